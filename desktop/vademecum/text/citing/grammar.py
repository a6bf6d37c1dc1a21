"""Read the citation grammar from its files: characters, symbols, organs, works and words."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from vademecum.domain.citation import CitationKind
from vademecum.domain.key import Key
from vademecum.domain.trouble import TableDamaged, Trouble
from vademecum.text.citing.normalise import Normaliser, lowered

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
"""Languages with a file of cue words."""


class GrammarDamaged(TableDamaged):
    """A file of the citation grammar cannot be read."""

    kind = "grammar-damaged"


@dataclass(frozen=True, slots=True)
class Range:
    """Numbers from `first` to `last`, both included."""

    first: int
    last: int

    def __contains__(self, number: int) -> bool:
        return self.first <= number <= self.last


@dataclass(frozen=True, slots=True)
class Organ:
    """An organ: what it is called, and how what it adopts is numbered (see `organs.toml`)."""

    id: str
    prefix: str
    names: Mapping[str, tuple[str, ...]]
    unless: Mapping[str, tuple[str, ...]]
    bodies: tuple[str, ...] = ()
    council: bool = False
    special: frozenset[str] = frozenset()
    slash: Range | None = None
    roman: Range | None = None
    bare: Range | None = None
    statements: Range | None = None
    decisions: Range | None = None
    """Numbers of decisions inside a session, where they tell the organ."""

    @property
    def is_foreign(self) -> bool:
        """Whether we have no keys for what it adopts."""
        return not self.prefix


@dataclass(frozen=True, slots=True)
class Work:
    """A treaty or a document with a name of its own (see `works.toml`)."""

    key: Key
    kind: CitationKind
    names: Mapping[str, tuple[str, ...]]
    printed: tuple[tuple[str, str], ...]
    """The names as the file has them, each with its language."""
    year: str = ""
    after: tuple[str, ...] = ()
    with_symbol: bool = False


@dataclass(frozen=True, slots=True)
class SymbolGrammar:
    """What a symbol is made of (see `symbols.toml`)."""

    short_heads: tuple[str, ...]
    long_heads: tuple[str, ...]
    lone_digits: Range
    first_number: Mapping[str, tuple[Range, ...]]
    numbered: tuple[str, ...]
    words: tuple[str, ...]
    changes: tuple[str, ...]
    parens: tuple[str, ...]
    hosts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The cue words of one or several languages, in plain form; names such as `number.joiners`."""

    languages: tuple[str, ...]
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __call__(self, *names: str) -> tuple[str, ...]:
        """The words under `names`, small letters, the longest first."""
        words = {lowered(word) for name in names for word in self.lists.get(name, ())}
        return tuple(sorted(words, key=lambda word: (-len(word), word)))

    def in_order(self, name: str) -> tuple[str, ...]:
        """The words under `name` as the files have them, capitals kept."""
        return self.lists.get(name, ())

    def under(self, name: str) -> dict[str, tuple[str, ...]]:
        """The lists whose name begins with `name` and a dot, by the rest of their name."""
        inside = [other for other in self.lists if other.startswith(name + ".")]
        return {other.removeprefix(name + "."): self(other) for other in inside}


