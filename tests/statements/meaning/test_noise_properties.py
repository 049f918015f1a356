"""Texts as scanners, phones and tables make them: read to the end, every passage as the text has it."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from standoff.evidence import Article
from standoff.statements import Reader, Statement

SENTENCES = st.sampled_from(
    [
        "Norland demands that Sudland withdraw its troops from the port by Friday.",
        "“We will not sign a peace treaty unless Norland opens its port,” Oster said.",
        "President Berg, who met Karl Oster in 2018, offered to open the harbour first.",
        "If Westmark deploys missiles, Sudland will not withdraw its army, officials told reporters.",
    ]
)
ENTRIES = st.sampled_from(
    ["Norland", "opens its port", "12 %", "—", "n/a", "Sudland: no", "1,200 troops", ""]
)
TAGS = st.sampled_from(
    [
        "#PeaceTreaty",
        "@Berg_Norland",
        "RT @Oster:",
        "https://t.example/aZ9?x=1#y",
        "🇳🇴🚢",
        "pic.t.example/1",
        "…",
    ]
)
SCRIPTS = st.text(alphabet="БеργВест日本語العربيةहिन्दीไทย한국", max_size=12)
INVISIBLE = st.text(
    alphabet="\x00\x07\x08\x1b\u00ad\u200b\u200d\u200e\u200f\u202a\u202e\u2066\u2069\ufeff", max_size=4
)
LONG = st.integers(1, 3000).map(lambda length: ("Nor-land/" * length)[:length])
SOME = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def hyphenated(text: str, at: int) -> str:
    """A word broken at the end of a line."""
    return text[:at] + "-\n" + text[at:]


MISREADINGS: tuple[Callable[[str, int], str], ...] = (
    hyphenated,
    lambda text, at: text[:at] + text[at:].replace("l", "1", 1),
    lambda text, at: text[:at] + text[at:].replace("m", "rn", 1),
    lambda text, at: text[:at] + text[at:].replace("fi", "ﬁ", 1),
    lambda text, at: text[:at] + text[at:].replace(" ", "", 1),
    lambda text, at: text[:at] + text[at:].replace("o", "0", 1),
    lambda text, at: text[:at] + " " + text[at:],
    lambda text, at: text[:at] + text[at:].replace("”", "", 1),
    lambda text, at: text[:at] + "\f\n 3 \n" + text[at:],
)
DAMAGE = st.lists(st.tuples(st.sampled_from(MISREADINGS), st.integers(0, 300)), max_size=12)


@st.composite
def scanned(draw: st.DrawFn) -> str:
    """Sentences with the faults of optical character recognition."""
    text = " ".join(draw(st.lists(SENTENCES, min_size=1, max_size=4)))
    for misread, at in draw(DAMAGE):
        text = misread(text, min(at, len(text)))
    return text


def rows(separator: str) -> st.SearchStrategy[str]:
    """A table, as pages and spreadsheets give it."""
    row = st.lists(st.one_of(ENTRIES, SENTENCES), min_size=1, max_size=5).map(separator.join)
    return st.lists(row, min_size=1, max_size=8).map("\n".join)


def read(reader: Reader, text: str) -> tuple[Statement, ...]:
    """The statements of ``text``, every place in them checked against it."""
    found = reader.read(Article(Article.identify(text), "noise.txt", text))
    for statement in found:
        assert text[statement.passage.start : statement.passage.end] == statement.passage.exact
        places = [*statement.content, statement.speaker.span, statement.party_span, statement.act_span]
        places += [span for stance in statement.options for span in stance.anchors]
        assert all(0 <= span.start < span.end <= len(text) for span in places if span is not None)
    return found


@SOME
@given(text=scanned())
def test_scanned_pages(reader: Reader, text: str) -> None:
    assert read(reader, text) == read(reader, text)


@SOME
@given(text=st.sampled_from([" | ", "\t", ";", ","]).flatmap(rows))
def test_tables(reader: Reader, text: str) -> None:
    read(reader, text)


@SOME
@given(
    items=st.lists(st.tuples(st.sampled_from(["- ", "• ", "(1) ", "iv. ", "* "]), SENTENCES), max_size=8),
    gap=st.sampled_from(["\n", "\n\n", " "]),
)
def test_lists(reader: Reader, items: list[tuple[str, str]], gap: str) -> None:
    text = gap.join(mark + sentence for mark, sentence in items)
    assert {s.party for s in read(reader, text)} <= {None, "Norland", "Sudland", "Westmark"}


@SOME
@given(parts=st.lists(st.one_of(SENTENCES, TAGS), max_size=10))
def test_tweets(reader: Reader, parts: list[str]) -> None:
    read(reader, " ".join(parts))


@SOME
@given(
    parts=st.lists(st.one_of(SENTENCES, SCRIPTS, INVISIBLE, LONG), max_size=8), gap=st.sampled_from(["", " "])
)
def test_scripts_invisible_characters_and_endless_words(reader: Reader, parts: list[str], gap: str) -> None:
    read(reader, gap.join(parts))


@SOME
@given(
    sentences=st.lists(SENTENCES, min_size=1, max_size=4),
    marks=st.lists(st.sampled_from("“”‘’\"'«»„‚"), min_size=4, max_size=4),
)
def test_quotes_that_open_and_never_close(reader: Reader, sentences: list[str], marks: list[str]) -> None:
    bare = [sentence.replace("”", "").replace("“", "") for sentence in sentences]
    read(reader, "\n\n".join(mark + sentence for mark, sentence in zip(marks, bare, strict=False)))
