"""`vademecum notes history`: every version of a note, any of them restored; what was deleted."""

from collections.abc import Iterator
from typing import Any

from vademecum.cli.asked import Asked
from vademecum.cli.notes.opening import open_notes
from vademecum.cli.notes.shapes import moment, target_shape
from vademecum.cli.notes.verb import Shape, Verb
from vademecum.cli.opening import Answer
from vademecum.domain.item import Item
from vademecum.domain.item_form import state_of
from vademecum.domain.trouble import Trouble
from vademecum.paths import Places
from vademecum.services.notebook.journal import Journal
from vademecum.services.notebook.journal_changes import Changed
from vademecum.services.notebook.journal_gone import Gone
from vademecum.services.notebook.journal_versions import History, Standing, Version
from vademecum.services.notebook.note_places import place_words
from vademecum.services.notebook.notebook import target_of_item
from vademecum.text.diff.stretches import Kind
from vademecum.words import mark

_SIGNS = {Kind.SAME: ("", ""), Kind.GONE: ("[-", "-]"), Kind.NEW: ("{+", "+}"), Kind.SPACES: ("", "")}
"""As word differences are commonly shown in a terminal."""

_LONGEST_LINE = 100
"""Code points of a note or quotation in one line."""


class NoSuchVersion(Trouble):
    """There is no such item, or it has no version of that number."""

    kind = "no-such-version"


def _answer(asked: Asked, places: Places) -> Answer:
    with open_notes(places) as notebook:
        journal = Journal(notebook)
        if asked.deleted:
            gone = journal.among(journal.deleted(), asked.text)
            journal.read(gone)
            return {"deleted": [_gone_shape(one, notebook.device) for one in gone]}, bool(gone)
        history = journal.history(asked.item)
        restored: int | None = None
        if asked.restore is not None:
            journal.restore(_version(history, asked.restore))
            restored = asked.restore
            history = journal.history(asked.item)
    live = [one.number for one in history.live]
    shape: Shape = {
        "id": asked.item,
        "kind": history.versions[0].revision.kind if history.versions else None,
        "now": live[0] if live else None,
        "conflict": sorted(live) if history.is_conflict else [],
        "restored": restored,
        "versions": [_version_shape(history, one) for one in history.versions],
    }
    return shape, bool(history.versions)


def _version(history: History, number: int) -> Version:
    version = history.version(number)
    if version is None:
        raise NoSuchVersion(
            mark("trouble", "The note {name} has no version {number}."),
            mark("trouble", "Versions are counted from 1; “notes history” lists them."),
            name=history.item_id,
            number=number,
        )
    return version


def _version_shape(history: History, version: Version) -> Shape:
    revision = version.revision
    return {
        "number": version.number,
        "revision": revision.id,
        "at": moment(revision.at),
        "clock_doubtful": version.is_clock_odd,
        "device": revision.device,
        "own_device": version.is_own,
        "follows": list(version.follows),
        "compared_with": version.base,
        "live": version.is_live,
        "standing": version.standing.value,
        "same_as": version.same_as,
        "changes": [_change_shape(one) for one in version.changes],
        "differences": [
            {"kind": one.kind.value, "text": one.words}
            for one in history.differences(version.number, version.base)
        ],
        "item": item_shape(version.item),
    }


def _change_shape(one: Changed) -> Shape:
    return {"what": one.what.value, "old": list(one.old), "new": list(one.new)}


def item_shape(item: Item | None) -> Shape | None:
    """What an item is, by the names its file has, with its target as notes are listed with it."""
    if item is None:
        return None
    target = target_of_item(item)
    shape: Shape = state_of(item)
    if target is not None:
        shape = shape | target_shape(target) | {"place": place_words(target, target.lang or "en")}
        del shape["target"]
    if "created" in shape:
        shape["created"] = moment(shape["created"])
    return shape


def _gone_shape(gone: Gone, device: str) -> Shape:
    return {
        "id": gone.id,
        "kind": gone.kind,
        "at": moment(gone.end.at),
        "device": gone.end.device,
        "own_device": gone.end.device == device,
        "standing": gone.standing.value if gone.standing is not Standing.DELETED else "missing",
        "item": item_shape(gone.item),
    }


def _lines(shape: Shape) -> Iterator[str]:
    if "deleted" in shape:
        yield f"deleted: {len(shape['deleted'])}"
        for one in shape["deleted"]:
            yield f"{one['id']}  {one['kind']}  deleted {one['at']}  {_where(one['item'])}".rstrip()
            yield from _words(one)
        return
    if shape["restored"] is not None:
        yield f"version {shape['restored']} is restored"
    if shape["conflict"]:
        numbers = " and ".join(map(str, shape["conflict"]))
        yield f"written differently on two computers: versions {numbers}; restoring one settles it"
    if shape["versions"] and shape["now"] is None:
        yield "deleted"
    for one in reversed(shape["versions"]):
        place = "this computer" if one["own_device"] else f"computer {one['device'][:4]}"
        facts = [f"at {one['at']}", place, *_changes(one)]
        if one["live"]:
            facts.append("stands" if shape["conflict"] else "now")
        yield f"{one['number']}  " + " · ".join(facts)
        differences = "".join(
            f"{_SIGNS[Kind(d['kind'])][0]}{d['text']}{_SIGNS[Kind(d['kind'])][1]}" for d in one["differences"]
        )
        is_news = one["compared_with"] is None or {d["kind"] for d in one["differences"]} - {Kind.SAME}
        if differences.strip() and is_news:
            yield from (f"    {line}" for line in differences.splitlines())


def _changes(version: dict[str, Any]) -> Iterator[str]:
    if version["clock_doubtful"]:
        yield "the clock was wrong"
    if len(version["follows"]) > 1:
        yield "joins " + " and ".join(map(str, version["follows"]))
    elif version["follows"] and version["follows"] != [version["number"] - 1]:
        yield f"follows {version['follows'][0]}"
    if version["standing"] in (Standing.NEWER, Standing.DAMAGED):
        newer = version["standing"] == Standing.NEWER
        yield "written by a newer Vademecum" if newer else "damaged"
    if version["same_as"] is not None:
        yield f"as version {version['same_as']} again"
    for one in version["changes"]:
        old, new = ", ".join(one["old"]), ", ".join(one["new"])
        if one["what"] in ("colour", "tags", "name"):
            yield f"{one['what']}: {old or 'none'} → {new or 'none'}"
        elif one["what"] != "created":
            yield str(one["what"])


def _where(item: dict[str, Any] | None) -> str:
    if item is None:
        return "cannot be read"
    return " ".join(part for part in (item.get("key"), item.get("place")) if part)


def _words(one: dict[str, Any]) -> Iterator[str]:
    item = one["item"] or {}
    for words in (item.get("quote"), item.get("name"), item.get("body")):
        line = " ".join((words or "").split())
        if line:
            yield "    " + (line if len(line) <= _LONGEST_LINE else line[: _LONGEST_LINE - 1] + "…")


HISTORY = Verb(_answer, _lines)
