"""The grammar of the command line; read only when there is more to say than “open the window”."""

import argparse
from pathlib import Path
from typing import Any, NoReturn, Protocol

from vademecum import __version__
from vademecum.cli.asked import LANGS
from vademecum.cli.notes.grammar import NOTE_VERBS, Options
from vademecum.cli.plan.grammar import PLAN_VERBS


class Parser(argparse.ArgumentParser):
    """Usage errors are one sentence and exit code 2; options are written out."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(allow_abbrev=False, **settings)

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"vademecum: {message}. Try “vademecum --help”.\n")


def build_parser() -> Parser:
    """The parser of every command."""
    general = Parser(add_help=False)
    general.add_argument(
        "--data-dir", type=_folder, default=argparse.SUPPRESS, help="keep all data of yours in this folder"
    )
    speaking = Parser(add_help=False, parents=[general])
    speaking.add_argument("--json", action="store_true", help="one JSON object on standard output")
    parser = Parser(
        prog="vademecum", description="Read United Nations documents without a network.", parents=[general]
    )
    parser.add_argument("--version", action="version", version=f"Vademecum {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)

    def command(name: str, words: str, *, is_plain: bool = False) -> Parser:
        return commands.add_parser(
            name, help=words, description=words, parents=[general if is_plain else speaking]
        )

    _reading(command)
    _citing(command)
    _keeping(command)
    notes = command("notes", "your notes, highlights and bookmarks", is_plain=True)
    _verbs(notes, NOTE_VERBS, speaking)
    plans = command("plan", "your lesson plans", is_plain=True)
    _verbs(plans, PLAN_VERBS, speaking)
    command("build-library", "make the library anew where it is missing, out of date or damaged")
    return parser


class Command(Protocol):
    """Adds a command to the grammar; a plain one has no `--json`."""

    def __call__(self, name: str, words: str, *, is_plain: bool = False) -> Parser: ...


def _reading(command: Command) -> None:
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
    addressing.add_argument("--in", dest="within", metavar="KEY", help="the document being read")
    addressing.add_argument("--lang", choices=LANGS)
    recognising = command("recognise", "find the citations in a text")
    recognising.add_argument("file", metavar="FILE", help="a UTF-8 text, or - for standard input")
    recognising.add_argument("--lang", choices=LANGS, required=True)


def _citing(command: Command) -> None:
    citing = command("cited-by", "list the passages that cite an instrument")
    citing.add_argument("key", metavar="KEY")
    mapping = command("map", "map which section of a document cites which instrument")
    mapping.add_argument("key", metavar="KEY")
    mapping.add_argument("--lang", choices=LANGS)
    comparing = command("compare", "compare two documents, or two languages of one")
    comparing.add_argument("key", metavar="A")
    comparing.add_argument("other", metavar="B")
    comparing.add_argument("--lang-a", choices=LANGS)
    comparing.add_argument("--lang-b", choices=LANGS)
    missing = command("missing", "list what is cited but not in the library")
    missing.add_argument("--lang", choices=LANGS, help="language of the titles and addresses")
    missing.add_argument("--csv", type=Path, metavar="FILE", help="write a table into this file as well")
    ledger = command("ledger", "list the footnotes of a document, their sources and what they repeat")
    ledger.add_argument("key", metavar="KEY")
    ledger.add_argument("--lang", choices=LANGS)
    ledger.add_argument("--csv", type=Path, metavar="FILE", help="write a table into this file as well")
    acting = command("actions", "list the paragraphs that decide, request, urge …, and towards whom")
    acting.add_argument("key", metavar="KEY")
    acting.add_argument("--lang", choices=LANGS)
    acting.add_argument(
        "--verb", dest="verbs", action="append", default=[], metavar="V", help="may be repeated"
    )
    acting.add_argument("--addressee", default="", metavar="A", help="an id or a name, as printed")
    checking = command("check-draft", "check the citing of a draft: numbers, symbols, paragraphs, quotations")
    checking.add_argument("file", metavar="FILE", help="a text or a Word document, or - for standard input")
    checking.add_argument("--lang", choices=LANGS)
    checking.add_argument("--report", default="", metavar="FILE", help="write a report: .html or .txt")


def _keeping(command: Command) -> None:
    updating = command("update", "take a new library or program from a file, or go back to the one before")
    what = updating.add_mutually_exclusive_group(required=True)
    what.add_argument("file", nargs="?", default="", metavar="FILE", help="a file ….vupdate")
    what.add_argument("--back", action="store_true", help="undo the last update")
    updating.add_argument("--dry-run", action="store_true", help="verify, try and show, change nothing")
    importing = command("import", "add texts to your own library")
    importing.add_argument("files", nargs="+", type=Path, metavar="FILE")
    importing.add_argument("--symbol", metavar="S")
    importing.add_argument("--lang", choices=LANGS)
    importing.add_argument("--title", metavar="T")
    importing.add_argument("--dry-run", action="store_true", help="read and show, keep nothing")
    command("doctor", "name every file in use, its state, and what would mend it")
    command("self-test", "open, search, draw, quit", is_plain=True)


def _verbs(parser: Parser, table: dict[str, tuple[str, Options]], speaking: Parser) -> None:
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", parser_class=Parser, required=True)
    for name, (words, add_options) in table.items():
        add_options(verbs.add_parser(name, help=words, description=words, parents=[speaking]))


def _folder(text: str) -> Path:
    if not text.strip():
        raise argparse.ArgumentTypeError("the name of a folder is missing")
    return Path(text).expanduser().absolute()


def _positive(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= 10_000:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 to 10000")
    return int(text)
