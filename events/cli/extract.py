"""`extract`: the events of articles as a table or as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial

import click

from .. import pipeline
from ..article import Article
from ..event import Event
from ..interval import Moment
from ..versions import histories
from .common import Account, embargoed_option, files_argument, now_option, output_option, published_option
from .formats import chosen_export, export_options
from .output import opened


@click.command()
@files_argument
@published_option
@export_options
@embargoed_option
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
    chosen = chosen_export(name, excel_de)
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
        for chunk in chosen.chunks(found()):
            stream.write(chunk)
    return account.close("Ereignisse")
