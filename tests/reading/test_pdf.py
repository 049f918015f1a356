"""PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from standoff.errors import Unreadable
from standoff.reading import read_file

Write = Callable[[str, str | bytes], Path]
Make = Callable[..., bytes]


def test_pages_are_joined_and_hyphens_left_alone(write: Write, make_pdf: Make) -> None:
    data = make_pdf("Moscow refuses to dis-\ncuss the islands.", "Tokyo insists.", title="Talks  stall")
    (article,) = read_file(write("a.pdf", data))
    assert " ".join(article.text.split()) == "Moscow refuses to dis- cuss the islands. Tokyo insists."
    assert "dis-\ncuss" in article.text
    assert article.title == "Talks stall"
    assert article.published is None


def test_an_empty_password_is_none(write: Write, make_pdf: Make) -> None:
    (article,) = read_file(write("a.pdf", make_pdf("Moscow refuses.", password="")))
    assert article.text.startswith("Moscow refuses.")


def test_a_pdf_that_needs_a_password(write: Write, make_pdf: Make) -> None:
    with pytest.raises(Unreadable, match="the file needs a password"):
        read_file(write("a.pdf", make_pdf("Moscow refuses.", password="secret")))


def test_a_pdf_without_text(write: Write, make_pdf: Make) -> None:
    with pytest.raises(Unreadable, match=r"there is no text in it — its 2 page\(s\) hold pictures"):
        read_file(write("a.pdf", make_pdf("", "")))


@pytest.mark.parametrize("kept", [9, 60, 400, -300])
def test_a_truncated_pdf(write: Write, make_pdf: Make, kept: int, capfd: pytest.CaptureFixture[str]) -> None:
    data = make_pdf("Moscow refuses.", "Tokyo insists.")
    with pytest.raises(Unreadable, match=r"cut\.pdf"):
        read_file(write("cut.pdf", data[: kept if kept > 0 else len(data) // 3]))
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("content", [b"", b"Moscow refuses.", b"\0" * 50, b"%PDX-1.4\n%%EOF"])
def test_what_is_no_pdf(write: Write, content: bytes) -> None:
    with pytest.raises(Unreadable, match="the file is no PDF"):
        read_file(write("bad.pdf", content))


def test_a_pdf_of_rubbish(write: Write) -> None:
    with pytest.raises(Unreadable, match="the PDF is damaged"):
        read_file(
            write("bad.pdf", b"%PDF-1.4\n" + bytes(range(256)) * 20 + b"\ntrailer<</Root 1 0 R>>\n%%EOF")
        )
