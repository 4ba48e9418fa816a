"""HanTa's analyses of the commonest word forms, which travel with the model."""

from __future__ import annotations

import math
from collections import defaultdict
from importlib.metadata import version
from pathlib import Path

from events.nlp.analyses import write
from events.nlp.hanta_tagger import CachedHanta
from tools.train_model.lexicons import word_probabilities

_FORMS = 150_000


def write_analyses(folder: Path, forms: int = _FORMS) -> None:
    """Write the analyses of as many word forms in small letters, the most frequent ones."""
    tagger = CachedHanta()
    write(folder, {form: tagger.readings(form) for form in commonest(forms)})
    (folder / "version.txt").write_text(version("HanTa") + "\n", "utf-8")


def commonest(forms: int) -> list[str]:
    """The most frequent word forms, all spellings of one in small letters taken together."""
    weights: dict[str, float] = defaultdict(float)
    for word, probability in word_probabilities().items():
        if not any(map(str.isspace, word)):
            weights[word.lower()] += math.exp(probability)
    return sorted(weights, key=lambda form: (-weights[form], form))[:forms]
