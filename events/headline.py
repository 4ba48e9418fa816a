"""A headline from a clause: who does what, in the historic present of German headlines, readable alone.

Subject, verb, the rest, what the verb left behind; without the time expression, the article at the front,
connectors and the dateline. Where the clause does not allow it, the words of the text stay as they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .clause import Clause, complement
from .lang.de import verbs as german
from .nlp.words import Sentence, Word
from .phrase import noun_phrase
from .title import shortened
from .verb_form import is_verbal, verbs

LONGEST = 90
SHORTEST = 12  # characters: less was not said
PRONOUN_TAGS = ("PPER", "PDS", "PRELS", "PIS", "PPOSS", "PRF")
TIDY = re.compile(r"\s+([,.;:!?)»“”])")
WITHOUT_QUOTES = str.maketrans("", "", "„“”«»()")  # a quotation that was cut in two loses its marks
OPENING = re.compile(r"([(«„])\s+")
ENDINGS = {  # of the adjective behind an article, and what it is without one: die neuen Regeln → neue Regeln
    "der": ("e", "er"), "das": ("e", "es"), "die": ("en", "e"), "ein": ("", ""), "eine": ("", ""), "den": ("en", "er"),
    "einen": ("en", "er"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Antecedent:
    """A noun phrase that a pronoun may stand for, told before: its words, number and gender."""

    words: str
    number: str
    gender: str


def headline(
    clause: Clause, leave_out: set[int], antecedents: tuple[Antecedent, ...] = (), place: str = ""
) -> str:
    """The title of a clause in at most 90 characters; empty where nothing readable comes out.

    Args:
        clause: the clause that is told.
        leave_out: the indices of its time expressions.
        antecedents: noun phrases told before, the nearest last.
        place: of the dateline, for clauses that name nobody.
    """
    sentence = clause.sentence
    leave_out = hanging(sentence, leave_out)
    subject = _subject(clause, leave_out, antecedents)
    rest = [
        i for i in clause.words if i not in leave_out and i not in clause.subject and not is_verbal(clause, i)
    ]
    rest = [i for i in rest if not _filler(sentence, i, clause)]
    if subject and _is_pronoun(clause):
        rest = _without_phrase(sentence, rest, subject)
    rest = _trimmed(sentence, rest, leave_out)
    verb, tail = verbs(clause)
    words = [*subject.split(), *([verb] if verb else []), *_text(sentence, rest), *tail]
    if not subject:
        words = _nobody(clause, rest, verb, tail, place)
    title = _tidy(" ".join(words))
    if len(title) > LONGEST:
        title = _shorter(sentence, subject, verb, rest, tail)
    return _capital(title)


def speaker(clause: Clause, leave_out: set[int], antecedents: tuple[Antecedent, ...]) -> str:
    """Who speaks: the subject, a pronoun replaced; empty where that is not clear."""
    return _capital(_subject(clause, leave_out, antecedents))


def said_title(clause: Clause, leave_out: set[int], speaker: str) -> str:
    """Who said what: "Behörde: Brücke wird gesperrt"; empty where that is too long or nothing is said."""
    if not speaker:
        return ""
    said = complement(clause)
    words = headline(said, leave_out) if said is not None else _said_before(clause)
    title = f"{speaker}: {words}"
    return shortened(title) if len(words) > SHORTEST and len(speaker) < LONGEST // 2 else ""


def _said_before(clause: Clause) -> str:
    """What stands before the verb of saying: "«Wir sind bereit», sagte der Chef am Montag"."""
    sentence = clause.sentence
    before = sentence.text[: sentence.words[clause.words[0]].start].rstrip()
    if not before.endswith((",", "»", "“", '"')):
        return ""
    return _tidy(before.translate(WITHOUT_QUOTES).strip(" ,"))


def noun_title(sentence: Sentence, words: tuple[int, ...], leave_out: set[int]) -> str:
    """The title of an event told by a noun: "Treffen der Koalition in Brüssel"."""
    kept = _trimmed(sentence, [i for i in words if i not in leave_out], leave_out)
    return _capital(shortened(_tidy(" ".join(without_article(sentence, kept)))))


def hanging(sentence: Sentence, times: set[int]) -> set[int]:
    """The words to leave out: not the preposition of a noun that stays ("nach jüngsten Niederlagen")."""
    words = sentence.words
    kept = {
        i
        for i in times
        if words[i].tag in ("APPR", "APPRART", "ART") and words[i].head not in times and words[i].head != i
    }
    return times - kept if any(words[i].tag == "ADJA" for i in times) else times


def _is_pronoun(clause: Clause) -> bool:
    return len(clause.subject) == 1 and clause.sentence.words[clause.subject[0]].tag in PRONOUN_TAGS


def _without_phrase(sentence: Sentence, rest: list[int], subject: str) -> list[int]:
    """The rest without the adverbial that named the subject already: "nach Streit zwischen den Parteien"."""
    for i in rest:
        if sentence.words[i].text != subject:
            continue
        top, seen = i, set()
        while (
            sentence.words[top].rel in ("nmod", "conj", "flat")
            and sentence.words[top].head in rest
            and top not in seen
        ):
            seen.add(top)
            top = sentence.words[top].head
        return (
            [j for j in rest if j not in sentence.subtree(top)] if sentence.words[top].rel == "obl" else rest
        )
    return rest


def _subject(clause: Clause, leave_out: set[int], antecedents: tuple[Antecedent, ...]) -> str:
    sentence = clause.sentence
    kept = [i for i in clause.subject if i not in leave_out]
    if not kept:
        return ""
    first = sentence.words[kept[0]]
    if len(kept) == 1 and first.tag in PRONOUN_TAGS:
        return _antecedent(clause, first, antecedents)
    return _tidy(" ".join(without_article(sentence, kept)))


def _antecedent(clause: Clause, pronoun: Word, antecedents: tuple[Antecedent, ...]) -> str:
    """What the pronoun stands for: the noun before a relative pronoun, else the nearest phrase that agrees."""
    sentence = clause.sentence
    if clause.relative == pronoun.i:
        noun = sentence.words[clause.head].head
        if noun != clause.head and sentence.words[noun].is_noun:
            phrase = [i for i in noun_phrase(sentence, noun) if i < pronoun.i]
            while phrase and sentence.words[phrase[0]].tag in ("APPR", "APPRART", "ADV"):
                phrase = [i for i in phrase[1:] if sentence.words[i].tag not in ("ART", "ADJA") or i > noun]
            return _tidy(" ".join(without_article(sentence, phrase)))
    told_of = pronoun.i < (clause.finite or 0) or clause.passive
    lower = pronoun.text.lower()
    if lower in ("wir", "ich", "ihr", "du"):
        return pronoun.text
    if lower in ("man", "das", "dies", "was", "wer") or (lower == "es" and not told_of):
        return ""
    finite = sentence.words[clause.finite] if clause.finite is not None else pronoun
    number = finite.number or pronoun.number
    gender = (
        {"er": "Masc", "sie": "Fem", "es": "Neut"}.get(pronoun.text.lower(), "") if number == "Sing" else ""
    )
    for known in reversed(antecedents):
        if known.number == number and (not gender or known.gender == gender):
            return known.words
    return ""


def without_article(sentence: Sentence, indices: list[int]) -> list[str]:
    """The words of a phrase without its leading article; the adjectives take over its ending: der neue → neuer."""
    words = [sentence.words[i] for i in indices]
    texts = [w.text for w in words]
    if len(words) < 2 or words[0].tag != "ART" or words[0].text.lower() not in ENDINGS:
        return texts
    old, new = ENDINGS[words[0].text.lower()]
    second = words[1]
    if second.tag == "ADJA":
        for n, adjective in enumerate(words[1:], 1):
            if adjective.tag != "ADJA":
                break
            texts[n] = texts[n].removesuffix(old) + new if texts[n].endswith(old) else texts[n]
    elif second.tag not in ("NN", "NE", "CARD") and not second.text[0].isupper():
        return texts
    return texts[1:]


def _filler(sentence: Sentence, i: int, clause: Clause) -> bool:
    word = sentence.words[i]
    lower = word.text.lower()
    if word.tag in ("KOUS", "PRELS", "KOUI") and i <= (clause.finite or 0):
        return True
    if lower == "wie" and i == clause.words[0]:
        return True
    if lower in german.FILLERS and word.tag in ("ADV", "PAV", "PROAV", "KON", "ADJD", "PTKA"):
        return word.tag != "KON" or i == clause.words[0]
    return False


def _trimmed(sentence: Sentence, indices: list[int], left_out: set[int]) -> list[int]:
    """Without words that the cut expression left hanging: a lone preposition, a comma at either end."""
    words = sentence.words
    kept = [
        i
        for i in indices
        if not (words[i].tag in ("APPR", "APPRART") and i + 1 in left_out and words[i].head in left_out)
    ]
    kept = [i for i in kept if not (words[i].tag == "KON" and i + 1 in left_out and i - 1 in left_out)]
    kept = [i for i in kept if not (words[i].text in ("ca.", "etwa", "rund", "circa") and i + 1 in left_out)]
    while kept and (words[kept[0]].tag.startswith("$") or words[kept[0]].tag == "KON"):
        kept.pop(0)
    while kept and (
        words[kept[-1]].tag.startswith("$") or words[kept[-1]].tag in ("KON", "APPR", "APPRART", "ART")
    ):
        kept.pop()
    return [i for n, i in enumerate(kept) if not _lost_preposition(words, i, kept[n + 1 : n + 2])]


def _lost_preposition(words: tuple[Word, ...], i: int, after: list[int]) -> bool:
    """Whether the noun of the preposition was cut, so that another preposition follows."""
    prepositions = ("APPR", "APPRART")
    return (
        words[i].tag in prepositions
        and bool(after)
        and words[after[0]].tag in prepositions
        and after[0] != i + 1
    )


def _nobody(clause: Clause, rest: list[int], verb: str, tail: list[str], place: str) -> list[str]:
    """A clause that names nobody: "In Ulm soll es schneien", "Erfolge sichern", "Bonn: tritt zurück"."""
    texts = _text(clause.sentence, rest)
    pronoun = clause.sentence.words[clause.subject[0]].text.lower() if clause.subject else ""
    if not verb:
        return [*texts, *tail] if texts or not place else [f"{place}:", *tail]
    if pronoun == "man":
        return [*texts, *tail] if tail else ["Man", verb, *texts]
    if pronoun == "es" or (not pronoun and clause.passive):
        es = ["es"] if pronoun else []
        first, others = _first_phrase(clause.sentence, rest)
        return [f"In {place}", verb, *es, *texts, *tail] if place else [*first, verb, *es, *others, *tail]
    return [f"{place}:", *texts, verb, *tail] if place and len(texts) < 2 else [*texts, verb, *tail]


def _first_phrase(sentence: Sentence, rest: list[int]) -> tuple[list[str], list[str]]:
    """The words up to the next preposition, and the rest."""
    cut = next(
        (n for n, i in enumerate(rest) if n and sentence.words[i].tag in ("APPR", "APPRART")), len(rest)
    )
    return _text(sentence, rest[:cut]), _text(sentence, rest[cut:])


def _text(sentence: Sentence, indices: list[int]) -> list[str]:
    """The words, the sentence's first in lower case unless it is a noun, for it no longer stands first."""
    words = [sentence.words[i] for i in indices]
    return [
        w.text if w.i or w.is_noun or w.ent or w.text.isupper() else w.text[:1].lower() + w.text[1:]
        for w in words
    ]


def _shorter(sentence: Sentence, subject: str, verb: str, rest: list[int], tail: list[str]) -> str:
    """Phrases dropped from the middle, adverbials first, until the title fits."""
    words = sentence.words
    kept = list(rest)
    tops = [i for i in kept if words[i].rel in ("obl", "nmod", "advmod", "appos", "advcl", "acl")]
    for relations in (("advmod", "appos", "acl", "advcl"), ("nmod",), ("obl",)):
        for top in reversed([i for i in tops if words[i].rel in relations]):
            title = _tidy(" ".join([subject, verb, *_text(sentence, kept), *tail]))
            if len(title) <= LONGEST:
                return title
            branch = sentence.subtree(top)
            kept = [i for i in kept if i not in branch]
    return shortened(_tidy(" ".join([subject, verb, *_text(sentence, kept), *tail])))


def _tidy(words: str) -> str:
    text = OPENING.sub(r"\1", TIDY.sub(r"\1", " ".join(words.split())))
    if any(text.count(opening) != text.count(closing) for opening, closing in ("„“", "«»", "()")):
        text = text.translate(WITHOUT_QUOTES)
    return text.strip(" ,;:.!?-–—")


def _capital(title: str) -> str:
    return title[:1].upper() + title[1:]
