"""A quarrel of two parties over a harbour and its price, written for these tests.

Norland may shut its harbour, Sudria may withhold its dues: each minds the other's deed more than it
wants its own, which makes it a prisoner's dilemma.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from standoff.construction import Construction, Sources, construct
from standoff.dispute import Dispute, Option, Outcome, Party, SourceGrade
from standoff.dispute.grammar import parse
from standoff.evidence import Article, DateOrigin, PartialDate, Passage, Published, Span
from standoff.findings import Dossier, RunRecord, assemble
from standoff.statements import Act, Condition, ConditionKind, Mode, OptionStance, Statement, Voice

LINES = (
    "“Sudria must pay for the harbour,” said the minister of Norland on Monday.",
    "Norland would not open the harbour, its ministry said.",
    "Sudria demands that the harbour be opened.",
    "Sudria refuses to pay. In 1998 some 40 percent of its people lived by fishing.",
    "Norland says the harbour opens only after Sudria has paid.",
    "Sudria says it pays only after the harbour is open.",
    "The two will surely agree, the writer believes.",
)
TEXT = "\n\n".join(LINES)
RUN = RunRecord("0", "none", (), ())


def article(name: str, date: str | None = "2020-01-01") -> Article:
    published = Published(PartialDate.parse(date), DateOrigin.FRONT_MATTER) if date else None
    return Article(Article.identify(TEXT, name), name, TEXT, outlet="The Gull", published=published)


def stances(text: str) -> tuple[OptionStance, ...]:
    return tuple(OptionStance(w[1:], 1 if w[0] == "+" else -1, (Span(0, 1),), w[1:]) for w in text.split())


class Desk:
    """Makes statements about line ``n`` of an article, and dossiers of them."""

    def __init__(self, dispute: Dispute) -> None:
        self.dispute = dispute
        self.articles = (article("gull.txt"),)
        self.grades: tuple[SourceGrade, ...] = ()
        self.duplicates: tuple[tuple[str, ...], ...] = ()

    @property
    def sources(self) -> Sources:
        return Sources(self.articles, self.grades, self.duplicates)

    def say(self, line: int, party: str | None, options: str = "", **more: Any) -> Statement:
        source = more.pop("article", self.articles[0])
        start = TEXT.index(LINES[line])
        voice = Voice(party or "the writer", party)
        kind, needs, waits = (more.pop(key, None) for key in ("kind", "needs", "waits"))
        end = start + len(LINES[line])
        condition = None
        if kind:
            span = Span(start, end)
            condition = Condition(ConditionKind(kind), span, span, stances(needs or ""), stances(waits or ""))
        return Statement(
            id=more.pop("id", f"{source.name}-{line}-{party}"),
            passage=Passage.of(source, start, end),
            content=(Span(start, end),),
            mode=more.pop("mode", Mode.DIRECT),
            speaker=more.pop("speaker", voice),
            chain=(voice,),
            rule="by hand",
            party=party,
            act=more.pop("act", Act.REQUEST),
            options=stances(options),
            condition=condition,
            **more,
        )

    def quarrel(self) -> list[Statement]:
        """What makes the dilemma: minding the other's deed weighs more than wanting one's own."""
        return [
            self.say(0, "Norland", "-withhold"),
            self.say(1, "Norland", "+shut", mode=Mode.INDIRECT, act=Act.AGREE),
            self.say(2, "Sudria", "-shut"),
            self.say(3, "Sudria", "+withhold", mode=Mode.NARRATED, act=Act.AGREE),
        ]

    def construct(self, statements: list[Statement]) -> Construction:
        return construct(self.dispute, statements, self.sources)

    def dossier(self, statements: list[Statement] | None = None, **changes: Any) -> Dossier:
        self.dispute = replace(self.dispute, **changes)
        told = self.quarrel() if statements is None else statements
        return assemble(self.construct(told), self.sources, told, (), (), RUN)


@pytest.fixture
def desk() -> Desk:
    return Desk(
        Dispute(
            name="harbour",
            title="The harbour",
            parties=(Party("Norland"), Party("Sudria")),
            options=(
                Option("shut", "Norland", "Norland shuts", "shuts the harbour", "opens it"),
                Option("withhold", "Sudria", "Sudria withholds", "withholds the dues", "pays the dues"),
            ),
            outcomes=(
                Outcome("deal", "A deal", parse("not shut and not withhold")),
                Outcome("gift", "A gift", parse("not shut and withhold")),
                Outcome("quarrel", "The quarrel", parse("shut and withhold")),
                Outcome("never", "Never", parse("shut and not shut")),
            ),
            status_quo=3,
        )
    )
