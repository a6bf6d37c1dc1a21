"""Our own form on the clipboard: what is written is read back; nothing else is."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.domain.excerpt import Excerpt, Piece
from vademecum.domain.key import Key
from vademecum.text.excerpt_form import LARGEST, read_excerpt, write_excerpt

GOOD = {
    "format": 1,
    "key": "A/TEST/1",
    "lang": "en",
    "edition": "1",
    "pieces": [["para_1", 0, 5]],
    "words": "words",
}


def packed(**changes: object) -> bytes:
    return json.dumps(GOOD | changes).encode()


excerpts = st.builds(
    Excerpt,
    st.sampled_from([Key("A/TEST/1"), Key("S/RES/1373(2001)"), Key("VM/CTED/CYBERSPACE")]),
    st.sampled_from(["zh", "en", "ar"]),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    st.lists(
        st.builds(
            lambda block, start, more: Piece(block, start, start + more),
            st.sampled_from(["para_1", "para_2__a", "fn_14", "b_0001__b2", "annex_1__para_3"]),
            st.integers(0, 1000),
            st.integers(1, 1000),
        ),
        min_size=1,
        max_size=5,
    ).map(tuple),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip),
)


@given(excerpts)
def test_what_is_written_is_read_back(excerpt):
    assert read_excerpt(write_excerpt(excerpt)) == excerpt


def test_the_good_one_is_good():
    assert read_excerpt(packed()) is not None


HOSTILE = [
    b"",
    b"\xff\xfe",
    b"null",
    b"[]",
    b"{}",
    b"1" * 5_000,
    b"[" * 200_000,
    b'{"format":' * 50_000,
    packed(format=2),
    packed(format=True),
    packed(format="1"),
    packed(key="not a key"),
    packed(key="A/TEST/1#para_1"),
    packed(key=7),
    packed(lang="english"),
    packed(lang="../"),
    packed(lang=None),
    packed(edition=["x"]),
    packed(pieces=[]),
    packed(pieces="para_1"),
    packed(pieces=[["para_1", 5, 5]]),
    packed(pieces=[["para_1", -1, 5]]),
    packed(pieces=[["para_1", 0, 10**12]]),
    packed(pieces=[["para_1", 0, 1e3]]),
    packed(pieces=[["para_1", False, True]]),
    packed(pieces=[["../../etc", 0, 5]]),
    packed(pieces=[["para_1' OR 1=1", 0, 5]]),
    packed(pieces=[["para_1", 0]]),
    packed(pieces=[{"block": "para_1"}]),
    packed(pieces=[["para_1", 0, 5]] * 6_000),
    packed(words=""),
    packed(words="  \n"),
    packed(words=5),
    packed(words="x" * (LARGEST + 1)),
    packed() + b" " * LARGEST,
]


@pytest.mark.parametrize("data", HOSTILE, ids=lambda data: ascii(data[:24]))
def test_what_we_would_not_have_written_is_refused(data):
    assert read_excerpt(data) is None


@given(st.binary(max_size=300))
def test_bytes_of_any_kind_never_fail(data):
    read_excerpt(data)


def test_an_excerpt_that_is_too_large_is_not_written():
    huge = Excerpt(Key("A/TEST/1"), "en", "1", (Piece("para_1", 0, 5),), "x" * LARGEST)
    assert write_excerpt(huge) == b""
