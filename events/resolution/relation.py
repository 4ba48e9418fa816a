"""What the SIGNAL makes of a period or a duration: the interval on the timeline."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from ..interval import Interval, Kind, Moment, Reach, as_date, as_datetime
from ..timex import Duration, Meaning, Mod, Part, Range, Relation, Repeat, Second, Span, Vague
from ..timex import Granularity as G
from .amount import STEP, counted, is_idiom, moved, unit_of
from .context import Context
from .meaning import period
from .period import Period, Unresolvable, day_period, move_days

APPROXIMATE = {Mod.APPROX, Mod.LESS_THAN, Mod.MORE_THAN, Mod.EQUAL_OR_LESS, Mod.EQUAL_OR_MORE}


@dataclass(frozen=True, slots=True)
class Placed:
    """An interval, the period it was made from (for what is told next), and whether the choice was sure."""

    interval: Interval
    period: Period | None = None
    sure: bool = True


def place(meaning: Meaning, relation: Relation, mod: Mod | None, context: Context) -> Placed:
    """The interval that `relation` makes of `meaning`.

    Raises:
        Unresolvable: where there is no honest interval; the message is the reason in German.
    """
    match meaning:
        case Repeat():
            return Placed(Interval(Kind.RECURRING, rrule=meaning.rrule))
        case Vague():
            raise Unresolvable("nennt keine bestimmte Zeit")
        case Duration():
            return _duration(meaning, relation, context)
        case Span():
            return _span(meaning, context)
    if relation is Relation.COMPARED:
        raise Unresolvable("nur Vergleichsmaßstab, kein Ereignis")
    found = period(meaning, context)
    interval = _interval(found, relation, meaning)
    if mod in APPROXIMATE:
        interval = replace(interval, approximate=True)
    return Placed(interval, found, found.sure)


def _interval(found: Period, relation: Relation, meaning: Meaning) -> Interval:
    match relation:
        case Relation.SINCE | Relation.FROM:
            return Interval(Kind.SINCE, found.start, None, found.start, found.unit)
        case Relation.UNTIL:
            return Interval(Kind.UNTIL, None, found.end, found.end, found.unit)
        case Relation.BEFORE if isinstance(meaning, Part) and meaning.which is Mod.END:
            return Interval(Kind.UNTIL, None, found.end, found.end, found.unit)
        case Relation.BEFORE:
            last = _before(found.start)
            return Interval(Kind.UNTIL, None, last, last, found.unit)
        case Relation.AFTER:
            first = _after(found.end)
            return Interval(Kind.SINCE, first, None, first, found.unit)
        case _:
            throughout = isinstance(meaning, Range) or relation is Relation.THROUGHOUT
            reach = Reach.THROUGHOUT if throughout else Reach.WITHIN
            best = found.best or middle(found)
            return Interval(Kind.CLOSED, found.start, found.end, best, found.unit, reach)


def _before(moment: Moment) -> Moment:
    return moment if isinstance(moment, datetime) else move_days(moment, -1)


def _after(moment: Moment) -> Moment:
    return moment if isinstance(moment, datetime) else move_days(moment, 1)


def middle(found: Period) -> date:
    """The day in the middle: what to plot where nothing better is known."""
    first, last = as_date(found.start), as_date(found.end)
    return first + (last - first) // 2


def _duration(meaning: Duration, relation: Relation, context: Context) -> Placed:
    match relation:
        case Relation.BEFORE:
            return _closed(counted(context.moment, meaning, -1), meaning)
        case Relation.UNTIL_AGO:
            end = counted(context.moment, meaning, -1)
            return Placed(Interval(Kind.UNTIL, None, end.end, end.end, end.unit), end)
        case Relation.SINCE:
            return _since(counted(context.moment, meaning, -1), meaning)
        case Relation.IN:
            return _ahead(meaning, context)
        case Relation.WITHIN | Relation.STILL:
            return _until(meaning, context)
        case Relation.LATER:
            return _closed(_told(meaning, 1, context), meaning)
        case Relation.EARLIER:
            return _closed(_told(meaning, -1, context), meaning)
        case _:
            raise Unresolvable("eine Dauer: der Text sagt nicht, wann sie beginnt")


def _closed(found: Period, meaning: Duration) -> Placed:
    approximate = meaning.mod in APPROXIMATE or is_idiom(meaning)
    best = found.best or middle(found)
    interval = Interval(Kind.CLOSED, found.start, found.end, best, found.unit, approximate=approximate)
    return Placed(interval, found)


def _ahead(meaning: Duration, context: Context) -> Placed:
    """In drei Wochen: a position only where the clause looks ahead; of the past it says how long it took."""
    if context.direction < 0 or meaning.unit in (G.MINUTE, Second.SECOND):
        raise Unresolvable("eine Dauer: der Text sagt nicht, wann sie beginnt")
    placed = _closed(counted(context.moment, meaning, 1), meaning)
    return replace(placed, sure=context.strong)


def _since(found: Period, meaning: Duration) -> Placed:
    approximate = meaning.mod in APPROXIMATE
    interval = Interval(Kind.SINCE, found.start, None, found.start, found.unit, approximate=approximate)
    return Placed(interval, found)


def _until(meaning: Duration, context: Context) -> Placed:
    """Binnen drei Wochen, noch drei Jahre: told of what is to come, this ends so far from the publication."""
    if context.direction < 0:
        raise Unresolvable("eine Dauer in der Vergangenheit: der Text sagt nicht, wann sie beginnt")
    hours = meaning.unit in STEP
    end = counted(context.moment, meaning, 1) if hours else day_period(moved(context.day, meaning, 1))
    last = end.end
    approximate = meaning.mod in APPROXIMATE
    interval = Interval(Kind.UNTIL, None, last, last, unit_of(meaning), approximate=approximate)
    return Placed(interval, end)


def _told(meaning: Duration, sign: int, context: Context) -> Period:
    """Counted from what the text told of last, where that is as fine as the unit counted."""
    told, unit = context.narrative, unit_of(meaning)
    if told is None or told.unit.rank > unit.rank:
        raise Unresolvable("der Text nennt davor keine passende Zeit")
    if unit not in STEP:
        return counted(as_date(told.start), meaning, sign)
    if not isinstance(told.start, datetime):
        raise Unresolvable("der Text nennt davor keine Uhrzeit")
    return counted(told.start, meaning, sign)


def _span(meaning: Span, context: Context) -> Placed:
    """The stretch up to the publication, or from it on."""
    duration = meaning.duration
    if duration.n is None:
        raise Unresolvable("die Dauer ist nicht beziffert")
    if duration.unit in (G.MINUTE, Second.SECOND):
        raise Unresolvable("eine Dauer: der Text sagt nicht, wann sie beginnt")
    if duration.unit in STEP:
        return _hour_span(meaning, context)
    first, last = sorted((moved(context.day, duration, meaning.sign), context.day))
    best = first + (last - first) // 2
    approximate = duration.mod in APPROXIMATE
    unit = unit_of(duration)
    return Placed(Interval(Kind.CLOSED, first, last, best, unit, Reach.THROUGHOUT, approximate))


def _hour_span(meaning: Span, context: Context) -> Placed:
    other = as_datetime(counted(context.moment, meaning.duration, meaning.sign).start)
    first, last = sorted((other, as_datetime(context.moment)))
    return Placed(Interval(Kind.CLOSED, first, last, first, G.HOUR, Reach.THROUGHOUT))
