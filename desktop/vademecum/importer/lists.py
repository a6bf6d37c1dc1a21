"""Items and bullets: which one goes on a list, which one begins a list inside it."""

from dataclasses import dataclass, field

from vademecum.domain.document import BlockKind
from vademecum.importer.drafts import Draft, Ids, item_fragment
from vademecum.importer.labels import Reading
from vademecum.importer.segment import Segment

_DEEPEST = 6
_INDENT = 2


@dataclass(slots=True)
class _OpenItem:
    reading: Reading
    draft: Draft


@dataclass(slots=True)
class _OpenBullet:
    sign: str
    indent: int
    draft: Draft


@dataclass(slots=True)
class Lists:
    """The paragraph that can hold lists now, and the lists open under it."""

    _ids: Ids
    paragraph: Draft | None = None
    _items: list[_OpenItem] = field(default_factory=list)
    _bullets: list[_OpenBullet] = field(default_factory=list)
    _free_bullets: dict[str, int] = field(default_factory=dict)

    @property
    def has_items(self) -> bool:
        """Whether the paragraph holds items or bullets."""
        return bool(self._items or self._bullets)

    @property
    def is_inside_list(self) -> bool:
        """Whether an item was just read."""
        return bool(self._items)

    def hold(self, draft: Draft) -> None:
        """A paragraph begins: lists that follow are its own."""
        self.paragraph = draft
        self._items.clear()
        self._bullets.clear()

    def leave(self) -> None:
        """A heading stands here: no paragraph holds what follows."""
        self.paragraph = None
        self._items.clear()
        self._bullets.clear()

    def continues(self, readings: tuple[Reading, ...]) -> bool:
        """Whether a label goes on an open list."""
        return self._sibling(readings) is not None

    def item(
        self, segment: Segment, readings: tuple[Reading, ...], heading: str | None
    ) -> tuple[Draft, bool]:
        """Make the item; also tell whether its label follows the one before, or begins a list."""
        self._bullets.clear()
        sibling = self._sibling(readings)
        follows = True
        if sibling is not None:
            depth, reading = sibling
            del self._items[depth:]
        else:
            begins = [reading for reading in readings if reading.number == 1]
            reading = begins[0] if begins else readings[0]
            styles = [known.reading.style for known in self._items]
            follows = bool(begins)
            if reading.style in styles:
                del self._items[styles.index(reading.style) :]
                follows = False
            elif not begins:
                del self._items[-1:]
            del self._items[_DEEPEST:]
        above = self._items[-1].draft if self._items else self.paragraph
        label = segment.marker.label or str(reading.number)
        fragment = item_fragment(reading, label, is_nested=bool(self._items))
        proposed = f"{above.id if above else heading or 'text'}__{fragment}"
        draft_id, is_free = self._ids.unique(proposed)
        level = above.level + 1 if above else 2
        parent = above.id if above else heading
        draft = Draft(
            draft_id, BlockKind.ITEM, label, level, parent, segment.text, segment.line, segment.origins
        )
        self._items.append(_OpenItem(reading, draft))
        return draft, follows and is_free

    def bullet(self, segment: Segment, heading: str | None) -> Draft:
        """Make the bullet; another sign or a deeper indentation begins a list inside the list."""
        sign, indent = segment.marker.sign, segment.marker.depth
        same = next(
            (
                depth
                for depth, known in enumerate(self._bullets)
                if known.sign == sign and abs(known.indent - indent) < _INDENT
            ),
            None,
        )
        if same is not None:
            del self._bullets[same:]
        elif self._bullets and self._bullets[-1].sign == sign and indent < self._bullets[-1].indent:
            while self._bullets and self._bullets[-1].indent >= indent:
                self._bullets.pop()
        del self._bullets[_DEEPEST:]
        if self._bullets:
            above: Draft | None = self._bullets[-1].draft
        else:
            above = self._items[-1].draft if self._items else self.paragraph
        if above is not None:
            above.bullets += 1
            proposed, level = f"{above.id}__b{above.bullets}", above.level + 1
            parent: str | None = above.id
        else:
            place = heading or "text"
            self._free_bullets[place] = self._free_bullets.get(place, 0) + 1
            proposed, level, parent = f"{place}__b{self._free_bullets[place]}", 2, heading
        draft_id, _ = self._ids.unique(proposed)
        draft = Draft(
            draft_id, BlockKind.BULLET, None, level, parent, segment.text, segment.line, segment.origins
        )
        self._bullets.append(_OpenBullet(sign, indent, draft))
        return draft

    def _sibling(self, readings: tuple[Reading, ...]) -> tuple[int, Reading] | None:
        for depth in range(len(self._items) - 1, -1, -1):
            known = self._items[depth].reading
            for reading in readings:
                if reading.style == known.style and reading.number == known.number + 1:
                    return depth, reading
        return None
