"""Where everything lies: resources, corpus, library, fonts, and the reader's own data."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

_NAME = "Vademecum"

HOME_VARIABLE = "VADEMECUM_HOME"
"""Environment variable that moves all of the reader's data."""


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
    data: Path
    """The reader's own: imports, session, preferences, log. Made when first written to."""

    @property
    def rebuilt_library(self) -> Path:
        """Where the library is rebuilt when its own folder cannot be written."""
        return self.data / "library"

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
    built = root if getattr(sys, "frozen", False) else root / "build" / "_work"
    return Places(
        resources=resources(),
        corpus=root / "corpus",
        library=built / "library",
        fonts=built / "fonts",
        translations=built / "i18n",
        data=data_dir or _readers_own(),
    )


def _readers_own() -> Path:
    if moved := os.environ.get(HOME_VARIABLE):
        return Path(moved).expanduser().absolute()
    beside = Path(sys.executable).parent if getattr(sys, "frozen", False) else source_root()
    if (beside / "portable").is_dir():
        return beside / "portable"
    system: str = sys.platform
    if system == "linux":
        # What platformdirs says too (a test compares), without the 15 ms of a start that importing it takes.
        shared = os.environ.get("XDG_DATA_HOME", "").strip()
        return (Path(shared) if shared else Path.home() / ".local" / "share") / _NAME
    # Imported here: most starts know the folder without it.
    from platformdirs import user_data_path

    return user_data_path(_NAME, appauthor=False)
