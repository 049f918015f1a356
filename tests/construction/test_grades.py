"""Which entry of a case decides each axis, and what a statement's own grade is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from standoff.construction import Reason, Sources, Weighting, construct
from standoff.dispute import Dispute, SourceGrade, SourceKind, Weights
from standoff.errors import Ambiguous, Unknown
from standoff.evidence import Article, Passage

TEXT = "The treaty is near. Tokyo will sign, said the minister. Nobody believes it. The treaty is dead."


def article(**told: Any) -> Article:
    made = Article("id", "a.md", TEXT, outlet="The Gazette", author="Mia Lund")
    return replace(made, **told)


def letters(*grades: SourceGrade, of: Article | None = None) -> str:
    given = article() if of is None else of
    grade = Sources((given,), grades).grade(given)
    return f"{grade.reliability}{grade.credibility}"


def grade(
    kind: str, name: str, letter: str | None = None, figure: int | None = None, **more: Any
) -> SourceGrade:
    return SourceGrade(name, letter, figure, kind=SourceKind(kind), **more)


def test_nothing_said_is_unknown_on_both_axes() -> None:
    assert letters() == "F6"


def test_each_axis_comes_from_the_most_specific_entry_that_states_it() -> None:
    outlet = SourceGrade("The Gazette", "A", 1)
    author = SourceGrade("Mia Lund", reliability="D")
    file = SourceGrade("a.md", credibility=5)
    assert letters(outlet) == "A1"
    assert letters(outlet, author) == "D1"
    assert letters(outlet, author, file) == "D5"
    assert letters(file, author, outlet) == "D5"


def test_unknown_can_be_said_against_a_less_specific_grade() -> None:
    assert letters(SourceGrade("The Gazette", "A", 1), SourceGrade("a.md", "F")) == "F1"


def test_where_each_axis_comes_from_is_told() -> None:
    outlet, author = SourceGrade("The Gazette", "A", 1), SourceGrade("Mia Lund", reliability="D")
    found = Sources((article(),), (outlet, author)).grade(article())
    assert (found.reliability_by, found.credibility_by, found.believed_by) == (author, outlet, None)


def test_case_and_white_space_in_names_do_not_count() -> None:
    assert letters(SourceGrade(" the   GAZETTE", "B")) == "B6"


def test_an_outlet_and_an_author_of_one_name_can_be_told_apart() -> None:
    paper = grade("outlet", "Mia Lund", "E")
    assert letters(paper) == "F6"
    assert letters(paper, of=article(outlet="Mia Lund", author=None)) == "E6"
    assert letters(grade("author", "Mia Lund", "B"), paper) == "B6"


def test_on_one_level_an_entry_that_says_what_it_names_goes_first() -> None:
    assert letters(SourceGrade("Mia Lund", "E"), grade("author", "Mia Lund", "B")) == "B6"


def test_a_bare_name_of_two_things_is_told() -> None:
    bare = SourceGrade("Mia Lund", "E")
    other = article(id="other", name="b.md", outlet="Mia Lund", author=None)
    assert Sources((article(), other), (bare,)).unclear == ((bare, (SourceKind.OUTLET, SourceKind.AUTHOR)),)
    assert Sources((article(),), (bare,)).unclear == ()


def test_a_grade_of_nobody_is_told() -> None:
    known, stranger = SourceGrade("the gazette", "B"), grade("author", "The Gazette", "B")
    words = grade("article", "b.md", figure=1, says="Nobody believes")
    assert Sources((article(),), (known, stranger, words)).idle == (stranger, words)


def passage(words: str) -> Passage:
    start = TEXT.index(words)
    return Passage.of(article(), start, start + len(words))


def test_a_statement_is_graded_by_the_words_in_it() -> None:
    words = grade("article", "a.md", figure=5, says="will\n  sign,")
    sources = Sources((article(),), (SourceGrade("a.md", "B", 2), words))
    said = sources.grade_of(passage("Tokyo will sign, said the minister."))
    assert (said.reliability, said.credibility) == ("B", 5)
    assert sources.grade_of(passage("Nobody believes it.")).credibility == 2


def test_of_several_words_in_a_statement_the_fewest_count() -> None:
    wide = grade("article", "a.md", figure=5, says="Tokyo will sign, said the minister. Nobody")
    narrow = grade("article", "a.md", figure=2, says="will sign")
    sources = Sources((article(),), (wide, narrow))
    assert sources.grade_of(passage("Tokyo will sign")).credibility == 2
    assert sources.grade_of(passage("Nobody believes")).credibility == 5


def test_words_that_an_article_does_not_have_are_refused_with_the_nearest() -> None:
    words = grade("article", "a.md", figure=5, says="Tokio will sign", where="case.yaml, line 9")
    with pytest.raises(Unknown) as refused:
        Sources((article(),), (words,))
    assert str(refused.value) == (
        "case.yaml, line 9: a.md does not say 'Tokio will sign' — a statement is graded by words that stand "
        "in its article, letter by letter\n  The nearest there is: 'Tokyo will sign, said the minister.'"
    )


def test_words_far_from_everything_get_no_false_hint() -> None:
    with pytest.raises(Unknown, match="Copy the words from the article's text"):
        Sources((article(),), (grade("article", "a.md", says="completely different things entirely"),))


def test_words_that_stand_twice_are_refused_with_both_places() -> None:
    with pytest.raises(Ambiguous) as refused:
        Sources((article(),), (grade("article", "a.md", says="The treaty is"),))
    assert "a.md says 'The treaty is' 2 times — the words must stand for one place" in str(refused.value)
    assert "'The treaty is near. Tokyo will sign, said' or 'Nobody believes it. The treaty is dead.'" in str(
        refused.value
    )


def test_who_is_not_believed_gives_no_evidence_and_is_listed(harbour: Dispute, say: Any) -> None:
    said = [say("Norland", "+pay"), say("Norland", "+pay", article="b.txt")]
    sources = replace(say.sources, grades=(SourceGrade("b.txt", believed=False),))
    built = construct(harbour, said, sources)
    assert [(d.subject, d.reason) for d in built.dropped] == [("s2", Reason.NOT_BELIEVED)]
    assert [w.statement for s in built.support for w in s.warrants] == ["s1"]


def test_an_author_can_be_believed_in_a_paper_that_is_not() -> None:
    grades = (SourceGrade("The Gazette", believed=False), SourceGrade("Mia Lund", believed=True))
    assert Sources((article(),), grades).grade(article()).believed
    assert not Sources((article(),), grades[:1]).grade(article()).believed


def test_what_weighs_nothing_is_dropped_and_listed(harbour: Dispute, say: Any) -> None:
    said = [say("Norland", "+pay"), say("Norland", "+pay", article="b.txt")]
    sources = replace(say.sources, grades=(SourceGrade("b.txt", "E"),))
    weighting = Weighting.of(Weights(reliability=(("E", 0.0),)))
    built = construct(harbour, said, sources, weighting=weighting)
    assert [(d.subject, d.reason) for d in built.dropped] == [("s2", Reason.WEIGHTLESS)]
    assert [w.statement for s in built.support for w in s.warrants] == ["s1"]


def test_a_case_sets_some_weights_and_keeps_the_others() -> None:
    weights = Weights(
        credibility=(("5", 0.0), ("6", 0.5)),
        mode=(("narrated", 0.3),),
        modality=(("future", 0.9),),
        half_life=5.0,
    )
    told = dict(Weighting.of(weights).as_parameters())
    assert told["credibility"] == "1 1, 2 0.8, 3 0.6, 4 0.4, 5 0, 6 0.5"
    assert told["reliability"] == "A 1, B 0.8, C 0.6, D 0.4, E 0.2, F 0.6"
    assert told["mode"] == "direct 1, mixed 0.9, indirect 0.8, narrated 0.3"
    assert told["modality"] == "actual 1, future 0.9, hypothetical 0.5, historical 0.5"
    assert told["recency half-life, years"] == "5"


def test_no_weights_are_the_documented_ones() -> None:
    assert Weighting.of(Weights()) == Weighting()


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"half_life": 0.0}, "the half-life is a number of years above 0, not 0.0"),
        ({"hearsay": 1.5}, "hearsay is a number from 0 to 1, not 1.5"),
        (
            {"reliability": (("A", 1.0),)},
            "reliability has a number for each of A, B, C, D, E, F, in this order",
        ),
        ({"margin": 1.0}, "the margin is a share from 0 to below 1, not 1.0"),
    ],
)
def test_weights_out_of_range_are_refused(wrong: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        Weighting(**wrong)
