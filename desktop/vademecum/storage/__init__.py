"""The library on disk: one read-only SQLite file, and its builder. Only here is SQLite known."""
