"""What the command line understands."""

from vademecum.cli.asked import Asked

COMMANDS = (
    "open", "list", "show", "search", "address", "recognise", "cited-by", "missing", "map", "compare",
    "ledger", "actions", "check-draft", "notes", "plan", "import", "update", "doctor", "self-test",
    "build-library",
)  # fmt: skip


def parse(arguments: list[str]) -> Asked:
    """Read a command line; without a command it is `open`. Leave with code 2 when it is no command line."""
    if arguments in ([], ["open"]):
        return Asked()
    # Imported only here: the window, which is started without a word, does not wait for argparse.
    from vademecum.cli.grammar import build_parser

    completed = _with_command(arguments)
    return build_parser().parse_args(completed, namespace=Asked(is_open_meant=completed == arguments))


def _with_command(arguments: list[str]) -> list[str]:
    """Put `open` where a command would stand, behind the general options, when none stands there."""
    place = 0
    while place < len(arguments) and arguments[place].startswith("-") and arguments[place] != "--":
        if arguments[place] in ("-h", "--help", "--version"):
            return arguments
        place += 2 if arguments[place] == "--data-dir" else 1
    is_cut_off = place > len(arguments)
    if is_cut_off or (place < len(arguments) and arguments[place] in COMMANDS):
        return arguments
    return [*arguments[:place], "open", *arguments[place:]]
