"""What of an item was changed from one version to the next, in the words of a reader's acts."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from vademecum.domain.annotation import Annotation, Bookmark, Folder, NumberedPlace, Tag
from vademecum.domain.item import Item
from vademecum.services.notebook.notebook import target_of_item


class What(StrEnum):
    """What can be changed of an item."""

    MADE = "made"
    BODY = "body"
    COLOUR = "colour"
    TAGS = "tags"
    PLACE = "place"
    """Other words of a text, or another text."""
    EDITION = "edition"
    """The same words, found again in another edition."""
    NAME = "name"
    FOLDER = "folder"
    ORDER = "order"
    AUTHOR = "author"
    CREATED = "created"
    DELETED = "deleted"
    BACK = "back"
    """It is there again after it was deleted."""


@dataclass(frozen=True, slots=True)
class Changed:
    """One thing that was changed, from what to what; empty: there was or is none."""

    what: What
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()

    @property
    def added(self) -> tuple[str, ...]:
        """Of several, what is new."""
        return tuple(one for one in self.new if one not in self.old)

    @property
    def removed(self) -> tuple[str, ...]:
        """Of several, what is gone."""
        return tuple(one for one in self.old if one not in self.new)


def changed(before: Item | None, after: Item | None) -> tuple[Changed, ...]:
    """What makes the one version of the other; None: it was not there, or is deleted."""
    if after is None:
        return (Changed(What.DELETED),) if before is not None else ()
    if before is None:
        return (Changed(What.MADE),)
    old, new = dict(_facts(before)), dict(_facts(after))
    found = [
        Changed(what, old.get(what, ()), new.get(what, ()))
        for what in What
        if old.get(what, ()) != new.get(what, ())
    ]
    if any(one.what is What.PLACE for one in found):
        found = [one for one in found if one.what is not What.EDITION]
    return tuple(found)


def _facts(item: Item) -> Iterator[tuple[What, tuple[str, ...]]]:
    """What is compared; what is empty is left out."""
    for what, values in _all_facts(item):
        if any(values):
            yield what, values


def _all_facts(item: Item) -> Iterator[tuple[What, tuple[str, ...]]]:
    if (target := target_of_item(item)) is not None:
        yield What.PLACE, (target.scope, str(target.key), target.lang, target.quote)
        where = (f"{one.block} {one.start} {one.end} {one.label}" for one in target.anchors)
        around = (f"{one.before}|{one.after}" for one in target.anchors)
        yield What.EDITION, (target.edition, *where, *around)
    match item:
        case Annotation():
            yield What.BODY, (item.body,)
            yield What.COLOUR, (item.colour or "",)
            yield What.TAGS, item.tags
            yield What.AUTHOR, (item.author,)
            yield What.CREATED, (str(item.created),)
        case Bookmark():
            yield What.NAME, (item.name,)
            yield What.FOLDER, (item.folder,)
            yield What.ORDER, (repr(item.rank),)
            yield What.TAGS, item.tags
            yield What.CREATED, (str(item.created),)
        case Folder():
            yield What.NAME, (item.name,)
            yield What.FOLDER, (item.parent,)
            yield What.ORDER, (repr(item.rank),)
        case NumberedPlace():
            yield What.NAME, (str(item.number),)
        case Tag():
            yield What.NAME, (item.name,)
            yield What.COLOUR, (item.colour or "",)
