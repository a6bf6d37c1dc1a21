"""`vademecum notes check|backup|restore|merge`: look after the notebook's files."""

from collections.abc import Iterator
from pathlib import Path

from vademecum.cli.asked import Asked
from vademecum.cli.notes.passphrase import key_for
from vademecum.cli.notes.verb import Shape, Verb
from vademecum.cli.opening import Answer
from vademecum.paths import Places
from vademecum.services.notebook.backup import back_up, look_into, take_in
from vademecum.services.notebook.checking import sentence_about
from vademecum.services.notebook.inspecting import Inspected, Inspection, inspect
from vademecum.services.notebook.mending import mend
from vademecum.services.notebook.merging import Preview
from vademecum.services.notebook.opening import is_there, open_notebook


def _check(asked: Asked, places: Places) -> Answer:
    key = key_for(places)
    found = inspect(places, key)
    said = ""
    if asked.mends and found.notebook.mend and is_there(places.notebook):
        store, account = mend(places.notebook, key)
        store.close()
        words, values = sentence_about(account)
        said = words.format(**values)
        found = inspect(places, key)
    return _inspection_shape(found) | {"mended": said or None}, found.is_well


def _inspection_shape(found: Inspection) -> Shape:
    offer = found.offer
    return {
        "notebook": _file_shape(found.notebook),
        "snapshots": [_file_shape(one) for one in found.snapshots],
        "set_aside": [_file_shape(one) for one in found.set_aside],
        "lost": {"snapshot": str(offer.snapshot), "day": offer.day, "notes": offer.notes} if offer else None,
    }


def _file_shape(one: Inspected) -> Shape:
    return {
        "path": str(one.path),
        "state": one.state,
        "revisions": one.revisions,
        "notes": one.notes,
        "mend": one.mend or None,
    }


def _check_lines(shape: Shape) -> Iterator[str]:
    if shape["mended"]:
        yield shape["mended"]
    yield _file_line("notebook", shape["notebook"])
    for what, files in (("snapshot", shape["snapshots"]), ("set aside", shape["set_aside"])):
        for one in files:
            yield _file_line(what, one)
    if shape["lost"]:
        lost = shape["lost"]
        yield f"{lost['day']}: the snapshot holds {lost['notes']} notes that are missing or newer there."
        yield f"    vademecum notes restore {lost['snapshot']}"


def _file_line(what: str, one: Shape) -> str:
    counts = f"notes: {one['notes']}, revisions: {one['revisions']}" if one["revisions"] else ""
    parts = [what, one["state"], counts, one["path"], one["mend"] or ""]
    return "  ".join(part for part in parts if part)


def _back_up(asked: Asked, places: Places) -> Answer:
    target = Path(asked.file)
    count = back_up(places, target, key_for(places))
    return {"file": str(target), "revisions": count}, True


def _back_up_lines(shape: Shape) -> Iterator[str]:
    yield f"{shape['file']}: {shape['revisions']} revisions, all read back."


def _restore(asked: Asked, places: Places) -> Answer:
    return _taken_in([Path(asked.file)], asked, places)


def _merge(asked: Asked, places: Places) -> Answer:
    return _taken_in(asked.files, asked, places)


def _taken_in(files: list[Path], asked: Asked, places: Places) -> Answer:
    key = key_for(places)
    notebook = open_notebook(places, key, may_begin_anew=True)
    do = look_into if asked.dry_run else take_in
    try:
        shapes = [{"file": str(file)} | _preview_shape(do(notebook, file, key)) for file in files]
        conflicts = notebook.conflicts()
    finally:
        notebook.keeper.close()
    return {"files": shapes, "dry_run": asked.dry_run, "conflicts": len(conflicts)}, True


def _preview_shape(done: Preview) -> Shape:
    return {
        "revisions": done.revisions,
        "new": done.new,
        "changed": done.changed,
        "removed": done.removed,
        "conflicts": done.conflicts,
        "unreadable": done.unreadable,
    }


def _taken_in_lines(shape: Shape) -> Iterator[str]:
    for one in shape["files"]:
        if not one["revisions"]:
            yield f"{one['file']}: everything in it is here already."
            continue
        counts = ", ".join(f"{name}: {one[name]}" for name in ("new", "changed", "removed", "conflicts"))
        yield f"{one['file']}: {counts}" + (" (nothing was changed)" if shape["dry_run"] else "")


CHECK = Verb(_check, _check_lines, can_find_nothing=False)
BACKUP = Verb(_back_up, _back_up_lines)
RESTORE = Verb(_restore, _taken_in_lines)
MERGE = Verb(_merge, _taken_in_lines)
