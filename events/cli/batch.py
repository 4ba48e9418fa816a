"""`batch`: any number of articles into Parquet, on the processes of a machine or on a Dask cluster."""

from __future__ import annotations

import os
from contextlib import closing
from datetime import datetime

import click
from babel.numbers import format_decimal

from ..batch import BatchError, Folder, Job, Options, Runner, Step, run
from ..batch.partitions import SIZE
from ..batch.results import REJECTS
from ..interval import Moment
from ..readers import os_reason
from .common import now_option, published_option
from .progress import Progress

_MB = 1_000_000
_TOLD = 20  # refused inputs that are told one by one; the file has them all


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@click.command()
@click.argument("inputs", metavar="EINGABE…", nargs=-1, required=True)
@click.option("-o", "--output", metavar="ORDNER", required=True, help="Ordner oder URL für die Ergebnisse.")
@published_option
@click.option("--timex", is_flag=True, help="Auch die Zeitausdrücke nach TIMEX3 ausgeben.")
@click.option("--embargoed", is_flag=True, help="Auch Artikel ausgeben, deren Sperrfrist noch läuft.")
@now_option
@click.option("--workers", type=click.IntRange(1), metavar="ZAHL", help="Prozesse; sonst einer je Kern.")
@click.option(
    "--scheduler", metavar="ADRESSE", help="Dask-Cluster statt eigener Prozesse: tcp://rechner:8786."
)
@click.option(
    "--partition-mb",
    type=click.FloatRange(min=0, min_open=True),
    default=SIZE / _MB,
    show_default=True,
    metavar="MB",
    help="Größe eines Teils der Eingabe.",
)
def batch(
    inputs: tuple[str, ...],
    output: str,
    published: Moment | None,
    timex: bool,
    embargoed: bool,
    now: datetime,
    workers: int | None,
    scheduler: str | None,
    partition_mb: float,
) -> int:
    """Beliebig viele Artikel zu Parquet: in Teilen, die nach einem Abbruch nicht noch einmal gelesen werden.

    EINGABE und ORDNER sind Dateien, Ordner oder URLs (s3://…). Derselbe Aufruf noch einmal setzt fort, liest
    Geändertes neu und lässt Fertiges stehen. Abgewiesenes steht mit seinem Grund in «rejects.jsonl».
    """
    if scheduler and workers:
        raise click.UsageError("--workers gilt für eigene Prozesse, nicht für --scheduler")
    progress = Progress()
    try:
        job = Job(
            tuple(map(Folder.of, inputs)),
            Folder.of(output),
            Options(published, embargoed, timex),
            now,
            max(1, int(partition_mb * _MB)),
        )
        click.echo("Die Eingabe wird gesichtet …", err=True)
        with closing(run(job, _runner(scheduler, workers))) as steps:
            for step in steps:
                progress.tell(_state(step), step.done_bytes, step.left_bytes)
    except BatchError as error:
        raise click.UsageError(str(error)) from None
    except OSError as error:
        raise click.UsageError(f"-o {output}: {os_reason(error)}") from None
    except KeyboardInterrupt:
        click.echo("\nAbgebrochen; derselbe Aufruf setzt fort.", err=True)
        raise
    finally:
        progress.close()
    return _close(step, timex)


def _runner(scheduler: str | None, workers: int | None) -> Runner:
    if scheduler:
        from ..batch.cluster import cluster

        return cluster(scheduler)
    from ..batch.processes import processes

    return processes(workers or _cores())


def _state(step: Step) -> str:
    done = len(step.receipts) + len(step.failed)
    return (
        f"{_number(done)} von {_number(len(step.partitions))} Teilen,"
        f" {_number(step.count('articles'))} Artikel, {_number(step.count('events'))} Ereignisse"
    )


def _close(step: Step, timex: bool) -> int:
    """Sum up on standard error; return the exit status."""
    rejects = step.rejects
    for refused in rejects[:_TOLD]:
        click.echo(f"abgewiesen: {refused}", err=True)
    if len(rejects) > _TOLD:
        click.echo(f"… und {_number(len(rejects) - _TOLD)} weitere, siehe {REJECTS}", err=True)
    if undated := step.count("undated"):
        click.echo(
            f"{_number(undated)} Artikel ohne Datum: Angaben wie «gestern» bleiben dort undatiert"
            " (--published DATUM gibt eines an).",
            err=True,
        )
    if withheld := step.count("withheld"):
        click.echo(
            f"ausgelassen: {_number(withheld)} unter Sperrfrist (--embargoed gibt auch sie aus)", err=True
        )
    if earlier := step.count("earlier"):
        click.echo(f"{_number(earlier)} Fassungen durch neuere ersetzt.", err=True)
    if step.before:
        click.echo(f"{_number(step.before)} Teile waren schon fertig.", err=True)
    tags = f", {_number(step.count('timexes'))} Zeitausdrücke" if timex else ""
    refused_count = f", {_number(len(rejects))} abgewiesen" if rejects else ""
    click.echo(
        f"{_number(step.count('articles'))} Artikel, {_number(step.count('events'))} Ereignisse{tags}{refused_count}.",
        err=True,
    )
    return 1 if rejects else 0


def _number(count: int) -> str:
    return format_decimal(count, locale="de")
