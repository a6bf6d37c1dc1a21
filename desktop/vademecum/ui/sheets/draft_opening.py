"""Read the file of a draft in the thread that checks, and give up when nobody waits for it any more."""

import threading
from collections.abc import Callable
from pathlib import Path

from vademecum.services.desk import Desk


class DraftOpening:
    """One reading at a time: a newer one, or the end of the sheet, ends an older one's process."""

    def __init__(self) -> None:
        self._ended = threading.Event()

    def begin(self, path: Path) -> Callable[[object], object]:
        """What the thread is to be asked for the words of this file."""
        self.give_up()
        ended = self._ended = threading.Event()

        def question(_checking: object) -> object:
            # Imported when a file is opened: typing does not need it.
            from vademecum.services.checking.draft_files import open_draft_file

            return open_draft_file(path, ended)

        return question

    def give_up(self) -> None:
        """Want no answer: a hostile file could keep the thread, and whoever waits for it, for long."""
        self._ended.set()


def open_checking(desk: Desk) -> object:
    """What checks drafts, with files of its own for the thread that opens it."""
    # Imported in the thread that checks: the sheet stands before a draft can be typed.
    from vademecum.services.checking.draft_checking import DraftChecking

    checking = DraftChecking.open(desk.places, desk.recogniser)
    checking.warm_up()
    return checking
