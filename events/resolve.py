"""The arrow from expressions to intervals: anchor, direction and calendar for every expression of a text."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

from .anchor import Story, Told, counts_from_story, either, of_the_day
from .anchor import context as context_of
from .direction import UNKNOWN, Direction, direction
from .explain import steps
from .interval import Interval, Kind
from .joins import join
from .lang.de import GERMAN
from .matcher import Matcher
from .resolution.context import Context
from .resolution.period import Unresolvable
from .resolution.relation import Placed, place
from .resolution.timex3 import tag
from .resolved import Anchor, AnchorSource, Resolved
from .timex import (
    Both,
    Calendar,
    Clock,
    Cycle,
    Daytime,
    Feast,
    Meaning,
    Mod,
    Moved,
    Part,
    Range,
    Relation,
    Shift,
    Timex,
    Today,
    Vague,
)

MATCHER = Matcher(GERMAN)
NOWADAYS = Vague("PRESENT_REF")
SINCE, AHEAD = Direction(-1), Direction(1)


def resolve_text(
    text: str,
    published: date | datetime | None,
    source: AnchorSource,
    stretches: tuple[tuple[int, int], ...] | None = None,
    *,
    explained: bool = True,
) -> tuple[Resolved, ...]:
    """Every time expression of `text` (or of its `stretches` only) on the calendar, in reading order.

    Without `explained` the steps stay empty, which is faster.
    """
    story = Story(text)
    found = MATCHER.find(text)
    if stretches is not None:
        found = [timex for timex in found if any(a <= timex.start and timex.end <= b for a, b in stretches)]
    daily = of_the_day(text, found)
    return tuple(
        _resolve(text, timex, story, published, source, daily, explained)
        for timex in join(text, found, GERMAN)
    )


def _resolve(
    text: str,
    timex: Timex,
    story: Story,
    published: date | datetime | None,
    source: AnchorSource,
    daily: bool,
    explained: bool,
) -> Resolved:
    way = direction_of(text, timex)
    told = (
        story.narrative(timex)
        if counts_from_story(timex) and not (way.sign > 0 and either(timex.meaning))
        else None
    )
    context = context_of(
        published, way.sign, told, story.year(timex, published) if has_no_year(timex.meaning) else None
    )
    today = isinstance(timex.meaning, Today) and nowadays(text, timex, way, daily)
    placed, reason = _placed(NOWADAYS if today else timex.meaning, timex.relation, timex.mod, context)
    if placed.period is not None:
        story.remember(timex, placed.period)
    anchor = _anchor(timex, told, published, source)
    tags = tuple(tag(text, extent, timex.mod, context, nowadays=today) for extent in timex.extents)
    why = steps(timex, placed, anchor, way, reason) if explained else ()
    return Resolved(timex, placed.interval, tags, anchor, why, placed.sure)


@lru_cache(maxsize=100_000)
def _placed(meaning: Meaning, relation: Relation, mod: Mod | None, context: Context) -> tuple[Placed, str]:
    try:
        return place(meaning, relation, mod, context), ""
    except Unresolvable as reason:
        return Placed(Interval(Kind.VAGUE)), str(reason)


def _anchor(
    timex: Timex, told: Told | None, published: date | datetime | None, source: AnchorSource
) -> Anchor:
    if told is not None:
        return Anchor(told.period.start, AnchorSource.NARRATIVE, told.words)
    if published is None:
        return Anchor(None, AnchorSource.NONE)
    return Anchor(published, source)


def direction_of(text: str, timex: Timex) -> Direction:
    """Past or future, for `timex` and `extract` alike; only asked where it decides the date."""
    if timex.relation is Relation.SINCE:
        return SINCE
    if not needs_direction(timex):
        return UNKNOWN
    if timex.relation is Relation.FOR:
        return AHEAD
    found = direction(text, timex.start, timex.end, GERMAN.tense)
    return AHEAD if not found.sign and timex.relation in (Relation.FROM, Relation.UNTIL) else found


def nowadays(text: str, timex: Timex, way: Direction, daily: bool) -> bool:
    """Whether "heute" means these days: "bis heute", or in the present of a text that tells of no day."""
    if timex.relation is not Relation.AT or GERMAN.nowadays.search(
        text, max(0, timex.start - 20), timex.end + 12
    ):
        return True
    return way.sign >= 0 and not daily


def needs_direction(timex: Timex) -> bool:
    """Whether past or future decides the date: bare weekdays, months, feasts, and open durations."""
    return timex.relation in (Relation.WITHIN, Relation.STILL) or _open(timex.meaning)


def _open(meaning: Meaning) -> bool:
    match meaning:
        case Cycle(turn=turn) | Feast(turn=turn):
            return turn is None or turn == 0
        case Calendar(year, month, _):
            return year is None and month is not None
        case Part(_, of) | Moved(of, _, _):
            return _open(of)
        case Range(begin, end) | Both(begin, end):
            return _open(begin) or _open(end)
        case Today():
            return True
        case Shift():
            return either(meaning)
        case Clock(of=of) | Daytime(of=of):
            return of is not None and _open(of)
        case _:
            return False


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
