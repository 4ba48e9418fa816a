"""Many articles, many processes, many machines: partitions of the input become files of events.

    for step in run(Job(...), processes(2)): ...

A partition is a run of the input that is told by itself: a function from one partition in to one file of events out,
which does not care what calls it. It depends on the input alone and never on who works, or on how many do.
"""

from __future__ import annotations

from .job import Job, Step, run
from .partitions import Options
from .runners import Runner
from .storage import BatchError, Folder

__all__ = ["BatchError", "Folder", "Job", "Options", "Runner", "Step", "run"]
