"""Gather the blocks that match a query, from several indexes as one: the index proposes, the text decides."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from vademecum.search import query
from vademecum.search.block_table import NONE_ABOVE
from vademecum.search.conditions import Condition, Passage, Span, Standing
from vademecum.search.cursors import END, places
from vademecum.search.effort import Effort
from vademecum.search.index import Index
from vademecum.search.planning import Need, Planner, cited_terms
from vademecum.search.query import Node, Tier
from vademecum.search.ranking import FLOOR, Ranking
from vademecum.search.terms import document_filter, lang_filter

RANKED_UP_TO = 100
"""With more hits than this the order is that of the library, headings first: ranking would read them all."""

_BATCH = 64
"""Texts fetched at once."""


@dataclass(frozen=True, slots=True)
class Source:
    """An index, and where its blocks' folded texts come from."""

    index: Index
    folded: Callable[[Sequence[int]], Mapping[int, str]]
    """Folded texts by row."""
    hidden: frozenset[int] = frozenset()
    """Rows of documents that a later source replaces."""


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What a search is narrowed to besides its words."""

    lang: str | None = None
    documents: tuple[frozenset[int], ...] | None = None
    """For each source the rows of the documents searched; None for all."""
    noted: Callable[[int, query.InNotes], Iterable[int]] = lambda _source, _node: ()
    """Of a source, by its number, the rows of blocks that bear such a note of the reader's."""


class Matching(NamedTuple):
    """A block that matches; `spans` are in code points of its folded text."""

    source: int
    place: int
    row: int
    tier: Tier
    folded: str
    spans: list[Span]
    score: float


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was found, best first, and how much there is."""

    found: list[Matching]
    total: int
    is_total_exact: bool
    is_ranked: bool
    """Whether the order is by score; otherwise it is the library's, headings first, footnotes last."""
    was_cut: bool
    """Whether a prefix stood for more words than are searched."""


def gather(
    sources: Sequence[Source], node: Node, effort: Effort, enough: int, narrowing: Narrowing | None = None
) -> Gathered:
    """Gather the best `enough` blocks in the order they are to be shown, ranked unless they are many."""
    return _Gathering(sources, node, effort, narrowing or Narrowing()).run(enough)


def count(
    sources: Sequence[Source], node: Node, effort: Effort, narrowing: Narrowing | None = None
) -> tuple[int, bool]:
    """How many blocks match, and whether all were looked at before the effort was spent."""
    gathering = _Gathering(sources, node, effort, narrowing or Narrowing())
    if (known := gathering.known_total()) is not None:
        return known, True
    return sum(1 for _ in gathering.matching()), not effort.is_spent


