"""Bytes of a text file → numbered lines of clean Unicode, or a sentence saying why not."""

import codecs
import re
from collections import Counter
from dataclasses import dataclass

from vademecum.domain.document import Doubt, Erratum
from vademecum.domain.trouble import Trouble
from vademecum.importer.encodings import GUESSED, as_chinese, as_western, without_byte_order_mark
from vademecum.words import mark

LARGEST = 20 * 1024 * 1024
"""Bytes; a text of the United Nations of a thousand pages has about three million."""

LARGEST_LINES = 150_000
"""A text of a thousand pages has about fifty thousand."""

_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u200b\ufeff]")
_LINE_END = re.compile("\r\n|\r|\n")
_REPLACEMENT = "\ufffd"
_OTHER_FORMATS = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", mark("trouble", "DOCX, ODT or ZIP")),
    (b"\xd0\xcf\x11\xe0", "DOC"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\x1f\x8b", "GZIP"),
)


class UnreadableSource(Trouble):
    """The bytes are not a text that can be imported."""

    kind = "unreadable-source"


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line of the source; `number` counts from 1 and never changes."""

    number: int
    text: str
    begins_page: bool = False
    """Whether a form feed stood before it."""


@dataclass(frozen=True, slots=True)
class SourceText:
    """The decoded source and what had to be done to it."""

    lines: tuple[SourceLine, ...]
    encoding: str
    mends: tuple[Erratum, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def read_source(data: bytes) -> SourceText:
    """Decode a whole file; raise `UnreadableSource` when it is empty, too large, binary or ill-encoded.

    UTF-8 and UTF-16 with a byte order mark are believed; anything else is UTF-8, strictly. Bytes that are
    not are read as GB18030, Big5, Windows-1252 or UTF-16 only where they decode without a fault and the
    result looks like a text of the United Nations; that is told as a doubt.
    """
    _refuse_what_is_no_text(data)
    text, encoding = _decode(data)
    if "\x00" in text:
        raise _binary()
    lines: list[SourceLine] = []
    mends: list[Erratum] = []
    doubts: list[Doubt] = []
    if encoding in GUESSED:
        name = GUESSED[encoding]
        doubts.append(
            Doubt(None, name, f"The file is not UTF-8; it was read as {name} because it makes sense so.")
        )
    raw_lines = _LINE_END.split(text)
    if len(raw_lines) > LARGEST_LINES:
        raise UnreadableSource(
            mark("trouble", "The file has too many lines: {lines}."),
            mark("trouble", "Texts of up to {largest} lines can be imported; divide it into parts."),
            lines=len(raw_lines),
            largest=LARGEST_LINES,
        )
    for number, raw in enumerate(raw_lines, 1):
        clean = raw.replace("\u2028", " ").replace("\u2029", " ")
        begins_page = "\x0c" in clean
        if begins_page:
            clean = clean.lstrip("\x0c").replace("\x0c", " ")
        dropped = Counter(_CONTROLS.findall(clean))
        if dropped:
            clean = _CONTROLS.sub("", clean)
            mends.append(_dropped_controls(number, dropped))
        if _REPLACEMENT in clean:
            doubts.append(_lost_character(number, clean))
        lines.append(SourceLine(number, clean, begins_page))
    if not any(line.text.strip() for line in lines):
        raise UnreadableSource(
            mark("trouble", "The file holds no text, only empty lines."),
            mark("trouble", "If it was made from a scan, it must be recognised as text first."),
        )
    return SourceText(tuple(lines), encoding, tuple(mends), tuple(doubts))


def _refuse_what_is_no_text(data: bytes) -> None:
    if not data:
        raise UnreadableSource(
            mark("trouble", "The file is empty."),
            mark("trouble", "Save or download it again and try once more."),
        )
    if len(data) > LARGEST:
        raise UnreadableSource(
            mark("trouble", "The file is too large: {size} MB."),
            mark("trouble", "Texts up to {largest} MB can be imported; divide it into parts."),
            size=round(len(data) / 1024 / 1024),
            largest=LARGEST // 1024 // 1024,
        )
    for signature, name in _OTHER_FORMATS:
        if data.startswith(signature):
            raise UnreadableSource(
                mark("trouble", "The file is not a text file but {format}."),
                mark("trouble", "Save it as plain text in UTF-8 and import that."),
                format=name,
            )


def _decode(data: bytes) -> tuple[str, str]:
    if data.startswith(codecs.BOM_UTF8):
        return _strictly(data[3:], "utf-8"), "utf-8"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _strictly(data, "utf-16"), "utf-16"
    if b"\x00" in data:
        guessed = without_byte_order_mark(data)
        if guessed is None:
            raise _binary()
        return guessed
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as fault:
        guessed = as_chinese(data) or as_western(data)
        if guessed is not None:
            return guessed
        raise _wrong_encoding("UTF-8", fault.start) from fault


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as fault:
        raise _wrong_encoding(encoding.upper(), fault.start) from fault


def _dropped_controls(number: int, dropped: Counter[str]) -> Erratum:
    names = ", ".join(
        f"U+{ord(letter):04X}" + (f" ×{count}" if count > 1 else "")
        for letter, count in sorted(dropped.items())
    )
    return Erratum(number, names, "", "control characters dropped", by_hand=False)


def _lost_character(number: int, text: str) -> Doubt:
    at = text.index(_REPLACEMENT)
    around = text[max(0, at - 6) : at + 7]
    return Doubt(None, around, f"Line {number} holds U+FFFD: a character was lost before the text came here.")


def _binary() -> UnreadableSource:
    return UnreadableSource(
        mark("trouble", "The file is not a text file: it holds zero bytes."),
        mark("trouble", "Save it as plain text in UTF-8 and import that."),
    )


def _wrong_encoding(encoding: str, position: int) -> UnreadableSource:
    return UnreadableSource(
        mark("trouble", "The file is not {encoding}: byte {position} does not fit."),
        mark("trouble", "Open it in an editor that knows its encoding and save it as UTF-8."),
        encoding=encoding,
        position=position,
    )
