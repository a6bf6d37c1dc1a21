"""Files are told apart before anything is read."""

import os
import sys

import pytest

from vademecum.services.arrivals import MOST, look_at


def test_a_text_is_taken_whatever_the_case_of_its_ending_and_once(tmp_path):
    file = tmp_path / "A.TXT"
    file.write_text("x", "utf-8")
    arrivals = look_at([file, file])
    assert (arrivals.taken, arrivals.refused) == ((file,), ())


def test_every_file_that_is_no_text_gets_a_sentence_of_its_own(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    (tmp_path / "b").mkdir()
    arrivals = look_at([tmp_path / name for name in ("a.pdf", "b", "c.txt")])
    assert arrivals.taken == ()
    assert [str(reason).split()[0] for reason in arrivals.refused] == ["a.pdf", "b", "c.txt"]
    assert all(reason.advice_text for reason in arrivals.refused)


def test_a_folder_that_slipped_is_refused_as_a_whole(tmp_path):
    arrivals = look_at([tmp_path / f"{number}.txt" for number in range(MOST + 1)])
    assert arrivals.taken == ()
    assert [str(reason) for reason in arrivals.refused] == [f"{MOST + 1} files are too many at once."]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes in its folders")
def test_a_pipe_is_no_file_whatever_it_is_called(tmp_path):
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    (refused,) = look_at([pipe]).refused
    assert str(refused) == "pipe.txt is not a file."
    assert refused.advice_text
