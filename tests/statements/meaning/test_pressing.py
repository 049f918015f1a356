"""Who presses whom: pressure and threats told as nouns belong to those who exert them."""

from __future__ import annotations

import pytest

from standoff.dispute import Option, Party
from standoff.evidence import Article
from standoff.statements import Act, Reader, Statement

PRESSURE = Option(
    "pressure",
    "Turkey",
    "Turkey presses",
    "presses Greece",
    "leaves Greece alone",
    terms=("pressure|threat* + Turkish|Turkey|Ankara|Ankara's",),
)
CABLE = Option(
    "cable", "Greece", "Greece lays a cable", "lays a cable", "lays none", terms=("lay|laying + cable",)
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    parties = [Party("Turkey", "TR"), Party("Greece", "GR"), Party("Cyprus", "CY")]
    return Reader(parties, [PRESSURE, CABLE])


def told(reader: Reader, text: str, party: str) -> list[Statement]:
    return [s for s in reader.read(Article(Article.identify(text), "a.txt", text)) if s.party == party]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Greece gave up the cable under Turkish pressure.", Act.COERCE),
        ("Because of pressure from Ankara, the Greeks stayed away.", Act.COERCE),
        ("Turkish pressure on Greece has grown.", Act.COERCE),
        ("The ship left under the pressure and insistent advice of Turkey.", Act.COERCE),
        ("Athens answered Ankara's threats with silence.", Act.THREATEN),
    ],
)
def test_who_presses_is_told_to_press(reader: Reader, text: str, act: Act) -> None:
    (pressing,) = told(reader, text, "Turkey")
    assert pressing.act is act
    assert {s.option: s.stance for s in pressing.options} == {"pressure": 1}
    assert pressing.speaker.party is None


def test_who_complains_of_pressure_is_against_it_and_its_source(reader: Reader) -> None:
    text = "Cyprus complained of Turkish pressure on Greece."
    (complaint,) = told(reader, text, "Cyprus")
    (pressing,) = told(reader, text, "Turkey")
    assert {s.option: s.stance for s in complaint.options} == {"pressure": -1}
    assert {s.option: s.stance for s in pressing.options} == {"pressure": 1}
    assert [voice.party for voice in pressing.chain] == [None, "Cyprus", "Turkey"]


@pytest.mark.parametrize(
    "text",
    [
        "Greece faces pressure to lay the cable.",
        "Greece came under pressure to lay the cable.",
    ],
)
def test_who_is_pressed_does_not_press(reader: Reader, text: str) -> None:
    assert not any(s.act is Act.COERCE for s in told(reader, text, "Greece"))


def test_a_threat_that_somebody_is_is_not_one_that_somebody_makes(reader: Reader) -> None:
    found = told(reader, "Athens says that the Turkish threat remains.", "Turkey")
    assert not any(s.act is Act.THREATEN for s in found)


def test_who_only_mentions_pressure_has_no_stance_on_it(reader: Reader) -> None:
    (mention,) = told(reader, "Cyprus says that Greece bowed to Turkish pressure.", "Cyprus")
    assert mention.options == ()
