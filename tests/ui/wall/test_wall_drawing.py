"""What the wall shows in each of its states: seen from the back row, by day and by night."""

from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtGui import QColor, QFontMetricsF

from factories import document, paragraph
from people import FACT_SHEET, PAPER
from vademecum.domain.citation import CitationKind
from vademecum.domain.document import BlockKind, NoteMark
from vademecum.domain.excerpt import Piece
from vademecum.domain.instrument import Instrument
from vademecum.domain.key import Key
from vademecum.services.coverage import Coverage
from vademecum.services.presenting.frame import Beside, Frame
from vademecum.services.presenting.screens import Area
from vademecum.services.presenting.script import Scene, SceneKind
from vademecum.ui.sheets.coverage_look import contrast
from vademecum.ui.wall.look import WALL_DAY, WALL_NIGHT, WallLook
from vademecum.ui.wall.places import piece_area
from vademecum.ui.wall.wall import Wall
from walls import AI, a_frame, a_part, a_scene, a_side, a_wall, painted_words, picture

pytest_plugins = ["wall_letters"]

pytestmark = pytest.mark.usefixtures("letters")

TEXT = "安全理事会决定，所有国家应防止和制止资助恐怖主义行为。"


def three(**kinds):
    return a_scene(
        *(a_part(f"{TEXT}其{n}。", block_id=f"para_{n}", label=str(n), **kinds) for n in (1, 2, 3))
    )


# -- colours ---------------------------------------------------------------


@pytest.mark.parametrize("colours", [WALL_DAY, WALL_NIGHT], ids=["day", "night"])
def test_every_letter_has_seven_to_one_and_the_dimmed_three(colours):
    for letters, ground in product(("ink", "quiet", "accent"), ("page", "card", "found")):
        ratio = contrast(QColor(getattr(colours, letters)), QColor(getattr(colours, ground)))
        assert ratio >= 7 or (ground == "found" and letters != "ink" and ratio >= 4.5), (
            letters,
            ground,
            ratio,
        )
    assert 3 <= contrast(QColor(colours.dim), QColor(colours.page)) < 4.5
    for edge in ("found_edge", "accent"):
        assert contrast(QColor(getattr(colours, edge)), QColor(colours.page)) >= 3


# -- states ----------------------------------------------------------------


def test_black_is_black():
    wall = a_wall()
    image = picture(wall, a_frame(wall, three(), is_black=True, pointer=(0.5, 0.5)))
    assert {image.pixel(x, y) for x in range(0, 1280, 7) for y in range(0, 720, 7)} == {0xFF000000}


def test_the_spotlight_dims_all_but_the_current_piece_and_sets_a_bar_beside_it():
    wall = a_wall()
    plain = a_frame(wall, three(), current=1)
    lit = replace(plain, is_spotlit=True)
    before, after = picture(wall, plain), picture(wall, lit)
    dim = QColor(WALL_DAY.dim)
    for number in (0, 2):
        area = piece_area(wall, plain, number).toAlignedRect()
        assert darkest(before.copy(area)) < 40
        assert darkest(after.copy(area)) >= dim.lightness() - 3
    area = piece_area(wall, plain, 1).toAlignedRect()
    assert before.copy(area) == after.copy(area)
    beside = area.adjusted(-40, 0, 0, 0)
    beside.setWidth(38)
    assert before.copy(beside) != after.copy(beside)


def darkest(image) -> int:
    return min(
        QColor(image.pixel(x, y)).lightness() for x in range(image.width()) for y in range(image.height())
    )


def test_marked_words_have_a_ground_and_a_line_below():
    wall = a_wall()
    frame = a_frame(wall, three())
    marked = replace(frame, marks=(Piece("para_2", 2, 7), Piece("para_9", 0, 5)))
    placed = wall.text_side(frame).placed[1]
    rect = placed.on_wall(placed.laid.rects(2, 7))[0].toAlignedRect()
    image = picture(wall, marked).copy(rect)
    colours = {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}
    assert {WALL_DAY.found, WALL_DAY.found_edge} <= colours
    assert picture(wall, marked).copy(piece_area(wall, frame, 0).toAlignedRect()) == picture(
        wall, frame
    ).copy(piece_area(wall, frame, 0).toAlignedRect())


def test_the_foot_says_where_one_is_and_how_far():
    wall = a_wall()
    frame = a_frame(wall, three())
    words = "".join(painted_words(wall, frame))
    assert "一. 总论" in words
    assert "A/TEST/1，第1段" in words
    many = a_frame(wall, a_scene(a_part(TEXT * 200)), 3)
    assert f"4/{many.of}" in painted_words(wall, many)


