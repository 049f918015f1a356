"""What holds for any text, however odd."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from standoff.evidence import Article, Furniture, FurnitureKind, Span
from standoff.parties import Directory, Mentions, candidates

WORDS = """
Russia Japan Russian Japanese Moscow Tokyo the The and of 's , . ( ) - “ ” he it they both two countries
sides minister president government Foreign Minister Prime Sergei Lavrov Shinzo Abe Putin colleagues public
experts our we said refused signed who which former Korea us US U.S. Kim Jong - un Mr. Ms. anti pro Eastern
Military District members London é 日本
"""
PIECES = (*WORDS.split(), "\n\n", "\u00a0", "\u200b")
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join),
    st.text(max_size=60),
)
QUICK = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def _fields(mentions: Mentions) -> tuple[object, ...]:
    return (mentions.all, mentions.people, mentions.first_persons)


@QUICK
@given(text=TEXTS)
def test_spans_lie_in_the_text_and_are_not_empty(text: str, nlp: Language, kuril: Directory) -> None:
    mentions = kuril.resolve(nlp(text))
    for mention in mentions.all:
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert mention.evidence is None or mention.evidence.end <= len(text)


@QUICK
@given(text=TEXTS)
def test_no_mention_is_of_a_party_outside_the_directory(text: str, nlp: Language, kuril: Directory) -> None:
    known = {party.name for party in kuril.parties}
    for mention in kuril.resolve(nlp(text)).all:
        assert {*mention.every, *mention.candidates} <= known
        assert [mention.party is not None, bool(mention.parties), bool(mention.candidates)].count(True) == 1


@QUICK
@given(text=TEXTS)
def test_the_same_text_gives_the_same_answer(text: str, nlp: Language, kuril: Directory) -> None:
    doc = nlp(text)
    assert _fields(kuril.resolve(doc)) == _fields(Directory(kuril.parties).resolve(doc))


@QUICK
@given(text=TEXTS, data=st.data())
def test_any_question_has_an_answer(text: str, data: st.DataObject, nlp: Language, kuril: Directory) -> None:
    doc = nlp(text)
    mentions = kuril.resolve(doc)
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    for found in (mentions.of(span), mentions.owner(span), mentions.at(span)):
        assert found is None or found.span.end <= len(text)
    assert all(span.covers(mention.span) for mention in mentions.within(span))
    assert all(mentions.of(token) == mentions.of(token) for token in doc)


@QUICK
@given(text=TEXTS)
def test_nothing_is_found_where_all_is_furniture(text: str, nlp: Language, kuril: Directory) -> None:
    everything = Furniture(Span(0, len(text)), FurnitureKind.COMMENTS)
    assert kuril.resolve(nlp(text), [everything]).all == ()


@QUICK
@given(text=TEXTS)
def test_candidates_quote_their_article(text: str, nlp: Language) -> None:
    article = Article(Article.identify(text), "a.txt", text)
    for candidate in candidates([(article, nlp(text))]):
        for passage in (*candidate.passages, *(p for one in candidate.people for p in one.passages)):
            passage.check(article)
