"""What every file among the reader's data and in the program's folder is for; others are only named."""

from dataclasses import dataclass
from pathlib import Path

from vademecum.paths import PORTABLE, Keeping, Places, choice_file, program_folder, source_root
from vademecum.services.library_state import is_readable, is_sound, updated_version
from vademecum.services.notebook.mending import set_aside
from vademecum.services.updating.program_switch import CONTENTS, FORMER

_DATA = {
    "notebook.db": "your notes",
    "notebook.db-wal": "your notes, written last",
    "notebook.db-shm": "made by SQLite while the notes are open",
    "snapshots": "daily copies of your notes",
    "imports": "the library of your imports",
    "imported": "the sources of your imports, as they came",
    "former-edition.json": "what the last import replaced",
    "session.json": "what was open",
    "addresses.json": "addresses you have gone to",
    "preferences.ini": "what you have chosen",
    "verbs.toml": "your own verbs",
    "library": "the library, built anew because the program's own could not be used",
    "library-updated": "a newer library, taken from a file",
    "library-former": "the update before it, to go back to",
    "log.txt": "warnings, for whoever mends the program",
    "cache": "what makes the next start quicker; may be deleted",
    "door": "how a second start reaches an open window",
    "window.lock": "held by an open window",
    "read-only-media.json": "where notes go when a medium cannot be written",
}
_PROGRAM = {
    PORTABLE: "your data, carried along",
    FORMER: "the program before the last update, to go back to",
    "update.json": "what the last update brought",
    "README.txt": "words for readers",
    "README.html": "words for readers",
    "register.cmd": "lets links and files open the program",
    "unregister.cmd": "takes that back",
}
_BEGINNINGS = (".library-", ".imports-", ".update-new-")
"""How names begin of what is being written, or was when it was cut off."""


@dataclass(frozen=True, slots=True)
class Explained:
    """A file or folder and what it is for."""

    path: Path
    what: str
    """Empty: it is not ours."""


def explain(places: Places) -> list[Explained]:
    """Everything that lies at the top of the reader's data and, when packaged, of the program's folder."""
    made = [Explained(path, _what(path, _DATA)) for path in _inside(places.data)]
    if places.is_packaged:
        folder = program_folder()
        starters = {path.name: "the program" for path in folder.glob("vademecum*") if path.is_file()}
        former = {path.name: "what the former program needs" for path in folder.glob(f"{CONTENTS}*")}
        known = _PROGRAM | starters | former | {source_root().name: "the program"}
        made += [Explained(path, _what(path, known)) for path in _inside(folder)]
    if places.keeping in (Keeping.NOWHERE, Keeping.COMPUTER) and choice_file().parent != places.data:
        made.append(Explained(choice_file(), _DATA["read-only-media.json"]))
    return made


def state_of_update(places: Places) -> tuple[str, str] | None:
    """How a library taken from a file is, and what would mend it; None when none was taken."""
    folder = places.updated_library
    if not folder.exists():
        return None
    version = updated_version(places)
    if not is_readable(folder):
        return "damaged, not used", "Take the update once more, or run “vademecum update --back”."
    if not version:
        return "not newer than the program's own, not used", ""
    if not is_sound(folder):
        return "its index is damaged", "Start the program: the index is made anew."
    return f"version {version}, in use", ""


def _inside(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _what(path: Path, known: dict[str, str]) -> str:
    if path.name in known:
        return known[path.name]
    if path in set_aside(path.parent):
        return "a damaged notebook, set aside; whatever could be read was taken from it"
    is_ours = path.name.startswith(_BEGINNINGS) or path.name.removesuffix(".new").lstrip(".") in known
    return "left over from something that was cut off" if is_ours else ""
