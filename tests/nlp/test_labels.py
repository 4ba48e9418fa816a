"""The same sentence in TIGER labels and in UD labels: the same neutral relations."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from events.nlp.labels import sentence
from events.nlp.words import Sentence

VOCAB = Vocab()
POS = {"NN": "NOUN", "NE": "PROPN", "ART": "DET", "APPR": "ADP", "APPRART": "ADP", "VVFIN": "VERB", "VVPP": "VERB",
       "VVINF": "VERB", "VAFIN": "AUX", "VAINF": "AUX", "VAPP": "AUX", "VMFIN": "AUX"}  # fmt: skip
LEMMAS = {
    "war": "sein",
    "ist": "sein",
    "wird": "werden",
    "wurde": "werden",
    "worden": "werden",
    "hat": "haben",
}

# Each line: number, word, tag, then head and relation as TIGER has them, then as UD has them. Numbers begin at 1.
RELATIVE_AND_PASSIVE = """
1  Die      ART     2  nk     2  det
2  Brücke   NN      11 sb     14 nsubj:pass
3  ,        $,      2  punct  8  punct
4  die      PRELS   8  oa     8  obj
5  der      ART     6  nk     6  det
6  Rat      NN      9  sb     8  nsubj
7  gern     ADV     8  mo     8  advmod
8  gebaut   VVPP    9  oc     2  acl
9  hat      VAFIN   2  rc     8  aux
10 ,        $,      2  punct  2  punct
11 wird     VAFIN   11 ROOT   14 aux:pass
12 am       APPRART 14 mo     13 case
13 Montag   NN      12 nk     14 obl
14 gesperrt VVPP    11 oc     14 ROOT
15 .        $.      11 punct  14 punct
"""
GENITIVE_AND_THAT = """
1  Der     ART     2 nk     2 det
2  Chef    NN      5 sb     5 nsubj
3  des     ART     4 nk     4 det
4  Amtes   NN      2 ag     2 nmod
5  sagte   VVFIN   5 ROOT   5 ROOT
6  am      APPRART 5 mo     7 case
7  Montag  NN      6 nk     5 obl
8  ,       $,      5 punct  11 punct
9  dass    KOUS    11 cp    11 mark
10 Anna    NE      11 sb    11 nsubj
11 siegt   VVFIN   5 oc     5 ccomp
12 .       $.      5 punct  5 punct
"""
PARTICLE = """
1 Das     ART     2 nk    2 det
2 Konzert NN      3 sb    3 nsubj
3 fand    VVFIN   3 ROOT  3 ROOT
4 im      APPRART 3 mo    5 case
5 Mai     NN      4 nk    3 obl
6 in      APPR    3 mo    7 case
7 Ulm     NE      6 nk    3 obl
8 statt   PTKVZ   3 svp   3 compound:prt
9 .       $.      3 punct 3 punct
"""
MODAL_PASSIVE = """
1 Die      ART     2 nk    2 det
2 Straße   NN      3 sb    6 nsubj:pass
3 soll     VMFIN   3 ROOT  6 aux
4 im       APPRART 6 mo    5 case
5 Mai      NN      4 nk    6 obl
6 gesperrt VVPP    7 oc    6 ROOT
7 werden   VAINF   3 oc    6 aux:pass
8 .        $.      3 punct 6 punct
"""
PERFECT_PASSIVE_WITH_AGENT = """
1 Die      ART     2 nk    2 det
2 Straße   NN      3 sb    7 nsubj:pass
3 ist      VAFIN   3 ROOT  7 aux
4 von      APPR    7 sbp   6 case
5 der      ART     6 nk    6 det
6 Polizei  NN      4 nk    7 obl:agent
7 gesperrt VVPP    8 oc    7 ROOT
8 worden   VAPP    3 oc    7 aux:pass
9 .        $.      3 punct 7 punct
"""
PREDICATIVE = """
1 Der     ART     2 nk    2 det
2 Weg     NN      3 sb    4 nsubj
3 war     VAFIN   3 ROOT  4 cop
4 lang    ADJD    3 pd    4 ROOT
5 .       $.      3 punct 4 punct
"""
PREPOSITION_AS_PREDICATIVE = """
1 Das     ART     2 nk    2 det
2 Gesetz  NN      3 sb    5 nsubj
3 ist     VAFIN   3 ROOT  5 cop
4 in      APPR    3 pd    5 case
5 Kraft   NN      4 nk    5 ROOT
6 .       $.      3 punct 5 punct
"""
COORDINATION = """
1 Anna    NE      6 sb    6 nsubj
2 ,       $,      1 punct 3 punct
3 Otto    NE      1 cj    1 conj
4 und     KON     3 cd    5 cc
5 Ida     NE      4 cj    1 conj
6 kamen   VVFIN   6 ROOT  6 ROOT
7 und     KON     6 cd    9 cc
8 gern    ADV     9 mo    9 advmod
9 sangen  VVFIN   7 cj    6 conj
10 .      $.      6 punct 6 punct
"""
ADVERBIAL_CLAUSE = """
1 Nachdem  KOUS    4 cp    4 mark
2 zwei     CARD    3 nk    3 nummod
3 Kinder   NN      4 sb    4 nsubj
4 riefen   VVFIN   6 mo    6 advcl
5 ,        $,      4 punct 4 punct
6 kam      VVFIN   6 ROOT  6 ROOT
7 alte     ADJA    8 nk    8 amod
8 Hilfe    NN      6 sb    6 nsubj
9 .        $.      6 punct 6 punct
"""
INFINITIVE = """
1 Anna     NE      2 sb    2 nsubj
2 versucht VVFIN   2 ROOT  2 ROOT
3 ihm      PPER    5 da    5 obl:arg
4 zu       PTKZU   5 pm    5 mark
5 helfen   VVINF   2 oc    2 ccomp
6 .        $.      2 punct 2 punct
"""
SENTENCES = {
    name.lower(): text
    for name, text in list(globals().items())
    if name.isupper() and isinstance(text, str) and text.startswith("\n")
}


def read(table: str, first: int) -> Sentence:
    """The sentence with the head in column `first` and the relation behind it."""
    rows = [line.split() for line in table.strip().splitlines()]
    words = [row[1] for row in rows]
    doc = Doc(
        VOCAB,
        words=words,
        tags=[row[2] for row in rows],
        pos=[POS.get(row[2], "X") for row in rows],
        lemmas=[LEMMAS.get(word, word) for word in words],
        heads=[int(row[first]) - 1 for row in rows],
        deps=[row[first + 1] for row in rows],
    )
    return sentence(doc)


def relations(parsed: Sentence) -> list[tuple[str, str, str]]:
    """What hangs where; where a comma hangs is nobody's business."""
    return [
        (word.text, word.rel, parsed.words[word.head].text)
        for word in parsed.words
        if not word.tag.startswith("$")
    ]


