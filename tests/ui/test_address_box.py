"""The address box: candidates while typing, Enter and Ctrl+Enter, and never an answer to an older text."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.services.candidates import Candidate, What
from vademecum.ui.address_box import AddressBox
from vademecum.ui.address_rows import CandidateRole, row_of

pytest_plugins = ["windows"]

PAPER = Key("CTOC/COP/WG.7/2020/3")


def understood(text):
    """A grammar of the tests: `one`, `two` … have so many candidates that say what was typed."""
    count = {"one": 1, "two": 2, "many": 12}.get(text, 0)
    return [
        Candidate(
            Key("A/TEST/1", f"para_{n}"),
            What.PARAGRAPH,
            f"{text} {n}",
            Locator(Key("A/TEST/1"), "zh", f"para_{n}"),
        )
        for n in range(count)
    ]


@pytest.fixture
def box(qtbot, theme):
    """A box in a window, with the keyboard in it; what was chosen and refused stands in its lists."""
    window = QWidget()
    qtbot.addWidget(window)
    made = AddressBox(theme, window)
    QVBoxLayout(window).addWidget(made)
    made.answer_with(understood)
    made.seen = []
    made.chosen.connect(lambda candidate, beside: made.seen.append((candidate.display, beside)))
    made.refused.connect(made.seen.append)
    window.resize(700, 500)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.begin()
    yield made  # noqa: PT022 -- the window lives as long as this frame


def candidates(box) -> list[str]:
    """The candidates on the screen."""
    lists = [one for one in box.window().findChildren(QListView) if one.isVisible()]
    if not lists:
        return []
    model = lists[0].model()
    return [model.index(row, 0).data(CandidateRole).display for row in range(model.rowCount())]


def on_window(widget) -> QRect:
    """Where a widget stands in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def test_candidates_come_below_the_box_and_it_keeps_the_keyboard(box, qtbot):
    QTest.keyClicks(box, "two")
    qtbot.waitUntil(lambda: candidates(box) == ["two 0", "two 1"])
    (shown,) = box.window().findChildren(QListView)
    there = on_window(shown)
    assert there.top() >= box.geometry().bottom()
    assert box.window().rect().contains(there)
    assert not shown.isWindow()
    assert box.hasFocus()


@pytest.mark.parametrize(
    ("modifier", "beside"),
    [(Qt.KeyboardModifier.NoModifier, False), (Qt.KeyboardModifier.ControlModifier, True)],
)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_leads_without_waiting_for_the_candidates(box, key, modifier, beside):
    QTest.keyClicks(box, "one")
    QTest.keyClick(box, key, modifier)
    assert box.seen == [("one 0", beside)]
    assert not candidates(box)


def test_up_and_down_go_round_the_candidates(box, qtbot):
    QTest.keyClicks(box, "two")
    qtbot.waitUntil(lambda: bool(candidates(box)))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(box, key)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.seen == [("two 1", False)]


def test_a_press_chooses(box, qtbot):
    QTest.keyClicks(box, "two")
    qtbot.waitUntil(lambda: bool(candidates(box)))
    (shown,) = box.window().findChildren(QListView)
    at = shown.visualRect(shown.model().index(1, 0)).center()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert box.seen == [("two 1", False)]


def test_esc_closes_the_candidates(box, qtbot):
    QTest.keyClicks(box, "two")
    qtbot.waitUntil(lambda: bool(candidates(box)))
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not candidates(box)
    assert box.text() == "two"


def test_what_no_one_understands_is_refused_with_its_words(box, qtbot):
    QTest.keyClicks(box, "two")
    qtbot.waitUntil(lambda: bool(candidates(box)))
    QTest.keyClicks(box, "!!")
    qtbot.waitUntil(lambda: not candidates(box))
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.seen == ["two!!"]


@pytest.mark.parametrize("nothing", ["", "   "])
def test_nothing_leads_nowhere_in_silence(box, nothing):
    QTest.keyClicks(box, nothing)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.seen == []


def test_enter_leads_to_the_address_that_is_shown_not_to_an_older_one(box):
    QTest.keyClicks(box, "one")
    QTest.keyClick(box, Qt.Key.Key_Return)
    box.clearFocus()
    box.show_here("two")
    box.begin()
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.seen == [("one 0", False), ("two 0", False)]


def test_where_the_reader_is_never_overwrites_what_is_typed(box):
    QTest.keyClicks(box, "on")
    box.show_here("CTOC/COP/WG.7/2020/3 ¶ 12")
    assert box.text() == "on"
    box.clearFocus()
    box.show_here("CTOC/COP/WG.7/2020/3 ¶ 12")
    assert box.text() == "CTOC/COP/WG.7/2020/3 ¶ 12"


def test_many_candidates_stay_inside_the_window(box, qtbot):
    QTest.keyClicks(box, "many")
    qtbot.waitUntil(lambda: len(candidates(box)) == 12)
    (shown,) = box.window().findChildren(QListView)
    box.window().resize(320, 300)
    qtbot.wait(20)
    assert box.window().rect().contains(on_window(shown))


@pytest.mark.parametrize(
    ("candidate", "words"),
    [
        (
            Candidate(PAPER.at("para_2__e"), What.PARAGRAPH, "联合国如何", None),
            ["CTOC/COP/WG.7/2020/3, para. 2 (e)", "联合国如何", "paragraph"],
        ),
        (Candidate(PAPER.at("fn_14"), What.FOOTNOTE, "见打击", None), ["footnote 14", "见打击"]),
        (Candidate(PAPER.at("h_3"), What.HEADING, "三. 问题", None), ["三. 问题"]),
        (Candidate(Key("VM/CHARTER"), What.INSTRUMENT, "Charter", None), ["Charter"]),
        (
            Candidate(Key("S/RES/2396(2017)"), What.INSTRUMENT, "x", None, Key("S/RES/2396(2016)")),
            ["S/RES/2396 (2017)", "S/RES/2396 (2016)"],
        ),
    ],
)
def test_a_candidate_says_what_it_is(candidate, words):
    line = row_of(candidate, "en").spoken
    assert all(word in line for word in words)
    assert "_" not in line
