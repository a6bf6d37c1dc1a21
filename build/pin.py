"""Write the pinned requirement files, with hashes, from the versions that pyproject.toml names.

Run by whoever changes a version there: `python3 build/pin.py`. One resolution holds for every system and
every Python from the oldest one supported; `--only-binary` makes sure that nobody needs a compiler.
"""

import subprocess
import sys
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
REQUIREMENTS = Path("build") / "requirements"
_TOOLS = ROOT / "build" / "_work" / "pin"


def wanted() -> dict[str, list[str]]:
    """The requirements of each file: `dev` holds all that `run` holds, and more."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    run: list[str] = settings["project"]["dependencies"]
    groups: dict[str, list[str]] = settings["dependency-groups"]
    return {"run": run, "dev": run + groups["dev"], "fonts": groups["fonts"], "pin": groups["pin"]}


def main() -> int:
    """Write all four files."""
    tool = _tool()
    for name, requirements in wanted().items():
        command = [
            *(str(tool), "pip", "compile", "-", "--quiet", "--universal", "--generate-hashes", "--upgrade"),
            # pip itself, which sqlite-utils names, is there already.
            *("--no-header", "--no-annotate", "--only-binary", ":all:", "--no-emit-package", "pip"),
            *("--python-version", _oldest_python(), "--output-file", str(REQUIREMENTS / f"{name}.txt")),
            *(("--no-deps",) if name == "fonts" else ()),
        ]
        print("+", " ".join(command), flush=True)
        subprocess.run(command, check=True, cwd=ROOT, input="\n".join(requirements), text=True)
    return 0


def _tool() -> Path:
    """The resolver, in an environment of its own: no developer needs it otherwise."""
    folder = _TOOLS / ("Scripts" if sys.platform == "win32" else "bin")
    if not (folder / "uv").exists():
        venv.create(_TOOLS, with_pip=True, clear=True)
        subprocess.run(
            [str(folder / "python"), "-m", "pip", "install", "--quiet", *wanted()["pin"]], check=True
        )
    return folder / "uv"


def _oldest_python() -> str:
    wanted: str = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["requires-python"]
    return wanted.removeprefix(">=")


if __name__ == "__main__":
    sys.exit(main())
