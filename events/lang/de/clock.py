"""Clock times."""

from __future__ import annotations

from ...grammar import Rule
from ...timex import Both, Clock, DayPart, Daytime, Range

TAIL = r"(?: (?:MEZ|MESZ|UTC|GMT|Ortszeit|deutscher Zeit|\(?MEZ\)?|\(?MESZ\)?))?"

RULES = (
    Rule("clock", rf"{{hour}}(?:[.:]{{minute}})? Uhr{TAIL}", Clock, "[Um 10.30 Uhr|2016-01-20T10:30|2016-01-20T10:30] beginnt die Anhörung.", "Es brannte [gegen 9 Uhr|2016-01-20T09:00|2016-01-20T09:00~]."),
    Rule("clock_uhr_minute", r"{hour} Uhr {minute}", Clock, "[Um 10 Uhr 30|2016-01-20T10:30|2016-01-20T10:30] beginnt die Anhörung."),
    Rule("clock_word", r"{number} Uhr", lambda number: Clock(int(number)) if number <= 24 else None, "[Um zehn Uhr|2016-01-20T10:00|2016-01-20T10:00] beginnt die Anhörung."),
    Rule("clock_half", r"halb (?:{number})", lambda number: Clock(int(number) - 1, 30) if 1 <= number <= 12 else None, "[Um halb zehn|2016-01-20T09:30|2016-01-20T09:30] beginnt die Anhörung.", bound=True),
    Rule("clock_bare", r"{hour}[.:]{minute}", Clock, "[Um 10.30|2016-01-20T10:30|2016-01-20T10:30] beginnt die Anhörung.", bound=True),
    Rule("clock_range", r"(?:(?:von|zwischen) )?‹{hour}(?:[.:]{minute})?›(?: Uhr)?(?: bis | und |(?: )?[-–](?: )?)‹{hour2:hour}(?:[.:]{minute2:minute})? Uhr›", lambda hour, minute, hour2, minute2: Range(Clock(hour, minute), Clock(hour2, minute2)), "Geöffnet ist [von 10 bis 16.30 Uhr|2016-01-20T10:00,2016-01-20T16:30|2016-01-20T10:00/2016-01-20T16:30]."),
    Rule("clock_both", r"‹{hour}[.:]{minute}›(?:/| und | oder )‹{hour2:hour}[.:]{minute2:minute} Uhr›", lambda hour, minute, hour2, minute2: Both(Clock(hour, minute), Clock(hour2, minute2)), "Vorstellungen sind [um 9.30/12.30 Uhr|2016-01-20T09:30,2016-01-20T12:30|2016-01-20T09:30/2016-01-20T12:30]."),
    Rule("schedule", r"\+ {hh}{minute}", lambda hh, minute: Clock(hh, minute), "[+ 1335|2016-01-20T13:35|2016-01-20T13:35] Statement"),
    Rule("midnight", r"Mitternacht", lambda: Daytime(DayPart.MIDNIGHT), "[Um Mitternacht|2016-01-20TNI|2016-01-20T00:00] wird gefeiert.", bound=True),
)
