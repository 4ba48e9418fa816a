"""The command line, one module a command; `events.__main__` starts it."""
