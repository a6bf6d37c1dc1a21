"""A reader who uses the window by hand and eye: keys, pointer, and what stands on the screen."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent, QKeySequence, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from vademecum.app.window import Application
from vademecum.domain.key import Key
from vademecum.services.finding import Hit
from vademecum.ui.main_window import MainWindow
from vademecum.ui.page_view import PageView
from vademecum.ui.reader_pane import ReaderPane
from vademecum.ui.results_list import HitRole, ResultsList

PAPER = Key("CTOC/COP/WG.7/2020/3")
FACT_SHEET = Key("VM/CTED/CYBERSPACE")
PATIENCE_MS = 8_000


class Person:
    """Someone who reads: presses keys, types, points, and looks at what stands on the screen."""

    def __init__(self, application: Application, qtbot: QtBot) -> None:
        self.application = application
        self._qtbot = qtbot

    # -- what stands on the screen ---------------------------------------

    @property
    def window(self) -> MainWindow:
        """The window of now: another one after the look, the language or the library changed."""
        assert self.application.window is not None
        return self.application.window

    @property
    def page(self) -> ReaderPane:
        """The page in front."""
        page = self.window.tabs.page
        assert page is not None
        return page

    @property
    def view(self) -> PageView:
        """The text of the page in front."""
        return self.page.view

    def sees(self, name: str, kind: type[QWidget] = QWidget) -> list[QWidget]:
        """What is visible under an accessible or an object name."""
        return [
            widget
            for widget in self.window.findChildren(kind)
            if widget.isVisible() and name in (spoken_name(widget), widget.objectName())
        ]

    def named(self, name: str, kind: type = QWidget):
        """The one visible widget of that accessible or object name."""
        found = self.sees(name, kind)
        assert len(found) == 1, f"{len(found)} × {name!r}"
        return found[0]

    def words_on_screen(self, widget: QWidget) -> str:
        """All labels visible in a widget."""
        labels = widget.findChildren(QWidget)
        texts = [label.text() for label in labels if label.isVisible() and hasattr(label, "text")]
        return "\n".join(text for text in texts if isinstance(text, str))

    def marked(self, view: PageView | None = None) -> list[str]:
        """The words that stand out on a page, in its order."""
        selections = (view or self.view).extraSelections()
        return [selection.cursor.selectedText() for selection in selections]

    def where(self, block: str, start: int = 0, view: PageView | None = None) -> QRect:
        """Where a code point of a block stands on the screen."""
        view = view or self.view
        cursor = view.page.span(block, start)
        rect = view.cursorRect(cursor)
        return QRect(view.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def in_view(self, block: str, start: int = 0, view: PageView | None = None) -> bool:
        """Whether a code point of a block can be read without scrolling."""
        view = view or self.view
        cursor = view.page.span(block, start)
        return cursor is not None and view.viewport().rect().contains(view.cursorRect(cursor).center())

    def led_to(self, block: str, view: PageView | None = None) -> bool:
        """Whether a block begins a quarter below the page's top, within a line: places are brought there."""
        view = view or self.view
        top = view.cursorRect(view.page.span(block)).top()
        style = view.page.style
        return abs(top - view.viewport().height() // 4) <= style.leading(style.pixels)

    def still(self) -> tuple[object, ...]:
        """Where the page stands, to the pixel; equal as long as nothing moved."""
        top = self.view.top_place()
        assert top is not None
        return (self.page.document.locator, self.view.verticalScrollBar().value(), top, self.where(top[0]))

    def hits(self) -> list[Hit]:
        """The search results on the screen."""
        (results,) = (one for one in self.window.findChildren(ResultsList) if one.isVisible())
        model = results.model()
        return [model.index(row, 0).data(HitRole) for row in range(model.rowCount())]

    # -- what hands do -----------------------------------------------------

    def keys(self, *sequences: str) -> None:
        """Press keys where the keyboard is."""
        for sequence in sequences:
            QTest.keySequence(QApplication.focusWidget() or self.window, QKeySequence(sequence))

    def write(self, words: str) -> None:
        """Type as an input method does: some letters under way, then the words."""
        target = QApplication.focusWidget()
        assert target is not None
        QCoreApplication.sendEvent(target, QInputMethodEvent(words[:1], []))
        event = QInputMethodEvent()
        event.setCommitString(words)
        QCoreApplication.sendEvent(target, event)

    def clear(self) -> None:
        """Empty the line the keyboard is in."""
        line = QApplication.focusWidget()
        assert isinstance(line, QLineEdit)
        QTest.keySequence(line, QKeySequence("Ctrl+A"))
        QTest.keyClick(line, Qt.Key.Key_Delete)

    def go(self, address: str, *, enter: str = "Return") -> None:
        """Go to an address by the address box."""
        self.keys("Ctrl+L")
        self.write(address)
        self.keys(enter)

    def search(self, words: str) -> None:
        """Search the library and wait for the answer."""
        self.keys("Ctrl+Shift+F")
        self.clear()
        with self._qtbot.waitSignal(self.window.search.painted, timeout=PATIENCE_MS):
            self.write(words)

    def press_text(
        self,
        block: str,
        start: int,
        view: PageView | None = None,
        keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        button: Qt.MouseButton = Qt.MouseButton.LeftButton,
    ) -> None:
        """Press the middle of a character of the page."""
        view = view or self.view
        self.press(view, view.page.span(block, start, start + 1), keys, button)

    def press(
        self,
        view: QTextEdit,
        cursor,
        keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        button: Qt.MouseButton = Qt.MouseButton.LeftButton,
    ) -> None:
        """Press the piece of text that a cursor selects."""
        QTest.mouseClick(view.viewport(), button, keys, middle(view, cursor))

    def point(self, view: QTextEdit, at: QPoint) -> None:
        """Move the pointer to a place of a page."""
        there = view.viewport().mapToGlobal(at)
        view.cursor().setPos(there)
        button, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        moved = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), QPointF(there), button, button, keys)
        QCoreApplication.sendEvent(view.viewport(), moved)

    def press_widget(self, name: str) -> None:
        """Press a button by its name."""
        QTest.mouseClick(self.named(name), Qt.MouseButton.LeftButton)

    def open_branch(self, *titles: str) -> QModelIndex:
        """Open nodes of the tree from the top down, each by the beginning of its title; return the last."""
        tree: QTreeView = self.named("Contents", QTreeView)
        index = QModelIndex()
        for title in titles:
            rows = range(tree.model().rowCount(index))
            below = [tree.model().index(row, 0, index) for row in rows]
            index = next(one for one in below if str(one.data()).startswith(title))
            tree.expand(index)
        return index

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds."""
        self._qtbot.waitUntil(holds, timeout=PATIENCE_MS)

    def rest(self) -> None:
        """Do nothing for a moment, so that what was asked of the window is done."""
        self._qtbot.wait(20)

    def leave(self) -> None:
        """Close the window."""
        self.window.close()


def spoken_name(widget: QWidget) -> str:
    """What a screen reader says of a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def middle(view: QTextEdit, cursor) -> QPoint:
    """The middle of the first character that a cursor selects, in the view's coordinates."""
    begin, after = view.textCursor(), view.textCursor()
    begin.setPosition(cursor.selectionStart())
    after.setPosition(cursor.selectionStart() + 1)
    left, right = view.cursorRect(begin), view.cursorRect(after)
    x = (left.left() + right.left()) // 2 if left.top() == right.top() else left.left() + 3
    return QPoint(x, left.center().y())
