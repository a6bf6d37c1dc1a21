"""Whatever stands where on the command line, the same is meant; what cannot be understood leaves with 2."""

from pathlib import Path

import pytest

from vademecum.cli.arguments import COMMANDS, parse

FOLDER = Path("/some/folder")


@pytest.mark.parametrize(
    ("line", "address"),
    [
        ([], ""),
        (["open"], ""),
        (["1373"], "1373"),
        (["open", "1373"], "1373"),
        (["S/RES/1373(2001)#para_2"], "S/RES/1373(2001)#para_2"),
        (["2396 op 5"], "2396 op 5"),
        (["open", "list"], "list"),
        (["--", "-5"], "-5"),
        (["lists"], "lists"),
    ],
)
def test_without_a_command_the_window_opens_at_the_address(line, address):
    asked = parse(line)
    assert (asked.command, asked.address, asked.data_dir) == ("open", address, None)


@pytest.mark.parametrize(
    ("line", "command", "address"),
    [
        (["--data-dir", "/some/folder", "list"], "list", ""),
        (["list", "--data-dir", "/some/folder"], "list", ""),
        (["--data-dir=/some/folder", "list"], "list", ""),
        (["list", "--data-dir=/some/folder"], "list", ""),
        (["--data-dir", "/some/folder"], "open", ""),
        (["--data-dir", "/some/folder", "1373"], "open", "1373"),
        (["1373", "--data-dir", "/some/folder"], "open", "1373"),
        (["--data-dir", "/some/folder", "open", "1373"], "open", "1373"),
        (["self-test", "--data-dir", "/some/folder"], "self-test", ""),
        (["--data-dir", "/some/folder", "doctor", "--json"], "doctor", ""),
    ],
)
def test_the_folder_of_the_data_may_stand_before_and_behind_the_command(line, command, address):
    asked = parse(line)
    assert (asked.command, asked.address, asked.data_dir) == (command, address, FOLDER)


def test_a_folder_may_be_called_like_a_command(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    asked = parse(["--data-dir", "list"])
    assert (asked.command, asked.data_dir) == ("open", tmp_path / "list")
    asked = parse(["--data-dir", "list", "search", "反恐"])
    assert (asked.command, asked.query, asked.data_dir) == ("search", "反恐", tmp_path / "list")


def test_the_home_folder_may_be_written_short(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert parse(["list", "--data-dir", "~/data"]).data_dir == tmp_path / "data"


def test_options_of_commands_are_read():
    asked = parse(
        ["search", "信通技术", "--limit", "7", "--lang", "zh", "--in", "VM/CTED/CYBERSPACE", "--json"]
    )
    assert (asked.query, asked.limit, asked.lang, asked.within, asked.json) == (
        "信通技术",
        7,
        "zh",
        "VM/CTED/CYBERSPACE",
        True,
    )
    asked = parse(["import", "a.txt", "b.txt", "--symbol", "A/1/1", "--title", "T", "--dry-run"])
    assert asked.files == [Path("a.txt"), Path("b.txt")]
    assert (asked.symbol, asked.title, asked.dry_run, asked.json) == ("A/1/1", "T", True, False)
    assert parse(["recognise", "-", "--lang", "zh"]).file == "-"
    assert parse(["list"]).json is False


@pytest.mark.parametrize(
    "line",
    [
        ["search"],
        ["show"],
        ["recognise", "file"],
        ["recognise", "file", "--lang", "de"],
        ["show", "A/1/1", "--lang", "xx"],
        ["search", "x", "--limit", "0"],
        ["search", "x", "--limit", "-1"],
        ["search", "x", "--limit", "many"],
        ["search", "x", "--limit", "10001"],
        ["import"],
        ["list", "extra"],
        ["list", "--no-such-option"],
        ["list", "--js"],
        ["--no-such-option"],
        ["--data-dir"],
        ["list", "--data-dir", ""],
        ["1373", "1624"],
    ],
)
def test_what_cannot_be_understood_is_one_sentence_and_leaves_with_2(line, capsys):
    with pytest.raises(SystemExit) as left:
        parse(line)
    assert left.value.code == 2
    streams = capsys.readouterr()
    assert streams.out == ""
    assert streams.err.startswith("vademecum")
    assert streams.err.count("\n") == 1
    assert "--help" in streams.err


@pytest.mark.parametrize(
    "line", [["--help"], ["-h"], ["--version"], ["search", "--help"], ["--data-dir", "x", "-h"]]
)
def test_help_and_version_go_to_standard_output(line, capsys):
    with pytest.raises(SystemExit) as left:
        parse(line)
    assert left.value.code == 0
    assert capsys.readouterr().out


def test_help_names_every_command(capsys):
    with pytest.raises(SystemExit):
        parse(["--help"])
    said = capsys.readouterr().out
    assert all(command in said for command in COMMANDS if command != "build-library")
