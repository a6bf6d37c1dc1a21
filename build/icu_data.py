"""Take out of Qt's ICU data what Qt cannot reach; what that is stands in `left_out.toml`.

Qt asks ICU for sorting, for upper and lower case, for encodings and for the names of time zones: its library
imports no other function. The data for all else (how units, currencies, languages and regions are called,
where words end, how scripts are transliterated) is two thirds of a shared library that holds nothing but one
table. The file keeps its shape: the table gets shorter, and what stands behind it moves forward by whole
pages. Only Linux's packages of Qt bring ICU.
"""

import re
import struct
from collections.abc import Callable
from dataclasses import dataclass

_PAGE = 0x1000
_HEADER = struct.Struct("<16sHHIQQQIHHHHHH")
_PROGRAM = struct.Struct("<IIQQQQQQ")
_SECTION = struct.Struct("<IIQQQQIIQQ")
_SYMBOL = struct.Struct("<IBBHQQ")
_DYNAMIC = struct.Struct("<qQ")
_DYNSYM = 11
_IS_TABLE = re.compile(rb"icudt[0-9]+_dat")
_ADDRESSES = (4, 5, 6, 0x6FFFFEF5)
"""Entries of the dynamic section that point into the file: hash, names, symbols, GNU's hash."""
_ALIGNED = 16


class NotUnderstood(ValueError):
    """The file does not look as expected; it is better left as it is."""


@dataclass(frozen=True, slots=True)
class Table:
    """ICU's table of data: what is before it, and every item by name."""

    head: bytes
    items: tuple[tuple[str, bytes], ...]

    @classmethod
    def read(cls, data: bytes) -> "Table":
        """Read a table; raise `NotUnderstood`."""
        try:
            start, kind = struct.unpack_from("<H10x4s", data)
            if kind != b"CmnD":
                raise NotUnderstood("this is no table of ICU's")
            (count,) = struct.unpack_from("<I", data, start)
            entries = [struct.unpack_from("<II", data, start + 4 + 8 * number) for number in range(count)]
            items = []
            for number, (name, at) in enumerate(entries):
                end = entries[number + 1][1] if number + 1 < count else len(data) - start
                first = start + name
                items.append(
                    (data[first : data.index(b"\0", first)].decode("ascii"), data[start + at : start + end])
                )
        except (struct.error, ValueError) as reason:
            raise NotUnderstood(str(reason)) from reason
        return cls(data[:start], tuple(items))

    def write(self) -> bytes:
        """The table as ICU reads it."""
        names = [name.encode("ascii") + b"\0" for name, _ in self.items]
        at_names = 4 + 8 * len(names)
        # ICU's own tables begin their data on sixteen.
        at = _up(at_names + sum(map(len, names)), _ALIGNED)
        entries, blocks = [], []
        for name, (_, block) in zip(names, self.items, strict=True):
            entries.append(struct.pack("<II", at_names, at))
            padded = block + bytes(-len(block) % _ALIGNED)
            blocks.append(padded)
            at_names += len(name)
            at += len(padded)
        index = b"".join([struct.pack("<I", len(names)), *entries, *names])
        return self.head + index + bytes(-len(index) % _ALIGNED) + b"".join(blocks)


def slim(library: bytes, is_kept: Callable[[str], bool]) -> bytes:
    """The shared library with only those items of its table that are kept; raise `NotUnderstood`."""
    if library[:6] != b"\x7fELF\x02\x01":
        raise NotUnderstood("this is no 64-bit shared library")
    try:
        return _slim(library, is_kept)
    except (struct.error, IndexError) as reason:
        raise NotUnderstood(str(reason)) from reason


def _slim(library: bytes, is_kept: Callable[[str], bool]) -> bytes:
    header = list(_HEADER.unpack_from(library))
    programs = [_PROGRAM.unpack_from(library, header[5] + _PROGRAM.size * n) for n in range(header[10])]
    sections = [_SECTION.unpack_from(library, header[6] + _SECTION.size * n) for n in range(header[12])]
    symbols = next((section for section in sections if section[1] == _DYNSYM), None)
    if symbols is None:
        raise NotUnderstood("it has no symbols")
    place, start, size = _table_in(library, symbols, sections)
    table = Table.read(library[start : start + size])
    # Names begin with the version, `icudt73l/`.
    made = Table(
        table.head, tuple(item for item in table.items if is_kept(item[0].partition("/")[2]))
    ).write()
    less = (size - len(made)) // _PAGE * _PAGE
    if less <= 0:
        return library
    _demand_nothing_points_behind(library, sections, start)
    new = bytearray(library[:start] + made + bytes(size - less - len(made)) + library[start + size :])

    def moved(at: int) -> int:
        return at - less if at >= start + size else at

    header[6] = moved(header[6])
    _HEADER.pack_into(new, 0, *header)
    for number, (kind, flags, at, virtual, physical, in_file, in_memory, align) in enumerate(programs):
        # A segment that holds the table shrinks, one behind it moves.
        holds = at <= start < at + in_file
        shorter = less if holds else 0
        shift = less if at >= start + size else 0
        fitted = (at - shift, virtual - shift, physical - shift, in_file - shorter, in_memory - shorter)
        _PROGRAM.pack_into(new, header[5] + _PROGRAM.size * number, kind, flags, *fitted, align)
    for number, (name, kind, flags, virtual, at, length, *rest) in enumerate(sections):
        shift = less if at >= start + size else 0
        shorter = less if at <= start < at + length else 0
        address = virtual - shift if virtual else 0
        its_place = header[6] + _SECTION.size * number
        shrunk = (address, at - shift, length - shorter)
        _SECTION.pack_into(new, its_place, name, kind, flags, *shrunk, *rest)
    symbol = _SYMBOL.unpack_from(library, place)
    _SYMBOL.pack_into(new, place, *symbol[:5], size - less)
    return bytes(new)


def _table_in(
    library: bytes, symbols: tuple[int, ...], sections: list[tuple[int, ...]]
) -> tuple[int, int, int]:
    """Where the symbol of the table stands, where the table begins in the file, and how long it is."""
    names = sections[symbols[6]]
    for place in range(symbols[4], symbols[4] + symbols[5], _SYMBOL.size):
        name, _, _, section, address, size = _SYMBOL.unpack_from(library, place)
        first = names[4] + name
        if _IS_TABLE.fullmatch(library[first : library.index(b"\0", first)]):
            within = sections[section]
            return place, within[4] + address - within[3], size
    raise NotUnderstood("it has no table of ICU's")


def _demand_nothing_points_behind(library: bytes, sections: list[tuple[int, ...]], start: int) -> None:
    """Raise `NotUnderstood` when the loader is told of an address that would move."""
    dynamic = next((section for section in sections if section[1] == 6), None)
    if dynamic is None:
        raise NotUnderstood("the loader is told nothing")
    for place in range(dynamic[4], dynamic[4] + dynamic[5], _DYNAMIC.size):
        tag, value = _DYNAMIC.unpack_from(library, place)
        if tag in _ADDRESSES and value >= start:
            raise NotUnderstood("the loader's tables stand behind the data")
        if tag in (7, 17, 23, 25, 26):
            raise NotUnderstood("it holds more than data")


def _up(size: int, to: int) -> int:
    return size + -size % to
