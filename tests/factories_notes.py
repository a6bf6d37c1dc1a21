"""Arbitrary items of a notebook, as a reader could have made them."""

from hypothesis import strategies as st

from vademecum.domain.annotation import (
    Anchor,
    Annotation,
    Bookmark,
    Colour,
    Folder,
    NumberedPlace,
    Scope,
    Tag,
    Target,
)
from vademecum.domain.key import Key
from vademecum.domain.plan import LONGEST_STEP, LessonPlan, Rehearsal, Step, StepKind

_LETTERS = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
words = st.text(_LETTERS, max_size=40)
some_words = st.text(_LETTERS, min_size=1, max_size=40).filter(str.strip)
bodies = st.text(st.one_of(_LETTERS, st.sampled_from("\n\t`*#_[]<>|~$%")), max_size=120)
ids = st.from_regex(r"[0-9a-f]{6,20}", fullmatch=True)
keys = st.sampled_from(
    [
        Key("CTOC/COP/WG.7/2020/3"),
        Key("VM/CTED/CYBERSPACE"),
        Key("S/RES/1373(2001)"),
        Key("A/RES/217A(III)"),
        Key("HRI/GEN/1/Rev.9(Vol. I)"),
        Key("S/RES/1373(?)"),
    ]
)
colours = st.none() | st.sampled_from(Colour)
tags = st.lists(some_words, max_size=3, unique=True).map(tuple)
moments = st.integers(0, 4_000_000_000_000)
ranks = st.floats(-1e6, 1e6)


@st.composite
def anchors(draw):
    start, quote = draw(st.integers(0, 5_000)), draw(some_words)
    block = draw(st.from_regex(r"(para_[1-9][0-9]?|b_0[0-9]{3}|fn_[1-9])(__[a-e])?", fullmatch=True))
    label = draw(st.none() | st.sampled_from(["24", "a", "一"]))
    return Anchor(block, label, start, start + len(quote), quote, draw(words), draw(words))


@st.composite
def targets(draw, scopes=tuple(Scope)):
    scope = draw(st.sampled_from(scopes))
    if scope is Scope.INSTRUMENT:
        return Target(scope, draw(keys))
    found = ()
    if scope is not Scope.DOCUMENT:
        most = 1 if scope is Scope.PARAGRAPH else 3
        found = tuple(draw(st.lists(anchors(), min_size=1, max_size=most)))
    lang = draw(st.sampled_from(["zh", "en", "ar"]))
    return Target(scope, draw(keys), lang, draw(st.sampled_from(["", "1", "2020-06-15"])), found)


annotations = st.builds(
    Annotation, ids, targets(), colours, bodies, tags, moments, st.sampled_from(["", "A. Colleague"])
)
bookmarks = st.builds(Bookmark, ids, targets(), words, st.just(""), ranks, tags, moments)
folders = st.builds(Folder, ids, some_words, st.just(""), ranks)
places = st.integers(1, 9).flatmap(
    lambda n: st.builds(NumberedPlace, st.just(f"place_{n}"), st.just(n), targets())
)
named_tags = st.builds(Tag, ids, some_words, colours)
lines = words.map(lambda text: " ".join(text.split()))
seconds = st.integers(0, LONGEST_STEP)
_SCOPES = {
    StepKind.PASSAGE: (Scope.PASSAGE, Scope.PARAGRAPH, Scope.DOCUMENT),
    StepKind.INSTRUMENT: (Scope.INSTRUMENT,),
    StepKind.MAP: (Scope.DOCUMENT,),
    StepKind.TIMELINE: (Scope.DOCUMENT,),
}


@st.composite
def steps(draw):
    kind = draw(st.sampled_from(StepKind))
    target = None
    if kind is not StepKind.PAUSE:
        target = draw(targets(_SCOPES[kind]))
    return Step(draw(ids), kind, target, draw(lines), draw(bodies), draw(bodies), draw(seconds))


rehearsals = st.builds(
    Rehearsal, moments, st.lists(st.tuples(ids, seconds), max_size=3).map(tuple), st.booleans()
)
plans = st.builds(
    LessonPlan,
    ids,
    lines,
    st.lists(steps(), max_size=3, unique_by=lambda step: step.id).map(tuple),
    seconds,
    moments,
    st.lists(rehearsals, max_size=3).map(tuple),
)
items = st.one_of(annotations, bookmarks, folders, places, named_tags, plans)
many_items = st.lists(items, max_size=12, unique_by=lambda item: item.id)
