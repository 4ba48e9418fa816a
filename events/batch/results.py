"""The folder of results: whose it is, what in it is finished, and what does not belong there any more.

events/part-….parquet   timex/part-….parquet   rejects.jsonl
_receipts/….json        one for each finished partition
_batch.json             which inputs these are the results of
_unfinished/            files that are being written
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from ..readers import Refused
from .receipt import Receipt
from .storage import BESIDE, BatchError, Folder

EVENTS, TIMEX, RECEIPTS = "events", "timex", "_receipts"
REJECTS = "rejects.jsonl"
_MARK = "_batch.json"


class Results:
    """What lies in the output folder."""

    def __init__(self, out: Folder) -> None:
        """The results in `out`, which need not be there yet."""
        self._out = out

    def claim(self, inputs: Sequence[Folder]) -> bool:
        """Make the folder that of these inputs, so that no other batch takes its files for stale ones.

        Returns:
            Whether it was theirs before.

        Raises:
            BatchError: if it belongs to other inputs, or holds something else.
            OSError: if it cannot be made.
        """
        names = [source.path for source in inputs]
        mark = self._out.read(_MARK)
        if mark is None:
            if self._out.names():
                raise BatchError(f"{self._out.name}: ist nicht leer und kein Ergebnis von «batch»")
            self._out.write(_MARK, [json.dumps({"inputs": names}, ensure_ascii=False).encode()])
        elif _inputs(mark) != names:
            raise BatchError(
                f"{self._out.name}: enthält die Ergebnisse anderer Eingaben; nehmen Sie einen anderen Ordner"
            )
        self._out.remove(BESIDE)
        return mark is not None

    def finished(self, wanted: Mapping[int, tuple[str, ...]], now: datetime) -> dict[int, Receipt]:
        """The receipts of the partitions that are finished and good at `now`, by number.

        Args:
            wanted: the files of each partition by its number, the receipt last.
            now: decides whether other articles are under embargo than there were.
        """
        there = self._files()
        complete = {files[-1]: number for number, files in wanted.items() if there.issuperset(files)}
        found = {complete[name]: Receipt.load(data) for name, data in self._out.read_all(complete).items()}
        return {number: receipt for number, receipt in found.items() if receipt and receipt.good_at(now)}

    def keep_only(self, names: set[str]) -> None:
        """Remove all other files of partitions: of changed inputs, other options, earlier releases; receipts first."""
        for name in sorted(self._files() - names, key=lambda name: (not name.startswith(RECEIPTS), name)):
            self._out.remove(name)

    def close(self, rejects: Iterable[Refused]) -> None:
        """List what was refused, one a line, and take away what is left of files that nobody finished."""
        lines = (
            json.dumps({"item": each.item, "reason": each.reason}, ensure_ascii=False) for each in rejects
        )
        self._out.write(REJECTS, (f"{line}\n".encode("utf-8", "replace") for line in lines))
        self._out.remove(BESIDE)

    def _files(self) -> set[str]:
        """The files of partitions."""
        suffixes = {EVENTS: ".parquet", TIMEX: ".parquet", RECEIPTS: ".json"}
        return {
            f"{folder}/{name}"
            for folder, suffix in suffixes.items()
            for name in self._out.names(folder)
            if name.startswith("part-") and name.endswith(suffix)
        }


def _inputs(mark: bytes) -> object:
    try:
        return json.loads(mark)["inputs"]
    except (ValueError, KeyError, TypeError):
        return None
