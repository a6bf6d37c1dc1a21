"""Find the shared libraries that Qt needs and this system lacks, and the Debian packages that hold them.

Qt's own message names the wrong package (it says xcb-cursor0 whatever is missing), so the loader is asked.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from console import NotPossible, run, say

PACKAGES = {
    "libEGL.so": "libegl1",
    "libGL.so": "libgl1",
    "libGLX.so": "libglx0",
    "libICE.so": "libice6",
    "libOpenGL.so": "libopengl0",
    "libSM.so": "libsm6",
    "libX11-xcb.so": "libx11-xcb1",
    "libX11.so": "libx11-6",
    "libatomic.so": "libatomic1",
    "libdbus-1.so": "libdbus-1-3",
    "libdrm.so": "libdrm2",
    "libfontconfig.so": "libfontconfig1",
    "libfreetype.so": "libfreetype6",
    "libgcc_s.so": "libgcc-s1",
    "libgio-2.0.so": "libglib2.0-0",
    "libglib-2.0.so": "libglib2.0-0",
    "libgmodule-2.0.so": "libglib2.0-0",
    "libgobject-2.0.so": "libglib2.0-0",
    "libgssapi_krb5.so": "libgssapi-krb5-2",
    "libgthread-2.0.so": "libglib2.0-0",
    "libstdc++.so": "libstdc++6",
    "libwayland-client.so": "libwayland-client0",
    "libwayland-cursor.so": "libwayland-cursor0",
    "libwayland-egl.so": "libwayland-egl1",
    "libxcb-cursor.so": "libxcb-cursor0",
    "libxcb-glx.so": "libxcb-glx0",
    "libxcb-icccm.so": "libxcb-icccm4",
    "libxcb-image.so": "libxcb-image0",
    "libxcb-keysyms.so": "libxcb-keysyms1",
    "libxcb-randr.so": "libxcb-randr0",
    "libxcb-render-util.so": "libxcb-render-util0",
    "libxcb-render.so": "libxcb-render0",
    "libxcb-shape.so": "libxcb-shape0",
    "libxcb-shm.so": "libxcb-shm0",
    "libxcb-sync.so": "libxcb-sync1",
    "libxcb-util.so": "libxcb-util1",
    "libxcb-xfixes.so": "libxcb-xfixes0",
    "libxcb-xinput.so": "libxcb-xinput0",
    "libxcb-xkb.so": "libxcb-xkb1",
    "libxcb.so": "libxcb1",
    "libxkbcommon-x11.so": "libxkbcommon-x11-0",
    "libxkbcommon.so": "libxkbcommon0",
    "libz.so": "zlib1g",
    "libzstd.so": "libzstd1",
}
"""The Debian and Ubuntu package of each library, whatever the number behind `.so`."""

STANDALONE = (
    *("libdbus-1-3", "libegl1", "libfontconfig1", "libfreetype6", "libgcc-s1", "libgl1", "libglib2.0-0"),
    *(
        "libstdc++6",
        "libwayland-client0",
        "libwayland-cursor0",
        "libx11-6",
        "libx11-xcb1",
        "libxcb1",
        "zlib1g",
    ),
)
"""The packages that the standalone program needs on Linux; every desktop has them. See `left_out.toml`."""

RENAMED = {"libglib2.0-0": "libglib2.0-0t64"}
"""Packages that have a new name since Debian 13 and Ubuntu 24.04."""

EVERYWHERE = (
    "Qt/lib/libQt6Gui.so.6",
    "Qt/lib/libQt6Widgets.so.6",
    "Qt/lib/libQt6PrintSupport.so.6",
    "Qt/lib/libQt6Svg.so.6",
    "Qt/lib/libQt6Network.so.6",
    "Qt/plugins/platforms/libqoffscreen.so",
    "lrelease",
    "lupdate",
)
"""What must load for anything at all to work; paths inside the PySide6 folder."""

WINDOW = ("Qt/plugins/platforms/libqxcb.so", "Qt/plugins/platforms/libqwayland.so")
"""What a real window needs besides: the platforms X11 and Wayland."""

_NOT_FOUND = re.compile(r"^\s*(?P<name>\S+) => not found", re.MULTILINE)


def not_found(ldd_says: str) -> set[str]:
    """The libraries that the output of ldd calls "not found"."""
    return {found["name"] for found in _NOT_FOUND.finditer(ldd_says)}


def renamed(packages: Iterable[str]) -> list[str]:
    """The packages by the names that this system's lists know them by."""
    return [
        new if (new := RENAMED.get(package)) is not None and _apt_knows(new) else package
        for package in packages
    ]


