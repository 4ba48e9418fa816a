"""Dates as written: days, months, years."""

from __future__ import annotations

from ...grammar import Rule
from ...timex import (
    Both,
    Calendar,
    Cycle,
    DayPart,
    Daytime,
    Meaning,
    Part,
    Range,
    Shift,
    SplitYear,
    Within,
    Written,
)
from ...timex import Granularity as G


def full_year(yy: int) -> int:
    """A two-digit year as news means it: 16 → 2016, 87 → 1987."""
    return yy + (2000 if yy < 40 else 1900)


def of_year(inner: Meaning, turn: int) -> Within:
    """Something of last, this or next year."""
    return Within(inner, Shift(G.YEAR, turn))


RULES = (
    Rule("day_month_year", r"{day}\.(?: )?{month},? {year}", lambda day, month, year: Calendar(year, month, day), "[Am 3. Mai 2010|2010-05-03|2010-05-03] brannte es."),
    Rule("day_month", r"{day}\.(?: )?{month}", lambda day, month: Calendar(month=month, day=day), "[Am 4. Juli|2016-07-04|2016-07-04] beginnt die Anhörung.", "[Am 6. Januar|2016-01-06|2016-01-06] brannte es."),
    Rule("nine_eleven", r"{det?}(?:Anschläge|Anschlägen|Terroranschläge|Terroranschlägen|Attentate|Attentaten|Relikte|Relikten) (?:vom|des) ‹11\. September›", lambda det: Calendar(2001, 9, 11), "[Seit den Anschlägen vom 11. September|2001-09-11|2001-09-11/..] ist es anders."),
    Rule("day_month_this", r"{day}\. {month} (?:des )?{turn} Jahres", lambda day, month, turn: of_year(Calendar(month=month, day=day), turn), "[Am 3. Mai vergangenen Jahres|2015-05-03|2015-05-03] brannte es."),
    Rule("weekday_day_month_year", r"{weekday},?(?: dem| den| der)? {day}\.?(?: )?{month} {year}", lambda weekday, day, month, year: Calendar(year, month, day), "[Am Montag, dem 3. Mai 2010|2010-05-03|2010-05-03], brannte es."),
    Rule("weekday_day_month", r"{weekday},?(?: dem| den| der)? {day}\.(?: )?{month}", lambda weekday, day, month: Calendar(month=month, day=day, weekday=weekday), "[Am Donnerstag, 25. Februar|2016-02-25|2016-02-25], tagt der Rat."),
    Rule("weekday_numeric", r"{weekday},?(?: dem| den)? \(?{day}\.(?: )?{monthnumber}\.\)?", lambda weekday, day, monthnumber: Calendar(month=monthnumber, day=day, weekday=weekday), "Die Lesung ist [am Freitag, 5.2.|2016-02-05|2016-02-05] geplant."),
    Rule("weekday_numeric_year", r"{weekday},?(?: dem| den)? {day}\.(?: )?{monthnumber}\.(?: )?{year}", lambda weekday, day, monthnumber, year: Calendar(year, monthnumber, day), "Die Lesung war [am Freitag, 5.2.2010|2010-02-05|2010-02-05]."),
    Rule("turn_weekday_day_month", r"{turn} {weekday},? (?:dem |den |der )?{day}\. {month}", lambda turn, weekday, day, month: Calendar(month=month, day=day, weekday=weekday), "[Am kommenden Montag, dem 25. Januar|2016-01-25|2016-01-25], wird gewählt."),
    Rule("turn_weekday_day_month_year", r"{turn} {weekday},? (?:dem |den |der )?{day}\. {month} {year}", lambda turn, weekday, day, month, year: Calendar(year, month, day), "[Am letzten Freitag, dem 8. Januar 2016|2016-01-08|2016-01-08], wurde gewählt."),
    Rule("weekday_part_day_month", r"{weekday}{daypart},? (?:dem |den |der )?{day}\. {month}", lambda weekday, daypart, day, month: Daytime(daypart, Calendar(month=month, day=day, weekday=weekday)), "[Am Montagmorgen, dem 11. Januar|2016-01-11TMO|2016-01-11T06:00/2016-01-11T10:00], brannte es."),
    Rule("part_of_date", r"{det?}(?:frühen |späten )?{partnoun} des {day}\.(?: )?{month}", lambda det, partnoun, day, month: Daytime(partnoun, Calendar(month=month, day=day)), "[Am Abend des 11. Januar|2016-01-11TEV|2016-01-11T18:00/2016-01-11T22:00] brannte es."),
    Rule("part_of_date_year", r"{det?}(?:frühen |späten )?{partnoun} des {day}\.(?: )?{month} {year}", lambda det, partnoun, day, month, year: Daytime(partnoun, Calendar(year, month, day)), "[Am Mittag des 19. November 2011|2011-11-19TMI|2011-11-19T11:00/2011-11-19T14:00] brannte es."),
    Rule("part_of_numeric", r"{det?}(?:frühen |späten )?{partnoun} des {day}\.{monthnumber}\.{year}", lambda det, partnoun, day, monthnumber, year: Daytime(partnoun, Calendar(year, monthnumber, day)), "[Am Abend des 23.06.2011|2011-06-23TEV|2011-06-23T18:00/2011-06-23T22:00] brannte es."),
    Rule("night_to_date", r"{det?}Nacht (?:zum|zu|auf den) {day}\. {month}", lambda det, day, month: Daytime(DayPart.NIGHT, Calendar(month=month, day=day), eve=True), "[In der Nacht zum 11. Januar|2016-01-11TNI|2016-01-10T22:00/2016-01-11T06:00] brannte es."),
    Rule("night_to_date_year", r"{det?}Nacht (?:zum|zu|auf den) {day}\. {month} {year}", lambda det, day, month, year: Daytime(DayPart.NIGHT, Calendar(year, month, day), eve=True), "[In der Nacht zum 1. Januar 2011|2011-01-01TNI|2010-12-31T22:00/2011-01-01T06:00] brannte es."),
    Rule("night_between", r"{det?}Nacht (?:vom|von) {day}\. (?:auf den|zum|auf) {day2:day}\. {month}", lambda det, day, day2, month: Daytime(DayPart.NIGHT, Calendar(month=month, day=day2), eve=True), "[In der Nacht vom 10. auf den 11. Januar|2016-01-11TNI|2016-01-10T22:00/2016-01-11T06:00] brannte es."),
    Rule("night_between_year", r"{det?}Nacht (?:vom|von) {day}\. (?:auf den|zum|auf) {day2:day}\. {month} {year}", lambda det, day, day2, month, year: Daytime(DayPart.NIGHT, Calendar(year, month, day2), eve=True), "[In der Nacht vom 17. auf den 18. März 2009|2009-03-18TNI|2009-03-17T22:00/2009-03-18T06:00] brannte es."),
    Rule("day_month_of_the_year", r"{day}\. {month} des Jahres", lambda day, month: of_year(Calendar(month=month, day=day), 0), "[Am 5. Januar des Jahres|2016-01-05|2016-01-05] brannte es."),
    Rule("numeric_date", r"{day}\.(?: )?{monthnumber}\.(?: )?{year}", lambda day, monthnumber, year: Calendar(year, monthnumber, day), "Sie wurde [am 23.3.1987|1987-03-23|1987-03-23] geboren."),
    Rule("numeric_date_short", r"{day}\.{monthnumber}\.{yy}", lambda day, monthnumber, yy: Calendar(full_year(yy), monthnumber, day), "Sie wurde [am 23.03.87|1987-03-23|1987-03-23] geboren."),
    Rule("numeric_day_month", r"{day}\.(?: )?{monthnumber}\.", lambda day, monthnumber: Calendar(month=monthnumber, day=day), "Das Konzert [am 30.9.|2016-09-30|2016-09-30] wird verschoben.", bound=True),
    Rule("written", r"{written}", lambda written: Written(written), "[Stand 2015-12-24|2015-12-24|2015-12-24] war alles ruhig.", "[Am 3. Mai '10|2010-05-03|2010-05-03] brannte es."),
    Rule("month_year", r"(?:Monat )?{month}(?: des Jahres|,)? {year}", lambda month, year: Calendar(year, month), "[Im Mai 2014|2014-05|2014-05] brannte es."),
    Rule("month", r"(?:Monat )?{month}", lambda month: Cycle(G.MONTH, month), "[Im Dezember|2015-12|2015-12] war die Fabrik abgebrannt.", "[Im März|2016-03|2016-03] wird gewählt.", nameable=True),
    Rule("month_this", r"{month} (?:des )?{turn} Jahres", lambda month, turn: of_year(Cycle(G.MONTH, month), turn), "[Im August vorigen Jahres|2015-08|2015-08] war Schluss."),
    Rule("turn_month", r"{det?}{turn} {month}", lambda turn, month, det: Cycle(G.MONTH, month, turn), "[Im vergangenen August|2015-08|2015-08] war Schluss."),
    Rule("part_month", r"{which} (?:des Monats )?{month}", lambda which, month: Part(which, Cycle(G.MONTH, month)), "[Anfang Januar|2016-01|2016-01-01/2016-01-10] kam es zu Überschwemmungen.", "[Mitte Dezember|2015-12|2015-12-11/2015-12-20] hatte der Konzern Insolvenz angemeldet."),
    Rule("part_month_year", r"{which} {month} {year}", lambda which, month, year: Part(which, Calendar(year, month)), "[Ende Mai 2014|2014-05|2014-05-21/2014-05-31] brannte es."),
    Rule("part_month_this", r"{which} {month} (?:des )?{turn} Jahres", lambda which, month, turn: Part(which, of_year(Cycle(G.MONTH, month), turn)), "[Ende Mai kommenden Jahres|2017-05|2017-05-21/2017-05-31] wird eröffnet."),
    Rule("early_month", r"(?:frühen|späten) {month}", lambda month: Cycle(G.MONTH, month), "[Im späten Mai|2016-05|2016-05] wird eröffnet."),
    Rule("year_slash", r"{year}/(?:{later:year}|{yy})", lambda year, later, yy: SplitYear(year) if (later or year // 100 * 100 + yy) % 100 == (year + 1) % 100 else None, "Die Zahlen [für 2014/15|2014-07-01/2015-06-30|2014-07-01/2015-06-30] waren gut."),
    Rule("named_year_slash", r"{det?}{yearword} {year}/(?:{later:year}|{yy})", lambda det, yearword, year, later, yy: SplitYear(year), "[Im Geschäftsjahr 2010/2011|2010-07-01/2011-06-30|2010-07-01/2011-06-30] sank der Umsatz."),
    Rule("year", r"{plausible}", lambda plausible: Calendar(plausible), "[Seit 2014|2014|2014-01-01/..] fliegt die Koalition Angriffe.", "[2011|2011|2011] wurde das Museum eröffnet."),
    Rule("old_year", r"{year}", lambda year: Calendar(year), "[Seit 1519|1519|1519-01-01/..] steht die Kirche.", bound=True),
    Rule("named_year", r"{det?}{yearword} {anyyear}", lambda yearword, anyyear, det: Calendar(anyyear), "[Im Jahr 1895|1895|1895] wurde die Bahn gebaut."),
    Rule("part_year", r"{which} (?:des Jahres )?{year}", lambda which, year: Part(which, Calendar(year)), "[Anfang 2014|2014|2014-01-01/2014-04-30] zog der Sender um."),
    Rule("early_year", r"(?:frühen Jahr|Spätjahr) {year}", lambda year: Calendar(year), "[Im Spätjahr 2014|2014|2014] brannte es."),
    Rule("two_days", r"{det?}‹{day}\.?› (?:und|oder|sowie)(?: am| dem| den)? ‹{day2:day}\. {month}›", lambda day, day2, month, det: Both(Calendar(month=month, day=day), Calendar(month=month, day=day2)), "[Am 25. und 26. August|2016-08-25,2016-08-26|2016-08-25/2016-08-26] wird gefeiert."),
    Rule("two_days_year", r"{det?}‹{day}\.?› (?:und|oder|sowie)(?: am| dem| den)? ‹{day2:day}\. {month} {year}›", lambda day, day2, month, year, det: Both(Calendar(year, month, day), Calendar(year, month, day2)), "[Am 25. und 26. August 2014|2014-08-25,2014-08-26|2014-08-25/2014-08-26] wurde gefeiert."),
    Rule("three_days", r"{det?}‹{day}\.›, ‹{day2:day}\.› (?:und|oder|bis) ‹{day3:day}\. {month}›", lambda day, day2, day3, month, det: Both(Calendar(month=month, day=day), Both(Calendar(month=month, day=day2), Calendar(month=month, day=day3))), "[Am 14., 17. und 21. Juni|2016-06-14,2016-06-17,2016-06-21|2016-06-14/2016-06-21] wird gespielt."),
    Rule("day_range", r"(?:(?:vom|von|zwischen|zwischen dem) )?‹{day}\.?›(?: bis(?: zum| einschließlich)? | und(?: dem)? |(?: )?[-–/](?: )?)‹{day2:day}\. {month}›", lambda day, day2, month: Range(Calendar(month=month, day=day), Calendar(month=month, day=day2)), "Das Festival dauert [vom 5. bis 9. August|2016-08-05,2016-08-09|2016-08-05/2016-08-09]."),
    Rule("day_range_year", r"(?:(?:vom|von|zwischen|zwischen dem) )?‹{day}\.?›(?: bis(?: zum| einschließlich)? | und(?: dem)? |(?: )?[-–/](?: )?)‹{day2:day}\. {month} {year}›", lambda day, day2, month, year: Range(Calendar(year, month, day), Calendar(year, month, day2)), "Das Festival dauerte [vom 5. bis 9. August 2014|2014-08-05,2014-08-09|2014-08-05/2014-08-09]."),
    Rule("night_range", r"(?:vom )?‹{day}\.› (?:auf den|zum) ‹{day2:day}\. {month}›", lambda day, day2, month: Range(Calendar(month=month, day=day), Calendar(month=month, day=day2)), "Es wird [vom 24. auf den 25. Dezember|2016-12-24,2016-12-25|2016-12-24/2016-12-25] gefeiert."),
    Rule("year_range", r"(?:(?:von|zwischen|in den Jahren|der Jahre|Jahren|Jahre) )?‹{year}›(?: bis | und |(?: )?[-–/](?: )?)‹{year2:year}›", lambda year, year2: Range(Calendar(year), Calendar(year2)), "[Von 1980 bis 1985|1980,1985|1980-01-01/1985-12-31] lebte der Autor in Zürich."),
)
