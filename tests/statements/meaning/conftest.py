"""A case of our own that the tests of meaning read small texts against, and short ways to do so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standoff.dispute import Option, Party, Person, Theme, ThemeKind
from standoff.evidence import Article, DateOrigin, PartialDate, Published
from standoff.statements import Reader, Statement

PARTIES = (
    Party(
        "Norland",
        aliases=("the Norlanders",),
        people=(Person("Ada Berg", role="President"),),
        seats=("Norport",),
    ),
    Party("Sudland", people=(Person("Karl Oster", role="Foreign Minister"),)),
    Party("Westmark"),
)
OPTIONS = (
    Option("treaty_n", "Norland", "Norland signs", "signs a treaty", "signs none", terms=("peace treaty",)),
    Option("treaty_s", "Sudland", "Sudland signs", "signs a treaty", "signs none", terms=("peace treaty",)),
    Option(
        "port",
        "Norland",
        "Norland opens its port",
        "opens its port",
        "closes it",
        terms=("open|opening + port|harbour",),
        opposites=("close|closing + port|harbour",),
    ),
    Option(
        "troops",
        "Sudland",
        "Sudland withdraws",
        "withdraws its troops",
        "keeps its troops",
        terms=("withdraw|withdrawal|pull out + troop*|army",),
    ),
    Option(
        "missiles",
        "Westmark",
        "Westmark deploys missiles",
        "deploys missiles",
        "deploys none",
        terms=("deploy|deployment + missile*",),
    ),
)
THEMES = (Theme("charter", "The Charter", ThemeKind.PRECEDENT, ("1920 charter|charter of 1920",)),)
DAY = PartialDate(2020, 6, 10)


def article(text: str, date: PartialDate | None = DAY) -> Article:
    published = Published(date, DateOrigin.ANALYST) if date else None
    return Article(Article.identify(text), "test.txt", text, author="Ivo Lind", published=published)


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader(PARTIES, OPTIONS, THEMES)


Read = Callable[[str], tuple[Statement, ...]]


@pytest.fixture(scope="session")
def read(reader: Reader) -> Read:
    """The statements of a text published on 10 June 2020 (a Wednesday)."""
    return lambda text: reader.read(article(text))
