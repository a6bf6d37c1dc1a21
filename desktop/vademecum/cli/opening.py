"""Open the library for one command, building first what is missing or damaged."""

import contextlib
import sys
from collections.abc import Iterator
from typing import Any

from vademecum.domain.key import Key, MalformedKey
from vademecum.paths import Places
from vademecum.search.index import IndexDamaged
from vademecum.services.desk import Desk, Searching
from vademecum.services.library_state import imports_are_ready, sound_library
from vademecum.services.manifest import NotVerified
from vademecum.services.shelf import Shelf

Answer = tuple[dict[str, Any], bool]
"""The shape of the answer, and whether anything was found (or a check went well)."""


def tell(words: str) -> None:
    """Write one line to standard error, when there is one."""
    if sys.stderr is not None:
        with contextlib.suppress(OSError):
            sys.stderr.write(words + "\n")


@contextlib.contextmanager
def open_desk(places: Places) -> Iterator[Desk]:
    """Open the library while it is needed."""
    if sound_library(places) is None or not imports_are_ready(places):
        _make_ready(places)
    desk = Desk(places, Shelf.open(places))
    try:
        yield desk
    finally:
        desk.close()


def key_named(words: str, desk: Desk) -> Key:
    """The key that `words` are, or the one they lead to as an address, such as `2331` or 第1373号决议.

    Raise `MalformedKey` when they are no key and lead to no document, or to several.
    """
    try:
        return Key.parse(words)
    except MalformedKey:
        found = {c.key for c in desk.addressing.candidates(words) if not c.key.fragment}
        if len(found) == 1:
            return found.pop()
        raise


def open_searching(places: Places) -> Searching:
    """Open what searches; its owner closes it."""
    try:
        return Searching(places)
    except (NotVerified, IndexDamaged):
        _make_ready(places)
        return Searching(places)


def _make_ready(places: Places) -> None:
    # Imported only here: building needs what reading does not.
    from vademecum.services.importing import make_ready

    tell("The library is being built.")
    make_ready(places)
