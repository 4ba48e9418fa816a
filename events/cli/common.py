"""What the commands share: their arguments, the articles they read, and the account they give at the end."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any, TypeVar

import click

from ..article import BERLIN, Article, Source, Status, read_published
from ..interval import Moment, as_datetime
from ..readers import Refused, read_paths
from ..readers.base import unexpected
from ..versions import History
from ..window import told_window, window_of

Command = TypeVar("Command", bound=Callable[..., Any])
Result = TypeVar("Result")
_EVERY = 100  # articles between two signs of life
_WINDOWS = 5  # undated articles whose possible dates are told, before only their number is


def _published(_context: click.Context, _parameter: click.Parameter, value: str | None) -> Moment | None:
    if value is None:
        return None
    try:
        return read_published(value)
    except ValueError as error:
        raise click.UsageError(f"--published: {error}") from None


def published_option(command: Command) -> Command:
    """The option `--published`, checked before anything is read."""
    return click.option(
        "--published",
        metavar="DATUM",
        callback=_published,
        help="Veröffentlichung (JJJJ-MM-TT oder JJJJ-MM-TTThh:mm) der Artikel, deren Eintrag keine nennt.",
    )(command)


def _clock(_context: click.Context, _parameter: click.Parameter, value: str | None) -> Callable[[], datetime]:
    if value is None:
        return lambda: datetime.now(BERLIN).replace(tzinfo=None)
    try:
        fixed = as_datetime(read_published(value))
    except ValueError as error:
        raise click.UsageError(f"--now: {error}") from None
    return lambda: fixed


def _now(context: click.Context, parameter: click.Parameter, value: str | None) -> datetime:
    return _clock(context, parameter, value)()


def now_option(command: Command) -> Command:
    """The option `--now`: one of two places where the clock is read, and what stands in for it."""
    return click.option(
        "--now", metavar="ZEIT", callback=_now, help="Zeitpunkt, der für Sperrfristen gilt, statt der Uhr."
    )(command)


def clock_option(command: Command) -> Command:
    """The option `--now` for a command that goes on: the clock itself, or what stands still in its place."""
    return click.option(
        "--now", metavar="ZEIT", callback=_clock, help="Zeitpunkt, der für Sperrfristen gilt, statt der Uhr."
    )(command)


def embargoed_option(command: Command) -> Command:
    """The option `--embargoed`, the same wherever events leave."""
    return click.option("--embargoed", is_flag=True, help="Auch ausgeben, was noch unter Sperrfrist steht.")(
        command
    )


def files_argument(command: Command) -> Command:
    """The argument FILE…, read in order; `-` is standard input."""
    return click.argument("files", metavar="DATEI…", nargs=-1, required=True)(command)


def output_option(command: Command) -> Command:
    """The option `-o`."""
    return click.option("-o", "--output", metavar="DATEI", help="Ausgabedatei statt der Standardausgabe.")(
        command
    )


class Account:
    """Reads the articles, counts what came of them, and tells of both on standard error."""

    def __init__(self, files: tuple[str, ...], published: Moment | None) -> None:
        self._files = files
        self._published = published
        self._articles = self._results = self._refused = self._undated = self._kept = self._earlier = 0

    def articles(self, *, windows: bool = False) -> Iterator[Article]:
        """The articles one by one; what is refused is told at once.

        With `windows`, of the first undated ones it is told when they may have been published.
        """
        for item in read_paths(self._files, self._published):
            if isinstance(item, Refused):
                self._refuse(item)
                continue
            self._undated += item.published is None
            if windows and item.published is None and self._undated <= _WINDOWS:
                click.echo(f"{item.id}: {told_window(window_of(item))}", err=True)
            self._kept += self._published is not None and item.published_source is Source.RECORD
            yield item

    def withhold(self, article: Article) -> None:
        """Tell of an article that must not be shown yet."""
        until = f" bis {article.embargo:%d.%m.%Y %H:%M}" if article.embargo else ""
        click.echo(f"ausgelassen: {article.id}: Sperrfrist{until} (--embargoed gibt auch sie aus)", err=True)

    def supersede(self, history: History) -> None:
        """Count the versions that a newer one replaces, and tell of an article that was withdrawn."""
        self._earlier += len(history.earlier)
        if history.article.status is Status.CANCELED:
            click.echo(f"zurückgezogen: {history.article.id}", err=True)

    def streamed(self, article: Article, work: Callable[[Article], Iterator[Result]]) -> Iterator[Result]:
        """Like `worked`, one by one; what came before an error stays."""
        try:
            for result in work(article):
                self._results += 1
                yield result
        except Exception as error:
            self._fail(article, error)
        else:
            self._count()

    def worked(self, article: Article, work: Callable[[Article], list[Any]]) -> list[Any]:
        """What `work` makes of an article; an error in it costs this article only."""
        try:
            results = work(article)
        except Exception as error:
            self._fail(article, error)
            return []
        self._results += len(results)
        self._count()
        return results

    def _count(self) -> None:
        self._articles += 1
        if self._articles % _EVERY == 0 and sys.stderr.isatty():
            click.echo(f"\r{self._articles} Artikel …", err=True, nl=False)

    def _fail(self, article: Article, error: Exception) -> None:
        self._refuse(unexpected(article.id, error))

    def close(self, what: str) -> int:
        """Sum up on standard error, calling the results `what`; return the exit status."""
        if self._undated:
            click.echo(
                f"{self._undated} Artikel ohne Datum: Angaben wie «gestern» bleiben dort undatiert"
                " (--published DATUM gibt eines an).",
                err=True,
            )
        if self._kept:
            click.echo(f"{self._kept} Artikel mit eigenem Datum: --published gilt dort nicht.", err=True)
        if self._earlier:
            click.echo(f"{self._earlier} Fassungen durch neuere ersetzt.", err=True)
        refused = f", {self._refused} abgewiesen" if self._refused else ""
        click.echo(f"{self._articles} Artikel, {self._results} {what}{refused}.", err=True)
        return 1 if self._refused else 0

    def _refuse(self, refused: Refused) -> None:
        self._refused += 1
        click.echo(f"abgewiesen: {refused}", err=True)
