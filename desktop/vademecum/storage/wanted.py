"""Which instruments the documents of a library cite, and where, read in one go."""

from dataclasses import dataclass

from vademecum.storage.library import Library


@dataclass(frozen=True, slots=True)
class CitedBlock:
    """A block that cites an instrument, and how often; `row` names it inside its library file."""

    symbol: str
    row: int
    document: int
    block: str
    label: str | None
    times: int


def cited_blocks(library: Library) -> list[CitedBlock]:
    """Every block that cites anything, once for each instrument, by symbol; those of guides do not count."""
    return [
        CitedBlock(*found)
        for found in library.select(
            "SELECT c.key, c.block, b.document, b.id, b.label, count(*)"
            " FROM citation c JOIN block b ON b.row = c.block"
            " WHERE b.document NOT IN (SELECT row FROM document WHERE kind = 'guide')"
            " GROUP BY c.key, c.block"
        )
    ]


def spans_of_repeats(library: Library) -> dict[tuple[str, int], tuple[str, list[tuple[int, int]]]]:
    """Of blocks that name an instrument more than once: their text, and the spans, by symbol and row."""
    found: dict[tuple[str, int], tuple[str, list[tuple[int, int]]]] = {}
    for symbol, row, start, end, text in library.select(
        "SELECT c.key, c.block, c.start, c.end, b.text FROM citation c JOIN block b ON b.row = c.block"
        " JOIN (SELECT key, block FROM citation GROUP BY key, block HAVING count(*) > 1) more"
        " ON more.key = c.key AND more.block = c.block ORDER BY c.key, c.block, c.start"
    ):
        found.setdefault((symbol, row), (text, []))[1].append((start, end))
    return found
