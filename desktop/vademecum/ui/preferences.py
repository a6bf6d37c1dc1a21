"""The reader's preferences: each declared once, with type, default and bounds."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar, overload

from PySide6.QtCore import QObject, QSettings, Signal

log = logging.getLogger(__name__)

_SMALLEST = 0.8

T = TypeVar("T", bound=int | str)


class Setting(Generic[T]):
    """One preference, stored under `name`; `read` understands what is stored, `allows` says what is good."""

    def __init__(
        self, name: str, default: T, read: Callable[[str], T | None], allows: Callable[[T], bool]
    ) -> None:
        self.name = name
        self.default: T = default
        self._read_stored = read
        self._allows: Callable[[T], bool] = allows

    @overload
    def __get__(self, owner: None, kind: type) -> "Setting[T]": ...
    @overload
    def __get__(self, owner: "Preferences", kind: type) -> T: ...
    def __get__(self, owner: "Preferences | None", kind: type) -> "Setting[T] | T":
        if owner is None:
            return self
        stored = owner.stored(self.name)
        if stored is None:
            return self.default
        value = self._read_stored(stored)
        if value is None or not self._allows(value):
            log.info("preference %s holds %r; the default is used", self.name, stored)
            return self.default
        return value

    def __set__(self, owner: "Preferences", value: T) -> None:
        if type(value) is not type(self.default) or not self._allows(value):
            raise ValueError(f"{self.name} cannot be {value!r}")
        owner.store(self.name, value)


def _number(stored: str) -> int | None:
    return int(stored) if stored.isdecimal() and len(stored) < 10 else None


def _switch(stored: str) -> bool | None:
    return {"true": True, "false": False}.get(stored)


def _word(stored: str) -> str | None:
    return stored


def scale_of(text_size: int) -> float:
    """How many times its usual size a text beside the pages is set, where theirs is `text_size` pixels.

    Never below four fifths: such texts are smaller than a page's already.
    """
    return max(_SMALLEST, text_size / Preferences.text_size.default)


class Preferences(QObject):
    """What the reader chose; `changed` names the preference."""

    changed = Signal(str)

    text_size = Setting("reading/text_size", 17, _number, lambda n: 10 <= n <= 48)
    """Size of the page's text in pixels at 96 dots an inch."""
    shows_numbers = Setting("reading/shows_numbers", True, _switch, lambda _: True)
    theme = Setting("appearance/theme", "system", _word, {"system", "day", "night"}.__contains__)
    language = Setting("appearance/language", "system", _word, {"system", "en", "zh"}.__contains__)

    paper_size = Setting("papers/size", "a4", _word, {"a4", "a5-booklet", "a5", "letter"}.__contains__)
    """What hand-outs and sheets are printed on."""

    lock_minutes = Setting("notes/lock_minutes", 15, _number, {0, 5, 15, 60}.__contains__)
    """Notes with a passphrase are locked after so many minutes without a key or a click; 0: never."""

    floor_pace = Setting("floor/pace", "friendly", _word, {"slow", "friendly", "own"}.__contains__)
    floor_characters = Setting("floor/characters", 180, _number, lambda n: 40 <= n <= 400)
    """The reader's own pace of reading Chinese aloud, in characters a minute; below that of others."""
    floor_words = Setting("floor/words", 120, _number, lambda n: 40 <= n <= 400)
    floor_seconds = Setting("floor/seconds", 180, _number, lambda n: 0 <= n <= 7200)
    """How long the floor may be held; 0: as long as it takes."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    def stored(self, name: str) -> str | None:
        """The value as written in the file, or None."""
        value = self._settings.value(name)
        return None if value is None else str(value)

    def store(self, name: str, value: int | str | bool) -> None:
        """Write a value and tell who listens."""
        self._settings.setValue(name, str(value).lower() if isinstance(value, bool) else value)
        self.changed.emit(name)
