"""A headline from a clause: its own words with as few changes as a headline needs.

The order of the text stays wherever German allows it, for it is grammatical. What changes: the time expression goes,
and with it connectors and the dateline; where that leaves the verb in front, the subject takes its place; a
subordinate clause gets the order of a main clause; a preterite becomes the historic present of German headlines.
Where nothing readable comes out, there is no title, and the caller falls back on the article's.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from .clause import Clause
from .lang.de import verbs as german
from .layout import capital, render, tidy
from .nlp.words import Sentence, Word
from .phrase import MEASURES, noun_phrase
from .title import shortened
from .verb_form import finite_form, separable_prefix

LONGEST = 90
PRONOUN_TAGS = ("PPER", "PDS", "PRELS", "PIS", "PPOSS")
UNCLEAR = frozenset(
    "man das dies dieses was wer ich du ihr mir mich".split()
)  # no headline begins with these


@dataclass(frozen=True, slots=True)
class Antecedent:
    """A noun phrase that a pronoun may stand for, told before: words, number, gender, and if it was a subject."""

    words: str
    number: str
    gender: str
    subject: bool = True


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
    subject = subject_words(clause, leave_out, antecedents)
    if subject is None:
        return ""
    kept = kept_words(clause, leave_out)
    if not readable(clause, kept, subject):
        return ""
    title = _title(clause, kept, subject, place)
    while len(title) > LONGEST:
        shorter = [[i for i in kept if i not in branch] for branch in _droppable(clause, kept)]
        fitting = [part for part in shorter if len(_title(clause, part, subject, place)) <= LONGEST]
        if not shorter:
            return shortened(title)
        kept = max(fitting, key=len) if fitting else min(shorter, key=len)
        title = _title(clause, kept, subject, place)
    return "" if "://" in title else _with_complement(clause, title, leave_out)


def readable(clause: Clause, kept: list[int], subject: str) -> bool:
    """Whether the words make a sentence: none hangs in the air, the verb is whole, the subject fits it."""
    words = clause.sentence.words
    gaps = [
        words[i]
        for i, j in pairwise(kept)
        if j > i + 1 and words[i].tag in ("ART", "PPOSAT", "PDAT", "APPRART")
    ]
    finite = words[clause.finite] if clause.finite is not None else None
    if gaps or finite is None:
        return False
    if finite.tag == "VAFIN" and words[clause.head].tag[:2] == "VV" and clause.head not in kept:
        return False
    if not subject:
        return finite.number != "Plur" or finite.mood == "Sub"
    top = [words[i] for i in clause.subject if words[i].is_noun]
    joined = any(
        words[i].tag == "KON" or words[i].text == "," for i in range(clause.subject[0], clause.subject[-1])
    )
    return (
        finite.number != "Plur"
        or joined
        or not top
        or any(w.number != "Sing" or w.text in MEASURES for w in top)
    )


def _title(clause: Clause, kept: list[int], subject: str, place: str) -> str:
    order = _verb_final(clause, kept, subject) if clause.introduced else _main(clause, kept, subject, place)
    return capital(tidy(" ".join(part for part in order if part)))


def kept_words(clause: Clause, leave_out: set[int]) -> list[int]:
    """The words of the clause that the headline may use, in the order of the text."""
    words = clause.sentence.words
    times = hanging(clause.sentence, leave_out)
    kept = [i for i in clause.words if i not in times and not _filler(words[i], clause)]
    alone = ("APPR", "APPRART")
    kept = [i for i in kept if not (words[i].tag in alone and i + 1 in times and words[i].head in times)]
    kept = [i for i in kept if not (words[i].tag == "KON" and i + 1 in times and i - 1 in times)]
    while kept and words[kept[0]].tag == "KON":
        kept.pop(0)
    while kept and words[kept[-1]].tag in ("KON", "ART", *alone):
        kept.pop()
    return kept


def _main(clause: Clause, kept: list[int], subject: str, place: str) -> list[str]:
    """The order of the text; where the verb came to stand in front, behind the subject."""
    sentence, finite = clause.sentence, clause.finite
    if finite not in kept:
        return [render(sentence, kept)]
    at = kept.index(finite)
    own = [i for i in clause.subject if i in kept]
    verb = finite_form(clause)
    before, after = kept[:at], kept[at + 1 :]
    if before:
        front = _replaced(clause, before, own, subject)
        return [
            front,
            verb,
            _replaced(clause, after, own, subject) if own and own[0] in after else render(sentence, after),
        ]
    rest = [i for i in after if i not in own]
    if subject:
        return [subject, verb, *_reflexive_first(sentence, rest)]
    return _nobody(clause, rest, verb, place)


def _replaced(clause: Clause, part: list[int], own: list[int], subject: str) -> str:
    """A part of the clause; the subject in it in its new words."""
    sentence = clause.sentence
    if not own or own[0] not in part:
        return render(sentence, part)
    at = part.index(own[0])
    first = at == 0 and part[0] < (clause.finite or 0)
    words = (subject if first or _is_pronoun(clause) else "") or render(sentence, own)
    return " ".join(
        (render(sentence, part[:at]), words, render(sentence, [i for i in part[at:] if i not in own]))
    )


def _verb_final(clause: Clause, kept: list[int], subject: str) -> list[str]:
    """A subordinate clause in the order of a main clause: subject, verb, the rest, prefix."""
    words = clause.sentence.words
    skipped = {clause.finite, clause.relative, *clause.subject}
    rest = [
        i
        for i in kept
        if i not in skipped and not (words[i].tag in ("KOUS", "KOUI", "PWAV") and i == clause.words[0])
    ]
    rest = [i for i in rest if words[i].text.lower() != "wie" or i != clause.words[0]]
    parts = _reflexive_first(clause.sentence, rest)
    return [subject, finite_form(clause), *parts, separable_prefix(clause)] if subject else []


def _reflexive_first(sentence: Sentence, rest: list[int]) -> list[str]:
    """The rest of the clause, "sich" right behind the verb."""
    reflexive = [i for i in rest if sentence.words[i].tag == "PRF"]
    return [render(sentence, reflexive), render(sentence, [i for i in rest if i not in reflexive])]


def _nobody(clause: Clause, rest: list[int], verb: str, place: str) -> list[str]:
    """A clause that names nobody: "In Ulm soll es schneien", "In Ulm wird gewählt"."""
    words = clause.sentence.words
    es = ["es"] if any(words[i].text.lower() == "es" for i in clause.subject) else []
    if place:
        return [f"In {place}", verb, *es, render(clause.sentence, rest)]
    cut = next(
        (n for n, i in enumerate(rest) if n and words[i].tag in ("APPR", "APPRART", "VVPP", "VVINF")),
        len(rest),
    )
    front = render(clause.sentence, rest[:cut])
    return [front, verb, *es, render(clause.sentence, rest[cut:])] if front else []


def subject_words(clause: Clause, leave_out: set[int], antecedents: tuple[Antecedent, ...]) -> str | None:
    """The subject as the headline says it; "" where the clause has none, None where it is not clear who is meant."""
    sentence = clause.sentence
    kept = [i for i in clause.subject if i not in leave_out]
    if not kept:
        return ""
    word = sentence.words[kept[0]]
    if len(kept) > 1 or word.tag not in PRONOUN_TAGS:
        return tidy(render(sentence, kept, without_article=True))
    lower = word.text.lower()
    if clause.relative == word.i:
        return _before_relative(clause, word)
    if lower in ("wir", "alle", "viele", "beide", "einige", "mehrere"):
        return word.text
    if lower == "es" and not (word.i < (clause.finite or 0) or clause.passive):
        return ""
    found = "" if lower in UNCLEAR else _antecedent(clause, word, antecedents)
    return found or None


def _is_pronoun(clause: Clause) -> bool:
    return len(clause.subject) == 1 and clause.sentence.words[clause.subject[0]].tag in PRONOUN_TAGS


def _before_relative(clause: Clause, pronoun: Word) -> str | None:
    """The noun that a relative clause belongs to: the one before its comma."""
    sentence = clause.sentence
    nouns = [w.i for w in sentence.words[: pronoun.i] if w.is_noun]
    governor = sentence.words[clause.head].head
    noun = governor if governor in nouns else nouns[-1] if nouns else None
    if noun is None:
        return None
    phrase = [
        i
        for i in noun_phrase(sentence, noun)
        if noun <= i < pronoun.i or sentence.words[i].tag in ("NE", "NN")
    ]
    return render(sentence, [i for i in phrase if i < pronoun.i], without_article=True) or None


def _antecedent(clause: Clause, pronoun: Word, antecedents: tuple[Antecedent, ...]) -> str:
    """The nearest phrase told before that agrees with the pronoun and the verb."""
    finite = clause.sentence.words[clause.finite] if clause.finite is not None else pronoun
    number = finite.number or pronoun.number
    gender = (
        {"er": "Masc", "sie": "Fem", "es": "Neut"}.get(pronoun.text.lower(), "") if number == "Sing" else ""
    )
    for known in reversed(antecedents):
        if known.number == number and (not gender or known.gender == gender):
            return known.words
    return ""


def _droppable(clause: Clause, kept: list[int]) -> list[set[int]]:
    """The phrases that the title can go without: attributes, else adverbials but the last, which the verb may need."""
    words = clause.sentence.words
    verb = {
        clause.finite,
        clause.head,
        clause.particle,
        *(clause.subject if _is_pronoun(clause) else clause.subject[:2]),
    }
    branches: dict[str, list[set[int]]] = {"nmod": [], "obl": []}
    for i in kept:
        branch = clause.sentence.subtree(i)
        negated = any(words[j].lemma.lower() in german.NEGATION or words[j].tag == "CARD" for j in branch)
        if words[i].rel in branches and len(branch) > 1 and not branch & verb and not negated:
            branches[words[i].rel].append(branch)
    return branches["nmod"] + branches["obl"][: max(1, len(branches["obl"]) - 1)]


def _with_complement(clause: Clause, title: str, leave_out: set[int]) -> str:
    """The title with the infinitive or dass-clause that says what: "beschließt, eine Studie zu erstellen"."""
    words, last = clause.sentence.words, max(clause.words)
    if last + 2 >= len(words) or words[last + 1].text != "," or clause.introduced:
        return title
    end = next((w.i for w in words[last + 2 :] if w.text in (",", ".", ";", ":", "–", "»", "“")), len(words))
    chunk = list(range(last + 2, end))
    says = (
        any(words[i].tag in ("PTKZU", "VVIZU") for i in chunk)
        or words[chunk[0]].text.lower() in ("dass", "ob")
        if chunk
        else False
    )
    if not says or set(chunk) & leave_out:
        return title
    longer = f"{title}, {render(clause.sentence, chunk)}"
    return longer if len(longer) <= LONGEST else title


def noun_title(sentence: Sentence, words: tuple[int, ...], leave_out: set[int]) -> str:
    """The title of an event told by a noun: "Treffen der Koalition in Brüssel"."""
    kept = [i for i in words if i not in leave_out]
    return capital(shortened(tidy(render(sentence, kept, without_article=True))))


def hanging(sentence: Sentence, times: set[int]) -> set[int]:
    """The words to leave out: not the preposition of a noun that stays ("nach jüngsten Niederlagen")."""
    words = sentence.words
    if not any(words[i].tag == "ADJA" for i in times):
        return times
    led = ("APPR", "APPRART", "ART")
    return times - {
        i for i in times if words[i].tag in led and words[i].head not in times and words[i].head != i
    }


def _filler(word: Word, clause: Clause) -> bool:
    """Whether a word only connects the sentence with the one before it."""
    if word.i == clause.words[0] and (word.text.lower() == "wie" or word.tag == "KON"):
        return True
    follows = (
        clause.sentence.words[word.i + 1].text.lower() if word.i + 1 < len(clause.sentence.words) else ""
    )
    if word.text.lower() == "noch" and follows in ("immer", "nie", "kein", "keine"):
        return False
    return word.text.lower() in german.FILLERS and word.tag in ("ADV", "PAV", "PROAV", "PTKA")
