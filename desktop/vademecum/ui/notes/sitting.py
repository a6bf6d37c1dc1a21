"""Somebody writes a note: what is typed is handed over at each pause, and undone as one."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QObject, QTimer, Signal

from vademecum.domain.annotation import Annotation, Target
from vademecum.domain.changes import Changes
from vademecum.services.notebook.marking import LONGEST_NOTE
from vademecum.services.notebook.notebook import new_id
from vademecum.services.notebook.tagging import Tagging
from vademecum.ui.notes.readers_notes import ReadersNotes
from vademecum.words import mark

PAUSE_MS = 700
"""Nothing was typed for so long: what stands there is handed over."""

LONGEST_WAIT_MS = 5_000
"""Who types without a pause does not risk more than this."""


class State(Enum):
    """How safe the words are."""

    SAVED = "saved"
    """On the disk."""
    UNSAVED = "unsaved"
    """Typed a moment ago, or on the way to the disk."""
    FAILED = "failed"
    """They cannot be written now; it is tried again."""


class Sitting(QObject):
    """Keeps one note while it is open.

    A new note exists from its first words or tags on; without any, nothing was written. One that is left
    without words, tags and colour is taken away.
    """

    changed = Signal()
    """The note is not as it was shown: somebody else wrote it, or it was undone."""
    gone = Signal()
    """The note was taken away elsewhere, and no words wait for it."""
    state_changed = Signal()

    def __init__(self, notes: ReadersNotes, read: Callable[[], str], parent: QObject | None = None) -> None:
        """`read` gives the words as they stand in the editor."""
        super().__init__(parent)
        self._notes = notes
        self._read = read
        self._target: Target | None = None
        self._note: Annotation | None = None
        self._tags: tuple[str, ...] = ()
        self._run = ""
        self._is_typed = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._longest = QTimer(self)
        self._longest.setSingleShot(True)
        self._longest.setInterval(LONGEST_WAIT_MS)
        for timer in (self._pause, self._longest):
            timer.timeout.connect(self.keep)
        notes.changed.connect(self._on_changed)
        notes.leaving.connect(self.keep)
        # The notebook outlives this: signal to signal, which ends with the receiver (a lambda does not).
        notes.kept.connect(self.state_changed)
        notes.trouble.connect(self.state_changed)

    # -- what others may ask ---------------------------------------------

    @property
    def note(self) -> Annotation | None:
        """The note as it was written last; None before a new one has words."""
        return self._note

    @property
    def target(self) -> Target | None:
        """What the note is about; None when no note is open."""
        return self._target

    @property
    def body(self) -> str:
        """Its words as they were written last."""
        return self._note.body if self._note is not None else ""

    @property
    def tags(self) -> tuple[str, ...]:
        """Its tags."""
        return self._note.tags if self._note is not None else self._tags

    @property
    def state(self) -> State:
        """How safe the words are."""
        if self._notes.in_trouble is not None:
            return State.FAILED
        return State.UNSAVED if self._is_typed or self._notes.unsaved else State.SAVED

    def begin(self, target: Target) -> None:
        """Open a new note."""
        self.end()
        self._target, self._note, self._tags, self._run = target, None, (), new_id()

    def take(self, note: Annotation) -> None:
        """Open a note that is there."""
        self.end()
        self._target, self._note, self._run = note.target, note, new_id()
        self._notes.open_note = note.id

    def touch(self) -> None:
        """Something was typed."""
        if self._target is None:
            return
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()
        if not self._is_typed:
            self._is_typed = True
            self.state_changed.emit()

    def keep(self) -> None:
        """Hand over what is typed, now."""
        self._pause.stop()
        self._longest.stop()
        if not self._is_typed:
            return
        self._is_typed = False
        self._write(self._read()[:LONGEST_NOTE])
        self.state_changed.emit()

    def rest(self) -> None:
        """The keyboard goes elsewhere: what is written after this is undone apart."""
        self.keep()
        self._run = new_id()

    def give_tags(self, names: Sequence[str]) -> None:
        """Give the note these tags."""
        self.keep()
        notebook = self._notes.notebook
        if notebook is None or self._target is None:
            return
        if self._note is None:
            self._tags = tuple(names)
            if names:
                self._write("")
        elif notebook.item(self._note.id) is not None:
            Tagging(notebook).give(self._note.id, names, run=self._run)

    def end(self) -> None:
        """Close the note; one that holds nothing is taken away."""
        self.keep()
        note, self._target, self._note = self._note, None, None
        self._notes.open_note = ""
        notebook = self._notes.notebook
        if note is None or notebook is None or notebook.item(note.id) is None:
            return
        if not note.body and note.colour is None and not note.tags:
            self._notes.marking.remove([note.id], run=self._run)

    # -- what the notebook tells us ---------------------------------------------

    def _on_changed(self, changes: Changes) -> None:
        note, notebook = self._note, self._notes.notebook
        if notebook is None:
            # Locked or put aside: nothing of it may stay on the screen.
            if self._target is not None:
                self._leave()
            return
        if note is None or not (changes.notebook or note.id in changes.items):
            return
        now = notebook.item(note.id)
        if isinstance(now, Annotation):
            self._note = now
            if now != note and not self._is_typed:
                self.changed.emit()
        elif not self._is_typed:
            self._leave()

    # -- in detail -------------------------------------------------------------

    def _leave(self) -> None:
        self._target = self._note = None
        self._notes.open_note = ""
        self.gone.emit()

    def _write(self, body: str) -> None:
        notebook, target = self._notes.notebook, self._target
        if notebook is None or target is None:
            return
        note, body = self._note, body if body.strip() else ""
        if note is None:
            if body or self._tags:
                # Known before it is written: what the notebook then tells is no news.
                made = Annotation(new_id(), target, None, body, self._tags, notebook.now())
                self._note = made
                self._notes.open_note = made.id
                notebook.act(mark("acts", "Add note"), [made], run=self._run)
            return
        if body == note.body:
            return
        # Also when it was taken away elsewhere meanwhile: words that are typed are never lost.
        self._note = replace(note, body=body)
        notebook.act(mark("acts", "Write note"), [self._note], run=self._run)
