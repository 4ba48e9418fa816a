"""Expressions that name no date: what they refer to is all there is to say."""

from __future__ import annotations

from ...grammar import Rule
from ...timex import Ref, Vague

PAST, PRESENT, FUTURE = Vague(Ref.PAST), Vague(Ref.PRESENT), Vague(Ref.FUTURE)

RULES = (
    Rule("past", r"kürzlich|jüngst|neulich|unlängst|vor kurzem|vor Kurzem|vor langem|vor Langem|vor längerem|vor Längerem|vor längerer Zeit|vor langer Zeit|vor einiger Zeit|kurz zuvor|damals|seinerzeit|einst|einstmals|ehedem|dereinst|früher|zuvor|vorher|zuletzt|letztens|bis vor kurzem|bis vor Kurzem|eben erst|damalige[nrsm]?|einstige[nrsm]?|ehemalige[nrsm]?|vormals|anno dazumal|zwischenzeitlich", lambda: PAST, "[Jüngst|PAST_REF|] hatte der Minister Fehler eingeräumt."),
    Rule("past_phrase", r"(?:in )?(?:der )?(?:jüngsten |jüngerer |letzter )?Vergangenheit|(?:in )?(?:früheren|vergangenen|alten) Zeiten|(?:in )?(?:jüngster|letzter) Zeit|zu jener Zeit|zu dieser Zeit|in jenen Jahren|in jenen Tagen|(?:der )?Nachkriegszeit", lambda: PAST, "[In jüngster Zeit|PAST_REF|] war es ruhig."),
    Rule("present", r"derzeit|zurzeit|zur Zeit|momentan|im Moment|im Augenblick|gegenwärtig|jetzt|nun|aktuell|heutzutage|mittlerweile|inzwischen|dieser Tage|bislang|bisher|bis jetzt|bis dato|augenblicklich|derzeitige[nrsm]?|(?:der )?Gegenwart|nunmehr", lambda: PRESENT, "[Derzeit|PRESENT_REF|] ist es ruhig."),
    Rule("future", r"demnächst|bald|baldigst|in Kürze|in Bälde|künftig|zukünftig|künftige[nrsm]?|zukünftige[nrsm]?|fortan|alsbald|in absehbarer Zeit|auf absehbare Zeit|(?:der |die |in )?(?:nächster |naher |nähere |ferner )?Zukunft|eines Tages|in nächster Zeit", lambda: FUTURE, "[Demnächst|FUTURE_REF|] wird gewählt."),
    Rule("narrative", r"danach|daraufhin|anschließend|kurz darauf|kurz danach|wenig später|später|seitdem|seither|hernach|unterdessen|bald darauf", lambda: Vague(Ref.PAST), "[Kurz darauf|PAST_REF|] brannte es."),
    Rule("ex", r"Ex", lambda: PAST, "Der [Ex|PAST_REF|]-Präsident kam.", compound=True),
)
