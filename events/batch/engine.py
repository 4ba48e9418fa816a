"""What tells the events, as one word: partitions told by another release count as not told."""

from __future__ import annotations

import hashlib
import importlib.metadata
from functools import lru_cache
from pathlib import Path

from ..nlp.parse import OFFICIAL
from ..shipped import MODEL

_CODE = Path(__file__).resolve().parents[1]
_PACKAGES = ("dateparser", "google-re2", "hanta", "holidays", "python-dateutil", "spacy", "thinc", *OFFICIAL)


@lru_cache(maxsize=1)
def engine() -> str:
    """A digest of our code, the language model, and the releases of the packages that read language and calendar."""
    digest = hashlib.blake2b(digest_size=16)
    for folder, pattern in ((_CODE, "*.py"), (MODEL, "*")):
        for path in sorted(path for path in folder.rglob(pattern) if path.is_file()):
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    for name in _PACKAGES:
        digest.update(f"{name} {_release(name)}\0".encode())
    return digest.hexdigest()


def _release(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return "-"
