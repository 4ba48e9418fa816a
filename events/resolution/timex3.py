"""The TIMEX3 layer: type, value and mod of one extent, as TimeML and the German KRAUTS annotation have them."""

from __future__ import annotations

from functools import lru_cache

from ..resolved import Timex3
from ..timex import (
    Clock,
    Cycle,
    Daytime,
    Duration,
    Extent,
    Meaning,
    Mod,
    Part,
    Range,
    Ref,
    Repeat,
    Second,
    Shift,
    Span,
    Today,
    Vague,
    Within,
)
from ..timex import Granularity as G
from .context import Context
from .meaning import period
from .period import SEASON_CODE, Unresolvable

LETTER = {
    G.DAY: "D",
    G.WEEKEND: "WE",
    G.WEEK: "W",
    G.MONTH: "M",
    G.QUARTER: "Q",
    G.HALF: "H",
    G.YEAR: "Y",
    G.HOUR: "H",
    G.MINUTE: "M",
    Second.SECOND: "S",
}
SCALED = {10: "DE", 100: "CE", 1000: "L"}
OF_DAY = (G.HOUR, G.MINUTE, Second.SECOND)


def tag(text: str, extent: Extent, mod: Mod | None, context: Context, *, nowadays: bool) -> Timex3:
    """The tag of one extent; what cannot be resolved gets the value with X for what is not known."""
    meaning = extent.meaning
    kind, value = type_and_value(meaning, context, nowadays=nowadays)
    words = text[extent.start : extent.end]
    return Timex3(extent.start, extent.end, words, kind, value, _mod(meaning) or mod)


@lru_cache(maxsize=10_000)
def _mod(meaning: Meaning) -> Mod | None:
    match meaning:
        case Part(which, _):
            return which
        case Duration(mod=mod) | Span(duration=Duration(mod=mod)):
            return mod
        case _:
            return None


@lru_cache(maxsize=100_000)
def type_and_value(meaning: Meaning, context: Context, *, nowadays: bool) -> tuple[str, str]:
    """TIMEX3 type and value."""
    match meaning:
        case Duration():
            return "DURATION", duration(meaning)
        case Span(of, _):
            return "DURATION", duration(of)
        case Repeat(value, _):
            return "SET", value
        case Vague(value, kind):
            return kind, str(value)
        case Today() if nowadays:
            return "DATE", Ref.PRESENT
    kind = "TIME" if isinstance(meaning, Clock | Daytime) else "DATE"
    try:
        return kind, period(meaning, context).value
    except Unresolvable:
        return kind, unknown(meaning)


def duration(meaning: Duration) -> str:
    """P3W, PT48H, PXY, P2Y9M, P2DE."""
    number = "X" if meaning.n is None else f"{meaning.n:g}"
    letter = SCALED.get(meaning.scale) or LETTER[meaning.unit]
    value = f"{'PT' if meaning.unit in OF_DAY else 'P'}{number}{letter}"
    if meaning.rest is None:
        return value
    rest = duration(meaning.rest)
    return value + (
        rest.removeprefix("P").removeprefix("T") if value.startswith("PT") else rest.removeprefix("P")
    )


def unknown(meaning: Meaning) -> str:
    """The value without an anchor: XXXX-05, XXXX-WXX-1."""
    match meaning:
        case Cycle(G.DAY, index, _):
            return f"XXXX-WXX-{index}"
        case Cycle(G.MONTH, index, _):
            return f"XXXX-{index:02d}"
        case Cycle(G.WEEKEND, _, _):
            return "XXXX-WXX-WE"
        case Cycle(G.SEASON, index, _):
            return f"XXXX-{SEASON_CODE[index]}"
        case Part(_, of) | Within(of, _):
            return unknown(of)
        case Daytime(part, of):
            return f"{unknown(of) if of else 'XXXX-XX-XX'}T{part.code}"
        case Clock(hour, minute, _):
            return f"XXXX-XX-XXT{hour:02d}:{minute or 0:02d}"
        case Shift(unit, n, _) if unit.rank >= G.DAY.rank:
            return Ref.PAST if n < 0 else Ref.FUTURE if n > 0 else Ref.PRESENT
        case Range(begin, _):
            return unknown(begin)
        case _:
            return "XXXX-XX-XX"
