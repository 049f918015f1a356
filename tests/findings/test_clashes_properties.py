"""What holds of every clash."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.construction import Literal
from standoff.dispute import Constraint, Dispute, Option, Party
from standoff.dispute.grammar import parse
from standoff.findings.clashes import LONGEST, clashes, same_thing
from standoff.findings.dossier import Dependency
from standoff.statements import ConditionKind

NAMES = ("a_treaty", "b_treaty", "a_half", "a_all", "b_pay")
DISPUTE = Dispute(
    "land",
    "Land",
    (Party("A"), Party("B")),
    (
        Option("a_treaty", "A", "", "signs", ""),
        Option("b_treaty", "B", "", "signs", ""),
        Option("a_half", "A", "", "gives half", ""),
        Option("a_all", "A", "", "gives all", ""),
        Option("b_pay", "B", "", "pays", ""),
    ),
    (Constraint(parse("a_half and a_all"), requirement=False),),
)
SAME = same_thing(DISPUTE)

literals = st.builds(Literal, st.sampled_from(NAMES), st.booleans())
dependencies = st.lists(
    st.builds(
        Dependency,
        party=st.sampled_from(["A", "B"]),
        kind=st.sampled_from(list(ConditionKind)),
        wanted=literals,
        needed=literals,
        weight=st.sampled_from([0.1, 0.2, 0.3]),
        quotes=st.just(()),
    ),
    max_size=10,
)


@settings(max_examples=150, deadline=None)
@given(drawn=dependencies)
def test_a_clash_is_a_circle_of_two_parties_with_a_precondition(drawn: list[Dependency]) -> None:
    for clash in clashes(DISPUTE, drawn):
        members = [drawn[at] for at in clash.dependencies]
        assert 2 <= len(members) <= LONGEST
        assert {member.party for member in members} == {"A", "B"}
        assert ConditionKind.PRECONDITION in {member.kind for member in members}
        assert clash.cycle == tuple(member.wanted for member in members)
        for one, following in zip(members, members[1:] + members[:1], strict=True):
            assert SAME[one.needed.option] == SAME[following.wanted.option]


@settings(max_examples=100, deadline=None)
@given(drawn=dependencies)
def test_every_circle_is_told_once(drawn: list[Dependency]) -> None:
    nodes = [
        frozenset((SAME[literal.option], literal.on) for literal in clash.cycle)
        for clash in clashes(DISPUTE, drawn)
    ]
    assert len(nodes) == len(set(nodes))
