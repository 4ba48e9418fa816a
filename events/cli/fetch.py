"""The one place that opens a network connection: to a feed whose address the user gave."""

from __future__ import annotations

import http.client
import urllib.error
import urllib.request
from collections.abc import Callable
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

from ..readers.base import MAX_DOCUMENT

TIMEOUT = 20.0  # seconds without an answer
PATIENCE = 120.0  # seconds for the whole
_CHUNK = 65_536
_AGENT = "Zeitstrahl (feed reader)"


class Unreachable(Exception):
    """A feed that cannot be had now; the message is German."""


class _WebOnly(urllib.request.HTTPRedirectHandler):
    """Follows to other pages of the web, and nowhere else."""

    def redirect_request(
        self, req: urllib.request.Request, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        if not is_url(newurl):
            raise Unreachable("leitet an eine Adresse weiter, die keine Webadresse ist")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def is_url(source: str) -> bool:
    """Whether a source is the address of a page, and no path."""
    try:
        parts = urlsplit(source)
    except ValueError:
        return False
    return parts.scheme.lower() in ("http", "https") and bool(parts.netloc)


def fetch(url: str, limit: int = MAX_DOCUMENT, clock: Callable[[], float] = monotonic) -> bytes:
    """What stands at `url`, in at most `limit` bytes and `PATIENCE` seconds.

    Raises:
        Unreachable: if it cannot be had, or is too large; the message is German.
    """
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler,
        urllib.request.HTTPHandler,
        urllib.request.HTTPSHandler,
        urllib.request.HTTPDefaultErrorHandler,
        urllib.request.HTTPErrorProcessor,
        _WebOnly,
    ):
        opener.add_handler(handler())
    request = urllib.request.Request(url, headers={"User-Agent": _AGENT, "Accept-Encoding": "identity"})
    until = clock() + PATIENCE
    try:
        with opener.open(request, timeout=TIMEOUT) as answer:
            data = bytearray()
            while chunk := answer.read1(_CHUNK):
                data += chunk
                if len(data) > limit:
                    raise Unreachable(f"ist größer als {limit // 1_000_000} MB")
                if clock() > until:
                    raise Unreachable(f"ist nach {PATIENCE:.0f} Sekunden nicht ganz angekommen")
            return bytes(data)
    except urllib.error.HTTPError as error:
        raise Unreachable(f"der Server antwortet mit {error.code}") from None
    except TimeoutError:
        raise Unreachable("der Server antwortet nicht") from None
    except urllib.error.URLError as error:
        if isinstance(error.reason, TimeoutError):
            raise Unreachable("der Server antwortet nicht") from None
        raise Unreachable(f"ist nicht erreichbar ({error.reason})") from None
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise Unreachable(f"ist nicht lesbar ({type(error).__name__})") from None
