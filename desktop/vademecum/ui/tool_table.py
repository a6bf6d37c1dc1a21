"""The commands of the Tools menu: maps, ledgers, comparisons and checks."""

from vademecum.ui.command import Command

TOOLS: tuple[Command, ...] = ()
