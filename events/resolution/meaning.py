"""A meaning and its context give a period: language-free, pure, and the only place besides `relation` with dates."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from ..interval import Moment, as_date
from ..timex import (
    Base,
    Both,
    Calendar,
    Clock,
    Cycle,
    DayPart,
    Daytime,
    Duration,
    Era,
    Feast,
    Meaning,
    Mod,
    Moved,
    Part,
    Range,
    Shift,
    SplitYear,
    Today,
    Week,
    Within,
    Written,
)  # fmt: skip
from ..timex import Granularity as G
from .feasts import feast
from .period import (
    DAY,
    Period,
    Unresolvable,
    around,
    checked,
    day_period,
    era,
    iso_week,
    move_days,
    move_months,
    season,
    shift,
)

FAR, NEAR = 240, 100  # days: a date without a year so far back is not meant where the next one is so near


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression hangs on.

    `anchor` is the publication; `direction` -1 past, 1 future, 0 not known; `narrative` the period told of last,
    `same` the one of last that has the unit in question; `year` a year that the text is telling of.
    """

    anchor: date | datetime | None
    direction: int = 0
    narrative: Period | None = None
    year: int | None = None

    @property
    def day(self) -> date:
        """The day of the anchor, or `Unresolvable`."""
        if self.anchor is None:
            raise Unresolvable("ohne Veröffentlichungsdatum nicht zu datieren")
        return as_date(self.anchor)


def period(meaning: Meaning, context: Context) -> Period:
    """Where `meaning` lies.

    Raises:
        Unresolvable: where it has no honest place; the message is the reason in German.
    """
    match meaning:
        case Calendar():
            return _calendar(meaning, context)
        case Shift():
            return _shift(meaning, context)
        case Today():
            return day_period(context.day)
        case Cycle():
            return _cycle(meaning, context)
        case Week(number):
            return _week(number, context)
        case Feast():
            return _feast(meaning, context)
        case Era():
            return _era(meaning, context)
        case SplitYear():
            return _split_year(meaning, context)
        case Within():
            return _within(meaning, context)
        case Part(which, of):
            return part(which, period(of, context))
        case Daytime():
            return _daytime(meaning, context)
        case Clock():
            return _clock(meaning, context)
        case Moved():
            return _moved(meaning, context)
        case Range(begin, end):
            return _range(begin, end, context)
        case Both(first, second):
            return _range(first, second, context)
        case Written(words):
            return day_period(_read(words))
        case Duration():
            raise Unresolvable("eine Dauer: der Text sagt nicht, wann sie beginnt")
        case _:
            raise Unresolvable("nennt keine bestimmte Zeit")


@lru_cache(maxsize=10_000)
def _read(words: str) -> date:
    """An explicit date in any notation, through dateparser: never a search, never a guess at a missing part."""
    import dateparser

    found = dateparser.parse(
        words.replace("’", "").replace("'", ""),
        languages=["de"],
        settings={
            "DATE_ORDER": "YMD" if words[:4].isdigit() else "DMY",
            "REQUIRE_PARTS": ["day", "month", "year"],
        },
    )
    if found is None:
        raise Unresolvable(f"«{words}» ist kein Datum des Kalenders")
    return found.date()


def _calendar(meaning: Calendar, context: Context) -> Period:
    year = meaning.year
    if meaning.month is None:
        if not year:
            raise Unresolvable("nennt keine bestimmte Zeit")
        return Period(checked(year, 1, 1), checked(year, 12, 31), G.YEAR, f"{year:04d}")
    if meaning.day is None:
        return around(checked(year or context.day.year, meaning.month, 1), G.MONTH)
    if year is not None:
        return day_period(checked(year, meaning.month, meaning.day))
    if context.year is not None and context.direction <= 0:
        return day_period(checked(context.year, meaning.month, meaning.day))
    if meaning.day > _longest(meaning.month):
        raise Unresolvable(f"den {meaning.day}.{meaning.month}. gibt es nicht")
    return _nearest(lambda y: day_period(checked(y, meaning.month or 1, meaning.day or 1)), context)


def _longest(month: int) -> int:
    return 29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31


