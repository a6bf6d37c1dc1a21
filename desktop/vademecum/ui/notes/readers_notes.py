"""The reader's notebook as the parts of the window see it: not open yet, open, or not to be opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from vademecum.domain.trouble import Trouble
from vademecum.ui.jobs import Once, Tell
from vademecum.words import Marked, mark

if TYPE_CHECKING:
    from vademecum.domain.changes import Changes
    from vademecum.services.notebook.bookmarking import Bookmarking
    from vademecum.services.notebook.caretaking import Caretaker
    from vademecum.services.notebook.checking import Account, Offer
    from vademecum.services.notebook.layers import Layers
    from vademecum.services.notebook.marking import Marking
    from vademecum.services.notebook.notebook import Notebook
    from vademecum.services.notebook.numbering import Numbering
    from vademecum.services.notebook.opening import Hearing, Living, Opens
    from vademecum.ui.notes.texts_at_hand import TextsAtHand

Opener = Callable[["Hearing", str | None], "Living"]
"""Opens the notebook; is given who hears what becomes of it, and the passphrase, if it has one."""


class ReadersNotes(QObject):
    """Outlives the window, which is made anew with look, language and library.

    Every part listens to `changed` and asks `notebook`, which is None as long as there is none.
    """

    changed = Signal(object)
    """`Changes`: items were written or removed, or the whole notebook is another one."""
    kept = Signal(int)
    """So many revisions still wait to be written; 0: everything is on the disk."""
    hidden_changed = Signal(bool)
    """Personal marks and notes are hidden on the screen, or shown again."""
    lock_changed = Signal()
    """The notebook was locked or unlocked, or its passphrase was set, changed or removed."""
    trouble = Signal(object)
    """A `Trouble`: the notebook cannot be opened or written."""
    accounted = Signal(object)
    """An `Account`: the notebook was opened, checked or mended."""
    offered = Signal(object)
    """An `Offer`, or None: a snapshot holds what the notebook does not, or none does."""
    copied = Signal()
    """There is another snapshot."""
    keeping_wanted = Signal(object)
    """A `Keeping`: the reader decided where notes go, since the medium cannot be written."""
    leaving = Signal()
    """The notebook is about to be closed or exchanged: what is being written is to be handed over now."""
    _kept_there = Signal(int)
    _trouble_there = Signal(object)
    _news_there = Signal()
    _account_there = Signal(object)
    _offer_there = Signal(object)
    _copied_there = Signal()

    def __init__(self, opener: Opener, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.open_folders = {"places"}
        """Ids of the folders that stand open among the bookmarks; at first the numbered places."""
        self._opener = opener
        self._notebook: Notebook | None = None
        self._are_hidden = False
        self._hush: Callable[[], None] = lambda: None
        self._trouble: Trouble | None = None
        self.open_note = ""
        """The id of the note that is open, so that a window made anew opens it again."""
        self.last_plan = ""
        """The id of the lesson plan that was opened or added to last."""
        self.placing = ""
        """The id of the note that the next words chosen are to be the place of."""
        self.is_open_note_written = False
        """Whether it is open to be written, not only to be read."""
        self._is_settled = False
        self._passphrase: str | None = None
        self._is_locked = False
        self._is_given_up = False
        self._opening: Once | None = None
        self._living: Living | None = None
        self._caretaker: Caretaker | None = None
        self._account: Account | None = None
        self._offer: Offer | None = None
        queued = Qt.ConnectionType.QueuedConnection
        self._kept_there.connect(self.kept, queued)
        self._trouble_there.connect(self.trouble, queued)
        self._news_there.connect(self._on_news, queued)
        self._account_there.connect(self._on_account, queued)
        self._offer_there.connect(self._on_offer, queued)
        self._copied_there.connect(self.copied, queued)
        self.kept.connect(self._on_kept)
        self.trouble.connect(self._on_trouble)

    # -- what others may ask ---------------------------------------------

    @property
    def notebook(self) -> Notebook | None:
        """The open notebook."""
        return self._notebook

    @property
    def are_hidden(self) -> bool:
        """Whether nothing personal may stand on the screen; never kept for the next start."""
        return self._are_hidden

    def hide(self, are_hidden: bool) -> None:
        """Hide personal marks and notes on the screen, or show them again."""
        if are_hidden != self._are_hidden:
            self._are_hidden = are_hidden
            self.hidden_changed.emit(are_hidden)

    @property
    def on_show(self) -> Notebook | None:
        """The open notebook; None also while everything personal is hidden."""
        return None if self._are_hidden else self._notebook

    @property
    def in_trouble(self) -> Trouble | None:
        """Why what was written last is not on the disk; None when nothing hinders it."""
        return self._trouble

    @cached_property
    def marking(self) -> Marking:
        """What can be done with marks and notes; raise `RuntimeError` while no notebook is open."""
        # Imported when something is marked: the first page does not wait for it.
        from vademecum.services.notebook.marking import Marking

        return Marking(self._demand())

    @property
    def account(self) -> Account | None:
        """What was found when the notebook was opened and checked; None as long as it is not open."""
        return self._account

    @property
    def offer(self) -> Offer | None:
        """The snapshot that holds what the notebook does not; None when none does."""
        return self._offer

    @property
    def is_settled(self) -> bool:
        """Whether the notebook has been opened, or could not be."""
        return self._is_settled

    @property
    def is_locked(self) -> bool:
        """Whether there is a notebook that opens with a passphrase only."""
        return self._is_locked

    @property
    def has_passphrase(self) -> bool:
        """Whether the notebook, open or not, has a passphrase."""
        return self._is_locked or self._passphrase is not None

    @property
    def unsaved(self) -> int:
        """So many revisions wait to be written."""
        return len(self._notebook.keeper.waiting) if self._notebook is not None else 0

    @cached_property
    def bookmarking(self) -> Bookmarking:
        """What can be done with bookmarks; raise `RuntimeError` while no notebook is open."""
        # Imported when bookmarks are asked for: see above.
        from vademecum.services.notebook.bookmarking import Bookmarking

        return Bookmarking(self._demand())

    @cached_property
    def numbering(self) -> Numbering:
        """What can be done with numbered places; raise `RuntimeError` while no notebook is open."""
        # Imported when places are asked for: see above.
        from vademecum.services.notebook.numbering import Numbering

        return Numbering(self._demand())

    @cached_property
    def texts(self) -> TextsAtHand:
        """Everything in the notebook as search takes it."""
        # Imported when somebody searches: see above.
        from vademecum.ui.notes.texts_at_hand import TextsAtHand

        return TextsAtHand(self)

    @cached_property
    def layers(self) -> Layers:
        """What colleagues gave; raise `RuntimeError` while no notebook is open."""
        # Imported when the notebook is open: see above.
        from vademecum.services.notebook.layers import Layers

        return Layers(self._demand())

    def open(self) -> None:
        """Open the notebook in the background, once, and tell of it or of the trouble."""
        if not self._is_settled and self._opening is None:
            self._opening = Once(self._open_there, self)
            self._opening.done.connect(self._on_opened)
            self._opening.failed.connect(self._on_failed)
            self._opening.start()

    @property
    def why_unsaved(self) -> Trouble | None:
        """Why they cannot be written; None when they can, or nobody knows yet."""
        return self._living.keeper.trouble if self._living is not None else None

    @property
    def connector(self) -> Opens | None:
        """What opens files of this notebook behind its passphrase; None when it has none."""
        return self._living.connector if self._living is not None else None

    def try_to_save(self) -> bool:
        """Try once more to write what waits; return whether something still waits."""
        if self._notebook is not None:
            self._notebook.keeper.ask(lambda _store: None)
        return self.unsaved > 0

    def unlock(self, passphrase: str) -> None:
        """Open the notebook with its passphrase, while the reader waits; raise a `NotebookTrouble`."""
        living = self._open_with(passphrase)
        self._passphrase, self._is_locked = passphrase, False
        self._welcome(living)
        self.lock_changed.emit()

    def lock(self) -> None:
        """Write what waits and close the notebook; raise a `Trouble` when something cannot be written."""
        if self._passphrase is not None:
            self._demand_saved()
            self.close()
            self._passphrase, self._is_locked = None, True
            self.take(None)
            self.lock_changed.emit()

    def exchange(self, convert: Callable[[], object], passphrase: str | None) -> None:
        """Close the notebook, have its files converted, and open it with the passphrase they have then.

        Raise what `convert` raises, after which the notebook is open as it was.
        """
        self._demand_saved()
        self.close()
        try:
            convert()
            self._passphrase = passphrase
        finally:
            self._welcome(self._open_with(self._passphrase))
            self.lock_changed.emit()

    def reopen(self) -> None:
        """Open the notebook where it lies now, and take along what could not be written where it lay.

        Raise a `NotebookTrouble` when it cannot be opened there; then nothing has changed.
        """
        self.leaving.emit()
        waiting = self._notebook.keeper.waiting if self._notebook is not None else ()
        before = self._living
        living = self._open_with(self._passphrase)
        if self._caretaker is not None:
            self._caretaker.stop()
        if before is not None:
            before.keeper.give_up()
        self._welcome(living)
        if waiting:
            living.notebook.bring(mark("acts", "Merge"), waiting)
        if self._is_locked:
            self._is_locked = False
            self.lock_changed.emit()

    def look(self) -> None:
        """See soon whether another program has written, and try again what could not be written."""
        if self._living is not None:
            self._living.keeper.look()

    def look_for_lost(self) -> None:
        """See soon whether a snapshot holds what the notebook does not."""
        if self._caretaker is not None:
            self._caretaker.look_for_lost()

    def hand_over(self) -> None:
        """Have everything that is being written handed over now: the window is about to be made anew."""
        self.leaving.emit()

    def take(self, notebook: Notebook | None) -> None:
        """Work with that notebook from now on; None: with none, as when it is locked."""
        self.leaving.emit()
        self._hush()
        self._notebook = notebook
        self.placing = ""
        for made in ("marking", "bookmarking", "numbering", "layers"):
            self.__dict__.pop(made, None)
        if notebook is not None:
            self._hush = notebook.listen(self._tell)
        # Imported when there is a notebook: see above.
        from vademecum.domain.changes import Changes

        self.changed.emit(Changes(notebook=True))

    def give_up(self) -> None:
        """Close later without what cannot be written: the reader has decided so."""
        self._is_given_up = True

    def close(self) -> None:
        """Write what waits and let go of the file; raise a `Trouble` when something cannot be written."""
        self.leaving.emit()
        if self._opening is not None:
            self._opening.wait()
            self._opening = None
        if self._caretaker is not None:
            self._caretaker.stop()
            self._caretaker = None
        notebook, self._notebook = self._notebook, None
        living, self._living = self._living, None
        self._hush()
        if self._is_given_up and living is not None:
            living.keeper.give_up()
        elif notebook is not None:
            notebook.keeper.close()
        elif living is not None:
            living.keeper.close()

    def undo(self) -> Marked | None:
        """Undo the last act; return its label, None when there is none."""
        return self._notebook.undo() if self._notebook is not None else None

    def redo(self) -> Marked | None:
        """Do the last undone act again; return its label, None when there is none."""
        return self._notebook.redo() if self._notebook is not None else None

    # -- in detail ---------------------------------------------------------

    def _open_there(self, _tell: Tell) -> Living:
        return self._open_with(None)

    def _open_with(self, passphrase: str | None) -> Living:
        # Imported in the background, when the first page is painted: it does not wait for the notebook.
        from vademecum.services.notebook.opening import Hearing

        hearing = Hearing(
            self._kept_there.emit,
            self._trouble_there.emit,
            self._news_there.emit,
            self._account_there.emit,
        )
        self._living = self._opener(hearing, passphrase)
        return self._living

    def _on_opened(self, living: object) -> None:
        if self._opening is None or self._living is None or living is not self._living:
            return
        self._opening = None
        self._welcome(self._living)

    def _welcome(self, living: Living) -> None:
        # Imported when there is a notebook: see above.
        from vademecum.services.notebook.caretaking import Caretaker, Told

        self.take(living.notebook)
        self._on_account(living.account)
        told = Told(self._account_there.emit, self._offer_there.emit, self._copied_there.emit)
        self._caretaker = Caretaker(living, told)
        self._is_settled = True

    def _on_failed(self, trouble: object) -> None:
        self._opening = None
        self._is_settled = True
        if isinstance(trouble, Trouble) and trouble.kind == "notebook-locked":
            self._is_locked = True
            self.lock_changed.emit()
        self.trouble.emit(trouble)

    def _demand_saved(self) -> None:
        """Raise a `Trouble` when something of the notebook cannot be put on the disk."""
        self.leaving.emit()
        if self._notebook is not None:
            self._notebook.keeper.ask(lambda _store: None)
        if self.unsaved:
            raise Trouble(
                mark("trouble", "Not all of your notes are saved yet."),
                mark("trouble", "Make room or allow writing first; nothing was changed."),
            )

    def _on_news(self) -> None:
        if self._notebook is not None:
            self._notebook.reload()

    def _on_account(self, account: Account) -> None:
        self._account = account
        self.accounted.emit(account)

    def _on_offer(self, offer: Offer | None) -> None:
        self._offer = offer
        self.offered.emit(offer)

    def _on_kept(self, waiting: int) -> None:
        if not waiting:
            self._trouble = None

    def _on_trouble(self, trouble: Trouble) -> None:
        self._trouble = trouble

    def _tell(self, changes: Changes) -> None:
        if changes.notebook and "layers" in self.__dict__:
            self.layers.forget()
        self.changed.emit(changes)

    def _demand(self) -> Notebook:
        if self._notebook is None:
            raise RuntimeError("no notebook is open")
        return self._notebook
