"""Partitions on the workers of a Dask cluster that runs already."""

from __future__ import annotations

from asyncio import CancelledError
from collections.abc import Callable, Iterator, Sequence

from .runners import Failed, Outcome, Result, Runner, Task
from .storage import BatchError


def cluster(address: str, patience: float = 30) -> Runner:
    """A runner on the cluster whose scheduler listens at `address` (`tcp://host:8786`).

    Dask itself does again what was lost with a worker, and gives up a task with which several died. Workers need this
    package in the same release, and must reach input and output under the same names.

    Args:
        address: of the scheduler.
        patience: seconds to wait for it.

    Raises:
        BatchError: by the iterator, if Dask is not installed or no scheduler answers.
    """

    def run(function: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[Outcome[Result]]:
        try:
            from distributed import Client, as_completed
        except ImportError:
            raise BatchError(f"{address}: dafür fehlt das Paket dask[distributed]") from None
        try:
            client = Client(address, timeout=patience, set_as_default=False)
        except (OSError, ValueError) as error:
            raise BatchError(f"{address}: kein Dask-Scheduler antwortet ({error})") from None
        with client:
            futures = {
                future: number for number, future in enumerate(client.map(function, list(tasks), pure=False))
            }
            for future in as_completed(list(futures), loop=client.loop):
                number = futures.pop(future)  # which lets the cluster forget the result
                try:
                    result = future.result()
                except (Exception, CancelledError) as error:
                    yield number, Failed.of(error)
                else:
                    yield number, result

    return run
