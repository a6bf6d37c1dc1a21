"""Mend what Qt writes into a PDF, byte for byte: the text's own signs are copied, the moment is a day.

Qt's table of what glyphs mean names the first sign that a glyph stands for: a tab for that of the blank,
angles of mathematics for those of Chinese titles, and a dash of two ems for two dashes that are drawn as one.
"""

import re
from datetime import date

_MADE = re.compile(rb"/(?:Creation|Mod)Date \(D:\d{14}[^)]*\)")
_DATED = re.compile(rb'(xmp:(?:Create|Modify|Metadata)Date=")([^"]*)')
_MEANINGS = re.compile(rb"/CIDInit /ProcSet.*?endcmap", re.DOTALL)
_MEANT = re.compile(rb"\[[^\]]*\]")
_RENAMED = {b"<0009>": b"<0020>", b"<2329>": b"<3008>", b"<232A>": b"<3009>"}
_NAME, _SHORT_NAME = b"/CMapName /Adobe-Identity-UCS", b"/CMapName /Adobe-Identity"
_LONG_DASH, _TWO_DASHES = b"<2E3A>", b"<20142014>"


def mended(data: bytes, day: date) -> bytes:
    """The same file, mended and as long: nothing in it moves."""
    data = _MADE.sub(lambda found: _dated(found.group(), day), data)
    data = _DATED.sub(lambda found: found[1] + _stamped(found[2], day), data)
    return _MEANINGS.sub(_told, data)


def _told(found: re.Match[bytes]) -> bytes:
    told = _MEANT.sub(_renamed, found.group())
    dashes = sum(meant.count(_LONG_DASH) for meant in _MEANT.findall(told))
    if dashes == 1 and _NAME in told:
        # Its name gives the room; no reader of PDF asks for it.
        told = told.replace(_NAME, _SHORT_NAME, 1)
        told = _MEANT.sub(lambda meant: meant.group().replace(_LONG_DASH, _TWO_DASHES), told)
    return told


def _renamed(meant: re.Match[bytes]) -> bytes:
    said = meant.group()
    for wrong, right in _RENAMED.items():
        said = said.replace(wrong, right)
    return said


def _dated(said: bytes, day: date) -> bytes:
    name, _, rest = said.partition(b"(D:")
    return name + b"(D:" + day.strftime("%Y%m%d").encode() + b"000000" + rest[14:]


def _stamped(said: bytes, day: date) -> bytes:
    stamp = f"{day.isoformat()}T00:00:00".encode()
    return stamp[: len(said)] + said[len(stamp) :]
