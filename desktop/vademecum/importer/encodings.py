"""Guess the encoding of a text that is not UTF-8: only what makes sense is taken."""

import re

from vademecum.text.folding import fold_text
from vademecum.text.languages import reads_as_western

GUESSED = {
    "gb18030": "GB18030",
    "big5hkscs": "Big5",
    "cp1252": "Windows-1252",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
}
"""Encodings that are never taken silently, with the names readers know them by."""

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
_CHINESE_MARK = re.compile("[，。；：、]|[\u4e00-\u9fff][,;:]")
_SAMPLE = 20_000
"""Code points that are looked at; a text does not change its encoding."""
_FEWEST_HAN = 4
_COMMON_SHARE = 0.9
_STRANGE_SHARE = 0.05
_WESTERN_LETTERS = frozenset("àâäçéèêëîïôöûùüÿœæñáíóúãõÀÂÄÇÉÈÊËÎÏÔÖÛÙÜŸŒÆÑÁÍÓÚ¿¡«»“”‘’–—…°ºª§\xa0·×½€")


def as_chinese(data: bytes) -> tuple[str, str] | None:
    """The text and its encoding, GB18030 or Big5, where it looks like Chinese; else None.

    Nearly every pair of bytes is a character in both; of the characters a text really uses, nine in ten
    are of the first level of GB 2312 once traditional forms are folded, in the wrong encoding far fewer.
    """
    best: tuple[float, str, str] | None = None
    for encoding in ("gb18030", "big5hkscs"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        share = _common_share(text[:_SAMPLE])
        if share >= _COMMON_SHARE and (best is None or share > best[0]):
            best = share, text, encoding
    return None if best is None else (best[1], best[2])


def as_western(data: bytes) -> tuple[str, str] | None:
    """The text as Windows-1252, which holds Latin-1, where it is English, French or Spanish; else None."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    strange = {letter for letter in text if ord(letter) > 0x7F} - _WESTERN_LETTERS
    return (text, "cp1252") if not strange and reads_as_western(text[:_SAMPLE]) else None


def without_byte_order_mark(data: bytes) -> tuple[str, str] | None:
    """The text as UTF-16 whose mark is missing, where nearly all of it is Latin or Chinese; else None."""
    if len(data) % 2:
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text and _makes_sense(text[:_SAMPLE]):
            return text, encoding
    return None


def _makes_sense(text: str) -> bool:
    """Whether nearly all of a text is Latin letters in words, or common Chinese characters with marks."""
    plain = sum(1 for letter in text if " " <= letter <= "~" or letter in "\r\n\t")
    if plain >= (1 - _STRANGE_SHARE) * len(text):
        return reads_as_western(text)
    return bool(_CHINESE_MARK.search(text)) and _common_share(text) >= _COMMON_SHARE


def _common_share(text: str) -> float:
    """The share of common characters among the Chinese ones; 0 where the text is not Chinese."""
    han = _HAN.findall(text)
    strange = sum(1 for letter in text if ord(letter) > 0x7F and not _belongs_to_chinese(letter))
    if len(han) < _FEWEST_HAN or strange > _STRANGE_SHARE * len(han):
        return 0.0
    return sum(1 for letter in fold_text("".join(han)) if _is_common(letter)) / len(han)


def _belongs_to_chinese(letter: str) -> bool:
    return "\u3000" <= letter <= "\u9fff" or "\uff00" <= letter <= "\uffef" or letter in "“”‘’…—·–²³¹°×"


def _is_common(letter: str) -> bool:
    """Whether the character is of the first level of GB 2312, which holds 3,755 characters by frequency."""
    try:
        coded = letter.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return len(coded) == 2 and 0xB0 <= coded[0] <= 0xD7
