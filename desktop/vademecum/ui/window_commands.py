"""What each command does to the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from vademecum.domain.key import Key
from vademecum.ui.catalogue import say
from vademecum.ui.page_view import PageView
from vademecum.ui.reader_pane import ReaderPane
from vademecum.ui.side_bar import CONTENTS, SEARCH
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow

GUIDE = Key("VM/WELCOME")
"""The welcome and guide, itself a document of the library."""


class WindowCommands(QObject):
    """Handlers by command id; see `commands.COMMANDS`."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def handlers(self) -> dict[str, Callable[..., None]]:
        """One handler for each command."""
        window = self._window
        return {
            "file.import": self.import_files,
            "file.update": lambda: self._window.update_wanted.emit(False),
            "file.update_back": lambda: self._window.update_wanted.emit(True),
            "file.reopen": window.reopen,
            "file.close": lambda: window.tabs.close_page(window.tabs.currentIndex()),
            "file.quit": self._quit,
            "edit.copy": self._copy,
            "edit.copy_citation": self.copy_citation,
            "edit.select_all": self._select_all,
            "edit.find": lambda: self._on_page(ReaderPane.begin_find),
            "edit.find_next": lambda: self._on_page(lambda page: page.find_step(1)),
            "edit.find_previous": lambda: self._on_page(lambda page: page.find_step(-1)),
            "view.contents": self._show_contents,
            "view.side_bar": lambda _on: window.toggle_side_bar(),
            "view.beside": lambda _on: window.toggle_beside(),
            "view.bigger": lambda: window.change_size(1),
            "view.smaller": lambda: window.change_size(-1),
            "view.normal": lambda: window.change_size(0),
            "view.numbers": self._show_numbers,
            "view.theme_system": lambda _on: self._theme("system"),
            "view.theme_day": lambda _on: self._theme("day"),
            "view.theme_night": lambda _on: self._theme("night"),
            "view.toggle_theme": lambda: self._theme("day" if window.theme.is_night else "night"),
            "view.english": lambda _on: self._speak("en"),
            "view.chinese": lambda _on: self._speak("zh"),
            "view.full_screen": self._full_screen,
            "go.address": window.address.begin,
            "go.back": lambda: window.right.back() if window.right.has_focus else window.tabs.back(),
            "go.forward": lambda: window.right.forward() if window.right.has_focus else window.tabs.forward(),
            "go.next_section": lambda: self._on_page(lambda page: page.step_section(1)),
            "go.previous_section": lambda: self._on_page(lambda page: page.step_section(-1)),
            "go.facts": self._facts,
            "search.library": self._search,
            "search.selection": self._search_selection,
            "search.missing": lambda: window.open_sheet("missing"),
            "window.tab": self._new_tab,
            "window.next_tab": lambda: window.tabs.step(1),
            "window.previous_tab": lambda: window.tabs.step(-1),
            "window.next_pane": window.next_pane,
            "window.duplicate_beside": self._duplicate_beside,
            "beside.face": window.right.switch_face,
            "beside.pin": window.right.pin,
            "beside.swap": window.right.swap,
            "beside.tab": window.right.open_as_tab,
            "help.guide": lambda: self.open_guide(apart=True),
            "help.shortcuts": self._shortcuts,
            "help.corrections": self.show_corrections,
            "help.about": self._about,
        }

    # -- what others may ask ---------------------------------------------

    @property
    def page_in_hand(self) -> ReaderPane | None:
        """The page that has the keyboard: the right-hand one when it has the focus, else the one in front."""
        return self._page()

    def open_guide(self, *, apart: bool = False) -> None:
        """Open the guide in the interface's language, or the first document when there is no guide."""
        reading = self._window.desk.reading
        guide = reading.find(GUIDE, self._window.language) or reading.find(GUIDE)
        for page in self._window.tabs.pages():
            if guide is not None and page.document is not None and page.document.locator == guide.locator:
                self._window.tabs.setCurrentWidget(page)
                return
        documents = [guide] if guide is not None else reading.documents()
        if documents:
            self._window.open(documents[0].locator, apart=apart)

    def show_corrections(self) -> None:
        """List what the edition mended."""
        page = self._page()
        if page is not None and page.document is not None:
            # Imported when it is opened, like every dialog: the first page does not wait for it.
            from vademecum.ui.corrections_dialog import CorrectionsDialog

            reading = self._window.desk.reading
            CorrectionsDialog(
                page.document.head.title,
                reading.errata(page.document),
                reading.doubts(page.document),
                self._window.language,
                self._window,
            ).exec()

    def copy_citation(self, at: str = "") -> None:
        """Copy the selected words with their citation; without a selection the paragraph at hand.

        `at` is the block that is pressed, when a menu asks. Where facts of an instrument stand, its citation
        alone is copied.
        """
        window = self._window
        focus = QApplication.focusWidget()
        quoting = window.desk.quoting
        facts = window.beside.instrument
        has_focus = focus is not None and (focus is facts or facts.isAncestorOf(focus))
        card = facts.card if has_focus else None
        copied = None
        if card is not None:
            title = card.instrument.title(window.language) if card.instrument is not None else None
            copied = quoting.cite(card.key, title or str(card.key), window.language)
        elif (page := self._page()) is not None and page.document is not None:
            # Imported when it is asked for: see above.
            from vademecum.ui.page_selection import selected_pieces

            reached = page.view.link_reached()
            pieces = [] if reached else selected_pieces(page.view)
            here = at or reached or page.block_here()
            pieces = pieces or quoting.paragraph(page.document, here)
            copied = quoting.copy(page.document, pieces)
        if copied is None:
            window.say(say(mark("window", "There are no words of a document here to copy.")))
            return
        # Imported when it is asked for: see above.
        from vademecum.ui.passage_clipboard import mime_of

        QApplication.clipboard().setMimeData(mime_of(copied))
        window.say(say(mark("window", "Copied with its citation: {source}"), source=copied.source))

    def import_files(self) -> None:
        """Ask for files and have them imported."""
        # Imported when it is opened: see above.
        from PySide6.QtWidgets import QFileDialog

        files, _ = QFileDialog.getOpenFileNames(
            self._window,
            say(mark("commands", "Import texts")),
            "",
            say(mark("commands", "Texts (*.txt);;All files (*)")),
        )
        if files:
            self._window.import_wanted.emit([Path(file) for file in files])

    # -- in detail -------------------------------------------------------------

    def _page(self) -> ReaderPane | None:
        """The page that has the keyboard: the right-hand one when it has the focus, else the one in front."""
        beside = self._window.beside
        focus = QApplication.focusWidget()
        if beside.isVisible() and beside.shows_document and focus is not None and beside.isAncestorOf(focus):
            return beside.reader
        return self._window.tabs.page

    def _on_page(self, act: Callable[[ReaderPane], None]) -> None:
        page = self._page()
        if page is not None:
            act(page)

    def _copy(self) -> None:
        focus = QApplication.focusWidget()
        sheet = self._window.tabs.sheet
        if isinstance(focus, QLineEdit | QTextEdit | QPlainTextEdit):
            focus.copy()
        elif sheet is not None and focus is not None and sheet.isAncestorOf(focus):
            sheet.copy()
        else:
            self._on_page(lambda page: page.view.copy())

    def _select_all(self) -> None:
        focus = QApplication.focusWidget()
        sheet = self._window.tabs.sheet
        if isinstance(focus, QLineEdit | QTextEdit | QPlainTextEdit) and not isinstance(focus, PageView):
            focus.selectAll()
        elif sheet is not None and focus is not None and sheet.isAncestorOf(focus):
            sheet.select_all()
        else:
            self._on_page(lambda page: page.view.select_everything())

    def _show_contents(self) -> None:
        self._window.toggle_side_bar(CONTENTS)
        self._window.contents.focus_tree()

    def _search(self) -> None:
        self._window.toggle_side_bar(SEARCH)
        self._window.search.ask()

    def _search_selection(self) -> None:
        page = self._page()
        words = page.view.selected_text().replace("\n", " ").strip() if page is not None else ""
        self._window.toggle_side_bar(SEARCH)
        self._window.search.ask(words[:200])

    def _show_numbers(self, is_on: bool) -> None:
        self._window.preferences.shows_numbers = is_on
        self._window.dress_pages()

    def _theme(self, name: str) -> None:
        self._window.preferences.theme = name
        self._window.renewal_wanted.emit()

    def _speak(self, language: str) -> None:
        self._window.preferences.language = language
        self._window.renewal_wanted.emit()

    def _full_screen(self, is_on: bool) -> None:
        if is_on:
            self._window.showFullScreen()
        else:
            self._window.showNormal()

    def _facts(self) -> None:
        page = self._page()
        if page is not None and page.document is not None:
            self._window.show_instrument(page.document.head.key)

    def _new_tab(self) -> None:
        page = self._window.tabs.page
        place = page.place() if page is not None else None
        if place is not None:
            self._window.tabs.add_kept(place)
            self._window.tabs.setCurrentIndex(self._window.tabs.count() - 1)

    def _duplicate_beside(self) -> None:
        page = self._window.tabs.page
        place = page.place() if page is not None else None
        if place is not None:
            self._window.right.open(place)

    def _quit(self) -> None:
        self._window.close()

    def _shortcuts(self) -> None:
        # Imported when it is opened: see above.
        from vademecum.ui.shortcuts_dialog import ShortcutsDialog

        ShortcutsDialog(self._window).exec()

    def _about(self) -> None:
        # Imported when it is opened: see above.
        from vademecum.services.licences import components
        from vademecum.ui.about_dialog import AboutDialog

        AboutDialog(components(self._window.desk.places.licences), self._window).exec()
