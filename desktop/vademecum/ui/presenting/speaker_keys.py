"""The keys while one presents: one table for the keys, the buttons' tips and the list of keys."""

from dataclasses import dataclass

from vademecum.words import Marked, mark


@dataclass(frozen=True, slots=True)
class SpeakerKey:
    """One thing a speaker can do; `keys` are portable names of Qt, the first is shown."""

    id: str
    keys: tuple[str, ...]
    does: Marked


SPEAKER_KEYS: tuple[SpeakerKey, ...] = (
    SpeakerKey(
        "advance", ("Space", "Right", "Down", "PgDown", "Return", "Enter"), mark("speaker", "Next step")
    ),
    SpeakerKey("back", ("Left", "Up", "PgUp", "Backspace"), mark("speaker", "Step back")),
    SpeakerKey("next_entry", ("Ctrl+Right", "Shift+PgDown"), mark("speaker", "Next passage")),
    SpeakerKey("previous_entry", ("Ctrl+Left", "Shift+PgUp"), mark("speaker", "Previous passage")),
    SpeakerKey("first", ("Home",), mark("speaker", "To the beginning")),
    SpeakerKey("last", ("End",), mark("speaker", "To the last passage")),
    SpeakerKey("black", ("B", "."), mark("speaker", "Black wall, or text again")),
    SpeakerKey("freeze", ("F",), mark("speaker", "Freeze the wall, or let it follow again")),
    SpeakerKey("spotlight", ("S",), mark("speaker", "Spotlight: dim everything else")),
    SpeakerKey("reveal", ("R",), mark("speaker", "Reveal by item, by paragraph, by screen")),
    SpeakerKey("citation", ("C",), mark("speaker", "Show the next resolution cited here beside the text")),
    SpeakerKey("citation_back", ("Shift+C",), mark("speaker", "Show the previous resolution cited here")),
    SpeakerKey("beside_down", ("]", "Shift+Down"), mark("speaker", "Turn the resolution on")),
    SpeakerKey("beside_up", ("[", "Shift+Up"), mark("speaker", "Turn the resolution back")),
    SpeakerKey("footnote", ("N",), mark("speaker", "Show the next footnote")),
    SpeakerKey("map", ("G",), mark("speaker", "Coverage map of this text")),
    SpeakerKey("timeline", ("Y",), mark("speaker", "Timeline of the instruments this text cites")),
    SpeakerKey("mark", ("M",), mark("speaker", "Mark the next sentence")),
    SpeakerKey("unmark", ("X",), mark("speaker", "Take all marks away")),
    SpeakerKey("keep", ("K",), mark("speaker", "Keep the marks in your notes")),
    SpeakerKey("pointer", ("P",), mark("speaker", "Pointer: follows the mouse over the small picture")),
    SpeakerKey("bigger", ("+", "=", "Ctrl++", "Ctrl+="), mark("speaker", "Bigger letters")),
    SpeakerKey("smaller", ("-", "Ctrl+-"), mark("speaker", "Smaller letters")),
    SpeakerKey("normal", ("Ctrl+0",), mark("speaker", "Letters as the room needs them")),
    SpeakerKey("theme", ("L",), mark("speaker", "Light or dark wall")),
    SpeakerKey("timer", ("T",), mark("speaker", "Stop the clock, or let it go on")),
    SpeakerKey("target", ("Shift+T",), mark("speaker", "Time there is…")),
    SpeakerKey("room", ("D",), mark("speaker", "Room and picture…")),
    SpeakerKey("wall", ("W",), mark("speaker", "Wall on the next display, or in a window")),
    SpeakerKey("change", ("Tab",), mark("speaker", "On one display: from the wall to the speaker's window")),
    SpeakerKey("help", ("F1", "H"), mark("speaker", "These keys")),
    SpeakerKey("leave", ("Escape",), mark("speaker", "Close what lies on top; then leave")),
)
"""Digits and Return lead to the paragraph of that number."""

JUMP = mark("speaker", "Digits, then Enter: to the paragraph of that number")