def _nearest(of_year: Callable[[int], Period], context: Context) -> Period:
    """What comes round every year: by direction, unless the other one is near and this one far."""
    day = context.day
    rounds = sorted(_rounds(of_year, range(day.year - 4, day.year + 5)), key=lambda p: as_date(p.start))
    past = max((p for p in rounds if as_date(p.start) <= day), key=lambda p: as_date(p.start), default=None)
    future = min((p for p in rounds if as_date(p.end) >= day), key=lambda p: as_date(p.start), default=None)
    if past is None or future is None:
        raise Unresolvable("liegt außerhalb des Kalenders")
    back, ahead = (day - as_date(past.start)).days, (as_date(future.start) - day).days
    if context.direction < 0:
        return replace(future, sure=False) if back > FAR and ahead < NEAR else past
    if context.direction > 0:
        return future
    return replace(past if back <= ahead else future, sure=min(back, ahead) == 0)


def _rounds(of_year: Callable[[int], Period], years: range) -> Iterator[Period]:
    for year in years:
        try:
            yield of_year(year)
        except (Unresolvable, ValueError):
            continue


def _shift(meaning: Shift, context: Context) -> Period:
    if meaning.base is Base.PUBLICATION:
        return shift(context.day, meaning.unit, meaning.n)
    told = context.narrative
    if meaning.base is Base.EITHER:
        fits = told is not None and told.unit is meaning.unit
        return shift(as_date(told.start) if fits and told else context.day, meaning.unit, meaning.n)
    if told is None or told.unit.rank > meaning.unit.rank:
        raise Unresolvable("der Text nennt davor keine passende Zeit")
    return shift(as_date(told.end if meaning.n > 0 else told.start), meaning.unit, meaning.n)


def _cycle(meaning: Cycle, context: Context) -> Period:
    match meaning.unit:
        case G.DAY:
            return _weekday(meaning, context)
        case G.WEEKEND:
            return _weekend(meaning, context)
        case G.MONTH:
            return _yearly(lambda y: around(checked(y, meaning.index, 1), G.MONTH), meaning, context)
        case G.SEASON:
            return _yearly(lambda y: season(y, meaning.index), meaning, context)
        case G.QUARTER:
            return _yearly(
                lambda y: around(checked(y, 3 * meaning.index - 2, 1), G.QUARTER), meaning, context
            )
        case G.HALF:
            return _yearly(lambda y: around(checked(y, 6 * meaning.index - 5, 1), G.HALF), meaning, context)
        case _:
            return _yearly(_turn_of_year, meaning, context)


def _turn_of_year(year: int) -> Period:
    return Period(
        checked(year, 12, 31), checked(year + 1, 1, 1), G.DAY, f"{year:04d}-12-31", checked(year, 12, 31)
    )


def _weekday(meaning: Cycle, context: Context) -> Period:
    day = context.day
    ahead = (meaning.index - 1 - day.weekday()) % 7
    match meaning.turn:
        case None:
            if not ahead or context.direction > 0:
                return day_period(move_days(day, ahead))
            return replace(day_period(move_days(day, ahead - 7)), sure=context.direction < 0)
        case 0:
            return day_period(move_days(day, ahead))
        case turn if turn < 0:
            return day_period(move_days(day, ahead + 7 * turn))
        case turn:
            return day_period(move_days(day, (ahead or 7) + 7 * (turn - 1)))


def _weekend(meaning: Cycle, context: Context) -> Period:
    this = around(context.day, G.WEEKEND)
    inside = context.day in this
    match meaning.turn:
        case None:
            back = context.direction <= 0 and not inside
            found = around(move_days(context.day, -7), G.WEEKEND) if back else this
            return replace(found, sure=inside or context.direction != 0)
        case 0:
            return this
        case turn if turn < 0:
            return around(move_days(context.day, 7 * turn), G.WEEKEND)
        case turn:
            return around(move_days(context.day, 7 * (turn - (0 if inside else 1))), G.WEEKEND)


def _yearly(of_year: Callable[[int], Period], meaning: Cycle, context: Context) -> Period:
    """Months, seasons, quarters, halves: the one around the anchor where it is that one, else by direction."""
    if context.year is not None and context.direction <= 0 and meaning.turn is None:
        return of_year(context.year)
    day = context.day
    rounds = list(_rounds(of_year, range(day.year - 3, day.year + 4)))
    current = next((p for p in rounds if day in p), None)
    before = [p for p in rounds if as_date(p.end) < day]
    after = [p for p in rounds if as_date(p.start) > day]
    match meaning.turn:
        case None:
            over = meaning.unit in (G.QUARTER, G.HALF) and context.direction < 0
            if current is not None and not over:
                return current
            return after[0] if context.direction > 0 else replace(before[-1], sure=context.direction < 0)
        case 0:
            return current or (before[-1] if context.direction < 0 else after[0])
        case turn if turn < 0:
            return before[turn]
        case turn:
            return after[turn - 1]


