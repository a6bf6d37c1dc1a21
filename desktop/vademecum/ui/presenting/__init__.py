"""Present to a room: the speaker's side of it. What the room sees is painted by `ui/wall`."""
