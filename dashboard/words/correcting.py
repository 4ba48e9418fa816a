"""What the page says to those who correct."""

from __future__ import annotations

from events.i18n import gettext as _
from events.interval import Kind
from events.timeline import grouped

from .page import KINDS

CHECK, UNCHECK, CHECKED = _("Geprüft"), _("Nicht geprüft"), _("Geprüft am")
EDIT, EDITED, IN_THE_TEXT = _("Ändern"), _("Von Hand geändert am"), _("Im Text")
EVENT_TITLE, NOTE, SAVE = _("Titel"), _("Notiz"), _("Speichern")
DELETE, RESTORE, UNSPLIT = _("Löschen"), _("Wie im Text"), _("Teilung zurücknehmen")
KIND, CLOCK = _("Zeitangabe"), _("Uhrzeit")
WHEN_KINDS = KINDS | {Kind.CLOSED: _("am / von … bis …"), Kind.VAGUE: _("ohne Datum")}
WHEN_HELP = _("Ohne «Bis» ist es ein Tag. «seit …» braucht nur «Von», «bis …» nur «Bis».")
SPLIT, SPLIT_DO = _("Teilen"), _("In zwei Ereignisse teilen")
MERGE, MERGE_DO, MERGED_FROM = (
    _("Zusammenlegen"),
    _("Zu einem Ereignis zusammenlegen"),
    _("Zusammengelegt mit"),
)
MERGE_WITH, MERGE_HINT = _("Mit"), _("Ereignisse wählen")
MERGE_HELP = _("Das Datum reicht dann vom ersten bis zum letzten.")
MERGE_NONE = _("Kein anderes Ereignis ist in Sicht. Weniger Filter oder ein anderer Zeitraum zeigen mehr.")
WRONG, WRONG_DO = _("Datum falsch"), _("Melden und ändern")
WRONG_HELP = _("Wie ist es richtig? Wer es nicht weiß, lässt das Datum, wie es ist.")
WRONG_NOTE = _("Was stimmt nicht? (wenn es etwas zu sagen gibt)")
WRONG_FILE, WRONG_TAKE = _("Die Meldung bleibt auf diesem Rechner"), _("Alle Meldungen herunterladen")
UNDO, REDO, JOURNAL, LAST_DONE = _("Rückgängig"), _("Wiederholen"), _("Verlauf"), _("Zuletzt")
UNDONE = _("(zurückgenommen)")
DELETED = _("Gelöscht")
DELETED_HELP = _("Ein Klick holt das Ereignis zurück.")
DELETED_NONE = _("Nichts ist gelöscht. Was Sie an einem Ereignis löschen, liegt dann hier.")
ACTIONS = {
    "edit": _("geändert"),
    "note": _("Notiz geändert"),
    "check": _("geprüft"),
    "uncheck": _("nicht mehr geprüft"),
    "delete": _("gelöscht"),
    "undelete": _("zurückgeholt"),
    "split": _("geteilt"),
    "merge": _("zusammengelegt"),
    "restore": _("wie im Text"),
    "date": _("Erscheinungsdatum"),
    "remove": _("Artikel entfernt"),
}
REMOVE, REMOVE_DO = _("Artikel entfernen"), _("Entfernen")
REMOVE_WHICH, REMOVE_HINT = _("Welche?"), _("Artikel wählen")


def part(number: int) -> str:
    """One of the events that another is split into."""
    return _("{}. Teil: Titel").format(number)


def removal(articles: int, events: str) -> str:
    """What is confirmed before articles go."""
    return _("Ja, {} Artikel mit {} Ereignissen aus dem Archiv nehmen").format(grouped(articles), events)
