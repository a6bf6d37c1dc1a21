"""Every command of the contract: the exact shape of its JSON, what people read, and its exit code."""

import json
import subprocess

import pytest

pytest_plugins = ["programs"]

PAPER = "CTOC/COP/WG.7/2020/3"
SHEET = "VM/CTED/CYBERSPACE"

HEAD = {"key", "lang", "edition", "title", "kind", "organ", "date", "blocks", "citations"}
DOCUMENT = {"key", "lang", "edition", "title", "metadata", "blocks", "citations", "errata"}
BLOCK = {"id", "kind", "label", "level", "parent", "heading_path", "text", "notes"}
CITATION = {"start", "end", "surface", "key", "fragment", "kind"}
PASSAGE = {"key", "lang", "block", "label", "heading_path", "sentence", "verb"}
HIT = {"key", "lang", "block", "kind", "label", "heading_path", "snippet", "marks", "score"}
CANDIDATE = {"key", "fragment", "block", "lang", "display", "in_library"}
MISSING = {"key", "title", "titles", "organ", "date", "address", "passages"}
KINDS = {
    "title", "masthead", "heading", "paragraph", "item", "bullet", "preambular", "operative", "quote",
    "table", "caption", "footnote", "annex",
}  # fmt: skip


def test_list(program):
    ended = program.run("list", "--json")
    assert (ended.code, ended.err) == (0, "")
    assert set(ended.json) == {"documents"}
    assert [set(document) for document in ended.json["documents"]] == [HEAD, HEAD]
    paper, sheet = ended.json["documents"]
    assert (paper["key"], paper["lang"], paper["organ"], paper["date"]) == (
        PAPER,
        "zh",
        "ctoc-conference",
        "2020-06-15",
    )
    assert (sheet["key"], sheet["organ"], sheet["date"]) == (SHEET, "security-council", None)
    assert paper["blocks"] > 100
    assert not program.home.exists()

    plain = program.run("list")
    assert (plain.code, plain.err) == (0, "")
    assert plain.out.startswith(f"{PAPER}  [zh]  利用技术")
    assert SHEET in plain.out
    assert "no date printed" in plain.out


def test_show(program):
    ended = program.run("show", PAPER, "--lang", "zh", "--json")
    assert (ended.code, ended.err) == (0, "")
    shown = ended.json
    assert set(shown) == DOCUMENT
    assert all(set(block) == BLOCK and block["kind"] in KINDS for block in shown["blocks"])
    assert all(
        set(note) == {"marker", "offset", "target"} for block in shown["blocks"] for note in block["notes"]
    )
    assert all(set(citation) == CITATION | {"block"} for citation in shown["citations"])
    assert all(set(erratum) == {"line", "old", "new", "why"} for erratum in shown["errata"])
    by_id = {block["id"]: block for block in shown["blocks"]}
    assert len(by_id) == len(shown["blocks"])
    assert by_id["para_24"]["label"] == "24"
    assert by_id["para_24"]["heading_path"][0] == "三. 问题和相关主题概述"
    assert (by_id["para_2__a"]["label"], by_id["para_2__a"]["parent"]) == ("a", "para_2")
    assert by_id["fn_14"]["kind"] == "footnote"
    assert {note["target"] for block in shown["blocks"] for note in block["notes"]} <= set(by_id)
    for citation in shown["citations"]:
        text = by_id[citation["block"]]["text"]
        assert text[citation["start"] : citation["end"]] == citation["surface"]
    assert shown["metadata"]["job_number"] == "V.20-03094"

    plain = program.run("show", SHEET)
    assert (plain.code, plain.err) == (0, "")
    assert "# 网络空间的反恐" in plain.out
    assert "\n  - 安全理事会第 1373(2001) 号决议" in plain.out


