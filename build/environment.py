"""Bring this folder into a state in which the program runs: `.venv`, libraries, fonts, texts, library.

Each step leaves a stamp (a hash of all it stands on) in `.venv`; a step whose stamp still holds costs a few
file times. The stamp of `.venv` itself is written last, so a half-made one is known and made anew.
"""

import hashlib
import importlib.util
import json
import shutil
import sys
import tomllib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import fonts
import licences
from console import ROOT, WORK, NotPossible, must_run, run, say
from system_libraries import can_install, check_libraries, install

VENV = ROOT / ".venv"
STAMPS = VENV / "vademecum-stamps.json"
TRANSLATIONS = ROOT / "resources" / "i18n"
_REQUIREMENTS = ROOT / "build" / "requirements" / "dev.txt"
_CORE = ("domain", "text", "importer", "storage", "search", "services")
_LIBRARY_FROM = (
    *("corpus", "resources/citations", "resources/data"),
    *(f"desktop/vademecum/{part}" for part in _CORE),
)


def python() -> Path:
    """The Python of `.venv`."""
    return script("python")


def script(name: str) -> Path:
    """A program that was installed into `.venv`."""
    return VENV / ("Scripts" if sys.platform == "win32" else "bin") / name


def set_up(*, whole: bool = True, for_window: bool = False, try_fonts_again: bool = True) -> None:
    """Make whatever is missing or stale.

    Without `whole` only `.venv` and the shared libraries; `for_window` insists on what a real window needs;
    without `try_fonts_again` fonts that could not be made once are left alone.
    """
    if sys.version_info >= (3, 15):
        raise NotPossible("Qt's packages know Python up to 3.14: run this again with python3.14 or older.")
    if _is_ready(whole, try_fonts_again):
        return
    with _one_at_a_time():
        stamps = read_stamps()
        if stamps.get("venv") != venv_fingerprint() or not python().exists():
            make_venv()
            stamps = {"venv": venv_fingerprint()}
            _write_stamps(stamps)
        if stamps.get("libraries") != "all":
            stamps["libraries"] = "all" if check_libraries(_pyside(), for_window=for_window) else "not all"
            _write_stamps(stamps)
        if not whole:
            return
        if not _fonts_hold(stamps, try_fonts_again):
            done = run([str(python()), str(ROOT / "build" / "fonts.py")]) == 0
            stamps["fonts"] = fonts.fingerprint() if done else f"failed {fonts.fingerprint()}"
            _write_stamps(stamps)
        if not _translations_hold(stamps):
            release_translations()
            stamps["translations"] = times_fingerprint([TRANSLATIONS])
            _write_stamps(stamps)
        if not _licences_hold(stamps):
            done = run([str(python()), str(ROOT / "build" / "licences.py")]) == 0
            stamps["licences"] = licences.fingerprint() if done else "failed"
            _write_stamps(stamps)
        if not _library_holds(stamps):
            must_run(
                [str(python()), "-m", "vademecum", "build-library"],
                "The library could not be built; the lines above say why.",
            )
            stamps["library"] = _library_fingerprint()
            _write_stamps(stamps)


def _is_ready(whole: bool, try_fonts_again: bool) -> bool:
    stamps = read_stamps()
    if stamps.get("venv") != venv_fingerprint() or not python().exists() or stamps.get("libraries") != "all":
        return False
    if not whole:
        return True
    made = _fonts_hold(stamps, try_fonts_again) and _translations_hold(stamps) and _licences_hold(stamps)
    return made and _library_holds(stamps)


# -- stamps --------------------------------------------------------------


