"""An operative act: the verb, who acts, towards whom, and where the words stand."""

from dataclasses import dataclass
from enum import StrEnum

NOBODY = "nobody-named"
"""Stands for an addressee where a choice offers the acts that name none."""


class Towards(StrEnum):
    """Where the addressee of a verb stands in its sentence."""

    OBJECT = "object"
    """Requests the Secretary-General to report."""
    THAT = "that"
    """Decides that all States shall report."""
    SUBJECT = "subject"
    """All States should report."""
    NONE = "none"
    """Welcomes the report: nobody is addressed."""


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom an act addresses. `start` and `end` are code points of the block's text, half open."""

    id: str
    """An id of the table, or the name itself as a slug where the table does not have it."""
    name: str
    """As printed."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Act:
    """One act of one block."""

    verb: str
    start: int
    """Code points of the block's text where the verb stands; start == end when the act is inherited."""
    end: int
    addressees: tuple[Addressee, ...] = ()
    actor: str | None = None
    """Who acts, as printed, when the sentence says so; None: the document itself."""
