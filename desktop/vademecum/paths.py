"""Where everything lies: resources, corpus, library, fonts, and the reader's own data."""

import json
import os
import sys
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

_NAME = "Vademecum"

HOME_VARIABLE = "VADEMECUM_HOME"
"""Environment variable that moves all of the reader's data."""


PORTABLE = "portable"
"""A folder of this name beside the program holds all of the reader's data."""


class Keeping(Enum):
    """Where notes go when the `portable` folder lies on a medium that cannot be written."""

    USUAL = "usual"
    """It can be written, or there is none."""
    ASK = "ask"
    """The reader has not decided yet."""
    NOWHERE = "nowhere"
    COMPUTER = "computer"
    """Into the system's folder for data: on the computer that the medium is in."""


@dataclass(frozen=True, slots=True)
class Places:
    """Every folder the program uses."""

    resources: Path
    """Icons, themes, grammar: plain files, never written."""
    corpus: Path
    """Sources of the bundled library, with records and errata."""
    library: Path
    """The bundled library: `library.db`, `index/`, `manifest.json`."""
    fonts: Path
    translations: Path
    licences: Path
    """The licences of all that is shipped; see `build/licences.py`."""
    data: Path
    """The reader's own: imports, session, preferences, log. Made when first written to."""
    portable: Path | None = None
    """The `portable` folder beside the program, when it was looked for and is there."""
    keeping: Keeping = Keeping.USUAL
    is_packaged: bool = False
    """Whether nothing may be written into the program's folder: only a checkout builds its library there."""

    @property
    def is_portable(self) -> bool:
        """Whether all data lies beside the program, so that the computer is to be left as it was."""
        return self.portable is not None and self.data == self.portable

    @property
    def is_elsewhere(self) -> bool:
        """Whether all data lies in a place of its own, so that nothing is to be left anywhere else."""
        system: str = sys.platform
        return self.is_portable or (system == "linux" and self.data != system_folder())

    @property
    def cache(self) -> Path:
        """What Qt's libraries keep to be quicker next time, when the computer is to be left as it was."""
        return self.data / "cache"

    @property
    def rebuilt_library(self) -> Path:
        """Where the library is rebuilt when its own folder cannot be written."""
        return self.data / "library"

    @property
    def updated_library(self) -> Path:
        """A newer library than the program's own, taken from a file."""
        return self.data / "library-updated"

    @property
    def former_library(self) -> Path:
        """The update that stood before it, to go back to."""
        return self.data / "library-former"

    @property
    def imports(self) -> Path:
        """The library of the reader's own imports, built like the bundled one."""
        return self.data / "imports"

    @property
    def import_sources(self) -> Path:
        """The sources of those imports as they came."""
        return self.data / "imported"

    @property
    def former_edition(self) -> Path:
        """What the import that replaced a text last has replaced; not there when nothing can be undone."""
        return self.data / "former-edition.json"

    @property
    def session(self) -> Path:
        return self.data / "session.json"

    @property
    def addresses(self) -> Path:
        """The addresses the reader has gone to."""
        return self.data / "addresses.json"

    @property
    def preferences(self) -> Path:
        return self.data / "preferences.ini"

    @property
    def notebook(self) -> Path:
        """Everything the reader writes."""
        return self.data / "notebook.db"

    @property
    def snapshots(self) -> Path:
        """Daily copies of the notebook."""
        return self.data / "snapshots"

    @property
    def own_verbs(self) -> Path:
        """The reader's additions to `resources/citations/verbs.toml`, when there are any."""
        return self.data / "verbs.toml"

    @property
    def register(self) -> Path:
        return self.corpus / "register"

    @property
    def grammar(self) -> Path:
        return self.resources / "citations"


def source_root() -> Path:
    """The checkout, or the folder of the packaged program."""
    if getattr(sys, "frozen", False):
        return Path(getattr(sys, "_MEIPASS", Path(sys.executable).parent))
    return Path(__file__).resolve().parents[2]


def source_code() -> Path | None:
    """The folder of the program's own code; None in the packaged program, whose code does not change."""
    return None if getattr(sys, "frozen", False) else Path(__file__).resolve().parent


def resources() -> Path:
    """The folder of plain files the program reads."""
    return source_root() / "resources"


def find_places(data_dir: Path | None = None) -> Places:
    """Find every folder; `data_dir` wins over the environment, a `portable` folder and the system."""
    root = source_root()
    is_packaged = bool(getattr(sys, "frozen", False))
    built = root if is_packaged else root / "build" / "_work"
    beside = None if data_dir or os.environ.get(HOME_VARIABLE) else _portable()
    keeping = _keeping(beside)
    return Places(
        resources=resources(),
        corpus=root / "corpus",
        library=built / "library",
        fonts=built / "fonts",
        translations=built / "i18n",
        licences=built / "licences",
        data=data_dir or _readers_own(None if keeping is Keeping.COMPUTER else beside),
        portable=beside,
        keeping=keeping,
        is_packaged=is_packaged,
    )


def choice_file() -> Path:
    """Where this computer remembers what the reader decided about media that cannot be written."""
    return system_folder() / "read-only-media.json"


def program_folder() -> Path:
    """The folder that is carried: the checkout, or the one with the packaged program in it."""
    return Path(sys.executable).parent if getattr(sys, "frozen", False) else source_root()


def system_folder() -> Path:
    """Where the system keeps a program's data for this user."""
    system: str = sys.platform
    if system == "linux":
        # What platformdirs says too (a test compares), without the 15 ms of a start that importing it takes.
        shared = os.environ.get("XDG_DATA_HOME", "").strip()
        return (Path(shared) if shared else Path.home() / ".local" / "share") / _NAME
    # Imported here: most starts know the folder without it.
    from platformdirs import user_data_path

    return user_data_path(_NAME, appauthor=False)


def can_be_written(folder: Path) -> bool:
    """Whether files can be made in a folder that is there."""
    if not os.access(folder, os.W_OK):
        return False
    system: str = sys.platform
    if system != "win32":
        return True
    # Windows tells only by trying.
    probe = folder / f".{os.getpid()}.probe"
    try:
        probe.touch()
        probe.unlink()
    except OSError:
        return False
    return True


def _portable() -> Path | None:
    beside = program_folder() / PORTABLE
    return beside if beside.is_dir() else None


def _keeping(portable: Path | None) -> Keeping:
    if portable is None or can_be_written(portable):
        return Keeping.USUAL
    try:
        chosen = Keeping(json.loads(choice_file().read_text("utf-8"))["keeping"])
    except (OSError, ValueError, KeyError, TypeError):
        return Keeping.ASK
    return Keeping.ASK if chosen is Keeping.USUAL else chosen


def _readers_own(portable: Path | None) -> Path:
    if moved := os.environ.get(HOME_VARIABLE):
        return Path(moved).expanduser().absolute()
    return portable or system_folder()
