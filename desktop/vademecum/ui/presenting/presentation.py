"""A presentation that goes on: the wall on its display, the speaker's window, and the talk between."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QSizeF, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QScreen

from vademecum.domain.excerpt import Piece
from vademecum.services.presenting.room import Fit, fit
from vademecum.services.presenting.screens import Area
from vademecum.services.presenting.script import Script
from vademecum.services.presenting.writing import ScriptWriter
from vademecum.services.shelf import Shelved
from vademecum.ui.catalogue import say
from vademecum.ui.preferences import Preferences
from vademecum.ui.presenting.cues import Performance
from vademecum.ui.presenting.displays import Displays, Screens
from vademecum.ui.presenting.room_memory import room_of
from vademecum.ui.presenting.speaker_window import SpeakerWindow
from vademecum.ui.presenting.talk import Talk
from vademecum.ui.theme import Theme
from vademecum.ui.wall.audience_window import AudienceWindow
from vademecum.ui.wall.look import WallLook
from vademecum.ui.wall.pictures import MapOf
from vademecum.ui.wall.wall import Wall
from vademecum.words import mark

REHEARSED_ON = QSizeF(1920, 1080)
"""The wall that a rehearsal is set for where there is no second display, in pixels."""

_AHEAD_MS = 120
"""After so long without a key what the next step may need is made ready."""

KeepMarks = Callable[[Shelved, tuple[Piece, ...]], str]
"""Keeps marked words in the notebook; returns a sentence for the speaker."""


@dataclass(frozen=True)
class Backstage:
    """What a presentation works with."""

    writer: ScriptWriter
    map_of: MapOf
    theme: Theme
    language: str
    preferences: Preferences
    keep_marks: KeepMarks
    screens: Screens = QGuiApplication.screens


class Presentation(QObject):
    """Begins with `begin`; it is over when `ended` is emitted."""

    ended = Signal()

    def __init__(self, performance: Performance, backstage: Backstage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backstage = backstage
        self._is_night = backstage.theme.is_night
        self.displays = Displays(backstage.screens, self)
        self.audience: AudienceWindow | None = None
        look = self._look(performance.script, None)
        if performance.is_rehearsal:
            wall = Wall(self.displays.size_for_wall or REHEARSED_ON, look, backstage.map_of)
        else:
            self.audience = AudienceWindow(look, backstage.map_of)
            wall = self.audience.wall
        self.talk = Talk(performance, backstage.writer, wall, self)
        self.speaker = SpeakerWindow(self.talk, backstage.theme, backstage.language)
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.setInterval(_AHEAD_MS)
        self._is_over = self._is_parted = False
        self._wall_on = ""
        """The name of the display that the wall fills; empty: it is a window."""
        self._connect()

    # -- what others may ask ---------------------------------------------

    def begin(self) -> None:
        """Show the speaker's window, and the wall on the other display where there is one."""
        self.speaker.show()
        if self.audience is not None:
            self._place_wall()
        else:
            self.speaker.activateWindow()
        self._on_changed()

    def show_also(self, script: Script) -> None:
        """Show the first scene of another script in between."""
        self.talk.visit(script.entries[script.start].make())
        self.speaker.raise_()

    def end(self) -> None:
        """Take both windows away."""
        if self._is_over:
            return
        self._is_over = True
        self._ahead.stop()
        self.talk.timing.pause()
        for window in (self.audience, self.speaker):
            if window is not None:
                window.blockSignals(True)
                window.hide()
                window.deleteLater()
        self.ended.emit()

    # -- building ------------------------------------------------------------

    def _connect(self) -> None:
        self.talk.changed.connect(self._on_changed)
        self.speaker.wanted.connect(self.act)
        self.speaker.typed.connect(self.talk.type_sign)
        self.speaker.closed.connect(self.end)
        self._ahead.timeout.connect(self._look_ahead)
        if self.audience is not None:
            self.audience.key_pressed.connect(self._on_key)
            self.audience.pressed.connect(self.talk.press)
            self.audience.measure_wanted.connect(self._on_wall)
            self.audience.closed.connect(self.end)
            self.displays.added.connect(self._on_added)
            self.displays.removed.connect(self._on_removed)

    # -- what the widgets tell us ----------------------------------------

    def act(self, name: str) -> None:
        """Do what a key or a button of `SPEAKER_KEYS` means."""
        ours = {
            "theme": self._change_theme,
            "room": self._ask_room,
            "wall": self._next_display,
            "change": self._change_window,
            "keep": self._keep_marks,
            "timer": self._stop_or_go_on,
            "target": self._ask_target,
            "help": self._show_keys,
            "leave": self._leave,
        }
        if name in ours:
            ours[name]()
        else:
            getattr(self.talk, name)()

    def _on_changed(self) -> None:
        if self.audience is not None:
            self.audience.show_frame(self.talk.wall_frame)
            # The room sees it first: the small picture costs as much again.
            self.audience.repaint()
        self._ahead.start()
        self._tell_when_parted()

    def _on_key(self, event: QKeyEvent) -> None:
        if not self.speaker.take_key(event):
            event.ignore()

    def _on_wall(self) -> None:
        """The wall has another size, or went to a display of another density."""
        if self.audience is None or self._is_over:
            return
        wanted = self._look(self.talk.performance.script, self.audience)
        if wanted != self.audience.wall.look:
            # Comes back here when the wall has it.
            self.audience.show_look(wanted)
            return
        self.talk.have_wall(self.audience.wall)

    def _on_added(self) -> None:
        if self.audience is not None and self.displays.count > 1 and not self.displays.is_chosen:
            self._place_wall()
            self.speaker.say(say(mark("speaker", "A display was plugged in: the wall is there now.")))

    def _on_removed(self) -> None:
        audience = self.audience
        if audience is None or not self._wall_on or not self.displays.is_gone(self._wall_on):
            return
        self.displays.forget_choice()
        if self.displays.count > 1:
            self._place_wall()
        else:
            # On the only display left it would lie over what the speaker sees.
            self._show_wall(None)
        self.speaker.raise_()
        self.speaker.activateWindow()
        words = mark(
            "speaker", "The display of the wall was pulled out: until it is back the wall is a window."
        )
        self.speaker.say(say(words))

    # -- in detail -------------------------------------------------------------

    def _place_wall(self) -> None:
        if self.audience is None:
            return
        screen = self.displays.for_wall(self.speaker)
        self._show_wall(screen)
        if screen is self.displays.of(self.speaker):
            self.audience.activateWindow()
        else:
            self.speaker.raise_()
            self.speaker.activateWindow()

    def _next_display(self) -> None:
        if self.audience is None:
            return
        screen = self.displays.choose_next(self.audience)
        self._show_wall(screen)
        if screen is None:
            self.speaker.say(say(mark("speaker", "The wall is in a window.")))

    def _show_wall(self, screen: QScreen | None) -> None:
        """Show the wall on all of a display, or as a window beside the speaker's."""
        if self.audience is None:
            return
        self._wall_on = screen.name() if screen is not None else ""
        if screen is None:
            self.audience.show_on(self.displays.of(self.speaker), is_whole=False)
        else:
            self.audience.show_on(screen)
        self._on_wall()

    def _change_window(self) -> None:
        """From the wall to the speaker's window and back, where both are on one display."""
        if self.audience is None:
            return
        target = self.speaker if self.audience.isActiveWindow() else self.audience
        target.raise_()
        target.activateWindow()

    def _look(self, script: Script, audience: AudienceWindow | None) -> WallLook:
        """The look that the room needs; the language of the text decides the size of its type."""
        em = self._fit(script.entries[script.start].make().lang, audience).em
        return WallLook(em, self._backstage.language, self._is_night)

    def _fit(self, lang: str, audience: AudienceWindow | None) -> Fit:
        size = (
            QSizeF(audience.size()) if audience is not None else self.displays.size_for_wall or REHEARSED_ON
        )
        name = self.displays.name_of(audience)
        pixels = (max(1, round(size.width())), max(1, round(size.height())))
        return fit(room_of(self._backstage.preferences, name), pixels, lang)

    def _tell_when_parted(self) -> None:
        """Say, when a resolution comes beside the text, that the back row does not read letters so small."""
        frame, was_parted = self.talk.frame, self._is_parted
        self._is_parted = frame.beside is not None
        if was_parted or not self._is_parted:
            return
        alone, parted = (
            self.talk.wall.rooms.style(frame.scene.lang, frame.zoom, area).pixels
            for area in (Area.WHOLE, Area.TEXT)
        )
        seen = self._fit(frame.scene.lang, self.audience)
        reaches = seen.whole_metres_at(parted)
        if parted < alone and reaches < seen.room.depth:
            words = mark(
                "speaker",
                "Side by side the letters are smaller: they are read with ease from up to {reaches} m. "
                "Zoom, or read the resolution out.",
            )
            self.speaker.say(say(words, reaches=reaches))

    def _change_theme(self) -> None:
        self._is_night = not self._is_night
        self._take_look()

    def _ask_room(self) -> None:
        # Imported when it is asked for: nothing waits for a dialog.
        from vademecum.ui.presenting.room_dialog import RoomDialog

        wall = self.talk.wall
        pixels = (round(wall.size.width()), round(wall.size.height()))
        dialog = RoomDialog(
            self.displays.name_of(self.audience),
            pixels,
            self.talk.frame.scene.lang,
            self._backstage.preferences,
            self._backstage.theme,
            self.speaker,
        )
        if dialog.exec():
            self._take_look()

    def _take_look(self) -> None:
        if self.audience is not None:
            self._on_wall()
            return
        look = self._look(self.talk.performance.script, None)
        self.talk.have_wall(Wall(self.talk.wall.size, look, self._backstage.map_of))

    def _keep_marks(self) -> None:
        frame = self.talk.frame
        document = frame.scene.document
        if document is None or not frame.marks:
            self.speaker.say(say(mark("speaker", "No words are marked.")))
            return
        self.speaker.say(self._backstage.keep_marks(document, frame.marks))

    def _stop_or_go_on(self) -> None:
        timing = self.talk.timing
        standing = timing.standing()
        if not standing.is_begun:
            timing.start()
        elif standing.is_running:
            timing.pause()
        else:
            timing.resume()
        self.speaker.clock.refresh()

    def _ask_target(self) -> None:
        # Imported when it is asked for: see above.
        from vademecum.ui.presenting.target_dialog import TargetDialog

        dialog = TargetDialog(self.talk.timing.target, self.speaker)
        if dialog.exec():
            self.talk.timing.set_target(dialog.seconds)
            self.speaker.clock.refresh()

    def _show_keys(self) -> None:
        # Imported when it is asked for: see above.
        from vademecum.ui.presenting.keys_card import KeysCard

        KeysCard(self.speaker).exec()

    def _leave(self) -> None:
        if not self.talk.close_topmost():
            self.end()

    def _look_ahead(self) -> None:
        if not self._is_over:
            self.talk.presenter.look_ahead()
