"""Notes as W3C Web Annotations in the form Readium agreed on. Files end in `.jsonld`.

Sources: W3C Web Annotation Data Model (2017); Readium Annotations (AnnotationSet, `body.color`, `keyword`,
`target.meta`). What neither has stands under names that begin with `vademecum:`; who does not know them loses
nothing but the edition, the scope and the labels. Positions count code points of the paragraph.
"""

import json
from collections.abc import Sequence
from typing import Any

from vademecum import __version__
from vademecum.domain.annotation import Anchor, Annotation
from vademecum.services.notebook.exchange.about import About, moment_of
from vademecum.services.notebook.exchange.annotation_ids import (
    OURS,
    document_name,
    note_name,
    notebook_name,
)
from vademecum.services.notebook.exchange.chapters import Chapter, Entry
from vademecum.services.notebook.exchange.printable import printable

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
ENDING = ".jsonld"
GENERATOR = f"{OURS}program"


def annotations_of(chapters: Sequence[Chapter], about: About, origin: str, author: str) -> bytes:
    """The file; deterministic."""
    # What every reader of such files looks at first stands first.
    written: dict[str, Any] = {
        "@context": CONTEXT,
        "id": notebook_name(origin),
        "type": "AnnotationSet",
        "generator": {
            "id": GENERATOR,
            "type": "Software",
            "name": "Vademecum",
            "vademecum:version": __version__,
        },
        "title": about.heading(),
        "about": _about(chapters),
    }
    if author:
        written["creator"] = {"id": notebook_name(origin), "type": "Person", "name": printable(author)}
    head = json.dumps(written, ensure_ascii=False, indent=1)[:-2]
    items = ",\n".join(
        json.dumps(_annotation(entry), ensure_ascii=False)
        for chapter in chapters
        for entry in chapter.entries
    )
    return f'{head},\n "items": [\n{items}\n ]\n}}\n'.encode("utf-8", "replace")


def _about(chapters: Sequence[Chapter]) -> dict[str, Any]:
    names = [document_name(chapter.key, chapter.lang) for chapter in chapters]
    about: dict[str, Any] = {"dc:identifier": names}
    if len(chapters) == 1:
        about["dc:title"] = chapters[0].title
    return about


def _annotation(entry: Entry) -> dict[str, Any]:
    item = entry.item
    made: dict[str, Any] = {"@context": CONTEXT, "id": note_name(item.id), "type": "Annotation"}
    made["motivation"] = _motivation(entry)
    if moment := moment_of(item.created):
        made["created"] = moment
    if isinstance(item, Annotation) and item.author:
        made["creator"] = {"id": f"{OURS}person", "type": "Person", "name": item.author}
    body = _body(entry)
    if body:
        made["body"] = body
    targets = _targets(entry)
    made["target"] = targets[0] if len(targets) == 1 else targets
    return made


def _motivation(entry: Entry) -> str:
    if not isinstance(entry.item, Annotation):
        return "bookmarking"
    return "commenting" if entry.item.body else "highlighting"


def _body(entry: Entry) -> dict[str, Any]:
    """One textual body, as Readium has it: colour and keyword are properties of it."""
    item = entry.item
    words = item.body if isinstance(item, Annotation) else item.name
    colour = item.colour if isinstance(item, Annotation) else None
    if not (words or colour or item.tags):
        return {}
    body: dict[str, Any] = {"type": "TextualBody", "value": words}
    body["format"] = "text/markdown" if isinstance(item, Annotation) else "text/plain"
    if colour:
        body["color"] = colour.value
    if item.tags:
        body["keyword"] = item.tags[0]
    if len(item.tags) > 1:
        body["vademecum:tags"] = list(item.tags)
    return body


def _targets(entry: Entry) -> list[dict[str, Any]]:
    target = entry.item.target
    common: dict[str, Any] = {"source": document_name(target.key, target.lang)}
    if target.lang:
        common["dc:language"] = target.lang
    meta: dict[str, Any] = {
        "headings": [{"level": n, "txt": heading} for n, heading in enumerate(entry.headings, 1)]
    }
    ours: dict[str, Any] = {"vademecum:scope": target.scope.value, "vademecum:citation": entry.source}
    if target.key.fragment:
        ours["vademecum:fragment"] = target.key.fragment
    if target.edition:
        ours["vademecum:edition"] = target.edition
    if not target.anchors:
        return [common | ours]
    return [common | _selected(anchor) | {"meta": meta} | ours for anchor in target.anchors]


def _selected(anchor: Anchor) -> dict[str, Any]:
    quote = {"type": "TextQuoteSelector", "exact": anchor.quote}
    quote |= {"prefix": anchor.before, "suffix": anchor.after}
    selected: dict[str, Any] = {"selector": [quote]}
    if anchor.block:
        place = {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end}
        selected["selector"].append(
            {"type": "FragmentSelector", "value": anchor.block, "refinedBy": place},
        )
    if anchor.label is not None:
        selected["vademecum:label"] = anchor.label
    return selected
