"""What is measured is what is painted, and what stands at a place of the wall is what was pressed."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.domain.citation import CitationKind
from vademecum.domain.document import BlockKind, NoteMark
from vademecum.services.presenting.screens import Area, set_screens
from vademecum.ui.wall.places import CitationAt, MarkAt, WordAt, at, citations_on, notes_on, piece_area
from walls import AI, a_frame, a_part, a_scene, a_side, a_wall, picture

pytest_plugins = ["wall_letters"]

pytestmark = pytest.mark.usefixtures("letters")

SENTENCE = "安全理事会决定，所有国家应防止和制止资助恐怖主义行为；𠮷野家（见第1373（2001）号决议）。"
ENGLISH = "The Security Council decides that all States shall prevent the financing of terrorist acts. "
ARABIC = "إن مجلس الأمن يقرر أن على جميع الدول منع ووقف تمويل الأعمال الإرهابية وفقا للقرار 1373 (2001). "

texts = st.tuples(st.sampled_from([SENTENCE, ENGLISH, ARABIC]), st.integers(1, 30)).map(lambda t: t[0] * t[1])


@given(
    texts,
    st.sampled_from(["zh", "en", "ar"]),
    st.sampled_from(Area),
    st.sampled_from([0.5, 1.0, 1.6]),
    st.data(),
)
def test_a_piece_is_painted_as_high_as_it_was_measured(text, lang, area, zoom, data):
    measure = a_wall().measure(lang, zoom, area)
    part = a_part(text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    told, painted = measure.height(part, start, end), measure.piece(part, start, end).height
    if painted <= measure.room:
        # A word or a mark that is cut off at the end may have gone to the next line with what followed it.
        assert painted <= told <= painted + measure.style.leading(part) + 0.01
        if end == len(text):
            assert told == pytest.approx(painted)
    else:
        assert told > measure.room


def test_the_narrowest_letters_are_measured_until_the_room_is_full():
    measure = a_wall().measure("en", 1.0, Area.WHOLE)
    part = a_part("il. " * 6_000)
    assert measure.height(part, 0, len(part.block.text)) > measure.room


def test_a_stretch_that_ends_where_a_line_may_end_is_measured_exactly():
    measure = a_wall().measure("zh", 1.0, Area.WHOLE)
    part = a_part(SENTENCE * 4)
    for end in range(len(SENTENCE), len(part.block.text) + 1, len(SENTENCE)):
        assert measure.height(part, 0, end) == pytest.approx(measure.piece(part, 0, end).height)


@pytest.mark.parametrize("text", [SENTENCE, ENGLISH, ARABIC, "不断的" * 9])
@pytest.mark.parametrize("area", list(Area))
def test_every_screen_fits_into_its_room(text, area):
    lang = {ENGLISH: "en", ARABIC: "ar"}.get(text, "zh")
    wall = a_wall()
    parts = (
        a_part("总论", BlockKind.HEADING, "一", block_id="h_1"),
        a_part(text * 40, block_id="para_1"),
        a_part(text, BlockKind.ITEM, "a", block_id="para_1__a"),
        a_part(text, BlockKind.BULLET, None, block_id="b_0009"),
        a_part(text * 3, BlockKind.QUOTE, None, block_id="b_0010"),
    )
    measure = wall.measure(lang, 1.0, area)
    screens = set_screens(parts, measure)
    assert len(screens) > 3
    column = wall.rooms.column(area)
    for screen in screens:
        heights = [measure.piece(parts[one.part], one.start, one.end).height for one in screen]
        gaps = [measure.gap(parts[a.part], parts[b.part]) for a, b in pairwise(screen)]
        assert sum(heights) + sum(gaps) <= column.height() + 0.01
    joined = "".join(parts[one.part].block.text[one.start : one.end] for screen in screens for one in screen)
    assert joined == "".join(part.block.text for part in parts)


def test_a_line_of_chinese_has_at_most_28_characters():
    for width, height, pixels in ((1920, 1080, 54), (1280, 720, 30), (3840, 2160, 60), (1024, 768, 40)):
        measure = a_wall(width, height, pixels).measure("zh", 1.0, Area.WHOLE)
        piece = measure.piece(a_part("国" * 300), 0, 300)
        assert 8 <= piece.line_ends()[0] <= 28


def test_a_parted_wall_sets_smaller_letters_so_that_lines_stay_readable():
    wall = a_wall(1920, 1080, 80)
    whole, text, beside = (
        wall.measure("zh", 1.0, area).style for area in (Area.WHOLE, Area.TEXT, Area.BESIDE)
    )
    assert whole.pixels > text.pixels > beside.pixels
    for style in (text, beside):
        assert style.width / style.pixels >= 11.5


def test_zoom_makes_letters_larger_until_a_line_holds_eight():
    styles = [a_wall().measure("zh", zoom, Area.WHOLE).style for zoom in (0.5, 1.0, 1.6, 3.0, 30.0)]
    assert [one.pixels for one in styles] == sorted(one.pixels for one in styles)
    assert styles[0].pixels < styles[1].pixels < styles[2].pixels < styles[3].pixels
    assert all(one.column / one.pixels >= 8 for one in styles)


def marked():
    """A paragraph with a character beyond U+FFFF, two note marks, a citation and an anaphor."""
    text = f"𠮷野{SENTENCE * 5}"
    cite = text.index("第1373")
    again = text.rindex("第1373")
    return a_part(
        text,
        citations=[
            (cite, cite + len("第1373（2001）号决议"), CitationKind.RESOLUTION),
            (again, again + len("第1373（2001）号决议"), CitationKind.ANAPHOR),
        ],
        notes=[NoteMark("12", 2, "fn_12"), NoteMark("*", 30, "fn_13")],
    )


@pytest.mark.parametrize("lang", ["zh", "ar"])
def test_every_sign_is_found_where_it_stands(lang):
    wall = a_wall()
    part = marked() if lang == "zh" else a_part(ARABIC * 3)
    frame = a_frame(wall, a_scene(part, lang=lang))
    placed = wall.text_side(frame).placed[0]
    found = 0
    for offset in range(placed.laid.end):
        if lang == "ar" and not part.block.text[offset].isalpha():
            continue
        for rect in placed.on_wall(placed.laid.rects(offset, offset + 1)):
            if rect.width() < 2:
                continue
            centre = rect.center()
            told = at(wall, frame, centre.x() / wall.size.width(), centre.y() / wall.size.height())
            word = told.word if isinstance(told, CitationAt) else told
            assert isinstance(word, WordAt)
            assert word.offset == offset, (part.block.text[offset], part.block.text[word.offset])
            found += 1
    assert found > 60


def test_a_note_mark_is_pressed_where_it_is_raised():
    wall = a_wall()
    frame = a_frame(wall, a_scene(marked()))
    for on in notes_on(wall, frame):
        centre = on.rects[0].center()
        told = at(wall, frame, centre.x() / wall.size.width(), centre.y() / wall.size.height())
        assert isinstance(told, MarkAt)
        assert told.note == on.note
    assert [on.note.target for on in notes_on(wall, frame)] == ["fn_12", "fn_13"]


def test_citations_are_walked_through_in_reading_order():
    wall = a_wall()
    frame = a_frame(wall, a_scene(marked()))
    walked = citations_on(wall, frame)
    assert [on.citation.kind for on in walked] == [CitationKind.RESOLUTION, CitationKind.ANAPHOR]
    for on in walked:
        centre = on.rects[0].center()
        told = at(wall, frame, centre.x() / wall.size.width(), centre.y() / wall.size.height())
        assert isinstance(told, CitationAt)
        assert told.citation == on.citation


def test_a_note_mark_of_a_later_screen_keeps_its_place_in_the_block():
    wall = a_wall()
    text = SENTENCE * 30
    last = len(text) - 1
    part = a_part(text, notes=[NoteMark("7", last, "fn_7")])
    scene = a_scene(part)
    count = len(set_screens(scene.parts, wall.measure("zh", 1.0, Area.WHOLE)))
    assert count > 2
    marks = [notes_on(wall, a_frame(wall, scene, number)) for number in range(count)]
    assert [[on.note.offset for on in one] for one in marks] == [[]] * (count - 1) + [[last]]


def test_what_is_not_revealed_cannot_be_pressed():
    wall = a_wall()
    scene = a_scene(a_part(SENTENCE), a_part(SENTENCE, block_id="para_2", label="2"))
    whole = a_frame(wall, scene)
    place = piece_area(wall, whole, 1).center()
    x, y = place.x() / wall.size.width(), place.y() / wall.size.height()
    assert isinstance(at(wall, whole, x, y), WordAt)
    assert at(wall, a_frame(wall, scene, revealed=1), x, y) is None
    assert at(wall, a_frame(wall, scene, is_black=True), x, y) is None


def test_a_press_beside_the_text_finds_nothing():
    wall = a_wall()
    frame = a_frame(wall, a_scene(a_part(SENTENCE)))
    for x, y in ((0, 0), (1, 1), (0.5, 0.97), (0.99, 0.1), (0.01, 0.1)):
        assert at(wall, frame, x, y) is None


def test_the_resolution_beside_is_pressed_too():
    wall = a_wall(1920, 1080, 50)
    scene, other = a_scene(a_part(SENTENCE)), a_scene(marked())
    frame = a_frame(wall, scene, area=Area.TEXT, beside=a_side(wall, other))
    placed = wall.beside_side(frame).placed[0]
    centre = placed.on_wall(placed.laid.rects(5, 6))[0].center()
    told = at(wall, frame, centre.x() / 1920, centre.y() / 1080)
    assert told == WordAt(other.parts[0], 5, 0, is_beside=True)


def test_an_open_footnote_takes_presses_and_the_walk():
    wall = a_wall()
    note = a_part(
        "见第2396（2017）号决议。", BlockKind.FOOTNOTE, "12", citations=[(1, 12, CitationKind.RESOLUTION)]
    )
    frame = a_frame(wall, a_scene(marked()), footnote=note)
    walked = citations_on(wall, frame)
    assert [on.citation.key for on in walked] == [AI]
    centre = walked[0].rects[0].center()
    told = at(wall, frame, centre.x() / wall.size.width(), centre.y() / wall.size.height())
    assert isinstance(told, CitationAt)
    assert told.word.number == -1
    assert notes_on(wall, frame) == []


def test_what_stands_on_a_screen_never_moves_while_it_is_revealed():
    wall = a_wall()
    scene = a_scene(*(a_part(SENTENCE, block_id=f"para_{n}", label=str(n)) for n in (1, 2, 3)))
    whole = picture(wall, a_frame(wall, scene))
    one = picture(wall, a_frame(wall, scene, revealed=1))
    area = piece_area(wall, a_frame(wall, scene), 0).toAlignedRect()
    assert one.copy(area) == whole.copy(area)
    rest = piece_area(wall, a_frame(wall, scene), 1).united(piece_area(wall, a_frame(wall, scene), 2))
    empty = one.copy(rest.toAlignedRect())
    assert {empty.pixel(x, y) for x in range(empty.width()) for y in range(empty.height())} == {0xFFFFFFFF}
