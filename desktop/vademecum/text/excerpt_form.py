"""Write an excerpt for the clipboard, and read one that comes from there: whoever may have put it.

The form is one JSON object in UTF-8:
`{"format": 1, "key": …, "lang": …, "edition": …, "pieces": [[block, start, end], …], "words": …}`.
Format 1 is the first.
"""

import json
import re

from vademecum.domain.excerpt import Excerpt, Piece
from vademecum.domain.key import Key, MalformedKey

TYPE = "application/x-vademecum-passage+json"
"""The name of the form on the clipboard."""

LARGEST = 1_000_000
"""Bytes; what is larger is neither written nor read."""

_FORMAT = 1
_MOST_PIECES = 5_000
_LONGEST_BLOCK = 10_000_000
_LANG = re.compile("[a-z]{2}")
_BLOCK_ID = re.compile(r"[A-Za-z0-9_.*?-]{1,100}")
_LONGEST_EDITION = 200


def write_excerpt(excerpt: Excerpt) -> bytes:
    """The excerpt as bytes; empty when it is too large to be worth carrying."""
    written = json.dumps(
        {
            "format": _FORMAT,
            "key": str(excerpt.key),
            "lang": excerpt.lang,
            "edition": excerpt.edition,
            "pieces": [[piece.block, piece.start, piece.end] for piece in excerpt.pieces],
            "words": excerpt.words,
        },
        ensure_ascii=False,
    ).encode("utf-8", "replace")
    is_small = len(written) <= LARGEST and len(excerpt.pieces) <= _MOST_PIECES
    return written if is_small else b""


def read_excerpt(data: bytes) -> Excerpt | None:
    """The excerpt that `data` holds; None for anything that `write_excerpt` would not have written."""
    if not 0 < len(data) <= LARGEST:
        return None
    try:
        table = json.loads(data.decode("utf-8"))
        if not isinstance(table, dict) or table["format"] != _FORMAT or table["format"] is True:
            return None
        pieces = table["pieces"]
        if not isinstance(pieces, list) or not 0 < len(pieces) <= _MOST_PIECES:
            return None
        excerpt = Excerpt(
            Key.parse(_text(table["key"], _LONGEST_EDITION)),
            _text(table["lang"], 2),
            _text(table["edition"], _LONGEST_EDITION),
            tuple(_piece(piece) for piece in pieces),
            _text(table["words"], LARGEST),
        )
    except (ValueError, KeyError, TypeError, RecursionError, MalformedKey):
        return None
    is_sound = _LANG.fullmatch(excerpt.lang) and not excerpt.key.fragment and excerpt.words.strip()
    return excerpt if is_sound else None


def _piece(entry: object) -> Piece:
    if not isinstance(entry, list) or len(entry) != len(("block", "start", "end")):
        raise ValueError("a piece has a block and two offsets")
    block, start, end = entry
    if not isinstance(block, str) or not _BLOCK_ID.fullmatch(block):
        raise ValueError("no block of ours")
    if type(start) is not int or type(end) is not int or not 0 <= start < end <= _LONGEST_BLOCK:
        raise ValueError("no span of ours")
    return Piece(block, start, end)


def _text(value: object, longest: int) -> str:
    if not isinstance(value, str) or len(value) > longest:
        raise ValueError("no text of ours")
    return value
