"""What the standalone program is called on each system, and what it may be asked to open."""

import plistlib
import sys
from pathlib import Path
from typing import Any

from console import ROOT, WORK
from vademecum import __version__

VERSION = __version__
PROGRAM = "vademecum"
COMMAND_LINE = "vademecum-cli"
"""Windows only: a program that opens windows there cannot print."""
FOLDER = "vademecum"
"""The folder with everything in it, in `build/_dist`."""
CONTENTS = f"_internal-{VERSION}"
"""The folder in it that the program needs: named by its version, so that an update lies beside it."""
BUNDLE = "Vademecum.app"
MAC_FOLDER = "Vademecum"
"""The folder with the bundle and the words for readers, in `build/_dist` on macOS."""
IDENTIFIER = "org.vademecum.Vademecum"
SCHEME = "vademecum"
"""Of links such as `vademecum://S/RES/1373(2001)#para_2`."""

DIST = ROOT / "build" / "_dist"
_NOT_READ = ("i18n",)
"""Folders of `resources` that only translators read: the program reads what is released from them."""


def resource_folders(resources: Path = ROOT / "resources") -> list[str]:
    """The folders of `resources` that the program reads."""
    return sorted(path.name for path in resources.iterdir() if path.is_dir() and path.name not in _NOT_READ)


def system_name(system: str = sys.platform) -> str:
    """The system as an archive's name says it."""
    return {"linux": "linux", "darwin": "macos", "win32": "windows"}.get(system, system)


def windows_version() -> str:
    """Write what Windows shows as the properties of the executables; return the file."""
    numbers = tuple(int(part) for part in (*VERSION.split(".")[:3], "0"))
    template = (ROOT / "build" / "windows" / "version_info.txt").read_text("utf-8")
    made = WORK / "version_info.txt"
    made.write_text(template.replace("{numbers}", str(numbers)).replace("{version}", VERSION), "utf-8")
    return str(made)


def mac_properties() -> dict[str, Any]:
    """What macOS is told of the program besides its name and version: files, links, languages."""
    properties: dict[str, Any] = plistlib.loads((ROOT / "build" / "macos" / "Info.plist").read_bytes())
    return properties
