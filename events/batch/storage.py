"""Folders and files, on a disk or in an object store, through fsspec."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, cast

from fsspec.core import url_to_fs
from fsspec.implementations.local import LocalFileSystem

BESIDE = "_unfinished"  # where files are written before they are moved into their place


class BatchError(Exception):
    """Why a batch cannot be run; the message is German."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder: a file system of fsspec, which travels to other processes, and a path in it without a slash at its end.

    `name` is what the user calls it.
    """

    system: Any
    path: str
    name: str

    @classmethod
    def of(cls, name: str) -> Folder:
        """The folder, or the file, of a path or of a URL such as `s3://bucket/2016`.

        Raises:
            BatchError: if there is no such kind of store, or its package is not installed.
        """
        if "://" not in name:
            return cls(LocalFileSystem(), Path(name).resolve().as_posix(), name)
        try:
            system, path = url_to_fs(name)
        except ImportError as error:
            raise BatchError(f"{name}: dafür fehlt ein Paket ({error})") from None
        except (ValueError, OSError) as error:
            raise BatchError(f"{name}: ist nicht erreichbar ({error})") from None
        return cls(system, str(path).rstrip("/"), name)

    def at(self, name: str) -> str:
        """The path of a file in this folder; of the folder itself for no name."""
        return f"{self.path}/{name}" if name else self.path

    def names(self, folder: str = "") -> frozenset[str]:
        """The names of the files in a folder of this one, or in itself; none if there is no such folder."""
        self.system.invalidate_cache()
        try:
            found = self.system.ls(self.at(folder), detail=False)
        except FileNotFoundError:
            return frozenset()
        return frozenset(str(path).rstrip("/").rpartition("/")[2] for path in found)

    def read(self, name: str) -> bytes | None:
        """The content of a file; None if there is none."""
        try:
            return bytes(self.system.cat_file(self.at(name)))
        except FileNotFoundError:
            return None

    def read_all(self, names: Iterable[str]) -> dict[str, bytes]:
        """The contents of several files, by name."""
        paths = {self.at(name): name for name in names}
        found = self.system.cat(list(paths), on_error="omit") if paths else {}
        return {paths[path]: bytes(data) for path, data in found.items()}

    def write(self, name: str, chunks: Iterable[bytes]) -> None:
        """Write a file beside its place and move it there: it is there whole or not at all."""
        beside = self.at(f"{BESIDE}/{uuid.uuid4().hex}")
        target = self.at(name)
        self.make(BESIDE)
        self.make(name.rpartition("/")[0])
        try:
            with self.system.open(beside, "wb") as stream:
                for chunk in chunks:
                    stream.write(chunk)
                _settle(stream)
            self._move(beside, target)
        finally:
            with suppress(OSError):
                self.system.rm_file(beside)

    def make(self, folder: str) -> None:
        """Make a folder of this one, unless it is there."""
        self.system.makedirs(self.at(folder), exist_ok=True)

    def remove(self, name: str) -> None:
        """Remove a file, or a folder with all that is in it; nothing happens where there is none."""
        with suppress(FileNotFoundError):
            self.system.rm(self.at(name), recursive=True)

    def open(self, path: str) -> IO[bytes]:
        """A file of this file system, to be read."""
        return cast(IO[bytes], self.system.open(path, "rb"))

    def _move(self, source: str, target: str) -> None:
        if isinstance(self.system, LocalFileSystem):
            os.replace(source, target)  # `mv` would not replace on every system
        else:
            self.system.mv(source, target)


def _settle(stream: Any) -> None:
    """Have a file of a disk written through, so that a power cut leaves none empty under its final name."""
    stream.flush()
    with suppress(AttributeError, OSError):
        os.fsync(stream.fileno())
