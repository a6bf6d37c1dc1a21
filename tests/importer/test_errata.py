"""Corrections are checked against the source before they are applied."""

import pytest

from vademecum.domain.document import Erratum
from vademecum.importer.errata import ErrataDoNotFit, apply_errata, read_errata
from vademecum.importer.pipeline import import_text
from vademecum.importer.text_source import SourceLine

LINES = (SourceLine(1, "- Lamps are lid."), SourceLine(2, "oil oil"), SourceLine(3, "[A/1](#) burns"))


def test_a_correction_changes_its_line_and_no_other():
    mended = apply_errata(LINES, [Erratum(1, "lid", "lit", "slip")])
    assert [line.text for line in mended] == ["- Lamps are lit.", "oil oil", "[A/1](#) burns"]


def test_corrections_of_one_line_are_applied_in_order():
    errata = [
        Erratum(1, "- Lamps", "1. Lamps", "number lost"),
        Erratum(1, "1. Lamps are", "1. Lamps were", "tense"),
    ]
    assert apply_errata(LINES, errata)[0].text == "1. Lamps were lid."


def test_a_line_break_divides_the_line_and_both_halves_keep_its_number():
    mended = apply_errata(LINES, [Erratum(2, "oil oil", "oil\nmore oil", "two lines ran together")])
    assert [(line.number, line.text) for line in mended[1:3]] == [(2, "oil"), (2, "more oil")]


@pytest.mark.parametrize("kept", ["[A/1](#)", "A/1 burns"])
def test_a_kept_reading_may_be_written_with_or_without_link_notation(kept):
    assert apply_errata(LINES, [Erratum(3, kept, kept, "sic")]) == LINES


@pytest.mark.parametrize(
    ("erratum", "says"),
    [
        (Erratum(1, "lamps", "Lamps", "slip"), "not on line 1"),
        (Erratum(2, "lid", "lit", "wrong line"), "not on line 2"),
        (Erratum(9, "lid", "lit", "no such line"), "not on line 9"),
        (Erratum(2, "oil", "wax", "which one?"), "2 times"),
        (Erratum(1, "sic", "sic", "kept, but not there"), "not on line 1"),
    ],
)
def test_a_correction_that_does_not_fit_is_refused(erratum, says):
    with pytest.raises(ErrataDoNotFit, match=says) as trouble:
        apply_errata(LINES, [erratum])
    assert trouble.value.advice_text


def test_an_import_with_errata_of_another_text_is_refused():
    with pytest.raises(ErrataDoNotFit):
        import_text(b"Lamps\n\nA lamp gives light to everybody.", None, [Erratum(3, "dark", "light", "slip")])


def test_errata_are_part_of_the_document_in_the_order_of_lines():
    data = "灯\n\n灯光照亮海 面,船只平安。\n\n灯光,不灭。".encode()
    document = import_text(
        data, None, [Erratum(5, "不灭", "长明", "slip"), Erratum(3, "平安", "平安", "sic")]
    )
    assert [(e.line, e.old, e.new, e.by_hand) for e in document.errata] == [
        (3, "平安", "平安", True),
        (3, "照亮海 面", "照亮海面", False),
        (5, "不灭", "长明", True),
    ]


def written(tmp_path, text):
    path = tmp_path / "errata.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_file_holds_errata_and_kept_readings(tmp_path):
    path = written(
        tmp_path,
        '[[kept]]\nline = 7\ntext = "的的"\nwhy = "sic"\n\n'
        '[[erratum]]\nline = 2\nold = "a"\nnew = ""\nwhy = "slip"\n',
    )
    assert read_errata(path) == (Erratum(2, "a", "", "slip"), Erratum(7, "的的", "的的", "sic"))
    assert [erratum.is_kept for erratum in read_errata(path)] == [False, True]


@pytest.mark.parametrize(
    "text",
    [
        "[[erratum]]\nline = 2\nold = 'a'\nnew = 'b'\n",
        "[[erratum]]\nline = 2\nold = 'a'\nnew = 'a'\nwhy = 'same'\n",
        "[[erratum]]\nline = 2\nold = ''\nnew = 'a'\nwhy = 'nothing'\n",
        "[[erratum]]\nline = '2'\nold = 'a'\nnew = 'b'\nwhy = 'slip'\n",
        "[[kept]]\nline = 2\ntext = 'a'\nwhy = ' '\n",
        "[[kept]]\nline = 2\ntext = 'a'\nwhy = 'sic'\nwhy_xx = 'sic'\n",
        "[[kept]]\nline = 2\ntext = 'a'\nwhy = 'sic'\nwhy_zh = ' '\n",
        "[erratum]\nline = 2\n",
        "[[mistake]]\nline = 2\n",
        "line = \n",
    ],
)
def test_a_file_that_says_too_little_is_refused(tmp_path, text):
    with pytest.raises(ErrataDoNotFit, match=r"errata\.toml"):
        read_errata(written(tmp_path, text))


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(ErrataDoNotFit, match="cannot be read"):
        read_errata(tmp_path / "errata.toml")


def test_a_reason_is_told_in_the_language_it_is_written_in_and_else_in_english(tmp_path):
    file = tmp_path / "errata.toml"
    file.write_text('[[kept]]\nline = 7\ntext = "的的"\nwhy = "sic"\nwhy_zh = "原文如此"\n', encoding="utf-8")
    (kept,) = read_errata(file)
    assert (kept.reason("en"), kept.reason("zh"), kept.reason("fr")) == ("sic", "原文如此", "sic")


def test_every_reason_of_an_editor_is_written_in_chinese_too(shelf):
    for document in shelf.documents():
        errata = document.volume.library.errata(document.head)
        assert [e for e in errata if e.by_hand and e.reason("zh") == e.why] == []
