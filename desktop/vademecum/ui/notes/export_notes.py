"""Export notes: which, in what format, with a look at the first lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, QUrl
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QRadioButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from vademecum.domain.item import Item
from vademecum.domain.trouble import Trouble
from vademecum.services.exporting import write_whole
from vademecum.services.notebook.exchange.about import About
from vademecum.services.notebook.exchange.shown import shown_items
from vademecum.services.notebook.exchange.taking_out import Format, TakingOut
from vademecum.ui.catalogue import say
from vademecum.ui.export import ask_where
from vademecum.ui.faults import words_of
from vademecum.ui.fonts import font
from vademecum.ui.theme import UI_PIXELS
from vademecum.words import Marked, mark

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow

FORMATS: dict[Format, tuple[Marked, Marked]] = {
    Format.MARKDOWN: (
        mark("export notes", "Markdown"),
        mark("export notes", "One text file, good in Obsidian: headings, quotations, tags, citations"),
    ),
    Format.DOCX: (
        mark("export notes", "Word document"),
        mark("export notes", "To write on: with real headings, quotations and lists"),
    ),
    Format.HTML: (
        mark("export notes", "Web page"),
        mark("export notes", "One file to read or print anywhere; it loads nothing"),
    ),
    Format.CSV: (
        mark("export notes", "Table (CSV)"),
        mark("export notes", "A row for each note, for spreadsheets"),
    ),
    Format.JSONLD: (
        mark("export notes", "Web Annotations (JSON-LD)"),
        mark("export notes", "For other reading programs, in the form of W3C and Readium"),
    ),
    Format.NATIVE: (
        mark("export notes", "Vademecum notes"),
        mark("export notes", "Everything, exactly: for another Vademecum, or as a layer for a colleague"),
    ),
}

_MY_NOTES = "notes"
"""The address of the sheet of all notes."""
_SAMPLE = 30
"""So many notes are shown as they will be."""
_LONGEST_SAMPLE = 20_000


def ask_and_export(window: MainWindow, ids: Iterable[str] = ()) -> None:
    """Ask what to export and into which file, and write it; `ids` are offered first when there are some."""
    notebook, chosen = window.notes.notebook, list(ids)
    if notebook is None or not may_show(window):
        return
    sheet = window.tabs.sheet
    if not chosen and sheet is not None and sheet.address == _MY_NOTES and sheet.can_export:
        # It knows what is selected in it, and what it shows.
        sheet.export()
        return
    taking = TakingOut(window.desk, notebook)
    dialog = ExportDialog(taking, _offers(window, taking, chosen), window.language, window)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return
    form, about, items = dialog.form, dialog.about, dialog.items
    path = ask_where(window, say(mark("export notes", "Export notes")), _file_name(about), (form.ending,))
    if path is None:
        return
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        write_whole(path, taking.write(items, form, about))
    except Trouble as trouble:
        window.say(words_of(trouble))
    else:
        words = mark("export notes", "{count} notes written to {name}.")
        window.say(say(words, count=_counted(items, form), name=path.name))
    finally:
        QApplication.restoreOverrideCursor()


def may_show(window: MainWindow) -> bool:
    """Whether notes may stand on the screen; says so when they may not."""
    if window.notes.are_hidden:
        window.say(say(mark("marks", "Your marks are hidden: show them first (Ctrl+Shift+H).")))
    return not window.notes.are_hidden


class Offer:
    """Some notes that could be exported."""

    def __init__(self, words: str, items: Sequence[Item], title: str = "") -> None:
        self.words = words
        self.items = list(items)
        self.title = title


class ExportDialog(QDialog):
    """Which notes, which format, and how the file begins."""

    def __init__(
        self, taking: TakingOut, offers: Sequence[Offer], language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._taking = taking
        self._offers = list(offers)
        self._language = language
        self._choices = QButtonGroup(self)
        self._formats = QComboBox(self)
        self._help = QLabel(self)
        self._preview = _Page(self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._build()
        self._connect()
        self._show()

    # -- what others may ask ---------------------------------------------

    @property
    def form(self) -> Format:
        """The format chosen."""
        return Format(self._formats.currentData())

    @property
    def items(self) -> list[Item]:
        """The notes chosen."""
        return self._offers[max(0, self._choices.checkedId())].items

    @property
    def about(self) -> About:
        """What the file says of itself."""
        title = self._offers[max(0, self._choices.checkedId())].title
        today = QDate.currentDate()
        day = datetime(today.year(), today.month(), today.day(), tzinfo=UTC).date()
        zone = datetime.now().astimezone().tzinfo or UTC
        return About(title, day, zone, self._language, say)

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setWindowTitle(say(mark("export notes", "Export notes")))
        self.resize(680, 620)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(6)
        for number, offer in enumerate(self._offers):
            button = QRadioButton(offer.words.replace("&", "&&"), self)
            button.setEnabled(bool(offer.items))
            self._choices.addButton(button, number)
            column.addWidget(button)
        first = next((n for n, offer in enumerate(self._offers) if offer.items), 0)
        self._choices.button(first).setChecked(True)
        self._choices.button(first).setFocus()
        column.addSpacing(8)
        label = QLabel(say(mark("export notes", "&Format")), self)
        label.setBuddy(self._formats)
        self._formats.setAccessibleName(say(mark("export notes", "Format")))
        self._formats.view().setAccessibleName(self._formats.accessibleName())
        for form, (name, _) in FORMATS.items():
            self._formats.addItem(say(name), form.value)
        column.addWidget(label)
        column.addWidget(self._formats, 0, Qt.AlignmentFlag.AlignLeft)
        self._help.setObjectName("quiet")
        self._help.setWordWrap(True)
        column.addWidget(self._help)
        column.addSpacing(8)
        self._preview.setAccessibleName(say(mark("export notes", "How the file begins")))
        column.addWidget(self._preview, 1)
        self._export = self._buttons.addButton(
            say(mark("export notes", "Choose file…")), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._export.setDefault(True)
        column.addWidget(self._buttons)

    def _connect(self) -> None:
        self._choices.idClicked.connect(lambda _id: self._show())
        self._formats.currentIndexChanged.connect(lambda _index: self._show())
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    # -- in detail -------------------------------------------------------------

    def _show(self) -> None:
        form = self.form
        self._help.setText(say(FORMATS[form][1]))
        items = self.items if form is Format.NATIVE else shown_items(self.items)
        self._export.setEnabled(bool(items))
        if not items:
            self._preview.setPlainText(say(mark("export notes", "There are no notes to export.")))
            return
        # A Word file is shown as the web page of the same notes: both have the same parts.
        shown = Format.HTML if form is Format.DOCX else form
        words = self._taking.write(items[:_SAMPLE], shown, self.about).decode("utf-8-sig")
        if shown is Format.HTML:
            self._preview.show_page(words)
        else:
            self._preview.show_text(words[:_LONGEST_SAMPLE])


class _Page(QTextBrowser):
    """Shows how a file begins; nothing in it can be followed or loaded."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.StyledPanel)
        self.setMinimumHeight(160)
        self.setTabChangesFocus(True)

    def loadResource(self, kind: int, name: QUrl | str) -> None:
        """Nothing."""

    def show_page(self, page: str) -> None:
        self.document().setDefaultFont(font("zh", UI_PIXELS))
        # The page's own colours are those of paper; here it is set in the window's.
        head, _, body = page.partition("<body>")
        del head
        self.setHtml(f"<body>{body}")

    def show_text(self, words: str) -> None:
        fixed = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        fixed.setPixelSize(UI_PIXELS - 1)
        fixed.setFamilies([*fixed.families(), *font("zh", UI_PIXELS).families()])
        self.document().setDefaultFont(fixed)
        self.setPlainText(words)


