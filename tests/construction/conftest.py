"""A small dispute about a harbour, written for these tests, and statements made by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from standoff.construction import Sources
from standoff.dispute import Dispute, Option, Party
from standoff.evidence import Article, DateOrigin, PartialDate, Passage, Published, Span
from standoff.statements import Act, Condition, ConditionKind, Mode, OptionStance, Statement, Voice

TEXT = "Norland and Sudria quarrel over a harbour. " * 40
ZERO = Span(0, 1)

Say = Callable[..., Statement]


def article(name: str, date: str = "2020-01-01", outlet: str | None = None) -> Article:
    published = Published(PartialDate.parse(date), DateOrigin.FRONT_MATTER)
    return Article(Article.identify(TEXT, name), name, TEXT, outlet=outlet, published=published)


def option(name: str, owner: str) -> Option:
    return Option(name, owner, name, f"does {name}", f"does not do {name}")


def stances(text: str) -> tuple[OptionStance, ...]:
    """``"+pay -open"`` as stances."""
    return tuple(OptionStance(w[1:], 1 if w[0] == "+" else -1, (ZERO,), w[1:]) for w in text.split())


class Teller:
    """Makes statements one after the other, each in a passage of its own."""

    def __init__(self) -> None:
        self.articles = {name: article(name) for name in ("a.txt", "b.txt", "c.txt")}
        self.told = 0

    def __call__(self, party: str | None, options: str = "", **more: Any) -> Statement:
        place = more.pop("at", (self.told * 20) % 1600)
        self.told += 1
        source = self.articles[more.pop("article", "a.txt")]
        kind, needs, waits = (more.pop(key, None) for key in ("kind", "needs", "waits"))
        condition = None
        if kind is not None:
            kind = ConditionKind(kind)
            condition = Condition(kind, ZERO, ZERO, stances(needs or ""), stances(waits or ""))
        voice = more.pop("speaker", Voice(party or "someone", party))
        return Statement(
            id=more.pop("id", f"s{self.told}"),
            passage=Passage.of(source, place, place + 15),
            content=(Span(place, place + 15),),
            mode=more.pop("mode", Mode.DIRECT),
            speaker=voice,
            chain=(voice,),
            rule="by hand",
            party=party,
            act=more.pop("act", Act.REQUEST),
            options=stances(options),
            condition=condition,
            **more,
        )

    @property
    def sources(self) -> Sources:
        return Sources(tuple(self.articles.values()))


def dispute_of_the_harbour() -> Dispute:
    """Norland may open its harbour, arm, and cede an island as a price; Sudria may pay and recognise."""
    parties = (Party("Norland"), Party("Sudria"), Party("Estland"))
    options = (
        option("open", "Norland"),
        option("arm", "Norland"),
        replace(option("cede", "Norland"), concession=True),
        option("pay", "Sudria"),
        option("recognise", "Sudria"),
        option("missiles", "Estland"),
    )
    return Dispute("harbour", "The harbour", parties, options, status_quo=0, as_of=PartialDate(2020, 1, 1))


@pytest.fixture
def harbour() -> Dispute:
    """The harbour's dispute."""
    return dispute_of_the_harbour()


@pytest.fixture
def say() -> Teller:
    return Teller()
