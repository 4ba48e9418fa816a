"""The arrow from expressions to intervals: anchor, direction and calendar for every expression of a text."""

from __future__ import annotations

from datetime import date, datetime

from .anchor import Story, Told, counts_from_story, nowadays
from .anchor import context as context_of
from .direction import UNKNOWN, Direction, direction
from .explain import steps
from .interval import Interval, Kind
from .joins import join
from .lang.de import GERMAN
from .matcher import Matcher
from .resolution.meaning import Context
from .resolution.period import Unresolvable
from .resolution.relation import Placed, place
from .resolution.timex3 import tag
from .resolved import Anchor, AnchorSource, Resolved, Timex3
from .timex import Cycle, Daytime, Duration, Feast, Meaning, Part, Range, Relation, Timex, Today, Vague
from .timex import Both, Calendar, Moved, Repeat, Span

MATCHER = Matcher(GERMAN)


def resolve_text(
    text: str, published: date | datetime | None, source: AnchorSource, stretches: tuple[tuple[int, int], ...] | None = None
) -> tuple[Resolved, ...]:
    """Every time expression of `text` (or of its `stretches` only) on the calendar, in reading order."""
    story = Story(text)
    found = MATCHER.find(text)
    if stretches is not None:
        found = [timex for timex in found if any(a <= timex.start and timex.end <= b for a, b in stretches)]
    return tuple(_resolve(text, timex, story, published, source) for timex in join(text, found, GERMAN))


def _resolve(text: str, timex: Timex, story: Story, published: date | datetime | None, source: AnchorSource) -> Resolved:
    told = story.narrative(timex) if counts_from_story(timex) or _bare_hours(timex.meaning) else None
    way = direction(text, timex.start, timex.end, GERMAN.tense) if needs_direction(timex) else UNKNOWN
    context = context_of(published, way.sign, told, story.year(timex, published) if has_no_year(timex.meaning) else None)
    today = isinstance(timex.meaning, Today) and nowadays(text, timex.start, timex.end, way.sign)
    placed, reason = _placed(Vague("PRESENT_REF") if today else timex.meaning, timex, context)
    if placed.period is not None:
        story.remember(timex, placed.period)
    anchor = _anchor(timex, told, published, source)
    tags = tuple(tag(text, extent, timex.mod, context, nowadays=today) for extent in timex.extents)
    return Resolved(timex, placed.interval, tags, anchor, steps(timex, placed, anchor, way, reason), placed.sure)


def _placed(meaning: Meaning, timex: Timex, context: Context) -> tuple[Placed, str]:
    try:
        return place(meaning, timex.relation, timex.mod, context), ""
    except Unresolvable as reason:
        return Placed(Interval(Kind.VAGUE)), str(reason)


def _anchor(timex: Timex, told: Told | None, published: date | datetime | None, source: AnchorSource) -> Anchor:
    if told is not None:
        return Anchor(told.period.start, AnchorSource.NARRATIVE, told.words)
    if published is None:
        return Anchor(None, AnchorSource.NONE)
    return Anchor(published, source)


def needs_direction(timex: Timex) -> bool:
    """Whether past or future decides the date: bare weekdays, months, feasts, and open durations."""
    return timex.relation in (Relation.WITHIN, Relation.STILL) or _open(timex.meaning)


def _open(meaning: Meaning) -> bool:
    match meaning:
        case Cycle(turn=turn) | Feast(turn=turn):
            return turn is None or turn == 0
        case Calendar(year, month, _):
            return year is None and month is not None
        case Daytime(of=of):
            return of is not None and _open(of)
        case Part(_, of) | Moved(of, _, _):
            return _open(of)
        case Range(begin, end) | Both(begin, end):
            return _open(begin) or _open(end)
        case Today():
            return True
        case _:
            return getattr(meaning, "of", None) is not None and _open(meaning.of)  # type: ignore[union-attr]


def has_no_year(meaning: Meaning) -> bool:
    """Whether a year told of before could complete `meaning`: days and months without one, feasts, seasons."""
    match meaning:
        case Calendar(year, month, _):
            return year is None and month is not None
        case Cycle(unit, _, turn):
            return turn is None and unit.rank > 4
        case Feast(turn=turn):
            return turn is None
        case Part(_, of):
            return has_no_year(of)
        case Range(begin, end) | Both(begin, end):
            return has_no_year(begin) and has_no_year(end)
        case _:
            return False


def _bare_hours(meaning: Meaning) -> bool:
    match meaning:
        case Range(begin, _) | Both(begin, _):
            return _bare_hours(begin)
        case _:
            return hasattr(meaning, "hour") and getattr(meaning, "of", None) is None


__all__ = ["Direction", "Duration", "Repeat", "Span", "Timex3", "has_no_year", "needs_direction", "resolve_text"]
