"""What a person knows of a document besides its text: key, language, edition, facts, each with its source."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from vademecum.domain.key import Key
from vademecum.domain.trouble import Trouble
from vademecum.words import mark

LANGUAGES = frozenset({"ar", "en", "es", "fr", "ru", "zh"})
_HEAD = ("key", "lang", "edition", "title", "file", "sha256")


class BadRecord(Trouble):
    """A record is missing or does not say what it must."""

    kind = "bad-record"


class UnknownLanguage(Trouble):
    """The language asked for is none of the six."""

    kind = "unknown-language"

    def __init__(self, lang: str) -> None:
        super().__init__(
            mark("trouble", "“{lang}” is not a language of the United Nations."),
            mark("trouble", "Use one of ar, en, es, fr, ru, zh."),
            lang=lang[:40],
        )


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact and where it comes from: `printed line 3`, `editor: …`, `command line`."""

    value: str
    source: str


@dataclass(frozen=True, slots=True)
class Record:
    """Facts about a document. What stays None is read from the text itself."""

    key: Key | None = None
    lang: str | None = None
    edition: str | None = None
    title: str | None = None
    facts: Mapping[str, Fact] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    """Where key, language, edition and title come from."""
    file: str | None = None
    """Name of the source file in the record's folder."""
    sha256: str | None = None
    """Of the source as it came; a source that was changed is refused."""

    @classmethod
    def from_values(
        cls, symbol: str | None = None, lang: str | None = None, title: str | None = None
    ) -> "Record":
        """A record of what was typed; raise `MalformedKey` or `UnknownLanguage`.

        Spaces in a symbol are only its printed form: `S/RES/1373 (2001)`.
        """
        if lang is not None and lang not in LANGUAGES:
            raise UnknownLanguage(lang)
        key = Key.parse("".join(symbol.split())) if symbol is not None else None
        return cls(key, lang, None, title.strip() or None if title else None)


def read_record(path: Path) -> Record:
    """Read `record.toml`; raise `BadRecord` when it cannot be used.

    Every entry is `name = { value = "…", source = "…" }`: key, lang, edition, title, file and sha256 at the
    top, everything else under `[facts]`.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as fault:
        raise BadRecord(
            mark("trouble", "{name} cannot be read."),
            mark("trouble", "Check that the file is there and may be read."),
            name=path.name,
        ) from fault
    except ValueError as fault:
        raise _bad(path, str(fault)) from fault
    facts_table = table.pop("facts", {})
    if not isinstance(facts_table, dict):
        raise _bad(path, "facts")
    unknown = set(table) - set(_HEAD)
    if unknown:
        raise _bad(path, ", ".join(sorted(unknown)))
    head = {name: _fact(path, name, entry) for name, entry in table.items()}
    facts = {name: _fact(path, name, entry) for name, entry in facts_table.items()}
    lang = _value(head, "lang")
    if lang is not None and lang not in LANGUAGES:
        raise UnknownLanguage(lang)
    symbol = _value(head, "key")
    return Record(
        key=Key.parse(symbol) if symbol is not None else None,
        lang=lang,
        edition=_value(head, "edition"),
        title=_value(head, "title"),
        facts=facts,
        sources={name: fact.source for name, fact in head.items()},
        file=_value(head, "file"),
        sha256=_value(head, "sha256"),
    )


def _value(facts: Mapping[str, Fact], name: str) -> str | None:
    fact = facts.get(name)
    return fact.value if fact else None


def _fact(path: Path, name: str, entry: object) -> Fact:
    if isinstance(entry, dict) and set(entry) == {"value", "source"}:
        value, source = entry["value"], entry["source"]
        if isinstance(value, str) and value.strip() and isinstance(source, str) and source.strip():
            return Fact(value, source)
    raise _bad(path, name)


def _bad(path: Path, what: str) -> BadRecord:
    return BadRecord(
        mark("trouble", "{name} is not a record: {what}"),
        mark("trouble", 'Every fact is written {{ value = "…", source = "…" }}; corpus/README.md shows how.'),
        name=path.name,
        what=what if len(what) <= 120 else what[:119] + "…",
    )
