"""A record gives facts with their sources, from a file or from what was typed."""

import pytest

from vademecum.domain.key import Key, MalformedKey
from vademecum.importer.pipeline import import_text
from vademecum.importer.record import BadRecord, Fact, Record, UnknownLanguage, read_record

TEXT = b"Lamps\n\nA lamp gives light to those who pass by."


def test_what_is_typed_becomes_a_record():
    record = Record.from_values(symbol="S/RES/1373 (2001)", lang="en", title=" Lamps ")
    assert (record.key, record.lang, record.title) == (Key("S/RES/1373(2001)"), "en", "Lamps")


@pytest.mark.parametrize("symbol", ["", "lamp", "S/", "1373"])
def test_a_symbol_that_is_none_is_refused(symbol):
    with pytest.raises(MalformedKey):
        Record.from_values(symbol=symbol)


def test_a_language_that_is_none_of_the_six_is_refused():
    with pytest.raises(UnknownLanguage, match="de"):
        Record.from_values(lang="de")


def test_a_record_is_read_with_its_sources(tmp_path):
    path = tmp_path / "record.toml"
    path.write_text(
        'key = { value = "A/1/L.1", source = "printed line 1" }\n'
        '[facts]\ndate = { value = "2001-02-03", source = "editor: known" }\n',
        encoding="utf-8",
    )
    record = read_record(path)
    assert record.key == Key("A/1/L.1")
    assert record.facts == {"date": Fact("2001-02-03", "editor: known")}
    assert record.sources == {"key": "printed line 1"}
    assert (record.lang, record.title, record.edition) == (None, None, None)


@pytest.mark.parametrize(
    "text",
    [
        'key = "A/1"',
        'key = { value = "A/1" }',
        'key = { value = "A/1", source = "" }',
        'name = { value = "A/1", source = "x" }',
        "facts = 3",
        "[facts]\ndate = { value = 3, source = 'x' }",
        "key = {",
    ],
)
def test_a_record_without_sources_is_refused(tmp_path, text):
    path = tmp_path / "record.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadRecord, match=r"record\.toml") as trouble:
        read_record(path)
    assert trouble.value.advice_text


def test_a_record_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(BadRecord, match="cannot be read"):
        read_record(tmp_path / "record.toml")


def test_a_record_with_an_unknown_language_is_refused(tmp_path):
    path = tmp_path / "record.toml"
    path.write_text('lang = { value = "xx", source = "x" }', encoding="utf-8")
    with pytest.raises(UnknownLanguage):
        read_record(path)


def test_the_record_is_believed_and_a_difference_is_a_doubt():
    record = Record(Key("VM/LAMP"), "en", "3", "Lamps", {"job_number": Fact("V.99-99999", "editor: seen")})
    document = import_text(TEXT + b"\n\nV.20-03094 2/2\n", record)
    assert (document.key, document.lang, document.edition) == (Key("VM/LAMP"), "en", "3")
    assert document.facts["job_number"] == "V.99-99999"
    assert [doubt.what for doubt in document.doubts] == ["job_number: V.20-03094"]


def test_without_a_symbol_the_key_is_made_from_the_content_and_is_ours():
    first, again, other = import_text(TEXT), import_text(TEXT), import_text(TEXT + b" Or not.")
    assert first.key == again.key != other.key
    assert first.key.is_own
    assert Key.parse(str(first.key)) == first.key
    assert any(doubt.what == "symbol" for doubt in first.doubts)
