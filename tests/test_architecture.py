"""The rules of the house that a program can check: whoever breaks one reads here which, and why."""

import ast
import functools
import gc
import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "desktop" / "vademecum"
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
REQUIREMENTS = ROOT / "build" / "requirements"
KNOWS_QT = ("ui", "app", "selftest")


def code(folder: Path = PACKAGE) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def all_code() -> list[Path]:
    return [*code(), *code(ROOT / "tests"), *(ROOT / "build").glob("*.py"), ROOT / "dev.py"]


def our_texts() -> Iterator[tuple[Path, str]]:
    """Every file we wrote; the sources in the corpus came as they are."""
    written = {
        ".py",
        ".toml",
        ".md",
        ".txt",
        ".tsv",
        ".json",
        ".svg",
        ".ts",
        ".cfg",
        ".yml",
        ".run",
        ".spec",
        "",
    }
    for top in ROOT.iterdir():
        if top.name.startswith(".") and top.name not in (".ci", ".gitignore", ".gitattributes"):
            continue
        for path in [top] if top.is_file() else sorted(top.rglob("*")):
            inside = path.relative_to(ROOT)
            if not path.is_file() or path.suffix not in written or "__pycache__" in inside.parts:
                continue
            if inside.parts[:2] in (("build", "_work"), ("build", "_dist")) or path.stem == "source":
                continue
            yield inside, path.read_text("utf-8")


@functools.cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


@pytest.fixture(scope="module", autouse=True)
def _trees_are_felled() -> Iterator[None]:
    # While they are made, nothing of them is garbage.
    gc.disable()
    yield
    gc.enable()
    # A million nodes would be looked through for garbage during every test that follows.
    tree.cache_clear()


def at(path: Path, line: int = 0) -> str:
    return f"{path.relative_to(ROOT)}:{line}" if line else str(path.relative_to(ROOT))


# -- layers --------------------------------------------------------------


def lint_imports(root: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()", "--no-cache"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root / "desktop")},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_layers_keep_their_contracts():
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


SABOTAGE = [
    ("domain/key.py", "import vademecum.services", "Arrows point down"),
    ("search/__init__.py", "import vademecum.storage", "Arrows point down"),
    ("paths.py", "import vademecum.words", "Arrows point down"),
    ("ui/__init__.py", "import vademecum.storage", "The window does not skip the services"),
    ("services/__init__.py", "import PySide6.QtCore", "The core and the command line know no Qt"),
    ("services/__init__.py", "import sqlite3", "Only storage knows SQLite"),
    ("storage/__init__.py", "import whoosh.fields", "Only search knows Whoosh"),
    ("importer/__init__.py", "import platformdirs", "Only paths asks the system"),
    ("services/__init__.py", "import pickle", "Nothing goes online, and no file of ours is a pickle"),
    ("ui/wall/wall.py", "import vademecum.ui.notes.marks_page", "What the audience sees cannot know"),
    # Through another: what draws labels on the wall would know a bookmark.
    ("ui/block_label.py", "import vademecum.domain.annotation", "What the audience sees cannot know"),
    (
        "services/presenting/frame.py",
        "import vademecum.services.finding",
        "What the audience sees cannot know",
    ),
    ("services/quoting.py", "import vademecum.services.own_notes", "What the audience sees cannot know"),
    ("new_neighbour.py", "import sys", "Arrows point down"),
]


@pytest.mark.slow
@pytest.mark.parametrize(("file", "line", "contract"), SABOTAGE, ids=[f"{s[0]} {s[1]}" for s in SABOTAGE])
def test_each_contract_cries_when_it_is_broken(tmp_path, file, line, contract):
    shutil.copytree(PACKAGE, tmp_path / "desktop" / "vademecum", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with (tmp_path / "desktop" / "vademecum" / file).open("a", encoding="utf-8") as broken:
        broken.write(f"\n{line}\n")
    done = lint_imports(tmp_path)
    assert done.returncode != 0
    # A new module breaks no contract: it has no place in the layers, which is said before they are checked.
    assert re.search(rf"{contract}.* BROKEN|{Path(file).stem}", done.stdout.replace("\n", " "))


BLOCK_QT = """
import pkgutil, sys, importlib, importlib.abc
class NoQt(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(f"{name} is blocked")
sys.meta_path.insert(0, NoQt())
import vademecum
names = [m.name for m in pkgutil.walk_packages(vademecum.__path__, "vademecum.", onerror=lambda name: None)]
core = [n for n in names if n.split(".")[1] not in %r]
for name in core:
    importlib.import_module(name)
print(len(core))
"""


def test_the_core_and_the_command_line_work_where_qt_is_not_installed():
    script = BLOCK_QT % (KNOWS_QT,)
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        env={**os.environ, "PYTHONPATH": str(ROOT / "desktop")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 20


def test_qt_keeps_its_references_to_none():
    # PySide6 6.12.0 on Python 3.11 loses one on every call, and the process dies after some 5,000.
    from PySide6.QtCore import QObject

    named = QObject()
    before = sys.getrefcount(None)
    for _ in range(200):
        named.setObjectName("x")
    assert before - sys.getrefcount(None) < 100


# -- files ---------------------------------------------------------------


def test_no_file_is_longer_than_500_lines():
    long = {at(path): n for path in all_code() if (n := len(path.read_text("utf-8").splitlines())) > 500}
    assert not long, "aim below 300 lines: the main window is where discipline fails first"


def test_every_file_says_in_one_sentence_what_it_is_for():
    silent = []
    for path in all_code():
        first = (ast.get_docstring(tree(path)) or "").partition("\n")[0]
        if not first.endswith("."):
            silent.append(at(path))
    assert not silent


def test_no_file_is_named_after_nothing():
    nothing = re.compile(r"(^|_)(utils?|helpers?|managers?|common|misc)(_|$)")
    assert not [at(path) for path in all_code() if nothing.search(path.stem)]


def test_no_two_test_files_share_a_name():
    names = Counter(path.name for path in code(ROOT / "tests"))
    assert not [name for name, count in names.items() if count > 1], "pytest imports them by name"


def test_nothing_is_left_to_do():
    later = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "X" * 3, "HA" + "CK")) + r")\b")
    assert not [at(path) for path in all_code() if later.search(path.read_text("utf-8"))]


