"""A light reading of the finite verb: which words show that a clause tells of the past or of what is to come."""

from __future__ import annotations

import re

from ...prose import Surroundings, Tense

FUTURE_VERBS = frozenset(
    """soll sollen sollten sollte will wollen wolle wird werden werde würden würde muss müssen müsse müsste dürfte dürften
    plant planen plane erwartet erwarten droht drohen steht stehen beginnt beginnen startet starten folgt folgen endet
    enden findet finden tritt treten reist reisen trifft treffen stimmt stimmen entscheidet entscheiden tagt tagen
    berät beraten eröffnet eröffnen kommt kommen gilt gelten läuft laufen öffnet öffnen schließt schließen spielt
    spielen empfängt empfangen besucht besuchen feiert feiern fällt fallen geht gehen gibt geben hält halten kehrt
    kehren stellt stellen wählt wählen zieht ziehen präsentiert kann können könnte könnten darf dürfen endet lädt laden
    gastiert trete finde beginne komme stehe gehe verhandelt steigt bestreitet tritt bleibt bleiben erscheint""".split()
)
PRETERITE = frozenset(
    """war waren hatte hatten wurde wurden kam kamen ging gingen gab gaben fand fanden stand standen hielt hielten lag
    lagen nahm nahmen trat traten starb starben begann begannen verlor verloren gewann gewannen blieb blieben fiel fielen
    ließ ließen sprach sprachen traf trafen zog zogen schoss schossen schlug schlugen stieg stiegen rief riefen brach
    brachen fuhr fuhren flog flogen lief liefen trug trugen schrieb schrieben sah sahen lud luden schied schieden
    verließ verließen entschied entschieden unterschrieb beschloss beschlossen floh flohen sank sanken wuchs wuchsen
    verbot verboten griff griffen erhielt erhielten bekam bekamen entstand entstanden erschien erschienen gelang gelangen
    geschah geschahen hieß hießen empfing schloss schlossen betrat verbrachte brachte brachten dachte wusste konnte
    konnten musste mussten wollte wollten durfte durften mochte drang warf warfen bat baten las lasen bewarb warb
    riss rissen sprang sprangen sang sangen stahl stahlen verschwand verschwanden zwang bot boten ereignete wies wiesen
    half halfen floss flossen bezog bezogen erwies erwiesen bestand bestanden verstarb ertrank erlag erlagen saß saßen""".split()
)
PERFECT = frozenset("hat haben ist sind habe sei seien hätte hätten wäre wären".split())
PARTICIPLE = r"(?:ge\w{2,}(?:t|en)|\w+(?:iert)|(?:be|ver|er|ent|zer|miss|über|unter|wider)\w{2,}(?:t|en)|\w{2,6}ge\w{3,}(?:t|en)|worden|gewesen)"
PRETERITE_ENDING = r"(?!un(?!ter))[a-zäöüß]{3,}(?:te|ten|tete|teten)"  # "unsanierte" is an adjective
PRESENT_ENDING = r"[a-zäöüß]{2,}t"
NO_PRETERITE = frozenset(
    """heute leute seite seiten weite weiten breite zweite zweiten dritte dritten erste ersten letzte letzten nächste
    hälfte bitte mitte woche karte gute guten beste besten meisten weiten späten bereiten arbeiten leiten halten erhalten
    enthalten treten vertreten bieten bitten warten erwarten starten antworten berichten richten zeiten rechte rechten
    dürfte dürften könnte könnten möchte möchten müsste müssten sollte sollten hätte hätten alte alten kalte harte
    bekannte bekannten gesamte gesamten geplante geplanten selten unten hinten konnten acht achten vierte vierten
    fünfte fünften sechste sechsten siebte achte neunte zehnte minuten städten ländern behörden debatte kosten
    ehrliche verletzte verletzten beamten gelten testen leisten kämpfen betrachten beachten beraten verbreiten
    gestalten bestreiten gewährleisten nächsten gestrigen heutigen leisten bieten verhalten unterhalten aufhalten anbieten einleiten vorbereiten zuletzte echte echten leichte leichten
    schlechte schlechten konkrete spätesten jüngste jüngsten größte größten höchste höchsten wichtigste längste nahte
    asiate frachten achtete liste posten gäste fürchten drohten breiten""".split()
) - {"drohten"}
ANNOUNCING = frozenset(
    """planmäßig geplant geplante geplanten geplanter anberaumt anstehend anstehende anstehenden stattfindende stattfindenden vertagt verschoben verlegt angestrebt angestrebten nächsten anberaumte anberaumten angesetzt angesetzte vorgesehen
    vorgesehene vorgesehenen terminiert bevorstehenden bevorstehende erwartet erwartete erwarteten voraussichtlich
    angepeilt""".split()
)
FUTURE_NOUNS = frozenset("Auftakt Schlichtungstermin Vorschau Ausblick Prognose Wettervorhersage Vorhersage".split())
NO_PRESENT = frozenset(
    """nicht jetzt seit mit erst fast oft selbst dort weit laut statt sonst acht gut schlecht leicht vielleicht dicht
    samt anstatt direkt insgesamt zuletzt zunächst bereit recht rechts bekannt hat ist hart alt kalt spät stets rot tot
    echt gesamt höchst jüngst längst meist überhaupt unbekannt geplant gut gar mindest zumindest nachts damit somit
    soweit derzeit zurzeit jederzeit hierzulande gerecht berechtigt verletzt bedingt beliebt unecht beteiligt bekannt erlaubt benannt gesucht gefragt überzeugt sicherheit exakt konkret komplett""".split()
)

