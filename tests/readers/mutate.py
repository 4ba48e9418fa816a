"""Broken inputs made from good ones, the same ones for the same seed."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from random import Random

FIXTURES = Path(__file__).parent / "fixtures"
_TOKENS = (
    *(
        b"<",
        b">",
        b"&",
        b"</",
        b"]]>",
        b"<!--",
        b"<!DOCTYPE x [",
        b'<!ENTITY a "b">',
        b"&a;",
        b"&#0;",
        b"&#xD800;",
    ),
    *(
        b"<?xml",
        b"{",
        b"}",
        b"[",
        b"]",
        b'"',
        b"\\u0000",
        b"\\ud800",
        b"null",
        b"1e999",
        b"-1",
        b"true",
        b",",
        b":",
    ),
    *(
        b"\0",
        b"\x01",
        b"\x02",
        b"\x03",
        b"\x7f",
        b"\xff",
        b"\xfe\xff",
        b"\xef\xbb\xbf",
        b"\x80",
        b"\xe2\x80",
        b"\r",
    ),
    *(
        b"\n\n",
        b"PK\x03\x04",
        b"PK\x01\x02",
        b"../",
        b"(dpa) - ",
        b"251852 Sep 24",
        b"# Notizblock",
        b"---\n",
    ),
    *(
        b"* * * *",
        b"=\n",
        b"0001-01-01T00:00:00+14:00",
        b"9999-12-31T23:59:59-14:00",
        b"2016-01-20",
        b"text;",
    ),
)


def seeds() -> list[tuple[str, bytes]]:
    """Name and content of every good input: the fixtures, lines of records, an archive of them all."""
    files = [(path.name, path.read_bytes()) for path in sorted(FIXTURES.iterdir())]
    lines = b'{"id": "a", "published": "2016-01-20", "title": "Kopf", "text": "Ulm (dpa) - Am Montag."}\n' * 3
    text = "Kopf\n\nUlm (dpa) - Der Rat tagt am Montag für länger.\ndpa abc n1 yy\n251852 Sep 24\n"
    files += [("lines.jsonl", lines), ("text.txt", text.encode()), ("alt.txt", text.encode("cp1252"))]
    files += [("breit.txt", text.encode("utf-16")), ("breit.jsonl", lines.decode().encode("utf-16-le"))]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files[::4]:
            archive.writestr(f"ordner/{name}", data)
    return [*files, ("alle.zip", buffer.getvalue())]


SEEDS = seeds()


def broken(seed: int) -> tuple[str, bytes]:
    """Name and content of the broken input of this number."""
    random = Random(seed)
    name, data = random.choice(SEEDS)
    for _ in range(random.choice((1, 1, 2, 3, 8))):
        data = _mutated(random, data)
    if random.random() < 0.3:
        name = random.choice(["unbekannt", random.choice(SEEDS)[0]])
    return name, data


def _mutated(random: Random, data: bytes) -> bytes:
    start = random.randrange(len(data) + 1)
    end = min(len(data), start + random.choice((1, 1, 4, 40, 400, 4000)))
    match random.choice(
        "change lose lose repeat repeat cut splice splice encode insert insert insert".split()
    ):
        case "change":  # a byte changed
            return data[:start] + bytes([random.randrange(256)]) + data[start + 1 :]
        case "lose":  # a piece lost
            return data[:start] + data[end:]
        case "repeat":  # a piece twice, or many times
            return data[:start] + data[start:end] * random.choice((2, 3, 50)) + data[end:]
        case "cut":  # cut off
            return data[:start]
        case "splice":  # a piece of another format
            other = random.choice(SEEDS)[1]
            at = random.randrange(len(other))
            return data[:start] + other[at : at + (end - start)] + data[end:]
        case "encode":  # another encoding
            return data.decode("utf-8", "replace").encode(
                random.choice(("utf-16", "cp1252", "utf-8")), "replace"
            )
        case _:  # something that means something
            return data[:start] + random.choice(_TOKENS) * random.choice((1, 1, 2, 100)) + data[start:]
