"""Whose work the program stands on, and under which licence: what Help → About shows."""

import json
from dataclasses import dataclass
from pathlib import Path

INDEX = "components.json"
_LARGEST = 1_000_000
"""Bytes of one file that are read; the longest licence has 40,000."""


@dataclass(frozen=True, slots=True)
class Component:
    """Something that is shipped with the program."""

    name: str
    version: str
    licence: str
    what: str
    """In the words of who made it."""
    texts: tuple[Path, ...]

    def text(self) -> str:
        """Every licence text of it, one after another; empty where none can be read."""
        return "\n\n".join(text for path in self.texts if (text := _read(path)))


def components(folder: Path) -> list[Component]:
    """Everything shipped, in the order of the list; nothing when the set-up has not gathered it."""
    try:
        told = json.loads(_read(folder / INDEX))["components"]
        return [
            Component(
                str(one["name"]),
                str(one["version"]),
                str(one["licence"]),
                str(one["what"]),
                # Names only: nothing outside the folder is shown.
                tuple(folder / Path(str(name)).name for name in one["texts"]),
            )
            for one in told
        ]
    except (ValueError, KeyError, TypeError):
        return []


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST).decode("utf-8", "replace").strip()
    except OSError:
        return ""
