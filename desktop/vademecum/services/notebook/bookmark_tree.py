"""Folders and bookmarks as a tree with one order, whatever two machines did to it apart."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from vademecum.domain.annotation import Bookmark, Folder

Entry = Bookmark | Folder

TOP = ""
"""The id of what is no folder: the top level."""


class BookmarkTree:
    """Every folder and bookmark exactly once.

    What names a folder that is not there stands at the top. Folders that two machines put into each other
    would hang nowhere: the one with the smallest id of such a ring stands at the top, the others below it.
    """

    def __init__(self, folders: Iterable[Folder], bookmarks: Iterable[Bookmark]) -> None:
        known = {folder.id: folder for folder in folders}
        self._entries: dict[str, Entry] = dict(known)
        self._parents, self.freed = _parents({folder.id: folder.parent for folder in known.values()})
        """`freed` are the folders that stand at the top since they were in a ring."""
        for bookmark in bookmarks:
            self._entries[bookmark.id] = bookmark
            self._parents[bookmark.id] = bookmark.folder if bookmark.folder in known else TOP
        self._counts: dict[str, int] = {}
        self._under: dict[str, list[Entry]] = {}
        for one, parent in self._parents.items():
            self._under.setdefault(parent, []).append(self._entries[one])
        for entries in self._under.values():
            entries.sort(key=lambda entry: (entry.rank, entry.id))

    # -- what others may ask ---------------------------------------------

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, entry_id: object) -> bool:
        return entry_id in self._entries

    def entry(self, entry_id: str) -> Entry | None:
        """The folder or bookmark of that id."""
        return self._entries.get(entry_id)

    def children(self, folder: str = TOP) -> Sequence[Entry]:
        """What stands directly in a folder, in its order."""
        return self._under.get(folder, ())

    def parent(self, entry_id: str) -> str:
        """The folder that something stands in; `TOP` at the top and for what is not there."""
        return self._parents.get(entry_id, TOP)

    def above(self, entry_id: str) -> list[str]:
        """The folders that something stands in, outermost first."""
        path: list[str] = []
        parent = self.parent(entry_id)
        while parent:
            path.append(parent)
            parent = self.parent(parent)
        return path[::-1]

    def below(self, folder: str = TOP) -> Iterator[Entry]:
        """Everything in a folder and in the folders inside, in reading order; not the folder itself."""
        waiting = list(reversed(self.children(folder)))
        while waiting:
            entry = waiting.pop()
            yield entry
            if isinstance(entry, Folder):
                waiting.extend(reversed(self.children(entry.id)))

    def folders(self) -> list[tuple[Folder, int]]:
        """Every folder in reading order, with its depth from 0."""
        return [(one, len(self.above(one.id))) for one in self.below() if isinstance(one, Folder)]

    def count(self, folder: str = TOP) -> int:
        """How many bookmarks a folder holds, those in folders inside it too."""
        if folder not in self._counts:
            self._counts[folder] = sum(isinstance(one, Bookmark) for one in self.below(folder))
        return self._counts[folder]

    def outermost(self, entry_ids: Iterable[str]) -> list[Entry]:
        """Of these the ones that stand in none of the others, in reading order."""
        wanted = {one for one in entry_ids if one in self._entries}
        tops = [one for one in wanted if wanted.isdisjoint(self.above(one))]
        return [self._entries[one] for one in sorted(tops, key=self._place)]

    # -- in detail -------------------------------------------------------------

    def _place(self, entry_id: str) -> list[tuple[float, str]]:
        """Sorts as the tree is read."""
        path = [*self.above(entry_id), entry_id]
        return [(self._entries[one].rank, one) for one in path]


def _parents(said: Mapping[str, str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """Where each folder stands: as it says, at the top where that leads nowhere; and who was in a ring."""
    parents = {one: parent if parent in said else TOP for one, parent in said.items()}
    freed: list[str] = []
    sure: set[str] = {TOP}
    for begin in parents:
        way: dict[str, None] = {}
        at = begin
        while at not in sure and at not in way:
            way[at] = None
            at = parents[at]
        if at not in sure:
            ring = list(way)[list(way).index(at) :]
            freed.append(min(ring))
            parents[min(ring)] = TOP
        sure.update(way)
    return parents, tuple(freed)
