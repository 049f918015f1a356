"""What depends on what and for whom, whatever the case asks: forms that no option is needed for."""

from __future__ import annotations

import pytest

from standoff.dispute import Party
from standoff.evidence import Article
from standoff.statements import Conditioned, Reader

READER = Reader([Party("Norland", aliases=("Norlandic",)), Party("Sudland")], ())

CASES = [
    ("Any treaty requires a new map of the strait.", "Any treaty", "a new map of the strait"),
    ("Norland conditioned the visit on a written apology.", "the visit", "a written apology"),
    (
        "Should Sudland close the strait, Norland will recall its envoy.",
        "Norland will recall its envoy",
        "Sudland close the strait",
    ),
    (
        "Norland demanded an apology in return for a new envoy.",
        "a new envoy",
        "an apology",
    ),
    (
        "Norland would send an envoy. In return, Sudland must open the strait.",
        "Norland would send an envoy",
        "Sudland must open the strait",
    ),
    (
        "The price of a treaty is an apology, Norland said.",
        "a treaty",
        "an apology",
    ),
    (
        "Sudland must open the strait. Only then will Norland send an envoy.",
        "will Norland send an envoy",
        "Sudland must open the strait",
    ),
]


def read(text: str) -> tuple[Conditioned, ...]:
    return READER.conditions(Article(Article.identify(text), "coded.txt", text))


@pytest.mark.parametrize(("text", "dependent", "condition"), CASES)
def test_both_sides(text: str, dependent: str, condition: str) -> None:
    (found,) = read(text)
    assert [text[s.start : s.end] for s in found.dependent] == [dependent]
    assert [text[s.start : s.end] for s in found.condition] == [condition]


@pytest.mark.parametrize(
    "text",
    [
        "Reporters asked if Norland would open the strait.",
        "What would happen if the strait were closed is anybody's guess.",
        "If Norland was offended, it did not show it.",
        "The minister first flew to Sudland and then went home.",
        "The law requires a licence for fishing.",
        "The leak was traced to a firm linked to a Sudlandic ministry.",
        "Norland will not comment before Thursday.",
        "The price of oil is ninety crowns.",
    ],
)
def test_what_binds_nothing(text: str) -> None:
    assert read(text) == ()


def test_whose_it_is_is_read_off_the_speaker_before_the_subject() -> None:
    (found,) = read("Norland said that Sudland may fish in the strait if it pays.")
    assert found.party == "Norland"
    (found,) = read("Norland will send an envoy if Sudland apologises.")
    assert found.party == "Norland"


def test_an_empty_article_has_none() -> None:
    assert read(" ") == ()