@pytest.mark.parametrize("name", SENTENCES)
def test_both_schemes_tell_the_same(name: str) -> None:
    tiger, universal = read(SENTENCES[name], 3), read(SENTENCES[name], 5)
    assert relations(tiger) == relations(universal)


@pytest.mark.parametrize("name", SENTENCES)
def test_a_turned_tree_is_a_tree(name: str) -> None:
    turned = read(SENTENCES[name], 3)
    roots = [word for word in turned.words if word.head == word.i]
    assert len(roots) == 1 and roots[0].rel == "root"
    assert turned.subtree(roots[0].i) == set(range(len(turned.words)))


def test_outer_auxiliaries_in_any_order() -> None:
    """Hätte sollen gesperrt werden: the inner verb stands between the outer ones."""
    parsed = read(
        """
        1 Sie      PPER  2 sb   4 nsubj:pass
        2 hätte    VAFIN 2 ROOT 4 aux
        3 sollen   VMINF 2 oc   4 aux
        4 gesperrt VVPP  5 oc   4 ROOT
        5 werden   VAINF 3 oc   4 aux:pass
        """,
        3,
    )
    assert [(word.rel, word.head) for word in parsed.words] == [
        ("nsubj:pass", 3),
        ("aux", 3),
        ("aux", 3),
        ("root", 3),
        ("aux:pass", 3),
    ]


def test_forms_entities_and_offsets() -> None:
    doc = Doc(
        VOCAB,
        words=["Anna", "käme", "nach", "Ulm", "."],
        spaces=[True, True, True, False, False],
        tags=["NE", "VVFIN", "APPR", "NE", "$."],
        pos=["PROPN", "VERB", "ADP", "PROPN", "PUNCT"],
        lemmas=["Anna", "kommen", "nach", "Ulm", "."],
        heads=[1, 1, 3, 1, 1],
        deps=["nsubj", "ROOT", "case", "obl", "punct"],
        morphs=["Case=Nom|Number=Sing", "Mood=Sub|Number=Sing|Person=3|Tense=Past", "", "Case=Dat", ""],
        ents=["B-PER", "O", "O", "B-GPE", "O"],
    )
    anna, came, _, ulm, dot = sentence(doc).words
    assert (anna.case, anna.number, anna.ent, anna.is_noun) == ("Nom", "Sing", "PER", True)
    assert (came.mood, came.tense, came.person, came.is_finite) == ("Sub", "Past", "3", True)
    assert (ulm.ent, ulm.start, ulm.end) == ("LOC", 15, 18)
    assert (dot.rel, dot.ent, dot.gender) == ("punct", "", "")


def test_other_entities_are_kept_apart() -> None:
    doc = Doc(VOCAB, words=["Biennale"], tags=["NE"], heads=[0], deps=["ROOT"], ents=["B-MISC"])
    assert sentence(doc).words[0].ent == "OTH"
