"""Follow what the reader decided about a medium that cannot be written: move the notes, or refuse them."""

from collections.abc import Callable

from vademecum.domain.trouble import Trouble
from vademecum.paths import Keeping, Places
from vademecum.services.carrying import carried_revisions, decide
from vademecum.services.notebook.checking import NotesRefused
from vademecum.ui.notes.readers_notes import ReadersNotes
from vademecum.words import mark


def follow(places: Places, keeping: Keeping, notes: ReadersNotes, move: Callable[[Places], None]) -> None:
    """Remember the decision, and open the notebook where it lies from now on; `move` hears where that is.

    What was written meanwhile is taken along; where nothing is to be kept it stays in the window, which asks
    before it closes. Raise a `Trouble` when the computer cannot keep anything; then nothing is lost.
    """
    decided = decide(places, keeping)
    move(decided)
    if keeping is Keeping.NOWHERE and notes.notebook is not None and notes.unsaved:
        notes.notebook.refusal = NotesRefused()
        return
    try:
        notes.reopen()
    except Trouble as trouble:
        if not notes.is_locked or trouble.kind != "notebook-locked":
            move(places)
            raise
    if keeping is Keeping.COMPUTER and notes.notebook is not None:
        carried = carried_revisions(decided, notes.connector)
        if carried:
            notes.notebook.bring(mark("acts", "Merge"), carried)
