"""German numbers: words and digits, cardinal and ordinal. Data and the two functions that read them."""

from __future__ import annotations

import re

UNITS = {
    "null": 0, "ein": 1, "eins": 1, "eine": 1, "einen": 1, "einem": 1, "einer": 1, "eines": 1, "zwei": 2, "zweier": 2,
    "zweien": 2, "beiden": 2, "beide": 2, "drei": 3, "dreier": 3, "dreien": 3, "vier": 4, "fünf": 5, "sechs": 6,
    "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14,
    "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19, "anderthalb": 1.5,
    "eineinhalb": 1.5, "zweieinhalb": 2.5, "dreieinhalb": 3.5, "viereinhalb": 4.5, "fünfeinhalb": 5.5,
    "sechseinhalb": 6.5, "hundert": 100, "tausend": 1000, "einhundert": 100, "eintausend": 1000,
}  # fmt: skip
TENS = {
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70,
    "achtzig": 80, "neunzig": 90,
}  # fmt: skip
FACTORS = {"hundert": 100, "tausend": 1000}
DIGIT_WORDS = "ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun"

WORDS = "|".join(sorted((*UNITS, *TENS), key=len, reverse=True))
COMPOUND = rf"(?:{DIGIT_WORDS})und(?:{'|'.join(TENS)})"
FACTORED = rf"(?:{DIGIT_WORDS}|zehn|elf|zwölf|fünfzehn|zwanzig)(?:hundert|tausend)"
DIGITS = r"[0-9]{1,3}(?:\.[0-9]{3}){1,2}|[0-9]{1,4}(?:,[0-9]{1,2})?"
CARDINAL = rf"{COMPOUND}|{FACTORED}|{WORDS}|{DIGITS}"

ORDINAL_STEMS = {
    "erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7, "siebent": 7, "acht": 8,
    "neunt": 9, "zehnt": 10, "elft": 11, "zwölft": 12, "dreizehnt": 13, "vierzehnt": 14, "fünfzehnt": 15,
    "sechzehnt": 16, "siebzehnt": 17, "achtzehnt": 18, "neunzehnt": 19, "zwanzigst": 20, "einundzwanzigst": 21,
}  # fmt: skip
ORDINAL = rf"(?:{'|'.join(sorted(ORDINAL_STEMS, key=len, reverse=True))})e[nrsm]?|[0-9]{{1,2}}\."


def cardinal(words: str) -> float:
    """The number that `words` (a match of `CARDINAL`) say: 3, 21, 1.5, 2000."""
    text = words.lower()
    if text[0].isdigit():
        value = float(text.replace(".", "").replace(",", "."))
        return int(value) if value == int(value) else value
    if text in UNITS:
        return UNITS[text]
    if text in TENS:
        return TENS[text]
    for word, factor in FACTORS.items():
        if text.endswith(word):
            return cardinal(text.removesuffix(word)) * factor
    unit, tens = re.split("und", text, maxsplit=1)
    return UNITS[unit] + TENS[tens]


def ordinal(words: str) -> int:
    """The number that `words` (a match of `ORDINAL`) say: dritten → 3, "21." → 21."""
    text = words.lower()
    if text[0].isdigit():
        return int(text.rstrip("."))
    return ORDINAL_STEMS[re.sub(r"e[nrsm]?$", "", text)]
