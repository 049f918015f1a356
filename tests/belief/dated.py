"""Statements about the harbour with dates: made by hand, and drawn at random."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from standoff.construction import Gathered, Sources, Weighting
from standoff.dispute import Dispute, Option, Outcome, Party, PreferenceStatement
from standoff.dispute.grammar import parse
from standoff.evidence import Article, PartialDate, Passage
from standoff.statements import Moment, Statement
from tests.belief.parts import OPTIONS, WARRANT, disputes, said
from tests.construction.conftest import Teller

AS_OF = PartialDate(2020, 12, 31)
OUTCOMES = ("open and pay", "not open and not pay", "recognise or missiles")
years = st.integers(2000, 2020)
dates = st.one_of(
    years.map(PartialDate),
    st.builds(PartialDate, years, st.integers(1, 12)),
    st.builds(PartialDate, years, st.integers(1, 12), st.integers(1, 28)),
)


def gate(*told: Statement, articles: tuple[Article, ...], pins: tuple[str, ...] = ()) -> Gathered:
    """Norland alone decides whether its harbour opens; the outcomes are that it does and that it does not."""
    opened, shut = parse("open", ["open"]), parse("not open", ["open"])
    dispute = Dispute(
        "gate",
        "The gate",
        (Party("Norland"), Party("Sudria")),
        (Option("open", "Norland", "Norland opens", "opens", "stays shut"),),
        outcomes=(Outcome("opened", "Opened", opened), Outcome("shut", "Shut", shut)),
        status_quo=0,
        preferences=tuple(PreferenceStatement("Norland", parse(p), (WARRANT,), pinned=True) for p in pins),
        as_of=AS_OF,
    )
    return Gathered.of(dispute, told, Sources(articles), (), Weighting())


def on(date: str) -> Moment:
    return Moment(PartialDate.parse(date))


@st.composite
def courses(draw: st.DrawFn, most: int = 10) -> tuple[Gathered, tuple[Statement, ...]]:
    """A harbour with named outcomes and dated statements, and these statements."""
    say = Teller()
    drawn: list[dict[str, Any]] = draw(st.lists(said, min_size=1, max_size=most))
    told = tuple(
        say(d["party"], said=Moment(draw(dates)), **{k: v for k, v in d.items() if k != "party"})
        for d in drawn
    )
    outcomes = tuple(Outcome(f"o{n}", f"O {n}", parse(text, OPTIONS)) for n, text in enumerate(OUTCOMES))
    dispute = replace(draw(disputes()), outcomes=outcomes, as_of=AS_OF)
    return Gathered.of(dispute, told, say.sources, (), Weighting()), told


def with_a_copy(gathered: Gathered, told: tuple[Statement, ...]) -> Gathered:
    """The same with the first article once more, under another name, and what was read from it."""
    first = gathered.sources.articles[0]
    copy = replace(first, id="f" * 16, name="copy.txt")
    copied = [
        replace(s, id=f"z{s.id}", passage=Passage.of(copy, s.passage.start, s.passage.end))
        for s in told
        if s.passage.article == first.id
    ]
    sources = Sources((*gathered.sources.articles, copy), (), ((first.id, copy.id),))
    return regathered(gathered, (*told, *copied), sources)


def regathered(gathered: Gathered, told: tuple[Statement, ...], sources: Sources | None = None) -> Gathered:
    """The same dispute of other statements or sources."""
    return Gathered.of(gathered.dispute, told, sources or gathered.sources, (), gathered.weighting)
