"""The command `notes`: what the reader wrote, listed, taken out, brought in and looked after."""
