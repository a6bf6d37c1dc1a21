"""Which marks and notes stand on a page: the reader's own, and those of colleagues' layers that are on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from vademecum.domain.annotation import Annotation, Colour, Fit, Scope, Target
from vademecum.domain.document import BlockKind
from vademecum.domain.excerpt import Piece
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.services.notebook.notebook import Notebook
from vademecum.services.notebook.placing import Place, Placing, fit_of, is_same, unmoved
from vademecum.services.reading import Portion, Reading
from vademecum.services.shelf import Shelved
from vademecum.storage.library import StoredBlock


class LayerFacts(Protocol):
    """What is known of a colleague's layer."""

    @property
    def id(self) -> str: ...

    @property
    def author(self) -> str: ...

    @property
    def colour(self) -> Colour:
        """The layer's colour, by which its author is told from others."""


class LayerMark(Protocol):
    """An annotation of a colleague's layer."""

    @property
    def layer(self) -> LayerFacts: ...

    @property
    def item(self) -> Annotation: ...


class LayersShown(Protocol):
    """Gives what colleagues wrote."""

    def marks_on(self, key: Key) -> Sequence[LayerMark]:
        """The annotations about a document or instrument in all layers that are on."""

    def is_adopted(self, layer_id: str, item_id: str) -> bool:
        """Whether the reader has taken that annotation over: then it is not shown twice."""


@dataclass(frozen=True, slots=True)
class ShownMark:
    """A highlight or note, and where it stands on a page."""

    annotation: Annotation
    pieces: tuple[Piece, ...]
    """In reading order, never empty; for a whole text its title."""
    fit: Fit
    """EXACT and MOVED are sure; CHECK asks the reader to look; an ORPHAN is never shown."""
    has_conflict: bool = False
    """Two machines wrote it differently."""
    layer: str = ""
    """The id of a colleague's layer; empty for the reader's own."""
    author: str = ""
    layer_colour: Colour | None = None

    @property
    def id(self) -> str:
        """The item's id; unique on a page together with the layer."""
        return self.annotation.id

    @property
    def is_own(self) -> bool:
        """Whether the reader may change it."""
        return not self.layer

    @property
    def has_sign(self) -> bool:
        """Whether a sign in the margin tells of it: there are words to read, or a conflict to settle."""
        return bool(self.annotation.body) or self.has_conflict

    @property
    def is_on_words(self) -> bool:
        """Whether it means words of the page, so that they look different."""
        scope = self.annotation.target.scope
        return scope is Scope.PASSAGE or (scope is Scope.PARAGRAPH and self.annotation.colour is not None)


_Order = tuple[int, int, int, int, str]
"""The row of its first block, how much is meant, where it begins, where it ends, its id."""

_WHOLE_FIRST = (Scope.INSTRUMENT, Scope.DOCUMENT, Scope.PARAGRAPH, Scope.PASSAGE)


@dataclass(frozen=True, slots=True)
class _Known:
    """What was found for an annotation: a mark and its order in the document, or no place."""

    annotation: Annotation
    has_conflict: bool
    layer_colour: Colour | None
    mark: ShownMark | None
    order: _Order


