"""The words of a field without its time expressions."""

from __future__ import annotations

from ..lang.de import phrases as german
from ..nlp.words import Sentence
from .fields import CLOSING


def without_times(sentence: Sentence, field: tuple[int, ...], times: set[int]) -> list[int]:
    """The words of a field without the time expressions.

    And without the prepositions and adverbs that these leave behind.
    """
    words = sentence.words
    kept = [i for i in field if i not in times and not _names_zone(sentence, i, times)]
    kept = [i for i in kept if words[i].text.lower() not in german.BEHIND_TIME or i - 1 not in times]
    return [i for i in kept if not _hangs(sentence, i, times) or words[i].tag in CLOSING]


def _names_zone(sentence: Sentence, i: int, times: set[int]) -> bool:
    """Whether the word goes on with a clock time: "[um 3 Uhr] Ortszeit"."""
    words = sentence.words
    if words[i].text.lower() not in german.ZONE and not words[i].text.endswith("er"):
        return False
    at = i
    while (
        at < len(words)
        and at not in times
        and (words[at].text.lower() in german.ZONE or words[at].text.endswith("er"))
    ):
        at += 1
    begin = i
    while (
        begin
        and begin not in times
        and (words[begin].text.lower() in german.ZONE or words[begin].text.endswith("er"))
    ):
        begin -= 1
    return begin in times and any(words[j].text.lower() in german.ZONE for j in range(begin + 1, at))


def _hangs(sentence: Sentence, i: int, times: set[int]) -> bool:
    """Whether the word goes with the time expression behind it: "kurz [vor drei]", "bis zum [Montag]".

    Not so in "nach [jüngsten] Siegen", and not the article of a noun with an attribute: "das [2010] gebaute Haus".
    """
    words = sentence.words
    behind, article = i, False
    while behind < len(words) and behind not in times:
        word = words[behind]
        article = article or word.tag == "ART"
        if (
            word.tag not in ("APPR", "APPRART", "ART", "KOKOM")
            and word.text.lower() not in german.BEFORE_TIME
        ):
            return False
        behind += 1
    if behind == len(words) or behind == i:
        return False
    while behind < len(words) and behind in times:
        behind += 1
    attribute = (
        words[behind - 1].tag in ("ADJA", "PIAT", "PDAT")
        or article
        or (words[behind : behind + 1] and words[behind].tag == "ADJA")
    )
    followed = behind < len(words) and (
        words[behind].is_noun or words[behind].tag in ("ADJA", "CARD", "APPR", "APPRART")
    )
    if followed and words[behind].tag in ("APPR", "APPRART"):  # "der [heute] in Ulm lebende Maler"
        followed = any(word.tag == "ADJA" for word in words[behind + 2 : behind + 5])
    return not (attribute and followed)
