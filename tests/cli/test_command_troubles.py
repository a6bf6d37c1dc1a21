"""Bad input gets a sentence with advice and exit code 3, as JSON too, and nothing is lost."""

import shutil
import subprocess
import sys
from dataclasses import replace

import pytest

from vademecum.services.manifest import write_manifest

pytest_plugins = ["programs"]

PAPER = "CTOC/COP/WG.7/2020/3"


def trouble(ended, kind):
    """Check that a process failed as the contract says; give back its sentence."""
    assert ended.code == 3
    assert set(ended.json) == {"error"}
    error = ended.json["error"]
    assert set(error) == {"kind", "message", "advice"}
    assert error["kind"] == kind
    assert error["message"].endswith((".", "…"))
    assert len(error["advice"]) > 15
    assert "{" not in error["message"] + error["advice"]
    said = ended.err.splitlines()[-1]
    assert said == f"vademecum: {error['message']} {error['advice']}"
    return said


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (["show", "S/RES/1(1946)"], "unknown-key"),
        (["show", PAPER, "--lang", "fr"], "unknown-key"),
        (["show", "no key at all"], "unknown-key"),
        (["show", ""], "unknown-key"),
        (["cited-by", "x" * 10_000], "unknown-key"),
        (["search", "反恐", "--in", "A/NOT/HERE"], "unknown-key"),
        (["import", "{missing}"], "unreadable-source"),
        (["import", "{text}", "--symbol", "no symbol"], "unknown-key"),
        (["recognise", "{missing}", "--lang", "zh"], "cannot-read"),
        (["recognise", "{folder}", "--lang", "zh"], "cannot-read"),
    ],
)
def test_what_is_not_there_is_one_sentence(command, places, tmp_path, line, kind):
    (tmp_path / "text.txt").write_text("正文。\n", "utf-8")
    names = {"missing": tmp_path / "missing.txt", "text": tmp_path / "text.txt", "folder": tmp_path}
    trouble(command(places, *(word.format(**names) for word in line), "--json"), kind)
    assert list(places.data.iterdir()) == []


def test_without_json_standard_output_stays_empty(program):
    ended = program.run("show", "S/RES/1(1946)")
    assert (ended.code, ended.out) == (3, "")
    assert ended.err.startswith("vademecum: S/RES/1(1946) is not in the library. ")
    assert ended.err.count("\n") == 1


def test_an_unknown_language_is_a_usage_error(program):
    ended = program.run("show", PAPER, "--lang", "de", "--json")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.count("\n") == 1


