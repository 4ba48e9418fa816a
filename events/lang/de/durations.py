"""Amounts of time: how long, how long ago, how much later."""

from __future__ import annotations

from ...grammar import Rule
from ...timex import Both, Duration, Mod, Ref, Relation, Repeat, Span, Vague
from ...timex import Granularity as G

Unit = tuple[G, int]


def amount(number: float | None, unit: Unit, approx: object = None) -> Duration:
    """Drei Wochen; mehrere Jahre (no number); rund zwei Jahrzehnte."""
    return Duration(number, unit[0], approx if isinstance(approx, Mod) else None, scale=unit[1])


def half(unit: Unit, approx: object = None, whole: int = 0) -> Duration:
    """Ein halbes Jahr: six months; eine halbe Stunde: 30 minutes."""
    finer = {G.YEAR: (12, G.MONTH), G.DAY: (24, G.HOUR), G.HOUR: (60, G.MINUTE)}
    if unit[0] in finer:
        per, name = finer[unit[0]]
        return amount((whole + 0.5) * per * unit[1], (name, 1), approx)
    return amount(whole + 0.5, unit, approx)


def joined(number: float, unit: Unit, number2: float, unit2: Unit, approx: object = None) -> Duration:
    """Zwei Jahre und drei Monate."""
    mod = approx if isinstance(approx, Mod) else None
    return Duration(number, unit[0], mod, amount(number2, unit2), unit[1])


ADJ = r"(?:(?:lange|langen|volle|vollen|ganze|ganzen|weitere|weiteren|gute|guten|knappe|knappen|kurze|kurzen) )?"

