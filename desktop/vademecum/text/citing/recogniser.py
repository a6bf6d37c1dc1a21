"""Find every citation of a UN document in a text: the one door to the citation grammar."""

from dataclasses import replace
from pathlib import Path
from threading import Lock

from vademecum.domain.citation import CitationKind, Found
from vademecum.domain.key import Key, MalformedKey
from vademecum.text.citing.anaphors import anaphors
from vademecum.text.citing.grammar import LANGUAGES, Grammar, SymbolGrammar
from vademecum.text.citing.lists import ListFinder
from vademecum.text.citing.mention import Claims, Mention
from vademecum.text.citing.names import named_works, statements
from vademecum.text.citing.normalise import lowered
from vademecum.text.citing.numbers import Attribution, number_pattern
from vademecum.text.citing.organs import OrgansNamed
from vademecum.text.citing.patterns import Patterns
from vademecum.text.citing.pointers import Pointers
from vademecum.text.citing.symbol_facts import SymbolFacts, describe
from vademecum.text.citing.symbols import SymbolFinder

_ALWAYS = "en"
"""English words count in every text: papers in all languages quote English titles."""


class Recogniser:
    """Finds citations by the grammar of one folder. Safe to share between threads."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._by_language: dict[tuple[str, ...], _Rules] = {}
        self._lock = Lock()

    @property
    def grammar(self) -> Grammar:
        """The grammar that citations are recognised by."""
        return self._grammar

    @classmethod
    def load(cls, folder: Path) -> "Recogniser":
        """Read the grammar in `folder`; raise `GrammarDamaged` when it is not whole.

        Cue words are read, and expressions compiled, when a text in their language first comes by.
        """
        return cls(Grammar.load(folder))

    def find(self, text: str, lang: str, body: str | None = None) -> list[Found]:
        """The citations in `text`, in its order; offsets count code points.

        The cue words of `lang` and of English count; those of all languages when `lang` is unknown.
        A line break ends a paragraph. `body` is the symbol of the document that holds the text: it
        tells whose a number without an organ is (`8/1` in a CTOC paper is the Conference's).
        """
        rules = self._rules((lang, _ALWAYS) if lang in LANGUAGES else LANGUAGES)
        mapped = self._grammar.normaliser.map(text)
        mentions = rules.mentions(mapped.text, Attribution(self._grammar.organs, body))
        found = []
        for mention in mentions:
            start, end = mapped.to_source(mention.start, mention.end)
            found.append(Found(start, end, text[start:end], mention.key, mention.kind, mention.is_assumed))
        return found

    def aliases(self) -> list[tuple[str, str, str]]:
        """Names that stand for works wherever they occur: name as printed, language, key."""
        works = [work for work in self._grammar.works if not work.after and not work.with_symbol]
        return [(name, lang, str(work.key)) for work in works for name, lang in work.printed]

    def describe(self, key: Key) -> SymbolFacts:
        """What the symbol itself tells: organ, series, session, year, number."""
        return describe(key, self._grammar.organs, self._grammar.documents)

    def symbol(self, text: str) -> Key | None:
        """The key of a text that is one symbol and nothing else; None for any other."""
        mentions = self._rules((_ALWAYS,)).symbols(self._grammar.normaliser.plain(text))
        return mentions[0].key if len(mentions) == 1 else None

    @property
    def symbol_grammar(self) -> SymbolGrammar:
        """What symbols are made of."""
        return self._grammar.symbols

    def _rules(self, languages: tuple[str, ...]) -> "_Rules":
        chosen = tuple(sorted(set(languages)))
        with self._lock:
            if chosen not in self._by_language:
                self._by_language[chosen] = _Rules(self._grammar, chosen)
            return self._by_language[chosen]


class _Rules:
    """The grammar of some languages, ready to be applied to texts."""

    def __init__(self, grammar: Grammar, languages: tuple[str, ...]) -> None:
        words = grammar.vocabulary(*languages)
        self._patterns = Patterns(words, grammar.organs, grammar.works)
        self._numbers = number_pattern(self._patterns.bare_number)
        self._symbols = SymbolFinder(grammar.symbols, words("number.joiners"))

    def symbols(self, plain: str) -> list[Mention]:
        """The symbols that are the whole text, at most one."""
        found = self._symbols.symbols(plain, Claims(len(plain)))
        return [one for one in found if (one.start, one.end) == (0, len(plain))]

    def mentions(self, plain: str, attribution: Attribution) -> list[Mention]:
        """All mentions in the plain text, in its order, each with the place it points to."""
        lower = lowered(plain)
        patterns = self._patterns
        claims = Claims(len(plain))
        addresses = list(self._symbols.addresses(plain, claims))
        symbols = list(self._symbols.symbols(plain, claims))
        organs = OrgansNamed(lower, patterns)
        by_start = {symbol.start: symbol for symbol in symbols}
        works = list(named_works(lower, patterns, organs, by_start, claims))
        works += statements(plain, lower, patterns, symbols, claims)
        lists = list(ListFinder(plain, lower, patterns, self._numbers, organs, attribution).mentions(claims))
        mentions = sorted((*addresses, *symbols, *works, *lists), key=lambda one: one.start)
        mentions += anaphors(lower, patterns, mentions, claims)
        mentions.sort(key=lambda one: one.start)
        return self._pointed(plain, lower, mentions)

    def _pointed(self, plain: str, lower: str, mentions: list[Mention]) -> list[Mention]:
        """The mentions with the fragments of their keys."""
        pointers = Pointers(plain, lower, self._patterns)
        pointers.know_phrases(frozenset(one.phrase[0] for one in mentions))
        phrases = [None, *(one.phrase if one.head >= 0 else None for one in mentions), None]
        pointed = []
        for place, one in enumerate(mentions, start=1):
            start, end = one.phrase
            is_first = phrases[place] is None or phrases[place - 1] != phrases[place]
            is_last = phrases[place] is None or phrases[place + 1] != phrases[place]
            if one.kind is CitationKind.TREATY:
                fragment = pointers.of_treaty(start, end)
            else:
                fragment = pointers.of_instrument(start, end, may_precede=is_first) if is_last else ""
            pointed.append(replace(one, key=_at(one.key, fragment)) if fragment else one)
        return pointed


def _at(key: Key, fragment: str) -> Key:
    """The key at the fragment, or alone when the fragment is none that a key can have."""
    try:
        return Key.parse(f"{key.whole}#{fragment}")
    except MalformedKey:
        return key.whole
