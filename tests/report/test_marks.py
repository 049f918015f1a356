"""Articles cut into segments: nothing lost, every mark opens once and closes once."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.evidence import Article, Furniture, FurnitureKind, Span
from standoff.findings.dossier import Dossier
from standoff.report.anchors import Anchors
from standoff.report.marks import Mark, paragraphs

TEXTS = st.text(alphabet="ab .\n\r\N{COMBINING ACUTE ACCENT}", max_size=60)


@st.composite
def marked(draw: st.DrawFn) -> tuple[Article, list[Mark]]:
    text = draw(TEXTS)
    place = st.integers(0, len(text))
    pairs = st.tuples(place, place).map(sorted).map(lambda p: Span(p[0], p[1]))
    marks = [
        Mark(
            number, f"s{number}", f"n{number}", tuple(draw(st.lists(pairs, min_size=1, max_size=3))), None, ()
        )
        for number in range(1, draw(st.integers(1, 5)))
    ]
    furniture = tuple(Furniture(span, FurnitureKind.TEASER) for span in draw(st.lists(pairs, max_size=2)))
    return Article("id", "name", text, furniture=furniture), marks


@settings(max_examples=150)
@given(marked())
def test_segments_hold_all_the_text_that_can_be_seen(case: tuple[Article, list[Mark]]) -> None:
    article, marks = case
    shown = "".join(segment.text for block in paragraphs(article, marks) for segment in block.segments)
    assert "".join(shown.split()) == "".join(article.text.split())


@settings(max_examples=150)
@given(marked())
def test_every_mark_opens_once_closes_once_and_has_one_note(case: tuple[Article, list[Mark]]) -> None:
    article, marks = case
    blocks = paragraphs(article, marks)
    numbers = [mark.number for mark in marks]
    segments = [segment for block in blocks for segment in block.segments]
    assert sorted(m.number for s in segments for m in s.opens) == numbers
    assert sorted(m.number for s in segments for m in s.closes) == numbers
    assert sorted(m.number for block in blocks for m in block.marks) == numbers


@settings(max_examples=150)
@given(marked())
def test_a_segment_is_covered_exactly_by_the_marks_that_hold_its_characters(
    case: tuple[Article, list[Mark]],
) -> None:
    article, marks = case
    offset = 0
    for block in paragraphs(article, marks):
        offset = article.text.index("".join(segment.text for segment in block.segments), offset)
        for segment in block.segments:
            offset = article.text.index(segment.text, offset) if segment.text else offset
            for at in range(offset, offset + len(segment.text)):
                holding = {m.number for m in marks if any(s.start <= at < s.end for s in m.spans)}
                assert {m.number for m in segment.covers} == holding
            offset += len(segment.text)


def test_overlapping_statements_are_split(dossier: Dossier) -> None:
    anchors = Anchors.of(dossier)
    article = dossier.readings[0].article
    blocks = paragraphs(article, anchors.marks[article.id])
    pieces = [(s.text, len(s.covers)) for s in blocks[1].segments if s.covers]
    assert pieces == [
        ("Verrow insists on the treaty first", 1),
        ("of Verrow; ", 1),
        ("he added that ", 2),
        ("Brandt", 3),
        (" had promised him to lift the levy", 2),
    ]


def test_a_figure_is_marked_itself_not_its_sentence(dossier: Dossier) -> None:
    anchors = Anchors.of(dossier)
    mark = anchors.mark(dossier.figures[0].quote)
    assert mark is not None
    assert mark.spans == (dossier.figures[0].span,)
    assert mark.statement is None
    assert [use.anchor for use in mark.uses] == ["figures"]


def test_a_quote_without_its_article_has_no_place(dossier: Dossier, empty: Dossier) -> None:
    assert Anchors.of(empty).mark(dossier.figures[0].quote) is None
    assert Anchors.of(dossier).mark(dossier.parties[1].preferences[0].quotes[0]) is None
