"""Readers come in through one door."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from standoff.errors import Ambiguous, Malformed, Unknown
from standoff.evidence import Article
from standoff.reading import Manifest, Reader, Told, compose, read_file, readers, registry

Write = Callable[[str, str | bytes], Path]


def shout(data: bytes, name: str, _options: Mapping[str, str]) -> tuple[Article, ...]:
    return (compose(data.decode("ascii").upper(), name, Told(outlet="The Shout")),)


SHOUT = Reader(Manifest("shout", "1", (".shout",), ("text/x-shout",)), shout)
RIVAL = Reader(Manifest("rival", "1", (".txt",), ()), shout)
NOT_A_READER = "a text"


def entry(attribute: str, name: str = "outsider") -> EntryPoint:
    sys.modules["an_outsider"] = sys.modules[__name__]
    return EntryPoint(name, f"an_outsider:{attribute}", registry.GROUP)


def test_the_built_in_readers_say_what_they_are() -> None:
    assert list(readers())[:6] == ["plain", "markdown", "webpage", "pdf", "jsonlines", "feed"]
    for name, reader in readers().items():
        manifest = reader.manifest
        assert manifest.name == name
        assert manifest.version
        assert manifest.media_types
        assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in manifest.suffixes)
        assert all(option.help.endswith(".") for option in manifest.options)


def test_an_outsider_comes_in_through_the_same_door(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: [entry("SHOUT")])
    readers.cache_clear()
    try:
        (article,) = read_file(write("a.shout", "moscow refuses."))
    finally:
        monkeypatch.undo()
        readers.cache_clear()
    assert (article.text, article.outlet) == ("MOSCOW REFUSES.", "The Shout")


def test_two_readers_for_one_suffix_are_ambiguous() -> None:
    with pytest.raises(Ambiguous, match=r"two readers claim '\.txt'"):
        registry.register((*registry.built_in(), entry("RIVAL")))


def test_an_entry_point_that_is_no_reader() -> None:
    with pytest.raises(Malformed, match="is a str, not a Reader"):
        registry.register([entry("NOT_A_READER")])


@pytest.mark.parametrize("value", ["no_such_module:READER", "standoff.reading.plain:NOPE"])
def test_an_entry_point_that_does_not_load(value: str) -> None:
    with pytest.raises(Malformed, match="the reader 'broken' cannot be loaded"):
        registry.register([EntryPoint("broken", value, registry.GROUP)])


def test_a_reader_can_be_named(write: Write) -> None:
    path = write("notes.log", "Moscow refuses.")
    assert read_file(path, reader="plain")[0].text == "Moscow refuses."
    with pytest.raises(Unknown, match="no reader is called 'word'") as caught:
        read_file(path, reader="word")
    assert "plain, markdown" in str(caught.value)


def test_an_option_that_the_reader_does_not_have(write: Write) -> None:
    with pytest.raises(Unknown, match="the reader 'plain' has no option 'colour'") as caught:
        read_file(write("a.txt", "text"), options={"colour": "red"})
    assert "Its options: encoding." in str(caught.value)


def test_suffixes_are_read_in_any_case(write: Write) -> None:
    assert read_file(write("A.TXT", "Moscow refuses."))[0].text == "Moscow refuses."


def test_importing_the_room_loads_no_heavy_library() -> None:
    heavy = "{'lxml', 'trafilatura', 'htmldate', 'pypdf', 'feedparser', 'rensa', 'ruamel', 'sqlalchemy'}"
    program = f"import sys, standoff.reading; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
