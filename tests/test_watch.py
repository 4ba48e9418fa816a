"""`watch` on the command line: folders, feeds, restarts, and a server on this machine."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pytest

from events import pipeline
from events.__main__ import run
from events.archive import Archive, Query
from events.cli import fetch, watch
from events.watching import State

ONE = "Bonn (dpa) - Der Rat hat am 3. Mai 2016 getagt."
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Blatt</title>{}</channel></rss>"""
ENTRY = "<item><guid>{0}</guid><title>Meldung</title><description>Am {0}. Mai 2016 brannte es.</description></item>"


class Asked(BaseHTTPRequestHandler):
    """Answers with what the test says."""

    status: ClassVar[int] = 200
    body: ClassVar[bytes] = b""
    to: ClassVar[str] = ""

    def do_GET(self) -> None:
        self.send_response(self.status)
        if self.to:
            self.send_header("Location", self.to)
        self.end_headers()
        self.wfile.write(self.body)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    Asked.status, Asked.body, Asked.to = 200, FEED.format(ENTRY.format(3)).encode(), ""
    with ThreadingHTTPServer(("127.0.0.1", 0), Asked) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/feed.xml"
        running.shutdown()


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "_sleep", lambda seconds: None)


@pytest.fixture
def box(tmp_path: Path) -> Path:
    (tmp_path / "ein").mkdir()
    (tmp_path / "ein" / "a.txt").write_text(ONE, encoding="utf-8")
    return tmp_path


def watched(box: Path, *more: str, source: str = "") -> int:
    return run(["watch", source or str(box / "ein"), "-o", str(box / "aus.jsonl"), "--once", *more])


