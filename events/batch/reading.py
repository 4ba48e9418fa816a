"""The articles of a piece."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..article import Article
from ..interval import Moment
from ..readers import Item, jsonl, parquet, read_stream
from ..readers.base import Input
from ..readers.dating import with_user_date
from .partitions import Form, Piece
from .storage import Folder


def read(inputs: Sequence[Folder], pieces: Iterable[Piece], published: Moment | None) -> Iterator[Item]:
    """The articles of pieces in their order, with what was refused in its place.

    Raises:
        OSError: if the store does not give a file that was there before: that is no fault of an article.
    """
    for piece in pieces:
        yield from _items(inputs[piece.folder], piece, published)


def _items(source: Folder, piece: Piece, published: Moment | None) -> Iterator[Item]:
    with source.open(piece.path) as stream:
        match piece.form:
            case Form.FILE:
                yield from read_stream(piece.name, stream, piece.id, published)
                return
            case Form.LINES:
                stream.seek(piece.start)
                data = stream.read(piece.stop - piece.start)
                items = jsonl.entries(Input.of_bytes(piece.name, data, piece.id, piece.first))
            case Form.ROWS:
                items = parquet.rows(piece.name, stream, piece.id, piece.start, piece.stop)
        for item in items:
            yield with_user_date(item, published) if isinstance(item, Article) else item
