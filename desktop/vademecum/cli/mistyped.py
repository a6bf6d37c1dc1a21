"""Tell a mistyped command from an address: `vademecum lst` is meant for `list`."""

import re
from difflib import get_close_matches

from vademecum.cli.arguments import COMMANDS
from vademecum.paths import Places

_WORD = re.compile("[a-z][a-z-]{1,30}", re.IGNORECASE)
_NEAR = 0.6


def nearest_command(word: str) -> str | None:
    """The command a word is near to; None for what is no word, or near to none."""
    if not _WORD.fullmatch(word):
        return None
    spoken = [command for command in COMMANDS if command != "build-library"]
    near = get_close_matches(word.lower(), spoken, n=1, cutoff=_NEAR)
    return near[0] if near else None


def mistyped_command(address: str, places: Places) -> str | None:
    """The command that is meant by an address which leads nowhere; None when it leads somewhere.

    Only a word near to a command is looked up, so that no other start waits for it. Where the library is
    not ready nothing is said: the window makes it ready.
    """
    near = nearest_command(address)
    if near is None:
        return None
    # Imported only here: nearly no start needs to know.
    from vademecum.services.desk import Desk
    from vademecum.services.library_state import imports_are_ready, sound_library
    from vademecum.services.shelf import Shelf

    if sound_library(places) is None or not imports_are_ready(places):
        return None
    desk = Desk(places, Shelf.open(places))
    try:
        return None if desk.addressing.candidates(address) else near
    finally:
        desk.close()
