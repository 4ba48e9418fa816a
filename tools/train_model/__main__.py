"""Train, package and score the German pipeline.

Train:    python -m tools.train_model --treebanks DIR --out data/model
Evaluate: python -m tools.train_model --treebanks DIR --out data/model --evaluate
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from events.nlp import components as components  # registers the factories
from tools.train_model.evaluate import as_markdown, evaluate
from tools.train_model.package import save_shipped, write_card
from tools.train_model.recipe import build


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.train_model", description=__doc__.split("\n", 1)[0]
    )
    parser.add_argument(
        "--treebanks", type=Path, required=True, help="directory with the .conllu and .tsv files"
    )
    parser.add_argument("--out", type=Path, default=Path("data/model"), help="directory of the pipeline")
    parser.add_argument("--work", type=Path, help="directory for intermediate files; a fresh one by default")
    parser.add_argument("--reuse", action="store_true", help="keep what the work directory already has")
    parser.add_argument("--evaluate", action="store_true", help="only score the pipeline that is there")
    parser.add_argument("--details", action="store_true", help="print scores by feature, relation and class")
    options = parser.parse_args()
    if not options.evaluate:
        work = options.work or Path(tempfile.mkdtemp(prefix="train_model-"))
        save_shipped(build(options.treebanks, work, reuse=options.reuse), options.out)
    results = evaluate(options.out, options.treebanks)
    if not options.evaluate:
        write_card(options.out, results)
    print(as_markdown(results, details=options.details))


if __name__ == "__main__":
    main()
