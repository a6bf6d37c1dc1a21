"""What a reader wrote on instruments, for the resolution pane."""

from collections.abc import Callable, Sequence

from vademecum.domain.annotation import Annotation
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.services.notebook.in_document import Written, written_on
from vademecum.services.notebook.notebook import Notebook
from vademecum.services.notebook.placing import Placing
from vademecum.services.own_notes import OwnNote
from vademecum.services.reading import Reading


class NotesOnInstruments:
    """Gives the notes on an instrument, and those on passages of its text in whatever language."""

    def __init__(
        self, notebook: Callable[[], Notebook | None], reading: Reading, placing: Callable[[], Placing]
    ) -> None:
        """`notebook` gives the one that is open, None while there is none."""
        self._notebook = notebook
        self._reading = reading
        self._placing = placing

    def on(self, key: Key) -> Sequence[OwnNote]:
        """Notes with words of the reader's: on the whole first, then as they stand in each language."""
        notebook = self._notebook()
        if notebook is None:
            return ()
        found: dict[str, OwnNote] = {}
        for document in self._reading.versions(key.whole):
            for one in written_on(document, notebook, self._reading, self._placing()):
                if one.note.body.strip():
                    place = Locator(document.head.key, document.head.lang, one.block) if one.block else None
                    found.setdefault(one.note.id, _own(one, place))
        # Without a text there is none to read through, and notes stay when their text is gone.
        for item in notebook.about(key.whole):
            if isinstance(item, Annotation) and item.body.strip():
                found.setdefault(item.id, _own(Written(item), None))
        return sorted(found.values(), key=lambda note: bool(note.quote))


def _own(one: Written, place: Locator | None) -> OwnNote:
    anchors = one.note.target.anchors
    label = (anchors[0].label or "") if anchors else ""
    return OwnNote(one.note.id, one.note.body, place, one.note.target.quote, label, one.note.created)
