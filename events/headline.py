"""A headline from a clause: its own words with as few changes as a headline needs.

The order of the text stays wherever German allows it, for it is grammatical. What changes: the time expression goes,
and with it connectors and the dateline; where that leaves the verb in front, the subject takes its place, or else the
first constituent; a subordinate clause gets the order of a main clause; a preterite becomes the historic present of German
headlines. What is too long loses whole constituents, those first that a sentence can best go without.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby

from .antecedent import PRONOUN_TAGS, Antecedent, before_relative, replacement
from .chunks import Chunk, Kind, chunks
from .clause import BELONGS, Clause
from .fields import CLOSING, Fields, fields_of
from .lang.de import phrases as german
from .lang.de import verbs
from .layout import capital, render, tidy
from .nlp.words import Sentence
from .nominative import nominative
from .phrase import MEASURES
from .title import shortened
from .verb_form import finite_form, separable_prefix

LONGEST = 90
STAYS = 0  # the rank of what is never left out
FREE = 3  # from this rank on the verb surely does not need it


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a headline: words of the sentence, or a text in their place; the higher its rank, the sooner it goes.

    One that is `attached` goes with the piece before it.
    """

    words: tuple[int, ...] = ()
    text: str = ""
    rank: int = STAYS
    attached: bool = False


def headline(
    clause: Clause,
    leave_out: set[int],
    antecedents: tuple[Antecedent, ...] = (),
    place: str = "",
    *,
    around: set[int] | None = None,
    longest: int = LONGEST,
) -> str:
    """The title of a clause; empty where nothing readable comes out.

    Args:
        clause: the clause that is told.
        leave_out: the indices of its time expressions.
        antecedents: noun phrases told before, the nearest last.
        place: of the dateline, for clauses that name nobody.
        around: the indices of the expression that is told; all of `leave_out` where not given.
        longest: the number of characters that the title may have.
    """
    fields = fields_of(clause, leave_out, around)
    parts = _Headline(clause, fields, leave_out, antecedents, place).parts() if fields else []
    if not parts or not fields:
        return ""
    if len(_written(clause.sentence, parts)) > longest:
        bare = without_prefield(clause, fields, leave_out, antecedents)
        source = set(fields.prefield) and any(clause.sentence.words[i].text.lower() in german.SOURCE for i in fields.prefield)
        if bare and (source or len(fitted(clause.sentence, parts, longest)) > longest):
            parts = bare
    more = [] if fields.introduced else complement(clause.sentence, fields, leave_out)
    title = fitted(clause.sentence, [*parts, *more], longest, least=FREE if more else 1)
    if more and len(title) > longest:
        bare = without_prefield(clause, fields, leave_out, antecedents)
        title = fitted(clause.sentence, [*bare, *more], longest, least=FREE) if bare else title
    if more and len(title) > longest:
        title = fitted(clause.sentence, parts, longest)
    return "" if "://" in title else shortened(title, longest)


def without_prefield(
    clause: Clause, fields: Fields, leave_out: set[int], antecedents: tuple[Antecedent, ...]
) -> list[Part]:
    """The parts of the title without a phrase in the prefield: "[Nach Angaben der Polizei] sind 20 Gäste geflohen"."""
    before = chunks(clause.sentence, without_times(clause.sentence, fields.prefield, leave_out))
    if not before or before[0].kind is not Kind.PREPOSITION or set(fields.prefield) & set(clause.subject):
        return []
    return _Headline(clause, replace(fields, prefield=()), leave_out, antecedents, "").parts()


def fitted(sentence: Sentence, parts: list[Part], longest: int, least: int = 1) -> str:
    """The parts as a title, without those of the highest ranks, from `least` on, as far as it is too long."""
    title = _written(sentence, parts)
    while len(title) > longest:
        rank = max(part.rank for part in parts)
        if rank < least:
            break
        shorter = [_without(parts, n) for n, part in enumerate(parts) if part.rank == rank]
        fitting = [each for each in shorter if len(_written(sentence, each)) <= longest]
        key = lambda each: len(_written(sentence, each))  # noqa: E731
        parts = max(fitting, key=key) if fitting else min(shorter, key=key)
        title = _written(sentence, parts)
    return title


def _without(parts: list[Part], at: int) -> list[Part]:
    """The parts without the one at `at` and those that are attached to it."""
    end = at + 1
    while end < len(parts) and parts[end].attached and (parts[end].rank != STAYS or not parts[at].attached):
        end += 1
    return parts[:at] + parts[end:]


