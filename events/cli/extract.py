"""`extract`: the events of articles as a table or as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial

import click

from .. import pipeline
from ..article import Article
from ..event import Event
from ..export import EXPORTS
from ..interval import Moment
from ..versions import histories
from .common import Account, files_argument, now_option, output_option, published_option
from .output import opened

_EXCEL_DE = "csv-excel-de"  # chosen by a flag, not by name


@click.command()
@files_argument
@published_option
@click.option(
    "--format",
    "name",
    type=click.Choice([name for name in EXPORTS if name != _EXCEL_DE]),
    default="csv",
    show_default=True,
    help="Ausgabeformat.",
)
@click.option("--excel-de", is_flag=True, help="CSV mit Semikolons, wie ein deutsches Excel es erwartet.")
@click.option("--embargoed", is_flag=True, help="Auch Artikel ausgeben, deren Sperrfrist noch läuft.")
@now_option
@output_option
def extract(
    files: tuple[str, ...],
    published: Moment | None,
    name: str,
    excel_de: bool,
    embargoed: bool,
    now: datetime,
    output: str | None,
) -> int:
    """Ereignisse aus Artikeln: eines je Zeile, mit Datum, Zitat und Herleitung.

    DATEI ist ein Artikel, eine .jsonl-Datei mit einem je Zeile, ein Ordner oder ein ZIP-Archiv; «-» ist die
    Standardeingabe. Von Artikeln mit mehreren Fassungen gilt die neueste; zurückgezogene geben keine Ereignisse.
    """
    if excel_de and name != "csv":
        raise click.UsageError(f"--excel-de gibt es nur für CSV, nicht für {name}")
    account = Account(files, published)

    def shown() -> Iterator[Article]:
        for article in account.articles(windows=True):
            if article.withheld(now) and not embargoed:
                account.withhold(article)
            else:
                yield article

    def found() -> Iterator[Event]:
        for each in pipeline.ahead(histories(shown())):
            account.supersede(each)
            yield from account.worked(each.article, partial(pipeline.extract, earlier=each.earlier))

    with opened(output) as stream:
        for chunk in EXPORTS[_EXCEL_DE if excel_de else name].chunks(found()):
            stream.write(chunk)
    return account.close("Ereignisse")
