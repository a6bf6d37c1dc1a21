"""Compare two documents passage by passage, or set two languages of one beside each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from vademecum.domain.citation import Citation
from vademecum.domain.document import Block, BlockKind
from vademecum.domain.key import Key
from vademecum.domain.trouble import Trouble
from vademecum.paths import Places
from vademecum.services.aligning import align
from vademecum.services.shelf import Shelf, Shelved
from vademecum.storage.library import StoredBlock
from vademecum.text.diff.passages import Change, Passage, Row, compare
from vademecum.words import mark


class NothingToCompare(Trouble):
    """Both sides are the same document in the same language."""

    kind = "nothing-to-compare"

    def __init__(self, key: Key, lang: str) -> None:
        super().__init__(
            mark("trouble", "{key} in the language “{lang}” stands on both sides."),
            mark("trouble", "Choose another document, or another language of this one."),
            key=str(key),
            lang=lang,
        )


class ComparisonKind(StrEnum):
    """What is set against what."""

    DIFF = "diff"
    """Two texts in one language: what was changed, moved, is new or gone."""
    LANGUAGES = "languages"
    """Two languages: which paragraph is the other's counterpart; the words are not compared."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two documents, whole."""

    document: Shelved
    """For its head and place; its library may be closed already."""
    blocks: tuple[StoredBlock, ...]
    citations: Mapping[str, tuple[Citation, ...]]
    """By block id, in order, not overlapping."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two documents and the rows that set them against each other.

    Every block of both stands in exactly one row; the rows follow `b`.
    """

    kind: ComparisonKind
    a: Side
    b: Side
    rows: tuple[Row, ...]
    is_approximate: bool = False
    """Whether two languages were set side by side without a number that both have."""

    def count(self, *changes: Change) -> int:
        """How many rows are of these changes."""
        return sum(row.change in changes for row in self.rows)

    def block(self, row: Row) -> tuple[Block | None, Block | None]:
        """The blocks of a row."""
        return (
            None if row.a is None else self.a.blocks[row.a].block,
            None if row.b is None else self.b.blocks[row.b].block,
        )


Watch = Callable[[float], None]
"""Hears how much is done, from 0 to 1; what it raises ends the work."""


class Comparing:
    """Compares documents of a shelf."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    @classmethod
    def open(cls, places: Places) -> Comparing:
        """One with files of its own, for the thread that opens it and must `close` it."""
        return cls(Shelf.open(places))

    def close(self) -> None:
        """Let go of the library's files."""
        self._shelf.close()

    def compare(
        self,
        a: Key,
        b: Key,
        lang_a: str | None = None,
        lang_b: str | None = None,
        watch: Watch = lambda _share: None,
    ) -> Comparison:
        """Compare `a`, the older side, with `b`.

        Two languages, of one document or of two, are only set beside each other. Raise `UnknownDocument` or
        `NothingToCompare`.
        """
        first, second = self.sides(a, b, lang_a, lang_b)
        left, right = _side(first), _side(second)
        watch(0.05)
        if first.head.lang != second.head.lang:
            rows, is_approximate = align([s.block for s in left.blocks], [s.block for s in right.blocks])
            is_approximate = is_approximate or first.head.key != second.head.key
            return Comparison(ComparisonKind.LANGUAGES, left, right, tuple(rows), is_approximate)
        rows = compare(_passages(left), _passages(right), lambda share: watch(0.05 + 0.95 * share))
        return Comparison(ComparisonKind.DIFF, left, right, tuple(rows))

    def sides(
        self, a: Key, b: Key, lang_a: str | None = None, lang_b: str | None = None
    ) -> tuple[Shelved, Shelved]:
        """The documents that two keys mean: one language where both have it, two where the key is the same.

        Raise `UnknownDocument` or `NothingToCompare`.
        """
        if lang_a is None and lang_b is None and a.whole != b.whole:
            lang_a = self._shared_language(a, b)
        first = self._shelf.demand(a, lang_a)
        if lang_b is None:
            lang_b = self._other_language(b, first)
        second = self._shelf.demand(b, lang_b)
        if lang_a is None and first.locator == second.locator:
            first = next((v for v in self._shelf.versions(a) if v.locator != second.locator), first)
        if first.locator == second.locator:
            raise NothingToCompare(first.head.key, first.head.lang)
        return first, second

    def counterparts(self, document: Shelved) -> list[Shelved]:
        """What a document may be compared with: its other languages, texts of its language, then the rest."""
        here = document.locator
        others = [
            d
            for d in self._shelf.documents()
            if d.locator != here and (d.head.kind != "guide" or d.head.key == here.key)
        ]
        return sorted(others, key=lambda d: (d.head.key != here.key, d.head.lang != here.lang, d.locator.key))

    def pairs(self, first: Shelved, second: Shelved) -> tuple[tuple[str, str], ...]:
        """The blocks of two languages of one document that are counterparts, by id, in order.

        Of one document beside itself each block is its own counterpart. Raise `NothingToCompare` for two
        documents.
        """
        if first.head.key != second.head.key:
            raise NothingToCompare(first.head.key, first.head.lang)
        a, b = ([stored.block for stored in _side(document).blocks] for document in (first, second))
        if first.locator == second.locator:
            return tuple((block.id, block.id) for block in a)
        rows, _ = align(a, b)
        return tuple(
            (a[row.a].id, b[row.b].id)
            for row in rows
            if row.a is not None and row.b is not None and row.change is Change.SAME
        )

    def _shared_language(self, a: Key, b: Key) -> str | None:
        held = {version.head.lang for version in self._shelf.versions(b)}
        return next((v.head.lang for v in self._shelf.versions(a) if v.head.lang in held), None)

    def _other_language(self, key: Key, first: Shelved) -> str | None:
        """The language to take of `key`: that of the first side, or another one of the same document."""
        langs = [version.head.lang for version in self._shelf.versions(key)]
        if key.whole == first.head.key:
            return next((lang for lang in langs if lang != first.head.lang), None)
        return first.head.lang if first.head.lang in langs else None


def _side(document: Shelved) -> Side:
    library, head = document.volume.library, document.head
    citations: dict[str, list[Citation]] = {}
    for stored in library.citations_in(head.first_row, head.first_row + head.blocks):
        found = citations.setdefault(stored.citation.block, [])
        if not found or stored.citation.start >= found[-1].end:
            found.append(stored.citation)
    blocks = tuple(library.blocks(head, 0, head.blocks))
    return Side(document, blocks, {block: tuple(found) for block, found in citations.items()})


_GROUPS = {
    BlockKind.TITLE: "heading",
    BlockKind.HEADING: "heading",
    BlockKind.ANNEX: "heading",
    BlockKind.CAPTION: "heading",
    BlockKind.MASTHEAD: "masthead",
    BlockKind.FOOTNOTE: "footnote",
    BlockKind.TABLE: "table",
}


def _passages(side: Side) -> list[Passage]:
    return [
        Passage(stored.block.text, stored.block.label, _GROUPS.get(stored.block.kind, ""))
        for stored in side.blocks
    ]
