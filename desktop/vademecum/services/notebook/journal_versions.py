"""The versions of one item in their order, with what each follows and what it changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from vademecum.domain.annotation import Annotation
from vademecum.domain.item import Item
from vademecum.domain.item_form import MalformedItem, read_item
from vademecum.domain.plan import LessonPlan
from vademecum.domain.revision import Revision
from vademecum.services.notebook.journal_changes import Changed, What, changed
from vademecum.text.diff.stretches import Stretch, stretches

SITTING_MS = 10 * 60_000
"""Writing goes on at one sitting as long as no pause is longer."""

_BEGINNING = 60
"""Code points of a passage that name its step."""

_ODD_MS = 5 * 60_000
"""A version that claims to be so much older than what it follows comes from a wrong clock."""


class Standing(StrEnum):
    """What can be said of a version."""

    READABLE = "readable"
    DELETED = "deleted"
    NEWER = "newer"
    """A newer program wrote it; it is kept, but cannot be shown."""
    DAMAGED = "damaged"
    """It is not what was written."""


@dataclass(frozen=True, slots=True)
class Version:
    """What an item was from then on."""

    number: int
    """From 1, in the order of sequence."""
    revision: Revision
    item: Item | None
    """None: deleted, or it cannot be read."""
    standing: Standing
    follows: tuple[int, ...]
    """Numbers of the versions it follows: two or more where a conflict was settled."""
    is_first: bool
    """Whether nothing was before it. Otherwise, without `follows`, what it follows is missing here."""
    base: int | None
    """Of those it follows the one that counted: what it is compared with."""
    changes: tuple[Changed, ...]
    same_as: int | None
    """An earlier version that it is again: something was undone or restored."""
    is_live: bool
    """Nothing follows it and it is not deleted; two of these are a conflict."""
    is_own: bool
    """Whether it was written on this computer."""
    is_clock_odd: bool
    """Whether the clock must have been wrong when it or the one before was written."""

    @property
    def body(self) -> str:
        """The words of a note, or of a lesson plan and its steps; empty for anything else."""
        if isinstance(self.item, LessonPlan):
            return _plan_words(self.item)
        return self.item.body if isinstance(self.item, Annotation) else ""


@dataclass(frozen=True, slots=True)
class Sitting:
    """Versions of one note that were written in one go, each after a short pause of typing."""

    first: Version
    last: Version
    changes: tuple[Changed, ...]

    @property
    def base(self) -> int | None:
        """What was before it was sat down."""
        return self.first.base

    @property
    def count(self) -> int:
        """How many versions."""
        return self.last.number - self.first.number + 1


@dataclass(frozen=True, slots=True)
class History:
    """The life of one item; empty when it never was."""

    item_id: str
    versions: tuple[Version, ...]

    def version(self, number: int | None) -> Version | None:
        """The version of that number."""
        return self.versions[number - 1] if number and 0 < number <= len(self.versions) else None

    @property
    def live(self) -> tuple[Version, ...]:
        """What counts now, the one that is shown first; none: it is deleted; two or more: a conflict."""
        live = [one for one in self.versions if one.is_live]
        return tuple(reversed(live))

    @property
    def now(self) -> Version | None:
        """What is shown now; None: it is deleted."""
        return self.live[0] if self.live else None

    @property
    def is_conflict(self) -> bool:
        """Whether it was written differently on two computers."""
        return len({one.revision.state for one in self.live}) > 1

    @property
    def name(self) -> Item | None:
        """The item by which it is named: as it is, else as it was last."""
        return next(
            (one.item for one in (*self.live, *reversed(self.versions)) if one.item is not None), None
        )

    def differences(self, number: int, base: int | None) -> tuple[Stretch, ...]:
        """How the words of one version differ from another's; without `base` everything is new."""
        version, before = self.version(number), self.version(base)
        if version is None:
            return ()
        return stretches(before.body if before is not None else "", version.body)

    def sittings(self) -> list[Sitting]:
        """The versions with those put together that were written at one sitting, oldest first."""
        made: list[Sitting] = []
        for version in self.versions:
            if made and self._goes_on(made[-1], version):
                first = made[-1].first
                before = self.version(first.base)
                changes = changed(before.item if before is not None else None, version.item)
                if first.changes and first.changes[0].what is What.BACK:
                    changes = first.changes
                made[-1] = Sitting(first, version, changes)
            else:
                made.append(Sitting(version, version, version.changes))
        return made

    def singly(self) -> list[Sitting]:
        """The same with each version by itself."""
        return [Sitting(one, one, one.changes) for one in self.versions]

    def _goes_on(self, sitting: Sitting, version: Version) -> bool:
        """Whether a version is written on at one sitting."""
        last, first = sitting.last, sitting.first
        begins_so = _is_writing(first) or (first.is_first and first.standing is Standing.READABLE)
        return (
            begins_so
            and _is_writing(version)
            and version.follows == (last.number,)
            and not any(last.number in one.follows for one in self.versions[version.number :])
            and version.revision.device == last.revision.device
            and 0 <= version.revision.at - last.revision.at <= SITTING_MS
        )


