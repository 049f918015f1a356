"""What is noted of an article beside its statements."""

from __future__ import annotations

from standoff.dispute import Theme, ThemeKind
from standoff.evidence import Article, Furniture, FurnitureKind, Span
from standoff.statements import Reader
from standoff.statements.noted import Noted

THEME = Theme("river", "The river's level", ThemeKind.DOMESTIC_LIMIT, ("drought|water level",))
TEXT = (
    "The water level has fallen by 12 percent since spring. Nobody spoke of it in the capital.\n\n"
    "A second drought would ruin the harvest, and the drought of last year is not forgotten.\n\n"
    "Photo: the drought near the dam.\n"
)


def noted(*furniture: Furniture) -> Noted:
    article = Article("a" * 16, "river.txt", TEXT, furniture=furniture)
    return Reader((), (), (THEME,)).readout(article).noted


def test_a_sentence_that_names_a_theme_is_noted_once() -> None:
    found = [bearing.passage.exact for bearing in noted().bearings]
    assert found[0] == "The water level has fallen by 12 percent since spring."
    assert found[1].startswith("A second drought would ruin")
    assert len(found) == 3


def test_furniture_is_not_noted() -> None:
    start = TEXT.index("Photo:")
    caption = Furniture(Span(start, len(TEXT)), FurnitureKind.CAPTION)
    assert len(noted(caption).bearings) == 2


def test_figures_are_noted_beside_themes_and_add_up() -> None:
    one = noted()
    assert [figure.value for figure in one.figures] == ["12 percent"]
    assert len((one + one).bearings) == 2 * len(one.bearings)


def test_an_empty_article_gives_nothing() -> None:
    reader = Reader((), (), (THEME,))
    assert reader.readout(Article("b" * 16, "empty.txt", "")).noted == Noted()
