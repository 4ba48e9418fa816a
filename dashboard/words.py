"""Every word of the interface, in one place; `_` is where a translation will hook in."""

from __future__ import annotations

from events.interval import Kind
from events.timeline import LaneBy, Zoom


def _(text: str) -> str:
    return text


def counted(n: int, one: str, many: str) -> str:
    """`1 Ereignis`, `1.234 Ereignisse`."""
    return f"{n:,}".replace(",", ".") + f" {one if n == 1 else many}"


TITLE = _("Zeitstrahl")
SUBTITLE = _("Was wann geschah, aus deutschen Meldungen gelesen")

ADD = _("Artikel hinzufügen")
UPLOAD = _("Dateien")
UPLOAD_HELP = _("Text oder JSONL, auch viele auf einmal")
PASTE = _("Oder Text einfügen")
PASTE_HINT = _("Berlin (dpa) - Der Bundestag will am Donnerstag …")
PASTE_DATE = _("Erschienen am (wenn bekannt)")
PASTE_DO = _("Auswerten")
PASTED = _("Eingefügter Text")
NO_SAMPLES = _("Ohne Beispielmeldungen")
CLEAR = _("Eigene Artikel entfernen")

SEARCH = _("Suche")
SEARCH_HINT = _("Wort, Name, Zeitangabe …")
STORY = _("Geschichte")
STORY_ALL = _("alle")
KIND = _("Art")
LANES = _("Spuren nach")
ZOOM = _("Ausschnitt")
KINDS = {
    Kind.CLOSED: _("Termin"),
    Kind.SINCE: _("seit …"),
    Kind.UNTIL: _("bis …"),
    Kind.RECURRING: _("wiederkehrend"),
    Kind.VAGUE: _("unbestimmt"),
}
LANE_NAMES = {
    LaneBy.STORY: _("Geschichte"),
    LaneBy.ARTICLE: _("Meldung"),
    LaneBy.PLACE: _("Ort"),
    LaneBy.SOURCE: _("Quelle"),
}
ZOOM_NAMES = {Zoom.CORE: _("um die Meldungen"), Zoom.DECADE: _("zehn Jahre"), Zoom.ALL: _("alles")}

ATTRIBUTIONS = _("Zuschreibungen zeigen")
ATTRIBUTIONS_HELP = _("Wann etwas gesagt oder mitgeteilt wurde, ist selten die Nachricht.")
ONLY_ATTRIBUTIONS = _("Nur Zuschreibungen")
ONLY_ATTRIBUTIONS_DO = _("Hier steht nur, wann etwas gesagt oder mitgeteilt wurde.")

READING = _("Meldungen werden gelesen …")
CHART_ALT = _("Zeitstrahl der Ereignisse; dieselben Angaben stehen in der Tabelle darunter")
LEGEND = _(
    "● Tag · ▼ Uhrzeit · voller Balken: durchgehend · heller Balken: liegt irgendwo darin, "
    "◆ wahrscheinlich hier · gestrichelt: ungefähr · ▶ offenes Ende · ◀ offener Beginn · ▽ Meldung erschienen"
)
NO_ARTICLES = _("Noch keine Artikel")
NO_ARTICLES_DO = _(
    "Über «Artikel hinzufügen» Text einfügen oder Dateien laden, oder die Beispielmeldungen wieder zulassen."
)
NO_MATCH = _("Nichts gefunden")
NO_MATCH_DO = _("Kein Ereignis passt zu Suche und Filtern. Weniger Filter zeigen mehr.")
NO_TIMES = _("Keine Zeitangaben")
NO_TIMES_DO = _("In diesen Artikeln wurde keine Zeitangabe gefunden.")
NO_DATES = _("Noch nichts auf der Zeitachse")
NO_DATES_DO = _(
    "Den Zeitangaben fehlt ein Datum. Unter «Ohne Datum» lässt sich angeben, wann der Artikel erschien."
)
RESET = _("Filter zurücksetzen")
NOT_READ = _("Nicht gelesen")
EMBARGO = _("Unter Sperrfrist, nicht zur Veröffentlichung")
EMBARGO_SHOW = _("Trotz Sperrfrist zeigen")
EMBARGO_UNTIL = _("Sperrfrist bis")
NO_TEXT = _("Es wurde kein Text eingegeben.")

EVENT_HINT = _("Ein Ereignis wählen")
EVENT_HINT_DO = _(
    "Im Zeitstrahl, in der Tabelle oder unter «Ohne Datum». Hier erscheinen dann das Zitat, "
    "die Herleitung des Datums und der ganze Artikel."
)
HEAP = _("An dieser Stelle")
PREVIOUS = _("Vorheriges Ereignis")
NEXT = _("Nächstes Ereignis")
DERIVATION = _("Herleitung")
CONFIDENCE = _("Sicherheit")
ARTICLE = _("Artikel")
ISSUED = _("erschienen am")
UNDATED_ARTICLE = _("ohne Erscheinungsdatum")
STATE = _("Status")
STATUS = {
    "happened": _("geschehen"),
    "ongoing": _("dauert an"),
    "planned": _("geplant"),
    "possible": _("möglich"),
    "denied": _("verneint"),
    "reported": _("berichtet"),
}
WHERE = _("Ort")
WHO = _("Beteiligte")

TRAY = _("Ohne Datum")
TRAY_EMPTY = _("Alle gefundenen Zeitangaben liegen auf der Achse.")
TRAY_DATE = _("Wann erschien")
TRAY_REPEATS = _("Wiederkehrend")
TRAY_UNKNOWN = _("Ohne feste Zeit")

TABLE = _("Tabelle")
TABLE_ALT = _("Alle Ereignisse als Tabelle")
WHEN, BEGIN, END, WHAT, WORDS, FROM = (
    _("Wann"),
    _("Beginn"),
    _("Ende"),
    _("Was"),
    _("Im Text"),
    _("Meldung"),
)
CSV = _("CSV herunterladen")
CSV_NAME = "zeitstrahl.csv"
MODEL = _("Gelesen mit dem Sprachmodell {}")
NO_MODEL = _(
    "Ohne Sprachmodell gelesen: Titel sind Satzteile, Beteiligte fehlen, Orte kommen aus der Ortszeile."
)


def attributions(count: int) -> str:
    """The switch, and how many events it holds back."""
    return f"{ATTRIBUTIONS} ({count})"


def shown(visible: int, total: int, earlier: int, later: int, undated: int) -> str:
    """How much of everything the chart shows: nothing is left out silently."""
    parts = [_("{} von {} im Bild").format(visible, counted(total, _("Ereignis"), _("Ereignissen")))]
    parts += [_("{} früher").format(earlier)] if earlier else []
    parts += [_("{} später").format(later)] if later else []
    parts += [_("{} ohne Datum").format(undated)] if undated else []
    return " · ".join(parts)
