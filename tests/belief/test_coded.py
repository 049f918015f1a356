"""What analysts coded, as units of agreement."""

from __future__ import annotations

from standoff.belief.coded import agreements, units_by_field
from standoff.construction.rulings import Ruled
from standoff.dispute import Dispute, Option, Party
from standoff.evidence import Anchor, Article, Coding, Decision, PartialDate, Passage, Ruling, Span
from standoff.statements import Act, Mode, OptionStance, Statement, Voice

TEXT = "Norland demands that Sudria pay. Sudria will not open the harbour."
PAPER = Article(Article.identify(TEXT), "a.txt", TEXT)
DISPUTE = Dispute(
    "harbour",
    "The harbour",
    (Party("Norland"), Party("Sudria")),
    tuple(Option(name, "Sudria", name, f"does {name}", f"does not {name}") for name in ("pay", "open")),
)


def statement(identity: str, party: str, option: str, sign: int, start: int) -> Statement:
    passage = Passage.of(PAPER, start, start + 20)
    voice = Voice(party, party)
    stance = OptionStance(option, sign, (Span(start, start + 1),), option)
    return Statement(
        identity,
        passage,
        (passage.span,),
        Mode.DIRECT,
        voice,
        (voice,),
        "by hand",
        party,
        act=Act.REQUEST,
        options=(stance,),
    )


READ = (statement("s1", "Norland", "pay", 1, 0), statement("s2", "Sudria", "open", -1, 33))


def rule(by: str, decision: Decision, subject: str, coding: Coding | None = None) -> Ruling:
    anchor = Anchor(Passage.of(PAPER, 8, 31), "a.txt", "Norland") if decision is Decision.ADD else None
    return Ruling(by, decision, subject, "because", PartialDate(2026), anchor, coding)


def ruled(*rulings: Ruling) -> Ruled:
    return Ruled.of(rulings, DISPUTE, READ, (PAPER,))


def test_who_accepts_codes_what_was_read_and_who_rejects_only_that() -> None:
    units = units_by_field(
        ruled(
            rule("Ada", Decision.ACCEPT, "s1"),
            rule("Ben", Decision.REJECT, "s1"),
            rule("Cy", Decision.CORRECT, "s1", Coding(party="Sudria", options=("-pay",))),
        )
    )
    assert units["decision"] == [{"Ada": "accept", "Ben": "reject", "Cy": "correct"}]
    assert units["party"] == [{"Ada": "Norland", "Cy": "Sudria"}]
    assert units["act"] == [{"Ada": "REQUEST", "Cy": "REQUEST"}]
    assert units["option pay"] == [{"Ada": "+", "Cy": "-"}] == units["options"]


def test_an_option_that_only_one_of_them_sees_is_none_to_the_other() -> None:
    units = units_by_field(
        ruled(
            rule("Ada", Decision.ACCEPT, "s2"),
            rule("Ben", Decision.CORRECT, "s2", Coding(options=("+pay", "-open"))),
        )
    )
    assert units["option pay"] == [{"Ada": "0", "Ben": "+"}]
    assert units["option open"] == [{"Ada": "-", "Ben": "-"}]


def test_what_was_ruled_again_or_withdrawn_is_not_what_they_say() -> None:
    units = units_by_field(
        ruled(
            rule("Ada", Decision.REJECT, "s1"),
            rule("Ada", Decision.ACCEPT, "s1"),
            rule("Ben", Decision.ACCEPT, "s2"),
            rule("Ben", Decision.WITHDRAW, "s2"),
        )
    )
    assert units["decision"] == [{"Ada": "accept"}]


def test_two_who_add_the_same_words_code_one_unit() -> None:
    coding = Coding(party="Norland", options=("+pay",), act="REQUEST")
    other = Coding(party="Norland", options=("+pay",), act="THREATEN")
    units = units_by_field(
        ruled(rule("Ada", Decision.ADD, "x", coding), rule("Ben", Decision.ADD, "x", other))
    )
    assert units["act"] == [{"Ada": "REQUEST", "Ben": "THREATEN"}]
    assert units["condition"] == [{"Ada": "none", "Ben": "none"}]


def test_fields_that_nobody_coded_twice_have_no_agreement() -> None:
    assert agreements(ruled(rule("Ada", Decision.ACCEPT, "s1"))) == ()
    both = [rule(by, Decision.ACCEPT, subject) for by in ("Ada", "Ben") for subject in ("s1", "s2")]
    found = {each.field: each.agreement for each in agreements(ruled(*both))}
    assert found["party"].alpha == 1.0
    assert found["decision"].alpha is None
    assert found["options"].units == 2
