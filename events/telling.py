"""From dated expressions to told events: the clause of each, its headline, who takes part and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .interval import as_date
from .lang.de import verbs as german
from .nlp.parse import Parser
from .nlp.words import Sentence
from .resolved import AnchorSource, Resolved
from .syntax.clause import OBJECTS, Clause, clause_of
from .syntax.layout import capital, render
from .syntax.phrase import noun_phrase
from .syntax.subject_phrase import whole_subject
from .titles.antecedent import Antecedent
from .titles.attribute import attribute_title
from .titles.headline import headline, noun_title, subject_words
from .titles.kicker import kicker, with_kicker
from .titles.plain import title as plain_title
from .titles.said import remark, remark_title, said_title

Span = tuple[int, int]
PRONOUNS = ("PPER", "PDS")
BACK = 3  # sentences that are looked through for who a pronoun means
NEWS = 2  # days around the publication
BARE = 5  # words: a title of a verb of saying that is no longer says nothing
AFTER_NOUN = ("PTKVZ", "KON", "VVINF", "VVPP")  # what ends the phrase of an announced event


@dataclass(frozen=True, slots=True)
class Told:
    """What a clause says of an event: headline, predicate, tense, names; `clause` None where no verb was found.

    A `remark` only says who spoke: "…, so die Polizei am Montag".
    """

    title: str
    clause: Clause | None
    predicate: str = ""
    tense: str = ""
    participants: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    remark: bool = False


def tell(
    text: str,
    spans: tuple[Span, ...],
    found: list[tuple[Resolved, Span]],
    parser: Parser,
    place: str,
    default: str = "",
) -> list[Told]:
    """What is told at each expression.

    Args:
        text: the field.
        spans: all its sentences.
        found: the expressions with the sentence that each stands in.
        parser: of the sentences.
        place: of the dateline, or empty.
        default: the title where none can be made, the article's own; or empty.
    """
    if not parser.knows_syntax:
        return [Told(plain_title(text, span, r.timex.start, r.timex.end), None) for r, span in found]
    wanted = list(dict.fromkeys(span for _, span in found))
    parsed = dict(zip(wanted, parser.parse([text[a:b] for a, b in wanted]), strict=True))
    times = {
        span: frozenset(
            i
            for r, s in found
            if s == span
            for i in parsed[span].within(r.timex.start - s[0], r.timex.end - s[0])
        )
        for span in wanted
    }
    about = kicker(default, list(parsed.values())) if default else ""
    reader = _Reader(text, spans, parsed, times, parser, place, default, about)
    return [reader.read(resolved, span) for resolved, span in found]


@dataclass(slots=True)
class _Reader:
    text: str
    spans: tuple[Span, ...]
    parsed: dict[Span, Sentence]
    times: dict[Span, frozenset[int]]
    parser: Parser
    place: str
    default: str
    about: str

    def read(self, resolved: Resolved, span: Span) -> Told:
        sentence, times = self.parsed[span], self.times[span]
        start, end = resolved.timex.start - span[0], resolved.timex.end - span[0]
        plain = plain_title(self.text, span, resolved.timex.start, resolved.timex.end)
        if said := remark(sentence, sentence.within(start, end), set(times)):
            title = remark_title(sentence, *said, set(times)) or self._spare(resolved, plain, [])
            return Told(title, None, participants=(said[1],) if said[1] else (), remark=True)
        clause = clause_of(sentence, start, end, times)
        clause = whole_subject(clause, set(times)) if clause is not None else None
        noun = event_noun(sentence, clause, sentence.within(start, end), times)
        made = self._title(clause, noun, sentence, span, sentence.within(start, end))
        spare = "" if made else self._spare(resolved, plain, sentence.text.split())
        told = places(clause) if clause is not None else ()
        title = with_kicker(made, told[0] if told else self.about, sentence) if made else spare
        if clause is None:
            return Told(title, None)
        return Told(
            title, clause, clause.predicate, clause.tense.value, participants(clause, times), places(clause)
        )

    def _spare(self, resolved: Resolved, plain: str, words: list[str]) -> str:
        """The article's own headline where the event is its news, else the plain words of the clause."""
        first = plain.split(" ", 1)[0].casefold()
        begins = plain.split(" ", 1)[0]
        hangs = first in german.LEADS_NOTHING or (begins != first and first in words and begins not in words)
        if not self.default or resolved.timex.text.casefold() in self.default.casefold():
            return capital(plain.split(" ", 1)[-1]) if first in german.PRONOUNS else plain
        unclear = "://" in plain or first in german.PRONOUNS or hangs
        return self.default if is_news(resolved) or unclear else plain

    def _title(
        self, clause: Clause | None, noun: tuple[int, ...], sentence: Sentence, span: Span, own: set[int]
    ) -> str:
        """The headline; empty where nothing readable comes out."""
        times = _without_lead(sentence, own) | set(adverbial(sentence, self.times[span] - own))
        if noun:
            title = noun_title(sentence, noun, times)
            return "" if clause is None and " " not in title and self.default else title
        says = clause is not None and clause.predicate in german.SAYING | german.THINKING | {"heißen"}
        if not says and (attribute := attribute_title(sentence, own, times)):
            return attribute
        if clause is None:
            return ""
        known = self._antecedents(clause, span)
        said = said_title(clause, times, capital(subject_words(clause, times, known) or "")) if says else ""
        title = said or headline(clause, times, known, self.place, around=own)
        bare = says and not said and len(title.split()) <= BARE  # "Sprecher sagt in Bonn" says nothing
        return "" if len(title.split()) < 2 or (bare and self.default) else title

    def _antecedents(self, clause: Clause, span: Span) -> tuple[Antecedent, ...]:
        """What a pronoun as subject may stand for: phrases of the sentence before, then of this one before it."""
        if len(clause.subject) != 1 or clause.sentence.words[clause.subject[0]].tag not in PRONOUNS:
            return ()
        known: list[Antecedent] = []
        index = self.spans.index(span) if span in self.spans else 0
        for before in reversed(self.spans[max(0, index - BACK) : index]):
            if before not in self.parsed:
                self.parsed[before] = self.parser.parse([self.text[before[0] : before[1]]])[0]
            words = self.parsed[before].words
            told = phrases(self.parsed[before], len(words), self.times.get(before, frozenset()))
            known = [antecedent for antecedent in told if antecedent.subject] + known
            if known:
                break
        pronoun = clause.sentence.words[clause.subject[0]]
        own = (
            frozenset(clause.words) if pronoun.tag == "PPER" else frozenset()
        )  # "er" is nobody of its own clause
        here = phrases(clause.sentence, clause.subject[0], self.times[span] | own)
        return tuple(known + here)


