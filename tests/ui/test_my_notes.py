"""My notes in the real window: found, searched, grouped, gone to, changed together, and brought back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPushButton,
    QTableView,
    QTextBrowser,
    QToolButton,
)

from vademecum.domain.annotation import Anchor, Annotation, Bookmark, Colour, Scope, Target
from vademecum.domain.excerpt import Piece
from vademecum.domain.key import Key
from vademecum.services.notebook.notebook import new_id
from vademecum.services.notebook.opening import open_notebook
from vademecum.services.notebook.tagging import Tagging
from vademecum.ui.notes.my_notes_acts import TagQuestion
from vademecum.ui.notes.my_notes_model import Card, Heading, RowRole
from vademecum.words import mark

pytest_plugins = ["libraries", "windows"]

PAPER = Key("CTOC/COP/WG.7/2020/3")
DO = mark("acts", "Do")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def written(places, desk):
    """A notebook with six things in it; ids by a name for each."""
    notebook = open_notebook(places)
    paper = desk.reading.demand(PAPER)
    words = lambda block, end=14: desk.targeting.passage(paper, [Piece(block, 0, end)])  # noqa: E731
    nowhere = "这些文字从来没有在任何地方出现过哪怕一次"
    items = {
        "green": Annotation("green", words("para_4"), Colour.GREEN, created=1),
        "noted": Annotation("noted", words("para_24", 90), Colour.YELLOW, "问**海关**\n\n- 一", ("边境",), 2),
        "plain": Annotation("plain", words("para_30"), None, "![p](file:///x.png) <b>plain</b>", ("ask",), 3),
        "kept": Bookmark("kept", desk.targeting.paragraph(paper, "para_50"), "会上要念", created=4),
        "lost": Annotation(
            "lost",
            Target(Scope.PASSAGE, PAPER, "zh", "", (Anchor("para_60", "60", 0, 20, nowhere),)),
            Colour.PINK,
            created=5,
        ),
        "law": Annotation("law", desk.targeting.instrument(Key("S/RES/1373(2001)")), body="law", created=6),
    }
    notebook.act(DO, items.values())
    notebook.keeper.close()
    return items


@pytest.fixture
def reader(start, written):
    """Someone in front of the sheet, whose notebook is open."""
    person = start(str(PAPER))
    person.until(lambda: person.window.notes.notebook is not None)
    person.keys("Ctrl+Shift+M")
    person.until(lambda: bool(person.sees("myNotes")))
    return person


def rows(person):
    """What stands in the list: headings as their words, cards as ids."""
    model = person.named("myNotes", QTableView).model()
    found = [model.index(row, 0).data(RowRole) for row in range(model.rowCount())]
    return [row.words if isinstance(row, Heading) else row.entry.id for row in found]


def cards(person):
    """Ids of the cards in the list."""
    model = person.named("myNotes", QTableView).model()
    found = [model.index(row, 0).data(RowRole) for row in range(model.rowCount())]
    return [row.entry.id for row in found if isinstance(row, Card)]


def index_of(person, item):
    """Where a card stands."""
    model = person.named("myNotes", QTableView).model()
    return next(
        model.index(row, 0)
        for row in range(model.rowCount())
        if isinstance(found := model.index(row, 0).data(RowRole), Card) and found.entry.id == item
    )


def press(person, item, keys=Qt.KeyboardModifier.NoModifier):
    """Press a card."""
    view = person.named("myNotes", QTableView)
    view.scrollTo(index_of(person, item))
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, keys, view.visualRect(index_of(person, item)).center()
    )


def double_press(person, item):
    """Press a card twice."""
    press(person, item)
    view = person.named("myNotes", QTableView)
    where = view.visualRect(index_of(person, item)).center()
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)


def chips(person):
    """What stands on the chips."""
    found = [one for one in person.window.findChildren(QToolButton, "chip") if one.isVisible()]
    return [one.accessibleName() for one in found]


def press_chip(person, name):
    """Press a chip by its name and count."""
    QTest.mouseClick(person.named(name, QToolButton), Qt.MouseButton.LeftButton)


ALL = ["green", "noted", "plain", "kept", "lost", "law"]


def test_everything_stands_in_one_place_by_document(reader):
    assert cards(reader) == ALL
    first, *_ = rows(reader)
    assert first.startswith(str(PAPER))
    assert "My notes: 6" in reader.words_on_screen(reader.window.tabs.sheet)
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_words_narrow_while_they_are_typed_and_escape_shows_everything_again(reader):
    reader.write("海關")
    assert cards(reader) == ["noted"]
    assert "1 of 6" in reader.words_on_screen(reader.window.tabs.sheet)
    reader.clear()
    reader.write("nothing of the kind")
    assert not reader.sees("myNotes")
    assert reader.sees("Show everything", QPushButton)
    reader.keys("Escape")
    assert cards(reader) == ALL


def test_the_button_shows_everything_again(reader):
    reader.write("nothing of the kind")
    reader.press_widget("Show everything")
    assert cards(reader) == ALL


def test_chips_tell_counts_and_narrow_together(reader):
    reader.until(lambda: "Orphans, 1" in chips(reader))
    assert {"Notes, 3", "Highlights, 2", "Bookmarks, 1", "Green, 1", "#边境, 1", "#ask, 1"} <= set(
        chips(reader)
    )
    press_chip(reader, "Notes, 3")
    assert cards(reader) == ["noted", "plain", "law"]
    press_chip(reader, "#ask, 1")
    assert cards(reader) == ["plain"]
    reader.keys("Escape")
    press_chip(reader, "Orphans, 1")
    assert cards(reader) == ["lost"]


def test_groups_can_be_chosen_and_folded_by_keyboard(reader):
    grouping = reader.named("grouping")
    grouping.setCurrentIndex(grouping.findData("tag"))
    assert [row for row in rows(reader) if row not in ALL] == ["ask", "边境", "Without a tag"]
    reader.named("Search notes, quotations and tags").setFocus()
    reader.keys("Down", "Left", "Left")
    assert rows(reader)[:3] == ["ask", "边境", "noted"]
    reader.keys("Right")
    reader.keys("Down")
    assert rows(reader)[:2] == ["ask", "plain"]
    assert reader.window.tabs.sheet.list.current().id == "plain"


def test_a_press_on_a_heading_folds_its_group(reader):
    view = reader.named("myNotes", QTableView)
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.model().index(0, 0)).center()
    )
    assert cards(reader) == ["law"]


def test_a_press_shows_a_note_beside_and_a_double_press_goes_there(reader):
    press(reader, "plain")
    assert reader.window.tabs.sheet is not None
    assert "<b>plain</b>" in reader.named("Note, whole", QTextBrowser).toPlainText()
    double_press(reader, "plain")
    reader.until(lambda: reader.led_to("para_30"))


def test_enter_goes_there_and_a_double_press_does_too(reader):
    reader.keys("Down", "Down")
    reader.keys("Return")
    assert reader.page.document.head.key == PAPER
    reader.until(lambda: reader.led_to("para_24"))
    reader.keys("Ctrl+Shift+M")
    double_press(reader, "plain")
    reader.until(lambda: reader.led_to("para_30"))
    # Words in a colour show it; words without one are marked.
    text = reader.page.document.volume.library.document(reader.page.document.head)
    words = next(block.text for block in text.blocks if block.id == "para_30")[:14].strip()
    assert reader.marked() == [words]


def test_ctrl_enter_opens_beside_and_the_sheet_stays(reader):
    reader.keys("Down", "Down", "Ctrl+Return")
    assert reader.window.beside.isVisible()
    reader.until(lambda: reader.led_to("para_24", reader.window.beside.reader.view))
    assert reader.window.tabs.sheet is not None


def test_an_orphan_says_so_where_it_leads(reader):
    double_press(reader, "lost")
    reader.until(reader.window.notice.isVisible)
    assert "not in the text any more" in reader.window.notice.accessibleName()


def test_a_note_on_an_instrument_leads_to_the_instrument(reader):
    double_press(reader, "law")
    assert reader.window.beside.isVisible()


def test_the_whole_note_stands_beside_the_list_and_loads_nothing(reader):
    reader.keys("Down", "Down")
    text = reader.named("Note, whole", QTextBrowser)
    assert "问海关" in text.toPlainText()
    assert "#边境" in text.toPlainText()
    reader.keys("Down")
    assert "<b>plain</b>" in text.toPlainText()
    assert not text.loadResource(2, "file:///etc/hostname")


def choose_from(person, button, words):
    """Choose a line of a button's menu."""
    menu = person.named(button, QPushButton).menu()
    menu.aboutToShow.emit()
    (action,) = [one for one in menu.actions() if words in one.text()]
    action.trigger()