@dataclass(frozen=True, slots=True)
class Grammar:
    """The whole grammar but for the cue words, which are read language by language when asked for."""

    folder: Path
    normaliser: Normaliser
    symbols: SymbolGrammar
    organs: tuple[Organ, ...]
    works: tuple[Work, ...]
    documents: Mapping[str, str]
    """Organ of the documents whose symbol begins so, for heads that adopt nothing."""

    @classmethod
    def load(cls, folder: Path) -> "Grammar":
        """Read the grammar in `folder`; raise `GrammarDamaged` when it is not whole."""
        for lang in LANGUAGES:
            if not (folder / "languages" / f"{lang}.toml").is_file():
                raise GrammarDamaged(f"languages/{lang}.toml", "it is missing")
        name = ""
        try:
            name = "characters.toml"
            normaliser = Normaliser(**_read(folder / name))
            name = "symbols.toml"
            symbols = _symbols(_read(folder / name))
            name = "organs.toml"
            organs = _read(folder / name)
            documents = organs["documents"]
            organ_list = tuple(_organ(entry, normaliser) for entry in organs["organ"])
            name = "works.toml"
            works = tuple(_work(entry, normaliser) for entry in _read(folder / name)["work"])
        except (KeyError, TypeError, ValueError, Trouble) as problem:
            raise GrammarDamaged(name, str(problem) or type(problem).__name__) from problem
        return cls(folder, normaliser, symbols, organ_list, works, documents)

    def vocabulary(self, *languages: str) -> Vocabulary:
        """The cue words of these languages together."""
        lists: dict[str, tuple[str, ...]] = {}
        for lang in languages:
            name = f"languages/{lang}.toml"
            try:
                found = dict(_flat("", _read(self.folder / name)))
            except (TypeError, ValueError) as problem:
                raise GrammarDamaged(name, str(problem)) from problem
            for key, words in found.items():
                plain = tuple(self.normaliser.plain(word) for word in words)
                lists[key] = lists.get(key, ()) + plain
        return Vocabulary(languages, lists)


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as problem:
        raise GrammarDamaged(path.name, problem.strerror or "it cannot be opened") from problem


def _flat(prefix: str, table: Mapping[str, Any]) -> list[tuple[str, list[str]]]:
    entries: list[tuple[str, list[str]]] = []
    for name, value in table.items():
        if isinstance(value, dict):
            entries += _flat(f"{prefix}{name}.", value)
        else:
            entries.append((prefix + name, [value] if isinstance(value, str) else list(value)))
    return entries


def _names(table: Mapping[str, list[str]], normaliser: Normaliser) -> dict[str, tuple[str, ...]]:
    return {lang: tuple(lowered(normaliser.plain(name)) for name in names) for lang, names in table.items()}


def _range(pair: list[int] | None) -> Range | None:
    return None if pair is None else Range(*pair)


def _organ(entry: dict[str, Any], normaliser: Normaliser) -> Organ:
    return Organ(
        id=entry["id"],
        prefix=entry["prefix"],
        names=_names(entry["names"], normaliser),
        unless=_names(entry.get("unless", {}), normaliser),
        bodies=tuple(entry.get("bodies", ())),
        council=bool(entry.get("council", False)),
        special=frozenset(entry.get("special", ())),
        slash=_range(entry.get("slash")),
        roman=_range(entry.get("roman")),
        bare=_range(entry.get("bare")),
        statements=_range(entry.get("statements")),
        decisions=_range(entry.get("decisions")),
    )


def _work(entry: dict[str, Any], normaliser: Normaliser) -> Work:
    return Work(
        key=Key.parse(entry["key"]),
        kind=CitationKind(entry["kind"]),
        names=_names(entry["names"], normaliser),
        printed=tuple((name, lang) for lang, names in entry["names"].items() for name in names),
        year=str(entry.get("year", "")),
        after=tuple(lowered(normaliser.plain(word)) for word in entry.get("after", ())),
        with_symbol=bool(entry.get("with_symbol", False)),
    )


def _symbols(table: dict[str, Any]) -> SymbolGrammar:
    lone = table["lone_number"]
    return SymbolGrammar(
        short_heads=tuple(table["heads"]["short"]),
        long_heads=tuple(table["heads"]["long"]),
        lone_digits=Range(lone["least_digits"], lone["most_digits"]),
        first_number={
            head: tuple(Range(*pair) for pair in pairs) for head, pairs in table["first_number"].items()
        },
        numbered=tuple(table["components"]["numbered"]),
        words=tuple(table["components"]["words"]),
        changes=tuple(table["components"]["changes"]),
        parens=tuple(table["parens"]["words"]),
        hosts=tuple(table["addresses"]["hosts"]),
    )
