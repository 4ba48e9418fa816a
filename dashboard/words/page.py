"""What the page says to those who read: articles, the chart, filters, the open event, the table, files."""

from __future__ import annotations

from babel.numbers import format_decimal

from events.i18n import gettext as _
from events.i18n import language
from events.interval import Kind
from events.timeline import LaneBy, grouped


def counted(n: int, one: str, many: str) -> str:
    """`1 Ereignis`, `1.234 Ereignisse`."""
    return f"{grouped(n)} {one if n == 1 else many}"


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
SAMPLES = _("Beispielmeldungen zeigen")
SAMPLES_HELP = _("Sie liegen in einem eigenen Archiv und mischen sich nicht mit Ihren Artikeln.")
SAMPLES_SHOWN = _("Beispielarchiv: erfundene Meldungen. Was Sie hier ändern, gilt bis zum nächsten Start.")
OWN_FILE = _("Eigene Artikel bleiben in der Datei")
STOP = _("Anhalten")
NOT_OPENED = _("Das Archiv lässt sich nicht öffnen")
NOT_OPENED_DO = _("ZEITSTRAHL_ARCHIVE nennt die Datei; eine andere öffnet die Anwendung beim nächsten Start.")

SEARCH = _("Suche")
SEARCH_HINT = _("Wort, Name, Zeitangabe …")
LANES = _("Spuren nach")
FILTERS = _("Filter")
ALL_VALUES = _("alle")
NOTHING = _("ohne Angabe")
SINCE = _("Von")
UNTIL = _("Bis")
FACETS = {
    "stories": _("Geschichte"),
    "places": _("Ort"),
    "participants": _("Person oder Organisation"),
    "sources": _("Quelle"),
    "kinds": _("Art"),
    "statuses": _("Status"),
}
CONFIDENCES = {0.0: _("jede"), 0.5: _("mindestens wahrscheinlich"), 0.8: _("sicher")}
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
    LaneBy.PARTICIPANT: _("Beteiligte"),
}
START = _("Anfang")
WHOLE = _("Gesamte Zeit")
SHOW_WHOLE = _("Gesamte Zeit zeigen")
BACK_TO_START = _("Zurück zum Anfang")
ZOOM_HINT = _("Quer über die Dichte ziehen zeigt diesen Zeitraum.")
EARLIER, LATER = _("Früher"), _("Später")

ATTRIBUTIONS = _("Zuschreibungen zeigen")
ATTRIBUTIONS_HELP = _("Wann etwas gesagt oder mitgeteilt wurde, ist selten die Nachricht.")
ONLY_ATTRIBUTIONS = _("Nur Zuschreibungen")
ONLY_ATTRIBUTIONS_DO = _("Hier steht nur, wann etwas gesagt oder mitgeteilt wurde.")

