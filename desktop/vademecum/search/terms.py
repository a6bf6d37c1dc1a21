"""Take a folded text apart into the terms of the index.

Han runs give overlapping pairs of characters, so that any piece of Chinese can be found without knowing
its words; words and numbers of other scripts stay whole. Every Han character is a term of its own field,
for queries of one character.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from vademecum.text.folding import CJK, WORD

LONGEST = 60
"""Longer words are known to the index by so many of their first characters; the text decides."""

_IS_HAN = re.compile(f"[{CJK}]").match


class Field(StrEnum):
    """The fields of the index."""

    TEXT = "t"
    """Pairs of Han characters, and words."""
    CHARACTER = "c"
    """Single Han characters."""
    SYMBOL = "s"
    """Symbols of the instruments a block cites, in small letters."""
    FILTER = "f"
    """What narrows a search: see `document_filter` and `lang_filter`."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the index."""

    field: Field
    text: str


@dataclass(frozen=True, slots=True)
class Covering:
    """Terms that every text holding a phrase has. The other way round it is the text that decides."""

    terms: tuple[Term, ...]
    prefix: str = ""
    """Beginning of a further word, when the phrase's last word may go on; empty otherwise."""
    is_exact: bool = False
    """Whether holding the terms is the same as holding the phrase."""


@cache
def run_pattern() -> re.Pattern[str]:
    """A Han run, or a word or number of another script; compiled by the first search, which takes 5 ms."""
    return re.compile(f"[{CJK}]+|{WORD}+")


def is_han(character: str) -> bool:
    """Whether the character belongs to a script that does not part words."""
    return _IS_HAN(character) is not None


def is_word(character: str) -> bool:
    """Whether the character is a letter or digit of a script that parts words."""
    return character.isalnum() and (character < "\u2e80" or not _IS_HAN(character))


def text_terms(folded: str) -> tuple[set[str], set[str]]:
    """The terms of a text: pairs and words, and single Han characters."""
    texts: set[str] = set()
    characters: set[str] = set()
    for run in run_pattern().findall(folded):
        if not _IS_HAN(run):
            texts.add(run[:LONGEST])
        else:
            characters.update(run)
            texts.update(map(str.__add__, run, run[1:]))
    return texts, characters


def covering(phrase: str, *, is_prefix: bool = False) -> Covering:
    """The fewest terms that narrow down where a folded phrase can stand."""
    terms: dict[Term, None] = {}
    lone: list[Term] = []
    prefix = ""
    runs = list(run_pattern().finditer(phrase))
    for run in runs:
        text = run[0]
        if not _IS_HAN(text):
            if is_prefix and run.end() == len(phrase):
                prefix = text[:LONGEST]
            else:
                terms[Term(Field.TEXT, text[:LONGEST])] = None
        elif len(text) == 1:
            lone.append(Term(Field.CHARACTER, text))
        else:
            for at in (*range(0, len(text) - 2, 2), len(text) - 2):
                terms[Term(Field.TEXT, text[at : at + 2])] = None
    if not terms and not prefix:
        terms = dict.fromkeys(lone)
    is_exact = len(runs) == 1 and runs[0][0] == phrase and _is_one_term(phrase, prefix)
    return Covering(tuple(terms), prefix, is_exact)


def document_filter(document: int) -> Term:
    """The term of all blocks of a document, by its row in the library."""
    return Term(Field.FILTER, f"document={document}")


def lang_filter(lang: str) -> Term:
    """The term of all blocks in a language."""
    return Term(Field.FILTER, f"lang={lang}")


def symbol_term(symbol: str) -> Term:
    """The term of all blocks that cite an instrument."""
    return Term(Field.SYMBOL, symbol.casefold())


def _is_one_term(phrase: str, prefix: str) -> bool:
    if prefix:
        return False
    return len(phrase) <= 2 if _IS_HAN(phrase) else len(phrase) <= LONGEST
