"""What the reader asked to see, as words of the URL and as a question to the archive. No widget, no session."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, TypeAlias

from events.archive import Query
from events.i18n import LANGUAGES, SOURCE
from events.interval import Kind, Moment, as_datetime
from events.timeline import LaneBy

Step: TypeAlias = tuple[Moment, Moment]
TOLD = ("main", "background")  # the roles that are shown while attributions are folded away
MOST_STEPS = 12  # beyond it a URL is a joke
_NO_ARTICLE = ""  # the id of none
_SHORTEST = timedelta(minutes=1)
_BY_THE_CLOCK = timedelta(days=3)  # a shorter stretch is kept to the minute, a longer one in whole days


class Which(StrEnum):
    """Which archive is open: the own one once it holds something, or the one that was asked for."""

    EITHER = ""
    OWN = "eigenes"
    SAMPLES = "beispiele"


@dataclass(frozen=True, slots=True)
class View:
    """All choices of a reader; what has its default stays out of the URL.

    `steps` are the stretches of time that were zoomed into, one within the other; the last one is shown and
    narrows table and exports too. `whole` asks for all of time in place of the stretch that a chart starts on.
    """

    archive: Which = Which.EITHER
    search: str = ""
    places: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    confidence: float = 0.0
    attributions: bool = False
    steps: tuple[Step, ...] = ()
    whole: bool = False
    lanes: LaneBy | None = None
    page: int = 1
    event: str = ""
    stories: tuple[str, ...] = ()
    language: str = SOURCE

    @property
    def narrowed(self) -> bool:
        """Whether any filter holds events back."""
        return self != self.unfiltered()

    def unfiltered(self) -> View:
        """Without all filters, the stretch of time included."""
        plain = View()
        return replace(self, **{name: getattr(plain, name) for name in FILTERS})

    def query(self, now: datetime, story_of: Mapping[str, str], *, embargoed: bool = False) -> Query:
        """The events that are meant.

        Args:
            now: what is under embargo then is left out.
            story_of: article id → story; stories that it does not know have no events.
            embargoed: whether to take in what is under embargo all the same.
        """
        since, until = self.steps[-1] if self.steps else (None, None)
        return Query(
            text=self.search,
            since=since,
            until=until,
            sources=self.sources,
            places=self.places,
            participants=self.participants,
            kinds=tuple(map(Kind, self.kinds)),
            statuses=self.statuses,
            roles=() if self.attributions else TOLD,
            min_confidence=self.confidence,
            articles=self._told_in(story_of),
            include_embargoed=embargoed,
            now=now,
        )

    def _told_in(self, story_of: Mapping[str, str]) -> tuple[str, ...]:
        """The articles of the chosen stories; never empty where a story is chosen, since that would mean all."""
        if not self.stories:
            return ()
        return tuple(id for id, story in story_of.items() if story in self.stories) or (_NO_ARTICLE,)


FILTERS = (
    "search",
    "stories",
    "places",
    "participants",
    "sources",
    "kinds",
    "statuses",
    "confidence",
    "steps",
)


def step(begin: datetime, end: datetime) -> Step:
    """A stretch of time as a step: rounded outward to days, a short one to minutes."""
    begin, end = min(begin, end), max(begin, end)
    if end - begin >= _BY_THE_CLOCK:
        return begin.date(), end.date()
    return begin.replace(second=0, microsecond=0), end.replace(second=0, microsecond=0)


def zoomed(before: tuple[Step, ...], into: Step) -> tuple[Step, ...]:
    """The trail with one more step: those it does not lie in are left."""
    begin, end = as_datetime(into[0]), as_datetime(into[1], last=True)
    around = [
        each for each in before if as_datetime(each[0]) <= begin and end <= as_datetime(each[1], last=True)
    ]
    return (*around, into)[-MOST_STEPS:]


def shifted(given: Step, sign: int) -> Step:
    """The stretch before (-1) or after (1): half as far on as it is long, or the same at the calendar's edge."""
    begin, end = given
    length = as_datetime(end, last=True) - as_datetime(begin)
    by = sign * max(length / 2, _SHORTEST)
    if not isinstance(begin, datetime):
        by = timedelta(days=by.days)
    try:
        return begin + by, end + by
    except OverflowError:
        return given


def read(parameters: Mapping[str, list[str]]) -> View:
    """The view that a URL names; what makes no sense in it is passed over."""
    given: dict[str, Any] = {}
    for name, (parameter, load, _) in _PARAMETERS.items():
        values = [value for value in parameters.get(parameter, []) if value]
        if values:
            try:
                given[name] = load(values)
            except (ValueError, OverflowError):
                continue
    return View(**given)


def write(view: View) -> dict[str, list[str]]:
    """The parameters of the URL that names a view."""
    plain = View()
    return {
        parameter: dump(getattr(view, name))
        for name, (parameter, _, dump) in _PARAMETERS.items()
        if getattr(view, name) != getattr(plain, name)
    }


def _names(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _kinds(values: Iterable[str]) -> tuple[str, ...]:
    return _names(Kind(value).value for value in values)


def _steps(values: list[str]) -> tuple[Step, ...]:
    return tuple(map(_step, values[-MOST_STEPS:]))


def _step(value: str) -> Step:
    first, _, last = value.partition("..")
    begin, end = _moment(first), _moment(last)
    if as_datetime(begin) > as_datetime(end, last=True):
        raise ValueError(value)
    return begin, end


def _moment(value: str) -> Moment:
    return (
        date.fromisoformat(value) if len(value) <= 10 else datetime.fromisoformat(value).replace(tzinfo=None)
    )


def _dumped_step(given: Step) -> str:
    begin, end = (
        moment.isoformat(timespec="minutes") if isinstance(moment, datetime) else moment.isoformat()
        for moment in given
    )
    return f"{begin}..{end}"


def _share(values: list[str]) -> float:
    return min(max(float(values[-1]), 0.0), 1.0)


def _page(values: list[str]) -> int:
    return max(int(values[-1][:9]), 1)


def _last(values: list[str]) -> str:
    return values[-1]


def _language(values: list[str]) -> str:
    if values[-1] not in LANGUAGES:
        raise ValueError(values[-1])
    return values[-1]


def _flag(values: list[str]) -> bool:
    return values[-1] == "ja"


def _one(value: object) -> list[str]:
    return [str(value)]


def _yes(_: object) -> list[str]:
    return ["ja"]


_Load: TypeAlias = Callable[[list[str]], Any]
_Dump: TypeAlias = Callable[[Any], list[str]]
_PARAMETERS: dict[str, tuple[str, _Load, _Dump]] = {
    "archive": ("archiv", lambda values: Which(values[-1]), _one),
    "search": ("suche", _last, _one),
    "stories": ("geschichte", _names, list),
    "places": ("ort", _names, list),
    "participants": ("person", _names, list),
    "sources": ("quelle", _names, list),
    "kinds": ("art", _kinds, list),
    "statuses": ("status", _names, list),
    "confidence": ("sicherheit", _share, _one),
    "attributions": ("zuschreibungen", _flag, _yes),
    "steps": ("zeitraum", _steps, lambda steps: list(map(_dumped_step, steps))),
    "whole": ("ganz", _flag, _yes),
    "lanes": ("spuren", lambda values: LaneBy(values[-1]), _one),
    "page": ("seite", _page, _one),
    "event": ("ereignis", _last, _one),
    "language": ("sprache", _language, _one),
}
assert set(_PARAMETERS) == {field.name for field in fields(View)}
