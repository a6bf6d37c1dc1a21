"""The footnote ledger: a document's footnotes with their marks, kinds, and where each source came first."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from vademecum.domain.citation import Citation
from vademecum.domain.locator import Locator
from vademecum.domain.note_source import BackReference, SourceKind
from vademecum.domain.places import place_in_words
from vademecum.services.shelf import Shelved
from vademecum.storage.footnotes import StoredMark, citations_of, footnotes, marks
from vademecum.text.folding import fold_text
from vademecum.text.footnotes.cues import CueTable
from vademecum.text.footnotes.sources import Source, sources_of
from vademecum.text.footnotes.tracing import Note, Traced, trace

_KEPT = 4
"""Ledgers kept, so that going back to one costs nothing."""


@dataclass(frozen=True, slots=True)
class MarkPlace:
    """Where a footnote's mark stands: before the code point `offset` of a block."""

    block: str
    label: str | None
    """Number of the paragraph as printed; None when it has none."""
    offset: int
    row: int = 0
    """Counts in reading order."""


@dataclass(frozen=True, slots=True)
class NamedBefore:
    """A source of a footnote that was named before; `start` and `end` count code points of its text."""

    start: int
    end: int
    traced: Traced
    place: str
    """The place inside that source which this footnote means: 第12段, p. 5."""


@dataclass(frozen=True)
class LedgerRow:
    """One footnote."""

    id: str
    """Id of its block; of a mark whose footnote is missing, empty."""
    marker: str
    order: int
    """Its place among the footnotes of the document, from 0."""
    text: str
    kinds: tuple[SourceKind, ...]
    """What it names, in its order; never empty."""
    marks: tuple[MarkPlace, ...] = ()
    citations: tuple[Citation, ...] = ()
    before: tuple[NamedBefore, ...] = ()

    @property
    def marker_order(self) -> tuple[int, int, str, int]:
        """Numbers in their order, then stars, then letters."""
        if self.marker.isdecimal():
            return 0, int(self.marker), "", self.order
        return (1 if set(self.marker) <= set("*†‡§") else 2), len(self.marker), self.marker, self.order

    @property
    def place(self) -> MarkPlace | None:
        """Where its first mark stands; None when it has none."""
        return self.marks[0] if self.marks else None


@dataclass(frozen=True)
class Ledger:
    """The footnotes of one document."""

    document: Shelved
    rows: tuple[LedgerRow, ...]

    @cached_property
    def counts(self) -> Mapping[SourceKind, int]:
        """How many footnotes name each kind, in the order of `SourceKind`; a footnote may name several."""
        found = Counter(kind for row in self.rows for kind in row.kinds)
        return {kind: found[kind] for kind in SourceKind if found[kind]}

    @cached_property
    def _folded(self) -> dict[int, str]:
        """What a filter looks in, by order: a footnote's own words, and those of the source it points to."""
        own = {row.id: fold_text(row.text) for row in self.rows}
        found = {}
        for row in self.rows:
            led = dict.fromkeys(
                one.traced.first
                for one in row.before
                if one.traced.first and one.traced.how is not BackReference.REPEAT
            )
            found[row.order] = "\n".join([own[row.id], *(own[first] for first in led)])
        return found

    @cached_property
    def _by_id(self) -> dict[str, LedgerRow]:
        return {row.id: row for row in self.rows if row.id}

    def row(self, block_id: str | None) -> LedgerRow | None:
        """The footnote of that block, or None."""
        return self._by_id.get(block_id) if block_id else None

    def filtered(self, words: str = "", kind: SourceKind | None = None) -> list[LedgerRow]:
        """The footnotes that hold every word, spelled one way or another, and name a source of that kind.

        A footnote that says no more than 同上 or ibid. also holds the words of the source it leads to.
        """
        wanted = [folded for word in words.split() if (folded := fold_text(word))]
        return [
            row
            for row in self.rows
            if (kind is None or kind in row.kinds)
            and all(word in self._folded[row.order] or word == row.marker for word in wanted)
        ]

    def locator(self, row: LedgerRow) -> Locator:
        """Where its first mark stands; the footnote itself when it has no mark."""
        head = self.document.head
        place = row.place
        if place is None:
            return Locator(head.key, head.lang, row.id)
        return Locator(head.key, head.lang, place.block, (place.offset, place.offset))


