"""Remember for each display how deep its room is and how wide its picture."""

import logging
from urllib.parse import quote

from vademecum.services.presenting.room import USUAL, Room
from vademecum.ui.preferences import Preferences

log = logging.getLogger(__name__)

_LONGEST = 100


def room_of(preferences: Preferences, display: str) -> Room:
    """The room that was kept for a display of that name, else the usual one."""
    stored = preferences.stored(_name(display))
    if stored is None:
        return USUAL
    try:
        depth, width = (float(number) for number in stored.split(" "))
        return Room(depth, width)
    except ValueError:
        log.info("the room of %r is kept as %r; the usual one is used", display, stored)
        return USUAL


def keep_room(preferences: Preferences, display: str, room: Room) -> None:
    """Keep the room for a display of that name."""
    preferences.store(_name(display), f"{room.depth:g} {room.width:g}")


def _name(display: str) -> str:
    # A slash or an equals sign would part the name in the file.
    return f"room/{quote(display[:_LONGEST], safe='')}"
