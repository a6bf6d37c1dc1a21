"""The command `ledger`: the footnotes of a document, with their kinds and what they repeat."""

from collections.abc import Iterator
from typing import Any

from vademecum.cli.asked import Asked
from vademecum.cli.opening import Answer, key_named, open_desk
from vademecum.paths import Places
from vademecum.services.exporting import csv_bytes, write_whole
from vademecum.services.ledger import Ledger, LedgerRow, ledger_table

COLUMNS = ("footnote", "paragraph", "kind", "text", "first in footnote", "cites")


def ledger(asked: Asked, places: Places) -> Answer:
    """List the footnotes of a document; with `--csv` also write them into a file."""
    with open_desk(places) as desk:
        key = key_named(asked.key, desk)
        made = desk.ledgers.of(desk.reading.demand(key.whole, asked.lang))
        if asked.csv is not None:
            write_whole(asked.csv, csv_bytes(ledger_table(made, made.rows, COLUMNS)))
        return ledger_shape(made), bool(made.rows)


def ledger_shape(made: Ledger) -> dict[str, Any]:
    """The footnotes as JSON; offsets count code points, those of `before` and `citations` in the footnote."""
    head = made.document.head
    return {
        "key": str(head.key),
        "lang": head.lang,
        "title": head.title,
        "counts": {kind.value: count for kind, count in made.counts.items()},
        "footnotes": [_row_shape(row) for row in made.rows],
    }


def ledger_lines(shape: dict[str, Any]) -> Iterator[str]:
    """The same for people."""
    if not shape["footnotes"]:
        return
    counts = ", ".join(f"{kind}: {count}" for kind, count in shape["counts"].items())
    yield f"{shape['title']}  (footnotes: {len(shape['footnotes'])}; {counts})"
    markers = {note["id"]: note["marker"] for note in shape["footnotes"]}
    for note in shape["footnotes"]:
        where = ", ".join(mark["block"] for mark in note["marks"]) or "no mark in the text"
        yield f"[{note['marker']}]  {where}  ({', '.join(note['kinds'])})  {note['text']}"
        for one in note["before"]:
            if one["why"]:
                yield f"      {one['how']}: not resolved ({one['why']})"
            else:
                perhaps = "" if one["sure"] else "probably "
                yield f"      {one['how']}: {perhaps}first in footnote {markers[one['first']]}"


def _row_shape(row: LedgerRow) -> dict[str, Any]:
    return {
        "id": row.id or None,
        "marker": row.marker,
        "marks": [{"block": m.block, "label": m.label, "offset": m.offset} for m in row.marks],
        "kinds": [kind.value for kind in row.kinds],
        "text": row.text,
        "before": [
            {
                "start": one.start,
                "end": one.end,
                "how": one.traced.how.value,
                "footnote": one.traced.target,
                "first": one.traced.first,
                "sure": one.traced.is_sure,
                "why": one.traced.why.value if one.traced.why else None,
                "place": one.place or None,
            }
            for one in row.before
        ],
        "citations": [
            {
                "start": c.start,
                "end": c.end,
                "surface": c.surface,
                "key": str(c.key.whole),
                "fragment": c.key.fragment or None,
                "kind": c.kind.value,
            }
            for c in row.citations
        ],
    }
