"""Positions, lists, sources, record, themes, figures, gaps."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from standoff.dispute import SourceGrade, Theme, ThemeKind
from standoff.evidence import PartialDate, Passage, Span
from standoff.findings import assemble
from standoff.statements import Act, Bound, Modality, Mode, Moment, Voice
from standoff.statements.figures import Figure
from standoff.statements.noted import Bearing, Noted


def test_a_cell_tells_both_sides(desk: Any) -> None:
    told = [*desk.quarrel(), desk.say(4, "Norland", "-shut", mode=Mode.NARRATED, act=Act.REJECT)]
    cell = next(p for p in desk.dossier(told).positions if (p.party, p.option) == ("Norland", "shut"))
    assert cell.disputed
    assert cell.weight_for == pytest.approx(0.288)
    assert cell.weight_against == pytest.approx(0.18)
    assert (cell.sources_for, cell.sources_against) == (1, 1)


def test_cells_without_evidence_are_left_out(desk: Any) -> None:
    assert len(desk.dossier().positions) == 4


def test_the_party_s_own_words_are_quoted_first(desk: Any) -> None:
    told = [
        desk.say(4, "Norland", "+withhold", mode=Mode.NARRATED),
        desk.say(0, "Norland", "+withhold", mode=Mode.DIRECT),
        desk.say(1, "Norland", "+withhold", mode=Mode.INDIRECT),
    ]
    (line,) = desk.dossier(told).parties[0].preferences
    assert [quote.mode for quote in line.quotes] == [Mode.DIRECT, Mode.INDIRECT, Mode.NARRATED]


def test_a_list_counts_from_one_and_names_its_formulas(desk: Any) -> None:
    norland = desk.dossier().parties[0]
    assert [(p.position, p.formula) for p in norland.preferences] == [(1, "not withhold"), (2, "shut")]
    assert norland.options == ("shut",)


def test_shares_of_the_sources_sum_to_one(desk: Any) -> None:
    other = replace(desk.articles[0], id="f" * 16, name="tern.txt")
    desk.articles = (*desk.articles, other)
    told = [*desk.quarrel(), desk.say(0, "Norland", "+withhold", article=other)]
    views = desk.dossier(told).sources
    assert [v.article for v in views] == ["gull.txt", "tern.txt"]
    assert sum(v.share for v in views) == pytest.approx(1.0)
    assert [v.statements for v in views] == [4, 1]


def test_copies_are_named_with_each_source(desk: Any) -> None:
    copy = replace(desk.articles[0], id="f" * 16, name="tern.txt")
    desk.articles = (*desk.articles, copy)
    desk.duplicates = ((desk.articles[0].id, copy.id),)
    assert [v.duplicates for v in desk.dossier().sources] == [("tern.txt",), ("gull.txt",)]


def test_an_act_is_dated_by_its_sentence_before_its_article(desk: Any) -> None:
    event = Moment(PartialDate(1998), Span(0, 4))
    told = [desk.say(3, "Sudria", act=Act.REJECT, event=event, mode=Mode.NARRATED), desk.say(0, "Norland")]
    assert [(str(a.date), a.party, a.from_text) for a in desk.dossier(told).record] == [
        ("1998", "Sudria", True),
        ("2020-01-01", "Norland", False),
    ]


@pytest.mark.parametrize("bound", [Bound.SINCE, Bound.BY])
def test_neither_a_beginning_nor_a_deadline_is_the_day_of_an_act(desk: Any, bound: Bound) -> None:
    event = Moment(PartialDate(1998), Span(0, 4), bound=bound)
    (act,) = desk.dossier([desk.say(0, "Norland", act=Act.REJECT, event=event)]).record
    assert (str(act.date), act.from_text) == ("2020-01-01", False)


def test_a_promise_is_dated_by_its_making_not_by_what_is_promised(desk: Any) -> None:
    said, event = Moment(PartialDate(1998), Span(0, 4)), Moment(PartialDate(2002), Span(5, 9))
    (act,) = desk.dossier([desk.say(0, "Norland", act=Act.AGREE, said=said, event=event)]).record
    assert (str(act.date), act.from_text) == ("1998", True)


def test_an_undated_remark_of_the_author_is_no_event(desk: Any) -> None:
    assert desk.dossier([desk.say(3, "Sudria", mode=Mode.NARRATED)]).record == ()


def test_hypotheses_and_forecasts_are_no_events(desk: Any) -> None:
    told = [desk.say(0, "Norland", modality=Modality.HYPOTHETICAL), desk.say(2, "Sudria", forecast=True)]
    assert desk.dossier(told).record == ()


def test_the_same_words_make_one_event(desk: Any) -> None:
    told = [desk.say(0, "Norland", id="one"), desk.say(0, "Norland", id="two", mode=Mode.INDIRECT)]
    (act,) = desk.dossier(told).record
    assert act.quote.statement == "one"


def test_halves_of_a_sentence_that_tell_one_act_make_one_event(desk: Any) -> None:
    whole = desk.say(0, "Norland", id="whole")
    at = whole.passage.start
    event = Moment(PartialDate(1998), Span(at, at + 4))
    halves = [
        replace(whole, id=f"half-{n}", passage=Passage.of(desk.articles[0], at + a, at + b), event=event)
        for n, (a, b) in enumerate([(1, 35), (38, 57)])
    ]
    (act,) = desk.dossier(halves).record
    assert act.quote.statement == "half-1"
    other = replace(halves[1], act=Act.REJECT)
    assert len(desk.dossier([halves[0], other]).record) == 2


def test_what_two_did_in_the_same_words_is_one_event_of_both(desk: Any) -> None:
    event = Moment(PartialDate(1998), Span(0, 4))
    both = [
        desk.say(6, party, act=Act.AGREE, event=event, addressee=Voice("Sudria", "Sudria"))
        for party in ("Sudria", "Norland")
    ]
    (act,) = desk.dossier(both).record
    assert (act.party, act.partners, act.addressee) == ("Norland", ("Sudria",), None)


def test_what_two_did_together_is_not_dated_by_the_article_that_recalls_it(desk: Any) -> None:
    both = [desk.say(6, party, act=Act.AGREE) for party in ("Sudria", "Norland")]
    assert desk.dossier(both).record == ()


def test_hearsay_is_no_event_of_the_article_s_day(desk: Any) -> None:
    assert desk.dossier([desk.say(0, "Norland", speaker=Voice("a rival", "Sudria"))]).record == ()


def test_themes_quote_their_statements(desk: Any) -> None:
    told = [desk.say(3, "Sudria", themes=("fish",)), desk.say(6, None, forecast=True, act=None)]
    theme = Theme("fish", "Fishing", ThemeKind.DOMESTIC_LIMIT, ("fishing",))
    dossier = assemble(desk.construct(told), desk.sources, told, (), (theme,), desk.dossier().run)
    assert [quote.statement for quote in dossier.themes[0].quotes] == ["gull.txt-3-Sudria"]


def test_a_sentence_on_a_theme_is_quoted_unless_a_statement_in_it_is(desk: Any) -> None:
    told = [desk.say(0, "Sudria", themes=("fish",))]
    statement = told[0].passage
    article = desk.articles[0]
    at = article.text.index("40 percent")
    bearings = (
        Bearing("fish", Passage.of(article, statement.start, statement.end)),
        Bearing("fish", Passage.of(article, at - 13, at + 42)),
    )
    theme = Theme("fish", "Fishing", ThemeKind.DOMESTIC_LIMIT, ("fishing",))
    noted = [Noted(bearings=bearings)]
    dossier = assemble(desk.construct(told), desk.sources, told, noted, (theme,), desk.dossier().run)
    quotes = dossier.themes[0].quotes
    assert [quote.statement for quote in quotes] == ["gull.txt-0-Sudria", None]
    assert [quote.speaker for quote in quotes][1] is None


def test_copies_of_a_sentence_are_quoted_once(desk: Any) -> None:
    copy = replace(desk.articles[0], id="f" * 16, name="tern.txt")
    desk.articles = (*desk.articles, copy)
    desk.duplicates = ((desk.articles[0].id, copy.id),)
    told = [
        desk.say(0, "Norland", "+withhold", id=f"{a.name}", article=a, themes=("fish",), forecast=False)
        for a in desk.articles
    ]
    theme = Theme("fish", "Fishing", ThemeKind.DOMESTIC_LIMIT, ("fishing",))
    dossier = assemble(desk.construct(told), desk.sources, told, (), (theme,), desk.dossier().run)
    (cell,) = dossier.positions
    assert (len(cell.quotes_for), cell.sources_for) == (1, 1)
    assert len(dossier.themes[0].quotes) == 1
    desk.duplicates = ()
    (cell,) = desk.dossier(told).positions
    assert len(cell.quotes_for) == 2


def test_figures_stand_in_their_sentence_and_copies_add_none(desk: Any) -> None:
    copy = replace(desk.articles[0], id="f" * 16, name="tern.txt")
    desk.articles = (*desk.articles, copy)
    desk.duplicates = ((desk.articles[0].id, copy.id),)
    at = copy.text.index("40 percent")
    counted = [
        Figure("40 percent", Span(at, at + 10), Passage.of(article, at - 13, at + 42))
        for article in desk.articles
    ]
    told = desk.quarrel()
    dossier = assemble(
        desk.construct(told), desk.sources, told, [Noted(tuple(counted))], (), desk.dossier().run
    )
    (figure,) = dossier.figures
    assert (figure.value, figure.quote.article) == ("40 percent", "gull.txt")
    assert figure.quote.passage is not None
    assert figure.quote.passage.exact == "In 1998 some 40 percent of its people lived by fishing."


def test_what_is_not_known_is_listed(desk: Any) -> None:
    desk.articles = (replace(desk.articles[0], published=None),)
    told = [
        desk.say(0, "Norland", "+withhold"),
        desk.say(4, "Norland", "-withhold"),
        desk.say(5, "Sudria", kind="exchange", waits="+withhold"),
    ]
    gaps = {(gap.kind, gap.subject, gap.detail) for gap in desk.dossier(told).gaps}
    assert ("contradiction", "Norland", "withhold") in gaps
    assert ("no evidence", "Norland", "shut") in gaps
    assert ("undated article", "gull.txt", "") in gaps
    assert ("no source grade", "The Gull", "gull.txt") in gaps
    assert any(kind == "condition outside the model" for kind, _, _ in gaps)


def test_a_price_without_its_return_is_a_position_and_a_gap(desk: Any) -> None:
    shut, withhold = desk.dispute.options
    told = [desk.say(4, "Norland", "+shut", act=Act.OFFER)]
    dossier = desk.dossier(told, options=(replace(shut, concession=True), withhold))
    assert [(p.party, p.option, len(p.quotes_for)) for p in dossier.positions] == [("Norland", "shut", 1)]
    (gap,) = (gap for gap in dossier.gaps if gap.kind == "price not stated")
    assert (gap.subject, gap.detail, len(gap.quotes)) == ("Norland", "shut", 1)
    assert dossier.parties[0].preferences == ()


def test_a_graded_source_is_no_gap(desk: Any) -> None:
    desk.grades = (SourceGrade("The Gull", "B", 2),)
    assert not any(gap.kind == "no source grade" for gap in desk.dossier().gaps)


def test_every_article_can_be_read_with_its_statements(desk: Any) -> None:
    (reading,) = desk.dossier().readings
    assert [s.passage.start for s in reading.statements] == sorted(s.passage.start for s in desk.quarrel())
