"""What a verb of `vademecum notes` is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from vademecum.cli.asked import Asked
from vademecum.cli.opening import Answer
from vademecum.paths import Places

Shape = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Verb:
    """How a verb answers. Its options stand in `cli.notes.grammar`."""

    answer: Callable[[Asked, Places], Answer]
    """The shape of the answer, and whether anything was found or went well: otherwise the exit code is 1."""
    lines: Callable[[Shape], Iterator[str]]
    """The same for people."""
    can_find_nothing: bool = True
    """Whether exit code 1 means that nothing was found; otherwise the lines say what is wrong."""
