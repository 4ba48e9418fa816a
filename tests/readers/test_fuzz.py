from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from events import dateline
from events.article import Article
from events.readers import Refused, read_items
from tests.properties.invariants import check_read
from tests.readers.mutate import SEEDS, broken


def check(name: str, data: bytes) -> None:
    """Whatever the input: articles that hold what they promise, and refusals that say why."""
    for item in read_items(name, data):
        if isinstance(item, Refused):
            assert item.item.startswith(name) and item.reason
            continue
        check_read(item)
        assert all(0 <= start < end <= len(item.text) for start, end in dateline.body_span(item.text))


def test_good_inputs_are_read() -> None:
    for name, data in SEEDS:
        assert any(isinstance(item, Article) for item in read_items(name, data)), name
        check(name, data)


@settings(max_examples=1_600, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 2**32))
def test_broken_inputs(seed: int) -> None:
    check(*broken(seed))


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from([name for name, _ in SEEDS]),
    st.binary(max_size=300) | st.text(max_size=300).map(lambda t: t.encode("utf-8", "replace")),
)
def test_arbitrary_inputs(name: str, data: bytes) -> None:
    check(name, data)
