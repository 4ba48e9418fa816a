"""German verbs as headlines need them: present forms, prefixes, and verbs that say, announce or deny."""

from __future__ import annotations

import re

STRONG = {
    "geben": "gibt", "nehmen": "nimmt", "sehen": "sieht", "treten": "tritt", "sprechen": "spricht", "treffen": "trifft",
    "helfen": "hilft", "werfen": "wirft", "sterben": "stirbt", "brechen": "bricht", "gelten": "gilt", "lesen": "liest",
    "essen": "isst", "vergessen": "vergisst", "messen": "misst", "stehlen": "stiehlt", "befehlen": "befiehlt",
    "empfehlen": "empfiehlt", "geschehen": "geschieht", "werben": "wirbt", "verderben": "verdirbt", "bergen": "birgt",
    "fahren": "fährt", "fallen": "fällt", "fangen": "fängt", "halten": "hält", "lassen": "lässt", "laufen": "läuft",
    "raten": "rät", "schlafen": "schläft", "schlagen": "schlägt", "tragen": "trägt", "wachsen": "wächst", "waschen": "wäscht",
    "laden": "lädt", "graben": "gräbt", "stoßen": "stößt", "blasen": "bläst", "schaffen": "schafft", "braten": "brät",
    "haben": "hat", "sein": "ist", "werden": "wird", "wissen": "weiß", "tun": "tut", "können": "kann", "müssen": "muss",
    "sollen": "soll", "wollen": "will", "dürfen": "darf", "mögen": "mag", "bewerben": "bewirbt", "erlöschen": "erlischt",
    "erschrecken": "erschrickt", "schmelzen": "schmilzt", "quellen": "quillt", "schelten": "schilt", "fechten": "ficht",
}  # fmt: skip
PLURAL = {"sein": "sind", "tun": "tun"}
WITH_SEIN = frozenset(
    """kommen gehen fahren fliegen laufen reisen steigen sinken fallen stürzen wachsen sterben entstehen erscheinen geschehen
    passieren gelingen misslingen scheitern bleiben werden treten ziehen fliehen flüchten landen starten entgleisen explodieren
    platzen brechen verschwinden auftauchen tauchen ertrinken erliegen umkommen verunglücken verunfallen erkranken genesen
    einstürzen abstürzen zusammenbrechen ausbrechen aufbrechen eindringen dringen eintreffen einlaufen springen schwimmen
    rennen klettern kriechen gleiten rutschen schrumpfen klaffen reifen rücken eilen kehren zurückkehren gelangen geraten
    wandern aufwachen erwachen einschlafen aufstehen entfallen ausfallen anfallen auslaufen ablaufen abbrennen niederbrennen
    ausbrennen verbrennen ausscheiden scheiden weichen ausweichen eskalieren kollabieren kollidieren rasen sickern fließen
    strömen ausströmen schlüpfen verklingen verstreichen vergehen ergehen entkommen entfliehen entwischen begegnen folgen
    avancieren emigrieren immigrieren auswandern einwandern desertieren kentern stranden havarieren umziehen ausrücken
    einmarschieren marschieren aufsteigen absteigen antreten zurücktreten beitreten übertreten eintreten austreten
    verhungern verdursten bersten zerbrechen verbluten ersticken erfrieren ausarten ausrasten nachrücken vorrücken sein""".split()
)  # verbs whose perfect is made with sein; beside others "war gesperrt" tells a state
SEPARABLE = (
    "aufeinander", "ineinander", "gegeneinander", "miteinander", "voneinander", "nebeneinander", "übereinander",
    "herbei", "hinzu", "dahin", "vorüber", "entlang", "überein", "inne", "klar", "zurecht", "voll",
    "zusammen", "auseinander", "entgegen", "gegenüber", "herunter", "hinunter", "herüber", "hinüber", "zurück", "voraus",
    "vorbei", "voran", "vorweg", "wieder", "weiter", "heraus", "hinaus", "herein", "hinein", "herab", "hinab", "heran",
    "herauf", "hinauf", "hervor", "bereit", "bekannt", "fertig", "statt", "teil", "frei", "fest", "fort", "heim", "nieder",
    "davon", "dazu", "empor", "einher", "zusammen", "los", "her", "hin", "weg", "nach", "auf", "aus", "bei", "dar", "ein",
    "mit", "vor", "ab", "an", "da", "um", "zu", "durch", "über", "unter", "hoch", "kennen", "sicher", "stehen", "tot", "wahr",
)  # fmt: skip
INSEPARABLE = ("be", "emp", "ent", "er", "ge", "miss", "ver", "zer")
WHOLE = frozenset(
    """absolvieren abonnieren absorbieren abstrahieren analysieren animieren annektieren annoncieren annullieren antizipieren
    antworten authentifizieren beichten beinhalten dampfen datieren herrschen""".split()
)  # verbs that only look as if they began with a separable prefix; so do those with hinter-

