"""Months and years from today, parts of periods, quarters, halves, seasons, decades, centuries."""

from __future__ import annotations

from ...grammar import Rule
from ...timex import Base, Calendar, Cycle, Era, Mod, Part, Range, Shift, SplitYear, Vague, Within
from ...timex import Granularity as G
from .dates import of_year


def century(nth: int) -> Era:
    """The 16th century: 1501 to 1600."""
    return Era(G.CENTURY, (nth - 1) * 100 + 1)



RULES = (
    Rule("heuer", r"heuer|heurige[nrsm]?(?: Jahre?s?)?", lambda: Shift(G.YEAR, 0), "[Heuer|2016|2016] wird gewählt."),
    Rule("part_of_period", r"{which} (?:des|der) {period}", lambda which, period: Part(which, Shift(period, 0, Base.EITHER)) if period is not G.WEEK else None, "[Ende des Jahres|2016|2016-09-01/2016-12-31] wird gewählt.", "[Mitte des Monats|2016-01|2016-01-11/2016-01-20] war Schluss."),
    Rule("part_of_turn", r"{which} (?:des )?{turn} {period}", lambda which, turn, period: Part(which, Shift(period, turn)) if period is not G.WEEK else None, "[Anfang nächsten Jahres|2017|2017-01-01/2017-04-30] wird gewählt.", "[Ende vergangenen Monats|2015-12|2015-12-21/2015-12-31] brannte es."),
    Rule("year_begin", r"{det?}(?:Jahresbeginn|Jahresanfang|Jahresauftakt)s?", lambda det: Part(Mod.START, Shift(G.YEAR, 0)), "[Zu Jahresbeginn|2016|2016-01-01/2016-04-30] wurde umgebaut.", "[Seit Jahresbeginn|2016|2016-01-01/..] wird gebaut."),
    Rule("year_mid", r"{det?}Jahresmitte", lambda det: Part(Mod.MID, Shift(G.YEAR, 0)), "[Zur Jahresmitte|2016|2016-05-01/2016-08-31] wird umgebaut."),
    Rule("year_end", r"{det?}(?:Jahresende|Jahresausklang|Jahresschluss)s?", lambda det: Part(Mod.END, Shift(G.YEAR, 0)), "[Zum Jahresende|2016|2016-09-01/2016-12-31] wird umgebaut.", "[Noch vor Jahresende|2016|../2016-12-31] wird umgebaut."),
    Rule("year_begin_of", r"(?:Jahresbeginn|Jahresanfang|Jahresende|Jahresmitte) {year}", lambda year: Calendar(year), "[Seit Jahresbeginn 2014|2014|2014-01-01/..] wird gebaut."),
    Rule("month_begin", r"{det?}Monats(?:beginn|anfang)s?", lambda det: Part(Mod.START, Shift(G.MONTH, 0)), "[Zu Monatsbeginn|2016-01|2016-01-01/2016-01-10] wurde umgebaut."),
    Rule("month_mid", r"{det?}Monatsmitte", lambda det: Part(Mod.MID, Shift(G.MONTH, 0)), "[Zur Monatsmitte|2016-01|2016-01-11/2016-01-20] wurde umgebaut."),
    Rule("month_end", r"{det?}Monatsendes?", lambda det: Part(Mod.END, Shift(G.MONTH, 0)), "[Zum Monatsende|2016-01|2016-01-21/2016-01-31] wird umgebaut."),
    Rule("previous_year", r"{det?}Vorjahr(?:es|e|s)?", lambda det: Shift(G.YEAR, -1, Base.EITHER), "[Im Vorjahr|2015|2015] hatte es gebrannt."),
    Rule("year_before_last", r"{det?}Vorvorjahr(?:es|e|s)?", lambda det: Shift(G.YEAR, -2), "[Im Vorvorjahr|2014|2014] hatte es gebrannt."),
    Rule("previous_month", r"{det?}Vormonat(?:es|e|s)?", lambda det: Shift(G.MONTH, -1), "[Im Vormonat|2015-12|2015-12] hatte es gebrannt."),
    Rule("previous_week", r"{det?}Vorwoche", lambda det: Shift(G.WEEK, -1), "[In der Vorwoche|2016-W02|2016-01-11/2016-01-17] hatte es gebrannt."),
    Rule("previous_quarter", r"{det?}Vorquartals?", lambda det: Shift(G.QUARTER, -1), "[Im Vorquartal|2015-Q4|2015-10-01/2015-12-31] war es mehr gewesen."),
    Rule("month_of_previous_year", r"{month} (?:des Vorjahres|im Vorjahr)", lambda month: of_year(Cycle(G.MONTH, month), -1), "[Im August des Vorjahres|2015-08|2015-08] war Schluss."),
    Rule("previous_year_month", r"Vorjahresmonat(?:s|es)?", lambda: Vague("PAST_REF"), "[Im Vorjahresmonat|PAST_REF|] war es mehr gewesen."),
    Rule("year_after", r"(?:im )?(?:Jahr|Jahre) (?:darauf|danach)|im (?:darauffolgenden|folgenden) Jahr|(?:darauffolgenden|folgenden|folgendes) Jahr(?:es|e)?|Folgejahr(?:es|e)?", lambda: Shift(G.YEAR, 1, Base.NARRATIVE), "2011 öffnete der Tierpark. [Im Jahr darauf|2012|2012] kamen Besucher."),
    Rule("year_before", r"(?:im )?(?:Jahr|Jahre) (?:davor|zuvor|vorher)", lambda: Shift(G.YEAR, -1, Base.NARRATIVE), "2011 öffnete der Tierpark. [Im Jahr zuvor|2010|2010] war der Bau fertig."),
    Rule("same_year", r"(?:im )?(?:selben|gleichen) Jahr(?:es|e)?", lambda: Shift(G.YEAR, 0, Base.NARRATIVE), "2011 öffnete der Tierpark. [Im selben Jahr|2011|2011] kamen Besucher."),
    Rule("week_after", r"(?:die )?Woche (?:darauf|danach)|(?:der )?(?:darauffolgenden|folgenden) Woche|Folgewoche", lambda: Shift(G.WEEK, 1, Base.NARRATIVE), "Am 3. Mai 2010 brannte es. [Die Woche darauf|2010-W19|2010-05-10/2010-05-16] kam er."),
    Rule("week_before", r"(?:die )?Woche (?:davor|zuvor|vorher)", lambda: Shift(G.WEEK, -1, Base.NARRATIVE), "Am 3. Mai 2010 brannte es. [Die Woche zuvor|2010-W17|2010-04-26/2010-05-02] war er gekommen."),
    Rule("turn_of_year", r"{det?}Jahreswechsels?", lambda det: Cycle(G.YEAR, 0), "[Zum Jahreswechsel|2015-12-31|2015-12-31/2016-01-01] war die Steuer gesenkt worden."),
    Rule("quarter", r"{det?}{nth} (?:Quartals?|Vierteljahre?s?|Trimesters?)", lambda nth, det: Cycle(G.QUARTER, nth), "[Im dritten Quartal|2015-Q3|2015-07-01/2015-09-30] war der Umsatz gesunken."),
    Rule("quarter_year", r"{det?}{nth} (?:Quartals?|Vierteljahre?s?|Trimesters?)(?: des Jahres)? {year}", lambda nth, year, det: Within(Cycle(G.QUARTER, nth), Calendar(year)), "[Im zweiten Quartal 2015|2015-Q2|2015-04-01/2015-06-30] sank der Umsatz."),
    Rule("quarter_this", r"{det?}{nth} (?:Quartals?|Vierteljahre?s?) (?:des )?{turn} Jahres", lambda nth, turn, det: of_year(Cycle(G.QUARTER, nth), turn), "[Im ersten Quartal dieses Jahres|2016-Q1|2016-01-01/2016-03-31] sinkt der Umsatz."),
    Rule("last_quarter_year", r"{det?}letzten Quartals?(?: des Jahres)? {year}", lambda det, year: Within(Cycle(G.QUARTER, 4), Calendar(year)), "[Im letzten Quartal des Jahres 2007|2007-Q4|2007-10-01/2007-12-31] sank der Umsatz."),
    Rule("last_quarter_this", r"{det?}letzten Quartals? (?:des )?(?:{turn}|diesen) Jahres", lambda det, turn: of_year(Cycle(G.QUARTER, 4), turn or 0), "[Im letzten Quartal dieses Jahres|2016-Q4|2016-10-01/2016-12-31] wird gebaut."),
    Rule("part_quarter_year", r"{which} des {nth} Quartals {year}", lambda which, nth, year: Part(which, Within(Cycle(G.QUARTER, nth), Calendar(year))), "[Ende des ersten Quartals 2005|2005-Q1|2005-03] wurde gebaut."),
    Rule("of_this_year", r"diesjährige[nmrs]?", lambda: Shift(G.YEAR, 0), "Der [diesjährige|2016|2016] Preis geht an ihn."),
    Rule("of_last_year", r"(?:letzt|vor)jährige[nmrs]?", lambda: Shift(G.YEAR, -1), "Der [letztjährige|2015|2015] Preis ging an ihn."),
    Rule("half", r"{det?}{nth} (?:Halbjahre?s?|Jahreshälfte)", lambda nth, det: Cycle(G.HALF, nth), "[Im ersten Halbjahr|2015-H1|2015-01-01/2015-06-30] war der Umsatz gesunken."),
    Rule("half_year", r"{det?}{nth} (?:Halbjahre?s?|Jahreshälfte|Hälfte des Jahres) {year}", lambda nth, year, det: Within(Cycle(G.HALF, nth), Calendar(year)), "[In der zweiten Jahreshälfte 2014|2014-H2|2014-07-01/2014-12-31] sank der Umsatz."),
    Rule("half_this", r"{det?}{nth} (?:Halbjahr(?:es)?|Jahreshälfte|Hälfte) (?:des )?{turn} Jahres", lambda nth, turn, det: of_year(Cycle(G.HALF, nth), turn), "[In der ersten Hälfte dieses Jahres|2016-H1|2016-01-01/2016-06-30] wird gebaut."),
    Rule("season", r"{det?}{season}", lambda season, det: Cycle(G.SEASON, season), "[Im Sommer|2015-SU|2015-06-01/2015-08-31] hatte es gebrannt.", "[Im Herbst|2016-FA|2016-09-01/2016-11-30] wird gewählt.", nameable=True),
    Rule("season_year", r"{det?}{season}(?: des Jahres)? {year}", lambda season, year, det: Within(Cycle(G.SEASON, season), Calendar(year)), "[Im Winter 2014|2014-WI|2014-12-01/2015-02-28] brannte es."),
    Rule("season_split", r"{season} {year}/(?:{yy}|{later:year})", lambda season, year, yy, later: Within(Cycle(G.SEASON, season), Calendar(year)), "[Im Winter 2014/15|2014-WI|2014-12-01/2015-02-28] brannte es."),
    Rule("winter_split", r"{det?}Winter(?:saison|periode|halbjahr) {year}/(?:{yy}|{later:year})", lambda det, year, yy, later: Within(Cycle(G.SEASON, 4), Calendar(year)), "[In der Wintersaison 2009/2010|2009-WI|2009-12-01/2010-02-28] fiel viel Schnee."),
    Rule("turn_season", r"{det?}{turn} {season}", lambda turn, season, det: Cycle(G.SEASON, season, turn), "[Im vergangenen Sommer|2015-SU|2015-06-01/2015-08-31] brannte es.", "[Im kommenden Herbst|2016-FA|2016-09-01/2016-11-30] wird gewählt."),
    Rule("season_this", r"{season} (?:des )?{turn} Jahres", lambda season, turn: of_year(Cycle(G.SEASON, season), turn), "[Im Frühjahr nächsten Jahres|2017-SP|2017-03-01/2017-05-31] wird gewählt."),
    Rule("part_season", r"{which} des {season}|(?:Früh|Hoch|Spät){s2:season}", lambda which, season, s2: Part(which, Cycle(G.SEASON, season)) if season else Cycle(G.SEASON, s2), "[Ende des Sommers|2016-SU|2016-08] wird gewählt."),
    Rule("season_months", r"{det?}(?:Sommer|Winter|Herbst|Frühjahrs)monate?n?", lambda det: Vague("PXM", "DURATION"), "[In den Sommermonaten|PXM|] ist es voll."),
    Rule("split_season", r"{det?}(?:Saison|Spielzeit|Schuljahr|Schuljahres|Wintersemester|Spieljahr) {year}/(?:{later:year}|{yy})", lambda det, year, later, yy: SplitYear(year), "[In der Saison 2014/15|2014-07-01/2015-06-30|2014-07-01/2015-06-30] wurde der Verein Meister."),
    Rule("hyphen_season", r"{det?}(?:Bundesliga-?|Liga|Fußball|Handball|Ski|Theater|Renn|Hallen)?(?:saison|spielzeit) {year}-(?:{later:year}|{yy})", lambda det, year, later, yy: SplitYear(year), "[In der Saison 2014-15|2014-07-01/2015-06-30|2014-07-01/2015-06-30] gewann er.", "Der Spieltag [der Ligasaison 2014-15|2014-07-01/2015-06-30|2014-07-01/2015-06-30] brachte neun Tore."),
    Rule("turn_split_season", r"{det?}{turn} (?:Saison|Spielzeit|Schuljahr(?:es)?|Spieljahr)", lambda turn, det: SplitYear(None, turn), "[In der vergangenen Saison|2014-07-01/2015-06-30|2014-07-01/2015-06-30] wurde der Verein Meister."),
    Rule("decade", r"{det?}{decade}(?: |-)?Jahre[ns]?|(?:den|der|die) {bare:decade}n?", lambda det, decade, bare: Era(G.DECADE, decade if decade is not None else bare), "[In den 90er Jahren|199|1990-01-01/1999-12-31] schlossen viele Betriebe.", "[In den 1980er-Jahren|198|1980-01-01/1989-12-31] war es ruhig.", bound=False),
    Rule("part_decade", r"{which} (?:der )?{decade}(?: |-)?Jahren?", lambda which, decade: Part(which, Era(G.DECADE, decade)), "[Mitte der 60er Jahre|196|1964-01-01/1966-12-31] entstand die Siedlung."),
    Rule("early_decade", r"{det?}(?:frühen) {decade}(?:(?: |-)?Jahre[ns]?)?", lambda det, decade: Part(Mod.START, Era(G.DECADE, decade)), "[In den frühen 60er Jahren|196|1960-01-01/1963-12-31] entstand die Siedlung."),
    Rule("late_decade", r"{det?}(?:späten) {decade}(?:(?: |-)?Jahre[ns]?)?", lambda det, decade: Part(Mod.END, Era(G.DECADE, decade)), "[In den späten 60er Jahren|196|1967-01-01/1969-12-31] entstand die Siedlung."),
    Rule("century", r"{det?}{nth} (?:Jahrhunderts?|Jh\.)", lambda nth, det: century(nth), "[Im 16. Jahrhundert|15|1501-01-01/1600-12-31] wurde die Burg zerstört."),
    Rule("century_range", r"{det?}‹{nth}› bis ‹{nth2:nth} (?:Jahrhunderts?|Jh\.)›", lambda det, nth, nth2: Range(century(nth), century(nth2)), "Es sind Bilder [des 16. bis 19. Jahrhunderts|15,18|1501-01-01/1900-12-31]."),
    Rule("part_century", r"{which} des {nth} Jahrhunderts", lambda which, nth: Part(which, century(nth)), "[Anfang des 20. Jahrhunderts|19|1901-01-01/1933-12-31] wurde gebaut."),
    Rule("half_century", r"{det?}{half:nth} Hälfte des {nth} Jahrhunderts", lambda det, half, nth: Within(Cycle(G.HALF, half), century(nth)), "[In der ersten Hälfte des 15. Jahrhunderts|14|1401-01-01/1450-12-31] wurde gebaut."),
    Rule("early_century", r"{det?}frühen {nth} Jahrhunderts?", lambda det, nth: Part(Mod.START, century(nth)), "[Im frühen 20. Jahrhundert|19|1901-01-01/1933-12-31] wurde gebaut."),
    Rule("late_century", r"{det?}späten {nth} Jahrhunderts?", lambda det, nth: Part(Mod.END, century(nth)), "[Im späten 19. Jahrhundert|18|1867-01-01/1900-12-31] wurde gebaut."),
)
