"""My data: how the notebook is, where it lies, its copies, and what merging another one would change."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from vademecum.paths import Keeping, Places
from vademecum.services.notebook import snapshots
from vademecum.services.notebook.checking import Standing, sentence_about, sentence_about_offer
from vademecum.services.notebook.mending import set_aside
from vademecum.services.notebook.merging import Preview, count_notes
from vademecum.ui.catalogue import say, together
from vademecum.ui.faults import words_of
from vademecum.ui.flow_layout import FlowLayout
from vademecum.ui.jobs import Once
from vademecum.ui.names import day
from vademecum.ui.notes.data_acts import DataActs, words_of_merging
from vademecum.ui.notes.notebook_care import spoken
from vademecum.ui.notes.read_only_medium import KeepingCard
from vademecum.ui.notes.readers_notes import ReadersNotes
from vademecum.ui.sheets.rows_table import Column, RowsTable
from vademecum.ui.sheets.sheet import Sheet
from vademecum.words import mark

_WIDEST = 760
"""Pixels: sentences are read here, not tables of figures."""
_LEAST_TABLE = 220


@dataclass(frozen=True, slots=True)
class _Copy:
    """A row of the table."""

    path: Path
    day: str
    versions: int
    """-1 when it cannot be read, or has not been."""
    is_snapshot: bool


class DataSheet(Sheet):
    """Everything about the notebook's files in one calm place."""

    def __init__(self, notes: ReadersNotes, places: Places, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes = notes
        self._places = places
        self._looked: Path | None = None
        self._reading: Once | None = None
        self._acts = DataActs(notes, places, self)
        self._build()
        self._connect()
        self.reload()

    # -- what others may ask ---------------------------------------------

    @property
    def title(self) -> str:
        """Its name."""
        return say(mark("data", "My data"))

    @property
    def icon(self) -> str:
        """Name of its icon."""
        return "history"

    @property
    def address(self) -> str:
        """The word that opens it again."""
        return "data"

    def choose(self) -> None:
        """Ask for a file and show what merging it would change."""
        self._acts.choose()

    def focus_content(self) -> None:
        """Give the keyboard to the first button."""
        self._show_folder.setFocus()

    def copy(self) -> None:
        """Copy the path of the folder."""
        self._acts.copy_path()

    def close_topmost(self) -> bool:
        """Put the preview away."""
        is_open = self._preview.isVisibleTo(self)
        self._preview.hide()
        return is_open

    def reload(self) -> None:
        """Show how everything is now."""
        self._tell()
        if self._reading is None:
            self._reading = Once(lambda _tell: _copies(self._places, self._notes), self)
            self._reading.done.connect(self._on_read)
            self._reading.failed.connect(lambda _failure: self._on_read([]))
            self._reading.start()

    # -- what the widgets tell us ----------------------------------------

    def _on_read(self, copies: object) -> None:
        self._reading = None
        if isinstance(copies, list):
            self._table.show_rows(copies)
            self._copies_words.setText(
                say(mark("data", "Every day the notebook is copied and read back; thirty copies are kept."))
                if copies
                else say(mark("data", "No copies yet: the first is made soon after the first note."))
            )

    def _on_looked(self, path: Path, counted: Preview) -> None:
        self._looked = path
        self._preview_words.setText(words_of_merging(path, counted, is_done=False))
        self._merge.setVisible(not counted.is_nothing)
        self._preview.show()
        (self._put_away if counted.is_nothing else self._merge).setFocus()

    def _on_merge(self) -> None:
        self._preview.hide()
        if self._looked is not None:
            self._acts.take(self._looked)

    def _on_busy(self, is_busy: bool) -> None:
        for button in (self._back_up, self._restore, self._merge, self._take):
            button.setEnabled(not is_busy)
        self._on_selected()

    def _on_selected(self) -> None:
        row = self._table.current()
        self._merge_copy.setEnabled(row is not None and not self._acts.is_busy)

    def _on_merge_copy(self) -> None:
        row = self._table.current()
        if row is not None:
            self._acts.look_into(row.path)

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self._state = _sentence()
        self._state.setObjectName("sectionTitle")
        self._trouble = _sentence()
        self._where = _sentence()
        self._where.setObjectName("quiet")
        self._where.setText(str(self._places.data))
        self._show_folder = QPushButton(say(mark("data", "Show folder")))
        self._copy_path = QPushButton(say(mark("data", "Copy path")))
        self._back_up = QPushButton(say(mark("data", "Back up…")))
        self._restore = QPushButton(say(mark("data", "Restore or merge…")))
        self._offer_words = _sentence()
        self._take = QPushButton(say(mark("data", "Bring them back")))
        self._offer = _card(self._offer_words, self._take)
        self._preview_words = _sentence()
        self._merge = QPushButton(say(mark("data", "Merge")))
        self._put_away = QPushButton(say(mark("data", "Leave it")))
        self._preview = _card(self._preview_words, self._merge, self._put_away)
        title = QLabel(say(mark("data", "Copies")))
        title.setObjectName("sectionTitle")
        self._copies_words = _sentence()
        self._copies_words.setObjectName("quiet")
        self._table = RowsTable(_columns(), say(mark("data", "Copies")), lambda row: row.path)
        self._table.setObjectName("rows")
        self._table.setMinimumHeight(_LEAST_TABLE)
        self._table.sort_by(0, Qt.SortOrder.DescendingOrder)
        self._merge_copy = QPushButton(say(mark("data", "Look into the selected copy")))
        self._merge_copy.setEnabled(False)
        self._lay_out(title)
        self._preview.hide()

    def _lay_out(self, title: QLabel) -> None:
        paper = QWidget()
        paper.setObjectName("paper")
        inside = QWidget(paper)
        inside.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(10)
        for part in (self._state, self._trouble, self._where):
            column.addWidget(part)
        if self._places.keeping is not Keeping.USUAL:
            column.addWidget(KeepingCard(self._notes, self._places))
        column.addWidget(_row(self._show_folder, self._copy_path, self._back_up, self._restore))
        column.addWidget(self._offer)
        column.addWidget(self._preview)
        column.addSpacing(14)
        for part in (title, self._copies_words):
            column.addWidget(part)
        column.addWidget(self._table, 1)
        column.addWidget(_row(self._merge_copy))
        across = QHBoxLayout(paper)
        across.setContentsMargins(0, 0, 0, 0)
        across.addStretch(1)
        across.addWidget(inside, 100)
        across.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setObjectName("instrument")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(paper)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _connect(self) -> None:
        self._show_folder.clicked.connect(self._acts.show_folder)
        self._copy_path.clicked.connect(self._acts.copy_path)
        self._back_up.clicked.connect(self._acts.back_up)
        self._restore.clicked.connect(self._acts.choose)
        self._take.clicked.connect(self._acts.take_offered)
        self._merge.clicked.connect(self._on_merge)
        self._put_away.clicked.connect(self._preview.hide)
        self._merge_copy.clicked.connect(self._on_merge_copy)
        self._table.chosen.connect(lambda _row: self._on_selected())
        self._table.wanted.connect(lambda _row, _apart: self._on_merge_copy())
        self._acts.said.connect(self.said)
        self._acts.looked.connect(self._on_looked)
        self._acts.busy_changed.connect(self._on_busy)
        self._acts.done.connect(self.reload)
        self._notes.accounted.connect(self._on_news)
        self._notes.offered.connect(self._on_news)
        self._notes.kept.connect(self._on_news)
        self._notes.trouble.connect(self._on_news)
        self._notes.changed.connect(self._on_news)
        self._notes.copied.connect(self.reload)

    # -- in detail -------------------------------------------------------------

    def _on_news(self, _news: object) -> None:
        # Not a lambda: the notebook outlives the sheet, and only a method of it is let go with it.
        self._tell()

    def _tell(self) -> None:
        account, offer = self._notes.account, self._notes.offer
        notebook = self._notes.notebook
        parts: list[str] = []
        if account is None or notebook is None:
            self._state.setText(say(mark("data", "No notebook is open.")))
        elif account.standing is Standing.MENDED:
            # What was brought back meanwhile counts, too.
            now = replace(account, standing=Standing.OPEN, notes=count_notes(notebook.heads))
            self._state.setText(spoken(sentence_about(now)))
            parts.append(spoken(sentence_about(account)))
        else:
            self._state.setText(spoken(sentence_about(account)))
        if self._notes.unsaved:
            parts.append(
                say(
                    mark("notebook", "{count} changes of your notes are not saved."),
                    count=self._notes.unsaved,
                )
            )
            reason = self._notes.why_unsaved
            parts.extend([words_of(reason)] if reason is not None else [])
        elif account is not None and account.trouble is not None:
            parts.append(words_of(account.trouble))
        self._trouble.setText(together(parts))
        self._trouble.setVisible(bool(parts))
        can_write = notebook is not None
        self._back_up.setEnabled(can_write and not self._acts.is_busy)
        self._restore.setEnabled(can_write and not self._acts.is_busy)
        self._offer.setVisible(offer is not None)
        if offer is not None:
            self._offer_words.setText(spoken(sentence_about_offer(offer)))


def _copies(places: Places, notes: ReadersNotes) -> list[_Copy]:
    """Snapshots and notebooks set aside, the newest first."""
    found = [
        _Copy(one.path, one.day, one.revisions, is_snapshot=True)
        for one in snapshots.survey(places, notes.connector)
    ]
    begin = "notebook-damaged-"
    found += [
        _Copy(path, path.stem.removeprefix(begin)[:10], -1, is_snapshot=False)
        for path in set_aside(places.data)
    ]
    return found


def _columns() -> list[Column]:
    return [
        Column(say(mark("data", "Day")), lambda row: day(row.day), lambda row: (row.day, row.path.name), 190),
        Column(
            say(mark("data", "Copy")),
            lambda row: (
                say(mark("data", "Damaged notebook, set aside"))
                if not row.is_snapshot
                else say(mark("data", "Snapshot"))
                if row.versions >= 0
                else say(mark("data", "Snapshot, cannot be read"))
            ),
            lambda row: (row.is_snapshot, row.day),
            0,
        ),
        Column(
            say(mark("data", "Versions")),
            lambda row: str(row.versions) if row.versions >= 0 else "–",
            lambda row: (row.versions, row.day),
            120,
            is_number=True,
        ),
    ]


def _sentence() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _row(*buttons: QPushButton) -> QWidget:
    row = QWidget()
    flow = FlowLayout(row)
    for button in buttons:
        flow.addWidget(button)
    return row


def _card(words: QLabel, *buttons: QPushButton) -> QFrame:
    card = QFrame()
    card.setObjectName("card")
    column = QVBoxLayout(card)
    column.setContentsMargins(16, 12, 16, 12)
    column.setSpacing(10)
    column.addWidget(words)
    column.addWidget(_row(*buttons))
    return card
