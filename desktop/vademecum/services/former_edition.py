"""Remember which texts the last import replaced, so that the reader can go back to them."""

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Former:
    """A text that was replaced."""

    key: str
    lang: str
    title: str
    """What the replaced text is called."""
    taken: str
    """The name of the kept source that gave the text now in its place."""
    source: str = ""
    """The name of the kept source that gave the replaced text; empty: it is in the bundled library."""


def read_former(path: Path) -> tuple[Former, ...]:
    """What was replaced last; nothing when that is not known."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        if told["format"] != _FORMAT:
            return ()
        return tuple(Former(**{name: str(value) for name, value in one.items()}) for one in told["texts"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return ()


def write_former(path: Path, formers: Sequence[Former]) -> None:
    """Write down what was replaced, synced to disk; raise `OSError` when it cannot be written."""
    new = path.with_name(path.name + ".new")
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(
        {"format": _FORMAT, "texts": [asdict(one) for one in formers]}, ensure_ascii=False, indent=1
    )
    with new.open("w", encoding="utf-8") as file:
        file.write(text + "\n")
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def forget_former(path: Path) -> None:
    """There is nothing to go back to any more."""
    with suppress(OSError):
        path.unlink(missing_ok=True)
