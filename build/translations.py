"""Collect the texts that `mark()` marks, for the translators."""

from pathlib import Path
from xml.etree import ElementTree

from console import ROOT, must_run, say
from environment import TRANSLATIONS, script

LANGUAGES = ("zh_CN",)
"""The languages besides English, in which the texts are written."""


def collect() -> int:
    """Bring every translation up to date with the code; return 0, whatever is still untranslated."""
    sources = sorted(str(path) for path in (ROOT / "desktop" / "vademecum").rglob("*.py"))
    TRANSLATIONS.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        target = TRANSLATIONS / f"vademecum_{language}.ts"
        must_run(
            [
                *(
                    str(script("pyside6-lupdate")),
                    "-silent",
                    "-tr-function-alias",
                    "QT_TRANSLATE_NOOP+=mark,QT_TRANSLATE_NOOP+=marked",
                ),
                # Line numbers would change the file with every edit of the code.
                *("-locations", "none", "-no-obsolete"),
                *("-source-language", "en", "-target-language", language),
                *(*sources, "-ts", str(target)),
            ],
            "The texts could not be collected; the lines above say why.",
        )
        texts, unfinished = count(target)
        say(f"{target.name}: {texts} texts, {unfinished} without a translation")
    return 0


def count(path: Path) -> tuple[int, int]:
    """The number of texts in a translation file, and how many of them are not finished."""
    found = ElementTree.parse(path).getroot().iter("translation")
    states = [translation.get("type") for translation in found]
    return len(states), states.count("unfinished")
