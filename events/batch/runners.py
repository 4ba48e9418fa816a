"""What carries tasks to workers: the same for the processes of one machine and for a cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Failed:
    """A task that was not done; `reason` is German and fit to be shown."""

    reason: str

    @classmethod
    def of(cls, error: BaseException) -> Failed:
        """The error that a task ended in."""
        return cls(f"unerwarteter Fehler ({type(error).__name__}: {error})")


Outcome: TypeAlias = tuple[int, Result | Failed]


class Runner(Protocol):
    """Does tasks side by side."""

    def __call__(
        self, function: Callable[[Task], Result], tasks: Sequence[Task], /
    ) -> Iterator[Outcome[Result]]:
        """The number of each task with its result, in the order in which they come to an end.

        A worker that dies takes nothing along: what it was at is done again, which `function` must allow.
        """
