"""Notes written, read, found again and taken away by hand, in the real window."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QTextBrowser

from note_takers import AI, add, labels, listed, notebook, notes, read, saved, select, written
from people import PAPER, Person
from vademecum.domain.annotation import Annotation, Colour, Scope
from vademecum.domain.revision import Revision
from vademecum.domain.trouble import Trouble
from vademecum.services.notebook.marking import LONGEST_NOTE
from vademecum.services.notebook.opening import open_notebook
from vademecum.ui.notes.notes_list import NotesList

pytest_plugins = ["note_taking"]


# -- writing ---------------------------------------------------------------------------


def test_a_note_on_selected_words_is_on_the_disk_after_a_pause(person, places):
    select(person, "para_24", 0, 6)
    person.keys("Ctrl+Alt+M")
    person.write("𠮷:问秘书处")
    saved(person)
    other = open_notebook(places)
    (note,) = other.items(Annotation)
    other.keeper.close()
    assert note.body == "𠮷:问秘书处"
    assert (note.target.scope, note.target.key, note.target.lang) == (Scope.PASSAGE, PAPER, "zh")
    assert note.target.quote == "正在使用的先"
    assert note.colour is None


def test_without_selected_words_the_paragraph_at_hand_is_meant(person):
    add(person, "whole")
    (note,) = notes(person)
    assert note.target.scope is Scope.PARAGRAPH
    assert note.target.anchors[0].block == "para_24"
    assert QApplication.focusWidget() is person.view


def test_after_highlighting_the_highlight_is_meant(person):
    select(person, "para_24", 0, 8)
    person.keys("Alt+1")
    person.keys("Ctrl+Alt+M")
    person.write("ask")
    saved(person)
    (note,) = notes(person)
    assert (note.body, note.colour) == ("ask", "yellow")


def test_without_words_nothing_is_written(person):
    person.keys("Ctrl+Alt+M")
    assert written(person) == ""
    person.keys("Esc")
    assert notes(person) == []
    assert notebook(person).undo_label is None
    assert QApplication.focusWidget() is person.view


def test_one_sitting_is_undone_as_one(person):
    person.keys("Ctrl+Alt+M")
    person.write("first ")
    saved(person)
    person.write("second")
    saved(person)
    person.keys("Esc")
    (note,) = notes(person)
    assert note.body == "first second"
    person.keys("Ctrl+Z")
    assert notes(person) == []
    person.keys("Ctrl+Y")
    assert notes(person) == [note]


def test_what_is_typed_is_undone_where_it_is_typed(person):
    person.keys("Ctrl+Alt+M")
    person.write("first")
    saved(person)
    person.window.actions_by_id["edit.undo"].trigger()
    assert written(person) == ""
    saved(person) if notes(person) else None
    person.keys("Esc")
    assert notes(person) == []


def test_who_closes_the_window_while_typing_loses_nothing(person, places):
    person.keys("Ctrl+Alt+M")
    person.write("last words")
    person.leave()
    other = open_notebook(places)
    assert [note.body for note in other.items(Annotation)] == ["last words"]
    other.keeper.close()


def test_it_is_said_when_words_cannot_be_saved_and_when_they_are(person):
    person.keys("Ctrl+Alt+M")
    person.write("a")
    assert "Not saved yet" in labels(person)
    saved(person)
    person.window.notes.trouble.emit(Trouble("The disk is full.", "Make room."))
    assert any(words.startswith("Not saved yet: The disk is full. Make room.") for words in labels(person))
    person.window.notes.kept.emit(0)
    assert "Saved" in labels(person)


def test_a_new_look_leaves_the_open_note_open(person):
    person.keys("Ctrl+Alt+M")
    person.write("under way")
    old = person.window
    person.keys("Ctrl+Shift+L")
    person.until(lambda: person.window is not old and person.window.isVisible())
    person.until(lambda: bool(person.sees("noteWriting")))
    assert written(person) == "under way"
    person.until(lambda: "Paragraph 24  ·  自动检测设备" in labels(person))
    assert [note.body for note in notes(person)] == ["under way"]


def test_a_note_emptied_goes_and_a_highlight_stays(person):
    select(person, "para_24", 0, 6)
    person.keys("Alt+1")
    (mark,) = notes(person)
    select(person, "para_24", 0, 6)
    person.keys("Ctrl+Alt+M")
    person.write("words")
    person.keys("Esc")
    assert [(note.id, note.body) for note in notes(person)] == [(mark.id, "words")]
    for _ in range(2):
        select(person, "para_24", 0, 6)
        person.keys("Ctrl+Alt+M", "Ctrl+A", "Del", "Esc")
        assert [(note.colour, note.body) for note in notes(person)] == [(Colour.YELLOW, "")]
    person.go("25")
    add(person, "alone")
    person.keys("Ctrl+Shift+N", "Down", "F2", "Ctrl+A", "Del", "Esc")
    assert [note.colour for note in notes(person)] == [Colour.YELLOW]


def test_a_note_too_long_is_refused_with_a_sentence(person):
    person.keys("Ctrl+Alt+M")
    QApplication.clipboard().setText("字" * (LONGEST_NOTE - 1))
    person.keys("Ctrl+V")
    assert len(written(person)) == LONGEST_NOTE - 1
    person.write("𠮷𠮷")
    assert len(written(person)) == LONGEST_NOTE - 1
    assert "at most 200,000 characters" in person.words_on_screen(person.window.notice)
    person.write("𠮷")
    assert len(written(person)) == LONGEST_NOTE


def test_enter_goes_on_with_a_list_and_ends_it(person):
    person.keys("Ctrl+Alt+M")
    for words in ("- a", "b"):
        person.write(words)
        person.keys("Return")
    person.keys("Return")
    person.write("3.5 percent")
    person.keys("Return")
    person.write("1. x")
    person.keys("Return")
    person.write("y")
    assert written(person) == "- a\n- b\n3.5 percent\n1. x\n2. y"


def test_selected_words_are_wrapped_in_a_sign_and_unwrapped(person):
    person.keys("Ctrl+Alt+M")
    person.write("𠮷祥")
    person.keys("Ctrl+A")
    QTest.keyClicks(QApplication.focusWidget(), "**")
    assert written(person) == "**𠮷祥**"
    person.press_widget("Bold")
    assert written(person) == "𠮷祥"


# -- reading --------------------------------------------------------------------------


def test_instruments_named_in_a_note_open_beside(person):
    add(person, "compare S/RES/2396 (2017)")
    person.keys("Ctrl+Shift+N")
    text = read(person)
    cursor = text.document().find("2396")
    assert cursor.charFormat().anchorHref() == f"cite:{AI}"
    person.press(text, cursor)
    assert person.window.beside.card.key == AI


def test_an_address_of_the_library_in_a_note_leads_there(person):
    add(person, "see vademecum:CTOC/COP/WG.7/2020/3#para_30.")
    person.keys("Ctrl+Shift+N")
    text = read(person)
    person.press(text, text.document().find("para_30"))
    person.until(lambda: person.led_to("para_30"))


def test_an_address_of_the_web_is_copied_and_never_opened(person):
    add(person, "[there](https://example.org/a) and [bad](file:///etc/passwd) and [worse](javascript:x)")
    person.keys("Ctrl+Shift+N")
    text = read(person)
    person.press(text, text.document().find("there"))
    assert QApplication.clipboard().text() == "https://example.org/a"
    assert "Copied, since nothing here goes online" in person.words_on_screen(person.window.notice)
    for words in ("bad", "worse"):
        assert not text.document().find(words).charFormat().anchorHref()


# -- the list ----------------------------------------------------------------------------


def test_the_list_says_what_would_help_while_it_is_empty(person):
    person.keys("Ctrl+Shift+N")
    words = "Nothing written on this document yet. Select words and press Ctrl+Alt+M."
    assert words in person.words_on_screen(person.window.side)


def test_notes_are_listed_in_reading_order_and_spoken(person):
    person.go("30")
    add(person, "- **later**")
    person.go("24")
    select(person, "para_24", 0, 6)
    person.keys("Alt+2")
    person.window.actions_by_id["notes.document"].trigger()
    person.write("whole")
    person.keys("Esc", "Ctrl+Shift+N")
    person.until(lambda: len(listed(person)) == 3)
    whole, mark, later = listed(person)
    assert whole.startswith("On the whole document. Note. whole")
    assert mark.startswith("Paragraph 24  ·  自动检测设备. Highlight, Green. 正在使用的先")
    assert later.startswith("Paragraph 30")
    assert "• later" in later


def test_enter_leads_to_the_words_and_the_keyboard_stays_in_the_list(person):
    select(person, "para_24", 0, 6)
    add(person, "there")
    person.go("60")
    person.keys("Ctrl+Shift+N", "Return")
    person.until(lambda: person.in_view("para_24"))
    assert "正在使用的先" in person.marked()
    assert QApplication.focusWidget() is person.named("notes", NotesList)


def test_deleting_says_how_it_comes_back_and_it_does(person):
    add(person, "gone?")
    person.keys("Ctrl+Shift+N", "Del")
    assert notes(person) == []
    assert "Deleted. Ctrl+Z brings it back." in person.words_on_screen(person.window.notice)
    person.keys("Ctrl+Z")
    person.until(lambda: [note.body for note in notes(person)] == ["gone?"])


def test_f2_writes_and_esc_leads_back_to_the_list(person):
    add(person, "one")
    person.keys("Ctrl+Shift+N", "F2")
    person.write(" more")
    person.keys("Esc")
    assert [note.body for note in notes(person)] == ["one more"]
    assert QApplication.focusWidget() is person.named("notes", NotesList)
    person.keys("Esc")
    assert not person.sees("noteText")
    assert person.sees("notes")


def test_tags_are_given_below_the_note(person):
    person.keys("Ctrl+Alt+M")
    person.write("tagged")
    person.keys("Tab")
    person.write("边境，")
    assert [note.tags for note in notes(person)] == [("边境",)]
    person.keys("Ctrl+Shift+N")
    person.until(lambda: "Tags: 边境" in listed(person)[0])


def test_another_document_in_front_lists_its_own(person):
    add(person, "here")
    person.keys("Ctrl+Shift+N")
    assert len(listed(person)) == 1
    person.go("网络空间的反恐")
    person.until(lambda: not person.sees("notes"))
    person.keys("Alt+Left")
    person.until(lambda: bool(person.sees("notes")))


def test_what_is_hidden_is_hidden_here_too(person):
    add(person, "secret")
    person.keys("Ctrl+Shift+N")
    assert person.sees("notes")
    person.keys("Ctrl+Shift+H")
    assert not person.sees("notes")
    assert not person.sees("noteText")
    assert "Your notes are hidden" in person.words_on_screen(person.window.side)
    person.keys("Ctrl+Shift+H")
    assert person.sees("notes")


def test_nothing_of_a_locked_notebook_stays_in_the_panel(person, places):
    add(person, "secret **one**")
    person.keys("Ctrl+Shift+N", "Return")
    panel = person.window.note_commands.shown.panel
    assert "secret" in read(person).toPlainText()
    book = notebook(person)
    person.window.notes.take(None)
    person.rest()
    person.until(lambda: not panel.list.rows)
    shown = [label.text() for label in panel.findChildren(QLabel)]
    texts = [text.toPlainText() for text in panel.findChildren(QTextBrowser)]
    texts += [text.toPlainText() for text in panel.findChildren(QPlainTextEdit)]
    assert not any("secret" in words or "正在使用" in words for words in shown + texts)
    person.window.notes.take(book)
    person.until(lambda: len(panel.list.rows) == 1)


# -- two versions ------------------------------------------------------------------------


def two_versions(person: Person) -> str:
    """Let another machine have changed the note, too."""
    book = notebook(person)
    (note,) = notes(person)
    (head,) = (one for one in book.keeper.ask(lambda store: store.heads()) if one.item == note.id)
    for number, body in enumerate(("first\nmine\nlast", "first\ntheirs 𠮷\nlast")):
        state = head.state.replace('"body":"first"', f'"body":"{body}"'.replace("\n", "\\n"))
        revision = Revision.made(
            note.id, head.kind, (head.id,), state,
            at=head.at + number, device=f"d{number}", sequence=head.sequence + 1 + number, act=f"a{number}",
        )  # fmt: skip
        book.keeper.keep([revision])
    book.reload()
    return note.id


def test_two_versions_are_shown_and_both_can_be_kept(person):
    add(person, "first")
    item = two_versions(person)
    assert len(notebook(person).versions(item)) == 2
    person.keys("Ctrl+Shift+N")
    assert "Two versions: choose one" in listed(person)[0]
    person.keys("Return")
    assert person.sees("Later version")
    assert person.sees("Earlier version")
    person.press_widget("Keep both as one")
    assert [note.body for note in notes(person)] == ["first\nmine\ntheirs 𠮷\nlast"]
    assert len(notebook(person).versions(item)) == 1
    person.until(lambda: not person.sees("Later version"))


def test_one_of_two_versions_can_be_kept(person):
    add(person, "first")
    item = two_versions(person)
    person.keys("Ctrl+Shift+N", "F2")
    person.press_widget("Keep this: Earlier version")
    assert [note.body for note in notes(person)] == ["first\nmine\nlast"]
    assert len(notebook(person).versions(item)) == 1
