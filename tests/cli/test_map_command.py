"""`vademecum map`: the shape of the contract, its sums, and its exit codes."""

pytest_plugins = ["programs"]

PAPER = "CTOC/COP/WG.7/2020/3"
SHEET = "VM/CTED/CYBERSPACE"


def test_map_of_the_fact_sheet(program):
    ended = program.run("map", SHEET, "--lang", "zh", "--json")
    assert (ended.code, ended.err) == (0, "")
    shape = ended.json
    assert set(shape) == {
        "key", "lang", "edition", "title", "sections", "instruments", "cells", "timeline", "undated", "total",
    }  # fmt: skip
    section = {"block", "kind", "title", "name", "label", "heading_path", "level", "blocks", "count"}
    assert all(set(one) == section for one in shape["sections"])
    instrument = {"key", "title", "organ", "year", "count"}
    assert all(set(one) == instrument for one in shape["instruments"])
    assert all(set(one) == {"section", "instrument", "count", "passages"} for one in shape["cells"])
    assert (shape["key"], shape["lang"]) == (SHEET, "zh")


def test_every_sum_of_the_map_is_the_same(program):
    shape = program.run("map", PAPER, "--json").json
    shown = program.run("show", PAPER, "--json").json
    total = len(shown["citations"])
    assert shape["total"] == total
    assert sum(one["count"] for one in shape["sections"]) == total
    assert sum(one["count"] for one in shape["instruments"]) == total
    assert sum(one["count"] for one in shape["cells"]) == total
    years = [one for year in shape["timeline"] for one in year["instruments"]]
    assert sum(one["count"] for one in [*years, *shape["undated"]]) == total
    assert {one["section"] for one in shape["cells"]} <= {one["block"] for one in shape["sections"]}
    blocks = {block["id"] for block in shown["blocks"]}
    assert {block for one in shape["cells"] for block in one["passages"]} <= blocks


def test_the_section_on_financing_rests_on_three_resolutions(program):
    shape = program.run("map", SHEET, "--json").json
    section = next(one["block"] for one in shape["sections"] if one["title"] == "新的金融工具")
    cited = {one["instrument"]: one["passages"] for one in shape["cells"] if one["section"] == section}
    assert cited == {key: ["b_0014"] for key in ["S/RES/1526(2004)", "S/RES/2253(2015)", "S/RES/2462(2019)"]}
    plain = program.run("map", SHEET)
    assert "2004: S/RES/1526(2004) (1)" in plain.out
    assert "year not known: VM/CT-COMPACT (2)" in plain.out


def test_the_sections_of_a_resolution_are_its_preamble_and_operative_paragraphs(program, tmp_path):
    text = tmp_path / "short.txt"
    text.write_text(
        "S/RES/9905 (2099)\n\nResolution 9905 (2099)\n\n"
        "Adopted by the Security Council at its 12345th meeting, on 5 May 2099\n\nThe Security Council,\n\n"
        "Recalling its resolution 9904 (2099),\n\n"
        "1. Decides to read resolution 9903 (2099);\n\n2. Decides to remain seized of the matter.\n",
        "utf-8",
    )
    assert program.run("import", str(text), "--lang", "en").code == 0
    sections = program.run("map", "S/RES/9905(2099)", "--json").json["sections"]
    assert [(one["kind"], one["name"], one["count"]) for one in sections] == [
        ("preamble", "Preamble", 1),
        ("operative", "Operative paragraph 1", 1),
        ("operative", "Operative paragraph 2", 0),
    ]
    plain = program.run("map", "S/RES/9905(2099)").out
    assert "  Preamble: 1\n" in plain
    assert "  Operative paragraph 1: 1\n" in plain


def test_what_cites_nothing_and_what_is_not_there(program):
    nothing = program.run("map", "VM/WELCOME", "--json")
    assert (nothing.code, nothing.json["instruments"], nothing.json["cells"]) == (1, [], [])
    absent = program.run("map", "S/RES/99999(2099)", "--json")
    assert (absent.code, absent.json["error"]["kind"]) == (3, "unknown-key")
