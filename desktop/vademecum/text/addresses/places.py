"""Read a place inside an instrument as it is said: `op 5`, `第七十二段`, `¶12`, `fn 14`, `Article 24`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from vademecum.text.addresses.words import SaidWords

HAN_NUMERAL = "一二三四五六七八九十百〇"
_ROMAN = re.compile(r"(?=[ivxlc])(?:x{0,3}(?:ix|iv|v?i{0,3}))", re.IGNORECASE)
_SMALL_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_LETTER = "a-z\u0400-\u04ff\u0600-\u06ff"
_LABEL = re.compile(
    rf"\(? ?([a-z{HAN_NUMERAL}\u0400-\u04ff\u0600-\u06ff甲乙丙丁戊己庚辛壬癸]+|\d{{1,2}}) ?\)"
)
_AROUND = " ,、.:;-–"
_MOST_NUMBERS = 99_999


@dataclass(frozen=True, slots=True)
class Split:
    """An address parted into the place and the rest, which is to name a work."""

    rest: str
    fragment: str


class PlaceReader:
    """Understands places in six languages; all texts given to it are plain (`plain_address`)."""

    def __init__(self, words: SaidWords) -> None:
        self._words = words

    # -- what others may ask ---------------------------------------------

    def fragment(self, said: str) -> str:
        """The fragment that the whole of `said` names, such as `para_2__e`; empty when it names none."""
        said = said.lower().strip(_AROUND)
        for pattern in self._patterns:
            match = pattern.fullmatch(said)
            made = self._fragment_of(match) if match else ""
            if made:
                return made
        return ""

    def bare(self, said: str) -> str:
        """The paragraph that a number alone names, with labels perhaps: `5`, `2 (e)`, `2e`."""
        match = self._bare.fullmatch(said.lower().strip(_AROUND))
        return self._fragment_of(match) if match else ""

    def splits(self, said: str) -> Iterator[Split]:
        """The ways to part `said` into a work and a place, either first; the likeliest first."""
        lower = said.lower()
        if len(lower) != len(said):
            return
        for pattern in self._at_end:
            match = pattern.search(lower)
            if match and match.start() > 0 and (made := self._fragment_of(match)):
                yield Split(said[: match.start()].strip(_AROUND), made)
        for pattern in self._at_start:
            match = pattern.match(lower)
            if match and match.end() < len(said) and (made := self._fragment_of(match)):
                yield Split(said[match.end() :].strip(_AROUND), made)

    def is_begun(self, said: str) -> bool:
        """Whether more letters may make a place of `said`: `o`, `op`, `para`, `第2`."""
        said = said.lower().strip(_AROUND)
        words = {word for place in self._words.places.values() for word in place.before}
        if not said or any(word.startswith(said) for word in words):
            return True
        return self._opened.fullmatch(said) is not None

    # -- expressions -------------------------------------------------------

    @cached_property
    def _patterns(self) -> list[re.Pattern[str]]:
        return [re.compile(form) for form in self._forms()]

    @cached_property
    def _at_end(self) -> list[re.Pattern[str]]:
        return [re.compile(rf"(?<![{_LETTER}])(?:{form})[ .,;:]*\Z") for form in self._forms()]

    @cached_property
    def _at_start(self) -> list[re.Pattern[str]]:
        of = self._either(self._words.of)
        after = rf"(?: ?,)? ?(?:(?:{of})(?![a-z]) ?)?"
        return [re.compile(rf"(?:{form})(?:(?<!\d)|(?![\d({_LETTER}])){after}") for form in self._forms()]

    @cached_property
    def _bare(self) -> re.Pattern[str]:
        return re.compile(rf"(?P<para>{self._number(numeral=False)})")

    @cached_property
    def _opened(self) -> re.Pattern[str]:
        number = rf"(?:\d{{1,5}}|[{HAN_NUMERAL}]{{1,5}})"
        before = self._either({word for place in self._words.places.values() for word in place.before})
        label = r"(?: ?\(? ?[a-z]{0,5})?"
        return re.compile(rf"(?:{before})\.? ?(?:{number}{label})?|{number}{label}")

    def _forms(self) -> list[str]:
        """One expression for each kind of place; the kind is the name of the group around the number."""
        places = self._words.places
        forms = []
        for kind in ("fn", "pp", "op", "para", "annex", "sect"):
            words = places[kind]
            group = f"(?P<{kind}>{self._number(roman=kind in ('annex', 'sect'))})"
            signs = rf"(?:{self._either(words.before)})\.? ?(?:no\.? ?)?"
            if kind in ("fn", "sect"):
                # 第 alone says nothing: a word must follow the number.
                behind = rf" ?(?:{self._either(words.after)})"
                forms.append(rf"(?:第)? ?{group}{behind}")
                signs = rf"(?:{self._either(w for w in words.before if w != '第')})\.? ?(?:no\.? ?)?"
                forms.append(rf"{signs}{group}")
                continue
            behind = rf" ?(?:{self._either(words.after)})" if words.after else ""
            tail = rf"(?P<{kind}_labels>{self._labels})"
            if kind == "para":
                of = self._either(places["pp"].of)
                forms.append(rf"{signs}(?:第)? ?(?P<pp>{self._number()})(?:{behind})? ?(?:{of})")
            forms.append(rf"{signs}(?:第)? ?{group}(?:{behind}{tail})?" if behind else rf"{signs}{group}")
            if kind == "para":
                forms.append(rf"{group}{behind}{tail}")
        forms.append(self._article())
        return forms

    def _article(self) -> str:
        words = self._words.places["art"]
        before, after = self._either(words.before), self._either(words.after)
        han = rf"(?:第)? ?(?P<art>{self._one}) ?(?:{after})"
        clause = (
            rf"(?: ?,? ?(?:第)? ?(?P<clause>{self._one}) ?(?:{self._either(words.clause_after)}))?"
            rf"(?: ?(?:第)? ?(?P<points>{self._labels}) ?(?:{self._either(words.point_after)})?)?"
        )
        western = (
            rf"(?:{before})\.? ?(?P<western>\d{{1,3}})(?P<western_points>{self._labels})"
            rf"(?: ?,? ?(?:{self._either(words.clause_before)})\.? ?(?P<western_clause>\d{{1,2}})"
            rf"(?P<clause_points>{self._labels}))?"
        )
        return rf"(?:{han}{clause}|{western})"

    @cached_property
    def _labels(self) -> str:
        signs = re.escape("".join(sorted(self._words.letters)))
        one = rf"[a-z]{{1,5}}|[{signs}]|[{HAN_NUMERAL}]{{1,3}}|\d{{1,2}}"
        return rf"(?: ?\( ?(?:{one}) ?\)| ?(?:[a-z]{{1,5}}|[{signs}])\)){{0,4}}"

    @property
    def _one(self) -> str:
        return rf"(?:\d{{1,5}}|[{HAN_NUMERAL}]{{1,5}})"

    def _number(self, *, numeral: bool = True, roman: bool = False) -> str:
        """A number with labels, or two with a word for “to” between them."""
        one = r"\d{1,5}(?: ?(?:bis|ter|quater)(?![a-z]))?"
        if numeral:
            one += rf"|[{HAN_NUMERAL}]{{1,5}}"
        if roman:
            one += r"|[ivx]{1,5}(?![a-z])|[a-z](?![a-z])"
            steps = rf"(?:\.? ?(?:{one})){{0,3}}"
            return rf"(?:{one}){steps}"
        glued = rf"(?:[a-z](?![{_LETTER}])\)?)?"
        end = rf"(?:第)? ?(?:(?:{one})|{self._one_label}){self._labels}"
        to = rf"(?: ?(?:{self._either(self._words.ranges)}) ?{end})?"
        return rf"(?:{one}){glued}{self._labels}{to}"

    @property
    def _one_label(self) -> str:
        return r"\( ?[a-z]{1,5} ?\)|[a-z]{1,5}\)"

    def _either(self, words: Iterable[str]) -> str:
        ordered = sorted(set(words), key=lambda word: (-len(word), word))
        return "|".join(re.escape(word).replace(r"\ ", " ?") for word in ordered) or "(?!)"

    # -- from matches to fragments -------------------------------------------

    def _fragment_of(self, match: re.Match[str]) -> str:
        found = {name: text for name, text in match.groupdict().items() if text}
        if "art" in found or "western" in found:
            return self._article_of(found)
        for kind in ("fn", "pp", "op", "para", "annex", "sect"):
            if kind in found:
                labels = found.get(f"{kind}_labels", "")
                if kind == "sect":
                    return self._section(found[kind])
                if kind == "annex":
                    return _counted("annex", value_of(found[kind]))
                name = "para" if kind == "op" else kind
                return self._numbered(name, found[kind], labels)
        return ""

    def _numbered(self, kind: str, printed: str, more: str) -> str:
        """`para_24`, `para_24-26`, `para_2__e`, `para_2__a-c`."""
        first = re.match(rf"(\d+|[{HAN_NUMERAL}]+)(?: ?(bis|ter|quater))?([a-z](?![{_LETTER}]))?", printed)
        if first is None:
            return ""
        number = value_of(first[1])
        if not 0 < number <= _MOST_NUMBERS:
            return ""
        rest = printed[first.end() :]
        own = re.match(self._labels, rest)
        labels = [*([first[3]] if first[3] else []), *self._labels_in((own[0] if own else "") + more)]
        base = f"{kind}_{number}{first[2] or ''}"
        last = self._last(rest[own.end() if own else 0 :], number, labels)
        if last and not labels:
            return f"{base}-{last}"
        made = "__".join([base, *labels])
        return f"{made}-{last}" if last else made

    def _last(self, rest: str, number: int, labels: list[str]) -> str:
        """The end of a range: a later number, or a later label when the first has one; else empty."""
        match = re.search(rf"(\d+|[{HAN_NUMERAL}]+)(?!.*\d)|\(? ?([a-z]{{1,5}}) ?\)\Z", rest)
        if match is None or not rest.strip():
            return ""
        if match[1]:
            last = value_of(match[1])
            return str(last) if last > number and not labels else ""
        return match[2] if labels and match[2] > labels[-1] else ""

    def _labels_in(self, printed: str) -> list[str]:
        made = []
        for label in _LABEL.findall(printed.lower()):
            if all(sign in HAN_NUMERAL for sign in label):
                number = value_of(label)
                made.append(_SMALL_ROMAN[number - 1] if 0 < number <= len(_SMALL_ROMAN) else str(number))
            else:
                made.append(self._words.letters.get(label, label))
        return [label for label in made if label.isascii()]

    def _article_of(self, found: dict[str, str]) -> str:
        article = value_of(found.get("art") or found["western"])
        clause = found.get("clause") or found.get("western_clause") or ""
        points = found.get("points") or found.get("western_points") or found.get("clause_points") or ""
        if not 0 < article <= 999:
            return ""
        parts = [f"art_{article}", *([str(value_of(clause))] if clause else []), *self._labels_in(points)]
        return "__".join(parts)

    def _section(self, printed: str) -> str:
        """`sect_3_1` for III.A and 三.1: numbers of any kind, one for each level."""
        steps = [value_of(step) for step in re.findall(rf"\d+|[{HAN_NUMERAL}]+|[a-z]+", printed)]
        return "sect_" + "_".join(map(str, steps)) if steps and all(0 < step < 100 for step in steps) else ""


def value_of(numeral: str) -> int:
    """The value of a number in digits, Chinese numerals (below a thousand), Roman numerals or one letter.

    0 for what is no number; letters count from a = 1, but I, V, X are Roman.
    """
    numeral = numeral.strip().lower()
    if numeral.isdecimal():
        return int(numeral) if len(numeral) <= 6 else 0
    if numeral and all(sign in HAN_NUMERAL for sign in numeral):
        total = rest = 0
        for sign in numeral:
            if sign in "十百":
                total += (rest or 1) * (10 if sign == "十" else 100)
                rest = 0
            else:
                rest = "〇一二三四五六七八九".index(sign)
        return total + rest
    if _ROMAN.fullmatch(numeral):
        values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
        total = 0
        for sign, following in zip(numeral, [*numeral[1:], ""], strict=True):
            total += -values[sign] if values[sign] < values.get(following, 0) else values[sign]
        return total
    return ord(numeral) - 96 if len(numeral) == 1 and numeral.isascii() and numeral.isalpha() else 0


def _counted(kind: str, number: int) -> str:
    return f"{kind}_{number}" if number else ""
