"""Write a data folder as the program of today writes it: `python3 tests/old_data_maker.py FOLDER`.

See `old_data/README.md`. What it writes is kept for ever, and read by every later version.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

PASSPHRASE = "four unlikely words"
SYMBOL, LANG = "X/OLD/1", "zh"
TEXTS = (
    "旧数据之测试文本\n\n1. 决定继续审议此事项；\n\n2. 请秘书长提出报告。\n",
    "旧数据之测试文本\n\n1. 决定继续积极审议此事项；\n\n2. 请秘书长每年提出报告。\n",
)
VERBS = '[salutes]\nname.en = "salutes"\nen.before = ["saluting"]\n'

WINDOW = """
import sys
import vademecum.app.window as window
from PySide6.QtCore import QTimer

began = window.Application.start
def start(self, address=""):
    began(self, address)
    def look():
        shown = self.window
        if shown is None or not shown.notes.is_settled:
            return
        timer.stop()
        self._preferences.text_size = 20
        self._preferences.theme = "night"
        self._preferences.language = "zh"
        said = "WG.7/2020/3 para 24"
        (found, *_others) = shown.desk.addressing.candidates(said)
        shown.address.remember(said, found)
        shown.leading.follow_candidate(found, False)
        shown.toggle_beside()
        QTimer.singleShot(500, shown.close)
    timer = QTimer(self)
    timer.timeout.connect(look)
    timer.start(50)
window.Application.start = start
from vademecum.__main__ import main
sys.exit(main([]))
"""


def main(folder: Path) -> None:
    """Use the program in an empty folder, then lock a copy of its notebook."""
    environment = {**os.environ, "VADEMECUM_HOME": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    folder.mkdir(parents=True)
    for text in TEXTS:
        source = folder.parent / "text.txt"
        source.write_text(text, "utf-8")
        command = [
            sys.executable,
            "-m",
            "vademecum",
            "import",
            str(source),
            "--symbol",
            SYMBOL,
            "--lang",
            LANG,
        ]
        subprocess.run(command, env=environment, check=True)
        source.unlink()
    _take_notes(folder)
    subprocess.run([sys.executable, "-c", WINDOW], env=environment, check=True, timeout=60)
    (folder / "verbs.toml").write_text(VERBS, "utf-8")
    _lock_a_copy(folder, folder.with_name(folder.name + "-locked"))
    for left in ("door", "window.lock"):
        path = folder / left
        if path.is_file():
            path.unlink()
        elif path.is_dir():
            path.rmdir()


def _take_notes(folder: Path) -> None:
    # Imported here: the processes above set their own surroundings.
    from notebooks import passage
    from vademecum.domain.annotation import Colour, Scope, Target
    from vademecum.domain.key import Key
    from vademecum.paths import find_places
    from vademecum.services.notebook import snapshots
    from vademecum.services.notebook.bookmarking import Bookmarking
    from vademecum.services.notebook.marking import Marking
    from vademecum.services.notebook.opening import open_notebook

    places = find_places(folder)
    notebook = open_notebook(places)
    marking, bookmarking = Marking(notebook), Bookmarking(notebook)
    marking.highlight(passage(23), Colour.GREEN)
    marking.note(passage(23), "**问秘书处**：哪一年的数字？")
    marking.note(Target(Scope.DOCUMENT, Key(SYMBOL), LANG), "on an imported text")
    bookmarking.bookmark(passage(23), "开头", bookmarking.folder("海上").id)
    notebook.keeper.close()
    snapshots.take(places, today="2026-11-22")


def _lock_a_copy(folder: Path, locked: Path) -> None:
    # Imported here: see above.
    from vademecum.paths import find_places
    from vademecum.services.notebook.privacy import Privacy

    locked.mkdir()
    places = replace(find_places(folder), data=locked)
    shutil.copy(folder / "notebook.db", locked)
    shutil.copytree(folder / "snapshots", locked / "snapshots")
    Privacy(places).set(PASSPHRASE)


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute())
