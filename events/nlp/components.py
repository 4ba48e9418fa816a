"""spaCy factories that the shipped pipeline is made of; importing this module registers them."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from events.nlp import tokens as tokens  # registers the tokenizer
from events.nlp import word_features as word_features  # registers the embedding layer
from events.nlp.hanta_tagger import coarse_tag, german_hanta, verb_form
from events.nlp.sentences import sentence_starts

Component = Callable[[Doc], Doc]


@Language.factory("zeitstrahl_sentences", assigns=["token.is_sent_start", "doc.sents"])
def make_sentences(nlp: Language, name: str) -> Component:
    """Make the component that splits a text into sentences by rules."""

    def split(doc: Doc) -> Doc:
        starts = sentence_starts([token.text for token in doc], [bool(token.whitespace_) for token in doc])
        for token, start in zip(doc, starts, strict=True):
            token.is_sent_start = start
        return doc

    return split


@Language.factory(
    "zeitstrahl_hanta",
    default_config={"set_pos": False},
    assigns=["token.tag", "token.lemma", "token.pos"],
)
def make_hanta(nlp: Language, name: str, set_pos: bool) -> Component:
    """Make the component that sets STTS tags and lemmas; with `set_pos` also the universal part of speech."""

    def tag(doc: Doc) -> Doc:
        tagger = german_hanta()
        sentences = doc.sents if doc.has_annotation("SENT_START") else [doc[:]]
        for sentence in sentences:
            tokens = [token for token in sentence if not token.is_space]
            if not tokens:
                continue
            for token, (stts, lemma) in zip(tokens, tagger.tag([each.text for each in tokens]), strict=True):
                token.tag_ = stts
                token.lemma_ = lemma
                if set_pos:
                    token.pos_ = coarse_tag(stts)
        return doc

    return tag


@Language.factory("zeitstrahl_verbs", requires=["token.tag", "token.morph"], assigns=["token.morph"])
def make_verbs(nlp: Language, name: str) -> Component:
    """Make the component that takes VerbForm from the STTS tag where the morphologizer saw a verb."""

    def correct(doc: Doc) -> Doc:
        for token in doc:
            form = verb_form(token.tag_)
            if form is None or token.pos_ not in ("VERB", "AUX"):
                continue
            features = token.morph.to_dict()
            if features.get("VerbForm") == form:
                continue
            features["VerbForm"] = form
            if form != "Fin":
                for finite in ("Mood", "Tense", "Person", "Number"):
                    features.pop(finite, None)
            token.set_morph(features)  # type: ignore[attr-defined]
        return doc

    return correct
