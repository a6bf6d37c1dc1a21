"""A manifest knows every file of a library by its hash, and is not talked into looking elsewhere."""

import json

import pytest

from vademecum.services.manifest import NAME, NotVerified, fingerprint, read_manifest, verify, write_manifest


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "library"
    (made / "index").mkdir(parents=True)
    (made / "library.db").write_bytes(b"library")
    (made / "index" / "a").write_bytes(b"a")
    (made / "index" / "manifest.json").write_bytes(b"{}")
    write_manifest(made, "sources")
    return made


def refused(folder, only=""):
    with pytest.raises(NotVerified) as caught:
        verify(folder, only)
    assert caught.value.kind == "library-damaged"
    assert caught.value.advice_text
    return str(caught.value)


def rewrite(folder, **changes):
    file = folder / NAME
    file.write_text(json.dumps(json.loads(file.read_text("utf-8")) | changes), "utf-8")


def test_a_whole_library_verifies_and_tells_what_it_was_built_from(folder):
    assert verify(folder) == verify(folder, "library.db") == verify(folder, "index") == "sources"
    assert set(read_manifest(folder)["files"]) == {"library.db", "index/a", "index/manifest.json"}


def test_the_same_files_give_the_same_manifest(folder):
    before = (folder / NAME).read_bytes()
    write_manifest(folder, "sources")
    assert (folder / NAME).read_bytes() == before


def test_a_changed_file_is_named(folder):
    (folder / "index" / "a").write_bytes(b"b")
    assert "index/a" in refused(folder)
    assert "index/a" in refused(folder, "index")
    assert verify(folder, "library.db") == "sources"


def test_a_missing_file_is_named(folder):
    (folder / "library.db").unlink()
    assert "library.db" in refused(folder)


def test_a_folder_in_the_place_of_a_file_is_no_file(folder):
    (folder / "library.db").unlink()
    (folder / "library.db").mkdir()
    assert "library.db" in refused(folder)


def test_a_file_nobody_wrote_down_is_named(folder):
    (folder / "index" / "_VADEMECUM_2.toc").write_bytes(b"a pickle")
    assert "_VADEMECUM_2.toc" in refused(folder)
    assert "_VADEMECUM_2.toc" in refused(folder, "index")
    assert verify(folder, "library.db") == "sources"


@pytest.mark.parametrize("name", ["../outside", "index/../../outside", "/etc/hostname", "", "."])
def test_no_name_leads_out_of_the_folder(folder, name):
    (folder.parent / "outside").write_bytes(b"library")
    digest = read_manifest(folder)["files"]["library.db"]
    rewrite(folder, files={**read_manifest(folder)["files"], name: digest})
    refused(folder)


def test_an_absolute_name_is_refused_even_when_its_hash_fits(folder):
    outside = folder.parent / "outside"
    outside.write_bytes(b"library")
    digest = read_manifest(folder)["files"]["library.db"]
    rewrite(folder, files={**read_manifest(folder)["files"], str(outside): digest})
    assert "outside" in refused(folder)


@pytest.mark.parametrize("files", [None, [], {}, {"library.db": 1}])
def test_a_manifest_that_names_no_hashes_verifies_nothing(folder, files):
    rewrite(folder, files=files)
    refused(folder)


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"[]", b"null", b"{", b'{"format": 1}', b'{"format": 2}']
)
def test_what_is_no_manifest_verifies_nothing(folder, content):
    (folder / NAME).write_bytes(content)
    refused(folder)


def test_a_newer_manifest_is_not_guessed_at(folder):
    rewrite(folder, format=2)
    assert "another format" in refused(folder)


def test_without_a_manifest_nothing_verifies(tmp_path):
    refused(tmp_path / "nowhere")


def test_a_fingerprint_knows_names_and_contents_but_neither_order_nor_folder(tmp_path):
    one, other, again = (tmp_path / name for name in ("one", "other", "again"))
    one.write_bytes(b"1")
    other.write_bytes(b"2")
    again.write_bytes(b"1")
    before = fingerprint({"a": one, "b": other})
    assert fingerprint({"b": other, "a": again}) == before
    assert fingerprint({"a": one, "c": other}) != before
    assert fingerprint({"a": other, "b": one}) != before
    assert fingerprint({"a": one}) != before
