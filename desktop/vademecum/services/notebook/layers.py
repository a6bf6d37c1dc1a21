"""Layers: what colleagues wrote, shown beside one's own notes, adopted, removed without a trace."""

import hashlib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from vademecum.domain.annotation import Annotation, Bookmark, Colour
from vademecum.domain.changes import Changes
from vademecum.domain.item_form import MalformedItem, kind_of, read_item, write_item
from vademecum.domain.key import Key, MalformedKey
from vademecum.domain.trouble import Trouble
from vademecum.services.notebook.exchange.brought import Brought
from vademecum.services.notebook.exchange.shown import shown_items
from vademecum.services.notebook.notebook import Notebook
from vademecum.storage.notebook.store import LayerItem, StoredLayer
from vademecum.words import Marked, mark

LONGEST_NAME = 200
"""Code points of a layer's name and of its author's."""

_KEY = re.compile(r'"key":"((?:[^"\\]|\\.)*)"')
"""The key in the canonical JSON of an item: quotation marks inside texts have a backslash before them."""


class EmptyLayer(Trouble):
    """A file has nothing that could be shown as a layer."""

    kind = "empty-layer"

    def __init__(self, name: str) -> None:
        super().__init__(
            mark("trouble", "{name} holds no notes, highlights or bookmarks."),
            mark("trouble", "Nothing was added."),
            name=name,
        )


@dataclass(frozen=True, slots=True)
class Layer:
    """What one colleague gave."""

    id: str
    name: str
    author: str
    colour: Colour
    is_shown: bool
    added: int
    """Milliseconds since 1970, UTC."""
    count: int
    """How many notes, highlights and bookmarks."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A colleague's note on a text."""

    layer: Layer
    item: Annotation


