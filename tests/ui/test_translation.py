"""The Chinese interface: menus for the keyboard, sentences set as Chinese, nothing left in English."""

import ast
import re
import tomllib
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from vademecum.domain.key import Key
from vademecum.domain.trouble import Trouble
from vademecum.importer.corpus import corpus_folders, read_corpus_folder
from vademecum.importer.pipeline import import_text
from vademecum.importer.record import Record
from vademecum.importer.register import read_register
from vademecum.services.citing import wrong_year
from vademecum.ui.catalogue import Catalogue, say, together
from vademecum.ui.command_table import COMMANDS, MENUS
from vademecum.ui.faults import words_of
from vademecum.ui.names import VERBS
from vademecum.ui.reasons import say_reason
from vademecum.words import Marked, mark

ROOT = Path(__file__).parents[2]
MENU_BAR = "the menu bar"
HAN = re.compile(r"[\u4e00-\u9fff]")
KEYS = re.compile(r"\b(?:Ctrl|Alt|Shift)(?:\+[A-Za-z]+)*\+[A-Z0-9]\w*|\bF\d{1,2}\b|\bEsc\b")
HALF_WIDTH = re.compile(r"(?<=[\u4e00-\u9fff])\s*[,;:!?]|\.$|[，。；：、]\s")
"""Half-width marks after Chinese, an English full stop at the end, a space after a full-width mark."""


@pytest.fixture(scope="module")
def chinese():
    """Every text and its Chinese, by context and text."""
    root = ElementTree.parse(ROOT / "resources" / "i18n" / "vademecum_zh_CN.ts").getroot()
    return {
        (context.findtext("name"), message.findtext("source")): message.find("translation")
        for context in root.iter("context")
        for message in context.iter("message")
    }


class FromTheSource(QTranslator):
    """Answers from the file translators write, so that no compiled one is needed."""

    def __init__(self, said):
        super().__init__()
        self._said = {key: translation.text for key, translation in said.items()}

    def isEmpty(self):
        return False

    def translate(self, context, text, _disambiguation=None, _n=-1):
        return self._said.get((context, text))


@pytest.fixture
def speaking_chinese(qapp, chinese):
    translator = FromTheSource(chinese)
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def titles(spoken):
    """Menu by menu the titles in it; the menus themselves stand in the menu bar."""
    found = {MENU_BAR: [spoken(title) for title in MENUS.values()]}
    for command in COMMANDS:
        if command.menu and command.under is None:
            found.setdefault(command.menu, []).append(spoken(command.title))
        elif command.menu:
            within = f"{command.menu} › {command.under}"
            if within not in found:
                found.setdefault(command.menu, []).append(spoken(command.under))
            found.setdefault(within, []).append(spoken(command.title))
    return found


def letters(menu):
    return [match[1].upper() for title in menu if (match := re.search(r"&([^&])", title))]


def twice(found):
    return {
        menu: [letter for letter, times in Counter(letters(said)).items() if times > 1]
        for menu, said in found.items()
    }


# -- menus -----------------------------------------------------------------------


def test_no_two_entries_of_an_english_menu_have_the_same_letter():
    assert not any(twice(titles(str)).values())


def test_no_two_entries_of_a_chinese_menu_have_the_same_letter(speaking_chinese):
    assert not any(twice(titles(lambda t: say(t) if t.context else t)).values())


def test_every_chinese_entry_that_has_a_letter_in_english_shows_one_in_brackets(chinese):
    marked = [
        title for title in (*MENUS.values(), *(c.title for c in COMMANDS)) if title.context and "&" in title
    ]
    said = [chinese[title.context, str(title)].text for title in marked]
    assert len(said) > 40
    assert not [text for text in said if not re.fullmatch(r"[^&]+\(&[A-Z0-9]\)…?|[^&]+ &[1-9]", text)]


# -- sentences -------------------------------------------------------------------


def test_nothing_obsolete_or_unfinished_is_kept(chinese):
    assert not [key for key, said in chinese.items() if said.get("type") or not said.text]


def test_every_text_is_said_in_chinese(chinese):
    same = {"About Vademecum", "Markdown", "Markdown (*.md)"}
    worded = {key for key in chinese if re.search(r"[A-Za-z]", re.sub(r"\{\w+\}", "", key[1]))}
    assert not [key for key in worded if not HAN.search(chinese[key].text) and key[1] not in same]


def test_keys_named_in_a_text_are_named_in_its_chinese(chinese):
    assert KEYS.findall("Search looks inside the text: Ctrl+Shift+F.") == ["Ctrl+Shift+F"]
    assert not [key for key, said in chinese.items() if KEYS.findall(key[1]) != KEYS.findall(said.text)]


def test_chinese_sentences_have_full_width_marks_and_no_space_after_them(chinese):
    assert HALF_WIDTH.search("目录,正文")
    paragraphs = [words for said in chinese.values() for words in re.split(r"<[^>]+>|\n", said.text)]
    assert not [words for words in paragraphs if HALF_WIDTH.search(words)]


