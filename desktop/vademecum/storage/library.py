"""Read a library file. The file cannot be written through this door."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from vademecum.domain.citation import Citation, CitationKind
from vademecum.domain.document import Block, BlockKind, Document, Doubt, Erratum, NoteMark, heading_text
from vademecum.domain.key import Key, MalformedKey
from vademecum.domain.trouble import Trouble
from vademecum.storage.schema import APPLICATION_ID, VERSION
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.domain.council_years import CouncilYears
    from vademecum.domain.instrument import Instrument

_AT_ONCE = 500
"""Most values put into one `IN (…)`; SQLite allows 999 in old versions."""

_KINDS = {kind.value: kind for kind in BlockKind}
"""Looking up is faster than calling the enumeration, and a search does it for every hit."""

_CITATION_KINDS = {kind.value: kind for kind in CitationKind}
"""As above; a map or a comparison reads thousands of citations."""

_BLOCK_COLUMNS = "b.row, b.id, b.kind, b.label, b.level, b.parent, b.heading, b.line, b.text, b.document"


class LibraryDamaged(Trouble):
    """The file is missing, is not a library, or belongs to another version."""

    kind = "library-damaged"

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            mark("trouble", "The library file {name} cannot be read: {reason}."),
            mark("trouble", "It is built anew from its sources when the program starts."),
            name=path.name,
            reason=reason,
        )


@dataclass(frozen=True, slots=True)
class DocumentHead:
    """What a list of documents shows; `row` names the document inside its library file."""

    row: int
    key: Key
    lang: str
    edition: str
    title: str
    kind: str | None
    organ: str | None
    date: str | None
    facts: dict[str, str]
    first_row: int
    blocks: int
    citations: int


@dataclass(frozen=True, slots=True)
class StoredBlock:
    """A block with its place: `row` counts all blocks of the file from 1."""

    row: int
    document: int
    key: Key
    lang: str
    block: Block
    heading_path: tuple[str, ...]


class TextRow(NamedTuple):
    """What of a block is read when all texts of a document are gone through at once."""

    row: int
    id: str
    kind: BlockKind
    label: str | None
    parent: str | None
    text: str


@dataclass(frozen=True, slots=True)
class StoredCitation:
    """A citation and the row of the block that holds it."""

    row: int
    citation: Citation


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A heading of a document's tree, with the rows of the blocks it holds (first, one past the last)."""

    id: str
    label: str | None
    text: str
    level: int
    parent: str | None
    row: int
    end: int

    @property
    def line(self) -> str:
        """Label and words in one line."""
        return f"{self.label}. {self.text}" if self.label else self.text


class BareBlock(NamedTuple):
    """A block without its text, as far as the shape of its document needs it; made by the ten thousand."""

    row: int
    id: str
    kind: BlockKind
    label: str | None
    level: int
    parent: str | None
    heading: str
    """The words of a heading or an annex; empty for every other kind."""


