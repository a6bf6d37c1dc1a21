"""The standalone program: what is shipped with it, and that it works alone."""

import configparser
import hashlib
import importlib.metadata
import os
import plistlib
import re
import shutil
import stat
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

import archives
import bare_root
import debian_package
import icons
import identity
import licences
import readers
import shared_libraries
from system_libraries import STANDALONE, can_install, install

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build"
IN_CI = os.environ.get("CI", "").lower() in ("1", "true")
ENDINGS = {".vnotes", ".vplan"}


# -- licences ------------------------------------------------------------


@pytest.fixture(scope="module")
def parts():
    return licences.gather()


def test_every_shipped_package_has_the_text_of_its_licence(parts):
    settings = tomllib.loads((licences.TEXTS / "components.toml").read_text("utf-8"))
    named = {re.sub(r"[-_.]+", "-", part.name).lower() for part in parts}
    installed = {
        re.sub(r"[-_.]+", "-", package.metadata["Name"]).lower()
        for package in importlib.metadata.distributions()
    }
    assert installed & set(licences.shipped_packages(settings)) <= named
    assert not [part.name for part in parts if not any(text.strip() for _, text in part.texts)]
    assert not [part.name for part in parts if not part.licence]


def test_what_comes_inside_packages_is_named_too(parts):
    names = {part.name for part in parts}
    assert {"Vademecum", "Python", "Qt", "SQLCipher", "OpenSSL", "OpenCC, table of characters"} <= names
    assert ("ICU" in names) == (sys.platform == "linux")
    qt = next(part for part in parts if part.name == "Qt")
    assert any("GNU LESSER GENERAL PUBLIC LICENSE" in text for _, text in qt.texts)


def test_a_package_without_a_text_stops_it(tmp_path, monkeypatch):
    for file in licences.TEXTS.iterdir():
        shutil.copy(file, tmp_path)
    settings = (tmp_path / "components.toml").read_text("utf-8")
    (tmp_path / "components.toml").write_text(re.sub(r"(?m)^shiboken6 = \[.*$", "", settings), "utf-8")
    monkeypatch.setattr(licences, "TEXTS", tmp_path)
    with pytest.raises(licences.NoText, match="shiboken6"):
        licences.gather()


def test_texts_are_written_once_each_and_two_of_one_name_are_both_kept(tmp_path):
    made = [
        licences.Part("a", "1", "MIT", "", (("same.txt", "one"), ("LGPL.txt", "long"))),
        licences.Part("b", "1", "MIT", "", (("same.txt", "two"), ("LGPL.txt", "long"))),
    ]
    licences.write(tmp_path / "licences", made)
    files = {
        path.name: path.read_text() for path in (tmp_path / "licences").iterdir() if path.suffix == ".txt"
    }
    assert files == {"same.txt": "one", "b-same.txt": "two", "LGPL.txt": "long"}


# -- what systems are told -----------------------------------------------


def test_every_system_is_told_of_the_same_files_and_links():
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read(BUILD / "linux" / "vademecum.desktop", "utf-8")
    kinds = entry["Desktop Entry"]["MimeType"].strip(";").split(";")
    assert f"x-scheme-handler/{identity.SCHEME}" in kinds
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    mime = ElementTree.parse(BUILD / "linux" / "vademecum.xml").getroot()
    assert {one.get("pattern").removeprefix("*") for one in mime.iter(f"{space}glob")} == ENDINGS
    assert {one.get("type") for one in mime.iter(f"{space}mime-type")} | {kinds[-1]} == set(kinds)

    told = plistlib.loads((BUILD / "macos" / "Info.plist").read_bytes())
    assert [one["CFBundleURLSchemes"] for one in told["CFBundleURLTypes"]] == [[identity.SCHEME]]
    declared = told["UTExportedTypeDeclarations"]
    endings = {
        f".{e}" for one in declared for e in one["UTTypeTagSpecification"]["public.filename-extension"]
    }
    assert endings == ENDINGS
    opened = {kind for one in told["CFBundleDocumentTypes"] for kind in one["LSItemContentTypes"]}
    assert opened == {one["UTTypeIdentifier"] for one in declared}

    for file in ("register.cmd", "unregister.cmd"):
        words = (BUILD / "windows" / file).read_text("utf-8")
        assert set(re.findall(r"\.v[a-z]+\b(?!\.)", words)) - {".vademecum"} == ENDINGS
        assert f"\\{identity.SCHEME}" in words or f"({identity.SCHEME} " in words


