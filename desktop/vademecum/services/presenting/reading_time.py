"""Tell how long a text takes when it is read aloud, and where one, two, three minutes fall.

What is counted is what is spoken, in the unit of the language: characters in Chinese, words in the others.

- A Chinese character is one character. A word of letters inside Chinese counts 1½ characters, a Chinese
  character inside another language two thirds of a word: 180 characters take as long as 120 words.
- A number counts as it is read: 1373 is 一千三百七十三, seven characters, and "one thousand three hundred
  seventy-three", six words. A year (1900–2099) is four characters or three words. More than twelve figures
  are read one by one.
- Up to five capitals (UNODC, RES) are spelled: a letter is one character or half a word.
- The slash of a symbol is spoken (斜杠, two characters; "slash", one word), its brackets and full stops
  are not.
- Labels at the beginning of a line, footnote marks and punctuation are not spoken. The pauses of punctuation
  are in the pace, which its sources measure over whole speeches; a heading takes a pause of its own.

Where usage differs, the longer one counts: a statement shall not run over because of our counting. All but
the paces, whose sources stand in `resources/data/pace.toml`, are our own assumptions.
"""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from vademecum.domain.document import Block, BlockKind
from vademecum.domain.trouble import TableDamaged
from vademecum.services.presenting.script import HEADINGS

SLOWEST, FASTEST = 40, 400
"""Characters or words a minute that a reader may choose."""

HEADING_PAUSE = 2
"""Seconds of silence after a heading; our own assumption."""

_UNIT = 60
"""Sixtieths are counted, so that sums are exact: at `n` units a minute, `n` of them pass in a second."""

_WORD_IN_CHINESE, _CHARACTER_ELSEWHERE = _UNIT * 3 // 2, _UNIT * 2 // 3
_LETTER_ELSEWHERE = _UNIT // 2
_MOST_SPELLED = 5
_LONGEST_NUMBER = 12
_LARGEST = 100_000
"""Bytes of the table of paces."""

_HAN_SIGNS = r"○〇㐀-䶿一-鿿豈-﫿ぁ-ヿ가-힣\U00020000-\U0003FFFF"
_LETTERS = rf"[^\W\d_{_HAN_SIGNS}²³¹⁰-₟]+"
_ACCENTS = r"[\u0300-\u036f\u064b-\u065f\u0670]+"
"""Accents and vowel signs that stand as characters of their own inside a word."""

_SPOKEN = re.compile(
    rf"""
    (?P<label>^[^\S\n]*(?:
        \d{{1,3}}(?:[.)](?=\s)|[．、）])
      | \([a-z]{{1,4}}\)(?=\s)
      | [（(](?:\d{{1,3}}|[一二三四五六七八九十]{{1,3}}|[a-z])[）)]
      | [一二三四五六七八九十]{{1,3}}、
    ))
  | (?P<han>[{_HAN_SIGNS}]+)
  | (?P<number>(?P<whole>\d+(?:[,.\u00a0\u202f]\d{{3}}(?!\d))*)(?:[.,](?P<decimals>\d+))?)
  | (?P<word>{_LETTERS}(?:{_ACCENTS}(?:{_LETTERS})?|['’‐-]{_LETTERS})*)
  | (?P<slash>(?<=[A-Z0-9])/(?=[A-Z0-9]))
  | (?P<sign>[%％$€£&§])
    """,
    re.VERBOSE,
)
_SIGNS = {"%": (3, 2), "％": (3, 2), "$": (2, 1), "€": (2, 1), "£": (2, 1), "&": (1, 1), "§": (1, 1)}
"""Characters and words of 百分之 and "per cent", 美元 and "dollars" …"""
_SLASH = (2, 1)
_SILENT = frozenset({BlockKind.FOOTNOTE, BlockKind.MASTHEAD})
_OPENING = frozenset("(（[［{“‘「『《〈«¿¡")


class PaceDamaged(TableDamaged):
    """The table of paces cannot be read."""

    kind = "pace-damaged"


class Unit(StrEnum):
    """What a pace counts."""

    CHARACTERS = "characters"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class ReadingPace:
    """How fast a text is read aloud."""

    unit: Unit
    per_minute: int

    def __post_init__(self) -> None:
        if not SLOWEST <= self.per_minute <= FASTEST:
            raise ValueError(f"nobody reads {self.per_minute} {self.unit} a minute")


@dataclass(frozen=True, slots=True)
class LanguagePaces:
    """What interpreters ask for in one language, and who says so."""

    slow: ReadingPace
    friendly: ReadingPace
    source: str


