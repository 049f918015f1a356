"""For or against: negation, refusal, judgement, other people's wishes, joint options."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standoff.statements import Act, Statement

Read = Callable[[str], tuple[Statement, ...]]


def stances(found: tuple[Statement, ...], party: str) -> dict[str, int]:
    return {s.option: s.stance for one in reversed(found) if one.party == party for s in one.options}


@pytest.mark.parametrize(
    ("text", "party", "wanted"),
    [
        ("Norland wants Sudland to withdraw its troops.", "Norland", {"troops": 1}),
        ("Sudland refuses to withdraw its troops.", "Sudland", {"troops": -1}),
        ("Sudland does not refuse to withdraw its troops.", "Sudland", {"troops": 1}),
        ("Norland opposes the deployment of missiles.", "Norland", {"missiles": -1}),
        ("Sudland called the deployment of missiles unacceptable.", "Sudland", {"missiles": -1}),
        ("Berg said that the deployment of missiles is a threat to Norland.", "Norland", {"missiles": -1}),
        ("Norland protested against the deployment of missiles.", "Norland", {"missiles": -1}),
        ("Westmark warned Norland not to open its port.", "Westmark", {"port": -1}),
        ("Norland has not ruled out opening the port.", "Norland", {"port": 1}),
        ("Berg said that a peace treaty must not depend on the troops.", "Norland", {}),
        ("Westmark will deploy missiles.", "Westmark", {"missiles": 1}),
        ("Norland is ready to open its port.", "Norland", {"port": 1}),
        ("Norland is not ready to open its port.", "Norland", {"port": -1}),
        ("Norland threatened closing the port.", "Norland", {"port": -1}),
        ("Sudland's hope that Norland would open the port was in vain.", "Sudland", {"port": 1}),
    ],
)
def test_the_sign_follows_what_is_said(read: Read, text: str, party: str, wanted: dict[str, int]) -> None:
    assert stances(read(text), party) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Norland lies north of Sudland, which opened its first port in 1700.",
        "Norland should open its port to everybody.",
        "Would Norland open its port?",
        "Norland has not yet opened its port.",
        "Tourists hope that Norland opens its port.",
    ],
)
def test_what_a_party_is_not_told_to_want_is_no_stance_of_it(read: Read, text: str) -> None:
    assert stances(read(text), "Norland") == {}


def test_a_report_of_anothers_wish_is_not_the_reporters(read: Read) -> None:
    found = read("President Ada Berg said that Sudland wants Westmark to deploy missiles.")
    assert stances(found, "Norland") == {}
    assert stances(found, "Sudland") == {"missiles": 1}
    sudland = next(s for s in found if s.party == "Sudland")
    assert [voice.name for voice in sudland.chain] == ["Ivo Lind", "Ada Berg", "Sudland"]


def test_rejecting_anothers_wish_is_a_stance(read: Read) -> None:
    found = read("Norland rejected Sudland's demand that Westmark deploy missiles.")
    assert stances(found, "Norland") == {"missiles": -1}


def test_a_joint_option_is_the_partys_own_and_the_others_when_demanded(read: Read) -> None:
    assert stances(read("Sudland is ready to sign a peace treaty."), "Sudland") == {"treaty_s": 1}
    assert stances(read("Sudland demands a peace treaty."), "Sudland") == {"treaty_s": 1, "treaty_n": 1}


def test_first_persons_in_a_quotation_are_the_speakers_party(read: Read) -> None:
    found = read('"We will never open our port," President Ada Berg said.')
    assert stances(found, "Norland") == {"port": -1}
    assert found[0].speaker.name == "Ada Berg"


def test_the_offer_is_the_one_made_before(read: Read) -> None:
    found = read("Sudland offered to withdraw its troops. Norland rejected the offer.")
    assert stances(found, "Norland") == {"troops": -1}


def test_a_complaint_that_nothing_was_done_wants_it_done(read: Read) -> None:
    found = read("Berg said that Sudland has not withdrawn its troops.")
    assert stances(found, "Norland") == {"troops": 1}


def test_anchors_are_the_words_that_name_and_the_words_that_decide(read: Read) -> None:
    text = "Sudland refuses to withdraw its troops."
    (stance,) = read(text)[0].options
    assert [text[span.start : span.end] for span in stance.anchors] == ["refuses", "withdraw", "troops"]


def test_voices_outside_the_case_take_no_stance(read: Read) -> None:
    found = read("Experts said that Sudland must withdraw its troops.")
    assert all(not s.options for s in found if s.party is None)


@pytest.mark.parametrize(
    "text",
    [
        "Norland sought a meeting over a statement by Westmark on plans to deploy missiles.",
        "Norland requested a meeting about the deployment of missiles.",
        "Norland wants talks on the withdrawal of troops.",
        "Norland welcomed the statement about the deployment of missiles.",
    ],
)
def test_to_ask_for_words_about_anothers_plans_is_no_wish_for_them(read: Read, text: str) -> None:
    assert any(s.party == "Norland" for s in read(text))
    assert stances(read(text), "Norland") == {}


@pytest.mark.parametrize(
    "text",
    [
        "Norland sent a complaint over plans to deploy missiles.",
        "Norland lodged a protest over the deployment of missiles.",
        "Norland voiced concern over statements about the deployment of missiles.",
    ],
)
def test_to_complain_of_anothers_plans_is_against_them(read: Read, text: str) -> None:
    assert stances(read(text), "Norland") == {"missiles": -1}


@pytest.mark.parametrize(
    ("text", "party", "wanted"),
    [
        ("Norland raised the possibility of opening the port.", "Norland", {"port": 1}),
        ("Norland mooted a peace treaty.", "Norland", {"treaty_n": 1}),
        ("Berg floated the idea of opening the port.", "Norland", {"port": 1}),
        ("Oster toyed with the idea of withdrawing the troops.", "Sudland", {"troops": 1}),
    ],
)
def test_an_idea_that_is_floated_is_an_offer(
    read: Read, text: str, party: str, wanted: dict[str, int]
) -> None:
    (found,) = read(text)
    assert found.act is Act.OFFER
    assert stances((found,), party) == wanted


def test_what_is_raised_otherwise_is_no_offer(read: Read) -> None:
    assert not any(s.act is Act.OFFER for s in read("Norland raised tariffs after the opening of its port."))