def test_windows_is_told_the_version_in_numbers(monkeypatch, tmp_path):
    monkeypatch.setattr(identity, "WORK", tmp_path)
    told = Path(identity.windows_version()).read_text("utf-8")
    assert f"'FileVersion', '{identity.VERSION}'" in told
    numbers = tuple(int(part) for part in identity.VERSION.split("."))
    assert f"filevers={(*numbers, 0)}" in told
    compile(told, "version_info.txt", "eval")


def test_the_icon_is_made_for_every_system():
    picture = b"\x89PNG and so on"
    made = icons.windows_icon({16: picture, 256: picture})
    assert made[:6] == b"\0\0\1\0\2\0"
    assert made.endswith(picture)
    made = icons.mac_icon(dict.fromkeys((16, 32, 128, 256, 512, 1024), picture))
    assert made[:4] == b"icns"
    assert int.from_bytes(made[4:8], "big") == len(made)


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_readers_are_told_of_their_own_system_only(system):
    text = readers.filled(readers.for_system(readers.TEXT.read_text("utf-8"), system), "2.35")
    told = {name for name in ("SmartScreen", "Gatekeeper", "noexec") if name in text}
    assert told == {{"linux": "noexec", "darwin": "Gatekeeper", "win32": "SmartScreen"}[system]}
    assert "{" not in text
    assert "## Your data" in text
    if system == "linux":
        assert all(package in text for package in STANDALONE)


def test_the_release_builds_on_all_three_and_every_action_has_a_version():
    text = (ROOT / ".github" / "workflows" / "release.yml").read_text("utf-8")
    assert {"ubuntu-22.04", "macos-14", "windows-2022"} <= set(re.findall(r"[a-z]+-[0-9.]+", text))
    actions = re.findall(r"uses: (\S+)", text)
    assert actions
    assert all(re.fullmatch(r"[\w./-]+@v\d+(\.\d+)*", action) for action in actions)
    assert "dev.py package" in text


# -- archives ------------------------------------------------------------


@pytest.fixture
def small(tmp_path):
    folder = tmp_path / "vademecum"
    (folder / "_internal").mkdir(parents=True)
    (folder / "vademecum").write_bytes(b"#!/bin/sh\n")
    (folder / "vademecum").chmod(0o755)
    (folder / "_internal" / "text").write_text("text")
    (folder / "_internal" / "link").symlink_to("text")
    return folder


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def touched(folder):
    for path in [folder, *folder.rglob("*")]:
        os.utime(path, follow_symlinks=False)
    (folder / "_internal" / "text").chmod(0o600)


def test_the_same_folder_gives_the_same_archives(small, tmp_path):
    made = [digest(archives.pack_tar(small, tmp_path / "a.tar.xz", 10**9))]
    made += [digest(archives.pack_zip(small, tmp_path / "a.zip", 10**9))]
    touched(small)
    again = [digest(archives.pack_tar(small, tmp_path / "b.tar.xz", 10**9))]
    again += [digest(archives.pack_zip(small, tmp_path / "b.zip", 10**9))]
    assert made == again
    with tarfile.open(tmp_path / "a.tar.xz") as tar:
        modes = {entry.name: (entry.mode, entry.linkname, entry.uname) for entry in tar}
    assert modes["vademecum/vademecum"] == (0o755, "", "root")
    assert modes["vademecum/_internal/text"] == (0o644, "", "root")
    assert modes["vademecum/_internal/link"][1] == "text"
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.getinfo("vademecum/vademecum").external_attr >> 16 == 0o755


