"""What the first lines tell, on pages shaped like those that people paste."""

from __future__ import annotations

import pytest

from standoff.evidence import DateOrigin, FurnitureKind, PartialDate, Published
from standoff.reading import Told, compose

PROSE = "The minister said on Monday that the harbour would stay closed until the other side signed."


def read(text: str) -> tuple[str | None, ...]:
    article = compose(text, "page.txt", Told())
    published = str(article.published.date) if article.published else None
    return article.title, article.outlet, article.author, article.address, published


def test_title_date_and_outlet_between_dashes() -> None:
    text = f"Will the two ports ever agree?\n\n\nSeptember 2, 2016 – \n\n – Quayside – \n\n{PROSE}\n"
    assert read(text) == ("Will the two ports ever agree?", "Quayside", None, None, "2016-09-02")
    article = compose(text, "page.txt", Told())
    assert article.published == Published(PartialDate(2016, 9, 2), DateOrigin.TEXT)
    kinds = [piece.kind for piece in article.furniture]
    assert kinds == [FurnitureKind.HEADING, FurnitureKind.BYLINE, FurnitureKind.BYLINE]


def test_a_caption_first_and_no_date_anywhere() -> None:
    caption = "The pier at Norhavn, on April 1, 2018. Norhavn is the larger port. Photo: Agency/Jo Berg/Pool"
    assert read(f"{caption}\n\n{PROSE}\n\nThey met last Friday.\n") == (None, None, None, None, None)


def test_leftovers_of_a_byline() -> None:
    text = f"in ,\n\nThe two ports just made up\n\n{PROSE}\n"
    assert read(text) == ("The two ports just made up", None, None, None, None)


def test_a_byline_without_a_name_and_a_biography_with_one() -> None:
    biography = "Dr. Jon Vik\n\nDr. Jon Vik is a columnist for many papers.\n"
    text = f"Vitalising the ports – OpEd\n\nBy\n\n{PROSE}\n\n{biography}"
    assert read(text) == ("Vitalising the ports – OpEd", None, "Dr. Jon Vik", None, None)


def test_prose_from_the_first_line() -> None:
    assert read(f"{PROSE}\nBut the port has one condition – the pier must go, and soon.\n") == (None,) * 5


def test_byline_with_date_outlet_and_address() -> None:
    text = f"Ports at odds\n\nBy Ada Lind, 3 May 2016\nSource: The Quayside\nhttps://q.example/2016/05/04/x\n\n{PROSE}\n"
    assert read(text) == (
        "Ports at odds",
        "The Quayside",
        "Ada Lind",
        "https://q.example/2016/05/04/x",
        "2016-05-04",
    )


def test_by_two_people_in_a_place() -> None:
    assert (
        read(f"Ports at odds\n\nBy Ada Lind and Jon van Vik in Norhavn\n\n{PROSE}\n")[2]
        == "Ada Lind and Jon van Vik"
    )


def test_published_counts_before_updated() -> None:
    text = f"Ports at odds\n\nUpdated: 9 May 2016\nPublished: 3 May 2016\n\n{PROSE}\n"
    assert read(text)[4] == "2016-05-03"
    assert read(f"Ports at odds\n\nUpdated: 9 May 2016\n\n{PROSE}\n")[4] == "2016-05-09"


def test_an_agency_s_dateline_stays_prose() -> None:
    text = f"Ports at odds\n\nNORHAVN, May 3, 2016 (Agency) – {PROSE}\n"
    article = compose(text, "page.txt", Told())
    assert [piece.kind for piece in article.furniture] == [FurnitureKind.HEADING]
    assert read(text)[4] == "2016-05-03"


def test_a_sentence_that_starts_with_by_is_no_byline() -> None:
    text = f"Ports at odds\n\nBy Monday Norhavn, the larger port, had closed its gates.\n\n{PROSE}\n"
    assert read(text)[2] is None


def test_what_the_file_told_comes_first() -> None:
    told = Told(
        title="T", outlet="O", author="A", published=Published(PartialDate(2015), DateOrigin.FRONT_MATTER)
    )
    article = compose(f"Ports at odds\n\nBy Ada Lind, 3 May 2016\n\n{PROSE}\n", "page.txt", told)
    assert (article.title, article.outlet, article.author) == ("T", "O", "A")
    assert article.published == told.published


def test_a_single_line_is_the_article() -> None:
    assert compose("Ports at odds", "page.txt", Told()).furniture == ()


def test_titles_with_abbreviations_and_marks() -> None:
    assert read(f"U.S. presses Norhavn’s Prof. Dahl\n\n{PROSE}\n")[0] == "U.S. presses Norhavn’s Prof. Dahl"
    assert read(f"# Ports at odds\n{PROSE}\n")[0] == "Ports at odds"


def test_a_line_of_a_million_dashes_is_quickly_read() -> None:
    assert read("-" * 1_000_000 + f"x\n\n{PROSE}\n") == (None,) * 5


@pytest.mark.parametrize("gap", ["\n", ""], ids=["blank line", "no blank line"])
def test_a_head_of_adjacent_lines(gap: str) -> None:
    text = f"Talks stall again\nThe Harbour Gazette\nBy Ada Lind\n25 November 2019\n{gap}{PROSE}\n"
    assert read(text) == ("Talks stall again", "The Harbour Gazette", "Ada Lind", None, "2019-11-25")
    pieces = compose(text, "page.txt", Told()).furniture
    assert [piece.kind for piece in pieces] == [FurnitureKind.HEADING, *[FurnitureKind.BYLINE] * 3]


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["adjacent", "apart"])
@pytest.mark.parametrize("date", ["25 November 2019", "November 25, 2019"])
def test_a_byline_with_outlet_and_date(gap: str, date: str) -> None:
    text = f"Talks stall again{gap}By Ada Lind, The Harbour Gazette, {date}\n\n{PROSE}\n"
    assert read(text) == ("Talks stall again", "The Harbour Gazette", "Ada Lind", None, "2019-11-25")


def test_a_subtitle_is_no_outlet() -> None:
    text = f"Talks stall again\nFishermen wait for news\nBy Ada Lind, Special Correspondent\n\n{PROSE}\n"
    assert read(text) == ("Talks stall again", None, "Ada Lind", None, None)


def test_an_outlet_over_the_title() -> None:
    text = f"The Harbour Gazette\nTalks stall again\n25 November 2019\n\n{PROSE}\n"
    assert read(text) == ("Talks stall again", "The Harbour Gazette", None, None, "2019-11-25")


@pytest.mark.parametrize(
    "text",
    [
        "The two ports agreed to meet again on\n25 November 2019\nand to sign what they had agreed.\n",
        "The two ports agreed to meet again on\n25 November 2019\n\n" + PROSE,
        "The two ports agreed to meet again\n25 November 2019\nwas the day that both of them had named.\n",
        "The Harbour Gazette\nreported that the two ports had agreed to meet once more.\n",
        "Norhavn opened its gates\nSudhavn kept them shut\nNobody knew why\nBy Ada Lind\n\n" + PROSE,
    ],
)
def test_wrapped_prose_is_no_head(text: str) -> None:
    assert read(text)[0] is None


def test_a_title_that_could_be_an_outlet_is_a_title() -> None:
    assert read(f"Hard Times\n\n{PROSE}\n")[:2] == ("Hard Times", None)
