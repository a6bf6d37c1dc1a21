"""dev.py: what it decides before it runs anything, and how it fails."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

import console
import dev
import environment
import system_libraries
import translations

ROOT = Path(__file__).resolve().parents[1]

LDD = """\tlinux-vdso.so.1 (0x00007ffd)
\tlibQt6XcbQpa.so.6 => /somewhere/libQt6XcbQpa.so.6 (0x00007f31)
\tlibxcb-icccm.so.4 => not found
\tlibglib-2.0.so.0 => not found
\tlibgthread-2.0.so.0 => not found
\tlibnew.so.9 => not found
\tlibc.so.6 => /lib/libc.so.6 (0x00007f30)
"""


def dev_py(*arguments, folder=ROOT, **environ):
    return subprocess.run(
        [sys.executable, str(folder / "dev.py"), *arguments],
        cwd="/",
        env={**os.environ, **environ},
        capture_output=True,
        text=True,
        check=False,
    )


# -- shared libraries ----------------------------------------------------


def test_missing_libraries_are_read_from_what_ldd_says():
    names = {"libxcb-icccm.so.4", "libglib-2.0.so.0", "libgthread-2.0.so.0", "libnew.so.9"}
    assert system_libraries.not_found(LDD) == names


def test_each_missing_library_names_its_package_once():
    missing = system_libraries.not_found(LDD)
    packages, unknown = system_libraries.packages_for(missing, exists=lambda _name: False)
    assert packages == ["libglib2.0-0", "libxcb-icccm4"]
    assert unknown == ["libnew.so.9"]


def test_a_package_that_was_renamed_is_called_by_its_new_name_where_it_has_it():
    packages, _ = system_libraries.packages_for(
        ["libglib-2.0.so.0"], exists=lambda name: name.endswith("t64")
    )
    assert packages == ["libglib2.0-0t64"]


def test_the_advice_is_one_command(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    advice = system_libraries.advice_for(["libxcb-icccm.so.4", "libxcb-keysyms.so.1"])
    assert "apt-get install -y --no-install-recommends libxcb-icccm4 libxcb-keysyms1" in advice


def test_without_apt_the_advice_names_the_libraries(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert "libxcb-icccm.so.4" in system_libraries.advice_for(["libxcb-icccm.so.4"])


@pytest.mark.skipif(sys.platform != "linux", reason="ldd is Linux's")
def test_every_file_that_is_asked_is_where_the_check_looks_for_it():
    folder = Path(PySide6.__file__).parent
    asked = system_libraries.EVERYWHERE + system_libraries.WINDOW
    assert not [file for file in asked if not (folder / file).exists()]
    assert not system_libraries.missing_for(folder, system_libraries.EVERYWHERE)


def test_the_packages_that_bare_systems_were_seen_to_lack_are_known():
    seen = (
        "libgl1 libegl1 libglib2.0-0 libfontconfig1 libxkbcommon0 libdbus-1-3 libxcb-cursor0 "
        "libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libwayland-cursor0 "
        "libwayland-egl1 libgssapi-krb5-2"
    )
    assert set(seen.split()) <= set(system_libraries.PACKAGES.values())


# -- stamps --------------------------------------------------------------


def test_a_file_that_is_touched_added_or_removed_changes_the_fingerprint(tmp_path, monkeypatch):
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    file = tmp_path / "one"
    file.write_text("1")
    seen = [environment.times_fingerprint([tmp_path])]
    os.utime(file, ns=(1, 1))
    seen.append(environment.times_fingerprint([tmp_path]))
    (tmp_path / "two").write_text("2")
    seen.append(environment.times_fingerprint([tmp_path]))
    (tmp_path / "one").unlink()
    seen.append(environment.times_fingerprint([tmp_path]))
    assert len(set(seen)) == 4
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "one.pyc").write_text("1")
    assert environment.times_fingerprint([tmp_path]) == seen[-1]


def test_a_half_made_environment_has_no_stamp(tmp_path, monkeypatch):
    monkeypatch.setattr(environment, "STAMPS", tmp_path / "stamps.json")
    assert environment.read_stamps() == {}
    (tmp_path / "stamps.json").write_text('{"venv": ')
    assert environment.read_stamps() == {}
    environment._write_stamps({"venv": "a hash"})
    assert environment.read_stamps() == {"venv": "a hash"}


def test_the_environment_is_stale_after_a_change_of_pins_of_python_or_of_folder(tmp_path, monkeypatch):
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    pins = tmp_path / "dev.txt"
    pins.write_text("one==1")
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "_REQUIREMENTS", pins)
    seen = [environment.venv_fingerprint()]
    pins.write_text("one==2")
    seen.append(environment.venv_fingerprint())
    monkeypatch.setattr(sys, "version_info", (3, 12, 0))
    seen.append(environment.venv_fingerprint())
    (tmp_path / "moved").mkdir()
    shutil.copy(ROOT / "pyproject.toml", tmp_path / "moved")
    monkeypatch.setattr(environment, "ROOT", tmp_path / "moved")
    seen.append(environment.venv_fingerprint())
    assert len(set(seen)) == 4


def test_a_folder_that_is_no_environment_is_not_thrown_away(tmp_path, monkeypatch):
    (tmp_path / "precious").write_text("mine")
    monkeypatch.setattr(environment, "VENV", tmp_path)
    with pytest.raises(console.NotPossible, match="move it away"):
        environment.make_venv()
    assert (tmp_path / "precious").exists()


def test_a_python_without_ensurepip_names_the_package(monkeypatch):
    monkeypatch.setattr(environment.importlib.util, "find_spec", lambda _name: None)
    monkeypatch.setattr(environment, "can_install", lambda: False)
    with pytest.raises(console.NotPossible, match=r"sudo apt-get install python3(\.\d+)?-venv$"):
        environment._have_ensurepip()


# -- verbs ---------------------------------------------------------------


def test_without_a_verb_or_with_an_unknown_one_the_usage_is_shown():
    for arguments in ((), ("fly",)):
        done = dev_py(*arguments)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith("usage: python3 dev.py VERB")
    assert dev_py("--help").stdout == dev.usage() + "\n"


def test_every_verb_says_in_the_usage_what_it_does():
    assert set(dev.VERBS) == {"run", "test", "setup", "check", "bench", "golden", "words", "package"}
    assert all((verb.__doc__ or "").endswith(".") for verb in dev.VERBS.values())


def test_a_read_only_or_broken_folder_is_a_sentence(tmp_path):
    broken = tmp_path / "vade mecum"
    shutil.copytree(ROOT / "build", broken / "build", ignore=shutil.ignore_patterns("_work", "_dist"))
    shutil.copy(ROOT / "dev.py", broken)
    done = dev_py("setup", folder=broken)
    assert done.returncode == 1
    assert "pyproject.toml" in done.stderr
    assert "Traceback" not in done.stderr


def test_commands_are_printed_as_one_could_type_them(capsys):
    console.show([str(ROOT / ".venv" / "bin" / "python"), "-m", "x", "a b"])
    assert capsys.readouterr().err == "+ .venv/bin/python -m x 'a b'\n"


def test_all_steps_run_and_one_failure_is_enough(capfd):
    steps = [("good", [sys.executable, "-c", ""]), ("bad", [sys.executable, "-c", "raise SystemExit(3)"])]
    assert dev._all_of([*steps[::-1]]) == 1
    closing = capfd.readouterr().err.splitlines()[-2:]
    assert [line.split(" (")[0] for line in closing] == ["FAILED  bad", "ok      good"]
    assert dev._all_of(steps[:1]) == 0


def test_a_program_that_is_not_there_is_a_failed_step():
    assert console.run(["no-such-program-anywhere"]) == 127


def test_unfinished_translations_are_counted(tmp_path):
    (tmp_path / "x.ts").write_text(
        "<TS><context><message><source>a</source><translation>甲</translation></message>"
        '<message><source>b</source><translation type="unfinished"/></message></context></TS>'
    )
    assert translations.count(tmp_path / "x.ts") == (2, 1)


def test_ci_calls_one_verb_and_nothing_else():
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    commands = [line for line in lines if line and not line.startswith("#")]
    assert commands == ["set -eu", 'cd "$(dirname "$0")/.."', "exec python3 dev.py test"]
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_the_first_screen_of_the_readme_names_the_two_commands_and_later_every_verb():
    text = (ROOT / "README.md").read_text("utf-8")
    first = "\n".join(text.splitlines()[:40])
    assert "python3 dev.py run" in first
    assert "python3 dev.py test" in first
    assert not [verb for verb in dev.VERBS if verb not in text]


def test_an_old_python_can_read_the_sentence_that_is_meant_for_it():
    ast.parse((ROOT / "dev.py").read_text("utf-8"), feature_version=(3, 7))


@pytest.mark.slow
def test_setting_up_again_costs_nearly_nothing():
    if environment.read_stamps().get("venv") != environment.venv_fingerprint():
        pytest.skip("this Python's environment is not the one of dev.py")
    assert dev_py("setup").returncode == 0
    done = dev_py("setup")
    assert done.stderr.splitlines()[-1].startswith("Ready: ")
    assert "+ " not in done.stderr
