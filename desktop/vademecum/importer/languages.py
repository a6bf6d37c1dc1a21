"""Tell the language of a text from its script and its commonest words."""

import re
from collections import Counter

_WORD = re.compile(r"[^\W\d_]+")
_COMMON = {
    "en": frozenset({"the", "of", "and", "to", "in", "on", "that", "for", "its"}),
    "fr": frozenset({"le", "la", "les", "des", "et", "du", "dans", "une", "que"}),
    "es": frozenset({"el", "los", "las", "y", "del", "en", "que", "una", "por"}),
}
_NAMES = {
    "ar": ("arabic", "arabe", "árabe", "العربية", "阿拉伯文"),
    "en": ("english", "anglais", "inglés", "英文"),
    "es": ("spanish", "espagnol", "español", "西班牙文"),
    "fr": ("french", "français", "francés", "法文"),
    "ru": ("russian", "russe", "ruso", "俄文"),
    "zh": ("chinese", "chinois", "chino", "中文"),
}
_ENOUGH = 20_000
_FEWEST_COMMON = 5
_SHARE_OF_COMMON = 0.15


def language_named(name: str) -> str | None:
    """The code of a language named in a masthead (`Chinese`, `Original: anglais`), or None."""
    lowered = name.strip().lower()
    return next((code for code, names in _NAMES.items() if lowered in names), None)


def guess_language(text: str) -> str:
    """The likeliest of the six languages; `en` when nothing speaks for another."""
    sample = text[:_ENOUGH]
    han = sum(1 for letter in sample if "\u4e00" <= letter <= "\u9fff")
    cyrillic = sum(1 for letter in sample if "\u0400" <= letter <= "\u04ff")
    arabic = sum(1 for letter in sample if "\u0600" <= letter <= "\u06ff")
    latin = sum(1 for letter in sample if letter.isascii() and letter.isalpha())
    script, count = max((("zh", han * 3), ("ru", cyrillic), ("ar", arabic)), key=lambda pair: pair[1])
    if count > latin:
        return script
    words = Counter(word.lower() for word in _WORD.findall(sample))
    return max(_COMMON, key=lambda code: sum(words[word] for word in _COMMON[code]))


def reads_as_western(text: str) -> bool:
    """Whether a text holds so many of the commonest words of English, French or Spanish that it is in one."""
    words = Counter(word.lower() for word in _WORD.findall(text))
    known = max(sum(words[word] for word in common) for common in _COMMON.values())
    return known >= _FEWEST_COMMON and known >= _SHARE_OF_COMMON * words.total()
