"""Numbers written otherwise than in arabic digits: roman, Chinese, letters, enclosed."""

from vademecum.importer.script import SUPERSCRIPTS

HAN_DIGITS = "一二三四五六七八九"
HAN_NUMERAL = "一二三四五六七八九十百"
STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
ABJAD = "أبجدهوزحطيكلمن"
"""The order of letters that label items in Arabic."""
ENCLOSED = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ROMAN_STEPS = (
    (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def from_roman(text: str) -> int | None:
    """The value of a roman numeral below 400, or None when it is none."""
    lowered = text.lower()
    total = 0
    largest = 0
    for letter in reversed(lowered):
        value = _ROMAN.get(letter)
        if value is None:
            return None
        total += value if value >= largest else -value
        largest = max(largest, value)
    return total if 0 < total < 400 and to_roman(total) == lowered else None


def to_roman(number: int) -> str:
    """The roman numeral, in small letters."""
    numeral = ""
    for value, letters in _ROMAN_STEPS:
        while number >= value:
            numeral += letters
            number -= value
    return numeral


def from_han(text: str) -> int | None:
    """The value of a Chinese numeral below 1,000 (一, 十二, 二十, 一百〇三), or None."""
    total = 0
    pending = 0
    for letter in text:
        if letter in HAN_DIGITS:
            pending = HAN_DIGITS.index(letter) + 1
        elif letter in "十百":
            total += (pending or 1) * (10 if letter == "十" else 100)
            pending = 0
        elif letter not in "〇零":
            return None
    return (total + pending) or None


def han_value(text: str) -> int | None:
    """The value of a number in arabic digits, Chinese digits (一八一) or as a Chinese numeral (四十四)."""
    if text.isdecimal():
        return int(text)
    plain = text.replace("○", "〇").replace("零", "〇")
    if plain and all(letter in HAN_DIGITS + "〇" for letter in plain):
        return int("".join(str("〇一二三四五六七八九".index(letter)) for letter in plain))
    thousands, _, rest = plain.rpartition("千")
    if thousands:
        count = from_han(thousands)
        below = from_han(rest) if rest.strip("〇") else 0
        return count * 1000 + below if count is not None and below is not None else None
    return from_han(plain)


def from_letters(text: str) -> int | None:
    """A → 1, z → 26, aa → 27; None for anything else."""
    lowered = text.lower()
    if len(lowered) == 1 and "a" <= lowered <= "z":
        return ord(lowered) - 96
    if len(lowered) == 2 and lowered[0] == lowered[1] and "a" <= lowered[0] <= "z":
        return 26 + ord(lowered[0]) - 96
    return None


def from_superscripts(text: str) -> int:
    """The number that superscript digits write."""
    number = 0
    for digit in text:
        number = number * 10 + SUPERSCRIPTS.index(digit)
    return number