def adverbial(sentence: Sentence, times: frozenset[int] | set[int]) -> Iterator[int]:
    """The words of other time expressions, but for those that are part of a noun phrase.

    "fünfjährige Haft", "bisher freie".
    """
    words = sentence.words
    for i in sorted(times):
        first = next(j for j in range(i, -1, -1) if j - 1 not in times)
        last = next(j for j in range(i, len(words)) if j + 1 not in times)
        behind = words[last + 1] if last + 1 < len(words) else words[last]
        graded = words[last].tag == "ADV" and behind.tag == "ADJA"
        attribute = words[last].tag == "ADJA" and behind.is_noun  # "nach [monatelangem] Streit"
        if words[first].tag != "ADJA" and not (graded or attribute):
            yield i


def _without_lead(sentence: Sentence, own: set[int]) -> set[int]:
    """An expression without the preposition of the noun that it is an attribute of: "nach [jüngsten] Niederlagen"."""
    words, last = sentence.words, max(own, default=-1)
    attribute = 0 <= last < len(words) - 1 and words[last].tag == "ADJA" and words[last + 1].is_noun
    return {i for i in own if words[i].tag not in ("APPR", "APPRART", "ART")} if attribute else own


def is_news(resolved: Resolved) -> bool:
    """Whether the event lies so near the publication that the article's headline is about it."""
    interval, anchor = resolved.interval, resolved.anchor
    moment = interval.best or interval.end
    if moment is None or anchor.date is None or anchor.source is AnchorSource.NARRATIVE:
        return False
    return abs((as_date(moment) - as_date(anchor.date)).days) <= NEWS


