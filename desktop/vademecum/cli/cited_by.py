"""`vademecum cited-by KEY`: who cites an instrument, for what, and what they cite beside it."""

from collections.abc import Iterator
from typing import Any

from vademecum.cli.asked import Asked
from vademecum.cli.opening import Answer, key_named, open_desk, tell
from vademecum.cli.shapes import passage_shape
from vademecum.paths import Places
from vademecum.services.lookup import InstrumentCard

Shape = dict[str, Any]


def cited_by(asked: Asked, places: Places) -> Answer:
    """Look the instrument up; a damaged table of the reader's own verbs is told and ignored."""
    with open_desk(places) as desk:
        card = desk.lookup.card(key_named(asked.key, desk))
        if card.trouble is not None:
            tell(f"vademecum: {card.trouble} {card.trouble.advice_text}")
        return cited_by_shape(card), bool(card.lens)


def cited_by_shape(card: InstrumentCard) -> Shape:
    """The passages; groups name them by their numbers, counted from 0; `together` counts paragraphs."""
    lens = card.lens
    number = {mention.place: place for place, mention in enumerate(lens.mentions)}
    return {
        "key": str(card.key),
        "passages": [passage_shape(passage) for passage in lens.passages],
        "groups": [
            {"does": group.id, "passages": [number[mention.place] for mention in group.mentions]}
            for group in lens.deeds
        ],
        "together": [{"key": str(key), "paragraphs": count} for key, count in lens.together],
    }


def cited_by_lines(shape: Shape) -> Iterator[str]:
    """Every passage with its sentence, then how many do what, then what is cited beside it."""
    for passage in shape["passages"]:
        verb = f"  ({passage['verb']})" if passage["verb"] else ""
        yield f"{passage['key']}#{passage['block']}  {' › '.join(passage['heading_path'])}{verb}"
        yield f"    {passage['sentence']}"
    if shape["groups"]:
        yield ""
        yield ", ".join(f"{group['does']}: {len(group['passages'])}" for group in shape["groups"])
    if shape["together"]:
        beside = (f"{one['key']} ({one['paragraphs']})" for one in shape["together"])
        yield f"together with: {', '.join(beside)}"
