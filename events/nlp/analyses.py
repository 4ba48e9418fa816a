"""HanTa's answers for the commonest word forms, worked out beforehand.

HanTa takes a third of a millisecond for a form that it has not seen; to look it up takes a hundredth of that. The
files are mapped into memory: what is not asked for is not read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np

Reading = tuple[int, float, str]
"""HanTa's number of a tag, the score of the form under it, its lemma."""

ANALYSES = "hanta"
"""The folder of the files within that of the model."""

_READING = np.dtype([("tag", "<u2"), ("lemma", "<u2"), ("score", "<f8")])
_MOST_EDITS = 2**16
_UNKNOWN = ""


class Analyses:
    """The readings of word forms in small letters."""

    def __init__(self, folder: Path) -> None:
        """Open the files that `write` made.

        Raises:
            OSError: they are not there.
        """
        # np.memmap itself takes ten times as long for each access as a plain array over the same memory
        self._forms, self._ends, self._readings = (
            np.asarray(np.load(folder / name, mmap_mode="r"))
            for name in ("forms.npy", "ends.npy", "readings.npy")
        )
        self._edits = (folder / "lemmas.txt").read_text("utf-8").split("\n")

    def tags(self, form: str) -> list[tuple[int, float]]:
        """The tags that a form can have with their scores, best first; none where the form is not stored."""
        return [(tag, score) for tag, _, score in self._of(form)]

    def lemma(self, form: str, wanted: int) -> str:
        """The lemma of a form under a tag; empty where it is not stored."""
        for tag, edit, _ in self._of(form):
            if tag == wanted:
                return _edited(form, self._edits[edit])
        return ""

    def _of(self, form: str) -> list[tuple[int, int, float]]:
        key = _key(form)
        place = int(np.searchsorted(self._forms, key))
        if place == len(self._forms) or self._forms[place] != key:
            return []
        first = int(self._ends[place - 1]) if place else 0
        readings: list[tuple[int, int, float]] = self._readings[first : int(self._ends[place])].tolist()
        return readings


def write(folder: Path, readings: Mapping[str, Iterable[Reading]]) -> None:
    """Write the readings of word forms in small letters."""
    forms = sorted(readings, key=_key)
    edits = {_UNKNOWN: 0}
    rows = []
    ends = []
    for form in forms:
        for tag, score, lemma in readings[form]:
            edit = _edit(form, lemma)
            known = edits.setdefault(edit, len(edits)) if len(edits) < _MOST_EDITS else edits.get(edit, 0)
            rows.append((tag, known, score))
        ends.append(len(rows))
    folder.mkdir(parents=True, exist_ok=True)
    np.save(folder / "forms.npy", np.array([_key(form) for form in forms], dtype="<u8"))
    np.save(folder / "ends.npy", np.array(ends, dtype="<u4"))
    np.save(folder / "readings.npy", np.array(rows, dtype=_READING))
    (folder / "lemmas.txt").write_text("\n".join(edits), "utf-8")


def _key(form: str) -> np.uint64:
    digest = hashlib.blake2b(form.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return np.uint64(int.from_bytes(digest, "little"))


def _edit(form: str, lemma: str) -> str:
    """How a lemma comes from its form: a sign for a capital, the letters that stay, those that come after."""
    capital = lemma[:1].isupper()
    small = lemma[:1].lower() + lemma[1:] if capital else lemma
    stay = next(
        (n for n, (a, b) in enumerate(zip(form, small, strict=False)) if a != b), min(len(form), len(small))
    )
    edit = f"{'+' if capital else '-'}{len(form) - stay}{small[stay:]}"
    return edit if _edited(form, edit) == lemma and "\n" not in edit else _UNKNOWN


def _edited(form: str, edit: str) -> str:
    if not edit:
        return ""
    cut = 1
    while edit[cut : cut + 1].isdigit():
        cut += 1
    small = form[: len(form) - int(edit[1:cut])] + edit[cut:]
    return small[:1].upper() + small[1:] if edit[0] == "+" else small
