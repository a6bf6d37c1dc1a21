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
        self._folders = {folder.id: folder for folder in folders}
        self._bookmarks = {bookmark.id: bookmark for bookmark in bookmarks}
        self._parents, self.freed = _parents({folder.id: folder.parent for folder in self._folders.values()})
        """`freed` are the folders that stand at the top since they were in a ring."""
        self._unsorted: dict[str, list[Entry]] = {}
        self._inner: dict[str, list[str]] = {}
        for folder in self._folders.values():
            self._unsorted.setdefault(self._parents[folder.id], []).append(folder)
            self._inner.setdefault(self._parents[folder.id], []).append(folder.id)
        for bookmark in self._bookmarks.values():
            parent = bookmark.folder if bookmark.folder in self._folders else TOP
            self._unsorted.setdefault(parent, []).append(bookmark)
        # Sorted when it is looked at: most folders stay closed.
        self._under: dict[str, list[Entry]] = {}

    # -- what others may ask ---------------------------------------------

    def __len__(self) -> int:
        return len(self._folders) + len(self._bookmarks)

    def __contains__(self, entry_id: object) -> bool:
        return entry_id in self._bookmarks or entry_id in self._folders

    def entry(self, entry_id: str) -> Entry | None:
        """The folder or bookmark of that id."""
        return self._bookmarks.get(entry_id) or self._folders.get(entry_id)

    def children(self, folder: str = TOP) -> Sequence[Entry]:
        """What stands directly in a folder, in its order."""
        if folder not in self._under:
            entries = self._unsorted.get(folder, [])
            self._under[folder] = sorted(entries, key=lambda entry: (entry.rank, entry.id))
        return self._under[folder]

    def parent(self, entry_id: str) -> str:
        """The folder that something stands in; `TOP` at the top and for what is not there."""
        bookmark = self._bookmarks.get(entry_id)
        if bookmark is None:
            return self._parents.get(entry_id, TOP)
        return bookmark.folder if bookmark.folder in self._folders else TOP

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
        count, waiting = 0, [folder]
        while waiting:
            at = waiting.pop()
            inner = self._inner.get(at, [])
            count += len(self._unsorted.get(at, ())) - len(inner)
            waiting += inner
        return count

    def is_empty(self, folder: str = TOP) -> bool:
        """Whether nothing stands in a folder."""
        return folder not in self._unsorted

    def outermost(self, entry_ids: Iterable[str]) -> list[Entry]:
        """Of these the ones that stand in none of the others, in reading order."""
        wanted = {one for one in entry_ids if one in self}
        tops = [one for one in wanted if wanted.isdisjoint(self.above(one))]
        return [entry for one in sorted(tops, key=self._place) if (entry := self.entry(one)) is not None]

    # -- in detail -------------------------------------------------------------

    def _place(self, entry_id: str) -> list[tuple[float, str]]:
        """Sorts as the tree is read."""
        path = [*self.above(entry_id), entry_id]
        return [(entry.rank, one) for one in path if (entry := self.entry(one)) is not None]


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
