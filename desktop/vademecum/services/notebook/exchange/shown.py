"""Which items people read, and in what order."""

import re
from collections.abc import Iterable

from vademecum.domain.annotation import Annotation, Bookmark
from vademecum.domain.item import Item
from vademecum.domain.key import Key


def shown_items(items: Iterable[Item]) -> list[Annotation | Bookmark]:
    """The notes, highlights and bookmarks among items, in reading order as far as ids tell it."""
    return sorted((item for item in items if isinstance(item, Annotation | Bookmark)), key=_order)


def _order(item: Annotation | Bookmark) -> tuple[Key, str, list[tuple[int, str]], int, str]:
    """Blocks are counted as people count: `para_9` stands before `para_10`."""
    target = item.target
    first = target.anchors[0] if target.anchors else None
    parts = re.findall(r"\d+|\D+", first.block) if first is not None else []
    counted = [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]
    return target.key, target.lang, counted, first.start if first is not None else 0, item.id
