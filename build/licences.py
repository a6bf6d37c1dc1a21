"""Gather the licences of all that is shipped, with their texts, for Help → About.

Run by the set-up, `python build/licences.py`; the recipe of the standalone program adds the shared libraries
of the system that builds it. Whatever has no text stops both.
"""

import hashlib
import importlib.metadata
import json
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from console import ROOT, WORK, NotPossible, say
from shared_libraries import Entry

LICENCES = WORK / "licences"
TEXTS = ROOT / "build" / "licences"
INDEX = "components.json"
_REQUIREMENTS = ROOT / "build" / "requirements" / "run.txt"
_IS_TEXT = re.compile(r"(^|/)(LICEN[CS]ES?|COPYING|NOTICE|AUTHORS)([._-][^/]*)?$", re.IGNORECASE)
_NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9.+-]+")


class NoText(NotPossible):
    """Something is shipped without the text of its licence."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} is shipped and has no licence text: add one in build/licences/components.toml."
        )


@dataclass(frozen=True, slots=True)
class Part:
    """Something that is shipped: a package, a library, a font."""

    name: str
    version: str
    licence: str
    what: str
    texts: tuple[tuple[str, str], ...]
    """Name of the file and text, of each."""


def fingerprint() -> str:
    """A hash of all that decides what is gathered."""
    made_of = [_REQUIREMENTS, ROOT / "LICENSE", Path(__file__), *sorted(TEXTS.iterdir())]
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in made_of)).hexdigest()


def gather(binaries: Sequence[Entry] = ()) -> list[Part]:
    """Everything shipped, by name; `binaries` are those of the packed program. Raise `NoText`."""
    settings = tomllib.loads((TEXTS / "components.toml").read_text("utf-8"))
    ours = Part("Vademecum", "", "MIT", "", (("MIT-Vademecum.txt", (ROOT / "LICENSE").read_text("utf-8")),))
    made = [_python(), *_packages(settings), *_named(settings), *_fonts()]
    if binaries:
        made += [_bootloader(), *_system_libraries(binaries)]
    for part in made:
        if not any(text.strip() for _, text in part.texts):
            raise NoText(part.name)
    return [ours, *sorted(made, key=lambda part: part.name.lower())]


def write(folder: Path, parts: Iterable[Part]) -> None:
    """Write the texts and `components.json` into a new folder in the place of `folder`."""
    new = folder.with_name(folder.name + "-new")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    told = []
    for part in parts:
        names = []
        for name, text in part.texts:
            file = new / name
            if file.exists() and file.read_text("utf-8") != text:
                file = new / f"{part.name}-{name}"
            file.write_text(text, "utf-8")
            names.append(file.name)
        told.append(
            {
                "name": part.name,
                "version": part.version,
                "licence": part.licence,
                "what": part.what,
                "texts": names,
            }
        )
    (new / INDEX).write_text(json.dumps({"components": told}, indent=1, ensure_ascii=False) + "\n", "utf-8")
    shutil.rmtree(folder, ignore_errors=True)
    new.rename(folder)


# -- Python packages -----------------------------------------------------


def shipped_packages(settings: dict[str, Any]) -> list[str]:
    """The pinned packages that go into the program."""
    pins = re.findall(r"^([a-z0-9-]+)==", _REQUIREMENTS.read_text("utf-8"), re.MULTILINE)
    return [name for name in pins if name not in settings["not_shipped"]]


def _packages(settings: dict[str, Any]) -> Iterator[Part]:
    for name in shipped_packages(settings):
        try:
            package = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            # It is for another system.
            continue
        texts = [*_texts_in(package), *(_own_text(file) for file in settings["texts_of"].get(name, []))]
        about = package.metadata.json
        classified = [c.rpartition(" :: ")[2] for c in about.get("classifier", []) if "License" in c]
        licence = settings["licence_of"].get(name) or about.get("license_expression") or about.get("license")
        yield Part(
            str(about["name"]),
            package.version,
            str(licence or ", ".join(classified)).partition("\n")[0].strip(),
            str(about.get("summary", "")).strip(),
            tuple(texts),
        )


def _texts_in(package: importlib.metadata.Distribution) -> Iterator[tuple[str, str]]:
    for file in package.files or []:
        path = file.as_posix()
        if ".dist-info/" in path and _IS_TEXT.search(path):
            text = Path(str(package.locate_file(file))).read_text("utf-8", "replace")
            yield f"{_fit(package.metadata['Name'])}-{_fit(file.name)}.txt".replace(".txt.txt", ".txt"), text


# -- what comes another way ----------------------------------------------


def _named(settings: dict[str, Any]) -> Iterator[Part]:
    for entry in settings["part"]:
        if sys.platform not in entry.get("systems", [sys.platform]):
            continue
        package = entry.get("version_of")
        version = importlib.metadata.version(package) if package else ""
        texts = tuple(_own_text(file) for file in entry["texts"])
        yield Part(entry["name"], version, entry["licence"], entry["what"], texts)


def _own_text(file: str) -> tuple[str, str]:
    return file, (TEXTS / file).read_text("utf-8")


def _python() -> Part:
    library, base = Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix)
    number = f"{sys.version_info.major}.{sys.version_info.minor}"
    known = (
        library / "LICENSE.txt",
        base / "LICENSE.txt",
        base / "share" / "doc" / f"python{number}" / "copyright",
        base / "share" / "doc" / f"python{number}" / "LICENSE",
        base / "Resources" / "English.lproj" / "Documentation" / "license.html",
    )
    found = next((path for path in known if path.is_file()), None)
    if found is None:
        raise NoText("Python")
    text = found.read_text("utf-8", "replace")
    what = "The language and its library."
    return Part("Python", sys.version.split()[0], "PSF-2.0", what, (("Python.txt", text),))


def _fonts() -> Iterator[Part]:
    # Imported here: it is the other half of the set-up.
    import fonts

    families = sorted({font.family for font in fonts.wanted_fonts()})
    for family in families:
        file = fonts.FONTS / f"OFL-{family.replace(' ', '')}.txt"
        if file.is_file():
            yield Part(family, "", "OFL-1.1", "A font.", ((file.name, file.read_text("utf-8")),))
        elif any(fonts.FONTS.glob(f"{family.replace(' ', '')}-*.ttf")):
            raise NoText(family)


def _bootloader() -> Part:
    package = importlib.metadata.distribution("pyinstaller")
    return Part(
        "PyInstaller, what it adds",
        package.version,
        "GPL-2.0-or-later with the Bootloader exception; Apache-2.0",
        "Starts the standalone program. The exception allows any program to be packed with it.",
        tuple(_texts_in(package)),
    )


# -- shared libraries of the system --------------------------------------


def _system_libraries(binaries: Sequence[Entry]) -> list[Part]:
    """The packages of the system that shared libraries were taken from."""
    of_python = [Path(sys.prefix), Path(sys.base_prefix), WORK]
    files = {
        Path(file).resolve()
        for _, file, kind in binaries
        if kind in ("BINARY", "EXTENSION") and not any(Path(file).is_relative_to(home) for home in of_python)
    }
    foreign = sorted(
        file for file in files if not any(file.is_relative_to(home.resolve()) for home in of_python)
    )
    system: str = sys.platform
    if system == "linux":
        packages = {_package_of(file) for file in foreign}
        return [_of_debian(package) for package in sorted(packages)]
    if foreign and system == "darwin":
        raise NoText(", ".join(file.name for file in foreign))
    return []


def _package_of(file: Path) -> str:
    """The Debian package that a file belongs to; its old place counts too."""
    for path in (file, Path("/") / file.relative_to("/usr") if file.is_relative_to("/usr") else file):
        done = _output("dpkg-query", "--search", str(path))
        if done:
            return done.partition(": ")[0].partition(",")[0]
    raise NoText(str(file))


def _of_debian(package: str) -> Part:
    name, _, _ = package.partition(":")
    version = _output("dpkg-query", "--show", "--showformat", "${Version}", package)
    file = Path("/usr/share/doc") / name / "copyright"
    if not file.is_file():
        raise NoText(package)
    text = file.read_text("utf-8", "replace")
    short = dict.fromkeys(re.findall(r"^License: *(\S.*)$", text, re.MULTILINE))
    what = "A shared library of the system that the program was built on."
    return Part(name, version, ", ".join(short)[:100] or "see the text", what, ((f"{name}.txt", text),))


def _output(*command: str) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def _fit(name: str) -> str:
    return _NOT_IN_A_NAME.sub("-", name)


def main() -> int:
    """Gather for a checkout."""
    try:
        write(LICENCES, gather())
    except NotPossible as trouble:
        say(str(trouble))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
