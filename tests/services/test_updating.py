"""Updates from a file: verified before use, rolled back when they fail, undone when that is wanted."""

import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notebooks import PAPER, passage
from sticks import hashes
from updates import (
    NEWER,
    changed_library,
    library_update,
    repacked,
)
from vademecum import __version__
from vademecum.domain.annotation import Anchor, Annotation, Colour, Fit, Scope, Target
from vademecum.services.desk import Searching
from vademecum.services.examining import examine
from vademecum.services.importing import make_ready
from vademecum.services.library_state import is_sound, sound_library, updated_version
from vademecum.services.shelf import Shelf
from vademecum.services.updating import library_update as taking
from vademecum.services.updating.form import Kind, Malformed, Manifest, Member, read_manifest, write_manifest
from vademecum.services.updating.library_update import FailsItsTest, NothingToGoBackTo
from vademecum.services.updating.unpacking import NotAnUpdate, NotForThis, NotNewer, open_update
from vademecum.services.updating.updating import go_back, offered

pytest_plugins = ["libraries", "media", "programs"]

HASH = "a" * 64


def reworded(db):
    """Change the words of a paragraph of the paper."""
    db.execute(
        "UPDATE block SET text = '改写之段' || text, folded = '改写之段' || folded WHERE id = 'para_24'"
    )


def take(places, file, items=()):
    with offered(places, file, items) as offer:
        offer.take()
    return offer


def text_of(places, block="para_24"):
    shelf = Shelf.open(places)
    try:
        held = shelf.demand(PAPER, "zh")
        document = held.volume.library.document(held.head)
        return next(one.text for one in document.blocks if one.id == block)
    finally:
        shelf.close()


# -- the form ------------------------------------------------------------------------

names = st.lists(st.text("abc文é.-_ ", min_size=1, max_size=8), min_size=1, max_size=4).map("/".join)


@given(st.lists(names, min_size=1, max_size=6, unique_by=str.casefold), st.booleans())
def test_what_is_written_can_be_read_back_or_is_refused(found, runs):
    members = tuple(Member(name, 3, HASH, runs) for name in found)
    made = Manifest(Kind.PROGRAM, ("0.1.0",), "0.2.0", members, system="linux-x86_64")
    try:
        assert read_manifest(write_manifest(made)) == made
    except Malformed:
        parts = [part for name in found for part in name.split("/")]
        folded = {name.casefold() for name in found}
        inside = {name.casefold().rsplit("/", n)[0] for name in found for n in range(1, name.count("/") + 1)}
        assert any(part[-1] in ". " for part in parts) or inside & folded


@given(st.binary(max_size=400))
def test_no_bytes_are_more_than_malformed(data):
    with pytest.raises(Malformed):
        read_manifest(data)


@pytest.mark.parametrize(
    "name",
    [
        *(
            "../x",
            "/x",
            "a/../x",
            "a//x",
            "./x",
            "a/.",
            "C:/x",
            "a\\x",
            "a:x",
            "nul",
            "a/COM1.txt",
            "x.",
            "x ",
        ),
        *("", "a\nb", "a" * 300, "update.json", "UPDATE.json"),
    ],
)
def test_a_name_that_leaves_the_folder_is_refused(name):
    made = Manifest(Kind.PROGRAM, ("0.1.0",), "0.2.0", (Member(name, 1, HASH),), system="x")
    with pytest.raises(Malformed):
        read_manifest(write_manifest(made))


@pytest.mark.parametrize(
    "link", [("a", ".."), ("a", "/x"), ("a/b", "../.."), ("a/b", "x/../../.."), ("a", "b/../c")]
)
def test_a_link_that_leads_out_is_refused(link):
    told = write_manifest(Manifest(Kind.PROGRAM, ("0.1.0",), "0.2.0", (Member("m", 1, HASH),), system="x"))
    with_link = told.replace(
        b'"links": []', f'"links": [{{"name": "{link[0]}", "to": "{link[1]}"}}]'.encode()
    )
    assert with_link != told
    with pytest.raises(Malformed):
        read_manifest(with_link)


def test_one_name_cannot_stand_for_two_files():
    for pair in (("a", "A"), ("a", "a/b")):
        members = tuple(Member(name, 1, HASH) for name in pair)
        with pytest.raises(Malformed):
            read_manifest(write_manifest(Manifest(Kind.PROGRAM, ("0.1.0",), "0.2.0", members, system="x")))


# -- files that are no good ---------------------------------------------------------


@pytest.fixture
def good(places, tmp_path):
    return library_update(places, tmp_path / "good.vupdate", reworded)


def refuse(places, file, kind=NotAnUpdate):
    before = hashes(places.data), hashes(places.library)
    with pytest.raises(kind), offered(places, file):
        pytest.fail("it was offered")
    assert (hashes(places.data), hashes(places.library)) == before


def test_what_is_no_update_changes_nothing(places, tmp_path):
    nothing = tmp_path / "x.vupdate"
    refuse(places, nothing)
    for data in (b"", b"no zip", b"PK\x05\x06" + b"\0" * 18):
        nothing.write_bytes(data)
        refuse(places, nothing)
    refuse(places, tmp_path)


