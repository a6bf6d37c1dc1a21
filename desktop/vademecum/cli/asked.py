"""What was asked for on the command line."""

from dataclasses import dataclass, field
from pathlib import Path

LANGS = ("ar", "en", "es", "fr", "ru", "zh")


@dataclass
class Asked:
    """A parsed command line."""

    command: str = "open"
    address: str = ""
    is_open_meant: bool = True
    """Whether `open` was written, or nothing at all: then an address is never a mistyped command."""
    data_dir: Path | None = None
    json: bool = False
    key: str = ""
    lang: str | None = None
    query: str = ""
    limit: int = 50
    within: str | None = None
    text: str = ""
    file: str = ""
    files: list[Path] = field(default_factory=list)
    symbol: str | None = None
    title: str | None = None
    dry_run: bool = False
    back: bool = False
    """Whether `update` is to undo the last one."""
    other: str = ""
    """The second key of a comparison."""
    lang_a: str | None = None
    lang_b: str | None = None
    csv: Path | None = None
    """A table to write beside the answer."""
    verbs: list[str] = field(default_factory=list)
    addressee: str = ""
    report: str = ""
    verb: str = ""
    """What `notes` or `plan` is to do."""
    tags: list[str] = field(default_factory=list)
    colour: str | None = None
    kind: str | None = None
    format: str = "markdown"
    out: Path | None = None
    """The file to write into."""
    as_layer: bool = False
    author: str = ""
    mends: bool = False
    """Whether `notes check` is to mend what is damaged."""
    item: str = ""
    """The id of something in the notebook."""
    restore: int | None = None
    """The number of a version."""
    deleted: bool = False
    plan: str = ""
    """The id or the name of a lesson plan."""
    source: str = ""
    """An address that a paper is made from, where it is made from no plan."""
    paper: str = "a4"
    """What it is printed on."""
    note_lines: int = 4
    leaves_out_footnotes: bool = False
    kinds: list[str] = field(default_factory=list)
    """What a workshop sheet hides."""
    gaps: int = 20
    has_bank: bool = False
    has_matching: bool = False
    seed: int = 0
    """What a sheet is drawn with; 0: any."""
    key_file: Path | None = None
    leaves_out_key: bool = False
    has_speech: bool = False
    """Whether speaker's notes go on the pages for notes of slides."""
    begins: str = ""
    """The time at which a plan begins."""
