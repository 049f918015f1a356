"""What holds of any sources: of who is not believed, of copies, of the two axes, of who confirms whom."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from standoff.construction import Construction, Gathered, Sources, Weighting, construct
from standoff.construction.origins import Link, Mark, most_apart
from standoff.dispute import Dispute, SourceGrade, SourceKind, Weights
from standoff.evidence import Article, DateOrigin, PartialDate, Published, WireStory
from standoff.statements import Mode, Statement

SHARED = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
NAMES = tuple("abcdef")
LETTERS, FIGURES = "ABCDEF", range(1, 7)

articles = st.lists(
    st.tuples(
        st.sampled_from([None, "Gazette", "Herald", "Post"]),
        st.sampled_from([None, "Mia", "Jon", "Eva"]),
        st.sampled_from([None, "2019", "2019-12-30", "2020-01-01"]),
    ),
    min_size=len(NAMES),
    max_size=len(NAMES),
)
said = st.lists(
    st.tuples(
        st.sampled_from(["Norland", "Sudria"]),
        st.sampled_from(["+pay", "-pay", "+open", "-open", "+recognise"]),
        st.sampled_from(NAMES),
        st.sampled_from(list(Mode)),
        st.integers(0, 40),
    ),
    max_size=20,
)
texts = st.lists(
    st.sets(st.sampled_from(NAMES), min_size=2, max_size=3).map(lambda s: tuple(sorted(s))), max_size=2
)
grades = st.lists(
    st.builds(
        SourceGrade,
        st.sampled_from(["Gazette", "Mia", "Jon", "a.md", "b.md", "nobody"]),
        st.sampled_from([None, *LETTERS]),
        st.sampled_from([None, *FIGURES]),
    ),
    max_size=4,
    unique_by=lambda grade: grade.source,
)

worlds = st.tuples(articles, said, texts)
"""What the articles are, what is said in them, and which are one text."""


def written(drawn: list[tuple[str | None, str | None, str | None]]) -> dict[str, Article]:
    made = {}
    for name, (outlet, author, date) in zip(NAMES, drawn, strict=True):
        published = Published(PartialDate.parse(date), DateOrigin.FRONT_MATTER) if date else None
        made[name] = Article(name, f"{name}.md", "x" * 900, None, outlet, author, None, published)
    return made


def tell(say: Any, drawn: list[tuple[str, str, str, Mode, int]], by: dict[str, Article]) -> list[Statement]:
    say.articles = by
    return [say(party, stance, article=name, mode=mode, at=at * 9) for party, stance, name, mode, at in drawn]


def world(say: Any, drawn: Any) -> tuple[dict[str, Article], list[Statement], tuple[tuple[str, ...], ...]]:
    by = written(drawn[0])
    return by, tell(say, drawn[1], by), tuple(drawn[2])


def essence(built: Construction) -> tuple[Any, ...]:
    return built.dispute, built.support, built.contradictions, built.ties, built.silent, built.factors


@SHARED
@given(drawn=worlds, given=grades, gone=st.sampled_from(["Gazette", "Mia", "a.md"]))
def test_who_is_not_believed_might_as_well_not_be_there(
    harbour: Dispute, say: Any, drawn: Any, given: Any, gone: str
) -> None:
    by, statements, groups = world(say, drawn)
    kept = [a for a in by.values() if gone not in (a.name, a.author, a.outlet)]
    ids = {a.id for a in kept}
    trimmed = tuple(tuple(i for i in group if i in ids) for group in groups)
    every = tuple(g for g in given if g.source != gone)
    refusal = SourceGrade(gone, believed=False)
    away = construct(harbour, statements, Sources(tuple(by.values()), (*every, refusal), tuple(groups)))
    without = construct(
        harbour, [s for s in statements if s.passage.article in ids], Sources(tuple(kept), every, trimmed)
    )
    assert essence(away) == essence(without)


@SHARED
@given(drawn=worlds, axis=st.sampled_from(["reliability", "credibility"]))
def test_who_weighs_nothing_might_as_well_not_be_there(
    harbour: Dispute, say: Any, drawn: Any, axis: str
) -> None:
    by, statements, _ = world(say, drawn)
    nothing = Weighting.of(Weights(reliability=(("E", 0.0),), credibility=(("5", 0.0),)))
    worst = SourceGrade("Gazette", **{axis: "E" if axis == "reliability" else 5})  # type: ignore[arg-type]
    kept = {a.id: a for a in by.values() if a.outlet != "Gazette"}
    away = construct(harbour, statements, Sources(tuple(by.values()), (worst,)), weighting=nothing)
    rest = [s for s in statements if s.passage.article in kept]
    without = construct(harbour, rest, Sources(tuple(kept.values())), weighting=nothing)
    assert essence(away) == essence(without)


@SHARED
@given(
    drawn=worlds,
    given=grades,
    copied=st.sampled_from(NAMES),
    paper=st.sampled_from([None, "New"]),
)
def test_a_later_copy_changes_nothing(
    harbour: Dispute, say: Any, drawn: Any, given: Any, copied: str, paper: str | None
) -> None:
    by, statements, _ = world(say, drawn)
    original = by[copied]
    copy = replace(original, id=f"{copied}-copy", outlet=paper or original.outlet)
    repeated = [
        replace(s, id=f"{s.id}-copy", passage=replace(s.passage, article=copy.id))
        for s in statements
        if s.passage.article == copied
    ]
    rank = {letter: at for at, letter in enumerate("ABFCDE")}
    before = Sources(tuple(by.values()), tuple(given))
    after = Sources((copy, *by.values()), tuple(given), ((original.id, copy.id),))
    here, there = after.grade(original), after.grade(copy)
    if rank[there.reliability] < rank[here.reliability] or there.credibility != here.credibility:
        return
    one, two = (
        construct(harbour, said, of).dispute.preferences
        for said, of in ((statements, before), (statements + repeated, after))
    )
    assert [(p.party, p.formula, p.weight) for p in one] == [(p.party, p.formula, p.weight) for p in two]


@SHARED
@given(drawn=worlds, given=grades, order=st.permutations(NAMES))
def test_the_order_of_articles_grades_and_groups_changes_nothing(
    harbour: Dispute, say: Any, drawn: Any, given: Any, order: Any
) -> None:
    by, statements, groups = world(say, drawn)
    wires = tuple(WireStory("TASS", group) for group in groups)
    straight = Sources(tuple(by.values()), tuple(given), tuple(groups), wires)
    turned = Sources(tuple(by[n] for n in order), tuple(given[::-1]), tuple(groups[::-1]), wires[::-1])
    assert construct(harbour, statements, straight) == construct(harbour, statements[::-1], turned)


@SHARED
@given(drawn=articles, given=grades, name=st.sampled_from(NAMES), letter=st.sampled_from(LETTERS))
def test_neither_axis_changes_the_other(
    harbour: Dispute, say: Any, drawn: Any, given: Any, name: str, letter: str
) -> None:
    by = written(drawn)
    statement = tell(say, [("Norland", "+pay", name, Mode.DIRECT, 0)], by)[0]
    own = SourceGrade(f"{name}.md", letter, kind=SourceKind.ARTICLE)
    plain, graded = (
        Gathered.of(harbour, [statement], Sources(tuple(by.values()), each), (), Weighting())
        .evidence[0]
        .factors
        for each in (tuple(given), (*given, own))
    )
    assert plain.credibility == graded.credibility
    assert graded == replace(plain, reliability=dict(Weighting().reliability)[letter])


@SHARED
@given(
    drawn=worlds,
    name=st.sampled_from(NAMES),
    raised=st.tuples(st.integers(0, 4), st.booleans()),
)
def test_raising_a_grade_never_lowers_what_a_formula_weighs(
    harbour: Dispute, say: Any, drawn: Any, name: str, raised: tuple[int, bool]
) -> None:
    by, statements, groups = world(say, drawn)
    weights = []
    best, by_letter = raised
    for step in (min(best + 1, 4), best):
        grade = SourceGrade(
            f"{name}.md", "ABCDE"[step] if by_letter else None, None if by_letter else step + 1
        )
        built = construct(harbour, statements, Sources(tuple(by.values()), (grade,), tuple(groups)))
        weights.append({(s.party, s.text): s.weight for s in built.support})
    lower, higher = weights
    assert lower.keys() == higher.keys()
    assert all(higher[formula] >= weight - 1e-9 for formula, weight in lower.items())


@SHARED
@given(
    drawn=worlds,
)
def test_a_formula_is_confirmed_where_two_texts_of_it_are_not_linked(
    harbour: Dispute, say: Any, drawn: Any
) -> None:
    by, statements, _ = world(say, drawn)
    sources = Sources(tuple(by.values()))
    for support in construct(harbour, statements, sources).support:
        told = {w.passage.article for w in support.warrants if w.passage}
        assert support.corroborated == any(not sources.links(a, b) for a, b in combinations(sorted(told), 2))


marks = st.frozensets(
    st.sampled_from([(link, name) for link in (Link.OUTLET, Link.AUTHOR) for name in "pqrst"]), max_size=3
)


@settings(max_examples=150, deadline=None)
@given(st.lists(marks, max_size=9))
def test_no_larger_number_of_texts_is_apart(every: list[frozenset[Mark]]) -> None:
    apart = [
        size
        for size in range(len(every) + 1)
        if any(all(not a & b for a, b in combinations(chosen, 2)) for chosen in combinations(every, size))
    ]
    assert most_apart(every) == max(apart)


def test_many_entangled_texts_are_counted_quickly() -> None:
    entangled = [
        frozenset({(Link.OUTLET, f"o{n % 17}"), (Link.AUTHOR, f"a{n * 7 % 23}")}) for n in range(300)
    ]
    assert most_apart(entangled) == 17
