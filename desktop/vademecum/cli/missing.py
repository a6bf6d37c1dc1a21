"""The command `missing`: what is cited but not in the library, on the screen, as JSON or as a table."""

from collections.abc import Iterator, Sequence
from typing import Any

from vademecum.cli.asked import Asked
from vademecum.cli.opening import Answer, open_desk
from vademecum.cli.shapes import passage_shape
from vademecum.paths import Places
from vademecum.services.exporting import csv_bytes, write_whole
from vademecum.services.lookup import Lookup
from vademecum.services.wanting import Wanted, missing_table

COLUMNS = ("symbol", "title", "organ", "date", "address", "passages", "cited in")


def missing(asked: Asked, places: Places) -> Answer:
    """List what is missing; with `--csv` also write it into a file."""
    with open_desk(places) as desk:
        wanted = desk.wanting.missing(asked.lang or "en")
        if asked.csv is not None:
            write_whole(asked.csv, csv_bytes(missing_table(wanted, COLUMNS, asked.lang or "en")))
        return missing_shape(wanted, desk.lookup, asked.lang or "en"), bool(wanted)


def missing_shape(missing: Sequence[Wanted], lookup: Lookup, lang: str = "en") -> dict[str, Any]:
    """What is cited but not held, as JSON."""
    return {
        "missing": [
            {
                "key": str(wanted.key),
                "title": wanted.title(lang) or None,
                "titles": dict(wanted.instrument.titles) if wanted.instrument else {},
                "organ": wanted.organ,
                "date": wanted.date,
                "address": wanted.address or None,
                "passages": [passage_shape(passage) for passage in lookup.passages(wanted.key)],
            }
            for wanted in missing
        ]
    }


def missing_lines(shape: dict[str, Any]) -> Iterator[str]:
    """The same for people."""
    for one in shape["missing"]:
        parts = [one["key"], one["date"], one["title"], f"(passages: {len(one['passages'])})", one["address"]]
        yield "  ".join(part for part in parts if part)
