"""The timeline on the screen: circles on years that one walks through by arrow keys and hears."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from vademecum.services.coverage import CitedInstrument
from vademecum.ui.catalogue import say
from vademecum.ui.names import ORGANS, named
from vademecum.ui.sheets.coverage_look import CoverageLook
from vademecum.ui.sheets.coverage_words import counted, instrument_name, number_of
from vademecum.ui.sheets.timeline_drawing import draw_timeline, lay_out
from vademecum.ui.sheets.typed_number import TypedNumber
from vademecum.words import mark

_Index = QModelIndex | QPersistentModelIndex
_SPOKEN = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
_EDGE = 1.6
"""Room around the picture, in ems."""

_SHRUNK = (1.0, 0.93, 0.85, 0.77)
"""Sizes of the letters that are tried, so that the years stay in sight in a low window."""


class TimelineModel(QAbstractListModel):
    """The instruments, oldest first; those of unknown year last."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.instruments: tuple[CitedInstrument, ...] = ()
        self._language = language

    def show_instruments(self, instruments: Sequence[CitedInstrument]) -> None:
        """Put others on show."""
        self.beginResetModel()
        self.instruments = tuple(instruments)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many instruments."""
        return 0 if parent.isValid() else len(self.instruments)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What is spoken of an instrument, and its tip."""
        if not index.isValid() or role not in (*_SPOKEN, Qt.ItemDataRole.ToolTipRole):
            return None
        one = self.instruments[index.row()]
        year = str(one.year) if one.year is not None else say(mark("coverage", "Year not known"))
        parts = [year, instrument_name(one, self._language), counted(one.count), named(ORGANS, one.organ)]
        if role == Qt.ItemDataRole.ToolTipRole and not one.key.is_own:
            parts.insert(2, one.title(self._language) or "")
        return ("\n" if role == Qt.ItemDataRole.ToolTipRole else ", ").join(part for part in parts if part)


