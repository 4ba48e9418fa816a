"""Every word of the interface: German in this folder, other languages in `data/locale/`.

A constant is made once and the language belongs to a session, so constants are translated when they are looked up:
write `words.NAME`, never `from .words import NAME`. Functions translate when they are called.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

from events.i18n import gettext as _

from .correcting import *
from .page import *


class _Translated(ModuleType):
    """This module, as others see it: its constants in the language of now."""

    def __getattribute__(self, name: str) -> Any:
        found = super().__getattribute__(name)
        return found if name.startswith("_") else translated(found)


def translated(value: Any) -> Any:
    """A text, or a table with texts for values, in the language of now; anything else as it is."""
    if isinstance(value, dict):
        return {key: translated(each) for key, each in value.items()}
    return _(value) if type(value) is str else value


sys.modules[__name__].__class__ = _Translated