def complement(sentence: Sentence, fields: Fields, leave_out: set[int]) -> list[Part]:
    """The infinitive or dass-clause behind a clause that says what: "beschließt, eine Studie zu erstellen"."""
    words = sentence.words
    last = max(fields.finite, *fields.prefield, *fields.middle, *fields.verbs, *fields.after, *_behind(fields, leave_out))
    if last + 2 >= len(words) or words[last + 1].text != ",":
        return []
    end = next((w.i for w in words[last + 2 :] if w.text in (",", ".", ";", ":", "–", "»", "“", "(")), len(words))
    chunk = range(last + 2, end)
    infinitive = any(words[i].tag in ("PTKZU", "VVIZU") for i in chunk) and words[last + 2].tag != "KOUI"
    reported = words[last + 2].text.lower() in ("dass", "ob") and any(words[i].is_finite for i in chunk)
    if not infinitive and not reported:
        return []
    begin = next((i for i in chunk if words[i].tag in CLOSING and all(words[j].tag in CLOSING or words[j].is_finite
                                                                       for j in range(i, end))), end)  # fmt: skip
    field = chunks(sentence, without_times(sentence, tuple(range(last + 2, begin)), leave_out))
    told = [part for each in field for part in _told(each)]
    return [Part(text=","), *told, Part(tuple(range(begin, end)))]


def _told(chunk: Chunk) -> list[Part]:
    """A constituent of a complement, its genitive apart."""
    if chunk.attached or chunk.preposition in german.CIRCUMSTANCE:
        return [Part(chunk.words, rank=6)]
    return [Part(chunk.words[: chunk.core]), Part(chunk.words[chunk.core :], rank=5)] if chunk.core else [Part(chunk.words)]


def _behind(fields: Fields, times: set[int]) -> list[int]:
    """The time expressions right behind the last word of a clause."""
    last = max(fields.finite, *fields.prefield, *fields.middle, *fields.verbs, *fields.after)
    found = []
    while last + 1 in times:
        last += 1
        found.append(last)
    return found


def _written(sentence: Sentence, parts: list[Part]) -> str:
    """The parts as text: neighbouring words of the sentence with the marks between them."""
    pieces = []
    for own, group in groupby(parts, key=lambda part: not part.text):
        if own:
            pieces.append(render(sentence, [i for part in group for i in part.words]))
        else:
            pieces += [part.text for part in group]
    return capital(tidy(" ".join(piece for piece in pieces if piece)))


