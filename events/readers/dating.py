"""The publication date of copy that carries none in a field of its own."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import PurePath

from .. import dateline
from ..article import EARLIEST, LATEST, Article, Source
from ..interval import Moment

_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)([01]\d)\2([0-3]\d)(?!\d)")
_WEAKER_THAN_USER = (Source.NONE, Source.DATELINE, Source.SIGN_OFF, Source.FILE_NAME)


def evidence(text: str, name: str = "") -> tuple[Moment | None, Source, str]:
    """What text and file name say of the day of publication: the moment, its source and the words.

    The dateline comes first, then the sign-off, the file name (`2016-01-20_paris.txt`) last.
    """
    moment, source, words = dateline.date_evidence(text)
    if moment is None:
        for year, _, month, day in _IN_NAME.findall(PurePath(name).stem):
            with suppress(ValueError):
                found = date(int(year), int(month), int(day))
                if EARLIEST <= found <= LATEST:
                    return found, Source.FILE_NAME, PurePath(name).stem
    return moment, source, words


def with_user_date(article: Article, published: Moment | None) -> Article:
    """The article dated by the user, unless its record says when it was published.

    What a record states is a fact of that article; what was read out of text or file name is a guess.
    """
    if published is None or article.published_source not in _WEAKER_THAN_USER:
        return article
    return replace(article, published=published, published_source=Source.USER)
