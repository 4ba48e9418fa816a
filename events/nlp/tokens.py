"""The German tokenizer: spaCy's, but a number of four digits leaves the full stop that ends its sentence."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language, create_tokenizer
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.util import compile_suffix_regex, registry

_YEAR_STOP = r"(?<=[0-9]{4})\."
TOKENIZER = {"@tokenizers": "zeitstrahl.Tokenizer.v1"}


@registry.tokenizers("zeitstrahl.Tokenizer.v1")  # type: ignore[untyped-decorator]
def make_tokenizer() -> Callable[[Language], Tokenizer]:
    """Make the function that makes the tokenizer of a pipeline."""
    make_default = create_tokenizer()

    def make(nlp: Language) -> Tokenizer:
        tokenizer = make_default(nlp)
        suffixes = [*(nlp.Defaults.suffixes or ()), _YEAR_STOP]
        tokenizer.suffix_search = compile_suffix_regex(suffixes).search
        return tokenizer

    return make
