"""The notebook as it is now: items, what was done, and the way back."""

import time
import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar

from vademecum.domain.annotation import Annotation, Bookmark, NumberedPlace, Target
from vademecum.domain.changes import Changes
from vademecum.domain.item import Item
from vademecum.domain.item_form import MalformedItem, kind_of, read_item, write_item
from vademecum.domain.key import Key
from vademecum.domain.revision import Revision
from vademecum.domain.trouble import Trouble
from vademecum.services.notebook.keeping import Keeper
from vademecum.words import Marked

I = TypeVar("I", bound=Item)  # noqa: E741 - an item

Listener = Callable[[Changes], None]

MOST_STEPS = 500
"""So many acts can be undone."""


def new_id() -> str:
    """An id that no other item has, on any machine."""
    return uuid.uuid4().hex[:20]


def target_of_item(item: Item) -> Target | None:
    """What an item is about; None for folders and tags."""
    return item.target if isinstance(item, Annotation | Bookmark | NumberedPlace) else None


@dataclass(slots=True)
class Done:
    """One act, and how it is undone and done again."""

    label: Marked
    """A text such as “Highlight”, shown as “Undo: Highlight”."""
    before: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    """Kind and state of each changed item; None where it was not there."""
    after: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    others_before: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The further live states of items that were in conflict; `others_after` likewise."""
    others_after: dict[str, tuple[str, ...]] = field(default_factory=dict)
    undo: Callable[[], None] | None = None
    redo: Callable[[], None] | None = None
    run: str = ""
    """Acts in a row with the same run are undone as one."""


class Notebook:
    """All items by id. Every change is an act: it is kept, announced, and can be undone.

    An item whose copies were changed on two machines has two live heads: `versions` gives both, `item` the
    one that was written later, and the next act on it settles the conflict.
    """

    def __init__(
        self,
        keeper: Keeper,
        heads: Sequence[Revision],
        device: str,
        clock: Callable[[], int] = lambda: time.time_ns() // 1_000_000,
    ) -> None:
        """`heads` as the store gives them; `clock` tells milliseconds since 1970, UTC."""
        self.keeper = keeper
        self.device = device
        self._clock = clock
        self.refusal: Trouble | None = None
        """Why nothing may be written; None: it may."""
        self._listeners: list[Listener] = []
        self._done: list[Done] = []
        self._undone: list[Done] = []
        self._heads: dict[str, tuple[Revision, ...]] = {}
        self._items: dict[str, Item] = {}
        self._by_key: dict[Key, dict[str, None]] = {}
        self._unreadable: set[str] = set()
        self._sequence = 0
        self._take(heads)

    # -- reading ------------------------------------------------------------------

    def item(self, item_id: str) -> Item | None:
        """The item of that id, or None when there is none (any more)."""
        return self._items.get(item_id)

    def items(self, kind: type[I]) -> list[I]:
        """Every item of a kind, in the order in which they were last written."""
        return [item for item in self._items.values() if isinstance(item, kind)]

    def about(self, key: Key) -> list[Item]:
        """Every item about a document or instrument."""
        return [self._items[one] for one in self._by_key.get(key.whole, ())]

    def versions(self, item_id: str) -> tuple[Item, ...]:
        """The live heads of an item, the one that counts first; more than one is a conflict."""
        live = [head for head in self._heads.get(item_id, ()) if head.state is not None]
        newest = sorted(live, key=lambda head: (head.sequence, head.id), reverse=True)
        distinct = {head.state: head for head in reversed(newest)}
        kept = sorted(distinct.values(), key=newest.index)
        return tuple(item for head in kept if (item := _readable(head)) is not None)

    def conflicts(self) -> list[str]:
        """Ids of items with two or more different live heads."""
        return [
            item
            for item, heads in self._heads.items()
            if len(heads) > 1 and len({head.state for head in heads} - {None}) > 1
        ]

    def changed_at(self, item_id: str) -> int:
        """When an item was last written: milliseconds since 1970, UTC; 0 when it is not there."""
        live = [head for head in self._heads.get(item_id, ()) if head.state is not None]
        if len(live) == 1:
            return live[0].at
        return max(live, key=lambda head: (head.sequence, head.id)).at if live else 0

    def deleted(self) -> list[tuple[Revision, ...]]:
        """The heads of every item that is no more, the latest deletion first; the latest head first."""

        def order(head: Revision) -> tuple[int, str]:
            return head.sequence, head.id

        gone = [
            heads if len(heads) == 1 else tuple(sorted(heads, key=order, reverse=True))
            for heads in self._heads.values()
            if heads[0].state is None and all(head.state is None for head in heads)
        ]
        return sorted(gone, key=lambda heads: order(heads[0]), reverse=True)

    @property
    def unreadable(self) -> int:
        """How many items a newer version must have written: they are kept, but cannot be shown."""
        return len(self._unreadable)

    @property
    def heads(self) -> tuple[Revision, ...]:
        """The newest revisions of every item, deleted ones too."""
        return tuple(head for heads in tuple(self._heads.values()) for head in heads)

    def now(self) -> int:
        """Milliseconds since 1970, UTC, as this machine's clock has it."""
        return self._clock()

    # -- acts -----------------------------------------------------------------------

    def act(self, label: Marked, put: Iterable[Item] = (), remove: Iterable[str] = (), run: str = "") -> None:
        """Write and remove items as one act; what does not change anything is passed over.

        Acts in a row with the same `run` count as one for undoing. Raise the `refusal`, if there is one.
        """
        self._demand_open()
        wanted: dict[str, tuple[str, str | None]] = {one: (self._kind(one), None) for one in remove}
        wanted.update({item.id: (kind_of(item), write_item(item)) for item in put})
        before = {one: (wanted[one][0], self._state(one)) for one in wanted}
        changed = {one: new for one, new in wanted.items() if self._is_news(one, new[1])}
        if not changed:
            return
        others = {one: found for one in changed if (found := self._others(one))}
        last = self._done[-1] if self._done else None
        if run and last is not None and last.run == run and not self._undone:
            last.after.update(changed)
            for one in changed:
                last.before.setdefault(one, before[one])
                last.others_before.update({one: others[one]} if one in others else {})
            if all(last.before[one][1] == state for one, (_, state) in last.after.items()):
                # Written and taken away again at one sitting: there is nothing to undo.
                self._done.pop()
        else:
            self._push(Done(label, {one: before[one] for one in changed}, changed, others, run=run))
        self._write(changed)

    def did(self, label: Marked, undo: Callable[[], None], redo: Callable[[], None]) -> None:
        """Remember an act that is no change of items, such as taking a layer away."""
        self._push(Done(label, undo=undo, redo=redo))

    @property
    def undo_label(self) -> Marked | None:
        """What `undo` would undo; None when there is nothing."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> Marked | None:
        """What `redo` would do again; None when there is nothing."""
        return self._undone[-1].label if self._undone else None

    def undo(self) -> Marked | None:
        """Undo the last act by newer revisions; return its label, None when there was none."""
        if not self._done:
            return None
        done = self._done[-1]
        if done.undo is not None:
            # What cannot be undone now, as where the disk is full, can be later.
            done.undo()
        self._undone.append(self._done.pop())
        if done.undo is None:
            self._write(done.before, done.others_before)
        return done.label

    def redo(self) -> Marked | None:
        """Do again what was undone last; return its label, None when there was nothing."""
        if not self._undone:
            return None
        done = self._undone[-1]
        if done.redo is not None:
            done.redo()
        self._done.append(self._undone.pop())
        if done.redo is None:
            self._write(done.after, done.others_after)
        return done.label

    # -- what others bring -------------------------------------------------------------

    def reload(self) -> None:
        """Read everything again from the file: another program wrote, a copy was merged in.

        What still waits to be written counts, too.
        """
        self._read_again()
        self.announce(Changes(notebook=True))

    def bring(self, label: Marked, revisions: Sequence[Revision], *, is_kept: bool = False) -> None:
        """Take in revisions of another notebook, in one act that can be undone.

        Undoing adds newer revisions, too: what was brought stays in the history. With `is_kept` they are in
        the file already. Raise a `Trouble` when they cannot be written; then nothing is changed.
        """
        self._demand_open()
        before = {one.item: (one.kind, self._state(one.item)) for one in revisions}
        others_before = {one: self._others(one) for one in before}
        if not is_kept:
            self.keeper.ask(lambda store: store.append(revisions))
        self._read_again()
        after = {item: (self._kind(item), self._state(item)) for item in before}
        others_after = {one: self._others(one) for one in before}
        changed = {
            one
            for one in before
            if (before[one][1], others_before[one]) != (after[one][1], others_after[one])
        }
        if changed:
            self._push(
                Done(
                    label,
                    {one: before[one] for one in changed},
                    {one: after[one] for one in changed},
                    {one: others_before[one] for one in changed},
                    {one: others_after[one] for one in changed},
                )
            )
        self.announce(Changes(notebook=True))

    # -- listening -----------------------------------------------------------------------

    def listen(self, listener: Listener, *, is_first: bool = False) -> Callable[[], None]:
        """Have a listener hear of every change; call what is returned to end that.

        One that others ask when they hear of a change `is_first`.
        """
        self._listeners.insert(0 if is_first else len(self._listeners), listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def announce(self, changes: Changes) -> None:
        """Tell everybody what changed."""
        for listener in tuple(self._listeners):
            listener(changes)

    # -- in detail ---------------------------------------------------------------------------

    def _demand_open(self) -> None:
        if self.refusal is not None:
            raise self.refusal

    def _read_again(self) -> None:
        # Both in one question: what waits could be written between two.
        kept, waiting = self.keeper.ask(lambda store: (store.heads(), self.keeper.waiting))
        heads = {head.id: head for head in (*kept, *waiting)}
        for one in waiting:
            for parent in one.parents:
                heads.pop(parent, None)
        self._take(sorted(heads.values(), key=lambda head: (head.sequence, head.id)))

    def _take(self, heads: Sequence[Revision]) -> None:
        """Have these heads, reading only the items whose heads are others than before."""
        found: dict[str, tuple[Revision, ...]] = {}
        for head in heads:
            found[head.item] = (*found.get(head.item, ()), head)
            self._sequence = max(self._sequence, head.sequence)
        old, self._heads = self._heads, found
        for item in old.keys() - found.keys():
            found[item] = ()
            self._refresh(item)
            del found[item]
        for item, theirs in found.items():
            if theirs != old.get(item):
                self._refresh(item)

    def _refresh(self, item_id: str) -> set[Key]:
        """Read an item's heads again; return what it was and is about."""
        keys: set[Key] = set()
        old = self._items.pop(item_id, None)
        if old is not None and (target := target_of_item(old)) is not None:
            keys.add(target.key.whole)
            self._by_key[target.key.whole].pop(item_id, None)
        self._unreadable.discard(item_id)
        live = [head for head in self._heads[item_id] if head.state is not None]
        if live:
            new = _readable(max(live, key=lambda head: (head.sequence, head.id)))
            if new is None:
                self._unreadable.add(item_id)
                return keys
            self._items[item_id] = new
            if (target := target_of_item(new)) is not None:
                keys.add(target.key.whole)
                self._by_key.setdefault(target.key.whole, {})[item_id] = None
        return keys

    def _kind(self, item_id: str) -> str:
        heads = self._heads.get(item_id)
        return heads[0].kind if heads else ""

    def _state(self, item_id: str) -> str | None:
        """The state that counts; None when the item is not there."""
        live = [head for head in self._heads.get(item_id, ()) if head.state is not None]
        return max(live, key=lambda head: (head.sequence, head.id)).state if live else None

    def _others(self, item_id: str) -> tuple[str, ...]:
        """The live states of an item in conflict without the one that counts, oldest first."""
        heads = sorted(self._heads.get(item_id, ()), key=lambda head: (head.sequence, head.id))
        states = dict.fromkeys(head.state for head in heads if head.state is not None)
        return tuple(state for state in states if state != self._state(item_id))

    def _is_news(self, item_id: str, state: str | None) -> bool:
        """Whether writing a state says anything new; settling a conflict does."""
        live = {head.state for head in self._heads.get(item_id, ())} - {None}
        return live != ({state} - {None})

    def _push(self, done: Done) -> None:
        self._done.append(done)
        del self._done[:-MOST_STEPS]
        self._undone.clear()

    def _write(
        self,
        states: Mapping[str, tuple[str, str | None]],
        others: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
    ) -> None:
        """Let a newer revision of each item follow all its heads, keep them and tell of them.

        With `others` an item has further live heads again, as before a conflict was settled.
        """
        act, at = new_id(), self._clock()
        made: list[Revision] = []
        keys: set[Key] = set()
        for item, (kind, state) in states.items():
            heads = self._heads.get(item, ())
            if state is None and not heads:
                continue
            parents = tuple(head.id for head in heads)
            beside: list[Revision] = []
            for live in (*others.get(item, ()), state):
                self._sequence += 1
                beside.append(
                    Revision.made(
                        item,
                        kind,
                        parents,
                        live,
                        at=at,
                        device=self.device,
                        sequence=self._sequence,
                        act=act,
                    )
                )
            self._heads[item] = tuple(beside)
            made += beside
            keys |= self._refresh(item)
        self.keeper.keep(made)
        self.announce(Changes(items=frozenset(states), keys=frozenset(keys)))


def _readable(head: Revision) -> Item | None:
    if head.state is None:
        return None
    try:
        return read_item(head.kind, head.item, head.state)
    except MalformedItem:
        return None