class Layers:
    """The layers of one notebook. Every change is announced, and all but showing and hiding can be undone."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self._stored: dict[str, StoredLayer] | None = None
        self._items: dict[str, dict[str, LayerItem]] = {}
        self._by_key: dict[Key, list[LayerItem]] = {}
        self._read: dict[tuple[str, str], Annotation | Bookmark | None] = {}

    # -- reading ------------------------------------------------------------------

    def all(self) -> list[Layer]:
        """Every layer in the order it was added."""
        return [self._layer(stored) for stored in self._known().values()]

    def layer(self, layer_id: str) -> Layer | None:
        """The layer of that id."""
        stored = self._known().get(layer_id)
        return self._layer(stored) if stored is not None else None

    def items(self, layer_id: str) -> list[Annotation | Bookmark]:
        """All that is in a layer, by document and place; what cannot be read is passed over."""
        self._known()
        return shown_items(
            item for one in self._items.get(layer_id, {}).values() if (item := self._item(one))
        )

    def marks_on(self, key: Key) -> list[Mark]:
        """The notes and highlights of all layers that are shown on a document or instrument."""
        shown = {layer.id: layer for layer in self.all() if layer.is_shown}
        return [
            Mark(shown[one.layer], item)
            for one in self._by_key.get(key.whole, ())
            if one.layer in shown and isinstance(item := self._item(one), Annotation)
        ]

    def holds(self, layer_id: str, item_id: str) -> bool:
        """Whether that item is in that layer."""
        self._known()
        return item_id in self._items.get(layer_id, {})

    def is_adopted(self, layer_id: str, item_id: str) -> bool:
        """Whether the reader has taken that note over, and still has it."""
        return self._notebook.item(_adopted_id(layer_id, item_id)) is not None

    def free_colour(self) -> Colour:
        """The colour that the fewest layers have, from the last of the five: own marks begin at the first."""
        used = [stored.colour for stored in self._known().values()]
        return min(reversed(Colour), key=lambda colour: used.count(colour.value))

    # -- changes -----------------------------------------------------------------------

    def find_earlier(self, brought: Brought, author: str = "") -> Layer | None:
        """The layer that a file would replace: an earlier one of the same notebook."""
        return self.layer(_layer_id(brought, author))

    def add(self, brought: Brought, author: str = "", colour: Colour | None = None, name: str = "") -> Layer:
        """Add a file's notes as a layer; a newer file of the same colleague replaces the earlier.

        What is replaced keeps whether it is shown, and its author, name and colour unless others are given.
        Raise `EmptyLayer` when there is nothing to show.
        """
        shown = shown_items(brought.items)
        if not shown:
            raise EmptyLayer(name or brought.title or author)
        layer_id = _layer_id(brought, author)
        earlier = self._known().get(layer_id)
        made = StoredLayer(
            layer_id,
            _line(name) or (earlier.name if earlier else "") or _line(brought.title),
            _line(author) or (earlier.author if earlier else "") or _line(brought.author),
            colour.value if colour else earlier.colour if earlier else self.free_colour().value,
            earlier.is_shown if earlier else True,
            earlier.added if earlier else self._notebook.now(),
        )
        items = [LayerItem(layer_id, item.id, kind_of(item), write_item(item)) for item in shown]
        before = self._kept(layer_id)
        self._do(mark("acts", "Add layer"), before, (made, items))
        return self._layer(made)

    def show(self, layer_id: str, is_shown: bool) -> None:
        """Show a layer's marks on the pages, or hide them."""
        stored = self._known().get(layer_id)
        if stored is not None and stored.is_shown is not is_shown:
            self._put(replace(stored, is_shown=is_shown), None)

    def rename(self, layer_id: str, author: str) -> None:
        """Call the colleague otherwise; a blank name changes nothing."""
        self._change(
            mark("acts", "Rename layer"), layer_id, lambda s: replace(s, author=_line(author) or s.author)
        )

    def recolour(self, layer_id: str, colour: Colour) -> None:
        """Give a layer another colour."""
        self._change(mark("acts", "Change of colour"), layer_id, lambda s: replace(s, colour=colour.value))

    def remove(self, layer_id: str) -> None:
        """Remove a layer without a trace in the file; until the program ends it can be brought back."""
        before = self._kept(layer_id)
        if before is not None:
            self._do(mark("acts", "Remove layer"), before, None)

    def adopt(self, layer_id: str, item_ids: Iterable[str]) -> list[str]:
        """Copy notes of a layer into one's own, their author kept; return the ids of the copies.

        Who adopts the same note twice has it once.
        """
        layer = self.layer(layer_id)
        if layer is None:
            return []
        wanted = set(item_ids)
        copies: list[Annotation | Bookmark] = []
        for item in self.items(layer_id):
            new_id = _adopted_id(layer_id, item.id)
            if item.id not in wanted or self._notebook.item(new_id) is not None:
                continue
            if isinstance(item, Annotation):
                copies.append(replace(item, id=new_id, author=item.author or layer.author))
            else:
                copies.append(replace(item, id=new_id, folder=""))
        self._notebook.act(mark("acts", "Adopt notes"), copies)
        return [copy.id for copy in copies]

    def forget(self) -> None:
        """Read everything anew when next asked: the notebook's file was changed by something else."""
        self._stored = None

    # -- in detail -------------------------------------------------------------

    def _known(self) -> dict[str, StoredLayer]:
        if self._stored is None:
            layers, items = self._notebook.keeper.ask(lambda store: (store.layers(), store.layer_items()))
            self._stored = {layer.id: layer for layer in layers}
            self._items, self._read = {}, {}
            for one in items:
                self._items.setdefault(one.layer, {})[one.item] = one
            self._index()
        return self._stored

    def _index(self) -> None:
        self._by_key = {}
        for items in self._items.values():
            for one in items.values():
                key = _key_in(one.state)
                if key is not None:
                    self._by_key.setdefault(key, []).append(one)

    def _item(self, one: LayerItem) -> Annotation | Bookmark | None:
        at = (one.layer, one.item)
        if at not in self._read:
            try:
                item = read_item(one.kind, one.item, one.state)
            except (MalformedItem, MalformedKey):
                item = None
            self._read[at] = item if isinstance(item, Annotation | Bookmark) else None
        return self._read[at]

    def _layer(self, stored: StoredLayer) -> Layer:
        colour = Colour(stored.colour) if stored.colour in set(Colour) else Colour.PURPLE
        count = len(self._items.get(stored.id, ()))
        return Layer(stored.id, stored.name, stored.author, colour, stored.is_shown, stored.added, count)

    def _kept(self, layer_id: str) -> tuple[StoredLayer, list[LayerItem]] | None:
        stored = self._known().get(layer_id)
        return (stored, list(self._items.get(layer_id, {}).values())) if stored is not None else None

    def _change(self, label: Marked, layer_id: str, change: Callable[[StoredLayer], StoredLayer]) -> None:
        stored = self._known().get(layer_id)
        if stored is None or change(stored) == stored:
            return

        def turn(back: StoredLayer) -> None:
            # Whether it is shown is no part of the act.
            now = self._known().get(layer_id)
            if now is not None:
                self._put(replace(back, is_shown=now.is_shown), None)

        changed = change(stored)
        turn(changed)
        self._notebook.did(label, lambda: turn(stored), lambda: turn(changed))

    def _do(
        self,
        label: Marked,
        before: tuple[StoredLayer, list[LayerItem]] | None,
        after: tuple[StoredLayer, list[LayerItem]] | None,
    ) -> None:
        """Bring a layer into another state, and remember the way back in memory only."""
        layer_id = (after or before or (StoredLayer("", "", "", "", False, 0), []))[0].id

        def turn(to: tuple[StoredLayer, list[LayerItem]] | None) -> None:
            if to is None:
                self._remove(layer_id)
            else:
                self._put(*to)

        turn(after)
        self._notebook.did(label, lambda: turn(before), lambda: turn(after))

    def _put(self, stored: StoredLayer, items: Sequence[LayerItem] | None) -> None:
        known = self._known()
        self._notebook.keeper.ask(lambda store: store.put_layer(stored, items))
        known[stored.id] = stored
        if items is not None:
            self._items[stored.id] = {one.item: one for one in items}
            self._drop_read(stored.id)
            self._index()
        self._notebook.announce(Changes(layers=True))

    def _remove(self, layer_id: str) -> None:
        known = self._known()
        self._notebook.keeper.ask(lambda store: store.remove_layer(layer_id))
        known.pop(layer_id, None)
        self._items.pop(layer_id, None)
        self._drop_read(layer_id)
        self._index()
        self._notebook.announce(Changes(layers=True))

    def _drop_read(self, layer_id: str) -> None:
        for at in [at for at in self._read if at[0] == layer_id]:
            del self._read[at]


def _layer_id(brought: Brought, author: str) -> str:
    """The same for every file of the same notebook; without an origin for every file of the same author."""
    origin = brought.origin or f"{_line(author) or brought.author}\n{brought.title}"
    return hashlib.sha256(origin.encode("utf-8", "replace")).hexdigest()[:20]


def _adopted_id(layer_id: str, item_id: str) -> str:
    return hashlib.sha256(f"{layer_id}\n{item_id}".encode("utf-8", "replace")).hexdigest()[:20]


def _key_in(state: str) -> Key | None:
    found = _KEY.search(state)
    try:
        return Key.parse(found[1]).whole if found else None
    except MalformedKey:
        return None


def _line(text: str) -> str:
    return " ".join(text.split())[:LONGEST_NAME]
