"""Build the regular expressions of the prose grammar from the words of some languages."""

import re
from collections.abc import Iterable
from functools import cached_property

from vademecum.text.citing.grammar import Organ, Vocabulary, Work
from vademecum.text.citing.place_patterns import PlacePatterns
from vademecum.text.citing.word_patterns import NEVER, WordPatterns, is_han, longest_first

_SERIES = ("resolution", "decision", "statement")


class Patterns:
    """The compiled grammar of one set of languages; each expression is compiled when first used.

    They are matched against plain text in small letters, unless said otherwise. Every repetition is
    bounded, so that matching stays linear in the length of the text.
    """

    def __init__(self, words: Vocabulary, organs: tuple[Organ, ...], works: tuple[Work, ...]) -> None:
        self.words = words
        self._organs = organs
        self._works = works
        self._build = WordPatterns(words)
        self.places = PlacePatterns(self._build)

    # -- organs and works ------------------------------------------------

    @cached_property
    def organ_of_name(self) -> dict[str, Organ]:
        """Each name of an organ in these languages."""
        return {
            name: organ
            for organ in self._organs
            for lang in self.words.languages
            for name in organ.names.get(lang, ())
        }

    @cached_property
    def organ(self) -> re.Pattern[str]:
        """The name of an organ, without glued particles in group `name`."""
        return re.compile(self._named(self.organ_of_name))

    @cached_property
    def organ_unless(self) -> dict[str, tuple[str, ...]]:
        """Words before an organ's name that make it another body's, by the organ's id."""
        return {
            organ.id: tuple(word for lang in self.words.languages for word in organ.unless.get(lang, ()))
            for organ in self._organs
        }

    @cached_property
    def works_of_name(self) -> dict[str, tuple[Work, ...]]:
        """Each name of a work in these languages, with the works that bear it."""
        found: dict[str, tuple[Work, ...]] = {}
        for work in self._works:
            for lang in self.words.languages:
                for name in work.names.get(lang, ()):
                    found[name] = (*found.get(name, ()), work)
        return found

    @cached_property
    def work(self) -> re.Pattern[str]:
        """The name of a work, without glued particles in group `name`."""
        return re.compile(self._named(self.works_of_name))

    def _named(self, names: Iterable[str]) -> str:
        plain: list[str] = []
        han: list[str] = []
        for name in longest_first(names):
            (han if is_han(name) or '"' in name else plain).append(re.escape(name))
        parts = [f"(?P<han>{'|'.join(han)})"] if han else []
        if plain:
            parts.append(self._build.whole("|".join(plain), "?P<name>"))
        return "|".join(parts) or NEVER

    @cached_property
    def _organ_phrase(self) -> str:
        of = self._build.any_of("number.organ_of")
        return rf"(?:{of} ?)?(?:the )?{self._build.either(self.organ_of_name)}"

    # -- dates -----------------------------------------------------------

    @cached_property
    def _dated(self) -> str:
        """A date as these languages write it, with the word that may introduce it."""
        forms = (self._date(form) for form in self.words("dates.forms"))
        return rf"(?:{self._build.any_of('dates.before')} ?)?(?:{'|'.join(forms) or NEVER})"

    def _date(self, form: str) -> str:
        readings = {
            r"\ ": " ?",
            r"\{year\}": r"\d{4}",
            r"\{day\}": r"\d{1,2}(?:er|st|nd|rd|th|-го)?",
            r"\{month\}": r"\d{1,2}" if is_han(form) else self._build.raw("dates.months"),
        }
        written = re.escape(form)
        for field, reading in readings.items():
            written = written.replace(field, reading)
        return written

    # -- numbers and their cues --------------------------------------------

    @cached_property
    def bare_number(self) -> str:
        """A number alone between the words that stand around a number: 第1373号."""
        before, after = self.words("number.before"), self._build.raw("number.after")
        if not before:
            return NEVER
        behind = "|".join(f"(?<={re.escape(word)})" for word in before)
        cue = self._build.han("cues.resolution")
        return rf"(?:{behind})\d{{1,4}}(?={after})|(?<!\d)\d{{3,4}}(?={after}{cue})"

    @cached_property
    def cue(self) -> re.Pattern[str]:
        """A cue word before its numbers, with the organ and “No.” that may follow it in group `between`."""
        table = [(name, self.words(f"cues.{name}")) for name in _SERIES]
        for organ, words in self.words.under("cues.of_organ").items():
            table.append(("of_" + organ.replace("-", "_"), words))
        no = self._build.any_of("number.words")
        between = rf"(?P<between>(?: ?{self._organ_phrase})?(?: ?{no}\.?)?) ?:? ?"
        return re.compile(self._build.grouped(table) + between)

    @cached_property
    def closing_cue(self) -> re.Pattern[str]:
        """A cue word after its numbers: 号决议."""
        groups = "|".join(f"(?P<{name}>{self._build.han(f'cues.{name}')})" for name in _SERIES)
        return re.compile(rf'{self._build.raw("number.after")}?"?(?:{groups})')

    @cached_property
    def gap(self) -> re.Pattern[str]:
        """What may stand between two numbers of a list."""
        opener = self._build.any_of("number.openers")
        joiner = f"(?:[,;、]|{self._build.bounded('number.joiners')}|{self._build.bounded('number.ranges')})"
        return re.compile(
            rf" ?{self._build.raw('number.after')}?(?: ?,? ?{self._dated})?"
            rf"(?P<joiner>(?: ?{joiner}){{0,3}}) ?(?:{opener} ?){{0,2}}"
            rf"(?:{self._build.either(self.organ_of_name)} ?)?(?:{opener} ?)?"
            rf"(?:{self._dated} ?)?{self._link}(?P<before>{self._build.raw('number.before')})?"
        )

    @cached_property
    def opening(self) -> re.Pattern[str]:
        """What may stand before the first number of a list where the cue comes last, ending at it."""
        return re.compile(rf"(?:{self._dated}{self._link})?{self._build.raw('number.before')}?\Z")

    @cached_property
    def organ_after(self) -> re.Pattern[str]:
        """“of the General Assembly” after a number, a date perhaps between."""
        return re.compile(rf"(?: ?,? ?{self._dated},?)? ?{self._organ_phrase}")

    @cached_property
    def date_after(self) -> re.Pattern[str]:
        """A date after a number."""
        return re.compile(rf" ?,? ?{self._dated}")

    @cached_property
    def letters_after(self) -> re.Pattern[str]:
        """One more letter after `31/6 A`, in the text with its capitals; group `range` before a last one."""
        joiner, range_word = self._build.raw("number.joiners"), self._build.raw("number.ranges")
        listed = rf"(?:,|{joiner})(?: ?{joiner})?"
        return re.compile(rf" ?(?:(?P<range>-|{range_word})|{listed}) ?(?P<letter>[A-Z])(?![A-Za-z0-9(/])")

    @cached_property
    def joined(self) -> re.Pattern[str]:
        """What stands between two phrases that make one list: “… and its …”."""
        joiner = f"(?:[,;、]|{self._build.bounded('number.joiners')})"
        opener = self._build.any_of("number.openers")
        return re.compile(rf"(?: ?{joiner}){{1,3}} ?(?:{opener} ?){{0,2}}")

    @cached_property
    def statement_before(self) -> re.Pattern[str]:
        """The words before the symbol of a presidential statement that stands in brackets, up to it."""
        organ = self._build.either(self.organ_of_name)
        return re.compile(
            rf"(?:{organ} ?)?{self._link}(?:{self._dated} ?{self._link})?"
            rf"{self._build.any_of('cues.statement')}"
            rf"(?: ?{self._organ_phrase})?(?: ?,? ?{self._dated})?(?= ?\(\Z)"
        )

    @cached_property
    def _link(self) -> str:
        return f"{self._build.raw('number.links')}?"

    # -- anaphors --------------------------------------------------------------

    @cached_property
    def anaphor(self) -> re.Pattern[str]:
        """“That resolution”, or a bare “the resolution also” (group `bare`), wherever it stands."""
        phrases = self._build.any_of("anaphors.phrases")
        bare = self._build.any_of("anaphors.resolution_at_start")
        goes_on = self._build.any_of("anaphors.goes_on")
        return re.compile(rf"(?P<phrase>{phrases})|(?P<bare>{bare})(?= ?{goes_on})")
