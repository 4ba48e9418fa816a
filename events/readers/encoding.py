"""Bytes to text: UTF-8, UTF-16 and the eight-bit sets that German copy comes in; binary data is refused."""

from __future__ import annotations

import codecs
import re

from .base import HEAD, Refused

_BOMS = (  # the longer first: the mark of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_EIGHT_BIT = ["cp1252", "cp850", "mac_roman"]  # Windows, DOS and the old Macintosh
_LETTERS = re.compile("[äöüÄÖÜß]")
_BINARY = (
    (b"\x89PNG", "ein PNG-Bild"),
    (b"\xff\xd8\xff", "ein JPEG-Bild"),
    (b"GIF8", "ein GIF-Bild"),
    (b"RIFF", "eine Bild-, Ton- oder Videodatei"),
    (b"BM\x00", "ein Bild"),
    (b"II*\x00", "ein TIFF-Bild"),
    (b"MM\x00*", "ein TIFF-Bild"),
    (b"%PDF-", "ein PDF"),
    (b"{\\rtf", "ein RTF-Dokument"),
    (b"\xd0\xcf\x11\xe0", "ein altes Office-Dokument"),
    (b"PK\x03\x04", "ein ZIP-Archiv oder Office-Dokument"),
    (b"PK\x05\x06", "ein leeres ZIP-Archiv"),
    (b"\x1f\x8b", "gzip-gepackt"),
    (b"BZh", "bzip2-gepackt"),
    (b"7z\xbc\xaf", "ein 7-Zip-Archiv"),
    (b"\x7fELF", "ein Programm"),
    (b"MZ\x90\x00", "ein Programm"),
    (b"ID3", "eine Tondatei"),
    (b"OggS", "eine Tondatei"),
    (b"SQLite format 3\x00", "eine Datenbank"),
    (b"PAR1", "eine Parquet-Datei"),
)
_CONTROLS = b"\0\5\6\b" + bytes(range(14, 27)) + bytes(range(28, 32))  # the others frame wire formats
_MAX_CONTROLS = 0.01
_BLANKS = "\ufeff\0\x1a" + "".join(chr(code) for code in range(0x3001) if chr(code).isspace())


def decode(name: str, data: bytes) -> str:
    """The text of a file whose encoding nobody declared.

    Byte-order marks are dropped, line ends stay as they are. UTF-8 with single bytes of Windows-1252 in it
    (feeds that were pasted together) is read as what was meant; a character cut off at the end is dropped.

    Args:
        name: what a refusal calls the input.
        data: the whole input.

    Raises:
        Refused: if the input is empty or binary.
    """
    if not data:
        raise Refused(name, "ist leer")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _text(name, data.decode(encoding, "replace"))
    if what := binary(data):
        raise Refused(name, f"ist {what}, kein Text")
    if wide := _wide(data[:HEAD]):
        return _text(name, data.decode(wide, "replace"))
    if _controls(data[:HEAD]) > _MAX_CONTROLS:
        raise Refused(name, "ist eine Binärdatei, kein Text")
    try:
        return _text(name, data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _text(name, _eight_bit(name, data, error.start))


def binary(data: bytes) -> str:
    """What a well-known binary format is called in German; empty for anything else."""
    return next((what for magic, what in _BINARY if data.startswith(magic)), "")


def _text(name: str, text: str) -> str:
    if not text.strip(_BLANKS):
        raise Refused(name, "enthält keinen Text")
    return text


def _wide(head: bytes) -> str:
    """UTF-16 without a mark: every other byte of mostly Latin text is NUL."""
    half = len(head) // 2
    if half < 2:
        return ""
    first, second = head[0::2].count(0) / half, head[1::2].count(0) / half
    if second > 0.5 and first < 0.1:
        return "utf-16-le"
    return "utf-16-be" if first > 0.5 and second < 0.1 else ""


def _controls(head: bytes) -> float:
    return (len(head) - len(head.translate(None, _CONTROLS))) / len(head)


def _eight_bit(name: str, data: bytes, first: int) -> str:
    """Text that is no UTF-8 from byte `first` on."""
    good = data.decode("utf-8", "ignore")
    encoded = len(good.encode())
    odd, multiple = len(data) - encoded, encoded - len(good)
    if 0 < odd <= multiple:  # mostly UTF-8
        cut_off = first >= len(data) - 3 and data[first] >= 0xC2
        return data[: first if cut_off else None].decode("utf-8", _FALLBACK)
    sample = data[max(0, first - HEAD // 2) : first + HEAD // 2]
    return data.decode(_german(sample) or _any(name, sample), "replace")


def _german(sample: bytes) -> str:
    """The eight-bit set in which these bytes hold most German letters; empty if they are few in each."""
    letters = {encoding: len(_LETTERS.findall(sample.decode(encoding, "replace"))) for encoding in _EIGHT_BIT}
    best = max(letters, key=letters.__getitem__)
    return best if letters[best] >= sum(byte > 0x7F for byte in sample) / 4 else ""


def _any(name: str, sample: bytes) -> str:
    from charset_normalizer import from_bytes  # only copy of this kind needs it

    best = from_bytes(sample, cp_isolation=_EIGHT_BIT).best()
    if best is None:
        raise Refused(name, "ist eine Binärdatei oder in unbekannter Zeichenkodierung")
    return best.encoding


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


_FALLBACK = "zeitstrahl-cp1252"
codecs.register_error(_FALLBACK, _as_cp1252)
