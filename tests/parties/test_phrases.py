"""Every case in ``phrases/``: the party and person that a phrase denotes, and how."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from spacy.language import Language

from standoff.evidence import Span
from standoff.parties import Directory, Mention


@dataclass(frozen=True, slots=True)
class Case:
    """A line of a file in ``phrases/``."""

    dispute: str
    text: str
    span: Span
    party: str
    person: str | None
    how: str | None
    former: bool


def _read(path: Path) -> Iterator[Case]:
    for line in path.read_text(encoding="utf-8").splitlines():
        marked, expected = line.rsplit(" => ", 1)
        start, end = marked.index("["), marked.index("]")
        text = marked.replace("[", "").replace("]", "")
        party, person, how, former, *_ = [*map(str.strip, expected.split("|")), "", "", ""]
        yield Case(
            path.stem, text, Span(start, end - 1), party, person or None, how or None, former == "former"
        )


CASES = [
    case
    for path in sorted((Path(__file__).parent / "phrases").glob("*.txt"))
    if path.stem != "README"
    for case in _read(path)
]


def _party(mention: Mention | None) -> str:
    if mention is None:
        return "-"
    if mention.candidates:
        return (
            " ? ".join(sorted(mention.candidates))
            if len(mention.candidates) > 1
            else f"{mention.candidates[0]} ?"
        )
    return mention.party or " + ".join(sorted(mention.parties))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.dispute}: {case.text[:60]}")
def test_phrase(case: Case, nlp: Language, directories: dict[str, Directory]) -> None:
    mention = directories[case.dispute].resolve(nlp(case.text)).of(case.span)
    assert _party(mention) == case.party
    if mention is not None:
        assert case.person is None or (mention.person or "-") == case.person
        assert case.how is None or mention.how == case.how
        assert mention.former == case.former