@dataclass(slots=True)
class _Headline:
    clause: Clause
    fields: Fields
    leave_out: set[int]
    antecedents: tuple[Antecedent, ...]
    place: str

    def parts(self) -> list[Part]:
        """The parts of the title in their order; none where it would not be readable."""
        before, middle = self.constituents(self.fields.prefield), self.constituents(self.fields.middle)
        subject = self.subject([*before, *middle])
        words = self.subject_text(subject)
        if words is None:
            return []
        if self.fields.introduced:
            return self.verb_last(middle, subject, words)
        if any(chunk.kind is Kind.PRONOUN and chunk is not subject for chunk in before):
            return []
        if any(chunk.kind not in (Kind.OTHER, Kind.REFLEXIVE) and (words or self.text(chunk) != "es") for chunk in before):
            return self.in_order(before, middle, subject, words)
        return self.inverted(before, middle, subject, words)

    def constituents(self, field: tuple[int, ...]) -> list[Chunk]:
        """The constituents of a field, without time expressions and without words that only connect."""
        kept = without_times(self.clause.sentence, field, self.leave_out)
        found = [chunk for chunk in chunks(self.clause.sentence, kept) if not self.connects(chunk) and not self.dangles(chunk)]
        return found[1:] if found and self.tag(found[0]) == "KON" and len(found[0].words) == 1 else found

    def connects(self, chunk: Chunk) -> bool:
        """Whether the constituent only connects the sentence with the one before it."""
        word = self.clause.sentence.words[chunk.words[0]]
        if len(chunk.words) > 1 or chunk.kind is not Kind.OTHER:
            return False
        behind = self.clause.sentence.words[word.i + 1].text.lower() if word.i + 1 < len(self.clause.sentence.words) else ""
        if word.text.lower() == "noch" and behind in verbs.NEGATION | {"immer"}:
            return False
        return word.text.lower() in verbs.FILLERS and word.tag in ("ADV", "PAV", "PROAV", "PTKA")

    def dangles(self, chunk: Chunk) -> bool:
        """Whether the constituent is a conjunction next to a time expression that is left out."""
        i = chunk.words[0]
        return self.tag(chunk) == "KON" and len(chunk.words) == 1 and bool({i - 1, i + 1} & self.leave_out)

    def tag(self, chunk: Chunk) -> str:
        return self.clause.sentence.words[chunk.words[0]].tag

    def text(self, chunk: Chunk) -> str:
        return self.clause.sentence.words[chunk.words[0]].text.lower() if len(chunk.words) == 1 else ""

    def subject(self, found: list[Chunk]) -> Chunk | None:
        """The constituent that is the subject: the one that the tree names, else the first that can be one."""
        words = self.clause.sentence.words
        own = set(self.clause.subject) - self.leave_out
        named = [chunk for chunk in found if set(chunk.words) & own]
        pronoun = next((chunk for chunk in named if chunk.kind is Kind.PRONOUN), None)
        able = [chunk for chunk in found if chunk.kind is Kind.NOUN and words[chunk.words[0]].text.lower() not in german.OBLIQUE]
        if pronoun and words[pronoun.words[0]].case not in ("Dat", "Acc"):
            return pronoun
        agreeing = [chunk for chunk in able if self.agrees(chunk)]
        outside = own and not named and max(own) < min(self.clause.words[0], self.fields.finite)
        if outside or (self.clause.relative in self.fields.introduced[-1:] and self.clause.relative in own):
            return None
        return next((chunk for chunk in able if chunk in named), next(iter(agreeing), None))

    def agrees(self, chunk: Chunk) -> bool:
        """Whether the number of the noun allows it as the subject of the finite verb."""
        words = self.clause.sentence.words
        noun = next((words[i] for i in chunk.words if words[i].is_noun), words[chunk.words[-1]])
        several = any(words[i].tag in ("KON", "CARD") for i in chunk.words)
        number = words[self.fields.finite].number
        return several or not number or not noun.number or number == noun.number

    def subject_text(self, subject: Chunk | None) -> str | None:
        """The subject as the headline says it; "" where there is none, None where nobody knows who is meant."""
        sentence, clause = self.clause.sentence, self.clause
        if subject is not None and subject.kind is not Kind.PRONOUN:
            return tidy(render(sentence, list(subject.words), without_article=True))
        if subject is not None:
            return replacement(clause, sentence.words[subject.words[0]], self.antecedents)
        relative = self.fields.introduced[-1] if self.fields.introduced else -1
        if relative >= 0 and sentence.words[relative].tag == "PRELS":
            named = sentence.words[relative].text.lower() not in german.OBLIQUE | {"denen", "dessen", "deren"}
            return before_relative(clause, sentence.words[relative]) if named and len(self.fields.introduced) == 1 else None
        told = [i for i in clause.subject if i not in self.leave_out and i < self.fields.finite and i not in clause.words]
        told = told or [i for i in clause.subject if i < min(clause.words) or i not in self.own_words()]
        if told and (len(told) > 1 or sentence.words[told[0]].tag not in PRONOUN_TAGS):
            return tidy(render(sentence, told, without_article=True))
        return ""

    def own_words(self) -> set[int]:
        return {*self.fields.prefield, *self.fields.middle}

    def in_order(self, before: list[Chunk], middle: list[Chunk], subject: Chunk | None, words: str) -> list[Part]:
        """The order of the text."""
        front = [
            part
            for n, chunk in enumerate(before)
            for part in self.pieces(chunk, subject, words, self.front_rank(before, n), first=n == 0)
        ]
        return [*front, Part(text=finite_form(self.clause)), *self.behind(middle, subject, words)]

    def front_rank(self, before: list[Chunk], n: int) -> int:
        """How well a sentence goes without the n-th phrase of its prefield: all behind the first are attributes of it."""
        follows = n > 0 and before[n].kind is Kind.PREPOSITION and before[n - 1].kind is not Kind.OTHER
        return FREE if follows else STAYS

    def inverted(self, before: list[Chunk], middle: list[Chunk], subject: Chunk | None, words: str) -> list[Part]:
        """The verb came to stand in front: the subject goes before it, else the place, else the first constituent."""
        rest = [chunk for chunk in (*before, *middle) if chunk is not subject]
        verb = Part(text=finite_form(self.clause))
        if words and (subject is None or self.text(subject) != "es"):
            own = self.belonging(middle, subject)
            rest = [chunk for chunk in rest if chunk not in own]
            front = [Part(text=words), *(Part(chunk.words, rank=3) for chunk in own)]
            return [*front, verb, *self.behind(rest, None, "")]
        es = next((chunk for chunk in rest if self.text(chunk) == "es"), subject if subject and self.text(subject) == "es" else None)
        rest = [chunk for chunk in rest if chunk is not es]
        impersonal = self.clause.passive or es is not None
        if self.place and impersonal:
            return [Part(text=f"In {self.place}"), verb, *self.behind(rest, None, "", es)]
        leading = next((chunk for chunk in rest if chunk.kind in (Kind.PREPOSITION, Kind.NOUN)), None)
        if leading is None or not impersonal:
            return []
        others = [chunk for chunk in rest if chunk is not leading]
        if leading.kind is Kind.NOUN and es is not None:  # "es gibt einen Markt"
            at = rest.index(leading)
            told = [chunk for chunk in rest[:at] if chunk.kind is Kind.OTHER]
            behind = self.behind(rest[at + 1 :], None, "")
            return [*(Part(chunk.words) for chunk in told), Part(text=nominative(self.clause.sentence, leading.words)), *behind]
        return [Part(leading.words), verb, *self.behind(others, None, "", es)]

    def belonging(self, middle: list[Chunk], subject: Chunk | None) -> list[Chunk]:
        """The phrases right behind the subject that are part of it."""
        own: list[Chunk] = []
        at = middle.index(subject) + 1 if subject in middle else len(middle)
        named = subject is not None and self.clause.sentence.words[subject.words[-1]].ent == "PER"
        apart = german.OF if self.clause.passive or named else frozenset()
        behind = (BELONGS | ({"mit"} if self.fields.verbs else set())) - apart
        while at < len(middle) and middle[at].attached and middle[at].preposition in behind:
            own.append(middle[at])
            at += 1
        return own

    def verb_last(self, middle: list[Chunk], subject: Chunk | None, words: str) -> list[Part]:
        """A subordinate clause in the order of a main clause: subject, verb, the rest, prefix."""
        if not words:
            return self.impersonal_last(middle)
        relative = self.clause.sentence.words[self.fields.introduced[-1]]
        object_ = before_relative(self.clause, relative) if relative.tag == "PRELS" and subject is not None else None
        if relative.tag == "PRELS" and subject is not None and (not object_ or len(self.fields.introduced) > 1):
            return []
        own = self.belonging(middle, subject)
        rest = [chunk for chunk in middle if chunk is not subject and chunk not in own]
        told = [Part(text=object_)] if object_ else []
        front = [Part(text=words), *(Part(chunk.words, rank=3) for chunk in own)]
        prefix = [Part(text=separable_prefix(self.clause))]
        behind = self.behind(rest, None, "", closing=False)
        return [*front, Part(text=finite_form(self.clause)), *told, *behind, *prefix, *self.closing()]

    def impersonal_last(self, middle: list[Chunk]) -> list[Part]:
        """A subordinate clause with "es" in the order of a main clause: "dass es in Ulm brennt" → "In Ulm brennt es"."""
        es = next((chunk for chunk in middle if self.text(chunk) == "es"), None)
        leading = next((chunk for chunk in middle if chunk.kind is Kind.PREPOSITION), None)
        if es is None or leading is None:
            return []
        rest = [chunk for chunk in middle if chunk not in (es, leading)]
        return [Part(leading.words), Part(text=finite_form(self.clause)), *self.behind(rest, None, "", es)]

    def behind(
        self, middle: list[Chunk], subject: Chunk | None, words: str, es: Chunk | None = None, *, closing: bool = True
    ) -> list[Part]:
        """What stands behind the finite verb: "es" and "sich" first, the middle field, the other verbs, the final field."""
        first = [chunk for chunk in middle if chunk.kind is Kind.REFLEXIVE]
        rest = [chunk for chunk in middle if chunk.kind is not Kind.REFLEXIVE]
        lead = [Part(es.words)] if es is not None else []
        return [
            *lead,
            *(Part(chunk.words) for chunk in first),
            *(part for chunk in rest for part in self.pieces(chunk, subject, words, self.rank(chunk, rest))),
            *(self.closing() if closing else []),
        ]

    def closing(self) -> list[Part]:
        """The other verbs, and what follows them."""
        after = self.constituents(self.fields.after)
        more = bool(self.fields.after) and self.clause.sentence.words[self.fields.after[0]].tag == "KON"
        final = [Part(self.fields.after, rank=9)] if more else [Part(chunk.words, rank=5) for chunk in after]
        return [Part(self.fields.verbs), *final]

    def pieces(self, chunk: Chunk, subject: Chunk | None, words: str, rank: int, *, first: bool = False) -> list[Part]:
        """A constituent, its genitive apart; the subject in its new words where it leads, or is a pronoun."""
        if chunk is subject and words and (first or chunk.kind is Kind.PRONOUN):
            return [Part(text=words)]
        if rank == STAYS and chunk.core:
            return [Part(chunk.words[: chunk.core]), Part(chunk.words[chunk.core :], rank=1)]
        return [Part(chunk.words, rank=rank, attached=chunk.attached or rank == FREE)]

    def rank(self, chunk: Chunk, field: list[Chunk]) -> int:
        """How well a sentence goes without the constituent of the middle field; arguments, negations and figures stay."""
        words = [self.clause.sentence.words[i] for i in chunk.words]
        last = chunk is field[-1]
        if any(w.text.lower() in verbs.NEGATION | german.MEANT for w in words):
            return STAYS
        if words[0].text.endswith("einander"):
            return 1
        if self.clause.predicate in german.GOVERNED.get(chunk.preposition, ()) and not chunk.attached:
            return STAYS
        if chunk.kind is Kind.OTHER:
            free = words[0].tag in ("ADV", "PAV", "PROAV", "PTKA") or (words[0].tag == "ADJD" and not last)
            return 4 if free else STAYS
        if chunk.kind is not Kind.PREPOSITION or any(w.tag == "CARD" or w.text in MEASURES for w in words):
            return STAYS
        if chunk.attached:
            return 2 if chunk.preposition in german.OF else 5
        if chunk.preposition in german.CIRCUMSTANCE:
            return 1 if last else 6
        told = self.fields.verbs or any(each.kind is Kind.NOUN for each in field)
        return 2 if not last else 1 if told and chunk.preposition in german.PLACE else STAYS


