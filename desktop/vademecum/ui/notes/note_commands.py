"""What each command about notes, marks and bookmarks does to the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QTextEdit, QWidget

from vademecum.ui.catalogue import say
from vademecum.words import mark

if TYPE_CHECKING:
    from pathlib import Path

    from vademecum.services.notebook.note_text import NoteText
    from vademecum.ui.main_window import MainWindow
    from vademecum.ui.notes.bookmark_commands import BookmarkCommands
    from vademecum.ui.notes.bookmarks_panel import BookmarksPanel
    from vademecum.ui.notes.data_acts import DataActs
    from vademecum.ui.notes.locking import Locking
    from vademecum.ui.notes.marks_window import MarksInWindow
    from vademecum.ui.notes.notebook_care import NotebookCare
    from vademecum.ui.notes.notes_shown import NotesShown
    from vademecum.ui.notes.places_ahead import PlacesAhead
    from vademecum.ui.notes.unplaced import Unplaced
    from vademecum.ui.reader_pane import ReaderPane
    from vademecum.ui.sheets.sheet import Sheet
    from vademecum.ui.side_bar import Panel

_COLOURS = ("yellow", "green", "blue", "pink", "purple")
"""As in `Colour`, which is imported later."""

_PLACES = range(1, 10)
"""As in `annotation.PLACES`, which is imported later."""


_MINUTES = (5, 15, 60, 0)
"""As in `locking.MINUTES`, which is imported later."""


class NoteCommands(QObject):
    """Handlers by command id; see `note_table`."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        title = say(mark("side", "Bookmarks"))
        self._bookmarks_panel = window.side.add_later(title, "bookmark", self._make_bookmarks_panel)
        window.notes.changed.connect(self._on_notes)
        window.completing.connect(self._complete)
        window.notes.changed.connect(self._begin)
        window.notes.trouble.connect(window.side.complete)
        window.tabs.sheet_made.connect(self._watch_sheet)
        window.search.look_in(self._texts)
        window.notes.hidden_changed.connect(window.search.look_again)
        window.notes.lock_changed.connect(window.search.look_again)
        window.notes.lock_changed.connect(self._on_lock)
        # A window made anew finds the notebook open; its first page does not wait for the marks either.
        window.ready.connect(lambda: QTimer.singleShot(0, self, self._begin))
        self._panel = window.side.add_later(say(mark("side", "Notes")), "note", self._make_panel)
        window.beside.made.connect(self._on_facts_made)
        window.tabs.sheet_made.connect(self._on_sheet_made)

    @cached_property
    def marks(self) -> MarksInWindow:
        """The marks on the pages of the window."""
        # Imported when the notebook is open: the first page does not wait for it.
        from vademecum.ui.notes.marks_window import MarksInWindow

        marks = MarksInWindow(self._window)
        marks.note_wanted.connect(self._open)
        return marks

    def close_topmost(self) -> bool:
        """Close what floats over the page; return whether there was something."""
        return "marks" in self.__dict__ and self.marks.close_topmost()

    def add_to_menu(self, menu: QMenu, page: ReaderPane, at: QPoint) -> None:
        """Add to a page's context menu what can be done with the words and marks at a global place."""
        if self._window.notes.notebook is not None:
            # Imported when a menu is opened: see above.
            from vademecum.ui.notes.marks_menu import add_highlighting

            menu.addSeparator()
            add_highlighting(menu, self._window, self.marks, page, at)

    @cached_property
    def shown(self) -> NotesShown:
        """Notes in this window: adds, lists and opens them."""
        # Imported when a note is first wanted: the first page does not wait for it.
        from vademecum.ui.notes.notes_shown import NotesShown

        return NotesShown(self._window, self._panel)

    def handlers(self) -> dict[str, Callable[..., None]]:
        """One handler for each command."""
        return {
            "edit.undo": self._undo,
            "edit.redo": self._redo,
            **{f"notes.highlight_{name}": partial(self._highlight, name) for name in _COLOURS},
            "notes.next_mark": partial(self._walk, 1),
            "notes.previous_mark": partial(self._walk, -1),
            "notes.mark_actions": self._open_actions,
            "notes.delete_mark": self._delete_mark,
            "notes.hide": self._window.notes.hide,
            "notes.add": self._with_notes(lambda shown: shown.add()),
            "notes.document": self._with_notes(lambda shown: shown.add_on_document()),
            "notes.instrument": self._with_notes(lambda shown: shown.add_on_instrument()),
            "notes.panel": self._with_notes(lambda shown: shown.show_panel(), is_reading=True),
            "notes.tags": self._with_notes(lambda shown: shown.show_tags(), is_reading=True),
            "notes.unlock": partial(self._on_passphrase, "unlock"),
            "notes.lock": partial(self._on_passphrase, "lock"),
            "notes.passphrase_set": partial(self._on_passphrase, "set"),
            "notes.passphrase_change": partial(self._on_passphrase, "change"),
            "notes.passphrase_remove": partial(self._on_passphrase, "remove"),
            **{f"notes.lock_after_{minutes}": partial(self._lock_after, minutes) for minutes in _MINUTES},
            "bookmarks.add": self._add_bookmark,
            "bookmarks.remove": self._remove_bookmark,
            "bookmarks.panel": self._show_bookmarks,
            "bookmarks.folder": self._new_folder,
            **{f"places.go_{number}": partial(self._go, number) for number in _PLACES},
            **{f"places.set_{number}": partial(self._set, number) for number in _PLACES},
            "notes.all": self._show_all,
            "notes.history": self._open_history,
            "notes.deleted": self._open_deleted,
            "notes.journal": self.open_journal,
            "notes.without_place": self._show_without_place,
            "notes.place_here": self._place_here,
            "notes.former_edition": self._window.former_wanted.emit,
            "notes.export": self._export,
            "notes.import": self._import,
            "notes.layers": self._layers,
            "notes.data": self._show_data,
            "notes.take_snapshot": self._with_data(lambda acts: acts.take_offered()),
            "notes.back_up": self._with_data(lambda acts: acts.back_up()),
            "notes.restore": self._restore,
            "notes.folder": self._with_data(lambda acts: acts.show_folder()),
        }

    @cached_property
    def locking(self) -> Locking:
        """The passphrase of the notes, in this window."""
        # Imported when there is a passphrase or one is wanted: most notebooks have none.
        from vademecum.ui.notes.locking import Locking

        return Locking(self._window)

    @cached_property
    def bookmarks(self) -> BookmarkCommands:
        """Bookmarks in this window; only asked for while a notebook is open."""
        # Imported when bookmarks are wanted: the first page does not wait for it.
        from vademecum.ui.notes.bookmark_commands import BookmarkCommands

        return BookmarkCommands(self._window)

    @cached_property
    def places_ahead(self) -> PlacesAhead:
        """What searches for places that nobody should wait for."""
        # Imported when the notebook is open: the first page does not wait for it.
        from vademecum.ui.notes.places_ahead import PlacesAhead

        return PlacesAhead(self._window)

    @cached_property
    def unplaced(self) -> Unplaced:
        """Notes without a place, in this window."""
        # Imported when they are wanted: the first page does not wait for it.
        from vademecum.ui.notes.unplaced import Unplaced

        return Unplaced(self._window)

    @cached_property
    def care(self) -> NotebookCare:
        """What tells how the notebook is, and works on its files."""
        # Imported after the first page: see above.
        from vademecum.ui.notes.notebook_care import NotebookCare

        return NotebookCare(self._window)

    def context(self) -> frozenset[str]:
        """What is there for commands: an open notebook, an instrument, something to undo or to do again."""
        notes = self._window.notes
        notebook = notes.notebook
        former = {"former"} if self._window.desk.places.former_edition.exists() else set()
        if notebook is None:
            return frozenset(former | ({"locked"} if notes.is_locked else set()))
        there = {
            "notebook": True,
            "instrument": self._has_instrument(),
            "offer": self._window.notes.offer is not None,
            "plain": not notes.has_passphrase,
            "keyed": notes.has_passphrase,
            "former": bool(former),
            "placing": bool(notes.placing) and not notes.are_hidden,
            "undo": notebook.undo_label is not None,
            "redo": notebook.redo_label is not None,
        }
        return frozenset(name for name, is_there in there.items() if is_there)

    def dress(self) -> None:
        """Set the words of notes in proportion to the text of the pages."""
        if "shown" in self.__dict__:
            self.shown.dress()
        if "bookmarks" in self.__dict__:
            self.bookmarks.dress()

    # -- what the window tells us ------------------------------------------------

    def _on_facts_made(self) -> None:
        # Imported with the facts: the first page does not wait for them.
        from vademecum.ui.notes.instrument_notes import InstrumentNotes

        InstrumentNotes(self._window, self._window.beside.instrument)

    def _on_sheet_made(self, sheet: QWidget) -> None:
        view = getattr(sheet, "instrument", None)
        if view is not None:
            # Imported with the facts: see above.
            from vademecum.ui.notes.instrument_notes import InstrumentNotes

            InstrumentNotes(self._window, view)

    def take_in(self, file: Path) -> None:
        """Take in a file of lesson plans that was brought; of notes, offer to take them in."""
        # Imported when a file is brought: see above.
        from vademecum.services.arrivals import PLANS
        from vademecum.ui.notes.import_notes import import_file

        if file.suffix.lower() in PLANS:
            self._window.plans.take_in(file)
        else:
            import_file(self._window, file)

    def open_journal(self, item_id: str = "") -> None:
        """Open the history of an item; without an id the notebook's diary."""
        # Imported when it is opened: see above.
        from vademecum.ui.notes.journal_window import open_journal

        open_journal(self._window, item_id)

    # -- in detail -------------------------------------------------------------

    def _on_lock(self) -> None:
        self.locking.watch()
        self._window.refresh_commands()

    def _on_passphrase(self, act: str) -> None:
        getattr(self.locking, act)()

    def _lock_after(self, minutes: int, _is_on: bool = True) -> None:
        self.locking.lock_after(minutes)

    def _begin(self) -> None:
        """Show the marks as soon as there is a notebook."""
        if self._window.notes.notebook is not None:
            # Before anything lists notes: see `Placing.put_off`.
            self.places_ahead  # noqa: B018 -- made by being asked for, as the marks
        self._window.side.complete()
        if self._window.notes.notebook is not None:
            self.marks  # noqa: B018

    def _highlight(self, name: str) -> None:
        # Imported when words are marked: see above.
        from vademecum.domain.annotation import Colour

        self.marks.highlight(Colour(name))

    def _walk(self, by: int) -> None:
        self.marks.walk.step(by)

    def _open_actions(self) -> None:
        self.marks.open_actions()

    def _delete_mark(self) -> None:
        self.marks.remove_at_hand()

    def _show_all(self) -> None:
        """Bring the sheet of all notes to the front; when it is there already, lead to its search."""
        sheet = self._window.tabs.sheet
        if sheet is not None and sheet.address == "notes":
            sheet.lead_to_search()
        else:
            self._window.open_sheet("notes")

    def _show_without_place(self) -> None:
        self.unplaced.show()

    def _place_here(self) -> None:
        self.unplaced.place_here()

    def _texts(self) -> tuple[NoteText, ...]:
        """What the search of the library finds among the notes."""
        notes = self._window.notes
        return notes.texts.now if notes.notebook is not None and not notes.are_hidden else ()

    def _watch_sheet(self, sheet: Sheet) -> None:
        sheet.page_wanted.connect(self._window.leading.follow_marked)
        sheet.edit_wanted.connect(self._open)
        sheet.notes_export_wanted.connect(self._export)

    def _open(self, item_id: str) -> None:
        self.shown.open(item_id)

    def _with_notes(
        self, act: Callable[[NotesShown], None], *, is_reading: bool = False
    ) -> Callable[[], None]:
        """A handler that makes what shows notes only when it is pressed."""

        def do() -> None:
            notebook = self._window.notes.notebook
            # Before somebody writes for nothing.
            if notebook is not None and notebook.refusal is not None and not is_reading:
                raise notebook.refusal
            act(self.shown)

        return do

    def _make_panel(self) -> tuple[QWidget, Panel] | None:
        """The panel of notes; not yet while the notebook is being opened, after the first page."""
        notes = self._window.notes
        if notes.notebook is None and not notes.is_settled:
            return None
        panel = self.shown.panel
        return panel, panel

    def _has_instrument(self) -> bool:
        window = self._window
        sheet = window.tabs.sheet
        return (
            window.tabs.subject is not None
            or (sheet is not None and sheet.address.startswith("facts "))
            or (window.beside.card is not None and window.beside.isVisibleTo(window))
        )

    def _open_history(self) -> None:
        # Imported when it is opened: see above.
        from vademecum.ui.notes.journal_window import open_history_in_hand

        open_history_in_hand(self._window)

    def _open_deleted(self) -> None:
        # Imported when it is opened: see above.
        from vademecum.ui.notes.journal_window import open_deleted

        open_deleted(self._window)

    def _export(self, ids: Sequence[str] = ()) -> None:
        # Imported when notes are exported: see above.
        from vademecum.ui.notes.export_notes import ask_and_export

        ask_and_export(self._window, ids)

    def _import(self) -> None:
        # Imported when notes are taken in: see above.
        from vademecum.ui.notes.import_notes import ask_and_import

        ask_and_import(self._window)

    def _layers(self) -> None:
        # Imported when the layers are opened: see above.
        from vademecum.ui.notes.layers_dialog import show_layers

        show_layers(self._window)

    def _show_data(self) -> None:
        self._window.open_sheet("data")

    def _restore(self) -> None:
        # Imported when a notebook is merged in: see above.
        from vademecum.ui.notes.data_sheet import DataSheet

        self._show_data()
        sheet = self._window.tabs.sheet
        if isinstance(sheet, DataSheet):
            sheet.choose()

    def _with_data(self, act: Callable[[DataActs], None]) -> Callable[[], None]:
        """A handler that makes what works on the files only when it is pressed."""
        return lambda: act(self.care.acts)

    def _undo(self) -> None:
        # What is being typed is undone where it is typed, until there is nothing more of it.
        focus = QApplication.focusWidget()
        if isinstance(focus, QTextEdit | QPlainTextEdit) and focus.document().isUndoAvailable():
            focus.undo()
            return
        label = self._window.notes.undo()
        if label is not None:
            self._window.say(say(mark("acts", "Undone: {act}"), act=say(label)))
        self._window.refresh_commands()

    def _redo(self) -> None:
        focus = QApplication.focusWidget()
        if isinstance(focus, QTextEdit | QPlainTextEdit) and focus.document().isRedoAvailable():
            focus.redo()
            return
        label = self._window.notes.redo()
        if label is not None:
            self._window.say(say(mark("acts", "Done again: {act}"), act=say(label)))
        self._window.refresh_commands()

    def _on_notes(self, _changes: object) -> None:
        self._window.side.complete()

    def _add_bookmark(self) -> None:
        self.bookmarks.add()

    def _remove_bookmark(self) -> None:
        self.bookmarks.remove()

    def _show_bookmarks(self) -> None:
        self._window.toggle_side_bar(self._bookmarks_panel)
        self._window.side.focus_panel()

    def _new_folder(self) -> None:
        self._show_bookmarks()
        self.bookmarks.new_folder()

    def _go(self, number: int) -> None:
        if self._window.notes.notebook is not None:
            self.bookmarks.go(number)

    def _set(self, number: int) -> None:
        if self._window.notes.notebook is not None:
            self.bookmarks.set_place(number)

    def _make_bookmarks_panel(self) -> tuple[BookmarksPanel, BookmarksPanel] | None:
        notes = self._window.notes
        if notes.notebook is None and not notes.is_settled:
            return None
        panel = self.bookmarks.make_panel()
        return panel, panel

    def _complete(self) -> None:
        """Add what the first page and search did not wait for: keys by place, and what stands in the menu."""
        # Imported only now, for that reason.
        from vademecum.ui.notes.bookmarks_menu import BookmarksMenu
        from vademecum.ui.notes.digit_keys import DigitKeys

        actions = self._window.actions_by_id
        others = [action for name, action in actions.items() if not name.startswith("places.")]
        self.care  # noqa: B018 -- made by being asked for
        DigitKeys(self._window, self._go, self._set, others)
        BookmarksMenu(self._window, self._show_bookmarks)
