"""What the SIGNAL makes of a period or a duration: the interval on the timeline."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from ..interval import Interval, Kind, Moment, Reach, as_date
from ..timex import Both, Duration, Meaning, Mod, Part, Range, Relation, Repeat, Second, Span, Vague
from ..timex import Granularity as G
from .meaning import Context, moved, period
from .period import DAY, Period, Unresolvable, around, day_period, move_days, move_months, shift

VAGUE = Interval(Kind.VAGUE)
WEEK_IDIOM = 8  # "in acht Tagen" means in a week
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
            whole = isinstance(meaning, Range | Both) or relation is Relation.THROUGHOUT
            reach = Reach.THROUGHOUT if whole and isinstance(meaning, Range) else Reach.WITHIN
            return Interval(
                Kind.CLOSED, found.start, found.end, found.best or middle(found), found.unit, reach
            )


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
        case Relation.BEFORE | Relation.SINCE:
            return _ago(meaning, relation, context)
        case Relation.IN:
            return _closed(_counted(meaning, 1, context), meaning)
        case Relation.WITHIN | Relation.STILL:
            if context.direction < 0:
                raise Unresolvable("eine Dauer in der Vergangenheit: der Text sagt nicht, wann sie beginnt")
            last = moved(context.day, meaning, 1)
            return Placed(
                Interval(
                    Kind.UNTIL, None, last, last, _unit(meaning), approximate=meaning.mod in APPROXIMATE
                ),
                day_period(last),
            )
        case Relation.LATER | Relation.EARLIER:
            return _closed(_told(meaning, 1 if relation is Relation.LATER else -1, context), meaning)
        case _:
            raise Unresolvable("eine Dauer: der Text sagt nicht, wann sie beginnt")


def _ago(meaning: Duration, relation: Relation, context: Context) -> Placed:
    found = _counted(meaning, -1, context)
    if relation is Relation.BEFORE:
        return _closed(found, meaning)
    approximate = meaning.mod in APPROXIMATE
    return Placed(
        Interval(Kind.SINCE, found.start, None, found.start, found.unit, approximate=approximate), found
    )


def _closed(found: Period, meaning: Duration) -> Placed:
    eight_days = meaning.n == WEEK_IDIOM and meaning.unit is G.DAY
    approximate = meaning.mod in APPROXIMATE or eight_days
    return Placed(
        Interval(
            Kind.CLOSED,
            found.start,
            found.end,
            found.best or middle(found),
            found.unit,
            approximate=approximate,
        ),
        found,
    )


def _counted(meaning: Duration, sign: int, context: Context) -> Period:
    """Counted from the publication: days and hours exactly, longer units to the unit around the computed day."""
    if meaning.unit in (G.HOUR, G.MINUTE):
        return _hours(meaning, sign, context)
    return _unit_around(context.day, meaning, sign)


def _hours(meaning: Duration, sign: int, context: Context) -> Period:
    if meaning.n is None:
        raise Unresolvable("die Dauer ist nicht beziffert")
    step = timedelta(hours=meaning.n) if meaning.unit is G.HOUR else timedelta(minutes=meaning.n)
    anchor = context.anchor
    if isinstance(anchor, datetime):
        moment = anchor + sign * step
        return Period(moment, moment, _unit(meaning), moment.isoformat(timespec="minutes"), moment)
    if step % DAY:
        raise Unresolvable("die Uhrzeit der Veröffentlichung ist nicht bekannt")
    return day_period(move_days(context.day, sign * step.days))


def _unit_around(day: date, meaning: Duration, sign: int) -> Period:
    if meaning.n is None:
        raise Unresolvable("die Dauer ist nicht beziffert")
    if isinstance(meaning.unit, Second):
        raise Unresolvable("zu fein für einen Zeitstrahl")
    n = WEEK_IDIOM - 1 if meaning.n == WEEK_IDIOM and meaning.unit is G.DAY else meaning.n
    if n != int(n):
        raise Unresolvable("der Bruchteil lässt sich nicht auf den Kalender legen")
    if meaning.rest is not None:
        finest = meaning.rest.unit
        return around(moved(day, meaning, sign), finest if isinstance(finest, G) else G.DAY)
    steps = sign * int(n) * meaning.scale
    found = shift(day, meaning.unit, steps)
    if meaning.scale > 1:
        return around(as_date(found.start), G.DECADE if meaning.scale == 10 else G.CENTURY)
    return replace(found, best=_best(day, meaning.unit, steps))


def _best(day: date, unit: G, n: int) -> date:
    months = {G.MONTH: 1, G.QUARTER: 3, G.YEAR: 12}.get(unit)
    if months:
        return move_months(day, months * n)
    return move_days(day, n * (7 if unit in (G.WEEK, G.WEEKEND) else 1))


def _told(meaning: Duration, sign: int, context: Context) -> Period:
    """Counted from what the text told of last, where that is as fine as the unit counted."""
    told = context.narrative
    unit = _unit(meaning)
    if told is None or told.unit.rank > unit.rank:
        raise Unresolvable("der Text nennt davor keine passende Zeit")
    if unit in (G.HOUR, G.MINUTE):
        if not isinstance(told.start, datetime):
            raise Unresolvable("der Text nennt davor keine Uhrzeit")
        return _hours(meaning, sign, replace(context, anchor=told.start))
    return _unit_around(as_date(told.start), meaning, sign)


def _unit(meaning: Duration) -> G:
    return meaning.unit if isinstance(meaning.unit, G) else G.MINUTE


def _span(meaning: Span, context: Context) -> Placed:
    """The stretch up to the publication, or from it on."""
    if meaning.duration.n is None:
        raise Unresolvable("die Dauer ist nicht beziffert")
    if meaning.duration.unit in (G.HOUR, G.MINUTE):
        return _hour_span(meaning, context)
    other = moved(context.day, meaning.duration, meaning.sign)
    first, last = sorted((other, context.day))
    approximate = meaning.duration.mod in APPROXIMATE
    stretch = Interval(
        Kind.CLOSED,
        first,
        last,
        first + (last - first) // 2,
        _unit(meaning.duration),
        Reach.THROUGHOUT,
        approximate,
    )
    return Placed(stretch)


def _hour_span(meaning: Span, context: Context) -> Placed:
    end = _hours(meaning.duration, meaning.sign, context)
    now = context.anchor if isinstance(context.anchor, datetime) else datetime.combine(context.day, time())
    other = end.start if isinstance(end.start, datetime) else datetime.combine(end.start, time())
    first, last = sorted((other, now))
    return Placed(Interval(Kind.CLOSED, first, last, first, G.HOUR, Reach.THROUGHOUT))
