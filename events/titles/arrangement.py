"""The order of a headline: that of the text, of a main clause, or of one whose verb came to stand in front."""

from __future__ import annotations

from dataclasses import dataclass

from ..lang.de import phrases as german
from ..lang.de import verbs
from ..syntax.chunks import Chunk, Kind, chunks
from ..syntax.clause import Clause
from ..syntax.fields import Fields
from ..syntax.layout import render, tidy
from ..syntax.nominative import nominative
from ..syntax.phrase import MEASURES
from ..syntax.subject_phrase import belonging, subject_phrase
from ..syntax.timeless import without_times
from ..syntax.verb_form import finite_form, separable_prefix
from .antecedent import PRONOUN_TAGS, Antecedent, before_relative, replacement
from .parts import FREE, SPARE, STAYS, Part


@dataclass(slots=True)
class Arrangement:
    """A clause on its way to a headline: its fields, what is left out, and who its pronouns may mean."""

    clause: Clause
    fields: Fields
    leave_out: set[int]
    antecedents: tuple[Antecedent, ...]
    place: str

    def parts(self) -> list[Part]:
        """The parts of the title in their order; none where it would not be readable."""
        before, middle = self.constituents(self.fields.prefield), self.constituents(self.fields.middle)
        subject = subject_phrase(self.clause, self.fields, [*before, *middle], self.leave_out)
        words = self.subject_text(subject)
        if words is None:
            return []
        if self.fields.introduced:
            return self.verb_last(middle, subject, words)
        if any(chunk.kind is Kind.PRONOUN and chunk is not subject for chunk in before):
            return []
        if any(
            chunk.kind not in (Kind.OTHER, Kind.REFLEXIVE) and (words or self.text(chunk) != "es")
            for chunk in before
        ):
            return self.in_order(before, middle, subject, words)
        return self.inverted(before, middle, subject, words)

    def constituents(self, field: tuple[int, ...]) -> list[Chunk]:
        """The constituents of a field, without time expressions and without words that only connect."""
        kept = without_times(self.clause.sentence, field, self.leave_out)
        found = [
            chunk
            for chunk in chunks(self.clause.sentence, kept)
            if not (self.connects(chunk) or self.dangles(chunk) or self.hangs(chunk))
        ]
        return found[1:] if found and self.tag(found[0]) == "KON" and len(found[0].words) == 1 else found

    def connects(self, chunk: Chunk) -> bool:
        """Whether the constituent only connects the sentence with the one before it."""
        word = self.clause.sentence.words[chunk.words[0]]
        if len(chunk.words) > 1 or chunk.kind is not Kind.OTHER:
            return False
        behind = (
            self.clause.sentence.words[word.i + 1].text.lower()
            if word.i + 1 < len(self.clause.sentence.words)
            else ""
        )
        if word.text.lower() == "noch" and behind in verbs.NEGATION | {"immer"}:
            return False
        return word.text.lower() in verbs.FILLERS and word.tag in ("ADV", "PAV", "PROAV", "PTKA")

    def hangs(self, chunk: Chunk) -> bool:
        """Whether the constituent is a pronoun that nobody understands and the sentence can go without: "ihnen"."""
        return chunk.kind is Kind.PRONOUN and self.text(chunk) in german.HANGING

    def dangles(self, chunk: Chunk) -> bool:
        """Whether the constituent is a conjunction next to a time expression that is left out."""
        i = chunk.words[0]
        return self.tag(chunk) == "KON" and len(chunk.words) == 1 and bool({i - 1, i + 1} & self.leave_out)

    def tag(self, chunk: Chunk) -> str:
        """The STTS tag of its first word."""
        return self.clause.sentence.words[chunk.words[0]].tag

    def text(self, chunk: Chunk) -> str:
        """Its word in small letters, where it is only one."""
        return self.clause.sentence.words[chunk.words[0]].text.lower() if len(chunk.words) == 1 else ""

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
            return (
                before_relative(clause, sentence.words[relative])
                if named and len(self.fields.introduced) == 1
                else None
            )
        told = [
            i
            for i in clause.subject
            if i not in self.leave_out and i < self.fields.finite and i not in clause.words
        ]
        told = told or [i for i in clause.subject if i < min(clause.words) or i not in self.own_words()]
        if told and (len(told) > 1 or sentence.words[told[0]].tag not in PRONOUN_TAGS):
            return tidy(render(sentence, told, without_article=True))
        return ""

    def own_words(self) -> set[int]:
        """The words of prefield and middle field."""
        return {*self.fields.prefield, *self.fields.middle}

    def in_order(
        self, before: list[Chunk], middle: list[Chunk], subject: Chunk | None, words: str
    ) -> list[Part]:
        """The order of the text."""
        front = [
            part
            for n, chunk in enumerate(before)
            for part in self.pieces(chunk, subject, words, self.front_rank(before, n), first=n == 0)
        ]
        leads = bool(before) and before[0] is subject
        return [*front, self.verb(behind_subject=leads), *self.behind(middle, subject, words)]

    def front_rank(self, before: list[Chunk], n: int) -> int:
        """How well a sentence goes without the n-th phrase of its prefield.

        All behind the first are attributes of it.
        """
        follows = n > 0 and before[n].kind is Kind.PREPOSITION and before[n - 1].kind is not Kind.OTHER
        return 2 if follows else STAYS

    def inverted(
        self, before: list[Chunk], middle: list[Chunk], subject: Chunk | None, words: str
    ) -> list[Part]:
        """The verb came to stand in front: the subject goes before it, else the place, else the first constituent."""
        rest = [chunk for chunk in (*before, *middle) if chunk is not subject]
        if words and (subject is None or self.text(subject) != "es"):
            own = belonging(self.clause, self.fields, middle, subject)
            rest = [chunk for chunk in rest if chunk not in own]
            front = [Part(text=words, short=self.name(subject)), *(Part(each.words, rank=2) for each in own)]
            return [*front, self.verb(), *self.behind(rest, None, "")]
        es = next((chunk for chunk in [*rest, subject] if chunk and self.text(chunk) == "es"), None)
        rest = [chunk for chunk in rest if chunk is not es]
        return self.impersonal(rest, es) if self.clause.passive or es is not None else []

    def impersonal(self, rest: list[Chunk], es: Chunk | None) -> list[Part]:
        """A main clause that names nobody: "In Ulm wird gewählt", "Erneut Feuer" for "es gibt erneut ein Feuer"."""
        verb = self.verb(behind_subject=False)
        if self.place:
            return [Part(text=f"In {self.place}"), verb, *self.behind(rest, None, "", es)]
        leading = next((chunk for chunk in rest if chunk.kind in (Kind.PREPOSITION, Kind.NOUN)), None)
        if leading is None:
            return []
        if leading.kind is Kind.PREPOSITION or es is None:
            others = [chunk for chunk in rest if chunk is not leading]
            return [Part(leading.words), verb, *self.behind(others, None, "", es)]
        at = rest.index(leading)
        told = [Part(chunk.words) for chunk in rest[:at] if chunk.kind is Kind.OTHER]
        named = Part(text=nominative(self.clause.sentence, leading.words))
        return [*told, named, *self.behind(rest[at + 1 :], None, "")]

    def verb_last(self, middle: list[Chunk], subject: Chunk | None, words: str) -> list[Part]:
        """A subordinate clause in the order of a main clause: subject, verb, the rest, prefix."""
        if not words:
            return self.impersonal_last(middle)
        relative = self.clause.sentence.words[self.fields.introduced[-1]]
        object_ = (
            before_relative(self.clause, relative)
            if relative.tag == "PRELS" and subject is not None
            else None
        )
        if (
            relative.tag == "PRELS"
            and subject is not None
            and (not object_ or len(self.fields.introduced) > 1)
        ):
            return []
        own = belonging(self.clause, self.fields, middle, subject)
        rest = [chunk for chunk in middle if chunk is not subject and chunk not in own]
        told = [Part(text=object_)] if object_ else []
        front = [Part(text=words, short=self.name(subject)), *(Part(chunk.words, rank=2) for chunk in own)]
        prefix = [Part(text=separable_prefix(self.clause))]
        behind = self.behind(rest, None, "", closing=False)
        return [*front, self.verb(), *told, *behind, *prefix, *self.closing()]

    def impersonal_last(self, middle: list[Chunk]) -> list[Part]:
        """A subordinate clause with "es" in the order of a main clause.

        "dass es in Ulm brennt" → "In Ulm brennt es".
        """
        es = next((chunk for chunk in middle if self.text(chunk) == "es"), None)
        leading = next((chunk for chunk in middle if chunk.kind is Kind.PREPOSITION), None)
        if es is None or leading is None:
            return []
        rest = [chunk for chunk in middle if chunk not in (es, leading)]
        return [Part(leading.words), self.verb(), *self.behind(rest, None, "", es)]

    def behind(
        self,
        middle: list[Chunk],
        subject: Chunk | None,
        words: str,
        es: Chunk | None = None,
        *,
        closing: bool = True,
    ) -> list[Part]:
        """What stands behind the finite verb.

        "es" and "sich" first, the middle field, the other verbs, the final field.
        """
        light = [chunk for chunk in middle if chunk.kind is Kind.REFLEXIVE or self.text(chunk) == "es"]
        first = sorted(light, key=lambda chunk: chunk.kind is Kind.REFLEXIVE)  # "handelt es sich"
        rest = [chunk for chunk in middle if chunk not in light]
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

    def pieces(
        self, chunk: Chunk, subject: Chunk | None, words: str, rank: int, *, first: bool = False
    ) -> list[Part]:
        """A constituent, its genitive apart; the subject in its new words where it leads, or is a pronoun."""
        if chunk is subject and words and (first or chunk.kind is Kind.PRONOUN):
            return [Part(text=words, short=self.name(chunk))]
        if rank <= 1 and chunk.core:
            core, genitive = chunk.words[: chunk.core], chunk.words[chunk.core :]
            return [Part(core, rank=rank), Part(genitive, rank=rank + 1, attached=rank != STAYS)]
        return [Part(chunk.words, rank=rank, attached=chunk.attached or rank == 2)]

    def verb(self, *, behind_subject: bool = True) -> Part:
        """The finite verb; behind the subject headlines go without that of a passive or of "ist gekommen"."""
        words = self.clause.sentence.words
        helps = (
            words[self.fields.finite].lemma in ("werden", "sein") and words[self.fields.finite].tag == "VAFIN"
        )
        told = (
            bool(self.fields.verbs) and words[self.fields.verbs[0]].tag == "VVPP" and not self.clause.negated
        )
        free = (
            behind_subject and helps and told and len(self.fields.verbs) == 1 and not self.clause.subjunctive
        )
        return Part(text=finite_form(self.clause), rank=SPARE if free else STAYS)

    def name(self, subject: Chunk | None) -> str:
        """The name alone of a person or organisation that is told with more words: "[Sportwagenhersteller] Shelby"."""
        words = [self.clause.sentence.words[i] for i in subject.words] if subject is not None else []
        named = [word for word in words if word.ent in ("PER", "ORG") and word.tag == "NE"]
        joined = any(word.tag in ("KON", "ART", "PPOSAT", "APPR", "APPRART") for word in words[1:])
        last = bool(named) and named[-1].i - named[0].i < len(named)
        return " ".join(word.text for word in named) if last and not joined and words[-1] in named else ""

    def rank(self, chunk: Chunk, field: list[Chunk]) -> int:
        """How well a sentence goes without the constituent of the middle field.

        Arguments, negations and figures stay.
        """
        words = [self.clause.sentence.words[i] for i in chunk.words]
        last = chunk is next((each for each in reversed(field) if not each.attached), field[-1])
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
            return 2
        if chunk.preposition in german.CIRCUMSTANCE:
            return 1 if last else 6
        told = self.fields.verbs or any(each.kind is Kind.NOUN for each in field)
        return FREE if not last else 1 if told and chunk.preposition in german.PLACE else STAYS
