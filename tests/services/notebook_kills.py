"""Kill a program that writes notes, at random moments, and see that nothing it had acknowledged is lost.

Run with a folder, a number of kills and a seed; prints what was done as JSON, or ends with a traceback.
Each killed program is a process of its own, forked so that it need not import everything again.
"""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from notebooks import passage
from vademecum.domain.annotation import Annotation, Bookmark, Colour, Folder
from vademecum.paths import Places, find_places
from vademecum.services.notebook import snapshots
from vademecum.services.notebook.backup import back_up, take_in
from vademecum.services.notebook.checking import Standing
from vademecum.services.notebook.keeping import KeepAtOnce
from vademecum.services.notebook.marking import Marking
from vademecum.services.notebook.notebook import Notebook
from vademecum.services.notebook.opening import open_living_notebook
from vademecum.storage.notebook.store import NotebookStore
from vademecum.words import mark

ID = 32
MOST_S = 0.12
"""So long a program works at most before it is killed."""
DO = mark("acts", "Do")


class Acknowledging(KeepAtOnce):
    """Says which revisions are kept, once they are."""

    def __init__(self, store, pipe):
        super().__init__(store)
        self._pipe = pipe

    def keep(self, revisions):
        super().keep(revisions)
        os.write(self._pipe, "".join(one.id for one in revisions).encode())


def work(places: Places, seed: int, pipe: int) -> None:
    """Do what a reader does, for as long as one is let."""
    dice = random.Random(seed)
    if seed % 3:
        store = NotebookStore(places.notebook)
        notebook = Notebook(Acknowledging(store, pipe), store.heads(), "laptop")
        settle = lambda: None  # noqa: E731 - what is kept is acknowledged already
    else:
        notebook = open_living_notebook(places).notebook
        made: list[str] = []
        keep = notebook.keeper.keep

        def keep_and_remember(revisions):
            made.extend(one.id for one in revisions)
            keep(revisions)

        notebook.keeper.keep = keep_and_remember

        def settle():
            notebook.keeper.ask(lambda _store: None)
            os.write(pipe, "".join(made).encode())
            made.clear()

    marking = Marking(notebook)
    while True:
        act(notebook, marking, places, dice)
        if dice.random() < 0.3:
            settle()


def act(notebook: Notebook, marking: Marking, places: Places, dice: random.Random) -> None:
    """One thing a reader does."""
    mine = notebook.items(Annotation)[-50:]
    match dice.randrange(12):
        case 0 | 1:
            marking.highlight(passage(dice.randrange(400)), dice.choice(list(Colour)))
        case 2:
            marking.note(passage(dice.randrange(400)), "问秘书处 " * dice.randrange(60))
        case 3 | 4 | 5 if mine:
            words = "typed and typed again " * dice.randrange(1, 200)
            marking.write(dice.choice(mine).id, words, run="a sitting")
        case 6 if mine:
            marking.tag(
                [one.id for one in dice.sample(mine, min(9, len(mine)))], [f"tag {dice.randrange(5)}"]
            )
        case 7:
            folder = f"folder{dice.randrange(5)}"
            notebook.act(
                DO, [Folder(folder, folder), Bookmark(f"b{dice.randrange(40)}", passage(1), folder=folder)]
            )
        case 8 if mine:
            marking.remove([dice.choice(mine).id])
        case 9:
            notebook.undo()
        case 10:
            notebook.redo()
        case 11 if dice.random() < 0.5:
            look_after(notebook, places, dice)


def look_after(notebook: Notebook, places: Places, dice: random.Random) -> None:
    """A snapshot or a backup, with other programs at the same file; then the backup is merged in."""
    if dice.random() < 0.7:
        snapshots.take(places, today=f"2026-11-{dice.randrange(1, 29):02}")
    else:
        backup = places.data / "notes.vnb"
        back_up(places, backup)
        take_in(notebook, backup)


def killed_once(places: Places, seed: int) -> set[str]:
    """Start a program, kill it at a random moment; return what it had acknowledged."""
    dice = random.Random(-seed)
    from_child, to_parent = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(from_child)
        try:
            work(places, seed, to_parent)
        except BaseException as error:  # noqa: BLE001 - the last line of a process of its own
            os.write(2, f"the program failed by itself: {error!r}\n".encode())
        os._exit(7)
    os.close(to_parent)
    said = bytearray()
    if seed % 2:
        # Half of them are let come to work, however busy the machine is; the others may die while they open.
        said += os.read(from_child, 1 << 16)
    time.sleep(dice.random() * MOST_S)
    os.kill(child, signal.SIGKILL)
    while part := os.read(from_child, 1 << 16):
        said += part
    os.close(from_child)
    _pid, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        raise SystemExit("the program ended before it was killed")
    return {said[at : at + ID].decode() for at in range(0, len(said) - len(said) % ID, ID)}


def main(folder: Path, kills: int, seed: int) -> None:
    """Kill so often, and look after each time."""
    places = find_places(folder)
    acknowledged: set[str] = set()
    for number in range(kills):
        acknowledged |= killed_once(places, seed + number)
        living = open_living_notebook(places)
        if living.account.standing not in (Standing.OPEN, Standing.NEW):
            raise SystemExit(f"kill {number}: {living.account}")
        held = living.keeper.ask(lambda store: store.ids())
        if acknowledged - held:
            raise SystemExit(f"kill {number}: {len(acknowledged - held)} acknowledged revisions are lost")
        if number % 20 == 19 or number == kills - 1:
            living.keeper.ask(lambda store: store.examine())
            for copy in snapshots.files(places):
                snapshots.examine(copy)
        living.keeper.close()
    done = {"kills": kills, "acknowledged": len(acknowledged), "held": len(held)}
    sys.stdout.write(json.dumps(done | {"snapshots": len(snapshots.files(places))}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
