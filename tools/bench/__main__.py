"""The benchmarks: tables in Markdown for docs/performance.md.

.venv/bin/python -m tools.bench                    all of them
.venv/bin/python -m tools.bench engine [--corpus CORPUS.jsonl] [--part growth] …
.venv/bin/python -m tools.bench archive [--events 1000000] [--keep FILE]
.venv/bin/python -m tools.bench app [--events 1000000] [--keep FILE]
.venv/bin/python -m tools.bench load [--sessions 50] [--url http://127.0.0.1:8501]
"""

from __future__ import annotations

import argparse
import sys

from . import app, archive, engine, load

BENCHES = {"engine": engine, "archive": archive, "app": app, "load": load}


def main(arguments: list[str]) -> int:
    """Run one benchmark, or all one after the other; return the exit status, the worst of them."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.bench", description="Measures and prints tables in Markdown."
    )
    commands = parser.add_subparsers(dest="name", metavar="|".join(BENCHES))
    for name, bench in BENCHES.items():
        command = commands.add_parser(name, help=(bench.__doc__ or "").splitlines()[0])
        bench.arguments(command)
        command.set_defaults(measure=bench.measure)
    if arguments:
        options = parser.parse_args(arguments)
        return int(options.measure(options))
    status = 0
    for name, bench in BENCHES.items():
        print(f"\n## {name}\n", flush=True)
        status = max(status, bench.measure(parser.parse_args([name])))
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
