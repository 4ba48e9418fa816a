"""Feasts and holidays by year: Easter from dateutil (Butcher's algorithm), the rest counted from it or fixed."""

from __future__ import annotations

from datetime import date, timedelta

from .period import Unresolvable

FROM_EASTER = {
    "fat_thursday": (-52, 1), "rose_monday": (-48, 1), "shrove_tuesday": (-47, 1), "ash_wednesday": (-46, 1),
    "palm_sunday": (-7, 1), "maundy_thursday": (-3, 1), "good_friday": (-2, 1), "holy_saturday": (-1, 1),
    "easter_sunday": (0, 1), "easter_monday": (1, 1), "easter": (0, 2), "ascension": (39, 1),
    "pentecost_sunday": (49, 1), "pentecost_monday": (50, 1), "pentecost": (49, 2), "corpus_christi": (60, 1),
}  # fmt: skip
FIXED = {
    "new_year": (1, 1, 1), "epiphany": (1, 6, 1), "assumption": (8, 15, 1), "german_unity": (10, 3, 1),
    "reformation": (10, 31, 1), "halloween": (10, 31, 1), "all_saints": (11, 1, 1), "all_souls": (11, 2, 1),
    "nicholas": (12, 6, 1), "christmas_eve": (12, 24, 1), "christmas": (12, 25, 2), "christmas_day": (12, 25, 1),
    "boxing_day": (12, 26, 1), "between_years": (12, 27, 5), "new_years_eve": (12, 31, 1),
}  # fmt: skip
BEFORE_FOURTH_ADVENT = {
    "advent_4": 0, "advent_3": 7, "advent_2": 14, "advent_1": 21, "dead": 28, "repentance": 32, "mourning": 35,
}  # fmt: skip


def feast(name: str, year: int) -> tuple[date, date]:
    """First and last day of a feast in `year`.

    Raises:
        Unresolvable: before 1583, when the Gregorian calendar begins, and after 4099, where the rule for Easter ends.
    """
    if not 1583 <= year <= 4099:
        raise Unresolvable("Feste sind nur für die Jahre 1583 bis 4099 bekannt")
    if name in FIXED:
        month, day, days = FIXED[name]
        first = date(year, month, day)
    elif name in BEFORE_FOURTH_ADVENT:
        christmas_eve, days = date(year, 12, 24), 1
        fourth = christmas_eve - timedelta(days=(christmas_eve.weekday() + 1) % 7)
        first = fourth - timedelta(days=BEFORE_FOURTH_ADVENT[name])
    elif name == "mothers_day":
        first_of_may, days = date(year, 5, 1), 1
        first = first_of_may + timedelta(days=(6 - first_of_may.weekday()) % 7 + 7)
    else:
        from dateutil.easter import easter

        offset, days = FROM_EASTER[name]
        first = easter(year) + timedelta(days=offset)
    return first, first + timedelta(days=days - 1)
