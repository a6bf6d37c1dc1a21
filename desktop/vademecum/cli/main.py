"""Run one command: ask the services, print the answer, give the exit code of the contract."""

import contextlib
import errno
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from vademecum.cli import shapes
from vademecum.cli.actions import actions
from vademecum.cli.address import address
from vademecum.cli.asked import Asked
from vademecum.cli.check_draft import check_draft
from vademecum.cli.cited_by import cited_by
from vademecum.cli.comparing import compare
from vademecum.cli.ledger import ledger
from vademecum.cli.mapping import answer_map
from vademecum.cli.missing import missing
from vademecum.cli.notes.verb import Verb
from vademecum.cli.opening import Answer, key_named, open_desk, open_searching, tell
from vademecum.cli.plain import lines_of
from vademecum.domain.key import Key
from vademecum.domain.trouble import Trouble
from vademecum.paths import Places
from vademecum.services.citing import wrong_year
from vademecum.services.examining import examine
from vademecum.services.note_finding import asks_for_notes
from vademecum.services.notebook.note_text import NoteText
from vademecum.text.citing.recogniser import Recogniser
from vademecum.words import mark

DONE, NOTHING, TROUBLE, STOPPED = 0, 1, 3, 130
_LONGEST_TEXT = 20_000_000

Printer = Callable[[dict[str, Any]], Iterator[str]]


class CannotRead(Trouble):
    """A file that was named cannot be read as a text."""

    kind = "cannot-read"


class CannotWrite(Trouble):
    """The answer cannot be written where it should go."""

    kind = "cannot-write"

    def __init__(self, error: OSError) -> None:
        super().__init__(
            mark("trouble", "The answer cannot be written: {reason}."),
            mark("trouble", "Free some space, or send it elsewhere."),
            reason=error.strerror or str(error),
        )


def run_command(asked: Asked, places: Places) -> int:
    """Answer on standard output; troubles go to standard error, or as JSON when JSON was asked for."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        verb = _verb(asked)
        shape, found = (verb.answer if verb else _COMMANDS[asked.command])(asked, places)
        _answer(asked, shape, verb.lines if verb else None)
    except Trouble as trouble:
        _report(asked, trouble)
        return TROUBLE
    except KeyboardInterrupt:
        return STOPPED
    says_itself = not verb.can_find_nothing if verb else asked.command in ("doctor", "check-draft")
    if not found and not asked.json and not says_itself:
        tell("Nothing found.")
    return DONE if found else NOTHING


def _verb(asked: Asked) -> Verb | None:
    """What `notes`, `plan` or `update` is to do; None for every other command."""
    if asked.command == "update":
        # Imported only here: few readers take an update.
        from vademecum.cli.update import update, update_lines

        return Verb(update, update_lines, can_find_nothing=False)
    if asked.command == "notes":
        # Imported only here: no other command waits for the notebook and all that reads and writes notes.
        from vademecum.cli.notes.verbs import VERBS

        return VERBS[asked.verb]
    if asked.command == "plan":
        # Imported only here: likewise.
        from vademecum.cli.plan.verbs import VERBS as PLAN_VERBS

        return PLAN_VERBS[asked.verb]
    return None


def _answer(asked: Asked, shape: Mapping[str, Any], lines: Printer | None = None) -> None:
    if asked.json:
        _print([json.dumps(shape, ensure_ascii=False, indent=1), "\n"])
    else:
        spoken = lines(dict(shape)) if lines else lines_of(asked.command, dict(shape))
        _print(line + "\n" for line in spoken)


def _report(asked: Asked, trouble: Trouble) -> None:
    tell(f"vademecum: {trouble} {trouble.advice_text}".rstrip())
    if asked.json:
        shape = shapes.trouble_shape(trouble.kind, str(trouble), trouble.advice_text)
        with contextlib.suppress(CannotWrite):
            _answer(asked, shape)


def _print(pieces: Iterable[str]) -> None:
    """Write to standard output; whoever reads it may stop in the middle, as `head` does."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.writelines(pieces)
        sys.stdout.flush()
    except OSError as error:
        # Python flushes once more at its end and would complain then.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise CannotWrite(error) from error


def _list(_asked: Asked, places: Places) -> Answer:
    with open_desk(places) as desk:
        documents = [d for d in desk.reading.documents() if d.head.kind != "guide"]
    return {"documents": [shapes.head_shape(d) for d in documents]}, bool(documents)


