"""The parts of the resolution pane: facts, citation lens, and what they are set with."""
