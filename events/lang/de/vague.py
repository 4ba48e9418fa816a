"""Expressions that name no date: what they refer to is all there is to say."""

from __future__ import annotations

from ...grammar import Rule
from ...timex import Ref, Vague

PAST, PRESENT, FUTURE = Vague(Ref.PAST), Vague(Ref.PRESENT), Vague(Ref.FUTURE)

RULES = (
    Rule("past", r"kürzlich|jüngst|neulich|unlängst|vor kurzem|vor langem|vor längerem|vor längerer Zeit|vor langer Zeit|vor einiger Zeit|vor geraumer Zeit|damals|seinerzeit|einst|einstmals|ehedem|früher|letztens|anno dazumal", lambda: PAST, "[Kürzlich|PAST_REF|] hatte der Minister Fehler eingeräumt."),
    Rule("past_phrase", r"{det?}(?:jüngsten |jüngeren |letzten )?Vergangenheit|(?:früheren|früherer|vergangenen|vergangener|alten) Zeiten|(?:in )?(?:jüngster|letzter) Zeit", lambda det: PAST, "[In der Vergangenheit|PAST_REF|] war es ruhig."),
    Rule("that_time", r"(?:dieser|jener) Zeit", lambda: PAST, "[Zu jener Zeit|PAST_REF|] war es ruhig.", bound=True),
    Rule("present", r"derzeit|zurzeit|zur Zeit|momentan|im Moment|im Augenblick|gegenwärtig|jetzt|heutzutage|dieser Tage|augenblicklich", lambda: PRESENT, "[Derzeit|PRESENT_REF|] ist es ruhig."),
    Rule("future", r"demnächst|in Kürze|in Bälde|künftig|zukünftig|fortan|in absehbarer Zeit|auf absehbare Zeit|{det?}(?:nächster |naher |nähere |ferner |nahe )?Zukunft|in nächster Zeit", lambda det: FUTURE, "[Demnächst|FUTURE_REF|] wird gewählt."),
    Rule("ex", r"{ex}", lambda ex: PAST, "Der [Ex|PAST_REF|]-Präsident kam.", compound=True),
    Rule("past_untagged", r"zuvor|vorher|zuletzt|jüngste[nrsm]?|ehemals|vormals|bis vor kurzem|eben erst|kurz zuvor|damalige[nrsm]?|seit langem|seit längerem|schon lange|seit jeher", lambda: PAST, "[Zuvor||] hatte der Minister Fehler eingeräumt.", tagged=False),
    Rule("after_untagged", r"danach|daraufhin|anschließend|kurz darauf|kurz danach|wenig später|später|seitdem|seither|bald darauf", lambda: PAST, "[Kurz darauf||] brannte es.", tagged=False),
    Rule("present_untagged", r"inzwischen|mittlerweile|bislang|bisher|bis jetzt|bis dato|aktuell", lambda: PRESENT, "[Inzwischen||] ist es ruhig.", tagged=False),
    Rule("future_untagged", r"bald|alsbald|eines Tages|künftige[nrsm]?|zukünftige[nrsm]?|über kurz oder lang", lambda: FUTURE, "[Bald||] wird gewählt.", tagged=False),
)
