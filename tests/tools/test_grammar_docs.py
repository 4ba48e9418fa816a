"""The page about the grammar is what the rules say, and its example of a new rule is true."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from events.grammar import Rule, read_example
from events.lang.de import GERMAN, durations
from events.matcher import Matcher
from events.resolution.context import Context
from events.resolution.relation import place
from events.resolution.timex3 import tag
from tools import grammar_docs

ROOT = Path(__file__).parents[2]
CODE = re.compile(r"```python\n(Rule\(.*\)),?\n```")


def test_the_page_is_what_the_rules_say() -> None:
    assert grammar_docs.main(["--check"]) == 0, "python -m tools.grammar_docs"


def test_a_page_that_is_not_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stale = tmp_path / "grammar.md"
    stale.write_text("# Hand-written\n" + grammar_docs.MARK + "old", "utf-8")
    monkeypatch.setattr(grammar_docs, "PAGE", stale)
    assert grammar_docs.main(["--check"]) == 1
    assert "python -m tools.grammar_docs" in capsys.readouterr().err
    assert grammar_docs.main([]) == 0
    assert grammar_docs.main(["--check"]) == 0
    assert stale.read_text("utf-8").startswith("# Hand-written\n")


def test_a_page_without_its_mark_is_left_alone() -> None:
    with pytest.raises(ValueError, match="lacks its mark"):
        grammar_docs.page("# Something else\n")


def test_every_line_is_on_the_page() -> None:
    text = grammar_docs.tables()
    assert all(f"| `{rule.name}` |" in text for rule in GERMAN.rules)
    assert all(no.example in text for no in GERMAN.nots)


@pytest.mark.parametrize("name", ["docs/grammar.md", "CONTRIBUTING.md"])
def test_the_example_of_a_new_rule_is_true(name: str) -> None:
    code = CODE.search((ROOT / name).read_text("utf-8"))
    assert code
    rule = eval(code[1], vars(durations))  # the line as it would stand in durations.py
    assert isinstance(rule, Rule)
    assert rule.name not in {known.name for known in GERMAN.rules}

    text, (expected,) = read_example(rule.examples[0])
    assert expected.words not in [timex.text for timex in Matcher(GERMAN).find(text)]
    (timex,) = Matcher(replace(GERMAN, rules=[*GERMAN.rules, rule])).find(text)
    context = Context(date(2016, 1, 20))
    assert timex.text == expected.words
    assert [tag(text, e, timex.mod, context, nowadays=False).value for e in timex.extents] == [expected.value]
    assert place(timex.meaning, timex.relation, timex.mod, context).interval.edtf == "2015-10"
