"""What holds of the table, the weights and the order, whatever they are given."""

from __future__ import annotations

import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.construction import ROWS, Claim, Literal, Weighting, Whose
from standoff.construction.priority import limits, prioritise
from standoff.construction.table import fill, row_for
from standoff.construction.weights import recency
from standoff.dispute import Formula, Not, PreferenceStatement, Variable, Warrant
from standoff.dispute.grammar import parse, text_of
from standoff.dispute.tree import variables
from standoff.evidence import Decision, PartialDate, Ruling
from standoff.statements import Act, ConditionKind

QUICK = settings(max_examples=80, deadline=None)
WARRANT = (Warrant(ruling=Ruling("N. N.", Decision.ADD, "x", "because")),)
OWN = frozenset({"a", "b"})

literals = st.builds(Literal, st.sampled_from("xyz"), st.booleans())
dates = st.dates(datetime.date(1900, 1, 1), datetime.date(2050, 1, 1)).map(
    lambda d: PartialDate(d.year, d.month, d.day)
)
formulas = st.sampled_from(
    ["a", "b", "c", "not a", "not b", "not c", "c if a", "c if b", "not (a and c)", "a if c"]
).map(parse)


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """A claim about an option, perhaps under a condition."""
    x, y = draw(st.one_of(st.none(), literals)), draw(st.one_of(st.none(), literals))
    kind = draw(st.sampled_from(list(ConditionKind))) if y else draw(st.sampled_from([None, *ConditionKind]))
    owned = st.sampled_from([Whose.OWN, Whose.OTHER])
    whose_x = draw(owned) if x else Whose.NONE
    price = whose_x is Whose.OWN and draw(st.booleans())
    act = draw(st.sampled_from([None, *Act]))
    return Claim(act, kind, x, y, whose_x, draw(owned) if y else Whose.NONE, price)


@QUICK
@given(claim=claims())
def test_every_claim_about_an_option_has_its_row(claim: Claim) -> None:
    assert (row_for(claim) is not None) == (claim.x is not None or claim.kind is not None)


@QUICK
@given(claim=claims())
def test_a_row_speaks_only_of_what_the_claim_speaks_of(claim: Claim) -> None:
    row = row_for(claim)
    spoken = {literal.option for literal in (claim.x, claim.y) if literal}
    for template in row.formulas if row else ():
        assert set(variables(fill(template, claim.x, claim.y))) <= spoken


@QUICK
@given(claim=claims())
def test_the_first_row_that_covers_a_claim_decides(claim: Claim) -> None:
    covering = [row for row in ROWS if row.covers(claim)]
    assert row_for(claim) is (covering[0] if covering else None)


@QUICK
@given(one=dates, other=dates, as_of=dates)
def test_the_older_never_weighs_more(one: PartialDate, other: PartialDate, as_of: PartialDate) -> None:
    old, new = sorted((one, other), key=str)
    weights = [recency(date, as_of, Weighting()) for date in (old, new)]
    assert 0 < weights[0] <= weights[1] <= 1


def _statements(drawn: list[tuple[Formula, float, bool]]) -> list[PreferenceStatement]:
    distinct = {text_of(formula): (formula, weight, pinned) for formula, weight, pinned in drawn}
    return [PreferenceStatement("P", f, WARRANT, weight, pinned) for f, weight, pinned in distinct.values()]


drawn_lists = st.lists(st.tuples(formulas, st.sampled_from([0.1, 0.5, 1.0]), st.booleans()), max_size=10)


@QUICK
@given(drawn=drawn_lists)
def test_ordering_loses_nothing_and_puts_pins_first(drawn: list[tuple[Formula, float, bool]]) -> None:
    given_list = _statements(drawn)
    ordered, _ = prioritise(given_list, OWN)
    assert sorted(map(id, ordered)) == sorted(map(id, given_list))
    assert [p.pinned for p in ordered] == sorted((p.pinned for p in ordered), reverse=True)


@QUICK
@given(drawn=drawn_lists)
def test_red_lines_stand_before_what_they_limit(drawn: list[tuple[Formula, float, bool]]) -> None:
    ordered, _ = prioritise([p for p in _statements(drawn) if not p.pinned], OWN)
    place = {text_of(p.formula): at for at, p in enumerate(ordered)}
    for preference in ordered:
        at = place[text_of(preference.formula)]
        for name in limits(preference.formula, OWN):
            assert at < place.get(name, len(place))
        match preference.formula:
            case Not(Variable(name)) if name in OWN:
                assert all(at < place.get(wish, len(place)) for wish in ("a", "b", "c", "not c"))


@QUICK
@given(drawn=drawn_lists)
def test_ties_are_of_equal_weight(drawn: list[tuple[Formula, float, bool]]) -> None:
    ordered, ties = prioritise(_statements(drawn), OWN)
    weight = {text_of(p.formula): p.weight for p in ordered}
    for tie in ties:
        assert len(tie.formulas) > 1
        assert {weight[text] for text in tie.formulas} == {tie.weight}
