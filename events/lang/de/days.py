"""Days told from today, weekdays, and parts of the day."""

from __future__ import annotations

from ...grammar import Rule
from ...timex import Base, Both, Cycle, DayPart, Daytime, Duration, Moved, Range, Shift, Today, Within
from ...timex import Granularity as G


def day(n: int) -> Shift | Today:
    """gestern, heute, morgen."""
    return Shift(G.DAY, n) if n else Today()


def weekday_of_week(index: int, turn: int) -> Within:
    """Donnerstag vergangener Woche."""
    return Within(Cycle(G.DAY, index), Shift(G.WEEK, turn))


RULES = (
    Rule("morning", r"(?:frühen |späten )?(?-i:Morgen)", lambda: Daytime(DayPart.MORNING), "[Am Morgen|2016-01-20TMO|2016-01-20T06:00/2016-01-20T10:00] wird gefeiert.", bound=True),
    Rule("deictic", r"{deictic}", lambda deictic: day(deictic), "[Gestern|2016-01-19|2016-01-19] kam er.", "[Übermorgen|2016-01-22|2016-01-22] wird gewählt."),
    Rule("today_day", r"heutigen Tage?s?", lambda: Shift(G.DAY, 0), "[Am heutigen Tag|2016-01-20|2016-01-20] wird gewählt."),
    Rule("today_adjective", r"heutige[nrs]?", lambda: Today(), "Die [heutige|PRESENT_REF|] Welt gilt als ruhig."),
    Rule("near_weekday", r"{near} {weekday}", lambda near, weekday: Shift(G.DAY, near), "[Am morgigen Donnerstag|2016-01-21|2016-01-21] wollte sie wählen."),
    Rule("near_part", r"{det?}{near} {partnoun}", lambda det, near, partnoun: Daytime(partnoun, Shift(G.DAY, near)), "[Am gestrigen Vormittag|2016-01-19TMO|2016-01-19T09:00/2016-01-19T12:00] brannte es.", "[Am heutigen Morgen|2016-01-20TMO|2016-01-20T06:00/2016-01-20T10:00] brannte es."),
    Rule("near_weekday_part", r"{near} {weekday}{daypart}", lambda near, weekday, daypart: Daytime(daypart, Shift(G.DAY, near)), "[Am gestrigen Dienstagmorgen|2016-01-19TMO|2016-01-19T06:00/2016-01-19T10:00] brannte es."),
    Rule("this_part", r"(?:diesem|diesen) (?:Morgen|Abend|Vormittag|Nachmittag|Mittag)", lambda: Shift(G.DAY, 0), "[An diesem Abend|2016-01-20|2016-01-20] wird gewählt."),
    Rule("night_to_near", r"{det?}Nacht (?:zum|auf den) {near} {weekday}", lambda det, near, weekday: Daytime(DayPart.NIGHT, Shift(G.DAY, near), eve=True), "[In der Nacht zum heutigen Mittwoch|2016-01-20TNI|2016-01-19T22:00/2016-01-20T06:00] brannte es."),
    Rule("this_day_told", r"(?:an )?(?:diesem|jenem) Tag", lambda: Shift(G.DAY, 0, Base.NARRATIVE), "Am 3. Mai 2010 brannte es. [An diesem Tag|2010-05-03|2010-05-03] kam er."),
    Rule("course_of_day", r"im (?:Laufe|Verlauf|Lauf) des Tages", lambda: Shift(G.DAY, 0), "[Im Laufe des Tages|2016-01-20|2016-01-20] wird es wärmer."),
    Rule("yesterday_adjective", r"gestrige[nrsm]?(?: Tage?s?)?", lambda: Shift(G.DAY, -1), "[Am gestrigen Tag|2016-01-19|2016-01-19] kam er."),
    Rule("tomorrow_adjective", r"morgige[nrsm]?(?: Tage?s?)?", lambda: Shift(G.DAY, 1), "[Am morgigen Tag|2016-01-21|2016-01-21] wird gewählt."),
    Rule("deictic_part", r"{deictic} {daypart}", lambda deictic, daypart: Daytime(daypart, Shift(G.DAY, deictic)), "[Gestern Abend|2016-01-19TEV|2016-01-19T18:00/2016-01-19T22:00] kam er."),
    Rule("deictic_weekday", r"{deictic},? {weekday}", lambda deictic, weekday: Shift(G.DAY, deictic), "[Heute, Mittwoch|2016-01-20|2016-01-20], wird gewählt."),
    Rule("weekday", r"{dayname}", lambda dayname: Cycle(G.DAY, dayname), "[Am Dienstag|2016-01-19|2016-01-19] war er gekommen.", "[Am Freitag|2016-01-22|2016-01-22] stimmt das Parlament ab.", "Das Treffen fand [am Mittwoch|2016-01-20|2016-01-20] statt.", nameable=True),
    Rule("weekday_genitive", r"des {weekday}", lambda weekday: Cycle(G.DAY, weekday), "[Im Laufe des Donnerstags|2016-01-21|2016-01-21] wird gewählt."),
    Rule("turn_weekday", r"{det?}{turn} {weekday}", lambda turn, weekday, det: Cycle(G.DAY, weekday, turn), "[Am vergangenen Freitag|2016-01-15|2016-01-15] brannte es.", "[Am übernächsten Sonntag|2016-01-31|2016-01-31] wird gewählt.", "[An diesem Donnerstag|2016-01-21|2016-01-21] reist sie ab."),
    Rule("weekday_week", r"{weekday} (?:(?:in )?der )?{turn} Woche", lambda weekday, turn: weekday_of_week(weekday, turn), "[Am Donnerstag vergangener Woche|2016-01-14|2016-01-14] brannte es."),
    Rule("weekdays_week", r"‹{weekday}› und ‹{weekday2:weekday} (?:der )?{turn} Woche›", lambda weekday, weekday2, turn: Both(weekday_of_week(weekday, turn), weekday_of_week(weekday2, turn)), "Der Termin ist [am Montag und Dienstag nächster Woche|2016-01-25,2016-01-26|2016-01-25/2016-01-26]."),
    Rule("weekday_moved", r"{weekday} (?:in|vor) {number} {unit}", lambda weekday, number, unit: Moved(Cycle(G.DAY, weekday), Duration(number, unit[0]), 1), "[Am Sonntag in einer Woche|2016-01-31|2016-01-31] wird gewählt."),
    Rule("deictic_ahead", r"{deictic} in {number} {unit}", lambda deictic, number, unit: Moved(Shift(G.DAY, deictic), Duration(number, unit[0]), 1), "[Heute in drei Wochen|2016-02-10|2016-02-10] wird gewählt."),
    Rule("deictic_ago", r"{deictic} vor (?:genau )?{number} {unit}", lambda deictic, number, unit: Moved(Shift(G.DAY, deictic), Duration(number, unit[0]), -1), "[Heute vor fünf Jahren|2011-01-20|2011-01-20] brannte es."),
    Rule("weekday_part", r"{weekday}{daypart}", lambda weekday, daypart: Daytime(daypart, Cycle(G.DAY, weekday)), "[Am Montagabend|2016-01-18TEV|2016-01-18T18:00/2016-01-18T22:00] war er gekommen."),
    Rule("weekday_part_apart", r"{weekday} {daypart}", lambda weekday, daypart: Daytime(daypart, Cycle(G.DAY, weekday)), "[Am Montag früh|2016-01-18TMO|2016-01-18T06:00/2016-01-18T10:00] war er gekommen."),
    Rule("turn_weekday_part", r"{det?}{turn} {weekday}{daypart}", lambda turn, weekday, daypart, det: Daytime(daypart, Cycle(G.DAY, weekday, turn)), "[Am vergangenen Montagabend|2016-01-18TEV|2016-01-18T18:00/2016-01-18T22:00] kam er."),
    Rule("weekday_parts", r"‹{weekday}-› und ‹{weekday2:weekday}{daypart}›", lambda weekday, weekday2, daypart: Both(Daytime(daypart, Cycle(G.DAY, weekday)), Daytime(daypart, Cycle(G.DAY, weekday2))), "[Am Montag- und Dienstagnachmittag|2016-01-18TAF,2016-01-19TAF|2016-01-18T14:00/2016-01-19T18:00] war geschlossen."),
    Rule("weekday_range_hyphen", r"‹{weekday}›(?: )?[-–](?: )?‹{weekday2:weekday}›", lambda weekday, weekday2: Range(Cycle(G.DAY, weekday), Cycle(G.DAY, weekday2)), "Geöffnet wird [Donnerstag–Samstag|2016-01-21,2016-01-23|2016-01-21/2016-01-23]."),
    Rule("part_of_weekday", r"{det?}(?:frühen |späten )?{daypart} des {weekday}", lambda daypart, weekday, det: Daytime(daypart, Cycle(G.DAY, weekday)), "[Am Abend des Montags|2016-01-18TEV|2016-01-18T18:00/2016-01-18T22:00] war er gekommen."),
    Rule("part_of_day", r"{det?}(?:frühen |späten |späteren |selben |gleichen )?{partnoun}", lambda partnoun, det: Daytime(partnoun), "[Am Abend|2016-01-20TEV|2016-01-20T18:00/2016-01-20T22:00] wird gefeiert.", bound=True),
    Rule("night_to", r"{det?}Nacht (?:zum|zu|auf|auf den) (?:{turn} )?{weekday}", lambda det, turn, weekday: Daytime(DayPart.NIGHT, Cycle(G.DAY, weekday, turn), eve=True), "[In der Nacht zum Dienstag|2016-01-19TNI|2016-01-18T22:00/2016-01-19T06:00] brannte in Seeburg ein leeres Lagerhaus."),
    Rule("night_from_to", r"{det?}Nacht (?:von|vom) {weekday} (?:auf|zu|zum) {to:weekday}", lambda det, weekday, to: Daytime(DayPart.NIGHT, Cycle(G.DAY, to), eve=True), "[In der Nacht von Montag auf Dienstag|2016-01-19TNI|2016-01-18T22:00/2016-01-19T06:00] war es glatt."),
    Rule("night_to_today", r"{det?}Nacht (?:zu|auf) {deictic}", lambda det, deictic: Daytime(DayPart.NIGHT, Shift(G.DAY, deictic), eve=True), "[In der Nacht zu gestern|2016-01-19TNI|2016-01-18T22:00/2016-01-19T06:00] war es glatt."),
    Rule("this_night", r"(?:dieser|der vergangenen|der letzten|vergangene|letzte|vorige) Nacht", lambda: Daytime(DayPart.NIGHT, Shift(G.DAY, 0), eve=True), "[In der vergangenen Nacht|2016-01-20TNI|2016-01-19T22:00/2016-01-20T06:00] war es glatt."),
    Rule("next_night", r"(?:der kommenden|der nächsten|kommende|nächste) Nacht", lambda: Daytime(DayPart.NIGHT, Shift(G.DAY, 1), eve=True), "[In der kommenden Nacht|2016-01-21TNI|2016-01-20T22:00/2016-01-21T06:00] wird es glatt."),
    Rule("next_day", r"(?:{det} )?(?:nächsten|folgenden|darauffolgenden|nächste|darauf folgenden) (?:Tag|Tage|Tages|Morgen|Mittag|Abend|Nachmittag|Vormittag)", lambda det: Shift(G.DAY, 1, Base.NARRATIVE), "Am 3. Mai 2010 brannte es. [Am nächsten Tag|2010-05-04|2010-05-04] kam er.", ),
    Rule("tags_after", r"tags darauf|einen Tag (?:später|darauf|danach)|am Tag (?:darauf|danach)|anderntags|am anderen Tag", lambda: Shift(G.DAY, 1, Base.NARRATIVE), "Am 3. Mai 2010 brannte es. [Tags darauf|2010-05-04|2010-05-04] kam er."),
    Rule("tags_before", r"tags zuvor|am Vortag|am Vorabend|(?:einen Tag|am Tag) (?:zuvor|davor|vorher)|Vortage?s?", lambda: Shift(G.DAY, -1, Base.NARRATIVE), "Am 3. Mai 2010 brannte es. [Tags zuvor|2010-05-02|2010-05-02] war er gekommen."),
    Rule("same_day", r"(?:(?:am|an dem|noch am) )?(?:selben|gleichen) (?:Tag|Abend|Nachmittag|Morgen)", lambda: Shift(G.DAY, 0, Base.NARRATIVE), "Am 3. Mai 2010 brannte es. [Am selben Tag|2010-05-03|2010-05-03] kam er."),
)

