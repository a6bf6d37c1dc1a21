"""Make a notebook with as many annotations as wanted on documents that are generated."""

import random
from collections.abc import Sequence
from pathlib import Path

from factories_text import paragraphs, source_texts
from vademecum.domain.annotation import Anchor, Annotation, Colour, Scope, Target
from vademecum.domain.item import Item
from vademecum.domain.key import Key
from vademecum.storage.library import Library
from vademecum.text.anchoring.making import anchor_for

TAGS = tuple(f"标签 {number}" for number in range(1, 13))
_QUARTER_MS = 15 * 60 * 1000
_FIRST = 1_767_225_600_000
"""Milliseconds: the first day of 2026."""


def many_notes(library: Library, count: int, corpus: Path, seed: int = 2026) -> list[Item]:
    """`count` annotations on the paragraphs of a library: two in five with a note of some 70 characters."""
    chance = random.Random(seed)
    texts = [(head, row) for head in library.documents() for row in library.texts(head) if len(row.text) > 20]
    words = list(paragraphs(seed + 1, 400, source_texts(corpus)))
    made: list[Item] = []
    for number in range(count):
        head, row = texts[number * len(texts) // count]
        start = chance.randrange(len(row.text) - 12)
        anchor = anchor_for(row.id, row.label, row.text, start, start + chance.randint(6, 80))
        if anchor is not None:
            target = Target(Scope.PASSAGE, head.key, head.lang, head.edition, (anchor,))
            made.append(_annotation(chance, number, target, words))
    return made


def loose_notes(count: int, corpus: Path, seed: int = 2026) -> list[Item]:
    """The same on texts that no library holds."""
    chance = random.Random(seed)
    words = list(paragraphs(seed, 400, source_texts(corpus)))
    made: list[Item] = []
    for number in range(count):
        text = chance.choice(words)
        start = chance.randrange(len(text) // 2)
        anchor = Anchor(f"para_{number % 200 + 1}", None, start, start + 30, text[start : start + 30])
        target = Target(Scope.PASSAGE, Key(f"A/TEST/{number % 50}"), "zh", "", (anchor,))
        made.append(_annotation(chance, number, target, words))
    return made


def _annotation(chance: random.Random, number: int, target: Target, words: Sequence[str]) -> Annotation:
    body = chance.choice(words)[:70] if chance.random() < 0.4 else ""
    tags = tuple(chance.sample(TAGS, chance.choice((0, 0, 1, 1, 2))))
    colour = chance.choice(tuple(Colour))
    return Annotation(f"note{number:016d}", target, colour, body, tags, _FIRST + number * _QUARTER_MS)
