"""The verb of a headline: the historic present of what happened, and what of the verb stands at the end."""

from __future__ import annotations

from .clause import Clause, Tense
from .lang.de import verbs as german
from .nlp.words import Word


def verbs(clause: Clause) -> tuple[str, list[str]]:
    """The finite form of the headline and what stands at its end."""
    words = clause.sentence.words
    finite = words[clause.finite or 0]
    group = [
        words[i] for i in clause.words if is_verbal(clause, i) and i not in (clause.finite, clause.particle)
    ]
    plural = finite.number == "Plur"
    prefix = _prefix(clause, finite)
    if finite.mood == "Sub" and not finite.tag.startswith("VM") and finite.lemma != "haben":
        return finite.text.lower(), [*_texts(group), *prefix]
    if clause.passive and not finite.tag.startswith("VM"):
        return _passive(clause, finite, group, plural)
    participle = next((w for w in group if w.is_participle), None)
    if (
        clause.tense in (Tense.PERFECT, Tense.PLUPERFECT)
        and participle is not None
        and finite.lemma in ("haben", "sein")
    ):
        return _perfect(finite, group, participle, plural)
    if finite.tag.startswith(("VM", "VA")) or finite.tense == "Past":
        form = german.present(finite.lemma.removeprefix("".join(prefix)), plural=plural)
        return (form or finite.text.lower().removeprefix("".join(prefix))), [*_texts(group), *prefix]
    return finite.text.lower().removeprefix("".join(prefix)), [*_texts(group), *prefix]


def _prefix(clause: Clause, finite: Word) -> list[str]:
    """The separable prefix: apart in main clauses, still on the verb where that stands last."""
    if clause.particle is not None:
        return [clause.sentence.words[clause.particle].text.lower()]
    found = german.prefix(finite.lemma)
    return [found] if found and finite.text.lower().startswith(found) else []


def _perfect(finite: Word, group: list[Word], participle: Word, plural: bool) -> tuple[str, list[str]]:
    prefix, base = german.parts(participle.lemma, participle.text)
    form = german.present(base, plural=plural)
    others = [w for w in group if w.i != participle.i]
    if finite.lemma == "sein" and base not in german.WITH_SEIN and participle.lemma not in german.WITH_SEIN:
        return "" if finite.tense == "Past" else german.present("sein", plural=plural), _texts(group)
    if not form or others or not participle.lemma.endswith("n") or participle.lemma in ("sein", "werden"):
        return german.present(finite.lemma, plural=plural), _texts(group)
    return form, [prefix] if prefix else []


def _passive(clause: Clause, finite: Word, group: list[Word], plural: bool) -> tuple[str, list[str]]:
    """What is to be done keeps its verb ("wird gesperrt"); what was done goes without ("Museum eröffnet")."""
    kept = [w for w in group if w.text.lower() not in ("worden", "werden")]
    if clause.tense in (Tense.PRESENT, Tense.FUTURE) or clause.negated:
        return german.present("werden", plural=plural), _texts(kept)
    return "", _texts(kept)


def _texts(group: list[Word]) -> list[str]:
    return [w.text for w in group]


def is_verbal(clause: Clause, i: int) -> bool:
    """Whether a word belongs to the verb of the clause: finite form, participle, infinitive, prefix."""
    word = clause.sentence.words[i]
    return (
        i == clause.finite
        or i == clause.particle
        or (word.tag[:2] in ("VV", "VA", "VM") and _in_group(clause, i))
    )


def _in_group(clause: Clause, i: int) -> bool:
    word = clause.sentence.words[i]
    return i == clause.head or (word.head == clause.head and word.rel in ("aux", "aux:pass", "cop"))
