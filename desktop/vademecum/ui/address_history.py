"""The addresses a reader has gone to, kept over restarts in a file of their own beside the session.

Format 1: `{"format": 1, "gone": [{"said": …, "to": …}, …]}`, the newest first.
"""

import json
import logging
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

log = logging.getLogger(__name__)

_FORMAT = 1
_MOST = 60
_LONGEST = 2_000
_LARGEST_FILE = 2_000_000


@dataclass(frozen=True, slots=True)
class Gone:
    """An address that led somewhere."""

    said: str
    """As the reader typed it."""
    to: str
    """Where it led, as a key or a locator writes it."""


class AddressHistory:
    """The newest first; each place once."""

    def __init__(self, path: Path | None = None) -> None:
        """Read the file when it is first asked for; without a path nothing is kept."""
        self._path = path
        self._gone: list[Gone] | None = None
        self._is_changed = False

    @property
    def gone(self) -> Sequence[Gone]:
        """All of them."""
        if self._gone is None:
            self._gone = read_history(self._path) if self._path is not None else []
        return self._gone

    def add(self, gone: Gone) -> None:
        """Remember an address as the newest; an older one that led to the same place is forgotten."""
        said = " ".join(gone.said.split())[:_LONGEST]
        if not said:
            return
        others = [one for one in self.gone if one.to != gone.to and one.said != said]
        self._gone = [Gone(said, gone.to[:_LONGEST]), *others][:_MOST]
        self._is_changed = True

    def remove(self, gone: Gone) -> None:
        """Forget one address."""
        self._gone = [one for one in self.gone if one != gone]
        self._is_changed = True

    def clear(self) -> None:
        """Forget them all."""
        self._gone = []
        self._is_changed = True

    def fitting(self, words: str) -> list[Gone]:
        """Those whose words, or the place they led to, hold `words`; all of them for no words."""
        wanted = words.casefold().split()
        return [
            one
            for one in self.gone
            if all(w in one.said.casefold() or w in one.to.casefold() for w in wanted)
        ]

    def keep(self) -> None:
        """Write the file if something changed; a folder that cannot be written is no failure."""
        if not self._is_changed or self._path is None:
            return
        self._is_changed = False
        try:
            write_history(self._path, self.gone)
        except OSError as error:
            log.info("the addresses cannot be kept: %s", error)


def read_history(path: Path) -> list[Gone]:
    """Read what was kept; what cannot be read is logged and empty, never a failure."""
    try:
        if path.stat().st_size > _LARGEST_FILE:
            return []
        stored = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(stored, dict) or stored.get("format") != _FORMAT:
            return []
        entries = stored.get("gone")
        made = [_gone(entry) for entry in entries[:_MOST]] if isinstance(entries, list) else []
    except FileNotFoundError:
        return []
    except (OSError, ValueError, RecursionError) as error:
        log.info("the addresses gone to cannot be read: %s", error)
        return []
    return [one for one in made if one is not None]


def write_history(path: Path, gone: Sequence[Gone]) -> None:
    """Keep a history: written to a new file, synced, then renamed. Raise `OSError` when it cannot be."""
    stored = {"format": _FORMAT, "gone": [{"said": one.said, "to": one.to} for one in gone]}
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(path.name + ".new")
    with new.open("w", encoding="utf-8", errors="replace") as file:
        json.dump(stored, file, ensure_ascii=False, indent=1)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def _gone(entry: object) -> Gone | None:
    if not isinstance(entry, dict):
        return None
    said, to = entry.get("said"), entry.get("to")
    if not isinstance(said, str) or not isinstance(to, str) or not said.strip() or not to:
        return None
    return Gone(said[:_LONGEST], to[:_LONGEST])