def test_search(program):
    ended = program.run("search", "人工智能", "--json", "--limit", "5")
    assert (ended.code, ended.err) == (0, "")
    found = ended.json
    assert set(found) == {"query", "understood", "took_ms", "total", "hits", "suggestions"}
    assert (found["query"], found["total"], len(found["hits"])) == ("人工智能", 18, 5)
    assert found["took_ms"] > 0
    assert all(set(hit) == HIT for hit in found["hits"])
    for hit in found["hits"]:
        assert {hit["snippet"][start:end] for start, end in hit["marks"]} == {"人工智能"}
    scores = [hit["score"] for hit in found["hits"]]
    assert scores == sorted(scores, reverse=True)

    narrow = program.run("search", "人工智能", "--json", "--in", SHEET, "--lang", "zh").json
    assert {hit["key"] for hit in narrow["hits"]} == {SHEET}

    plain = program.run("search", "第1373号决议")
    assert (plain.code, plain.err) == (0, "")
    assert "«1373(2001)»" in plain.out


def test_a_search_without_hits_leaves_with_1_and_says_what_is_near(program):
    ended = program.run("search", "区快链", "--json")
    assert (ended.code, ended.json["total"], ended.json["hits"]) == (1, 0, [])
    assert ended.json["suggestions"][0] == "区块链"
    plain = program.run("search", "区快链")
    assert plain.code == 1
    assert "区块链" in plain.out
    assert plain.err == "Nothing found.\n"


@pytest.mark.parametrize("query", ["，。；", "x" * 10_000, "人" * 10_000, "(" * 5_000 + '"' * 5_000])
def test_a_query_of_nothing_or_of_too_much_finds_nothing_and_does_not_fail(command, places, query):
    ended = command(places, "search", query, "--json")
    assert (ended.code, ended.err) == (1, "")
    assert (ended.json["hits"], ended.json["query"]) == ([], query)


def test_address(program):
    ended = program.run("address", "WG.7/2020/3 ¶12", "--json")
    assert (ended.code, ended.err) == (0, "")
    assert set(ended.json) == {"candidates"}
    (found,) = ended.json["candidates"]
    assert set(found) == CANDIDATE
    assert (found["key"], found["fragment"], found["block"], found["lang"], found["in_library"]) == (
        PAPER,
        "para_12",
        "para_12",
        "zh",
        True,
    )

    plain = program.run("address", "2396 op 5")
    assert (plain.code, plain.err) == (0, "")
    assert plain.out.startswith("S/RES/2396(2017)#para_5  (text not in the library)")

    nothing = program.run("address", "，。", "--json")
    assert (nothing.code, nothing.json, nothing.err) == (1, {"candidates": []}, "")


TEXT = "回顾第1373(2001)号决议和大会第74/247号决议第2段。"


def test_recognise_from_a_file_and_from_standard_input(program, tmp_path):
    file = tmp_path / "文本.txt"
    file.write_text("\ufeff" + TEXT, "utf-8")
    ended = program.run("recognise", file, "--lang", "zh", "--json")
    assert (ended.code, ended.err) == (0, "")
    assert set(ended.json) == {"citations"}
    assert [set(citation) for citation in ended.json["citations"]] == [CITATION, CITATION]
    assert [(c["key"], c["fragment"]) for c in ended.json["citations"]] == [
        ("S/RES/1373(2001)", None),
        ("A/RES/74/247", "para_2"),
    ]
    assert [TEXT[c["start"] : c["end"]] for c in ended.json["citations"]] == ["1373(2001)", "74/247"]

    piped = program.run("recognise", "-", "--lang", "zh", "--json", stdin=TEXT)
    assert (piped.code, piped.out) == (0, ended.out)

    plain = program.run("recognise", "-", "--lang", "en", stdin="nothing here\n")
    assert (plain.code, plain.out, plain.err) == (1, "", "Nothing found.\n")


