"""Write what a reader reads first, `README.txt` and `README.html` beside the program, from `READERS.md`."""

import re
import sys
from pathlib import Path

from markdown_it import MarkdownIt

import identity
import shared_libraries
from console import ROOT
from system_libraries import STANDALONE

TEXT = ROOT / "build" / "READERS.md"
_HEADINGS = {"win32": "Windows", "darwin": "macOS", "linux": "Linux"}
_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Vademecum {version}</title>
<style>body {{ max-width: 40em; margin: 2em auto; padding: 0 1em; font: 1em/1.6 sans-serif; }}</style>
</head>
<body>
{body}</body>
</html>
"""


def for_system(text: str, system: str) -> str:
    """The text without the sections that are about other systems."""
    parts = re.split(r"(?m)^(?=## )", text)
    others = [f"## {name}" for known, name in _HEADINGS.items() if known != system]
    return "".join(part for part in parts if not part.startswith(tuple(others)))


def filled(text: str, glibc: str) -> str:
    """The text with versions and names in it."""
    packages = " ".join(sorted(STANDALONE))
    values = {"version": identity.VERSION, "glibc": glibc, "packages": packages}
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", value)
    return text


def write(folder: Path) -> None:
    """Write both files into the folder of the program."""
    system: str = sys.platform
    glibc = shared_libraries.glibc_needed(folder) if system == "linux" else ""
    text = filled(for_system(TEXT.read_text("utf-8"), system), glibc)
    ends = "\r\n" if system == "win32" else "\n"
    (folder / "README.txt").write_text(_as_plain(text), "utf-8", newline=ends)
    page = _PAGE.format(version=identity.VERSION, body=MarkdownIt().render(text))
    (folder / "README.html").write_text(page, "utf-8", newline="\n")


def _as_plain(text: str) -> str:
    """The text without the signs that only Markdown reads."""
    return re.sub(r"(?m)^#+ ", "", text).replace("**", "").replace("`", "")