def _is_writing(version: Version) -> bool:
    return version.same_as is None and [one.what for one in version.changes] in ([What.BODY], [What.STEP])


def _plan_words(plan: LessonPlan) -> str:
    """The steps of a plan, each begun by its minutes and how it is called, with what the reader wrote."""
    lines = []
    for step in plan.steps:
        name = step.title
        if not name and step.target is not None:
            name = " ".join((step.target.quote or str(step.target.key)).split())[:_BEGINNING]
        lines += [f"{step.seconds // 60}′ {name}".rstrip(), step.speech, step.question]
    return "\n".join(line for line in lines if line)


def history_of(item_id: str, revisions: Sequence[Revision], device: str) -> History:
    """Make versions of an item's revisions, which come oldest first; `device` is this computer's name."""
    numbers = {one.id: number for number, one in enumerate(revisions, start=1)}
    followed = {parent for one in revisions for parent in one.parents}
    made: list[Version] = []
    seen: dict[str, int] = {}
    for number, one in enumerate(revisions, start=1):
        version = _version(number, one, made, numbers, device)
        base = made[version.base - 1] if version.base else None
        if one.state is not None:
            if base is None or base.revision.state != one.state:
                version = replace(version, same_as=seen.get(one.state))
            seen[one.state] = number
        made.append(replace(version, is_live=one.state is not None and one.id not in followed))
    return History(item_id, tuple(made))


def _version(
    number: int, one: Revision, before: Sequence[Version], numbers: Mapping[str, int], device: str
) -> Version:
    # A damaged revision may name what comes later; nothing follows what came after it.
    follows = tuple(sorted(n for parent in one.parents if (n := numbers.get(parent, number)) < number))
    # A deletion never counted beside a version that lived.
    alive = [n for n in follows if before[n - 1].revision.state is not None]
    base = max(alive or follows, default=None)
    item, standing = read_revision(one)
    previous = before[base - 1] if base else None
    changes: tuple[Changed, ...] = ()
    if standing in (Standing.READABLE, Standing.DELETED):
        changes = _changes(previous, item, standing)
    earlier = max((before[n - 1].revision.at for n in follows), default=one.at)
    return Version(
        number,
        one,
        item,
        standing,
        follows,
        not one.parents,
        base,
        changes,
        None,
        is_live=False,
        is_own=one.device == device,
        is_clock_odd=one.at < earlier - _ODD_MS,
    )


def _changes(previous: Version | None, item: Item | None, standing: Standing) -> tuple[Changed, ...]:
    if standing is Standing.DELETED:
        return (Changed(What.DELETED),)
    if previous is None:
        return (Changed(What.MADE),)
    if previous.standing is Standing.DELETED:
        return (Changed(What.BACK),)
    return changed(previous.item, item) if previous.item is not None else ()


def read_revision(one: Revision) -> tuple[Item | None, Standing]:
    """The item of a revision and what can be said of it."""
    item: Item | None = None
    if one.state is not None:
        try:
            item = read_item(one.kind, one.item, one.state)
        except MalformedItem:
            item = None
    if not one.is_whole:
        return item, Standing.DAMAGED
    if one.state is None:
        return None, Standing.DELETED
    return item, Standing.READABLE if item is not None else Standing.NEWER
