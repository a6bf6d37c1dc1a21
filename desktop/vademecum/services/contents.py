"""The contents of a document as a tree: chapters, sections, paragraphs, read a branch at a time."""

from bisect import bisect_left
from dataclasses import dataclass

from vademecum.domain.document import BlockKind
from vademecum.services.reading import Reading
from vademecum.services.shelf import Shelved
from vademecum.storage.library import OutlineEntry, StoredBlock

RANGE = 500
"""A branch with more than this many paragraphs gets ranges in between, so that no list is long."""

_LINE = 60
"""Code points of a paragraph that stand for it in the tree."""

_MOST_FOUND = 500

_PARAGRAPHS = (BlockKind.PARAGRAPH, BlockKind.OPERATIVE, BlockKind.PREAMBULAR)
_OTHERS = (BlockKind.BULLET, BlockKind.ITEM, BlockKind.QUOTE, BlockKind.TABLE, BlockKind.CAPTION)
"""What stands for a section that has no paragraphs."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A node under a document; it holds the rows from `row` up to, not including, `end`."""

    block: str
    title: str
    tip: str
    depth: int
    row: int
    end: int
    has_children: bool


class Contents:
    """What the tree of contents asks for."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def documents(self) -> list[Shelved]:
        """Every document, in the order of the tree."""
        return self._reading.documents()

    def under(self, document: Shelved, branch: Branch | None) -> list[Branch]:
        """The nodes directly under a document (`branch` None), a heading or a range of paragraphs."""
        outline = self._reading.outline(document)
        head = document.head
        begin = branch.row if branch else head.first_row
        end = branch.end if branch else head.first_row + head.blocks
        if branch is not None and branch.tip == "":
            return [_leaf(stored) for stored in self._paragraphs(document, begin, end)]
        top: list[OutlineEntry] = []
        for entry in outline:
            is_inside = begin <= entry.row < end and (branch is None or entry.row > begin)
            if is_inside and (not top or entry.row >= top[-1].end):
                top.append(entry)
        first = top[0].row if top else end
        own = self._paragraphs(document, begin, first)
        return [*self._shared_out(own), *(_heading(e) for e in top)]

    def filtered(self, document: Shelved, words: str) -> list[Branch]:
        """Headings that hold `words` and the paragraph of that number, with the headings above, in order."""
        # Imported here: only the filter folds, long after the first page is painted.
        from vademecum.text.folding import fold_text

        wanted = fold_text(words)
        outline = self._reading.outline(document)
        paragraphs = self._numbered(document, words.strip())
        fitting = [e.row for e in outline if wanted in fold_text(e.line)]
        rows = sorted([*fitting, *(p.row for p in paragraphs)])
        keep: list[tuple[int, Branch]] = []
        for entry in outline:
            following = bisect_left(rows, entry.row)
            if following < len(rows) and rows[following] < entry.end:
                keep.append((entry.row, _heading(entry)))
        keep += [(p.row, _leaf(p)) for p in paragraphs]
        return [branch for _, branch in sorted(keep, key=lambda pair: pair[0])][:_MOST_FOUND]

    def row_of(self, document: Shelved, block: str) -> int | None:
        """The row of a block, or None when there is no such block."""
        return self._reading.row_of(document, block)

    def title_fits(self, document: Shelved, words: str) -> bool:
        """Whether a document's title or symbol holds `words`."""
        # Imported here: see above.
        from vademecum.text.folding import fold_text

        wanted = fold_text(words)
        return wanted in fold_text(document.head.title) or wanted in fold_text(str(document.head.key))

    def _paragraphs(self, document: Shelved, begin: int, end: int) -> list[StoredBlock]:
        head = document.head
        blocks = document.volume.library.blocks(head, begin - head.first_row, end - begin)
        found = [stored for stored in blocks if stored.block.kind in _PARAGRAPHS]
        return found or [stored for stored in blocks if stored.block.kind in _OTHERS]

    def _shared_out(self, paragraphs: list[StoredBlock]) -> list[Branch]:
        if len(paragraphs) <= RANGE:
            return [_leaf(stored) for stored in paragraphs]
        ranges = []
        for begin in range(0, len(paragraphs), RANGE):
            some = paragraphs[begin : begin + RANGE]
            first, last = _short(some[0]), _short(some[-1])
            ranges.append(
                Branch(some[0].block.id, f"{first} – {last}", "", 99, some[0].row, some[-1].row + 1, True)
            )
        return ranges

    def _numbered(self, document: Shelved, number: str) -> list[StoredBlock]:
        row = document.volume.library.row_of(document.head, f"para_{number}")
        return [] if row is None else list(document.volume.library.stored([row]).values())


def _heading(entry: OutlineEntry) -> Branch:
    has_children = entry.end > entry.row + 1
    return Branch(entry.id, entry.line, entry.line, entry.level, entry.row, entry.end, has_children)


def _leaf(stored: StoredBlock) -> Branch:
    text = stored.block.text
    line = text if len(text) <= _LINE else text[:_LINE] + "…"
    title = f"{stored.block.label}  {line}" if stored.block.label else line
    return Branch(stored.block.id, title, text[:400], 100, stored.row, stored.row + 1, False)


def _short(stored: StoredBlock) -> str:
    return stored.block.label or stored.block.text[:8]
