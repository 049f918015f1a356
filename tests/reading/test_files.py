"""Paths, folders, links, limits and names."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from standoff.errors import StandoffError, Unreadable, Unsupported
from standoff.reading import LIMIT, Source, read_file, read_paths, sources

Write = Callable[[str, str | bytes], Path]


def test_a_folder_is_read_in_order_of_its_paths(write: Write, tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.txt", "sub/.hidden.txt", ".git/config.txt", "B.txt"):
        write(name, f"This is {name}.")
    assert [article.name for article in read_paths([tmp_path])] == ["B.txt", "a.txt", "b.txt", "sub/c.txt"]


def test_a_file_named_twice_is_read_once(write: Write, tmp_path: Path) -> None:
    path = write("a.txt", "Moscow refuses.")
    assert sources([path, tmp_path]) == (Source(path, "a.txt"),)


def test_a_hidden_file_asked_for_by_name_is_read(write: Write) -> None:
    (article,) = read_paths([write(".hidden.txt", "Moscow refuses.")])
    assert article.name == ".hidden.txt"


@pytest.mark.parametrize("name", ["missing.txt", "../../x.txt", "no/such/folder/x.txt"])
def test_a_missing_file(tmp_path: Path, name: str) -> None:
    with pytest.raises(Unreadable, match="there is no such file or folder") as caught:
        read_file(tmp_path / name)
    assert caught.value.remedy == "Check the path."


def test_a_missing_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "missing", tmp_path / "missing" / "a.txt"):
        with pytest.raises(Unreadable, match="there is no such file or folder"):
            list(read_paths([path]))


def test_a_file_without_a_suffix(write: Write) -> None:
    with pytest.raises(Unsupported, match="no reader for a file without a suffix"):
        read_file(write("README", "Moscow refuses."))


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(Unreadable, match="it is a folder, not a file"):
        read_file(tmp_path / "folder.txt")


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(Unreadable, match="it is not a regular file"):
        read_file(tmp_path / "pipe.txt")


def test_a_path_with_a_nul(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="it cannot be opened"):
        read_file(f"{tmp_path}/a\0b.txt")


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="it cannot be opened"):
        read_file(tmp_path / ("a" * 300 + ".txt"))


def test_an_unknown_suffix_names_the_known_ones(write: Write) -> None:
    with pytest.raises(Unsupported, match=r"no reader for files ending in '\.docx'") as caught:
        read_file(write("a.docx", "text"))
    assert caught.value.remedy is not None
    for suffix in (".txt", ".md", ".html", ".pdf", ".jsonl", ".rss", ".atom"):
        assert suffix in caught.value.remedy


def test_a_file_over_the_limit(write: Write) -> None:
    path = write("a.txt", "x" * 101)
    with pytest.raises(Unreadable, match="the file is larger than 100 bytes") as caught:
        read_file(path, limit=100)
    assert "raise the limit" in str(caught.value)
    assert len(read_file(path, limit=101)[0].text) == 101


def test_a_huge_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(LIMIT * 16)
    with pytest.raises(Unreadable, match="larger than 67,108,864 bytes"):
        read_file(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(write: Write) -> None:
    path = write("a.txt", "text")
    path.chmod(0)
    with pytest.raises(Unreadable, match="it cannot be opened — Permission denied"):
        read_file(path)


def test_a_link_out_of_the_folder_is_refused(write: Write, tmp_path: Path) -> None:
    secret = write("outside/secret.txt", "Nothing to see.")
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "link.txt").symlink_to(secret)
    with pytest.raises(Unreadable, match="the link leads out of the folder"):
        list(read_paths([tmp_path / "inside"]))


def test_a_bad_link_is_told_and_the_rest_is_read(write: Write, tmp_path: Path) -> None:
    write("inside/a.txt", "Moscow refuses.")
    (tmp_path / "inside" / "b.txt").symlink_to(write("outside.txt", "Nothing to see."))
    (tmp_path / "inside" / "c.txt").symlink_to(tmp_path / "nowhere.txt")
    told: list[str] = []
    found = list(read_paths([tmp_path / "inside"], on_error=lambda source, error: told.append(source.name)))
    assert [article.name for article in found] == ["a.txt"]
    assert told == ["b.txt", "c.txt"]


def test_a_link_within_the_folder_is_followed(write: Write, tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(write("real.txt", "Moscow refuses."))
    one, two = read_paths([tmp_path])
    assert (one.name, two.name, one.id) == ("link.txt", "real.txt", two.id)


def test_a_link_to_a_folder_is_not_followed(write: Write, tmp_path: Path) -> None:
    write("a.txt", "Moscow refuses.")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert [article.name for article in read_paths([tmp_path])] == ["a.txt"]


def test_a_link_to_itself_and_a_dangling_link(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    with pytest.raises(Unreadable, match="the link leads nowhere"):
        list(read_paths([tmp_path]))
    with pytest.raises(Unreadable, match="it cannot be opened"):
        read_file(tmp_path / "loop.txt")


def test_one_bad_file_stops_or_is_handed_over(write: Write, tmp_path: Path) -> None:
    write("a.txt", "Moscow refuses.")
    write("b.txt", b"\0\1\2")
    write("c.txt", "Tokyo insists.")
    with pytest.raises(Unreadable, match=r"b\.txt"):
        list(read_paths([tmp_path]))
    errors: list[tuple[Source, StandoffError]] = []
    read = list(read_paths([tmp_path], on_error=lambda source, error: errors.append((source, error))))
    assert [article.name for article in read] == ["a.txt", "c.txt"]
    assert [source.name for source, _ in errors] == ["b.txt"]


def test_options_reach_the_readers_that_have_them(
    write: Write, tmp_path: Path, make_pdf: Callable[..., bytes]
) -> None:
    write("a.txt", "Müller sagte Nein.".encode("cp1252"))
    write("b.pdf", make_pdf("Moscow refuses."))
    texts = [article.text for article in read_paths([tmp_path], options={"encoding": "cp1252"})]
    assert texts[0] == "Müller sagte Nein."
    assert texts[1].startswith("Moscow refuses.")


@pytest.mark.parametrize(
    ("on_disk", "shown"),
    [
        (b"new\nline.txt", "new\\nline.txt"),
        (b"\x1b[31mred.txt", "\\x1b[31mred.txt"),
        (b"caf\xe9.txt", "caf\\udce9.txt"),
        ("острова – 1956.txt".encode(), "острова – 1956.txt"),
        (b"x..%2f..%2fetc.txt", "x..%2f..%2fetc.txt"),
        (b"-rf .txt", "-rf .txt"),
    ],
)
def test_odd_file_names_are_shown_safely(tmp_path: Path, on_disk: bytes, shown: str) -> None:
    path = Path(os.fsdecode(os.path.join(os.fsencode(tmp_path), on_disk)))  # noqa: PTH118 (bytes)
    path.write_text("Moscow refuses.")
    assert read_file(path)[0].name == shown
    assert [article.name for article in read_paths([tmp_path])] == [shown]