def test_no_file_knows_a_machine_or_a_registry():
    words = [
        "/" + "root/",
        "/" + "work/",
        r"/home/\w",
        "/" + r"Users/\w",
        "C:" + r"\\",
        "pypi" + r"\.",
        "pythonhosted",
    ]
    words += ["registry" + r"\.npm", "deb" + r"\.debian\.org"]
    known = re.compile("|".join(words))
    this = Path(__file__).relative_to(ROOT)
    found = [
        f"{path}: {hit[0]}" for path, text in our_texts() if path != this and (hit := known.search(text))
    ]
    assert not found


# -- code ----------------------------------------------------------------


def test_only_what_talks_to_a_terminal_prints():
    found = []
    for path in code():
        if path.relative_to(PACKAGE).parts[0] in ("cli", "cli.py", "selftest.py"):
            continue
        calls = (node for node in ast.walk(tree(path)) if isinstance(node, ast.Call))
        found += [at(path, c.lineno) for c in calls if isinstance(c.func, ast.Name) and c.func.id == "print"]
    assert not found


def test_an_import_inside_a_function_says_why():
    found = []
    for path in code():
        lines = path.read_text("utf-8").splitlines()
        for function in ast.walk(tree(path)):
            if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            imports = [n for n in ast.walk(function) if isinstance(n, ast.Import | ast.ImportFrom)]
            # One reason serves a run of imports.
            first = [n for n in imports if n.lineno - 1 not in [other.end_lineno for other in imports]]
            found += [
                at(path, n.lineno)
                for n in first
                if "#" not in lines[n.lineno - 2] and "#" not in lines[n.lineno - 1]
            ]
    assert not sorted(set(found)), "imports stand at the top, or a comment above says why this one does not"


def test_an_object_knows_its_own_attributes():
    found = [
        at(path, node.lineno)
        for path in code()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("getattr", "hasattr")
        and isinstance(node.args[0], ast.Name)
        and node.args[0].id == "self"
        and isinstance(node.args[1], ast.Constant)
    ]
    assert not found, "what an object keeps is set in its __init__, not asked for"


def test_a_damaged_table_is_told_in_one_place():
    advice = "undo your last change to this file"
    assert [at(path) for path in code() if advice in path.read_text("utf-8")] == [
        "desktop/vademecum/domain/trouble.py"
    ]


def test_a_choice_of_what_to_do_is_a_statement():
    found = [
        at(path, node.lineno)
        for path in code()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.IfExp | ast.BoolOp)
    ]
    assert not found, "write `if`: an expression is for its value"


