"""The words of papers in six languages, and the line of provenance."""

from datetime import date

import pytest

from vademecum.services.papers import words
from vademecum.services.papers.words import clock, day_in_words, provenance, word

LANGS = ("ar", "en", "es", "fr", "ru", "zh")


def test_every_language_has_every_word_with_the_same_fields():
    for lang in LANGS:
        assert words._WORDS[lang].keys() == words._WORDS["en"].keys()
        for name, said in words._WORDS[lang].items():
            assert said.count("{") == words._WORDS["en"][name].count("{"), (lang, name)
    assert word("page", "xx") == "page {page} of {pages}"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "1 March 2026"),
        ("zh", "2026年3月1日"),
        ("fr", "1 mars 2026"),
        ("es", "1 de marzo de 2026"),
        ("ru", "1 марта 2026"),
        ("ar", "1/3/2026"),
    ],
)
def test_a_day_is_written_as_the_language_does(lang, said):
    assert day_in_words(date(2026, 3, 1), lang) == said


def test_each_text_is_named_once_in_the_line_of_provenance():
    sources = [("A/1", "en", "2"), ("B/2", "zh", ""), ("A/1", "en", "2")]
    said = provenance(sources, date(2026, 3, 1), "en")
    assert said == "A/1 · English · edition 2; B/2 · 中文 · printed on 1 March 2026"


@pytest.mark.parametrize(("seconds", "said"), [(0, "0:00"), (65, "1:05"), (3605, "1:00:05"), (-3, "0:00")])
def test_a_time_is_said_by_the_clock(seconds, said):
    assert clock(seconds) == said
