"""Rewrite a text character by character into the plain form that the citation grammar is written for."""

import re
import unicodedata
from array import array
from collections.abc import Sequence

from vademecum.text.offset_map import MappedText

_HAN = "\u2e80-\u2fdf\u3001-\u303f\u31c0-\u31ef\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
_SPARE = re.compile(rf" (?:(?=[ {_HAN}])|(?<=[{_HAN}] )|(?<=[{_HAN}]  )|(?<=[{_HAN}]   ))")
"""Spaces that mean nothing: all but one of a run, and up to three behind a Han character."""


_READINGS = {"Zl": "\n", "Zp": "\n", "Zs": " ", "Pd": "-", "Cf": "", "Mn": "", "Cc": ""}
"""How the characters of a Unicode category are read."""

_QUOTES = dict.fromkeys("“”„‟«»「」『』〝〞〟＂", '"') | dict.fromkeys("‘’‚‛‹›ʼ′`´", "'")


def normalise(text: str) -> MappedText:
    """The plain form of `text` without the variant characters that only the grammar's files name."""
    return Normaliser(()).map(text)


class Normaliser:
    """Reads widths, digits, dashes, quotes, accents and variant characters as one plain form.

    Footnote marks (raised or circled digits) become a space: a mark before a year must not lengthen
    the year. Invisible characters vanish. Line breaks stay: they separate paragraphs.
    """

    def __init__(self, read_as: Sequence[str]) -> None:
        self._variants = _QUOTES | {entry[0]: entry[1:] for entry in read_as}

    def map(self, text: str) -> MappedText:
        """The plain form of `text`, which knows where each of its characters came from."""
        plain, origins = self._replaced(text)
        kept = array("l")
        pieces: list[str] = []
        done = 0
        for spare in _SPARE.finditer(plain):
            pieces.append(plain[done : spare.start()])
            kept.extend(origins[done : spare.start()])
            done = spare.end()
        if done:
            pieces.append(plain[done:])
            kept.extend(origins[done:])
            plain, origins = "".join(pieces), kept
        return MappedText(plain, origins, array("l", [at + 1 for at in origins]), len(text))

    def plain(self, text: str) -> str:
        """The plain form alone."""
        return _SPARE.sub("", self._replaced(text)[0])

    def _replaced(self, text: str) -> "tuple[str, array[int]]":
        readings = {ord(char): self._reading(char) for char in set(text)}
        plain = text.translate(readings)
        uneven = {chr(code) for code, reading in readings.items() if len(reading) != 1}
        if not uneven:
            return plain, array("l", range(len(text)))
        origins = array("l")
        done = 0
        for match in re.finditer("[" + re.escape("".join(sorted(uneven))) + "]", text):
            at = match.start()
            origins.extend(range(done, at))
            origins.extend([at] * len(readings[ord(match.group())]))
            done = at + 1
        origins.extend(range(done, len(text)))
        return plain, origins

    def _reading(self, char: str) -> str:
        if char.isascii():
            return " " if char in "\t\r\v\f" else char
        if char in self._variants:
            return self._variants[char]
        if (reading := _reading_of_kind(char)) is not None:
            return reading
        return "".join(self._letter(part) for part in unicodedata.normalize("NFKC", char))

    def _letter(self, char: str) -> str:
        parts = unicodedata.normalize("NFD", char)
        base = parts[0] if all(unicodedata.combining(sign) for sign in parts[1:]) else char
        return self._variants.get(base, base)


def _reading_of_kind(char: str) -> str | None:
    """How a space, digit, dash, mark or invisible character is read; None for all other characters."""
    category = unicodedata.category(char)
    if category == "Nd":
        return str(unicodedata.digit(char))
    if category == "No" and unicodedata.decomposition(char).startswith(("<super>", "<sub>", "<circle>")):
        return " "
    if char == "\u2212":
        return "-"
    if char == "\x85":
        return "\n"
    return _READINGS.get(category)


def lowered(plain: str) -> str:
    """The text in small letters, of exactly the same length."""
    lower = plain.lower()
    if len(lower) == len(plain):
        return lower
    return "".join(small if len(small := char.lower()) == 1 else char for char in plain)
