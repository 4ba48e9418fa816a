"""Sets: what happens again and again."""

from __future__ import annotations

from ...grammar import Rule
from ...timex import Granularity as G
from ...timex import Repeat

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FREQUENCY = {G.MINUTE: ("PT", "M", "MINUTELY"), G.HOUR: ("PT", "H", "HOURLY"), G.DAY: ("P", "D", "DAILY"), G.WEEK: ("P", "W", "WEEKLY"), G.MONTH: ("P", "M", "MONTHLY"), G.YEAR: ("P", "Y", "YEARLY"), G.QUARTER: ("P", "Q", "MONTHLY")}


def every(number: float | None, unit: tuple[G, int]) -> Repeat | None:
    """Alle zwei Wochen."""
    if unit[0] not in FREQUENCY:
        return None
    prefix, letter, frequency = FREQUENCY[unit[0]]
    if number is None:
        return Repeat(f"{prefix}X{letter}")
    n = int(number * unit[1])
    months = 3 if unit[0] is G.QUARTER else 1
    interval = f";INTERVAL={n * months}" if n * months > 1 else ""
    return Repeat(f"{prefix}{n}{letter}", f"FREQ={frequency}{interval}")


def weekly(weekday: int, interval: int = 1) -> Repeat:
    """Jeden Freitag, montags."""
    every_other = f";INTERVAL={interval}" if interval > 1 else ""
    return Repeat(f"XXXX-WXX-{weekday}", f"FREQ=WEEKLY{every_other};BYDAY={DAYS[weekday - 1]}")


def yearly(month: int) -> Repeat:
    """Jeden Mai."""
    return Repeat(f"XXXX-{month:02}", f"FREQ=YEARLY;BYMONTH={month}")


TIMES = r"(?:(?:einmal|zweimal|dreimal|viermal|fünfmal|mehrmals|vielfach) )?"

RULES = (
    Rule("periodic", rf"{TIMES}{{periodic}}", lambda periodic: Repeat(*periodic), "Es erscheint [täglich|P1D|].", "Es erscheint [zweimal wöchentlich|P1W|]."),
    Rule("each_unit", rf"{TIMES}jede[nmrs]? {{setunit}}", lambda setunit: Repeat(*setunit), "Es regnet [jeden Tag|P1D|].", "Es regnet [in jedem Jahr|P1Y|]."),
    Rule("per_unit", rf"{TIMES}(?:pro|je) {{setunit}}", lambda setunit: Repeat(*setunit), "Es sind tausend [pro Tag|P1D|]."),
    Rule("times_in_unit", r"(?:einmal|zweimal|dreimal|viermal|fünfmal|mehrmals) (?:im|am|in der|pro) {setunit}", lambda setunit: Repeat(*setunit), "Er kommt [einmal im Monat|P1M|]."),
    Rule("in_the_unit", r"(?:im|am|in der) ‹{yearunit}›", lambda yearunit: Repeat(*yearunit), "Er verdient mehr [im Jahr|P1Y|]."),
    Rule("all_units", r"(?:etwa |rund )?alle {number} {unit}", lambda number, unit: every(number, unit), "Der Ausschuss tagt [alle zwei Wochen|P2W|]."),
    Rule("all_some_units", r"alle (?:paar|{several}) {unit}", lambda several, unit: every(None, unit), "Er kommt [alle paar Jahre|PXY|]."),
    Rule("every_nth_unit", r"(?:jede[nmrs]?) {nth} {setunit}", lambda nth, setunit: Repeat(setunit[0].replace("1", str(nth)), f"{setunit[1]};INTERVAL={nth}" if setunit[1] else None), "Er kommt [jedes zweite Jahr|P2Y|]."),
    Rule("weekday_each", r"jede[nm] {weekday}", lambda weekday: weekly(weekday), "Er kommt [jeden Freitag|XXXX-WXX-5|].", "Er kommt [an jedem Freitag|XXXX-WXX-5|]."),
    Rule("weekday_part_each", r"jede[nm] {weekday}{daypart}", lambda weekday, daypart: Repeat(f"XXXX-WXX-{weekday}T{daypart.code}", f"FREQ=WEEKLY;BYDAY={DAYS[weekday - 1]}"), "Er kommt [jeden Montagabend|XXXX-WXX-1TEV|]."),
    Rule("weekday_nth_each", r"jede[nm] {nth} {weekday}", lambda nth, weekday: weekly(weekday, nth), "Er kommt [jeden zweiten Donnerstag|XXXX-WXX-4|]."),
    Rule("weekday_nth_of_month", r"jede[nm] {nth} {weekday} (?:im|des) {setunit}", lambda nth, weekday, setunit: Repeat(setunit[0], f"{setunit[1]};BYDAY={nth}{DAYS[weekday - 1]}"), "Er kommt [an jedem dritten Mittwoch im Monat|P1M|]."),
    Rule("month_each", r"jede[nm] {month}|jedes Jahr im {month2:month}|{month3:month} (?:jeden|jedes) Jahres", lambda month, month2, month3: yearly(month or month2 or month3), "Er kommt [jeden Mai|XXXX-05|]."),
    Rule("weekdays_s", r"(?:jeweils )?{weekdays}", lambda weekdays: weekly(weekdays), "Es ist [montags|XXXX-WXX-1|] geschlossen.", "[Montags|XXXX-WXX-1|] ist geschlossen."),
    Rule("weekday_part_s", r"{weekdaystem}{habit}", lambda weekdaystem, habit: Repeat(f"XXXX-WXX-{weekdaystem}{habit[0][10:]}", f"FREQ=WEEKLY;BYDAY={DAYS[weekdaystem - 1]}"), "Es ist [montagabends|XXXX-WXX-1TEV|] geschlossen."),
    Rule("dayparts_s", r"(?:{habit})", lambda habit: Repeat(*habit), "Es ist [nachts|PT1NI|] geschlossen."),
)
