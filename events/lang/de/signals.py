"""SIGNALs: the words before an expression, and what they make of it."""

from __future__ import annotations

from ...grammar import Join, Signal
from ...timex import Mod
from ...timex import Relation as R


def signals(relation: R, words: str, example: str, mod: Mod | None = None) -> tuple[Signal, ...]:
    """Several words of one meaning, divided by bars; the example belongs to them all."""
    return tuple(Signal(word, relation, example, mod) for word in words.split("|"))


SIGNALS = (
    *signals(R.AT, "am|an|im|zum|zur|zu|um|von|vom|während|bei|beim|über|über den|den|dem|an dem|in dem|erst|erst am|erst im|erst in|noch am|noch im|noch in|schon am|schon im|schon in|bereits am|bereits im|bereits in|bereits|schon|aus|aus dem|Stand|Stand:|pünktlich zum|allein im|auch im|auch am|erstmals am|erstmals im|zuletzt am|zuletzt im|spätabends am|jeweils am|ebenfalls am|an einem", "[Am Dienstag|2016-01-19|2016-01-19] war er gekommen."),
    *signals(R.FOR, "für|für den|für das|auf|auf den", "Die Wahl ist [für den 3. Mai|2016-05-03|2016-05-03] angesetzt."),
    *signals(R.AT, "gegen|gegen ca.|um ca.|um circa|um etwa|circa um|etwa um|um das|ungefähr um|etwa am|etwa im|rund um|um den", "Es brannte [gegen 9 Uhr|2016-01-20T09:00|2016-01-20T09:00~].", Mod.APPROX),
    *signals(R.IN, "in|in etwa|in rund", "[In drei Wochen|P3W|2016-02-08/2016-02-14] wird gewählt."),
    *signals(R.SINCE, "seit|seit dem|schon seit|bereits seit|erst seit|spätestens seit|schon seit dem|bereits seit dem|mindestens seit|seit über|seit nunmehr|seit ca.|seit circa|seit etwa|seit kurz nach|seit mittlerweile|seit inzwischen", "[Seit 2014|2014|2014-01-01/..] fliegt die Koalition Angriffe."),
    *signals(R.FROM, "ab|ab dem|ab ca.|ab etwa|frühestens|frühestens am|frühestens im|frühestens in|frühestens ab|spätestens ab|erst ab|nicht vor|schon ab|bereits ab|beginnend mit|ab sofort bis", "[Ab Februar|2016-02|2016-02-01/..] gilt ein neuer Fahrplan."),
    *signals(R.UNTIL, "bis|bis ca.|bis etwa|bis kurz vor|bis kurz nach|bis zu|bis zum|bis zur|bis zu dem|bis in|bis ins|bis nach|bis einschließlich|bis einschließlich zum|noch bis|noch bis zum|noch bis zur|vorerst bis|zunächst bis|zunächst bis zum|vorerst bis zum|spätestens|spätestens am|spätestens im|spätestens bis|spätestens in|spätestens zum|bis spätestens|bis spätestens zum|längstens bis|mindestens bis|mindestens bis zum|voraussichtlich bis|bis gegen|bis mindestens", "[Bis 2030|2030|../2030-12-31] soll die Strecke ausgebaut werden."),
    *signals(R.UNTIL_AGO, "bis vor|bis vor etwa|bis vor rund|noch bis vor", "[Bis vor zwei Jahren|P2Y|../2014-12-31] war es die Regel."),
    *signals(R.BEFORE, "vor|vor dem|vor über|noch vor|noch vor dem|erst vor|bereits vor|schon vor|kurz vor|um kurz vor|kurz vor dem|unmittelbar vor|unmittelbar vor dem", "[Vor drei Tagen|P3D|2016-01-17] war ein Zug entgleist."),
    *signals(R.AFTER, "nach|nach dem|erst nach|kurz nach|um kurz nach|kurz nach dem|unmittelbar nach|schon nach|bereits nach|auch nach|frühestens nach", "[Nach 2014|2014|2015-01-01/..] war Schluss."),
    *signals(R.WITHIN, "binnen|innerhalb von|innerhalb|innert|in weniger als|im Laufe|im Verlauf", "[Binnen drei Wochen|P3W|../2016-02-10] muss er antworten."),
    *signals(R.STILL, "noch|noch weitere", "Der Vertrag gilt [noch drei Jahre|P3Y|../2019-01-20]."),
    *signals(R.BETWEEN, "zwischen|zwischen dem", "[Zwischen Mittwoch und Freitag|2016-01-20,2016-01-22|2016-01-20/2016-01-22] wird gewählt."),
    *signals(R.COMPARED, "als|als im|als in|als am|als vor|als noch|wie im|wie vor|wie in|gegenüber|gegenüber dem|im Vergleich zu|im Vergleich zum|verglichen mit|verglichen mit dem", "Es ist höher [als 2015|2015|]."),
)

FROM_TO = frozenset({R.AT, R.FOR, R.FROM, R.SINCE, R.BETWEEN})
JOINS = (
    Join("bis", FROM_TO, r"\s{1,3}bis(?:\s(?:zum|zur|in den|in die|ins|einschließlich|einschließlich zum))?\s{1,3}(?:zum\s)?(?:der\s|dem\s)?", "[Von Mitte März bis Ende Mai|2016-03,2016-05|2016-03-11/2016-05-31] wird gebaut."),
    Join("dash", FROM_TO, r"\s?[-–]\s?", "[Mai–Juli|2016-05,2016-07|2016-05-01/2016-07-31] wird gebaut."),
    Join("und", frozenset({R.BETWEEN}), r"\s{1,3}und(?:\s(?:dem|der|den))?\s{1,3}", "[Zwischen Mittwoch und Freitag|2016-01-20,2016-01-22|2016-01-20/2016-01-22] wird gewählt."),
    Join("auf", FROM_TO, r"\s{1,3}auf(?:\sden|\sdie)?\s{1,3}", "[Von Montag auf Dienstag|2016-01-18,2016-01-19|2016-01-18/2016-01-19] war es glatt."),
)
