"""`vademecum import` tells what becomes of the notes on a text that is replaced."""

import pytest

from vademecum.domain.annotation import Colour
from vademecum.domain.excerpt import Piece
from vademecum.domain.key import Key
from vademecum.services.desk import Desk
from vademecum.services.notebook.marking import Marking
from vademecum.services.notebook.opening import open_notebook
from vademecum.services.shelf import Shelf

pytest_plugins = ["libraries", "programs"]

KEY = Key("A/HARBOURS/1")
FIRST = "1. Every harbour keeps a lamp that burns at night.\n\n2. A harbour without a keeper is closed.\n"
SECOND = "1. Boats are counted.\n\n2. Every harbour keeps a lamp that burns at night.\n"


@pytest.fixture
def texts(tmp_path):
    made = []
    for number, text in enumerate((FIRST, SECOND), 1):
        made.append(tmp_path / f"edition {number}.txt")
        made[-1].write_text(text, "utf-8")
    return made


@pytest.fixture
def noted(places, command, texts):
    """The first edition, imported, with a highlight on each paragraph."""
    assert command(places, "import", str(texts[0]), "--symbol", str(KEY), "--lang", "en").code == 0
    desk, notebook = Desk(places, Shelf.open(places)), open_notebook(places)
    held = desk.shelf.demand(KEY, "en")
    for block, end in (("para_1", 30), ("para_2", 35)):
        Marking(notebook).highlight(desk.targeting.passage(held, [Piece(block, 0, end)]), Colour.GREEN)
    notebook.keeper.close()
    desk.close()


def test_a_dry_run_counts_what_would_become_of_the_notes(places, command, texts, noted):
    asked = ("import", str(texts[1]), "--symbol", str(KEY), "--lang", "en")
    dry = command(places, *asked, "--dry-run", "--json")
    assert dry.json["documents"][0]["notes"] == {"exact": 0, "moved": 1, "check": 0, "orphan": 1}
    assert "Your notes in this text: 1 moved, 1 without a place." in command(places, *asked, "--dry-run").out
    # Nothing was taken: the same question has the same answer when it is.
    kept = command(places, *asked)
    assert "Your notes in this text: 1 moved, 1 without a place." in kept.out
    assert places.former_edition.exists()


def test_without_a_notebook_none_is_made(places, command, texts):
    dry = command(places, "import", str(texts[0]), "--dry-run", "--json")
    assert dry.json["documents"][0]["notes"] == {"exact": 0, "moved": 0, "check": 0, "orphan": 0}
    assert not places.notebook.exists()
    assert "Your notes" not in command(places, "import", str(texts[0]), "--dry-run").out