def test_many_are_selected_tagged_and_brought_back(reader):
    press(reader, "green", CTRL)
    press(reader, "plain", CTRL)
    assert "2 selected" in reader.words_on_screen(reader.window.tabs.sheet)
    choose_from(reader, "Tag", "#边境")
    notebook = reader.window.notes.notebook
    assert [notebook.item(one).tags for one in ("green", "plain")] == [("边境",), ("ask", "边境")]
    assert reader.window.tabs.sheet.list.selected_ids() == ["green", "plain"]
    choose_from(reader, "Tag", "#边境")
    assert [notebook.item(one).tags for one in ("green", "plain")] == [(), ("ask",)]
    reader.keys("Ctrl+Z", "Ctrl+Z")
    assert [notebook.item(one).tags for one in ("green", "plain")] == [(), ("ask",)]


def test_another_tag_is_asked_for_with_those_in_use(reader, theme, qtbot):
    notebook = reader.window.notes.notebook
    asking = TagQuestion(lambda: Tagging(notebook), theme, 2, reader.window)
    qtbot.addWidget(asking)
    asking.show()
    line = asking.focusWidget()
    QTest.keyClicks(line, "Later, now")
    asking.accept()
    assert asking.names == ("Later", "now")


def test_edit_leads_to_the_note_in_the_side_bar(reader):
    reader.keys("Down", "Down", "F2")
    reader.until(lambda: reader.window.notes.open_note == "noted")