def without_times(sentence: Sentence, field: tuple[int, ...], times: set[int]) -> list[int]:
    """The words of a field without the time expressions, and without the prepositions and adverbs that these leave behind."""
    words = sentence.words
    kept = [i for i in field if i not in times]
    return [i for i in kept if not _hangs(sentence, i, times) or words[i].tag in CLOSING]


def _hangs(sentence: Sentence, i: int, times: set[int]) -> bool:
    """Whether the word goes with the time expression behind it: "kurz [vor drei]", "bis zum [Montag]".

    Not so in "nach [jüngsten] Siegen", and not the article of a noun with an attribute: "das [2010] gebaute Haus".
    """
    words = sentence.words
    behind, article = i, False
    while behind < len(words) and behind not in times:
        word = words[behind]
        article = article or word.tag == "ART"
        if word.tag not in ("APPR", "APPRART", "ART", "KOKOM") and word.text.lower() not in german.BEFORE_TIME:
            return False
        behind += 1
    if behind == len(words) or behind == i:
        return False
    while behind < len(words) and behind in times:
        behind += 1
    attribute = words[behind - 1].tag in ("ADJA", "PIAT", "PDAT") or article or (words[behind : behind + 1] and words[behind].tag == "ADJA")
    followed = behind < len(words) and (words[behind].is_noun or words[behind].tag in ("ADJA", "CARD", "APPR", "APPRART"))
    if followed and words[behind].tag in ("APPR", "APPRART"):  # "der [heute] in Ulm lebende Maler"
        followed = any(word.tag == "ADJA" for word in words[behind + 2 : behind + 5])
    return not (attribute and followed)


def noun_title(sentence: Sentence, words: tuple[int, ...], leave_out: set[int]) -> str:
    """The title of an event told by a noun: "Treffen der Koalition in Brüssel"."""
    kept = without_times(sentence, words, leave_out)
    return capital(shortened(tidy(render(sentence, kept, without_article=True))))


def subject_words(clause: Clause, leave_out: set[int], antecedents: tuple[Antecedent, ...]) -> str | None:
    """The subject as a headline says it; "" where the clause has none, None where it is not clear who is meant."""
    fields = fields_of(clause, leave_out)
    if fields is None:
        return ""
    maker = _Headline(clause, fields, leave_out, antecedents, "")
    return maker.subject_text(maker.subject([*maker.constituents(fields.prefield), *maker.constituents(fields.middle)]))
