"""Take out the link and superscript notation that extracting programs put into a text."""

import re
from collections.abc import Callable

from vademecum.domain.document import Erratum
from vademecum.importer.text_source import SourceLine

SUPERSCRIPT_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_TO_SUPERSCRIPT = str.maketrans("0123456789", SUPERSCRIPT_DIGITS)
_TO_DIGITS = str.maketrans(SUPERSCRIPT_DIGITS, "0123456789")

# Every repetition is bounded, so that no line can make the search run away.
_LINK = re.compile(
    r"!?\[(?P<words>(?:[^\[\]\\]|\\.){0,300})\]"
    r"\((?P<target>(?:#|https?://|mailto:|www\.|/)(?:[^()\s]|\([^()\s]{0,100}\)){0,500}|)\)"
)
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!>|~-])")
_BRACED = re.compile(r"\$?\^\{(?P<mark>\d{1,3}|\*{1,3})(?P<rest>[^{}]{0,200})\}\$?")
_BRACED_WORD = re.compile(r"\^\{([^{}]{1,20})\}")
_SUP_TAG = re.compile(r"<sup>\s*(?P<mark>\d{1,3}|\*{1,3})\s*</sup>", re.IGNORECASE)
_CARET_NOTE = re.compile(r"\[\^(?P<mark>\d{1,3})\]:?")
_BOLD = re.compile(r"\*\*(?P<words>[^*\s](?:[^*]{0,400}[^*\s])?)\*\*")


def superscript(number: int | str) -> str:
    """The number in superscript digits."""
    return str(number).translate(_TO_SUPERSCRIPT)


def plain_digits(superscripts: str) -> str:
    """Superscript digits as ordinary ones."""
    return superscripts.translate(_TO_DIGITS)


def without_markup(line: SourceLine) -> tuple[SourceLine, list[Erratum]]:
    """The line as printed, and one mend for each piece of notation taken out.

    Brackets that do not belong to a link are the text's own and stay.
    """
    text = line.text
    mends: list[Erratum] = []

    def put(pattern: re.Pattern[str], printed: Callable[[re.Match[str]], str], why: str) -> None:
        nonlocal text

        def replaced(found: re.Match[str]) -> str:
            new = printed(found)
            if new != found[0]:
                mends.append(Erratum(line.number, found[0], new, why, by_hand=False))
            return new

        text = pattern.sub(replaced, text)

    if "](" in text:
        put(_LINK, lambda found: _ESCAPE.sub(r"\1", found["words"]), "link notation taken out")
    if "\\" in text:
        put(_ESCAPE, lambda found: found[1], "escape sign taken out")
    if "^{" in text:
        put(_BRACED, lambda found: _raised(found["mark"]) + found["rest"], "superscript notation taken out")
        put(_BRACED_WORD, lambda found: found[1], "superscript notation taken out")
    if "<" in text:
        put(_SUP_TAG, lambda found: _raised(found["mark"]), "superscript notation taken out")
    if "[^" in text:
        put(_CARET_NOTE, lambda found: superscript(found["mark"]), "superscript notation taken out")
    if "**" in text:
        put(_BOLD, lambda found: found["words"], "sign for bold type taken out")
    if not mends:
        return line, mends
    return SourceLine(line.number, text, line.begins_page), mends


def _raised(note_mark: str) -> str:
    return note_mark if note_mark.startswith("*") else superscript(note_mark)
