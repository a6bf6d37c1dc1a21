"""Prove that the standalone program stands alone: in a bare root, without network, traced.

`dev.py package --prove` needs Linux, root, debootstrap, strace and Xvfb. The root (Debian with nothing but
the packages that the program needs of every desktop: no Python, no Qt) is kept in `_work` for the next time.
The program's folder is bound into it read-only, the user is an ordinary one, and the network is a namespace
of its own without an interface.
"""

import contextlib
import json
import os
import shlex
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import syscalls
from console import WORK, NotPossible, must_run, say
from system_libraries import STANDALONE, renamed

ROOT = WORK / "bare-root"
_STAMP = WORK / "bare-root.json"
_NEEDS = {"debootstrap": "debootstrap", "strace": "strace", "Xvfb": "xvfb", "unshare": "util-linux"}
_USER = 1000
_HOME = "/srv/reader"
_DATA = f"{_HOME}/data"
_PROGRAM = "/opt/vademecum"
_SCREENS = Path("/tmp/.X11-unix")
_TRACED = "%file,%network"
_HARMLESS = ("/dev/null", "/dev/tty", "/proc/self")
_DEVICES = ("null", "urandom")
_LINK = "vademecum://CTOC/COP/WG.7/2020/3#para_24"
_PATIENCE_S = 120


@dataclass(frozen=True, slots=True)
class Traced:
    """What a program said and did."""

    code: int
    said: str
    found: tuple[syscalls.Call, ...]


def prove(folder: Path) -> list[str]:
    """Run the program in `folder` in the bare root; return what was seen, or raise `NotPossible`."""
    _demand_tools()
    began = time.monotonic()
    make_root()
    seen = [f"the root was there after {time.monotonic() - began:.0f} s"]
    _demand_bare()
    with screen() as display, _data(ROOT) as data:
        tested = _run(folder, display, ["self-test"])
        _demand(tested, display, "self-test")
        seen.append(tested.said.strip())
        trace = data / "trace"
        opened = _run(
            folder,
            display,
            ["open", _LINK],
            VADEMECUM_TRACE=f"{_DATA}/trace",
            VADEMECUM_QUIT_AT="ready",
        )
        _demand(opened, display, "the window")
        reached = [json.loads(line)["name"] for line in trace.read_text("ascii").splitlines()]
        if "ready" not in reached:
            raise NotPossible(f"The window did not become ready: {opened.said or reached}")
        seen.append(f"the window opens {_LINK} and reaches: {', '.join(reached)}")
    calls = len(tested.found) + len(opened.found)
    seen.append(
        f"of {calls} traced calls none opened a socket but the display's or changed a file but the reader's"
    )
    seen.append(f"all of it took {time.monotonic() - began:.0f} s")
    return seen


def faults(
    found: Sequence[syscalls.Call], display: str, allowed: Sequence[str], root: str = "/"
) -> list[str]:
    """What a program did that it must not: other sockets than the display's, changes elsewhere."""
    screen_path = str(_SCREENS / f"X{display.removeprefix(':')}")
    made = [
        f"a socket: {reached.family} {reached.path}".rstrip()
        for reached in syscalls.sockets(found)
        if reached.family != "AF_UNIX" or reached.path.removeprefix("@") not in ("", screen_path)
    ]
    changed = syscalls.changed_files(found, root)
    made += [f"changed {path}" for path in syscalls.outside(changed, [*allowed, *_HARMLESS])]
    return made


