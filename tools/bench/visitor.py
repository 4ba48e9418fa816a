"""One visitor of a Streamlit app: a real session over its websocket and protocol, which draws nothing."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self, TypeVar
from urllib.parse import urlsplit, urlunsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

LARGEST = 200_000_000  # bytes in one message, as the server allows
Answer = Callable[[Any, random.Random], dict[str, Any]]  # widget, dice → the value that a reader gives it
T = TypeVar("T")


def awaited(coroutine: Coroutine[Any, Any, T]) -> T:
    """The result of a coroutine, also in a thread whose event loop is running: a browser's driver leaves one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, coroutine).result()


def _option(widget: Any, dice: random.Random) -> dict[str, Any]:
    return {"string_value": dice.choice(list(widget.options))} if widget.options else {}


def _options(widget: Any, dice: random.Random) -> dict[str, Any]:
    chosen = dice.sample(list(widget.options), min(1, len(widget.options)))
    return {"string_array_value": {"data": chosen}}


ANSWERS: dict[str, Answer] = {
    "checkbox": lambda widget, dice: {"bool_value": dice.random() < 0.5},
    "text_input": lambda widget, dice: {"string_value": dice.choice(("", "der", "Rat", "Montag"))},
    "selectbox": _option,
    "radio": _option,
    "multiselect": _options,
}


class BrokenPage(Exception):
    """The page raised an exception, did not compile, or shows nothing; the message says which."""


@dataclass(slots=True)
class Run:
    """One run of the script, as the visitor saw it.

    `seconds` from request to end, `size` in bytes received, `elements` by their Streamlit type in order of arrival.
    """

    seconds: float
    size: int
    elements: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Widget:
    kind: str
    element: Any
    fragment: str


class Visitor:
    """A session. Use it as an asynchronous context manager, `arrive` first, and then `act` or `rerun`."""

    def __init__(self, address: str, seed: int = 0) -> None:
        """`address` is that of the app, with its query string: "http://127.0.0.1:8501/?suche=Rat"."""
        parts = urlsplit(address)
        path = parts.path.rstrip("/") + "/_stcore/stream"
        self._stream = urlunsplit(("ws" + parts.scheme.removeprefix("http"), parts.netloc, path, "", ""))
        self._query = parts.query
        self._page = ""
        self._dice = random.Random(seed)
        self._widgets: dict[str, _Widget] = {}
        self._values: dict[str, dict[str, Any]] = {}
        self._cached: dict[str, ForwardMsg] = {}
        self._connection: ClientConnection | None = None

    async def __aenter__(self) -> Self:
        self._connection = await connect(
            self._stream, subprotocols=["streamlit"], max_size=LARGEST, open_timeout=60, ping_interval=None
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._connection:
            await self._connection.close()

    async def arrive(self) -> Run:
        """The first run of the page."""
        return await self.rerun()

    async def act(self) -> Run:
        """Change one widget of the page, drawn by lot, and wait for the answer.

        Raises:
            BrokenPage: the page fails, or holds no widget that a reader could change.
        """
        if not self._widgets:
            raise BrokenPage("the page holds no widget to change")
        name = self._dice.choice(sorted(self._widgets))
        widget = self._widgets[name]
        if value := ANSWERS[widget.kind](widget.element, self._dice):
            self._values[name] = value
        return await self.rerun(fragment=widget.fragment)

    async def rerun(self, query: str | None = None, fragment: str = "") -> Run:
        """Run the script, with another query string where one is given, and wait until it has finished.

        Raises:
            BrokenPage: it raised an exception or did not compile.
        """
        assert self._connection is not None, "use the visitor as a context manager"
        self._query = self._query if query is None else query
        if not fragment:
            self._widgets.clear()
        started = time.perf_counter()
        await self._connection.send(self._request(fragment).SerializeToString())
        run = Run(0.0, 0)
        while not await self._heard(run):
            pass
        run.seconds = time.perf_counter() - started
        return run

    def _request(self, fragment: str) -> BackMsg:
        request = BackMsg()
        state = request.rerun_script
        state.query_string, state.page_script_hash, state.fragment_id = self._query, self._page, fragment
        state.cached_message_hashes.extend(self._cached)
        for name, value in self._values.items():
            state.widget_states.widgets.append(WidgetState(id=name, **value))
        return request

    async def _heard(self, run: Run) -> bool:
        """Take in one message; whether it was the last of the run."""
        assert self._connection is not None
        data = await self._connection.recv(decode=False)
        run.size += len(data)
        message = ForwardMsg()
        message.ParseFromString(data)
        if message.metadata.cacheable and message.hash:
            self._cached[message.hash] = message
        kind = message.WhichOneof("type")
        if kind == "ref_hash":
            message, kind = self._cached[message.ref_hash], "delta"
        if kind == "new_session":
            self._page = message.new_session.page_script_hash
        elif kind == "page_info_changed":
            self._query = message.page_info_changed.query_string
        elif kind == "delta":
            self._shown(message, run)
        return kind == "script_finished" and _finished(message)

    def _shown(self, message: ForwardMsg, run: Run) -> None:
        if message.delta.WhichOneof("type") != "new_element":
            return
        element = message.delta.new_element
        kind = element.WhichOneof("type") or ""
        run.elements.append(kind)
        if kind == "exception":
            raise BrokenPage(f"{element.exception.type}: {element.exception.message}")
        if kind in ANSWERS:
            widget = getattr(element, kind)
            if not widget.disabled and not widget.form_id:
                self._widgets[widget.id] = _Widget(kind, widget, message.delta.fragment_id)


def _finished(message: ForwardMsg) -> bool:
    """Whether the run is over: one that another run of the script replaces is not."""
    if message.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
        raise BrokenPage("the script does not compile")
    return bool(message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN)
