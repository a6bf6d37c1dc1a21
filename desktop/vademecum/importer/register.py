"""Read the register: what is known of the instruments texts cite, and the years of Council resolutions."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

from vademecum.domain.council_years import CouncilYears, YearRow, broken_row
from vademecum.domain.instrument import Instrument
from vademecum.domain.key import Key, MalformedKey
from vademecum.domain.trouble import Trouble
from vademecum.words import mark

YEARS_FILE = "council-years.tsv"
ORGANS = frozenset(
    {
        "security-council",
        "general-assembly",
        "economic-and-social-council",
        "human-rights-council",
        "secretariat",
        "ctoc-conference",
        "treaty",
    }
)
LANGUAGES = frozenset({"ar", "en", "es", "fr", "ru", "zh"})
SOURCES = frozenset(
    {"symbol", "council-records", "resolution-head", "press-release", "record", "generally-known"}
)
"""Words for where a fact comes from, besides `KEY:LINE`; explained in the README of the register."""

_FIELDS = frozenset(field.name for field in fields(Instrument)) - {"source"}
_YEARS_HEADER = ["year", "first", "last"]
_SEATS = 15
_YEAR = re.compile(r"[1-9]\d{3}", re.ASCII)
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)
_VOTE = re.compile(r"(\d{1,3})-(\d{1,3})-(\d{1,3})", re.ASCII)
_LINE = re.compile(r"[1-9]\d{0,8}", re.ASCII)


class BadRegister(Trouble):
    """A file of the register cannot be used; the sentence names the file and the entry or line."""

    kind = "bad-register"

    def __init__(self, summary: str, file: Path, entry: str = "", value: object = "") -> None:
        super().__init__(
            summary,
            mark("trouble", "The README of the register explains its fields. Mend the file, or restore it."),
            file=file.name,
            entry=entry,
            value=value,
        )


@dataclass(frozen=True, slots=True)
class Register:
    """The whole register, instruments ordered by key."""

    instruments: tuple[Instrument, ...]
    years: CouncilYears


def read_register(folder: Path) -> Register:
    """Read `council-years.tsv` and every TOML file of the folder; raise `BadRegister` for anything wrong."""
    years = _read_years(folder / YEARS_FILE)
    found: dict[Key, Instrument] = {}
    for file in sorted(folder.glob("*.toml")):
        for entry in _entries(file):
            instrument = _Entry(file, entry).instrument(years)
            if instrument.key in found:
                raise BadRegister(mark("trouble", "{file}: {entry} stands twice."), file, str(instrument.key))
            found[instrument.key] = instrument
    return Register(tuple(sorted(found.values(), key=lambda one: one.key)), years)


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        reason = error.strerror or str(error)
        raise BadRegister(mark("trouble", "{file} cannot be read: {value}."), file, value=reason) from error
    except UnicodeDecodeError as error:
        raise BadRegister(mark("trouble", "{file} is not UTF-8 text."), file) from error


# -- years ---------------------------------------------------------------------


def _read_years(file: Path) -> CouncilYears:
    lines = [line.split("\t") for line in _text_of(file).splitlines()]
    if not lines or lines[0] != _YEARS_HEADER:
        raise BadRegister(mark("trouble", "{file} does not begin with the columns year, first, last."), file)
    rows = [_year_row(file, number, cells) for number, cells in enumerate(lines[1:], start=2)]
    broken = broken_row(rows)
    if broken is not None:
        raise BadRegister(
            mark("trouble", "{file}, line {entry}: the year {value} does not continue the year before it."),
            file,
            str(broken + 2),
            rows[broken][0],
        )
    return CouncilYears(rows)


def _year_row(file: Path, number: int, cells: list[str]) -> YearRow:
    if len(cells) == len(_YEARS_HEADER) and all(_LINE.fullmatch(cell) for cell in cells[:2]):
        year, first, last = cells
        if not last or _LINE.fullmatch(last):
            return int(year), int(first), int(last) if last else None
    raise BadRegister(
        mark("trouble", "{file}, line {entry}: a year and two numbers are expected, not “{value}”."),
        file,
        str(number),
        "\t".join(cells),
    )


# -- instruments ---------------------------------------------------------------


def _entries(file: Path) -> Iterator[Mapping[str, object]]:
    try:
        content = tomllib.loads(_text_of(file))
    except tomllib.TOMLDecodeError as error:
        raise BadRegister(mark("trouble", "{file} is not TOML: {value}."), file, value=error) from error
    entries = content.pop("instrument", [])
    if content or not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise BadRegister(mark("trouble", "{file} may only hold entries called [[instrument]]."), file)
    yield from entries


class _Entry:
    """One entry of a file, checked field by field."""

    def __init__(self, file: Path, entry: Mapping[str, object]) -> None:
        self._file = file
        self._fields = entry
        self._name = str(entry.get("key", "?"))

    def instrument(self, years: CouncilYears) -> Instrument:
        """Return the instrument, or raise `BadRegister` naming the entry and what is wrong with it."""
        for field in sorted(self._fields.keys() - _FIELDS):
            raise self._trouble(mark("trouble", "{file}, {entry}: “{value}” is no field."), field)
        key = self._key()
        sources = self._sources()
        instrument = Instrument(
            key=key,
            organ=self._organ(),
            number=self._text("number"),
            year=self._year(),
            adopted=self._date("adopted"),
            meeting=self._meeting(),
            vote=self._vote(),
            chapter_vii=self._flag("chapter_vii"),
            titles=self._by_language("titles"),
            source="; ".join(dict.fromkeys(word for words in sources.values() for word in words)) or None,
            signed=self._date("signed"),
            in_force=self._date("in_force"),
            agenda=self._by_language("agenda"),
            sources=sources,
        )
        self._check_years(instrument, years)
        return instrument

    def _trouble(self, summary: str, value: object = "") -> BadRegister:
        return BadRegister(summary, self._file, self._name, value)

    def _check_years(self, one: Instrument, years: CouncilYears) -> None:
        if years.contradicts(one.key):
            raise self._trouble(mark("trouble", "{file}, {entry}: that number is of another year."))
        number, year = one.key.council_number or (one.number, one.year)
        if one.number not in (None, str(number)) or one.year not in (None, year):
            raise self._trouble(mark("trouble", "{file}, {entry}: number or year differ from the key."))
        begun = one.adopted or one.signed
        if begun and one.year and int(begun[:4]) != one.year:
            raise self._trouble(mark("trouble", "{file}, {entry}: “{value}” is of another year."), begun)

    # -- fields ----------------------------------------------------------------

    def _key(self) -> Key:
        try:
            key = Key.parse(str(self._fields.get("key", "")))
        except MalformedKey as error:
            raise self._trouble(mark("trouble", "{file}, {entry}: that is not a key.")) from error
        if key.fragment or key.has_unknown_part:
            raise self._trouble(mark("trouble", "{file}, {entry}: the key must name a whole instrument."))
        return key

    def _text(self, field: str) -> str | None:
        value = self._fields.get(field)
        if value is None or (isinstance(value, str) and value.strip() == value != ""):
            return value
        raise self._trouble(mark("trouble", "{file}, {entry}: {value} must be words."), field)

    def _organ(self) -> str | None:
        organ = self._text("organ")
        if organ is not None and organ not in ORGANS:
            raise self._trouble(mark("trouble", "{file}, {entry}: “{value}” is no organ."), organ)
        return organ

    def _year(self) -> int | None:
        year = self._fields.get("year")
        if year is None or (isinstance(year, int) and _YEAR.fullmatch(str(year))):
            return year
        raise self._trouble(mark("trouble", "{file}, {entry}: “{value}” is no year."), year)

    def _date(self, field: str) -> str | None:
        text = self._text(field)
        if text is not None and not _is_date(text):
            raise self._trouble(mark("trouble", "{file}, {entry}: “{value}” is no date."), text)
        return text

    def _meeting(self) -> str | None:
        meeting = self._text("meeting")
        if meeting is not None and not _LINE.fullmatch(meeting):
            raise self._trouble(mark("trouble", "{file}, {entry}: “{value}” is no meeting."), meeting)
        return meeting

    def _vote(self) -> str | None:
        vote = self._text("vote")
        if vote is None:
            return None
        counts = _VOTE.fullmatch(vote)
        in_council = self._name.startswith("S/")
        if not counts or (in_council and sum(map(int, counts.groups())) > _SEATS):
            raise self._trouble(mark("trouble", "{file}, {entry}: “{value}” is no vote."), vote)
        return vote

    def _flag(self, field: str) -> bool | None:
        value = self._fields.get(field)
        if value is None or isinstance(value, bool):
            return value
        raise self._trouble(mark("trouble", "{file}, {entry}: {value} must be true or false."), field)

    def _by_language(self, field: str) -> dict[str, str]:
        texts = self._fields.get(field, {})
        if not isinstance(texts, dict) or not texts.keys() <= LANGUAGES:
            raise self._trouble(mark("trouble", "{file}, {entry}: {value} must name languages."), field)
        if not all(isinstance(text, str) and text.strip() == text != "" for text in texts.values()):
            raise self._trouble(mark("trouble", "{file}, {entry}: {value} must be words."), field)
        return texts

    def _sources(self) -> dict[str, tuple[str, ...]]:
        sources = self._fields.get("sources", {})
        if not isinstance(sources, dict):
            raise self._trouble(mark("trouble", "{file}, {entry}: the sources must be named by fact."))
        facts = self._fields.keys() - {"sources"}
        for fact in sorted(sources.keys() - facts):
            raise self._trouble(mark("trouble", "{file}, {entry}: “{value}” has a source but no fact."), fact)
        for fact in sorted(facts - sources.keys() - {"key"}):
            raise self._trouble(mark("trouble", "{file}, {entry}: “{value}” has no source."), fact)
        return {fact: self._words(fact, words) for fact, words in sources.items()}

    def _words(self, fact: str, words: object) -> tuple[str, ...]:
        if not isinstance(words, list) or not words or not all(map(_is_source, words)):
            raise self._trouble(mark("trouble", "{file}, {entry}: “{value}” has an unknown source."), fact)
        return tuple(words)


def _is_date(text: str) -> bool:
    try:
        return bool(_DATE.fullmatch(text) and date.fromisoformat((text + "-01-01")[:10]))
    except ValueError:
        return False


def _is_source(word: object) -> bool:
    if not isinstance(word, str):
        return False
    if word in SOURCES:
        return True
    key, colon, line = word.rpartition(":")
    try:
        return bool(colon and _LINE.fullmatch(line) and Key.parse(key))
    except MalformedKey:
        return False
