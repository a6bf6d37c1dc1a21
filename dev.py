#!/usr/bin/env python3
"""Do everything a developer does here, with Python 3.11 or newer and nothing else: `python3 dev.py run`.

Each verb sets up what it needs first and prints every command it runs, so that one can run it by hand.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 -- an older Python must be told, not shown a traceback
    sys.exit(
        "Vademecum needs Python 3.11 or newer, and this is {}.{}: try python3.11 dev.py or later.".format(
            *sys.version_info[:2]
        )
    )

import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "build"))

from console import NotPossible, run, say, show
from environment import python, script, set_up

Step = tuple[str, list[str]]


def run_program(arguments: Sequence[str]) -> int:
    """Open the window, or give ARGUMENTS to the command line: `dev.py run search 反恐`."""
    wants_window = not arguments or arguments[0] == "open"
    set_up(for_window=wants_window, try_fonts_again=False)
    command = [str(python()), "-m", "vademecum", *arguments]
    if sys.platform == "win32":
        return run(command)
    show(command)
    return os.execv(command[0], command)


def test(arguments: Sequence[str]) -> int:
    """Run lint, types, contracts and tests, without a display; ARGUMENTS go to pytest (--all: slow too)."""
    set_up()
    # Each file of tests runs in one process, and as many at once as there are cores, up to four.
    shared = ["--numprocesses=auto", "--maxprocesses=4", "--dist=loadfile"]
    return _all_of([*_checks(), ("pytest", [str(python()), "-m", "pytest", *shared, *arguments])])


def check(_arguments: Sequence[str]) -> int:
    """Run lint, types and import contracts only."""
    set_up(whole=False)
    return _all_of(_checks())


def setup(_arguments: Sequence[str]) -> int:
    """Install everything and stop; `.venv/bin/vademecum` is then the command line."""
    set_up()
    say(f"Ready: {script('vademecum').relative_to(ROOT)}")
    return 0


def bench(arguments: Sequence[str]) -> int:
    """Measure start, search, opening and memory against the reference runs."""
    set_up()
    return run([str(python()), str(ROOT / "tests" / "bench" / "run.py"), *arguments])


def golden(arguments: Sequence[str]) -> int:
    """Redraw the golden pictures; `git diff` then shows what changed."""
    set_up()
    return run([str(python()), "-m", "pytest", "--golden", *arguments])


def words(_arguments: Sequence[str]) -> int:
    """Collect the marked texts for the translators, and say how many have no translation yet."""
    # Imported here: no other verb reads XML.
    import translations

    set_up(whole=False)
    return translations.collect()


def package(arguments: Sequence[str]) -> int:
    """Make the standalone program in build/_dist (--prove: and start it in a bare root without network)."""
    set_up()
    return run([str(python()), str(ROOT / "build" / "standalone.py"), *arguments])


VERBS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": run_program,
    "test": test,
    "setup": setup,
    "check": check,
    "bench": bench,
    "golden": golden,
    "words": words,
    "package": package,
}


def _checks() -> list[Step]:
    work = ROOT / "build" / "_work"
    return [
        ("ruff check", [str(script("ruff")), "check", "--quiet"]),
        ("ruff format", [str(script("ruff")), "format", "--check", "--quiet"]),
        ("mypy", [str(python()), "-m", "mypy"]),
        ("import contracts", [str(script("lint-imports")), "--cache-dir", str(work / "import-linter")]),
    ]


def _all_of(steps: Sequence[Step]) -> int:
    """Run every step whatever becomes of the others; close with one line each; return 1 if any failed."""
    lines: list[str] = []
    codes: list[int] = []
    for name, command in steps:
        began = time.monotonic()
        codes.append(run(command))
        lines.append(f"{'ok    ' if codes[-1] == 0 else 'FAILED'}  {name} ({time.monotonic() - began:.1f} s)")
    say("\n".join(["", *lines]))
    return int(any(codes))


def usage() -> str:
    """What can be asked for, one line a verb."""
    lines = [f"  {name:8} {(verb.__doc__ or '').strip()}" for name, verb in VERBS.items()]
    return "\n".join(["usage: python3 dev.py VERB [ARGUMENTS]", "", *lines])


def main(arguments: Sequence[str]) -> int:
    """Do what the first argument says; every failure of the machine is one sentence and exit code 1."""
    if arguments and arguments[0] in ("-h", "--help", "help"):
        print(usage())
        return 0
    if not arguments or arguments[0] not in VERBS:
        say(usage())
        return 2
    try:
        return VERBS[arguments[0]](arguments[1:])
    except NotPossible as trouble:
        say(str(trouble))
    except OSError as trouble:
        say(f"{trouble.filename or 'A file'}: {trouble.strerror or trouble}.")
        say("The project's folder must be complete and writable, with 1 GB free. Mend this and try again.")
    except KeyboardInterrupt:
        say("Stopped. Nothing is lost: the next call goes on where this one was.")
        return 130
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
