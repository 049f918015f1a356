"""The term language."""

from __future__ import annotations

import pytest

from standoff.dispute.place import Place
from standoff.dispute.terms import Group, Phrase, Term, parse
from standoff.errors import Malformed


def group(*phrases: str, negated: bool = False) -> Group:
    return Group(tuple(Phrase(tuple(phrase.split())) for phrase in phrases), negated)


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("peace treaty", (group("peace treaty"),)),
        ("peace treaty|peace deal", (group("peace treaty", "peace deal"),)),
        ("hand over | cede + two|Habomai", (group("hand over", "cede"), group("two", "habomai"))),
        ("islands + -four", (group("islands"), group("four", negated=True))),
        ("islands + - four|4", (group("islands"), group("four", "4", negated=True))),
        ("recogni*", (group("recogni*"),)),
        ("follow-up  talks", (group("follow-up talks"),)),
        ("U.S. Japan's", (group("u.s. japan's"),)),
    ],
)  # fmt: skip
def test_parse(text: str, groups: tuple[Group, ...]) -> None:
    assert parse(text) == Term(text, groups)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "line 1, column 1: expected a word"),
        ("a b||c", "line 1, column 5: expected a word"),
        ("one + ", "line 1, column 6: expected a word"),
        ("+ one", "line 1, column 1: expected a word"),
        ("one + -", "line 1, column 8: expected a word"),
        ("-one", "line 1, column 1: the term says only what must not occur"),
        ("-one + -two", "the term says only what must not occur"),
        ("one + a*", "line 1, column 7: the '*' in 'a*' does not end a prefix"),
        ("re*ise", "line 1, column 1: the '*' in 're*ise' does not end a prefix"),
        ("one -- two", "line 1, column 5: '--' has no letter or digit"),
        ("one + -two|...", "line 1, column 12: '...' has no letter or digit"),
    ],
)
def test_errors_name_the_place(text: str, message: str) -> None:
    with pytest.raises(Malformed) as caught:
        parse(text)
    assert str(caught.value).startswith(message) or message in str(caught.value)
    assert caught.value.remedy


def test_errors_name_the_file() -> None:
    with pytest.raises(Malformed, match=r"^case\.yaml, line 7, column 14: expected a word"):
        parse("one|", Place("case.yaml", 7, 10))
