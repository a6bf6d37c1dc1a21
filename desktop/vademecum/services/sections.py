"""Part a document into sections: at the headings of its outline, or into runs of paragraphs."""

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from vademecum.domain.document import BlockKind
from vademecum.storage.library import BareBlock

MOST_SECTIONS = 24
"""Without a wish, a document is parted as deep as gives at most so many sections: they fit on one page."""

MOST_RUNS = 16
"""A document without headings is parted into at most so many runs, unless its parts are more."""

_HEADINGS = frozenset({BlockKind.HEADING, BlockKind.ANNEX})
_FRONT = frozenset({BlockKind.TITLE, BlockKind.MASTHEAD})
_RESOLVING = frozenset({BlockKind.PREAMBULAR, BlockKind.OPERATIVE})
_UNITS = frozenset({BlockKind.PARAGRAPH}) | _RESOLVING
_RUN_LENGTHS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


class SectionKind(StrEnum):
    """What makes a section."""

    HEADING = "heading"
    INTRODUCTION = "introduction"
    """What stands before the first heading."""
    PREAMBLE = "preamble"
    """The preambular paragraphs of a resolution, with the words that open it."""
    OPERATIVE = "operative"
    """An operative paragraph of a resolution, or several that follow one another."""
    RUN = "run"
    """Paragraphs that follow one another in a document without headings."""
    NOTES = "notes"
    """Footnotes whose marks the text lost."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a document; the parts do not overlap, and together they are the whole."""

    kind: SectionKind
    block: str
    """Id of its heading, else of its first block."""
    label: str | None
    """Of its heading as printed; of a run the label of its first paragraph."""
    text: str
    """Words of its heading; of a run the label of its last paragraph; else empty."""
    level: int
    path: tuple[str, ...]
    """The headings above it, outermost first, each in one line."""
    blocks: int
    """How many blocks of text it has, footnotes not counted."""

    @property
    def line(self) -> str:
        """The heading in one line, as printed; empty for a part without a heading."""
        if self.kind is not SectionKind.HEADING:
            return ""
        return f"{self.label}. {self.text}" if self.label else self.text


class Parting:
    """A document's sections, and which of them a row belongs to."""

    def __init__(
        self,
        blocks: Sequence[BareBlock],
        callers: Mapping[str, int],
        cited: Collection[int] = (),
        depth: int | None = None,
    ) -> None:
        """Part `blocks` at headings down to level `depth`; without a depth, as deep as reads well.

        `callers` gives for the id of a footnote the row whose mark calls it. Title and masthead are a section
        of their own only where they, or their footnotes, are among the rows `cited` that must be shown.
        """
        self._callers = {b.row: callers.get(b.id) for b in blocks if b.kind is BlockKind.FOOTNOTE}
        body = [b for b in blocks if b.row not in self._callers]
        headings = [b for b in body if b.kind in _HEADINGS]
        self.depths = tuple(sorted({b.level for b in headings}))
        """The levels of headings there are; empty for a document without headings."""
        self.depth = _chosen(headings, self.depths, depth)
        """Down to which level it is parted; 0 without headings."""
        bearing = {self._bearer(row) for row in cited}
        if headings:
            made = _by_headings(body, [b for b in headings if b.level <= self.depth], bearing)
        else:
            made = _by_runs(body, bearing)
        lost = [b for b in blocks if b.row in self._callers and self._bearer(b.row) is None]
        if lost:
            made.append((lost[0].row, _part(SectionKind.NOTES, lost[0], len(lost))))
        self._starts = [row for row, _ in made if not lost or row != lost[0].row]
        self._lost = len(made) - 1 if lost else None
        self.sections = tuple(section for _, section in made)

    def section_of(self, row: int) -> int:
        """The number of the section a row belongs to; a footnote belongs where its mark stands."""
        bearer = self._bearer(row)
        if bearer is None:
            return self._lost or 0
        return max(0, bisect_right(self._starts, bearer) - 1)

    def _bearer(self, row: int) -> int | None:
        """The row whose mark calls a footnote, any other row itself; None for a footnote without a mark."""
        # A footnote may be called by another; two that call each other have lost their mark as well.
        for _ in range(len(self._callers) + 1):
            if row not in self._callers:
                return row
            caller = self._callers[row]
            if caller is None:
                return None
            row = caller
        return None