def _week(number: int, context: Context) -> Period:
    try:
        monday = date.fromisocalendar(context.year or context.day.year, number, 1)
    except ValueError:
        raise Unresolvable(f"eine Kalenderwoche {number} gibt es nicht") from None
    return Period(monday, monday + 6 * DAY, G.WEEK, iso_week(monday))


def _feast(meaning: Feast, context: Context) -> Period:
    def of_year(year: int) -> Period:
        first, last = feast(meaning.name, year)
        return Period(
            first,
            last,
            G.DAY,
            first.isoformat() if first == last or last == first + DAY else f"{first}/{last}",
            first,
        )

    if meaning.turn is None:
        return (
            of_year(context.year) if context.year and context.direction <= 0 else _nearest(of_year, context)
        )
    return _yearly(of_year, Cycle(G.DAY, 0, meaning.turn), context)


def _era(meaning: Era, context: Context) -> Period:
    start = meaning.start
    if meaning.unit is G.DECADE and start < 100:
        century = 1900 if context.anchor is None else context.day.year // 100 * 100
        start += century
        if context.anchor is None or start > context.day.year + 30:
            start -= 0 if context.anchor is None else 100
    return era(meaning.unit, start)


def _split_year(meaning: SplitYear, context: Context) -> Period:
    year = meaning.year
    if year is None:
        day = context.day
        year = (day.year if day.month >= 7 else day.year - 1) + (meaning.turn or 0)
    start, end = checked(year, 7, 1), checked(year + 1, 6, 30)
    return Period(start, end, G.YEAR, f"{start}/{end}")


def _within(meaning: Within, context: Context) -> Period:
    outer = period(meaning.outer, context)
    first = as_date(outer.start)
    inner = meaning.inner
    if isinstance(inner, Cycle) and inner.unit is G.DAY:
        return day_period(move_days(first, (inner.index - 1 - first.weekday()) % 7))
    if isinstance(inner, Cycle) and inner.unit is G.HALF and outer.unit is G.CENTURY:
        middle = first.year + 49
        years = (first.year, middle) if inner.index == 1 else (middle + 1, first.year + 99)
        return Period(date(years[0], 1, 1), date(years[1], 12, 31), G.CENTURY, outer.value)
    return period(inner, Context(first, 0, year=first.year))


