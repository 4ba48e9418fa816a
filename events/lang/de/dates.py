"""Dates as written: days, months, years."""

from __future__ import annotations

from ...grammar import Rule
from ...timex import Both, Calendar, Cycle, Meaning, Part, Range, Shift, Within, Written
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
    Rule("day_month_this", r"{day}\. {month} (?:des )?{turn} Jahres", lambda day, month, turn: of_year(Calendar(month=month, day=day), turn), "[Am 3. Mai vergangenen Jahres|2015-05-03|2015-05-03] brannte es."),
    Rule("weekday_day_month_year", r"{weekday},?(?: dem| den| der)? {day}\.?(?: )?{month} {year}", lambda weekday, day, month, year: Calendar(year, month, day), "[Am Montag, dem 3. Mai 2010|2010-05-03|2010-05-03], brannte es."),
    Rule("weekday_day_month", r"{weekday},?(?: dem| den| der)? {day}\.(?: )?{month}", lambda weekday, day, month: Calendar(month=month, day=day), "[Am Donnerstag, 25. Februar|2016-02-25|2016-02-25], tagt der Rat."),
    Rule("weekday_numeric", r"{weekday},?(?: dem| den)? \(?{day}\.(?: )?{monthnumber}\.\)?", lambda weekday, day, monthnumber: Calendar(month=monthnumber, day=day), "Die Lesung ist [am Freitag, 5.2.|2016-02-05|2016-02-05] geplant."),
    Rule("weekday_numeric_year", r"{weekday},?(?: dem| den)? {day}\.(?: )?{monthnumber}\.(?: )?{year}", lambda weekday, day, monthnumber, year: Calendar(year, monthnumber, day), "Die Lesung war [am Freitag, 5.2.2010|2010-02-05|2010-02-05]."),
    Rule("numeric_date", r"{day}\.(?: )?{monthnumber}\.(?: )?{year}", lambda day, monthnumber, year: Calendar(year, monthnumber, day), "Sie wurde [am 23.3.1987|1987-03-23|1987-03-23] geboren."),
    Rule("numeric_date_short", r"{day}\.{monthnumber}\.{yy}", lambda day, monthnumber, yy: Calendar(full_year(yy), monthnumber, day), "Sie wurde [am 23.03.87|1987-03-23|1987-03-23] geboren."),
    Rule("numeric_day_month", r"{day}\.(?: )?{monthnumber}\.", lambda day, monthnumber: Calendar(month=monthnumber, day=day), "Das Konzert [am 30.9.|2016-09-30|2016-09-30] wird verschoben.", bound=True),
    Rule("written", r"{written}", lambda written: Written(written), "[Stand 2015-12-24|2015-12-24|2015-12-24] war alles ruhig.", "[Am 3. Mai '10|2010-05-03|2010-05-03] brannte es."),
    Rule("month_year", r"(?:Monat )?{month}(?: des Jahres|,)? {year}", lambda month, year: Calendar(year, month), "[Im Mai 2014|2014-05|2014-05] brannte es."),
    Rule("month", r"(?:Monat )?{month}", lambda month: Cycle(G.MONTH, month), "[Im Dezember|2015-12|2015-12] war die Fabrik abgebrannt.", "[Im März|2016-03|2016-03] wird gewählt."),
    Rule("month_this", r"{month} (?:des )?{turn} Jahres", lambda month, turn: of_year(Cycle(G.MONTH, month), turn), "[Im August vorigen Jahres|2015-08|2015-08] war Schluss."),
    Rule("turn_month", r"{det?}{turn} {month}", lambda turn, month, det: Cycle(G.MONTH, month, turn), "[Im vergangenen August|2015-08|2015-08] war Schluss."),
    Rule("part_month", r"{which} (?:des Monats )?{month}", lambda which, month: Part(which, Cycle(G.MONTH, month)), "[Anfang Januar|2016-01|2016-01-01/2016-01-10] kam es zu Überschwemmungen.", "[Mitte Dezember|2015-12|2015-12-11/2015-12-20] hatte der Konzern Insolvenz angemeldet."),
    Rule("part_month_year", r"{which} {month} {year}", lambda which, month, year: Part(which, Calendar(year, month)), "[Ende Mai 2014|2014-05|2014-05-21/2014-05-31] brannte es."),
    Rule("part_month_this", r"{which} {month} (?:des )?{turn} Jahres", lambda which, month, turn: Part(which, of_year(Cycle(G.MONTH, month), turn)), "[Ende Mai kommenden Jahres|2017-05|2017-05-21/2017-05-31] wird eröffnet."),
    Rule("early_month", r"(?:frühen|späten) {month}", lambda month: Cycle(G.MONTH, month), "[Im späten Mai|2016-05|2016-05] wird eröffnet."),
    Rule("year", r"{year}", lambda year: Calendar(year), "[Seit 2014|2014|2014-01-01/..] fliegt die Koalition Angriffe.", "[2011|2011|2011] wurde das Museum eröffnet."),
    Rule("named_year", r"{det?}{yearword} {anyyear}", lambda yearword, anyyear, det: Calendar(anyyear), "[Im Jahr 1895|1895|1895] wurde die Bahn gebaut."),
    Rule("part_year", r"{which} (?:des Jahres )?{year}", lambda which, year: Part(which, Calendar(year)), "[Anfang 2014|2014|2014-01-01/2014-04-30] zog der Sender um."),
    Rule("early_year", r"(?:frühen Jahr|Spätjahr) {year}", lambda year: Calendar(year), "[Im Spätjahr 2014|2014|2014] brannte es."),
    Rule("two_days", r"{det?}‹{day}\.?› (?:und|oder|sowie)(?: am| dem| den)? ‹{day2:day}\. {month}›", lambda day, day2, month, det: Both(Calendar(month=month, day=day), Calendar(month=month, day=day2)), "[Am 25. und 26. August|2016-08-25,2016-08-26|2016-08-25/2016-08-26] wird gefeiert."),
    Rule("two_days_year", r"{det?}‹{day}\.?› (?:und|oder|sowie)(?: am| dem| den)? ‹{day2:day}\. {month} {year}›", lambda day, day2, month, year, det: Both(Calendar(year, month, day), Calendar(year, month, day2)), "[Am 25. und 26. August 2014|2014-08-25,2014-08-26|2014-08-25/2014-08-26] wurde gefeiert."),
    Rule("three_days", r"{det?}‹{day}\.›, ‹{day2:day}\.› (?:und|oder|bis) ‹{day3:day}\. {month}›", lambda day, day2, day3, month, det: Both(Calendar(month=month, day=day), Both(Calendar(month=month, day=day2), Calendar(month=month, day=day3))), "[Am 14., 17. und 21. Juni|2016-06-14,2016-06-17,2016-06-21|2016-06-14/2016-06-21] wird gespielt."),
    Rule("day_range", r"(?:(?:vom|von|zwischen|zwischen dem) )?‹{day}\.?›(?: bis(?: zum| einschließlich)? | und(?: dem)? |(?: )?[-–/](?: )?)‹{day2:day}\. {month}›", lambda day, day2, month: Range(Calendar(month=month, day=day), Calendar(month=month, day=day2)), "Das Festival dauert [vom 5. bis 9. August|2016-08-05,2016-08-09|2016-08-05/2016-08-09]."),
    Rule("day_range_year", r"(?:(?:vom|von|zwischen|zwischen dem) )?‹{day}\.?›(?: bis(?: zum| einschließlich)? | und(?: dem)? |(?: )?[-–/](?: )?)‹{day2:day}\. {month} {year}›", lambda day, day2, month, year: Range(Calendar(year, month, day), Calendar(year, month, day2)), "Das Festival dauerte [vom 5. bis 9. August 2014|2014-08-05,2014-08-09|2014-08-05/2014-08-09]."),
    Rule("night_range", r"(?:(?:vom|von der Nacht vom|in der Nacht vom|der Nacht vom) )?‹{day}\.› (?:auf den|zum) ‹{day2:day}\. {month}›", lambda day, day2, month: Range(Calendar(month=month, day=day), Calendar(month=month, day=day2)), "Es wird [vom 24. auf den 25. Dezember|2016-12-24,2016-12-25|2016-12-24/2016-12-25] gefeiert."),
    Rule("year_range", r"(?:(?:von|zwischen|in den Jahren|der Jahre|Jahren|Jahre) )?‹{year}›(?: bis | und |(?: )?[-–/](?: )?)‹{year2:year}›", lambda year, year2: Range(Calendar(year), Calendar(year2)), "[Von 1980 bis 1985|1980,1985|1980-01-01/1985-12-31] lebte der Autor in Zürich."),
)
