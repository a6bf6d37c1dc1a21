"""Every text that is marked has its Chinese, and every translation belongs to a marked text."""

import ast
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[1]
CHINESE = ROOT / "resources" / "i18n" / "vademecum_zh_CN.ts"


NAMES = ("mark", "marked")
"""`marked` is what it is called beside marks on the page; build/translations.py knows both."""


def marked_texts() -> set[tuple[str, str]]:
    """Context and text of every call of mark() in the program."""
    found = set()
    for path in sorted((ROOT / "desktop" / "vademecum").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "vademecum.words":
                names = [one.asname for one in node.names if one.name == "mark" and one.asname]
                assert set(names) <= set(NAMES), f"{path}:{node.lineno}: lupdate does not know this name"
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in NAMES:
                words = [word.value if isinstance(word, ast.Constant) else None for word in node.args]
                assert len(words) == 2, f"{path}:{node.lineno}"
                assert all(isinstance(w, str) for w in words), (
                    f"{path}:{node.lineno}: lupdate sees literals only"
                )
                found.add(tuple(words))
    return found


@pytest.fixture(scope="module")
def chinese() -> dict[tuple[str, str], ElementTree.Element]:
    found = {}
    for context in ElementTree.parse(CHINESE).getroot().iter("context"):
        for message in context.iter("message"):
            key = context.findtext("name") or "", message.findtext("source") or ""
            found[key] = message.find("translation")
    return found


def test_the_translators_have_every_marked_text_and_no_other(chinese):
    assert set(chinese) == marked_texts(), "python3 dev.py words"


def test_every_text_has_its_chinese(chinese):
    assert not [key for key, said in chinese.items() if said.get("type") == "unfinished" or not said.text]


def test_a_translation_fills_in_the_same_fields(chinese):
    def fields(text):
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}

    assert not [key for key, said in chinese.items() if said.text and fields(said.text) != fields(key[1])]