def test_a_long_path_keeps_its_innermost_heading():
    wall = a_wall(1024, 768, 40)
    part = replace(a_part(TEXT), heading_path=("一. 很长的标题" * 6, "二. 很长的标题" * 4, "最里面的标题"))
    words = painted_words(wall, a_frame(wall, a_scene(part)))
    assert "最里面的标题" in words[-1] + words[-2]


def test_labels_stand_only_where_a_part_begins():
    wall = a_wall()
    scene = a_scene(a_part(TEXT * 40, label="24"))
    assert painted_words(wall, a_frame(wall, scene))[0] == "24"
    assert "24" not in painted_words(wall, a_frame(wall, scene, 1))


def test_a_label_wider_than_its_place_moves_the_first_line_and_overlaps_nothing():
    wall = a_wall()
    for label in ("24", "OP104", "ⅩⅩⅩⅦ之二乙", "xxxviii"):
        frame = a_frame(wall, a_scene(a_part(TEXT * 3, BlockKind.ITEM, label)))
        placed = wall.text_side(frame).placed[0]
        first = placed.on_wall(placed.laid.rects(0, 1))[0]
        label_room = first.left() - (placed.block.left() - placed.laid.style.hang(placed.laid.part.block))
        metrics = QFontMetricsF(placed.laid.style.label_face(placed.laid.part))
        assert metrics.horizontalAdvance(placed.laid.label) < label_room


def test_arabic_begins_at_the_right():
    wall = a_wall()
    text = "إن مجلس الأمن يقرر أن على جميع الدول منع ووقف تمويل الأعمال الإرهابية."
    frame = a_frame(wall, a_scene(a_part(text), lang="ar"))
    placed = wall.text_side(frame).placed[0]
    first = placed.on_wall(placed.laid.rects(0, 1))[0]
    assert first.right() > 0.8 * placed.column.right()
    image = picture(wall, frame)
    label = image.copy(
        round(placed.block.right()) + 4, round(placed.top), 90, round(placed.laid.lines.leading)
    )
    assert darkest(label) < 120, "the number stands at the right of the text"


# -- footnotes ---------------------------------------------------------------


@pytest.mark.parametrize("times", [1, 4, 12, 40, 1000])
def test_a_footnote_is_never_cut_without_saying_so(times):
    wall = a_wall()
    note = a_part(TEXT * times, BlockKind.FOOTNOTE, "12", block_id="fn_12")
    frame = a_frame(wall, three(), footnote=note)
    card = wall.card(frame)
    assert card is not None
    assert wall.rooms.safe.contains(card.area)
    assert card.placed.block.bottom() <= card.area.bottom()
    words = "".join(painted_words(wall, frame))
    if card.is_whole:
        assert TEXT * times in words
    else:
        assert times > 12
        assert "The footnote goes on in the document." in words


# -- a resolution beside -------------------------------------------------------


def test_a_resolution_stands_beside_its_text_under_its_own_head():
    wall = a_wall(1920, 1080, 50)
    held = replace(
        a_scene(a_part("The Security Council decides. ", BlockKind.OPERATIVE, "1"), lang="en"),
        key=AI,
        instrument=Instrument(AI, adopted="2017-12-21", titles={"en": "Foreign terrorist fighters"}),
    )
    scene = three()
    frame = a_frame(wall, scene, area=Area.TEXT, beside=a_side(wall, held))
    words = painted_words(wall, frame)
    assert [one for one in words if "S/RES/2396 (2017)" in one and "21 December 2017" in one]
    assert "Foreign terrorist fighters" in words
    assert "The Security Council decides." in " ".join(words)
    assert "".join(words).count("其1") == 1
    left, right = wall.text_side(frame).placed, wall.beside_side(frame).placed
    assert left[0].block.right() < wall.rooms.parting < right[0].column.left()


def test_of_a_resolution_that_is_not_held_what_is_unknown_is_said():
    wall = a_wall(1920, 1080, 50)
    unheld = Scene(SceneKind.INSTRUMENT, "en", key=Key("S/RES/2499(2019)"))
    frame = a_frame(wall, three(), area=Area.TEXT, beside=Beside(unheld, (), 0, 1))
    words = " ".join(painted_words(wall, frame))
    assert "S/RES/2499 (2019)" in words
    assert "Its text is not in this library." in words
    for fact in ("Not known to this library:", "title", "meeting", "vote", "Chapter VII"):
        assert fact in words
    for invented in ("Vote:", "Meeting:", "in favour"):
        assert invented not in words


def test_the_facts_of_an_instrument_stand_alone_too():
    wall = a_wall()
    known = Instrument(
        AI, "security-council", "2396", 2017, "2017-12-21", "8148", "15-0-0", True, {"en": "Fighters"}
    )
    scene = Scene(SceneKind.INSTRUMENT, "en", "Fighters", "S/RES/2396 (2017)", key=AI, instrument=known)
    words = painted_words(wall, Frame(scene, (), 0, -1, 0, 1))
    told = ("S/RES/2396 (2017)", "Fighters", "Meeting: 8148", "Chapter VII: yes")
    for fact in (*told, "Its text is not in this library."):
        assert fact in words
    assert "Not known" not in " ".join(words)


