"""Find what can be matched on a workshop sheet: an instrument, and one sentence that says what it does."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vademecum.domain.citation import Citation, CitationKind
from vademecum.services.notebook.exchange.printable import printable
from vademecum.services.papers.hiding import Acts
from vademecum.services.papers.material import Material, Portion
from vademecum.services.papers.paper import GAP, Run
from vademecum.text.actions.act import Act
from vademecum.text.sentences import sentence_around

_KINDS = frozenset({CitationKind.RESOLUTION, CitationKind.DECISION, CitationKind.STATEMENT})
_SHORTEST, _LONGEST = {"zh": 14}, 420
_SHORTEST_OF_OTHERS = 40


@dataclass(frozen=True, slots=True)
class Pair:
    """An instrument and a sentence about it, in which its name is a gap."""

    name: str
    runs: tuple[Run, ...]
    source: str
    lang: str
    symbol: str
    sentence: tuple[int, int, int]
    """Where the sentence stands: passage, portion, and where it begins in the text of its block."""


def pairs(material: Material, acts: Acts) -> list[Pair]:
    """All pairs in reading order: no instrument and no sentence twice.

    A sentence counts when it names one instrument only, and something is done in it: with the instrument, as
    the table of verbs knows it, or by a verb of its own. Sentences alike but for the name are left out.
    """
    found = [
        pair
        for number, passage in enumerate(material.passages)
        for place, portion in enumerate(passage.portions)
        if not portion.is_heading
        for pair in _in_portion(
            portion, (number, place), passage.lang, acts.get((number, portion.block.id), ())
        )
    ]
    alike = Counter(_words(pair) for pair in found)
    made: dict[str, Pair] = {}
    for pair in found:
        if alike[_words(pair)] == 1:
            made.setdefault(pair.symbol, pair)
    return list(made.values())


def _in_portion(portion: Portion, at: tuple[int, int], lang: str, acts: Sequence[Act]) -> Iterator[Pair]:
    sentences: dict[tuple[int, int], list[Citation]] = {}
    for citation in portion.citations:
        sentence = sentence_around(portion.block.text, citation.start, citation.end)
        sentences.setdefault(sentence, []).append(citation)
    for (start, end), cited in sentences.items():
        named = [one for one in cited if one.kind is not CitationKind.ANAPHOR]
        is_one = len({one.key.whole for one in cited}) == 1 and bool(named)
        is_inside = portion.start <= start and end <= portion.end
        is_long = _SHORTEST.get(lang, _SHORTEST_OF_OTHERS) <= end - start <= _LONGEST
        if not (is_one and is_inside and is_long) or named[0].kind not in _KINDS or named[0].is_assumed:
            continue
        if any(one.verb for one in cited) or any(start <= act.start < act.end <= end for act in acts):
            key = named[0].key.whole
            runs = _runs(portion, (start, end), named)
            yield Pair(key.display(lang), runs, portion.source, lang, key.symbol, (*at, start))


def _runs(portion: Portion, sentence: tuple[int, int], named: Sequence[Citation]) -> tuple[Run, ...]:
    text, at = portion.block.text, sentence[0]
    runs: list[Run] = []
    for citation in named:
        runs += [Run(printable(text[at : citation.start])), GAP]
        at = citation.end
    runs.append(Run(printable(text[at : sentence[1]])))
    return tuple(run for run in runs if run.text or run is GAP)


def _words(pair: Pair) -> str:
    return "".join(run.text for run in pair.runs)
