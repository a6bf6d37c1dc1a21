"""The commands `ledger` and `missing`: shapes, plain lines, tables in files, exit codes."""

import csv
import io

import pytest

pytest_plugins = ["programs"]

PAPER = "CTOC/COP/WG.7/2020/3"
SHEET = "VM/CTED/CYBERSPACE"


def table(path):
    return list(csv.reader(io.StringIO(path.read_text("utf-8-sig"))))


def test_ledger(program, tmp_path):
    file = tmp_path / "脚注.csv"
    ended = program.run("ledger", PAPER, "--csv", file, "--json")
    assert (ended.code, ended.err) == (0, "")
    found = ended.json
    assert set(found) == {"key", "lang", "title", "counts", "footnotes"}
    assert (found["key"], found["lang"], len(found["footnotes"])) == (PAPER, "zh", 33)
    by_marker = {note["marker"]: note for note in found["footnotes"]}
    ibid = by_marker["13"]
    assert set(ibid) == {"id", "marker", "marks", "kinds", "text", "before", "citations"}
    assert (ibid["id"], ibid["marks"]) == ("fn_13", [{"block": "para_18", "label": "18", "offset": 116}])
    assert ibid["before"] == [
        {
            "start": 0,
            "end": 3,
            "how": "same",
            "footnote": "fn_12",
            "first": "fn_7",
            "sure": True,
            "why": None,
            "place": None,
        }
    ]
    cited = by_marker["31"]
    (citation,) = cited["citations"]
    assert cited["text"][citation["start"] : citation["end"]] == citation["surface"]
    assert (citation["key"], citation["fragment"]) == ("A/RES/65/230", "para_42")
    rows = table(file)
    assert (len(rows), rows[0][0]) == (34, "footnote")

    plain = program.run("ledger", PAPER)
    assert (plain.code, plain.err) == (0, "")
    assert "      same: first in footnote 7\n" in plain.out


def test_a_document_without_footnotes_leaves_with_1(program):
    ended = program.run("ledger", SHEET, "--json")
    assert (ended.code, ended.json["footnotes"]) == (1, [])
    plain = program.run("ledger", SHEET)
    assert (plain.code, plain.out, plain.err) == (1, "", "Nothing found.\n")


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        (("ledger", "A/99/901"), "unknown-key"),
        (("ledger", "no key"), "unknown-key"),
        (("ledger", PAPER, "--lang", "fr"), "unknown-key"),
        (("ledger", PAPER, "--csv", "no such folder/table.csv"), "cannot-write"),
        (("missing", "--csv", "no such folder/table.csv"), "cannot-write"),
    ],
)
def test_troubles_are_sentences(command, places, arguments, kind):
    ended = command(places, *arguments, "--json")
    assert (ended.code, ended.json["error"]["kind"]) == (3, kind)


def test_missing_as_a_table(command, places, tmp_path):
    file = tmp_path / "missing.csv"
    ended = command(places, "missing", "--lang", "zh", "--csv", str(file), "--json")
    rows = table(file)
    assert rows[0] == ["symbol", "title", "organ", "date", "address", "passages", "cited in"]
    assert len(rows) == 1 + len(ended.json["missing"])
    by_symbol = {row[0]: row for row in rows[1:]}
    assert by_symbol["S/RES/2354 (2017)"][4] == "https://docs.un.org/zh/S/RES/2354(2017)"
    assert by_symbol["A/RES/65/230"][6] == "CTOC/COP/WG.7/2020/3, 脚注31"
