"""Find where items stand in the texts that are held now."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from vademecum.domain.annotation import Anchor, Fit, Scope, Target
from vademecum.domain.locator import Locator
from vademecum.services.reading import Reading
from vademecum.services.shelf import Shelved
from vademecum.text.anchoring.finding import find, find_block, stands
from vademecum.text.anchoring.passages import Passages


@dataclass(frozen=True, slots=True)
class Place:
    """Where one anchor stands now: code points of the block's text, half open; empty for an orphan."""

    block: str
    start: int
    end: int
    fit: Fit


_SURE = (Fit.EXACT, Fit.MOVED, Fit.CHECK, Fit.ORPHAN)

Known = dict[tuple[Locator, Anchor, Scope], Place]
"""What was found, by document, anchor and scope."""


class Placing:
    """Places anchors in the documents of one shelf, and remembers what it found. Not for several threads."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._found: Known = {}
        self._texts: dict[Locator, Passages] = {}
        self.put_off: Callable[[Target, Shelved], None] | None = None
        """Has somebody search for the places of a target while nobody waits; see `places_at_hand`."""

    def places(self, target: Target, document: Shelved) -> tuple[Place, ...]:
        """One place for each anchor of a target, in that document; none for a document or an instrument."""
        return tuple(self._place(anchor, target, document) for anchor in target.anchors)

    def places_at_hand(
        self, target: Target, document: Shelved, *, has_moved: bool = False
    ) -> tuple[Place, ...] | None:
        """Like `places`, but None when they would have to be searched for; the search is then put off.

        Where nobody takes on what is put off they are searched for at once. With `has_moved` it is known
        that not all stand where they stood, and no block is read to see that.
        """
        if self.put_off is None:
            return self.places(target, document)
        found: list[Place] = []
        for anchor in target.anchors:
            known = self._found.get((document.locator, anchor, target.scope))
            if known is None and not has_moved:
                known = self._at_once(anchor, target, document)
            if known is None:
                self.put_off(target, document)
                return None
            found.append(known)
        return tuple(found)

    def fit(self, target: Target, document: Shelved | None = None) -> Fit:
        """How sure the places of a target are; see `fit_of`.

        Without `document` the text is looked up; a target whose text is not held at all is an orphan.
        """
        if target.scope is Scope.INSTRUMENT:
            return Fit.EXACT
        found = document or self._reading.find(target.key, target.lang)
        if found is None:
            return Fit.ORPHAN
        return fit_of(self.places(target, found))

    def learn(self, found: Mapping[tuple[Locator, Anchor, Scope], Place]) -> None:
        """Take over what another found in the same texts."""
        self._found.update(found)

    @property
    def found(self) -> Known:
        """What was found until now."""
        return dict(self._found)

    # -- in detail -------------------------------------------------------------

    def _place(self, anchor: Anchor, target: Target, document: Shelved) -> Place:
        known = self._at_once(anchor, target, document)
        if known is None:
            known = look(anchor, target, self._passages(document), same_edition=is_same(target, document))
            self._found[document.locator, anchor, target.scope] = known
        return known

    def _at_once(self, anchor: Anchor, target: Target, document: Shelved) -> Place | None:
        """What is known, or seen without a search."""
        known = self._found.get((document.locator, anchor, target.scope))
        if known is None:
            # Nearly all anchors stand where they stood: one block is read for that, not the whole text.
            stored = self._reading.block(document, anchor.block)
            if stored is not None:
                known = unmoved(anchor, target, stored.block.text, same_edition=is_same(target, document))
            if known is not None:
                self._found[document.locator, anchor, target.scope] = known
        return known

    def _passages(self, document: Shelved) -> Passages:
        known = self._texts.get(document.locator)
        if known is None:
            known = Passages(document.volume.library.texts(document.head))
            self._texts[document.locator] = known
        return known


def is_same(target: Target, document: Shelved) -> bool:
    """Whether a target was made on this very text.

    The editions of the bundled library have names of their own; two texts that a reader imports may both be
    undated, or be of one day, and differ all the same.
    """
    return document.volume.name != "imports" and target.edition == document.head.edition


def unmoved(anchor: Anchor, target: Target, text: str, *, same_edition: bool) -> Place | None:
    """The place of an anchor that stands in its block's text where it stood; None when it does not."""
    if not stands(anchor, text, same_edition=same_edition):
        return None
    if target.scope is Scope.PARAGRAPH:
        return Place(anchor.block, 0, len(text), Fit.EXACT)
    return Place(anchor.block, anchor.start, anchor.end, Fit.EXACT)


def look(anchor: Anchor, target: Target, passages: Passages, *, same_edition: bool) -> Place:
    """Search for an anchor of a target in a text."""
    search = find_block if target.scope is Scope.PARAGRAPH else find
    found = search(anchor, passages, same_edition=same_edition)
    return Place(found.block, found.start, found.end, found.fit)


def least_sure(fits: Iterable[Fit]) -> Fit:
    """The least sure of several; EXACT of none."""
    return max(fits, key=_SURE.index, default=Fit.EXACT)


def fit_of(places: Sequence[Place]) -> Fit:
    """How sure the places of one target are: as sure as the least sure one.

    A passage of which a part is gone is one to look at; it is an orphan when all of it is gone.
    """
    found = [place.fit for place in places if place.fit is not Fit.ORPHAN]
    if len(found) == len(places):
        return least_sure(found)
    return Fit.CHECK if found else Fit.ORPHAN
