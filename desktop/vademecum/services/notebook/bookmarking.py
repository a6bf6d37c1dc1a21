"""Keep places in folders: bookmark, name, move, sort and remove them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from vademecum.domain.annotation import Bookmark, Fit, Folder, Target
from vademecum.domain.changes import Changes
from vademecum.domain.locator import Locator
from vademecum.services.notebook.bookmark_tree import TOP, BookmarkTree, Entry
from vademecum.services.notebook.notebook import Notebook, new_id
from vademecum.services.notebook.placing import Placing
from vademecum.services.shelf import Shelved
from vademecum.words import mark

STEP = 1024.0
"""Between the ranks of two neighbours in a folder that was numbered anew."""

LONGEST_NAME = 300
"""Code points of a bookmark's or folder's name."""

ADDED = mark("acts", "Bookmark")
"""The act of making a bookmark."""


class Bookmarking:
    """What a reader can do with bookmarks and folders. Every doing is one act."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self._tree: BookmarkTree | None = None
        self._on: dict[tuple[Placing, Locator], dict[str, list[Bookmark]]] = {}
        notebook.listen(self._on_changed, is_first=True)

    # -- looking ------------------------------------------------------------------

    @property
    def tree(self) -> BookmarkTree:
        """Folders and bookmarks as they stand now; made anew after a change."""
        if self._tree is None:
            self._tree = BookmarkTree(self._notebook.items(Folder), self._notebook.items(Bookmark))
        return self._tree

    def on(self, document: Shelved, placing: Placing) -> dict[str, list[Bookmark]]:
        """The bookmarks of paragraphs and passages by the block they stand at now; orphans are left out."""
        known = self._on.get((placing, document.locator))
        if known is not None:
            return known
        found: dict[str, list[Bookmark]] = {}
        self._on[placing, document.locator] = found
        for item in self._notebook.about(document.head.key):
            if isinstance(item, Bookmark) and item.target.lang == document.head.lang:
                for place in placing.places(item.target, document)[:1]:
                    if place.fit is not Fit.ORPHAN:
                        found.setdefault(place.block, []).append(item)
        return found

    def at(self, target: Target, document: Shelved | None, placing: Placing) -> Bookmark | None:
        """The reader's bookmark at the place of a target, the oldest of several; None when there is none.

        `document` is the text that the target was made in, where it is about one.
        """
        if target.anchors and document is not None:
            there = self.on(document, placing).get(target.anchors[0].block, [])
        else:
            there = [
                item
                for item in self._notebook.about(target.key)
                if isinstance(item, Bookmark)
                and (item.target.scope, item.target.lang) == (target.scope, target.lang)
                and not item.target.anchors
            ]
        return min(there, key=lambda one: (one.created, one.id), default=None)

    # -- bookmarks ------------------------------------------------------------------

    def bookmark(self, target: Target, name: str = "", folder: str = TOP, run: str = "") -> Bookmark:
        """Keep a place, last in a folder; without a name it is named after its place.

        Doings in a row with the same `run` are undone as one.
        """
        folder = folder if isinstance(self.tree.entry(folder), Folder) else TOP
        made = Bookmark(
            new_id(), target, _line(name), folder, self._last_rank(folder), created=self._notebook.now()
        )
        self._notebook.act(ADDED, [made], run=run)
        return made

    def change(
        self,
        item_id: str,
        *,
        name: str | None = None,
        folder: str | None = None,
        tags: Iterable[str] | None = None,
        run: str = "",
    ) -> None:
        """Give a bookmark or a folder another name, folder (there it is last) or tags."""
        item = self._notebook.item(item_id)
        if not isinstance(item, Bookmark | Folder):
            return
        new: Entry = item
        # A bookmark without a name is named after its place; a folder keeps the name it had.
        if name is not None and (isinstance(new, Bookmark) or name.strip()):
            new = replace(new, name=_line(name))
        if folder is not None and folder != self.tree.parent(item_id) and self.can_move([item_id], folder):
            new = _placed(new, folder, self._last_rank(folder))
        if tags is not None and isinstance(new, Bookmark):
            new = replace(new, tags=tuple(dict.fromkeys(tag.strip() for tag in tags if tag.strip())))
        label = mark("acts", "Change folder") if isinstance(new, Folder) else mark("acts", "Change bookmark")
        self._notebook.act(label, [new], run=run)

    def remove(self, item_ids: Iterable[str]) -> int:
        """Take bookmarks away, and folders with everything in them; return how many bookmarks went."""
        gone: dict[str, Entry] = {}
        for one in self.tree.outermost(item_ids):
            gone[one.id] = one
            if isinstance(one, Folder):
                gone.update((below.id, below) for below in self.tree.below(one.id))
        has_folder = any(isinstance(one, Folder) for one in gone.values())
        label = mark("acts", "Delete folder") if has_folder else mark("acts", "Delete bookmark")
        self._notebook.act(label, remove=gone)
        return sum(isinstance(one, Bookmark) for one in gone.values())

    # -- folders and order --------------------------------------------------------------

    def folder(self, name: str, parent: str = TOP) -> Folder:
        """Make a folder, last in another one or at the top."""
        parent = parent if isinstance(self.tree.entry(parent), Folder) else TOP
        made = Folder(new_id(), _line(name), parent, self._last_rank(parent))
        self._notebook.act(mark("acts", "New folder"), [made])
        return made

    def can_move(self, item_ids: Iterable[str], folder: str) -> bool:
        """Whether a folder can take these: it must be there, and be none of them nor inside one."""
        is_there = folder == TOP or isinstance(self.tree.entry(folder), Folder)
        return is_there and {folder, *self.tree.above(folder)}.isdisjoint(set(item_ids) - {TOP})

    def move(self, item_ids: Iterable[str], folder: str, before: str = "") -> bool:
        """Move bookmarks and folders, in their order, before another one in a folder, or last in it.

        What stands inside a folder that is moved too goes with it. Return whether anything moved.
        """
        tree = self.tree
        moving = tree.outermost(item_ids)
        if not moving or not self.can_move([one.id for one in moving], folder):
            return False
        ids = {one.id for one in moving}
        old = tree.children(folder)
        staying = [one for one in old if one.id not in ids]
        # What stands before one of those that move stands before the next that stays.
        after = [one.id for one in old][
            next((n for n, one in enumerate(old) if one.id == before), len(old)) :
        ]
        at = next((n for n, one in enumerate(staying) if one.id in after), len(staying))
        order = [*staying[:at], *moving, *staying[at:]]
        if [one.id for one in order] == [one.id for one in old]:
            return False
        low = staying[at - 1].rank if at else None
        high = staying[at].rank if at < len(staying) else None
        ranks = ranks_between(low, high, len(moving))
        if ranks is None:
            changed = [_placed(one, folder, STEP * (n + 1)) for n, one in enumerate(order)]
        else:
            changed = [_placed(one, folder, rank) for one, rank in zip(moving, ranks, strict=True)]
        settled = [
            replace(one, parent=TOP)
            for free in tree.freed
            if free not in {one.id for one in changed} and isinstance(one := tree.entry(free), Folder)
        ]
        self._notebook.act(mark("acts", "Move bookmarks"), [*changed, *settled])
        return True

    def sort(self, folder: str, key: Callable[[Entry], Any]) -> bool:
        """Put what stands in a folder into the order of a key, once; return whether anything moved."""
        old = self.tree.children(folder)
        new = sorted(old, key=key)
        if [one.id for one in new] == [one.id for one in old]:
            return False
        changed = [_placed(one, folder, STEP * (n + 1)) for n, one in enumerate(new)]
        self._notebook.act(mark("acts", "Sort bookmarks"), changed)
        return True

    # -- in detail -------------------------------------------------------------------------

    def _last_rank(self, folder: str) -> float:
        children = self.tree.children(folder)
        last = children[-1].rank if children else 0.0
        # Beyond 2⁶² a step would be lost: such a rank came from elsewhere, and the next move numbers anew.
        return last + STEP

    def _on_changed(self, changes: Changes) -> None:
        if self._tree is None:
            self._on = {}
            return
        kinds = (Bookmark, Folder)
        is_ours = any(
            one in self._tree or isinstance(self._notebook.item(one), kinds) for one in changes.items
        )
        if changes.notebook or is_ours:
            self._tree, self._on = None, {}


def ranks_between(low: float | None, high: float | None, count: int) -> Sequence[float] | None:
    """So many growing ranks above `low` and below `high`; None when there is no room between."""
    if low is None:
        low = (high if high is not None else STEP * (count + 1)) - STEP * (count + 1)
    step = STEP if high is None else (high - low) / (count + 1)
    ranks = [low + step * (n + 1) for n in range(count)]
    bounded = [low, *ranks, *([] if high is None else [high])]
    return ranks if all(a < b for a, b in pairwise(bounded)) else None


def _placed(entry: Entry, folder: str, rank: float) -> Entry:
    if isinstance(entry, Folder):
        return replace(entry, parent=folder, rank=rank)
    return replace(entry, folder=folder, rank=rank)


def _line(name: str) -> str:
    """A name in one line, not too long."""
    return " ".join(name.split())[:LONGEST_NAME].rstrip()
