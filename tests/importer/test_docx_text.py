"""A Word file is read as it will be spoken, in a process of its own, and a hostile one is refused in time."""

import io
import subprocess
import sys
import threading
import time
import zipfile

import pytest

from docx_files import docx, p, packed, r
from vademecum.app.run import READ_DOCX
from vademecum.importer.apart import COMMAND, read_docx_apart
from vademecum.importer.child import own_command
from vademecum.importer.docx_text import LARGEST_PART, UnreadableDocx, read_docx


def refusal(data, read=read_docx):
    with pytest.raises(UnreadableDocx) as refused:
        read(data)
    assert refused.value.advice_text
    return str(refused.value)


def test_insertions_are_read_and_deletions_are_not():
    text = read_docx(
        docx(
            p(
                r("Resolution "),
                "<w:del><w:r><w:delText>1372</w:delText></w:r></w:del>",
                f"<w:ins>{r('1373')}</w:ins>",
            ),
            p(f"<w:moveFrom>{r('gone')}</w:moveFrom>", f"<w:moveTo>{r('here')}</w:moveTo>"),
            p(r("一"), properties="<w:rPr><w:del/></w:rPr>"),
            p(r("二")),
        )
    ).text
    assert text == "Resolution 1373\nhere\n一二"


def test_footnotes_text_boxes_tables_fields_and_breaks_are_read():
    box = (
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice><w:txbxContent>{p(r('in the box'))}</w:txbxContent></mc:Choice>"
        f"<mc:Fallback><w:txbxContent>{p(r('in the box'))}</w:txbxContent></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    text = read_docx(
        docx(
            p(r("one"), '<w:r><w:footnoteReference w:id="2"/></w:r>', box),
            f"<w:tbl><w:tr><w:tc>{p(r('cell'))}</w:tc></w:tr>"
            f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p(r('row taken out'))}</w:tc></w:tr></w:tbl>",
            p("<w:r><w:instrText>PAGE</w:instrText></w:r>", "<w:r><w:t>7</w:t><w:br/><w:t>8</w:t></w:r>"),
            p(r("hidden", "<w:rPr><w:vanish/></w:rPr>"), f"<w:hyperlink>{r('link')}</w:hyperlink>"),
            footnotes=f'<w:footnote w:id="-1" w:type="separator">{p(r("no"))}</w:footnote>'
            f'<w:footnote w:id="2">{p(r("the note"))}</w:footnote>'
            f'<w:footnote w:id="3">{p(r("a note without mark"))}</w:footnote>',
        )
    ).text
    assert text.split("\n") == ["one", "in the box", "cell", "7", "8", "link", "the note"]


def test_paragraphs_set_apart_as_quotations_are_told():
    words = read_docx(
        docx(
            p(r("I quote:")),
            p(r("by style"), properties='<w:pStyle w:val="a3"/>'),
            p(r("by indent"), properties='<w:ind w:left="720" w:right="720"/>'),
            p(r("first line of a paragraph as all others are"), properties='<w:ind w:left="720"/>'),
            p(r("more of the same form, so that it is the draft's own"), properties='<w:ind w:left="0"/>'),
            styles='<w:style w:styleId="a3" w:type="paragraph"><w:name w:val="Intense Quote"/></w:style>',
        )
    )
    assert words.set_apart == (1, 2)


def test_the_hidden_command_has_one_name():
    assert COMMAND == READ_DOCX


def test_another_process_reads_the_same(data_home):
    data = docx(p(r("第1373(2001)号决议")), p(r("𠮷 “quoted”")))
    assert read_docx_apart(data) == read_docx(data)


def test_the_process_answers_troubles_as_sentences(data_home):
    assert refusal(packed({"a.txt": b"x"}), read_docx_apart) == refusal(packed({"a.txt": b"x"}))


def test_a_process_that_does_not_end_is_ended(data_home):
    began = time.perf_counter()
    assert "time or memory" in refusal(
        docx(p(r("words"))), lambda data: read_docx_apart(data, patience_s=0.01)
    )
    assert time.perf_counter() - began < 5


# -- what is refused ----------------------------------------------------------


def test_old_encrypted_and_damaged_files_are_refused_with_advice():
    assert "old Word format" in refusal(b"\xd0\xcf\x11\xe0" + bytes(600))
    locked = b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    assert "password" in refusal(locked)
    assert "damaged" in refusal(b"PK\x03\x04 but nothing else")
    assert "damaged" in refusal(docx(p(r("words")))[:-30])
    assert "damaged" in refusal(docx("<w:p>"))
    assert "not a Word document" in refusal(packed({"mimetype": b"application/epub+zip"}))
    assert "too large" in refusal(b"PK\x03\x04" + bytes(9 * 1024 * 1024))


def test_a_file_that_unpacks_to_far_more_is_refused_before_it_does():
    bomb = docx(p(r("words")), **{"word/media/image1.png": bytes(5 * LARGEST_PART)})
    assert len(bomb) < 1_000_000
    assert "unpacks to far more" in refusal(bomb)
    assert "unpacks to far more" in refusal(docx(p(r("a" * 1000)), "<!--" + " " * (LARGEST_PART + 1) + "-->"))


def test_the_size_an_archive_tells_is_not_believed():
    data = bytearray(docx("<!--" + " " * (LARGEST_PART + 1) + "-->"))
    # The directory at the end says how large each member is; let it say 10 bytes.
    name = data.rindex(b"word/document.xml")
    data[name - 22 : name - 18] = (10).to_bytes(4, "little")
    with pytest.raises(UnreadableDocx):
        read_docx(bytes(data))


def test_entities_and_document_types_are_refused():
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    assert "damaged" in refusal(docx(p(r("&b;")), before=laughs))
    outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    assert "damaged" in refusal(docx(p(r("&a;")), before=outside))


def test_deep_nesting_and_endless_words_end_soon():
    began = time.perf_counter()
    deep = "<w:ins>" * 200 + r("deep") + "</w:ins>" * 200
    assert read_docx(docx(p(deep), p(r("after")))).text.endswith("after")
    assert "too long" in refusal(docx(*[p(r("第" * 50_000))] * 45))
    assert time.perf_counter() - began < 5


def test_names_inside_the_archive_are_never_paths(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    data = docx(p(r("words")), **{"../../escaped.txt": b"x", "/absolute.txt": b"x"})
    assert read_docx(data).text == "words"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no such limits")
def test_the_process_cannot_write_files_or_take_all_memory(data_home):
    script = (
        "from vademecum.importer.apart import limit; import resource; limit();"
        "print(resource.getrlimit(resource.RLIMIT_FSIZE)[0],"
        " resource.getrlimit(resource.RLIMIT_AS)[0] < 2**31)"
    )
    command, environment = own_command("")
    done = subprocess.run(
        [command[0], "-c", script], env=environment, capture_output=True, text=True, check=True, timeout=30
    )
    assert done.stdout.split() == ["0", "True"]


def test_a_member_with_a_password_is_refused():
    data = bytearray(docx(p(r("words"))))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        where = archive.getinfo("word/document.xml").header_offset
    data[where + 6] |= 1
    entry = data.rindex(b"word/document.xml") - 46
    data[entry + 8] |= 1
    assert "password" in refusal(bytes(data))


def test_a_process_that_nobody_waits_for_any_more_is_ended_at_once():
    ended = threading.Event()
    ended.set()
    begun = time.monotonic()
    with pytest.raises(UnreadableDocx):
        read_docx_apart(docx(p(r("word")) * 100_000), ended=ended)
    assert time.monotonic() - begun < 1
