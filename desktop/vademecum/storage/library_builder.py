"""Write a library file: the same documents always give the same bytes of content."""

import errno
import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from vademecum.domain.council_years import CouncilYears
from vademecum.domain.document import Block, BlockKind, Document
from vademecum.domain.instrument import Instrument
from vademecum.storage.schema import APPLICATION_ID, INDEXES, PRIMARY_KEYS, TABLES, VERSION
from vademecum.text.folding import fold_text

Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Contents:
    """All that goes into a library."""

    documents: Sequence[Document]
    instruments: Sequence[Instrument] = ()
    years: CouncilYears | None = None
    aliases: Sequence[tuple[str, str, str]] = ()
    """Name as texts print it, language, key."""
    meta: Mapping[str, str] | None = None


def write_library(path: Path, contents: Contents, progress: Callable[[int, int], None] | None = None) -> None:
    """Write a new library file at `path`, synced to disk.

    `progress` hears documents done and documents in all. Raise `FileExistsError` when something stands
    there, `OSError` when the file cannot be written.
    """
    if path.exists():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    try:
        _write(path, contents, progress or (lambda _done, _all: None))
    except sqlite3.OperationalError as error:
        # SQLite has its own words for a full disk and for a folder that cannot be written.
        raise OSError(errno.EIO, str(error), str(path)) from error
    _sync(path)


def _write(path: Path, contents: Contents, progress: Callable[[int, int], None]) -> None:
    db = Database(path)
    try:
        # The file is new and is synced once, at the end: SQLite need not do so after each table.
        db.conn.execute("PRAGMA journal_mode = OFF")
        db.conn.execute("PRAGMA synchronous = OFF")
        db.conn.execute("PRAGMA page_size = 4096")
        db.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.conn.execute(f"PRAGMA user_version = {VERSION}")
        for name, columns in TABLES.items():
            db[name].create(columns, pk=PRIMARY_KEYS[name])  # type: ignore[union-attr]
        _insert(db, "meta", ({"name": n, "value": v} for n, v in sorted((contents.meta or {}).items())))
        _insert_documents(db, contents.documents, progress)
        _insert(
            db, "instrument", (_instrument_row(i) for i in sorted(contents.instruments, key=lambda i: i.key))
        )
        _insert(db, "alias", ({"name": n, "lang": lang, "key": k} for n, lang, k in sorted(contents.aliases)))
        if contents.years is not None:
            _insert(
                db,
                "council_year",
                ({"year": y, "first": first, "last": last} for y, first, last in contents.years.rows()),
            )
        for table, index_columns in INDEXES:
            db[table].create_index(index_columns)  # type: ignore[union-attr]
        db.conn.commit()
        db.conn.execute("VACUUM")
    finally:
        db.close()


def _insert(db: Database, table: str, rows: Iterable[Row]) -> None:
    db[table].insert_all(rows, batch_size=500)  # type: ignore[union-attr]


def _insert_documents(
    db: Database, documents: Sequence[Document], progress: Callable[[int, int], None]
) -> None:
    next_row = 1
    ordered = sorted(documents, key=lambda d: (d.key, d.lang, d.edition))
    for number, document in enumerate(ordered, start=1):
        rows = {block.id: next_row + ordinal for ordinal, block in enumerate(document.blocks)}
        _insert(db, "document", [_document_row(number, document, next_row)])
        _insert(db, "block", _block_rows(number, document, rows))
        _insert(db, "note_mark", _note_rows(document, rows))
        _insert(
            db,
            "citation",
            (
                {
                    "block": rows[c.block],
                    "start": c.start,
                    "end": c.end,
                    "surface": c.surface,
                    "key": c.key.symbol,
                    "fragment": c.key.fragment,
                    "kind": c.kind.value,
                    "verb": c.verb,
                    "assumed": int(c.is_assumed),
                }
                for c in document.citations
            ),
        )
        _insert(
            db,
            "erratum",
            (
                {
                    "document": number,
                    "ordinal": ordinal,
                    "line": e.line,
                    "old": e.old,
                    "new": e.new,
                    "why": e.why,
                    "by_hand": int(e.by_hand),
                    "reasons": json.dumps(dict(e.reasons), ensure_ascii=False),
                }
                for ordinal, e in enumerate(document.errata)
            ),
        )
        _insert(
            db,
            "doubt",
            (
                {"document": number, "ordinal": ordinal, "block": d.block, "what": d.what, "why": d.why}
                for ordinal, d in enumerate(document.doubts)
            ),
        )
        next_row += len(document.blocks)
        progress(number, len(ordered))


def _document_row(number: int, document: Document, first_row: int) -> Row:
    return {
        "row": number,
        "key": str(document.key),
        "lang": document.lang,
        "edition": document.edition,
        "title": document.title,
        "kind": document.facts.get("kind"),
        "organ": document.facts.get("organ"),
        "date": document.facts.get("date"),
        "facts": json.dumps(dict(document.facts), ensure_ascii=False),
        "first_row": first_row,
        "blocks": len(document.blocks),
        "citations": len(document.citations),
    }


def _block_rows(number: int, document: Document, rows: Mapping[str, int]) -> Iterable[Row]:
    headings: dict[str, str | None] = {}
    for block in document.blocks:
        headings[block.id] = _nearest_heading(block, headings)
        yield {
            "row": rows[block.id],
            "document": number,
            "id": block.id,
            "kind": block.kind.value,
            "label": block.label,
            "level": block.level,
            "parent": block.parent,
            "heading": _heading_above(block, headings),
            "line": block.line,
            "text": block.text,
            "folded": fold_text(block.text),
        }


def _nearest_heading(block: Block, headings: Mapping[str, str | None]) -> str | None:
    if block.kind is BlockKind.HEADING:
        return block.id
    return _heading_above(block, headings)


def _heading_above(block: Block, headings: Mapping[str, str | None]) -> str | None:
    return headings.get(block.parent) if block.parent is not None else None


def _note_rows(document: Document, rows: Mapping[str, int]) -> Iterable[Row]:
    for block in document.blocks:
        for ordinal, note in enumerate(block.notes):
            yield {
                "block": rows[block.id],
                "ordinal": ordinal,
                "offset": note.offset,
                "marker": note.marker,
                "target": note.target,
            }


def _instrument_row(instrument: Instrument) -> Row:
    return {
        "key": str(instrument.key),
        "organ": instrument.organ,
        "number": instrument.number,
        "year": instrument.year,
        "adopted": instrument.adopted,
        "meeting": instrument.meeting,
        "vote": instrument.vote,
        "chapter_vii": None if instrument.chapter_vii is None else int(instrument.chapter_vii),
        "signed": instrument.signed,
        "in_force": instrument.in_force,
        "titles": _json(instrument.titles),
        "agenda": _json(instrument.agenda),
        "source": instrument.source,
        "sources": _json(instrument.sources),
    }


def _json(table: Mapping[str, object]) -> str:
    return json.dumps(dict(sorted(table.items())), ensure_ascii=False)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
