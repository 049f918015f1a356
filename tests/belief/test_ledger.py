"""The ledger: what is open, overdue, resolved or disputed, and what finds its forecast again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from standoff.belief.ledger import Ledger, State, ledger
from standoff.construction import PLAIN, Gathered, Sources
from standoff.dispute import Dispute, Party
from standoff.evidence import (
    Anchor,
    Article,
    DateOrigin,
    Decision,
    Happened,
    PartialDate,
    Passage,
    Published,
    Ruling,
)
from standoff.findings.belief.ledger import LedgerFinding, ledger_finding
from standoff.statements import Moment, Voice
from standoff.statements.foretold import Forecast

FIRST = "No settlement will come by the end of 2018, and that is that. The talks may well fail."
AS_OF = PartialDate(2020)


def article(name: str, text: str = FIRST, **more: Any) -> Article:
    published = Published(PartialDate(2017, 5), DateOrigin.ANALYST)
    return Article(Article.identify(text, name), name, text, published=published, **more)


ONE = article("one.txt", author="Ivo Lind", outlet="The Gull")


def forecast(source: Article, words: str, probability: float = 0.95, end: int | None = None) -> Forecast:
    start = source.text.index(words)
    passage = Passage.of(source, start, start + len(words))
    speaker = Voice(source.author or "the author", None, None, "author")
    horizon = Moment(PartialDate(end)) if end else None
    return Forecast(passage, speaker, True, probability, passage.span, horizon)


SETTLED = forecast(ONE, "No settlement will come by the end of 2018", end=2018)
FAIL = forecast(ONE, "The talks may well fail", 0.6)


def resolve(subject: str, happened: str, by: str = "Ada", **more: Any) -> Ruling:
    return Ruling(
        by, Decision.RESOLVE, subject, "so it was", PartialDate(2021), happened=Happened(happened), **more
    )


def kept(*rulings: Ruling, told: Any = (SETTLED, FAIL), articles: Any = (ONE,), copies: Any = ()) -> Ledger:
    sources = Sources(articles, (), copies)
    case = Dispute("gate", "The gate", (Party("Norland"),), ())
    return ledger(told, sources, Gathered.of(case, (), sources, rulings, PLAIN).ruled, AS_OF)


def finding(*rulings: Ruling) -> LedgerFinding:
    return ledger_finding(kept(*rulings), Sources((ONE,), (), ()))


def test_what_nobody_resolved_is_open_or_overdue() -> None:
    assert [entry.state for entry in kept().entries] == [State.OVERDUE, State.OPEN]


@pytest.mark.parametrize(
    ("happened", "state", "true"),
    [
        ("yes", State.RESOLVED, True),
        ("no", State.RESOLVED, False),
        ("partly", State.RESOLVED, None),
        ("open", State.OPEN, None),
    ],
)
def test_a_resolution_tells_what_happened(happened: str, state: State, true: bool | None) -> None:
    entry = kept(resolve(SETTLED.id, happened)).entries[0]
    assert (entry.state, entry.came_true) == (state, true)


def test_people_who_rule_differently_leave_it_disputed() -> None:
    entry = kept(resolve(SETTLED.id, "yes"), resolve(SETTLED.id, "no", by="Ben")).entries[0]
    assert (entry.state, entry.happened, len(entry.rulings)) == (State.DISPUTED, None, 2)


def test_of_one_person_the_latest_ruling_counts() -> None:
    later = replace(resolve(SETTLED.id, "no"), date=PartialDate(2022))
    assert kept(resolve(SETTLED.id, "yes"), later).entries[0].happened is Happened.NO


def test_a_resolution_is_found_again_by_its_words() -> None:
    ruling = resolve("0" * 12, "yes", anchor=Anchor(SETTLED.passage, "one.txt"))
    found = kept(ruling)
    assert found.entries[0].happened is Happened.YES
    assert found.loose == ()


def test_a_resolution_of_nothing_is_listed() -> None:
    gone = Passage("x", 0, 44, "Words that nobody wrote in any of the texts.", "", "")
    rulings = (resolve("1" * 12, "yes"), resolve("2" * 12, "no", anchor=Anchor(gone, "gone.txt")))
    assert kept(*rulings).loose == rulings


def test_copies_of_an_article_foretell_once() -> None:
    copy = article("two.txt", author="Ivo Lind")
    again = forecast(copy, "The talks may well fail", 0.6)
    copies = ((ONE.id, copy.id),)
    found = kept(resolve(again.id, "yes"), told=(FAIL, again), articles=(ONE, copy), copies=copies)
    (entry,) = found.entries
    assert (entry.article, entry.happened) == ("one.txt", Happened.YES)


def test_order_changes_nothing() -> None:
    assert kept(told=(FAIL, SETTLED)) == kept()


def test_scores_count_what_came_true_plainly() -> None:
    found = finding(resolve(SETTLED.id, "yes"), resolve(FAIL.id, "partly"))
    (writer,), (outlet,) = found.writers, found.outlets
    assert (writer.name, writer.foretold, writer.partly) == ("Ivo Lind", 2, 1)
    assert (outlet.name, found.total.scores) == ("The Gull", writer.scores)
    assert writer.scores is not None
    assert writer.scores.n == 1
    assert writer.scores.brier == pytest.approx(0.0025)
    assert finding().total.scores is None
