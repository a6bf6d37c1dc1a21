"""Give notes their place again: where they were found, or where the reader says."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from vademecum.domain.annotation import Annotation, Bookmark, Fit, NumberedPlace, Scope, Target
from vademecum.domain.excerpt import Piece
from vademecum.services.notebook.notebook import Notebook
from vademecum.services.notebook.placing import Placing, fit_of
from vademecum.services.notebook.targeting import Targeting
from vademecum.services.notebook.whereabouts import text_of
from vademecum.services.reading import Reading
from vademecum.words import mark

Placed = Annotation | Bookmark | NumberedPlace


class Reanchoring:
    """Writes anchors anew; every act can be undone, and the first anchors stay in the history."""

    def __init__(self, notebook: Notebook, reading: Reading, targeting: Targeting, placing: Placing) -> None:
        self._notebook = notebook
        self._reading = reading
        self._targeting = targeting
        self._placing = placing

    def confirm(self, item_ids: Iterable[str]) -> int:
        """Anchor items, of which the reader has looked at the place, where they were found; return how many.

        Only those to check count: what moved beyond doubt keeps its first anchor, an orphan has no place.
        """
        changed = [
            replace(item, target=target)
            for one in item_ids
            if (item := self._item(one)) is not None and (target := self._found(item)) is not None
        ]
        self._notebook.act(mark("acts", "Place confirmed"), changed)
        return len(changed)

    def place(self, item_id: str, target: Target) -> bool:
        """Have an item stand at `target` from now on; return whether there is such an item."""
        item = self._item(item_id)
        if item is None:
            return False
        self._notebook.act(mark("acts", "Place given anew"), [replace(item, target=target)])
        return True

    def takes_words(self, item_id: str) -> bool:
        """Whether an item means words; else it means a paragraph as a whole."""
        item = self._item(item_id)
        return item is not None and item.target.scope is Scope.PASSAGE

    # -- in detail -------------------------------------------------------------

    def _found(self, item: Placed) -> Target | None:
        return found_again(item.target, self._reading, self._targeting, self._placing, (Fit.CHECK,))

    def _item(self, item_id: str) -> Placed | None:
        item = self._notebook.item(item_id)
        return item if isinstance(item, Annotation | Bookmark | NumberedPlace) else None


def found_again(
    target: Target, reading: Reading, targeting: Targeting, placing: Placing, fits: Collection[Fit]
) -> Target | None:
    """A target made anew where it was found; None when it was not found as sure as one of `fits`."""
    document = text_of(target, reading)
    if document is None:
        return None
    places = placing.places(target, document)
    if not places or fit_of(places) not in fits:
        return None
    found = [place for place in places if place.fit is not Fit.ORPHAN]
    if target.scope is Scope.PARAGRAPH:
        return targeting.paragraph(document, found[0].block)
    pieces = [Piece(place.block, place.start, place.end) for place in found]
    return targeting.passage(document, pieces)