class Paces:
    """The paces of a file such as `resources/data/pace.toml`."""

    def __init__(self, by_language: Mapping[str, LanguagePaces], usual: LanguagePaces) -> None:
        self._by_language = dict(by_language)
        self._usual = usual

    @classmethod
    def load(cls, path: Path) -> "Paces":
        """Read the table; raise `PaceDamaged` when it is none."""
        try:
            with path.open("rb") as file:
                table = tomllib.loads(file.read(_LARGEST).decode("utf-8"))
            paces = {lang: _paces(entry) for lang, entry in table.items()}
            return cls(paces, usual=paces["en"])
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise PaceDamaged(path.name, str(error)) from error

    def of(self, lang: str) -> LanguagePaces:
        """Those of a language; those of English where it has none."""
        return self._by_language.get(lang, self._usual)

    def languages(self) -> tuple[str, ...]:
        """The languages that have paces of their own."""
        return tuple(self._by_language)


def _paces(entry: Mapping[str, object]) -> LanguagePaces:
    unit = Unit(str(entry["unit"]))
    slow, friendly, source = entry["slow"], entry["friendly"], entry["source"]
    if not isinstance(slow, int) or not isinstance(friendly, int) or slow > friendly:
        raise ValueError(f"slow = {slow}, friendly = {friendly}")
    return LanguagePaces(ReadingPace(unit, slow), ReadingPace(unit, friendly), str(source))


@dataclass(frozen=True, slots=True)
class Speech:
    """What is read aloud: a text, and which of its lines are headings."""

    text: str
    headings: frozenset[int] = frozenset()
    """Numbers of lines, from 0."""


def speech_of(blocks: Iterable[Block]) -> Speech:
    """Blocks as they are read aloud, a line each: without labels, note marks, footnotes and the masthead."""
    spoken = [block for block in blocks if block.kind not in _SILENT]
    return Speech(
        "\n".join(block.text.replace("\n", " ") for block in spoken),
        frozenset(number for number, block in enumerate(spoken) if block.kind in HEADINGS),
    )