def part(which: Mod, whole: Period) -> Period:
    """Anfang, Mitte, Ende: of a week Mon-Tue, Wed, Fri-Sun; of a month tens; of a decade 4, 3, 3 years; else thirds."""
    first, last = as_date(whole.start), as_date(whole.end)
    match whole.unit:
        case G.WEEK:
            bounds = {Mod.START: (0, 1), Mod.MID: (2, 2), Mod.END: (4, 6)}[which]
            start, end = (move_days(first, n) for n in bounds)
        case G.MONTH:
            bounds = {Mod.START: (1, 10), Mod.MID: (11, 20), Mod.END: (21, last.day)}[which]
            start, end = (first.replace(day=n) for n in bounds)
        case G.DECADE:
            bounds = {Mod.START: (0, 3), Mod.MID: (4, 6), Mod.END: (7, 9)}[which]
            start, end = date(first.year + bounds[0], 1, 1), date(first.year + bounds[1], 12, 31)
        case G.CENTURY:
            bounds = {Mod.START: (0, 32), Mod.MID: (33, 65), Mod.END: (66, 99)}[which]
            start, end = date(first.year + bounds[0], 1, 1), date(first.year + bounds[1], 12, 31)
        case G.DAY | G.WEEKEND | G.PART_OF_DAY | G.HOUR | G.MINUTE:
            return whole
        case _:
            count = (last.year * 12 + last.month) - (first.year * 12 + first.month) + 1
            bounds = {Mod.START: (0, -(-count // 3)), Mod.MID: (-(-count // 3), count - count // 3)}.get(
                which, (count - count // 3, count)
            )
            start, end = move_months(first, bounds[0]), move_days(move_months(first, bounds[1]), -1)
    return Period(start, end, whole.unit, whole.value, sure=whole.sure)


def _day_of(of: Meaning | None, context: Context) -> Period:
    """The day that a clock time or part of day belongs to: told, else the last one told of, else the publication."""
    if of is not None:
        return period(of, context)
    told = context.narrative
    if told is not None and told.unit.rank <= G.DAY.rank:
        return day_period(as_date(told.start))
    return replace(day_period(context.day), sure=False)


def _daytime(meaning: Daytime, context: Context) -> Period:
    whole = _day_of(meaning.of, context)
    day = as_date(whole.end)
    value = f"{day.isoformat()}T{meaning.part.code}"
    if meaning.part is DayPart.MIDNIGHT:
        midnight = datetime.combine(day, time())
        return Period(midnight, midnight, G.HOUR, value, midnight, whole.sure)
    _, first, last = meaning.part.value
    begin = move_days(day, -1) if meaning.eve else day
    end = move_days(begin, 1) if last <= first else begin
    start = datetime.combine(begin, time(first))
    return Period(start, datetime.combine(end, time(last)), G.PART_OF_DAY, value, start, whole.sure)


def _clock(meaning: Clock, context: Context) -> Period:
    whole = _day_of(meaning.of, context)
    minute = meaning.minute or 0
    value = f"{as_date(whole.start).isoformat()}T{meaning.hour:02d}:{minute:02d}"
    day = as_date(whole.start) if meaning.hour < 24 else move_days(as_date(whole.start), 1)
    moment = datetime.combine(day, time(meaning.hour % 24, minute))
    return Period(moment, moment, G.HOUR if meaning.minute is None else G.MINUTE, value, moment, whole.sure)


def _moved(meaning: Moved, context: Context) -> Period:
    whole = period(
        meaning.of, replace(context, direction=meaning.sign) if isinstance(meaning.of, Cycle) else context
    )
    duration = meaning.duration
    if isinstance(meaning.of, Feast):  # "Samstag vor dem dritten Advent": the weekday (in n) before the feast
        first = as_date(whole.start)
        return day_period(move_days(first, -((first.weekday() - (int(duration.n or 1) - 1)) % 7 or 7)))
    return day_period(moved(as_date(whole.start), duration, meaning.sign))


def moved(day: date, duration: Duration, sign: int) -> date:
    """`day` moved by a whole duration, exactly: weeks by 7 days, months and years by the calendar."""
    if duration.n is None or duration.n != int(duration.n) or not isinstance(duration.unit, G):
        raise Unresolvable("die Dauer ist nicht beziffert")
    n = sign * int(duration.n) * duration.scale
    if duration.unit in (G.HOUR, G.MINUTE):
        return (
            datetime.combine(day, time())
            + n * (timedelta(hours=1) if duration.unit is G.HOUR else timedelta(minutes=1))
        ).date()
    day = (
        move_days(day, n * (7 if duration.unit in (G.WEEK, G.WEEKEND) else 1))
        if duration.unit.rank <= G.WEEK.rank
        else move_months(day, n * {G.MONTH: 1, G.QUARTER: 3}.get(duration.unit, 12))
    )
    return moved(day, duration.rest, sign) if duration.rest else day


def _range(begin: Meaning, end: Meaning, context: Context) -> Period:
    last = period(end, context)
    first = period(begin, context)
    if _moment(first.start) > _moment(last.end):
        first, last = _ordered(begin, end, first, last, context)
    return Period(
        first.start,
        last.end,
        min(first.unit, last.unit, key=lambda u: u.rank),
        f"{first.value}/{last.value}",
        sure=first.sure and last.sure,
    )


def _moment(moment: Moment) -> datetime:
    return moment if isinstance(moment, datetime) else datetime.combine(moment, time())


def _ordered(
    begin: Meaning, end: Meaning, first: Period, last: Period, context: Context
) -> tuple[Period, Period]:
    """The end counted from the beginning, or, told in the past, the beginning before the end."""
    forward = period(end, Context(as_date(first.start), 1))
    backward = period(begin, Context(as_date(last.end), -1))
    told = context.direction <= 0 and _moment(backward.start) <= _moment(last.end)
    if told:
        return backward, last
    if _moment(first.start) <= _moment(forward.end):
        return first, forward
    raise Unresolvable("das Ende liegt vor dem Anfang")
