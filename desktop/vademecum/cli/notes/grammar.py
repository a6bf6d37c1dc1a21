"""The grammar of `vademecum notes`: one function for each verb's options."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from vademecum.cli.asked import LANGS

NOTE_KINDS = ("highlight", "note", "bookmark", "place")
"""What `--kind` takes; a highlight with words of the reader's is a note."""
COLOURS = ("yellow", "green", "blue", "pink", "purple")
FORMATS = ("markdown", "docx", "html", "csv", "jsonld", "json")
"""What `--format` takes; `json` is our own form, and the only lossless one."""

Options = Callable[[Any], None]
"""Adds the options of one verb to its parser."""


def _list(parser: Any) -> None:
    parser.add_argument("--in", dest="within", metavar="KEY", help="only on this document or instrument")
    parser.add_argument("--lang", choices=LANGS)
    parser.add_argument(
        "--tag", dest="tags", action="append", default=[], metavar="T", help="may be repeated"
    )
    parser.add_argument("--colour", choices=COLOURS)
    parser.add_argument("--kind", choices=NOTE_KINDS)
    parser.add_argument("--text", default="", metavar="WORDS", help="words in the note, quotation or tags")


def _export(parser: Any) -> None:
    parser.add_argument("--in", dest="within", metavar="KEY", help="only on this document or instrument")
    parser.add_argument("--format", choices=FORMATS, default="markdown")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write into this file; docx needs one")


def _import(parser: Any) -> None:
    parser.add_argument("file", metavar="FILE", help=".vnotes of Vademecum, or Web Annotations as JSON-LD")
    parser.add_argument("--as-layer", action="store_true", help="beside your own notes, as somebody else's")
    parser.add_argument("--author", default="", metavar="A", help="whose notes they are")
    parser.add_argument("--colour", choices=COLOURS, help="colour of the layer")
    parser.add_argument("--dry-run", action="store_true", help="read and count, keep nothing")


def _check(parser: Any) -> None:
    parser.add_argument(
        "--mend",
        dest="mends",
        action="store_true",
        help="set a damaged notebook aside, and keep what can be read of it",
    )


def _backup(parser: Any) -> None:
    parser.add_argument("file", metavar="FILE", help="where to, such as notes.vnb")


def _restore(parser: Any) -> None:
    parser.add_argument("file", metavar="FILE", help="a backup, a snapshot, or a notebook set aside")
    parser.add_argument("--dry-run", action="store_true", help="count what would change, change nothing")


def _merge(parser: Any) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="the notebook of another machine")
    parser.add_argument("--dry-run", action="store_true", help="count what would change, change nothing")


def _history(parser: Any) -> None:
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("item", nargs="?", default="", metavar="ITEM", help="an id, as “notes list” gives it")
    which.add_argument("--deleted", action="store_true", help="everything that was deleted")
    doing = parser.add_mutually_exclusive_group()
    doing.add_argument(
        "--restore", type=_number, metavar="NUMBER", help="make it again what it was in that version"
    )
    doing.add_argument("--text", default="", metavar="WORDS", help="of what was deleted, what holds these")


def _number(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 1_000_000_000:
        raise argparse.ArgumentTypeError(f"{text!r} is not the number of a version")
    return int(text)


NOTE_VERBS: dict[str, tuple[str, Options]] = {
    "list": ("list your notes, highlights and bookmarks", _list),
    "export": ("write notes as Markdown, Word, HTML, CSV, Web Annotations or losslessly", _export),
    "history": ("show every version of a note and restore any; list what was deleted", _history),
    "import": ("take notes in from a file, as your own or as a colleague's layer", _import),
    "check": ("read every revision of the notebook and its copies, and say how they are", _check),
    "backup": ("write everything into one file", _backup),
    "restore": ("merge a backup or snapshot in; nothing that is there is lost", _restore),
    "merge": ("merge other notebooks in; nothing is lost on either side", _merge),
}
"""Each verb with its help line and its options, in the order of the help; see `cli.notes.verbs`."""
