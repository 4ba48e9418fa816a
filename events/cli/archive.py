"""`archive`: keep articles and their events in a file, list, export and remove them, tell them anew."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

import click

from ..archive import Archive, ArchiveError, Order, Query
from ..article import Article, read_published
from ..export.rows import iso
from ..interval import Kind, Moment
from .common import (
    Account,
    Command,
    embargoed_option,
    files_argument,
    now_option,
    output_option,
    published_option,
)
from .formats import chosen_export, export_options
from .output import opened

_ORDERS = {"zeit": Order.TIME, "zeit-rückwärts": Order.TIME_DESC, "wichtigkeit": Order.IMPORTANCE}
_EVERY = 20  # articles between two signs of life


@click.group()
def archive() -> None:
    """Artikel und Ereignisse in einer Archivdatei: füllen, auflisten, ausgeben, entfernen, neu auswerten."""


def archive_option(command: Command) -> Command:
    """The option `--archive`."""
    return click.option(
        "--archive", "path", metavar="ARCHIV", required=True, help="Archivdatei (.zeitstrahl)."
    )(command)


def _opened(path: str, *, create: bool = False) -> Archive:
    try:
        return Archive.open(path, create=create)
    except ArchiveError as error:
        raise click.UsageError(str(error)) from None


@archive.command()
@files_argument
@archive_option
@published_option
def add(files: tuple[str, ...], path: str, published: Moment | None) -> int:
    """Artikel aufnehmen; was schon da ist, bleibt, und eine neue Fassung ersetzt die alte.

    Die Archivdatei entsteht, wenn es sie nicht gibt. Jeder Artikel ist sicher, sobald er aufgenommen ist: Ein
    Abbruch kostet nur den, der gerade in Arbeit war.
    """
    account = Account(files, published)
    results: Counter[str] = Counter()
    with _opened(path, create=True) as opened_archive:
        for article in account.articles():
            account.worked(article, lambda each: _added(opened_archive, each, results))
    new, other = results["added"], results["updated"] + results["older"]
    click.echo(f"{new} neu, {other} in neuer Fassung, {results['known']} schon da.", err=True)
    return account.close("Ereignisse")


def _added(opened_archive: Archive, article: Article, results: Counter[str]) -> list[None]:
    (outcome,) = opened_archive.adding([article])
    if outcome.result == "failed":
        raise RuntimeError(outcome.reason)
    results[outcome.result] += 1
    return [None] * outcome.events


@archive.command("list")
@archive_option
@output_option
def list_articles(path: str, output: str | None) -> int:
    """Alle Artikel, einer je Zeile: Datum, Zahl der Ereignisse, Kennung, Fassung, Titel (mit Tabulator)."""
    with _opened(path) as opened_archive, opened(output) as stream:
        for held in opened_archive.articles():
            version = held.version or "-"
            if not held.current:
                version += " (älter)"
            cells = (iso(held.published) or "-", str(held.events), held.id, version, held.title or "-")
            line = "\t".join(" ".join(cell.split()) for cell in cells)
            stream.write(f"{line}\n".encode("utf-8", "replace"))
        click.echo(f"{opened_archive.count(Query(include_embargoed=True))} Ereignisse.", err=True)
    return 0


def _moment(_context: click.Context, parameter: click.Parameter, value: str | None) -> Moment | None:
    if value is None:
        return None
    try:
        return read_published(value)
    except ValueError as error:
        raise click.UsageError(f"{parameter.opts[0]}: {error}") from None


def filter_options(command: Command) -> Command:
    """The options that narrow, each as often as wanted where it takes names."""
    many: dict[str, Any] = {"multiple": True, "metavar": "NAME"}
    options: list[Callable[[Command], Command]] = [
        click.option("--text", metavar="WÖRTER", default="", help="Nur mit diesen Wörtern, in jeder Form."),
        click.option("--since", metavar="DATUM", callback=_moment, help="Nur was dann oder später ist."),
        click.option("--until", metavar="DATUM", callback=_moment, help="Nur was dann oder früher ist."),
        click.option("--source", "sources", help="Nur aus dieser Quelle (auch mehrfach).", **many),
        click.option("--place", "places", help="Nur an diesem Ort (auch mehrfach).", **many),
        click.option("--participant", "participants", help="Nur mit diesen Beteiligten.", **many),
        click.option("--kind", "kinds", multiple=True, type=click.Choice([kind.value for kind in Kind])),
        click.option("--status", "statuses", help="Nur mit diesem Status: happened, planned, …", **many),
        click.option("--role", "roles", help="Nur in dieser Rolle: main, background, …", **many),
        click.option("--min-confidence", type=click.FloatRange(0, 1), default=0.0, help="Mindestsicherheit."),
        click.option("--article", "articles", help="Nur aus diesem Artikel (Kennung).", **many),
        click.option("--checked/--unchecked", default=None, help="Nur geprüfte oder nur ungeprüfte."),
    ]
    for option in reversed(options):
        command = option(command)
    return command


@archive.command()
@archive_option
@export_options
@filter_options
@click.option(
    "--order", type=click.Choice(list(_ORDERS)), default="zeit", show_default=True, help="Reihenfolge."
)
@embargoed_option
@now_option
@output_option
def export(
    path: str,
    name: str,
    excel_de: bool,
    order: str,
    now: datetime,
    embargoed: bool,
    output: str | None,
    kinds: tuple[str, ...],
    **filters: Any,
) -> int:
    """Ereignisse ausgeben, wie sie im Archiv stehen: mit allen Änderungen von Hand."""
    chosen = chosen_export(name, excel_de)
    query = Query(kinds=tuple(map(Kind, kinds)), include_embargoed=embargoed, now=now, **filters)
    with _opened(path) as opened_archive:
        with opened(output) as stream:
            for chunk in chosen.chunks(opened_archive.each(query, _ORDERS[order])):
                stream.write(chunk)
        _tell(opened_archive, query)
    return 0


def _tell(opened_archive: Archive, query: Query) -> None:
    """What was exported, and what was held back, on standard error."""
    count = opened_archive.count(query)
    withheld = opened_archive.count(replace(query, include_embargoed=True)) - count
    if withheld:
        click.echo(f"ausgelassen: {withheld} unter Sperrfrist (--embargoed gibt auch sie aus)", err=True)
    click.echo(f"{count} Ereignisse ausgewählt.", err=True)


@archive.command()
@click.argument("articles", metavar="KENNUNG...", nargs=-1, required=True)
@archive_option
@click.option("--yes", is_flag=True, help="Nicht nachfragen.")
@now_option
def remove(articles: tuple[str, ...], path: str, yes: bool, now: datetime) -> int:
    """Artikel mit allen Fassungen und Ereignissen aus dem Archiv nehmen (Kennungen: archive list).

    Das lässt sich in der Anwendung rückgängig machen: Die Datei behält, was entfernt ist.
    """
    with _opened(path) as opened_archive:
        known = [each for each in articles if opened_archive.article(each)]
        for unknown in sorted({*articles} - {*known}):
            click.echo(f"abgewiesen: {unknown}: kein Artikel mit dieser Kennung", err=True)
        if known and not (yes or click.confirm(f"{len(known)} Artikel entfernen?", err=True)):
            known = []
        events = opened_archive.remove(known, now) if known else 0
    click.echo(f"{len(known)} Artikel mit {events} Ereignissen entfernt.", err=True)
    return 1 if len(known) < len(articles) else 0


@archive.command()
@archive_option
def rebuild(path: str) -> int:
    """Alle Artikel neu auswerten; was von Hand geändert wurde, bleibt."""
    with _opened(path) as opened_archive:
        done = opened_archive.rebuild(progress=_progress)
    for orphan in done.orphans:
        click.echo(
            f"Änderung ohne Ereignis: {orphan.article_id}: {orphan.title} ({orphan.event_id})", err=True
        )
    for failed in done.failed:
        click.echo(f"unverändert: {failed.article_id}: {failed.reason}", err=True)
    click.echo(
        f"{done.articles} Artikel, {done.before} Ereignisse vorher, {done.after} nachher,"
        f" {done.kept} Änderungen behalten, {len(done.orphans)} ohne Ereignis.",
        err=True,
    )
    return 1 if done.failed else 0


def _progress(done: int, of: int) -> None:
    if done % _EVERY == 0 and sys.stderr.isatty():
        click.echo(f"\r{done} von {of} Artikeln …", err=True, nl=False)
