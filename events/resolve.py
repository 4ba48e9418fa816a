"""The arrow from expressions to intervals: anchor, direction and calendar for every expression of a text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from operator import attrgetter

from .anchor import NEWS, Story, Told, counts_from_story, either, of_the_day
from .bearing import direction_of, hangs_elsewhere, has_no_year, nowadays, temporal
from .direction import UNKNOWN
from .explain import steps
from .interval import Interval, Kind, as_date
from .joins import is_day, join
from .lang.de import GERMAN
from .matcher import Matcher
from .pieces import pieces, shifted
from .resolution.context import Context
from .resolution.period import Unresolvable, day_period
from .resolution.relation import Placed, place
from .resolution.timex3 import tag
from .resolved import Anchor, AnchorSource, Resolved
from .standpoint import Place, Standpoint, has_day, place_of
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
    standpoints: tuple[Standpoint, ...] = (),
    day: Told | None = None,
) -> tuple[Resolved, ...]:
    """Every time expression of `text` (or of its `stretches` only) on the calendar, in reading order.

    Without `explained` the steps stay empty, which is faster. `standpoints`, in order, say what is told from
    elsewhere than the publication; `day` is the one that a headline gives to the agenda below it.
    """
    return tuple(
        each_resolved(
            text, published, source, stretches, explained=explained, standpoints=standpoints, day=day
        )
    )


def each_resolved(
    text: str,
    published: date | datetime | None,
    source: AnchorSource,
    stretches: tuple[tuple[int, int], ...] | None = None,
    *,
    explained: bool = True,
    standpoints: tuple[Standpoint, ...] = (),
    day: Told | None = None,
) -> Iterator[Resolved]:
    """Like `resolve_text`, one by one: a long text is read piece by piece, so that memory stays bounded.

    What was told of is carried from piece to piece; whether "heute" is a date is judged for each piece.
    """
    story = Story("", day=day)
    for begin, piece in pieces(text):
        found = MATCHER.find(piece)
        if stretches is not None:
            found = [t for a, b in stretches for t in found if a <= begin + t.start and begin + t.end <= b]
        story.turn_to(piece)
        here = tuple(_moved(standpoint, -begin) for standpoint in standpoints) if begin else standpoints
        reader = _Reader(piece, Anchor(published, source), story, of_the_day(piece, found), explained, here)
        for timex in join(piece, found, GERMAN):
            resolved = reader.resolve(temporal(piece, timex))
            yield shifted(resolved, begin) if begin else resolved


def day_told(found: tuple[Resolved, ...]) -> Told | None:
    """The day that a headline names last, for the agenda below it."""
    for resolved in reversed(found):
        start = resolved.interval.start
        if start is not None and is_day(resolved.timex.meaning):
            return Told(resolved.timex.end, resolved.timex.text, day_period(as_date(start)), explicit=False)
    return None


def _moved(standpoint: Standpoint, by: int) -> Standpoint:
    return replace(standpoint, start=standpoint.start + by, end=standpoint.end + by)


@dataclass(frozen=True, slots=True)
class _Reader:
    """One text on its way: what all its expressions share."""

    text: str
    publication: Anchor
    story: Story
    daily: bool
    explained: bool
    standpoints: tuple[Standpoint, ...]

    def resolve(self, timex: Timex) -> Resolved:
        where = place_of(self.text, timex)
        way = UNKNOWN if where is Place.ITEM else direction_of(self.text, timex)
        anchor = self._standing(timex, where)
        told = self._told(timex, where, way.sign, anchor.date)
        year = self.story.year(timex, anchor.date) if has_no_year(timex.meaning) else None
        strong = way.strong and timex.relation not in (Relation.FROM, Relation.UNTIL)
        news = self.story.news_around() if year else NEWS
        context = Context(anchor.date, way.sign, strong, told.period if told else None, year, news)
        today = isinstance(timex.meaning, Today) and nowadays(self.text, timex, way, self.daily)
        placed, reason = self._placed(timex, NOWADAYS if today else timex.meaning, context)
        self._remember(timex, where, placed)
        if told is not None:
            anchor = Anchor(told.period.start, AnchorSource.NARRATIVE, told.words)
        tags = tuple([tag(self.text, extent, timex.mod, context, nowadays=today) for extent in timex.extents])
        why = steps(timex, placed, anchor, way, reason) if self.explained else ()
        return Resolved(timex, placed.interval, tags, anchor, why, placed.sure)

    def _standing(self, timex: Timex, where: Place) -> Anchor:
        """From where an expression is told: the entry's stamp, the version of its sentence, the publication."""
        if self.story.entry is not None and where is Place.PLAIN:
            return self.story.entry
        before = bisect_right(self.standpoints, timex.start, key=attrgetter("start")) - 1
        if before >= 0 and timex.start < self.standpoints[before].end:
            return self.standpoints[before].anchor
        if self.publication.date is None:
            return Anchor(None, AnchorSource.NONE)
        return self.publication

    def _told(self, timex: Timex, where: Place, sign: int, published: date | datetime | None) -> Told | None:
        """What the expression counts from; told of the past, nothing that lies after the publication."""
        if where is Place.ITEM:
            return self.story.day
        if where is Place.STAMP and self.story.day is not None and not has_day(timex):
            return self.story.day
        if not counts_from_story(timex) or (sign > 0 and either(timex.meaning)):
            return None
        return self.story.narrative(timex, published if sign <= 0 else None)

    def _remember(self, timex: Timex, where: Place, placed: Placed) -> None:
        match where:
            case Place.STAMP:
                self.story.stamp(timex, placed.period)
            case Place.HEADING:
                self.story.head(timex, placed.period)
        if placed.period is not None:
            self.story.remember(timex, placed.period)

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
            and context.anchor
            and as_date(start) > as_date(context.anchor)
        ):
            return Placed(Interval(Kind.VAGUE)), "läge nach der Veröffentlichung"
        return placed, reason


@lru_cache(maxsize=100_000)
def _place(meaning: Meaning, relation: Relation, mod: Mod | None, context: Context) -> tuple[Placed, str]:
    try:
        return place(meaning, relation, mod, context), ""
    except Unresolvable as reason:
        return Placed(Interval(Kind.VAGUE)), str(reason)
