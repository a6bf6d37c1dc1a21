"""Make the fonts the program draws with: whole, static, checked by hash, from packages of the registry.

Qt draws the weights of a variable font wrongly, so each style is cut out as a font of its own. The same
packages and the same fontTools give the same bytes everywhere, so the results are held to the hashes in
`fonts.toml`; what does not match them is thrown away, and the program uses the system's fonts instead.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
FONTS = ROOT / "build" / "_work" / "fonts"
_PACKAGES = ROOT / "build" / "_work" / "fonts-packages"
_NEW = ROOT / "build" / "_work" / "fonts-new"
_LIST = ROOT / "build" / "fonts.toml"
_REQUIREMENTS = ROOT / "build" / "requirements" / "fonts.txt"
_MANIFEST = "manifest.json"

_FAMILY, _STYLE, _UNIQUE, _FULL, _POSTSCRIPT = 1, 2, 3, 4, 6
_OTHER_FAMILY_NAMES = (16, 17, 21, 22, 25)
"""Typographic and WWS names, and the prefix for variations: leftovers of the variable font."""


@dataclass(frozen=True, slots=True)
class Font:
    """One static font: where it comes from, what it must say of itself, and its hash."""

    file: str
    family: str
    style: str
    package: str
    member: str
    licence: str
    axes: dict[str, float]
    sha256: str
    cut: Sequence[int] = ()
    """First and last code point of the range that leaves the character map."""


def wanted_fonts() -> list[Font]:
    """The fonts of `fonts.toml`, the slow ones first."""
    return [Font(**entry) for entry in tomllib.loads(_LIST.read_text("utf-8"))["font"]]


def fingerprint() -> str:
    """A hash of all that decides how the fonts come out."""
    made_of = (_LIST, _REQUIREMENTS, Path(__file__))
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in made_of)).hexdigest()


def are_verified(folder: Path, fonts: Sequence[Font]) -> bool:
    """Whether every font lies in `folder` with exactly the bytes it should have."""
    return all(_hash(folder / font.file) == font.sha256 for font in fonts)


def instantiate(source: bytes, font: Font) -> bytes:
    """Cut the static `font` out of a variable one."""
    # Imported here, so that asking whether the fonts are there costs nothing.
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    # Without this the font would hold the time of its making, and never have the same hash twice.
    made = TTFont(BytesIO(source), recalcTimestamp=False)
    instantiateVariableFont(made, font.axes, inplace=True)
    if "STAT" in made:
        del made["STAT"]
    _name(made, font)
    if font.cut:
        first, last = font.cut
        for table in made["cmap"].tables:
            if table.isUnicode() and table.format != 14:
                table.cmap = {code: name for code, name in table.cmap.items() if not first <= code <= last}
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def _name(made: Any, font: Font) -> None:
    """Say family and style in every place where a program may look for them."""
    names = made["name"]
    postscript = f"{font.family.replace(' ', '')}-{font.style}"
    full = font.family if font.style == "Regular" else f"{font.family} {font.style}"
    said = {
        _FAMILY: font.family,
        _STYLE: font.style,
        _UNIQUE: f"{made['head'].fontRevision:.3f};{postscript}",
        _FULL: full,
        _POSTSCRIPT: postscript,
    }
    for record in list(names.names):
        if record.nameID in said or record.nameID in _OTHER_FAMILY_NAMES:
            names.removeNames(record.nameID, record.platformID, record.platEncID, record.langID)
    for number, text in said.items():
        names.setName(text, number, 3, 1, 0x409)
    names.removeUnusedNames(made)
    bold, italic = font.style == "Bold", font.style == "Italic"
    os2, head = made["OS/2"], made["head"]
    os2.usWeightClass = int(font.axes["wght"])
    style_bits = {0: italic, 5: bold, 6: not (bold or italic)}
    for bit, is_set in style_bits.items():
        os2.fsSelection = os2.fsSelection & ~(1 << bit) | (is_set << bit)
    head.macStyle = bold | italic << 1


def _hash(path: Path) -> str | None:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None


def _make(packages: Path, folder: Path, font: Font) -> str:
    """Write one font into `folder`; return a sentence when it did not come out as it should."""
    wheel = next(packages.glob(f"{font.package}-*.whl"))
    with zipfile.ZipFile(wheel) as package:
        made = instantiate(package.read(font.member), font)
        licence = package.read(font.licence)
    found = hashlib.sha256(made).hexdigest()
    if found != font.sha256:
        return f"{font.file} has the hash {found} instead of {font.sha256 or '(none yet)'}"
    (folder / font.file).write_bytes(made)
    (folder / f"OFL-{font.family.replace(' ', '')}.txt").write_bytes(licence)
    return ""


def make_fonts() -> list[str]:
    """Download, cut and check all fonts; return a sentence for each that did not come out as it should."""
    # Imported here, so that asking whether the fonts are there costs nothing.
    from concurrent.futures import ProcessPoolExecutor

    download = [
        *(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:"),
        *("--require-hashes", "--dest", str(_PACKAGES), "--requirement", str(_REQUIREMENTS)),
    ]
    if subprocess.run(download, check=False).returncode != 0:
        return ["the packages could not be downloaded"]
    shutil.rmtree(_NEW, ignore_errors=True)
    _NEW.mkdir(parents=True)
    fonts = wanted_fonts()
    with ProcessPoolExecutor(min(len(fonts), os.cpu_count() or 1)) as processes:
        wrong = [said for said in processes.map(partial(_make, _PACKAGES, _NEW), fonts) if said]
    manifest = {font.file: font.sha256 for font in fonts if (_NEW / font.file).exists()}
    (_NEW / _MANIFEST).write_text(json.dumps({"fonts": manifest}, indent=1) + "\n", "utf-8")
    shutil.rmtree(FONTS, ignore_errors=True)
    _NEW.rename(FONTS)
    return wrong


def main() -> int:
    """Make the fonts that are missing; exit 1, with one sentence, when the system's must do instead."""
    if are_verified(FONTS, wanted_fonts()):
        return 0
    try:
        wrong = make_fonts()
    except (OSError, StopIteration, KeyError, zipfile.BadZipFile) as reason:
        wrong = [f"{type(reason).__name__}: {reason}"]
    finally:
        for leftover in (_NEW, _PACKAGES):
            shutil.rmtree(leftover, ignore_errors=True)
    if wrong:
        print(
            f"Warning: not all fonts could be made ({'; '.join(wrong)}), so the program uses the system's.",
            file=sys.stderr,
        )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
