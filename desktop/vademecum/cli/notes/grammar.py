"""The grammar of `vademecum notes`: one function for each verb's options."""

from collections.abc import Callable
from typing import Any

from vademecum.cli.asked import LANGS

NOTE_KINDS = ("highlight", "note", "bookmark", "place")
"""What `--kind` takes; a highlight with words of the reader's is a note."""
COLOURS = ("yellow", "green", "blue", "pink", "purple")

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


NOTE_VERBS: dict[str, tuple[str, Options]] = {
    "list": ("list your notes, highlights and bookmarks", _list),
}
"""Each verb with its help line and its options, in the order of the help; see `cli.notes.verbs`."""