SAYING = frozenset(
    """sagen mitteilen erklären berichten melden betonen äußern verkünden bekanntgeben versichern schreiben twittern
    begründen bestätigen ergänzen hinzufügen unterstreichen kritisieren warnen behaupten meinen angeben einräumen feststellen
    bekräftigen informieren verlauten heißen bemerken erläutern schildern ausführen verlautbaren urteilen versprechen
    verlesen zitieren mahnen loben beklagen bedauern fordern appellieren hervorheben zeigen resümieren bilanzieren""".split()
)
STRICT_SAYING = SAYING - frozenset("fordern versprechen zeigen schreiben kritisieren warnen loben heißen bestätigen melden".split())
ANNOUNCING = frozenset(
    """ankündigen planen vereinbaren verschieben fordern erwarten vorbereiten beantragen anberaumen ansetzen einberufen
    verlangen versprechen vorsehen  verkünden vorschlagen anstreben prüfen beschließen genehmigen billigen
    organisieren anregen befürworten anpeilen zusagen in_aussicht_stellen wünschen erwägen festlegen""".split()
)
DENYING = frozenset("dementieren bestreiten zurückweisen abstreiten".split())
THINKING = frozenset("hoffen glauben denken vermuten fürchten befürchten schätzen annehmen wissen wünschen bezweifeln vermelden".split())
NO_PARTICIPLE = frozenset("bekannt bestimmt verschieden gelegen genannt bedeutend gesamt gewiss gerecht verwandt erst entfernt".split())
PARTICIPLE = re.compile(r"[a-zäöü]*(ge[a-zäöüß]{2,}(t|en)|ier(t)|(be|ver|er|ent|zer|emp|miss|über|unter)[a-zäöüß]{3,}(t|en))")
NEGATION = frozenset("nicht kein keine keinen keinem keiner keines nie niemals nichts niemand weder".split())
PRONOUNS = frozenset("er sie es ihn ihm ihr dies dieser diese dieses das man wo dort deren dessen".split())  # at a title's start
LEADS_NOTHING = frozenset(
    """dass ob weil als wenn nachdem obwohl bevor während indem damit sodass und oder aber gibt gab ist sind war waren hat haben
    hatte hatten wird werden wurde wurden soll sollen sollte will wollen kann können konnte muss müssen musste darf man es""".split()
)  # a title that begins so is no title
INCOMPLETE = frozenset(
    """versuchen beginnen gelingen beschließen ankündigen planen drohen fordern auffordern beauftragen aufrufen verpflichten
    beschuldigen vorwerfen erwägen ablehnen anbieten beabsichtigen androhen versprechen vorschlagen hoffen rechnen""".split()
)  # verbs that say little without what they are about
COPULAS = frozenset("ist sind war waren sei seien wird werden wurde wurden".split())
IMPERSONAL = frozenset("geben kommen handeln schneien regnen stürmen brennen gehen heißen dauern fehlen".split())  # with "es"
SUBJUNCTIVE = frozenset("sei seien wolle solle müsse könne dürfe werde möge".split())  # whatever the model says
MODALS = frozenset("sollen wollen müssen können dürfen mögen".split())
POSSIBLE = frozenset("sollen müssen können dürfen mögen".split())
EVENT_SUFFIX = ("ung", "treffen", "wahl", "konferenz", "spiel", "prozess", "gipfel", "sitzung", "besuch", "reise", "start", "beginn",
    "eröffnung", "abstimmung", "gespräch", "gespräche", "verhandlungen", "streik", "konzert", "fest", "festival", "tagung", "kongress",
    "parteitag", "referendum", "rückkehr", "rücktritt", "auftritt", "angriff", "anschlag", "unfall", "tod", "hochzeit", "premiere",
    "urteil", "anhörung", "debatte", "demonstration", "kundgebung", "protest", "proteste", "rennen", "turnier", "marsch", "abzug",
    "einmarsch", "putsch", "krieg", "feier", "messe", "umzug", "auszug", "abriss", "neubau", "umbau", "baubeginn", "termin",
    "aufstand", "sturz", "mord", "brand", "explosion", "beben", "erdbeben", "absturz", "kauf", "verkauf", "fusion", "börsengang", "lesung",
    "aufführung", "ausstellung", "zusammentreffen", "zusammenkunft", "begegnung", "finale", "halbfinale", "auftakt", "ende", "stichwahl",
    "landtagswahl", "volksabstimmung", "massaker", "attentat", "überfall", "vertrag", "abkommen", "beschluss", "entscheidung", "sieg",
    "niederlage", "test", "tests", "flug", "landung", "mission", "einsatz")  # fmt: skip
