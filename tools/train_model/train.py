"""Training runs from a config file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from spacy import util
from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import registry
from thinc.api import fix_random_seed

from events.nlp import components as components  # registers the factories
from events.nlp.model import prefer_numpy
from tools.train_model.lexicons import packed_clusters, packed_nouns

CONFIGS = Path(__file__).parent / "configs"
_TRAINED = ("tok2vec", "morphologizer", "parser", "ner")


@registry.callbacks("zeitstrahl.set_lexicons.v1")  # type: ignore[untyped-decorator]
def set_lexicons_callback() -> Callable[[Language], Language]:
    """Make the callback that puts the word lists into a fresh pipeline."""

    def put(nlp: Language) -> Language:
        for _, component in nlp.pipeline:
            model = getattr(component, "model", None)
            for layer in model.walk() if model is not None else ():
                if layer.name == "zeitstrahl_word_features":
                    layer.attrs["clusters"] = packed_clusters()
                    layer.attrs["nouns"] = packed_nouns()
        return nlp

    return put


def train_pipeline(config: Path, output: Path, overrides: dict[str, Any], base: Path | None = None) -> Path:
    """Train a pipeline, from the start or on from the pipeline `base`; return the directory of its best step."""
    settings = util.load_config(config, overrides=overrides, interpolate=False)
    if base is not None:
        for name in _TRAINED:
            settings["components"][name] = {"source": str(base)}
    fix_random_seed(settings["system"]["seed"])
    output.mkdir(parents=True, exist_ok=True)
    prefer_numpy()
    nlp = init_nlp(settings)
    train(nlp, output)
    return output / "model-best"
