"""An event: what the text says happened, when, and how we know."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from .article import Article, Field
from .resolved import Resolved


@dataclass(frozen=True, slots=True)
class Passage:
    """A further place in the article that tells the event; offsets as in `Event`."""

    field: Field
    char_start: int
    char_end: int
    quote: str
    quote_start: int
    quote_end: int


@dataclass(frozen=True, slots=True)
class Event:
    """One event of one article.

    `quote` is the sentence as it stands in the field, at `quote_start` to `quote_end`; `char_start` to `char_end`
    is the time expression in that field, its signal included. `confidence` is 0 to 1 (see docs/events.md);
    `also` holds further passages of the article that tell the same; `corrected` is what stood there before a
    correction. `changes` grows with all that people do to it, undoing included; two events that differ in nothing
    else are equal.
    """

    id: str
    title: str
    resolved: Resolved
    article: Article
    field: Field
    char_start: int
    char_end: int
    quote: str
    quote_start: int
    quote_end: int
    role: str = "main"
    status: str = "happened"
    predicate: str = ""
    tense: str = ""
    participants: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    confidence: float = 0.5
    also: tuple[Passage, ...] = ()
    edited: str = ""
    checked: str = ""
    corrected: str = ""
    changes: int = dataclasses.field(default=0, compare=False)

    @property
    def expression(self) -> str:
        """The words of the time expression, signal included."""
        return self.article.field(self.field)[self.char_start : self.char_end]

    @property
    def explanation(self) -> str:
        """One line: how the date came about."""
        return " → ".join(self.steps)

    @property
    def steps(self) -> tuple[str, ...]:
        """How the date came about, and what a correction changed."""
        return (*self.resolved.steps, *((f"berichtigt, zuvor: {self.corrected}",) if self.corrected else ()))
