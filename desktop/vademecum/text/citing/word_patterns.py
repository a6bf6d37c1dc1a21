"""Turn lists of cue words into expressions that respect the words of each script."""

import re
from collections.abc import Iterable
from functools import cached_property

from vademecum.text.citing.grammar import Vocabulary

LETTER = "a-z\u0430-\u04ff\u0600-\u06ff"
"""Letters that words are made of, in small Latin, Cyrillic and Arabic. Han needs no word boundaries."""

NEVER = "(?!)"
"""Matches nothing: stands for an empty list of words."""

_HAN_WORD = re.compile("[\u3400-\u9fff《]")


class WordPatterns:
    """Expressions for the words of a vocabulary, as text to build larger expressions from."""

    def __init__(self, words: Vocabulary) -> None:
        self.words = words

    def either(self, words: Iterable[str]) -> str:
        """Any of the words, the longest first, as whole words where the script parts words."""
        ordered = longest_first(words)
        han = [re.escape(word) for word in ordered if is_han(word)]
        other = [re.escape(word) for word in ordered if word and not is_han(word)]
        branches = ["|".join(han)] if han else []
        if other:
            branches.append(self.whole("|".join(other)))
        if "" in ordered:
            branches.append("")
        return f"(?:{'|'.join(branches)})" if branches else NEVER

    def whole(self, alternatives: str, group: str = "?:") -> str:
        """The alternatives as whole words, with the particles that Arabic writes together with them."""
        # A word such as “l'” or “no.” ends by itself: a letter may follow.
        end = rf"(?:(?<![{LETTER}])|(?![{LETTER}]))"
        return rf"(?<![{LETTER}]){self._glued}({group}{alternatives}){end}"

    def grouped(self, table: Iterable[tuple[str, Iterable[str]]]) -> str:
        """Like `either`, with a named group for the words of each entry."""
        return "(?:" + "|".join(f"(?P<{group}>{self.either(words)})" for group, words in table) + ")"

    def any_of(self, *names: str) -> str:
        """Any cue word of these lists."""
        return self.either(self.words(*names))

    def raw(self, name: str) -> str:
        """Any word of the list, wherever it stands."""
        return f"(?:{'|'.join(map(re.escape, self.words(name))) or NEVER})"

    def bounded(self, name: str) -> str:
        """Any word of the list, no letter beside it but digits welcome: the و of و1989."""
        return rf"(?<![{LETTER}]){self.raw(name)}(?![{LETTER}])"

    def han(self, name: str) -> str:
        """Any word of the list that is written in Han characters."""
        return f"(?:{'|'.join(re.escape(word) for word in self.words(name) if is_han(word)) or NEVER})"

    def in_capitals(self, name: str) -> str:
        """Any word of the list in Latin letters, with its capitals as the files have them."""
        words = (word for word in self.words.in_order(name) if word.isascii())
        return f"(?:{'|'.join(map(re.escape, words)) or NEVER})"

    @cached_property
    def _glued(self) -> str:
        glued = self.words("number.glued")
        return f"(?:{'|'.join(map(re.escape, glued))})?" if glued else ""


def is_han(word: str) -> bool:
    """Whether the word is written in Han characters."""
    return bool(_HAN_WORD.search(word))


def longest_first(words: Iterable[str]) -> list[str]:
    """The words without doubles, the longest first, so that an expression prefers it."""
    return sorted(set(words), key=lambda word: (-len(word), word))
