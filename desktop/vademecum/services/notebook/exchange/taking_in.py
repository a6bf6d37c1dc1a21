"""Take notes in: look at a file first, then take all of it as one act."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from vademecum.domain.annotation import Folder
from vademecum.domain.item import Item
from vademecum.domain.item_form import kind_of, write_item
from vademecum.domain.key import Key
from vademecum.services.desk import Desk
from vademecum.services.notebook.exchange.brought import Brought
from vademecum.services.notebook.exchange.native import is_native, read_native
from vademecum.services.notebook.exchange.text_places import TextPlaces
from vademecum.services.notebook.exchange.trusting_nothing import (
    TAKEN,
    CannotTakeIn,
    bytes_of,
    load,
)
from vademecum.services.notebook.exchange.web_annotation_reading import is_annotations, read_annotations
from vademecum.services.notebook.notebook import Notebook
from vademecum.words import Marked, mark

ENDINGS = (".vnotes", ".jsonld", ".ann")
"""What names of files of notes end in; `.json` may hold notes, too."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What taking a file in would do."""

    name: str
    brought: Brought
    new: tuple[Item, ...]
    changed: tuple[Item, ...]
    """In the notebook otherwise; they would become as they are in the file."""
    same: int
    """In the notebook already, just so."""
    refused: Counter[Marked]
    """How many cannot be taken in, by the reason."""

    @property
    def unread(self) -> int:
        """How many cannot be taken in."""
        return sum(self.refused.values())


class TakingIn:
    """Reads files of notes for one notebook."""

    def __init__(self, desk: Desk, notebook: Notebook) -> None:
        self._desk = desk
        self._notebook = notebook

    def read(self, path: Path) -> Brought:
        """What a file holds; raise `CannotTakeIn`. Nothing that stands in it is opened or followed."""
        return self.understand(bytes_of(path), path.name)

    def understand(self, data: bytes, name: str) -> Brought:
        """What bytes hold; raise `CannotTakeIn`."""
        value = load(data, name)
        if is_native(value):
            return read_native(value, name)
        if is_annotations(value):
            places = TextPlaces(self._desk.reading)
            return read_annotations(value, name, self._is_known, places.find)
        raise _not_notes(name)

    def preview(self, brought: Brought, name: str = "") -> Preview:
        """What taking it in would do now."""
        new: list[Item] = []
        changed: list[Item] = []
        same, refused = 0, Counter(brought.refused)
        for item in _without_circles(brought.items, self._notebook.items(Folder)):
            mine = self._notebook.item(item.id)
            if mine is None:
                new.append(item)
            elif kind_of(mine) != kind_of(item):
                refused[TAKEN] += 1
            elif write_item(mine) == write_item(item):
                same += 1
            else:
                changed.append(item)
        return Preview(name, brought, tuple(new), tuple(changed), same, refused)

    def take(self, preview: Preview, *, replaces: bool = True) -> int:
        """Take what is new, and with `replaces` what differs, as one act; return how many items."""
        wanted = [*preview.new, *(preview.changed if replaces else ())]
        self._notebook.act(mark("acts", "Import notes"), wanted)
        return len(wanted)

    def _is_known(self, key: Key) -> bool:
        """Whether a symbol is held, or is one by the grammar of citations."""
        if self._desk.shelf.holds(key):
            return True
        found = self._desk.recogniser.find(str(key), "en")
        return bool(found) and found[0].start == 0 and found[0].end == len(str(key))


def _not_notes(name: str) -> CannotTakeIn:
    return CannotTakeIn(
        mark("trouble", "{name} holds no notes that Vademecum can read."),
        mark("trouble", "Notes come in as .vnotes of Vademecum or as Web Annotations (.jsonld, .ann)."),
        name=name,
    )


def _without_circles(items: Iterable[Item], own: Iterable[Folder]) -> list[Item]:
    """The items; a folder that would stand in itself, through others, stands at the top instead."""
    brought = list(items)
    parents = {folder.id: folder.parent for folder in own}
    parents.update((one.id, one.parent) for one in brought if isinstance(one, Folder))
    sound = {""}
    made: list[Item] = []
    for item in brought:
        if isinstance(item, Folder) and _stands_in_itself(item.id, parents, sound):
            parents[item.id] = ""
            made.append(replace(item, parent=""))
        else:
            made.append(item)
    return made


def _stands_in_itself(folder: str, parents: Mapping[str, str], sound: set[str]) -> bool:
    """Whether the way up leads back; adds what it finds to lead to the top to `sound`."""
    way: dict[str, None] = {}
    above = folder
    while above not in sound and above not in way:
        way[above] = None
        above = parents.get(above, "")
    if above == folder and above in way:
        return True
    if above in sound:
        sound.update(way)
    return False
