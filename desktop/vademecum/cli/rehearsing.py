"""What an imported text does to the notes on the text it replaces, in numbers."""

from collections.abc import Sequence

from vademecum.cli.notes.opening import open_notes
from vademecum.cli.opening import tell
from vademecum.domain.annotation import Annotation, Bookmark, Fit, NumberedPlace
from vademecum.domain.document import Document
from vademecum.domain.item import Item
from vademecum.domain.plan import LessonPlan
from vademecum.domain.trouble import Trouble
from vademecum.services.desk import Desk
from vademecum.services.notebook.rehearsal import rehearse

Counts = dict[str, int]


def notes_shapes(documents: Sequence[Document], desk: Desk) -> list[Counts | None]:
    """For each document how many notes and steps of plans would be exact, moved, to check, and orphans.

    None where the notebook cannot be read, as when a passphrase locks it; that is told on standard error.
    A text is imported all the same: notes are never changed by it.
    """
    if not desk.places.notebook.exists():
        return [dict.fromkeys(Fit, 0) for _ in documents]
    try:
        with open_notes(desk.places) as notebook:
            kinds: tuple[type[Item], ...] = (Annotation, Bookmark, NumberedPlace, LessonPlan)
            items = [item for kind in kinds for item in notebook.items(kind)]
    except Trouble as trouble:
        tell(f"vademecum: {trouble}")
        return [None for _ in documents]
    held = [desk.shelf.find(document.key, document.lang) for document in documents]
    rehearsals = (rehearse(items, new, old) for new, old in zip(documents, held, strict=True))
    return [{fit.value: one.counts[fit] for fit in Fit} for one in rehearsals]