def _show(asked: Asked, places: Places) -> Answer:
    with open_desk(places) as desk:
        key = key_named(asked.key, desk)
        return shapes.document_shape(desk.reading.whole(desk.reading.demand(key.whole, asked.lang))), True


def _search(asked: Asked, places: Places) -> Answer:
    within = Key.parse(asked.within) if asked.within else None
    with open_desk(places) as desk:
        if within is not None:
            desk.reading.demand(within, asked.lang)
    searching = open_searching(places)
    try:
        notes = _notes(places) if asks_for_notes(asked.query) else ()
        results = searching.finding.search(
            asked.query, limit=asked.limit, lang=asked.lang, within=within, notes=notes
        )
    finally:
        searching.close()
    return shapes.results_shape(results), bool(results.hits)


def _notes(places: Places) -> tuple[NoteText, ...]:
    """Everything in the notebook, for `note:`."""
    # Imported only here: no other search opens the notebook.
    from vademecum.cli.notes.opening import open_notes
    from vademecum.services.notebook.note_texts import NoteTexts

    with open_notes(places) as notebook:
        return NoteTexts(notebook).all


def _recognise(asked: Asked, places: Places) -> Answer:
    text = _read_text(asked.file)
    found = Recogniser.load(places.grammar).find(text, asked.lang or "en")
    with open_desk(places) as desk:
        years = desk.shelf.known_years()
    for one in found:
        if years.contradicts(one.key):
            tell(f"{one.surface}: {wrong_year(one.key, years)}")
    return shapes.found_shape(found), bool(found)


def _import(asked: Asked, places: Places) -> Answer:
    # Imported only here: importing needs what reading does not.
    from vademecum.cli.rehearsing import notes_shapes
    from vademecum.services.importing import Importing

    with open_desk(places) as desk:
        importing = Importing.over(desk)
        imported = [
            importing.read(file, symbol=asked.symbol, lang=asked.lang, title=asked.title)
            for file in asked.files
        ]
        notes = notes_shapes([one.document for one in imported], desk)
    standings = importing.standings(imported)
    if not asked.dry_run:
        importing.keep(imported)
    made = [
        shapes.imported_shape(one.document, standing) | {"notes": counts}
        for one, standing, counts in zip(imported, standings, notes, strict=True)
    ]
    return {"documents": made}, True


def _doctor(_asked: Asked, places: Places) -> Answer:
    files = examine(places)
    shape = {
        "files": [{"what": f.what, "path": str(f.path), "state": f.state, "mend": f.mend} for f in files]
    }
    return shape, all(f.is_well for f in files)


def _build_library(_asked: Asked, places: Places) -> Answer:
    # Imported only here: building needs what reading does not.
    from vademecum.services.importing import make_ready

    def show(what: str, done: int, of: int) -> None:
        if sys.stderr is not None:
            sys.stderr.write(f"\r{what}: {done} of {of}   " + ("\n" if done == of else ""))

    return {"folder": str(make_ready(places, show))}, True


def _read_text(name: str) -> str:
    try:
        data = _read_standard_input() if name == "-" else _read_file(Path(name))
    except OSError as error:
        raise CannotRead(
            mark("trouble", "{name} cannot be read: {reason}."),
            mark("trouble", "Check the name and that you may read the file."),
            name=name,
            reason=error.strerror or str(error),
        ) from error
    if len(data) > _LONGEST_TEXT:
        raise CannotRead(
            mark("trouble", "{name} is larger than 20 MB."), mark("trouble", "Give a part of it."), name=name
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CannotRead(
            mark("trouble", "{name} is not UTF-8 text."),
            mark("trouble", "Save it as UTF-8 and try again; “vademecum import” reads other encodings."),
            name=name,
        ) from error


def _read_standard_input() -> bytes:
    if sys.stdin is None:
        raise OSError(errno.EBADF, "standard input is closed")
    return sys.stdin.buffer.read(_LONGEST_TEXT + 1)


def _read_file(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_LONGEST_TEXT + 1)


_COMMANDS: dict[str, Callable[[Asked, Places], Answer]] = {
    "list": _list,
    "show": _show,
    "search": _search,
    "address": address,
    "recognise": _recognise,
    "map": answer_map,
    "missing": missing,
    "ledger": ledger,
    "cited-by": cited_by,
    "actions": actions,
    "import": _import,
    "doctor": _doctor,
    "build-library": _build_library,
    "compare": compare,
    "check-draft": check_draft,
}
