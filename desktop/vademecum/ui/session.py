"""What was open when the reader left, kept so that it can be opened again."""

import json
import logging
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vademecum.domain.key import Key, MalformedKey
from vademecum.domain.locator import Locator
from vademecum.ui.reader_pane import PlaceKept

log = logging.getLogger(__name__)

_FORMAT = 1
_MOST_TABS = 60
_LONGEST_ADDRESS = 1_000
_LARGEST = 10_000_000
"""Pixels; Qt counts no further than 2³¹."""


@dataclass(frozen=True, slots=True)
class Session:
    """Tabs, the right-hand side, and the window's shape."""

    tabs: tuple[PlaceKept | str, ...] = ()
    """Of each tab a page's place or a sheet's address."""
    current: int = 0
    beside_place: PlaceKept | None = None
    beside_key: Key | None = None
    is_beside_open: bool = False
    side_bar: int = 0
    """Which panel of the side bar is in front."""
    is_side_bar_open: bool = True
    geometry: str = ""
    """Of the window, in base 64."""
    widths: tuple[int, ...] = ()
    is_beside_pinned: bool = False


def read_session(path: Path) -> Session:
    """Read what was kept; each part that is no such thing is as if it had not been kept.

    A file that cannot be read at all is logged and is an empty session, never a failure.
    """
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(stored, dict) or stored.get("format") != _FORMAT:
            return Session()
        tabs = tuple(tab for entry in _list(stored.get("tabs"))[:_MOST_TABS] if (tab := _tab(entry)))
        return Session(
            tabs,
            max(0, min(_number(stored.get("current")), len(tabs) - 1)),
            _place(stored.get("beside_place")),
            _key(stored.get("beside_key")),
            _switch(stored.get("is_beside_open")),
            _number(stored.get("side_bar")),
            _switch(stored.get("is_side_bar_open"), otherwise=True),
            _text(stored.get("geometry")),
            _widths(stored.get("widths")),
            _switch(stored.get("is_beside_pinned")),
        )
    except FileNotFoundError:
        return Session()
    except (OSError, ValueError, RecursionError) as error:
        log.info("the last session cannot be read: %s", error)
        return Session()


def write_session(path: Path, session: Session) -> None:
    """Keep a session: written to a new file, synced, then renamed. Raise `OSError` when it cannot be."""
    stored = {
        "format": _FORMAT,
        "tabs": [{"sheet": tab} if isinstance(tab, str) else _written(tab) for tab in session.tabs],
        "current": session.current,
        "beside_place": _written(session.beside_place) if session.beside_place else None,
        "beside_key": str(session.beside_key) if session.beside_key else None,
        "is_beside_open": session.is_beside_open,
        "side_bar": session.side_bar,
        "is_side_bar_open": session.is_side_bar_open,
        "geometry": session.geometry,
        "widths": list(session.widths),
        "is_beside_pinned": session.is_beside_pinned,
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(path.name + ".new")
    with new.open("w", encoding="utf-8") as file:
        json.dump(stored, file, ensure_ascii=False, indent=1)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def _written(place: PlaceKept) -> dict[str, object]:
    return {"at": str(place.locator), "scrolled": place.scrolled}


def _tab(entry: object) -> PlaceKept | str | None:
    if isinstance(entry, dict) and isinstance(entry.get("sheet"), str):
        return entry["sheet"][:_LONGEST_ADDRESS] or None
    return _place(entry)


def _place(entry: object) -> PlaceKept | None:
    if not isinstance(entry, dict):
        return None
    try:
        return PlaceKept(Locator.parse(str(entry["at"])), _number(entry.get("scrolled")))
    except (KeyError, MalformedKey):
        return None


def _key(entry: object) -> Key | None:
    try:
        return Key.parse(entry) if isinstance(entry, str) else None
    except MalformedKey:
        return None


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) <= _LARGEST


def _number(value: object) -> int:
    """A count of pixels, tabs or panels; 0 for what cannot be one."""
    return value if isinstance(value, int) and _is_number(value) else 0


def _widths(value: object) -> tuple[int, ...]:
    """All widths or none: one of them alone fits nothing."""
    widths = _list(value)
    return tuple(_number(width) for width in widths) if all(map(_is_number, widths)) else ()


def _switch(value: object, *, otherwise: bool = False) -> bool:
    return value if isinstance(value, bool) else otherwise


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _list(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else []
