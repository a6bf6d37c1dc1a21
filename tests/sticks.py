"""A stick with the packaged program on it, in a computer where this reader has nothing."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

PACKAGED = """
import sys
from pathlib import Path
folder = Path(sys.argv.pop(1))
sys.frozen = True
sys._MEIPASS = str(folder / "_internal")
sys.executable = str(folder / "vademecum")
"""
"""What a packaged program tells Python; the code itself is that of the checkout."""

START = "from vademecum.__main__ import main; sys.exit(main(sys.argv[1:]))"


class Stick:
    """The program in one folder with a `portable` folder, on a computer where this reader has nothing."""

    def __init__(self, program: Path, computer: Path) -> None:
        self.program = program
        self.computer = computer

    @property
    def portable(self) -> Path:
        """All data of the reader's."""
        return self.program / "portable"

    @property
    def home(self) -> Path:
        """The folder of the system for the program's data: on the computer."""
        return self.computer / "share" / "Vademecum"

    def run(self, *arguments: str, script: str = START, **more: str) -> subprocess.CompletedProcess[str]:
        """Run the packaged program, or a script in its place."""
        kept = ("PATH", "FONTCONFIG_FILE", "LC_ALL", "QT_QPA_PLATFORM")
        environment = {name: os.environ[name] for name in kept if name in os.environ}
        for name, folder in (("HOME", "home"), ("TMPDIR", "temp"), ("XDG_DATA_HOME", "share")):
            environment[name] = str(self.computer / folder)
        environment |= {"PYTHONPATH": str(ROOT / "desktop"), **more}
        command = [sys.executable, "-c", PACKAGED + script, str(self.program), *arguments]
        return subprocess.run(
            command,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=30,
            cwd=self.computer,
        )

    def ask(self, *arguments: str) -> dict[str, object]:
        """Run a command that must go well; return its answer."""
        done = self.run(*arguments, "--json")
        assert done.returncode in (0, 1), done.stderr
        answer = json.loads(done.stdout)
        assert isinstance(answer, dict)
        return answer

    def own_files(self) -> dict[str, str]:
        """Each file of the program's own folder, without the reader's data, and its hash."""
        return hashes(self.program, without="portable")


def hashes(folder: Path, without: str = "") -> dict[str, str]:
    """Every file and folder in a folder, and the hash of each file."""
    found = {}
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if inside.parts[0] != without:
            found[inside.as_posix()] = (
                hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"
            )
    return found
