"""The language that users read: German as it stands in the code, other languages from the catalogues in `data/locale/`.

Whoever shows something says by `follow` where its language comes from: the dashboard asks the session. Without that
it is German, as on the command line and in exported files.
"""

from __future__ import annotations

import gettext as catalogues
from collections.abc import Callable
from functools import lru_cache

from .shipped import CATALOGUES

SOURCE = "de"
LANGUAGES = {"de": "Deutsch", "en": "English"}  # each by its own name
DOMAIN = "zeitstrahl"

_choices: list[Callable[[], str]] = []


def follow(choice: Callable[[], str]) -> None:
    """Ask here for the language, one of `LANGUAGES`, whenever a text is made."""
    _choices[:] = [choice]


def language() -> str:
    """The language of now."""
    return _choices[0]() if _choices else SOURCE


def gettext(text: str) -> str:
    """A German text in the language of now; itself where no catalogue has it."""
    return _catalogue(language()).gettext(text) if text else text


@lru_cache(maxsize=len(LANGUAGES))
def _catalogue(language: str) -> catalogues.NullTranslations:
    return catalogues.translation(DOMAIN, CATALOGUES, [language], fallback=True)
