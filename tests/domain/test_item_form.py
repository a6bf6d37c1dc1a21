"""Items written as JSON are read back as they were; what is no item is refused."""

import pytest
from hypothesis import given
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
from vademecum.domain.item_form import MalformedItem, item_of, kind_of, read_item, write_item
from vademecum.domain.key import Key
from vademecum.domain.plan import LONGEST_STEP, LessonPlan, Rehearsal, Step, StepKind
from vademecum.domain.revision import Revision

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
names = st.text("abcdef0123456789", min_size=1, max_size=8)
ranks = st.floats(allow_nan=False, allow_infinity=False).map(lambda rank: rank + 0.0)
anchors = st.builds(
    lambda block, label, start, quote, before, after: Anchor(
        block, label, start, start + len(quote), quote, before, after
    ),
    names,
    st.none() | words,
    st.integers(0, 10**6),
    words,
    words,
    words,
)
keys = st.sampled_from([Key("S/RES/1373(2001)"), Key("CTOC/COP/WG.7/2020/3"), Key("VM/CTED/CYBERSPACE")])
targets = st.builds(
    Target,
    st.sampled_from(Scope),
    keys,
    st.sampled_from(["", "zh", "ar"]),
    words,
    st.lists(anchors).map(tuple),
)
tags = st.lists(words, unique=True).map(tuple)
times = st.integers(0, 2**45)
steps = st.builds(
    lambda number, kind, target, *rest: Step(
        f"s{number}", kind, None if kind is StepKind.PAUSE else target, *rest
    ),
    st.integers(0, 999),
    st.sampled_from(StepKind),
    targets,
    words,
    words,
    words,
    st.integers(0, LONGEST_STEP),
)
rehearsals = st.builds(
    Rehearsal,
    times,
    st.lists(st.tuples(names, st.integers(0, LONGEST_STEP)), max_size=3).map(tuple),
    st.booleans(),
)
items = st.one_of(
    st.builds(Annotation, names, targets, st.none() | st.sampled_from(Colour), words, tags, times, words),
    st.builds(Bookmark, names, targets, words, names | st.just(""), ranks, tags, times),
    st.builds(Folder, names, words, names | st.just(""), ranks),
    st.builds(NumberedPlace, names, st.integers(1, 9), targets),
    st.builds(Tag, names, words, st.none() | st.sampled_from(Colour)),
    st.builds(
        LessonPlan,
        names,
        words,
        st.lists(steps, max_size=4, unique_by=lambda step: step.id).map(tuple),
        st.integers(0, LONGEST_STEP),
        times,
        st.lists(rehearsals, max_size=3).map(tuple),
    ),
)


@given(items)
def test_what_is_written_can_be_read_back(item):
    assert read_item(kind_of(item), item.id, write_item(item)) == item


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        ("hologram", {}),
        ("annotation", []),
        ("annotation", {}),
        ("annotation", {"target": {"scope": "passage", "key": "nonsense"}}),
        ("annotation", {"target": {"scope": "everything", "key": "S/RES/1373(2001)"}}),
        ("annotation", {"target": {"scope": "document", "key": "S/RES/1373(2001)"}, "colour": "mauve"}),
        ("annotation", {"target": {"scope": "document", "key": "S/RES/1373(2001)"}, "body": 3}),
        ("annotation", {"target": {"scope": "document", "key": "S/RES/1373(2001)"}, "tags": ["a", 1]}),
        (
            "annotation",
            {
                "target": {
                    "scope": "passage",
                    "key": "S/RES/1373(2001)",
                    "anchors": [{"block": "b", "start": 5, "end": 2, "quote": ""}],
                }
            },
        ),
        ("place", {"number": 12, "target": {"scope": "document", "key": "S/RES/1373(2001)"}}),
        ("folder", {"name": "x", "rank": "first"}),
        ("folder", {"name": "x", "rank": float("inf")}),
        ("tag", {"name": None}),
        ("plan", {"steps": {}}),
        ("plan", {"steps": [3]}),
        ("plan", {"steps": [{"id": "a", "kind": "dance"}]}),
        ("plan", {"steps": [{"id": "", "kind": "pause"}]}),
        ("plan", {"steps": [{"id": "a", "kind": "passage"}]}),
        ("plan", {"steps": [{"id": "a", "kind": "pause"}, {"id": "a", "kind": "pause"}]}),
        ("plan", {"steps": [{"id": "a", "kind": "pause", "seconds": -1}]}),
        ("plan", {"steps": [{"id": "a", "kind": "pause", "speech": "x" * 100_001}]}),
        ("plan", {"steps": [{"id": str(n), "kind": "pause"} for n in range(501)]}),
        ("plan", {"seconds": 86_401}),
        ("plan", {"rehearsals": [{"at": 1, "used": [["a", True]]}]}),
        ("plan", {"rehearsals": [{"at": 1, "used": [["a"]]}]}),
    ],
)
def test_what_is_no_item_is_refused(kind, state):
    with pytest.raises(MalformedItem):
        item_of(kind, "x", state)


@pytest.mark.parametrize("written", ["", "{", "[" * 100_000, "nan"])
def test_what_is_no_json_is_refused(written):
    with pytest.raises(MalformedItem):
        read_item("folder", "x", written)


@given(words, words, words | st.none(), st.integers(0, 2**50))
def test_a_changed_revision_is_known(item, kind, state, at):
    made = Revision.made(item, kind, ("b", "a"), state, at=at, device="d", sequence=1, act="x")
    assert made.is_whole
    assert made.parents == ("a", "b")
    changed = Revision(made.id, item, kind, made.parents, (state or "") + " ", at, "d", 1, "x")
    assert not changed.is_whole
