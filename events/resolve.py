"""The arrow from expressions to intervals: anchor, direction and calendar for every expression of a text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from .anchor import NEWS, Story, Told, counts_from_story, either, of_the_day
from .bearing import direction_of, hangs_elsewhere, has_no_year, nowadays, temporal
from .explain import steps
from .interval import Interval, Kind, as_date
from .joins import join
from .lang.de import GERMAN
from .matcher import Matcher
from .resolution.context import Context
from .resolution.period import Unresolvable
from .resolution.relation import Placed, place
from .resolution.timex3 import tag
from .resolved import Anchor, AnchorSource, Resolved
from .timex import Meaning, Mod, Relation, Timex, Today, Vague

MATCHER = Matcher(GERMAN)
NOWADAYS = Vague("PRESENT_REF")


def resolve_text(
    text: str,
    published: date | datetime | None,
    source: AnchorSource,
    stretches: tuple[tuple[int, int], ...] | None = None,
    *,
    explained: bool = True,
) -> tuple[Resolved, ...]:
    """Every time expression of `text` (or of its `stretches` only) on the calendar, in reading order.

    Without `explained` the steps stay empty, which is faster.
    """
    found = MATCHER.find(text)
    if stretches is not None:
        found = [timex for a, b in stretches for timex in found if a <= timex.start and timex.end <= b]
    anchor = Anchor(None, AnchorSource.NONE) if published is None else Anchor(published, source)
    reader = _Reader(text, published, anchor, Story(text), of_the_day(text, found), explained)
    return tuple(reader.resolve(temporal(text, timex)) for timex in join(text, found, GERMAN))


@dataclass(frozen=True, slots=True)
class _Reader:
    """One text on its way: what all its expressions share."""

    text: str
    published: date | datetime | None
    anchor: Anchor
    story: Story
    daily: bool
    explained: bool

    def resolve(self, timex: Timex) -> Resolved:
        way = direction_of(self.text, timex)
        told = self._told(timex, way.sign)
        year = self.story.year(timex, self.published) if has_no_year(timex.meaning) else None
        news = self.story.news_around() if year else NEWS
        strong = way.strong and timex.relation not in (Relation.FROM, Relation.UNTIL)
        context = Context(self.published, way.sign, strong, told.period if told else None, year, news)
        today = isinstance(timex.meaning, Today) and nowadays(self.text, timex, way, self.daily)
        placed, reason = self._placed(timex, NOWADAYS if today else timex.meaning, context)
        if placed.period is not None:
            self.story.remember(timex, placed.period)
        anchor = Anchor(told.period.start, AnchorSource.NARRATIVE, told.words) if told else self.anchor
        tags = tuple([tag(self.text, extent, timex.mod, context, nowadays=today) for extent in timex.extents])
        why = steps(timex, placed, anchor, way, reason) if self.explained else ()
        return Resolved(timex, placed.interval, tags, anchor, why, placed.sure)

    def _told(self, timex: Timex, sign: int) -> Told | None:
        """What the expression counts from; told of the past, nothing that lies after the publication."""
        if not counts_from_story(timex) or (sign > 0 and either(timex.meaning)):
            return None
        return self.story.narrative(timex, self.published if sign <= 0 else None)

    def _placed(self, timex: Timex, meaning: Meaning, context: Context) -> tuple[Placed, str]:
        elsewhere = hangs_elsewhere(self.text, timex)
        if elsewhere:
            return Placed(Interval(Kind.VAGUE)), elsewhere
        placed, reason = _place(meaning, timex.relation, timex.mod, context)
        start = placed.interval.start
        if (
            context.narrative
            and context.direction < 0
            and start
            and self.published
            and as_date(start) > as_date(self.published)
        ):
            return Placed(Interval(Kind.VAGUE)), "läge nach der Veröffentlichung"
        return placed, reason


@lru_cache(maxsize=100_000)
def _place(meaning: Meaning, relation: Relation, mod: Mod | None, context: Context) -> tuple[Placed, str]:
    try:
        return place(meaning, relation, mod, context), ""
    except Unresolvable as reason:
        return Placed(Interval(Kind.VAGUE)), str(reason)
