"""Site furniture on pages shaped like those that people paste, each line marked with what it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from standoff.evidence import FurnitureKind, Span
from standoff.reading import Told, compose

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))
KINDS = "|".join(FurnitureKind)


def marked(path: Path) -> tuple[str, list[tuple[str, str]]]:
    """The text of a page without the marks, and its marked lines with their kinds."""
    source = path.read_text(encoding="utf-8")
    expected = [(kind, line.strip()) for kind, line in re.findall(rf"(?m)^({KINDS})> (.*)$", source)]
    return re.sub(rf"(?m)^(?:{KINDS})> ", "", source), expected


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_every_line_that_is_furniture_and_no_other(path: Path, line_end: str) -> None:
    text, expected = marked(path)
    article = compose(text.replace("\n", line_end), path.name, Told())
    found = [(f.kind.value, article.text[f.span.start : f.span.end]) for f in article.furniture]
    assert found == expected


def test_there_are_pages_of_every_kind() -> None:
    kinds = {kind for path in PAGES for kind, _ in marked(path)[1]}
    assert kinds == set(FurnitureKind)


def test_a_no_break_space_changes_nothing() -> None:
    text, expected = marked(PAGES[3])
    article = compose(text.replace(" ", "\u00a0"), "page.txt", Told())
    assert [piece.kind.value for piece in article.furniture] == [kind for kind, _ in expected]


def test_a_passage_in_furniture_is_known_as_such() -> None:
    text, _ = marked(PAGES[0])
    article = compose(text, "page.txt", Told())
    start = article.text.index("Sign up here")
    assert article.in_furniture(Span(start, start + 4))
    prose = article.text.index("Sorhavn wants the pier")
    assert not article.in_furniture(Span(prose, prose + 20))


def test_the_end_of_a_text_does_not_hide_its_only_paragraph() -> None:
    for text in ("Moscow refuses.", "Leave now.", "Ada Lind is a columnist for The Quayside."):
        assert compose(text, "page.txt", Told()).furniture == ()
