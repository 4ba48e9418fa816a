"""The German lexicon: words by slot. To add a word, add it to its line."""

from __future__ import annotations

from ...grammar import Lexicon
from ...timex import DayPart, Duration, Mod, Second
from ...timex import Granularity as G
from .numbers import CARDINAL, ORDINAL, cardinal, ordinal

TURN = {
    r"(?:letzt|vorig|vorherig|vergangen|verflossen|verwichen|abgelaufen|zurückliegend)e[nmrs]?": -1,
    r"dies(?:e[nmrs]?)?|laufende[nmrs]?": 0,
    r"(?:nächst|nächstfolgend|kommend|bevorstehend)e[nmrs]?": 1,
    r"übernächste[nmrs]?": 2,
    r"(?:vorletzt|vorvergangen|vorvorig)e[nmrs]?": -2,
}
MONTH = {
    r"Januars?|Jänners?|Jan\.": 1, r"Februars?|Feber|Febr?\.": 2, r"März(?:es)?|Maerz": 3, r"Aprils?|Apr\.": 4,
    r"Mai(?:es)?": 5, r"Junis?|Juno": 6, r"Julis?": 7, r"Augusts?|Aug\.": 8, r"Septembers?|Sept?\.": 9,
    r"Oktobers?|Okt\.": 10, r"Novembers?|Nov\.": 11, r"Dezembers?|Dez\.": 12,
}  # fmt: skip
WEEKDAY = {
    r"Montags?": 1, r"Dienstags?": 2, r"Mittwochs?": 3, r"Donnerstags?": 4, r"Freitags?": 5,
    r"Samstags?|Sonnabends?": 6, r"Sonntags?": 7,
}  # fmt: skip
DAYPART = {
    r"Morgens?|Morgenstunden|Morgengrauen|[Ff]rüh": DayPart.MORNING,
    r"Vormittags?|Vormittagsstunden": DayPart.FORENOON,
    r"Mittags?|Mittagsstunden|Mittagszeit": DayPart.NOON,
    r"Nachmittags?|Nachmittagsstunden": DayPart.AFTERNOON,
    r"Abends?|Abendstunden": DayPart.EVENING,
    r"Nacht|Nachtstunden": DayPart.NIGHT,
    r"Mitternacht": DayPart.MIDNIGHT,
}
UNIT = {
    r"Sekunden?": (Second.SECOND, 1), r"Minuten?": (G.MINUTE, 1), r"Stunden?": (G.HOUR, 1),
    r"Tag(?:e[ns]?|s)?|Arbeitstage?n?|Werktage?n?|Nächten?": (G.DAY, 1), r"Wochen?|Kalenderwochen?": (G.WEEK, 1),
    r"Monat(?:e[ns]?|s)?": (G.MONTH, 1), r"Quartal(?:e[ns]?|s)?": (G.QUARTER, 1),
    r"Jahr(?:e[ns]?|s)?|Lebensjahre?n?|Kalenderjahre?n?": (G.YEAR, 1), r"Jahrzehnt(?:e[ns]?|s)?": (G.YEAR, 10),
    r"Jahrhundert(?:e[ns]?|s)?": (G.YEAR, 100), r"Jahrtausend(?:e[ns]?|s)?": (G.YEAR, 1000),
    r"Wochenenden?": (G.WEEKEND, 1),
}  # fmt: skip
PERIOD = {
    r"Tag(?:es|s)?": G.DAY, r"Woche": G.WEEK, r"Wochenende[sn]?": G.WEEKEND, r"Monat(?:s|es)?": G.MONTH,
    r"Quartals?": G.QUARTER, r"Halbjahr(?:es|s)?": G.HALF, r"Jahr(?:es|s)?|(?:Kalender|Geschäfts|Haushalts)jahr(?:es|s)?": G.YEAR,
    r"Jahrzehnts?": G.DECADE, r"Jahrhunderts?": G.CENTURY,
}  # fmt: skip
SEASON = {
    r"Frühjahrs?|Frühlings?": 1, r"Sommers?": 2, r"Herbst(?:es|s)?": 3, r"Winters?": 4,
}  # fmt: skip
APPROX = {
    r"rund|etwa|circa|ca\.|zirka|ungefähr|an die|schätzungsweise|nahezu|fast|beinahe|annähernd|so um die": Mod.APPROX,
    r"knapp|weniger als|keine|kaum|nicht einmal": Mod.LESS_THAN,
    r"gut|mehr als|über|deutlich über|deutlich mehr als|weit über": Mod.MORE_THAN,
    r"mindestens|wenigstens|zumindest": Mod.EQUAL_OR_MORE,
    r"höchstens|maximal|längstens|bis zu": Mod.EQUAL_OR_LESS,
    r"nur|genau|exakt|bloß|gerade einmal|gerade mal|lediglich|insgesamt|ganze": None,
}
FEAST = {
    r"Neujahr(?:stag(?:es|s)?)?": "new_year", r"Dreikönigstag|Heilige Drei Könige|Dreikönig": "epiphany",
    r"Weiberfastnacht": "fat_thursday", r"Rosenmontag": "rose_monday",
    r"Faschingsdienstag|Fastnachtsdienstag|Veilchendienstag": "shrove_tuesday",
    r"Aschermittwoch": "ash_wednesday", r"Palmsonntag": "palm_sunday", r"Gründonnerstag": "maundy_thursday",
    r"Karfreitag": "good_friday", r"Karsamstag|Ostersamstag": "holy_saturday", r"Ostersonntag": "easter_sunday",
    r"Ostermontag": "easter_monday", r"Ostern|Osterfest|Osterwochenende|Osterfeiertagen?": "easter",
    r"(?:Christi )?Himmelfahrt(?:stag)?|Vatertag": "ascension", r"Muttertag": "mothers_day",
    r"Pfingstsonntag": "pentecost_sunday", r"Pfingstmontag": "pentecost_monday",
    r"Pfingsten|Pfingstwochenende|Pfingstfest": "pentecost", r"Fronleichnam(?:stag)?": "corpus_christi",
    r"Mariä Himmelfahrt": "assumption", r"Tag der Deutschen Einheit": "german_unity", r"Reformationstag": "reformation",
    r"Halloween": "halloween", r"Allerheiligen": "all_saints", r"Allerseelen": "all_souls", r"Volkstrauertag": "mourning",
    r"Buß- und Bettag": "repentance", r"Totensonntag|Ewigkeitssonntag": "dead", r"Nikolaus(?:tag)?": "nicholas",
    r"Heiligabend|Heiliger Abend|Heiligen Abend": "christmas_eve",
    r"Weihnachten|Weihnachtsfest(?:es)?|Weihnachtsfeiertagen?|Weihnachtstagen?": "christmas",
    r"(?:ersten?|1\.) Weihnachts(?:feier)?tag": "christmas_day", r"(?:zweiten?|2\.) Weihnachts(?:feier)?tag": "boxing_day",
    r"Silvester(?:tag|abend)?": "new_years_eve", r"(?:ersten?|1\.) Advent": "advent_1",
    r"(?:zweiten?|2\.) Advent": "advent_2", r"(?:dritten?|3\.) Advent": "advent_3", r"(?:vierten?|4\.) Advent": "advent_4",
}  # fmt: skip
WHICH = {
    r"Anfang|Beginn|Auftakt|Start": Mod.START,
    r"Mitte": Mod.MID,
    r"Ende|Schluss|Ausklang|Abschluss": Mod.END,
}
DECADE_WORD = {
    r"zwanziger": 20, r"dreißiger|dreissiger": 30, r"vierziger": 40, r"fünfziger": 50, r"sechziger": 60,
    r"siebziger": 70, r"achtziger": 80, r"neunziger": 90, r"[1-9]0(?:er|-er)": lambda words: int(words[:2]),
    r"(?:1[0-9]|20)[0-9]0(?:er|-er)": lambda words: int(words[:4]),
}  # fmt: skip
SET_UNIT = {
    r"Tag|Tage|Tagen": ("P1D", "FREQ=DAILY"), r"Wochen?": ("P1W", "FREQ=WEEKLY"),
    r"Monate?n?": ("P1M", "FREQ=MONTHLY"), r"Jahre?n?": ("P1Y", "FREQ=YEARLY"), r"Quartale?": ("P3M", "FREQ=MONTHLY;INTERVAL=3"),
    r"Stunden?": ("PT1H", "FREQ=HOURLY"), r"Minuten?": ("PT1M", "FREQ=MINUTELY"), r"Nacht|Nächte": ("P1D", "FREQ=DAILY"),
    r"Morgen": ("XXXX-XX-XXTMO", "FREQ=DAILY"), r"Abend": ("XXXX-XX-XXTEV", "FREQ=DAILY"),
}  # fmt: skip
PERIODIC = {
    r"(?:all)?täglich": ("P1D", "FREQ=DAILY"), r"wöchentlich": ("P1W", "FREQ=WEEKLY"),
    r"monatlich|allmonatlich": ("P1M", "FREQ=MONTHLY"), r"(?:all)?jährlich": ("P1Y", "FREQ=YEARLY"),
    r"stündlich": ("PT1H", "FREQ=HOURLY"), r"minütlich": ("PT1M", "FREQ=MINUTELY"),
    r"vierteljährlich|quartalsweise": ("P3M", "FREQ=MONTHLY;INTERVAL=3"),
    r"halbjährlich": ("P6M", "FREQ=MONTHLY;INTERVAL=6"), r"zweijährlich": ("P2Y", "FREQ=YEARLY;INTERVAL=2"),
    r"zweiwöchentlich|vierzehntäglich|14-täglich": ("P2W", "FREQ=WEEKLY;INTERVAL=2"),
    r"allabendlich": ("XXXX-XX-XXTEV", "FREQ=DAILY"), r"allnächtlich|nächtlich": ("XXXX-XX-XXTNI", "FREQ=DAILY"),
    r"werktäglich": ("P1D", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
}  # fmt: skip

PLURAL = {
    r"Sekunden": (Second.SECOND, 1), r"Minuten": (G.MINUTE, 1), r"Stunden": (G.HOUR, 1), r"Tagen?": (G.DAY, 1),
    r"Wochen": (G.WEEK, 1), r"Monaten?": (G.MONTH, 1), r"Jahren?": (G.YEAR, 1), r"Jahrzehnten?": (G.YEAR, 10),
    r"Jahrhunderten?": (G.YEAR, 100), r"Jahrtausenden?": (G.YEAR, 1000),
}  # fmt: skip
ENDING = r"(?:e[nmrs]?)?"
LASTING = {
    rf"minutenlang{ENDING}": G.MINUTE, rf"stundenlang{ENDING}": G.HOUR, rf"tagelang{ENDING}": G.DAY,
    rf"wochenlang{ENDING}": G.WEEK, rf"monatelang{ENDING}": G.MONTH, rf"jahrelang{ENDING}": G.YEAR,
}  # fmt: skip
LASTING_UNIT = {
    rf"minütig{ENDING}": (G.MINUTE, 1), rf"stündig{ENDING}": (G.HOUR, 1), rf"tägig{ENDING}": (G.DAY, 1),
    rf"wöchig{ENDING}": (G.WEEK, 1), rf"monatig{ENDING}": (G.MONTH, 1),
}  # fmt: skip

HABIT = {
    r"morgens|frühmorgens": ("XXXX-XX-XXTMO", "FREQ=DAILY"), r"vormittags": ("XXXX-XX-XXTMO", "FREQ=DAILY"),
    r"mittags": ("XXXX-XX-XXTMI", "FREQ=DAILY"), r"nachmittags": ("XXXX-XX-XXTAF", "FREQ=DAILY"),
    r"abends": ("XXXX-XX-XXTEV", "FREQ=DAILY"), r"nachts": ("PT1NI", "FREQ=DAILY"),
    r"tagsüber": ("XXXX-XX-XXTDT", "FREQ=DAILY"), r"werktags|wochentags": ("P1D", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    r"sonn- und feiertags": ("XXXX-WXX-7", "FREQ=WEEKLY;BYDAY=SU"),
}  # fmt: skip

LEXICONS = {
    "habit": Lexicon(HABIT),
    "yearunit": Lexicon(
        {r"Jahr": ("P1Y", "FREQ=YEARLY"), r"Monat": ("P1M", "FREQ=MONTHLY"), r"Woche": ("P1W", "FREQ=WEEKLY"), r"Tag": ("P1D", "FREQ=DAILY")}
    ),
    "weekdaystem": Lexicon(
        {r"montag": 1, r"dienstag": 2, r"mittwoch": 3, r"donnerstag": 4, r"freitag": 5, r"samstag": 6, r"sonntag": 7}
    ),
    "lastingthing": Lexicon(
        {
            r"Haft|Haftstrafe|Gefängnisstrafe|Freiheitsstrafe|Bewährung|Bauzeit|Amtszeit|Laufzeit|Pause|Bürgerkrieg(?:e?s)?|"
            r"Krieg(?:e?s)?|Vertrag(?:e?s)?|Ausbildung|Streit(?:e?s)?|Verhandlungen|Frist|Probezeit|Sperre|Karriere|Tradition|"
            r"Geschichte|Bestehen|Jubiläum|Herrschaft|Regierungszeit|Vorbereitung|Ehe|Dürre|Übergangszeit|Übergangsfrist": None
        },
        noun=True,
    ),
    "weekdays": Lexicon(
        {
            r"montags": 1, r"dienstags": 2, r"mittwochs": 3, r"donnerstags": 4, r"freitags": 5,
            r"samstags|sonnabends": 6, r"sonntags": 7,
        }
    ),
    "plural": Lexicon(PLURAL, noun=True),
    "lasting": Lexicon(
        {
            **{words: Duration(None, unit, lasting=True) for words, unit in LASTING.items()},
            rf"jahrzehntelang{ENDING}": Duration(None, G.YEAR, scale=10, lasting=True),
            rf"jahrhundertelang{ENDING}": Duration(None, G.YEAR, scale=100, lasting=True),
        }
    ),
    "lastingunit": Lexicon(LASTING_UNIT),
    "det": Lexicon({r"der|die|das|den|dem|des": None}),
    "a": Lexicon({r"ein|eine[nmrs]?": None}),
    "turn": Lexicon(TURN),
    "last": Lexicon({r"(?:letzt|vergangen|vorangegangen|zurückliegend|vorig)en?": -1}),
    "next": Lexicon({r"(?:nächst|kommend|folgend)en?": 1}),
    "month": Lexicon(MONTH, noun=True),
    "weekday": Lexicon(WEEKDAY, noun=True),
    "dayname": Lexicon({words.replace("s?", ""): day for words, day in WEEKDAY.items()}, noun=True),
    "daypart": Lexicon(DAYPART),
    "partnoun": Lexicon({words.removesuffix("|[Ff]rüh"): part for words, part in DAYPART.items()}, noun=True),
    "ex": Lexicon({"Ex": None}, noun=True),
    "season": Lexicon(SEASON, noun=True),
    "unit": Lexicon(UNIT, noun=True),
    "period": Lexicon(PERIOD, noun=True),
    "number": Lexicon({CARDINAL: cardinal}),
    "nth": Lexicon({ORDINAL: ordinal}),
    "several": Lexicon(
        {r"mehrere[nr]?|einige[nr]?|etliche[nr]?|wenige[nr]?|viele[nr]?|ein paar|zahlreiche[nr]?|diverse[nr]?": None}
    ),
    "approx": Lexicon(APPROX),
    "day": Lexicon({r"3[01]|[12][0-9]|0?[1-9]": int}),
    "monthnumber": Lexicon({r"1[0-2]|0?[1-9]": int}),
    "year": Lexicon({r"1[0-9]{3}|20[0-9]{2}|21[0-9]{2}": int}),
    "plausible": Lexicon({r"1[7-9][0-9]{2}|20[0-4][0-9]": int}),
    "oddyear": Lexicon({r"1[0-7][0-9]{2}|18[0-4][0-9]|1[0-9]00|20[5-9][0-9]|21[0-9]{2}|2000": int}),
    "hh": Lexicon({r"2[0-3]|[01][0-9]": int}),
    "anyyear": Lexicon({r"[1-9][0-9]{2,3}": int}),
    "yy": Lexicon({r"[0-9]{2}": int}),
    "written": Lexicon(
        {r"[12][0-9]{3}-[01][0-9]-[0-3][0-9]|(?:3[01]|[12]?[0-9])\.(?: )?(?:" + "|".join(MONTH) + r") [’'][0-9]{2}": str}
    ),
    "yearword": Lexicon(
        {
            r"Jahre?s?|(?:Kalender|Geschäfts|Haushalts|Kriegs|Rekord|Krisen|Wahl|Jubiläums|Vergleichs|Corona|Pandemie|Finanz|"
            r"Steuer|Schicksals|Todes|Geburts|Wende|Revolutions)jahre?s?": None
        },
        noun=True,
    ),
    "hour": Lexicon({r"2[0-4]|1[0-9]|0?[0-9]": int}),
    "minute": Lexicon({r"[0-5][0-9]": int}),
    "feast": Lexicon(FEAST, noun=True),
    "which": Lexicon(WHICH),
    "decade": Lexicon(DECADE_WORD),
    "setunit": Lexicon(SET_UNIT, noun=True),
    "periodic": Lexicon({rf"(?:{words})(?:e[nmrs]?)?": value for words, value in PERIODIC.items()}),
    "near": Lexicon({r"gestrige[nmrs]?": -1, r"heutige[nmrs]?": 0, r"morgige[nmrs]?": 1}),
    "deictic": Lexicon(
        {r"vorvorgestern": -3, r"vorgestern": -2, r"gestern": -1, r"heute": 0, r"morgen": 1, r"übermorgen": 2}
    ),
}