def test_damage_anywhere_is_found(places, good, tmp_path):
    whole = good.read_bytes()
    bad = tmp_path / "bad.vupdate"
    for place in range(60, len(whole), len(whole) // 40):
        bad.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        try:
            with offered(places, bad) as offer:
                assert offer.manifest == open_update(good).manifest, "harmless: times and the like"
        except (NotAnUpdate, NotForThis):
            pass
        assert not places.updated_library.exists()
    bad.write_bytes(whole[: len(whole) // 2])
    refuse(places, bad)


@pytest.mark.parametrize(
    "change",
    [
        lambda told: told["members"][0].update(size=told["members"][0]["size"] - 1),
        lambda told: told["members"][0].update(sha256=HASH),
        lambda told: told["members"].append({"name": "more", "size": 1, "sha256": HASH}),
        lambda told: told.update(product="another"),
        lambda told: told.update(format=2),
        lambda told: told.update(members=[]),
        lambda told: told.update(kind="script"),
        lambda told: told["members"][0].update(runs=True),
    ],
)
def test_a_manifest_that_does_not_fit_is_refused(places, good, tmp_path, change):
    refuse(places, repacked(good, tmp_path / "other.vupdate", change))


def test_a_file_that_the_manifest_does_not_name_is_refused(places, good, tmp_path):
    refuse(places, repacked(good, tmp_path / "more.vupdate", index_toc=b"pickle"))


def test_a_name_that_stands_twice_in_the_archive_is_refused(places, good, tmp_path):
    twice = repacked(good, tmp_path / "twice.vupdate")
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(twice, "a") as packed:
        packed.writestr("library.db", b"another")
    refuse(places, twice)


def test_what_is_for_another_version_or_not_newer_is_refused(places, good, tmp_path):
    refuse(places, repacked(good, tmp_path / "a", lambda told: told.update({"from": ["9.9"]})), NotForThis)
    refuse(places, repacked(good, tmp_path / "b", lambda told: told.update(system="plan9-vax")), NotForThis)
    refuse(places, repacked(good, tmp_path / "c", lambda told: told.update(to=__version__)), NotNewer)


@pytest.mark.parametrize(
    "change",
    [
        lambda db: db.execute("CREATE VIEW v AS SELECT 1"),
        lambda db: db.execute("CREATE TRIGGER t AFTER INSERT ON meta BEGIN SELECT 1; END"),
        lambda db: db.execute("CREATE TABLE more (x)"),
        lambda db: db.execute("ALTER TABLE block ADD COLUMN more TEXT"),
        lambda db: db.execute("DROP TABLE alias"),
        lambda db: db.execute("PRAGMA user_version = 99"),
        lambda db: db.execute("PRAGMA application_id = 1"),
    ],
)
def test_a_library_with_anything_else_in_it_is_refused(places, tmp_path, change):
    refuse(places, library_update(places, tmp_path / "x.vupdate", change))


def test_a_library_that_does_not_work_is_refused(places, tmp_path):
    refuse(
        places,
        library_update(places, tmp_path / "x", lambda db: db.execute("DELETE FROM document")),
        FailsItsTest,
    )


# -- a new library -------------------------------------------------------------------


def test_a_new_library_is_read_searched_and_given_back(places, good):
    before = text_of(places)
    bundled = hashes(places.library)
    take(places, good)
    assert text_of(places) == "改写之段" + before
    searching = Searching(places)
    assert [hit.block for hit in searching.finding.search("改写之段").hits] == ["para_24"]
    searching.close()
    assert updated_version(places) == NEWER
    assert hashes(places.library) == bundled
    assert go_back(places) == (Kind.LIBRARY, __version__)
    assert text_of(places) == before
    with pytest.raises(NothingToGoBackTo):
        go_back(places)


def test_the_update_before_the_last_is_what_one_goes_back_to(places, good, tmp_path):
    take(places, good)
    twice = library_update(
        places, tmp_path / "second", lambda db: (reworded(db), reworded(db)), to=f"{__version__}.2"
    )
    take(places, twice)
    assert text_of(places).startswith("改写之段改写之段")
    assert go_back(places) == (Kind.LIBRARY, NEWER)
    assert text_of(places).startswith("改写之段")
    assert not text_of(places).startswith("改写之段改写之段")


def test_only_looking_leaves_nothing(places, good):
    with offered(places, good) as offer:
        assert offer.manifest.to == NEWER
    assert not list(places.data.glob("*library*"))
    assert not [path for path in places.data.iterdir() if path.name.startswith(".")]


def test_a_program_as_new_as_the_update_uses_its_own_library(places, good):
    take(places, good)
    about = places.updated_library / "update.json"
    about.write_text(about.read_text("utf-8").replace(f'"{NEWER}"', f'"{__version__}"'), "utf-8")
    assert sound_library(places) == places.library


def test_a_damaged_update_is_not_used_and_a_damaged_index_of_it_is_made_anew(places, good):
    take(places, good)
    index = next((places.updated_library / "index").glob("*.trm"))
    index.write_bytes(b"damaged")
    assert not is_sound(places.updated_library)
    (told,) = [one for one in examine(places) if one.what == "library from a file"]
    assert told.mend
    make_ready(places)
    assert is_sound(places.updated_library)
    searching = Searching(places)
    assert searching.finding.search("改写之段").hits
    searching.close()
    (places.updated_library / "library.db").write_bytes(b"damaged")
    assert sound_library(places) == places.library


def note(places, start, quote):
    anchor = Anchor("para_24", "24", start, start + len(quote), quote, "", "")
    return Annotation("a" * 20, Target(Scope.PASSAGE, PAPER, "zh", "2020", (anchor,)), Colour.BLUE, "mine")


def test_notes_are_rehearsed_before_it_is_taken(places, good):
    words = text_of(places)[10:40]
    with offered(places, good, [note(places, 10, words)]) as offer:
        (rehearsal,) = offer.rehearsals
        assert rehearsal.key == PAPER
        assert rehearsal.counts[Fit.MOVED] + rehearsal.counts[Fit.EXACT] == 1


def test_notes_on_a_text_that_is_gone_are_told_to_lose_their_place(places, tmp_path):
    def remove(db):
        db.execute("DELETE FROM document WHERE key = ?", (str(PAPER),))

    words = text_of(places)[10:40]
    file = library_update(places, tmp_path / "less", remove)
    with offered(places, file, [note(places, 10, words), passage_note()]) as offer:
        assert [one.counts[Fit.ORPHAN] for one in offer.rehearsals] == [2]
        assert offer.rehearsals[0].asks


def passage_note():
    return Annotation("b" * 20, passage(3), Colour.GREEN, "")


def test_notes_on_texts_that_stay_need_no_rehearsal(places, tmp_path):
    file = library_update(places, tmp_path / "same")
    with offered(places, file, [note(places, 10, text_of(places)[10:40])]) as offer:
        assert offer.rehearsals == ()


def test_the_doctor_explains_every_file_and_leaves_others_alone(places, good):
    take(places, good)
    (places.data / "holiday.jpg").write_bytes(b"mine")
    (places.data / ".library-updated-new-x").mkdir()
    told = {one.path.name: one for one in examine(places) if one.path.parent == places.data}
    assert told["holiday.jpg"].what == "not ours"
    assert told["holiday.jpg"].is_well
    assert "cut off" in told[".library-updated-new-x"].what
    assert NEWER in next(one.state for one in examine(places) if one.what == "library from a file")
    unexplained = [name for name, one in told.items() if one.what == "not ours"]
    assert unexplained == ["holiday.jpg"]


# -- the command line ----------------------------------------------------------------


def test_the_command_shows_takes_and_goes_back(places, good, command):
    shown = command(places, "update", good, "--dry-run", "--json")
    assert (shown.code, shown.json["taken"], shown.json["to"], shown.json["kind"]) == (
        0,
        False,
        NEWER,
        "library",
    )
    assert not places.updated_library.exists()
    taken = command(places, "update", good)
    assert taken.code == 0
    assert "nothing in it proves who made it" in taken.err
    assert places.updated_library.exists()
    back = command(places, "update", "--back", "--json")
    assert (back.json["back"], back.json["to"]) == (True, __version__)
    again = command(places, "update", "--back", "--json")
    assert (again.code, again.json["error"]["kind"]) == (3, "nothing-to-go-back-to")


def test_the_maker_makes_what_the_command_takes(places, tmp_path, command):
    folder = changed_library(places, tmp_path / "changed", reworded)
    from make_update import main

    made = tmp_path / "made.vupdate"
    assert main(["library", str(folder), "--to", NEWER, "--out", str(made)]) == 0
    assert main(["library", str(folder), "--to", "not a version", "--out", str(made)]) == 1
    first = made.read_bytes()
    main(["library", str(folder), "--to", NEWER, "--out", str(made)])
    assert made.read_bytes() == first
    assert command(places, "update", made).code == 0


def test_a_packaged_program_knows_itself(places):
    with_program = replace(places, is_packaged=True)
    from vademecum.services.updating.updating import this_program

    assert this_program(with_program).starter == Path(sys.executable).name


def test_a_library_that_is_no_database_is_refused(places, tmp_path):
    folder = tmp_path / "from"
    folder.mkdir()
    (folder / "library.db").write_bytes(b"no database " * 50)
    from vademecum.services.updating.making import make_update

    make_update(Kind.LIBRARY, folder, tmp_path / "x.vupdate", [__version__], NEWER)
    refuse(places, tmp_path / "x.vupdate")


def test_taking_fails_whole_when_the_switch_fails(places, good, monkeypatch):
    take(places, good)
    second = library_update(places, good.with_name("second"), reworded, to=f"{__version__}.2")
    real = Path.replace

    def refuse_new(self, target):
        if self.name.startswith(".library-updated-new-"):
            raise OSError("no")
        return real(self, target)

    with offered(places, second) as offer:
        monkeypatch.setattr(Path, "replace", refuse_new)
        with pytest.raises(taking.CannotUpdate):
            offer.take()
        monkeypatch.undo()
    assert updated_version(places) == NEWER
    assert text_of(places).startswith("改写之段")
