"""Whether confidence means what it says: of the dates that are given with 0.9, nine in ten should be right.

    .venv/bin/python -m tools.calibrate [--cases CASES.jsonl] [--judgements EVENTS.jsonl …] [--shared DIR]

CASES holds short items with the events in them (`{"id", "published", "text", "events": [{"char_start", "char_end",
"start", "end", "kind"}]}`); what is found there and not expected is wrong. EVENTS holds a reader's verdicts on events
of the articles in DIR; where the program gives another date today than the reader saw, the verdict does not count.
Only dated events count: closed, since and until. What is absent is left out.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import Any

from events.article import Article, Source, read_published
from events.event import Event
from events.interval import Kind
from events.pipeline import extract
from tools.sample_events import WIKINEWS, WIRE, wikinews, wire

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
CASES = SHARED / "cases" / "dpa_cases_dev.jsonl"
JUDGEMENTS = sorted((ROOT / "tests" / "judgements").glob("events*.jsonl"))
DATED = (Kind.CLOSED, Kind.SINCE, Kind.UNTIL)
EDGES = (0.0, 0.5, 0.7, 0.8, 0.9, 0.94)
OVERLAP = 0.3
SURE = 1.96  # standard deviations of a 95 % interval

Verdict = tuple[float, bool]  # confidence, and whether the date is right


@dataclass(frozen=True, slots=True)
class Bin:
    """The events of one range of confidence: how many, their mean confidence, how many are right."""

    low: float
    count: int
    mean: float
    right: int

    @property
    def row(self) -> str:
        """The line of the table."""
        low, high = wilson(self.right, self.count)
        share = self.right / self.count
        return f"from {self.low:.2f}{self.count:>8}{self.mean:>8.2f}{share:>8.2f}   {low:.2f} to {high:.2f}"


def wilson(right: int, count: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927): honest with few cases and near 1."""
    if not count:
        return 0.0, 1.0
    share, z2 = right / count, SURE**2
    middle = share + z2 / (2 * count)
    reach = SURE * sqrt(share * (1 - share) / count + z2 / (4 * count**2))
    return max(0.0, (middle - reach) / (1 + z2 / count)), min(1.0, (middle + reach) / (1 + z2 / count))


def bins(verdicts: Iterable[Verdict]) -> list[Bin]:
    """The verdicts by confidence, empty ranges left out."""
    every = list(verdicts)
    made = []
    for low, high in zip(EDGES, (*EDGES[1:], 2.0), strict=True):
        held = [(value, right) for value, right in every if low <= value < high]
        if held:
            mean = sum(value for value, _ in held) / len(held)
            made.append(Bin(low, len(held), mean, sum(right for _, right in held)))
    return made


def gap(made: list[Bin]) -> float:
    """The expected calibration error: how far confidence is from the share right, weighted by count."""
    total = sum(each.count for each in made)
    return sum(abs(each.count * each.mean - each.right) for each in made) / total if total else 0.0


def of_cases(cases: Iterable[dict[str, Any]]) -> Iterator[Verdict]:
    """Every dated event of every case, with whether it is one that was expected, with its date."""
    for case in cases:
        day = read_published(case["published"]) if case["published"] else None
        source = Source.RECORD if day else Source.NONE
        for event in extract(Article(case["id"], case["text"], published=day, published_source=source)):
            answered = [each for each in case["events"] if _overlap(event, each) >= OVERLAP]
            if event.resolved.interval.kind in DATED and not any(e["kind"] == "any" for e in answered):
                yield event.confidence, any(_right(event, each) for each in answered)


def of_judgements(verdicts: Iterable[dict[str, Any]], articles: Iterable[Article]) -> Iterator[Verdict]:
    """The verdicts that still hold, with the confidence of today."""
    known = {article.id: article for article in articles}
    for verdict in verdicts:
        for event in extract(known[verdict["article"]]) if verdict["article"] in known else ():
            interval = event.resolved.interval
            place = (event.field.value, event.char_start) == (verdict["field"], verdict["char_start"])
            now = (_iso(interval.start), _iso(interval.end), interval.kind.value)
            if place and now == (verdict["start"] or "", verdict["end"] or "", verdict["kind"]):
                yield event.confidence, bool(verdict["date_ok"])


def _overlap(event: Event, expected: dict[str, Any]) -> float:
    common = min(event.char_end, expected["char_end"]) - max(event.char_start, expected["char_start"])
    whole = max(event.char_end, expected["char_end"]) - min(event.char_start, expected["char_start"])
    return common / whole if common > 0 else 0.0


def _right(event: Event, expected: dict[str, Any]) -> bool:
    """Whether kind, start and end are as expected, to the precision of the expectation."""
    interval = event.resolved.interval
    pairs = ((interval.start, expected["start"]), (interval.end, expected["end"]))
    return interval.kind.value == expected["kind"] and all(
        _iso(ours)[: 16 if theirs and "T" in theirs else 10]
        == (theirs or "")[: 16 if theirs and "T" in theirs else 10]
        for ours, theirs in pairs
    )


def _iso(moment: Any) -> str:
    return moment.isoformat() if moment else ""


def records(path: Path) -> list[dict[str, Any]]:
    """One JSON object a line; none where there is no file."""
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def table(name: str, verdicts: list[Verdict]) -> str:
    """The verdicts as a table."""
    made = bins(verdicts)
    if not made:
        return f"{name}: not here"
    right = sum(right for _, right in verdicts)
    head = f"{name}: {len(verdicts)} dated events, {right} right, calibration error {gap(made):.3f}"
    return "\n".join((head, "confidence  count    mean   right   95 %", *(each.row for each in made)))


def main(arguments: list[str]) -> int:
    """Print a table for each source that is here."""
    parser = argparse.ArgumentParser(description="Compares confidence with right and wrong.")
    parser.add_argument("--cases", type=Path, default=CASES)
    parser.add_argument("--judgements", type=Path, nargs="*", default=JUDGEMENTS)
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder with the articles judged")
    chosen = parser.parse_args(arguments)
    cases = list(of_cases(records(chosen.cases)))
    here = all((chosen.shared / name).exists() for name in (WIKINEWS, WIRE))
    articles = [*wikinews(chosen.shared), *wire(chosen.shared)] if here else []
    print(table("cases", cases))
    for path in chosen.judgements:
        verdicts = records(path)
        judged = list(of_judgements(verdicts, articles))
        print("", table(path.name, judged), sep="\n")
        print(
            f"{len(verdicts) - len(judged)} of {len(verdicts)} verdicts are on what is told otherwise today"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
