"""What holds whatever was said."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from standoff.construction import Construction, Sources, construct
from standoff.dispute import Dispute
from standoff.dispute.grammar import text_of
from standoff.statements import Mode, Statement

SHARED = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
OPTIONS = ("open", "arm", "cede", "pay", "recognise", "missiles")

said = st.fixed_dictionaries(
    {
        "party": st.sampled_from(["Norland", "Sudria", "Estland", None]),
        "options": st.sampled_from(["", *(sign + o for sign in "+-" for o in OPTIONS)]),
        "article": st.sampled_from(["a.txt", "b.txt", "c.txt"]),
        "mode": st.sampled_from(list(Mode)),
        "kind": st.sampled_from([None, "precondition", "exchange", "exclusion"]),
        "needs": st.sampled_from(["", *("+" + o for o in OPTIONS)]),
        "waits": st.sampled_from(["", *("-" + o for o in OPTIONS)]),
        "at": st.integers(0, 60).map(lambda n: n * 7),
    }
)


def tell(say: Any, drawn: list[dict[str, Any]]) -> list[Statement]:
    return [say(d["party"], **{k: v for k, v in d.items() if k != "party"}) for d in drawn]


def lines(built: Construction) -> list[tuple[str, str, float]]:
    return [(p.party, text_of(p.formula), p.weight) for p in built.dispute.preferences]


@SHARED
@given(drawn=st.lists(said, max_size=25))
def test_every_formula_has_a_warrant_that_is_a_passage(harbour: Dispute, say: Any, drawn: Any) -> None:
    statements = {s.id: s for s in tell(say, drawn)}
    for preference in construct(harbour, statements.values(), say.sources).dispute.preferences:
        assert preference.weight > 0
        for warrant in preference.warrants:
            assert warrant.passage == statements[warrant.statement or ""].passage
            assert statements[warrant.statement or ""].party == preference.party


@SHARED
@given(drawn=st.lists(said, max_size=25), seed=st.integers(0, 1000))
def test_the_order_of_statements_and_articles_changes_nothing(
    harbour: Dispute, say: Any, drawn: Any, seed: int
) -> None:
    statements = tell(say, drawn)
    shuffled = Random(seed).sample(statements, len(statements))
    turned = Sources(tuple(reversed(say.sources.articles)))
    assert construct(harbour, statements, say.sources) == construct(harbour, shuffled, turned)


@SHARED
@given(drawn=st.lists(said, max_size=20))
def test_a_copy_of_an_article_changes_no_line(harbour: Dispute, say: Any, drawn: Any) -> None:
    statements = tell(say, drawn)
    original = say.articles["a.txt"]
    copy = replace(original, id="0" * 16, name="copy.txt")
    copied = [
        replace(s, id="copy" + s.id, passage=replace(s.passage, article=copy.id))
        for s in statements
        if s.passage.article == original.id
    ]
    with_copy = Sources((*say.sources.articles, copy), duplicates=((original.id, copy.id),))
    before = construct(harbour, statements, say.sources)
    after = construct(harbour, statements + copied, with_copy)
    assert lines(after) == lines(before)


@SHARED
@given(drawn=st.lists(said, max_size=25))
def test_a_list_never_asserts_an_option_and_its_opposite(harbour: Dispute, say: Any, drawn: Any) -> None:
    built = construct(harbour, tell(say, drawn), say.sources)
    asserted = {(p.party, text_of(p.formula)) for p in built.dispute.preferences}
    assert not any((party, f"not {text}") in asserted for party, text in asserted)


@SHARED
@given(drawn=st.lists(said, max_size=25))
def test_nothing_about_options_disappears(harbour: Dispute, say: Any, drawn: Any) -> None:
    statements = tell(say, drawn)
    built = construct(harbour, statements, say.sources)
    listed = {w.statement for support in built.support for w in support.warrants}
    shown = listed | {d.subject for d in built.dropped}
    spoken = {s.id for s in statements if s.options or ((c := s.condition) and (c.options or c.consequent))}
    assert spoken <= shown