class ShownMarks:
    """Finds the marks of one page after the other, and remembers where it found them.

    Made for one library: a mark is placed again only when its annotation is another one.
    """

    def __init__(
        self, notebook: Notebook, reading: Reading, placing: Placing, layers: LayersShown | None = None
    ) -> None:
        self._notebook = notebook
        self._reading = reading
        self._placing = placing
        self._layers = layers
        self._known: dict[Locator, dict[tuple[str, str], _Known]] = {}
        """By document, then by layer and item."""

    def on(self, portion: Portion) -> tuple[ShownMark, ...]:
        """Every mark of the portion's document that has a place in the portion, in reading order."""
        blocks = {stored.block.id: stored for stored in portion.blocks}
        return tuple(
            mark
            for mark in self._every(portion.document, blocks)
            if mark.pieces[0].block in blocks or any(piece.block in blocks for piece in mark.pieces[1:])
        )

    def of(self, document: Shelved, near: Portion | None = None) -> tuple[ShownMark, ...]:
        """Every mark of a document, in reading order, whichever portion it stands in.

        What stands in the portion `near`, which is at hand, need not be looked up.
        """
        blocks = {stored.block.id: stored for stored in near.blocks} if near is not None else {}
        return tuple(self._every(document, blocks))

    # -- in detail -------------------------------------------------------------

    def _every(self, document: Shelved, blocks: Mapping[str, StoredBlock]) -> list[ShownMark]:
        """Every mark that has a place in the document; `blocks` of it are at hand."""
        key, conflicts = document.head.key, frozenset(self._notebook.conflicts())
        old, new = self._known.get(document.locator, {}), dict[tuple[str, str], _Known]()
        wanted: list[tuple[Annotation, LayerFacts | None]] = [
            (item, None) for item in self._notebook.about(key) if isinstance(item, Annotation)
        ]
        wanted += [(their.item, their.layer) for their in self._theirs(key)]
        for item, layer in wanted:
            name = "" if layer is None else layer.id, item.id
            colour = None if layer is None else layer.colour
            has_conflict = layer is None and item.id in conflicts
            known = old.get(name)
            if (
                known is None
                or known.annotation is not item
                or known.has_conflict != has_conflict
                or known.layer_colour is not colour
            ):
                found = self._look(item, layer, document, blocks, has_conflict=has_conflict)
                if found is None:
                    # It is being searched for, and looked at again when it is found.
                    continue
                known = _Known(item, has_conflict, colour, *found)
            new[name] = known
        self._known[document.locator] = new
        return [one.mark for one in sorted(new.values(), key=_order) if one.mark is not None]

    def _theirs(self, key: Key) -> Iterable[LayerMark]:
        """What colleagues wrote and the reader has not adopted."""
        layers = self._layers
        if layers is None:
            return ()
        return (one for one in layers.marks_on(key) if not layers.is_adopted(one.layer.id, one.item.id))

    def _look(
        self,
        item: Annotation,
        layer: LayerFacts | None,
        document: Shelved,
        blocks: Mapping[str, StoredBlock],
        *,
        has_conflict: bool,
    ) -> tuple[ShownMark | None, _Order] | None:
        """Place an annotation and tell its order: the whole comes before its parts, the longer first.

        None as long as its place is being searched for.
        """
        placed = self._placed(item.target, document, blocks)
        if placed is None:
            return None
        pieces, fit = placed
        if not pieces:
            return None, (0, 0, 0, 0, item.id)
        author = item.author or (layer.author if layer is not None else "")
        mark = (
            ShownMark(item, pieces, fit, has_conflict, "", author)
            if layer is None
            else ShownMark(item, pieces, fit, has_conflict, layer.id, author, layer.colour)
        )
        first = pieces[0]
        at_hand = blocks.get(first.block)
        row = at_hand.row if at_hand is not None else self._reading.row_of(document, first.block) or 0
        return mark, (row, _WHOLE_FIRST.index(item.target.scope), first.start, -first.end, item.id)

    def _placed(
        self, target: Target, document: Shelved, blocks: Mapping[str, StoredBlock]
    ) -> tuple[tuple[Piece, ...], Fit] | None:
        """Where a target stands, and how surely; no pieces when it has no place in the document.

        None as long as that is being searched for.
        """
        if target.scope is Scope.INSTRUMENT:
            return (self._title(document),), Fit.EXACT
        if target.lang != document.head.lang:
            return (), Fit.ORPHAN
        if target.scope is Scope.DOCUMENT:
            return (self._title(document),), Fit.EXACT
        places = self._untouched(target, document, blocks)
        if places is None:
            has_moved = all(anchor.block in blocks for anchor in target.anchors)
            places = self._placing.places_at_hand(target, document, has_moved=has_moved)
        if places is None:
            return None
        found = [place for place in places if place.fit is not Fit.ORPHAN]
        fit = fit_of(places)
        if target.scope is Scope.PARAGRAPH and found:
            return (self._whole(found[0].block, document, blocks),), fit
        return tuple(Piece(place.block, place.start, place.end) for place in found), fit

    @staticmethod
    def _untouched(
        target: Target, document: Shelved, blocks: Mapping[str, StoredBlock]
    ) -> tuple[Place, ...] | None:
        """The places of a target that stands where it stood in blocks at hand, so that nothing is read."""
        same_edition = is_same(target, document)
        found: list[Place] = []
        for anchor in target.anchors:
            stored = blocks.get(anchor.block)
            text = stored.block.text if stored is not None else None
            place = unmoved(anchor, target, text, same_edition=same_edition) if text is not None else None
            if place is None:
                return None
            found.append(place)
        return tuple(found)

    def _whole(self, block: str, document: Shelved, blocks: Mapping[str, StoredBlock]) -> Piece:
        """A paragraph from its beginning to its end."""
        stored = blocks.get(block) or self._reading.block(document, block)
        return Piece(block, 0, len(stored.block.text) if stored is not None else 0)

    def _title(self, document: Shelved) -> Piece:
        """The block that stands for a whole text: its title, else its first block."""
        blocks = self._reading.portion(document, 0).blocks
        title = next((one.block for one in blocks[:20] if one.block.kind is BlockKind.TITLE), None)
        block = title or blocks[0].block
        return Piece(block.id, 0, len(block.text))


def _order(known: _Known) -> _Order:
    return known.order
