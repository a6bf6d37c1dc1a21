"""Make targets: what a reader has selected or stands at, remembered with its words."""

from collections.abc import Sequence

from vademecum.domain.annotation import Anchor, Scope, Target
from vademecum.domain.excerpt import Piece
from vademecum.domain.key import Key
from vademecum.services.reading import Reading
from vademecum.services.shelf import Shelved
from vademecum.text.anchoring.making import anchor_for, paragraph_anchor


class Targeting:
    """Makes targets in the documents of one shelf."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def passage(self, document: Shelved, pieces: Sequence[Piece]) -> Target | None:
        """The selected words; None when there are none. Blank ends are left out."""
        made: list[Anchor] = []
        for piece in pieces:
            stored = self._reading.block(document, piece.block)
            if stored is not None:
                block = stored.block
                anchor = anchor_for(block.id, block.label, block.text, piece.start, piece.end)
                if anchor.quote.strip():
                    made.append(anchor)
        return self._target(Scope.PASSAGE, document, *made) if made else None

    def paragraph(self, document: Shelved, block_id: str) -> Target | None:
        """One block as a whole; None when there is no such block."""
        stored = self._reading.block(document, block_id)
        if stored is None:
            return None
        block = stored.block
        return self._target(Scope.PARAGRAPH, document, paragraph_anchor(block.id, block.label, block.text))

    def document(self, document: Shelved) -> Target:
        """A text as a whole."""
        return self._target(Scope.DOCUMENT, document)

    def instrument(self, key: Key) -> Target:
        """A resolution or other instrument, whether its text is held or not."""
        return Target(Scope.INSTRUMENT, key.whole)

    @staticmethod
    def _target(scope: Scope, document: Shelved, *anchors: Anchor) -> Target:
        head = document.head
        return Target(scope, head.key, head.lang, head.edition, anchors)
