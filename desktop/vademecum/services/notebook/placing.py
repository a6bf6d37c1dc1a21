"""Find where items stand in the texts that are held now."""

from collections.abc import Iterable
from dataclasses import dataclass

from vademecum.domain.annotation import Anchor, Fit, Scope, Target
from vademecum.domain.locator import Locator
from vademecum.services.reading import Reading
from vademecum.services.shelf import Shelved
from vademecum.text.anchoring.finding import find, find_block
from vademecum.text.anchoring.passages import Passages


@dataclass(frozen=True, slots=True)
class Place:
    """Where one anchor stands now: code points of the block's text, half open; empty for an orphan."""

    block: str
    start: int
    end: int
    fit: Fit


_SURE = (Fit.EXACT, Fit.MOVED, Fit.CHECK, Fit.ORPHAN)


class Placing:
    """Places anchors in the documents of one shelf, and remembers what it found."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._found: dict[tuple[Locator, Anchor], Place] = {}
        self._texts: dict[Locator, Passages] = {}

    def places(self, target: Target, document: Shelved) -> tuple[Place, ...]:
        """One place for each anchor of a target, in that document; none for a document or an instrument."""
        return tuple(self._place(anchor, target, document) for anchor in target.anchors)

    def fit(self, target: Target, document: Shelved | None = None) -> Fit:
        """How sure the places of a target are: as sure as the least sure one.

        Without `document` the text is looked up; a target whose text is not held at all is an orphan.
        """
        if target.scope is Scope.INSTRUMENT:
            return Fit.EXACT
        found = document or self._reading.find(target.key, target.lang)
        if found is None:
            return Fit.ORPHAN
        return least_sure(place.fit for place in self.places(target, found))

    # -- in detail -------------------------------------------------------------

    def _place(self, anchor: Anchor, target: Target, document: Shelved) -> Place:
        known = self._found.get((document.locator, anchor))
        if known is None:
            known = self._look(anchor, target, document)
            self._found[document.locator, anchor] = known
        return known

    def _look(self, anchor: Anchor, target: Target, document: Shelved) -> Place:
        is_same = target.edition == document.head.edition
        if is_same and target.scope is Scope.PASSAGE:
            # Nearly all anchors stand where they stood: one block is read for that, not the whole text.
            stored = self._reading.block(document, anchor.block)
            if stored is not None and stored.block.text[anchor.start : anchor.end] == anchor.quote:
                return Place(anchor.block, anchor.start, anchor.end, Fit.EXACT)
        search = find_block if target.scope is Scope.PARAGRAPH else find
        found = search(anchor, self._passages(document), same_edition=is_same)
        return Place(found.block, found.start, found.end, found.fit)

    def _passages(self, document: Shelved) -> Passages:
        known = self._texts.get(document.locator)
        if known is None:
            known = Passages(document.volume.library.texts(document.head))
            self._texts[document.locator] = known
        return known


def least_sure(fits: Iterable[Fit]) -> Fit:
    """The least sure of several; EXACT of none."""
    return max(fits, key=_SURE.index, default=Fit.EXACT)