def test_cited_by(program):
    ended = program.run("cited-by", "S/RES/1373(2001)", "--json")
    assert (ended.code, ended.err) == (0, "")
    assert set(ended.json) == {"key", "passages", "groups", "together"}
    assert ended.json["key"] == "S/RES/1373(2001)"
    assert ended.json["groups"] == [
        {"does": "calls-upon", "passages": [0]},
        {"does": "implements", "passages": [1]},
    ]
    assert {"key": "S/RES/1624(2005)", "paragraphs": 1} in ended.json["together"]
    assert [set(passage) for passage in ended.json["passages"]] == [PASSAGE, PASSAGE]
    assert [passage["block"] for passage in ended.json["passages"]] == ["b_0001__b1", "b_0003"]
    assert all("1373(2001)" in passage["sentence"] for passage in ended.json["passages"])

    nobody = program.run("cited-by", "S/RES/1(1946)", "--json")
    assert (nobody.code, nobody.json) == (
        1,
        {"key": "S/RES/1(1946)", "passages": [], "groups": [], "together": []},
    )

    plain = program.run("cited-by", "CTOC/COP/RES/8/1")
    assert plain.code == 0
    assert plain.out.startswith(f"{PAPER}#para_58")


def test_missing(program):
    ended = program.run("missing", "--json")
    assert (ended.code, ended.err) == (0, "")
    assert set(ended.json) == {"missing"}
    assert all(set(one) == MISSING for one in ended.json["missing"])
    assert all(set(p) == PASSAGE for one in ended.json["missing"] for p in one["passages"])
    by_key = {one["key"]: one for one in ended.json["missing"]}
    assert by_key["S/RES/1373(2001)"]["address"] == "https://docs.un.org/en/S/RES/1373(2001)"
    assert by_key["VM/UNTOC"]["address"] is None
    plain = program.run("missing")
    assert plain.code == 0
    assert len(plain.out.splitlines()) == len(by_key)
    (line,) = (one for one in plain.out.splitlines() if one.startswith("S/RES/1373(2001)  "))
    assert line.endswith("https://docs.un.org/en/S/RES/1373(2001)")


def test_titles_and_addresses_of_what_is_missing_follow_the_language(program):
    by_key = {one["key"]: one for one in program.run("missing", "--lang", "zh", "--json").json["missing"]}
    one = next(one for one in by_key.values() if one["address"] and one["titles"].get("zh"))
    assert one["title"] == one["titles"]["zh"] != one["titles"].get("en")
    plain = program.run("missing", "--lang", "zh").out.splitlines()
    (line,) = (line for line in plain if line.startswith(f"{one['key']}  "))
    assert one["titles"]["zh"] in line
    assert line.endswith(one["address"])
    assert "/zh/" in one["address"]


def test_the_help_names_the_command_that_the_doctor_recommends(program):
    assert "build-library" in program.run("--help").out.split("COMMAND", 1)[1]


def test_import(program, tmp_path):
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_text(
        "安全理事会，\n\n回顾第1373(2001)号决议，\n\n1. 决定设立试验委员会；\n\n2. 请秘书长报告。\n", "utf-8"
    )
    other.write_text("Another text, in English, of the Committee.\n", "utf-8")

    dry = program.run("import", one, other, "--dry-run", "--json")
    assert (dry.code, dry.err) == (0, "")
    assert set(dry.json) == {"documents"}
    assert [set(document) for document in dry.json["documents"]] == [
        DOCUMENT | {"doubts", "standing", "notes"}
    ] * 2
    assert [document["lang"] for document in dry.json["documents"]] == ["zh", "en"]
    assert all(set(doubt) == {"block", "what", "why"} for d in dry.json["documents"] for doubt in d["doubts"])
    assert dry.json["documents"][0]["citations"][0]["key"] == "S/RES/1373(2001)"
    assert not program.home.exists()

    kept = program.run(
        "import", one, "--symbol", "S/RES/9001 (2030)", "--lang", "zh", "--title", "试验", "--json"
    )
    assert (kept.code, kept.err) == (0, "")
    (document,) = kept.json["documents"]
    assert (document["key"], document["lang"], document["title"]) == ("S/RES/9001(2030)", "zh", "试验")

    plain = program.run("import", other)
    assert plain.code == 0
    assert "blocks" in plain.out
    assert "already" not in plain.out
    assert "This text is in your library already; nothing changes." in program.run("import", other).out
    again = program.run("import", other, "--symbol", "S/RES/9001 (2030)", "--lang", "zh", "--dry-run")
    assert "It replaces the text that was in your library under this symbol." in again.out

    listed = program.run("list", "--json").json["documents"]
    assert len(listed) == 4
    assert {"S/RES/9001(2030)", PAPER, SHEET} < {document["key"] for document in listed}
    found = program.run("search", "试验委员会", "--json").json
    assert [(hit["key"], hit["block"]) for hit in found["hits"]] == [("S/RES/9001(2030)", "para_1")]


