"""Daily copies of the notebook: written whole, verified, and thirty of them kept."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from vademecum.domain.revision import Revision
from vademecum.paths import Places
from vademecum.services.notebook.checking import Offer
from vademecum.services.notebook.mending import remove_with_log, sync_folder
from vademecum.services.notebook.merging import preview, revisions_of
from vademecum.storage.notebook.store import Connector, NotebookStore
from vademecum.storage.notebook.troubles import CannotKeep, NotebookDamaged, NotebookTrouble
from vademecum.words import mark

KEPT = 30

Pause = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A copy of the notebook."""

    path: Path
    day: str
    """The day in its name, as ISO writes it."""
    revisions: int
    """How many it holds; -1 when it cannot be read."""

    @property
    def is_readable(self) -> bool:
        """Whether it can be opened; only `examine` says whether every revision is whole."""
        return self.revisions >= 0


def files(places: Places) -> list[Path]:
    """The snapshots, by their names the newest first."""
    return sorted(places.snapshots.glob("notebook-*.db"), reverse=True)


def survey(places: Places, connector: Connector | None = None) -> list[Snapshot]:
    """Every snapshot with how much it holds, by their names the newest first."""
    return [Snapshot(path, _day(path), _count(path, connector)) for path in files(places)]


def take(
    places: Places,
    connector: Connector | None = None,
    *,
    today: str | None = None,
    pause: Pause = lambda: None,
) -> Path | None:
    """Copy the notebook as it is now, unless the newest copies hold everything that it holds.

    What counts is what a copy holds, since clocks go wrong: today's copy gives way only to one that holds all
    of it, and a copy is removed as too old only when others hold all of it. Return the new copy, or None.
    Raise `CannotKeep` when it cannot be written and `NotebookDamaged` when the notebook is not whole.
    """
    store = NotebookStore(places.notebook, is_writing=False, connector=connector)
    try:
        held = store.ids()
        if not held or any(held <= _ids(path, connector) for path in _newest(places)):
            return None
        target = _name_for(places, today or date.today().isoformat(), held, connector)  # noqa: DTZ011 - the reader's day
        write_copy(store, target, connector, pause, with_layers=False)
    finally:
        store.close()
    _thin_out(places, held, target, connector)
    return target


def examine(path: Path, connector: Connector | None = None, pause: Pause = lambda: None) -> int:
    """Read every revision of a copy; return how many there are. Raise a `NotebookTrouble`."""
    store = NotebookStore(path, is_writing=False, connector=connector)
    try:
        return store.examine(pause)
    finally:
        store.close()


def find_offer(
    places: Places,
    store: NotebookStore,
    connector: Connector | None = None,
    pause: Pause = lambda: None,
) -> Offer | None:
    """The snapshot that holds most of what the notebook does not; None when the notebook holds everything.

    A notebook only grows: what a snapshot holds and the notebook does not was lost from the notebook.
    """
    held = store.ids()
    best: tuple[int, Path] | None = None
    for path in files(places):
        pause()
        missing = len(_ids(path, connector) - held)
        if missing and (best is None or missing > best[0]):
            best = missing, path
    if best is None:
        return None
    path = best[1]
    with suppress(NotebookTrouble):
        lacking = [one for one in revisions_of(path, connector) if one.id not in held]
        return Offer(path, _day(path), preview(store, lacking).notes, len(lacking))
    return None


def write_copy(
    store: NotebookStore,
    target: Path,
    connector: Connector | None = None,
    pause: Pause = lambda: None,
    also: Iterable[Revision] = (),
    *,
    with_layers: bool = True,
) -> int:
    """Copy a notebook, and `also` what it does not hold yet, into a new file; sync, read it again, rename it.

    Without layers nothing of colleagues' notes is copied: a layer that is removed leaves no trace.
    Return how many revisions it holds. Raise `CannotKeep` or `NotebookDamaged`; then `target` is as it was.
    """
    new = target.with_name(target.name + ".new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        remove_with_log(new)
        # Counted first: another program may write meanwhile.
        least = store.count()
        store.copy_to(new)
        if also:
            _add(new, also, connector)
        if not with_layers:
            _drop_layers(new, connector)
        count = examine(new, connector, pause)
        if count < least:
            raise NotebookDamaged(new, mark("trouble", "the copy is not what was copied"))
        new.replace(target)
    except OSError as error:
        remove_with_log(new)
        raise CannotKeep(target, error.strerror or str(error)) from error
    except NotebookTrouble:
        remove_with_log(new)
        raise
    sync_folder(target.parent)
    return count


# -- in detail -----------------------------------------------------------------


def _day(path: Path) -> str:
    return path.stem.removeprefix("notebook-")[:10]


def _newest(places: Places) -> list[Path]:
    """Those that may hold all there is: by name and by when they were written."""
    found = files(places)
    return list(dict.fromkeys([*found[:2], *sorted(found, key=_written, reverse=True)[:2]]))


def _written(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0


def _name_for(places: Places, today: str, held: set[str], connector: Connector | None) -> Path:
    """The first name of today that is free, or whose copy holds nothing that would be lost."""
    number = 1
    while True:
        path = places.snapshots / f"notebook-{today}{f'-{number}' if number > 1 else ''}.db"
        if not path.exists() or (_count(path, connector) >= 0 and _ids(path, connector) <= held):
            return path
        number += 1


def _thin_out(places: Places, held: set[str], made: Path, connector: Connector | None) -> None:
    """Remove the poorest copies beyond `KEPT`, but none that alone holds something."""
    copies = [(path, _ids(path, connector)) for path in files(places)]
    copies = sorted((one for one in copies if one[1]), key=lambda one: (len(one[1]), one[0].name))
    for path, ids in list(copies):
        if len(copies) <= KEPT:
            return
        if path != made and (ids <= held or any(ids <= theirs for other, theirs in copies if other != path)):
            remove_with_log(path)
            copies.remove((path, ids))


def _drop_layers(path: Path, connector: Connector | None) -> None:
    copy = NotebookStore(path, connector=connector)
    try:
        for layer in copy.layers():
            copy.remove_layer(layer.id)
        copy.leave_log()
    finally:
        copy.close()


def _add(path: Path, revisions: Iterable[Revision], connector: Connector | None) -> None:
    store = NotebookStore(path, connector=connector)
    try:
        store.append(revisions)
        store.leave_log()
    finally:
        store.close()


def _ids(path: Path, connector: Connector | None) -> set[str]:
    """The ids of a copy's revisions; none when it cannot be read."""
    try:
        store = NotebookStore(path, is_writing=False, connector=connector)
    except NotebookTrouble:
        return set()
    try:
        return store.ids()
    except NotebookTrouble:
        return set()
    finally:
        store.close()


def _count(path: Path, connector: Connector | None) -> int:
    try:
        store = NotebookStore(path, is_writing=False, connector=connector)
    except NotebookTrouble:
        return -1
    try:
        return store.count()
    except NotebookTrouble:
        return -1
    finally:
        store.close()