def _chosen(headings: Sequence[BareBlock], depths: Sequence[int], wanted: int | None) -> int:
    if not depths:
        return 0
    if wanted is not None:
        return max(depths[0], min(wanted, depths[-1]))
    fitting = [d for d in depths if sum(h.level <= d for h in headings) <= MOST_SECTIONS]
    return fitting[-1] if fitting else depths[0]


def _introduction(before: Sequence[BareBlock], bearing: Collection[int | None]) -> list[tuple[int, Section]]:
    if not any(b.kind not in _FRONT or b.row in bearing for b in before):
        return []
    if any(b.kind in _RESOLVING for b in before):
        return _by_runs(before, bearing)
    return [(before[0].row, _part(SectionKind.INTRODUCTION, before[0], len(before)))]


def _by_headings(
    body: Sequence[BareBlock], headings: Sequence[BareBlock], bearing: Collection[int | None]
) -> list[tuple[int, Section]]:
    ends = [h.row for h in headings[1:]] + [body[-1].row + 1]
    made = _introduction([b for b in body if b.row < headings[0].row], bearing)
    rows = [b.row for b in body]
    above: list[tuple[int, str]] = []
    for heading, end in zip(headings, ends, strict=True):
        while above and above[-1][0] >= heading.level:
            above.pop()
        count = bisect_right(rows, end - 1) - bisect_right(rows, heading.row)
        path = tuple(line for _, line in above)
        section = Section(
            SectionKind.HEADING, heading.id, heading.label, heading.heading, heading.level, path, count
        )
        above.append((heading.level, section.line))
        # What stands before the first heading and is only title and masthead belongs to the first section.
        made.append((heading.row if made else body[0].row, section))
    return made


def _by_runs(body: Sequence[BareBlock], bearing: Collection[int | None]) -> list[tuple[int, Section]]:
    """Runs of whole paragraphs, their items inside them; the preamble of a resolution is one run.

    Words without a number that open or close a resolution belong to what they stand beside.
    """
    starts = [n for n, b in enumerate(body) if _is_unit(b)]
    if not starts:
        return [(body[0].row, _part(SectionKind.INTRODUCTION, body[0], len(body)))] if body else []
    made = _introduction(body[: starts[0]], bearing)
    first = next((n for n in starts if body[n].kind in _RESOLVING), len(body))
    is_resolution = first < len(body)
    plain = [n for n in starts if body[n].kind is BlockKind.PARAGRAPH and body[n].label is None]
    opening = [n for n in plain if is_resolution and n < first]
    closing = [n for n in plain if is_resolution and n > first]
    preamble = sorted([n for n in starts if body[n].kind is BlockKind.PREAMBULAR] + opening)
    rest = [n for n in starts if n not in {*preamble, *closing}]
    length = next((n for n in _RUN_LENGTHS if len(rest) <= n * MOST_RUNS), _RUN_LENGTHS[-1])
    cuts = sorted({*preamble[:1], *rest[::length]})
    for cut, end in zip(cuts, [*cuts[1:], len(body)], strict=True):
        run = body[cut:end]
        if cut in preamble:
            section = _part(SectionKind.PREAMBLE, run[0], len(run))
        else:
            kind = SectionKind.OPERATIVE if run[0].kind is BlockKind.OPERATIVE else SectionKind.RUN
            labels = [body[n].label for n in rest if cut <= n < end]
            section = Section(kind, run[0].id, labels[0], labels[-1] or "", 1, (), len(run))
        made.append((run[0].row if made else body[0].row, section))
    return made


def _is_unit(block: BareBlock) -> bool:
    return block.kind in _UNITS and (block.parent is None or block.level <= 1)


def _part(kind: SectionKind, first: BareBlock, count: int) -> Section:
    return Section(kind, first.id, None, "", 1, (), count)