def test_doctor(program):
    ended = program.run("doctor", "--json")
    files = ended.json["files"]
    assert all(set(file) == {"what", "path", "state", "mend"} for file in files)
    # Fonts and translations belong to the set-up, which the copy has not gone through.
    assert {file["what"] for file in files if file["mend"]} == {"fonts", "translations"}
    assert ended.code == 1
    plain = program.run("doctor")
    assert (plain.code, plain.err) == (1, "")
    assert "!!  fonts: missing" in plain.out
    assert "ok  library: good" in plain.out


def test_self_test_opens_searches_draws_and_leaves_with_0(program):
    ended = program.run("self-test", with_qt=True)
    assert ended.code == 0, ended.err
    assert ended.out == (
        "self-test: the library opens, search finds, a note is kept, locked and written for Word, "
        "the page is drawn (offscreen).\n"
    )


def test_self_test_writes_among_the_readers_data_and_leaves_them_as_they_were(program):
    program.home.mkdir()
    (program.home / "notebook.db").write_bytes(b"whatever this is, it is not touched")
    elsewhere = program.home.parent / "no such folder for temporary files"
    ended = program.run("self-test", with_qt=True, TMPDIR=str(elsewhere))
    assert ended.code == 0, ended.err
    assert [path.name for path in program.home.iterdir()] == ["notebook.db"]
    assert (program.home / "notebook.db").read_bytes() == b"whatever this is, it is not touched"


def test_the_blocked_qt_is_really_blocked(program):
    done = subprocess.run(
        [*program.command()[:1], "-c", "import PySide6"],
        env=program.environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert "needs no Qt" in done.stderr


def test_a_measured_start_may_end_at_its_first_milestone(program, tmp_path):
    trace = tmp_path / "trace"
    ended = program.run("list", VADEMECUM_TRACE=str(trace), VADEMECUM_QUIT_AT="imported")
    assert (ended.code, ended.out, ended.err) == (0, "", "")
    (line,) = trace.read_text("utf-8").splitlines()
    milestone = json.loads(line)
    assert set(milestone) == {"name", "ms"}
    assert milestone["name"] == "imported"
    assert 0 < milestone["ms"] < 60_000


@pytest.mark.parametrize(
    ("command", "said", "key"),
    [
        ("cited-by", "2331", "S/RES/2331(2016)"),
        ("cited-by", "第2331（2016）号决议", "S/RES/2331(2016)"),
        ("map", "WG.7/2020/3", PAPER),
        ("ledger", "wg.7/2020/3", PAPER),
    ],
)
def test_a_key_may_be_said_as_in_the_room(program, command, said, key):
    ended = program.run(command, said, "--json")
    assert (ended.code, ended.json["key"]) == (0, key)


@pytest.mark.parametrize("said", ["24", "科技"])
def test_what_names_a_place_or_nothing_is_no_key(program, said):
    ended = program.run("ledger", said, "--json")
    assert (ended.code, ended.json["error"]["kind"]) == (3, "unknown-key")
