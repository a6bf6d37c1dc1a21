"""Compare authors and titles of footnotes, folded, where one form is shorter than the other."""

import re

from vademecum.text.folding import CJK

_PARTING = re.compile(r"[,、;()\[\]/&]| and | et al\.?| et | y ")
_HAN_RUN = re.compile(f"[{CJK}]+")
_WORD = re.compile(f"[^\\W_{CJK}]+")
_SMALL = frozenset(
    ("the", "of", "and", "a", "an", "in", "on", "for", "to", "de", "la", "le", "des", "et", "y")
)
_IDLE = str.maketrans("", "", "的之与和及")
_SHORTEST_HAN, _SHORTEST_LATIN = 2, 3


def author_parts(author: str) -> frozenset[str]:
    """The names in what stands before a title: bodies, persons, abbreviations in brackets."""
    parts = (part.strip(" .:\"'") for part in _PARTING.split(author))
    return frozenset(part for part in parts if len(part) > 1)


def have_same_author(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one name of either is a name of the other, or the longer form of it."""
    return any(_is_same(a, b) for a in one for b in other)


def pieces_of(title: str) -> frozenset[str]:
    """What a title is made of: its words, and every two neighbours of its Han characters."""
    han = "".join(_HAN_RUN.findall(title.translate(_IDLE)))
    pairs = {han[at : at + 2] for at in range(len(han) - 1)}
    return frozenset(pairs | {word for word in _WORD.findall(title) if word not in _SMALL})


def _is_same(a: str, b: str) -> bool:
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    if _HAN_RUN.search(short):
        return len(short) > _SHORTEST_HAN and short in long
    # A person by the family name: Roe for Jane Roe or J. Roe; a body by no part of its name.
    return len(short) >= _SHORTEST_LATIN and long.endswith((f" {short}", f".{short}"))
