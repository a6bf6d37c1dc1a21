"""The journal: what every item of the notebook was, what was deleted, what was done, and the way back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from time import perf_counter

from vademecum.domain.annotation import Bookmark, Folder
from vademecum.domain.item import Item
from vademecum.domain.revision import Revision
from vademecum.domain.trouble import Trouble
from vademecum.services.notebook.journal_changes import Changed, What, changed
from vademecum.services.notebook.journal_gone import Gone
from vademecum.services.notebook.journal_versions import (
    SITTING_MS,
    History,
    Standing,
    Version,
    history_of,
    read_revision,
)
from vademecum.services.notebook.notebook import Notebook
from vademecum.storage.notebook import looking_back
from vademecum.storage.notebook.looking_back import Followed, Moment
from vademecum.text.folding import fold_text
from vademecum.words import mark

_PORTION = 40
"""So many deleted items are read at once while nobody waits."""

PAGE = 300
"""About so many revisions are read at once for the diary."""


class CannotRestore(Trouble):
    """A version that cannot be had again."""

    kind = "cannot-restore"


@dataclass(frozen=True, slots=True)
class Step:
    """What an act did to one item."""

    item_id: str
    kind: str
    before: Item | None
    after: Item | None
    standing: Standing
    """Of what came of it."""
    changes: tuple[Changed, ...]


@dataclass(frozen=True, slots=True)
class Act:
    """What the reader did at once, or wrote at one sitting."""

    id: str
    began: int
    """Milliseconds since 1970, UTC, by the clock of that computer."""
    at: int
    """When it was done, or written last."""
    sequence: int
    """Of its first revision."""
    device: str
    is_own: bool
    """Whether it was done on this computer."""
    steps: tuple[Step, ...]

    @property
    def moment(self) -> Moment:
        """Where it stands in the diary."""
        return self.began, self.sequence


class Journal:
    """Looks back in a notebook, and brings back what is wanted by a new act, which can be undone."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    # -- one item ---------------------------------------------------------------

    def history(self, item_id: str) -> History:
        """Every version of an item, oldest first; what is not on the disk yet counts. Raise a `Trouble`."""
        keeper = self._notebook.keeper
        # First: what is written between these two lines is then in both.
        waiting = [one for one in keeper.waiting if one.item == item_id]
        found = keeper.ask(lambda store: looking_back.history(store, item_id))
        known = {one.id for one in found}
        found += [one for one in waiting if one.id not in known]
        found.sort(key=lambda one: (one.sequence, one.id))
        return history_of(item_id, found, self._notebook.device)

    def restore(self, version: Version) -> bool:
        """Make an item again what it was in a version; return whether that changed anything.

        The folder of a bookmark comes back with it. Raise `CannotRestore` for what cannot be read.
        """
        if version.item is None:
            raise CannotRestore(*_WHY_NOT[version.standing], number=version.number)
        item_id = version.item.id
        is_news = self._notebook.item(item_id) != version.item or item_id in self._notebook.conflicts()
        self._notebook.act(mark("acts", "Restore a version"), self._with_folders([version.item]))
        return is_news

    # -- what was deleted ----------------------------------------------------------

    def deleted(self, known: Sequence[Gone] = ()) -> list[Gone]:
        """Everything that was deleted and is not there, the latest first; `known` is not read again."""
        there = {one.end.id: one for one in known}
        return [there.get(ends[0].id) or Gone(ends, self.read) for ends in self._notebook.deleted()]

    def read(self, gone: Sequence[Gone]) -> None:
        """Read at once what some deleted items were. Raise a `Trouble`."""
        unread = [one for one in gone if not one.is_read]
        ids = [parent for one in unread for end in one.ends for parent in end.parents]
        found = self._notebook.keeper.ask(lambda store: looking_back.revisions(store, ids))
        last: dict[str, Revision] = {}
        for revision in sorted(found, key=lambda one: (one.sequence, one.id)):
            if revision.state is not None:
                last[revision.item] = revision
        for one in unread:
            one.take(last.get(one.id) or self._last_of(one.id))

    def look_ahead(self, gone: Sequence[Gone], milliseconds: float) -> bool:
        """Read what deleted items were and fold it, for so long; return whether some are left.

        Raise a `Trouble`.
        """
        end = perf_counter() + milliseconds / 1000
        unread = [one for one in gone if not one.is_folded]
        for first in range(0, len(unread), _PORTION):
            some = unread[first : first + _PORTION]
            self.read(some)
            for one in some:
                one.folded  # noqa: B018 - asked so that it is known
            if perf_counter() >= end:
                return first + _PORTION < len(unread)
        return False

    def among(self, gone: Sequence[Gone], words: str) -> list[Gone]:
        """Of what was deleted, what holds every one of the words, with the folds of the search.

        Raise a `Trouble`.
        """
        wanted = fold_text(words).split()
        if not wanted:
            return list(gone)
        self.read(gone)
        return [one for one in gone if all(word in one.folded for word in wanted)]

    def bring_back(self, gone: Iterable[Gone]) -> int:
        """Bring deleted items back as they were last, as one act; return how many could be read."""
        wanted = list(gone)
        self.read(wanted)
        items = [one.item for one in wanted if one.item is not None]
        self._notebook.act(mark("acts", "Bring back"), self._with_folders(items))
        return len(items)

    # -- the diary ----------------------------------------------------------------------

    def acts(self, before: Moment | None = None, most: int = PAGE) -> list[Act]:
        """What was done, the latest first, before a moment; about `most` changes, empty at the end.

        By the clocks of the computers: what a wrong clock wrote stands on a wrong day. Raise a `Trouble`.
        """
        found = self._notebook.keeper.ask(lambda store: looking_back.acts(store, before, most))
        made: list[Act] = []
        for one in found:
            act = self._act(one)
            if made and (joined := _at_one_sitting(made[-1], act)) is not None:
                made[-1] = joined
            else:
                made.append(act)
        return made

    # -- in detail ---------------------------------------------------------------------

    def _last_of(self, item_id: str) -> Revision | None:
        """What an item was last, where it was deleted twice in a row: on two computers."""
        versions = reversed(self.history(item_id).versions)
        return next((one.revision for one in versions if one.revision.state is not None), None)

    def _act(self, revisions: Sequence[Followed]) -> Act:
        first = revisions[0].revision
        is_own = first.device == self._notebook.device
        return Act(
            first.act, first.at, first.at, first.sequence, first.device, is_own, tuple(map(_step, revisions))
        )

    def _with_folders(self, items: Sequence[Item]) -> list[Item]:
        """The items, and the deleted folders that they stand in."""
        made: dict[str, Item] = {item.id: item for item in items}
        wanted = [folder for item in items if (folder := _folder_of(item))]
        while wanted:
            folder = wanted.pop()
            if folder in made or self._notebook.item(folder) is not None:
                continue
            versions = reversed(self.history(folder).versions)
            found = next((one.item for one in versions if isinstance(one.item, Folder)), None)
            if found is not None:
                made[folder] = found
                wanted.append(found.parent)
        return list(made.values())


