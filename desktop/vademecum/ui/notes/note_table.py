"""The commands of the menus Bookmarks and Notes; see `command_table.COMMANDS`."""

from vademecum.ui.command import Command

BOOKMARKS: tuple[Command, ...] = ()

NOTES: tuple[Command, ...] = ()