def trace(command: Sequence[str], environment: dict[str, str] | None = None) -> Traced:
    """Run a command without network and note its calls."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "trace"
        strace = ["strace", "-f", "-y", "-q", "-s", "4096", "-e", f"trace={_TRACED}", "-o", str(file)]
        done = subprocess.run(
            ["unshare", "--net", *strace, *command],
            capture_output=True,
            text=True,
            errors="replace",
            env=environment,
            check=False,
            timeout=_PATIENCE_S,
        )
        lines = file.read_text("utf-8", "replace").splitlines() if file.exists() else []
    return Traced(done.returncode, (done.stdout + done.stderr).strip(), tuple(syscalls.calls(lines)))


@contextlib.contextmanager
def screen() -> Iterator[str]:
    """A screen that listens on a file only, which can be bound into a root and reached without network."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-ac"]
    process = subprocess.Popen(
        command, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            raise NotPossible("Xvfb does not start.")
        yield f":{number}"
    finally:
        process.terminate()
        process.wait(10)


# -- the root ------------------------------------------------------------


def make_root() -> None:
    """Make the root, unless it is there with the packages of now."""
    wanted = {"suite": _suite(), "packages": renamed(STANDALONE)}
    with contextlib.suppress(OSError, ValueError):
        if json.loads(_STAMP.read_text("utf-8")) == wanted:
            return
    _STAMP.unlink(missing_ok=True)
    shutil.rmtree(ROOT, ignore_errors=True)
    include = ",".join(renamed(STANDALONE))
    must_run(
        ["debootstrap", "--variant=minbase", f"--include={include}", _suite(), str(ROOT)],
        "The bare root could not be made; debootstrap says above why.",
    )
    _STAMP.write_text(json.dumps(wanted), "utf-8")


def _suite() -> str:
    for line in Path("/etc/os-release").read_text("utf-8").splitlines():
        name, _, value = line.partition("=")
        if name == "VERSION_CODENAME":
            return value.strip('"')
    raise NotPossible("This system does not say which Debian or Ubuntu it is (/etc/os-release).")


def can_trace() -> bool:
    """Whether programs can be traced here, in a network of their own: on Linux, as root."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return is_root and all(shutil.which(tool) for tool in ("strace", "unshare"))


def _demand_tools() -> None:
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        raise NotPossible("The proof needs Linux and root: it makes a root and a network of its own.")
    missing = [package for tool, package in _NEEDS.items() if shutil.which(tool) is None]
    if missing:
        raise NotPossible(f"Run this and try again: apt-get install {' '.join(missing)}")


def _demand_bare() -> None:
    """Raise `NotPossible` when the root holds what the program must bring itself."""
    strangers = [
        path.name
        for pattern in ("usr/bin/python3*", "usr/lib/*/libpython*", "usr/lib/*/libQt*")
        for path in ROOT.glob(pattern)
    ]
    if strangers:
        raise NotPossible(f"The root is not bare: {', '.join(strangers)}.")


@contextlib.contextmanager
def _data(root: Path) -> Iterator[Path]:
    """An empty home of an ordinary user in the root, with a folder for the data."""
    home, data = root / _HOME[1:], root / _DATA[1:]
    shutil.rmtree(home, ignore_errors=True)
    data.mkdir(parents=True)
    for folder in (home, data):
        os.chown(folder, _USER, _USER)
    yield data
    shutil.rmtree(home, ignore_errors=True)


def _run(folder: Path, display: str, arguments: Sequence[str], **more: str) -> Traced:
    """Run the program in the root, with the few devices that every system has and the screen's socket."""
    environment = {
        "HOME": _HOME,
        "LANG": "C.UTF-8",
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        **more,
    }
    program = [
        *("chroot", f"--userspec={_USER}:{_USER}", str(ROOT), "/usr/bin/env", "-i", f"--chdir={_HOME}"),
        *(f"{name}={value}" for name, value in environment.items()),
        *(f"{_PROGRAM}/vademecum", "--data-dir", _DATA, *arguments),
    ]
    # The mounts are of this process alone, and are gone with it.
    root = shlex.quote(str(ROOT))
    bind = "mount --bind"
    script = "\n".join(
        [
            "set -eu",
            f"mkdir -p {root}{_PROGRAM} {root}{_SCREENS}",
            f"{bind} {shlex.quote(str(folder))} {root}{_PROGRAM}",
            f"mount -o remount,bind,ro {root}{_PROGRAM}",
            f"{bind} {_SCREENS} {root}{_SCREENS}",
            f"mount -t proc proc {root}/proc",
            *(f"touch {root}/dev/{name}; {bind} /dev/{name} {root}/dev/{name}" for name in _DEVICES),
            f"exec {shlex.join(program)}",
        ]
    )
    return trace(["unshare", "--mount", "sh", "-c", script])


def _demand(traced: Traced, display: str, what: str) -> None:
    if traced.code != 0:
        raise NotPossible(f"In the bare root {what} fails with {traced.code}: {traced.said}")
    # What happens before the program itself is ours: the mounts, and the folders for them.
    began = next((n for n, call in enumerate(traced.found) if _is_program(call)), None)
    if began is None:
        raise NotPossible(f"In the bare root {what} was not traced.")
    wrong = faults(traced.found[began:], display, [_DATA], str(ROOT))
    if wrong:
        raise NotPossible("\n".join([f"In the bare root {what} does what it must not:", *wrong]))


def _is_program(call: syscalls.Call) -> bool:
    return call.name == "execve" and call.result == 0 and call.arguments.startswith(f'"{_PROGRAM}/')


def tell(seen: Sequence[str]) -> None:
    """Print what was seen."""
    say("\n".join(["", "The program stands alone:", *(f"  {one}" for one in seen)]))
