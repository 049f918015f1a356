"""Manifest: what a reader says about itself, and the reader it belongs to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from standoff.evidence import Article

LIMIT = 64 * 1024 * 1024
"""Bytes of the largest file that is read unless a reader or a caller says otherwise: 64 MiB."""


@dataclass(frozen=True, slots=True)
class ReaderOption:
    """A setting of a reader: its name, what it does in one sentence, and its default as text."""

    name: str
    help: str
    default: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a reader reads, for people and for the choice among readers.

    ``suffixes`` are lower case with their dot; ``media_types`` as registered with IANA;
    ``languages`` are BCP 47 tags, empty for any; ``limit`` is the most bytes it accepts.
    """

    name: str
    version: str
    suffixes: tuple[str, ...]
    media_types: tuple[str, ...]
    languages: tuple[str, ...] = ()
    options: tuple[ReaderOption, ...] = ()
    limit: int = LIMIT


ReadFunction = Callable[[bytes, str, Mapping[str, str]], tuple[Article, ...]]
"""``(bytes of the file, its name, options by name)`` → articles, or a ``StandoffError``."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A manifest and the function it describes."""

    manifest: Manifest
    read: ReadFunction


ENCODING = ReaderOption("encoding", "Name of the file's encoding; found from its bytes when not given.")
"""The option that every reader of text shares."""