def packages_for(libraries: Iterable[str], exists: Callable[[str], bool]) -> tuple[list[str], list[str]]:
    """Name the packages that hold `libraries`, and the libraries whose package is not known here.

    `exists` tells whether the system's lists have a package, for those that changed their names.
    """
    packages: set[str] = set()
    unknown: set[str] = set()
    for library in libraries:
        package = PACKAGES.get(library.partition(".so")[0] + ".so")
        if package is None:
            unknown.add(library)
        else:
            renamed = RENAMED.get(package)
            packages.add(renamed if renamed and exists(renamed) else package)
    return sorted(packages), sorted(unknown)


def missing_for(pyside: Path, files: Sequence[str]) -> set[str]:
    """The libraries that `files` of the PySide6 folder need and this system lacks."""
    ldd = shutil.which("ldd")
    if not sys.platform.startswith("linux") or ldd is None:
        return set()
    missing: set[str] = set()
    for file in files:
        if (pyside / file).exists():
            done = subprocess.run([ldd, str(pyside / file)], capture_output=True, text=True, check=False)
            missing |= not_found(done.stdout)
    return missing


def check_libraries(pyside: Path, *, for_window: bool) -> bool:
    """Install what is missing where that can be done, else say how; return whether nothing is missing.

    Raises `NotPossible` when the program cannot run at all, or, `for_window`, cannot show its window.
    """
    if not missing_for(pyside, EVERYWHERE + WINDOW):
        return True
    if can_install():
        # A library that was missing hides what it needs itself, so one pass may not be enough.
        for _pass in range(3):
            missing = missing_for(pyside, EVERYWHERE + WINDOW)
            packages, _unknown = packages_for(missing, _apt_knows)
            if not packages or not install(packages):
                break
    missing = missing_for(pyside, EVERYWHERE + WINDOW)
    if not missing:
        return True
    needed = missing_for(pyside, EVERYWHERE)
    x11, wayland = (missing_for(pyside, [file]) for file in WINDOW)
    if needed or (for_window and x11 and (wayland or "WAYLAND_DISPLAY" not in os.environ)):
        raise NotPossible(f"Qt cannot work here: {advice_for(missing)}")
    say(
        f"Note: {'no' if x11 and wayland else 'not every kind of'} window can be shown: {advice_for(missing)}"
    )
    return False


def advice_for(missing: Iterable[str]) -> str:
    """Say what is missing, and the one command that brings it."""
    packages, unknown = packages_for(missing, _apt_knows)
    if shutil.which("apt-get") is None or not packages:
        return f"these libraries are missing: {', '.join(sorted(missing))}. Install them and try again."
    said = (
        f"libraries are missing. Run this and try again: {_as_root()}{shlex.join(_install_command(packages))}"
    )
    return said + (f" (and find a package for {', '.join(unknown)})" if unknown else "")


def can_install() -> bool:
    """Whether packages can be installed here without asking: as root, with apt."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(packages: Sequence[str]) -> bool:
    """Install packages with apt; the package lists are fetched only when they do not have them."""
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = _install_command(packages)
    return run(command, env) == 0 or (run(["apt-get", "update"], env) == 0 and run(command, env) == 0)


def _install_command(packages: Sequence[str]) -> list[str]:
    return ["apt-get", "install", "-y", "--no-install-recommends", *packages]


def _as_root() -> str:
    return "" if hasattr(os, "geteuid") and os.geteuid() == 0 else "sudo "


def _apt_knows(package: str) -> bool:
    """Whether apt's lists have a package of exactly this name."""
    asked = ["apt-cache", "show", "--no-all-versions", package]
    try:
        return subprocess.run(asked, capture_output=True, check=False).returncode == 0
    except OSError:
        return False
