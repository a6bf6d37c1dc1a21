"""The window. Only here, in `app` and in the self-test is Qt known."""
