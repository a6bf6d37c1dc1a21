"""Say what each megabyte of the standalone program is, and what leaving things out saved."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

LARGEST_FOLDER = 135
LARGEST_ARCHIVE = 45
"""Megabytes (of 1,000,000 bytes) that may be."""
_NAMED_FROM = 300_000
"""What a rule saved is told from so many bytes on."""

PARTS = (
    ("fonts", r"(^|/)fonts/"),
    ("Qt: ICU, the world's alphabets, dates and sorting", r"[Ii][Cc][Uu](data|i18n|uc|dt|in)"),
    ("Qt: libraries", r"(PySide6|shiboken6)/(Qt/lib/|.*\.framework/)|(^|/)(lib)?Qt6\w+\.(so|dll)"),
    ("Qt: plugins", r"PySide6/(Qt/)?plugins/"),
    ("Qt: texts of its dialogs", r"PySide6/(Qt/)?translations/"),
    ("PySide6 and shiboken6, Qt in Python", r"PySide6|pyside6|shiboken6"),
    ("SQLCipher with OpenSSL, for locked notebooks", r"sqlcipher3/"),
    ("lxml, for Word files", r"lxml/"),
    ("python-docx, its templates", r"docx/"),
    ("Pillow, for slides", r"PIL/|pillow\.libs/"),
    ("python-pptx, its templates", r"pptx/"),
    ("Python: its library in C", r"lib-dynload/|\.pyd$"),
    ("Python itself", r"libpython|python3\d*\.dll|Python\.framework|base_library\.zip"),
    ("library and index", r"(^|/)library/"),
    ("corpus: the sources", r"(^|/)corpus/"),
    ("grammar, icons, data", r"(^|/)resources/"),
    ("translations", r"(^|/)i18n/"),
    ("licences", r"(^|/)licences/"),
    ("shared libraries of the system that built it", r"\.(so|dylib|dll)(\.|$)"),
    ("the program: our code and pure Python", r"(^|/)vademecum[\w-]*(\.exe)?$"),
    ("other", r""),
)
"""What a file belongs to, the first that fits; searched in its path inside the folder."""


def part_of(inside: str) -> str:
    """What the file at a path inside the folder belongs to."""
    return next(name for name, pattern in PARTS if re.search(pattern, inside))


def weigh(folder: Path) -> dict[str, tuple[int, int]]:
    """Bytes and number of files of each part; a link weighs nothing."""
    weights = {name: (0, 0) for name, _ in PARTS}
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            name = part_of(path.relative_to(folder).as_posix())
            size, files = weights[name]
            weights[name] = size + path.stat().st_size, files + 1
    return {name: weight for name, weight in weights.items() if weight[1]}


def table(weights: Mapping[str, tuple[int, int]]) -> str:
    """The weights as one reads them, the heaviest first."""
    whole = sum(size for size, _ in weights.values())
    lines = [f"{'MB':>7}  {'files':>5}  what"]
    for name, (size, files) in sorted(weights.items(), key=lambda item: -item[1][0]):
        lines.append(f"{size / 1e6:7.2f}  {files:5}  {name}")
    lines.append(f"{whole / 1e6:7.2f}  {sum(files for _, files in weights.values()):5}  all")
    return "\n".join(lines)


def largest(folder: Path, most: int = 25) -> str:
    """The largest files of the folder."""
    sizes = sorted(
        (
            (path.stat().st_size, path.relative_to(folder).as_posix())
            for path in folder.rglob("*")
            if path.is_file() and not path.is_symlink()
        ),
        reverse=True,
    )
    return "\n".join(f"{size / 1e6:7.2f}  {name}" for size, name in sizes[:most])


def savings(told: Sequence[Mapping[str, object]]) -> str:
    """What the rules of `left_out.toml` saved, and how many had nothing to leave out here."""
    lines: list[str] = []
    small, idle = 0, 0
    for one in told:
        size = int(str(one["bytes"]))
        if size >= _NAMED_FROM:
            lines.append(f"{size / 1e6:7.2f}  {one['files']:>5}  {one['why']}")
        elif one["files"]:
            small += size
        else:
            idle += 1
    lines.append(f"{small / 1e6:7.2f}         smaller ones together")
    if idle:
        lines.append(f"{'':7}         {idle} rules had nothing to leave out on this system")
    return "\n".join(lines)


def too_much(folder: Path, archives: Sequence[Path] = ()) -> list[str]:
    """What is larger than it may be, a sentence each."""
    whole = sum(size for size, _ in weigh(folder).values()) / 1e6
    said = (
        [f"The folder has {whole:.1f} MB, and may have {LARGEST_FOLDER}."] if whole > LARGEST_FOLDER else []
    )
    for path in archives:
        size = path.stat().st_size / 1e6
        if path.name.endswith(".tar.xz") and size > LARGEST_ARCHIVE:
            said.append(f"{path.name} has {size:.1f} MB, and may have {LARGEST_ARCHIVE}.")
    return said


def report(folder: Path, told: Sequence[Mapping[str, object]], archives: Sequence[Path] = ()) -> str:
    """All of it, for `sizes.txt`."""
    weights = weigh(folder)
    whole = sum(size for size, _ in weights.values()) / 1e6
    packed = [f"{path.stat().st_size / 1e6:7.2f}  {path.name}" for path in archives]
    return "\n".join(
        [
            f"The standalone program: {whole:.1f} MB of at most {LARGEST_FOLDER} (1 MB = 1,000,000 bytes).",
            "",
            table(weights),
            *(["", "Archives", *packed] if packed else []),
            "",
            "Largest files",
            largest(folder),
            "",
            "Left out by build/left_out.toml, before stripping",
            savings(told),
            "",
        ]
    )
