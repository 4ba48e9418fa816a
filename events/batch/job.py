"""A batch from its inputs to its results: what there is to do, what is done already, and what came of it."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from ..readers import Refused
from .cutting import cut
from .engine import engine
from .partitions import SIZE, Options, Partition
from .receipt import Receipt
from .results import Results
from .runners import Failed, Runner
from .storage import BatchError, Folder
from .ties import Hashes, tied, versioned
from .work import Work, tell


@dataclass(frozen=True, slots=True)
class Job:
    """What is asked for: `size` is about how many bytes of input a partition has, `now` decides embargoes."""

    inputs: tuple[Folder, ...]
    out: Folder
    options: Options
    now: datetime
    size: int = SIZE


@dataclass(slots=True)
class Step:
    """How far a batch is; the same object from step to step.

    `receipts` are those of the partitions that are told, by number, also of those that were finished `before`;
    `failed` says by number why a partition could not be told; `refused` are inputs that could not even be opened.
    """

    partitions: list[Partition]
    refused: list[Refused]
    receipts: dict[int, Receipt] = field(default_factory=dict)
    failed: dict[int, str] = field(default_factory=dict)
    before: int = 0
    before_bytes: int = 0

    @property
    def done_bytes(self) -> int:
        """Bytes of input of the partitions that were told or given up in this run."""
        done = (*self.receipts, *self.failed)
        return sum(self.partitions[number].size for number in done) - self.before_bytes

    @property
    def left_bytes(self) -> int:
        """Bytes of input that are still to be told."""
        return sum(each.size for each in self.partitions) - self.before_bytes - self.done_bytes

    @property
    def todo(self) -> list[int]:
        """The numbers of the partitions that are still to be told."""
        done = {*self.receipts, *self.failed}
        return [number for number in range(len(self.partitions)) if number not in done]

    def count(self, name: str) -> int:
        """The sum of one count over all receipts."""
        return sum(getattr(receipt, name) for receipt in self.receipts.values())

    @property
    def rejects(self) -> list[Refused]:
        """All that was refused, in the order of the input, partitions that could not be told among it."""
        found = list(self.refused)
        for number, partition in enumerate(self.partitions):
            if number in self.failed:
                found.append(Refused(partition.label, f"nicht fertig: {self.failed[number]}"))
            elif number in self.receipts:
                found += (Refused(*each) for each in self.receipts[number].refused.items())
        return found


def run(job: Job, runner: Runner) -> Generator[Step, None, None]:
    """Tell what is not told yet; yield at the beginning, after each partition, and when all is in its place.

    Raises:
        BatchError: if the output belongs to another batch, an input that has results there is gone, or the place of
            the work is not to be had.
        OSError: if the output cannot be written.
    """
    results = Results(job.out)
    had_results = results.claim(job.inputs)
    step = _planned(job, runner)
    if had_results:
        _check_inputs(job, step)
    work = Work(job.inputs, job.out, job.options, job.now, engine())
    _resume(step, work, results)
    yield step
    todo = step.todo
    for at, result in runner(partial(tell, work), [step.partitions[number] for number in todo]):
        if isinstance(result, Failed):
            step.failed[todo[at]] = result.reason
        else:
            step.receipts[todo[at]] = result
        yield step
    results.close(step.rejects)
    yield step


def _check_inputs(job: Job, step: Step) -> None:
    """Stop before the results of an input are removed that is not there for the moment, such as a disk not mounted."""
    names = {source.name for source in job.inputs}
    for refused in step.refused:
        if refused.item in names:
            raise BatchError(f"{refused}; die Ergebnisse in {job.out.name} bleiben, wie sie sind")


def _resume(step: Step, work: Work, results: Results) -> None:
    """Put down what is finished, and remove what belongs to no partition that is."""
    files = {number: work.files(work.key(partition)) for number, partition in enumerate(step.partitions)}
    step.receipts = results.finished(files, work.now)
    step.before = len(step.receipts)
    step.before_bytes = sum(step.partitions[number].size for number in step.receipts)
    results.keep_only({name for number in step.receipts for name in files[number]})


def _planned(job: Job, runner: Runner) -> Step:
    """The partitions, each knowing which versions it tells; those that could not even be read have failed."""
    partitions: list[Partition] = []
    refused: list[Refused] = []
    for found in cut(job.inputs, job.out, job.size):
        if isinstance(found, Refused):
            refused.append(found)
        else:
            partitions.append(found)
    step = Step(partitions, refused)
    if len(partitions) < 2:
        return step
    hashes: dict[int, Hashes] = {}
    for number, result in runner(partial(versioned, job.inputs), partitions):
        if isinstance(result, Failed):
            step.failed[number] = result.reason
        else:
            hashes[number] = result
    step.partitions = tied(partitions, [hashes.get(number) for number in range(len(partitions))])
    return step
