"""Copy with citation and back, the session kept while one reads, the way back from a footnote: by hand."""

import json

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView

from people import PAPER
from vademecum.domain.key import Key
from vademecum.services.quoting import PASSAGE_TYPE
from vademecum.ui.address_rows import RowRole

pytest_plugins = ["windows"]

SYMBOL = "CTOC/COP/WG.7/2020/3"


def clipboard():
    return QApplication.clipboard().mimeData()


def select(person, block: str, start: int, last: str, end: int) -> None:
    cursor = person.view.page.span(block, start)
    cursor.setPosition(person.view.page.span(last, end).position(), cursor.MoveMode.KeepAnchor)
    person.view.setTextCursor(cursor)


def rows(person) -> list[str]:
    shown = [one for one in person.window.findChildren(QListView, "candidates") if one.isVisible()]
    if not shown:
        return []
    model = shown[0].model()
    return [model.index(row, 0).data(RowRole).name for row in range(model.rowCount())]


def test_a_selection_goes_to_the_clipboard_in_three_forms_and_back_to_its_words(start):
    person = start("WG.7/2020/3 ¶24")
    select(person, "para_24", 3, "para_25", 6)
    person.keys("Ctrl+Shift+C")
    data = clipboard()
    assert data.text().startswith("“用的先进")
    assert data.text().endswith(f"”（{SYMBOL}，第24至25段）")
    assert f'href="https://docs.un.org/zh/{SYMBOL}"' in data.html()
    assert json.loads(bytes(data.data(PASSAGE_TYPE).data()))["pieces"][0][:2] == ["para_24", 3]
    assert person.window.notice.isVisible()
    person.go("VM/CTED/CYBERSPACE")
    person.keys("Ctrl+L", "Ctrl+V", "Return")
    assert person.page.document.head.key == PAPER
    marked = [words.replace("\u2029", "") for words in person.marked()]
    assert marked[0].startswith("用的先进")
    assert len(marked) == 2
    assert person.in_view("para_24", 3)


def test_the_plain_citation_alone_leads_back_too(start):
    person = start("WG.7/2020/3 ¶24")
    select(person, "para_24", 3, "para_24", 12)
    person.keys("Ctrl+Shift+C")
    words = clipboard().text()
    QApplication.clipboard().setText(words)
    person.go("VM/CTED/CYBERSPACE")
    person.keys("Ctrl+L", "Ctrl+V", "Return")
    assert person.marked() == [words[1 : words.index("”")]]


def test_without_a_selection_the_paragraph_at_hand_is_copied(start):
    person = start("WG.7/2020/3 ¶43")
    person.keys("Ctrl+Shift+C")
    assert clipboard().text().endswith(f"（{SYMBOL}，第43段）")


def test_a_link_that_tab_came_to_is_not_a_selection(start):
    person = start("VM/CTED/CYBERSPACE")
    person.view.setFocus()
    person.keys("Tab", "Tab")
    reached = person.view.link_reached()
    assert person.view.textCursor().hasSelection()
    person.keys("Ctrl+Shift+C")
    stored = next(one for one in person.page.view.page.portion.blocks if one.block.id == reached)
    assert stored.block.text[-20:] in clipboard().text()


def test_the_words_of_a_link_that_the_reader_selects_are_copied_alone(start):
    person = start("VM/CTED/CYBERSPACE")
    person.view.setFocus()
    person.keys("Tab", "Tab")
    words = person.view.selected_text()
    person.press(person.view, person.view.page.find("的"))
    reached = person.view.page.find(words)
    person.view.setTextCursor(reached)
    person.keys("Ctrl+Shift+C")
    assert clipboard().text().startswith(f"“{words}”")


def test_a_work_of_ours_is_cited_by_title_and_heading(start):
    person = start("VM/CTED/CYBERSPACE")
    person.go("反恐委员会对会员国的评估访问")
    person.keys("Ctrl+Shift+C")
    assert clipboard().text().endswith("（《网络空间的反恐》，“反恐委员会对会员国的评估访问”）")
    assert "VM/" not in clipboard().text()


def test_the_facts_of_an_instrument_give_its_citation(start):
    person = start("1373")
    person.window.beside.instrument.setFocus()
    person.keys("Ctrl+Shift+C")
    assert clipboard().text() == "S/RES/1373 (2001)"


def test_an_address_can_open_a_tab_of_its_own_or_stand_beside(start):
    person = start("VM/CTED/CYBERSPACE")
    tabs = person.window.tabs.count()
    person.go("WG.7/2020/3 ¶12", enter="Alt+Return")
    assert person.window.tabs.count() == tabs + 1
    assert person.page.document.head.key == PAPER
    person.go("VM/CTED/CYBERSPACE", enter="Ctrl+Return")
    assert person.window.beside.reader.document.head.key == Key("VM/CTED/CYBERSPACE")


def test_addresses_gone_to_are_there_at_the_next_start(start, places):
    person = start("WG.7/2020/3")
    person.go("2396 op 5")
    person.go("第24段")
    person.leave()
    person = start()
    person.keys("Ctrl+L")
    person.clear()
    person.until(lambda: rows(person) == [f"{SYMBOL}, para. 24", "S/RES/2396 (2017), para. 5"])
    QTest.keyClick(person.window.address, Qt.Key.Key_Down)
    QTest.keyClick(person.window.address, Qt.Key.Key_Return)
    assert person.led_to("para_24")


def test_the_reason_is_told_when_an_address_leads_nowhere(start):
    person = start("WG.7/2020/3")
    person.go("99段")
    assert "72" in person.words_on_screen(person.window.notice)


def test_the_session_is_kept_while_one_reads(start, places, monkeypatch):
    monkeypatch.setattr("vademecum.app.window._KEEP_MS", 50)
    person = start("WG.7/2020/3 ¶24")
    person.go("第43段")
    person.until(lambda: places.session.is_file() and "#para_4" in places.session.read_text("utf-8"))
    assert not list(places.session.parent.glob("session*.new"))


def test_the_jump_from_a_footnote_to_its_mark_can_be_taken_back(start):
    person = start("WG.7/2020/3 fn 14")
    before = person.still()
    block = person.view.page.span("fn_14").block()
    cursor = person.view.textCursor()
    cursor.setPosition(block.position())
    cursor.setPosition(block.position() + 1, cursor.MoveMode.KeepAnchor)
    person.press(person.view, cursor)
    person.until(lambda: person.still() != before)
    assert not person.in_view("fn_14")
    person.keys("Alt+Left")
    assert person.in_view("fn_14")
    assert person.still() == before