def phrases(sentence: Sentence, until: int, times: frozenset[int]) -> list[Antecedent]:
    """The nouns before the word `until`, subjects last, for they are the likelier antecedents."""
    found: list[tuple[bool, Antecedent]] = []
    for word in sentence.words[:until]:
        if not word.is_noun or word.i in times or word.rel in ("flat", "compound", "appos"):
            continue
        subject = word.rel in ("nsubj", "nsubj:pass")
        phrase = list(noun_phrase(sentence, word.i))
        words = render(sentence, phrase, without_article=True) if subject else _bare(sentence, word.i)
        found.append(
            (
                subject,
                Antecedent(words, word.number or "Sing", word.gender or _gender(sentence, word.i), subject),
            )
        )
    return [antecedent for _, antecedent in sorted(found, key=lambda each: each[0])]


def _gender(sentence: Sentence, noun: int) -> str:
    article = next(
        (sentence.words[c].text.lower() for c in sentence.children[noun] if sentence.words[c].tag == "ART"),
        "",
    )
    return {"der": "Masc", "die": "Fem", "das": "Neut", "dem": "Masc", "den": "Masc"}.get(article, "")


def _bare(sentence: Sentence, i: int) -> str:
    """The noun alone, with the parts of its name, out of the dative plural."""
    word = sentence.words[i]
    names = [i, *(c for c in sentence.children[i] if sentence.words[c].rel == "flat")]
    text = " ".join(sentence.words[n].text for n in sorted(names))
    dative = word.case == "Dat" and word.number == "Plur" and text.endswith(("ern", "eln"))
    return text[:-1] if dative else text


def event_noun(
    sentence: Sentence, clause: Clause | None, expression: set[int], times: frozenset[int]
) -> tuple[int, ...]:
    """The noun that is dated, where the verb only announces it: "kündigte ein Treffen in drei Wochen an"."""
    words = sentence.words
    first = min(expression, default=0)
    governor = next((words[i].head for i in sorted(expression) if words[i].head not in expression), -1)
    announces = clause is not None and clause.predicate in german.ANNOUNCING
    if clause is not None and not announces:
        return ()
    if clause is None:
        noun = governor if governor >= 0 and words[governor].is_noun else -1
        return noun_span(sentence, noun, times) if noun >= 0 else ()
    for child in sentence.children[clause.head]:
        inside = child < first or governor == child or governor in sentence.subtree(child)
        if (
            words[child].rel in (*OBJECTS, "nsubj:pass")
            and (clause.passive or child not in clause.subject)
            and words[child].is_noun
            and inside
            and _is_event(words[child].text)
        ):
            return noun_span(sentence, child, times)
    return ()


def noun_span(sentence: Sentence, noun: int, times: frozenset[int]) -> tuple[int, ...]:
    """The noun with what belongs to it, up to the end of its phrases; a place behind the expression included."""
    words = sentence.words
    found = list(noun_phrase(sentence, noun))
    last = found[-1]
    for word in words[last + 1 :]:
        if word.is_finite or word.tag in AFTER_NOUN or word.tag.startswith("$"):
            break
        found.append(word.i)
    return tuple(found)


def _is_event(noun: str) -> bool:
    return german.is_event(noun) or noun.lower().endswith("en")


def participants(clause: Clause, times: frozenset[int]) -> tuple[str, ...]:
    """Persons and organisations of the clause, and its subject, without time expressions, where that is no pronoun."""
    names = _entities(clause, ("PER", "ORG"))
    subject = [i for i in clause.subject if i not in times and clause.sentence.words[i].is_noun]
    if subject:
        phrase = [i for i in clause.subject if i not in times]
        words = render(clause.sentence, phrase, without_article=True)
        if not any(name in words for name in names):
            names.insert(0, words)
    return tuple(dict.fromkeys(names))


def places(clause: Clause) -> tuple[str, ...]:
    """The places of the clause."""
    return tuple(dict.fromkeys(_entities(clause, ("LOC",))))


def _entities(clause: Clause, kinds: tuple[str, ...]) -> list[str]:
    """Runs of words of one entity kind, in order."""
    names: list[list[str]] = []
    before = -2
    for i in clause.words:
        word = clause.sentence.words[i]
        if word.ent in kinds:
            if i == before + 1 and names and clause.sentence.words[before].ent == word.ent:
                names[-1].append(word.text)
            else:
                names.append([word.text])
            before = i
    return [" ".join(name) for name in names]
