"""The tables of a library file, and their history.

Version 1 (2026): first form. `block.row` counts all blocks of the file in reading order from 1, so that a
document's blocks are one unbroken run of rows; `block.folded` is the text as search compares it.
Version 2 (2026): `erratum.reasons`, the reason in other languages as a JSON object by language code.
"""

APPLICATION_ID = 0x56_41_44_45
"""“VADE”: tells a library from other SQLite files."""

VERSION = 2

TABLES: dict[str, dict[str, type]] = {
    "meta": {"name": str, "value": str},
    "document": {
        "row": int,
        "key": str,
        "lang": str,
        "edition": str,
        "title": str,
        "kind": str,
        "organ": str,
        "date": str,
        "facts": str,
        "first_row": int,
        "blocks": int,
        "citations": int,
    },
    "block": {
        "row": int,
        "document": int,
        "id": str,
        "kind": str,
        "label": str,
        "level": int,
        "parent": str,
        "heading": str,
        "line": int,
        "text": str,
        "folded": str,
    },
    "note_mark": {"block": int, "ordinal": int, "offset": int, "marker": str, "target": str},
    "citation": {
        "block": int,
        "start": int,
        "end": int,
        "surface": str,
        "key": str,
        "fragment": str,
        "kind": str,
        "verb": str,
        "assumed": int,
    },
    "instrument": {
        "key": str,
        "organ": str,
        "number": str,
        "year": int,
        "adopted": str,
        "meeting": str,
        "vote": str,
        "chapter_vii": int,
        "signed": str,
        "in_force": str,
        "titles": str,
        "agenda": str,
        "source": str,
        "sources": str,
    },
    "alias": {"name": str, "lang": str, "key": str},
    "council_year": {"year": int, "first": int, "last": int},
    "erratum": {
        "document": int,
        "ordinal": int,
        "line": int,
        "old": str,
        "new": str,
        "why": str,
        "by_hand": int,
        "reasons": str,
    },
    "doubt": {"document": int, "ordinal": int, "block": str, "what": str, "why": str},
}

PRIMARY_KEYS: dict[str, str | tuple[str, ...]] = {
    "meta": "name",
    "document": "row",
    "block": "row",
    "note_mark": ("block", "ordinal"),
    "citation": ("block", "start", "key"),
    "instrument": "key",
    "alias": ("name", "lang"),
    "council_year": "year",
    "erratum": ("document", "ordinal"),
    "doubt": ("document", "ordinal"),
}

INDEXES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("document", ("key", "lang")),
    ("block", ("document", "id")),
    ("block", ("document", "parent")),
    ("citation", ("key", "block")),
)
