"""Weeks and weekends."""

from __future__ import annotations

from ...grammar import Rule
from ...timex import Cycle, Mod, Part, Shift, Week
from ...timex import Granularity as G

RULES = (
    Rule("turn_period", r"{det?}{turn} {period}", lambda turn, period, det: Shift(period, turn) if period not in (G.DAY, G.WEEKEND) else (Cycle(G.WEEKEND, 1, turn) if period is G.WEEKEND else None), "[In der vergangenen Woche|2016-W02|2016-01-11/2016-01-17] brannte es.", "[Im nächsten Jahr|2017|2017] wird gewählt.", "[Im vergangenen Monat|2015-12|2015-12] brannte es.", "[Am kommenden Wochenende|2016-W03-WE|2016-01-23/2016-01-24] wird gewählt."),
    Rule("week_part", r"{det?}Wochen(?:beginn|anfang|auftakt|start)s?", lambda det: Part(Mod.START, Shift(G.WEEK, 0)), "[Zu Wochenbeginn|2016-W03|2016-01-18/2016-01-19] hatten sie eine Regierung gebildet."),
    Rule("week_mid", r"{det?}Wochenmitte", lambda det: Part(Mod.MID, Shift(G.WEEK, 0)), "[Zur Wochenmitte|2016-W03|2016-01-20] war es glatt."),
    Rule("week_start_turn", r"(?:{which} )(?:der )?{turn} Woche", lambda which, turn: Part(which, Shift(G.WEEK, turn)), "[Ende vergangener Woche|2016-W02|2016-01-15/2016-01-17] war das Schiff ausgelaufen."),
    Rule("week_which", r"{which} der Woche", lambda which: Part(which, Shift(G.WEEK, 0)), "[Ende der Woche|2016-W03|2016-01-22/2016-01-24] wird gewählt."),
    Rule("weekend", r"{det?}(?:langen |verlängerten |ganze |gesamte |ganzen |gesamten )?Wochenendes?", lambda det: Cycle(G.WEEKEND, 1), "[Am Wochenende|2016-W02-WE|2016-01-16/2016-01-17] waren Tausende auf die Straße gegangen.", "[Am Wochenende|2016-W03-WE|2016-01-23/2016-01-24] soll es schneien."),
    Rule("calendar_week", r"{det?}(?:(?:Kalenderwoche|KW) {number}|{nth} (?:Kalenderwoche|KW))", lambda det, number, nth: Week(int(number if nth is None else nth)), "[In der 3. Kalenderwoche|2016-W03|2016-01-18/2016-01-24] sanken die Zahlen."),
)
