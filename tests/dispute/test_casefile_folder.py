"""Finding the file, and staying in its folder."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from standoff.dispute.casefile import load
from standoff.errors import Malformed, Unreadable, Unsupported

Write = Callable[[str], Path]


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"there is no such file or folder\n  Give a case's folder, or its"):
        load(tmp_path / "nowhere")


def test_a_folder_without_a_case_file(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"the folder has no case\.yaml\n  'standoff new' starts one"):
        load(tmp_path)


def test_a_device_is_not_read() -> None:
    with pytest.raises(Unreadable, match="/dev/zero: this is not a regular file"):
        load("/dev/zero")


def test_a_pipe_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "case.yaml")
    with pytest.raises(Unreadable, match=r"the folder has no case\.yaml|not a regular file"):
        load(tmp_path)


def test_a_file_that_may_not_be_read(write: Write, demo: str, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write(demo)

    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)
    with pytest.raises(Unreadable, match="the file cannot be read — Permission denied"):
        load(folder)


@pytest.mark.parametrize("key", ["articles", "store"])
def test_a_link_that_leads_out_is_refused(
    write: Write, demo: str, key: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = write(demo + f"{key}: inside\n")
    (folder / "inside").symlink_to(tmp_path_factory.mktemp("outside") / "x")
    with pytest.raises(
        Malformed, match=f"line 10, column .*: {key}: 'inside' leads out of the case's folder"
    ):
        load(folder)


@pytest.mark.parametrize("name", ["articles", "evidence.db"])
def test_a_default_that_leads_out_is_refused_too(
    write: Write, demo: str, name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = write(demo)
    (folder / name).symlink_to(tmp_path_factory.mktemp("outside"))
    with pytest.raises(Malformed, match=f"'{name}' leads out of the case's folder"):
        load(folder)


def test_links_in_a_circle_are_refused(write: Write, demo: str) -> None:
    folder = write(demo + "articles: one\n")
    (folder / "one").symlink_to("two")
    (folder / "two").symlink_to("one")
    with pytest.raises(Malformed, match="articles: 'one' leads out of the case's folder"):
        load(folder)


def test_a_link_that_stays_inside_is_followed(write: Write, demo: str) -> None:
    folder = write(demo + "articles: one\n")
    (folder / "two").mkdir()
    (folder / "one").symlink_to("two")
    assert load(folder).articles == folder / "one"


def test_a_case_reached_through_a_link_is_at_home(write: Write, demo: str, tmp_path: Path) -> None:
    folder = write(demo)
    link = tmp_path / "linked"
    link.symlink_to(folder, target_is_directory=True)
    assert load(link).articles == link / "articles"


def test_the_password_of_a_database_is_not_shown(write: Write, demo: str) -> None:
    with pytest.raises(Unsupported) as caught:
        load(write(demo + "store: mysql://user:hunter2@host/name\n"))
    assert "hunter2" not in str(caught.value)
    assert "store: databases of kind 'mysql' are not supported" in str(caught.value)


def test_loading_writes_nothing(write: Write, demo: str) -> None:
    folder = write(demo)
    load(folder)
    assert [path.name for path in folder.iterdir()] == ["case.yaml"]
