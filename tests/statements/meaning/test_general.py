""" "Anything" that a party will not give up: every own option whose terms know the verb."""

from __future__ import annotations

import pytest

from standoff.dispute import Option, Party
from standoff.evidence import Article
from standoff.statements import Act, Reader

PARTIES = [Party("Guyana", "GY"), Party("Venezuela", "VE")]
CEDE = Option(
    "cede", "Guyana", "Guyana cedes", "cedes land", "keeps it", terms=("give up|cede + Essequibo|land",)
)
DRILL = Option("drill", "Guyana", "Guyana drills", "drills", "drills not", terms=("oil + drill|drilling",))
CLAIM = Option("claim", "Venezuela", "Venezuela yields", "yields", "claims", terms=("give up + claim*",))


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(PARTIES, [CEDE, DRILL, CLAIM])


def stances(reader: Reader, text: str) -> dict[str, int]:
    return {s.option: s.stance for one in reader.read(Article("a", "a.txt", text)) for s in one.options}


@pytest.mark.parametrize(
    "text",
    [
        "Guyana is not planning on giving anything up.",
        "Guyana is not planning on giving up anything.",
        "Guyana does not intend to cede anything.",
    ],
)
def test_a_refusal_of_anything_is_one_of_what_the_verb_is_known_for(reader: Reader, text: str) -> None:
    assert stances(reader, text) == {"cede": -1}


def test_the_options_of_another_are_not_meant(reader: Reader) -> None:
    assert stances(reader, "Venezuela does not intend to give anything up.") == {"claim": -1}


@pytest.mark.parametrize(
    "text",
    [
        "Guyana is ready to give up anything.",
        "Guyana does not intend to read anything.",
    ],
)
def test_what_is_no_refusal_or_an_unknown_verb_means_no_option(reader: Reader, text: str) -> None:
    assert stances(reader, text) == {}


def test_it_is_a_refusal_anchored_to_its_words(reader: Reader) -> None:
    text = "Guyana does not intend to cede anything."
    (found,) = reader.read(Article("a", "a.txt", text))
    assert found.act is Act.REJECT
    anchors = [text[span.start : span.end] for span in found.options[0].anchors]
    assert anchors == ["not", "cede anything"]
