"""Twice the text is twice the work, counted in calls: nothing goes through a whole article for each claim."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest

from standoff.dispute import Option, Party
from standoff.evidence import Article
from standoff.statements import Reader

PARTIES = (Party("Norland"), Party("Sudland"), Party("Westmark"))
OPTIONS = (
    Option("treaty_n", "Norland", "Norland signs", "signs", "signs none", terms=("peace treaty",)),
    Option("treaty_s", "Sudland", "Sudland signs", "signs", "signs none", terms=("peace treaty",)),
    Option("port", "Norland", "opens", "opens", "closes", terms=("open|opening + port|harbour",)),
    Option("troops", "Sudland", "leaves", "leaves", "stays", terms=("withdraw|pull out + troop*|army",)),
    Option("base", "Westmark", "closes", "closes", "keeps", terms=("close|closing + base + -plan|talks",)),
)
UNITS = {
    "one paragraph": (
        "In 1956 the Soviet Union agreed to talks on the port. Westmark offers to close its base only if the "
        "army pulls out. Sudland agreed to sign a peace treaty. Norland would agree only if Westmark closes "
        "its base. Its plan was a closing of the port. "
    ),
    "quotes never closed": (
        "“Norland will open its port, ‘Sudland said that “Westmark offers to close its base, and that offer "
        "was refused by Norland. "
    ),
    "a list": "- Sudland must withdraw its troops before Norland signs a peace treaty.\n",
    "a table": "| Norland | opens its port | 12 % | Sudland says no |\n",
    "tweets": "RT @Norland: Sudland must withdraw its troops! #port 🚢 https://t.example/x\n\n",
}
LENGTH = 4_500


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(PARTIES, OPTIONS)


def calls(reader: Reader, text: str) -> int:
    """How many calls reading ``text`` takes: work, whatever the clock says."""
    count = 0

    def seen(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(seen)
    try:
        reader.read(Article(Article.identify(text), "long.txt", text))
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("kind", UNITS)
def test_twice_the_text_is_twice_the_work(reader: Reader, kind: str) -> None:
    unit = UNITS[kind]
    number = LENGTH // len(unit)
    reader.read(Article(Article.identify(unit), "unit.txt", unit))
    once, twice = (calls(reader, unit * times) for times in (number, 2 * number))
    assert twice < 2.2 * once
