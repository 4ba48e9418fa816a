"""Figures as a Markdown table, ready for docs/performance.md."""

from __future__ import annotations

import math
import os
import platform
from collections.abc import Iterable, Sequence


def markdown(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with its first column to the left and the others to the right."""
    rule = ["---", *["---:"] * (len(head) - 1)]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in (head, rule, *rows))


def figure(value: float | None, digits: int = 0) -> str:
    """A number with its thousands marked; "–" for none."""
    return "–" if value is None else f"{value:,.{digits}f}"


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest of the values that at least this share of them (0 to 1) does not exceed.

    Raises:
        ValueError: there are no values.
    """
    if not values:
        raise ValueError("no values")
    return sorted(values)[max(math.ceil(share * len(values)) - 1, 0)]


def machine() -> str:
    """What the figures were measured on, and how busy that is."""
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "?"
    return f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} cores, load {load}"
