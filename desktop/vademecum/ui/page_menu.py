"""The context menu of a page: what one can do with the selection, the paragraph or the citation under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from vademecum.domain.citation import Citation
from vademecum.ui.catalogue import say
from vademecum.ui.names import key_name
from vademecum.ui.reader_pane import ReaderPane
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow


def show_page_menu(window: MainWindow, page: ReaderPane, at: QPoint, citation: object) -> None:
    """Open the menu at a global place, over a `Citation` or None, and wait until it is closed."""
    menu = QMenu(window)
    if isinstance(citation, Citation):
        beside = menu.addAction(say(mark("window", "Open {symbol} beside"), symbol=key_name(citation.key)))
        beside.triggered.connect(lambda: window.leading.follow_citation(citation, False))
        menu.addSeparator()
    actions, has_words = window.actions_by_id, bool(page.view.selected_text())
    block = page.view.block_at(at)
    # An action of its own: it means the paragraph under the pointer.
    known = actions["edit.copy_citation"]
    keys = known.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    menu.addAction(actions["edit.copy"])
    cite = menu.addAction(f"{known.text()}\t{keys}")
    cite.triggered.connect(lambda: window.commands.copy_citation(block))
    if actions["bookmarks.add"].isEnabled():
        keep = menu.addAction(say(mark("window", "Bookmark this paragraph")) + "\tCtrl+D")
        keep.triggered.connect(lambda: window.note_commands.bookmarks.add(block))
    if actions["notes.add"].isEnabled():
        note = menu.addAction(say(mark("window", "Note…")) + "\tCtrl+Alt+M")
        note.triggered.connect(lambda: window.note_commands.shown.add(block))
    if actions["present.add"].isEnabled():
        window.plans.add_to_menu(menu, block)
    menu.addAction(actions["search.selection"])
    window.note_commands.add_to_menu(menu, page, at)
    for command in ("edit.copy", "search.selection"):
        actions[command].setEnabled(has_words)
    menu.addSeparator()
    menu.addAction(actions["edit.find"])
    menu.addAction(actions["edit.select_all"])
    menu.exec(at)
    window.refresh()