def test_many_facts_are_set_smaller_rather_than_cut():
    wall = a_wall(800, 450, 40)
    known = Instrument(AI, "security-council", meeting="8148", titles={"en": "A long title. " * 12})
    scene = Scene(SceneKind.INSTRUMENT, "en", "", "S/RES/2396 (2017)", key=AI, instrument=known)
    beside = a_frame(wall, three(), area=Area.TEXT, beside=Beside(scene, (), 0, 1))
    for frame in (Frame(scene, (), 0, -1, 0, 1), beside):
        words = " ".join(painted_words(wall, frame))
        assert words.count("A long title.") >= 12
        assert "Its text is not in this library." in words


def test_the_citation_that_opened_what_stands_beside_has_a_line():
    wall = a_wall(1920, 1080, 50)
    part = a_part(TEXT, citations=[(0, 5, CitationKind.RESOLUTION)], notes=[NoteMark("1", 5, None)])
    frame = a_frame(wall, a_scene(part), area=Area.TEXT, beside=a_side(wall, replace(three(), key=AI)))
    other = replace(frame, beside=a_side(wall, replace(three(), key=Key("S/RES/1373(2001)"))))
    placed = wall.text_side(frame).placed[0]
    rect = placed.on_wall(placed.laid.rects(0, 5))[0].toAlignedRect()
    assert picture(wall, frame).copy(rect) != picture(wall, other).copy(rect)


# -- pictures ----------------------------------------------------------------


def test_map_and_timeline_are_drawn_from_the_library(shelf):
    coverage = Coverage(shelf, lambda _key: None)
    shelved = shelf.demand(FACT_SHEET, "zh")
    wall = Wall(a_wall().size, WallLook(34, "en"), coverage.map)
    for kind, title in ((SceneKind.MAP, "Coverage map"), (SceneKind.TIMELINE, "Timeline")):
        scene = Scene(kind, "zh", shelved.head.title, "《网络空间的反恐》", document=shelved)
        words = painted_words(wall, Frame(scene, (), 0, -1, 0, 1))
        assert words[0].startswith(title)
        assert shelved.head.title in words
        assert [one for one in words if "2354 (2017)" in one]


def test_what_does_not_fit_on_the_map_is_put_together(shelf):
    coverage = Coverage(shelf, lambda _key: None)
    shelved = shelf.demand(PAPER, "zh")
    wall = Wall(a_wall().size, WallLook(44, "en"), coverage.map)
    scene = Scene(SceneKind.MAP, "zh", shelved.head.title, document=shelved)
    assert [one for one in painted_words(wall, Frame(scene, (), 0, -1, 0, 1)) if "more sections" in one]


def test_a_document_that_cites_nothing_says_so(shelf_of):
    shelf = shelf_of(document(paragraph(1, "没有引用。")))
    wall = Wall(a_wall().size, WallLook(40, "en"), Coverage(shelf, lambda _key: None).map)
    for kind in (SceneKind.MAP, SceneKind.TIMELINE):
        scene = Scene(kind, "zh", "试验", document=shelf.documents()[0])
        assert "This document cites no instrument." in painted_words(wall, Frame(scene, (), 0, -1, 0, 1))


def test_a_pause_shows_the_documents_name_or_the_word(shelf):
    wall = a_wall()
    shelved = shelf.demand(PAPER, "zh")
    scene = Scene(SceneKind.PAUSE, "zh", shelved.head.title, document=shelved, key=PAPER)
    words = painted_words(wall, Frame(scene, (), 0, -1, 0, 1))
    assert words[-1] == "CTOC/COP/WG.7/2020/3"
    assert painted_words(wall, Frame(Scene(SceneKind.PAUSE, "en"), (), 0, -1, 0, 1)) == ["Pause"]


def test_large_letters_out_of_the_case_look_as_qt_draws_them():
    part = a_part(TEXT, citations=[(0, 5, CitationKind.RESOLUTION)], notes=[NoteMark("12", 9, "fn_12")])
    wall = a_wall(1920, 1080, 80)
    frame = a_frame(wall, a_scene(part))
    once, again = picture(wall, frame), picture(wall, frame)
    assert once == again
    small = Wall(wall.size / 2, WallLook(40, "en"), lambda _document: None)
    halved = once.scaled(960, 540)
    expected = picture(small, a_frame(small, a_scene(part)))
    far = sum(
        abs(QColor(halved.pixel(x, y)).lightness() - QColor(expected.pixel(x, y)).lightness()) > 150
        for x in range(0, 960, 3)
        for y in range(0, 540, 3)
    )
    assert far < 0.01 * 320 * 180
