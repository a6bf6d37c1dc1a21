"""Keep what is open in a window as a session, and open it again."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

from vademecum.domain.trouble import Trouble
from vademecum.ui.reader_pane import PlaceKept
from vademecum.ui.right_side import FactsKept
from vademecum.ui.session import Session

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow

log = logging.getLogger(__name__)

_WIDTHS = (290, 780, 410)
"""Pixels of side bar, page and right-hand pane before the reader changes them."""

_SIZE = (1480, 900)


def session_of(window: MainWindow) -> Session:
    """What is open in a window now."""
    beside = window.right.kept()
    kept = window.tabs.kept()
    return Session(
        tabs=tuple(tab for _, tab in kept),
        current=sum(number < window.tabs.currentIndex() for number, _ in kept),
        beside_place=beside if isinstance(beside, PlaceKept) else None,
        beside_key=beside.key if isinstance(beside, FactsKept) else None,
        is_beside_open=window.beside.isVisibleTo(window),
        is_beside_pinned=window.beside.is_pinned,
        side_bar=window.side.in_front,
        is_side_bar_open=window.side.isVisibleTo(window),
        geometry=window.saveGeometry().toBase64().toStdString(),
        widths=tuple(window.splitter.sizes()),
    )


def restore(window: MainWindow, session: Session) -> None:
    """Open what a session kept; what is no longer on the shelf is left out."""
    if session.geometry:
        window.restoreGeometry(QByteArray.fromBase64(session.geometry.encode()))
    else:
        room = window.screen().availableSize()
        window.resize(min(_SIZE[0], room.width()), min(_SIZE[1], room.height()))
    # A column that was hidden has no width.
    kept = session.widths if len(session.widths) == len(_WIDTHS) else _WIDTHS
    window.splitter.setSizes([width or usual for width, usual in zip(kept, _WIDTHS, strict=True)])
    window.side.bring(session.side_bar)
    window.side.setVisible(session.is_side_bar_open)
    window.beside.setVisible(False)
    are_there = [_if_there(partial(window.add_kept, tab)) for tab in session.tabs]
    if window.tabs.count():
        window.tabs.setCurrentIndex(min(sum(are_there[: session.current]), window.tabs.count() - 1))
    else:
        window.commands.open_guide()
    if session.is_beside_open and session.beside_key is not None:
        window.show_instrument(session.beside_key)
    elif session.is_beside_open and session.beside_place is not None:
        _if_there(partial(_restore_beside, window, session.beside_place))
    window.right.pin(session.is_beside_pinned)
    window.refresh()
    window.focus_front()


def _if_there(act: Callable[[], bool | None]) -> bool:
    """Restore what is still on the shelf; return whether it was. A document that is gone is no failure."""
    try:
        return act() is not False
    except Trouble as trouble:
        log.info("not restored: %s", trouble)
        return False


def _restore_beside(window: MainWindow, place: PlaceKept) -> None:
    window.right.open(place)