def test_archives_are_dated_by_the_environment_or_the_last_commit(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert archives.moment() == 1_000_000_000
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    assert archives.moment() >= 315_532_800


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="a Debian package is made on Debian or Ubuntu")
def test_a_debian_package_is_the_same_each_time_and_registers_files_and_links(small, tmp_path, monkeypatch):
    monkeypatch.setattr(debian_package, "_TREE", tmp_path / "tree")
    monkeypatch.setattr(icons, "ICONS", tmp_path)
    for size in icons.LINUX:
        (tmp_path / f"{size}.png").write_bytes(b"picture")
    made = digest(debian_package.make(small, tmp_path, 10**9))
    touched(small)
    package = debian_package.make(small, tmp_path, 10**9)
    assert digest(package) == made

    def asked(*options):
        return subprocess.run(["dpkg-deb", *options], capture_output=True, text=True, check=True).stdout

    files = asked("--contents", str(package))
    assert "/usr/share/applications/vademecum.desktop" in files
    assert "/usr/share/mime/packages/vademecum.xml" in files
    assert "./usr/bin/vademecum -> ../lib/vademecum/vademecum" in files
    depends = asked("--field", str(package), "Depends")
    assert all(name in depends for name in STANDALONE)


# -- the program itself --------------------------------------------------


def folder() -> Path:
    return identity.DIST / identity.FOLDER


@pytest.fixture(scope="session")
def packaged(tmp_path_factory):
    """The packaged program; only CI makes it where it is not there, for that takes minutes."""
    if IN_CI and can_install() and not all(shutil.which(tool) for tool in ("strace", "Xvfb", "readelf")):
        assert install(["strace", "xvfb", "binutils"])
    if not bare_root.can_trace():
        pytest.skip("the packaged program is tested on Linux as root, with strace")
    if not all((folder() / name).exists() for name in (identity.PROGRAM, identity.CONTENTS)):
        if not IN_CI:
            pytest.skip("python3 dev.py package has not been run")
        done = subprocess.run(
            [sys.executable, str(BUILD / "standalone.py"), "--folder-only"],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
    return folder()


@pytest.mark.slow
def test_the_packaged_program_passes_its_self_test_without_network_and_changes_nothing_else(
    packaged, tmp_path
):
    data = tmp_path / "data"
    data.mkdir()
    environment = {"HOME": str(tmp_path / "home"), "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
    traced = bare_root.trace([str(packaged / "vademecum"), "--data-dir", str(data), "self-test"], environment)
    assert traced.code == 0, traced.said
    assert "search finds" in traced.said
    assert bare_root.faults(traced.found, ":0", [str(data)]) == []
    assert [path.name for path in data.iterdir()] in ([], ["cache"])


@pytest.mark.slow
def test_the_packaged_window_opens_a_link_without_any_socket_but_the_screens(packaged, tmp_path):
    if shutil.which("Xvfb") is None:
        pytest.skip("a real window needs Xvfb")
    data, trace = tmp_path / "data", tmp_path / "data" / "trace"
    data.mkdir()
    with bare_root.screen() as display:
        environment = {
            "HOME": str(tmp_path / "home"),
            "LANG": "C.UTF-8",
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "VADEMECUM_TRACE": str(trace),
            "VADEMECUM_QUIT_AT": "ready",
        }
        link = "vademecum://CTOC/COP/WG.7/2020/3#para_24"
        command = [str(packaged / "vademecum"), "--data-dir", str(data), "open", link]
        traced = bare_root.trace(command, environment)
        assert traced.code == 0, traced.said
        assert '"ready"' in trace.read_text()
        assert bare_root.faults(traced.found, display, [str(data)]) == []


@pytest.mark.slow
def test_the_packaged_folder_holds_what_readers_need_and_needs_what_they_are_told(packaged):
    inside = packaged / identity.CONTENTS
    assert (packaged / "README.txt").read_text("utf-8").startswith("Vademecum")
    assert (inside / "licences" / licences.INDEX).exists()
    assert len(list((inside / "fonts").glob("OFL-*.txt"))) == 3
    assert not list(inside.rglob("libQt6Network*"))
    assert {f"lib{name}" for name in ("ssl", "crypto")}.isdisjoint(
        path.name.partition(".so")[0] for path in inside.rglob("*.so*")
    )
    assert not [
        path for path in packaged.rglob("*") if path.stat().st_mode & stat.S_IWOTH and not path.is_symlink()
    ]
    assert shared_libraries.glibc_needed(packaged) <= "2.36"
