"""Read an instrument as it is said: `SCR 1373`, `RES 74/247`, `大会74/247`, `PRST 2016/6`, `217 A (III)`."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache

from vademecum.domain.key import Key, MalformedKey
from vademecum.text.addresses.words import SaidWords
from vademecum.text.citing.grammar import Organ
from vademecum.text.citing.numbers import Number, Shape, fits, key_of
from vademecum.text.citing.recogniser import Recogniser

_AROUND = " ,、.:;。"
_SCRIPTS = (
    ("zh", re.compile("[\u3400-\u9fff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
)
_LATIN = ("en", "fr", "es")
_COUNCIL, _ASSEMBLY = "security-council", "general-assembly"
_BY_SHAPE = (_ASSEMBLY, "human-rights-council", "economic-and-social-council")
"""Organs that a number such as 45/30 may be of when none is named, the likeliest first."""
_NUMBER = (
    r"(?:(?P<council>\d{1,4}) ?(?:\( ?|/|-|,? | of | de )(?P<year>(?:19|20)\d\d) ?\)?"
    r"|(?P<roman>\d{1,4}) ?(?P<roman_letter>[a-z])? ?\( ?(?P<roman_session>(?:e?s-)?[ivxlc]{1,8}) ?\)"
    r"|(?P<session>(?:e?s-)?\d{1,4}) ?/ ?(?P<slash>\d{1,3})(?: ?(?P<letter>[a-z]))?"
    r"|(?P<bare>\d{1,4}))"
)
_YEAR_BEHIND_SLASH = re.compile(r"(?i)\bS/RES/(\d{1,4})[/ -] ?((?:19|20)\d\d)\b")
_HEAD = re.compile(r"\A[a-z]{1,6}(?=/)", re.IGNORECASE)
"""The head of a symbol; in an address small letters are as good as capitals."""

_DOCUMENT = re.compile(r"(?P<first>\d{2,4}) ?/ ?(?P<second>\d{1,4})")


class InstrumentReader:
    """Understands numbers with short words around them; all texts given to it are plain (`plain_address`)."""

    def __init__(self, recogniser: Recogniser, words: SaidWords) -> None:
        self._recogniser = recogniser
        self._words = words
        self._organs = {organ.id: organ for organ in recogniser.grammar.organs}
        self.cited = lru_cache(maxsize=256)(self._cited)

    # -- what others may ask ---------------------------------------------

    def said(self, said: str, bodies: Sequence[str] = ()) -> list[Key]:
        """The instruments that a number with or without words around it may mean, the likeliest first.

        `bodies` are ids of organs whose numbers come first where no organ is named: those of the library.
        """
        match = self._form.fullmatch(said.lower().strip(_AROUND))
        if match is None:
            return []
        found = {name: text for name, text in match.groupdict().items() if text}
        organ = found.get("organ") or found.get("organ_behind") or found.get("organ_between") or ""
        series = self._series(found)
        if self._is_misleading(organ, found):
            return []
        number = _number(found)
        named = self._named(organ, found.get("organ_cue", ""))
        if named is not None:
            return [key_of(number, named, series)] if self._may_be(named, number, series) else []
        return self._unnamed(number, series, bodies)

    def documents(self, said: str) -> list[Key]:
        """Documents that a session or a year and a number may mean: `74/335`, `2015/939`."""
        match = _DOCUMENT.fullmatch(said.strip(_AROUND))
        if match is None:
            return []
        first, second = int(match["first"]), int(match["second"])
        if 1994 <= first <= 2199:
            return [Key(f"S/{first}/{second}")]
        return [Key(f"A/{first}/{second}")] if 31 <= first <= 199 else []

    def bare_numbers(self, said: str) -> list[str]:
        """Several numbers of Council resolutions with nothing but words for “and” between: `1373, 2178`."""
        parts = [part.strip(_AROUND) for part in self._joiner.split(said.lower())]
        are_numbers = len(parts) > 1 and all(re.fullmatch(r"\d{3,4}", part) for part in parts)
        return parts if are_numbers else []

    def without_opening(self, said: str) -> str:
        """`said` without a word such as “of” before or behind it, and without quotation marks around it."""
        said = said.strip(_AROUND + "\"'《》")
        return self._opening.sub("", said).strip(_AROUND + "\"'")

    def _cited(self, said: str, body: str | None) -> tuple[Key, ...]:
        """The instruments that the citation grammar finds, in the language that finds most."""
        said = _HEAD.sub(lambda head: head[0].upper(), _YEAR_BEHIND_SLASH.sub(r"S/RES/\1 (\2)", said))
        readings = [
            [found.key for found in self._recogniser.find(said, lang, body)] for lang in _languages(said)
        ]
        best = max(readings, key=lambda keys: (len(keys), sum(bool(key.fragment) for key in keys)))
        return tuple(dict.fromkeys(best))

    # -- in detail -------------------------------------------------------------

    @cached_property
    def _form(self) -> re.Pattern[str]:
        words = self._words
        organ = self._either(word for names in words.organs.values() for word in names)
        both = self._either(word for names in words.organ_cues.values() for word in names)
        cues = [f"(?P<{{0}}{series}>{self._either(names)})" for series, names in words.cues.items()]
        cue = "|".join(cues).format
        before, after = self._either(words.number_before), self._either(words.number_after)
        of = self._either(words.of)
        return re.compile(
            rf"(?:(?P<organ>{organ})(?![a-z])\.?[ /-]?)?(?:(?:{of})(?![a-z]) ?)?"
            rf"(?:(?:{cue('')}|(?P<organ_cue>{both}))(?![a-z])\.?[ /:-]?)?"
            rf"(?:(?P<organ_between>{organ})(?![a-z]) ?)?"
            rf"(?:(?:{before})\.? ?)?{_NUMBER}(?: ?(?:{after}))?"
            rf"(?: ?(?:{cue('behind_')}))?(?: ?(?:{of})? ?(?P<organ_behind>{organ}))?"
        )

    @cached_property
    def _joiner(self) -> re.Pattern[str]:
        words = [word for word in self._words.joiners if word.isalpha() and word.isascii()]
        signs = [word for word in self._words.joiners if word not in words and word != "/"]
        return re.compile(rf" (?:{self._either(words)}) | ?(?:{self._either(signs)}) ?| ")

    @cached_property
    def _opening(self) -> re.Pattern[str]:
        of = self._either(self._words.of)
        return re.compile(
            rf"\A(?:{of})(?: |(?<=[\u3400-\u9fff]))(?:the |la |le |el |los |las )?|(?:{of})\Z(?<=的)",
            re.IGNORECASE,
        )

    @staticmethod
    def _either(words: Iterable[str]) -> str:
        ordered = sorted(set(words), key=lambda word: (-len(word), word))
        return "|".join(re.escape(word).replace(r"\ ", " ?") for word in ordered) or "(?!)"

    def _series(self, found: dict[str, str]) -> str:
        return next((s for s in self._words.cues if s in found or f"behind_{s}" in found), "RES")

    def _is_misleading(self, organ: str, found: dict[str, str]) -> bool:
        """Whether this is a symbol of a document rather than a number: `s/2015`, `a 45`, `e 7`."""
        has_cue = any(s in found or f"behind_{s}" in found for s in self._words.cues) or "organ_cue" in found
        return len(organ) == 1 and organ.isascii() and not has_cue and "session" not in found

    def _named(self, organ: str, organ_cue: str) -> Organ | None:
        for tables, word in ((self._words.organs, organ), (self._words.organ_cues, organ_cue)):
            wanted = word.replace(" ", "")
            for organ_id, names in tables.items():
                if wanted and any(name.replace(" ", "") == wanted for name in names):
                    return self._organs.get(organ_id)
        return None

    def _may_be(self, organ: Organ, number: Number, series: str) -> bool:
        if organ.is_foreign:
            return False
        if series == "PRST":
            return _fits_statement(organ, number)
        return fits(number, organ)

    def _unnamed(self, number: Number, series: str, bodies: Sequence[str]) -> list[Key]:
        if series == "PRST" or number.shape in (Shape.BARE, Shape.COUNCIL):
            ids: tuple[str, ...] = (_COUNCIL,)
        elif number.shape is Shape.ROMAN:
            ids = (_ASSEMBLY,)
        else:
            ids = (*bodies, *_BY_SHAPE)
        organs = [self._organs[organ] for organ in dict.fromkeys(ids) if organ in self._organs]
        return [key_of(number, organ, series) for organ in organs if self._may_be(organ, number, series)]


def _fits_statement(organ: Organ, number: Number) -> bool:
    is_year = number.shape is Shape.SLASH and number.session.isdigit()
    return is_year and organ.statements is not None and int(number.session) in organ.statements


def _number(found: dict[str, str]) -> Number:
    if "council" in found:
        return Number(0, 0, Shape.COUNCIL, str(int(found["council"])), found["year"])
    if "roman" in found:
        letter = found.get("roman_letter", "").upper()
        return Number(0, 0, Shape.ROMAN, found["roman"], found["roman_session"].upper(), letter)
    if "session" in found:
        letter = found.get("letter", "").upper()
        return Number(0, 0, Shape.SLASH, found["slash"], found["session"].upper(), letter)
    return Number(0, 0, Shape.BARE, str(int(found["bare"])))


def _languages(said: str) -> tuple[str, ...]:
    """The languages an address may be in, by its script."""
    return tuple(lang for lang, script in _SCRIPTS if script.search(said)) or _LATIN


def written_key(said: str) -> Key | None:
    """The key that `said` is, as scripts and our own files write it; None when it is none."""
    try:
        return Key.parse(said.replace(" (", "("))
    except MalformedKey:
        return None
