"""Read a file that may be hostile in a process of its own, with limits on time, memory and output.

The process is the program itself with a hidden command; it sets its limits before it looks at one byte.
"""

import json
import threading
from typing import IO

from vademecum.domain.trouble import Trouble
from vademecum.importer.child import GaveUp, ask_child, limit_this_process
from vademecum.importer.docx_text import (
    LARGEST_TEXT,
    DocxText,
    UnreadableDocx,
    read_docx,
    refuse_what_is_no_docx,
)
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
    try:
        answer = ask_child(
            COMMAND, data, most=_MOST_ANSWER, patience_s=patience_s, ended=ended or threading.Event()
        )
    except GaveUp as fault:
        raise _gave_up() from fault
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
    limit()
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


def limit() -> None:
    """Bound this process for good."""
    limit_this_process(memory=_MEMORY, cpu_s=_CPU_S)


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
