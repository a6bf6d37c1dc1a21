"""The command `actions`: the paragraphs that decide, request, urge …, and towards whom."""

from collections.abc import Iterator
from typing import Any

from vademecum.cli.asked import Asked
from vademecum.cli.opening import Answer, key_named, open_desk
from vademecum.paths import Places
from vademecum.services.acting import Acted
from vademecum.text.actions.act import NOBODY, Act

Shape = dict[str, Any]


def actions(asked: Asked, places: Places) -> Answer:
    """The acts of a document that fit a verb and an addressee, with the counts of both.

    Verbs are counted under the addressee asked for, addressees under the verbs asked for.
    Raise `UnknownDocument`, `NoVerbs` or `UnknownChoice`.
    """
    with open_desk(places) as desk:
        key = key_named(asked.key, desk)
        survey = desk.acting.survey(desk.reading.demand(key.whole, asked.lang))
        choice = desk.acting.choice(survey, asked.verbs, asked.addressee)
        fitting = survey.fitting(choice)
        paths = survey.heading_paths([one.block.row for one, _ in fitting])
    shape = {
        "key": str(survey.document.head.key),
        "lang": survey.document.head.lang,
        "verbs": [{"verb": verb, "count": count} for verb, count in survey.verbs(choice) if count],
        "addressees": [
            {"addressee": one, "name": survey.addressee_name(one), "count": count}
            for one, count in survey.addressees(choice)
            if one != NOBODY
        ],
        "paragraphs": [_shape(one, act, paths[one.block.row]) for one, acts in fitting for act in acts],
    }
    return shape, bool(fitting)


def lines(shape: Shape) -> Iterator[str]:
    """The same for people."""
    yield "  ".join(f"{verb['verb']} {verb['count']}" for verb in shape["verbs"])
    yield "  ".join(f"{one['name']} {one['count']}" for one in shape["addressees"])
    for one in shape["paragraphs"]:
        label = f" ({one['label']})" if one["label"] else ""
        towards = f" → {', '.join(one['addressees'])}" if one["addressees"] else ""
        place = f"{shape['key']}#{one['block']}{label}"
        yield f"{place}  {one['verb']}{towards}  {' › '.join(one['heading_path'])}"
        start, end = one["start"], one["end"]
        text = one["text"]
        yield "    " + (f"{text[:start]}«{text[start:end]}»{text[end:]}" if end > start else text)


def _shape(one: Acted, act: Act, path: tuple[str, ...]) -> Shape:
    return {
        "block": one.block.id,
        "label": one.block.label,
        "heading_path": list(path),
        "verb": act.verb,
        "addressees": [person.id for person in act.addressees],
        "actor": act.actor,
        "inherited": act.start == act.end,
        "start": act.start,
        "end": act.end,
        "text": one.block.text,
    }
