"""Merge notebooks: the revisions of both, each once; whatever the order, the same comes out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from vademecum.domain.item_form import MalformedItem, read_item
from vademecum.domain.revision import Revision
from vademecum.storage.notebook.foreign import read_foreign
from vademecum.storage.notebook.store import Connector, NotebookStore

KINDS_OF_NOTES = frozenset({"annotation", "bookmark", "place", "plan"})
"""What is counted as a note; folders and tags are not."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What merging would do, counted in items."""

    revisions: int
    """So many are not held yet."""
    new: int
    changed: int
    removed: int
    conflicts: int
    """Items that would have two live versions, and have one now."""
    unreadable: int
    """Items of a form that a newer version of the program must have written: they are kept all the same."""
    notes: int
    """Of the new and changed ones, those that are counted as notes."""

    @property
    def is_nothing(self) -> bool:
        """Whether everything is held already."""
        return self.revisions == 0


def revisions_of(path: Path, connector: Connector | None = None) -> list[Revision]:
    """The revisions of a backup, a snapshot or another notebook, each verified; see `read_foreign`."""
    return read_foreign(path, connector)


def preview(store: NotebookStore, revisions: Sequence[Revision]) -> Preview:
    """Count what appending revisions would change; changes nothing."""
    held = store.ids()
    fresh = [one for one in revisions if one.id not in held]
    concerned = {one.item for one in fresh}
    before = _by_item(head for head in store.heads() if head.item in concerned)
    after = _by_item(heads_of_union([one for heads in before.values() for one in heads], fresh, store))
    counts = dict.fromkeys(("new", "changed", "removed", "conflicts", "unreadable", "notes"), 0)
    for item in concerned:
        old, new = before.get(item, []), after.get(item, [])
        was, becomes = counting(old), counting(new)
        if becomes is None:
            counts["removed"] += was is not None
        elif was is None or becomes.state != was.state:
            counts["new" if was is None else "changed"] += 1
            counts["notes"] += becomes.kind in KINDS_OF_NOTES
        counts["conflicts"] += len(_live(new)) > 1 >= len(_live(old))
        counts["unreadable"] += becomes is not None and not _is_readable(becomes)
    return Preview(len(fresh), **counts)


def heads_of_union(
    heads: Iterable[Revision], fresh: Sequence[Revision], store: NotebookStore
) -> list[Revision]:
    """The heads that there would be of those items when fresh revisions were there too."""
    followed = store.followed()
    followed.update(parent for one in fresh for parent in one.parents)
    return [one for one in (*heads, *fresh) if one.id not in followed]


def counting(heads: Iterable[Revision]) -> Revision | None:
    """The head that counts, as `Notebook` has it; None when the item is not there."""
    live = [head for head in heads if head.state is not None]
    return max(live, key=lambda head: (head.sequence, head.id)) if live else None


def count_notes(heads: Iterable[Revision]) -> int:
    """How many marks, notes, bookmarks, places and lesson plans heads show."""
    return len({head.item for head in heads if head.state is not None and head.kind in KINDS_OF_NOTES})


def _by_item(heads: Iterable[Revision]) -> dict[str, list[Revision]]:
    found: dict[str, list[Revision]] = {}
    for head in heads:
        found.setdefault(head.item, []).append(head)
    return found


def _live(heads: Iterable[Revision]) -> set[str]:
    return {head.state for head in heads if head.state is not None}


def _is_readable(head: Revision) -> bool:
    try:
        read_item(head.kind, head.item, head.state or "")
    except MalformedItem:
        return False
    return True
