"""Read attributions annotated in brat standoff: a folder with ``text/*.txt`` and ``attributions/*.ann``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_RECORD = re.compile(r"\r?\n(?=[TERA#*]\d*\t)")
_ROLES = ("source", "cue", "content")
Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated attribution: each role a tuple of (start, end)."""

    source: Spans
    cue: Spans
    content: Spans


def read_folder(folder: Path) -> Iterator[tuple[str, str, list[Gold]]]:
    """Key, text and attributions of each annotated text; of several annotators the first file counts."""
    files: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        files.setdefault(path.stem.rsplit("_", 1)[0], path)
    for path in sorted((folder / "text").glob("*.txt")):
        if path.stem in files:
            yield path.stem, _verbatim(path), attributions(_verbatim(files[path.stem]))


def _verbatim(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def attributions(text: str) -> list[Gold]:
    """The E records of an .ann file, their roles looked up in its T records."""
    spans: dict[str, Spans] = {}
    events: list[list[str]] = []
    for record in _RECORD.split(text):
        head, _, rest = record.rstrip("\r\n").partition("\t")
        if head.startswith("T"):
            places = rest.split("\t", 1)[0].split(" ", 1)[1]
            spans[head] = tuple(_pair(place) for place in places.split(";"))
        elif head.startswith("E"):
            events.append(rest.split())
    return [_gold(event, spans) for event in events]


def _pair(place: str) -> tuple[int, int]:
    start, end = place.split()
    return int(start), int(end)


def _gold(event: list[str], spans: dict[str, Spans]) -> Gold:
    roles: dict[str, Spans] = dict.fromkeys(_ROLES, ())
    for argument in event:
        role, _, name = argument.partition(":")
        role = role.rstrip("0123456789").lower()
        if role in roles:
            roles[role] += spans.get(name, ())
    return Gold(roles["source"], roles["cue"], roles["content"])
