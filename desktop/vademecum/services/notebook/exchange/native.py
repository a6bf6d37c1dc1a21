"""Our own form of notes: everything in it, and what is read is what was written. Files end in `.vnotes`.

Version 1 (2026): one JSON object in UTF-8, `{"format": "vademecum-notes", "version": 1, "origin": …,
"author": …, "made": …, "items": [{"id", "kind", "state"}, …]}`, an item a line, by id. `state` is what
`domain/item_form.py` writes. The history of items is not in it: a backup of the notebook has that.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from vademecum.domain.annotation import Annotation, Bookmark, Folder, Tag
from vademecum.domain.item import Item
from vademecum.domain.item_form import KINDS, MalformedItem, item_of, kind_of, state_of
from vademecum.domain.key import MalformedKey
from vademecum.services.notebook.exchange.about import moment_of
from vademecum.services.notebook.exchange.brought import Brought
from vademecum.services.notebook.exchange.trusting_nothing import (
    DAMAGED,
    MOST_ITEMS,
    TWICE,
    UNKNOWN_KIND,
    CannotTakeIn,
    Refused,
    checked,
    clean,
    cleaned,
)
from vademecum.text.folding import fold_text
from vademecum.words import Marked, mark

FORMAT = "vademecum-notes"
VERSION = 1
ENDING = ".vnotes"

_NAME = re.compile(r"[A-Za-z0-9_.-]{0,80}")
_LONGEST_AUTHOR = 200


def native_of(items: Iterable[Item], origin: str, author: str, made: int) -> bytes:
    """The file; deterministic. `made` is in milliseconds since 1970, UTC."""
    head = {
        "format": FORMAT,
        "version": VERSION,
        "origin": origin,
        "author": author,
        "made": moment_of(made),
    }
    lines = [
        _written({"id": item.id, "kind": kind_of(item), "state": state_of(item)})
        for item in sorted(items, key=lambda item: item.id)
    ]
    inside = ",\n".join(lines)
    written = f'{_written(head)[:-1]},"items":[\n{inside}\n]}}\n'
    # Half a surrogate pair becomes a question mark, as in the notebook itself.
    return written.encode("utf-8", "replace")


def with_belongings(chosen: Iterable[Item], everything: Iterable[Item]) -> list[Item]:
    """Items with the folders that bookmarks among them stand in and the colours of their tags."""
    found = {item.id: item for item in chosen}
    others = list(everything)
    folders = {item.id: item for item in others if isinstance(item, Folder)}
    wanted = {item.folder for item in found.values() if isinstance(item, Bookmark)}
    wanted |= {item.parent for item in found.values() if isinstance(item, Folder)}
    while wanted:
        folder = folders.get(wanted.pop())
        if folder is not None and folder.id not in found:
            found[folder.id] = folder
            wanted.add(folder.parent)
    used = {
        fold_text(tag)
        for item in found.values()
        if isinstance(item, Annotation | Bookmark)
        for tag in item.tags
    }
    found.update((item.id, item) for item in others if isinstance(item, Tag) and fold_text(item.name) in used)
    return list(found.values())


def is_native(value: Any) -> bool:
    """Whether JSON says that it is of this form."""
    return isinstance(value, dict) and value.get("format") == FORMAT


def read_native(value: Mapping[str, Any], name: str) -> Brought:
    """What the file holds; raise `CannotTakeIn` when it is of a newer version, too much, or damaged."""
    version, entries = value.get("version"), value.get("items")
    if type(version) is int and version > VERSION:
        raise CannotTakeIn(
            mark("trouble", "{name} was written by a newer Vademecum."),
            mark("trouble", "Take it in with that version. Nothing was changed."),
            name=name,
        )
    if version != VERSION or not isinstance(entries, list) or len(entries) > MOST_ITEMS:
        raise CannotTakeIn(
            mark("trouble", "{name} is damaged, or holds more than {most} notes."),
            mark("trouble", "Have it exported again."),
            name=name,
            most=MOST_ITEMS,
        )
    items: dict[str, Item] = {}
    refused: Counter[Marked] = Counter()
    for entry in entries:
        try:
            item = _item(entry)
            if item.id in items:
                raise Refused(TWICE)
        except Refused as refusal:
            refused[refusal.reason] += 1
            continue
        items[item.id] = item
    origin, author = value.get("origin"), value.get("author")
    return Brought(
        tuple(items.values()),
        refused,
        origin if isinstance(origin, str) and _NAME.fullmatch(origin) else "",
        " ".join(clean(author).split())[:_LONGEST_AUTHOR] if isinstance(author, str) else "",
    )


def _item(entry: object) -> Item:
    if not isinstance(entry, dict):
        raise Refused(DAMAGED)
    item_id, kind = entry.get("id"), entry.get("kind")
    if not isinstance(item_id, str) or not isinstance(kind, str):
        raise Refused(DAMAGED)
    if kind not in KINDS.values():
        raise Refused(UNKNOWN_KIND)
    try:
        return checked(item_of(kind, clean(item_id), cleaned(entry.get("state"))))
    except (MalformedItem, MalformedKey, RecursionError) as error:
        raise Refused(DAMAGED) from error


def _written(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
