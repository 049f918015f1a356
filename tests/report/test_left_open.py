"""What is left open, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from standoff.findings import Dossier
from standoff.findings.openness import Dependence, LeftOpen, OpenTier, OutcomeDependence, When
from standoff.report import html, markdown, summary
from standoff.report.lead import lead
from standoff.report.left_open import mark, open_words, unknown_stands
from standoff.report.words import Wording


def with_open(dossier: Dossier, tier: OpenTier, concepts: tuple[Dependence, ...], orders: int = 2) -> Dossier:
    return replace(
        dossier, left_open=LeftOpen((tier,), orders, (OutcomeDependence("peace", "Peace", concepts),))
    )


def sentences(dossier: Dossier) -> tuple[str, ...]:
    told = open_words(dossier, Wording.of(dossier))
    assert told is not None
    return told.outcomes[0].sentences


def tied(dossier: Dossier) -> OpenTier:
    party, options = dossier.parties[0].name, [option.name for option in dossier.options]
    return OpenTier(party, (options[0], options[1]), (), ((), ()))


def test_whichever_of_two_comes_first(dossier: Dossier) -> None:
    told = with_open(dossier, tied(dossier), (Dependence("nash", "always", (), ()),))
    party = Wording.of(dossier).party(dossier.parties[0].name)
    assert sentences(told) == (f"It holds under every concept, whichever of the two {party} puts first.",)


def test_concepts_of_which_the_same_is_said_share_a_sentence(dossier: Dossier) -> None:
    concepts = tuple(Dependence(name, "depends", (0,), ()) for name in ("nash", "seq"))
    told = sentences(with_open(dossier, tied(dossier), (*concepts, Dependence("gmr", "always", (), ()))))
    assert len(told) == 2
    assert told[0].startswith("It holds under “Held by any answer”, whichever")
    assert (
        told[1]
        == "Whether it holds under “No gain in moving” and “Held by credible answers” depends on that."
    )


def test_what_was_not_gone_through_is_said(dossier: Dossier) -> None:
    told = with_open(dossier, tied(dossier), (Dependence("seq", "open", (), ("b", "d")),), orders=0)
    assert "was not gone through; it does if every party is of type b or type d" in sentences(told)[0]
    shown = open_words(told, Wording.of(told))
    assert shown is not None
    assert "too many orders" in shown.scope


def test_contested_wishes_and_unknown_pairs(dossier: Dossier) -> None:
    option, party = dossier.options[0].name, dossier.parties[0].name
    contested = OpenTier(party, (option, f"not {option}"), (option, f"not {option}"), ((), ()))
    told = open_words(with_open(dossier, contested, ()), Wording.of(dossier))
    assert told is not None
    assert "which it wants, “" in told.lines[0].words
    pairs = open_words(with_open(dossier, OpenTier(party, (), (), (), 3), ()), Wording.of(dossier))
    assert pairs is not None
    assert pairs.lines[0].words.endswith("in 3 pairs of states")


def test_pages_have_it_where_there_is_any(dossier: Dossier) -> None:
    heading = "What the sources leave open, and what depends on it"
    told = with_open(dossier, tied(dossier), (Dependence("nash", "never", (), ()),))
    for render in (html.render, markdown.render):
        assert heading in render(told)
        assert heading not in render(replace(dossier, left_open=None))
        assert "It does not hold under any concept, whichever of the two" in render(told)


def test_the_answer_says_which_outcomes_depend_on_what_is_not_known(dossier: Dossier) -> None:
    tier = tied(dossier)
    about = Wording.of(dossier).party(tier.party)
    said = f"Whether “Peace” holds depends on what is not known about {about}."
    unsure = with_open(dossier, tier, (Dependence("nash", "depends", (0,), ()),))
    assert said in lead(unsure)
    assert said in summary.lines(unsure)
    perhaps = with_open(dossier, tier, (Dependence("nash", "open", (), ()),))
    assert said.replace("depends", "may depend") in lead(perhaps)
    sure = with_open(dossier, tier, (Dependence("nash", "always", (0,), ()),))
    assert said not in (*lead(sure), *summary.lines(sure))


def test_a_party_s_wishes_name_what_is_not_known_of_them(dossier: Dossier) -> None:
    told = with_open(dossier, tied(dossier), (Dependence("nash", "never", (), ()),))
    assert "Not known: which comes first, “" in html.render(told).replace("<bdi>", "")


def test_wishes_tell_what_is_strong_and_what_is_not_decided(dossier: Dossier) -> None:
    party = dossier.parties[0]
    first = replace(party.preferences[0], strong=True, undecided=True)
    told = replace(dossier, parties=(replace(party, preferences=(first, *party.preferences[1:])),))
    page = html.render(told)
    assert page.count("What it decides is preferred greatly.") == 1
    assert page.count("Its place among its neighbours is not decided.") == 1


def test_rankings_tell_their_gulfs_and_what_cannot_be_compared(dossier: Dossier) -> None:
    ranked = next(party for party in dossier.parties if party.ranking is not None)
    assert ranked.ranking is not None
    ranking = replace(ranked.ranking, gulfs=(1,), unknown=((0, 1),))
    page = html.render(replace(dossier, parties=(replace(ranked, ranking=ranking),)))
    assert page.count("Greatly preferred to all below.") == 1
    assert "Of 1 pair of states nobody knows which it prefers." in page


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("depends", "depends on wishes that are not known"),
        ("open", "may depend on wishes that are not known"),
        ("always", ""),
    ],
)
def test_a_verdict_that_depends_on_it_is_marked(dossier: Dossier, when: When, words: str) -> None:
    name = dossier.outcomes[0].name
    outcome = OutcomeDependence(name, "Peace", (Dependence("nash", when, (0,), ()),))
    told = replace(dossier, left_open=LeftOpen((tied(dossier),), 2, (outcome,)))
    assert mark(name, told) == words
    assert mark(name, dossier) == ""
    if words:
        assert f"This {words}." in markdown.render(told)
        assert f'<a class="fine" href="#left-open">{words}</a>' in html.render(told)


def test_the_table_says_which_stands_are_not_known(dossier: Dossier) -> None:
    option, party = dossier.options[0].name, dossier.parties[0].name
    contested = OpenTier(party, (option, f"not {option}"), (option, f"not {option}"), ((), ()))
    told = replace(with_open(dossier, contested, ()), positions=(), dependencies=(), clashes=())
    assert unknown_stands(told) == {(party, option)}
    assert "not known | " in markdown.render(told)
    assert 'href="#left-open">not known</a>' in html.render(told)
