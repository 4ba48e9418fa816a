"""`timex`: the time expressions of articles in TIMEX3, the fast way, without events."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import click

from .. import pipeline
from ..article import Article
from ..export.tags import cells
from ..interval import Moment
from ..resolved import Resolved, Timex3
from .common import Account, files_argument, output_option, published_option
from .output import opened

_AT_ONCE = 5000  # tags that are held for one part of a line
_encode = json.JSONEncoder(ensure_ascii=False).encode


@click.command()
@files_argument
@published_option
@click.option(
    "--format",
    "name",
    type=click.Choice(["jsonl", "timeml"]),
    default="jsonl",
    show_default=True,
    help="Ausgabeformat.",
)
@output_option
def timex(files: tuple[str, ...], published: Moment | None, name: str, output: str | None) -> int:
    """Zeitausdrücke aus Artikeln als TIMEX3: ein Artikel je Zeile, oder TimeML.

    Die Zeichenpositionen gelten im Feld «text» des Eintrags, bei Textdateien in der ganzen Datei. Mehrere Artikel
    stehen in TimeML in einem gemeinsamen Element, oder, wenn -o ein Ordner ist, in einer Datei je Artikel.
    """
    account = Account(files, published)
    if name == "timeml":
        _write_timeml(account, output)
        return account.close("Zeitausdrücke")
    with opened(output) as stream:
        for article in account.articles():
            for part in line(article.id, account.streamed(article, tags)):
                stream.write(part.encode())
    return account.close("Zeitausdrücke")


def _write_timeml(account: Account, output: str | None) -> None:
    from ..export import timeml

    documents = (
        (dated, account.worked(dated, expressions))
        for dated in (pipeline.with_date(article) for article in account.articles())
    )
    if output is None or not Path(output).is_dir():
        with opened(output) as stream:
            for chunk in timeml.chunks(documents):
                stream.write(chunk)
        return
    taken: set[str] = set()
    for article, found in documents:
        with opened(str(Path(output) / timeml.file_name(article.id, taken))) as stream:
            stream.write(timeml.document(article, found))


def tags(article: Article) -> Iterator[Timex3]:
    """The TIMEX3 tags of an article's text, in reading order; headline and teaser are left aside."""
    return (tag for resolved in pipeline.resolve_body(article) for tag in resolved.timex3)


def expressions(article: Article) -> list[Resolved]:
    """The time expressions of an article's text, on the calendar, without their steps."""
    return list(pipeline.resolve_body(article))


def line(doc: str, found: Iterable[Timex3]) -> Iterator[str]:
    """One article's line: `{"doc": …, "timexes": [{"start", "end", "text", "type", "value", "mod"}]}`.

    It comes in parts: that of a long text would fill the memory.
    """
    tags = iter(found)
    before = f'{{"doc": {_encode(doc)}, "timexes": ['
    while some := [cells(tag) for tag in islice(tags, _AT_ONCE)]:
        yield before + _encode(some)[1:-1]
        before = ", "
    yield f"{'' if before == ', ' else before}]}}\n"
