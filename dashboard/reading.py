"""From files to articles and from articles to events; the language model is shared by all sessions."""

from __future__ import annotations

from functools import lru_cache
from threading import Lock

from events import pipeline
from events.article import Article
from events.event import Event
from events.nlp.parse import parser
from events.readers import Refused, read_items
from events.shipped import SAMPLES
from events.window import told_window, window_of

from . import words

_ONE_AT_A_TIME = Lock()  # the threads of all sessions share the model


def tell(article: Article, earlier: tuple[Article, ...] = ()) -> list[Event]:
    """The events of one article."""
    with _ONE_AT_A_TIME:
        return pipeline.extract(article, earlier)


@lru_cache(maxsize=4096)
def window(article: Article) -> str:
    """When an article without a date may have been published, in words."""
    return told_window(window_of(article))


@lru_cache(maxsize=1)
def samples() -> tuple[Article, ...]:
    """The articles that the dashboard opens on."""
    items = read_items(SAMPLES.name, SAMPLES.read_bytes())
    return tuple(item for item in items if isinstance(item, Article))


def read_files(files: list[tuple[str, bytes]]) -> tuple[list[Article], list[Refused]]:
    """The articles of many files, and what was refused."""
    articles: list[Article] = []
    refused: list[Refused] = []
    for name, data in files:
        for item in read_items(name, data):
            (articles if isinstance(item, Article) else refused).append(item)  # type: ignore[arg-type]
    return articles, refused


def model() -> str:
    """The language model that has read, or that there is none; empty while none was needed: this loads nothing."""
    if not parser.cache_info().currsize:
        return ""
    return words.MODEL.format(parser().name) if parser().knows_syntax else words.NO_MODEL
