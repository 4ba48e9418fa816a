"""What ships with the code: in a checkout and installed alike, `data` lies beside this package."""

from __future__ import annotations

from pathlib import Path

DATA = Path(__file__).resolve().parents[1] / "data"
MODEL = DATA / "model"  # the German language model
CATALOGUES = DATA / "locale"  # of messages, a folder for each language
SAMPLES = DATA / "samples.jsonl"  # invented articles, one a line
