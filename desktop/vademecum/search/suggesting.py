"""Suggest queries near one that finds nothing; each suggestion is searched before it is made."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from vademecum.search.effort import Effort
from vademecum.search.gathering import Narrowing, Source, gather
from vademecum.search.nearest import LONGEST, Nearest
from vademecum.search.query import AllOf, AnyOf, InTier, Near, Node, Phrase, phrases
from vademecum.search.terms import is_han

MOST = 3
"""Suggestions made."""

MOST_TRIED = 24
"""Candidates searched for."""

_SHORTEST_SPLIT = 4


def suggest(
    sources: Sequence[Source],
    node: Node,
    effort: Effort,
    narrowing: Narrowing | None = None,
    *,
    is_quick: bool = False,
) -> list[Node]:
    """Queries that differ in one word or character and do find something, the likeliest first.

    `is_quick` leaves out what takes long: another first character of a Chinese phrase.
    """
    made: dict[Node, None] = {}
    for phrase in phrases(node):
        if len(phrase.text) <= LONGEST and not gather(sources, phrase, effort, 1).total:
            lists = _candidates(sources, phrase.text, effort, 1 if is_quick else 2)
            made.update(dict.fromkeys(_changed(sources, node, phrase, lists, effort, narrowing)))
    if not made and isinstance(node, Phrase):
        made.update(dict.fromkeys(_split(sources, node, effort, narrowing)))
    return list(made)[:MOST]


def _candidates(
    sources: Sequence[Source], text: str, effort: Effort, most: int
) -> Iterator[tuple[list[str], ...]]:
    """Phrases near one, from all sources, the cheapest to find first."""
    stages = [Nearest(source.index, effort).like(text) for source in sources]
    return islice(zip(*stages, strict=True), most)


def _changed(
    sources: Sequence[Source],
    node: Node,
    phrase: Phrase,
    candidates: Iterator[tuple[list[str], ...]],
    effort: Effort,
    narrowing: Narrowing | None,
) -> Iterator[Node]:
    """The query with another phrase in the place of one that stands nowhere."""
    for lists in candidates:
        found = 0
        for text in list(dict.fromkeys(text for texts in lists for text in texts))[:MOST_TRIED]:
            changed = _replaced(node, phrase, Phrase(text, phrase.is_prefix, text))
            if effort.is_spent or found >= MOST:
                return
            if gather(sources, changed, effort, 1, narrowing).total:
                found += 1
                yield changed
        if found:
            return


def _split(
    sources: Sequence[Source], phrase: Phrase, effort: Effort, narrowing: Narrowing | None
) -> Iterator[Node]:
    """Two parts of a Chinese phrase that stand in one block, though not side by side."""
    text = phrase.text
    if not _SHORTEST_SPLIT <= len(text) <= LONGEST or not all(map(is_han, text)):
        return
    middle = len(text) // 2
    for at in sorted(range(2, len(text) - 1), key=lambda at: abs(at - middle))[:MOST_TRIED]:
        left, right = text[:at], text[at:]
        both = AllOf((Phrase(left, shown=left), Phrase(right, shown=right)))
        if gather(sources, both, effort, 1, narrowing).total:
            yield both
            return


def _replaced(node: Node, old: Phrase, new: Phrase) -> Node:
    match node:
        case Phrase():
            return new if node == old else node
        case AllOf(parts) | AnyOf(parts):
            return replace(node, parts=tuple(_replaced(part, old, new) for part in parts))
        case InTier(_, part):
            return replace(node, part=_replaced(part, old, new))
        case Near(left, right):
            return replace(node, left=new if left == old else left, right=new if right == old else right)
        case _:
            return node
