"""What the context menu of a page offers for words and marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from vademecum.domain.annotation import Colour
from vademecum.ui.catalogue import say
from vademecum.ui.notes.colour_dots import swatch_icon
from vademecum.ui.notes.mark_colours import colour_name
from vademecum.ui.notes.marks_words import cut, kind_words, words_of_mark
from vademecum.words import mark as marked

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow
    from vademecum.ui.notes.marks_window import MarksInWindow
    from vademecum.ui.reader_pane import ReaderPane

_MOST_TITLE = 18
"""Code points of marked words that stand in the menu."""


def add_highlighting(
    menu: QMenu, window: MainWindow, marks: MarksInWindow, page: ReaderPane, at: QPoint
) -> None:
    """Add “Highlight ▸”, and below it each mark that lies at a global place, to a menu."""
    if marks.shown() is None:
        return
    position = page.view.viewport().mapFromGlobal(at)
    here = [] if page.view.textCursor().hasSelection() else marks.of(page).painting.at(position)
    if here:
        # What is chosen in the menu means the mark under the pointer.
        marks.of(page).stand_out(here[0])
    colours = menu.addMenu(say(marked("marks", "&Highlight")))
    for colour in Colour:
        command = window.actions_by_id[f"notes.highlight_{colour}"]
        keys = command.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action = colours.addAction(swatch_icon(window.theme, colour), f"{colour_name(colour)}\t{keys}")
        action.triggered.connect(lambda _on=False, one=colour: marks.highlight(one, page))
    colours.setEnabled(bool(here) or bool(page.view.selected_text()))
    for mark in here:
        title = ": ".join(part for part in (kind_words(mark), cut(words_of_mark(mark), _MOST_TITLE)) if part)
        below = menu.addMenu(title.replace("&", "&&"))
        if mark.is_own:
            words = marked("marks", "Open note") if mark.annotation.body else marked("marks", "Add a note")
            open_note = below.addAction(say(words))
            open_note.triggered.connect(lambda _on=False, one=mark: marks.open_note(page, one))
            history = below.addAction(say(marked("marks", "History")))
            history.triggered.connect(lambda _on=False, one=mark: window.note_commands.open_journal(one.id))
            delete = below.addAction(say(marked("marks", "Delete")))
            delete.triggered.connect(lambda _on=False, one=mark: marks.remove(page, one))
        else:
            adopt = below.addAction(say(marked("marks", "Adopt")))
            adopt.triggered.connect(lambda _on=False, one=mark: marks.adopt(one))
    menu.addSeparator()
