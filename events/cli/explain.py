"""`explain`: how each time expression of a text came to its place on the timeline, in German."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum

import click

from .. import pipeline
from ..article import Article, Source
from ..export.rows import iso
from ..interval import Interval, Kind, Moment, Reach
from ..resolved import Anchor, AnchorSource, Resolved
from ..window import told_window, window_of
from .common import published_option
from .output import opened

_KINDS = {
    Kind.CLOSED: "geschlossen",
    Kind.SINCE: "seit (Ende offen)",
    Kind.UNTIL: "bis (Anfang offen)",
    Kind.RECURRING: "wiederkehrend",
    Kind.VAGUE: "ohne Datum",
}
_SOURCES = {
    AnchorSource.USER: "das angegebene Datum",
    AnchorSource.RECORD: "Datum des Artikels",
    AnchorSource.DATELINE: "Datum der Ortsmarke",
    AnchorSource.SIGN_OFF: "Datum am Schluss des Textes",
    AnchorSource.FILE_NAME: "Datum im Dateinamen",
    AnchorSource.NARRATIVE: "im Text zuvor genannte Zeit",
    AnchorSource.VERSION: "Datum der Fassung, in der der Satz zuerst stand",
    AnchorSource.NONE: "kein Bezugsdatum",
}
_WIDTH = 11


@click.command()
@click.argument("text", metavar="TEXT")
@published_option
def explain(text: str, published: Moment | None) -> int:
    """Regel, Bedeutung, Anker, Schritte und Intervall zu jedem Zeitausdruck.

    TEXT «-» ist die Standardeingabe.
    """
    if text == "-":
        text = sys.stdin.read()
    article = Article(
        "explain", text, published=published, published_source=Source.USER if published else Source.NONE
    )
    blocks = ["\n".join(block(found)) for _, part in pipeline.resolve(article) for found in part]
    with opened(None) as stream:
        stream.write(("\n\n".join(blocks) or "Kein Zeitausdruck gefunden.").encode() + b"\n")
    if published is None:
        click.echo(f"Text {told_window(window_of(article))}.", err=True)
        click.echo("Ohne --published bleiben Angaben wie «gestern» undatiert.", err=True)
    return 0


def block(found: Resolved) -> Iterator[str]:
    """The lines about one expression."""
    timex = found.timex
    yield f"«{timex.text}» (Zeichen {timex.start}–{timex.end})"
    yield _line("Regel", timex.rule)
    yield _line("Bedeutung", f"{meaning(timex.meaning)}, {timex.relation.value}")
    yield _line("Anker", anchor(found.anchor))
    for number, step in enumerate(found.steps):
        yield _line("" if number else "Schritte", step)
    yield _line("Intervall", interval(found.interval))
    for tag in found.timex3:
        mod = f", mod {tag.mod}" if tag.mod else ""
        yield _line("TIMEX3", f"{tag.type} {tag.value}{mod} auf «{tag.text}»")
    if not found.sure:
        yield _line("Vorsicht", "schwach belegt; es gibt eine andere Lesart")


def meaning(value: object) -> str:
    """A meaning as it is built, what was left open left out: `Shift(unit=week, n=3)`."""
    if isinstance(value, Enum):
        return str(value.value if isinstance(value.value, str) else value.name.lower())
    if is_dataclass(value) and not isinstance(value, type):
        parts = ((field, getattr(value, field.name)) for field in fields(value))
        told = (
            f"{field.name}={meaning(part)}"
            for field, part in parts
            if part is not None and part != field.default
        )
        return f"{type(value).__name__}({', '.join(told)})"
    return str(value)


def anchor(value: Anchor) -> str:
    """The reference time and why it is this one."""
    words = f" («{value.words}»)" if value.words else ""
    date = f"{iso(value.date)}, " if value.date else ""
    return f"{date}{_SOURCES[value.source]}{words}"


def interval(value: Interval) -> str:
    """The interval in one line."""
    bounds = " bis ".join(dict.fromkeys(bound for bound in (iso(value.start), iso(value.end)) if bound))
    parts = [_KINDS[value.kind], bounds]
    if value.best and iso(value.best) != bounds:
        parts.append(f"am ehesten {iso(value.best)}")
    if value.approximate:
        parts.append("ungefähr")
    if value.reach is Reach.THROUGHOUT:
        parts.append("durchgehend")
    if value.granularity:
        parts.append(f"auf {value.granularity.value} genau")
    parts += [f"RRULE {value.rrule}" if value.rrule else "", f"EDTF {value.edtf}" if value.edtf else ""]
    return "; ".join(part for part in parts if part)


def _line(label: str, text: str) -> str:
    return f"  {label:<{_WIDTH}}{text}"
