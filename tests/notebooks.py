"""Make notebooks with a past: marks and notes on invented words, changed, tagged and deleted."""

import random
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from vademecum.domain.annotation import Anchor, Annotation, Colour, Folder, Scope, Target
from vademecum.domain.item import Item
from vademecum.domain.item_form import write_item
from vademecum.domain.key import Key
from vademecum.domain.revision import Revision
from vademecum.storage.notebook.store import NotebookStore

PAPER = Key("CTOC/COP/WG.7/2020/3")


def passage(number: int) -> Target:
    """Some words of a paragraph of the paper."""
    quote = f"偷运移民{number}"
    anchor = Anchor(
        f"para_{number % 72 + 1}", str(number % 72 + 1), 3, 3 + len(quote), quote, "关于", "的问题"
    )
    return Target(Scope.PASSAGE, PAPER, "zh", "2020", (anchor,))


def a_past(count: int, seed: int = 1, *, items: int | None = None, device: str = "laptop") -> list[Revision]:
    """So many revisions, each following the one before of the same item; now and then one deletes."""
    dice = random.Random(seed)
    last: dict[str, Revision] = {}
    made: list[Revision] = []
    for number in range(count):
        item = f"{dice.randrange(items or max(1, count // 5)):020x}"
        before = last.get(item)
        is_deletion = before is not None and before.state is not None and dice.random() < 0.1
        state = None if is_deletion else write_item(an_item(item, dice))
        last[item] = Revision.made(
            item,
            "annotation" if not item.endswith("7") else "folder",
            (before.id,) if before else (),
            state,
            at=1_790_000_000_000 + number * 1000,
            device=device,
            sequence=number + 1,
            act=f"{number:020x}",
        )
        made.append(last[item])
    return made


def an_item(item: str, dice: random.Random) -> Item:
    """A mark with words of any length, or a folder."""
    if item.endswith("7"):
        return Folder(item, f"夹 {dice.randrange(100)}")
    length = dice.choice([0, 5, 40, 300]) if dice.random() < 0.95 else 3000
    body = "".join(dice.choice("问秘书处 𠮷ask ") for _ in range(length))
    return Annotation(item, passage(dice.randrange(500)), dice.choice(list(Colour)), body)


def write_notebook(path: Path, revisions: Iterable[Revision]) -> None:
    """A notebook's file that holds these revisions, closed and in one piece."""
    store = NotebookStore(path)
    store.append(revisions)
    store.close()


def renamed(revision: Revision, **changes: object) -> Revision:
    """A copy that is not what was written."""
    return replace(revision, **changes)
