"""Keep words that were marked on the wall as highlights in the reader's notebook, when the speaker asks."""

from __future__ import annotations

from collections.abc import Sequence

from vademecum.domain.annotation import Colour
from vademecum.domain.excerpt import Piece
from vademecum.services.notebook.targeting import Targeting
from vademecum.services.shelf import Shelved
from vademecum.ui.catalogue import say
from vademecum.ui.notes.readers_notes import ReadersNotes
from vademecum.words import mark


def keep_marks(notes: ReadersNotes, targeting: Targeting, document: Shelved, pieces: Sequence[Piece]) -> str:
    """Keep each piece that is not kept yet; return a sentence for the speaker."""
    if notes.notebook is None:
        return say(mark("speaker", "Your notes are not open: nothing was kept."))
    marking = notes.marking
    kept = 0
    for piece in pieces:
        target = targeting.passage(document, [piece])
        if target is not None and marking.on_words(target) is None:
            marking.highlight(target, Colour.YELLOW)
            kept += 1
    if not kept:
        return say(mark("speaker", "These marks are in your notes already."))
    if kept == 1:
        return say(mark("speaker", "The mark is kept in your notes."))
    return say(mark("speaker", "{count} marks are kept in your notes."), count=kept)