def test_many_are_given_a_colour(reader):
    reader.keys("Down", "Ctrl+A")
    choose_from(reader, "Colour", "Blue")
    notebook = reader.window.notes.notebook
    assert {notebook.item(one).colour for one in ALL if one != "kept"} == {Colour.BLUE}
    choose_from(reader, "Colour", "No colour")
    assert {notebook.item(one).colour for one in ALL if one != "kept"} == {None}


def test_the_menu_of_a_card_is_about_all_that_are_selected(reader):
    reader.keys("Down", "Shift+Down")
    sheet = reader.window.tabs.sheet
    menu = sheet.menu_for(sheet.list.current())
    offered = {action.text().replace("&", "") for action in menu.actions()}
    assert {"Go there", "Open beside", "Edit", "Tag", "Colour", "Copy", "Export…", "Delete"} <= offered
    next(action for action in menu.actions() if "Delete" in action.text()).trigger()
    assert cards(reader) == ["plain", "kept", "lost", "law"]


def test_delete_takes_all_selected_away_in_one_act_and_says_how_they_come_back(reader):
    reader.keys("Down", "Shift+Down", "Shift+Down", "Del")
    assert cards(reader) == ["kept", "lost", "law"]
    assert reader.window.notice.accessibleName() == "3 deleted. Ctrl+Z brings them back."
    assert reader.window.tabs.sheet.list.current().id == "kept"
    reader.keys("Ctrl+Z")
    assert cards(reader) == ALL


