"""The command line: `python -m events extract | timex | explain | archive | watch | batch | dashboard`.

Exit status: 0 when everything was read, 1 when some inputs were refused, 2 for a wrong call.
"""

from __future__ import annotations

import sys
from importlib import import_module

import click
from click.exceptions import NoArgsIsHelpError, NoSuchCommand

_NAME = "python -m events"
_COMMANDS = ("extract", "timex", "explain", "archive", "watch", "batch", "dashboard")
_INTERRUPTED = 130  # as a shell reports SIGINT


class Commands(click.Group):
    """The commands, each imported when it is asked for, so that none waits for what only another needs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """One by name; None if there is none."""
        if cmd_name not in _COMMANDS:
            return None
        command = getattr(import_module(f".cli.{cmd_name}", __package__), cmd_name)
        assert isinstance(command, click.Command)
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
def cli() -> None:
    """Zeitstrahl: von deutschen Agenturmeldungen zu einer Zeitleiste."""


def run(arguments: list[str] | None = None) -> int:
    """Run a command and return the exit status."""
    try:
        status = cli.main(arguments, prog_name=_NAME, standalone_mode=False)
        return status if isinstance(status, int) else 0
    except click.UsageError as error:
        where = error.ctx.command_path if error.ctx else _NAME
        click.echo(f"Fehler: {_german(error)}\nHilfe: {where} --help", err=True)
        return 2
    except click.Abort:
        return _INTERRUPTED


def main() -> None:
    """Run the command of `sys.argv` and exit."""
    sys.exit(run())


def _german(error: click.UsageError) -> str:
    match error:
        case click.NoSuchOption():
            return f"unbekannte Option {error.option_name}"
        case NoArgsIsHelpError():
            return f"es fehlt ein Befehl: {_choices(error)}"
        case NoSuchCommand():
            return f"unbekannter Befehl {error.command_name}; es gibt {_choices(error)}"
        case click.BadOptionUsage():
            return f"{error.option_name}: es fehlt der Wert"
        case click.MissingParameter() if error.param and error.ctx:
            option = f"{error.param.opts[0]} " if isinstance(error.param, click.Option) else ""
            return f"es fehlt {option}{error.param.make_metavar(error.ctx)}"
        case click.BadParameter() if error.param and isinstance(error.param.type, click.Choice):
            return f"{error.param.opts[0]} kennt nur {', '.join(error.param.type.choices)}"
        case _:
            return error.message


def _choices(error: click.UsageError) -> str:
    """The commands to choose from where the error arose."""
    group = error.ctx.command if error.ctx else cli
    return ", ".join(
        group.list_commands(error.ctx) if isinstance(group, click.Group) and error.ctx else _COMMANDS
    )


if __name__ == "__main__":
    main()
