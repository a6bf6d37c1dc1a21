"""Addresses gone to: the newest first, bounded, kept in a file that may be damaged or not be written."""

import json

import pytest

from vademecum.ui.address_history import AddressHistory, Gone, read_history

ONE, TWO = Gone("1373", "S/RES/1373(2001)"), Gone("72段", "CTOC/COP/WG.7/2020/3@zh#para_72")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "new folder" / "addresses.json"


def test_what_was_kept_is_there_again(path):
    history = AddressHistory(path)
    history.add(ONE)
    history.add(TWO)
    history.keep()
    assert AddressHistory(path).gone == [TWO, ONE]
    assert [file.name for file in path.parent.iterdir()] == ["addresses.json"]


def test_a_place_stands_there_once_with_its_newest_words():
    history = AddressHistory()
    for gone in (ONE, TWO, Gone("SCR  1373 ", ONE.to)):
        history.add(gone)
    assert history.gone == [Gone("SCR 1373", ONE.to), TWO]


def test_it_never_grows_beyond_its_bound(path):
    history = AddressHistory(path)
    for number in range(1, 500):
        history.add(Gone(str(number), f"S/RES/{number}(1946)"))
    history.keep()
    assert len(history.gone) == 60
    assert history.gone[0].said == "499"
    assert AddressHistory(path).gone == history.gone


def test_one_or_all_can_be_forgotten(path):
    history = AddressHistory(path)
    history.add(ONE)
    history.add(TWO)
    history.remove(ONE)
    history.keep()
    assert AddressHistory(path).gone == [TWO]
    history.clear()
    history.keep()
    assert AddressHistory(path).gone == []


def test_it_is_filtered_by_what_was_said_and_where_it_led():
    history = AddressHistory()
    history.add(ONE)
    history.add(TWO)
    assert history.fitting("") == [TWO, ONE]
    assert history.fitting("wg.7 72") == [TWO]
    assert history.fitting("2001") == [ONE]
    assert history.fitting("nothing") == []


DAMAGED = [
    "",
    "{",
    "[]",
    "null",
    '{"format": 2, "gone": []}',
    '{"format": 1, "gone": 5}',
    '{"format": 1}',
    "[" * 100_000,
    json.dumps(
        {"format": 1, "gone": [5, None, {"said": 1, "to": "x"}, {"said": " ", "to": "x"}, {"to": "x"}]}
    ),
    '{"format": 1, "gone": []}' + " " * 3_000_000,
]


@pytest.mark.parametrize("text", DAMAGED, ids=lambda text: text[:20])
def test_a_damaged_file_is_an_empty_history(path, text):
    path.parent.mkdir()
    path.write_text(text, "utf-8")
    assert read_history(path) == []


def test_a_folder_that_cannot_be_written_is_no_failure(tmp_path):
    (tmp_path / "file").write_text("")
    history = AddressHistory(tmp_path / "file" / "addresses.json")
    history.add(ONE)
    history.keep()
    assert history.gone == [ONE]
