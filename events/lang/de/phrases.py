"""German words that tell how phrases hang together, and which of them a headline can go without."""

from __future__ import annotations

import re

OPENING = frozenset('„ « » " ‚ ‘'.split())
CLOSING = frozenset('“ ” » « " ‘ ’'.split())
QUOTED = re.compile(r"[„«»\"‚‘]")
GENITIVE = frozenset("des eines dieses jenes seines ihres unseres jedes keines".split())
FEMININE = frozenset("der einer dieser jener seiner ihrer unserer keiner deren beider aller".split())  # genitive, or dative
OF = frozenset("von vom zwischen".split())  # prepositions that go on with the noun before them
OBLIQUE = frozenset("den dem einen einem des eines diesem diesen keinen keinem seinem seinen ihrem ihren".split())  # no subject's
CIRCUMSTANCE = frozenset(
    """wegen nach angesichts während aufgrund trotz laut zufolge seit vor bei beim mit durch unter anlässlich infolge dank
    gemäß ungeachtet hinsichtlich neben ohne entgegen statt anstelle mithilfe zum_Auftakt""".split()
)  # prepositions of what a sentence can best go without
PLACE = frozenset("in im an am auf aus über bis ab".split())
OF_TIME = frozenset("nach vor seit für über gegen um zum zur wegen".split())  # between a clause and the noun of another event
SOURCE = frozenset("laut zufolge angaben informationen berichten medienberichten erkenntnissen einschätzung berufung".split())
MEANT = frozenset(
    """nicht nie niemals kaum angeblich mutmaßlich voraussichtlich offenbar vermutlich möglicherweise wahrscheinlich fast beinahe
    nahezu teilweise vorerst vorläufig wohl nur""".split()
)  # adverbs without which a sentence says something else
BEFORE_TIME = frozenset(
    "etwa rund kurz genau erst bereits schon spätestens frühestens noch gegen ungefähr circa ca. also nur auch pünktlich".split()
)
ALSO_PREPOSITIONS = frozenset("während seit bis".split())  # conjunctions by their tag, prepositions before a noun
GOVERNED = {
    preposition: frozenset(verbs.split())
    for preposition, verbs in {
        "mit": """rechnen beginnen beschäftigen befassen auseinandersetzen handeln anfangen aufhören drohen rechnen spielen starten
            sprechen treffen verhandeln zusammenarbeiten kämpfen enden einigen verbinden kooperieren vergleichen zusammenstoßen
            kollidieren fusionieren""",
        "nach": "suchen fahren reisen fliegen streben fragen fahnden kommen gehen zurückkehren verlangen ziehen führen bringen riechen",
        "vor": "warnen schützen fliehen flüchten stehen bewahren fürchten",
        "unter": "leiden stehen fallen stellen",
        "bei": "liegen bleiben bewerben entschuldigen bedanken helfen landen",
        "durch": "ersetzen führen ziehen fahren",
        "von": "abhängen ausgehen profitieren distanzieren zurücktreten trennen erholen abweichen verabschieden abkommen sprechen",
        "an": "teilnehmen beteiligen scheitern arbeiten festhalten sterben erkranken erinnern liefern vergeben mitarbeiten",
        "auf": "warten verzichten reagieren hoffen setzen einigen verständigen konzentrieren hinweisen stoßen steigen sinken fallen belaufen",
        "um": "bewerben handeln gehen kämpfen bemühen kümmern steigen sinken wachsen fallen bitten",
        "neben": "stehen liegen",
        "ohne": "auskommen",
    }.items()
}  # what these verbs cannot go without
ROUGHLY = frozenset("über unter gegen zwischen".split())  # before a number no prepositions: "über 7.000 Menschen"
REMARK = "so"  # "…, so die Polizei"
HANGING = frozenset("ihm ihnen mir uns dir euch".split())  # datives that a sentence can go without
OBJECTS = HANGING | frozenset("ihn mich dich".split())  # pronouns that are no subject
ZONE = frozenset("ortszeit mitteleuropäischer zeit mez mesz utc gmt uhr".split())  # behind a clock time
DATING = frozenset("vom von".split())  # a date behind a noun, and not behind its clause
COMPARING = frozenset("als wie".split())
BEHIND_TIME = frozenset("an hindurch lang".split())  # "von Januar an", "den Tag hindurch"