CONTAINERS = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
MAKERS = ("list", "dict", "set", "defaultdict", "deque", "Counter", "OrderedDict")
CHANGERS = ("append", "add", "update", "setdefault", "pop", "clear", "extend", "insert", "remove", "discard")


def module_containers(module: ast.Module) -> dict[str, int]:
    """Names that a module gives to lists, dictionaries and sets, and the lines where it does."""
    found = {}
    for node in module.body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        targets = [node.target] if isinstance(node, ast.AnnAssign) else targets
        value = getattr(node, "value", None)
        made = isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id in MAKERS
        if made or isinstance(value, CONTAINERS):
            found.update({t.id: node.lineno for t in targets if isinstance(t, ast.Name)})
    return {name: line for name, line in found.items() if not name.startswith("__")}


def changes(node: ast.AST, names: dict[str, int]) -> bool:
    """Whether `node` changes one of the containers called `names`, or makes a name global."""
    if isinstance(node, ast.Global):
        return True
    of_one = isinstance(getattr(node, "value", None), ast.Name) and node.value.id in names
    if isinstance(node, ast.Subscript):
        return of_one and not isinstance(node.ctx, ast.Load)
    return of_one and isinstance(node, ast.Attribute) and node.attr in CHANGERS


def test_no_module_keeps_state():
    found = []
    for path in code():
        module = tree(path)
        names = module_containers(module)
        found += [
            f"{at(path, line)} {name} is no constant" for name, line in names.items() if not name.isupper()
        ]
        found += [
            f"{at(path, n.lineno)} changes what is global" for n in ast.walk(module) if changes(n, names)
        ]
    assert not found


def test_files_are_found_through_paths_only():
    found = []
    for path in code():
        if path == PACKAGE / "paths.py":
            continue
        text = path.read_text("utf-8")
        found += [
            f"{at(path)} {word}" for word in ("__file__", "importlib.resources", "_MEIPASS") if word in text
        ]
    assert not found


# -- what we stand on ----------------------------------------------------


def pins(name: str) -> dict[str, str]:
    lines = (REQUIREMENTS / f"{name}.txt").read_text("utf-8").splitlines()
    pinned = (line.split(";")[0].strip(" \\") for line in lines if not line.startswith(" "))
    return dict(line.split("==") for line in pinned)


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_version_is_pinned_exactly_and_the_files_agree():
    groups = SETTINGS["dependency-groups"]
    wanted = {"run": SETTINGS["project"]["dependencies"], **groups}
    for name, requirements in wanted.items():
        for requirement in requirements:
            package, _, version = requirement.partition("==")
            assert pins(name).get(normal(package)) == version, "python3 build/pin.py writes the files"
    assert pins("run").items() <= pins("dev").items()
    assert set(SETTINGS["build-system"]["requires"]) <= set(groups["dev"]), "installing asks no registry"


@pytest.mark.parametrize("name", ["run", "dev", "fonts", "pin"])
def test_every_pinned_package_has_a_hash(name):
    entries = re.split(r"\n(?=\S)", (REQUIREMENTS / f"{name}.txt").read_text("utf-8").strip())
    assert not [entry for entry in entries if "--hash=sha256:" not in entry]


FREE = re.compile(
    r"\b(MIT|BSD|Apache|ISC|PSF|Python-2\.0|Public Domain|LGPL)"
    # The zlib licence does not name itself.
    r"|must not be misrepresented; you must not\s+claim that you wrote the original software",
    re.IGNORECASE,
)


def test_all_we_ship_may_be_shipped():
    unfree = {}
    for name in pins("run"):
        about = importlib.metadata.metadata(name)
        classifiers = [c for c in about.get_all("Classifier") or [] if c.startswith("License")]
        said = " ".join([about.get("License-Expression") or "", about.get("License") or "", *classifiers])
        if not said.strip():
            said = "\n".join(file.read_text() for file in about_files(name) if "LICENSE" in file.name)
        if not FREE.search(said):
            unfree[name] = said
    assert not unfree


def about_files(name: str) -> list[importlib.metadata.PackagePath]:
    return [file for file in importlib.metadata.files(name) or [] if ".dist-info" in str(file)]


def test_what_is_installed_is_what_is_pinned():
    installed = {normal(d.metadata["Name"]): d.version for d in importlib.metadata.distributions()}
    wrong = {
        name: installed.get(name) for name, version in pins("run").items() if installed.get(name) != version
    }
    assert not wrong, "python3 dev.py setup"
