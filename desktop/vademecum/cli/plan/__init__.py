"""The command `plan`: lesson plans listed, written into files, taken in and printed."""
