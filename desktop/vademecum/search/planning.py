"""Turn a query into a walk through the index that meets every block the text could match."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from vademecum.search import cursors, query
from vademecum.search.block_table import BlockTable
from vademecum.search.cursors import Cursor
from vademecum.search.effort import Effort
from vademecum.search.index import Index
from vademecum.search.terms import Field, Term, covering, lang_filter, symbol_term

MOST_EXPANDED = 64
"""Words that one prefix may stand for."""

MOST_LED = 6
"""Terms of one phrase that take part: the rarest; the text decides the rest."""

MOST_JOINED = 4_096
"""Alternatives with at most so many places together are read at once; more are walked side by side."""

WORTH_READING = 20
"""A term that stands in more than so many times the blocks of the rarest one is left to the text: reading a
block of its postings takes as long as comparing three texts."""

MOST_WEIGHED = 200
"""Terms of one phrase that are looked up to find the rarest."""


@dataclass(frozen=True, slots=True)
class Need:
    """A condition on places and the most places that can fulfil it."""

    most: int
    cursor: Cursor
    is_exact: bool
    """Whether it is fulfilled exactly where the query is, and by exactly `most` places."""
    is_due: bool = True
    """Whether it must be kept; otherwise the text decides too, and it only saves comparing texts."""


NOWHERE = Need(0, cursors.Nowhere(), is_exact=True)


class Planner:
    """Plans one query on one index."""

    def __init__(
        self,
        index: Index,
        effort: Effort,
        noted: Callable[[query.InNotes], frozenset[int]] = lambda _node: frozenset(),
    ) -> None:
        """`noted` gives the places of blocks that bear a note of the reader's."""
        self._index = index
        self._effort = effort
        self._noted = noted
        self.was_cut = False
        """Whether a prefix stood for more words than are searched."""

    def plan(
        self, node: query.Node, filters: Iterable[Term] = (), any_of: Iterable[Term] | None = None
    ) -> Need:
        """The places where the query can match, under every one of `filters` and at least one of `any_of`."""
        needs = [*(self._needs(node) or [NOWHERE]), *(self._term(term) for term in filters)]
        if any_of is not None:
            needs.append(self.any_of(any_of))
        return self._together(needs)

    def any_of(self, terms: Iterable[Term]) -> Need:
        """The places of any of some terms."""
        needs = [self._term(term) for term in terms]
        most = sum(need.most for need in needs)
        if len(needs) > 1 and most <= MOST_JOINED:
            together = sorted({place for need in needs for place in cursors.places(need.cursor)})
            return Need(len(together), cursors.Fixed(together), is_exact=True)
        return _either(needs)

    def _needs(self, node: query.Node) -> list[Need] | None:
        """Conditions that must all hold; None when the query says nothing about what must be there."""
        needs: list[Need] | None
        match node:
            case query.Phrase():
                needs = self._phrase(node)
            case query.Cites(symbol, is_prefix):
                needs = [self.any_of(cited_terms(self._index, symbol, is_prefix=is_prefix))]
            case query.InLang(lang):
                needs = [self._term(lang_filter(lang))]
            case query.InNotes():
                places = sorted(self._noted(node))
                needs = [Need(len(places), cursors.Fixed(places), is_exact=True)] if places else [NOWHERE]
            case query.InTier(tier, part):
                needs = [_tier(self._index.blocks, tier), *(self._needs(part) or [])]
            case query.Near(left, right):
                needs = [*map(_inexact, self._phrase(left)), *map(_inexact, self._phrase(right))]
            case query.AllOf(parts):
                known = [each for part in parts if (each := self._needs(part)) is not None]
                needs = [need for each in known for need in each] if known else None
                if needs is not None and len(known) < len(parts):  # what NOT forbids, only the text tells
                    needs = list(map(_inexact, needs))
            case query.AnyOf(parts):
                alternatives = [self._needs(part) for part in parts]
                each = [self._together(needs) for needs in alternatives if needs is not None]
                needs = [_either(each)] if len(each) == len(parts) else None
            case query.Not():
                needs = None
        return needs

    def _phrase(self, phrase: query.Phrase) -> list[Need]:
        cover = covering(phrase.text, is_prefix=phrase.is_prefix)
        terms = cover.terms
        if len(terms) > MOST_WEIGHED:
            terms = terms[:: -(-len(terms) // MOST_WEIGHED)]
        self._effort.step(len(terms))
        weighed = sorted((self._index.frequency(term), number, term) for number, term in enumerate(terms))
        if weighed and weighed[0][0] == 0:
            return [NOWHERE]
        needs = [
            Need(most, self._index.cursor(term, self._effort), is_exact=cover.is_exact, is_due=False)
            for most, _, term in weighed[:MOST_LED]
            if most <= weighed[0][0] * WORTH_READING
        ]
        if cover.prefix:
            found = self._index.beginning(Field.TEXT, cover.prefix, MOST_EXPANDED + 1)
            self.was_cut |= len(found) > MOST_EXPANDED
            self._effort.expanded += len(found)
            words = [Term(Field.TEXT, word) for word in found[:MOST_EXPANDED]]
            needs.append(_inexact(self.any_of(words)))
        return needs

    def _term(self, term: Term) -> Need:
        most = self._index.frequency(term)
        return Need(most, self._index.cursor(term, self._effort), is_exact=True) if most else NOWHERE

    def _together(self, needs: list[Need]) -> Need:
        if len(needs) == 1:
            return needs[0]
        rarest_first = sorted(needs, key=lambda need: need.most)
        if not rarest_first or not rarest_first[0].most:
            return NOWHERE
        most = rarest_first[0].most
        parts = [need.cursor for need in rarest_first if need.is_due or need.most <= most * WORTH_READING]
        cursor = cursors.AllOf(parts, self._effort) if len(parts) > 1 else parts[0]
        return Need(most, cursor, is_exact=False, is_due=any(need.is_due for need in needs))


def cited_terms(index: Index, symbol: str, *, is_prefix: bool) -> list[Term]:
    """The symbols of the index that a reader means by one, written without its year or only begun."""
    symbol = symbol.partition("#")[0]
    whole = symbol_term(symbol)
    if is_prefix:
        found = index.beginning(Field.SYMBOL, whole.text, MOST_EXPANDED)
        return [Term(Field.SYMBOL, text) for text in found]
    if index.frequency(whole):
        return [whole]
    number = f"s/res/{symbol}" if symbol.isdecimal() else whole.text
    return [Term(Field.SYMBOL, text) for text in index.beginning(Field.SYMBOL, f"{number}(", MOST_EXPANDED)]


def _inexact(need: Need) -> Need:
    return Need(need.most, need.cursor, is_exact=False, is_due=False)


def _tier(blocks: BlockTable, tier: query.Tier) -> Need:
    first, end = blocks.span(tier)
    return Need(end - first, cursors.Range(first, end), is_exact=True)


def _either(needs: list[Need]) -> Need:
    live = [need for need in needs if need.most]
    if len(live) <= 1:
        return live[0] if live else NOWHERE
    most, cursor = sum(need.most for need in live), cursors.AnyOf([need.cursor for need in live])
    return Need(most, cursor, is_exact=False, is_due=any(need.is_due for need in live))