class Library:
    """One library file, opened so that it cannot change. Use each object in one thread only."""

    def __init__(self, path: Path) -> None:
        """Open `path`; raise `LibraryDamaged` when it is not a library of this version."""
        self.path = path
        self._db = _connected(path)
        try:
            (application,) = self._db.execute("PRAGMA application_id").fetchone()
            (version,) = self._db.execute("PRAGMA user_version").fetchone()
            if application != APPLICATION_ID or version != VERSION:
                raise LibraryDamaged(path, "it has another format")
            self._heads = {head.row: head for head in self._read_heads()}
        except (sqlite3.Error, MalformedKey, TypeError, ValueError) as error:
            self._db.close()
            raise LibraryDamaged(path, "it is not a database of ours") from error
        except LibraryDamaged:
            self._db.close()
            raise
        self.heading_line = lru_cache(maxsize=4096)(self._heading_line)
        self._path = lru_cache(maxsize=4096)(self._read_path)

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    # -- documents -----------------------------------------------------------

    def documents(self) -> list[DocumentHead]:
        """All documents, by key, language and edition."""
        return list(self._heads.values())

    def head(self, key: Key, lang: str | None = None) -> DocumentHead | None:
        """The document of that key, in `lang` if given, else in any language; the last edition wins."""
        fitting = [h for h in self._heads.values() if h.key == key.whole and lang in (None, h.lang)]
        return fitting[-1] if fitting else None

    def document(self, head: DocumentHead) -> Document:
        """A whole document, as the importer made it."""
        stored = self.blocks(head, 0, head.blocks)
        return Document(
            key=head.key,
            lang=head.lang,
            edition=head.edition,
            title=head.title,
            facts=head.facts,
            blocks=tuple(s.block for s in stored),
            citations=tuple(
                c.citation for c in self.citations_in(head.first_row, head.first_row + head.blocks)
            ),
            errata=self.errata(head),
            doubts=self.doubts(head),
        )

    def outline(self, head: DocumentHead) -> list[OutlineEntry]:
        """The headings in reading order; each holds the rows up to the next heading of its level or above."""
        found = self._db.execute(
            "SELECT id, label, text, level, parent, row FROM block"
            " WHERE document = ? AND kind IN ('heading', 'annex') ORDER BY row",
            (head.row,),
        ).fetchall()
        last = head.first_row + head.blocks
        first_footnote = self._db.execute(
            "SELECT min(row) FROM block WHERE document = ? AND kind = 'footnote'", (head.row,)
        ).fetchone()[0]
        if first_footnote is not None and found and first_footnote > found[-1][5]:
            last = first_footnote
        entries: list[OutlineEntry] = []
        open_ends: list[tuple[int, int]] = []
        ends = [last] * len(found)
        for number, (*_, level, _parent, row) in enumerate(found):
            while open_ends and open_ends[-1][0] >= level:
                ends[open_ends.pop()[1]] = row
            open_ends.append((level, number))
        for (block_id, label, text, level, parent, row), end in zip(found, ends, strict=True):
            entries.append(OutlineEntry(block_id, label, text, level, parent, row, end))
        return entries

    def errata(self, head: DocumentHead) -> tuple[Erratum, ...]:
        """Corrections and readings kept, in the order of the source's lines."""
        return tuple(
            Erratum(line, old, new, why, bool(by_hand), tuple(json.loads(reasons).items()))
            for line, old, new, why, by_hand, reasons in self._db.execute(
                "SELECT line, old, new, why, by_hand, reasons FROM erratum"
                " WHERE document = ? ORDER BY ordinal",
                (head.row,),
            )
        )

    def doubts(self, head: DocumentHead) -> tuple[Doubt, ...]:
        """What the importer was not sure of."""
        return tuple(
            Doubt(*row)
            for row in self._db.execute(
                "SELECT block, what, why FROM doubt WHERE document = ? ORDER BY ordinal", (head.row,)
            )
        )

    # -- blocks --------------------------------------------------------------

    def blocks(self, head: DocumentHead, first: int, count: int) -> list[StoredBlock]:
        """`count` blocks of a document from its `first` (counted from 0), in reading order."""
        begin = head.first_row + first
        end = min(begin + count, head.first_row + head.blocks)
        return self._stored("b.row >= ? AND b.row < ?", (begin, end))

    def texts(self, head: DocumentHead, first: int = 0, count: int | None = None) -> list[TextRow]:
        """`count` blocks of a document (all) from its `first`, in reading order, without notes: quick."""
        begin, end = head.first_row + first, head.first_row + head.blocks
        found = self._db.execute(
            "SELECT row, id, kind, label, parent, text FROM block WHERE row >= ? AND row < ? ORDER BY row",
            (begin, end if count is None else min(begin + count, end)),
        )
        return [
            TextRow(row, i, _KINDS[kind], label, parent, text) for row, i, kind, label, parent, text in found
        ]

    def row_of(self, head: DocumentHead, block_id: str) -> int | None:
        """The row of a block by its id, or None."""
        found = self._db.execute(
            "SELECT row FROM block WHERE document = ? AND id = ?", (head.row, block_id)
        ).fetchone()
        return None if found is None else int(found[0])

    def rows(self, head: DocumentHead) -> dict[str, int]:
        """The row of every block of a document by its id, in reading order."""
        return dict(
            self._db.execute(
                "SELECT id, row FROM block WHERE row >= ? AND row < ? ORDER BY row",
                (head.first_row, head.first_row + head.blocks),
            )
        )

    def skeleton(self, head: DocumentHead) -> list[BareBlock]:
        """Every block of a document in reading order, without the texts."""
        return [
            BareBlock(row, block_id, _KINDS[kind], label, level, parent, words or "")
            for row, block_id, kind, label, level, parent, words in self._db.execute(
                "SELECT row, id, kind, label, level, parent,"
                " CASE WHEN kind IN ('heading', 'annex') THEN text END"
                " FROM block WHERE row >= ? AND row < ? ORDER BY row",
                (head.first_row, head.first_row + head.blocks),
            )
        ]

    def spans_cited(self, head: DocumentHead) -> list[tuple[int, int, int, str]]:
        """Row of the block, start, end and symbol of every citation of a document, in reading order."""
        return self._db.execute(
            "SELECT block, start, end, key FROM citation WHERE block >= ? AND block < ?"
            " ORDER BY block, start",
            (head.first_row, head.first_row + head.blocks),
        ).fetchall()

    def note_callers(self, head: DocumentHead) -> dict[str, int]:
        """The row of the first block that carries a mark of a footnote, by the footnote's id."""
        found: dict[str, int] = {}
        for target, row in self._db.execute(
            "SELECT target, block FROM note_mark WHERE block >= ? AND block < ? AND target IS NOT NULL"
            " ORDER BY block, ordinal",
            (head.first_row, head.first_row + head.blocks),
        ):
            found.setdefault(target, row)
        return found

    def stored(self, rows: Sequence[int]) -> dict[int, StoredBlock]:
        """Blocks by row."""
        found: dict[int, StoredBlock] = {}
        for some in _in_parts(rows):
            for stored in self._stored(f"b.row IN ({_marks(some)})", tuple(some)):
                found[stored.row] = stored
        return found

    def folded(self, rows: Sequence[int]) -> dict[int, str]:
        """The folded texts of blocks by row."""
        found: dict[int, str] = {}
        for some in _in_parts(rows):
            found.update(
                self._db.execute(f"SELECT row, folded FROM block WHERE row IN ({_marks(some)})", some)
            )
        return found

    def holding(self, head: DocumentHead, folded: str) -> list[StoredBlock]:
        """Blocks of a document whose folded text holds `folded`, in reading order."""
        return self._stored(
            "b.row >= ? AND b.row < ? AND instr(b.folded, ?) > 0",
            (head.first_row, head.first_row + head.blocks, folded),
        )

    def every_block(self) -> Iterator[tuple[int, int, str, str, str]]:
        """Row, document, language, kind and folded text of every block but those of guides, by row."""
        return iter(
            self._db.execute(
                "SELECT b.row, b.document, d.lang, b.kind, b.folded"
                " FROM block b JOIN document d ON d.row = b.document"
                " WHERE d.kind IS NOT 'guide' ORDER BY b.row"
            )
        )

    def notes_to(self, head: DocumentHead, footnote_id: str) -> list[str]:
        """Ids of the blocks that carry a mark of that footnote."""
        return [
            block_id
            for (block_id,) in self._db.execute(
                "SELECT b.id FROM note_mark n JOIN block b ON b.row = n.block"
                " WHERE b.document = ? AND n.target = ? ORDER BY b.row",
                (head.row, footnote_id),
            )
        ]

    # -- citations and instruments ---------------------------------------------

    def citations_of(self, key: Key) -> list[StoredCitation]:
        """Every citation of an instrument, in reading order; those of guides do not count."""
        return self._citations(
            "c.key = ? AND b.document NOT IN (SELECT row FROM document WHERE kind = 'guide')", (key.symbol,)
        )

    def citations_in(self, first_row: int, end_row: int) -> list[StoredCitation]:
        """Citations in blocks of the rows from `first_row` up to, not including, `end_row`."""
        return self._citations("c.block >= ? AND c.block < ?", (first_row, end_row))

    def citations_at(self, rows: Sequence[int]) -> list[StoredCitation]:
        """Citations in the blocks of these rows, given in reading order."""
        return [
            one
            for some in _in_parts(rows)
            for one in self._citations(f"c.block IN ({_marks(some)})", tuple(some))
        ]

    def cited_keys(self) -> frozenset[str]:
        """The symbols cited anywhere but in a guide."""
        return frozenset(
            k
            for (k,) in self._db.execute(
                "SELECT DISTINCT c.key FROM citation c JOIN block b ON b.row = c.block"
                " JOIN document d ON d.row = b.document WHERE d.kind IS NOT 'guide'"
            )
        )

    def instrument(self, key: Key) -> Instrument | None:
        """What the register knows of an instrument, or None."""
        # Imported here, as below: a page is painted without the register.
        from vademecum.storage.instruments import read_instruments

        found = read_instruments(self._db, "WHERE key = ?", (key.symbol,))
        return found[0] if found else None

    def instruments(self) -> list[Instrument]:
        """The whole register, by key."""
        # Imported here: see above.
        from vademecum.storage.instruments import read_instruments

        return read_instruments(self._db, "ORDER BY key")

    def aliases(self) -> list[tuple[str, str, str]]:
        """Names of documents as texts print them: name, language, key."""
        return self._db.execute("SELECT name, lang, key FROM alias ORDER BY name").fetchall()

    def council_years(self) -> CouncilYears:
        """First and last Security Council resolution of each year; empty when the file has none."""
        # Imported here: see above.
        from vademecum.domain.council_years import CouncilYears

        return CouncilYears(
            self._db.execute("SELECT year, first, last FROM council_year ORDER BY year").fetchall()
        )

    def meta(self) -> dict[str, str]:
        """Facts about the file itself."""
        return dict(self._db.execute("SELECT name, value FROM meta"))

    def check(self) -> None:
        """Read the whole file once; raise `LibraryDamaged` when SQLite finds a fault."""
        try:
            (answer,) = self._db.execute("PRAGMA integrity_check(1)").fetchone()
        except sqlite3.DatabaseError as error:
            raise LibraryDamaged(self.path, str(error)) from error
        if answer != "ok":
            raise LibraryDamaged(self.path, answer)

    # -- in the file -----------------------------------------------------------

    def select(self, query: str, values: Sequence[object] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a query; only modules of `storage` ask, since only they know the tables."""
        return iter(self._db.execute(query, values))

    def _read_heads(self) -> list[DocumentHead]:
        return [
            DocumentHead(
                row, Key.parse(key), lang, edition, title, kind, organ, date, json.loads(facts), first, n, c
            )
            for row, key, lang, edition, title, kind, organ, date, facts, first, n, c in self._db.execute(
                "SELECT row, key, lang, edition, title, kind, organ, date, facts,"
                " first_row, blocks, citations FROM document ORDER BY row"
            )
        ]

    def _stored(self, where: str, values: tuple[object, ...]) -> list[StoredBlock]:
        rows = self._db.execute(
            f"SELECT {_BLOCK_COLUMNS} FROM block b WHERE {where} ORDER BY b.row", values
        ).fetchall()
        if not rows:
            return []
        notes: dict[int, list[NoteMark]] = {}
        for block, marker, offset, target in self._db.execute(
            "SELECT n.block, n.marker, n.offset, n.target FROM note_mark n JOIN block b ON b.row = n.block"
            f" WHERE {where} ORDER BY n.block, n.ordinal",
            values,
        ):
            notes.setdefault(block, []).append(NoteMark(marker, offset, target))
        made: list[StoredBlock] = []
        for row, block_id, kind, label, level, parent, heading, line, text, document in rows:
            head = self._heads[document]
            block = Block(block_id, _KINDS[kind], label, level, parent, text, tuple(notes.get(row, ())), line)
            made.append(StoredBlock(row, document, head.key, head.lang, block, self._path(document, heading)))
        return made

    def _read_path(self, document: int, heading: str | None) -> tuple[str, ...]:
        path: list[str] = []
        while heading is not None:
            line, heading = self.heading_line(document, heading)
            path.append(line)
        return tuple(reversed(path))

    def _heading_line(self, document: int, block_id: str) -> tuple[str, str | None]:
        label, text, above = self._db.execute(
            "SELECT label, text, heading FROM block WHERE document = ? AND id = ?", (document, block_id)
        ).fetchone()
        return heading_text(Block(block_id, BlockKind.HEADING, label, 1, None, text)), above

    def _citations(self, where: str, values: tuple[object, ...]) -> list[StoredCitation]:
        return [
            StoredCitation(
                row,
                Citation(
                    block, start, end, surface, Key(key, fragment), _CITATION_KINDS[kind], verb, bool(assumed)
                ),
            )
            for row, block, start, end, surface, key, fragment, kind, verb, assumed in self._db.execute(
                "SELECT c.block, b.id, c.start, c.end, c.surface, c.key, c.fragment, c.kind, c.verb,"
                f" c.assumed FROM citation c JOIN block b ON b.row = c.block WHERE {where}"
                " ORDER BY c.block, c.start",
                values,
            )
        ]


def _connected(path: Path) -> sqlite3.Connection:
    """A connection that cannot write, to a file that is there."""
    if not path.is_file():
        raise LibraryDamaged(path, "it does not exist")
    try:
        return sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
    except sqlite3.Error as error:
        raise LibraryDamaged(path, str(error)) from error


def _in_parts(rows: Sequence[int]) -> Iterator[Sequence[int]]:
    for begin in range(0, len(rows), _AT_ONCE):
        yield rows[begin : begin + _AT_ONCE]


def _marks(values: Sequence[int]) -> str:
    return ",".join("?" * len(values))
