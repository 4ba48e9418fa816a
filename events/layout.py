"""Words of a sentence as text again: with the blanks and marks that stood between them."""

from __future__ import annotations

import re

from .nlp.words import Sentence, Word

MARKS = frozenset(", „ “ ” « » ( ) - – / :".split())
PAIRS = (("„", "“"), ("«", "»"), ("(", ")"))
WITHOUT_QUOTES = str.maketrans("", "", "„“”«»")
WITHOUT_PAIRS = str.maketrans("", "", "„“”«»()")
BEFORE_MARK = re.compile(r"\s+([,.;:!?)»“”])")
BEHIND_MARK = re.compile(r"([(«„])\s+")
ENDINGS = {"der": ("e", "er"), "das": ("e", "es"), "die": ("en", "e"), "ein": ("", ""), "eine": ("", "")}


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
            near = i - before <= 2 and marks
            parts.append(sentence.text[words[before].end : words[i].start] if near else " ")
        parts.append(form)
    return "".join(parts)


def _form(word: Word) -> str:
    if word.i or word.is_noun or word.ent or not word.text[:1].isupper() or word.text.isupper():
        return word.text
    return word.text[:1].lower() + word.text[1:]


def _bare(words: tuple[Word, ...], indices: list[int]) -> list[tuple[int, str]]:
    """The words without a leading article: der Kanzler → Kanzler, der neue Plan → neuer Plan."""
    forms = [(i, _form(words[i])) for i in indices]
    if len(indices) < 2 or words[indices[0]].tag != "ART" or words[indices[0]].text.lower() not in ENDINGS:
        return forms
    old, new = ENDINGS[words[indices[0]].text.lower()]
    second = words[indices[1]]
    if second.is_noun or second.tag == "CARD":
        return forms[1:]
    third = words[indices[2]] if len(indices) > 2 else None
    if second.tag == "ADJA" and third is not None and third.is_noun and second.text.endswith(old):
        return [(indices[1], second.text.removesuffix(old) + new), *forms[2:]]
    return forms


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
