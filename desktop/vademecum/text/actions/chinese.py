"""The operative acts of a Chinese paragraph.

A verb counts where it leads a clause: at the head of an operative paragraph (又请秘书长…), behind the organ
or instrument that acts (安全理事会第…号决议，其中要求…), or behind the same organ's act in the same sentence
(…表示赞赏，并请…). Everywhere else the characters may be a noun or somebody else's doing, and do not count.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import repeat

from vademecum.text.actions.act import Act, Addressee, Towards
from vademecum.text.actions.patterns import Endings, either, fast
from vademecum.text.actions.table import ActionTable

_ENDS = "。！？!?\n"
_STOPS = "，,；;：:"
_CLAUSE = re.compile(rf"[^{_STOPS}]+")
_FURTHEST = 120
"""Longest beginning of a clause that is looked at, in code points."""
_SUBJECT_REACH = 30
"""How far before 应 or 不妨 its subject may end."""
_TIME = r"(?:\d{4}\s*年)?\s*(?:\d{1,2}\s*月)?\s*(?:\d{1,2}\s*日)?\s*"
_DURING = rf"(?:在[^{_STOPS}]{{1,60}}?(?:决议中|会议上|框架内|方面|期间))?"
_ENUMERATOR = (
    r"(?:[（(][a-z\d一二三四五六七八九十甲乙丙丁]{1,4}[)）]|[㈠-㈩]|[\d一二三四五六七八九十]{1,3}[.、．])?\s*"
)
_GLOSS = r"(?:\s*[（(][^）)]{1,30}[）)])?"
_IN_TEXT = re.compile(r"(?:第[^，,；;：:。]{1,16}?[段条款])?(?:之?中|里)?\Z")
_BEFORE_A_VERB = "，,；;：:。！？!?\n 》)）中里上内时下段条款面”“\"「『'‘.、．"
_ABOUT = frozenset({"expresses", "commends", "deplores"})
"""Verbs before which 对… says what it is about: 对其工作表示赞赏."""
_QUOTES = " \t“”\"「『‘’'[［-"


@dataclass(frozen=True, slots=True)
class _Lead:
    """What stands before a verb in its clause."""

    actor: str | None
    """Who acts, when the clause says so."""
    is_telling: bool
    """Whether 其中 leads: somebody else's text speaks."""
    opens: bool
    """Whether a word like 并 leads."""


