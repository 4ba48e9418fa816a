"""What was told of a partition: written last, so that a partition with a receipt is finished."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime

from ..article import Article
from ..interval import as_datetime
from ..readers import Refused


@dataclass(slots=True)
class Receipt:
    """Counts, and what was refused: reasons by item, in the order of the input.

    `withheld` counts articles under embargo. Embargoes make a receipt good for some time only: `since` the last one
    that was over, `until` the first one that was not.
    """

    articles: int = 0
    events: int = 0
    timexes: int = 0
    undated: int = 0
    earlier: int = 0
    withheld: int = 0
    since: datetime | None = None
    until: datetime | None = None
    refused: dict[str, str] = field(default_factory=dict)

    def refuse(self, refused: Refused) -> None:
        """Note what was refused; of several reasons for one item, the first stays."""
        self.refused.setdefault(refused.item, refused.reason)

    def shows(self, article: Article, now: datetime) -> bool:
        """Whether an article may be told at `now`, and note when that will be otherwise."""
        end = as_datetime(article.embargo) if article.embargo else None
        if article.withheld(now):
            self.withheld += 1
            if end:
                self.until = min(end, self.until or end)
            return False
        if end:
            self.since = max(end, self.since or end)
        return True

    def narrow(self, other: Receipt) -> None:
        """Be good no longer than another is, whose articles were told along with these."""
        self.since = max(filter(None, (self.since, other.since)), default=None)
        self.until = min(filter(None, (self.until, other.until)), default=None)

    def good_at(self, now: datetime) -> bool:
        """Whether the same articles are under embargo at `now` as when this was written."""
        return (self.since is None or self.since <= now) and (self.until is None or now < self.until)

    def dump(self) -> bytes:
        """The receipt as JSON."""
        return json.dumps(
            {name: _plain(getattr(self, name)) for name in self.__slots__}, ensure_ascii=False
        ).encode("utf-8", "replace")

    @classmethod
    def load(cls, data: bytes) -> Receipt | None:
        """The receipt of `dump`; None if it is none."""
        try:
            given = json.loads(data)
            for name in ("since", "until"):
                given[name] = datetime.fromisoformat(given[name]) if given[name] else None
            return cls(**given)
        except (ValueError, KeyError, TypeError):
            return None


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else value
