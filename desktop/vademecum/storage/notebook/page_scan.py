"""Find revisions in the bytes of a damaged notebook, without SQLite and whatever else is broken there.

A row of a table is stored as a record: the length of its header, a type for each column, then the columns
(https://www.sqlite.org/fileformat2.html#record_format). The header of a revision and its id, 32 hexadecimal
digits, are told from everything around them, so neither the file's header nor the trees of pages are needed.
What is found is not believed: a revision's id proves the rest of it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_ID = 32
_ID_TYPE = 2 * _ID + 13
"""The type of a text of 32 bytes; it is written as the letter M."""

_ROW = re.compile(rb"(?=([\x09-\x10])M)")
_PAIR = re.compile(rb"(?=\x03MM([0-9a-f]{32})([0-9a-f]{32}))")
_ENTRY = re.compile(rb"(?=\x04(?!C\x03MM)([\x0d-\x7f])([\x01-\x06\x08\x09])M)")
"""An entry of the index of items; a pair whose length stands behind a 4 is none."""
_HEX = re.compile(rb"[0-9a-f]{32}")

_INTEGER_LENGTHS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_ZERO, _ONE = 8, 9
"""Types that hold their value themselves."""

_PAGE_SIZE = 4096
_LOG_HEADER, _FRAME_HEADER = 32, 24
_LONGEST = 4_000_000
"""Bytes of one record: longer than the longest note."""

Row = tuple[object, ...]


@dataclass(slots=True)
class Scanned:
    """What the bytes hold, whole or not."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    """Rows of revisions by id, in the order of the table's columns."""
    pairs: set[tuple[str, str]] = field(default_factory=set)
    """A revision and one that it follows, in either order."""
    entries: set[tuple[str, str]] = field(default_factory=set)
    """An item and one of its revisions, as the index of items names them."""


def scan(path: Path) -> Scanned:
    """Look through a notebook and its log; raise `OSError` when not even the file can be opened."""
    whole = _read(path)
    size = _page_size(whole)
    log = path.with_name(path.name + "-wal")
    logged = _frames(_read(log), size) if log.exists() else []
    newest = dict(logged)
    found = Scanned()
    for at in range(0, len(whole), size):
        _look_at(whole[at : at + size], _Overflow(whole, size, newest), found)
    for _number, page in logged:
        _look_at(page, _Overflow(whole, size, newest), found)
    return found


@dataclass(frozen=True, slots=True)
class _Overflow:
    """Where the rest of a long record is found: in the newest page of the log, or in the file."""

    whole: bytes
    size: int
    logged: dict[int, bytes]

    def page(self, number: int, *, is_logged: bool) -> bytes:
        if is_logged and number in self.logged:
            return self.logged[number]
        return self.whole[(number - 1) * self.size : number * self.size] if number > 0 else b""

    def rest(self, number: int, length: int, *, is_logged: bool) -> bytes | None:
        parts: list[bytes] = []
        while length > 0:
            page = self.page(number, is_logged=is_logged)
            if len(page) <= 4:
                return None
            parts.append(page[4 : 4 + length])
            length -= len(parts[-1])
            number = int.from_bytes(page[:4], "big")
        return b"".join(parts)


def _look_at(page: bytes, overflow: _Overflow, found: Scanned) -> None:
    for match in _PAIR.finditer(page):
        found.pairs.add((match[1].decode(), match[2].decode()))
    for match in _ENTRY.finditer(page):
        length, number = (match[1][0] - 13) // 2, match[2][0]
        begin = match.start() + 4
        end = begin + length + _INTEGER_LENGTHS.get(number, 0)
        if match[1][0] % 2 and _HEX.fullmatch(page[end : end + _ID]):
            item = page[begin : begin + length].decode("utf-8", "replace")
            found.entries.add((item, page[end : end + _ID].decode()))
    for match in _ROW.finditer(page):
        begin = match.start() + match[1][0]
        if _HEX.fullmatch(page[begin : begin + _ID]):
            for row in _rows(page, match.start(), overflow):
                found.rows.setdefault(str(row[0]), []).append(row)


def _rows(page: bytes, at: int, overflow: _Overflow) -> Iterator[Row]:
    """The record that begins there; twice when its end lies both in the log and in the file."""
    types = _types(page, at)
    if types is None or len(types) != 8:
        return
    total = page[at] + sum(map(_length, types))
    if total > _LONGEST:
        return
    size = overflow.size
    kept = _kept_on_page(total, size)
    here = page[at : at + kept]
    if kept == total:
        yield _columns(here, page[at], types)
        return
    number = int.from_bytes(page[at + kept : at + kept + 4], "big")
    seen: set[bytes] = set()
    for is_logged in (True, False):
        rest = overflow.rest(number, total - kept, is_logged=is_logged)
        if rest is not None and rest not in seen:
            seen.add(rest)
            yield _columns(here + rest, page[at], types)


def _kept_on_page(total: int, size: int) -> int:
    """How many bytes of a record stand on its own page (file format, section 1.6)."""
    most = (size - 12) * 64 // 255 - 23
    least = (size - 12) * 32 // 255 - 23
    if total <= most:
        return total
    kept = least + (total - least) % (size - 4)
    return kept if kept <= most else least


def _types(page: bytes, at: int) -> list[int] | None:
    """The types of the columns of the record that begins there; None when that is no header."""
    types: list[int] = []
    place, end = at + 1, at + page[at]
    while place < end:
        value = 0
        for _ in range(9):
            if place >= end:
                return None
            byte = page[place]
            place += 1
            value = value << 7 | byte & 0x7F
            if byte < 0x80:
                break
        types.append(value)
    return types


def _length(kind: int) -> int:
    return (kind - 12) // 2 if kind >= 12 else _INTEGER_LENGTHS.get(kind, 0)


def _columns(record: bytes, place: int, types: list[int]) -> Row:
    row: list[object] = []
    for kind in types:
        end = place + _length(kind)
        cell = record[place:end]
        place = end
        if kind >= 13 and kind % 2:
            try:
                row.append(cell.decode())
            except UnicodeDecodeError:
                row.append(cell)
        elif kind in _INTEGER_LENGTHS:
            row.append(int.from_bytes(cell, "big", signed=True))
        elif kind in (_ZERO, _ONE):
            row.append(kind - _ZERO)
        else:
            row.append(None)
    return tuple(row)


def _frames(log: bytes, size: int) -> list[tuple[int, bytes]]:
    """The pages in a log with their numbers, oldest first."""
    step = _FRAME_HEADER + size
    return [
        (int.from_bytes(log[at : at + 4], "big"), log[at + _FRAME_HEADER : at + step])
        for at in range(_LOG_HEADER, len(log), step)
    ]


def _page_size(whole: bytes) -> int:
    said = int.from_bytes(whole[16:18], "big")
    said = 65536 if said == 1 else said
    is_sane = said >= 512 and said & (said - 1) == 0
    return said if is_sane and whole.startswith(b"SQLite format 3\0") else _PAGE_SIZE


def _read(path: Path) -> bytes:
    """All that can be read of a file; zeros where the disk refuses."""
    try:
        return path.read_bytes()
    except OSError:
        parts: list[bytes] = []
        with path.open("rb", buffering=0) as file:
            length = path.stat().st_size
            for at in range(0, length, _PAGE_SIZE):
                try:
                    file.seek(at)
                    parts.append(file.read(min(_PAGE_SIZE, length - at)))
                except OSError:
                    parts.append(bytes(min(_PAGE_SIZE, length - at)))
        return b"".join(parts)
