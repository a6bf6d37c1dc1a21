"""Small tools that the grammars of both languages share: lists of words as expressions, and strippers."""

import re
from collections.abc import Iterable
from itertools import groupby


def either(words: Iterable[str]) -> str:
    """Any of the words, the longest first; a blank stands for any run of white space."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) or "(?!)"


def fast(words: Iterable[str]) -> str:
    """Like `either`, written so that one look at a character settles which words may stand there.

    Of two words of which one begins the other, the longer is preferred. Blanks stand for themselves.
    """
    return _branch(sorted(set(words)))


def _branch(words: list[str]) -> str:
    """The words, sorted, as nested groups by their first letters."""
    branches = []
    for first, some in groupby((word for word in words if word), key=lambda word: word[0]):
        rest = _branch([word[1:] for word in some])
        branches.append(re.escape(first) + rest)
    if not branches:
        return ""
    inside = branches[0] if len(branches) == 1 and "" not in words else f"(?:{'|'.join(branches)})"
    return f"{inside}?" if "" in words else inside


class Endings:
    """Takes words off the end of a text, fast: no expression walks over what stands before."""

    def __init__(self, words: Iterable[str], *, parted: bool = False) -> None:
        """With `parted`, a word only counts where no letter stands before it."""
        self._words = tuple(sorted(set(words), key=lambda word: (-len(word), word)))
        self._parted = parted

    def at_end(self, text: str) -> str:
        """The longest of the words that ends the text, or empty."""
        if not text.endswith(self._words):
            return ""
        for word in self._words:
            if text.endswith(word) and not (self._parted and text[: -len(word)][-1:].isalpha()):
                return word
        return ""

    def stripped(self, text: str) -> str:
        """The text without any of the words, and without white space, at its end."""
        text = text.rstrip()
        while word := self.at_end(text):
            text = text[: -len(word)].rstrip()
        return text