def starts(box: Path) -> list[str]:
    lines = (box / "aus.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["start"] for line in lines]


def test_reads_once(box: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert [watched(box), watched(box)] == [0, 0]
    assert starts(box) == ["2016-05-03"]
    assert "gelesen: a.txt: 1 Artikel, 1 Ereignisse" in capfd.readouterr().err


def test_what_is_new_in_a_file_that_grew(box: Path) -> None:
    path = box / "ein" / "b.jsonl"
    path.write_text('{"id": "b", "text": "Am 4. Mai 2016 brannte es."}\n', encoding="utf-8")
    watched(box)
    with path.open("a", encoding="utf-8") as stream:
        stream.write('{"id": "c", "text": "Am 5. Mai 2016 brannte es."}\n')
    watched(box)
    assert starts(box) == ["2016-05-03", "2016-05-04", "2016-05-05"]


def test_bad_items_are_named_and_tried_again_when_they_change(
    box: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = box / "ein" / "b.json"
    path.write_text('{"text": ', encoding="utf-8")
    assert watched(box) == 1
    assert "b.json: ist kein gültiges JSON" in capfd.readouterr().err
    assert watched(box) == 0
    assert "b.json" not in capfd.readouterr().err
    path.write_text('{"id": "b", "text": "Am 4. Mai 2016 brannte es."}', encoding="utf-8")
    assert watched(box) == 0
    assert starts(box) == ["2016-05-03", "2016-05-04"]


def test_interrupted_between_output_and_note(box: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The events were written, but not that they were: they are cut off and written anew, once."""
    (box / "ein" / "b.txt").write_text("Am 4. Mai 2016 brannte es.", encoding="utf-8")
    save, calls = State.save, []

    def interrupted(self: State, path: Path) -> None:
        calls.append(path)
        if len(calls) == 4:
            raise KeyboardInterrupt
        save(self, path)

    with monkeypatch.context() as context:
        context.setattr(State, "save", interrupted)
        assert watched(box) == 130
    assert starts(box) == ["2016-05-03", "2016-05-04"]
    assert watched(box) == 0
    assert starts(box) == ["2016-05-03", "2016-05-04"]


def test_an_error_costs_one_article(
    box: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (box / "ein" / "b.txt").write_text("Am 4. Mai 2016 brannte es.", encoding="utf-8")
    extract = pipeline.extract

    def failing(article: Any, earlier: Any = ()) -> Any:
        if "getagt" in article.text:
            raise RuntimeError("so nicht")
        return extract(article, earlier)

    monkeypatch.setattr(pipeline, "extract", failing)
    assert watched(box) == 1
    assert starts(box) == ["2016-05-04"]
    assert "abgewiesen: a: unerwarteter Fehler (RuntimeError: so nicht)" in capfd.readouterr().err


def test_embargoed_items_wait_and_come(box: Path, capfd: pytest.CaptureFixture[str]) -> None:
    item = {
        "format": "digitalwires",
        "urn": "urn:x",
        "version": 1,
        "version_created": "2016-01-20T10:00:00+01:00",
        "embargoed": "2016-01-20T19:00:00+01:00",
        "article_html": "<p>Am 4. Mai 2016 wird gewählt.</p>",
    }
    (box / "ein" / "b.json").write_text(json.dumps(item), encoding="utf-8")
    watched(box, "--now", "2016-01-20T18:00")
    assert starts(box) == ["2016-05-03"]
    assert "zurückgestellt: urn:x: Sperrfrist bis 20.01.2016 19:00" in capfd.readouterr().err
    watched(box, "--now", "2016-01-20T19:00")
    assert starts(box) == ["2016-05-03", "2016-05-04"]


def test_the_output_may_lie_in_the_folder(box: Path) -> None:
    for _ in range(2):
        assert run(["watch", str(box / "ein"), "-o", str(box / "ein" / "aus.jsonl"), "--once"]) == 0
    assert len((box / "ein" / "aus.jsonl").read_text(encoding="utf-8").splitlines()) == 1


def test_into_an_archive(box: Path) -> None:
    for _ in range(2):
        assert run(["watch", str(box / "ein"), "--archive", str(box / "a.zeitstrahl"), "--once"]) == 0
    with Archive.open(box / "a.zeitstrahl") as archive:
        assert archive.count(Query()) == 1


def test_goes_on_until_interrupted(box: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rounds = iter(range(3))

    def arriving(_: float) -> None:
        n = next(rounds, None)
        if n is None:
            raise KeyboardInterrupt
        (box / "ein" / f"neu-{min(n, 1)}.txt").write_text(f"Am {n + 4}. Mai 2016 kam er.", encoding="utf-8")

    monkeypatch.setattr(watch, "_sleep", arriving)
    assert run(["watch", str(box / "ein"), "-o", str(box / "aus.jsonl")]) == 130
    assert "2016-05-03" in starts(box)
    assert "2016-05-04" in starts(box)


def test_a_feed_in_a_file(box: Path) -> None:
    feed = box / "feed.xml"
    feed.write_text(FEED.format(ENTRY.format(3)), encoding="utf-8")
    watched(box, source=str(feed))
    feed.write_text(FEED.format(ENTRY.format(4) + ENTRY.format(3)), encoding="utf-8")
    watched(box, source=str(feed))
    assert starts(box) == ["2016-05-03", "2016-05-04"]


def test_a_feed_from_a_server(box: Path, server: str) -> None:
    assert [watched(box, source=server), watched(box, source=server)] == [0, 0]
    assert starts(box) == ["2016-05-03"]
    Asked.body = FEED.format(ENTRY.format(4) + ENTRY.format(3)).encode()
    assert watched(box, source=server) == 0
    assert starts(box) == ["2016-05-03", "2016-05-04"]


def test_a_server_that_refuses(box: Path, server: str, capfd: pytest.CaptureFixture[str]) -> None:
    Asked.status = 503
    assert watched(box, source=server) == 1
    assert "der Server antwortet mit 503" in capfd.readouterr().err
    Asked.status = 200
    assert watched(box, source=server) == 0
    assert starts(box) == ["2016-05-03"]


@pytest.mark.parametrize("to", ["file:///etc/hostname", "ftp://127.0.0.1/x"])
def test_a_server_that_leads_elsewhere(server: str, to: str) -> None:
    Asked.status, Asked.to = 302, to
    with pytest.raises(fetch.Unreachable, match=r"keine Webadresse|302"):
        fetch.fetch(server)


def test_too_large(server: str) -> None:
    Asked.body = b"x" * 3000
    with pytest.raises(fetch.Unreachable, match="größer"):
        fetch.fetch(server, limit=2000)


def test_too_slow(server: str) -> None:
    ticks = iter((0.0, 1000.0, 2000.0))
    with pytest.raises(fetch.Unreachable, match="nicht ganz angekommen"):
        fetch.fetch(server, clock=lambda: next(ticks))


def test_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "TIMEOUT", 0.05)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        with pytest.raises(fetch.Unreachable, match="antwortet nicht"):
            fetch.fetch(f"http://127.0.0.1:{port}/")


def test_nobody_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(fetch.Unreachable):
        fetch.fetch(f"http://127.0.0.1:{port}/")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["fehlt", "-o", "x"], "fehlt: gibt es nicht"),
        (["{box}/ein"], "es braucht ein Ziel"),
        (["{box}/ein", "-o", "x", "--archive", "y"], "es braucht ein Ziel"),
        (["{box}/ein", "-o", "{box}"], "ist ein Ordner"),
        (["{box}/ein", "-o", "{box}/aus", "--state", "{box}/ein/a.txt"], "keine Merkdatei"),
    ],
)
def test_wrong_calls(
    box: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    assert run(["watch", *(argument.format(box=box) for argument in arguments), "--once"]) == 2
    assert message in capfd.readouterr().err
