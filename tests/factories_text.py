"""Make Chinese paragraphs that look like those of UN papers, as many as wanted, the same for the same seed.

Clauses of the source texts are put together anew, and about every fourth word is replaced by one of a made-up
dictionary whose words are as unevenly frequent as real ones; numbers and symbols vary.
"""

import random
import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

_CLAUSE = re.compile(r"[^，。；：,;:\n]{6,40}[，。；,;]")
_LINK = re.compile(r"\[([^]]*)\]\(#\)|\\")
_HAN = re.compile("[\u4e00-\u9fff]")
_PIECE = re.compile("[\u4e00-\u9fff]{2,3}|[^\u4e00-\u9fff]+|[\u4e00-\u9fff]")
_REPLACED = 0.26
_CLAUSES = (3, 11)
_WORDS = 60_000


def source_texts(corpus: Path) -> list[str]:
    """The source texts of the two UN papers in a corpus folder."""
    return [path.read_text(encoding="utf-8") for path in sorted(corpus.rglob("[0-9]*.txt"))]


def paragraphs(seed: int, count: int, sources: Sequence[str]) -> Iterator[str]:
    """Yield `count` paragraphs of about 160 characters."""
    chance = random.Random(seed)
    clauses = sorted({_LINK.sub(r"\1", found) for text in sources for found in _CLAUSE.findall(text)})
    words = _dictionary(chance, "".join(sources))
    clause_weights = _uneven(len(clauses), 0.6)
    word_weights = _uneven(len(words), 0.9)
    for _ in range(count):
        made = []
        for _ in range(chance.randint(*_CLAUSES)):
            clause = clauses[_chosen(chance, clause_weights)]
            made.append(
                "".join(_varied(chance, piece, words, word_weights) for piece in _PIECE.findall(clause))
            )
        yield "".join(made).rstrip("，；,;") + "。"


def queries(seed: int, count: int, texts: Sequence[str], length: int) -> list[str]:
    """Pieces of `length` Han characters that stand in the texts."""
    chance = random.Random(seed)
    run = re.compile(f"[\u4e00-\u9fff]{{{length},}}")
    found: list[str] = []
    while len(found) < count:
        runs = run.findall(chance.choice(texts))
        if runs:
            one = chance.choice(runs)
            at = chance.randint(0, len(one) - length)
            found.append(one[at : at + length])
    return found


def _dictionary(chance: random.Random, text: str) -> list[str]:
    characters = _HAN.findall(text)
    rarer = [chr(code) for code in range(0x4E00, 0x9FA0, 7)]
    words: set[str] = set()
    while len(words) < _WORDS:
        length = chance.choice((2, 2, 2, 3, 4))
        words.add(
            "".join(chance.choice(rarer if chance.random() < 0.2 else characters) for _ in range(length))
        )
    ordered = sorted(words)
    chance.shuffle(ordered)
    return ordered


def _varied(chance: random.Random, piece: str, words: Sequence[str], weights: Sequence[float]) -> str:
    if not _HAN.match(piece):
        return re.sub(r"\d", lambda _: str(chance.randint(0, 9)), piece)
    if len(piece) > 1 and chance.random() < _REPLACED:
        return words[_chosen(chance, weights)]
    return piece


def _uneven(count: int, slope: float) -> list[float]:
    return list(accumulate(1 / (rank + 1) ** slope for rank in range(count)))


def _chosen(chance: random.Random, weights: Sequence[float]) -> int:
    return bisect(weights, chance.random() * weights[-1], hi=len(weights) - 1)
