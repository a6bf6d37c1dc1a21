"""The command `map`: which section of a document cites which instrument, and from which years they are."""

from collections.abc import Iterable, Iterator
from typing import Any

from vademecum.cli.asked import Asked
from vademecum.cli.opening import Answer, key_named, open_desk
from vademecum.paths import Places
from vademecum.services.coverage import CitedInstrument, CoverageMap
from vademecum.services.sections import Section, SectionKind

Shape = dict[str, Any]

_UNNAMED = {
    "introduction": "Introduction",
    "preamble": "Preamble",
    "operative": "Operative paragraph",
    "run": "Paragraph",
    "notes": "Footnotes that no mark calls",
}


def answer_map(asked: Asked, places: Places) -> Answer:
    """The map of a document in the contract's shape; found when it cites anything."""
    with open_desk(places) as desk:
        key = key_named(asked.key, desk)
        made = desk.coverage.map(desk.reading.demand(key.whole, asked.lang))
    return map_shape(made), bool(made.instruments)


def map_shape(made: CoverageMap) -> Shape:
    """Sections, instruments, cells and timeline; cells only where something is cited."""
    head = made.document.head
    return {
        "key": str(head.key),
        "lang": head.lang,
        "edition": head.edition,
        "title": head.title,
        "sections": [
            {
                "block": section.block,
                "kind": section.kind.value,
                "title": section.line or None,
                "name": _name(section),
                "label": section.label,
                "heading_path": list(section.path),
                "level": section.level,
                "blocks": section.blocks,
                "count": count,
            }
            for section, count in zip(made.sections, made.section_counts, strict=True)
        ],
        "instruments": [
            {
                "key": str(one.key),
                "title": one.title(head.lang),
                "organ": one.organ,
                "year": one.year,
                "count": one.count,
            }
            for one in made.instruments
        ],
        "cells": [
            {
                "section": made.sections[section].block,
                "instrument": str(made.instruments[instrument].key),
                "count": len(places),
                "passages": list(dict.fromkeys(place.block for place in places)),
            }
            for (section, instrument), places in made.cells.items()
        ],
        "timeline": [
            {"year": year, "instruments": _counted(instruments)} for year, instruments in made.years().items()
        ],
        "undated": _counted(made.undated()),
        "total": made.total,
    }


def map_lines(shape: Shape) -> Iterator[str]:
    """The map for people: each section with what it cites, then the years."""
    yield f"{shape['key']}  [{shape['lang']}]  {shape['title']}"
    cells: dict[str, list[Shape]] = {}
    for cell in shape["cells"]:
        cells.setdefault(cell["section"], []).append(cell)
    for section in shape["sections"]:
        indent = "  " * section["level"]
        yield f"{indent}{section['name']}: {section['count']}"
        for cell in cells.get(section["block"], []):
            yield f"{indent}    {cell['count']} × {cell['instrument']}  ({', '.join(cell['passages'])})"
    for year in shape["timeline"]:
        yield f"{year['year']}: {_listed(year['instruments'])}"
    if shape["undated"]:
        yield f"year not known: {_listed(shape['undated'])}"


def _counted(instruments: Iterable[CitedInstrument]) -> list[Shape]:
    return [{"key": str(one.key), "count": one.count} for one in instruments]


def _name(section: Section) -> str:
    """A section in one line: its heading, or what it is."""
    if section.line:
        return section.line
    name = _UNNAMED[section.kind]
    if section.kind not in (SectionKind.OPERATIVE, SectionKind.RUN):
        return name
    if not section.label:
        return f"{name}s without a number"
    is_one = section.text in ("", section.label)
    return f"{name} {section.label}" if is_one else f"{name}s {section.label} to {section.text}"


def _listed(instruments: Iterable[Shape]) -> str:
    return ", ".join(f"{one['key']} ({one['count']})" for one in instruments)
