"""Build the window and what it needs; make it anew when look, language or library change."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QApplication

from vademecum.app.logs import log_to
from vademecum.domain.trouble import Trouble
from vademecum.paths import Keeping, Places
from vademecum.services.desk import Desk
from vademecum.services.library_state import imports_are_ready, imports_stamp
from vademecum.services.shelf import Shelf
from vademecum.trace import milestone
from vademecum.ui.arrangement import session_of
from vademecum.ui.catalogue import Catalogue, interface_language, say
from vademecum.ui.faults import catch_everything, words_of
from vademecum.ui.fonts import load_fonts
from vademecum.ui.jobs import Latest, Once, Tell, Work
from vademecum.ui.main_window import MainWindow
from vademecum.ui.notes.readers_notes import ReadersNotes
from vademecum.ui.preferences import Preferences
from vademecum.ui.session import Session, read_session, write_session
from vademecum.ui.theme import DAY, NIGHT, Theme
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.app.outside import Outside
    from vademecum.app.single import Door
    from vademecum.app.talks import Talks
    from vademecum.app.text_imports import TextImports
    from vademecum.services.desk import Searching
    from vademecum.services.notebook.opening import Hearing, Living
    from vademecum.ui.presenting.starting import Wanted
    from vademecum.ui.progress_window import ProgressWindow

log = logging.getLogger(__name__)

_KEEP_MS = 4_000
"""A session is kept so long after it changed: what a failing machine can take is a few seconds' way."""

_SETTLED_MS = 10_000
"""After `ready`, before the panes are read ahead: reading ahead slows a search that is typed meanwhile."""

_NAMED = 4
"""So many files are called by their names."""