class ChineseActs:
    """Finds acts by the words of a table."""

    def __init__(self, table: ActionTable, simplified: Mapping[int, str]) -> None:
        """`simplified` says how traditional characters are read, one for one."""
        words = table.words["zh"]
        self._table = table
        self._simplified = simplified
        self._is_traditional = re.compile("[" + "".join(map(chr, simplified)) + "]" if simplified else "(?!)")
        self._operative: dict[str, str] = {}
        self._reported: dict[str, str] = {}
        for verb in table.verbs.values():
            for both in verb.words.get("zh", ()):
                self._operative[both] = self._reported[both] = verb.id
            self._operative.update(dict.fromkeys(verb.words.get("zh_operative", ()), verb.id))
            self._reported.update(dict.fromkeys(verb.words.get("zh_reported", ()), verb.id))
        self._modal = {verb.id for verb in table.verbs.values() if verb.towards is Towards.SUBJECT}
        self._loose = {word for verb in table.verbs.values() for word in verb.words.get("loose", ())}
        self._verbs = re.compile(fast({*self._operative, *self._reported}))
        self._ids: dict[str, str] = {}
        for name, one in table.names("zh"):
            self._ids.setdefault(name, one)
        organs = [name for c in table.addressees.values() if c.acts for name in c.words.get("zh", ())]
        self._organs = Endings([*organs, *words["organ_endings"]])
        self._instruments = Endings(words["instruments"])
        self._adverbs = Endings(words["adverbs"])
        self._also = words["also"]
        leading = (
            *words["openings"],
            *words["adverbs"],
            *words["instruments"],
            *words["organ_endings"],
            *organs,
        )
        self._may_precede = {word[-1] for word in leading} | set(_BEFORE_A_VERB)
        self._introducing = words["introducing"]
        self._not_an_organ = words["not_an_organ"]
        self._opening = re.compile(
            rf"[{re.escape(_QUOTES)}]*{_ENUMERATOR}(?P<words>(?:(?:{either(words['openings'])})\s*)*){_TIME}{_DURING}"
        )
        mods = rf"(?:(?:{either(words['before_names'])})\s*|[^{_STOPS}。、请]{{1,24}}?的)*?"
        self._one = re.compile(
            rf"\s*{mods}(?P<name>{either(self._ids)})(?P<gloss>{_GLOSS})(?!的(?!代表)|之间|一级|间)"
        )
        offices = either([*words["organ_endings"], *words["office_endings"]])
        self._named = re.compile(rf"\s*(?P<name>[\u4e00-\u9fff]{{2,20}}?(?:{offices}))(?!的)")
        self._anywhere = re.compile(fast(self._ids))
        self._joining = re.compile(rf"\s*(?:{either(words['joining_names'])})\s*")
        self._shall = re.compile(rf"[^。；;]{{0,40}}?(?:{either(words['shall'])})")
        organ = rf"(?:{either(organs)}|[\u4e00-\u9fff]{{0,20}}?(?:{either(words['organ_endings'])}))"
        instrument = either(words["instruments"])
        self._speaker = re.compile(
            rf"(?!{either(words['not_an_organ'])})(?:[^{_STOPS}《]{{0,12}}的)?(?P<actor>(?:{organ}|{either(words['refers'])})"
            rf"[^{_STOPS}]{{0,90}}?(?:{instrument})》?(?:\s*第[^{_STOPS}]{{1,10}}?[条段款])?|{organ}{_GLOSS})"
        )
        self._last_instrument = re.compile(
            rf"(?:{either(organs)}|{either(words['refers'])})[^{_STOPS}]{{0,90}}?(?:{instrument})"
        )

    def acts(self, text: str, *, is_operative: bool) -> list[Act]:
        """The acts of a paragraph, in order; in an operative one its own verbs count, not what it tells."""
        if self._is_traditional.search(text):
            simple = text.translate(self._simplified)
            return [_as_printed(act, simple, text) for act in self.acts(simple, is_operative=is_operative)]
        found: list[Act] = []
        forms = self._operative if is_operative else self._reported
        for match in self._verbs.finditer(text):
            verb = forms.get(match.group())
            if verb is None:
                continue
            at = match.start()
            if verb in self._modal:
                if is_operative:
                    continue
            elif not (at == 0 or text[at - 1] in self._may_precede or verb in _ABOUT):
                # A quick look that spares a long one: nothing that ends so leads a clause to its verb.
                continue
            if not self._is_verb(text, match):
                continue
            begin = 1 + max(map(text.rfind, _ENDS, repeat(0), repeat(at)))
            act = self._at(text, begin, match, verb, is_operative, bool(found) and found[-1].start >= begin)
            if act is not None and not (verb in self._modal and _is_told(act, found)):
                found.append(act)
        return found

    # -- one sentence ----------------------------------------------------------

    def _at(
        self, text: str, begin: int, match: re.Match[str], verb: str, is_operative: bool, has_acted: bool
    ) -> Act | None:
        at = match.start()
        start = max(begin, 1 + max(map(text.rfind, _STOPS, repeat(begin), repeat(at))))
        if at - start > _FURTHEST:
            return None
        if verb in self._modal:
            return self._advised(text, begin, start, match, verb)
        return self._led(text, begin, start, match, verb, is_operative, has_acted)

    def _led(
        self,
        text: str,
        begin: int,
        start: int,
        match: re.Match[str],
        verb: str,
        is_operative: bool,
        has_acted: bool,
    ) -> Act | None:
        """The act of a verb that leads its clause."""
        lead = self._lead(text[start : match.start()], verb)
        if lead is None:
            return None
        people = self._addressees(text, match.end(), verb)
        is_head = not text[begin:start].strip(_QUOTES + "1234567890.、()（）")
        if is_operative:
            is_ours = lead.actor is None and not lead.is_telling
            goes_on = has_acted and self._goes_on(text, begin, start, lead)
            is_first = begin == 0 and not has_acted and (is_head or self._is_introduced(text, start))
            own = is_ours and (is_first or goes_on or (begin == 0 and is_head))
            return Act(verb, match.start(), match.end(), people) if own else None
        actor = lead.actor or self._speaking(text, begin, start, lead.is_telling)
        addresses = self._table.verbs[verb].towards is Towards.OBJECT and bool(people)
        if actor is None and not (is_head and addresses):
            return None
        return Act(verb, match.start(), match.end(), people, actor)

    def _goes_on(self, text: str, begin: int, start: int, lead: _Lead) -> bool:
        """Whether a clause adds an act to that of its paragraph, and not to what 其中 tells."""
        if text[start - 1] in "；;":
            return True
        return lead.opens and "其中" not in text[max(begin, text.rfind("；", 0, start)) : start]

    def _is_introduced(self, text: str, start: int) -> bool:
        """Whether the clauses before `start` only introduce the verb of the paragraph."""
        clauses = [clause.group().strip(_QUOTES) for clause in _CLAUSE.finditer(text, 0, start)]
        return all(clause.startswith(self._introducing) for clause in clauses)

    def _advised(self, text: str, begin: int, start: int, match: re.Match[str], verb: str) -> Act | None:
        """The act of a modal verb, whose subject is advised: 缔约国应当…, 工作组似宜…."""
        near = self._anywhere.search(text, max(start, match.start() - 2 * _SUBJECT_REACH), match.start())
        if near is None and match.group() not in self._loose:
            return None
        opening = self._opening.match(text, start, match.start())
        after = opening.end() if opening else start
        people = tuple(self._names_from(text, after, match.start()))
        if people and match.start() - people[-1].end > _SUBJECT_REACH:
            people = ()
        if not people and verb == "suggests":
            named = list(self._anywhere.finditer(text, max(start, match.start() - 60), match.start()))
            close = [n for n in named if match.start() - n.end() <= _SUBJECT_REACH]
            people = tuple(Addressee(self._ids[n.group()], n.group(), *n.span()) for n in close[-1:])
        if not people and match.group() not in self._loose:
            return None
        actor = self._speaking(text, begin, start, False)
        return Act(verb, match.start(), match.end(), people, actor)

    def _is_verb(self, text: str, match: re.Match[str]) -> bool:
        before = text[match.start() - 1 : match.start()]
        if before in ("的", "被", "不", "未", "没", "无"):
            return False
        behind = text[match.end() : match.end() + 4].lstrip()
        guard = self._table.not_the_verb.get(match.group())
        if guard is None:
            return not behind.startswith("的")
        return not (before and before in guard[0]) and not behind.startswith(guard[1])

    # -- who acts --------------------------------------------------------------

    def _lead(self, lead: str, verb: str) -> _Lead | None:
        """Read what stands before a verb in its clause; None when anything but subject and adverbs does."""
        opening = self._opening.match(lead)
        words = opening["words"] if opening else ""
        rest = lead[opening.end() :] if opening else lead
        is_telling = "其中" in words
        opens = any(word in words for word in self._also)
        rest = self._adverbs.stripped(rest)
        if verb in _ABOUT:
            rest = self._adverbs.stripped(re.sub(r"对[^对]*\Z", "", rest))
        if not rest.strip(_QUOTES):
            # 并 and its like are adverbs, too.
            return _Lead(None, is_telling, opens or lead.strip(_QUOTES).startswith(self._also))
        if rest.startswith(self._not_an_organ):
            return None
        actor = re.sub(r"(?<=[段条款议])之?中\Z", "", rest.strip(_QUOTES))
        return _Lead(actor, is_telling, opens) if self._can_act(rest) else None

    def _can_act(self, phrase: str) -> bool:
        """Whether a phrase is an organ or an instrument, with what may follow its name."""
        bare = re.sub(r"[（(][^）)]*[）)]\Z", "", phrase).rstrip()
        if self._organs.at_end(bare) or self._organs.at_end(phrase):
            return not re.search(r"(?:执行(?!局|工作|主任)|实施|落实)", bare)
        inside = _IN_TEXT.search(bare)
        text = bare[: inside.start()].rstrip() if inside else bare
        text = re.sub(r"[（(][^）)]*[）)]\Z", "", text).rstrip()
        if self._instruments.at_end(text) or text.endswith("》"):
            is_bare = text == self._instruments.at_end(text)
            return bool(
                is_bare
                or self._last_instrument.match(text)
                or self._speaker.match(text)
                or text.endswith("》")
            )
        organ, _, where = phrase.partition("在")
        return bool(
            where
            and where.endswith(("中", "上", "内", "时", "下", "里", "方面"))
            and self._organs.at_end(organ.rstrip())
        )

    def _speaking(self, text: str, begin: int, start: int, is_telling: bool) -> str | None:
        """The organ or instrument that speaks in the clauses before `start` of the same sentence."""
        speaker: str | None = None
        for clause in _CLAUSE.finditer(text, begin, start):
            opening = self._opening.match(text, clause.start(), clause.end())
            at = opening.end() if opening else clause.start()
            found = self._speaker.match(text, at, clause.end())
            if found:
                speaker = found["actor"]
                continue
            someone = self._one.match(text, at, clause.end())
            if someone and not self._acts(self._ids[someone["name"]]):
                speaker = None
        if is_telling and start > begin:
            named = list(self._last_instrument.finditer(text, begin, start))
            speaker = named[-1].group() if named else speaker
        return speaker

    def _acts(self, addressee: str) -> bool:
        found = self._table.addressees.get(addressee)
        return found is not None and found.acts

    # -- who is addressed --------------------------------------------------------

    def _addressees(self, text: str, at: int, verb: str) -> tuple[Addressee, ...]:
        towards = self._table.verbs[verb].towards
        if towards is Towards.NONE:
            return ()
        if towards is Towards.THAT and text[at : at + 1] in ("，", ","):
            at += 1
        end = min([len(text), *(p for p in (text.find(stop, at) for stop in "。；;\n") if p >= 0)])
        people = tuple(self._names_from(text, at, end))
        if towards is Towards.THAT:
            is_bound = people and (verb == "demands" or self._shall.match(text, people[-1].end, end))
            return people if is_bound else ()
        if not people and (named := self._named.match(text, at, min(end, at + 30))):
            name = named["name"]
            return (Addressee(name, name, named.start("name"), named.end("name")),)
        return people

    def _names_from(self, text: str, at: int, end: int) -> Iterator[Addressee]:
        """The names that follow one another from `at`, joined by 、, 和 and their like."""
        while one := self._one.match(text, at, end):
            yield Addressee(self._ids[one["name"]], one["name"], one.start("name"), one.end("name"))
            joined = self._joining.match(text, one.end(), end)
            if joined is None:
                return
            at = joined.end()


def _as_printed(act: Act, simple: str, text: str) -> Act:
    """The act with names in the characters of the text."""
    people = tuple(replace(one, name=text[one.start : one.end]) for one in act.addressees)
    at = simple.find(act.actor) if act.actor else -1
    return replace(
        act, addressees=people, actor=act.actor and text[at : at + len(act.actor)] if at >= 0 else act.actor
    )


def _is_told(act: Act, found: Sequence[Act]) -> bool:
    """Whether 会员国应 only goes on with 决定会员国应."""
    return bool(found) and bool(act.addressees) and act.addressees[0] in found[-1].addressees
