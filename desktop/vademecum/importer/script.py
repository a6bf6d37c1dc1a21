"""Questions about single characters: Chinese or not, closing or opening, superscript or plain."""

import re

HAN_RANGES = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
FULL_WIDTH_MARKS = "。，、；：！？"
FULL_WIDTH_CLOSERS = "》〉」』】）"
FULL_WIDTH_OPENERS = "《〈「『【（"
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_HAN = re.compile(f"[{HAN_RANGES}]")


def is_han(letter: str) -> bool:
    """Whether `letter` is one Chinese character."""
    return "\u4e00" <= letter <= "\u9fff" or (letter > "\u3004" and _HAN.match(letter) is not None)


def is_chinese(letter: str) -> bool:
    """Whether `letter` is a Chinese character or a mark of full width."""
    return bool(letter) and (
        letter in FULL_WIDTH_MARKS
        or letter in FULL_WIDTH_CLOSERS
        or letter in FULL_WIDTH_OPENERS
        or is_han(letter)
    )


def han_count(text: str) -> int:
    """How many Chinese characters `text` holds."""
    return len(_HAN.findall(text))


def reads_as_chinese(text: str) -> bool:
    """Whether a good part of `text` is Chinese characters."""
    return 3 * han_count(text) >= len(text)
