"""Check my draft: the draft on the left, what there is to say about its citing on the right.

Nothing of a draft is written anywhere: it lives in the editor, and in memory while the window is made anew.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QTextDocument
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from vademecum.domain.document import Doubt
from vademecum.domain.locator import Locator
from vademecum.services.checking.draft_files import Draft
from vademecum.services.checking.findings import KIND_NAMES, Checked, Finding, FindingKind, summary
from vademecum.services.desk import Desk
from vademecum.ui.catalogue import say
from vademecum.ui.faults import words_of
from vademecum.ui.fonts import font
from vademecum.ui.jobs import Latest
from vademecum.ui.sheets.draft_doubts import doubts_said
from vademecum.ui.sheets.draft_editor import DraftEditor
from vademecum.ui.sheets.draft_empty import example, what_is_checked
from vademecum.ui.sheets.draft_opening import DraftOpening, open_checking
from vademecum.ui.sheets.finding_list import FindingList
from vademecum.ui.sheets.finding_view import FindingView
from vademecum.ui.sheets.sheet import Sheet
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.services.checking.draft_checking import DraftChecking

_REST_MS = 350
"""So long after the last key the draft is checked again."""

_NARROW, _CRAMPED = 760, 560
"""Narrower, the findings stand below the draft, and the promise below the buttons."""


class DraftSheet(Sheet):
    """An editor, and the findings of what stands in it."""

    def __init__(self, desk: Desk, theme: Theme, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lang = lang
        self._name = ""
        self._checked = Checked(lang)
        self._text = ""
        self._opening = ""
        """The name of the file that is being read."""
        self._steps = 0
        """What could be undone when the draft was put into the editor."""
        self._compared_with: list[str] = []
        self._doubts: tuple[Doubt, ...] = ()
        """What is not sure in the file that the draft was read from."""
        self._editor = DraftEditor(theme, lang, self)
        self._list = FindingList(theme, self)
        self._view = FindingView(theme, lang, self)
        self._kinds = QComboBox(self)
        self._summary = QLabel(self)
        self._doubtful = QLabel(self)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._right = QStackedWidget(self)
        self._typed = QTimer(self)
        self._files = DraftOpening()
        self._work = Latest(lambda: open_checking(desk), "draft")
        self._build()
        self._connect()
        self._work.start()
        self._show(self._checked)

    # -- what a sheet is -----------------------------------------------------------

    @property
    def title(self) -> str:
        """The name of the tool, and of the draft's file when it has one."""
        return self._name or say(mark("draft", "Check a draft"))

    @property
    def icon(self) -> str:
        return "draft"

    @property
    def address(self) -> str:
        """The tool alone: a session keeps nothing of the draft."""
        return "draft"

    @property
    def can_export(self) -> bool:
        """Whether there is a report to write."""
        return bool(self._text.strip())

    def export(self) -> None:
        """Ask for a file and write the report into it: PDF, a web page or plain text."""
        # Imported when something is exported: reading does not need it.
        from vademecum.services.exporting import CannotExport, write_whole
        from vademecum.ui.export import ask_where, made_with, write_document

        title = say(mark("draft", "Save the report"))
        path = ask_where(self, title, say(mark("draft", "Check of a draft")), ("pdf", "html", "txt"))
        if path is None:
            return
        try:
            if path.suffix.lower() == ".pdf":
                write_document(path, self._report(), made_with(), title)
            else:
                write_whole(path, self._written(as_page=path.suffix.lower() == ".html").encode())
        except CannotExport as trouble:
            self.said.emit(words_of(trouble))
            return
        self.said.emit(say(mark("draft", "The report is saved as {name}."), name=path.name))

    def print_out(self) -> None:
        """Print the report."""
        # Imported when something is printed: as above.
        from vademecum.ui.export import made_with, print_document

        print_document(self, self._report(), made_with())

    def focus_content(self) -> None:
        """Give the keyboard to the draft."""
        self._editor.setFocus()

    def next_part(self) -> bool:
        """From the draft to its findings."""
        if not self._editor.hasFocus() or not self._list.isVisibleTo(self) or not self._list.findings:
            return False
        self._list.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def set_again(self) -> None:
        """Set the draft and its findings in another size."""
        for part in (self._editor, self._list, self._view):
            part.dress(self.scale)
        self._summary.setFont(font(self._lang, round(UI_PIXELS * self.scale), bold=True))
        self._doubtful.setFont(font(self._lang, round(UI_PIXELS * self.scale)))

    def keepsake(self) -> object | None:
        """The draft, in memory only."""
        text, apart = self._editor.toPlainText(), self._editor.paragraphs_set_apart()
        return Draft(text, tuple(apart), self._doubts), self._name

    def receive(self, keepsake: object) -> None:
        """Take the draft over."""
        if isinstance(keepsake, tuple) and isinstance(keepsake[0], Draft):
            self._name = str(keepsake[1])
            self._take(keepsake[0])

    # -- what others may ask ----------------------------------------------------------

    def open_file(self, path: Path) -> None:
        """Read a draft from a file; a Word document in a process of its own."""
        self._typed.stop()
        self._editor.setReadOnly(True)
        self._opening = path.name
        self._summary.setText(say(mark("draft", "{name} is being read."), name=path.name))
        self._work.ask(self._files.begin(path))

    # -- building --------------------------------------------------------------------

    def _build(self) -> None:
        self._typed.setSingleShot(True)
        self._typed.setInterval(_REST_MS)
        self._summary.setFont(font(self._lang, UI_PIXELS, bold=True))
        self._summary.setWordWrap(True)
        self._summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._summary.setObjectName("summary")
        self._doubtful.setWordWrap(True)
        self._doubtful.setObjectName("quiet")
        self._doubtful.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self._split, 1)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.addWidget(self._editor)
        self._split.addWidget(self._findings())
        self._split.setSizes([600, 420])
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 2)
        self._editor.setMinimumSize(220, 120)
        self._right.setMinimumSize(260, 160)

    def _head(self) -> QWidget:
        """Buttons, and that nothing is kept."""
        head = QWidget(self)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight, head)
        self._top.setContentsMargins(14, 8, 14, 8)
        self._top.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._top.addLayout(row)
        for words, help_words, slot in (
            (mark("draft", "&Open…"), mark("draft", "Open a text or a Word document"), self._on_open),
            (mark("draft", "&Copy draft"), mark("draft", "Copy the whole draft"), self._on_copy),
            (mark("draft", "C&lear"), mark("draft", "Empty the draft; this can be undone"), self._on_clear),
        ):
            button = QPushButton(say(words), head)
            button.setToolTip(say(help_words))
            button.clicked.connect(lambda _checked=False, act=slot: act())
            row.addWidget(button)
        promise = QLabel(say(mark("draft", "Nothing leaves this machine and nothing is kept.")), head)
        promise.setObjectName("quiet")
        promise.setWordWrap(True)
        promise.setStyleSheet(f"color: {self._theme.colours.quiet}")
        row.addStretch(1)
        self._top.addWidget(promise, 1)
        return head

    def _findings(self) -> QWidget:
        """The findings with their filter; what is checked while there is no draft."""
        panel = QWidget(self)
        column = QVBoxLayout(panel)
        column.setContentsMargins(12, 10, 4, 0)
        column.setSpacing(8)
        column.addWidget(self._summary)
        column.addWidget(self._doubtful)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 8, 0)
        self._kinds.setObjectName("kinds")
        for control in (self._kinds, self._kinds.view()):
            control.setAccessibleName(say(mark("draft", "Show findings of this kind")))
        row.addWidget(self._kinds, 1)
        for icon, words, by in (
            ("up", mark("draft", "Previous finding (Shift+F8)"), -1),
            ("down", mark("draft", "Next finding (F8)"), 1),
        ):
            button = QToolButton(panel)
            button.setIcon(self._theme.icon(icon))
            button.setToolTip(say(words))
            button.setAccessibleName(say(words))
            button.clicked.connect(lambda _checked=False, by=by: self._step(by))
            row.addWidget(button)
        column.addLayout(row)
        parts = QSplitter(Qt.Orientation.Vertical, panel)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(1)
        parts.addWidget(self._list)
        parts.addWidget(self._view)
        parts.setStretchFactor(0, 1)
        parts.setStretchFactor(1, 1)
        self._list.setMinimumHeight(90)
        self._view.setMinimumHeight(120)
        column.addWidget(parts, 1)
        empty = what_is_checked(self._theme, self._lang, self._on_example)
        self._right.addWidget(empty)
        self._right.addWidget(panel)
        return self._right

    def _connect(self) -> None:
        self._editor.textChanged.connect(self._on_text)
        self._editor.file_dropped.connect(self.open_file)
        self._editor.refused.connect(self._on_refused)
        self._editor.place_reached.connect(self._on_place)
        self._typed.timeout.connect(self._ask)
        self._work.answered.connect(self._on_answer)
        self._work.failed.connect(self._on_failed)
        self._list.reached.connect(self._on_reached)
        self._list.clicked.connect(lambda _index: self._reveal())
        self._list.activated.connect(lambda _index: self._reveal())
        self._kinds.currentIndexChanged.connect(lambda _row: self._fill())
        self._view.source_wanted.connect(self._on_source)
        self._view.instrument_wanted.connect(self.instrument_wanted)
        self._view.change_wanted.connect(self._on_change)
        for key, by in (("F8", 1), ("Shift+F8", -1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self._step(by))
        files, work = self._files, self._work

        def stop() -> None:
            files.give_up()
            work.stop()

        # A function, not the method: it keeps hold of the thread until the sheet is gone.
        self.destroyed.connect(stop)
        application = QApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(stop)
            # Else every closed sheet would live on in this connection.
            self.destroyed.connect(lambda: application.aboutToQuit.disconnect(stop))

    # -- checking ----------------------------------------------------------------------

    def _on_text(self) -> None:
        self._view.set_fresh(False)
        # Undone beyond the opening of its file, the draft is an older one, which has no file.
        is_older = self._editor.document().availableUndoSteps() < self._steps
        if is_older or not self._editor.toPlainText().strip():
            self._name, self._doubts = "", ()
            self._show_doubts()
        self._typed.start()

    def _ask(self) -> None:
        """Have the draft checked as it stands; earlier questions are stale."""
        # A file that is still being read is no longer waited for: the reader works on what stands here.
        self._files.give_up()
        self._editor.setReadOnly(False)
        text, apart, words = self._editor.toPlainText(), self._editor.spans_set_apart(), self._lang

        def question(checking: DraftChecking) -> object:
            checked = checking.check(text, words=words, set_apart=apart)
            return text, checked, checking.compared_with(words)

        self._work.ask(question)

    def _on_answer(self, answer: object) -> None:
        if isinstance(answer, Draft):
            self._editor.setReadOnly(False)
            self._name = self._opening
            if self._take(answer):
                self._editor.setFocus()
            return
        if isinstance(answer, tuple) and answer[0] == self._editor.toPlainText():
            self._text = str(answer[0])
            self._editor.know(self._text)
            self._compared_with = list(answer[2])
            self._show(answer[1])

    def _on_failed(self, failure: object) -> None:
        self._editor.setReadOnly(False)
        words = words_of(failure) if isinstance(failure, BaseException) else ""
        self._show_summary()
        self.said.emit(words)

    def _take(self, draft: Draft) -> bool:
        """Put a draft into the editor; say so when it is too long to be laid out."""
        taken = self._editor.put(draft.text, draft.set_apart)
        self._typed.stop()
        if taken:
            self._doubts = draft.doubts
            self._steps = self._editor.document().availableUndoSteps()
            self._ask()
        else:
            self._name, self._doubts = "", ()
            self._show_summary()
        self.renamed.emit()
        return taken

    def _show(self, checked: Checked) -> None:
        """Show an answer; the filter stays on its kind while there are findings of it."""
        self._checked = checked
        wanted = self._kinds.currentData()
        self._kinds.blockSignals(True)
        self._kinds.clear()
        everything = say(mark("draft", "All findings ({count})"), count=len(checked.findings))
        self._kinds.addItem(everything, None)
        for kind in FindingKind:
            count = sum(finding.kind is kind for finding in checked.findings)
            if count:
                self._kinds.addItem(f"{say(KIND_NAMES[kind])} ({count})", kind.value)
        self._kinds.setCurrentIndex(max(0, self._kinds.findData(wanted)) if wanted else 0)
        self._kinds.blockSignals(False)
        self._show_summary()
        self._right.setCurrentIndex(1 if self._text.strip() else 0)
        self._fill()
        self.renamed.emit()

    def _show_summary(self) -> None:
        words, values = summary(self._checked)
        self._summary.setText(say(words, **values) if self._text.strip() else "")
        self._show_doubts()

    def _show_doubts(self) -> None:
        self._doubtful.setText("\n".join(doubts_said(self._doubts)))
        selectable, none = (
            Qt.TextInteractionFlag.TextSelectableByMouse,
            Qt.TextInteractionFlag.NoTextInteraction,
        )
        # A label that can be selected takes the keyboard, and an empty one has nothing to be called by.
        self._doubtful.setTextInteractionFlags(selectable if self._doubts else none)
        self._doubtful.setVisible(bool(self._doubts))

    def _fill(self) -> None:
        """Show the findings of the kind that is wanted."""
        kind = self._kinds.currentData()
        wanted = [f for f in self._checked.findings if kind is None or f.kind.value == kind]
        self._list.show_findings(wanted)
        self._view.set_fresh(True)
        self._underline()

    # -- what the reader does -------------------------------------------------------------

    def _step(self, by: int) -> None:
        self._list.step(by)
        self._reveal()

    def _reveal(self) -> None:
        finding = self._list.current
        if finding is not None:
            self._editor.reveal(finding)
            self._underline()

    def _on_reached(self, finding: object) -> None:
        shown = finding if isinstance(finding, Finding) else None
        self._view.show_finding(shown, self._text)
        if shown is not None and self._list.hasFocus():
            self._editor.reveal(shown)
        self._underline()

    def _on_place(self, offset: int) -> None:
        """The cursor came into a finding: choose it in the list."""
        for row, finding in enumerate(self._list.findings):
            if finding.start <= offset <= finding.end:
                if finding is not self._list.current:
                    self._list.choose(row)
                return

    def _underline(self) -> None:
        self._editor.underline(self._list.findings, self._list.current)

    def _on_source(self, place: Locator) -> None:
        self.place_wanted.emit(place, False)

    def _on_change(self, finding: object) -> None:
        if isinstance(finding, Finding) and finding.change and self._text == self._editor.toPlainText():
            self._editor.change(finding.change.start, finding.change.end, finding.change.text)
            self._typed.stop()
            self._ask()

    def _on_open(self) -> None:
        kinds = say(mark("draft", "Drafts (*.txt *.md *.docx);;All files (*)"))
        file, _ = QFileDialog.getOpenFileName(self, say(mark("draft", "Open a draft")), "", kinds)
        if file:
            self.open_file(Path(file))

    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self._editor.toPlainText())
        self.said.emit(say(mark("draft", "The draft is copied.")))

    def _on_clear(self) -> None:
        cursor = self._editor.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.removeSelectedText()
        self._editor.setFocus()

    def _on_example(self) -> None:
        self._take(Draft(example(self._lang)))
        self._editor.setFocus()

    def _on_refused(self) -> None:
        self.said.emit(
            say(
                mark(
                    "draft",
                    "This is too long to be edited here. Check it in parts, or with “vademecum check-draft”.",
                )
            )
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the findings below the draft where there is no room beside it."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self._split.orientation() != wanted:
            self._split.setOrientation(wanted)
            self._split.setSizes([420, 480] if narrow else [600, 420])
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._top.setDirection(down if event.size().width() < _CRAMPED else across)

    # -- the report -------------------------------------------------------------------------

    def _written(self, *, as_page: bool) -> str:
        # Imported when something is exported: reading does not need it.
        from vademecum.services.checking.draft_report import About, report_html, report_text

        about = About(self._name, date.today(), self._compared_with, doubts_said(self._doubts))  # noqa: DTZ011
        if as_page:
            return report_html(self._checked, self._text, about, say, self._lang)
        return report_text(self._checked, self._text, about, say)

    def _report(self) -> QTextDocument:
        document = QTextDocument(self)
        document.setDefaultFont(font(self._lang, 13))
        document.setHtml(self._written(as_page=True))
        return document
