"""A paper is written as JSON and read back the same; what is no paper is refused."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.services.papers import paper_form
from vademecum.services.papers.paper import (
    Break,
    Heading,
    Lines,
    Paper,
    PaperKind,
    Paragraph,
    Run,
    RunKind,
    Style,
    Table,
    TableKind,
)
from vademecum.services.papers.paper_form import MalformedPaper, read_paper, write_paper

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
runs = st.lists(st.builds(Run, words, st.sampled_from(RunKind)), max_size=4).map(tuple)
paragraphs = st.builds(
    Paragraph, runs, words, st.sampled_from(Style), st.integers(0, 9), st.sampled_from(["", "zh", "ar"])
)


@st.composite
def tables(draw):
    width = draw(st.integers(1, 4))
    rows = draw(st.lists(st.tuples(*[paragraphs] * width), min_size=1, max_size=3))
    shares = draw(st.tuples(*[st.integers(1, 9)] * width))
    return Table(tuple(rows), shares, draw(st.sampled_from(TableKind)), draw(st.booleans()))


elements = st.one_of(
    st.builds(Heading, words, st.integers(0, 9), words),
    paragraphs,
    st.builds(Lines, st.integers(0, 100)),
    tables(),
    st.just(Break()),
)
papers = st.builds(
    Paper,
    st.sampled_from(PaperKind),
    words,
    words,
    words,
    words,
    st.lists(words, max_size=3).map(tuple),
    st.lists(elements, max_size=6).map(tuple),
    st.none() | st.integers(0, 999_999),
)


@given(papers)
def test_what_is_written_can_be_read_back(paper):
    assert read_paper(write_paper(paper)) == paper


SOUND = json.loads(write_paper(Paper(PaperKind.SHEET, "t", "en", "f", "p", ("x",), (Lines(2),), 5)))


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "poster"},
        {"title": 5},
        {"elements": {}},
        {"elements": [{"is": "bomb"}]},
        {"elements": ["x"]},
        {"elements": [{"is": "lines", "count": 101}]},
        {"elements": [{"is": "lines", "count": True}]},
        {"elements": [{"is": "paragraph", "style": "body", "runs": [["x"]]}]},
        {"elements": [{"is": "paragraph", "style": "body", "runs": [["x", "loud"]]}]},
        {"elements": [{"is": "table", "kind": "plain", "rows": [], "widths": [1]}]},
        {"elements": [{"is": "table", "kind": "plain", "rows": [[]], "widths": [1]}]},
        {"elements": [{"is": "table", "kind": "plain", "rows": [[]], "widths": []}]},
        {"facts": ["x"] * 21},
        {"seed": -1},
        {"seed": "5"},
        {"elements": [{"is": "lines", "count": 1}] * 12_001},
    ],
)
def test_what_is_no_paper_is_refused(changes):
    with pytest.raises(MalformedPaper):
        read_paper(json.dumps(SOUND | changes).encode())


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b"\xff\xfe", b"[" * 100_000, b"null"])
def test_what_is_no_json_is_refused(data):
    with pytest.raises(MalformedPaper):
        read_paper(data)


def test_a_paper_is_bounded_in_bytes_and_words(monkeypatch):
    long = Paper(PaperKind.SHEET, "t" * 2_000_001, "en", "", "")
    with pytest.raises(MalformedPaper):
        read_paper(write_paper(long))
    monkeypatch.setattr(paper_form, "LARGEST", 10)
    with pytest.raises(MalformedPaper):
        read_paper(json.dumps(SOUND).encode())