def venv_fingerprint() -> str:
    """A hash of all that `.venv` stands on: the pinned packages, our packaging, this Python, this folder."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    ours = [settings["project"], settings["build-system"], settings["tool"]["hatch"]]
    # Programs in a virtual environment hold its address, so a folder that was moved needs a new one.
    here = [list(sys.version_info[:2]), sys.platform, str(ROOT)]
    text = json.dumps([ours, here], sort_keys=True)
    return hashlib.sha256(_REQUIREMENTS.read_bytes() + text.encode()).hexdigest()


def times_fingerprint(folders: Iterable[Path]) -> str:
    """A hash of names, sizes and times of all files in `folders`, without reading one of them."""
    paths = (path for folder in folders for path in folder.rglob("*"))
    files = sorted(path for path in paths if "__pycache__" not in path.parts)
    seen = hashlib.sha256()
    for path in files:
        status = path.stat()
        if path.is_file():
            seen.update(f"{path.relative_to(ROOT)}\0{status.st_size}\0{status.st_mtime_ns}\0".encode())
    return seen.hexdigest()


def read_stamps() -> dict[str, str]:
    """The stamps of the steps that were finished; none when they cannot be read."""
    try:
        stamps = json.loads(STAMPS.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stamps if isinstance(stamps, dict) else {}


def _write_stamps(stamps: dict[str, str]) -> None:
    new = STAMPS.with_suffix(".new")
    new.write_text(json.dumps(stamps, indent=1) + "\n", "utf-8")
    new.replace(STAMPS)


def _fonts_hold(stamps: dict[str, str], try_again: bool) -> bool:
    stamp = stamps.get("fonts", "")
    if stamp == f"failed {fonts.fingerprint()}":
        return not try_again
    return stamp == fonts.fingerprint() and all((fonts.FONTS / f.file).exists() for f in fonts.wanted_fonts())


def _translations_hold(stamps: dict[str, str]) -> bool:
    made = all(_released(source).exists() for source in TRANSLATIONS.glob("*.ts"))
    return made and stamps.get("translations") == times_fingerprint([TRANSLATIONS])


def _licences_hold(stamps: dict[str, str]) -> bool:
    # A licence that is missing fails a test; it keeps nobody from reading.
    stamp = stamps.get("licences", "")
    return stamp == "failed" or (
        stamp == licences.fingerprint() and (licences.LICENCES / licences.INDEX).exists()
    )


def _library_holds(stamps: dict[str, str]) -> bool:
    return (WORK / "library" / "manifest.json").exists() and stamps.get("library") == _library_fingerprint()


def _library_fingerprint() -> str:
    return times_fingerprint(ROOT / folder for folder in _LIBRARY_FROM)


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Wait until no other set-up of this folder is at work."""
    WORK.mkdir(parents=True, exist_ok=True)
    if sys.platform == "win32":
        yield
        return
    # Imported here: Windows has no such module.
    import fcntl

    with (WORK / "setup.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another set-up of this folder is at work; waiting for it.")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


# -- steps ---------------------------------------------------------------


def make_venv() -> None:
    """Make `.venv` anew, with the pinned packages and the program itself in it."""
    if VENV.exists():
        if not (VENV / "pyvenv.cfg").exists() and any(VENV.iterdir()):
            raise NotPossible(f"{VENV} is not a virtual environment: move it away and try again.")
        say("The virtual environment is stale or only half made, so it is made anew.")
        shutil.rmtree(VENV)
    _have_ensurepip()
    base = getattr(sys, "_base_executable", "") or sys.executable
    must_run([base, "-m", "venv", str(VENV)], "No virtual environment could be made; Python says above why.")
    pip = [str(python()), "-m", "pip", "--disable-pip-version-check", "install", "--no-deps"]
    must_run(
        [*pip, "--require-hashes", "--only-binary", ":all:", "--requirement", str(_REQUIREMENTS)],
        "The pinned packages could not be installed; pip says above why. Mostly the network is missing: "
        "check it and try again. (Qt's packages need a 64-bit system; on Linux with glibc 2.34 or newer.)",
    )
    must_run(
        [*pip, "--quiet", "--no-build-isolation", "--no-index", "--editable", str(ROOT)],
        "The program could not be installed into .venv; pip says above why.",
    )


def _have_ensurepip() -> None:
    """Make sure that this Python can make environments; Debian puts that into a package of its own."""
    if all(importlib.util.find_spec(module) for module in ("venv", "ensurepip")):
        return
    package = venv_package()
    if not can_install():
        raise NotPossible(
            "This Python cannot make virtual environments. Run this and try again: "
            f"sudo apt-get install {package}"
        )
    if not install([package]):
        raise NotPossible(f"{package} could not be installed; apt says above why.")


def venv_package() -> str:
    """The Debian package that lets this Python make virtual environments."""
    stock = Path("/usr/bin/python3")
    if stock.exists() and stock.resolve() == Path(sys.executable).resolve():
        return "python3-venv"
    return f"python3.{sys.version_info.minor}-venv"


def release_translations() -> None:
    """Turn every tracked translation into the file that the window reads."""
    for source in sorted(TRANSLATIONS.glob("*.ts")):
        target = _released(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        new = target.with_suffix(".new.qm")
        must_run(
            [str(script("pyside6-lrelease")), "-silent", str(source), "-qm", str(new)],
            f"The translation {source.name} could not be made ready; the lines above say why.",
        )
        new.replace(target)


def _released(source: Path) -> Path:
    return WORK / "i18n" / f"{source.stem}.qm"


def _pyside() -> Path:
    """The folder of the installed PySide6."""
    libraries = VENV / ("Lib" if sys.platform == "win32" else "lib")
    return next(libraries.rglob("site-packages")) / "PySide6"
