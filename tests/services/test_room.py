"""Type on the wall is as large as the back row needs, within what a picture holds."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from vademecum.services.presenting.room import PRESETS, TOO_DEEP, Room, fit, width_of

HD = (1920, 1080)
depths = st.floats(1, 50)
widths = st.floats(0.2, 15)
langs = st.sampled_from(["zh", "en", "fr", "ar"])


def minutes_of_arc(pixels, room, across=1920):
    return math.degrees(math.atan(pixels * room.width / across / room.depth)) * 60


def test_lower_case_is_seen_under_17_minutes_and_chinese_under_26_from_the_back_row():
    room = Room(12, 2.5)
    assert minutes_of_arc(fit(room, HD, "en").em * 0.536, room) == pytest.approx(17.2, abs=0.1)
    assert minutes_of_arc(fit(room, HD, "zh").em * 0.89, room) == pytest.approx(26.5, abs=0.1)


def test_a_conference_room_holds_lines_worth_reading():
    shown = fit(Room(12, 2.5), HD, "zh")
    assert (round(shown.em), shown.characters, shown.lines) == (80, 21, 7)
    assert shown.is_enough
    assert shown.remark() is None


def test_a_room_too_deep_for_its_picture_is_told_honestly():
    shown = fit(Room(25, 2), HD, "zh")
    assert shown.remark() == (
        TOO_DEEP,
        {"depth": "25", "width": "2", "holds": 8, "characters": 12, "reaches": 17},
    )
    assert "only 8 characters" in TOO_DEEP.format(**shown.remark()[1])


def test_near_a_large_picture_type_stays_large():
    assert fit(Room(2, 4), HD, "zh").characters == 34


def test_a_diagonal_gives_the_width():
    # 55 inches at 16 to 9 are 1.218 m wide.
    assert width_of(55, HD) == pytest.approx(1.218, abs=0.001)


@pytest.mark.parametrize(("depth", "width"), [(0.5, 2), (101, 2), (5, 0.1), (5, 31), (math.nan, 2)])
def test_there_is_no_such_room(depth, width):
    with pytest.raises(ValueError, match="no room"):
        Room(depth, width)


@pytest.mark.parametrize("pixels", [(0, 1080), (1920, 0), (-1, 5)])
def test_a_display_has_pixels(pixels):
    with pytest.raises(ValueError, match="pixels"):
        fit(Room(5, 2), pixels, "en")


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_preset_lets_its_back_row_read(preset, lang):
    assert fit(preset.room, HD, lang).is_enough


@given(depths, st.floats(1, 2), widths, langs)
def test_further_away_type_is_never_smaller(depth, more, width, lang):
    near, far = (fit(Room(d, width), HD, lang) for d in (depth, depth * more))
    assert far.em >= near.em
    assert far.characters <= near.characters
    assert far.lines <= near.lines
    assert far.holds <= near.holds


@given(depths, widths, st.floats(0.5, 2), langs)
def test_a_room_twice_as_large_in_all_looks_the_same(depth, width, scale, lang):
    assume(1 <= depth * scale <= 100 and 0.2 <= width * scale <= 30)
    small, large = fit(Room(depth, width), HD, lang), fit(Room(depth * scale, width * scale), HD, lang)
    assert large.em == pytest.approx(small.em)
    assert large.reaches == pytest.approx(small.reaches * scale)
    assert large.is_enough == small.is_enough


@given(depths, widths, st.integers(1, 4), langs)
def test_finer_displays_show_the_same(depth, width, times, lang):
    coarse = fit(Room(depth, width), HD, lang)
    fine = fit(Room(depth, width), (1920 * times, 1080 * times), lang)
    assert fine.em == pytest.approx(coarse.em * times)
    assert (fine.characters, fine.lines) == (coarse.characters, coarse.lines)


@given(depths, widths, langs)
def test_what_is_promised_is_kept(depth, width, lang):
    shown = fit(Room(depth, width), HD, lang)
    assert shown.lines >= 1
    assert 12 <= shown.characters <= 34 * 2
    if shown.is_enough:
        assert shown.remark() is None
    else:
        _, values = shown.remark()
        assert values["reaches"] <= depth
        assert values["holds"] < values["characters"]
