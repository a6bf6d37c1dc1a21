"""The guards of the suite: each is shown what it should not bear, and must cry."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

SABOTAGED = """
import logging, threading, time, warnings
import pytest
from PySide6.QtCore import QObject, QRunnable, QThread, QThreadPool, QTimer, qWarning
from PySide6.QtWidgets import QWidget

KEPT = []

def test_log():
    logging.getLogger("somewhere").warning("it is late")

def test_log_expected_but_silent(expected_logs):
    pass

def test_qt_message(qapp):
    qWarning("a slot is missing")

def test_python_warning():
    warnings.warn("old", DeprecationWarning)

def test_window(qapp):
    KEPT.append(QWidget())
    KEPT[-1].show()

def test_timer(qapp):
    KEPT.append(QTimer(interval=1000))
    KEPT[-1].start()

def test_thread():
    threading.Thread(target=time.sleep, args=(4,), name="sleeper", daemon=True).start()

def test_qt_thread(qapp):
    KEPT.append(QThread())
    KEPT[-1].start()

def test_file_left_open(tmp_path):
    (tmp_path / "x").open("w")

@pytest.mark.xfail
def test_that_should_fail_and_does_not():
    pass

def test_slot_that_raises(qapp):
    timer = QTimer(singleShot=True, interval=0)
    timer.timeout.connect(lambda: 1 / 0)
    timer.start()
    for _ in range(20):
        time.sleep(0.005)
        qapp.processEvents()

@pytest.mark.no_such_mark
def test_unknown_mark():
    pass
"""
CRIES = {
    "test_log": "it is late",
    "test_log_expected_but_silent": "there was none",
    "test_qt_message": "a slot is missing",
    "test_python_warning": "DeprecationWarning: old",
    "test_window": "left over: window QWidget",
    "test_timer": "left over: timer of None, every 1000 ms",
    "test_thread": "left over: thread sleeper",
    "test_qt_thread": "left over: thread <PySide6.QtCore.QThread",
    "test_file_left_open": "ResourceWarning",
    "test_that_should_fail_and_does_not": "XPASS",
    "test_slot_that_raises": "ZeroDivisionError",
}

WELL_BEHAVED = """
import logging, threading
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QWidget

def test_everything_tidied(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    window.timer = QTimer(window, interval=1000)
    window.timer.start()
    worker = threading.Thread(target=lambda: None)
    worker.start()
    thread = QThread()
    thread.start()
    thread.quit()
    thread.wait()

def test_expected_log(expected_logs):
    logging.getLogger("somewhere").warning("it is late")
"""


def run_suite(folder: Path, text: str) -> str:
    (folder / "test_suite.py").write_text(text, "utf-8")
    (folder / "conftest.py").write_text('pytest_plugins = ["allergies"]\n', "utf-8")
    paths = [str(ROOT / "tests"), str(ROOT / "desktop")]
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-c",
            str(ROOT / "pyproject.toml"),
            "--rootdir",
            str(folder),
            "-rA",
            ".",
        ],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


def test_a_tidy_suite_passes(tmp_path):
    assert re.search(r"^=+ 2 passed in", run_suite(tmp_path, WELL_BEHAVED), re.MULTILINE)


@pytest.mark.slow
def test_every_guard_cries(tmp_path):
    text, _, unknown_mark = SABOTAGED.rpartition("@pytest.mark.no_such_mark")
    said = run_suite(tmp_path, text)
    failed = set(re.findall(r"^(?:FAILED|ERROR) test_suite\.py::(\w+)", said, re.MULTILINE))
    assert failed == set(CRIES)
    assert not [name for name, cry in CRIES.items() if cry not in said]
    marked = "import pytest\n@pytest.mark.no_such_mark" + unknown_mark
    assert "'no_such_mark' not found" in run_suite(tmp_path, marked)
