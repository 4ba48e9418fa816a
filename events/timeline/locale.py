"""The chart's toolbar and its language, passed in whole: naming a locale alone leaves Plotly in English."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Literal

from babel.dates import get_day_names, get_month_names

from ..i18n import SOURCE, language

_ENGLISH = "en"  # Plotly's own language

_GERMAN = {
    "Autoscale": "Alles einpassen",
    "Click to enter Plot title": "",
    "Double-click on legend to isolate one trace": "Doppelklick zeigt nur diesen Eintrag",
    "Double-click to zoom back out": "Doppelklick: zurück zum ganzen Bild",
    "Download plot": "Bild speichern",
    "Download plot as a PNG": "Als PNG-Bild speichern",
    "Preparing image - this may take a few seconds": "Das Bild wird erzeugt …",
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


def config() -> dict[str, Any]:
    """What Plotly is told besides the figure, in the language of now."""
    return _config(language())


def still() -> dict[str, Any]:
    """The same for a chart whose stretch of time is chosen outside of it: the camera alone."""
    names = "zoom pan select lasso zoomIn zoomOut autoScale resetScale".split()
    return config() | {"modeBarButtonsToRemove": [f"{name}2d" for name in names]}


@lru_cache(maxsize=4)
def _config(spoken: str) -> dict[str, Any]:
    locales = {} if spoken == _ENGLISH else {spoken: _locale(spoken)}
    return {
        "locale": spoken,
        "locales": locales,
        "displaylogo": False,
        "scrollZoom": False,  # the page scrolls, the chart does not swallow the wheel
        "modeBarButtonsToRemove": ["select2d", "lasso2d", "autoScale2d"],
        "toImageButtonOptions": {"filename": "zeitstrahl", "scale": 2},
    }


def _locale(spoken: str) -> dict[str, Any]:
    assert spoken == SOURCE
    return {
        "dictionary": _GERMAN,
        "format": {
            "days": _days("wide", spoken),
            "shortDays": _days("abbreviated", spoken),
            "months": _months("wide", spoken),
            "shortMonths": _months("abbreviated", spoken),
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


def _months(width: Literal["wide", "abbreviated"], spoken: str) -> list[str]:
    names = get_month_names(width, "format", spoken)
    return [names[number].rstrip(".") for number in range(1, 13)]


def _days(width: Literal["wide", "abbreviated"], spoken: str) -> list[str]:
    """Plotly counts from Sunday, Babel from Monday."""
    names = get_day_names(width, "format", spoken)
    return [names[number].rstrip(".") for number in (6, 0, 1, 2, 3, 4, 5)]
