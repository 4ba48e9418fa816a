"""Where German sentences start: rules over tokens, no training."""

from __future__ import annotations

import re
from collections.abc import Sequence

_END = frozenset({".", "!", "?", "…", "..."})
_CLOSING = frozenset({"»", "«", "“", "”", '"', "'", ")", "]", "‘", "’"})
_OPENING = frozenset({"„", "«", "‚", "»", '"', "“", "(", "'", "[", "–", "-"})
_ABBREVIATIONS = frozenset(
    "z.B. u.a. d.h. Dr. Prof. St. Nr. Mio. Mrd. Std. ca. bzw. vgl. etc. usw. S. Jan. Feb. Aug. Sept. Okt. "
    "Nov. Dez. Mo. Di. Mi. Do. Fr. Sa. So. v. geb. gest. Tel. Abs. Art. evtl. ggf. inkl. max. min. sog. u.U. "
    "u.Ä. o.Ä. Chr. Abb. Bd. Kap. Hrsg. dpa. Ing. Dipl. Jh. Kfz. Str. zzgl. exkl. Min. Sek. Gen.".split()
)
_LONG_NUMBER = re.compile(r"\d{3,}\.")
_LONG_WORD = re.compile(r"(?:[a-zäöüß]{4,}|[A-ZÄÖÜ][a-zäöüß]{5,})\.")
_AFTER_ORDINAL = re.compile(
    r"Jan|Jän|Feb|März|Apr|Mai$|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahr|Geburtstag|Spieltag|Platz$|Mal$|Tag|Woche|Quartal|"
    r"Halbjahr|Weltkrieg|Etappe|Runde|Minute|Auflage|Parteitag|Bundes|Legislatur|Stock|Etage|Klasse|Rang|Breiten"
)


def sentence_starts(words: Sequence[str], spaces: Sequence[bool]) -> list[bool]:
    """Tell for each token whether a sentence starts there; `spaces` says where white space follows."""
    starts = [index == 0 for index in range(len(words))]
    for index in range(1, len(words)):
        before = words[index - 1]
        if "\n" in before:
            starts[index] = True
        elif spaces[index - 1] and _may_start(words, index):
            starts[index] = _ends(words, spaces, index)
    return starts


def _may_start(words: Sequence[str], index: int) -> bool:
    word = _first_word(words, index)
    return word[:1].isupper() or word[:1].isdigit()


def _first_word(words: Sequence[str], index: int) -> str:
    """Return the first token at or after `index` that is no opening mark."""
    while index < len(words) - 1 and words[index] in _OPENING:
        index += 1
    return words[index]


def _ends(words: Sequence[str], spaces: Sequence[bool], index: int) -> bool:
    """Tell whether the tokens before `index` end a sentence."""
    last = index - 1
    while last > 0 and words[last] in _CLOSING and not spaces[last - 1]:
        last -= 1
    word = words[last]
    if word in _END:
        return True
    if _LONG_NUMBER.fullmatch(word):
        return not _AFTER_ORDINAL.match(_first_word(words, index))
    return word not in _ABBREVIATIONS and bool(_LONG_WORD.fullmatch(word))
