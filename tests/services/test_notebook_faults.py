"""Faults that are really made: killed programs, full disks. Nothing that was acknowledged is lost."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]

needs_posix = pytest.mark.skipif(os.name != "posix", reason="made with fork, SIGKILL and limits of POSIX")


def ran(script, *arguments):
    done = subprocess.run(
        [sys.executable, *([script] if isinstance(script, Path) else ["-c", script]), *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "desktop"), str(ROOT / "tests")])},
        capture_output=True,
        text=True,
        check=False,
        timeout=280,
    )
    assert done.returncode == 0, done.stderr + done.stdout
    return json.loads(done.stdout), done.stderr


def kill(folder, kills, seed):
    done, said = ran(HERE / "notebook_kills.py", folder, kills, seed)
    assert said == ""
    assert done["kills"] == kills
    assert done["acknowledged"] >= kills // 2
    return done


@needs_posix
def test_ten_kills_lose_nothing_acknowledged(tmp_path):
    kill(tmp_path, 10, seed=1_000)


@needs_posix
@pytest.mark.slow
def test_two_hundred_kills_lose_nothing_acknowledged(tmp_path):
    assert kill(tmp_path, 200, seed=5_000)["snapshots"] > 0


FULL = """
import json, resource, sys
from pathlib import Path
from notebooks import passage
from vademecum.paths import find_places
from vademecum.services.notebook.marking import Marking
from vademecum.services.notebook.opening import Hearing, open_living_notebook

places = find_places(Path(sys.argv[1]))
troubles, kept = [], []
living = open_living_notebook(places, Hearing(kept=kept.append, trouble=troubles.append))
marking = Marking(living.notebook)
before = [marking.note(passage(n), "kept " * 50).id for n in range(20)]
living.keeper.ask(lambda store: store.fold_log())
most = resource.getrlimit(resource.RLIMIT_FSIZE)
room = places.notebook.stat().st_size + 2_000
resource.setrlimit(resource.RLIMIT_FSIZE, (room, most[1]))
during = [marking.note(passage(n), "no room " * 900).id for n in range(20)]
living.keeper.ask(lambda store: None)
waiting = len(living.keeper.waiting)
seen = sum(living.notebook.item(one) is not None for one in before + during)
resource.setrlimit(resource.RLIMIT_FSIZE, most)
living.keeper.look()
living.keeper.close()
again = open_living_notebook(places)
held = [one for one in before + during if again.notebook.item(one) is not None]
again.keeper.ask(lambda store: store.examine())
again.keeper.close()
json.dump({
    "waiting": waiting, "seen": seen, "held": len(held), "standing": again.account.standing,
    "said": sorted({str(one) for one in troubles}),
}, sys.stdout)
"""
"""Write notes where no file may grow any more: what SQLite then meets is what a full disk gives."""


@needs_posix
def test_where_a_file_cannot_grow_notes_wait_and_are_written_later(tmp_path):
    done, _said = ran(FULL, tmp_path)
    assert done["waiting"] > 0
    assert done["seen"] == done["held"] == 40
    assert done["standing"] == "open"
    assert any("cannot be saved" in words for words in done["said"])


@needs_posix
def test_on_a_full_disk_notes_wait_and_are_written_later(tmp_path):
    if os.geteuid() != 0:
        pytest.skip("a small disk can be made by root only")
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk], check=False).returncode:
        pytest.skip("nothing can be mounted here")
    try:
        done, _said = ran(ON_SMALL_DISK, disk)
    finally:
        subprocess.run(["umount", "-l", disk], check=True)
    assert done["waiting"] > 0
    assert done["seen"] == done["held"]
    assert any("the disk is full" in words for words in done["said"])
    assert done["copied"] == done["held"]


ON_SMALL_DISK = """
import json, sys, tempfile
from pathlib import Path
from notebooks import passage
from vademecum.domain.annotation import Annotation
from vademecum.paths import find_places
from vademecum.services.notebook.backup import back_up
from vademecum.services.notebook.marking import Marking
from vademecum.services.notebook.opening import Hearing, open_living_notebook, open_notebook

places = find_places(Path(sys.argv[1]) / "data")
troubles = []
living = open_living_notebook(places, Hearing(trouble=troubles.append))
marking = Marking(living.notebook)
filler = Path(sys.argv[1]) / "filler"
made = []
for n in range(40):
    made.append(marking.note(passage(n), f"note {n} " * 150).id)
    living.keeper.ask(lambda store: None)
waiting = living.keeper.waiting
seen = sum(living.notebook.item(one) is not None for one in made)
with tempfile.TemporaryDirectory() as elsewhere:
    # What the window offers when it is closed now.
    copy = Path(elsewhere) / "notes.vnb"
    back_up(places, copy, also=waiting)
    living.keeper.give_up()
    other = find_places(Path(elsewhere) / "other")
    other.data.mkdir()
    copy.rename(other.notebook)
    copied = open_notebook(other)
    held = [one for one in made if copied.item(one) is not None]
    copied.keeper.close()
json.dump({
    "waiting": len(waiting), "seen": seen, "held": len(held), "copied": len(held),
    "said": sorted({str(one) for one in troubles}),
}, sys.stdout)
"""
