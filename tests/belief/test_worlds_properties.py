"""What is always true of worlds, whatever the evidence."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.belief import Conclusion, Item, ItemKind, Kind, items_of
from standoff.belief.worlds import World, world
from standoff.construction import Gathered, Sources
from standoff.dispute import Dispute, Outcome
from standoff.dispute.grammar import text_of
from standoff.evidence import Article
from standoff.statements import Statement
from tests.belief.parts import formula, gathereds

OUTCOMES = (
    Outcome("trade", "Trade", formula("open and pay")),
    Outcome("shut", "Shut", formula("not open")),
    Outcome("arms", "Arms", formula("missiles or cede")),
)


def told(each: World) -> object:
    """What a world comes to, without what it is called."""
    return each.statements, lists(each.construction.dispute), each.equilibria, each.standings, each.today


def lists(dispute: Dispute) -> list[tuple[str, str]]:
    return [(p.party, text_of(p.formula)) for p in dispute.preferences]


def with_outcomes(gathered: Gathered) -> Gathered:
    return replace(gathered, dispute=replace(gathered.dispute, outcomes=OUTCOMES))


cases = gathereds(most=8).map(with_outcomes)


@settings(max_examples=30, deadline=None)
@given(cases)
def test_believing_all_is_the_case_itself(gathered: Gathered) -> None:
    everything = world(gathered)
    assert everything.construction == gathered.construct()
    for kind in (ItemKind.ARTICLE, ItemKind.OUTLET, ItemKind.STATEMENT):
        items = items_of(gathered, kind)
        assert told(world(gathered, only=items)) == told(everything)


@settings(max_examples=30, deadline=None)
@given(cases)
def test_leaving_out_what_gives_no_evidence_changes_nothing(gathered: Gathered) -> None:
    silent = [item for item in items_of(gathered, ItemKind.ARTICLE) if not item.pieces]
    assert told(world(gathered, without=[*silent, Item(ItemKind.OUTLET, "nobody", ())])) == told(
        world(gathered)
    )


@settings(max_examples=25, deadline=None)
@given(cases, st.sampled_from(["nash", "gmr", "seq"]))
def test_an_outcome_stands_in_a_world_as_its_conclusions_say(gathered: Gathered, concept: str) -> None:
    for item in items_of(gathered, ItemKind.ARTICLE):
        each = world(gathered, without=[item])
        dispute = each.construction.dispute
        for outcome, standing in zip(OUTCOMES, each.standings, strict=True):
            holds = Conclusion(Kind.HOLDS, outcome, concept).is_true(dispute)
            assert holds is (concept in standing.holds)
            assert Conclusion(Kind.REACHABLE, outcome).is_true(dispute) is standing.reachable


def _worlds(gathered: Gathered) -> list[object]:
    items = items_of(gathered, ItemKind.ARTICLE)
    alone = [world(gathered, only=[item]) for item in items if item.pieces]
    return [(each.only, told(each)) for each in [*alone, world(gathered)]]


@settings(max_examples=20, deadline=None)
@given(cases)
def test_the_order_of_articles_and_statements_changes_nothing(gathered: Gathered) -> None:
    statements = list(dict.fromkeys(piece.statement for piece in gathered.evidence))
    shuffled = statements[::-1]
    sources = gathered.sources
    turned = Sources(sources.articles[::-1], sources.grades, tuple(g[::-1] for g in sources.duplicates))
    pinned, weighting = gathered.dispute, gathered.weighting
    one = Gathered.of(pinned, statements, sources, (), weighting)
    other = Gathered.of(pinned, shuffled, turned, (), weighting)
    assert _worlds(one) == _worlds(other)


@settings(max_examples=20, deadline=None)
@given(cases)
def test_a_copy_of_an_article_changes_no_world(gathered: Gathered) -> None:
    sources = gathered.sources
    first = sources.articles[0]
    copy = replace(first, id=Article.identify(first.text, "z.txt"), name="z.txt")
    statements = list(dict.fromkeys(piece.statement for piece in gathered.evidence))
    copied = [_moved(s, copy) for s in statements if s.passage.article == first.id]
    groups = [set(group) | ({copy.id} if first.id in group else set()) for group in sources.duplicates]
    if not any(first.id in group for group in groups):
        groups.append({first.id, copy.id})
    doubled = Sources((*sources.articles, copy), (), tuple(tuple(sorted(group)) for group in groups))
    pinned, weighting = gathered.dispute, gathered.weighting
    one = Gathered.of(pinned, statements, sources, (), weighting)
    two = Gathered.of(pinned, [*statements, *copied], doubled, (), weighting)
    assert _worlds(one) == _worlds(two)


def _moved(statement: Statement, article: Article) -> Statement:
    passage = replace(statement.passage, article=article.id)
    return replace(statement, id=f"{statement.id}-copy", passage=passage)
