"""What leaves the program: whole files or none, and tables that no spreadsheet runs."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.services.exporting import CannotExport, csv_bytes, write_whole
from vademecum.services.qr import CannotCode, modules


def test_a_file_is_written_and_nothing_is_left_beside_it(tmp_path):
    write_whole(tmp_path / "清单.csv", b"one")
    write_whole(tmp_path / "清单.csv", b"two")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"清单.csv": b"two"}


def test_a_folder_that_is_not_there_is_a_sentence_and_leaves_nothing(tmp_path):
    with pytest.raises(CannotExport, match=r"a\.csv cannot be written"):
        write_whole(tmp_path / "not" / "a.csv", b"")
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_take_the_place_of_a_folder_leaves_it_and_nothing_else(tmp_path):
    (tmp_path / "a.csv").mkdir()
    with pytest.raises(CannotExport):
        write_whole(tmp_path / "a.csv", b"one")
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_a_name_that_is_too_long_is_a_sentence(tmp_path):
    with pytest.raises(CannotExport):
        write_whole(tmp_path / ("x" * 300 + ".csv"), b"")


@pytest.mark.parametrize("sign", ["=", "＝", "＋", "－", "＠", "\n"])
def test_a_formula_in_full_width_is_none_either(sign):
    assert csv_bytes([[sign + "1"]]).decode("utf-8-sig").lstrip('"').startswith("'" + sign)


@given(
    st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")), min_size=1))
)
def test_cells_come_back_from_a_table_and_none_begins_like_a_formula(rows):
    read = list(csv.reader(io.StringIO(csv_bytes(rows).decode("utf-8-sig"), newline="")))
    begins = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
    wanted = [["'" + c if c.startswith(begins) else c for c in row] for row in rows]
    assert read == wanted


def test_a_table_begins_with_the_mark_that_tells_utf_8():
    assert csv_bytes([["脚注", 14, None]]) == b"\xef\xbb\xbf" + "脚注,14,\r\n".encode()


def test_a_code_is_square_and_has_its_three_corners():
    rows = modules("https://docs.un.org/zh/S/RES/1373(2001)")
    assert {len(row) for row in rows} == {len(rows)}
    finder = [[True] * 7, [True, *[False] * 5, True], [True, False, True, True, True, False, True]]
    for top, left in ((0, 0), (0, len(rows) - 7), (len(rows) - 7, 0)):
        assert [list(rows[top + n][left : left + 7]) for n in range(3)] == finder


def test_a_text_that_no_code_can_hold_is_a_sentence():
    with pytest.raises(CannotCode, match="too long"):
        modules("x" * 5_000)