SMALL_TALK = frozenset(
    """dort zudem außerdem allerdings jedoch hingegen dabei dagegen ferner überdies demnach deshalb daher somit schließlich auch
    bereits schon erst noch nun jetzt dann danach zuvor zunächst inzwischen mittlerweile derzeit damals aber doch denn und oder
    sondern indes unterdessen gleichzeitig zugleich nämlich wiederum ebenfalls ebenso dadurch damit zuletzt endlich erneut
    jeweils wohl offenbar vermutlich eigentlich daraufhin anschließend später seither seitdem bislang bisher zwar etwa so
    nur lediglich rund vorerst sogar kürzlich jüngst""".split()
)
KEEP = frozenset("erneut wohl offenbar vermutlich rund etwa nur lediglich vorerst".split())
FILLERS = SMALL_TALK - KEEP


def present(lemma: str, *, plural: bool) -> str:
    """The third person of the present: bilden → bildet, bilden; lemma without separable prefix, or "" if it is no verb."""
    if not lemma.endswith("n"):
        return ""
    if plural:
        return PLURAL.get(lemma, lemma)
    if lemma in STRONG:
        return STRONG[lemma]
    for prefix in INSEPARABLE:
        base = lemma.removeprefix(prefix)
        if base != lemma and base in STRONG and lemma not in ("verlassen", "gehalten"):
            return prefix + STRONG[base]
    if lemma == "verlassen":
        return "verlässt"
    for prefix in ("über", "unter", "wider", "durch", "um", "hinter"):
        base = lemma.removeprefix(prefix)
        if base != lemma and base in STRONG:
            return prefix + STRONG[base]
    stem = lemma[:-2] if lemma.endswith("en") else lemma[:-1]
    if stem.endswith(("t", "d", "chn")) or (len(stem) > 2 and stem[-1] in "mn" and stem[-2] not in "aeiouäöürlhmn"):
        return stem + "et"
    return stem + "t"


def is_past_participle(lemma: str) -> bool:
    """Whether an adjective is a past participle by its form: zurückgetreten, verurteilt, renoviert; not neu, dortig."""
    return lemma not in NO_PARTICIPLE and bool(PARTICIPLE.fullmatch(lemma))


def is_event(noun: str) -> bool:
    """Whether a noun names something that happens, by its ending: Sitzung, Treffen, Landtagswahl."""
    return noun.lower().endswith(EVENT_SUFFIX)


def prefix(lemma: str) -> str:
    """The separable prefix of an infinitive, or "": stattfinden → statt; doubtful ones (über-, um-) are left on."""
    for found in sorted(SEPARABLE, key=len, reverse=True):
        base = lemma.removeprefix(found)
        if base != lemma and len(base) > 4 and base.endswith("n") and found not in ("über", "unter", "durch", "um", "wieder"):
            return "" if _whole(lemma) else found
    return ""


def parts(lemma: str, participle: str) -> tuple[str, str]:
    """Separable prefix and base of the verb behind a participle: ("zurücktreten", "zurückgetreten") → ("zurück", "treten")."""
    lower = participle.lower()
    for prefix in SEPARABLE:
        rest = lower.removeprefix(prefix)
        if rest != lower and lemma.startswith(prefix) and len(lemma) > len(prefix) + 2:
            base = lemma.removeprefix(prefix)
            inner = rest.startswith("ge") or base.startswith(INSEPARABLE) or base.endswith("ieren")
            if inner and not _whole(lemma) and not (prefix in ("über", "unter", "durch", "um") and not rest.startswith("ge")):
                return prefix, base
    return "", lemma


def _whole(lemma: str) -> bool:
    return lemma in WHOLE or lemma.startswith("hinter")