class Application(QObject):
    """Owns the desk, the search thread and the window."""

    started = Signal()
    """The first page is painted."""

    def __init__(self, app: QApplication, places: Places) -> None:
        super().__init__(app)
        self._app = app
        self._places = places
        log_to(places.data)
        self._preferences = Preferences(places.preferences, self)
        self._catalogue = Catalogue(places.translations)
        load_fonts(places.fonts)
        self._desk: Desk | None = None
        self._search: Latest | None = None
        self._job: Once | None = None
        self._progress: ProgressWindow | None = None
        self.window: MainWindow | None = None
        self._notes = ReadersNotes(lambda hearing, words: _notebook(self._places, hearing, words), self)
        self._notes.keeping_wanted.connect(self._on_keeping)
        self._notes.trouble.connect(lambda trouble: self._say(words_of(trouble)))
        self._theme = self._dress()
        self._door: Door | None = None
        self._kept: Session | None = None
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(_KEEP_MS)
        self._keeping.timeout.connect(self._keep_session)
        self._imports = imports_stamp(places)
        app.styleHints().colorSchemeChanged.connect(self._on_scheme)
        app.applicationStateChanged.connect(self._on_state)
        catch_everything(self._say)

    def start(self, address: str = "") -> None:
        """Open the library and the window; build the library first when it does not verify."""
        try:
            shelf = Shelf.open(self._places)
        except Trouble as trouble:
            log.info("%s", trouble)
            self._rebuild(address)
            return
        if not imports_are_ready(self._places):
            shelf.close()
            self._rebuild(address)
            return
        self._open(shelf, read_session(self._places.session), address)

    def stop(self) -> None:
        """Keep the session and let go of everything."""
        self._keep_session()
        if "_talks" in self.__dict__:
            self._talks.end()
        try:
            self._notes.close()
        except Trouble as trouble:
            log.warning("notes could not be written: %s", trouble)
        if self._search is not None:
            self._search.stop()
            self._search = None
        if self._desk is not None:
            self._desk.close()
            self._desk = None
        if self._door is not None:
            self._door.close()
        self._catalogue.forget()

    # -- the window ------------------------------------------------------------

    def _open(self, shelf: Shelf, session: Session, address: str = "") -> None:
        self._desk = Desk(self._places, shelf, lambda: self._notes.on_show)
        self._imports = imports_stamp(self._places)
        self._search = Latest(partial(_searching, self._places, self._desk), "search", self)
        self._search.failed.connect(self._on_search_failed)
        self.window = MainWindow(
            self._desk,
            self._search,
            self._theme,
            self._preferences,
            self._catalogue.language,
            session,
            self._notes,
        )
        self.window.ready.connect(self._on_painted)
        self.window.closing.connect(self.stop)
        self.window.renewal_wanted.connect(lambda: QTimer.singleShot(0, self._renew))
        self.window.import_wanted.connect(self._import)
        self.window.former_wanted.connect(self._go_back)
        self.window.present_wanted.connect(self._present)
        self.window.update_wanted.connect(self._update)
        self.window.import_as_wanted.connect(lambda file, symbol: self._import([file], symbol))
        self.window.show()
        if address or sys.platform == "darwin":
            self._outside.go(address)

    def _renew(self) -> None:
        """Make the window anew in the look, language and library of now, at the same place."""
        old, search, desk = self.window, self._search, self._desk
        if old is None or search is None or desk is None:
            return
        old.address.keep_history()
        self._notes.hand_over()
        session, words, histories = session_of(old), old.search.words, old.tabs.histories()
        way = old.right.history
        keepsakes = {sheet.address: sheet.keepsake() for sheet in old.tabs.sheets()}
        is_full = old.isFullScreen()
        self._theme = self._dress()
        self._open(Shelf.open(self._places), session)
        new = self.window
        if new is not None and new is not old:
            new.tabs.adopt(histories)
            new.right.adopt(way)
            for sheet in new.tabs.sheets():
                if (keepsake := keepsakes.get(sheet.address)) is not None:
                    sheet.receive(keepsake)
            new.refresh()
            if words:
                new.search.ask(words)
            if is_full:
                new.showFullScreen()
        old.closing.disconnect(self.stop)
        old.close()
        old.deleteLater()
        search.stop()
        search.deleteLater()
        desk.close()

    def _dress(self) -> Theme:
        language = interface_language(self._preferences.language)
        self._catalogue.speak(language)
        chosen = self._preferences.theme
        system_is_dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        is_night = chosen == "night" or (chosen == "system" and system_is_dark)
        theme = Theme(NIGHT if is_night else DAY, self._places.resources / "icons", is_night=is_night)
        theme.apply(self._app, language)
        return theme

    def _keep_session(self) -> None:
        self._keeping.stop()
        if self.window is None:
            return
        self.window.address.keep_history()
        session = session_of(self.window)
        if session == self._kept:
            return
        try:
            write_session(self._places.session, session)
            self._kept = session
        except OSError as error:
            log.info("the session cannot be kept: %s", error)

    # -- what happens ------------------------------------------------------------

    def _on_painted(self) -> None:
        if milestone("first_paint"):
            self._app.quit()
            return
        # What was painted goes to the screen first.
        QTimer.singleShot(0, self, self._after_first_page)

    def _after_first_page(self) -> None:
        if self._desk is None:
            # The window was closed before the screen had its page.
            return
        self.started.emit()
        if self.window is not None:
            # Not before: a start reads what it would write.
            self.window.arranged.connect(self._on_arranged)
        if self._search is not None:
            self._search.ready.connect(self._on_search_ready)
            self._search.start()
        self._open_door()

    def _on_arranged(self) -> None:
        """Keep the session soon; a reader who scrolls on does not put it off."""
        if not self._keeping.isActive() and self._desk is not None:
            self._keeping.start()

    def _on_search_ready(self) -> None:
        if milestone("ready"):
            self.stop()
            self._app.quit()
        elif self._search is not None and self.window is not None:
            # Not before: all would wait for one another.
            self.window.complete()
            self._notes.open()
            self._search.prepare(partial(_warm_up, self._desk))
            # Imported only here: the first page does not wait for what comes after it.
            from vademecum.ui.warming import Warming

            warming = Warming(parent=self._search)
            warming.done.connect(self._on_modules_read)
            # What one searches right after the start comes first.
            QTimer.singleShot(_SETTLED_MS, warming, warming.start)

    def _on_modules_read(self) -> None:
        """Have the search thread compile the tables of the panes, and the page in front read when idle."""
        if self._search is not None and self._desk is not None and self.window is not None:
            desk = self._desk
            self._search.prepare(lambda _searching: desk.warm_up())
            self.window.tools.read_ahead()

    def _on_search_failed(self, trouble: object) -> None:
        """An index that does not verify is built anew while the reader reads on."""
        if self.window is not None:
            self.window.complete()
        self._notes.open()
        if (
            isinstance(trouble, Trouble)
            and trouble.kind in ("library-damaged", "index-damaged")
            and self._job is None
        ):
            self._rebuild("")

    def _on_state(self, state: Qt.ApplicationState) -> None:
        """Whoever comes back to the window finds what the command line imported meanwhile."""
        if state == Qt.ApplicationState.ApplicationActive:
            self._notes.look()
        is_changed = self.window is not None and imports_stamp(self._places) != self._imports
        if state == Qt.ApplicationState.ApplicationActive and is_changed and self._job is None:
            self._imports = imports_stamp(self._places)
            # Another process may still be about to write: what cannot be read now is read at the next start.
            if imports_are_ready(self._places):
                self._renew()

    def _on_scheme(self) -> None:
        if self._preferences.theme == "system":
            self._renew()

    def _open_door(self) -> None:
        """Hear from now on of programs started after this one."""
        if self._door is None:
            # Imported only here: the first page does not wait for it.
            from vademecum.app.single import Door

            self._door = Door(self._places.data, self)
            self._door.knocked.connect(self._on_knock)

    @cached_property
    def _outside(self) -> Outside:
        # Imported only here: most starts are asked for nothing.
        from vademecum.app.outside import Outside

        return Outside(self._app, lambda: self.window, self._import, self._notes)

    def _on_knock(self, address: str) -> None:
        if self.window is not None:
            self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
            self.window.raise_()
            self.window.activateWindow()
            if address:
                self._outside.go(address)

    def _on_keeping(self, keeping: Keeping) -> None:
        """The medium cannot be written, and the reader decided where notes go."""
        # Imported when that was asked: few media cannot be written.
        from vademecum.app.carrying import follow
        from vademecum.ui.notes.read_only_medium import words_when_decided

        def show() -> None:
            self._renew()
            self._say(words_when_decided(keeping))

        follow(self._places, keeping, self._notes, self._move)
        # Not while the button that was pressed still hears of it.
        QTimer.singleShot(0, self, show)

    def _move(self, places: Places) -> None:
        self._places = places
        self._preferences = Preferences(places.preferences, self)
        log_to(places.data)

    def _say(self, words: str) -> None:
        if self.window is not None:
            self.window.say(words)

    # -- building and importing ------------------------------------------------

    def _rebuild(self, address: str) -> None:
        def work(tell: Tell) -> object:
            # Imported only here: building needs what reading does not.
            from vademecum.services.importing import make_ready

            return make_ready(self._places, tell)

        self._open_door()
        words = say(mark("app", "The library is being built anew from its sources."))
        self._run(work, words, lambda _folder: self._on_rebuilt(address))

    def _on_rebuilt(self, address: str) -> None:
        self._end_job()
        if self.window is None:
            self._open(Shelf.open(self._places), read_session(self._places.session), address)
        else:
            self._renew()
            self._say(say(mark("app", "The library was damaged and has been built anew from its sources.")))

    def _on_build_failed(self, failure: object) -> None:
        words = words_of(failure) if isinstance(failure, BaseException) else ""
        self._job = None
        if self.window is None and self._progress is not None:
            self._progress.show_failure(words)
        else:
            self._end_job()
            self._say(words)

    def _import(self, files: Sequence[Path], symbol: str | None = None) -> None:
        if self._job is not None:
            names = ", ".join(file.name for file in files[:_NAMED]) + (", …" if len(files) > _NAMED else "")
            words = mark("app", "Not imported: {names}. The library is busy; bring it again in a moment.")
            self._say(say(words, names=names))
        else:
            self._text_imports.bring(files, symbol)

    def _go_back(self) -> None:
        """Put back the text that the last import replaced."""
        if self._job is None:
            self._text_imports.go_back()

    def _present(self, wanted: Wanted) -> None:
        if self.window is not None:
            self._talks.begin(wanted, self._theme, self._catalogue.language)

    @cached_property
    def _talks(self) -> Talks:
        # Imported only here: most starts present nothing.
        from vademecum.app.talks import Talks

        return Talks(self._places, self._preferences, self._notes, self._say, self)

    def _update(self, is_back: bool) -> None:
        if self._job is None:
            self._text_imports.update(is_back=is_back)

    @cached_property
    def _text_imports(self) -> TextImports:
        # Imported only here: importing needs what reading does not.
        from vademecum.app.text_imports import Hands, TextImports

        hands = Hands(lambda: self.window, lambda: self._desk, self._run, self._end_job, self._renew)
        return TextImports(self._places, self._notes, hands, self)

    def _run(
        self,
        work: Work,
        words: str,
        done: Callable[[object], None],
        stop: Callable[[], None] | None = None,
    ) -> None:
        # Imported only here: most starts build nothing.
        from vademecum.ui.progress_window import ProgressWindow

        self._progress = ProgressWindow(words, self.window, can_stop=stop is not None)
        if stop is not None:
            self._progress.stopped.connect(stop)
        self._job = Once(work, self)
        self._job.progressed.connect(self._progress.show_progress)
        self._job.done.connect(done)
        self._job.failed.connect(self._on_build_failed)
        self._progress.show()
        self._job.start()

    def _end_job(self) -> None:
        self._job = None
        if self._progress is not None:
            self._progress.close()
            self._progress.deleteLater()
            self._progress = None


def _notebook(places: Places, hearing: Hearing, passphrase: str | None) -> Living:
    # Imported when the first page is painted: it does not wait for the notebook.
    from vademecum.services.notebook.opening import open_living_notebook

    if passphrase is None:
        return open_living_notebook(places, hearing)
    # Imported when there is a passphrase: most notebooks have none.
    from vademecum.services.notebook.privacy import key_of

    return open_living_notebook(places, hearing, key_of(passphrase))


def _searching(places: Places, desk: Desk) -> object:
    # Imported in the search thread: Whoosh is not needed before the first page is painted.
    from vademecum.services.desk import Searching

    return Searching(places, lambda: desk.recogniser)


def _warm_up(desk: Desk | None, searching: Searching) -> None:
    """Read the grammar that a search and the first address would wait for."""
    searching.warm_up()
    if desk is not None:
        desk.address_readers.warm_up()
