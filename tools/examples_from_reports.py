"""Drafts of rule examples from reports of wrong dates: python -m tools.examples_from_reports FILE...

A report (`<archive>.datum-falsch.jsonl`) becomes a comment and an example in the notation of docs/grammar.md, with the
interval that the user calls right. Reports hold sentences of articles: put them into words of your own, move the
dates to an article of 20 January 2016, and check the TIMEX3 value before a draft goes into a rule.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

_BRACKETS = str.maketrans("[]|", "()/")  # what the notation needs for itself


def main(arguments: list[str]) -> int:
    """Print the drafts of all files; return 1 if a line was no report, 2 without a file."""
    if not arguments:
        print(__doc__, file=sys.stderr)
        return 2
    refused = 0
    for name in arguments:
        for number, line in enumerate(Path(name).read_text("utf-8").splitlines(), 1):
            try:
                print(draft(json.loads(line)))
            except (ValueError, KeyError, TypeError) as error:
                print(f"{name}:{number}: no report ({error})", file=sys.stderr)
                refused += 1
    return int(bool(refused))


def draft(report: dict[str, Any]) -> str:
    """A comment that tells the report, and the line of an example."""
    sentence, begin, end = report["sentence"], report["char_start"], report["char_end"]
    result, correction = report["result"], report["correction"]
    right = (correction["edtf"] or correction["kind"]) if correction else "unknown"
    told = f"# {report['rule']}, published {report['published']}: {result['edtf'] or result['kind']}, right: {right}"
    note = f" ({report['note']})" if report["note"] else ""
    values = _values(report["timex_value"], right)
    interval = f"|{correction['edtf'] or ''}" if correction else ""
    before, words, after = (
        part.translate(_BRACKETS) for part in (sentence[:begin], sentence[begin:end], sentence[end:])
    )
    return (
        f"{told}{note}\n"
        + json.dumps(f"{before}[{words}|{values}{interval}]{after}", ensure_ascii=False)
        + ","
    )


def _values(reported: list[str], right: str) -> str:
    """The TIMEX3 values; a single calendar date becomes the right one, where that is a single date too."""
    written = len(reported) == 1 and reported[0][:1].isdigit()
    single = right[:1].isdigit() and not {"/", "~"} & {*right}
    return right if written and single else ",".join(reported)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
