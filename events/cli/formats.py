"""The options that choose how events are written, shared by the commands that write them."""

from __future__ import annotations

import click

from ..export import EXPORTS, Export
from .common import Command

_EXCEL_DE = "csv-excel-de"  # chosen by a flag, not by name


def export_options(command: Command) -> Command:
    """The options `--format` and `--excel-de`, as the parameters `name` and `excel_de`."""
    excel = click.option(
        "--excel-de", is_flag=True, help="CSV mit Semikolons, wie ein deutsches Excel es erwartet."
    )
    return click.option(
        "--format",
        "name",
        type=click.Choice([name for name in EXPORTS if name != _EXCEL_DE]),
        default="csv",
        show_default=True,
        help="Ausgabeformat.",
    )(excel(command))


def chosen_export(name: str, excel_de: bool) -> Export:
    """The format that both options together mean.

    Raises:
        click.UsageError: if `--excel-de` goes with another format than CSV.
    """
    if excel_de and name != "csv":
        raise click.UsageError(f"--excel-de gibt es nur für CSV, nicht für {name}")
    return EXPORTS[_EXCEL_DE if excel_de else name]
