"""`timex`: the time expressions of articles in TIMEX3, the fast way, without events."""

from __future__ import annotations

import json
from dataclasses import replace

import click

from .. import pipeline
from ..article import Article
from ..interval import Moment
from ..resolved import Timex3
from .common import Account, files_argument, output_option, published_option
from .output import opened


@click.command()
@files_argument
@published_option
@click.option("--format", "name", type=click.Choice(["jsonl"]), default="jsonl", help="Ausgabeformat.")
@output_option
def timex(files: tuple[str, ...], published: Moment | None, name: str, output: str | None) -> int:
    """Zeitausdrücke aus Artikeln als TIMEX3: ein Artikel je Zeile.

    Die Zeichenpositionen gelten im Feld «text» des Eintrags, bei Textdateien in der ganzen Datei.
    """
    account = Account(files, published)
    with opened(output) as stream:
        for article in account.articles():
            stream.write(line(article.id, account.worked(article, tags)).encode())
    return account.close("Zeitausdrücke")


def tags(article: Article) -> list[Timex3]:
    """The TIMEX3 tags of an article's text, in reading order; headline and teaser are left aside."""
    if article.title or article.teaser:
        article = replace(article, title="", teaser="", title_in_text=False)
    return [
        tag
        for _, part in pipeline.resolve(article, explained=False)
        for resolved in part
        for tag in resolved.timex3
    ]


def line(doc: str, found: list[Timex3]) -> str:
    """One article's line: `{"doc": …, "timexes": [{"start", "end", "text", "type", "value", "mod"}]}`."""
    timexes = [
        {
            "start": tag.start,
            "end": tag.end,
            "text": tag.text,
            "type": tag.type,
            "value": tag.value,
            "mod": tag.mod,
        }
        for tag in found
    ]
    return json.dumps({"doc": doc, "timexes": timexes}, ensure_ascii=False) + "\n"
