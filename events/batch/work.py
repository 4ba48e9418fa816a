"""One partition in, one file of events out: the whole work of a batch, wherever it runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from threading import Lock

from .. import pipeline
from ..article import Article
from ..event import Event
from ..export import parquet, tags
from ..export.rows import Cells
from ..nlp.parse import parser
from ..readers import Refused
from ..readers.base import unexpected
from ..versions import histories
from .engine import engine
from .partitions import Options, Partition, Piece
from .reading import read
from .receipt import Receipt
from .results import EVENTS, RECEIPTS, TIMEX
from .storage import Folder
from .ties import hash_of

_one_at_a_time = Lock()  # the language model is shared by all threads of a process


class OtherRelease(Exception):
    """This machine would tell other events than the one that planned the batch; the message is German."""


@dataclass(frozen=True, slots=True)
class Work:
    """What each partition is told with. `now` decides embargoes; `engine` is what the planning machine runs."""

    inputs: tuple[Folder, ...]
    out: Folder
    options: Options
    now: datetime
    engine: str

    def key(self, partition: Partition) -> str:
        """What names the files of a partition."""
        return partition.key(self.engine, self.options)

    def files(self, key: str) -> tuple[str, ...]:
        """The files of a partition, the receipt last."""
        timex = (f"{TIMEX}/part-{key}.parquet",) if self.options.timex else ()
        return (f"{EVENTS}/part-{key}.parquet", *timex, f"{RECEIPTS}/part-{key}.json")


def tell(work: Work, partition: Partition) -> Receipt:
    """Write the files of a partition and return its receipt.

    Raises:
        OtherRelease: if the code or model of this machine is not that of the machine that planned.
        OSError: if an input cannot be read, or an output cannot be written.
    """
    if engine() != work.engine:
        raise OtherRelease("Der Rechner hat eine andere Fassung von Zeitstrahl, Sprachmodell oder Paketen.")
    receipt = Receipt()
    events, *timex, last = work.files(work.key(partition))
    with _one_at_a_time, parser().passing():
        work.out.write(events, parquet.chunks(_events(work, partition, receipt)))
        for name in timex:
            work.out.write(name, tags.chunks(_tags(work, partition, receipt)))
        work.out.write(last, [receipt.dump()])
    return receipt


def _events(work: Work, partition: Partition, receipt: Receipt) -> Iterator[Event]:
    """The events of a partition; the receipt keeps count."""
    for each in pipeline.ahead(histories(_articles(work, partition, receipt))):
        try:
            found = pipeline.extract(each.article, each.earlier)
        except Exception as error:
            receipt.refuse(unexpected(each.article.id, error))
            continue
        receipt.articles += 1
        receipt.events += len(found)
        receipt.earlier += len(each.earlier)
        receipt.undated += each.article.published is None
        yield from found


def _articles(work: Work, partition: Partition, receipt: Receipt) -> Iterator[Article]:
    """The articles that are told here: those of other partitions first, for they stand before in the input."""
    for loan in partition.loans:
        theirs = Receipt()
        for article in _shown(work, loan.pieces, theirs):
            if _among(article, loan.ids):
                yield article
        receipt.narrow(theirs)
    for article in _shown(work, partition.pieces, receipt):
        if not _among(article, partition.away):
            yield article


def _tags(work: Work, partition: Partition, receipt: Receipt) -> Iterator[Cells]:
    """The time expressions of each article of the partition by itself, versions that another one tells too."""
    for article in _shown(work, partition.pieces, Receipt()):
        try:
            found = [tags.row(article, tag) for each in pipeline.resolve_body(article) for tag in each.timex3]
        except Exception as error:
            receipt.refuse(unexpected(article.id, error))
            continue
        receipt.timexes += len(found)
        yield from found


def _shown(work: Work, pieces: Sequence[Piece], receipt: Receipt) -> Iterator[Article]:
    """The articles of pieces that may be shown; the receipt notes the others."""
    for item in read(work.inputs, pieces, work.options.published):
        if isinstance(item, Refused):
            receipt.refuse(item)
        elif work.options.embargoed or receipt.shows(item, work.now):
            yield item


def _among(article: Article, ids: frozenset[int]) -> bool:
    """Whether it is one of those versions."""
    return bool(article.version) and bool(ids) and hash_of(article.id) in ids
