"""Highlight words, write notes on them, tag both, and take them away."""

from collections.abc import Iterable
from dataclasses import replace

from vademecum.domain.annotation import Annotation, Colour, Scope, Target
from vademecum.services.notebook.notebook import Notebook, new_id
from vademecum.services.notebook.tagging import Tagging
from vademecum.words import mark

LONGEST_NOTE = 200_000
"""Code points of one note; the rest of a longer one is refused where it is typed or pasted."""


class Marking:
    """What a reader can do with marks and notes."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    def highlight(self, target: Target, colour: Colour) -> Annotation | None:
        """Put words into a colour; the same colour again takes it away.

        The highlight of exactly these words is recoloured, if there is one. Return the highlight, or None
        when it was taken away (a note on these words stays, without colour).
        """
        same = self.on_words(target)
        if same is None:
            made = Annotation(new_id(), target, colour, created=self._notebook.now())
            self._notebook.act(mark("acts", "Highlight"), [made])
            return made
        return self.dye(same.id, colour)

    def dye(self, item_id: str, colour: Colour) -> Annotation | None:
        """Give a mark a colour; its own colour again takes it away.

        Return the mark, or None when it was taken away (a note or tags stay, without colour) or is not there.
        """
        found = self._annotation(item_id)
        if found is None:
            return None
        if found.colour is not colour:
            made = replace(found, colour=colour)
            self._notebook.act(mark("acts", "Change of colour"), [made])
            return made
        if found.body or found.tags:
            self._notebook.act(mark("acts", "Remove highlight"), [replace(found, colour=None)])
        else:
            self._notebook.act(mark("acts", "Remove highlight"), remove=[found.id])
        return None

    def note(self, target: Target, body: str = "", colour: Colour | None = None, run: str = "") -> Annotation:
        """Begin a note on words, a paragraph, a document or an instrument; for `run` see `write`."""
        made = Annotation(new_id(), target, colour, body[:LONGEST_NOTE], created=self._notebook.now())
        self._notebook.act(mark("acts", "Add note"), [made], run=run)
        return made

    def write(self, item_id: str, body: str, run: str = "") -> None:
        """Give a note its words; writings in a row with the same `run` are undone as one."""
        note = self._annotation(item_id)
        if note is not None:
            changed = replace(note, body=body[:LONGEST_NOTE])
            self._notebook.act(mark("acts", "Write note"), [changed], run=run)

    def recolour(self, item_ids: Iterable[str], colour: Colour | None) -> None:
        """Give marks another colour, or none."""
        changed = [replace(one, colour=colour) for one in self._annotations(item_ids)]
        self._notebook.act(mark("acts", "Change of colour"), changed)

    def tag(self, item_ids: Iterable[str], add: Iterable[str] = (), remove: Iterable[str] = ()) -> None:
        """Add tags to marks, notes and bookmarks and take tags away, by their names."""
        Tagging(self._notebook).tag(item_ids, add, remove)

    def remove(self, item_ids: Iterable[str], run: str = "") -> None:
        """Take marks, notes or anything else of the notebook away; for `run` see `write`."""
        self._notebook.act(mark("acts", "Delete"), remove=item_ids, run=run)

    def on_words(self, target: Target) -> Annotation | None:
        """The reader's annotation on exactly the words of a target; None when there is none."""
        return next(
            (
                one
                for one in self._notebook.about(target.key)
                if isinstance(one, Annotation)
                and one.target.scope is Scope.PASSAGE
                and one.target.lang == target.lang
                and one.target.anchors == target.anchors
            ),
            None,
        )

    def _annotation(self, item_id: str) -> Annotation | None:
        item = self._notebook.item(item_id)
        return item if isinstance(item, Annotation) else None

    def _annotations(self, item_ids: Iterable[str]) -> list[Annotation]:
        return [note for one in item_ids if (note := self._annotation(one)) is not None]
