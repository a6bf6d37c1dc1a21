"""What of the notebook is listed, in which groups, and what further choices would leave."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

from vademecum.domain.annotation import Colour
from vademecum.domain.key import Key
from vademecum.services.notebook.note_text import NoteKind, NoteText
from vademecum.text.folding import fold_text

TextOf = tuple[Key, str]
"""A key and a language (empty for an instrument): what a group by document stands for."""


class Grouping(StrEnum):
    """What stands together in the list."""

    DOCUMENT = "document"
    TAG = "tag"
    COLOUR = "colour"
    DAY = "day"


class Care(StrEnum):
    """Why something needs the reader's eye."""

    CHECK = "check"
    """Its words were found again, but not beyond doubt."""
    ORPHAN = "orphan"
    """Its words were not found, or its text is not held."""
    CONFLICT = "conflict"
    """Two versions were written on two machines."""


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What of the notebook is to be listed; what is empty does not narrow."""

    words: str = ""
    """A query; see `search.query`."""
    kinds: frozenset[NoteKind] = frozenset()
    """Any of these."""
    colours: frozenset[Colour | None] = frozenset()
    """Any of these; None: without a colour."""
    tags: frozenset[str] = frozenset()
    """Every one of these, folded."""
    cares: frozenset[Care] = frozenset()
    """Any of these."""
    within: Key | None = None
    lang: str | None = None
    since: date | None = None
    """Written or changed on this day or later, by this machine's calendar."""
    until: date | None = None

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return self == Narrowed()


@dataclass(frozen=True, slots=True)
class Group:
    """Entries that stand together; what they share is `name`.

    A `TextOf`, a tag's name, a `Colour` or a `date`; None for what has none of its kind.
    """

    name: Hashable
    entries: tuple[NoteText, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many entries each further choice would leave."""

    kinds: Mapping[NoteKind, int]
    colours: Mapping[Colour | None, int]
    tags: Mapping[str, tuple[str, int]]
    """By the folded name: the name as written, and the count."""
    cares: Mapping[Care, int]


@dataclass(frozen=True, slots=True)
class Listing:
    """What the list shows."""

    groups: tuple[Group, ...]
    """An entry with several tags stands under each of them."""
    found: int
    """How many different entries."""
    total: int
    counts: Counts


def grouped(found: Sequence[NoteText], grouping: Grouping | None) -> tuple[Group, ...]:
    """Put entries together; each group keeps their order, but days show first what was changed last."""
    groups: dict[Hashable, list[NoteText]] = {}
    names: Iterable[Hashable] = groups
    match grouping:
        case None:
            return (Group(None, tuple(found)),) if found else ()
        case Grouping.DOCUMENT:
            for entry in found:
                groups.setdefault((entry.key, entry.lang), []).append(entry)
        case Grouping.COLOUR:
            for entry in found:
                groups.setdefault(entry.colour, []).append(entry)
            names = [colour for colour in (*Colour, None) if colour in groups]
        case Grouping.DAY:
            days: dict[int, date] = {}
            for entry in sorted(found, key=lambda entry: -entry.changed):
                quarter = entry.changed // _QUARTER
                day = days.get(quarter) or days.setdefault(quarter, day_of(quarter * _QUARTER))
                groups.setdefault(day, []).append(entry)
        case Grouping.TAG:
            shown: dict[str, str] = {}
            for entry in found:
                for tag, name in zip(entry.tag_ids, entry.tags, strict=True):
                    groups.setdefault(shown.setdefault(tag, name), []).append(entry)
                if not entry.tags:
                    groups.setdefault(None, []).append(entry)
            named = sorted((name for name in groups if name is not None), key=lambda n: fold_text(str(n)))
            names = [*named, *([None] if None in groups else [])]
    return tuple(Group(name, tuple(groups[name])) for name in names)


_QUARTER = 900_000
"""Milliseconds: every zone of this world begins its day at a quarter of an hour."""


def day_of(at: int) -> date:
    """The day of a moment (milliseconds since 1970, UTC) by this machine's calendar.

    What no calendar holds is the first or the last day of all.
    """
    try:
        return datetime.fromtimestamp(at / 1000, tz=UTC).astimezone().date()
    except (OverflowError, OSError, ValueError):
        return date.max if at > 0 else date.min


def moment_of(day: date) -> int:
    """The moment a day begins by this machine's calendar, in milliseconds since 1970, UTC."""
    return round(datetime(day.year, day.month, day.day).astimezone().timestamp() * 1000)
