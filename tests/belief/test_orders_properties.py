"""What is always true of shares of orders."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.belief.likelihood import LIKELIHOODS, likelihood
from standoff.belief.orders import Orders, total
from standoff.belief.uncertainty import Lot, Share, open_orders
from standoff.dispute import Dispute, Option, Outcome, Party, PreferenceStatement, Undecided, Warrant
from standoff.dispute.grammar import parse
from standoff.dispute.states import truth
from standoff.evidence import Decision, Ruling
from standoff.stability import CONCEPTS, game_of, solve

RULING = Warrant(ruling=Ruling("N. N.", Decision.ADD, "x", "because", None))
TEXTS = ("a", "not b", "c", "a iff c", "b if a", "not (a and c)", "d", "not d", "a or d")


def wish(text: str, party: str) -> PreferenceStatement:
    return PreferenceStatement(party, parse(text), (RULING,))


@st.composite
def disputes(draw: st.DrawFn) -> Dispute:
    """Two parties with lists that are partly undecided, a third whose list is decided."""
    wishes: list[PreferenceStatement] = []
    tiers = []
    for party in ("P", "Q"):
        texts = draw(st.lists(st.sampled_from(TEXTS), min_size=2, max_size=5, unique=True))
        first = draw(st.integers(0, len(texts) - 2))
        doubted = draw(st.sampled_from(("", "a", "c")))
        contested = (wish(doubted, party), wish(f"not {doubted}", party)) if doubted else ()
        if draw(st.booleans()):
            tiers.append(Undecided(party, first, min(3, len(texts) - first), contested))
        wishes += [wish(text, party) for text in texts]
    wishes += [wish(text, "R") for text in draw(st.lists(st.sampled_from(TEXTS), max_size=2, unique=True))]
    owners = (("a", "P"), ("b", "P"), ("c", "Q"), ("d", "R"))
    return Dispute(
        "d",
        "D",
        (Party("P"), Party("Q"), Party("R")),
        tuple(Option(name, owner, name, "does", "does not") for name, owner in owners),
        outcomes=(Outcome("x", "X", parse("a and not c")), Outcome("y", "Y", parse("b iff d"))),
        preferences=tuple(wishes),
        undecided=tuple(tiers),
    )


@settings(max_examples=40, deadline=None)
@given(disputes())
def test_a_share_is_how_many_of_the_orders_solved_alone_it_holds_in(dispute: Dispute) -> None:
    orders = Orders.all_of(dispute)
    assert len(orders.joint) == total(dispute)
    found = open_orders(dispute)
    assert (found.allowed, found.tried, found.seed) == (total(dispute), total(dispute), None)
    members = {o.name: o.formula for o in dispute.outcomes}
    counted = dict.fromkeys(found.shares, 0)
    sets = {name: truth(formula, dispute) for name, formula in members.items()}
    for at in range(len(orders.joint)):
        for solved in solve(game_of(orders.decided(at))).concepts:
            for name, inside in sets.items():
                counted[name, solved.concept] += bool(inside[solved.equilibria].any())
    assert {key: share.held for key, share in found.shares.items()} == counted


@settings(max_examples=25, deadline=None)
@given(disputes(), st.integers(0, 2**32))
def test_what_is_drawn_is_within_its_bounds_of_what_is_counted(dispute: Dispute, seed: int) -> None:
    exact = open_orders(dispute, ["nash", "gmr"])
    drawn = open_orders(dispute, ["nash", "gmr"], Lot(most=0, samples=400, seed=seed))
    assert drawn.seed == seed
    for key, share in drawn.shares.items():
        known = float(exact.shares[key].value)
        lower, upper = share.bounds
        # Five standard errors: one case in two million misses them by chance.
        assert abs(float(share.value) - known) <= 5 * max((known * (1 - known) / 400) ** 0.5, 1e-12)
        assert 0 <= lower <= float(share.value) + 1e-12
        assert float(share.value) - 1e-12 <= upper <= 1
    assert open_orders(dispute, ["nash", "gmr"], Lot(most=0, samples=400, seed=seed)) == drawn


@settings(max_examples=40, deadline=None)
@given(disputes())
def test_what_holds_by_any_concept_holds_by_gmr(dispute: Dispute) -> None:
    """So that a page may count "holds at all" by GMR alone."""
    shares = open_orders(dispute).shares
    for (outcome, concept), share in shares.items():
        assert shares[outcome, "nash"].held <= share.held <= shares[outcome, "gmr"].held, concept
    assert len(shares) == 2 * len(CONCEPTS)


@given(st.integers(1, 10**6).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_every_share_has_exactly_one_word(counted: tuple[int, int]) -> None:
    share = Fraction(*counted)
    within = [
        term
        for term in LIKELIHOODS
        if Fraction(str(term.lower)) <= share
        and (share < Fraction(str(term.upper)) or term.upper == share == 1)
    ]
    assert within == [likelihood(share)]


@given(st.integers(1, 10**4).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_an_estimate_lies_within_its_bounds_and_an_exact_share_has_none(counted: tuple[int, int]) -> None:
    held, tried = counted
    lower, upper = Share(held, tried, exact=False).bounds
    assert 0 <= lower <= held / tried + 1e-12
    assert held / tried - 1e-12 <= upper <= 1
    assert lower < upper
    exact = Share(held, tried, exact=True)
    assert exact.bounds == (held / tried, held / tried)
    assert exact.error == 0
