"""The five articles of 2016–2021 that the program was first asked for; not part of the project."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from standoff.evidence import Article, FurnitureKind, Span
from standoff.reading import read_paths
from standoff.reading.duplicates import find

SHARED = Path(__file__).parents[3] / "shared"

pytestmark = pytest.mark.skipif(
    not (SHARED / "corpus" / "kuril").is_dir(), reason="the five articles are not beside this checkout"
)


@pytest.fixture(scope="module")
def five() -> dict[str, Article]:
    return {article.name.split("-")[0]: article for article in read_paths([SHARED / "corpus" / "kuril"])}


def test_the_text_is_that_of_the_files(five: dict[str, Article]) -> None:
    for article in five.values():
        with (SHARED / "corpus" / "kuril" / article.name).open(encoding="utf8", newline="") as file:
            assert article.text == file.read()


def test_one_has_a_date_and_an_outlet_and_the_others_say_none(five: dict[str, Article]) -> None:
    dates = {name: str(article.published.date) for name, article in five.items() if article.published}
    assert dates == {"katehon": "2016-09-02"}
    assert {name: article.outlet for name, article in five.items() if article.outlet} == {
        "katehon": "Katehon"
    }


def test_authors_come_from_the_biographies(five: dict[str, Article]) -> None:
    authors = {name: article.author for name, article in five.items() if article.author}
    assert authors == {"asia": "M.K. Bhadrakumar", "eurasia": "Dr. Abdul Ruff"}


def test_how_much_is_furniture(five: dict[str, Article]) -> None:
    assert {name: len(article.furniture) for name, article in five.items()} == {
        "asia": 6,
        "duran": 10,
        "eurasia": 10,
        "katehon": 13,
        "tfi": 1,
    }
    kinds = {piece.kind for article in five.values() for piece in article.furniture}
    assert FurnitureKind.BIOGRAPHY in kinds


def test_no_hand_coded_sentence_is_furniture(five: dict[str, Article]) -> None:
    coded = [json.loads(line) for line in (SHARED / "gold" / "kuril.jsonl").read_text().splitlines()]
    checked = 0
    for row in coded:
        article = five[row["article"].split("-")[0]]
        start = article.text.find(row["quote"])
        if start >= 0:
            checked += 1
            assert not article.in_furniture(Span(start, start + len(row["quote"]))), row["quote"]
    assert checked >= 0.9 * len(coded)


def test_none_is_a_duplicate(five: dict[str, Article]) -> None:
    assert find(five.values()) == ()
