"""ZIP archives: their files as inputs, read in memory and bounded, never unpacked to disk."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from .base import MAX_DOCUMENT, Input, Refused

MAX_FILES = 10_000
MAX_TOTAL = 1_000_000_000  # bytes of all files of one archive together
_MAX_ARCHIVE = 500_000_000
_MAX_RATIO = 200  # text shrinks to a tenth; what shrinks more than this was made to harm
_HARMLESS = 1_000_000  # bytes below which the ratio does not matter
_OFFICE = ("[Content_Types].xml", "mimetype", "META-INF/container.xml")


def matches(source: Input) -> bool:
    """By the mark that ZIP files begin with."""
    return source.head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def members(source: Input) -> Iterator[tuple[str, bytes] | Refused]:
    """Name and content of each file in the archive, in its order, and a refusal for what must not be read.

    Raises:
        Refused: if it is damaged, an office document, holds too many files or unpacks to too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(source.data(_MAX_ARCHIVE))) as archive:
            files = [info for info in archive.infolist() if not info.filename.endswith("/")]
            _refuse_whole(source.name, files)
            total = 0
            for info in files:
                if _is_hidden(info.filename):
                    continue
                item = f"{source.name}/{info.filename}"
                try:
                    data = _content(item, archive, info)
                except Refused as refused:
                    yield refused
                    continue
                total += len(data)
                if total > MAX_TOTAL:
                    raise Refused(source.name, f"entpackt sich auf mehr als {MAX_TOTAL // 1_000_000} MB")
                yield info.filename, data
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, EOFError) as error:
        raise Refused(source.name, f"ist ein beschädigtes Archiv ({type(error).__name__})") from None


def _is_hidden(name: str) -> bool:
    """Whether the file is one that systems put there for themselves."""
    return any(
        part == "__MACOSX" or (part.startswith(".") and part != "..") for part in re.split(r"[/\\]", name)
    )


def _refuse_whole(name: str, files: list[zipfile.ZipInfo]) -> None:
    if not files:
        raise Refused(name, "ist ein leeres Archiv")
    if len(files) > MAX_FILES:
        raise Refused(name, f"enthält mehr als {MAX_FILES} Dateien")
    if files[0].filename in _OFFICE or any(info.filename in _OFFICE[::2] for info in files):
        raise Refused(name, "ist ein Office-Dokument oder E-Book, kein Text")


def _content(item: str, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    path = PurePosixPath(info.filename.replace("\\", "/"))
    if not path.parts:
        raise Refused(item, "hat keinen Namen")
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        raise Refused(item, "hat einen Pfad, der aus dem Archiv hinausführt")
    if info.flag_bits & 1:
        raise Refused(item, "ist verschlüsselt")
    if info.file_size > MAX_DOCUMENT:
        raise Refused(item, f"ist größer als {MAX_DOCUMENT // 1_000_000} MB")
    if info.file_size > max(_HARMLESS, _MAX_RATIO * info.compress_size):
        raise Refused(item, "ist auffällig stark gepackt (Zip-Bombe)")
    try:
        with archive.open(info) as stream:
            data = stream.read(MAX_DOCUMENT + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, ValueError, EOFError):
        raise Refused(item, "ist beschädigt") from None
    if len(data) > MAX_DOCUMENT:
        raise Refused(item, f"ist größer als {MAX_DOCUMENT // 1_000_000} MB")
    if data.startswith(b"PK\x03\x04"):
        raise Refused(item, "ist ein Archiv im Archiv")
    return data
