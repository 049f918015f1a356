"""What files tell comes back, whatever they tell."""

from __future__ import annotations

import datetime
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.evidence import Article, DateOrigin
from standoff.reading import Told, compose, readers
from standoff.reading.fields import is_web_address
from standoff.reading.files import printable
from standoff.reading.published import in_address, in_line

ENCODING = {"encoding": ""}
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1).filter(
    lambda text: bool(text.strip())
)
VALUES = (
    st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=1, max_size=40)
    .map(str.strip)
    .filter(bool)
)
DAYS = st.dates(datetime.date(1500, 1, 1), datetime.date(2100, 12, 31))


def read(reader: str, content: str) -> tuple[Article, ...]:
    return readers()[reader].read(content.encode("utf-8"), "x", ENCODING)


@given(st.lists(TEXTS, min_size=1, max_size=5), st.sampled_from(["\n", "\r\n", "\n\n"]), st.booleans())
@settings(max_examples=60, deadline=None)
def test_json_lines_read_back(texts: list[str], line_end: str, ascii_only: bool) -> None:
    lines = line_end.join(json.dumps({"text": text}, ensure_ascii=ascii_only) for text in texts)
    assert [article.text for article in read("jsonlines", lines)] == texts


@given(VALUES, VALUES, DAYS, TEXTS, st.sampled_from(["\n", "\r\n"]))
@settings(max_examples=60, deadline=None)
def test_front_matter_reads_back(
    title: str, author: str, day: datetime.date, body: str, line_end: str
) -> None:
    fields = {"title": title, "author": author, "date": day.isoformat()}
    block = "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}{line_end}" for key, value in fields.items()
    )
    (article,) = read("markdown", f"---{line_end}{block}---{line_end}{body}")
    assert (article.text, article.title, article.author) == (body, title, author)
    assert article.published is not None
    assert (str(article.published.date), article.published.origin) == (
        day.isoformat(),
        DateOrigin.FRONT_MATTER,
    )


@given(DAYS, st.sampled_from(["%Y/%m/%d", "%Y-%m-%d"]))
def test_a_day_in_an_address_is_found(day: datetime.date, shape: str) -> None:
    found = in_address(f"https://h.example/world/{day.strftime(shape)}/talks?page=2#top")
    assert found is not None
    assert str(found.date) == day.isoformat()


@given(st.text(max_size=80))
def test_no_address_crashes_the_search(address: str) -> None:
    found = in_address(f"https://h.example/{address}")
    assert found is None or 1500 <= found.date.year <= 2100


@given(DAYS, st.sampled_from(["{}", "Published: {}", "{} – ", "By Ada Lind, {}", "Ada Lind | {} | Opinion"]))
def test_a_day_in_a_line_is_found(day: datetime.date, shape: str) -> None:
    found = in_line(shape.format(day.isoformat()))
    assert found is not None
    assert str(found[0]) == day.isoformat()


@given(st.text(max_size=200))
def test_no_line_crashes_the_search(line: str) -> None:
    found = in_line(line)
    assert found is None or 1500 <= found[0].year <= 2100


@given(st.text())
def test_shown_names_are_printable_and_stay(name: str) -> None:
    shown = printable(name)
    assert shown.isprintable()
    assert printable(shown) == shown


@given(st.text(max_size=60), st.sampled_from(["javascript:", "data:", "file://", "ftp://", "//", ""]))
def test_only_addresses_of_the_web_pass(rest: str, scheme: str) -> None:
    text = scheme + rest
    assert not is_web_address(text) or text.lower().startswith(("http://", "https://"))


@given(VALUES, VALUES, VALUES)
@settings(max_examples=50)
def test_what_the_file_told_is_never_overruled(title: str, outlet: str, author: str) -> None:
    page = "Ports at odds\n\nBy Ada Lind, 3 May 2016\n– Quayside –\n\nThe mayor refuses to give it back.\n"
    article = compose(page, "x", Told(title=title, outlet=outlet, author=author))
    assert (article.title, article.outlet, article.author) == (title, outlet, author)
