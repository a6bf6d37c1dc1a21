"""Build the expressions for places inside an instrument: paragraphs, articles, footnotes."""

import re
from functools import cached_property

from vademecum.text.citing.word_patterns import WordPatterns

_NUMBER = r"\d{1,3}(?: ?(?:bis|ter|quater)\b)?"
_ARTICLE_NUMBER = r"\d{1,3}|[一二三四五六七八九十百]{1,5}"


class PlacePatterns:
    """Expressions for places, compiled when first used; for plain text in small letters mostly."""

    def __init__(self, build: WordPatterns) -> None:
        self._build = build
        letters = "".join(sorted({*"".join(build.words("letters.alphabet"))})) or "a"
        numerals = "".join(build.words("letters.numerals")) or "a"
        self._label = (
            rf"(?: ?\( ?(?:[a-z]{{1,2}}|[ivx]{{1,5}}|[{letters}]|[{numerals}]{{1,3}}) ?\)| ?[a-z]\))"
        )
        self._place = rf"{_NUMBER}{self._label}{{0,3}}"
        openers = build.any_of("number.openers")
        self._of = rf"{build.any_of('paragraph.of')} ?(?:{openers} ?){{0,3}}"
        self._joiner = build.any_of("paragraph.joiners", "number.joiners", "number.ranges")
        self._link = f"{build.raw('number.links')}?"

    # -- paragraphs ------------------------------------------------------

    @cached_property
    def paragraph_after(self) -> re.Pattern[str]:
        """A paragraph or footnote named after an instrument."""
        build = self._build
        before = build.raw("paragraph.before")
        part = rf"(?:(?P<preambular>{build.han('paragraph.preambular')})|{build.han('paragraph.operative')})?"
        han = rf"{self._link}{part}{before}(?P<han>{self._places(before)}){build.raw('paragraph.after')}"
        note = rf"{build.any_of('footnote.words')} ?(?P<note>\d{{1,3}})(?!\d)"
        return re.compile(rf" ?\)? ?[,(]? ?(?:at |in )?(?:{self._paragraph}|{han}|{note})")

    @cached_property
    def counted_after(self) -> re.Pattern[str]:
        """OP2 and PP 3 after an instrument, in the text with its capitals."""
        operative = self._build.in_capitals("paragraph.operative")
        preambular = self._build.in_capitals("paragraph.preambular")
        return re.compile(rf" ?\)? ?[,(]? ?(?:(?P<op>{operative})|{preambular}) ?(?P<number>\d{{1,3}})(?!\d)")

    @cached_property
    def paragraph_before(self) -> re.Pattern[str]:
        """A paragraph named before its instrument, up to where the instrument's phrase begins.

        That may already be at the end of group `of`: “the” belongs to some phrases.
        """
        of, opener = self._build.any_of("paragraph.of"), self._build.any_of("number.openers")
        return re.compile(rf"{self._paragraph} ?,? ?(?P<of>{of} ?)(?:{opener} ?){{0,3}}")

    @cached_property
    def _paragraph(self) -> str:
        one, many = self._build.any_of("paragraph.one"), self._build.any_of("paragraph.many")
        return rf"(?:{many} ?(?P<many>{self._places()})|{one} ?(?P<one>{self._place}(?: ?- ?{_NUMBER})?))"

    def _places(self, before: str = "") -> str:
        joiner = rf" ?(?:-|,|、|{self._joiner}) ?{before + '?' if before else ''}"
        return rf"{self._place}(?:{joiner}(?:{self._place}|{self._label}{{1,3}})){{0,8}}"

    # -- articles ----------------------------------------------------------

    @cached_property
    def article_after(self) -> re.Pattern[str]:
        """An article named after a treaty."""
        build = self._build
        before = build.raw("article.before")
        more = rf"(?: ?(?:-|、|{self._joiner}){before}?(?:{_ARTICLE_NUMBER})){{0,6}}"
        article = rf"{before}(?P<article>{_ARTICLE_NUMBER}){more}{build.raw('article.after')}"
        clause = rf"(?:,?{before}(?P<clause>{_ARTICLE_NUMBER}){build.raw('article.paragraph_after')})?"
        point = rf"(?:{before}?(?P<points>{self._label}{{1,2}}){build.raw('article.point_after')})?"
        return re.compile(rf" ?\)? ?[,(]? ?(?:{self._link}{article}{clause}{point}|{self._western_article})")

    @cached_property
    def article_before(self) -> re.Pattern[str]:
        """An article named before its treaty, up to where the treaty's name begins."""
        one = self._build.any_of("paragraph.one")
        paragraph = rf"(?:{one} ?(?P<first>{_NUMBER}(?:{self._label}){{0,2}}) ?,? ?{self._of})?"
        return re.compile(rf"{paragraph}{self._western_article} ?,? ?{self._of}")

    @cached_property
    def _western_article(self) -> str:
        article = self._build.any_of("article.one", "article.many")
        paragraph = self._build.any_of("paragraph.one")
        return (
            rf"{article} ?(?P<western>\d{{1,3}})(?!\d)(?P<western_points>{self._label}{{0,2}})"
            rf"(?: ?(?:-|,|{self._joiner}) ?\d{{1,3}}(?!\d)){{0,6}}"
            rf"(?: ?,? ?{paragraph} ?(?P<western_clause>\d{{1,2}})(?!\d)"
            rf"(?P<clause_points>{self._label}{{0,2}}))?"
        )