class _Line:
    """A line as runs of what is spoken: many Chinese characters, or one word, number or sign."""

    def __init__(self, text: str, unit: Unit) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._spent = [0]
        """Before each run, and at the end."""
        self._each: list[int] = []
        """What each code point of a run of Chinese takes; 0 for other runs."""
        spent = 0
        is_chinese = unit is Unit.CHARACTERS
        for match in _SPOKEN.finditer(text):
            if match.lastgroup == "label":
                continue
            start, end = match.span()
            each = (_UNIT if is_chinese else _CHARACTER_ELSEWHERE) if match.lastgroup == "han" else 0
            spent += each * (end - start) if each else _cost(match, is_chinese)
            self._starts.append(start)
            self._ends.append(end)
            self._each.append(each)
            self._spent.append(spent)

    @property
    def spent(self) -> int:
        """What all of the line takes."""
        return self._spent[-1]

    def spent_until(self, offset: int) -> int:
        """What is spent when a code point is reached."""
        run = bisect_right(self._starts, offset) - 1
        if run < 0:
            return 0
        if offset >= self._ends[run]:
            return self._spent[run + 1]
        return self._spent[run] + (offset - self._starts[run]) * self._each[run]

    def reached(self, spent: float) -> int:
        """The code point before which one stands when so much is spent, less than all of the line."""
        run = bisect_right(self._spent, spent) - 1
        each = self._each[run]
        return self._starts[run] + (int((spent - self._spent[run]) // each) if each else 0)


class Reading:
    """A text at a pace: counted once, then asked how long it takes and what is reached when.

    Of a `former` reading the lines that stayed are not counted again.
    """

    def __init__(self, speech: Speech | str, pace: ReadingPace, former: "Reading | None" = None) -> None:
        self.speech = Speech(speech) if isinstance(speech, str) else speech
        self.pace = pace
        self._starts: list[int] = []
        self._lines: list[_Line] = []
        self._before: list[int] = []
        """What is spent when a line begins; pauses stand between one's end and another's beginning."""
        self.counted: dict[str, _Line] = {}
        """The lines by their text, for a later reading."""
        self._spent = self._pauses = 0
        self._count(former.counted if former is not None and former.pace.unit is pace.unit else {})

    @property
    def seconds(self) -> float:
        """How long all of it takes."""
        return self._spent / self.pace.per_minute

    @property
    def units(self) -> int:
        """So many characters or words are spoken."""
        return round((self._spent - self._pauses) / _UNIT)

    def seconds_until(self, offset: int) -> float:
        """How long it takes to read up to a code point; a word or number counts when it is over."""
        line = max(0, bisect_right(self._starts, offset) - 1)
        spent = self._before[line] + self._lines[line].spent_until(offset - self._starts[line])
        return spent / self.pace.per_minute

    def units_after(self, offset: int) -> int:
        """So many characters or words are spoken from a code point on, pauses counted as speech."""
        return round((self._spent - self.seconds_until(offset) * self.pace.per_minute) / _UNIT)

    def offset_at(self, seconds: float) -> int:
        """The code point before which one stands after so many seconds; the end of the text when all is read.

        It never stands inside a word or number, nor between an opening bracket and what it opens.
        """
        wanted = max(0.0, seconds) * self.pace.per_minute
        if wanted >= self._spent:
            return len(self.speech.text)
        line = bisect_right(self._before, wanted) - 1
        into = wanted - self._before[line]
        while into >= self._lines[line].spent:
            # In the pause after a heading: one stands before what comes next.
            line, into = line + 1, 0
        at, text = self._starts[line] + self._lines[line].reached(into), self.speech.text
        while at > self._starts[line] and text[at - 1] in _OPENING:
            at -= 1
        return at

    def marks(self, every: int = 60) -> list[int]:
        """Where each `every` seconds end, in code points, as long as something is left to read."""
        if every <= 0:
            raise ValueError("time passes")
        whole = (self._spent - 1) // (every * self.pace.per_minute)
        return [self.offset_at(number * every) for number in range(1, whole + 1)]

    # -- in detail -------------------------------------------------------------

    def _count(self, known: Mapping[str, _Line]) -> None:
        at = pauses = 0
        pause = HEADING_PAUSE * self.pace.per_minute
        for number, text in enumerate(self.speech.text.split("\n")):
            line = self.counted.get(text) or known.get(text) or _Line(text, self.pace.unit)
            self.counted[text] = line
            if line.spent:
                self._spent += pauses
                self._pauses += pauses
                pauses = 0
            self._starts.append(at)
            self._lines.append(line)
            self._before.append(self._spent)
            self._spent += line.spent
            at += len(text) + 1
            if line.spent and number in self.speech.headings:
                pauses = pause


def marks_at(text: str, pace: ReadingPace, every: int = 60) -> list[int]:
    """Where one, two, three times `every` seconds fall, in code points; see `Reading.marks`."""
    return Reading(text, pace).marks(every)


# -- counting --------------------------------------------------------------------


def _cost(match: re.Match[str], is_chinese: bool) -> int:
    """Sixtieths of a unit that a word, a number or a sign takes."""
    word = match["word"]
    if word is not None:
        is_spelled = len(word) <= _MOST_SPELLED and word.isupper()
        if is_chinese:
            return len(word) * _UNIT if is_spelled else _WORD_IN_CHINESE
        return max(_UNIT, len(word) * _LETTER_ELSEWHERE) if is_spelled else _UNIT
    if match["number"] is not None:
        return _UNIT * _number(match["whole"], match["decimals"] or "", is_chinese)
    characters, words = _SIGNS.get(match.group(), _SLASH)
    return _UNIT * (characters if is_chinese else words)


def _number(whole: str, decimals: str, is_chinese: bool) -> int:
    """Characters or words of a number as it is read."""
    figures = "".join(sign for sign in whole if sign.isdecimal())
    point = 1 + len(decimals) if decimals else 0
    if len(figures) > _LONGEST_NUMBER:
        return len(figures) + point
    value = int(figures)
    if len(whole) == 4 and 1900 <= value <= 2099:
        return (4 if is_chinese else 3) + point
    return (_han_length(value) if is_chinese else _words_of(value)) + point


def _words_of(value: int) -> int:
    """Words of a number in English: 1373 has six."""
    if value == 0:
        return 1
    words = 0
    thousands = -1
    while value:
        value, group = divmod(value, 1000)
        thousands += 1
        hundreds, rest = divmod(group, 100)
        words += 2 * bool(hundreds) + bool(rest) + (rest > 20 and rest % 10 != 0)
        words += bool(group and thousands)
    return words


def _han_length(value: int) -> int:
    """Characters of a number in Chinese: 一千三百七十三 has seven."""
    if value == 0:
        return 1
    length = 0
    myriads = -1
    rest = value
    while rest:
        rest, group = divmod(rest, 10_000)
        myriads += 1
        if group == 0:
            continue
        figures = f"{group:04d}" if rest else str(group)
        length += sum(2 for sign in figures if sign != "0") - (figures[-1] != "0")
        # 零 stands once for each run of noughts before another figure.
        length += len(re.findall("0+(?=[1-9])", figures))
        length += bool(myriads)
    # 十五, not 一十五.
    return length - (str(value)[0] == "1" and len(str(value)) % 4 == 2)
