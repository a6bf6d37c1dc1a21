"""What was found when the notebook was opened and checked, as a sentence for the reader."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from vademecum.domain.trouble import Trouble
from vademecum.words import Marked, mark


class Standing(StrEnum):
    """How the notebook stands."""

    NEW = "new"
    """There was none."""
    OPEN = "open"
    """It was opened; not everything in it has been read yet."""
    CHECKED = "checked"
    """Every revision has been read, and is as it was written."""
    MENDED = "mended"
    """It was damaged: it was set aside, and what could be read of it stands in a new one."""
    READ_ONLY = "read-only"
    """It can be read; what is written stays in memory until it can be kept."""
    IN_MEMORY = "in-memory"
    """There is no file at all: what is written stays in memory until it can be kept."""
    REFUSING = "refusing"
    """It lies on a medium that cannot be written, and the reader wants nothing kept on this computer."""


@dataclass(frozen=True, slots=True)
class Account:
    """What was found."""

    standing: Standing
    notes: int = 0
    """Marks, notes, bookmarks, numbered places and lesson plans that can be read."""
    lost: int = 0
    """When it was mended: so many notes are known to have been there besides."""
    lost_versions: int = 0
    """When it was mended: so many earlier or later versions of notes are known to have been there."""
    aside: Path | None = None
    """Where the damaged notebook lies now."""
    trouble: Trouble | None = None
    """Why it can only be read."""

    @property
    def is_well(self) -> bool:
        """Whether there is nothing the reader must know."""
        return self.standing in (Standing.NEW, Standing.OPEN, Standing.CHECKED, Standing.REFUSING)


class NotesRefused(Trouble):
    """Notes cannot be taken on this medium, and the reader wants none on this computer."""

    kind = "notes-refused"

    def __init__(self) -> None:
        super().__init__(
            mark(
                "carrying",
                "Not kept: this medium cannot be written, and you chose to keep no notes on this computer.",
            ),
            mark("carrying", "Notes › My data changes that."),
        )


@dataclass(frozen=True, slots=True)
class Offer:
    """A snapshot that holds what the notebook does not: something must have happened to the notebook."""

    snapshot: Path
    day: str
    """As ISO writes it."""
    notes: int
    """So many notes would come back, or come back as they were later."""
    versions: int
    """So many versions of notes would come back, those included."""


Sentence = tuple[Marked, dict[str, object]]
"""A marked text and what its fields hold."""


def sentence_about(account: Account) -> Sentence:
    """One sentence about the notebook."""
    values: dict[str, object] = {
        "count": account.notes,
        "total": account.notes + account.lost,
        "versions": account.lost_versions,
        "name": account.aside.name if account.aside is not None else "",
        "reason": account.trouble or "",
    }
    return _REFUSING if account.standing is Standing.REFUSING else _words(account), values


def sentence_about_offer(offer: Offer) -> Sentence:
    """One sentence about what a snapshot holds."""
    if not offer.notes:
        words = mark("notebook", "The snapshot of {day} holds {versions} earlier versions of notes.")
    elif offer.notes == 1:
        words = mark(
            "notebook", "The snapshot of {day} holds one note that is missing here or is newer there."
        )
    else:
        words = mark(
            "notebook", "The snapshot of {day} holds {count} notes that are missing here or are newer there."
        )
    return words, {"count": offer.notes, "versions": offer.versions, "day": offer.day}


_REFUSING = mark("carrying", "Read-only medium: {count} notes can be read, none can be added")


def _words(account: Account) -> Marked:
    is_one = account.notes == 1
    match account.standing:
        case Standing.NEW | Standing.OPEN | Standing.CHECKED if not account.notes:
            return mark("notebook", "No notes yet")
        case Standing.OPEN:
            return mark("notebook", "1 note") if is_one else mark("notebook", "{count} notes")
        case Standing.CHECKED:
            one, several = (
                mark("notebook", "1 note, readable"),
                mark("notebook", "{count} notes, all readable"),
            )
            return one if is_one else several
        case Standing.MENDED:
            return _words_of_mending(account)
        case Standing.READ_ONLY:
            return mark("notebook", "{count} notes can be read, but new ones cannot be saved.")
        case _:
            return mark(
                "notebook", "There is no notebook here, and none can be made. Notes stay in this window."
            )


def _words_of_mending(account: Account) -> Marked:
    if not account.notes:
        return mark("notebook", "Your notebook was damaged. Nothing in it could be read; it lies in {name}.")
    if account.lost:
        return mark(
            "notebook",
            "Your notebook was damaged. {count} of {total} notes could be read; it lies in {name}.",
        )
    if account.lost_versions:
        return mark(
            "notebook",
            "Your notebook was damaged. All {count} notes are here, without {versions} of their versions; "
            "it lies in {name}.",
        )
    return mark("notebook", "Your notebook was damaged. All {count} notes could be read; it lies in {name}.")
