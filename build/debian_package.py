"""Make a Debian package of the standalone program: with desktop entry, icons, kinds of files and links."""

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

import icons
import identity
import shared_libraries
from console import ROOT, WORK, NotPossible
from system_libraries import RENAMED, STANDALONE

LINUX = ROOT / "build" / "linux"
_TREE = WORK / "deb"
_HOME = Path("usr/lib/vademecum")

_CONTROL = """\
Package: vademecum
Version: {version}
Section: misc
Priority: optional
Architecture: {architecture}
Installed-Size: {kilobytes}
Maintainer: Vademecum maintainers <maintainers@vademecum.invalid>
Depends: {depends}
Suggests: libcups2
Description: reader for United Nations documents that needs no network
 Reads documents and resolutions of the United Nations, shows what each citation
 leads to and what cites it, searches in six languages, and keeps notes for
 years. Everything is on the computer: the program never uses the network.
"""


def make(folder: Path, target_folder: Path, when: int) -> Path:
    """Pack the program in `folder`; raise `NotPossible` where dpkg-deb is missing."""
    if shutil.which("dpkg-deb") is None:
        raise NotPossible("dpkg-deb is missing: a Debian package is made on Debian or Ubuntu.")
    shutil.rmtree(_TREE, ignore_errors=True)
    shutil.copytree(folder, _TREE / _HOME, symlinks=True)
    for file in ("README.txt", "README.html"):
        (_TREE / _HOME / file).unlink(missing_ok=True)
    (_TREE / "usr/bin").mkdir(parents=True)
    (_TREE / "usr/bin/vademecum").symlink_to("../lib/vademecum/vademecum")
    _copy(LINUX / "vademecum.desktop", "usr/share/applications/vademecum.desktop")
    _copy(LINUX / "vademecum.xml", "usr/share/mime/packages/vademecum.xml")
    _copy(icons.SVG, "usr/share/icons/hicolor/scalable/apps/vademecum.svg")
    for size in icons.LINUX:
        _copy(icons.ICONS / f"{size}.png", f"usr/share/icons/hicolor/{size}x{size}/apps/vademecum.png")
    _copy(ROOT / "LICENSE", "usr/share/doc/vademecum/copyright")
    with (_TREE / "usr/share/doc/vademecum/copyright").open("a", encoding="utf-8") as words:
        words.write(
            f"\nThe licences of all that comes with it: /usr/lib/vademecum/{identity.CONTENTS}/licences\n"
        )
    _write_control(folder)
    _settle(when)
    target = target_folder / f"vademecum_{identity.VERSION}_{_architecture()}.deb"
    done = subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(_TREE), str(target)],
        env={**os.environ, "SOURCE_DATE_EPOCH": str(when)},
        stdout=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode:
        raise NotPossible("The Debian package could not be made; dpkg-deb says above why.")
    shutil.rmtree(_TREE)
    return target


def dependencies(folder: Path) -> list[str]:
    """What the package needs: the C library the program was built for, and what every desktop has."""
    libraries = [f"{RENAMED[name]} | {name}" if name in RENAMED else name for name in sorted(STANDALONE)]
    return [f"libc6 (>= {shared_libraries.glibc_needed(folder)})", *libraries]


def _write_control(folder: Path) -> None:
    control = _TREE / "DEBIAN"
    control.mkdir()
    files = sorted(path for path in _TREE.rglob("*") if path.is_file() and not path.is_symlink())
    size = sum(path.stat().st_size for path in files)
    (control / "control").write_text(
        _CONTROL.format(
            version=identity.VERSION,
            architecture=_architecture(),
            kilobytes=(size + 1023) // 1024,
            depends=", ".join(dependencies(folder)),
        ),
        "utf-8",
    )
    sums = [
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(_TREE)}"
        for path in files
    ]
    (control / "md5sums").write_text("\n".join(sums) + "\n", "utf-8")


def _architecture() -> str:
    done = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def _copy(source: Path, target: str) -> None:
    (_TREE / target).parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, _TREE / target)


def _settle(when: int) -> None:
    """Give every file the same time, and rights that do not come from whoever builds."""
    for path in [_TREE, *_TREE.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or (path.stat().st_mode & 0o100)
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (when, when), follow_symlinks=False)
