"""Read the place inside an instrument that a citation points to: paragraph, article, footnote."""

import re
from itertools import pairwise
from string import ascii_lowercase

from vademecum.text.citing.patterns import Patterns

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_NUMBERS = re.compile(r"(?<![\d(])\d{1,3}(?![\d)])")
_NOT_JOINING = re.compile(r"[\d\s]")
_LABELS = re.compile(r"[^\s()]+")
_PLACE = re.compile(r"(\d{1,3})(?: ?(bis|ter|quater)\b)?((?: ?\([^()]*\)| ?[a-z]\))*)")
_NUMERALS = "〇一二三四五六七八九"


class Pointers:
    """The places named before and after the instruments of one text, as fragments of keys.

    Lists of paragraphs that follow one another become a range (`para_41-48`); of another list the
    first place stands for all.
    """

    def __init__(self, plain: str, lower: str, patterns: Patterns) -> None:
        self._plain = plain
        self._lower = lower
        self._patterns = patterns
        self._letters = {
            sign: letter
            for alphabet in patterns.words.in_order("letters.alphabet")
            for sign, letter in zip(alphabet, ascii_lowercase, strict=False)
        }
        self._numerals = "".join(patterns.words.in_order("letters.numerals"))
        self._paragraphs: dict[int, re.Match[str]] = {}
        for match in patterns.places.paragraph_before.finditer(lower):
            self._paragraphs[match.end()] = self._paragraphs[match.end("of")] = match
        self._articles = {match.end(): match for match in patterns.places.article_before.finditer(lower)}
        self._belongs_to_next: frozenset[int] = frozenset()

    def know_phrases(self, starts: frozenset[int]) -> None:
        """Tell where instruments begin: “…, paragraph 5 of resolution …” belongs to the later one."""
        places = (*self._paragraphs.items(), *self._articles.items())
        self._belongs_to_next = frozenset(match.start() for end, match in places if end in starts)

    def of_instrument(self, start: int, end: int, may_precede: bool = True) -> str:
        """The fragment for the phrase from `start` to `end`; empty when no place is named."""
        return self._paragraph_after(end) or (self._paragraph_before(start) if may_precede else "")

    def of_treaty(self, start: int, end: int) -> str:
        """The article of a treaty named from `start` to `end`; empty when none is named."""
        match = self._patterns.places.article_after.match(self._lower, end)
        if match and not self._is_next(match):
            if match["article"]:
                labels = match["points"] or ""
                return self._article(_whole(match["article"]), _whole(match["clause"] or ""), labels)
            return self._western_article(match)
        before = self._articles.get(start)
        if before is None:
            return ""
        if before["first"]:
            number, labels = _split(before["first"])
            return self._article(before["western"], number, labels)
        return self._western_article(before)

    def _paragraph_before(self, start: int) -> str:
        match = self._paragraphs.get(start)
        return self._places("para", match["many"] or match["one"]) if match else ""

    def _paragraph_after(self, end: int) -> str:
        counted = self._patterns.places.counted_after.match(self._plain, end)
        if counted:
            return f"{'para' if counted['op'] else 'pp'}_{int(counted['number'])}"
        match = self._patterns.places.paragraph_after.match(self._lower, end)
        if not match or self._is_next(match):
            return ""
        if match["note"]:
            return f"fn_{int(match['note'])}"
        kind = "pp" if match["preambular"] else "para"
        return self._places(kind, match["many"] or match["one"] or match["han"])

    def _is_next(self, match: re.Match[str]) -> bool:
        start, end = match.span()
        while start < end and self._lower[start] in " ,()":
            start += 1
        return start in self._belongs_to_next

    def _western_article(self, match: re.Match[str]) -> str:
        clause = match["western_clause"] or ""
        return self._article(
            match["western"], clause, match["western_points"] or match["clause_points"] or ""
        )

    def _article(self, article: str, clause: str, labels: str) -> str:
        return "__".join(part for part in (f"art_{article}", clause, *self._labels(labels)) if part)

    def _places(self, kind: str, printed: str) -> str:
        """The fragment for paragraphs as printed, such as `41-48`, `2 (e)`, `8(a)(三)`."""
        first, labels = _split(printed)
        numbers = [int(number) for number in _NUMBERS.findall(printed)]
        if len(numbers) > 1 and "(" not in printed and first.isdigit():
            in_step = all(later == earlier + 1 for earlier, later in pairwise(numbers))
            if in_step or (len(numbers) == 2 and numbers[0] < numbers[1] and self._is_range(printed)):
                return f"{kind}_{numbers[0]}-{numbers[-1]}"
        return "__".join((f"{kind}_{first}", *self._labels(labels)))

    def _is_range(self, printed: str) -> bool:
        """Whether a word or dash for “to” stands between two numbers."""
        between = _NOT_JOINING.sub("", printed)
        for word in self._patterns.words("paragraph.before"):
            between = between.replace(word, "")
        return between == "-" or between in self._patterns.words("number.ranges")

    def _labels(self, printed: str) -> list[str]:
        """Labels below the paragraph: (a), (iii), (三), (甲) as `a`, `iii`, `iii`, `a`."""
        labels = []
        for label in _LABELS.findall(printed):
            if label in self._letters:
                labels.append(self._letters[label])
            elif label in self._numerals:
                labels.append(_ROMAN[self._numerals.index(label)])
            else:
                labels.append(label)
        return labels


def _split(printed: str) -> tuple[str, str]:
    """The first number of a place and the labels right behind it."""
    match = _PLACE.match(printed)
    if not match:
        return printed, ""
    return str(int(match[1])) + (match[2] or ""), match[3]


def _whole(numeral: str) -> str:
    """A number in digits or in Chinese numerals below a thousand, as digits."""
    if not numeral or numeral.isdigit():
        return str(int(numeral)) if numeral else ""
    total = rest = 0
    for sign in numeral:
        if sign in "十百":
            total += (rest or 1) * (10 if sign == "十" else 100)
            rest = 0
        else:
            rest = _NUMERALS.index(sign)
    return str(total + rest)
