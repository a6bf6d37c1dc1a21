"""Tags over the whole notebook: all of them with their colours, given, renamed, put together, deleted.

Two spellings that fold alike are one tag: `Human rights` and `human rights`, 網絡 and 网络.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from vademecum.domain.annotation import Annotation, Bookmark, Colour, Tag
from vademecum.domain.item import Item
from vademecum.services.notebook.notebook import Notebook
from vademecum.text.folding import CJK, fold_text
from vademecum.words import mark

LONGEST_TAG = 80
"""Code points of a tag's name; what is longer is cut."""

_BETWEEN = re.compile(r"[,，、;；\n]")
_IS_CJK = re.compile(f"[{CJK}]").match

Tagged = Annotation | Bookmark
"""What can have tags."""


@dataclass(frozen=True, slots=True)
class TagInUse:
    """A tag, how many items have it, and its colour."""

    name: str
    """As the reader named it; of several spellings the one used most."""
    count: int
    colour: Colour | None = None


class Tagging:
    """What a reader can do with tags."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    # -- reading ------------------------------------------------------------------

    def all(self) -> list[TagInUse]:
        """Every tag, by its name as it folds."""
        spellings = Counter(chain.from_iterable(item.tags for item in self._tagged()))
        counts: Counter[str] = Counter()
        usual: dict[str, str] = {}
        for name, count in sorted(spellings.items(), key=lambda pair: (-pair[1], pair[0])):
            counts[fold_text(name)] += count
            usual.setdefault(fold_text(name), name)
        kept = {fold_text(tag.name): tag for tag in self._notebook.items(Tag)}
        colours = {folded: tag.colour for folded, tag in kept.items()}
        names = {folded: tag.name for folded, tag in kept.items()} | usual
        return [
            TagInUse(names[folded], counts[folded], colours.get(folded))
            for folded in sorted(names, key=lambda folded: (folded, names[folded]))
        ]

    def colours(self) -> dict[str, Colour]:
        """The colour of each coloured tag by its folded name."""
        kept = self._notebook.items(Tag)
        return {fold_text(tag.name): tag.colour for tag in kept if tag.colour is not None}

    def matching(self, typed: str, without: Iterable[str] = ()) -> list[TagInUse]:
        """Tags that begin with what is typed, then those of which a later word does.

        Inside Chinese a word may begin anywhere. `without` are names that are not offered.
        """
        wanted, given = fold_text(tidy(typed)), {fold_text(name) for name in without}
        offered = [tag for tag in self.all() if fold_text(tag.name) not in given]
        if not wanted:
            return sorted(offered, key=lambda tag: -tag.count)
        first = [tag for tag in offered if fold_text(tag.name).startswith(wanted)]
        return first + [tag for tag in offered if _has_later(fold_text(tag.name), wanted)]

    def spelt(self, name: str) -> str:
        """A name as it is to be written: like the tag that folds alike, if there is one; "" for no name."""
        tidied = tidy(name)
        known = next((tag.name for tag in self.all() if fold_text(tag.name) == fold_text(tidied)), "")
        return known or tidied

    # -- acts -----------------------------------------------------------------------

    def tag(
        self, item_ids: Iterable[str], add: Iterable[str] = (), remove: Iterable[str] = (), run: str = ""
    ) -> None:
        """Give tags to notes, marks and bookmarks and take tags away, as one act."""
        added, gone = distinct(map(self.spelt, add)), {fold_text(name) for name in remove}
        self._write(
            {
                one.id: [n for n in distinct([*one.tags, *added]) if fold_text(n) not in gone]
                for item_id in item_ids
                if isinstance(one := self._notebook.item(item_id), Tagged)
            },
            run,
        )

    def give(self, item_id: str, names: Sequence[str], run: str = "") -> None:
        """Give one item exactly these tags."""
        self._write({item_id: distinct(map(self.spelt, names))}, run)

    def colour(self, name: str, colour: Colour | None) -> None:
        """Give a tag a colour, or none."""
        put, remove = self._coloured(name, colour)
        self._notebook.act(mark("acts", "Colour of a tag"), put, remove)

    def rename(self, name: str, new: str) -> None:
        """Rename a tag wherever it stands, as one act; a name that is there already takes it in."""
        tidied = tidy(new)
        if not tidied or tidied == name:
            return
        there = next((tag for tag in self.all() if fold_text(tag.name) == fold_text(tidied)), None)
        is_same = fold_text(tidied) == fold_text(name)
        target = tidied if there is None or is_same else there.name
        colours = self.colours()
        colour = (there.colour if there is not None else None) or colours.get(fold_text(name))
        put, remove = self._coloured(target, colour)
        if not is_same:
            remove = [*remove, *self._coloured(name, None)[1]]
        self._notebook.act(mark("acts", "Rename tag"), [*self._instead(name, target), *put], remove)

    def delete(self, name: str) -> None:
        """Take a tag away wherever it stands, as one act."""
        _, remove = self._coloured(name, None)
        self._notebook.act(mark("acts", "Delete tag"), self._instead(name, ""), remove)

    # -- in detail -------------------------------------------------------------------

    def _tagged(self) -> Iterable[Tagged]:
        return chain(self._notebook.items(Annotation), self._notebook.items(Bookmark))

    def _write(self, tags: dict[str, list[str]], run: str) -> None:
        changed = [
            replace(one, tags=tuple(names))
            for item_id, names in tags.items()
            if isinstance(one := self._notebook.item(item_id), Tagged)
        ]
        self._notebook.act(mark("acts", "Change of tags"), changed, run=run)

    def _instead(self, name: str, new: str) -> list[Tagged]:
        """The items that have a tag, with another in its place; with none when `new` is empty."""
        folded = fold_text(name)
        return [
            replace(one, tags=tuple(distinct(new if fold_text(n) == folded else n for n in one.tags)))
            for one in self._tagged()
            if any(fold_text(n) == folded for n in one.tags)
        ]

    def _coloured(self, name: str, colour: Colour | None) -> tuple[list[Item], list[str]]:
        """What to write and what to remove so that a tag has a colour."""
        if colour is None:
            return [], [tag_id(name)]
        return [Tag(tag_id(name), name, colour)], []


def tag_id(name: str) -> str:
    """The id of a tag's own item, the same in every notebook."""
    return f"tag_{fold_text(name)}"


def tidy(name: str) -> str:
    """A tag's name as it is kept: no blanks around, no `#` before, no comma inside; "" when none is left."""
    plain = " ".join(_BETWEEN.sub(" ", name).split()).lstrip("#＃").strip()[:LONGEST_TAG].rstrip()
    return plain if fold_text(plain) else ""


def names_in(typed: str) -> list[str]:
    """The names in what was typed or pasted, parted by commas of any script or by lines."""
    return distinct(map(tidy, _BETWEEN.split(typed)))


def ends_a_name(typed: str) -> bool:
    """Whether a comma was typed: the name before it is complete."""
    return _BETWEEN.search(typed) is not None


def distinct(names: Iterable[str]) -> list[str]:
    """Names in their order, each once however it is spelt, none of them empty."""
    kept: dict[str, str] = {}
    for name in names:
        if folded := fold_text(name):
            kept.setdefault(folded, name)
    return list(kept.values())


def _has_later(name: str, wanted: str) -> bool:
    """Whether a word of a folded name that is not its first begins with folded letters."""
    at = name.find(wanted, 1)
    while at > 0:
        if not name.startswith(wanted) and (not name[at - 1].isalnum() or _IS_CJK(name[at])):
            return True
        at = name.find(wanted, at + 1)
    return False
