"""The page: every part is there, every link lands, nothing comes from outside, same bytes each time."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from itertools import pairwise

import pytest
from lxml import etree, html

from standoff.errors import Malformed
from standoff.findings.dossier import Dossier, PreferenceView
from standoff.report import html as page
from standoff.report.preconditions import origin


@pytest.fixture(scope="module")
def text(dossier: Dossier) -> str:
    return page.render(dossier)


@pytest.fixture(scope="module")
def tree(text: str) -> html.HtmlElement:
    return html.document_fromstring(text)


def said(tree: html.HtmlElement, section: str) -> str:
    return " ".join(tree.get_element_by_id(section).text_content().split())


def test_ids_are_unique(tree: html.HtmlElement) -> None:
    ids = Counter(tree.xpath("//@id"))
    assert [name for name, number in ids.items() if number > 1] == []


def test_every_internal_link_lands(tree: html.HtmlElement) -> None:
    ids = set(tree.xpath("//@id"))
    targets = {link[1:] for link in tree.xpath("//a/@href") if link.startswith("#")}
    assert len(targets) > 30
    assert targets - ids == set()


def test_names_that_describe_are_there(tree: html.HtmlElement) -> None:
    ids = set(tree.xpath("//@id"))
    named = {name for value in tree.xpath("//@aria-labelledby") for name in value.split()}
    assert named - ids == set()


def test_nothing_is_fetched_or_run(text: str, tree: html.HtmlElement) -> None:
    assert tree.xpath("//script | //iframe | //object | //embed | //form | //base | //img") == []
    assert tree.xpath("//link/@href") == ["data:,"]
    assert tree.xpath("//@src | //@srcset | //@action | //@*[starts-with(name(), 'on')]") == []
    style = tree.xpath("string(//style)")
    assert "url(" not in style
    assert "@import" not in style
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:")


def test_only_web_addresses_become_links(tree: html.HtmlElement) -> None:
    outside = {link for link in tree.xpath("//a/@href") if not link.startswith("#")}
    assert outside == {"https://example.org/harbour?a=1&b=2"}


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " https://a.example",
        "data:text/html,x",
        "https://",
        "https://[bad",
        "http://a.example/\x00",
        "//a.example",
        "file:///etc/passwd",
        "",
        None,
    ],
)
def test_other_addresses_do_not(address: str | None) -> None:
    assert page.web(address) is None


def test_same_dossier_same_bytes(dossier: Dossier, text: str) -> None:
    assert page.render(dossier) == text


def test_headings_go_down_one_step_at_a_time(tree: html.HtmlElement) -> None:
    levels = [int(name.tag[1]) for name in tree.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_tables_and_pictures_are_named(tree: html.HtmlElement) -> None:
    assert tree.xpath("//th[not(@scope)]") == []
    assert tree.xpath("//table[not(caption)]") == []
    pictures = tree.xpath("//*[local-name()='svg']")
    assert len(pictures) == 7
    for picture in pictures:
        assert picture.get("role") == "img"
        assert picture.xpath("./*[local-name()='title']")
        assert picture.xpath("./*[local-name()='desc']")


def test_the_answer_tells_each_standing(tree: html.HtmlElement) -> None:
    answer = said(tree, "answer")
    assert "“Deadlock” holds of its own accord: no party gains by leaving." in answer
    assert "“Harbour for treaty” holds because the others would gain by answering whoever left." in answer
    assert "“Inspections” would hold, but no legal sequence of moves leads there from today." in answer
    assert "“Both at once” is ruled out by the case’s own constraints." in answer
    assert "Astria leaves: it signs no treaty." in said(tree, "outcome-3")
    assert "Astria signs the treaty only if Verrow opens the harbour. harbour if treaty" in said(
        tree, "outcome-3"
    )
    assert "Ilse Brandt (Astria), restated · The Lomar Courier, A. Writer, 4 March 2021" in said(
        tree, "outcome-3"
    )
    assert (
        "Astria could do better for itself: it signs no treaty. But then Verrow keeps the harbour shut"
        in said(tree, "outcome-2")
    )


@pytest.mark.parametrize(
    ("section", "words"),
    [
        ("today", "● Holds No party would be better off"),
        ("today", "presses Verrow"),
        (
            "answer",
            "Differs from today in that Astria signs the treaty and lifts its levy on ships; Verrow opens",
        ),
        ("positions", "against disputed"),
        ("positions", "2 sentences for, 1 source"),
        ("preconditions", "Astria says: Astria signs the treaty only once Verrow opens the harbour"),
        ("preconditions", "No order of steps keeps both."),
        (
            "preconditions",
            "it cannot be both that Verrow accepts inspections and that the United Marches presses Verrow",
        ),
        ("preconditions", "if Astria lifts its levy on ships, then Verrow opens the harbour"),
        ("record", "June 2019 United Marches coerces towards Verrow"),
        ("sources", "B2 usually reliable, probably true"),
        ("sources", "the same text or nearly so."),
        ("sources", "; graded for its outlet (“careful"),
        ("sources", "Not believed, as the case says of its outlet"),
        ("sources", "“a rumour” is not believed"),
        ("sources", "The case does not believe 1 of the articles: nothing that it says is used."),
        ("sources", "is graded B5 by itself (usually reliable, improbable)"),
        ("sources", "as many independent sources. One of the 5 wishes and stands is told by two of"),
        ("sources", "Verrow’s stand: Verrow keeps the harbour shut (2 independent sources)"),
        ("sources", "9 reasons for wishes, 2 confirmed by independent sources"),
        ("unknown", "A grade in the case file that grades nothing that was read"),
        ("unknown", "The Gull is the name of an outlet and of an author; both are graded"),
        ("wishes", "Fixed by an analyst."),
        ("wishes", "Evidence against"),
        ("wishes", "Ranks the states directly, in 2 tiers from best to worst."),
        ("wishes", "Controls no option of its own."),
        ("themes", "Whether promises are kept"),
        ("themes", "No sentence speaks of it."),
        ("unknown", "Verrow, on whether Verrow keeps the harbour shut"),
        ("unknown", "Verrow: “Astria signs the treaty exactly when Verrow opens the harbour”"),
        ("themes", "64 %"),
        ("ledger", "Analysts expect no treaty before 2031."),
        ("unknown", "Verrow, on whether Astria keeps its levy on ships"),
        ("unknown", "Something new"),
        ("run", "en-test 3.8"),
        ("glossary", "decision maker or stakeholder"),
    ],
)
def test_every_part_is_told(tree: html.HtmlElement, section: str, words: str) -> None:
    assert words in said(tree, section)


def test_quotes_and_places_lead_to_each_other(tree: html.HtmlElement) -> None:
    link = tree.xpath("//*[@id='outcome-3']//blockquote//a/@href")[0]
    place = tree.get_element_by_id(link[1:])
    assert place.getnext().text_content().startswith("Astria will not sign")
    note = tree.get_element_by_id(link[1:].replace("s", "n"))
    assert "#outcome-3" in note.xpath(".//a/@href")
    assert link in note.xpath(".//a/@href")


def test_the_reading_view_keeps_the_text(tree: html.HtmlElement, dossier: Dossier) -> None:
    for element in tree.xpath("//a[@class='ref']"):
        element.drop_tree()
    shown = "".join(p.text_content() for p in tree.xpath("//article[@id='article-1']//p[@class='text']"))
    assert shown == re.sub(r"\n", "", dossier.readings[0].article.text)


def test_furniture_is_dimmed(tree: html.HtmlElement) -> None:
    dimmed = tree.xpath("//article[@id='article-1']//div[contains(@class, 'furniture')]")
    assert [row.text_content().strip() for row in dimmed] == ["Subscribe to our letters.", "Leave a reply"]


def test_articles_without_findings_make_sentences_not_charts(dossier: Dossier, empty: Dossier) -> None:
    silent = dataclasses.replace(dossier.readings[0], statements=())
    tree = html.document_fromstring(page.render(dataclasses.replace(empty, readings=(silent,))))
    assert tree.xpath("//*[local-name()='svg'] | //table | //figure") == []
    for section, words in {
        "answer": "The case names no outcomes, so only states can be judged here.",
        "today": "The case file does not say what today’s state is",
        "positions": "No sentence that was read says where a party stands on any option.",
        "preconditions": "No sentence that was read makes one option depend on another.",
        "record": "No act with a date was read.",
        "sources": "No articles were read.",
        "wishes": "The case has no parties.",
        "themes": "The case asks about no themes.",
        "reading": "Article 1 First the harbour?",
        "unknown": "The run reported no gaps.",
    }.items():
        assert words in said(tree, section)


def test_a_case_without_articles_has_only_the_sections_it_can_fill(empty: Dossier) -> None:
    tree = html.document_fromstring(page.render(empty))
    assert tree.xpath("//main/section/@id") == ["answer", "wishes", "unknown", "run", "glossary"]
    assert [link[1:] for link in tree.xpath("//nav//a/@href")] == tree.xpath("//main/section/@id")
    assert "No articles were read: everything here rests on the case file." in tree.text_content()
    assert "from the case file alone" in said(tree, "run")


def test_a_model_without_articles_has_no_empty_pictures(dossier: Dossier) -> None:
    model = dataclasses.replace(
        dossier,
        readings=(),
        sources=(),
        record=(),
        positions=(),
        dependencies=(),
        clashes=(),
        figures=(),
        believed=None,
    )
    tree = html.document_fromstring(page.render(model))
    assert len(tree.xpath("//*[local-name()='svg']")) == 1
    assert tree.xpath("//a[starts-with(@href, '#s')]/@href") == []


def test_a_day_without_a_rest_tells_who_would_change_it(dossier: Dossier) -> None:
    departures = dossier.outcomes[2].departures
    restless = dataclasses.replace(dossier, resting=(), today_departures=departures)
    tree = html.document_fromstring(page.render(restless))
    assert "Does not hold" in said(tree, "today")
    assert "Astria would change it: it signs no treaty." in said(tree, "today")
    assert "on this evidence somebody would always move on" in said(tree, "answer")


def test_a_formula_that_does_not_parse_is_refused(dossier: Dossier) -> None:
    broken = dataclasses.replace(
        dossier.parties[0], preferences=(PreferenceView(1, "treaty and (", 1.0, False, (), ()),)
    )
    with pytest.raises(Malformed, match="expected"):
        page.render(dataclasses.replace(dossier, parties=(broken,)))


def test_the_page_is_well_formed_enough_to_be_read_strictly(text: str) -> None:
    parser = etree.HTMLParser(recover=True)
    etree.fromstring(text.encode(), parser)
    tolerated = re.compile(
        r"Tag (main|nav|section|article|header|footer|figure|figcaption|details|summary|bdi|mark|time|svg|"
        r"title|desc|defs|marker|path|g|rect|text|line) invalid"
    )
    assert [e.message for e in parser.error_log if not tolerated.match(e.message)] == []


def test_an_outcome_that_today_belongs_to_in_another_state_says_so(dossier: Dossier) -> None:
    deadlock = dataclasses.replace(dossier.outcomes[0], best=dossier.outcomes[1].best)
    tree = html.document_fromstring(page.render(dataclasses.replace(dossier, outcomes=(deadlock,))))
    assert "Today belongs to it as well, in another of its states." in said(tree, "outcome-1")


def test_a_marked_figure_is_called_one(tree: html.HtmlElement) -> None:
    notes = [
        " ".join(n.text_content().split()) for n in tree.xpath("//*[@id='article-1']//li/details/summary")
    ]
    assert "8 figure" in notes


def test_a_precondition_that_no_article_tells_is_said_to_come_from_the_case_file(
    dossier: Dossier, tree: html.HtmlElement
) -> None:
    assert "4 preconditions were read in the articles: something" in said(tree, "preconditions")
    first, *others = dossier.dependencies
    ruled = dataclasses.replace(first, quotes=())
    mixed = dataclasses.replace(dossier, dependencies=(ruled, *others))
    assert origin(mixed) == "3 preconditions were read in the articles and 1 stands in the case file"
    alone = dataclasses.replace(dossier, dependencies=(ruled,), clashes=())
    assert origin(alone) == "1 precondition stands in the case file"
