"""The address box: candidates while typing, Enter and Ctrl+Enter, and never an answer to an older text."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QTreeView, QVBoxLayout, QWidget

from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.services.candidates import Candidate, What
from vademecum.ui.address_box import AddressBox
from vademecum.ui.address_history import AddressHistory, Gone
from vademecum.ui.address_rows import CandidateRole, row_of

pytest_plugins = ["windows"]

PAPER = Key("CTOC/COP/WG.7/2020/3")


PASSAGE = Candidate(
    Key("A/TEST/1", "para_7"),
    What.PARAGRAPH,
    "the passage",
    Locator(Key("A/TEST/1"), "zh", "para_7", (3, 9)),
    marks=(("para_7", 3, 9),),
)


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
def history():
    """Where the reader of the box has been before."""
    made = AddressHistory()
    for said in ("two", "one"):
        made.add(Gone(said, f"to {said}"))
    return made


@pytest.fixture
def box(qtbot, theme, history):
    """A box in a window, with the keyboard in it; what was chosen and refused stands in its lists."""
    window = QWidget()
    qtbot.addWidget(window)
    made = AddressBox(theme, window, history)
    QVBoxLayout(window).addWidget(made)
    made.answer_with(understood)
    made.seen = []
    made.chosen.connect(lambda candidate, beside: made.seen.append((candidate.display, beside)))
    made.chosen_apart.connect(lambda candidate: made.seen.append((candidate.display, "apart")))
    made.refused.connect(made.seen.append)
    made.explain_with(lambda text: f"Not {text}." if text == "never" else "")
    made.recall_with(lambda data: PASSAGE if data == b"passage" else None)
    window.resize(700, 500)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.begin()
    yield made
    made.keep_history()


def candidates(box) -> list[str]:
    """The candidates on the screen."""
    lists = [one for one in box.window().findChildren(QListView) if one.isVisible()]
    if not lists:
        return []
    model = lists[0].model()
    return [model.index(row, 0).data(CandidateRole).display for row in range(model.rowCount())]


def press(box, row, keys=Qt.KeyboardModifier.NoModifier):
    """Press a row of the list."""
    (shown,) = (one for one in box.window().findChildren(QListView) if one.isVisible())
    at = shown.visualRect(shown.model().index(row, 0)).center()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, keys, at)


def said_below(box) -> str:
    """The line below the candidates."""
    hints = [one for one in box.window().findChildren(QLabel, "candidatesHint") if one.isVisible()]
    return hints[0].text() if hints else ""


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


def test_alt_enter_leads_to_a_tab_of_its_own(box):
    QTest.keyClicks(box, "one")
    QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert box.seen == [("one 0", "apart")]


def test_up_and_down_go_round_the_candidates(box, qtbot):
    QTest.keyClicks(box, "two")
    qtbot.waitUntil(lambda: bool(candidates(box)))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(box, key)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.seen == [("two 1", False)]


@pytest.mark.parametrize(
    ("keys", "where"),
    [
        (Qt.KeyboardModifier.NoModifier, False),
        (Qt.KeyboardModifier.ControlModifier, True),
        (Qt.KeyboardModifier.AltModifier, "apart"),
    ],
)
def test_a_press_chooses_and_the_keys_held_say_where_it_opens(box, qtbot, keys, where):
    QTest.keyClicks(box, "two")
    qtbot.waitUntil(lambda: bool(candidates(box)))
    press(box, 1, keys)
    assert box.seen == [("two 1", where)]


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


# -- addresses gone to ---------------------------------------------------------------


@pytest.fixture
def gone(box):
    """The grammar of the tests also knows where the reader has been."""
    box.answer_with(lambda text: understood(text.removeprefix("to ")))
    box.setText("here")
    box.selectAll()
    return box


def empty(box):
    QTest.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(box, Qt.Key.Key_Delete)


def test_an_empty_box_shows_where_one_has_been_the_newest_first(gone, qtbot):
    empty(gone)
    qtbot.waitUntil(lambda: candidates(gone) == ["one 0", "two 0"])
    QTest.keyClick(gone, Qt.Key.Key_Return)
    assert gone.seen == []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(gone, key)
    assert gone.seen == [("two 0", False)]


def test_an_empty_box_that_gets_the_keyboard_shows_it_too(gone, qtbot):
    empty(gone)
    other = QLineEdit(gone.window())
    gone.window().layout().addWidget(other)
    other.show()
    other.setFocus()
    qtbot.waitUntil(lambda: candidates(gone) == [])
    qtbot.wait(60)
    gone.begin()
    assert candidates(gone) == ["one 0", "two 0"]


def test_down_shows_it_where_nothing_was_typed(gone):
    assert candidates(gone) == []
    QTest.keyClick(gone, Qt.Key.Key_Down)
    assert candidates(gone) == ["one 0", "two 0"]
    assert gone.text() == "here"


def test_while_typing_what_fits_stands_below_the_candidates(gone, qtbot):
    QTest.keyClicks(gone, "o")
    qtbot.waitUntil(lambda: candidates(gone) == ["one 0", "two 0"])
    QTest.keyClicks(gone, "n")
    qtbot.waitUntil(lambda: candidates(gone) == ["one 0"])


def test_what_was_chosen_is_remembered_with_its_words(gone, history):
    QTest.keyClicks(gone, "many")
    QTest.keyClick(gone, Qt.Key.Key_Return)
    assert history.gone[0] == Gone("many", "A/TEST/1@zh#para_0")


def test_a_row_can_be_forgotten_by_keyboard(gone, qtbot, history):
    QTest.keyClick(gone, Qt.Key.Key_Down)
    assert "Shift+Delete" in said_below(gone)
    QTest.keyClick(gone, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: [one.said for one in history.gone] == ["two"])
    assert candidates(gone) == ["two 0"]


# -- what stands below ------------------------------------------------------------------


def test_the_keys_that_lead_stand_below_the_candidates(box, qtbot):
    QTest.keyClicks(box, "one")
    qtbot.waitUntil(lambda: bool(candidates(box)))
    assert all(words in said_below(box) for words in ("Enter", "Ctrl+Enter", "Alt+Enter"))


def test_why_an_address_leads_nowhere_is_said_while_typing(box, qtbot):
    QTest.keyClicks(box, "never")
    qtbot.waitUntil(lambda: said_below(box) == "Not never.")
    assert candidates(box) == []
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert said_below(box) == ""


# -- passages of ours -----------------------------------------------------------------


def lay(qapp, text, passage=b""):
    """Put something on the clipboard."""
    data = QMimeData()
    data.setText(text)
    if passage:
        data.setData("application/x-vademecum-passage+json", passage)
    qapp.clipboard().setMimeData(data)


def test_a_passage_that_is_pasted_leads_to_exactly_its_words(box, qapp):
    lay(qapp, "“words\nof two lines” (A/TEST/1, para. 7)", b"passage")
    QTest.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert box.text() == "“words of two lines” (A/TEST/1, para. 7)"
    assert candidates(box) == ["the passage"]
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.seen == [("the passage", False)]


def test_a_passage_whose_text_was_changed_leads_where_the_text_leads(box, qapp, qtbot):
    lay(qapp, "tw", b"passage")
    QTest.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(box, "o")
    qtbot.waitUntil(lambda: candidates(box) == ["two 0", "two 1"])


def test_a_passage_that_is_not_sound_is_only_text(box, qapp):
    lay(qapp, "one", b"{hostile")
    QTest.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert box.text() == "one"
    assert candidates(box) == ["one 0"]


def test_a_paragraph_that_is_not_there_is_said_in_the_row_and_below_the_page(start):
    person = start()
    words = "This document has no such paragraph: its numbers go from 1 to 72."
    person.keys("Ctrl+L")
    person.write("WG.7/2020/3 para 999")
    person.until(lambda: bool(person.sees("Where the address may lead")))
    rows = person.named("Where the address may lead", QListView).model()
    assert words in rows.index(0, 0).data()
    person.keys("Return")
    assert words in person.words_on_screen(person.window.notice)


def address_of(person):
    return person.named("Address", QLineEdit)


def test_with_a_tool_in_front_the_box_and_the_tree_show_its_subject_or_nothing(start):
    person = start(str(PAPER))
    tree = person.named("Contents", QTreeView)
    person.window.open_sheet(f"ledger {PAPER}@zh")
    person.until(lambda: address_of(person).text() == "CTOC/COP/WG.7/2020/3")
    person.window.open_sheet("draft")
    person.until(lambda: address_of(person).text() == "")
    assert not tree.currentIndex().isValid()
    person.window.tabs.setCurrentIndex(0)
    person.until(lambda: tree.currentIndex().isValid() and "2020/3" in address_of(person).text())


def test_from_a_tool_an_address_goes_to_the_tab_of_its_document(start):
    person = start(str(PAPER))
    person.window.open_sheet("draft")
    person.go("WG.7/2020/3 ¶24")
    assert person.window.tabs.count() == 2
    assert person.window.tabs.currentIndex() == 0
    person.until(lambda: person.led_to("para_24"))
    assert person.view.hasFocus()
    person.window.open_sheet("draft")
    person.go("WG.7/2020/3 ¶25", enter="Alt+Return")
    assert person.window.tabs.count() == 3


def test_what_opens_beside_takes_the_keyboard_and_the_box_shows_where_one_is(start):
    person = start(str(PAPER))
    person.go("WG.7/2020/3 ¶24", enter="Ctrl+Return")
    beside = person.window.beside
    assert beside.isAncestorOf(QApplication.focusWidget())
    assert "24" not in address_of(person).text()
    person.window.open_sheet("draft")
    person.go("2178")
    assert beside.isAncestorOf(QApplication.focusWidget())
    assert address_of(person).text() == ""
