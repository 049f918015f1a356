"""What is foretold, by whom, how strongly, by when; and what only looks like it."""

from __future__ import annotations

import pytest

from standoff.statements import Reader
from standoff.statements.foretold import Forecast, codec

from .conftest import OPTIONS, PARTIES, THEMES, article


def foretold(text: str) -> tuple[Forecast, ...]:
    return Reader(PARTIES, OPTIONS, THEMES).readout(article(text)).noted.forecasts


@pytest.mark.parametrize(
    ("text", "will", "probability"),
    [
        ("A settlement will come.", True, 0.95),
        ("A settlement will probably come.", True, 0.70),
        ("A settlement may come.", True, 0.40),
        ("A settlement may well come.", True, 0.60),
        ("A settlement is likely.", True, 0.70),
        ("A settlement is very likely.", True, 0.88),
        ("A settlement is almost certain.", True, 0.95),
        ("A settlement is unlikely.", False, 0.75),
        ("No settlement will come.", False, 0.95),
        ("Nothing is likely to change.", False, 0.70),
        ("I doubt that a settlement will come.", False, 0.75),
        ("There is no prospect of a settlement.", False, 0.98),
        ("The talks are doomed.", True, 0.98),
        ("The analysts expect no settlement.", False, 0.75),
    ],
)
def test_strength_and_polarity_are_read_from_the_words(text: str, will: bool, probability: float) -> None:
    (one,) = foretold(text)
    assert (one.will, one.probability) == (will, probability)


@pytest.mark.parametrize(
    "text",
    [
        "“We will sign the peace treaty,” President Ada Berg said.",
        "President Ada Berg promised that Norland would open its port.",
        "Norland will not accept the demand.",
        "Will a settlement come?",
        "Sudland hopes that a settlement will come.",
        "The treaty will be signed only after Sudland withdraws its troops.",
        "In 2010 a settlement was likely.",
        "Under the charter ships will pay no duty.",
        "The question is whether a settlement will come.",
        "This can be explained by the war.",
    ],
)
def test_commitments_wishes_terms_questions_and_history_are_no_forecasts(text: str) -> None:
    assert foretold(text) == ()


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("by the end of 2022", "2022"),
        ("before 2022", "2021"),
        ("next month", "2020-07"),
        ("this year", "2020"),
        ("in this decade", "2029"),
        ("in the coming decade", "2030"),
        ("at some time", None),
    ],
)
def test_the_horizon_is_the_time_by_which(words: str, end: str | None) -> None:
    (one,) = foretold(f"A settlement will come {words}.")
    assert (str(one.horizon.end) if one.horizon else None) == end


def test_the_time_of_something_mentioned_is_no_horizon() -> None:
    (one,) = foretold("A settlement will follow the visit that was planned for 2021.")
    assert one.horizon is None


def test_who_foretells_is_the_author_or_the_one_who_is_told_to() -> None:
    (own,) = foretold("A settlement will come.")
    assert (own.speaker.name, own.speaker.how) == ("Ivo Lind", "author")
    (said,) = foretold("Foreign Minister Karl Oster said that the talks would fail.")
    assert (said.speaker.name, said.speaker.party) == ("Karl Oster", "Sudland")


def test_a_condition_stays_beside_its_forecast() -> None:
    text = "If the talks fail, war will follow."
    (one,) = foretold(text)
    assert one.condition is not None
    assert text[one.condition.start : one.condition.end] == "If the talks fail"


def test_options_that_it_names_are_told_with_its_sign() -> None:
    (one,) = foretold("The peace treaty is unlikely to be signed.")
    assert set(one.about) == {("treaty_n", -1), ("treaty_s", -1)}


def test_what_is_kept_comes_back_as_it_was() -> None:
    text = "If the talks fail, the peace treaty will not be signed by 2022."
    for one in foretold(text):
        assert codec.loads(codec.dumps(one), article(text)) == one
