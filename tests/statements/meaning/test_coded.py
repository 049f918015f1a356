"""Sentences coded by hand on five other disputes: the floors that the rules must keep.

A coding names the party, the stances on its options (all of them), the act, the kind of condition.
``none``: no stance may be read. ``after``: the sentence before it in the text.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from standoff.dispute import Option, Party, Person
from standoff.evidence import Article
from standoff.statements import Reader, Statement

CODED = sorted((Path(__file__).parent / "coded").glob("*.yaml"))
FLOORS = {"party": 0.98, "stance": 0.96, "act": 0.97, "condition": 0.96}
MOST_EXTRA = 0.03
"""Stances read that the coding does not have, as a share of those it has."""


def load(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = YAML(typ="safe").load(path.read_text("utf-8"))
    return loaded


def reader_of(coded: dict[str, Any]) -> Reader:
    return Reader([party(entry) for entry in coded["parties"]], [option(entry) for entry in coded["options"]])


def party(entry: dict[str, Any]) -> Party:
    people = tuple(Person(person["name"], role=person.get("role")) for person in entry.get("people", ()))
    lists = {key: tuple(entry.get(key, ())) for key in ("aliases", "bodies", "seats")}
    return Party(entry["name"], entry.get("country"), people=people, **lists)


def option(entry: dict[str, Any]) -> Option:
    told = (entry["name"], entry["owner"], entry["label"], entry["on"], entry["off"])
    return Option(*told, terms=tuple(entry["terms"]), opposites=tuple(entry.get("opposites", ())))


def statements(reader: Reader, sentence: dict[str, Any]) -> list[Statement]:
    """Those of the coded party that lie in the coded sentence."""
    text = " ".join(filter(None, [sentence.get("after"), sentence["text"]]))
    start = text.index(sentence["text"])
    found = reader.read(Article(Article.identify(text), "coded.txt", text))
    return [s for s in found if s.passage.start >= start and s.party == sentence.get("party", s.party)]


def count(path: Path) -> Counter[str]:
    """How many codings there are of each kind ("of …") and how many were read right."""
    coded = load(path)
    reader = reader_of(coded)
    total: Counter[str] = Counter()
    for sentence in coded["sentences"]:
        found = statements(reader, sentence)
        got = {stance.option: stance.stance for s in reversed(found) for stance in s.options if s.party}
        total.update(scores(sentence, found, got))
    return total


def scores(sentence: dict[str, Any], found: list[Statement], got: dict[str, int]) -> Counter[str]:
    wanted: dict[str, int] = sentence.get("options", {})
    one = Counter({"extra": len(got.keys() - wanted.keys()), "of stance": len(wanted)})
    one["stance"] = sum(got.get(name) == stance for name, stance in wanted.items())
    if "party" in sentence:
        one.update({"of party": 1, "party": int(bool(found))})
    if "act" in sentence:
        one.update({"of act": 1, "act": int(sentence["act"] in {s.act.value for s in found if s.act})})
    if "condition" in sentence:
        kinds = {s.condition.kind.value for s in found if s.condition}
        one.update({"of condition": 1, "condition": int(sentence["condition"] in kinds)})
    return one


@pytest.fixture(scope="module")
def totals() -> Counter[str]:
    return sum((count(path) for path in CODED), Counter[str]())


def test_there_are_enough_codings_to_mean_something(totals: Counter[str]) -> None:
    assert len(CODED) >= 5
    assert totals["of party"] >= 95
    assert totals["of stance"] >= 100


@pytest.mark.parametrize("kind", sorted(FLOORS))
def test_the_rules_keep_their_floor(kind: str, totals: Counter[str]) -> None:
    share = totals[kind] / totals[f"of {kind}"]
    assert share >= FLOORS[kind], f"{totals[kind]} of {totals[f'of {kind}']} codings of the {kind} were read"


def test_few_stances_are_read_that_nobody_took(totals: Counter[str]) -> None:
    assert totals["extra"] <= MOST_EXTRA * totals["of stance"]
