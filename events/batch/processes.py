"""Partitions on the processes of one machine."""

from __future__ import annotations

import os
import signal
import threading
from collections import Counter, deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection

from .runners import Failed, Outcome, Result, Runner, Task

_SUSPECT = 2  # times that a task was under way when a worker died, before it has to run alone
_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


def processes(count: int) -> Runner:
    """A runner with `count` processes.

    When one dies, all are replaced (an executor cannot go on without one), and what they were at is done again; what
    was under way at several deaths runs alone, and is given up when its process dies even then.
    """

    def run(function: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[Outcome[Result]]:
        waiting, suspects = deque(range(len(tasks))), deque[int]()
        deaths = Counter[int]()
        while waiting:
            for number in (yield from _round(count, function, tasks, waiting)):
                deaths[number] += 1
                (suspects if deaths[number] >= _SUSPECT else waiting).append(number)
        for number in suspects:
            if (yield from _round(1, function, tasks, deque([number]))):
                yield number, Failed("der Prozess brach dabei mehrmals ab, auch als er allein lief")

    return run


def _round(
    count: int, function: Callable[[Task], Result], tasks: Sequence[Task], queue: deque[int]
) -> Generator[Outcome[Result], None, list[int]]:
    """Work off a queue until a worker dies; return what was under way then: nothing if none did."""
    running: dict[Future[Result], int] = {}
    with _crew(count) as pool, suppress(BrokenProcessPool):
        while queue or running:
            while queue and len(running) < count:
                future = pool.submit(function, tasks[queue[0]])
                running[future] = queue.popleft()
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                error = future.exception()
                if isinstance(error, BrokenProcessPool):
                    raise error
                number = running.pop(future)
                yield number, Failed.of(error) if error else future.result()
    return list(running.values())


@contextmanager
def _crew(count: int) -> Iterator[ProcessPoolExecutor]:
    """Workers that end with this block, however it ends, and with this process, even if it is killed."""
    context = get_context("spawn")  # a fork would copy locks that other threads hold
    receiver, sender = context.Pipe(duplex=False)
    pool = ProcessPoolExecutor(count, context, _enlist, (receiver,))
    try:
        with _single_threaded():
            yield pool
        pool.shutdown()
    finally:
        sender.close()
        pool.shutdown(cancel_futures=True)
        receiver.close()


def _enlist(leader: Connection) -> None:
    """Leave interruptions to the leading process, and end when its end of the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow, args=(leader,), daemon=True).start()


def _follow(leader: Connection) -> None:
    with suppress(EOFError, OSError):
        leader.recv_bytes()
    os._exit(1)


@contextmanager
def _single_threaded() -> Iterator[None]:
    """Let new processes multiply matrices on one core each: there are as many of them as there are cores."""
    before = {name: os.environ.get(name) for name in _THREADS}
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
