"""Formulas, choices and dates in plain words."""

from __future__ import annotations

import pytest

from standoff.errors import Malformed
from standoff.evidence import PartialDate
from standoff.findings.dossier import Dossier, MoveView
from standoff.report.phrases import count, date_words, moment_words, ordinal, share, weight_words
from standoff.report.words import Wording, excerpt, listed
from standoff.statements import Bound, Moment


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        (Moment(PartialDate(2016)), "2016"),
        (Moment(PartialDate(2016), until=PartialDate(2018, 5)), "2016 to May 2018"),
        (Moment(PartialDate(1956, 5), bound=Bound.SINCE), "since May 1956"),
        (Moment(PartialDate(2018), bound=Bound.BY), "by 2018"),
    ],
)
def test_a_moment_is_told_with_its_bound(moment: Moment, told: str) -> None:
    assert moment_words(moment) == told


@pytest.fixture(scope="module")
def words(dossier: Dossier) -> Wording:
    return Wording.of(dossier)


@pytest.mark.parametrize(
    ("formula", "sentence"),
    [
        ("treaty", "Astria signs the treaty"),
        ("not treaty", "Astria signs no treaty"),
        ("not not treaty", "Astria signs the treaty"),
        ("treaty and levy", "Astria signs the treaty and keeps its levy on ships"),
        ("treaty and harbour", "Astria signs the treaty and Verrow opens the harbour"),
        (
            "treaty and not levy and harbour",
            "Astria signs the treaty and lifts its levy on ships, and Verrow opens the harbour",
        ),
        ("treaty or harbour", "either Astria signs the treaty or Verrow opens the harbour"),
        ("not (treaty or levy)", "Astria signs no treaty and lifts its levy on ships"),
        (
            "not (treaty and harbour)",
            "not both that Astria signs the treaty and that Verrow opens the harbour",
        ),
        (
            "not (treaty and harbour and press)",
            (
                "not all of this: that Astria signs the treaty, that Verrow opens the harbour "
                "and that the United Marches presses Verrow"
            ),
        ),
        ("harbour if treaty", "if Astria signs the treaty, Verrow opens the harbour"),
        ("harbour if not treaty", "if Astria signs no treaty, Verrow opens the harbour"),
        ("not (harbour if treaty)", "Astria signs the treaty and Verrow keeps the harbour shut"),
        ("treaty iff harbour", "Astria signs the treaty exactly when Verrow opens the harbour"),
        (
            "not (treaty iff harbour)",
            "either Astria signs the treaty or Verrow opens the harbour, but not both",
        ),
        ("harbour unless press", "Verrow opens the harbour unless the United Marches presses Verrow"),
        (
            "not (harbour unless press)",
            "Verrow keeps the harbour shut and the United Marches leaves Verrow alone",
        ),
        (
            "harbour if (treaty or levy)",
            "if (either Astria signs the treaty or Astria keeps its levy on ships), Verrow opens the harbour",
        ),
        (
            "harbour or (treaty and levy)",
            "either Verrow opens the harbour or (Astria signs the treaty and keeps its levy on ships)",
        ),
    ],
)
def test_formulas_read_as_sentences(words: Wording, formula: str, sentence: str) -> None:
    assert words.formula(formula) == sentence


@pytest.mark.parametrize(
    ("formula", "party", "sentence"),
    [
        ("harbour if treaty", "Astria", "Astria signs the treaty only if Verrow opens the harbour"),
        ("harbour if treaty", "Verrow", "if Astria signs the treaty, Verrow opens the harbour"),
        ("harbour if not treaty", "Astria", "if Astria signs no treaty, Verrow opens the harbour"),
        (
            "not (harbour or press) if treaty",
            "Astria",
            (
                "Astria signs the treaty only if Verrow keeps the harbour shut "
                "and the United Marches leaves Verrow alone"
            ),
        ),
    ],
)
def test_a_party_s_terms_for_its_own_doing_read_as_terms(
    words: Wording, formula: str, party: str, sentence: str
) -> None:
    assert words.formula(formula, party) == sentence


def test_what_is_no_formula_is_refused(words: Wording) -> None:
    with pytest.raises(Malformed):
        words.formula("treaty and")


def test_moves_tell_what_is_taken_up_and_given_up(words: Wording) -> None:
    assert (
        words.move(MoveView("Astria", 2, 1, ("treaty",), ("levy",)))
        == "signs the treaty and lifts its levy on ships"
    )
    assert words.move(MoveView("Astria", 2, 2, (), ())) == "changes nothing"


def test_states_differ_owner_by_owner(words: Wording, dossier: Dossier) -> None:
    assert dossier.today is not None
    rest = dossier.resting[1].example.view
    assert words.difference(rest, dossier.today) == (
        "Astria signs the treaty and lifts its levy on ships; Verrow opens the harbour; "
        "the United Marches leaves Verrow alone"
    )
    assert words.difference(dossier.today, dossier.today) == ""
    assert words.state(0) == "none of the options is taken"
    assert words.state(0b101) == "Astria signs the treaty and Verrow opens the harbour"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("United States", "the United States"),
        ("Russian Federation", "the Russian Federation"),
        ("Japan", "Japan"),
        ("MoE", "MoE"),
        ("European Union", "the European Union"),
        ("Netherlands", "the Netherlands"),
    ],
)
def test_some_names_take_an_article(words: Wording, name: str, told: str) -> None:
    assert words.party(name) == told


def test_an_unknown_option_stands_for_itself(words: Wording) -> None:
    assert words.label("moon") == "moon"
    assert words.literal("moon", False) == "does not take moon"


@pytest.mark.parametrize(
    ("date", "told"),
    [("2016", "2016"), ("2016-09", "September 2016"), ("2016-09-02", "2 September 2016")],
)
def test_dates_are_as_precise_as_they_are_known(date: str, told: str) -> None:
    assert date_words(PartialDate.parse(date)) == told


def test_small_words() -> None:
    assert date_words(None) == "undated"
    assert count(1, "sentence") == "1 sentence"
    assert count(12400, "state") == "12,400 states"
    assert count(2, "party", "parties") == "2 parties"
    assert [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 102, 111)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd", "111th",
    ]  # fmt: skip
    assert share(0.004) == "under 1 %"
    assert share(0.0) == "0 %"
    assert share(0.285) == "28 %"
    assert [weight_words(w) for w in (0.0, 0.001, 1.234)] == ["0.00", "under 0.01", "1.23"]
    assert listed([]) == ""
    assert listed(["a", "b", "c"], "or") == "a, b or c"
    assert listed(["a and b", "c"]) == "a and b, and c"
    assert listed(["“a and b”", "“c”"]) == "“a and b” and “c”"


def test_excerpts_end_after_a_word() -> None:
    assert excerpt("one  two\nthree", 40) == "one two three"
    assert excerpt("one two three four", 10) == "one two …"
    assert excerpt("x" * 50, 10) == "x" * 10 + " …"
