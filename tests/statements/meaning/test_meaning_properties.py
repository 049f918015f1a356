"""Whatever the text: no crash, every character accounted for, the same again the second time."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from standoff.evidence import Article, Span
from standoff.statements import Reader, Statement, codec

NAMES = ["Norland", "Sudland", "Westmark", "Berg", "Oster", "it", "they", "we", "our", "which"]
CUES = [
    "said",
    "says",
    "demands",
    "refuses",
    "wants",
    "offer",
    "rejected",
    "condition",
    "deploy",
    "withdraw",
    "open",
]
SMALL = [
    "the",
    "a",
    "not",
    "no",
    "never",
    "must",
    "will",
    "is",
    "that",
    "in return for",
    "without",
    "and",
    "or",
]
BINDING = ["if", "unless", "only after", "until", "first", "then", "before", "as long as", "provided that"]
THINGS = [
    "peace treaty",
    "troops",
    "port",
    "missiles",
    "1956",
    "two percent",
    "%",
    "🙂",
    "é",
    "\u00a0",
    "\n\n",
    "\t",
]
MARKS = ["–", ":", ",", ".", "?", "“", "”", '"', "'", "(", ")"]
WORDS = [*NAMES, *CUES, *SMALL, *BINDING, *THINGS, *MARKS]
SALAD = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
CLAUSES = st.sampled_from(
    [
        "Norland demands that Sudland withdraw its troops",
        "Sudland will not sign a peace treaty unless Norland opens its port",
        '"We reject the deployment of missiles," President Ada Berg said',
        "Westmark has one condition – the port must be open",
        "It is unlikely that Norland will open its port",
    ]
)
TEXTS = st.lists(st.one_of(CLAUSES, SALAD, st.text(max_size=60)), max_size=5).map(". ".join)
SOME = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def spans(statement: Statement) -> list[Span]:
    """Every stretch of text that a statement points to."""
    found = [*statement.content, *statement.cue, *(v.span for v in statement.chain if v.span)]
    found += [span for stance in statement.options for span in stance.anchors]
    single = (statement.act_span, statement.negated, statement.modality_span, statement.party_span)
    found += [span for span in single if span is not None]
    if statement.condition is not None:
        parts = (*statement.condition.options, *statement.condition.consequent)
        found += [statement.condition.span, statement.condition.cue]
        found += [span for stance in parts for span in stance.anchors]
    return found


@SOME
@given(text=TEXTS)
def test_every_field_knows_characters_that_exist(reader: Reader, text: str) -> None:
    article = Article(Article.identify(text), "any.txt", text)
    for statement in reader.read(article):
        statement.passage.check(article)
        assert all(span.end <= len(text) for span in spans(statement))
        assert all(len(span) for span in spans(statement))


@SOME
@given(text=TEXTS)
def test_the_same_text_gives_the_same_statements(reader: Reader, text: str) -> None:
    article = Article(Article.identify(text), "any.txt", text)
    once, again = reader.read(article), reader.read(article)
    assert list(map(codec.dumps, once)) == list(map(codec.dumps, again))
    assert len({statement.id for statement in once}) == len(once)


@SOME
@given(text=TEXTS)
def test_a_statement_takes_one_stance_on_an_option_and_round_trips(reader: Reader, text: str) -> None:
    for statement in reader.read(Article(Article.identify(text), "any.txt", text)):
        names = [stance.option for stance in statement.options]
        assert len(names) == len(set(names))
        assert codec.loads(codec.dumps(statement)) == statement
        assert statement.chain[0].how == "author"
