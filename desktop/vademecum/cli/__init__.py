"""The command line: the contract that scripts stand on. Never imports Qt."""
