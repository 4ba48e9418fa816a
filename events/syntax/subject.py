"""The subject of a clause: by the tree, by form, or from the clause that it is coordinated with."""

from __future__ import annotations

from ..nlp.words import Sentence
from .phrase import MEASURES, has_preposition, noun_phrase

SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
ATTRIBUTES = ("nmod", "appos", "flat", "conj", "xcomp", "compound")  # relations that no subject has
NO_SUBJECT = ("ADV", "ADJD", "KOUS", "PAV", "PROAV", "PTKNEG")
PRONOUNS = ("PPER", "PDS", "PIS", "PPOSS")
OBLIQUE = frozenset({"den", "dem", "einen", "einem"})  # articles that no subject has


def subject_of(
    sentence: Sentence, head: int, finite: int, own: list[int], times: frozenset[int]
) -> tuple[int, ...]:
    """The subject's noun phrase: by the tree, from the clause it is coordinated with, else the first nominative."""
    words = sentence.words
    if words[finite].rel == "cop" or words[finite].lemma == "sein":
        before = [
            i
            for i in own
            if i < finite
            and words[i].case == "Nom"
            and words[i].is_noun
            and words[i].rel not in ("nmod", "flat")
        ]
        named = [
            i for i in before if not has_preposition(sentence, i) and _may_be_subject(sentence, i, finite)
        ]
        if named and words[head].tag[:2] != "VV":
            return noun_phrase(sentence, named[0])
    for top in (head, finite):
        for child in sorted(sentence.children[top], key=lambda child: child not in own):
            if (
                words[child].rel in SUBJECTS
                and child not in times
                and (child in own or not _names_one(sentence, own, finite))
                and _may_be_subject(sentence, child, finite)
            ):
                return noun_phrase(sentence, child)
    nouns = [i for i in own if words[i].is_noun and not has_preposition(sentence, i)]
    nouns = [i for i in nouns if _may_be_subject(sentence, i, finite)]
    nominative = [i for i in nouns if words[i].case == "Nom" and words[i].rel not in ATTRIBUTES]
    if nominative:
        return noun_phrase(sentence, nominative[0])
    pronoun = next(
        (i for i in own if words[i].tag in PRONOUNS and (abs(i - finite) <= 2 or i == own[0] + 1)), None
    )
    if pronoun is not None:
        return (pronoun,)
    plain = [i for i in nouns if words[i].case not in ("Dat", "Gen") and words[i].rel not in ATTRIBUTES]
    if plain and words[plain[0]].number in ("", words[finite].number):
        return noun_phrase(sentence, plain[0])
    return _shared_subject(sentence, head)


def _names_one(sentence: Sentence, own: list[int], finite: int) -> bool:
    """Whether the clause holds a nominative of its own that may be its subject."""
    words = sentence.words
    return any(
        words[i].is_noun and words[i].case == "Nom" and words[i].rel not in ATTRIBUTES
        and not has_preposition(sentence, i) and _may_be_subject(sentence, i, finite)
        for i in own
    )  # fmt: skip


def _may_be_subject(sentence: Sentence, i: int, finite: int) -> bool:
    """Whether form and number allow the word as subject of the finite verb: "Genaue Zahlen nennt er" is none."""
    word, verb = sentence.words[i], sentence.words[finite]
    articles = {
        sentence.words[c].text.lower() for c in sentence.children[i] if sentence.words[c].tag == "ART"
    }
    joined = any(sentence.words[c].rel == "conj" for c in sentence.children[i])
    agrees = (
        joined
        or not (word.number and verb.number)
        or word.number == verb.number
        or word.text in MEASURES
        or word.tag == "PIAT"
    )
    return word.tag not in NO_SUBJECT and agrees and not articles & OBLIQUE


def _shared_subject(sentence: Sentence, head: int) -> tuple[int, ...]:
    """The subject of the verb that this one is coordinated with: "trat an und [er] gewann"."""
    words, i, seen = sentence.words, head, set()
    while words[i].rel in ("conj", "xcomp") and i not in seen:
        seen.add(i)
        i = words[i].head
        for child in sentence.children[i]:
            if words[child].rel in SUBJECTS:
                return noun_phrase(sentence, child)
    return ()
