"""TimeML of events: the articles that tell them, with the expressions of these events and no others tagged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..article import Article, Field
from ..event import Event
from ..resolved import Resolved


def chunks(events: Iterable[Event]) -> Iterator[bytes]:
    """The file, an article at a time, in the order of its first event.

    TimeML annotates running text: of events in headline or teaser the article is there, the tag is not. The values
    are those of the text, also where a person has changed an event's date.
    """
    from . import timeml  # brings lxml along: only where it is used

    return timeml.chunks(_documents(events))


def _documents(events: Iterable[Event]) -> Iterator[tuple[Article, list[Resolved]]]:
    found: dict[tuple[str, str], tuple[Article, dict[int, Resolved]]] = {}
    for event in events:
        article = event.article
        _, tagged = found.setdefault((article.id, article.version), (article, {}))
        if event.field is Field.BODY:  # pieces that a person split off share one expression
            tagged[event.resolved.timex.start] = event.resolved
    for article, tagged in found.values():
        yield article, [tagged[start] for start in sorted(tagged)]
