"""Start the program itself with a hidden command, give it bytes and take its answer, within limits.

This works from a checkout and from the packaged program. Bytes go in and out through pipes: nothing touches
the disk. Where the system has resource limits the process sets them for itself; elsewhere size and time are
the bounds.
"""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from contextlib import suppress

from vademecum.paths import source_code

_LOOK_S = 0.05
"""How often a process is looked at that somebody may end."""


class GaveUp(Exception):
    """The process could not be started, or answered more than it may; who asked says it in words."""


def ask_child(
    command: str,
    data: bytes,
    *,
    most: int,
    patience_s: float,
    ended: threading.Event,
    environment: Mapping[str, str] | None = None,
) -> bytes:
    """The answer of the program to `data`, of at most so many bytes; raise `GaveUp`.

    The process lives until it has answered, until patience ends, or until someone sets `ended`.
    """
    arguments, around = own_command(command)
    try:
        process = subprocess.Popen(
            arguments,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=around | dict(environment or {}),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as fault:
        raise GaveUp from fault
    is_over = threading.Event()
    watch = threading.Thread(target=_end_at_last, args=(process, patience_s, ended, is_over), daemon=True)
    watch.start()
    feeder = threading.Thread(target=_feed, args=(process, data), daemon=True)
    feeder.start()
    try:
        assert process.stdout is not None
        answer = process.stdout.read(most + 1)
        if len(answer) > most:
            raise GaveUp
    finally:
        if process.poll() is None and not _ends_soon(process):
            process.kill()
        is_over.set()
        watch.join(1)
        feeder.join(1)
        if process.stdout is not None:
            process.stdout.close()
        process.wait()
    return answer


def limit_this_process(*, memory: int, cpu_s: int) -> None:
    """Bound this process for good, where the system can; it writes no file from then on."""
    try:
        # Imported here: Windows has no such module.
        import resource
    except ImportError:
        return
    for name, most in (
        ("RLIMIT_AS", memory),
        ("RLIMIT_CPU", cpu_s),
        ("RLIMIT_FSIZE", 0),
        ("RLIMIT_CORE", 0),
    ):
        kind = getattr(resource, name, None)
        if kind is not None:
            # A stricter limit that is already there stays.
            with suppress(ValueError, OSError):
                _, hard = resource.getrlimit(kind)
                bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
                resource.setrlimit(kind, (bound, bound))


def own_command(command: str) -> tuple[list[str], dict[str, str]]:
    """How the program starts itself, and with which environment."""
    environment = dict(os.environ)
    code = source_code()
    if code is None:
        return [sys.executable, command], environment
    paths = [str(code.parent), *filter(None, [environment.get("PYTHONPATH")])]
    environment["PYTHONPATH"] = os.pathsep.join(paths)
    return [sys.executable, "-m", "vademecum", command], environment


def _end_at_last(
    process: "subprocess.Popen[bytes]", patience_s: float, ended: threading.Event, is_over: threading.Event
) -> None:
    """End the process when patience does, or when somebody says so by `ended`, which is not ours to set."""
    last = time.monotonic() + patience_s
    while not is_over.wait(_LOOK_S):
        if ended.is_set() or time.monotonic() > last:
            process.kill()
            return


def _ends_soon(process: "subprocess.Popen[bytes]") -> bool:
    try:
        process.wait(1)
    except subprocess.TimeoutExpired:
        return False
    return True


def _feed(process: "subprocess.Popen[bytes]", data: bytes) -> None:
    # The process may end before it has read everything.
    if process.stdin is not None:
        with suppress(OSError), process.stdin as stdin:
            stdin.write(data)
