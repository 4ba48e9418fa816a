"""What an expression hangs on when it is placed on the calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..interval import Moment, as_date
from .period import Period, Unresolvable


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression hangs on.

    `anchor` is the publication; `direction` -1 past, 1 future, 0 not known, `strong` where the
    clause's own verb shows it; `narrative` the period told of before
    that the expression counts from; `year` the year that the text is telling of, and `news` the days around the
    publication in which a bare date is news all the same.
    """

    anchor: Moment | None
    direction: int = 0
    strong: bool = False
    narrative: Period | None = None
    year: int | None = None
    news: int = 45

    @property
    def moment(self) -> Moment:
        """The anchor.

        Raises:
            Unresolvable: where there is none.
        """
        if self.anchor is None:
            raise Unresolvable("ohne Veröffentlichungsdatum nicht zu datieren")
        return self.anchor

    @property
    def day(self) -> date:
        """The day of the anchor, or `Unresolvable`."""
        return as_date(self.moment)
