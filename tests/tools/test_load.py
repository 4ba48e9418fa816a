"""Visitors are real sessions: they see the page, change what a reader could change, and notice what is broken."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

import pytest

from tools.bench import __main__ as bench
from tools.bench.load import local
from tools.bench.visitor import BrokenPage, Run, Visitor, awaited
from tools.serving import Server, serving

PAGE = """
import streamlit as st
st.session_state.runs = st.session_state.get("runs", 0) + 1
if st.query_params.get("kaputt"):
    raise ValueError("so nicht")
if st.query_params.get("leer"):
    st.stop()
name = st.selectbox("Ort", ["Ulm", "Bonn", "Kiel"])
st.text_input("Gesperrt", disabled=True)
st.markdown(f"{name}, Lauf {st.session_state.runs}")
if st.session_state.runs == 2:
    st.metric("zweiter", 2)
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("page")
    (folder / "page.py").write_text(PAGE, "utf-8")
    with serving([sys.executable, "-m", "streamlit", "run", "page.py"], folder, folder / "log") as running:
        yield running


def visit(address: str, *actions: str) -> list[Run]:
    async def runs() -> list[Run]:
        async with Visitor(address) as visitor:
            return [await visitor.arrive(), *[await getattr(visitor, name)() for name in actions]]

    return awaited(runs())


def test_a_visitor_sees_every_run_of_its_own_session(server: Server) -> None:
    first, second, third = visit(server.address, "act", "act")
    assert first.elements == third.elements == ["selectbox", "text_input", "markdown"]
    assert second.elements == ["selectbox", "text_input", "markdown", "metric"]
    assert all(run.seconds > 0 and run.size > 0 for run in (first, second, third))


@pytest.mark.parametrize(("query", "why"), [("?kaputt=1", "so nicht"), ("?leer=1", "no widget")])
def test_a_broken_page_is_noticed(server: Server, query: str, why: str) -> None:
    with pytest.raises(BrokenPage, match=why):
        visit(server.address + query, "act")


def test_the_table(server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = f"load --url {server.address} --pid {server.pid} --sessions 3 --actions 2 --think 0"
    assert bench.main(arguments.split()) == 0
    out = capsys.readouterr().out
    assert "| open the page | 3 |" in out and "| change a widget | 6 |" in out
    assert "3 sessions, 0 broken; server " in out


def test_broken_pages_are_counted(server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(f"load --url {server.address}?kaputt=1 --sessions 3 --think 0".split()) == 1
    assert "so nicht" in capsys.readouterr().out


def test_only_this_computer_is_called_upon() -> None:
    assert local("http://127.0.0.1:8501/?suche=Rat")
    for address in ("http://example.org/", "file:///etc/passwd", "127.0.0.1:8501"):
        with pytest.raises(argparse.ArgumentTypeError):
            local(address)
