"""Reads constituents off the words of a clause: from the preposition or determiner to the noun and its genitives."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from ..lang.de import phrases as german
from ..nlp.words import Sentence, Word
from .phrase import MEASURES

DETERMINERS = frozenset("ART PDAT PPOSAT PIAT PIDAT PWAT PRELAT".split())
PREPOSITIONS = frozenset("APPR APPRART".split())
ATTRIBUTES = frozenset("ADJA CARD TRUNC PIAT PIDAT".split())
DEGREES = frozenset("ADV ADJD PTKA KOKOM PTKNEG".split())
PRONOUNS = frozenset("PPER PDS PIS PPOSS PRELS PWS".split())
NAME = 6  # words: a longer quotation is speech and no name
ATTRIBUTE = 20  # words that may stand between a determiner and the participle before the noun


class Kind(StrEnum):
    """What a constituent is."""

    NOUN = "noun"
    PREPOSITION = "preposition"
    PRONOUN = "pronoun"
    REFLEXIVE = "reflexive"
    COMPARISON = "comparison"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Chunk:
    """A constituent: its words as indices of the sentence, and the preposition that leads it, in small letters.

    `attached` says that it belongs to the noun of the constituent before it; `core` counts the words before its
    genitive.
    """

    kind: Kind
    words: tuple[int, ...]
    preposition: str = ""
    attached: bool = False
    core: int = 0


class PhraseReader:
    """A cursor over the words that are kept; positions count them, indices count the words of the sentence."""

    def __init__(self, sentence: Sentence, kept: tuple[int, ...]) -> None:
        self.sentence = sentence
        self.kept = kept
        self.names = quoted_names(sentence)
        self.governed = False  # by a preposition
        self.bare = 0  # the position behind the phrase read last, without its genitives

    def word(self, at: int) -> Word:
        """The word at a position."""
        return self.sentence.words[self.kept[at]]

    def tag(self, at: int) -> str:
        """Its STTS tag; empty behind the last."""
        return self.word(at).tag if at < len(self.kept) else ""

    def behind_comma(self, at: int) -> bool:
        """Whether only a comma stands between the word and the one kept before it."""
        before = self.kept[at] - 1
        return at > 0 and self.kept[at - 1] == before - 1 and self.sentence.words[before].text == ","

    def chunk(self, at: int) -> tuple[Chunk, int]:
        """The constituent that begins at `at`, and the position behind it."""
        tag = self.tag(at)
        if (
            self.tag(at + 1) == "CARD"
            and self.word(at).text.lower() in german.ROUGHLY
            and (end := self.noun(at + 1))
        ):
            return Chunk(Kind.NOUN, self.kept[at:end]), end
        compares = tag == "KOKOM" or (tag == "APPR" and self.word(at).text.lower() in german.COMPARING)
        if compares and (end := self.noun(at + 1)):
            return Chunk(Kind.COMPARISON, self.kept[at:end]), end
        if tag in PREPOSITIONS or (tag == "KOUS" and self.word(at).text.lower() in german.ALSO_PREPOSITIONS):
            return self.prepositional(at)
        if tag == "KON" and at + 1 < len(self.kept):
            inner, end = self.chunk(at + 1)
            if inner.kind in (Kind.NOUN, Kind.PREPOSITION):
                return replace(inner, words=self.kept[at:end]), end
        if tag == "PRF":
            return Chunk(Kind.REFLEXIVE, self.kept[at : at + 1]), at + 1
        if end := self.noun(at):
            return Chunk(Kind.NOUN, self.kept[at:end], core=self.bare - at if self.bare < end else 0), end
        kind = Kind.PRONOUN if tag in PRONOUNS else Kind.OTHER
        return Chunk(kind, self.kept[at : at + 1]), at + 1

    def prepositional(self, at: int) -> tuple[Chunk, int]:
        """A preposition, or two ("bis zu"), and what it governs."""
        begin = at
        at += 1
        while self.tag(at) in PREPOSITIONS:
            at += 1
        graded = at + 1 if self.tag(at) in DEGREES else at  # "von rund einer Milliarde"
        self.governed = True
        end = (
            self.noun(at)
            or self.noun(graded)
            or (at + 1 if self.tag(at) in DEGREES | PRONOUNS | {"PRF"} else at)
        )
        self.governed = False
        while end > at and self.tag(end) == "NN" and self.names_noun(end):
            end += 1
        core = self.bare - begin if at < end and at < self.bare < end else 0
        return Chunk(Kind.PREPOSITION, self.kept[begin:end], self.word(begin).text.lower(), core=core), end

    def names_noun(self, at: int) -> bool:
        """Whether the noun at `at` names the one before it: "an der Fakultät [Informatik]"."""
        word = self.word(at)
        return (
            word.rel in ("flat", "appos", "compound", "nmod") and word.head == self.kept[at - 1] == word.i - 1
        )

    def noun(self, begin: int) -> int:
        """The position behind the noun phrase that begins at `begin`; 0 where none does."""
        at = begin
        while self.tag(at) in DETERMINERS:
            at += 1
        at = self.attributes(at, determined=at > begin)
        nouns = at
        while (
            at < len(self.kept) and self.is_noun(at, at > nouns) and not (at > nouns and self.is_another(at))
        ):
            at = self.behind_name(at)
        if at == nouns:
            nominal = at > begin and self.tag(at - 1) in ATTRIBUTES
            if at > begin and self.tag(at) == "PIS":  # "die beiden"
                at, nominal = at + 1, True
            self.bare = at
            return at if nominal or (at > begin and self.tag(begin) == "PIAT") else 0
        end = self.genitives(at)
        self.bare = at
        return end

    def is_noun(self, at: int, within: bool) -> bool:
        """Whether a noun or a part of a name stands there; numbers only behind a noun that they name."""
        word = self.word(at)
        if word.tag in ("NN", "NE", "NNA", "NNI", "FM", "XY") or self.kept[at] in self.names:
            return True
        if within and word.ent and word.ent == self.word(at - 1).ent and word.text[:1].isupper():
            return True
        led = (
            at > 0
            and self.tag(at - 1) in DETERMINERS | {"ADJA", "APPRART"}
            and self.kept[at - 1] == word.i - 1
        )
        capital = word.text != word.text.lower()
        if (
            led and capital and word.tag in ("VVINF", "VVPP", "VVIZU", "CARD", "ADJD", "ADV")
        ):  # "das Verschwinden", "die 2:3-Schlappe"
            return True
        counted = self.tag(at + 1) in ("NN", "ADJA", "KON")
        return within and word.tag == "CARD" and not counted and self.kept[at - 1] == word.i - 1

    def is_another(self, at: int) -> bool:
        """Whether the noun at `at` begins a phrase of its own.

        Behind a comma, a common noun behind another, a name as object.
        """
        word, before = self.word(at), self.word(at - 1)
        measured = before.text in MEASURES or (at > 1 and self.tag(at - 2) == "CARD")
        entitled = self.tag(at + 1) == "NE" or (word.ent and word.ent == before.ent)
        common = word.tag == "NN" and not measured and not entitled
        apart = (
            not self.governed
            and word.tag == "NE"
            and before.tag == "NN"
            and word.rel in ("obj", "nsubj", "nsubj:pass")
            and word.ent != "PER"
        )
        if apart and word.head != before.i:
            return True
        return self.behind_comma(at) or (common and self.kept[at] not in self.names)

    def behind_name(self, at: int) -> int:
        """The position behind the noun at `at`, or behind the quoted name that begins there."""
        last = self.names.get(self.kept[at])
        end = at + 1
        while last is not None and end < len(self.kept) and self.kept[end] <= last:
            end += 1
        return end

    def attributes(self, at: int, *, determined: bool) -> int:
        """The position behind the attributes at `at`.

        Adjectives, numbers, and participles with all that belongs to them.
        """
        while at < len(self.kept):
            tag = self.tag(at)
            if (
                tag in ATTRIBUTES
                or (self.behind_attribute(at) and self.is_measure(at))
                or (tag == "KON" and self.behind_attribute(at) and self.tag(at + 1) in ATTRIBUTES)
            ):
                at += 1
            elif (tag in DEGREES and (end := self.degree(at))) or (
                determined and (end := self.participle(at))
            ):
                at = end
            else:
                return at
        return at

    def behind_attribute(self, at: int) -> bool:
        """Whether an attribute stands right before the word."""
        return at > 0 and self.tag(at - 1) in ATTRIBUTES

    def is_measure(self, at: int) -> bool:
        """Whether the noun at `at` measures the adjective behind it: "14 Jahre alten", "drei Meter hohe"."""
        return self.tag(at) == "NN" and self.tag(at - 1) == "CARD" and self.tag(at + 1) == "ADJA"

    def degree(self, at: int) -> int:
        """The position of the attribute that adverbs at `at` grade ("rund 300", "mehr als 20").

        0 where none follows.
        """
        while self.tag(at) in DEGREES:
            at += 1
        return at if self.tag(at) in ("ADJA", "CARD") else 0

    def participle(self, at: int) -> int:
        """The position of the attribute that ends what stands at `at`: "der [über dem Meer] abgestürzte Ballon"."""
        if self.tag(at) not in PREPOSITIONS | {"PRF", "ADV", "ADJD", "PAV"} | DETERMINERS:
            return 0
        for end in range(at + 1, min(at + ATTRIBUTE, len(self.kept) - 1)):
            if self.word(end).is_finite or self.tag(end) in ("PTKVZ", "VVPP", "VVINF", "KOUS"):
                return 0
            free = self.tag(end - 1) not in DETERMINERS | PREPOSITIONS | ATTRIBUTES
            if (
                self.tag(end) == "ADJA"
                and free
                and (self.is_noun(end + 1, False) or self.tag(end + 1) in ATTRIBUTES)
            ):
                return end
        return 0

    def genitives(self, at: int) -> int:
        """The position behind the genitives that go on with the noun before `at`, and a quoted name."""
        while at < len(self.kept):
            if self.kept[at] in self.names:
                at = self.behind_name(at)
            elif self.is_genitive(at) and (end := self.noun(at)):
                at = end
            else:
                break
        return at

    def is_genitive(self, at: int) -> bool:
        """Whether a genitive begins at `at`; of forms that may be datives and nominatives too, the model decides."""
        word = self.word(at)
        lower = word.text.lower()
        bare = word.tag == "ADJA" and lower.endswith("er")  # "Hände arabischer Terroristen"
        listed = word.tag in DETERMINERS and lower in german.GENITIVE | german.FEMININE
        if self.behind_comma(at) or not (bare or listed):
            return False
        if lower in german.GENITIVE:
            return True
        words = self.sentence.words
        behind = self.participle(at + 1) if word.tag == "ART" and at + 1 < len(self.kept) else 0
        begin = self.kept[behind] if behind else word.i  # "der [von Lotsen gelenkte] Frachter"
        noun = next((w for w in words[begin : begin + ATTRIBUTE] if w.is_noun and w.i in self.kept), word)
        masculine = (bare or lower == "der") and noun.number == "Sing" and noun.gender == "Masc"
        weak = words[noun.i - 1].tag == "ADJA" and words[noun.i - 1].text.endswith("e")
        hangs = bare or (noun.rel == "nmod" and noun.head in self.kept[:at])
        return not masculine and not weak and ("Gen" in (word.case, noun.case) or hangs)


def quoted_names(sentence: Sentence) -> dict[int, int]:
    """The first and the last word of each quoted name: short quotations, without a clause in them."""
    names: dict[int, int] = {}
    if not german.QUOTED.search(sentence.text):
        return names
    opened: int | None = None
    for word in sentence.words:
        if word.text in german.OPENING and opened is None:
            opened = word.i
        elif word.text in german.CLOSING and opened is not None:
            inside = range(opened + 1, word.i)
            if 0 < len(inside) <= NAME and sentence.words[opened + 1].text[:1].isupper():
                names[opened + 1] = word.i - 1
            opened = None
    return names
