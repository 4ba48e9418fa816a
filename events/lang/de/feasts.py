"""Holidays and church feasts."""

from __future__ import annotations

from ...grammar import Rule
from ...timex import Calendar, DayPart, Daytime, Duration, Feast, Moved, WeekdayBefore, Within
from ...timex import Granularity as G
from .dates import of_year

RULES = (
    Rule("feast", r"{det?}{feast}", lambda feast, det: Feast(feast), "[Am Ostersonntag|2016-03-27|2016-03-27] wird die Brücke gesperrt.", "[An Weihnachten|2015-12-25|2015-12-25/2015-12-26] war es ruhig gewesen.", "[Nach Pfingsten|2016-05-15|2016-05-17/..] wird gebaut."),
    Rule("feast_year", r"{feast}(?: des Jahres)? {year}", lambda feast, year: Within(Feast(feast), Calendar(year)), "[An Ostern 2015|2015-04-05|2015-04-05/2015-04-06] war es ruhig."),
    Rule("silvester_night", r"{det?}(?:Silvesternacht|Neujahrsnacht)", lambda det: Daytime(DayPart.NIGHT, Feast("new_years_eve")), "[In der Silvesternacht|2015-12-31TNI|2015-12-31T22:00/2016-01-01T06:00] hatte es gebrannt."),
    Rule("silvester_night_year", r"{det?}(?:Silvesternacht|Neujahrsnacht) {year}(?:/(?:{later:year}|{yy}))?", lambda det, year, later, yy: Daytime(DayPart.NIGHT, Within(Feast("new_years_eve"), Calendar(year))), "[In der Silvesternacht 2005/06|2005-12-31TNI|2005-12-31T22:00/2006-01-01T06:00] brannte es."),
    Rule("feast_this", r"{feast} (?:des )?{turn} Jahres", lambda feast, turn: of_year(Feast(feast), turn), "[An Ostern vergangenen Jahres|2015-04-05|2015-04-05/2015-04-06] war es ruhig."),
    Rule("turn_feast", r"{det?}{turn} {feast}", lambda turn, feast, det: Feast(feast, turn), "[Vergangene Weihnachten|2015-12-25|2015-12-25/2015-12-26] war es ruhig."),
    Rule("between_years", r"zwischen (?:den Jahren|Weihnachten und (?:Neujahr|Silvester))", lambda: Feast("between_years"), "[Zwischen Weihnachten und Neujahr|2016-12-27/2016-12-31|2016-12-27/2016-12-31] wird geschlossen."),
    Rule("days_before_feast", r"{number} Tage? vor (?:dem |den )?{feast}", lambda number, feast: Moved(Feast(feast), Duration(number, G.DAY), -1), "[Einen Tag vor Heiligabend|2016-12-23|2016-12-23] wird gefeiert."),
    Rule("days_after_feast", r"{number} Tage? nach (?:dem |den )?{feast}", lambda number, feast: Moved(Feast(feast), Duration(number, G.DAY), 1), "[Zwei Tage nach Pfingsten|2016-05-18|2016-05-18] wird gewählt."),
    Rule("weekday_before_feast", r"{weekday} vor (?:dem |den )?{feast}", lambda weekday, feast: WeekdayBefore(Feast(feast), weekday), "[Am Samstag vor dem dritten Advent|2016-12-10|2016-12-10] wird gebaut."),
)