class _Gathering:
    def __init__(self, sources: Sequence[Source], node: Node, effort: Effort, narrowing: Narrowing) -> None:
        self._sources = sources
        self._effort = effort
        self._noted = narrowing.noted
        self._noted_places: dict[tuple[int, query.InNotes], frozenset[int]] = {}
        self._planners = [
            Planner(source.index, effort, partial(self._bearing, number))
            for number, source in enumerate(sources)
        ]
        self._needs = [self._need(number, node, narrowing) for number in range(len(sources))]
        self._conditions = [Condition(node, self._standing(number)) for number in range(len(sources))]
        self._ranking = Ranking(list(query.phrases(node)))
        self._is_exact = all(n.is_exact for n in self._needs) and not any(s.hidden for s in sources)

    def run(self, enough: int) -> Gathered:
        known = self.known_total()
        wanted = enough if known is not None and known > RANKED_UP_TO else max(enough, RANKED_UP_TO + 1)
        found: list[Matching] = []
        is_complete = True
        for one in self.matching(wanted):
            found.append(one)
            if len(found) >= wanted:
                is_complete = len(found) == known
                break
        is_complete = is_complete and not self._effort.is_spent
        is_ranked = len(found) <= RANKED_UP_TO and (is_complete or self._effort.is_spent)
        if is_ranked:
            found = self._ranked(found)
        return Gathered(
            found[:enough],
            known if known is not None else len(found),
            known is not None or is_complete,
            is_ranked,
            any(planner.was_cut for planner in self._planners),
        )

    def known_total(self) -> int | None:
        """How many blocks match, when the index alone can tell."""
        return sum(need.most for need in self._needs) if self._is_exact else None

    def matching(self, wanted: int = 1 << 40) -> Iterator[Matching]:
        """Every block that matches, in the order of the library, headings first."""
        batch: list[tuple[int, int]] = []
        size = min(wanted, _BATCH)
        for source, place in self._candidates():
            batch.append((source, place))
            if len(batch) >= size:
                yield from self._compared(batch)
                batch = []
                if self._effort.is_spent:
                    return
        yield from self._compared(batch)

    def _need(self, number: int, node: Node, narrowing: Narrowing) -> Need:
        planner = self._planners[number]
        filters = [lang_filter(narrowing.lang)] if narrowing.lang else []
        if narrowing.documents is None:
            return planner.plan(node, filters)
        documents = narrowing.documents[number]
        return planner.plan(node, filters, any_of=[document_filter(row) for row in sorted(documents)])

    def _standing(self, number: int) -> Standing:
        index, planner = self._sources[number].index, self._planners[number]

        def standing(node: query.Cites | query.InNotes) -> frozenset[int]:
            if isinstance(node, query.InNotes):
                return self._bearing(number, node)
            terms = cited_terms(index, node.symbol, is_prefix=node.is_prefix)
            return frozenset(places(planner.any_of(terms).cursor))

        return standing

    def _bearing(self, number: int, node: query.InNotes) -> frozenset[int]:
        """The places of one source that bear a note."""
        known = self._noted_places.get((number, node))
        if known is None:
            blocks = self._sources[number].index.blocks
            found = (blocks.place(row) for row in self._noted(number, node))
            known = frozenset(place for place in found if place is not None)
            self._noted_places[number, node] = known
        return known

    def _candidates(self) -> Iterator[tuple[int, int]]:
        """Sources and places, tier by tier, so that the order is the one hits are shown in."""
        for tier in Tier:
            for number, source in enumerate(self._sources):
                blocks, cursor = source.index.blocks, self._needs[number].cursor
                first, end = blocks.span(tier)
                place = cursor.seek(first) if first < end else END
                while place < end:
                    if not source.hidden or blocks.documents[place] not in source.hidden:
                        yield number, place
                    place = cursor.seek(place + 1)

    def _compared(self, batch: Iterable[tuple[int, int]]) -> Iterator[Matching]:
        by_source: dict[int, list[int]] = {}
        for number, place in batch:
            by_source.setdefault(number, []).append(self._sources[number].index.blocks.rows[place])
        texts = {number: self._sources[number].folded(rows) for number, rows in by_source.items()}
        for number, place in batch:
            blocks = self._sources[number].index.blocks
            row = blocks.rows[place]
            folded = texts[number].get(row, "")
            self._effort.texts += 1
            if not self._effort.step(1 + len(folded) // 500):
                return
            tier = blocks.tier(place)
            passage = Passage(place, folded, tier, blocks.langs[blocks.documents[place]])
            spans = self._conditions[number].spans(passage)
            if spans is not None:
                yield Matching(number, place, row, tier, folded, spans, FLOOR[tier])

    def _ranked(self, found: list[Matching]) -> list[Matching]:
        headings = {(one.source, one.row) for one in found if one.tier is Tier.HEADING}
        scored: list[Matching] = []
        for one in found:
            blocks = self._sources[one.source].index.blocks
            above = blocks.above[one.place]
            score = self._ranking.score(
                one.folded,
                one.tier,
                blocks.kind(one.place),
                is_under_match=above != NONE_ABOVE and (one.source, above) in headings,
            )
            scored.append(one._replace(score=round(score, 4)))
        return sorted(scored, key=lambda one: -one.score)
