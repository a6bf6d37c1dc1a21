"""Say what is being done: every command before it runs, every failure as one sentence with advice."""

import shlex
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WORK = ROOT / "build" / "_work"


class NotPossible(Exception):
    """Something about this machine stands in the way; the text says what, and what to do."""


def say(text: str) -> None:
    """Tell the developer, beside what the called programs print."""
    print(text, file=sys.stderr, flush=True)


def show(command: Sequence[str]) -> None:
    """Print a command as one could type it, with paths as seen from the project's folder."""
    say("+ " + shlex.join(word.removeprefix(f"{ROOT}/") for word in command))


def run(command: Sequence[str], env: Mapping[str, str] | None = None) -> int:
    """Print a command, run it in the project's folder, return its exit code."""
    show(command)
    try:
        return subprocess.run(command, cwd=ROOT, env=env, check=False).returncode
    except OSError as reason:
        say(f"{command[0]} cannot be started: {reason.strerror or reason}.")
        return 127


def must_run(command: Sequence[str], otherwise: str) -> None:
    """Run a command; when it fails, raise `NotPossible` with the sentence `otherwise`."""
    if run(command) != 0:
        raise NotPossible(otherwise)
