"""Pack the standalone program into archives that come out the same, byte by byte, from the same folder."""

import lzma
import os
import subprocess
import tarfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

from console import ROOT

_EARLIEST = 315_532_800
"""1 January 1980: ZIP knows nothing before."""
_PLAIN, _RUNNABLE = 0o644, 0o755


def moment() -> int:
    """The time that everything packed is dated by: the last commit's, unless the environment says one."""
    said = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not said.isdecimal():
        try:
            done = subprocess.run(
                ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
            )
            said = done.stdout.strip()
        except OSError:
            said = ""
    return max(_EARLIEST, int(said)) if said.isdecimal() else _EARLIEST


def pack_tar(folder: Path, target: Path, when: int) -> Path:
    """Write `folder` as a `.tar.xz`."""
    new = target.with_name(target.name + ".new")
    with lzma.open(new, "wb", preset=6) as compressed, tarfile.open(fileobj=compressed, mode="w") as archive:
        for path in _in_order(folder):
            entry = archive.gettarinfo(str(path), f"{folder.name}/{path.relative_to(folder).as_posix()}")
            entry.uid = entry.gid = 0
            entry.uname = entry.gname = "root"
            entry.mtime = when
            entry.mode = _RUNNABLE if entry.isdir() or entry.mode & 0o100 else _PLAIN
            if entry.isfile():
                # Files that are links of one another are written one by one.
                entry.linkname, entry.type = "", tarfile.REGTYPE
                entry.size = path.stat().st_size
                with path.open("rb") as content:
                    archive.addfile(entry, content)
            else:
                archive.addfile(entry)
    new.replace(target)
    return target


def pack_zip(folder: Path, target: Path, when: int) -> Path:
    """Write `folder` as a `.zip`, for systems that open nothing else by themselves."""
    new = target.with_name(target.name + ".new")
    moment_of = time.gmtime(when)[:6]
    with zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in _in_order(folder):
            if path.is_file():
                name = f"{folder.name}/{path.relative_to(folder).as_posix()}"
                entry = zipfile.ZipInfo(name, moment_of)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = (_RUNNABLE if os.access(path, os.X_OK) else _PLAIN) << 16
                archive.writestr(entry, path.read_bytes())
    new.replace(target)
    return target


def _in_order(folder: Path) -> Iterator[Path]:
    yield folder
    yield from sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).as_posix())
