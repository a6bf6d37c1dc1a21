"""Numbers of resolutions: their four shapes, and the key that an organ gives to each."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from vademecum.domain.key import UNKNOWN, Key
from vademecum.text.citing.grammar import Organ

_FIRST_YEAR = 1946
_LEAST_BARE = 100
_ECOSOC, _ASSEMBLY, _COUNCIL = "economic-and-social-council", "general-assembly", "security-council"


class Shape(Enum):
    """How a number is written."""

    COUNCIL = "1373 (2001)"
    ROMAN = "217 A (III)"
    SLASH = "65/230"
    BARE = "1373"


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands in the plain text."""

    start: int
    end: int
    shape: Shape
    number: str
    session: str = ""
    """Year, session or special session; empty for a bare number."""
    letter: str = ""

    def with_letter(self, letter: str, start: int, end: int) -> "Number":
        """The same number with another letter, printed elsewhere: the B of `31/6 A and B`."""
        return Number(start, end, self.shape, self.number, self.session, letter)


def number_pattern(bare: str) -> re.Pattern[str]:
    """An expression for numbers of all shapes; `bare` says what a bare one looks like."""
    return re.compile(
        r"(?<![0-9A-Za-z/.,§-])(?:"
        r"(?P<council>\d{1,4}) ?\( ?(?P<year>(?:19|20)\d\d)年? ?\)"
        r"|(?P<roman>\d{1,4}) ?(?P<roman_letter>[A-Z])? ?\( ?(?P<roman_session>(?:E?S-)?[IVXLC]{1,8}) ?\)"
        r"|(?P<session>(?:E?S-)?\d{1,4}) ?/ ?(?P<slash>\d{1,3})(?!\d| ?/ ?\d|\.\d|%)"
        r"(?:(?P<letter> ?[A-Z])(?![A-Za-z0-9/(]))?"
        rf"|(?P<bare>{bare}))"
    )


def number_of(match: re.Match[str]) -> Number:
    """The number that `number_pattern` has found."""
    start, end = match.span()
    if match["council"]:
        return Number(start, end, Shape.COUNCIL, str(int(match["council"])), match["year"])
    if match["roman"]:
        return Number(
            start, end, Shape.ROMAN, match["roman"], match["roman_session"], match["roman_letter"] or ""
        )
    if match["slash"]:
        return Number(
            start, end, Shape.SLASH, match["slash"], match["session"], (match["letter"] or "").strip()
        )
    return Number(start, end, Shape.BARE, str(int(match["bare"])))


def key_of(number: Number, organ: Organ, series: str) -> Key:
    """The key of what `organ` adopted under `number`; `series` is RES, DEC or PRST."""
    head = f"{organ.prefix}/{series}"
    if number.shape is Shape.SLASH:
        return Key(f"{head}/{number.session}/{number.number}{number.letter}")
    session = UNKNOWN if number.shape is Shape.BARE else number.session
    return Key(f"{head}/{number.number}{number.letter}({session})")


def fits(number: Number, organ: Organ) -> bool:
    """Whether the organ has ever numbered in this way."""
    if number.shape is Shape.COUNCIL:
        return organ.council
    if number.shape is Shape.BARE:
        return organ.bare is not None and int(number.number) in organ.bare
    special, dash, session = number.session.rpartition("-")
    if dash:
        return special in organ.special
    if number.shape is Shape.ROMAN:
        return organ.roman is not None and roman_value(session) in organ.roman
    return organ.slash is not None and int(session) in organ.slash


class Attribution:
    """Tells whose a number is: the organ named with it, near it, the document's own, or by its shape."""

    def __init__(self, organs: tuple[Organ, ...], body: str | None) -> None:
        self._by_id = {organ.id: organ for organ in organs}
        self._own = organ_of_body(organs, body or "")

    def by_id(self, organ_id: str) -> Organ | None:
        """The organ of that id."""
        return self._by_id.get(organ_id)

    def organ(
        self, number: Number, series: str, attached: Organ | None, near: Callable[[], list[Organ]]
    ) -> tuple[Organ, bool] | None:
        """The organ and whether it was assumed; None when the number is nobody's that we know.

        `attached` is the organ named with the number, `near` gives the organs named before it in the
        same sentence, the nearest first.
        """
        if attached is not None:
            known = not attached.is_foreign and self._fits(number, series, attached)
            return (attached, False) if known else None
        nearby = near()
        if number.shape is not Shape.BARE:
            for organ in nearby:
                if organ.is_foreign:
                    return None
                if self._fits(number, series, organ):
                    return organ, False
        elif nearby and nearby[0].is_foreign:
            return None
        if self._own and self._fits(number, series, self._own):
            return self._own, False
        return self._by_shape(number, series)

    def _fits(self, number: Number, series: str, organ: Organ) -> bool:
        if series == "PRST":
            return (
                number.shape is Shape.SLASH
                and organ.statements is not None
                and _year(number) in organ.statements
            )
        return fits(number, organ)

    def _by_shape(self, number: Number, series: str) -> tuple[Organ, bool] | None:
        guess = _COUNCIL
        assumed = False
        if series == "PRST":
            pass
        elif number.shape is Shape.BARE:
            assumed = True
            if series != "RES" or int(number.number) < _LEAST_BARE:
                return None
        elif number.shape is Shape.ROMAN:
            guess = _ASSEMBLY
            if fits(number, self._by_id[_ECOSOC]) and not fits(number, self._by_id[_ASSEMBLY]):
                guess = _ECOSOC
        elif number.shape is Shape.SLASH:
            assumed = True
            guess = _ECOSOC if _year(number) >= _FIRST_YEAR else _ASSEMBLY
        organ = self._by_id.get(guess)
        if organ is None or not self._fits(number, series, organ):
            return None
        if series == "DEC" and organ.decisions and int(number.number) not in organ.decisions:
            return None
        return organ, assumed


def organ_of_body(organs: tuple[Organ, ...], symbol: str) -> Organ | None:
    """The organ whose documents have such symbols: the one with the longest fitting beginning."""
    fitting = [
        (len(body), organ.id, organ) for organ in organs for body in organ.bodies if symbol.startswith(body)
    ]
    return max(fitting)[2] if fitting else None


def roman_value(roman: str) -> int:
    """The value of a roman numeral; 0 for letters that are none."""
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    total = 0
    for sign, following in zip(roman, [*roman[1:], ""], strict=True):
        value = values.get(sign, 0)
        total += -value if value < values.get(following, 0) else value
    return total


def _year(number: Number) -> int:
    return int(number.session) if number.session.isdigit() else 0
