"""Tell the script of a text, and the likeliest of the six languages by its commonest words."""

import re
from collections import Counter

_WORD = re.compile(r"[^\W\d_]+")
_COMMON = {
    "en": frozenset({"the", "of", "and", "to", "in", "on", "that", "for", "its"}),
    "fr": frozenset({"le", "la", "les", "de", "des", "et", "du", "dans", "une", "que"}),
    "es": frozenset({"el", "la", "los", "las", "y", "de", "del", "en", "que", "una", "por"}),
}
_SYMBOL = re.compile(r"[A-Za-z]{1,10}(?:/[A-Za-z0-9.]{1,20}){1,8}")
_ENOUGH = 20_000
_FEWEST_COMMON = 5
_SHARE_OF_COMMON = 0.15
_SCRIPTS = (
    ("zh", re.compile("[\u3400-\u9fff]"), 3),
    ("ru", re.compile("[\u0400-\u04ff]"), 1),
    ("ar", re.compile("[\u0600-\u06ff]"), 1),
    ("en", re.compile("[A-Za-z]"), 1),
)


def script_of(text: str) -> str | None:
    """`zh`, `ru`, `ar`, or `en` for Latin letters; None for a text without letters.

    A Han character counts for three letters: it says about as much. Letters of symbols say nothing.
    """
    sample = _SYMBOL.sub(" ", text[:_ENOUGH])
    counts = [(len(letters.findall(sample)) * weight, name) for name, letters, weight in _SCRIPTS]
    most, name = max(counts)
    return name if most else None


def guess_language(text: str) -> str:
    """The likeliest of the six languages; `en` when nothing speaks for another."""
    script = script_of(text)
    if script != "en":
        return script or "en"
    words = Counter(word.lower() for word in _WORD.findall(text[:_ENOUGH]))
    return max(_COMMON, key=lambda code: sum(words[word] for word in _COMMON[code]))


def reads_as_western(text: str) -> bool:
    """Whether a text holds so many of the commonest words of English, French or Spanish that it is in one."""
    words = Counter(word.lower() for word in _WORD.findall(text))
    known = max(sum(words[word] for word in common) for common in _COMMON.values())
    return known >= _FEWEST_COMMON and known >= _SHARE_OF_COMMON * words.total()