_WHY_NOT: dict[Standing, tuple[str, str]] = {
    Standing.DELETED: (
        mark("trouble", "In version {number} it is deleted: there is nothing to restore."),
        mark("trouble", "Choose another version."),
    ),
    Standing.NEWER: (
        mark("trouble", "Version {number} was written by a newer Vademecum and cannot be read here."),
        mark("trouble", "It is kept; restore it with that version of the program."),
    ),
    Standing.DAMAGED: (
        mark("trouble", "Version {number} is damaged and cannot be read."),
        mark("trouble", "Choose another version."),
    ),
}


def _folder_of(item: Item) -> str:
    match item:
        case Bookmark():
            return item.folder
        case Folder():
            return item.parent
        case _:
            return ""


def _step(one: Followed) -> Step:
    revision = one.revision
    after, standing = read_revision(revision)
    alive = [parent for parent in one.before if parent.state is not None]
    parents = sorted(alive or one.before, key=lambda parent: (parent.sequence, parent.id))
    before = read_revision(parents[-1])[0] if parents else None
    changes: tuple[Changed, ...] = ()
    if standing is Standing.DELETED:
        changes = (Changed(What.DELETED),)
    elif after is not None and one.before and not alive:
        changes = (Changed(What.BACK),)
    elif after is not None and (before is not None or not one.before):
        changes = changed(before, after)
    return Step(revision.item, revision.kind, before, after, standing, changes)


def _at_one_sitting(later: Act, earlier: Act) -> Act | None:
    """Two acts as one when a note was written on."""
    if len(later.steps) != 1 or len(earlier.steps) != 1 or later.device != earlier.device:
        return None
    new, old = later.steps[0], earlier.steps[0]
    is_on = (
        new.item_id == old.item_id
        and [one.what for one in new.changes] == [What.BODY]
        and new.before == old.after
        and old.standing is Standing.READABLE
        and ([one.what for one in old.changes] == [What.BODY] or old.before is None)
        and later.began - earlier.at <= SITTING_MS
    )
    if not is_on:
        return None
    changes = old.changes if old.before is None else changed(old.before, new.after)
    step = Step(new.item_id, new.kind, old.before, new.after, new.standing, changes)
    return replace(earlier, at=later.at, steps=(step,))
