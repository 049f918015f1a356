"""The sets of coded sentences in ``tests/statements/sets``, and the parties that they are about."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from ruamel.yaml import YAML

from benchmarks.corpora import ROOT
from standoff.dispute import Party, Person
from standoff.evidence import Article
from standoff.statements import pipeline
from standoff.statements.parsed import Parsed

SETS = ROOT / "tests" / "statements" / "sets"


def rows(name: str) -> list[dict[str, Any]]:
    """The coded texts of the set ``name``, in order."""
    lines = (SETS / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


@cache
def parties() -> dict[str, tuple[Party, ...]]:
    """The parties of each dispute."""
    loaded = YAML(typ="safe").load((SETS / "parties.yaml").read_text("utf-8"))
    return {dispute: tuple(map(_party, entries)) for dispute, entries in loaded.items()}


@cache
def parsed(text: str) -> Parsed:
    """``text`` as an article without a date, parsed."""
    return Parsed.of(article(text), next(pipeline.load().docs([text])))


def article(text: str) -> Article:
    """``text`` as an article without a date."""
    return Article(Article.identify(text), "coded.txt", text)


def _party(entry: dict[str, Any]) -> Party:
    people = tuple(Person(person["name"], role=person.get("role")) for person in entry.get("people", ()))
    return Party(entry["name"], entry.get("country"), aliases=tuple(entry.get("aliases", ())), people=people)
