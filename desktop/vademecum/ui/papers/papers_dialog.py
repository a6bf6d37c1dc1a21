"""Hand-outs, workshop sheets, answers, slides and run sheets: choose, look at the first page, save, print."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTime, QTimer
from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from vademecum.paths import Places
from vademecum.services.desk import Desk
from vademecum.services.exporting import write_whole
from vademecum.services.papers.making import Made, What, Wish, first_slides, paper_of, slides_of
from vademecum.services.papers.paper import PaperSize
from vademecum.services.papers.writing import form_of, write_paper_file
from vademecum.services.shelf import Shelf
from vademecum.ui.catalogue import say
from vademecum.ui.export import ask_where
from vademecum.ui.faults import words_of
from vademecum.ui.jobs import Latest, Once, Work
from vademecum.ui.papers.page_preview import PagePreview
from vademecum.ui.papers.paper_offers import Offer
from vademecum.ui.papers.paper_options import HandoutPage, RunPage, SheetPage, SlidesPage
from vademecum.ui.papers.paper_picture import page_picture, slide_picture
from vademecum.ui.preferences import Preferences
from vademecum.words import Marked, mark

_KINDS: dict[What, Marked] = {
    What.HANDOUT: mark("papers", "Hand-out"),
    What.SHEET: mark("papers", "Workshop sheet"),
    What.KEY: mark("papers", "Answers to a workshop sheet"),
    What.SLIDES: mark("papers", "Slides (PowerPoint)"),
    What.RUN: mark("papers", "Run sheet, with my speaker’s notes"),
}
_SIZES: dict[PaperSize, Marked] = {
    PaperSize.A4: mark("papers", "A4"),
    PaperSize.A5_BOOKLET: mark("papers", "A5 booklet, on A4 to be folded"),
    PaperSize.A5: mark("papers", "A5"),
    PaperSize.LETTER: mark("papers", "Letter"),
}
_LETTERS = 14
"""So many letters of a choice are always to be read."""
_PAUSE_MS = 150
"""So long nothing is changed before the preview is made anew."""


@dataclass(frozen=True)
class _Shown:
    """What the preview shows."""

    wish: Wish
    image: QImage
    made: Made | None = None
    """None for slides."""
    slides: int = 0


class PapersDialog(QDialog):
    """What is made of which text, and how."""

    def __init__(
        self,
        places: Places,
        offers: Sequence[Offer],
        preferences: Preferences,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._places = places
        self._offers = list(offers)
        self._preferences = preferences
        self._language = language
        self._shown: _Shown | None = None
        self._work: Once | None = None
        self._is_closing = False
        self._ended = threading.Event()
        self._kinds, self._sources, self._sizes = QComboBox(self), QComboBox(self), QComboBox(self)
        self._scroll, self._choices = QScrollArea(self), QWidget(self)
        self._pages = QStackedWidget(self)
        self._handout, self._sheet = HandoutPage(self), SheetPage(self)
        self._slides, self._run = SlidesPage(self), RunPage(self)
        self._preview = PagePreview(self)
        self._told = QLabel(self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._pause = QTimer(self)
        self._maker = Latest(partial(_desk, places), "papers", self)
        self._build()
        self._connect()
        self._maker.start()
        self._on_kind()

    # -- what others may ask ---------------------------------------------

    @property
    def wish(self) -> Wish:
        """What is chosen."""
        what = What(self._kinds.currentData())
        return Wish(
            what,
            self._offer.plan,
            _today(),
            self._language,
            self._handout.options,
            self._sheet.options,
            has_answers=self._sheet.answers.isChecked(),
            has_speech=self._slides.speech.isChecked() and self._offer.is_plan,
            begins=self._run.begins,
        )

    @property
    def paper_size(self) -> PaperSize:
        """The paper that is chosen."""
        return PaperSize(self._sizes.currentData())

    def suggest(self, begins: QTime) -> None:
        """Offer the time at which the plan begins."""
        self._run.suggest(begins)

    def choose(self, what: What) -> None:
        """Begin with that kind of paper, where it is offered."""
        at = self._kinds.findData(what)
        if at >= 0:
            self._kinds.setCurrentIndex(at)

    def save_to(self, path: Path) -> None:
        """Write what is shown into a file, in the background."""
        shown, size = self._shown, self.paper_size
        if shown is None or self._work is not None:
            return
        if shown.made is None:
            self._begin(lambda _tell: _write_slides(self._places, shown.wish, path), path.name)
        else:
            paper, day, ended = shown.made.paper, shown.wish.day, self._ended
            self._begin(
                lambda _tell: write_paper_file(path, paper, form_of(path), size, day, ended), path.name
            )

    def showEvent(self, event: QShowEvent) -> None:
        """Give the choices the room that their words need, in the type of now."""
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        self._scroll.setMinimumWidth(self._choices.minimumSizeHint().width() + bar)
        super().showEvent(event)

    def done(self, result: int) -> None:
        """Close; a paper that is being set is given up and leaves no file, and nobody waits for it."""
        self._pause.stop()
        self._ended.set()
        if self._work is not None:
            self._is_closing = True
            return
        self._maker.stop()
        super().done(result)

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setWindowTitle(say(mark("papers", "Hand-outs and sheets")))
        self.resize(860, 620)
        is_plan = any(offer.is_plan for offer in self._offers)
        for what, words in _KINDS.items():
            if what is not What.RUN or is_plan:
                self._kinds.addItem(say(words), what.value)
        for number, offer in enumerate(self._offers):
            self._sources.addItem(offer.words, number)
        for size, words in _SIZES.items():
            self._sizes.addItem(say(words), size.value)
        self._sizes.setCurrentIndex(self._sizes.findData(self._preferences.paper_size))
        for page in (self._handout, self._sheet, self._slides, self._run):
            self._pages.addWidget(page)
        self._slides.speech.setEnabled(is_plan)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for words, box in (
            (mark("papers", "Ma&ke"), self._kinds),
            (mark("papers", "F&rom"), self._sources),
            (mark("papers", "&Paper"), self._sizes),
        ):
            box.setAccessibleName(say(words).partition("(")[0].replace("&", ""))
            box.view().setAccessibleName(box.accessibleName())
            # Long names of texts are cut in the box, not in its list.
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(_LETTERS)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            form.addRow(say(words), box)
        column = QVBoxLayout(self._choices)
        column.setContentsMargins(2, 2, 10, 2)
        column.addLayout(form)
        column.addSpacing(10)
        column.addWidget(self._pages)
        column.addStretch(1)
        scroll = self._scroll
        scroll.setWidget(self._choices)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._preview.setAccessibleName(say(mark("papers", "First page")))
        self._told.setObjectName("quiet")
        self._told.setWordWrap(True)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self._print = self._buttons.addButton(say(mark("papers", "Pr&int…")), role)
        self._save = self._buttons.addButton(say(mark("papers", "&Save…")), role)
        self._save.setDefault(True)
        middle = QHBoxLayout()
        middle.addWidget(scroll, 2)
        middle.addWidget(self._preview, 3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(18, 16, 18, 14)
        whole.addLayout(middle, 1)
        whole.addWidget(self._told)
        whole.addWidget(self._buttons)
        self._kinds.setFocus()

    def _connect(self) -> None:
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._kinds.currentIndexChanged.connect(lambda _index: self._on_kind())
        self._sources.currentIndexChanged.connect(lambda _index: self._on_changed())
        self._sizes.currentIndexChanged.connect(lambda _index: self._on_size())
        for page in (self._handout, self._sheet, self._slides, self._run):
            page.changed.connect(self._on_changed)
        self._maker.answered.connect(self._on_made)
        self._maker.failed.connect(self._on_failed)
        self._save.clicked.connect(self._ask_where)
        self._print.clicked.connect(self._ask_printer)
        self._buttons.rejected.connect(self.reject)

    # -- what the widgets tell us ----------------------------------------

    def _on_kind(self) -> None:
        what = What(self._kinds.currentData())
        pages = {What.HANDOUT: self._handout, What.SLIDES: self._slides, What.RUN: self._run}
        self._pages.setCurrentWidget(pages.get(what, self._sheet))
        self._sheet.answers.setVisible(what is What.SHEET)
        self._sizes.setEnabled(what is not What.SLIDES)
        self._on_changed()

    def _on_size(self) -> None:
        self._preferences.paper_size = self.paper_size.value
        self._on_changed()

    def _on_changed(self) -> None:
        self._shown = None
        self._maker.forget()
        self._refresh()
        self._pause.start()

    def _ask(self) -> None:
        self._maker.ask(partial(_preview, wish=self.wish, size=self.paper_size))

    def _on_made(self, shown: object) -> None:
        if not isinstance(shown, _Shown):
            return
        self._shown = shown
        self._preview.show_page(shown.image)
        words = ""
        if shown.made is None:
            words = say(mark("papers", "Slides: {count}."), count=shown.slides)
        elif shown.made.items is not None:
            words = say(mark("papers", "Answers asked for: {count}."), count=shown.made.items)
        self._told.setText(words)
        self._refresh()

    def _on_failed(self, failure: object) -> None:
        if isinstance(failure, BaseException):
            self._preview.show_words(words_of(failure))
            self._told.setText("")
        self._refresh()

    # -- saving and printing ---------------------------------------------

    def _ask_where(self) -> None:
        shown = self._shown
        if shown is None:
            return
        kinds = ("pdf", "docx") if shown.made is not None else ("pptx",)
        title = say(mark("papers", "Save"))
        path = ask_where(self, title, _file_name(shown), kinds)
        if path is not None:
            self.save_to(path)

    def _ask_printer(self) -> None:
        # Imported when something is printed: it takes time, and asks the system for printers.
        from PySide6.QtPrintSupport import QPrintDialog

        # Imported when something is printed: see above.
        from vademecum.ui.papers.paper_printing import print_paper, printer_for

        shown, size = self._shown, self.paper_size
        if shown is None or shown.made is None:
            return
        printer, paper = printer_for(size), shown.made.paper
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            self._begin(lambda _tell: print_paper(paper, size, printer), say(mark("papers", "The printer")))

    def _begin(self, work: Work, name: str) -> None:
        self._told.setText(say(mark("papers", "{name} is being written…"), name=name))
        self._work = Once(work, self)
        self._work.done.connect(partial(self._on_written, name))
        self._work.failed.connect(self._on_not_written)
        self._refresh()
        self._work.start()

    def _on_written(self, name: str, pages: object) -> None:
        words = say(mark("papers", "{name} is written."), name=name)
        if isinstance(pages, int):
            words = say(mark("papers", "{name} is written. Pages: {count}."), name=name, count=pages)
        self._end(words)

    def _on_not_written(self, failure: object) -> None:
        self._end(words_of(failure) if isinstance(failure, BaseException) else "")

    def _end(self, words: str) -> None:
        if self._work is not None:
            self._work.wait()
        self._work = None
        self._told.setText(words)
        self._refresh()
        if self._is_closing:
            self.reject()

    def _refresh(self) -> None:
        is_ready = self._shown is not None and self._work is None
        self._save.setEnabled(is_ready)
        self._print.setEnabled(is_ready and self._shown is not None and self._shown.made is not None)

    @property
    def _offer(self) -> Offer:
        return self._offers[max(0, self._sources.currentIndex())]


def _desk(places: Places) -> Desk:
    """A desk with files of its own, for the thread that asks."""
    return Desk(places, Shelf.open(places))


def _preview(desk: Desk, wish: Wish, size: PaperSize) -> _Shown:
    if wish.what is What.SLIDES:
        found = first_slides(desk, wish)
        return _Shown(wish, slide_picture(found[min(1, len(found) - 1)]), None, len(found))
    made = paper_of(desk, wish)
    return _Shown(wish, page_picture(made.paper, size), made)


def _write_slides(places: Places, wish: Wish, path: Path) -> None:
    desk = _desk(places)
    try:
        write_whole(path, slides_of(desk, wish).data)
    finally:
        desk.close()


def _today() -> date:
    """The day where the reader is."""
    return datetime.now().astimezone().date()


def _file_name(shown: _Shown) -> str:
    """A name for the file, without signs that a file system forbids."""
    name = f"{shown.wish.plan.name} {say(_KINDS[shown.wish.what]).partition('(')[0].strip()}"
    return "".join(sign if sign not in '\\/:*?"<>|' and sign.isprintable() else "-" for sign in name)[:100]
