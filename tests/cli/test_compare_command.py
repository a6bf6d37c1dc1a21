"""`vademecum compare`: the shape of its JSON, what people read, and its exit codes."""

import pytest

import editions

pytest_plugins = ["programs"]

HEAD = {"key", "lang", "title"}
BLOCK = {"id", "kind", "label", "text"}
ROW = {"a", "b", "change", "a_marks", "b_marks", "score"}


@pytest.fixture
def program_with(program, tmp_path):
    """A function that imports editions and gives the program."""

    def imported(*names):
        for number, (text, symbol, lang) in enumerate(editions.editions(*names)):
            file = tmp_path / f"edition {number}.txt"
            file.write_text(text.strip(), "utf-8")
            assert program.run("import", file, "--symbol", symbol, "--lang", lang).code == 0
        return program

    return imported


def without(text, marks):
    for start, end in reversed(marks):
        text = text[:start] + text[end:]
    return text


def test_two_editions(program_with):
    program = program_with("old zh", "new zh")
    ended = program.run("compare", editions.OLD, editions.NEW, "--json")
    assert (ended.code, ended.err) == (0, "")
    shape = ended.json
    assert set(shape) == {"a", "b", "kind", "approximate", "counts", "rows"}
    assert (shape["kind"], shape["approximate"]) == ("diff", False)
    assert set(shape["a"]) == set(shape["b"]) == HEAD
    assert (shape["a"]["key"], shape["b"]["key"], shape["b"]["lang"]) == (editions.OLD, editions.NEW, "zh")
    assert shape["counts"] == {"same": 9, "changed": 2, "moved": 1, "new": 1, "gone": 1}
    assert sum(shape["counts"].values()) == len(shape["rows"])
    for row in shape["rows"]:
        assert set(row) == ROW
        assert all(block is None or set(block) == BLOCK for block in (row["a"], row["b"]))
        assert (row["score"] is None) == (row["change"] in ("new", "gone"))
        if row["change"] == "changed":
            rest = [
                without(row[side]["text"], row[f"{side}_marks"]).replace(" ", "").replace(",", "，")
                for side in "ab"
            ]
            assert rest[0] == rest[1]
    changed = next(row for row in shape["rows"] if row["change"] == "changed")
    ((start, end),) = changed["b_marks"]
    assert changed["b"]["text"][start:end] == "八"

    plain = program.run("compare", editions.OLD, editions.NEW)
    assert (plain.code, plain.err) == (0, "")
    assert "same: 9, changed: 2, moved: 1, new: 1, gone: 1" in plain.out
    assert "供第[-七-]届会议审议。" in plain.out
    assert "供第{+八+}届会议审议。" in plain.out
    assert "> para_3 → para_7  moved" in plain.out


def test_two_languages(program_with):
    program = program_with("old zh", "shorter en")
    ended = program.run("compare", editions.OLD, editions.OLD, "--lang-a", "zh", "--lang-b", "en", "--json")
    assert ended.code == 0
    shape = ended.json
    assert (shape["kind"], shape["a"]["lang"], shape["b"]["lang"]) == ("languages", "zh", "en")
    assert shape["counts"]["gone"] == 2
    assert shape["counts"]["changed"] == 0
    by_number = [row for row in shape["rows"] if row["a"] and row["a"]["id"] == "para_4"]
    assert by_number[0]["b"]["id"] == "para_4"
    assert "with a counterpart" in program.run("compare", editions.OLD, editions.OLD).out


def test_documents_that_share_nothing_are_compared_all_the_same(program):
    ended = program.run("compare", "VM/CTED/CYBERSPACE", "CTOC/COP/WG.7/2020/3", "--json")
    assert ended.code == 0
    counts = ended.json["counts"]
    assert counts["gone"] > 30
    assert counts["new"] > 100


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        (["VM/CTED/CYBERSPACE", "VM/CTED/CYBERSPACE"], "nothing-to-compare"),
        (["VM/CTED/CYBERSPACE", "S/RES/1373(2001)"], "unknown-key"),
        (["VM/CTED/CYBERSPACE", "CTOC/COP/WG.7/2020/3", "--lang-b", "en"], "unknown-key"),
        (["VM/CTED/CYBERSPACE", "nothing at all"], "unknown-key"),
    ],
)
def test_what_cannot_be_compared_is_a_trouble_with_advice(program, arguments, kind):
    ended = program.run("compare", *arguments, "--json")
    assert ended.code == 3
    assert ended.json["error"]["kind"] == kind
    assert ended.json["error"]["advice"]


def test_a_side_that_is_missing_is_a_usage_error(program):
    assert program.run("compare", "VM/CTED/CYBERSPACE").code == 2
