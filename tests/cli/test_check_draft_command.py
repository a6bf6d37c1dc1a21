"""`check-draft` from the command line: the shape of its answer, its exit codes, its reports."""

import json

import pytest

from docx_files import docx, p, r

pytest_plugins = ["programs"]

WRONG = "安全理事会第2396(2016)号决议。\n"
MISQUOTED = "CTOC/COP/WG.7/2020/3第16段指出：“各种类型的设备被用于伪造、变造或复印护照”。\n"


@pytest.fixture
def file(tmp_path):
    return tmp_path / "speech.txt"


def test_a_draft_without_fault_ends_with_0_and_one_with_a_fault_with_1(places, command, file):
    file.write_text("第1373(2001)号决议。", "utf-8")
    assert command(places, "check-draft", file).code == 0
    file.write_text(WRONG, "utf-8")
    ended = command(places, "check-draft", file)
    assert ended.code == 1
    assert "Resolution 2396 is of 2017, not of 2016." in ended.out
    assert "right:  2396(2017)" in ended.out


def test_advice_alone_is_no_failure(places, command, file):
    file.write_text("“技术工具的可及性有限,在获取往往昂贵的技术基础设施方面面临挑战”。", "utf-8")
    ended = command(places, "check-draft", file, "--json")
    assert ended.code == 0
    assert [one["kind"] for one in ended.json["findings"]] == ["quotation-without-citation"]


def test_the_answer_has_the_shape_of_the_contract(places, command, file):
    file.write_text(WRONG + MISQUOTED, "utf-8")
    ended = command(places, "check-draft", file, "--json")
    shape = ended.json
    assert shape["file"] == str(file)
    assert shape["lang"] == "zh"
    assert shape["checked"] == {"citations": 2, "quotations": 1}
    year, quotation = shape["findings"]
    assert year["right"] == "2396(2017)"
    assert quotation == {
        "kind": "quotation-differs",
        "level": "error",
        "start": 48,
        "end": 67,
        "surface": "各种类型的设备被用于伪造、变造或复印护照",
        "message": "The quotation differs from CTOC/COP/WG.7/2020/3, para. 16.",
        "key": "CTOC/COP/WG.7/2020/3#para_16",
        "block": "para_16",
        "right": "各种类型的设备被用于伪造、变造或复制护照",
        "differences": [{"draft": [64, 65], "source": [16, 17]}],
        "source_text": "各种类型的设备被用于伪造、变造或复制护照",
        "paragraph": 2,
    } | {key: quotation[key] for key in ("start", "end", "differences")}
    text = file.read_text("utf-8")
    (difference,) = quotation["differences"]
    assert text[quotation["start"] : quotation["end"]] == quotation["surface"]
    assert text[slice(*difference["draft"])] == "印"
    assert quotation["source_text"][slice(*difference["source"])] == "制"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_texts_in_other_encodings_are_read(places, command, file, encoding):
    file.write_bytes((WRONG + MISQUOTED).encode(encoding))
    assert len(command(places, "check-draft", file, "--json").json["findings"]) == 2


def test_an_encoding_that_was_guessed_is_told(places, command, file, tmp_path):
    file.write_bytes(WRONG.encode("gb18030"))
    told = "The file is not UTF-8; it was read as GB18030 because it makes sense so."
    assert command(places, "check-draft", file, "--json").json["doubts"] == [{"what": "GB18030", "why": told}]
    report = tmp_path / "report.txt"
    assert told in command(places, "check-draft", file, "--report", report).out
    assert told in report.read_text("utf-8")
    file.write_text(WRONG, "utf-8")
    assert command(places, "check-draft", file, "--json").json["doubts"] == []


def test_a_file_that_is_far_too_large_is_called_as_large_as_it_is(places, command, file):
    with file.open("wb") as empty:
        empty.truncate(500 * 1024 * 1024)
    assert "too large: 500 MB" in command(places, "check-draft", file, "--json").json["error"]["message"]


def test_what_never_ends_is_too_large_too(program):
    done = program.run("check-draft", "-", "--json", stdin=b"a" * 13_000_000)
    assert (done.code, done.json["error"]["message"]) == (3, "The draft is too large: more than 8 MB.")


def test_standard_input_and_word_documents_are_read_by_the_program(program, file):
    done = program.run("check-draft", "-", "--json", stdin=WRONG)
    assert (done.code, done.json["file"]) == (1, "-")
    words = docx(p(r("第2396"), f"<w:ins>{r('(2016)')}</w:ins>", r("号决议")))
    done = program.run("check-draft", "-", "--json", stdin=words)
    assert [one["surface"] for one in done.json["findings"]] == ["2396(2016)"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"a" * 10_000_000, "too large: 10 MB"),
        ("第".encode() * 2_100_000, "too long"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "old Word format"),
        (b"PK\x03\x04 nothing", "damaged"),
        (b"%PDF-1.7", "PDF"),
        (b"", "empty"),
    ],
    ids=["large", "long", "doc", "damaged", "pdf", "empty"],
)
def test_what_is_no_draft_is_refused_with_a_sentence(places, command, file, data, words):
    file.write_bytes(data)
    ended = command(places, "check-draft", file, "--json")
    assert ended.code == 3
    assert words in ended.json["error"]["message"]
    assert ended.json["error"]["advice"]


def test_a_file_that_is_not_there_is_trouble(places, command, tmp_path):
    assert command(places, "check-draft", tmp_path / "none.txt").code == 3


def test_the_report_is_written_as_a_web_page_or_as_text(places, command, file, tmp_path):
    file.write_text(WRONG + MISQUOTED + "<script>alert(1)</script>", "utf-8")
    page = tmp_path / "report.html"
    assert command(places, "check-draft", file, "--report", page).code == 1
    html = page.read_text("utf-8")
    assert "speech.txt" in html
    assert '<span class="mine">印</span>' in html
    assert '<span class="theirs">制</span>' in html
    assert "<script" not in html
    assert "http" not in html
    text = tmp_path / "report.txt"
    command(places, "check-draft", file, "--report", text)
    assert "复«印»护照" in text.read_text("utf-8")
    assert "Compared with the library: CTOC/COP/WG.7/2020/3; 《网络空间的反恐》." in text.read_text("utf-8")
    refused = command(places, "check-draft", file, "--report", tmp_path / "report.pdf", "--json")
    assert json.loads(refused.out)["error"]["kind"] == "no-such-report"


def test_the_hidden_command_is_no_command_for_people(program):
    assert "read-docx" not in program.run("--help").out
    assert json.loads(program.run("read-docx", stdin=docx(p(r("words")))).out)["text"] == "words"
