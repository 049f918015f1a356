"""The table of countries against CLDR and against itself."""

from __future__ import annotations

from collections import defaultdict

import pytest

from standoff.parties import countries
from standoff.parties.countries import Country
from standoff.parties.spelling import key

WITH_FACTS = [country for country in countries().values() if country.capitals or country.adjectives]


def test_every_member_of_the_united_nations_has_facts() -> None:
    assert len(WITH_FACTS) >= 197


def test_a_name_belongs_to_one_country_unless_the_table_says_that_it_is_shared() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for country in countries().values():
        shared = {key(name) for name in country.shared}
        for name in country.names:
            if key(name) not in shared:
                owners[key(name)].add(country.code)
    assert {name: codes for name, codes in owners.items() if len(codes) > 1} == {}


def test_shared_names_are_names() -> None:
    for country in countries().values():
        assert {key(name) for name in country.shared} <= {key(name) for name in country.names}


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("US", "U.S."),
        ("US", "America"),
        ("MM", "Burma"),
        ("MM", "Myanmar"),
        ("BA", "Bosnia and Herzegovina"),
        ("CI", "Ivory Coast"),
        ("TR", "Turkey"),
        ("CC", "Cocos Islands"),
    ],
)
def test_names(code: str, name: str) -> None:
    assert key(name) in {key(other) for other in countries()[code].names}


@pytest.mark.parametrize(
    ("code", "people"),
    [("RU", "Russians"), ("IL", "Israelis"), ("DK", "Danes"), ("CZ", "Czechs"), ("PH", "Filipinos")],
)
def test_people(code: str, people: str) -> None:
    assert people in countries()[code].people


def test_those_whose_adjective_has_no_plural_have_none() -> None:
    assert countries()["JP"] == Country(
        "JP",
        ("Japan",),
        ("Japanese",),
        (),
        ("Tokyo",),
        ("Kantei", "Nagatacho", "Kasumigaseki", "Gaimusho"),
    )
