"""Make the tables of docs/grammar.md from the rules: python -m tools.grammar_docs [--check].

With `--check` nothing is written, and the exit status is 1 where the page is not what the rules say.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

from events.grammar import EXAMPLE, Rule, read_example
from events.lang.de import FAMILIES, GERMAN

PAGE = Path(__file__).resolve().parent.parent / "docs" / "grammar.md"
MARK = "<!-- What follows is made from the rules by tools/grammar_docs.py. -->\n"
Row = tuple[str, ...]


def tables() -> str:
    """All tables: the families of rules, then signals, joins and negatives."""
    parts = [_family(family.__doc__ or family.__name__, family.RULES) for family in FAMILIES]
    return "\n".join([*parts, _signals(), _joins(), _negatives()])


def page(old: str) -> str:
    """The page with its hand-written part kept and its tables made anew.

    Raises:
        ValueError: if `old` lacks the mark between the two.
    """
    if MARK not in old:
        raise ValueError(f"the page lacks its mark: {MARK.strip()}")
    return old[: old.index(MARK) + len(MARK)] + "\n" + tables()


def main(arguments: list[str]) -> int:
    """Write the page, or check it; return the exit status."""
    old = PAGE.read_text("utf-8")
    new = page(old)
    if arguments == ["--check"]:
        if old != new:
            print("docs/grammar.md is not what the rules say: python -m tools.grammar_docs", file=sys.stderr)
        return int(old != new)
    PAGE.write_text(new, "utf-8", newline="\n")
    return 0


def _family(title: str, rules: Sequence[Rule]) -> str:
    rows = [
        (f"`{rule.name}`" if not number else "", _shown(example), *_yields(example))
        for rule in rules
        for number, example in enumerate(rule.examples)
    ]
    return _section(title, ("rule", "example", "TIMEX3", "interval"), rows)


def _signals() -> str:
    rows = []
    for (relation, mod, example), signals in groupby(
        GERMAN.signals, key=lambda signal: (signal.relation, signal.mod, signal.example)
    ):
        says = f"{relation.value}, {mod.value}" if mod else relation.value
        rows.append((says, ", ".join(signal.words for signal in signals), _shown(example), *_yields(example)))
    return _section(
        "Signals: the words before an expression.", ("says", "words", "example", "TIMEX3", "interval"), rows
    )


def _joins() -> str:
    rows = [(f"`{join.name}`", _shown(join.example), *_yields(join.example)) for join in GERMAN.joins]
    return _section("Joins: neighbours that are one range.", ("join", "example", "TIMEX3", "interval"), rows)


def _negatives() -> str:
    rows = [(no.example, f"`{_cell(no.pattern)}`") for no in GERMAN.nots]
    return _section("Not time.", ("example", "pattern"), rows)


def _shown(example: str) -> str:
    """The sentence with its expressions in bold."""
    return _cell(EXAMPLE.sub(r"**\1**", example))


def _yields(example: str) -> Row:
    expected = read_example(example)[1]
    values = ", ".join(f"`{value}`" for each in expected for value in each.value.split(",") if value)
    return values, ", ".join(f"`{each.edtf}`" for each in expected if each.edtf)


def _section(title: str, head: Row, rows: Iterable[Row]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    table = "".join("| " + " | ".join(row) + " |\n" for row in lines)
    return f"## {title.splitlines()[0].rstrip('.')}\n\n{table}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