def _offers(window: MainWindow, taking: TakingOut, ids: list[str]) -> list[Offer]:
    offers: list[Offer] = []
    everything = taking.everything()
    chosen = taking.named(ids)
    if chosen and len(shown_items(chosen)) < len(shown_items(everything)):
        words = mark("export notes", "What was chosen ({count})")
        offers.append(Offer(say(words, count=len(shown_items(chosen))), chosen))
    subject = window.tabs.subject
    document = window.desk.reading.find(subject.key, subject.lang) if subject is not None else None
    if document is not None:
        items = taking.about(document.head.key)
        title = document.head.title
        name = title if document.head.key.is_own else document.head.key.display(document.head.lang)
        words = mark("export notes", "Everything on {title} ({count})")
        short = name if len(name) <= 40 else name[:39] + "…"
        offers.append(Offer(say(words, title=short, count=len(shown_items(items))), items, name))
    words = mark("export notes", "All notes ({count})")
    offers.append(Offer(say(words, count=len(shown_items(everything))), everything))
    return offers


def _counted(items: Sequence[Item], form: Format) -> int:
    return len(items) if form is Format.NATIVE else len(shown_items(items))


def _file_name(about: About) -> str:
    """A name for the file, without signs that a file system forbids."""
    name = f"{about.heading()} {about.day.isoformat()}"
    return "".join(sign if sign not in '\\/:*?"<>|' and sign.isprintable() else "-" for sign in name)[:120]
