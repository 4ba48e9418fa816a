"""The finite verb of a headline: a preterite becomes the historic present, auxiliaries and modals stay as they are."""

from __future__ import annotations

from ..lang.de import verbs as german
from .clause import Clause, Tense


def finite_form(clause: Clause) -> str:
    """The finite verb as the headline has it; empty where the clause has none."""
    if clause.finite is None:
        return ""
    word = clause.sentence.words[clause.finite]
    plural = word.number == "Plur"
    text = word.text.lower()
    told = word.mood != "Sub" and not text.startswith("hätt")
    if told and word.tag == "VAFIN" and word.lemma == "haben" and clause.tense is Tense.PLUPERFECT:
        return german.present("haben", plural=plural)
    prefix = separable_prefix(clause)
    bare = text.removeprefix(prefix)
    if word.tag != "VVFIN" or word.tense != "Past" or word.mood == "Sub":
        return bare
    form = german.present(word.lemma.removeprefix(prefix) if prefix else word.lemma, plural=plural)
    return form or bare


def separable_prefix(clause: Clause) -> str:
    """The prefix that is still on the verb of a subordinate clause: stattfand → statt; else empty."""
    if clause.finite is None or clause.particle is not None:
        return ""
    word = clause.sentence.words[clause.finite]
    found = german.prefix(word.lemma) if word.tag == "VVFIN" else ""
    return found if found and word.text.lower().startswith(found) else ""
