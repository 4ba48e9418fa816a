"""TimeML: well-formed, valid, and the text as it was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from events.__main__ import run
from events.article import Article, Source
from events.export.timeml import chunks, clean, document, file_name
from events.grammar import read_example
from events.lang.de import GERMAN
from events.resolved import Resolved
from tests.reading import PUBLISHED, read

SCHEMA = etree.XMLSchema(etree.parse(str(Path(__file__).parent / "timeml.xsd")))
TEXT = (
    "Es brannte am Montag und vor drei Wochen, vom 5. bis 9. August 2014 & <jetzt> «seit rund fünf Jahren»."
)


def article(text: str = TEXT, **changes: Any) -> Article:
    arguments = {"id": "a1", "text": text, "published": PUBLISHED, "published_source": Source.RECORD}
    return Article(**{**arguments, **changes})


def written(text: str, **changes: Any) -> bytes:
    made = article(text, **changes)
    return document(made, read(text, made.published))


def root_of(data: bytes) -> Any:
    root = etree.fromstring(data)
    SCHEMA.assertValid(root)
    return root


def tagged(root: Any, name: str) -> list[tuple[int, int, str]]:
    """Begin, end and words of each tag of a kind in the text."""
    position, found = len(root.find("TEXT").text or ""), []
    for element in root.find("TEXT"):
        words = element.text
        if element.tag == name:
            found.append((position, position + len(words), words))
        position += len(words) + len(element.tail or "")
    return found


def test_an_article() -> None:
    root = root_of(written(TEXT, title="Brand & Rauch"))
    assert [element.tag for element in root] == ["DOCID", "DCT", "TITLE", "TEXT"]
    assert root.findtext("DOCID") == "a1"
    assert root.findtext("TITLE") == "Brand & Rauch"
    assert "".join(root.find("TEXT").itertext()) == TEXT
    assert dict(root.find("DCT/TIMEX3").attrib) == {
        "tid": "t0",
        "type": "DATE",
        "value": "2016-01-20",
        "temporalFunction": "false",
        "functionInDocument": "CREATION_TIME",
    }


def test_tags_stand_where_the_expressions_are() -> None:
    root = root_of(written(TEXT))
    tags = [tag for found in read(TEXT) for tag in found.timex3]
    assert tagged(root, "TIMEX3") == [(tag.start, tag.end, tag.text) for tag in tags]
    elements = root.findall("TEXT/TIMEX3")
    assert [e.get("value") for e in elements] == [tag.value for tag in tags]
    assert [e.get("type") for e in elements] == [tag.type for tag in tags]
    assert [e.get("mod") for e in elements] == [tag.mod for tag in tags]
    assert [e.get("tid") for e in elements] == [f"t{n}" for n in range(1, len(tags) + 1)]


def test_prepositions_are_signals() -> None:
    assert [words for _, _, words in tagged(root_of(written(TEXT)), "SIGNAL")] == [
        "am",
        "vor",
        "vom",
        "bis",
        "seit",
    ]


def test_a_conjunction_is_no_signal() -> None:
    root = root_of(written("Es brannte am 25. und 26. August 2014."))
    assert [words for _, _, words in tagged(root, "SIGNAL")] == ["am"]


def test_an_expression_without_a_tag_is_text() -> None:
    root = root_of(written("Zuvor brannte es."))
    assert root.find("TEXT").text == "Zuvor brannte es."
    assert len(root.find("TEXT")) == 0


def test_the_minute_of_publication() -> None:
    root = root_of(written("Es brannte.", published=datetime(2016, 1, 20, 14, 22)))
    assert (root.find("DCT/TIMEX3").get("type"), root.findtext("DCT/TIMEX3")) == ("TIME", "2016-01-20T14:22")


def test_without_a_date_there_is_no_creation_time() -> None:
    root = root_of(written("Am 3. Mai 2010 brannte es.", published=None))
    assert root.find("DCT") is None
    assert root.find("TEXT/TIMEX3").get("value") == "2010-05-03"


def test_both_parsers_of_the_house_read_the_same() -> None:
    data = written(TEXT)
    assert "".join(ElementTree.fromstring(data).find("TEXT").itertext()) == TEXT  # type: ignore[union-attr]


@pytest.mark.parametrize("name", [rule.name for rule in GERMAN.rules])
def test_what_every_rule_yields_is_valid(name: str) -> None:
    (rule,) = (rule for rule in GERMAN.rules if rule.name == name)
    text = " ".join(read_example(example)[0] for example in rule.examples)
    root = root_of(written(text))
    assert "".join(root.find("TEXT").itertext()) == text


@given(st.text(), st.text(max_size=20))
def test_any_text_comes_back(text: str, title: str) -> None:
    root = root_of(written(f"{text} am 3. Mai 2010 {text}", title=title))
    assert "".join(root.find("TEXT").itertext()) == clean(f"{text} am 3. Mai 2010 {text}")
    assert (root.findtext("TITLE") or "") == clean(title)


@given(st.text())
def test_forbidden_characters_are_replaced_one_for_one(text: str) -> None:
    assert len(clean(text)) == len(text)


def test_white_space_and_control_characters() -> None:
    text = "a\r\nb\tc\x00d\x0be\ud800f\ufffeg\u0085h\u2028 gestern"
    root = root_of(written(text))
    assert "".join(root.find("TEXT").itertext()) == (
        "a\r\nb\tc\ufffdd\ufffde\ufffdf\ufffdg\u0085h\u2028 gestern"
    )


def corpus(documents: Sequence[tuple[Article, Sequence[Resolved]]]) -> Any:
    return root_of(b"".join(chunks(documents)))


def test_several_articles_are_a_corpus_with_ids_of_its_own() -> None:
    texts = ["Am Montag brannte es.", "Nichts geschah.", "Seit 2014 brennt es."]
    root = corpus([(article(text, id=f"a{n}"), read(text)) for n, text in enumerate(texts)])
    assert root.tag == "TimeMLCorpus"
    assert [element.findtext("DOCID") for element in root] == ["a0", "a1", "a2"]
    assert ["".join(element.find("TEXT").itertext()) for element in root] == texts
    assert [e.get("tid") for e in root.iter("TIMEX3")] == ["t0", "t1", "t2", "t3", "t4"]
    assert [e.get("sid") for e in root.iter("SIGNAL")] == ["s1", "s2"]


def test_no_article_is_an_empty_corpus() -> None:
    assert corpus([]).tag == "TimeMLCorpus"


def test_file_names_are_safe_and_apart() -> None:
    taken: set[str] = set()
    ids = ["urn:newsml:dpa.com:1", "urn/newsml/dpa.com/1", "../../etc/passwd", "", "a" * 300, "A1", "a1", "ä"]
    names = [file_name(each, taken) for each in ids]
    assert names == [
        "urn_newsml_dpa.com_1.tml",
        "urn_newsml_dpa.com_1-2.tml",
        "etc_passwd.tml",
        "artikel.tml",
        "a" * 100 + ".tml",
        "A1.tml",
        "a1-2.tml",
        "ä.tml",
    ]


def test_the_command_line_writes_one_file_or_a_folder(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    first, second = tmp_path / "eins.txt", tmp_path / "zwei.txt"
    first.write_text("Am Montag brannte es.", "utf-8")
    second.write_text("Bonn (dpa) - Seit 2014 brennt es.", "utf-8")
    call = ["timex", "--format", "timeml", "--published", str(date(2016, 1, 20))]

    assert run([*call, str(first)]) == 0
    assert root_of(capfdbinary.readouterr().out).tag == "TimeML"

    assert run([*call, str(first), str(second), "-o", str(tmp_path / "alle.xml")]) == 0
    assert len(root_of((tmp_path / "alle.xml").read_bytes())) == 2

    folder = tmp_path / "ordner"
    folder.mkdir()
    assert run([*call, str(first), str(second), "-o", str(folder)]) == 0
    roots = [root_of(path.read_bytes()) for path in sorted(folder.iterdir())]
    assert ["".join(root.find("TEXT").itertext()) for root in roots] == [
        "Am Montag brannte es.",
        "Bonn (dpa) - Seit 2014 brennt es.",
    ]
