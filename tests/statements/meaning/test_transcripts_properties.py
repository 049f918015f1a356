"""Any lines with any labels: turns lie apart in the text, and what is read of them matches it."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from standoff.evidence import Article
from standoff.parties import Directory
from standoff.statements import Reader
from standoff.statements.parsed import Parsed
from standoff.statements.pipeline import load
from standoff.statements.transcript import turns

LABELS = [
    "BERG",
    "Karl Oster",
    "Q",
    "A",
    "Question",
    "- ",
    "Norland",
    "HALLORAN",
    "Photo",
    "Ms. Dahl (Norland)",
    "",
]
SAID = [
    "We will open the port.",
    "Norland wants the peace treaty?",
    "Berg left.",
    "NO TALKS UNTIL MAY",
    "",
    ":",
]
LINES = st.tuples(st.sampled_from(LABELS), st.sampled_from([": ", ":", ":\n", " "]), st.sampled_from(SAID))
TEXTS = st.lists(LINES.map("".join), max_size=6).flatmap(
    lambda lines: st.sampled_from(["\n", "\n\n"]).map(lambda gap: gap.join(lines))
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
def test_turns_lie_apart_and_passages_match(reader: Reader, text: str) -> None:
    article = Article(Article.identify(text), "odd.txt", text)
    doc = next(load().docs([text]))
    if not len(doc):
        return
    found = turns(Parsed.of(article, doc), Directory(reader.parties).resolve(doc))
    end = 0
    for turn in found:
        assert end <= turn.label.start < turn.label.end <= turn.content.start < turn.content.end <= len(text)
        end = turn.content.end
    for one in reader.read(article):
        assert text[one.passage.start : one.passage.end] == one.passage.exact


def test_many_labels_take_no_longer_than_their_number(reader: Reader) -> None:
    text = "BERG: We will open the port.\nQ: When?\n" * 150
    found = reader.read(Article(Article.identify(text), "long.txt", text))
    assert {one.party for one in found if one.options} == {"Norland"}
