"""Small cases with evidence about the harbour, drawn at random, and the parts of their evidence."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from hypothesis import strategies as st

from standoff.belief import Conclusion, Item, ItemKind, Kind
from standoff.belief.sweep.weighing import BoolArray
from standoff.construction import Gathered, Sources, Weighting
from standoff.dispute import (
    Constraint,
    Direction,
    Dispute,
    ListedMoves,
    Option,
    Outcome,
    Party,
    PreferenceStatement,
    Ranking,
    Warrant,
)
from standoff.dispute.grammar import parse
from standoff.evidence import Decision, PartialDate, Ruling
from standoff.statements import Mode
from tests.construction.conftest import Teller

OPTIONS = ("open", "cede", "pay", "recognise", "missiles")
OWNERS = dict(zip(OPTIONS, ("Norland", "Norland", "Sudria", "Sudria", "Estland"), strict=True))
PARTIES = ("Norland", "Sudria", "Estland")
WARRANT = Warrant(ruling=Ruling("an analyst", Decision.ADD, "x", "for the test"))
FORMULAS = (
    "open",
    "not pay",
    "pay if open",
    "not (open and recognise)",
    "recognise iff pay",
    "cede or missiles",
)


def _option(name: str) -> Option:
    return Option(name, OWNERS[name], name, f"does {name}", f"leaves {name}", concession=name == "cede")


def formula(text: str) -> Any:
    return parse(text, OPTIONS)


said: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "party": st.sampled_from(PARTIES),
        "options": st.sampled_from(["", *(sign + o for sign in "+-" for o in OPTIONS)]),
        "article": st.sampled_from(["a.txt", "b.txt", "c.txt"]),
        "mode": st.sampled_from([Mode.DIRECT, Mode.DIRECT, Mode.NARRATED]),
        "kind": st.sampled_from([None, "precondition", "exchange", "exclusion"]),
        "needs": st.sampled_from(["", *("+" + o for o in OPTIONS)]),
        "waits": st.sampled_from(["", *("-" + o for o in OPTIONS)]),
        "at": st.integers(0, 60).map(lambda n: n * 7),
    }
)
pins = st.lists(st.tuples(st.sampled_from(PARTIES), st.sampled_from(FORMULAS)), max_size=3, unique=True)
outcomes = st.sampled_from(
    ["open and pay", "not open and not pay", "cede", "recognise or missiles", "open and not open"]
)
_KINDS = st.tuples(
    st.sampled_from(list(Kind)),
    outcomes,
    st.sampled_from(["nash", "gmr", "smr", "seq", "sseq"]),
    st.sampled_from(PARTIES),
)
conclusions = st.lists(_KINDS, min_size=1, max_size=4).map(
    lambda drawn: [
        Conclusion(kind, Outcome("o", "o", formula(text)), concept, party if kind is Kind.LEAVES else None)
        for kind, text, concept, party in drawn
    ]
)


@st.composite
def disputes(draw: st.DrawFn, moves: bool = False) -> Dispute:
    """The harbour with some pins, constraints, one-way options, and now and then a direct ranking."""
    one_way = draw(st.sampled_from([None, *OPTIONS]))
    ways = st.sampled_from([Direction.FORWARD, Direction.BACK])
    made = tuple(
        replace(_option(name), direction=draw(ways)) if name == one_way else _option(name) for name in OPTIONS
    )
    ruled_out = draw(st.lists(st.sampled_from(["open and cede", "pay and missiles", "cede"]), max_size=2))
    pinned = tuple(PreferenceStatement(p, formula(f), (WARRANT,), pinned=True) for p, f in draw(pins))
    dispute = Dispute(
        "harbour",
        "The harbour",
        tuple(map(Party, PARTIES)),
        made,
        constraints=tuple(Constraint(formula(text), False) for text in ruled_out),
        status_quo=0,
        preferences=pinned,
        as_of=PartialDate(2020, 1, 1),
    )
    if moves:
        states = st.integers(0, 3)
        pairs = draw(
            st.lists(st.tuples(states, states).filter(lambda p: p[0] != p[1]), unique=True, max_size=6)
        )
        return replace(dispute, constraints=(), moves=(ListedMoves("Norland", tuple(pairs)),))
    return _ranked(dispute) if draw(st.integers(0, 5)) == 0 else dispute


def _ranked(dispute: Dispute) -> Dispute:
    every = tuple(range(1 << len(OPTIONS)))
    ranking = Ranking("Sudria", (every[::3], every[1::3], every[2::3]), (WARRANT,))
    pinned = tuple(p for p in dispute.preferences if p.party != "Sudria")
    return replace(dispute, rankings=(ranking,), preferences=pinned)


@st.composite
def gathereds(draw: st.DrawFn, *, moves: bool = False, most: int = 14) -> Gathered:
    """Statements about the harbour by three articles, two of them copies now and then."""
    say = Teller()
    drawn: list[dict[str, Any]] = draw(st.lists(said, max_size=most))
    statements = [say(d["party"], **{k: v for k, v in d.items() if k != "party"}) for d in drawn]
    a, b, _ = say.sources.articles
    copies = ((a.id, b.id),) if draw(st.booleans()) else ()
    sources = Sources(say.sources.articles, (), copies)
    weighting = Weighting(margin=draw(st.sampled_from([0.0, 0.0, 0.3])))
    return Gathered.of(draw(disputes(moves)), statements, sources, (), weighting)


@st.composite
def itemised(draw: st.DrawFn, gathered: Gathered) -> tuple[Item, ...]:
    """The pieces dealt out to at most four items; some pieces to none."""
    owner = [draw(st.integers(-1, 3)) for _ in gathered.evidence]
    return tuple(
        Item(ItemKind.STATEMENT, f"item {n}", tuple(at for at, o in enumerate(owner) if o == n))
        for n in range(4)
    )


def every_part(count: int) -> BoolArray:
    """All choices of ``count`` items; bit k of a row's number is item k."""
    return (np.arange(1 << count)[:, np.newaxis] >> np.arange(count) & 1).astype(np.bool_)


def harbour_gathered() -> Gathered:
    """Nine statements about the harbour, in three articles, all told differently."""
    say = Teller()
    told = [
        say("Norland", "+open", article="a.txt"),
        say("Norland", "+pay", article="b.txt"),
        say("Norland", "-open", article="b.txt", mode=Mode.INDIRECT),
        say("Norland", kind="precondition", needs="+pay", waits="+open", article="c.txt"),
        say("Sudria", "+open", article="a.txt"),
        say("Sudria", "-pay", article="c.txt"),
        say("Sudria", "+recognise", article="b.txt"),
        say("Estland", "+missiles", article="a.txt"),
        say("Estland", "-recognise", article="c.txt"),
    ]
    dispute = Dispute(
        "harbour",
        "The harbour",
        tuple(map(Party, PARTIES)),
        tuple(map(_option, OPTIONS)),
        status_quo=0,
        preferences=(
            PreferenceStatement("Sudria", formula("not (pay and missiles)"), (WARRANT,), pinned=True),
        ),
        as_of=PartialDate(2020, 1, 1),
    )
    return Gathered.of(dispute, told, say.sources, (), Weighting())
