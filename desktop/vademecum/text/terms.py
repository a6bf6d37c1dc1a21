"""Find the terms of a text without a dictionary: words in quotation marks, abbreviations, phrases that recur.

A phrase counts as one where it recurs and stands beside different words each time, on both sides: then it is
a unit of its own and no part of a longer one (“accessor variety”, H. Feng and others, 2004).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

_QUOTED = re.compile(r"[“「『«„]\s?(?P<term>[^“”「」『』«»„。！？；;!?\n]{2,40}?)\s?[”」』»“]")
_ABBREVIATION = re.compile(r"(?<![\w/.-])[A-Z][A-Z0-9]{1,8}[A-Z0-9](?:-\d{1,3})?(?![\w/.])")
_HAN = re.compile("[\u3400-\u9fff]+")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_SENTENCE_OF_WORDS = re.compile(r"[^.,;:!?()\[\]“”«»\n/]+")

_SHORTEST, _LONGEST = 3, 8
_FEWEST = 3
"""Times that a phrase stands in the texts."""
_VARIETY = 3
"""Different neighbours that a phrase of Han characters has on each side."""
_READ = 60_000
"""Code points that are looked through for phrases."""
_SHARE = 0.6
"""A phrase with one neighbour more often than that is a part of a longer one."""
_NO_EDGE = "的和及与或在对为以其于是了将所该这各并而但也被把从由向到至不可应须就每之第进有"
_NO_BEGIN = "等使让一年月日号们性用据更"
_NO_END = "等中上下内时后前来能"
_NO_BEGINNING = (
    *("越来", "包括", "通过", "利用", "使用", "打击", "因此", "此外", "例如", "加强", "促进", "防止"),
    *("支持", "关于", "根据", "需要", "鼓励", "要求"),
)
_NO_ENDING = ("包括", "方面", "通过", "利用", "使用")
_PLAIN = (
    "the of and to in on for by with a an its their that as or at from is are was were be been has have "
    "which this these those all such other may should shall will not also including who it they into under "
    "through upon between any each both more most can could would there but if than when where while our"
)
_PLAIN_WORDS = frozenset(_PLAIN.split())

Span = tuple[int, int]


def terms_in(texts: Sequence[str], lang: str) -> list[list[Span]]:
    """For each text where its terms stand: code points, half open, in order, not overlapping.

    Recurring phrases are known in Chinese and English; in other languages only what a text marks itself.
    """
    phrases = _phrases(texts, lang)
    return [_spans(text, lang, phrases) for text in texts]


def _spans(text: str, lang: str, phrases: frozenset[str]) -> list[Span]:
    marked = [match.span("term") for match in _QUOTED.finditer(text) if ". " not in match["term"]]
    marked += [match.span() for match in _ABBREVIATION.finditer(text)]
    found = [*marked, *_recurring(text, lang, phrases)]
    taken: list[Span] = []
    # What the text marks itself goes first, then the longest.
    order = {span: number for number, span in enumerate(marked)}
    for start, end in sorted(found, key=lambda s: (s not in order, s[0] - s[1], s[0])):
        if all(end <= other or start >= stop for other, stop in taken):
            taken.append((start, end))
    return sorted(taken)


def _phrases(texts: Sequence[str], lang: str) -> frozenset[str]:
    read, some = 0, []
    for text in texts:
        some.append(text[: max(0, _READ - read)])
        read += len(text)
    if lang == "zh":
        return _han_phrases(some)
    return _word_phrases(some) if lang == "en" else frozenset()


def _han_phrases(texts: Iterable[str]) -> frozenset[str]:
    runs = [match.group() for text in texts for match in _HAN.finditer(text)]
    counts = Counter(
        run[at : at + length]
        for run in runs
        for length in range(_SHORTEST, _LONGEST + 1)
        for at in range(len(run) - length + 1)
    )
    often = {phrase for phrase, count in counts.items() if count >= _FEWEST and _is_likely(phrase)}
    before: dict[str, Counter[str]] = defaultdict(Counter)
    after: dict[str, Counter[str]] = defaultdict(Counter)
    for number, run in enumerate(runs):
        for length in range(_SHORTEST, _LONGEST + 1):
            for at in range(len(run) - length + 1):
                phrase = run[at : at + length]
                if phrase in often:
                    # The edge of a run is a neighbour of its own each time.
                    before[phrase][run[at - 1] if at else f"edge {number}"] += 1
                    after[phrase][run[at + length] if at + length < len(run) else f"edge {number}"] += 1
    return frozenset(p for p in often if _stands_free(before[p]) and _stands_free(after[p]))


def _stands_free(beside: Counter[str]) -> bool:
    """Whether the neighbours on one side differ enough."""
    return len(beside) >= _VARIETY and max(beside.values()) <= _SHARE * beside.total()


def _is_likely(phrase: str) -> bool:
    if phrase[0] in _NO_EDGE + _NO_BEGIN or phrase[-1] in _NO_EDGE + _NO_END or "的" in phrase:
        return False
    return not phrase.startswith(_NO_BEGINNING) and not phrase.endswith(_NO_ENDING)


def _word_phrases(texts: Iterable[str]) -> frozenset[str]:
    counts: Counter[str] = Counter()
    for text in texts:
        for stretch in _SENTENCE_OF_WORDS.finditer(text):
            words = [match.group().lower() for match in _WORD.finditer(stretch.group())]
            for length in (2, 3):
                for at in range(len(words) - length + 1):
                    some = words[at : at + length]
                    if some[0] not in _PLAIN_WORDS and some[-1] not in _PLAIN_WORDS:
                        counts[" ".join(some)] += 1
    return frozenset(phrase for phrase, count in counts.items() if count >= _FEWEST)


def _recurring(text: str, lang: str, phrases: frozenset[str]) -> Iterable[Span]:
    if not phrases:
        return
    if lang == "zh":
        for run in _HAN.finditer(text):
            for length in range(_LONGEST, _SHORTEST - 1, -1):
                for at in range(run.start(), run.end() - length + 1):
                    if text[at : at + length] in phrases:
                        yield at, at + length
        return
    words = [match.span() for match in _WORD.finditer(text)]
    for number, (start, _) in enumerate(words):
        for length in (3, 2):
            if number + length <= len(words):
                end = words[number + length - 1][1]
                if text[start:end].lower() in phrases:
                    yield start, end
