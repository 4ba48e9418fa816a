"""A headline from a clause: its own words with as few changes as a headline needs.

The order of the text stays wherever German allows it, for it is grammatical. What changes: the time expression goes,
and with it connectors and the dateline; where that leaves the verb in front, the subject takes its place, or else
the first constituent; a subordinate clause gets the order of a main clause; a preterite becomes the historic present
of German headlines. What is too long loses whole constituents, those first that a sentence can best go without.
"""

from __future__ import annotations

from dataclasses import replace

from ..lang.de import phrases as german
from ..lang.de import verbs
from ..nlp.words import Sentence
from ..syntax.chunks import Kind, chunks
from ..syntax.clause import Clause
from ..syntax.fields import Fields, fields_of
from ..syntax.layout import capital, render, tidy
from ..syntax.subject_phrase import subject_phrase
from ..syntax.timeless import without_times
from .antecedent import Antecedent
from .arrangement import Arrangement
from .complement import complement
from .parts import FREE, Part, fitted, written
from .plain import LONGEST, shortened


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
    parts = Arrangement(clause, fields, leave_out, antecedents, place).parts() if fields else []
    if not parts or not fields:
        return ""
    if len(written(clause.sentence, parts)) > longest:
        bare = without_prefield(clause, fields, leave_out, antecedents)
        source = set(fields.prefield) and any(
            clause.sentence.words[i].text.lower() in german.SOURCE for i in fields.prefield
        )
        if bare and (source or len(fitted(clause.sentence, parts, longest)) > longest):
            parts = bare
    more = [] if fields.introduced else complement(clause.sentence, fields, leave_out)
    needs = not more or clause.predicate in verbs.INCOMPLETE
    title = fitted(clause.sentence, [*parts, *more], longest, least=1 if needs else FREE)
    if more and len(title) > longest:
        bare = without_prefield(clause, fields, leave_out, antecedents)
        title = fitted(clause.sentence, [*bare, *more], longest, least=FREE) if bare else title
    if more and len(title) > longest:
        title = fitted(clause.sentence, parts, longest)
    lacks = title.rsplit(" ", 1)[-1].lower() in verbs.COPULAS and not fields.verbs  # "Grund ist"
    return "" if lacks or "://" in title else shortened(title, longest)


def without_prefield(
    clause: Clause, fields: Fields, leave_out: set[int], antecedents: tuple[Antecedent, ...]
) -> list[Part]:
    """The parts of the title without a phrase in the prefield: "[Nach Angaben der Polizei] sind 20 Gäste geflohen"."""
    before = chunks(clause.sentence, without_times(clause.sentence, fields.prefield, leave_out))
    before = [chunk for chunk in before if chunk.kind is not Kind.OTHER]
    if not before or before[0].kind is not Kind.PREPOSITION or set(fields.prefield) & set(clause.subject):
        return []
    return Arrangement(clause, replace(fields, prefield=()), leave_out, antecedents, "").parts()


def noun_title(sentence: Sentence, words: tuple[int, ...], leave_out: set[int]) -> str:
    """The title of an event told by a noun: "Treffen der Koalition in Brüssel"."""
    kept = without_times(sentence, words, leave_out)
    return capital(shortened(tidy(render(sentence, kept, without_article=True))))


def subject_words(clause: Clause, leave_out: set[int], antecedents: tuple[Antecedent, ...]) -> str | None:
    """The subject as a headline says it; "" where the clause has none, None where it is not clear who is meant."""
    fields = fields_of(clause, leave_out)
    if fields is None:
        return ""
    maker = Arrangement(clause, fields, leave_out, antecedents, "")
    found = [*maker.constituents(fields.prefield), *maker.constituents(fields.middle)]
    return maker.subject_text(subject_phrase(clause, fields, found, leave_out))
