"""TIMEX3 tags as rows: what an article's time expressions are, without events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..article import Article
from ..resolved import Timex3
from .parquet import written
from .rows import Cells

_TEXT = ("article_id", "version", "text", "type", "value", "mod")


def cells(tag: Timex3) -> Cells:
    """One tag; offsets in characters of the article's text."""
    return {
        "start": tag.start,
        "end": tag.end,
        "text": tag.text,
        "type": tag.type,
        "value": tag.value,
        "mod": tag.mod,
    }


def row(article: Article, tag: Timex3) -> Cells:
    """One tag, and which version of which article it is in."""
    return {"article_id": article.id, "version": article.version or None, **cells(tag)}


def chunks(rows: Iterable[Cells]) -> Iterator[bytes]:
    """Rows as a Parquet file, a row group at a time."""
    import pyarrow as pa

    order = ("article_id", "version", "start", "end", *_TEXT[2:])
    schema = pa.schema([(name, pa.string() if name in _TEXT else pa.int64()) for name in order])
    return written(rows, schema)
