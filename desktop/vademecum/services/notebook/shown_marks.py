"""Which marks and notes stand on a page: the reader's own, and those of colleagues' layers that are on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from vademecum.domain.annotation import Annotation, Colour, Fit, Scope
from vademecum.domain.document import BlockKind
from vademecum.domain.excerpt import Piece
from vademecum.domain.key import Key
from vademecum.services.notebook.notebook import Notebook
from vademecum.services.notebook.placing import Place, Placing, least_sure
from vademecum.services.reading import Portion, Reading
from vademecum.services.shelf import Shelved


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


class ShownMarks:
    """Finds the marks of one page after the other."""

    def __init__(
        self, notebook: Notebook, reading: Reading, placing: Placing, layers: LayersShown | None = None
    ) -> None:
        self._notebook = notebook
        self._reading = reading
        self._placing = placing
        self._layers = layers

    def on(self, portion: Portion) -> tuple[ShownMark, ...]:
        """Every mark of the portion's document that has a place in the portion, in reading order."""
        texts = {stored.block.id: stored.block.text for stored in portion.blocks}
        order = {block: number for number, block in enumerate(texts)}
        made: list[ShownMark] = []
        for mark in self._every(portion.document, texts):
            inside = tuple(piece for piece in mark.pieces if piece.block in order)
            if inside:
                made.append(mark)
        return tuple(sorted(made, key=lambda one: _first(one, order)))

    def of(self, document: Shelved) -> tuple[ShownMark, ...]:
        """Every mark of a document, in reading order, whichever portion it stands in."""
        rows: dict[str, int] = {}
        marks = list(self._every(document, {}))
        for mark in marks:
            block = mark.pieces[0].block
            if block not in rows:
                rows[block] = self._reading.row_of(document, block) or 0
        return tuple(sorted(marks, key=lambda one: _first(one, rows)))

    # -- in detail -------------------------------------------------------------

    def _every(self, document: Shelved, texts: Mapping[str, str]) -> Iterable[ShownMark]:
        key = document.head.key
        conflicts = frozenset(self._notebook.conflicts())
        for item in self._notebook.about(key):
            if isinstance(item, Annotation) and (placed := self._placed(item, document, texts)) is not None:
                yield ShownMark(item, *placed, has_conflict=item.id in conflicts, author=item.author)
        for their in self._theirs(key):
            if (placed := self._placed(their.item, document, texts)) is not None:
                layer = their.layer
                author = their.item.author or layer.author
                yield ShownMark(their.item, *placed, layer=layer.id, author=author, layer_colour=layer.colour)

    def _theirs(self, key: Key) -> Iterable[LayerMark]:
        """What colleagues wrote and the reader has not adopted."""
        layers = self._layers
        if layers is None:
            return ()
        return (one for one in layers.marks_on(key) if not layers.is_adopted(one.layer.id, one.item.id))

    def _placed(
        self, annotation: Annotation, document: Shelved, texts: Mapping[str, str]
    ) -> tuple[tuple[Piece, ...], Fit] | None:
        """Where an annotation stands, and how surely; None when it has no place in the document."""
        target = annotation.target
        if target.scope is Scope.INSTRUMENT:
            return (self._title(document),), Fit.EXACT
        if target.lang != document.head.lang:
            return None
        if target.scope is Scope.DOCUMENT:
            return (self._title(document),), Fit.EXACT
        if all(_is_untouched(texts.get(one.block), one.start, one.end, one.quote) for one in target.anchors):
            places = tuple(Place(one.block, one.start, one.end, Fit.EXACT) for one in target.anchors)
        else:
            places = self._placing.places(target, document)
        found = [place for place in places if place.fit is not Fit.ORPHAN]
        if not found:
            return None
        # A passage of which a part is gone is one to look at.
        fit = Fit.CHECK if len(found) < len(places) else least_sure(place.fit for place in found)
        if target.scope is Scope.PARAGRAPH:
            block = found[0].block
            return (Piece(block, 0, len(texts.get(block, "")) or found[0].end),), fit
        return tuple(Piece(place.block, place.start, place.end) for place in found), fit

    def _title(self, document: Shelved) -> Piece:
        """The block that stands for a whole text: its title, else its first block."""
        blocks = self._reading.portion(document, 0).blocks[:20]
        title = next((one.block for one in blocks if one.block.kind is BlockKind.TITLE), None)
        block = title or blocks[0].block
        return Piece(block.id, 0, len(block.text))


def _is_untouched(text: str | None, start: int, end: int, quote: str) -> bool:
    return text is not None and text[start:end] == quote


def _first(mark: ShownMark, order: Mapping[str, int]) -> tuple[int, int, int, int, str]:
    """What is about the whole comes before what is about a part, and the longer before the shorter."""
    numbers = [(order[piece.block], piece.start, -piece.end) for piece in mark.pieces if piece.block in order]
    row, start, end = min(numbers, default=(0, 0, 0))
    scope = (Scope.INSTRUMENT, Scope.DOCUMENT, Scope.PARAGRAPH, Scope.PASSAGE)
    return row, scope.index(mark.annotation.target.scope), start, end, mark.id
