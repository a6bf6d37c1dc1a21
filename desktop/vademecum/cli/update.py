"""`vademecum update`: take a new library or program from a file, or go back."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from vademecum.cli.asked import Asked
from vademecum.cli.notes.opening import open_notes
from vademecum.cli.opening import Answer, tell
from vademecum.cli.plain import FITS
from vademecum.domain.annotation import Fit
from vademecum.domain.item import Item
from vademecum.domain.trouble import Trouble
from vademecum.paths import Places
from vademecum.services.notebook.note_texts import NoteTexts
from vademecum.services.updating.updating import CAUTION, go_back, offered


def update(asked: Asked, places: Places) -> Answer:
    """Verify and try the file; take it unless that was only to be seen."""
    if asked.back:
        kind, version = go_back(places)
        return {"kind": kind.value, "to": version, "taken": True, "back": True, "notes": []}, True
    with offered(places, Path(asked.file), _items(places), _show) as offer:
        notes = [
            {"key": str(one.key), "lang": one.lang, **{fit.value: one.counts[fit] for fit in Fit}}
            for one in offer.rehearsals
        ]
        if not asked.dry_run:
            tell(str(CAUTION))
            offer.take()
        manifest = offer.manifest
        return {
            "kind": manifest.kind.value,
            "from": list(manifest.takers),
            "to": manifest.to,
            "files": len(manifest.members),
            "bytes": manifest.size,
            "notes": notes,
            "caution": str(CAUTION),
            "taken": not asked.dry_run,
            "back": False,
        }, True


def update_lines(shape: dict[str, Any]) -> Iterator[str]:
    """The same for people."""
    what = f"{shape['kind']} {shape['to']}".strip()
    if shape["back"]:
        yield f"Gone back: the {what} is in use again."
        return
    yield f"{what}: {shape['files']} files, {shape['bytes'] / 1e6:.1f} MB, verified and tried."
    for one in shape["notes"]:
        counts = ", ".join(f"{one[fit]} {words}" for fit, words in FITS.items() if one[fit])
        yield f"    Your notes on {one['key']} [{one['lang']}]: {counts}."
    if not shape["taken"]:
        yield shape["caution"]
        yield "Nothing was changed."
    else:
        yield "It is in use from the next start. “vademecum update --back” undoes this."


def _items(places: Places) -> list[Item]:
    """What stands at places; nothing where the notebook cannot be read: an update never changes notes."""
    if not places.notebook.exists():
        return []
    try:
        with open_notes(places) as notebook:
            return [entry.item for entry in NoteTexts(notebook).all]
    except Trouble as trouble:
        tell(f"vademecum: {trouble}")
        return []


def _show(what: str, done: int, of: int) -> None:
    if what == "test" or (done == of and of):
        tell(f"{what}: {'…' if done < of else 'done'}")