STATIVE = frozenset(
    """ist sind gibt lebt leben gilt gelten steht stehen hat haben kann können heißt heißen wissen weiß zählt zählen gehört
    gehören besteht bestehen liegt liegen wohnt wohnen bleibt bleiben scheint wirkt nennt kennt kennen denkt denken wäre würde
    sei seien besitzt verfügt erinnert nutzt nutzen vermuten arbeitet arbeiten beschäftigen tut sieht sehen""".split()
)  # in the present, "heute" beside these tells of these days
CLEARLY_PAST = frozenset("waren hatten wurden konnten mussten wollten durften kamen gingen gaben standen lagen sagten teilten".split())
MODALS = frozenset("wolle solle müsse könne dürfe werde soll sollen sollte sollten will wollen wird werden kann können könnte könnten muss müssen darf dürfen würde würden".split())
ANNOUNCED = frozenset(
    """kündigte kündigten plante planten vereinbarte vereinbarten lud luden berief beriefen rechnete rechneten erwartete
    erwarteten versprach versprachen forderte forderten verlangte verlangten hoffte hofften setzte setzten beantragte stellte
    angekündigt angesetzt vereinbart einberufen eingeladen terminiert""".split()
)
NOWADAYS = re.compile(
    r"\b(?:(?:der|die|das|den|dem|des) heute (?:\S+ ){0,4}(?:lebend|bestehend|gelegen|befindlich|bekannt|genutzt|benannt)\w*|bis heute(?! \d)|damals und heute|gestern und heute|wie heute|wir heute|auch heute noch|die heute \d)|\bheute (?:kaum|weniger|mehr als|"
    r"lebend\w*|existierend\w*|gültig|vor allem|meist|oft|immer noch|üblich|als eine|allgemein|weitgehend|nicht mehr|\d{2}-?[Jj]ährige\w*)\b",
    re.IGNORECASE,
)  # "heute" means these days
OF_SOMETHING = re.compile(r"\s(?:seines|ihres|deren|dessen|meines|unseres|des (?!Jahres)|der )")  # a genitive that a span belongs to
BESIDE_EVENT = re.compile(r"\s(?:vor|nach) (?:dem|der|den|seinem|ihrem|seiner|ihrer) (?!Rathaus|Tor|Haus)[A-ZÄÖÜ]")
FROM_NOUN = re.compile(r"\b(?!Wahl|Treffen|Konferenz|Sitzung|Gipfel|Spiel|Start)[A-ZÄÖÜ][a-zäöüß-]+\s$")  # "Brief" before "vom 3. Mai"
NEARLY = re.compile(r"(?:um )?(?:kurz|unmittelbar|knapp)\b", re.IGNORECASE)
ONWARDS = re.compile(r"\san\b(?!\s(?:der|die|das|den|dem)\b)")
NAME_BEFORE = re.compile(r"[A-ZÄÖÜ][A-Za-zäöüß-]+\s$")

AROUND = Surroundings(NOWADAYS, OF_SOMETHING, BESIDE_EVENT, FROM_NOUN, NAME_BEFORE, ONWARDS, NEARLY)

TENSE = Tense(
    preterite=PRETERITE,
    preterite_ending=PRETERITE_ENDING,
    no_preterite=NO_PRETERITE,
    auxiliaries=PERFECT,
    participle=PARTICIPLE,
    announcing=ANNOUNCING,
    future=FUTURE_VERBS,
    future_nouns=FUTURE_NOUNS,
    present_ending=PRESENT_ENDING,
    no_present=NO_PRESENT,
    modals=MODALS,
    clearly_past=CLEARLY_PAST,
    stative=STATIVE,
    announced=ANNOUNCED,
    conjunctions=frozenset("dass weil wenn ob falls sobald damit".split()),
    made_known=frozenset({"bekannt", "ankündigten"}),
)
