"""Read a file that may be hostile in a process of its own, with limits on time, memory and output.

The process is the program itself with a hidden command, so that this works from a checkout and from the
packaged program. Where the system has resource limits the process sets them for itself before it looks at one
byte; elsewhere size and time are the bounds. Bytes go in and out through pipes: nothing touches the disk.
"""

import json
import os
import subprocess
import sys
import threading
from contextlib import suppress
from typing import IO

from vademecum.domain.trouble import Trouble
from vademecum.importer.docx_text import (
    LARGEST_TEXT,
    DocxText,
    UnreadableDocx,
    read_docx,
    refuse_what_is_no_docx,
)
from vademecum.paths import source_code
from vademecum.words import Marked, mark

COMMAND = "read-docx"
"""The hidden command that makes the program such a process."""

_PATIENCE_S = 20.0
_CPU_S = 15
_MEMORY = 700 * 1024 * 1024
_MOST_ANSWER = LARGEST_TEXT * 6 + 100_000
"""Bytes of an answer: a code point has at most four, or six when escaped."""


def read_docx_apart(
    data: bytes, patience_s: float = _PATIENCE_S, ended: threading.Event | None = None
) -> DocxText:
    """The words of a DOCX file, read in another process; raise `UnreadableDocx` when it cannot.

    The process lives until it has answered, until patience ends, or until someone sets `ended`.
    """
    refuse_what_is_no_docx(data)
    answer = _asked(data, patience_s, ended or threading.Event())
    try:
        told = json.loads(answer)
        if "trouble" in told:
            raise _told(told)
        text, apart = told["text"], told["set_apart"]
        if not isinstance(text, str) or len(text) > LARGEST_TEXT:
            raise _gave_up()
        return DocxText(text, tuple(int(number) for number in apart))
    except (ValueError, KeyError, TypeError) as fault:
        raise _gave_up() from fault


def serve() -> int:
    """Read a Word file from standard input, within limits, and answer on standard output."""
    # The files themselves: a program without a console has no text streams.
    with open(0, "rb", closefd=False) as source, open(1, "wb", closefd=False) as answer:
        answer_apart(source, answer)
    return 0


def answer_apart(source: IO[bytes], answer: IO[bytes]) -> None:
    """Be such a process: read a DOCX from `source` and write its words as JSON."""
    _limit()
    data = source.read()
    try:
        words = read_docx(data)
        told: dict[str, object] = {"text": words.text, "set_apart": words.set_apart}
    except Trouble as trouble:
        told = {
            "trouble": trouble.summary,
            "advice": trouble.advice,
            "contexts": [getattr(trouble.summary, "context", ""), getattr(trouble.advice, "context", "")],
            "values": trouble.values,
        }
    except (MemoryError, RecursionError):
        gave_up = _gave_up()
        told = {
            "trouble": gave_up.summary,
            "advice": gave_up.advice,
            "contexts": ["trouble", "trouble"],
            "values": {},
        }
    answer.write(json.dumps(told, ensure_ascii=False).encode("utf-8", "surrogatepass"))
    answer.flush()


def _command() -> tuple[list[str], dict[str, str]]:
    """How the program starts itself, and with which environment."""
    environment = dict(os.environ)
    code = source_code()
    if code is None:
        return [sys.executable, COMMAND], environment
    paths = [str(code.parent), *filter(None, [environment.get("PYTHONPATH")])]
    environment["PYTHONPATH"] = os.pathsep.join(paths)
    return [sys.executable, "-m", "vademecum", COMMAND], environment


def _asked(data: bytes, patience_s: float, ended: threading.Event) -> bytes:
    command, environment = _command()
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as fault:
        raise _gave_up() from fault
    watch = threading.Thread(target=_end_at_last, args=(process, patience_s, ended), daemon=True)
    watch.start()
    feeder = threading.Thread(target=_feed, args=(process, data), daemon=True)
    feeder.start()
    try:
        assert process.stdout is not None
        answer = process.stdout.read(_MOST_ANSWER + 1)
        if len(answer) > _MOST_ANSWER:
            raise _gave_up()
    finally:
        if process.poll() is None and not _ends_soon(process):
            process.kill()
        ended.set()
        watch.join(1)
        feeder.join(1)
        if process.stdout is not None:
            process.stdout.close()
        process.wait()
    return answer


def _end_at_last(process: "subprocess.Popen[bytes]", patience_s: float, ended: threading.Event) -> None:
    ended.wait(patience_s)
    process.kill()


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


def _limit() -> None:
    """Bound this process for good, where the system can."""
    try:
        # Imported here: Windows has no such module.
        import resource
    except ImportError:
        return
    for name, most in (
        ("RLIMIT_AS", _MEMORY),
        ("RLIMIT_CPU", _CPU_S),
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


def _told(told: dict[str, object]) -> UnreadableDocx:
    """The trouble that the other process met, with its sentences marked again."""
    values = told.get("values")
    return UnreadableDocx(
        Marked("trouble", str(told.get("trouble", ""))),
        Marked("trouble", str(told.get("advice", ""))),
        **(values if isinstance(values, dict) else {}),
    )


def _gave_up() -> UnreadableDocx:
    return UnreadableDocx(
        mark("trouble", "The file took too much time or memory to read; it was not read."),
        mark("trouble", "Save it again in a word processor, or paste its text."),
    )