class TimelineView(QListView):
    """Paints the picture that `timeline_drawing` lays out for its width."""

    chosen = Signal(int)
    """An instrument to read about, by its row."""
    reached = Signal(int)
    """The current instrument is another one."""
    number_missed = Signal(str)

    def __init__(self, look: CoverageLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._fitted = look
        self._under = -1
        self._typed = TypedNumber()
        self._model = TimelineModel(look.language, self)
        self._picture = lay_out((), look, 400)
        self._build()

    # -- what others may ask ---------------------------------------------

    @property
    def instruments(self) -> tuple[CitedInstrument, ...]:
        """What is on show."""
        return self._model.instruments

    def show_instruments(self, instruments: Sequence[CitedInstrument]) -> None:
        """Put others on show."""
        self._model.show_instruments(instruments)
        self._lay_out()

    def dress(self, look: CoverageLook) -> None:
        """Draw with other letters."""
        self.look = look
        self._lay_out()

    def jump_to(self, number: str) -> bool:
        """Go to the first instrument whose number begins so; return whether there is one."""
        for row, one in enumerate(self.instruments):
            if number_of(one.key).startswith(number):
                self.setCurrentIndex(self._model.index(row, 0))
                return True
        return False

    # -- what Qt asks of a view ----------------------------------------------

    def visualRect(self, index: _Index) -> QRect:
        """Where an instrument stands in the viewport."""
        if not index.isValid() or index.row() >= len(self._picture.spots):
            return QRect()
        return self._picture.spots[index.row()].area.translated(self._shift()).toAlignedRect()

    def indexAt(self, p: QPoint) -> QModelIndex:
        """The instrument at a place of the viewport."""
        for row in range(len(self._picture.spots)):
            index = self._model.index(row, 0)
            if self.visualRect(index).adjusted(-3, -2, 3, 2).contains(p):
                return index
        return QModelIndex()

    def scrollTo(
        self, index: _Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring an instrument into view."""
        del hint
        rect, room = self.visualRect(index), self.viewport().rect()
        margin = round(self.look.pixels)
        for bar, low, high, end in (
            (self.horizontalScrollBar(), rect.left(), rect.right(), room.width()),
            (self.verticalScrollBar(), rect.top(), rect.bottom(), room.height()),
        ):
            if high > end:
                bar.setValue(bar.value() + high - end + margin)
            elif low < 0:
                bar.setValue(bar.value() + low - margin)

    def moveCursor(
        self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Left and right go through the years, up and down through one year."""
        del modifiers
        action = QAbstractItemView.CursorAction
        last = len(self.instruments) - 1
        if last < 0:
            return QModelIndex()
        now = self.currentIndex().row()
        if now < 0 or cursorAction == action.MoveHome:
            return self._model.index(0, 0)
        steps = {
            action.MoveLeft: (-1, 0),
            action.MoveRight: (1, 0),
            action.MoveUp: (0, -1),
            action.MoveDown: (0, 1),
        }
        if cursorAction in steps:
            return self._model.index(self._neighbour(now, *steps[cursorAction]), 0)
        far = {
            action.MoveEnd: last,
            action.MoveNext: min(now + 1, last),
            action.MovePrevious: max(now - 1, 0),
            action.MovePageDown: min(now + 10, last),
            action.MovePageUp: max(now - 10, 0),
        }
        return self._model.index(far.get(cursorAction, now), 0)

    def horizontalOffset(self) -> int:
        """How far it is scrolled to the right."""
        return self.horizontalScrollBar().value()

    def verticalOffset(self) -> int:
        """How far it is scrolled down."""
        return self.verticalScrollBar().value()

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select what a rectangle touches."""
        found = self.indexAt(rect.center())
        self.selectionModel().select(QItemSelection(found, found), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Where what is selected stands."""
        region = QRegion()
        for index in selection.indexes():
            region = region.united(QRegion(self.visualRect(index)))
        return region

    def updateGeometries(self) -> None:
        """Let it scroll over the whole picture."""
        edge = 2 * _EDGE * self.look.pixels
        room = self.viewport().size()
        for bar, size, seen in (
            (self.horizontalScrollBar(), self._picture.width + edge, room.width()),
            (self.verticalScrollBar(), self._picture.height + edge, room.height()),
        ):
            bar.setRange(0, max(0, round(size) - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(round(2 * self.look.pixels))

    def paintEvent(self, e: QPaintEvent) -> None:
        """Draw the picture."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(e.rect(), self.look.colour("page"))
        painter.translate(self._shift())
        lit = self.currentIndex().row() if self.hasFocus() or self.currentIndex().isValid() else -1
        draw_timeline(painter, self._picture, self._fitted, lit, self._under)
        painter.end()

    def resizeEvent(self, e: QResizeEvent) -> None:
        """Years use the width there is."""
        super().resizeEvent(e)
        self._lay_out()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    # -- what the widgets tell us ----------------------------------------

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Say where the keyboard is."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid():
            self.scrollTo(current)
            self.reached.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter reads."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().row())
            return
        if not event.text().isprintable() or not event.text():
            self._typed.forget()
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Typing a number goes to that instrument."""
        number = self._typed.add(search)
        if not self.jump_to(number):
            self.number_missed.emit(number)

    def mouseMoveEvent(self, e: QMouseEvent) -> None:
        """What is under the pointer stands out."""
        self._show_under(self.indexAt(e.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self._show_under(-1)

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setModel(self._model)
        self.setObjectName("timeline")
        self.setAccessibleName(say(mark("coverage", "Timeline of the instruments cited")))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))

    # -- in detail -------------------------------------------------------------

    def _lay_out(self) -> None:
        edge = 2 * _EDGE * self.look.pixels
        room = self.width() - self.verticalScrollBar().sizeHint().width() - edge
        for share in _SHRUNK:
            self._fitted = self.look.sized(self.look.pixels * share)
            self._picture = lay_out(self.instruments, self._fitted, max(room, 200))
            if self._picture.height + edge <= self.height():
                break
        else:
            # It is scrolled anyway: then at its full size.
            self._fitted = self.look
            self._picture = lay_out(self.instruments, self.look, max(room, 200))
        self.updateGeometries()
        self.viewport().update()

    def _shift(self) -> QPointF:
        """From the picture to the viewport; a picture lower than the view stands in its upper half."""
        edge = _EDGE * self.look.pixels
        spare = max(0.0, self.viewport().height() - self._picture.height - 2 * edge)
        return QPointF(edge - self.horizontalOffset(), edge + spare / 3 - self.verticalOffset())

    def _neighbour(self, now: int, right: int, down: int) -> int:
        """The nearest instrument in a direction; the same one when there is none."""
        spots = self._picture.spots
        here = spots[now].centre
        best, far = now, float("inf")
        for row, spot in enumerate(spots):
            dx, dy = spot.centre.x() - here.x(), spot.centre.y() - here.y()
            is_undated = spot.one.year is None and spots[now].one.year is None
            ahead = dx * right if right else dy * down
            if ahead <= 0.5 or (right and (spot.one.year is None) != (spots[now].one.year is None)):
                continue
            aside = abs(dy) if right else abs(dx)
            distance = ahead + (0.01 * aside if right and not is_undated else 3 * aside)
            if distance < far:
                best, far = row, distance
        return best

    def _show_under(self, row: int) -> None:
        if row != self._under:
            self._under = row
            self.viewport().update()