def test_a_sentence_ends_in_chinese_as_it_does_in_english(chinese):
    ends = {".": "。", "?": "？", "…": "…", ":": "："}
    wrong = [
        (text, said.text)
        for (context, text), said in chinese.items()
        if text[-1] in ends and not said.text.endswith(ends[text[-1]]) and context != "search"
    ]
    assert not wrong


def test_sentences_follow_one_another_without_a_space_in_chinese_only():
    assert together(["文库引用5处。", "文库中无全文。"]) == "文库引用5处。文库中无全文。"
    assert together(["Cited in 5 passages.", "The text is here."]) == "Cited in 5 passages. The text is here."


# -- what comes from below the window ----------------------------------------------


class Refused(Trouble):
    kind = "refused"


def test_a_failure_inside_a_failure_is_said_in_chinese_too(speaking_chinese):
    inner = Refused(
        mark("trouble", "The file is not a text file but {format}."),
        format=mark("trouble", "DOCX, ODT or ZIP"),
    )
    outer = Refused(
        mark("trouble", "{name} is not imported. {reason}"),
        mark("trouble", "Save or download it again and try once more."),
        name="a.txt",
        reason=inner,
    )
    said = words_of(outer)
    assert "a.txt" in said
    assert say(Marked("trouble", "DOCX, ODT or ZIP")) in said
    assert not re.search(r"The|Save| or ", said)
    assert "。 " not in said


def test_every_verb_the_library_keeps_has_a_name():
    table = tomllib.loads((ROOT / "resources" / "citations" / "verbs.toml").read_text("utf-8"))
    assert table.keys() - {"between", "about", "leads", "never"} <= VERBS.keys()


MESSY = """# A/RES/99/999

一. 导言

1. 本文件载有测试段落，其中有一处上标¹²³⁴⁵和一处脚注⁹。

4. 段次不连续

12

4. 段次重复。
   7. 段内列项。

- (a) 第一项
- (c) 第三项

**粗体**，\\*转义，[链接](#)，以及\x07控制字符和\ufffd丢失的字。

三. 编号不连续的标题

²脚注在后。
²脚注重复。
"""


def reasons():
    documents = [read_corpus_folder(folder) for folder in corpus_folders(ROOT / "corpus")]
    documents.append(import_text(MESSY.encode(), Record()))
    documents.append(
        import_text("关于测试的决定\n\n根据决议，各国应当采取措施。\n".encode("gb18030"), Record())
    )
    for document in documents:
        yield from (doubt.why for doubt in document.doubts)
        yield from (erratum.why for erratum in document.errata if not erratum.by_hand)


def sentences_in(path):
    """The sentences a module holds outside docstrings and marks, their fields filled with 1."""
    tree = ast.parse(path.read_text("utf-8"))
    marks = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and getattr(n.func, "id", "") == "mark"]
    skipped = {id(inner) for call in marks for inner in ast.walk(call)}
    skipped |= {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.JoinedStr):
            skipped |= {id(inner) for inner in ast.walk(node)}
            words = "".join(part.value if isinstance(part, ast.Constant) else "1" for part in node.values)
        else:
            words = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
        if re.fullmatch(r"[A-Z]\w*(?: \S+){2,}[.]", words):
            yield words


def test_every_doubt_the_importer_can_write_is_said_in_chinese(speaking_chinese):
    modules = sorted((ROOT / "desktop" / "vademecum" / "importer").glob("*.py"))
    written = [words for module in modules for words in sentences_in(module)]
    assert len(written) > 20
    assert not [words for words in written if not HAN.search(say_reason(words))]


def test_every_reason_the_importer_gives_is_said_in_chinese(speaking_chinese):
    given = set(reasons())
    assert len(given) > 20
    assert not sorted(why for why in given if not HAN.search(say_reason(why)))


def test_a_wrong_year_found_on_import_is_said_in_chinese(speaking_chinese):
    years = read_register(ROOT / "corpus" / "register").years
    said = say_reason(wrong_year(Key("S/RES/2396(2016)"), years))
    assert "2396" in said
    assert "2017" in said
    assert HAN.search(said)


def test_a_reason_we_do_not_know_stays_as_it_is_written(speaking_chinese):
    assert say_reason("Elsewhere X 射线 with a capital letter.") == "Elsewhere X 射线 with a capital letter."


def test_a_translation_written_anew_beneath_an_open_window_does_not_end_it(qapp, tmp_path):
    file = tmp_path / "vademecum_zh_CN.qm"
    file.write_bytes((ROOT / "build" / "_work" / "i18n" / file.name).read_bytes())
    catalogue = Catalogue(tmp_path)
    catalogue.speak("zh")
    file.write_bytes(b"")
    assert say(mark("commands", "&Tools")) == "工具(&T)"
    catalogue.speak("en")
