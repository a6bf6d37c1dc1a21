"""Read the register of instruments from a library file."""

import json
import sqlite3

from vademecum.domain.instrument import Instrument
from vademecum.domain.key import Key


def read_instruments(db: sqlite3.Connection, rest: str, values: tuple[object, ...] = ()) -> list[Instrument]:
    """Instruments that `rest` of the query chooses, in the order it gives."""
    return [
        Instrument(
            key=Key.parse(key),
            organ=organ,
            number=number,
            year=year,
            adopted=adopted,
            meeting=meeting,
            vote=vote,
            chapter_vii=None if chapter_vii is None else bool(chapter_vii),
            titles=json.loads(titles),
            source=source,
            signed=signed,
            in_force=in_force,
            agenda=json.loads(agenda),
            sources={fact: tuple(words) for fact, words in json.loads(sources).items()},
        )
        for (
            key,
            organ,
            number,
            year,
            adopted,
            meeting,
            vote,
            chapter_vii,
            titles,
            source,
            signed,
            in_force,
            agenda,
            sources,
        ) in db.execute(
            "SELECT key, organ, number, year, adopted, meeting, vote, chapter_vii,"
            f" titles, source, signed, in_force, agenda, sources FROM instrument {rest}",
            values,
        )
    ]
