"""The grammar of the verbs of `vademecum plan` that make papers."""

import argparse
import re
from pathlib import Path
from typing import Any

from vademecum.cli.asked import LANGS
from vademecum.cli.notes.grammar import Options

SIZES = ("a4", "a5-booklet", "a5", "letter")
KINDS = ("number", "year", "verb", "actor", "term")
_LARGEST_SEED = 999_999
_MOST_GAPS = 99
_MOST_LINES = 40


def _handout(parser: Any) -> None:
    _source(parser)
    _file(parser)
    parser.add_argument(
        "--notes", dest="note_lines", type=_upto(_MOST_LINES), default=4, metavar="N", help="lines for notes"
    )
    parser.add_argument("--no-footnotes", dest="leaves_out_footnotes", action="store_true")


def _sheet(parser: Any) -> None:
    _source(parser)
    _file(parser)
    parser.add_argument(
        "--kinds", type=_kinds, default=["number", "year"], metavar="K,K", help=f"of {', '.join(KINDS)}"
    )
    parser.add_argument("--gaps", type=_upto(_MOST_GAPS), default=20, metavar="N", help="at most so many")
    parser.add_argument("--bank", dest="has_bank", action="store_true", help="with a box of the words hidden")
    parser.add_argument(
        "--matching", dest="has_matching", action="store_true", help="match instruments with sentences too"
    )
    parser.add_argument(
        "--seed", type=_seed, default=0, metavar="N", help="the number on a sheet makes that sheet again"
    )
    answers = parser.add_mutually_exclusive_group()
    answers.add_argument(
        "--key", dest="key_file", type=Path, metavar="FILE", help="write the answers into this file"
    )
    answers.add_argument("--no-key", dest="leaves_out_key", action="store_true", help="make no answers")


def _slides(parser: Any) -> None:
    _source(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="such as lesson.pptx")
    parser.add_argument(
        "--speaker-notes",
        dest="has_speech",
        action="store_true",
        help="put your notes on the pages for notes: whoever gets the file can read them",
    )


def _runsheet(parser: Any) -> None:
    parser.add_argument("plan", metavar="PLAN", help="an id, as “plan list” gives it, or a name")
    parser.add_argument("--begins", type=_clock, default="", metavar="HH:MM", help="times by the clock")
    _file(parser)


def _source(parser: Any) -> None:
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("plan", nargs="?", default="", metavar="PLAN", help="an id or a name")
    which.add_argument(
        "--from", dest="source", default="", metavar="ADDRESS", help="a document, section or paragraph"
    )
    parser.add_argument("--lang", choices=LANGS)


def _file(parser: Any) -> None:
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="such as paper.pdf")
    parser.add_argument("--format", choices=("pdf", "docx"), default="", help="else as FILE ends")
    parser.add_argument("--paper", choices=SIZES, default="a4")


def _kinds(text: str) -> list[str]:
    kinds = [kind.strip() for kind in text.split(",") if kind.strip()]
    unknown = [kind for kind in kinds if kind not in KINDS]
    if unknown or not kinds:
        raise argparse.ArgumentTypeError(f"{text!r} is not of {', '.join(KINDS)}")
    return kinds


def _seed(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= _LARGEST_SEED:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 to {_LARGEST_SEED}")
    return int(text)


def _clock(text: str) -> str:
    # What is not given is looked at, too.
    if text and not re.fullmatch(r"(?:[01]\d|2[0-3]):[0-5]\d", text):
        raise argparse.ArgumentTypeError(f"{text!r} is no time such as 09:30")
    return text


def _upto(most: int) -> Any:
    def number(text: str) -> int:
        if not text.isdecimal() or len(text) > 4 or int(text) > most:
            raise argparse.ArgumentTypeError(f"{text!r} is no number up to {most}")
        return int(text)

    return number


PAPER_VERBS: dict[str, tuple[str, Options]] = {
    "handout": ("make a hand-out: passages, footnotes, room for notes, questions, instruments", _handout),
    "sheet": ("make a workshop sheet with its answers: gaps and matching, drawn by a seed", _sheet),
    "slides": ("put passages on slides as text", _slides),
    "runsheet": ("print what comes when, with your speaker's notes", _runsheet),
}
"""Each verb with its help line and its options; see `cli.plan.papers`."""
