"""The operative acts of an English paragraph.

In an operative paragraph the verb at its head counts (Also requests …), and those that a conjunction adds to
it. Elsewhere a verb counts right behind the organ or instrument that acts (in its resolution 2396 (2017), the
Council called upon …), behind the same organ's act in the same sentence, and in the passive of the present
(States are encouraged to …). Nouns, negations and what somebody was asked do not count.
"""

import re
from collections.abc import Iterator
from itertools import repeat

from vademecum.text.actions.act import Act, Addressee, Towards
from vademecum.text.actions.patterns import Endings, either, fast
from vademecum.text.actions.table import ActionTable, slug
from vademecum.text.citing.normalise import lowered

_ENDS = (". ", "? ", "! ", ".\n", ".” ", '." ')
_REACH = 300
"""How far before a verb its subject is looked for, in code points."""
_NUMBER = re.compile(r"\s+(?:no\. )?[\d/]+(?:\s*\(\d{4}\)|\s*\([ivxlc]+\))?(?:\s+of\s+\d+ [a-z]+ \d{4})?\Z")

_ENDS_A_NUMBER = "0123456789)"
_NOT_A_SUBJECT = re.compile(
    r"\b(?:by|of|with|to|from|for|at|under|before|upon|on|between|against|about)(?:\s+(?:the|its|this|that|a|an|said))?\s*\Z"
)
_NOUN = re.compile(
    r"\s+(?:of|from|by|made|were|was|are|is|have|has)\b|\s*[.,;)](?!\s+(?:in|as|with|inter|acting|after|to|pursuant|for|once|also|through|without|upon|bearing|effective)\b)"
)
_OBJECT = re.compile(
    r"\s*(?:that|the|all|any|its|them|him|her|his|their|others|international|also|those|these|this|upon|on|to"
    r"|with|a|an|each|both|other|such|further|once|again|as|in|for|relevant|concerned|full|every|strongly|member"
    r"|states|parties)\b|\s+(?-i:[A-Z])|\s*,\s+(?:in|as|with|inter|acting|after|to|pursuant|for)\b",
    re.IGNORECASE,
)
_SHALL = re.compile(r"[^;]{0,600}?\b(?:shall|should|must|will)\b")
_GOVERNMENT = re.compile(
    r"(?:the\s+)?(?:(?:acting\s+)?governments?|authorities|regime|régime)\s+of\s+(?:the\s+)?", re.IGNORECASE
)
_BODY = re.compile(
    r"(?:[Tt]he\s+)?(?P<name>(?:[A-Z][\w’'-]+\s+){1,4}(?:[Gg]overnment|[Aa]uthorities|[Rr]egime|régime|forces|Forces))\b"
)
_NAMED_END = re.compile(
    r"[,;:.()—]|\s(?:to|and|in|for|that|which|who|on|as|at|with|by|not|from|or|immediately|urgently|forthwith|fully|strictly|promptly|again|once|also)\b"
)