class Ledgers:
    """Makes the ledger of a document."""

    def __init__(self, cues: CueTable) -> None:
        self._cues = cues
        self._kept: dict[Locator, Ledger] = {}

    def of(self, document: Shelved) -> Ledger:
        """The footnotes of a document, in reading order; those made last are kept."""
        at = document.locator
        if at not in self._kept:
            self._kept = dict([*self._kept.items(), (at, self._made(document))][-_KEPT:])
        return self._kept[at]

    def warm_up(self, langs: Iterable[str]) -> None:
        """Compile the words by which footnotes of these languages name their sources."""
        for lang in langs:
            self._cues.of(lang)

    def _made(self, document: Shelved) -> Ledger:
        library, head = document.volume.library, document.head
        cues = self._cues.of(head.lang)
        stored = footnotes(library, head)
        cited = citations_of(library, stored)
        placed: dict[str, list[StoredMark]] = {}
        lost: list[StoredMark] = []
        for mark in marks(library, head):
            if mark.target is None:
                lost.append(mark)
            else:
                placed.setdefault(mark.target, []).append(mark)
        notes = []
        for one in stored:
            marker = one.label or (placed[one.id][0].marker if one.id in placed else "")
            sources = sources_of(one.text, cited.get(one.id, ()), cues)
            notes.append(Note(one.id, marker, _series(one.id, marker), sources))
        rows = [
            _row(note, order, one.text, placed.get(note.id, ()), cited.get(note.id, ()), traced)
            for order, (note, one, traced) in enumerate(zip(notes, stored, trace(notes), strict=True))
        ]
        rows += [
            LedgerRow("", mark.marker, len(rows) + number, "", (SourceKind.OTHER,), (_place(mark),))
            for number, mark in enumerate(lost)
        ]
        return Ledger(document, tuple(rows))


def ledger_table(
    ledger: Ledger,
    rows: Iterable[LedgerRow],
    headings: Sequence[str],
    kind_name: Callable[[SourceKind], str] = lambda kind: kind.value,
) -> Iterator[Sequence[object]]:
    """The footnotes as a table for a file: marker, place, kinds, text, first named in, symbols cited."""
    yield headings
    lang = ledger.document.head.lang
    for row in rows:
        firsts = dict.fromkeys(
            first.marker for one in row.before if (first := ledger.row(one.traced.first)) is not None
        )
        yield (
            row.marker,
            "; ".join(dict.fromkeys(place_in_words(p.block, lang) or p.label or "" for p in row.marks)),
            "; ".join(kind_name(kind) for kind in row.kinds),
            row.text,
            "; ".join(firsts),
            "; ".join(dict.fromkeys(c.key.display(lang) for c in row.citations if not c.key.is_own)),
        )


def _row(
    note: Note,
    order: int,
    text: str,
    marks: Sequence[StoredMark],
    citations: Sequence[Citation],
    traced: Sequence[Traced | None],
) -> LedgerRow:
    before = tuple(
        NamedBefore(source.start, source.end, one, source.place)
        for source, one in zip(note.sources, traced, strict=True)
        if one is not None
    )
    return LedgerRow(
        note.id,
        note.marker,
        order,
        text,
        _kinds(note.sources, traced),
        tuple(_place(mark) for mark in marks),
        tuple(citations),
        before,
    )


def _kinds(sources: Sequence[Source], traced: Sequence[Traced | None]) -> tuple[SourceKind, ...]:
    """The kinds named, those of references back by where they lead; “other” only when nothing else is."""
    kinds: dict[SourceKind, None] = {}
    for source, one in zip(sources, traced, strict=True):
        is_led = one is not None and one.how is not BackReference.REPEAT and not source.keys
        kinds[one.kind if is_led and one is not None and one.kind is not None else source.kind] = None
        kinds.update(dict.fromkeys(source.also))
    if len(kinds) > 1:
        kinds.pop(SourceKind.OTHER, None)
    return tuple(kinds) or (SourceKind.OTHER,)


def _place(mark: StoredMark) -> MarkPlace:
    return MarkPlace(mark.block, mark.label, mark.offset, mark.row)


def _series(block_id: str, marker: str) -> str:
    """The run a footnote counts in: of one part of the document, and of one way of counting."""
    part = block_id.rpartition("__")[0]
    return f"{part} {'number' if marker.isdecimal() else 'letter' if marker.isalpha() else 'star'}"
