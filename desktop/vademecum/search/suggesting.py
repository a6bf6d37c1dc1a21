"""Suggest queries near one that finds nothing; each suggestion is searched before it is made."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from vademecum.search.effort import Effort
from vademecum.search.gathering import Narrowing, Source, gather
from vademecum.search.nearest import Nearest
from vademecum.search.query import AllOf, AnyOf, InTier, Near, Node, Phrase, phrases
from vademecum.search.terms import is_han

MOST = 3
"""Suggestions made."""

MOST_TRIED = 24
"""Candidates searched for."""

_SHORTEST_SPLIT = 4


def suggest(
    sources: Sequence[Source], node: Node, effort: Effort, narrowing: Narrowing | None = None
) -> list[Node]:
    """Queries that differ in one word or character and do find something, the likeliest first."""
    made: dict[Node, None] = {}
    tried = 0
    for phrase in phrases(node):
        if gather(sources, phrase, effort, 1).total:
            continue
        for text in _candidates(sources, phrase.text, effort):
            changed = _replaced(node, phrase, Phrase(text, phrase.is_prefix, text))
            tried += 1
            if gather(sources, changed, effort, 1, narrowing).total:
                made[changed] = None
            if len(made) >= MOST or tried >= MOST_TRIED or effort.is_spent:
                return list(made)
    if not made and isinstance(node, Phrase):
        made.update(dict.fromkeys(_split(sources, node, effort, narrowing)))
    return list(made)


def _candidates(sources: Sequence[Source], text: str, effort: Effort) -> Iterator[str]:
    lists = [Nearest(source.index, effort).like(text) for source in sources]
    yield from dict.fromkeys(candidate for found in lists for candidate in found)


def _split(
    sources: Sequence[Source], phrase: Phrase, effort: Effort, narrowing: Narrowing | None
) -> Iterator[Node]:
    """Two parts of a Chinese phrase that stand in one block, though not side by side."""
    text = phrase.text
    if len(text) < _SHORTEST_SPLIT or not all(map(is_han, text)):
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
            return replace(
                node, left=new if left == old else left, right=new if right == old else right
            )
        case _:
            return node
