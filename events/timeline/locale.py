"""German for Plotly, passed in whole: naming the locale alone leaves the chart in English."""

from __future__ import annotations

from typing import Any, Literal

from babel.dates import get_day_names, get_month_names

_LOCALE = "de"


def _months(width: Literal["wide", "abbreviated"]) -> list[str]:
    names = get_month_names(width, "format", _LOCALE)
    return [names[number].rstrip(".") for number in range(1, 13)]


def _days(width: Literal["wide", "abbreviated"]) -> list[str]:
    """Plotly counts from Sunday, Babel from Monday."""
    names = get_day_names(width, "format", _LOCALE)
    return [names[number].rstrip(".") for number in (6, 0, 1, 2, 3, 4, 5)]


DICTIONARY = {
    "Autoscale": "Alles einpassen",
    "Click to enter Plot title": "",
    "Double-click on legend to isolate one trace": "Doppelklick zeigt nur diesen Eintrag",
    "Double-click to zoom back out": "Doppelklick: zurück zum ganzen Bild",
    "Download plot": "Bild speichern",
    "Download plot as a PNG": "Als PNG-Bild speichern",
    "Pan": "Verschieben",
    "Reset": "Zurücksetzen",
    "Reset axes": "Ausschnitt zurücksetzen",
    "Snapshot succeeded": "Bild gespeichert",
    "Sorry, there was a problem downloading your snapshot!": "Das Bild ließ sich nicht speichern.",
    "Taking snapshot - this may take a few seconds": "Das Bild wird erzeugt …",
    "Zoom": "Ausschnitt aufziehen",
    "Zoom in": "Vergrößern",
    "Zoom out": "Verkleinern",
}

CONFIG: dict[str, Any] = {
    "locale": _LOCALE,
    "locales": {
        _LOCALE: {
            "dictionary": DICTIONARY,
            "format": {
                "days": _days("wide"),
                "shortDays": _days("abbreviated"),
                "months": _months("wide"),
                "shortMonths": _months("abbreviated"),
                "date": "%d.%m.%Y",
                "dateTime": "%d.%m.%Y %H:%M",
                "year": "%Y",
                "month": "%b %Y",
                "dayMonth": "%-d. %b",
                "dayMonthYear": "%-d. %b %Y",
                "decimal": ",",
                "thousands": ".",
            },
        }
    },
    "displaylogo": False,
    "scrollZoom": False,  # the page scrolls, the chart does not swallow the wheel
    "modeBarButtonsToRemove": ["select2d", "lasso2d", "autoScale2d"],
    "toImageButtonOptions": {"filename": "zeitstrahl", "scale": 2},
}

# For a chart whose stretch of time is chosen outside of it: the camera alone.
STILL = CONFIG | {
    "modeBarButtonsToRemove": [
        f"{name}2d" for name in "zoom pan select lasso zoomIn zoomOut autoScale resetScale".split()
    ]
}