class EnglishActs:
    """Finds acts by the words of a table."""

    def __init__(self, table: ActionTable) -> None:
        words = table.words["en"]
        self._table = table
        self._plain: dict[str, str] = {}
        self._present: dict[str, str] = {}
        self._past: dict[str, str] = {}
        for verb in table.verbs.values():
            for forms in verb.words.get("en", ()):
                plain, present, past = (form.strip() for form in forms.split(","))
                self._plain.setdefault(plain, verb.id)
                self._present.setdefault(present, verb.id)
                self._past.setdefault(past, verb.id)
        forms = fast({*self._plain, *self._present, *self._past})
        self._verbs = re.compile(rf"\b{forms}(?![a-z-])")
        self._finite = re.compile(rf"\b{fast({*self._present, *self._past})}(?![a-z-])")
        self._ids: dict[str, str] = {}
        for name, one in table.names("en"):
            self._ids.setdefault(lowered(name), one)
        adverbs = either(words["adverbs"])
        self._head = re.compile(rf"[\"“(\[\s]*(?:[\dlI]{{1,3}}[.,]\s*)?(?:(?:and|(?:{adverbs}))[,\s]+)*")
        self._item = re.compile(rf"[\"“(\[\s]*to\s+(?:(?:{adverbs})[,\s]+)*")
        self._later = re.compile(rf"[^.;:]{{1,250}}?,\s+(?:\d{{1,3}}\s+)?(?:(?:{adverbs})[,\s]+)*(?={forms})")
        self._added = re.compile(rf"(?:;|\band)\s*,?\s*(?:(?:and|then|{adverbs})[,\s]+)*\Z")
        self._skipped = re.compile(
            rf"(?:\s+(?:{adverbs})\b)*(?:\s*,\s*(?:{either(words['asides'])})\b[^,;:.]*,)*(?:\s+(?:{adverbs})\b)*\s*"
        )
        before = either(words["before_names"])
        verbs = either(form for form in {*self._present, *self._past} if " " not in form)
        plainly = rf"(?!(?:from|of|to|on|in|for|with|by|that|between|among|at|and|or|as|{verbs})\b)[a-z-]+\s+"
        names = either(self._ids)
        self._one = re.compile(
            rf"\s*(?:(?:{before})\s+)*?(?:{plainly}){{0,3}}?(?P<name>{names})\b(?!['’]s|-)"
            r"(?P<rest>\s+(?:concerned|of the united nations"
            r"|parties to (?:the|this) [^,;]{1,60}?(?=,|;|\s+to\s)))?"
        )
        self._subject = re.compile(
            rf"\b(?P<name>{names})"
            r"(?:\s+(?:concerned|parties|of the united nations|to the [a-z][a-z\s]{0,50}?))?"
            rf"(?:,[^,.;]{{1,100}},)?\s+(?:(?:are|is|{adverbs})\s+)*\Z"
        )
        self._joining = re.compile(rf"(?:{either(words['joining_names'])})\b\s*|,\s*")
        self._particularly = re.compile(
            r",?\s+(?:and\s+)?(?:in particular|especially|including|as well as)\s+"
        )
        self._asides = re.compile(rf"\s*,\s*(?:{either(words['asides'])})\b")
        self._leading = re.compile(rf"(?:(?:{before})\s+)*")
        self._auxiliaries = Endings(
            [*words["adverbs"], "has", "have", "had", "may wish to", "hereby"], parted=True
        )
        organs = [lowered(n) for c in table.addressees.values() if c.acts for n in c.words.get("en", ())]
        self._actors = Endings([*organs, *words["actors"]], parted=True)
        self._anaphors = Endings(words["anaphors"], parted=True)

    def acts(self, text: str, *, is_operative: bool) -> list[Act]:
        """The acts of a paragraph, in order; in an operative one its own verbs count, not what it tells."""
        low = lowered(text)
        if is_operative:
            return list(self._operative(text, low))
        return list(self._told(text, low))

    # -- an operative paragraph ------------------------------------------------

    def _operative(self, text: str, low: str) -> Iterator[Act]:
        head = self._at_head(low)
        if head is None:
            return
        verb, start, end = head
        yield self._act(text, low, verb, start, end)
        for match in self._verbs.finditer(low, end):
            verb = self._present.get(match.group(), "")
            if not verb or self._table.verbs[verb].towards is Towards.SUBJECT:
                continue
            lead = low[max(0, match.start() - 90) : match.start()]
            # “calls upon” is never a noun: a comma is enough before it.
            is_added = self._added.search(lead) or (" " in match.group() and lead.rstrip().endswith(","))
            if is_added and self._has_object(text, match):
                yield self._act(text, low, verb, *match.span())

    def _at_head(self, low: str) -> tuple[str, int, int] | None:
        for lead, forms in (
            (self._head, self._present),
            (self._item, self._plain),
            (self._later, self._present),
        ):
            opening = lead.match(low)
            match = self._verbs.match(low, opening.end()) if opening else None
            if match and match.group() in forms:
                verb = forms[match.group()]
                if self._table.verbs[verb].towards is not Towards.SUBJECT:
                    return verb, *match.span()
        return None

    def _has_object(self, text: str, match: re.Match[str]) -> bool:
        return bool(_OBJECT.match(text, match.end())) and not _NOUN.match(text, match.end())

    # -- what is told ----------------------------------------------------------

    def _told(self, text: str, low: str) -> Iterator[Act]:
        speaker: str | None = None
        actor: str | None = None
        acted = -1
        told: tuple[Addressee, ...] = ()
        for match in self._finite.finditer(low):
            word = match.group()
            verb = self._present.get(word) or self._past.get(word)
            if verb is None:
                continue
            last = max(map(low.rfind, _ENDS, repeat(0), repeat(match.start())))
            begin = last + 2 if last >= 0 else 0
            if self._table.verbs[verb].towards is Towards.SUBJECT:
                subject = self._subject.search(low, max(begin, match.start() - _REACH), match.start())
                person = self._person(text, subject) if subject else None
                if person is not None and person not in told:
                    yield Act(verb, *match.span(), (person,), None)
                continue
            found = self._actor_before(text, low, begin, match.start(), speaker)
            if found is not None and (" " in word or not _NOUN.match(low, match.end())):
                speaker = actor = found
                acted = match.start()
                act = self._act(text, low, verb, *match.span(), actor)
                told = act.addressees
                yield act
            elif acted >= begin and self._goes_on(text, low, begin, match):
                yield self._act(text, low, verb, *match.span(), actor)
            elif self._past.get(word) == verb and self._table.verbs[verb].towards is Towards.OBJECT:
                passive = self._is_asked(text, low, begin, match)
                if passive is not None:
                    yield Act(verb, *match.span(), (passive,), None)
        for match in self._wished(low):
            yield self._act(text, low, self._plain[match.group()], *match.span())

    def _wished(self, low: str) -> Iterator[re.Match[str]]:
        """Verbs behind “may wish to”: requests that are proposed."""
        at = low.find("may wish to ")
        while at >= 0:
            match = self._verbs.match(low, at + len("may wish to "))
            verb = self._plain.get(match.group()) if match else None
            if match and verb and self._table.verbs[verb].towards is Towards.OBJECT:
                yield match
            at = low.find("may wish to ", at + 1)

    def _actor_before(self, text: str, low: str, begin: int, verb: int, speaker: str | None) -> str | None:
        """The organ or instrument that ends right before the verb, but for adverbs and a phrase in commas."""
        floor = max(begin, verb - _REACH)
        whole = self._auxiliaries.stripped(low[floor:verb])
        for lead in (whole, _without_aside(whole)):
            if not lead:
                continue
            bare = _NUMBER.sub("", lead) if lead[-1] in _ENDS_A_NUMBER else lead
            name = self._actors.at_end(bare)
            if name and not _NOT_A_SUBJECT.search(bare[: -len(name)]):
                start = floor + len(bare) - len(name)
                return text[start : floor + len(lead)]
            if speaker and self._anaphors.at_end(lead):
                return speaker
        return None

    def _goes_on(self, text: str, low: str, begin: int, match: re.Match[str]) -> bool:
        lead = low[max(begin, match.start() - 90) : match.start()]
        if not (self._added.search(lead) or lead.rstrip().endswith(",")):
            return False
        return self._has_object(text, match) or self._one.match(low, match.end()) is not None

    def _is_asked(self, text: str, low: str, begin: int, match: re.Match[str]) -> Addressee | None:
        """Whom “are encouraged to” addresses."""
        if not re.match(r"\s+to\b", low[match.end() : match.end() + 12]):
            return None
        lead = low[max(begin, match.start() - _REACH) : match.start()]
        if not re.search(r"\b(?:are|is)\s+(?:[a-z]+ly\s+|also\s+|further\s+|hereby\s+)*\Z", lead):
            return None
        subject = self._subject.search(low, max(begin, match.start() - _REACH), match.start())
        return self._person(text, subject) if subject else None

    # -- who is addressed ------------------------------------------------------

    def _act(self, text: str, low: str, verb: str, start: int, end: int, actor: str | None = None) -> Act:
        people: dict[str, Addressee] = {}
        for one in self._addressees(text, low, verb, end):
            people.setdefault(one.id, one)
        return Act(verb, start, end, tuple(people.values()), actor)

    def _addressees(self, text: str, low: str, verb: str, at: int) -> list[Addressee]:
        towards = self._table.verbs[verb].towards
        if towards is Towards.NONE or low.endswith(" for", 0, at):
            return []
        at = self._after_asides(low, at)
        if low.startswith("upon ", at) or low.startswith("on ", at):
            at = low.index(" ", at)
        if low.startswith("that ", at) or low.startswith("that,", at):
            at = self._after_asides(low, at + 4)
            people = list(self._names_from(text, low, at))
            if verb == "decides":
                return people if people and _SHALL.match(low, people[-1].end) else []
            return people or self._body(text, at)
        if verb == "decides":
            return []
        return list(self._names_from(text, low, at)) or self._named(text, low, at)

    def _after_asides(self, low: str, at: int) -> int:
        skipped = self._skipped.match(low, at)
        return skipped.end() if skipped else at

    def _names_from(self, text: str, low: str, at: int) -> Iterator[Addressee]:
        while one := self._one.match(low, at):
            yield self._person(text, one)
            joined = self._particularly.match(low, one.end())
            if joined is None and not self._asides.match(low, one.end()):
                joined = self._joining.match(low, one.end())
            if joined is None:
                return
            at = joined.end()

    def _named(self, text: str, low: str, at: int) -> list[Addressee]:
        """Somebody whom the table does not have, called by a name with a capital letter."""
        leading = self._leading.match(low, at)
        start = leading.end() if leading else at
        start += len(match.group()) if (match := _GOVERNMENT.match(text[start : start + 60])) else 0
        stop = _NAMED_END.search(low, start, start + 90)
        name = text[start : stop.start() if stop else start + 90].strip()
        if not name or len(name) > 80 or not any(c.isupper() for c in name) or not name[0].isalpha():
            return []
        known = self._ids.get(lowered(name))
        return [Addressee(known or slug(name), name, start, start + len(name))]

    def _body(self, text: str, at: int) -> list[Addressee]:
        """The Xish Government, the authorities of X: called so inside a clause with “that”."""
        body = _BODY.match(text, at)
        return [Addressee(slug(body["name"]), body["name"], *body.span("name"))] if body else []

    def _person(self, text: str, match: re.Match[str]) -> Addressee:
        start, end = match.span("name")
        return Addressee(self._ids[" ".join(match["name"].split())], text[start:end], start, end)


def _without_aside(lead: str) -> str:
    """What stands before a phrase between two commas that ends the text; empty when none does."""
    if not lead.endswith(","):
        return ""
    comma = lead.rfind(",", 0, len(lead) - 1)
    return lead[:comma].rstrip() if comma >= 0 and len(lead) - comma < 160 else ""