RULES = (
    Rule("duration_and_half", r"{approx?}{number} und {a} halbe[nsrm]? {unit}|{approx2:approx?}(?:eineinhalb|anderthalb|einundeinhalb) {unit2:unit}", lambda number, a, unit, approx, approx2, unit2: half(unit, approx, int(number)) if unit else half(unit2, approx2, 1), "[Vor eineinhalb Jahren|P18M|2014-07] kam er."),
    Rule("duration", rf"{{det?}}{{approx?}}{{number}} {ADJ}{{unit}}", lambda number, unit, approx, det: amount(number, unit, approx), "[Vor drei Wochen|P3W|2015-12-28/2016-01-03] kam er.", "[In drei Wochen|P3W|2016-02-08/2016-02-14] wird gewählt.", "[Seit rund fünf Jahren|P5Y|2011-01-01~/..] wird gebaut.", "[Binnen drei Wochen|P3W|../2016-02-10] muss er antworten.", "[Vor einem Jahr|P1Y|2015] kam er.", "Der Vertrag gilt [noch ein Jahr|P1Y|../2017-01-20].", "[Innerhalb eines Jahres|P1Y|../2017-01-20] muss er antworten."),
    Rule("duration_joined", r"{det?}{approx?}{number} {unit} und {number2:number} {unit2:unit}", lambda number, unit, number2, unit2, approx, det: joined(number, unit, number2, unit2, approx), "Er saß [drei Jahre und vier Monate|P3Y4M|] in Haft."),
    Rule("duration_half", r"{approx?}{a} halbe[nsrm]? {unit}", lambda a, unit, approx: half(unit, approx), "[Vor einem halben Jahr|P6M|2015-07] kam er."),
    Rule("duration_dozen", r"{a} (?:Dutzend|Dutzende) {unit}", lambda a, unit: amount(12, unit, Mod.APPROX), "Es dauerte [ein Dutzend Jahre|P12Y|]."),
    Rule("half_a_year", r"{approx?}(?:{a} )?(?:Halbjahre?s?|halbe[sn]? Jahr(?:e|es)?)", lambda approx, a: amount(6, (G.MONTH, 1), approx), "[Vor einem Halbjahr|P6M|2015-07] kam er.", bound=True),
    Rule("quarter_hour", r"{approx?}(?:{a} )?(?:Viertelstunde|viertel Stunde)", lambda approx, a: amount(15, (G.MINUTE, 1), approx), "Es dauerte [eine Viertelstunde|PT15M|]."),
    Rule("three_quarter_year", r"{approx?}(?:{a} )?(?:Dreivierteljahr(?:es)?|drei viertel Jahr)", lambda approx, a: amount(9, (G.MONTH, 1), approx), "[Seit einem Dreivierteljahr|P9M|2015-04-01/..] wird gebaut."),
    Rule("three_quarter_hour", r"{approx?}(?:{a} )?(?:Dreiviertelstunde)", lambda approx, a: amount(45, (G.MINUTE, 1), approx), "Es dauerte [eine Dreiviertelstunde|PT45M|]."),
    Rule("duration_several", rf"{{det?}}{{several}} {ADJ}{{unit}}", lambda several, unit, det: amount(None, unit), "[Vor einigen Tagen|PXD|] kam er.", "Es dauerte [mehrere Jahre|PXY|]."),
    Rule("duration_plural", r"(?:vielen |langen |vielen langen )?{plural}", lambda plural: amount(None, plural), "[Seit Jahren|PXY|] wird gebaut.", bound=True),
    Rule("duration_long", r"(?:all )?(?:die|diese|lange|viele lange) {plural}", lambda plural: amount(None, plural), "[Lange Jahre|PXY|] war es ruhig."),
    Rule("for_long", r"‹{approx?}{number} {unit}› lang", lambda number, unit, approx: amount(number, unit, approx), "[Sieben Jahre lang|P7Y|] wurde gebaut.", relation=Relation.THROUGHOUT),
    Rule("several_for_long", r"‹{several} {unit}› lang", lambda several, unit: amount(None, unit), "[Mehrere Jahre lang|PXY|] wurde gebaut.", relation=Relation.THROUGHOUT),
    Rule("lasting", r"{lasting}", lambda lasting: lasting, "[Nach monatelangem|PXM|] Streit endete es.", "[Jahrelang|PXY|] wurde gebaut.", relation=Relation.THROUGHOUT),
    Rule("numbered_lasting", r"{number}(?:-)?{lastingunit}", lambda number, lastingunit: amount(number, lastingunit), "Es war ein [14-tägiger|P14D|] Streit.", "Es war ein [zweistündiges|PT2H|] Gespräch.", relation=Relation.THROUGHOUT),
    Rule("years_lasting", r"‹{number}(?:-)?jährige[nmrs]?› {lastingthing}", lambda number, lastingthing: amount(number, (G.YEAR, 1)), "Es folgte [dreijährige Haft|P3Y|].", relation=Relation.THROUGHOUT),
    Rule("hyphened", r"{number}-{unit}(?:-(?:Woche|Tag))?|‹{number2:number}-{unit2:unit}›-(?:Frist|Plan|Marke|Grenze|Rhythmus|Takt|Schicht|Vertrag|Regel|Inzidenz|Zeitraum|Marsch|Pakt)", lambda number, unit, number2, unit2: amount(number or number2, unit or unit2), "Es gilt eine [14-Tage-Frist|P14D|].", "Es gilt die [35-Stunden-Woche|PT35H|].", relation=Relation.THROUGHOUT),
    Rule("later", r"{approx?}{number} {unit} (?:später|danach|darauf|nachher)", lambda number, unit, approx: amount(number, unit, approx), "Am 7. Juni 2010 sank die Fähre. [Drei Tage später|P3D|2010-06-10] begann die Bergung.", "2011 öffnete der Tierpark. [Ein Jahr später|P1Y|2012] gab es dort die ersten Elefanten.", relation=Relation.LATER),
    Rule("earlier", r"{approx?}{number} {unit} (?:zuvor|davor|vorher|früher)", lambda number, unit, approx: amount(number, unit, approx), "Am 7. Juni 2010 sank die Fähre. [Drei Tage zuvor|P3D|2010-06-04] war sie geprüft worden.", "2011 öffnete der Tierpark. [Ein Jahr zuvor|P1Y|2010] war der Bau fertig.", relation=Relation.EARLIER),
    Rule("later_several", r"{several} {unit} (?:später|danach|darauf)|{plural} (?:später|danach)", lambda several, unit, plural: amount(None, unit or plural), "2011 öffnete der Tierpark. [Wenige Tage später|PXD|] kamen Besucher.", relation=Relation.LATER),
    Rule("earlier_several", r"{several} {unit} (?:zuvor|davor|vorher|früher)|{plural} (?:zuvor|davor|vorher|früher)", lambda several, unit, plural: amount(None, unit or plural), "2011 öffnete der Tierpark. [Wenige Tage zuvor|PXD|] war es fertig.", relation=Relation.EARLIER),
    Rule("last_span", r"(?:{det} )?(?:{approx} )?{last}(?: {approx2:approx})? {number} {unit}", lambda det, approx, last, approx2, number, unit: Span(amount(number, unit, approx or approx2), -1), "[In den vergangenen zwei Jahren|P2Y|2014-01-20/2016-01-20] wurde gebaut."),
    Rule("next_span", r"(?:{det} )?(?:{approx} )?{next}(?: {approx2:approx})? {number} {unit}", lambda det, approx, next, approx2, number, unit: Span(amount(number, unit, approx or approx2), 1), "[In den nächsten zehn Tagen|P10D|2016-01-20/2016-01-30] wird gebaut."),
    Rule("last_several", r"{det?}{last} (?:{several} )?{plural}", lambda det, last, several, plural: Span(amount(None, plural), -1), "[In den vergangenen Jahren|PXY|] wurde gebaut."),
    Rule("next_several", r"(?:{det} )?{next} (?:{several} )?{plural}", lambda det, next, several, plural: Vague(Ref.FUTURE), "[In den kommenden Jahren|FUTURE_REF|] wird gebaut."),
    Rule("each_amount", r"je {number} {unit}", lambda number, unit: Repeat(f"P{number:g}{unit[0].name[0]}"), "Es gibt [je zwei Wochen|P2W|] Urlaub."),
    Rule("elided", r"‹{approx?}{number}› (?:bis|oder|bis zu) ‹{number2:number} {unit}›", lambda approx, number, number2, unit: Both(amount(number, unit, approx), amount(number2, unit)), "Es dauert [sechs bis acht Monate|P6M,P8M|]."),
    Rule("these_days", r"diese[nr]? (?:Tagen|Tage|Wochen|Monaten|Jahren)", lambda: Duration(None, G.DAY), "[In diesen Tagen|PXD|] wird gebaut.", bound=True),
    Rule("first_span", r"{det?}(?:ersten|letzten) {number} {unit}", lambda det, number, unit: amount(number, unit), "Es gilt [für die ersten drei Jahre|P3Y|].", relation=Relation.THROUGHOUT),
    Rule("year_term", r"Jahresfrist", lambda: amount(1, (G.YEAR, 1)), "[Vor Jahresfrist|P1Y|2015] hatte der Konzern das Werk geschlossen.", bound=True),
    Rule("month_term", r"Monatsfrist", lambda: amount(1, (G.MONTH, 1)), "[Binnen Monatsfrist|P1M|../2016-02-20] muss er antworten.", bound=True),
    Rule("whole_unit", r"(?:den ganzen|die ganze|das ganze|den gesamten|das gesamte) {unit}", lambda unit: amount(1, unit), "Es regnete [den ganzen Tag|P1D|].", relation=Relation.THROUGHOUT),
)
