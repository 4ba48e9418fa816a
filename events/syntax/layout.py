"""Words of a sentence as text again: with the blanks and marks that stood between them."""

from __future__ import annotations

import re

from ..nlp.words import Sentence, Word

SMALL = ("ART", "AP", "ADV", "ADJA", "P", "K", "CARD", "V")  # tags of words that are written small
MARKS = frozenset(", „ “ ” « » ( ) - – / :".split())
PAIRS = (("„", "“"), ("«", "»"), ("(", ")"))
WITHOUT_QUOTES = str.maketrans("", "", "„“”«»")
WITHOUT_PAIRS = str.maketrans("", "", "„“”«»()")
BEFORE_MARK = re.compile(r"\s+([,.;:!?)»“”])")
BEHIND_MARK = re.compile(r"([(«„])\s+")
PLAIN = frozenset("ADJA CARD ADV ADJD PIAT".split())  # attributes that need no article
ENDINGS = {
    "der": (("e", "er"),),
    "das": (("e", "es"),),
    "die": (("en", "e"), ("e", "e")),
    "ein": (("", ""),),
    "eine": (("", ""),),
}  # of weak adjectives behind the article, and of strong ones without it


def render(sentence: Sentence, indices: list[int], *, without_article: bool = False) -> str:
    """The words at `indices` as they stand in the text; what was between two that are neighbours stays.

    The first word of the sentence gets a small letter unless it is a noun, for it may no longer come first.
    `without_article` drops a leading nominative article, and gives its ending to a single adjective.
    """
    words = sentence.words
    kept = _bare(words, indices) if without_article else [(i, _form(words[i])) for i in indices]
    parts = []
    for n, (i, form) in enumerate(kept):
        if n:
            before = kept[n - 1][0]
            marks = all(words[j].text in MARKS for j in range(before + 1, i))
            near = 0 < i - before <= 2 and marks
            parts.append(sentence.text[words[before].end : words[i].start] if near else " ")
        parts.append(form)
    return "".join(parts)


def _form(word: Word) -> str:
    if word.i > 1 or not word.tag.startswith(SMALL) or word.ent or word.text.isupper():
        return word.text
    return word.text[:1].lower() + word.text[1:]


def _bare(words: tuple[Word, ...], indices: list[int]) -> list[tuple[int, str]]:
    """The words without a leading article.

    Der Kanzler → Kanzler, der neue Plan → neuer Plan, die neuen Pläne → neue Pläne.
    """
    forms = [(i, _form(words[i])) for i in indices]
    article = words[indices[0]].text.lower() if indices else ""
    if len(indices) < 2 or words[indices[0]].tag != "ART" or article not in ENDINGS:
        return forms
    noun = next((n for n, i in enumerate(indices) if n and (words[i].is_noun or words[i].tag == "PIS")), None)
    attributes = indices[1:noun]
    if noun is None or any(words[i].tag not in PLAIN for i in attributes):
        return forms
    if article.startswith("d") and noun == 1 and _is_adjectival(words[indices[1]]):
        return forms
    bare = [(i, _strong(words[i], article)) for i in attributes]
    return forms if any(not form for _, form in bare) else [*bare, *forms[noun:]]


def _is_adjectival(word: Word) -> bool:
    """Whether the noun is inflected like an adjective and needs its article: "der Angeklagte", "die beiden"."""
    return word.tag in ("NNA", "PIS", "PIAT")


def _strong(word: Word, article: str) -> str:
    """The attribute with the ending that it has without the article; empty where it does not go with the article."""
    if word.tag != "ADJA" or (word.text[:1].isupper() and word.text.endswith("er")):
        return _form(word)
    for weak, strong in ENDINGS[article]:
        if word.text.endswith(weak):
            return word.text.removesuffix(weak) + strong
    return ""


def without_quotes(text: str) -> str:
    """The text without quotation marks."""
    return text.translate(WITHOUT_QUOTES)


def tidy(text: str) -> str:
    """One blank between words, none before a comma, no lone quotation mark or bracket, no mark at either end."""
    text = BEHIND_MARK.sub(r"\1", BEFORE_MARK.sub(r"\1", " ".join(text.split())))
    if any(text.count(opening) != text.count(closing) for opening, closing in PAIRS):
        text = text.translate(WITHOUT_PAIRS)
    return " ".join(text.strip(" ,;:.!?-–—/").split())


def capital(title: str) -> str:
    """The title with a capital at its beginning."""
    return title[:1].upper() + title[1:]
