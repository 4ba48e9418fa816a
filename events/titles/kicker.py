"""The kicker of a title that names nobody and no place: what the article is about, as agencies put it in front.

"Brücke bleibt gesperrt" tells nothing without its article; "Seeburg: Brücke bleibt gesperrt" does. The words come from
the article's own headline: what stands before its colon, else the place or organisation in it that its sentences tell
of most. A person is none: before a colon it would read as the speaker.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from ..nlp.words import Sentence
from .plain import LONGEST

SHORT = 25  # characters of a kicker
NAMES = frozenset({"ORG", "LOC"})
SAME = 4  # letters by which two words are taken for one
COLON = re.compile(r"([A-ZÄÖÜ][^:0-9«»„“\"]{2,24}): ")


def kicker(headline: str, sentences: Iterable[Sentence]) -> str:
    """What an article is about in a name or a few words; empty where its headline does not say."""
    before = COLON.match(headline)
    if before:
        return before[1]
    told = Counter(name for sentence in sentences for name in names(sentence))
    held = [name for name in told if len(name) <= SHORT and re.search(rf"\b{re.escape(name)}\b", headline)]
    return max(held, key=lambda name: (told[name], len(name)), default="")


def with_kicker(title: str, kicker: str, sentence: Sentence) -> str:
    """The title behind the kicker, where it holds no name itself and there is room for both."""
    told = set(re.findall(r"\w+", title))
    named = any(word.text in told for word in sentence.words if word.ent or word.tag == "NE")
    again = any(part[:SAME].casefold() in title.casefold() for part in kicker.split())
    longer = f"{kicker}: {title}"
    return (
        longer if kicker and not (named or again) and ": " not in title and len(longer) <= LONGEST else title
    )


def names(sentence: Sentence) -> list[str]:
    """The names of organisations and places in a sentence."""
    found: list[str] = []
    before = ("", -2)
    for word in sentence.words:
        if word.ent in NAMES and word.text[:1].isupper():
            if before == (word.ent, word.i - 1):
                found[-1] += f" {word.text}"
            else:
                found.append(word.text)
            before = (word.ent, word.i)
    return found