def test_copying_gives_quotation_note_and_place(reader):
    reader.keys("Down", "Down", "Ctrl+C")
    copied = QApplication.clipboard().text()
    assert "问**海关**" in copied
    assert copied.endswith("(CTOC/COP/WG.7/2020/3，第24段)")


def test_the_list_follows_changes_and_keeps_selection_and_place(reader):
    sheet, notebook = reader.window.tabs.sheet, reader.window.notes.notebook
    press(reader, "noted", CTRL)
    view = sheet.list
    view.verticalScrollBar().setValue(15)
    scrolled = view.verticalScrollBar().value()
    target = notebook.item("green").target
    notebook.act(DO, [Annotation(new_id(), target, Colour.BLUE, "new", created=9)])
    assert len(cards(reader)) == 7
    assert view.selected_ids() == ["noted"]
    assert view.verticalScrollBar().value() == scrolled
    notebook.undo()
    assert cards(reader) == ALL


def test_hidden_marks_are_hidden_here_too(reader):
    reader.keys("Ctrl+Shift+H")
    assert not reader.sees("myNotes")
    assert "hidden" in reader.words_on_screen(reader.window.tabs.sheet)
    reader.keys("Ctrl+Shift+H")
    assert cards(reader) == ALL


def test_without_notes_the_sheet_says_how_to_begin(start):
    person = start(str(PAPER))
    person.until(lambda: person.window.notes.notebook is not None)
    person.keys("Ctrl+Shift+M")
    assert "Alt+1" in person.words_on_screen(person.window.tabs.sheet)


def test_the_sheet_comes_back_with_the_session_and_finds_the_notebook(start, written, places):
    person = start(str(PAPER))
    person.until(lambda: person.window.notes.notebook is not None)
    person.keys("Ctrl+Shift+M")
    person.leave()
    again = start()
    again.until(lambda: bool(again.sees("myNotes")) and cards(again) == ALL)


def test_look_and_language_change_under_the_filter(reader):
    reader.write("海关")
    reader.window.preferences.theme = "night"
    reader.window.renewal_wanted.emit()
    reader.until(lambda: reader.window.tabs.sheet is not None and reader.sees("myNotes") != [])
    reader.until(lambda: cards(reader) == ["noted"])


def test_tab_goes_as_one_reads(reader):
    seen = []
    for _ in range(30):
        reader.keys("Tab")
        focus = QApplication.focusWidget()
        seen.append(focus.accessibleName() or focus.objectName())
        if seen[-1] == "Edit":
            break
    wanted = [
        "Written or changed",
        "Group",
        "Notes, 3",
        "My notes",
        "Highlight, whole",
        "Go there",
        "Open beside",
        "Edit",
    ]
    at = [next((n for n, name in enumerate(seen) if name == one), -1) for one in wanted]
    assert -1 not in at, seen
    assert at == sorted(at)


def test_the_library_search_tells_of_notes_and_leads_to_them(reader):
    reader.search("海关")
    reader.until(lambda: bool(reader.sees("In your notes: 1", QPushButton)))
    with reader._qtbot.waitSignal(reader.window.search.painted):
        reader.press_widget("In your notes: 1")
    (hit,) = reader.hits()
    assert hit.note == "noted"
    results = reader.named("Search results")
    QTest.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 20))
    reader.until(lambda: reader.window.tabs.page is not None and reader.led_to("para_24"))


def test_a_thousand_cards_are_selected_at_once(reader):
    notebook = reader.window.notes.notebook
    target = notebook.item("green").target
    notebook.act(DO, [Annotation(f"more{n}", target, Colour.BLUE, str(n), created=n) for n in range(1000)])
    reader.keys("Down", "Ctrl+A")
    assert len(reader.window.tabs.sheet.list.selected_ids()) == 1006
    reader.keys("Del")
    assert reader.window.notice.accessibleName().startswith("1006 deleted")
    reader.keys("Ctrl+Z")
    assert len(cards(reader)) == 1006
