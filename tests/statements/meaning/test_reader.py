"""The reader as a whole: furniture, forecasts, block quotations, acts, fingerprint, figures."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

import pytest

from standoff.dispute import Option, Party
from standoff.evidence import Article, Furniture, FurnitureKind, Span
from standoff.statements import Act, Mode, Reader, Statement
from standoff.statements.figures import figures
from standoff.statements.parsed import Parsed
from standoff.statements.pipeline import load

Read = Callable[[str], tuple[Statement, ...]]


def test_furniture_says_nothing(reader: Reader) -> None:
    text = "Norland demands a peace treaty. Sudland demands a peace treaty."
    furniture = (Furniture(Span(32, len(text)), FurnitureKind.TEASER),)
    found = reader.read(Article("a", "a.txt", text, furniture=furniture))
    assert {statement.party for statement in found} == {"Norland"}


@pytest.mark.parametrize("text", ["", " \n\n ", "...", "“”", "\ufeff"])
def test_an_empty_article_has_no_statements(read: Read, text: str) -> None:
    assert read(text) == ()


def test_an_authors_prediction_is_a_forecast_and_takes_no_stance(read: Read) -> None:
    found = [s for s in read("The peace treaty will be signed by Norland and Sudland.") if s.forecast]
    assert found
    assert all(s.party is None and not s.options and s.speaker.name == "Ivo Lind" for s in found)


def test_a_partys_own_will_is_no_forecast(read: Read) -> None:
    assert not any(s.forecast for s in read("Norland will open its port."))


def test_a_block_quotation_without_its_marks_is_the_introduced_ones(read: Read) -> None:
    text = "At the fair President Ada Berg again made that clear\n\nWe do not open ports for money.”\n\nSo."
    found = [s for s in read(text) if s.mode is Mode.DIRECT]
    assert [(s.party, s.speaker.name) for s in found] == [("Norland", "Ada Berg")]
    assert {s.option: s.stance for s in found[0].options} == {"port": -1}


def test_a_quotation_over_paragraphs_is_one_speakers(read: Read) -> None:
    text = (
        "Foreign Minister Karl Oster of Sudland spoke about all this at some length\n\n"
        "“Let us sign a peace treaty.\n\nWe want the port to be opened.”"
    )
    assert {s.party for s in read(text) if s.mode is Mode.DIRECT} == {"Sudland"}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norland demands a peace treaty.", Act.REQUEST),
        ("Norland offered Sudland a peace treaty.", Act.OFFER),
        ("Norland rejected the peace treaty.", Act.REJECT),
        ("Norland blamed Sudland for the deployment of missiles.", Act.ACCUSE),
        ("Norland forced Sudland to withdraw its troops.", Act.COERCE),
        ("Norland proposed talks on a peace treaty.", Act.CONSULT),
        ("Norland met Sudland in Norport.", Act.CONSULT),
        ("Westmark has deployed missiles.", Act.MOBILIZE),
        ("Norland welcomed the withdrawal of the troops.", Act.SUPPORT),
    ],
)
def test_acts(read: Read, text: str, act: Act) -> None:
    assert act in {statement.act for statement in read(text)}


def test_whom_a_demand_is_put_to(read: Read) -> None:
    (first, *_) = read("Norland said that Sudland must withdraw its troops.")
    assert first.addressee is not None
    assert first.addressee.party == "Sudland"


def test_themes_are_named_where_they_occur(read: Read) -> None:
    assert read("Norland said that the 1920 charter is still in force.")[0].themes == ("charter",)


def test_the_fingerprint_changes_with_what_is_asked_for(reader: Reader) -> None:
    other = Reader(reader.parties, reader.options[1:], reader.themes)
    same = Reader(reader.parties, reader.options, reader.themes)
    assert reader.fingerprint == same.fingerprint
    assert reader.fingerprint != other.fingerprint
    renamed = (replace(reader.parties[0], aliases=("the North",)), *reader.parties[1:])
    assert reader.fingerprint != Reader(renamed, reader.options, reader.themes).fingerprint


def test_a_fingerprint_needs_no_language_pipeline() -> None:
    code = (
        "import sys; from standoff.statements import Reader; Reader([], []).fingerprint;"
        " sys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_articles_are_read_one_after_the_other(reader: Reader) -> None:
    texts = ["Norland demands a peace treaty.", "", "Sudland refuses to withdraw its troops."]
    read = list(reader.read_all(Article(str(n), f"{n}.txt", text) for n, text in enumerate(texts)))
    assert [len(found) > 0 for found in read] == [True, False, True]


def test_terms_that_break_their_language_are_refused() -> None:
    from standoff.errors import Malformed

    option = Option("x", "Norland", "X", "does", "does not", terms=("a || b",))
    with pytest.raises(Malformed, match="expected a word"):
        Reader([Party("Norland")], [option])


def test_figures_are_numbers_that_argue() -> None:
    text = (
        "In 1956 two countries signed. The 1956 joint declaration names four islands, 72% object, and the "
        "bill is $30 million. They met on 3 May."
    )
    article = Article("a", "a.txt", text)
    found = figures(Parsed.of(article, next(load().docs([text]))))
    assert [f.value for f in found] == ["1956 joint declaration", "four islands", "72%", "$30 million"]
    assert all(f.passage.exact in text and f.value in f.passage.exact for f in found)