STRIPS_ALT = _("Dichte der Ereignisse; der Zeitraum lässt sich auch unter «Filter» eingeben")
CHART_ALT = _("Zeitstrahl der Ereignisse; dieselben Angaben stehen in der Tabelle darunter")
LEGEND = _(
    "● Tag · ▼ Uhrzeit · voller Balken: durchgehend · heller Balken: liegt irgendwo darin, "
    "◆ wahrscheinlich hier · gestrichelt: ungefähr · ▶ offenes Ende · ◀ offener Beginn · ▽ Meldung erschienen"
)
NO_ARTICLES = _("Noch keine Artikel")
NO_ARTICLES_DO = _(
    "Über «Artikel hinzufügen» Text einfügen oder Dateien laden, oder dort die Beispielmeldungen zeigen."
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
EMBARGO_EXPORT = _("Auch Ereignisse unter Sperrfrist")
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
OTHERS = _("Weitere Ereignisse dieses Artikels")
ORIGINAL = _("Original öffnen")
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
MORE_UNDATED = _("Die ersten {} Artikel ohne Datum; sind sie datiert, folgen die nächsten.")
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
PAGE_BACK = _("Vorige Seite")
PAGE_ON = _("Nächste Seite")
DOWNLOAD = _("Mitnehmen")
DOWNLOAD_DO = _("Herunterladen")
DOWNLOAD_NOTE = _(
    "Alle Ereignisse, die Suche und Filter übrig lassen, auch die auf anderen Seiten der Tabelle."
)
FORMAT = _("Format")
FORMATS = {
    "csv": _("CSV"),
    "csv-excel-de": _("CSV für das deutsche Excel"),
    "json": _("JSON"),
    "jsonl": _("JSONL, eine Zeile je Ereignis"),
    "parquet": _("Parquet"),
    "ics": _("Kalender (iCalendar)"),
    "timelinejs": _("TimelineJS"),
    "timeml": _("TimeML"),
    "html": _("Seite, die ohne Netz läuft (HTML)"),
}
MODEL = _("Gelesen mit dem Sprachmodell {}")
NO_MODEL = _(
    "Ohne Sprachmodell gelesen: Titel sind Satzteile, Beteiligte fehlen, Orte kommen aus der Ortszeile."
)


MAKE_FILE = _("Datei erzeugen")
CANCEL = _("Abbrechen")
NOT_MADE = _("Die Datei ließ sich nicht erzeugen: {}")
SAVE_SVG = _("Als SVG-Bild speichern")

# Streamlit's own furniture, which speaks English alone; the style sheet puts these in its place.
FURNITURE = {
    "fullscreen": _("Vollbild"),
    "fullscreen-off": _("Vollbild beenden"),
    "choose-files": _("Dateien wählen"),
    "drop-files": _("oder hierher ziehen, je bis 64 MB"),
    "day": _("TT"),
    "month": _("MM"),
    "year": _("JJJJ"),
}


def making(done: int, total: int) -> str:
    """How far a file is."""
    return _("{} von {} Ereignissen geschrieben").format(grouped(done), grouped(total))


def attributions(count: int) -> str:
    """The switch, and how many events it holds back."""
    return f"{_(ATTRIBUTIONS)} ({grouped(count)})"


def at_least(confidence: float) -> str:
    """A least confidence, by its name where it has one."""
    if confidence in CONFIDENCES:
        return _(CONFIDENCES[confidence])
    return _("Sicherheit ab {}").format(format_decimal(confidence, locale=language()))


def shown(shown: int, within: int, outside: int, undated: int) -> str:
    """How much of everything the chart shows: nothing is left out silently."""
    if shown < within:
        parts = [
            _("{} von {} gezeigt, die wichtigsten; die Dichte darüber zählt alle").format(
                grouped(shown), grouped(within)
            )
        ]
    else:
        parts = [_("{} im Bild").format(counted(within, _("Ereignis"), _("Ereignisse")))]
    parts += [_("{} außerhalb dieses Zeitraums").format(grouped(outside))] if outside else []
    parts += [_("{} ohne Datum").format(grouped(undated))] if undated else []
    return " · ".join(parts)


def first_of(number: int, total: int) -> str:
    """That a list is longer than what is shown of it."""
    return _("Die ersten {} von {}").format(grouped(number), grouped(total))


def rows(first: int, last: int, total: int) -> str:
    """Which rows of a table are shown; sorting puts only these in order."""
    return _("Zeilen {}–{} von {}, der Zeit nach; ein Klick auf eine Spalte sortiert diese Seite").format(
        grouped(first), grouped(last), grouped(total)
    )


def adding(done: int, total: int, name: str) -> str:
    """How far reading has come."""
    return _("{} von {} gelesen, jetzt «{}»").format(grouped(done), grouped(total), name)


def stopped(done: int, total: int) -> str:
    """That reading was stopped, and what became of it."""
    return _("Angehalten: {} von {} Artikeln sind aufgenommen und bleiben.").format(
        grouped(done), grouped(total)
    )
