"""What was open is kept and read back; a file that was damaged never keeps the window from opening."""

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.ui.reader_pane import PlaceKept
from vademecum.ui.session import Session, read_session, write_session

KEYS = st.sampled_from([Key("S/RES/1373(2001)"), Key("CTOC/COP/WG.7/2020/3"), Key("VM/WELCOME")])
BLOCKS = st.sampled_from(["", "para_24", "fn_star", "h_3_2_1", "b_0001__b1"])
PLACES = st.builds(
    PlaceKept, st.builds(Locator, KEYS, st.sampled_from(["zh", "en"]), BLOCKS), st.integers(0, 9_000)
)


@st.composite
def sessions(draw):
    tabs = tuple(draw(st.lists(PLACES, max_size=5)))
    return Session(
        tabs,
        draw(st.integers(0, max(0, len(tabs) - 1))),
        draw(st.none() | PLACES),
        draw(st.none() | KEYS),
        draw(st.booleans()),
        draw(st.integers(0, 1)),
        draw(st.booleans()),
        draw(st.text("ABCabc019+/=", max_size=20)),
        tuple(draw(st.lists(st.integers(0, 3000), max_size=4))),
    )


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(session=sessions())
def test_what_is_written_can_be_read_back(tmp_path, session):
    write_session(tmp_path / "session.json", session)
    assert read_session(tmp_path / "session.json") == session
    assert [path.name for path in tmp_path.iterdir()] == ["session.json"]


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"\xff\xfe\x00",
        b"[]",
        b"null",
        b'{"format": 2}',
        b'{"format": 1, "current": Infinity}',
        b'{"format": 1, "current": [1]}',
        b'{"format": 1, "widths": [99999999999999999999, 1, 1]}',
        b'{"format": 1, "widths": ["x"]}',
        b'{"format": 1, "is_beside_open": "no", "geometry": {}}',
        b'{"format": 1, "beside_key": "no key"}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_file_is_an_empty_session(tmp_path, damage):
    path = tmp_path / "session.json"
    path.write_bytes(damage)
    assert read_session(path) == Session()


def test_no_file_is_an_empty_session(tmp_path):
    assert read_session(tmp_path / "none" / "session.json") == Session()


@pytest.mark.parametrize("tab", [{}, [], None, {"at": "no locator"}, {"at": 7}, {"sheet": 3}])
def test_a_damaged_tab_does_not_cost_the_others(tmp_path, tab):
    path = tmp_path / "session.json"
    good = PlaceKept(Locator(Key("VM/WELCOME"), "en"), 12)
    write_session(path, Session((good,)))
    stored = json.loads(path.read_text("utf-8"))
    stored["tabs"].insert(0, tab)
    path.write_text(json.dumps(stored), "utf-8")
    assert read_session(path).tabs == (good,)


NO_NUMBERS = [1e400, -(10**30), "3", None, [1], True]


@pytest.mark.parametrize(
    ("field", "bad", "otherwise"),
    [
        *(("current", bad, 0) for bad in NO_NUMBERS),
        *(("side_bar", bad, 0) for bad in NO_NUMBERS),
        *(("widths", bad, ()) for bad in (7, None, "345", *([3, one, 5] for one in NO_NUMBERS))),
        *(("geometry", bad, "") for bad in (7, None, ["AAAA"])),
        *(("is_beside_open", bad, False) for bad in (1, None, "no")),
        *(("beside_key", bad, None) for bad in (7, None, "no key")),
        *(("beside_place", bad, None) for bad in (7, None, {"at": 7})),
        *(("tabs", bad, ()) for bad in (7, None, {"at": 7})),
    ],
)
def test_one_bad_field_costs_itself_alone(tmp_path, field, bad, otherwise):
    path = tmp_path / "session.json"
    place = PlaceKept(Locator(Key("VM/WELCOME"), "en"), 12)
    key = Key("S/RES/1373(2001)")
    whole = Session((place, place), 1, place, key, True, 1, True, "AAAA", (3, 4, 5), True)
    write_session(path, whole)
    stored = json.loads(path.read_text("utf-8"))
    stored[field] = bad
    path.write_text(json.dumps(stored), "utf-8")
    left = replace(whole, **{field: otherwise})
    assert read_session(path) == (replace(left, current=0) if field == "tabs" else left)


def test_a_place_whose_scrolling_is_lost_is_still_the_place(tmp_path):
    path = tmp_path / "session.json"
    write_session(path, Session((PlaceKept(Locator(Key("VM/WELCOME"), "en"), 12),)))
    path.write_text(path.read_text("utf-8").replace("12", "1e400"), "utf-8")
    assert read_session(path).tabs == (PlaceKept(Locator(Key("VM/WELCOME"), "en"), 0),)


def test_a_damaged_key_on_the_right_does_not_cost_the_tabs(tmp_path):
    path = tmp_path / "session.json"
    good = PlaceKept(Locator(Key("VM/WELCOME"), "en"), 12)
    write_session(path, Session((good,), beside_key=Key("S/RES/1373(2001)")))
    path.write_text(path.read_text("utf-8").replace("S/RES/1373(2001)", "no key"), "utf-8")
    assert read_session(path) == Session((good,))


def test_a_session_that_cannot_be_written_says_so_and_the_last_one_stays(tmp_path):
    path = tmp_path / "session.json"
    write_session(path, Session(side_bar=1))
    (tmp_path / "session.json.new").mkdir()
    with pytest.raises(OSError, match=r"session\.json\.new"):
        write_session(path, Session(side_bar=0))
    assert read_session(path) == Session(side_bar=1)