FILES = {
    "empty": (b"", "The file is empty"),
    "blank": (b"\n\n  \n", "no text"),
    "pdf": (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
    "docx": (b"PK\x03\x04", "DOCX"),
    "binary": (b"ab\x00\x01\x02", "zero bytes"),
    "latin": ("Résolution de l’été".encode("cp1252"), "UTF-8"),
}


def test_files_that_cannot_be_imported_are_refused_by_name_and_nothing_is_kept(command, places, tmp_path):
    good = tmp_path / "good.txt"
    good.write_text("正文。\n", "utf-8")
    for name, (content, words) in FILES.items():
        file = tmp_path / f"{name}.txt"
        file.write_bytes(content)
        said = trouble(command(places, "import", good, file, "--json"), "unreadable-source")
        assert words in said
        assert file.name in said
    assert list(places.data.iterdir()) == []


def test_two_texts_under_one_symbol_are_refused(command, places, tmp_path):
    files = tmp_path / "a.txt", tmp_path / "b.txt"
    for number, file in enumerate(files):
        file.write_text(f"第{number}个文本。\n", "utf-8")
    trouble(command(places, "import", *files, "--symbol", "A/1/1", "--lang", "zh", "--json"), "same-document")
    assert list(places.data.iterdir()) == []


def test_a_text_to_recognise_must_be_utf_8(program):
    said = trouble(
        program.run("recognise", "-", "--lang", "zh", "--json", stdin="决议".encode("gb18030")), "cannot-read"
    )
    assert "UTF-8" in said


def test_words_that_are_no_unicode_are_no_reason_to_fail(program):
    for command in ("search", "address"):
        done = subprocess.run(
            [*map(str.encode, program.command(command)), b"\xff\xfe\xe4", b"--json"],
            env=program.environment(),
            capture_output=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (1, b""), done.stderr.decode()


# -- streams -----------------------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of Unix is asked")
@pytest.mark.parametrize("json", [[], ["--json"]])
def test_whoever_reads_may_stop_in_the_middle(program, json):
    reader, writer = subprocess.PIPE, subprocess.PIPE
    process = subprocess.Popen(
        program.command("show", PAPER, *json), env=program.environment(), stdout=reader, stderr=writer
    )
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert process.wait(60) == 0
    assert said == b""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the device that is always full is Linux's")
def test_an_answer_that_cannot_be_written_is_said(program):
    with open("/dev/full", "wb") as full:  # noqa: PTH123 -- a device is no path of ours
        done = subprocess.run(
            program.command("list"),
            env=program.environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 3
    assert done.stderr.startswith(b"vademecum: The answer cannot be written")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of Unix is asked")
@pytest.mark.parametrize(
    ("line", "closed", "code"),
    [("list", ">&-", 0), ("search 区快链", "2>&-", 1), ("recognise - --lang zh", "<&-", 3)],
)
def test_a_stream_may_be_closed(program, line, closed, code):
    done = subprocess.run(
        ["/bin/sh", "-c", f'exec "$0" -m vademecum {line} {closed}', sys.executable],
        env=program.environment(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == code, done.stderr.decode()
    assert b"Traceback" not in done.stderr


# -- damage ------------------------------------------------------------------------


def flip(path):
    path.write_bytes(path.read_bytes()[:-1] + b"?")


def test_a_damaged_library_is_built_anew_and_the_command_goes_on(own_program):
    listed = own_program.run("list", "--json").out
    flip(own_program.library / "library.db")
    ended = own_program.run("list", "--json")
    assert (ended.code, ended.out, ended.err) == (0, listed, "The library is being built.\n")
    assert own_program.run("list").err == ""


@pytest.mark.parametrize("part", ["library.db", "manifest.json", "."])
def test_a_missing_library_is_built_anew(command, own_library, part):
    gone = own_library.library / part
    if gone.is_dir():
        shutil.rmtree(gone)
    else:
        gone.unlink()
    ended = command(own_library, "list", "--json")
    assert (ended.code, len(ended.json["documents"]), ended.err) == (0, 2, "The library is being built.\n")
    assert command(own_library, "search", "人工智能", "--json").err == ""


def test_a_damaged_index_is_built_anew_and_the_search_goes_on(command, own_library):
    flip(next((own_library.library / "index").glob("*.trm")))
    assert command(own_library, "list").err == ""
    ended = command(own_library, "search", "人工智能", "--json")
    assert (ended.code, ended.json["total"], ended.err) == (0, 18, "The library is being built.\n")
    assert command(own_library, "search", "人工智能").err == ""


def test_an_index_of_another_format_is_built_anew_although_it_verifies(command, own_library):
    (own_library.library / "index" / "index.json").write_text("{}", "utf-8")
    write_manifest(own_library.library, "older program")
    ended = command(own_library, "search", "人工智能", "--json")
    assert (ended.code, ended.json["total"]) == (0, 18)


def test_damaged_imports_are_read_again_from_their_sources(command, places, tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("试验委员会的文本。\n", "utf-8")
    assert command(places, "import", file, "--symbol", "A/TEST/1").code == 0
    flip(next((places.imports / "index").glob("*.trm")))
    ended = command(places, "search", "试验委员会", "--json")
    assert (ended.code, ended.json["total"]) == (0, 1)
    flip(places.imports / "library.db")
    assert "A/TEST/1" in command(places, "list").out
    assert command(places, "list").err == ""


def test_a_folder_that_cannot_be_written_sends_the_library_to_the_data(command, places, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    stuck = replace(places, library=tmp_path / "file" / "library")
    listed = command(stuck, "list", "--json")
    assert (listed.code, len(listed.json["documents"])) == (0, 2)
    assert (stuck.rebuilt_library / "library.db").is_file()
    again = command(stuck, "list", "--json")
    assert (again.out, again.err) == (listed.out, "")
    assert command(stuck, "search", "人工智能", "--json").json["total"] == 18


def test_where_nothing_can_be_written_a_sentence_says_so(command, places, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    stuck = replace(places, library=tmp_path / "file" / "library", data=tmp_path / "file" / "data")
    for line in (["list"], ["search", "反恐"], ["build-library"]):
        assert "--data-dir" in trouble(command(stuck, *line, "--json"), "cannot-build")


def test_imports_that_cannot_be_kept_are_said(program, tmp_path):
    program.home.write_bytes(b"")
    file = tmp_path / "a.txt"
    file.write_text("正文。\n", "utf-8")
    said = trouble(program.run("import", file, "--json"), "cannot-build")
    assert str(program.home) in said
    assert program.run("list").code == 0


def test_bad_sources_of_the_library_are_said(command, own_library, tmp_path):
    corpus = tmp_path / "corpus"
    shutil.copytree(own_library.corpus, corpus)
    next(corpus.glob("cted*/*.txt")).write_bytes(b"changed")
    trouble(command(replace(own_library, corpus=corpus), "build-library", "--json"), "broken-corpus")
    assert command(own_library, "list").code == 0


def test_building_tells_how_far_it_is_on_standard_error_only(command, places, tmp_path):
    anew = replace(places, library=tmp_path / "new" / "library")
    ended = command(anew, "build-library", "--json")
    assert (ended.code, ended.json) == (0, {"folder": str(anew.library)})
    assert "index" in ended.err
    again = command(anew, "build-library", "--json")
    assert (again.code, again.err) == (0, "")


def test_the_data_may_lie_anywhere(program, tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("正文。\n", "utf-8")
    folder = tmp_path / "elsewhere"
    assert program.run("--data-dir", folder, "import", file, "--symbol", "A/TEST/1").code == 0
    assert not program.home.exists()
    assert "A/TEST/1" in program.run("list", "--data-dir", folder).out
    assert "A/TEST/1" not in program.run("list").out


@pytest.mark.parametrize(
    ("word", "meant"), [("lst", "list"), ("serch", "search"), ("dcotor", "doctor"), ("adress", "address")]
)
def test_a_mistyped_command_is_told_and_opens_nothing(program, word, meant):
    ended = program.run(word)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(f"vademecum: “{word}”")
    assert f"“{meant}”" in ended.err
    assert ended.err.count("\n") == 1


def test_why_an_address_leads_nowhere_is_told(program):
    ended = program.run("address", "99段", "--in", "CTOC/COP/WG.7/2020/3")
    assert ended.code == 1
    assert "from 1 to 72" in ended.err
    corrected = program.run("address", "2396 (2071)")
    assert corrected.code == 0
    assert "S/RES/2396(2071)" in corrected.err
    assert "S/RES/2396(2017)" in corrected.out


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
@pytest.mark.parametrize("words", [(), ("open", "2396"), ("bogus",)])
def test_a_window_without_a_display_is_a_sentence(program, words):
    ended = program.run(*words, QT_QPA_PLATFORM="")
    assert (ended.code, ended.out) == (3, "")
    assert "no display" in ended.err
    assert ended.err.count("\n") == 1
