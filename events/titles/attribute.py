"""Events told by an attribute: "der [am Montag] zurückgetretene Minister", "nach der Wahl des Rats [am 7. Mai]"."""

from __future__ import annotations

from ..lang.de import phrases as german
from ..lang.de import verbs
from ..nlp.words import Sentence
from ..syntax.chunks import Chunk, Kind, chunks
from ..syntax.layout import capital, render
from ..syntax.nominative import nominative
from ..syntax.timeless import without_times
from ..syntax.verb import BREAK
from .plain import LONGEST

SHORTEST = 10  # characters of a noun that says something by itself
REACH = 12  # words between an expression and the participle that it dates
LEADS = frozenset("ART PPOSAT PDAT PIAT PIDAT APPRART CARD".split())


def attribute_title(sentence: Sentence, expression: set[int], times: set[int]) -> str:
    """The headline of what a participle or a noun tells at the expression; empty where neither does."""
    if not expression:
        return ""
    return _participle_title(sentence, expression, times) or _noun_title(sentence, expression, times)


def _participle_title(sentence: Sentence, expression: set[int], times: set[int]) -> str:
    """Who or what it happened to, and the participle: "Minister zurückgetreten"."""
    words = sentence.words
    participle = _participle(sentence, max(expression))
    if participle is None:
        return ""
    phrase = _around(sentence, participle, times)
    if phrase is None or words[phrase.words[0]].i > min(expression):
        return ""
    own = phrase.words[phrase.words.index(participle) + 1 :]
    begin = _determiner(sentence, phrase, min(expression))
    told = [i for i in phrase.words if begin < i < participle]
    title = f"{nominative(sentence, own)} {render(sentence, told)} {words[participle].lemma}"
    return capital(" ".join(title.split())) if len(title) <= LONGEST else ""


def _determiner(sentence: Sentence, phrase: Chunk, first: int) -> int:
    """The last word before the expression that leads the phrase: preposition or determiner."""
    words = sentence.words
    leading = [i for i in phrase.words if i < first and words[i].tag in LEADS]
    return leading[-1] if leading else phrase.words[0] - 1


def _participle(sentence: Sentence, last: int) -> int | None:
    """The past participle before a noun that follows the expression ending at `last`."""
    words = sentence.words
    for word in words[last + 1 : last + 1 + REACH]:
        if word.is_finite or word.text in BREAK or word.tag in ("VVPP", "VVINF", "ART", "$."):
            return None
        if word.tag == "ADJA" and verbs.is_past_participle(word.lemma):
            following = words[word.i + 1 : word.i + 2]
            return (
                word.i
                if following and (following[0].is_noun or following[0].tag in ("ADJA", "CARD"))
                else None
            )
        if word.is_noun and words[word.i - 1].tag == "ADJA":
            return None
    return None


def _around(sentence: Sentence, i: int, times: set[int]) -> Chunk | None:
    """The constituent that holds the word, in the run of words between marks."""
    words = sentence.words
    begin, end = i, i
    while begin and words[begin - 1].text not in BREAK and not words[begin - 1].is_finite:
        begin -= 1
    while (
        end + 1 < len(words) and words[end + 1].text not in BREAK and not words[end + 1].tag.startswith("$")
    ):
        end += 1
    run = tuple(word.i for word in words[begin : end + 1] if not word.tag.startswith("$"))
    return next(
        (each for each in chunks(sentence, without_times(sentence, run, times)) if i in each.words), None
    )


def _noun_title(sentence: Sentence, expression: set[int], times: set[int]) -> str:
    """The noun of an event that the expression follows: "nach der Wahl des Rats [am 7. Mai]"."""
    words, first = sentence.words, min(expression)
    while first and (
        words[first - 1].tag in ("APPR", "APPRART") or words[first - 1].text.lower() in german.BEFORE_TIME
    ):
        first -= 1
    near = words[max(0, first - REACH) : first]
    told = (
        bool(near)
        and near[-1].is_noun
        and any(verbs.is_event(word.text) for word in near if word.tag == "NN")
    )
    phrase = _around(sentence, first - 1, times) if told else None
    if phrase is None or phrase.kind not in (Kind.PREPOSITION, Kind.NOUN):
        return ""
    dated = words[min(expression)].text.lower() in german.DATING  # "die Anschläge vom Donnerstag"
    other = phrase.preposition in german.OF_TIME or (phrase.attached and phrase.preposition == "auf")
    if not (other or (dated and phrase.kind is Kind.PREPOSITION)):
        return ""
    nouns = [i for i in phrase.words if words[i].tag == "NN"]
    title = nominative(sentence, phrase.words)
    named = nouns and verbs.is_event(words[nouns[0]].text) and len(title) >= SHORTEST
    return capital(title) if named and len(title) <= LONGEST else ""
