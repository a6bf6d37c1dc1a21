"""What the command line understands."""

import argparse
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

from vademecum import __version__

LANGS = ("ar", "en", "es", "fr", "ru", "zh")


@dataclass
class Asked(argparse.Namespace):
    """A parsed command line."""

    command: str = "open"
    address: str = ""
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


class _Parser(argparse.ArgumentParser):
    """Usage errors are one sentence and exit code 2; options are written out."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(allow_abbrev=False, **settings)

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"vademecum: {message}. Try “vademecum --help”.\n")


def parse(arguments: list[str]) -> Asked:
    """Read a command line; without a command it is `open`. Leave with code 2 when it is no command line."""
    return _build().parse_args(_with_command(arguments), namespace=Asked())


COMMANDS = (
    "open", "list", "show", "search", "address", "recognise", "cited-by", "missing", "import", "doctor",
    "self-test", "build-library",
)  # fmt: skip


def _with_command(arguments: list[str]) -> list[str]:
    """Put `open` where a command would stand, behind the general options, when none stands there."""
    place = 0
    while place < len(arguments) and arguments[place].startswith("-") and arguments[place] != "--":
        if arguments[place] in ("-h", "--help", "--version"):
            return arguments
        place += 2 if arguments[place] == "--data-dir" else 1
    if place < len(arguments) and arguments[place] in COMMANDS:
        return arguments
    return [*arguments[:place], "open", *arguments[place:]]


def _build() -> _Parser:
    general = _Parser(add_help=False)
    general.add_argument(
        "--data-dir", type=_folder, default=argparse.SUPPRESS, help="keep all data of yours in this folder"
    )
    speaking = _Parser(add_help=False, parents=[general])
    speaking.add_argument("--json", action="store_true", help="one JSON object on standard output")
    parser = _Parser(
        prog="vademecum", description="Read United Nations documents without a network.", parents=[general]
    )
    parser.add_argument("--version", action="version", version=f"Vademecum {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)

    def command(name: str, words: str, *, is_plain: bool = False) -> _Parser:
        return commands.add_parser(
            name, help=words, description=words, parents=[general if is_plain else speaking]
        )

    opening = command("open", "open the window, at ADDRESS if given", is_plain=True)
    opening.add_argument("address", nargs="?", default="", metavar="ADDRESS")
    command("list", "list the documents of the library")
    showing = command("show", "show a document with everything in it")
    showing.add_argument("key", metavar="KEY")
    showing.add_argument("--lang", choices=LANGS)
    searching = command("search", "search the library")
    searching.add_argument("query", metavar="QUERY")
    searching.add_argument("--limit", type=_positive, default=50, metavar="N")
    searching.add_argument("--lang", choices=LANGS)
    searching.add_argument("--in", dest="within", metavar="KEY")
    addressing = command("address", "say where an address leads")
    addressing.add_argument("text", metavar="TEXT")
    recognising = command("recognise", "find the citations in a text")
    recognising.add_argument("file", metavar="FILE", help="a UTF-8 text, or - for standard input")
    recognising.add_argument("--lang", choices=LANGS, required=True)
    citing = command("cited-by", "list the passages that cite an instrument")
    citing.add_argument("key", metavar="KEY")
    command("missing", "list what is cited but not in the library")
    importing = command("import", "add texts to your own library")
    importing.add_argument("files", nargs="+", type=Path, metavar="FILE")
    importing.add_argument("--symbol", metavar="S")
    importing.add_argument("--lang", choices=LANGS)
    importing.add_argument("--title", metavar="T")
    importing.add_argument("--dry-run", action="store_true", help="read and show, keep nothing")
    command("doctor", "name every file in use, its state, and what would mend it")
    command("self-test", "open, search, draw, quit", is_plain=True)
    commands.add_parser("build-library", parents=[speaking])
    return parser


def _folder(text: str) -> Path:
    if not text.strip():
        raise argparse.ArgumentTypeError("the name of a folder is missing")
    return Path(text).expanduser().absolute()


def _positive(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= 10_000:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 to 10000")
    return int(text)
