"""Drafts from five briefs on each of three disputes: what a person keeps, who owns it, what is in place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from standoff.construction.draft import draft
from standoff.evidence import Article
from standoff.statements.pipeline import load

BRIEFS = Path(__file__).parents[1] / "statements" / "sets" / "drafts"
KEPT = YAML(typ="safe").load((BRIEFS / "kept.yaml").read_text("utf-8"))


def drafted(texts: list[tuple[str, str]]) -> Any:
    articles = [Article(Article.identify(text), name, text) for name, text in texts]
    docs = list(load().docs([article.text for article in articles]))
    return YAML(typ="safe").load(draft(articles, docs))


@pytest.fixture(scope="module")
def drafts() -> dict[str, Any]:
    folders = sorted(path for path in BRIEFS.iterdir() if path.is_dir())
    return {
        folder.name: drafted([(path.name, path.read_text("utf-8")) for path in sorted(folder.glob("*.txt"))])
        for folder in folders
    }


@pytest.mark.parametrize("dispute", sorted(KEPT))
def test_the_parties_are_those_of_the_dispute(dispute: str, drafts: dict[str, Any]) -> None:
    assert {party["name"] for party in drafts[dispute]["parties"]} == set(KEPT[dispute]["parties"])


def test_nine_in_ten_options_are_kept_and_none_of_them_is_lost(drafts: dict[str, Any]) -> None:
    proposed = {name: {option["name"] for option in case["options"]} for name, case in drafts.items()}
    kept = {name: set(case["options"]) for name, case in KEPT.items()}
    found = sum(len(proposed[name] & kept[name]) for name in kept)
    assert found >= 0.9 * sum(map(len, proposed.values()))
    assert found >= 0.9 * sum(map(len, kept.values()))


@pytest.mark.parametrize("dispute", sorted(KEPT))
def test_the_status_quo_is_what_is_told_as_in_place(dispute: str, drafts: dict[str, Any]) -> None:
    assert drafts[dispute]["status_quo"] == KEPT[dispute]["status_quo"]


NAMES = (
    "Norway asked Sweden to stop the shipments. Sweden rejected the request. Norway condemned Sweden. "
    "Sweden warned Norway. Sweden refused to stop the shipments. "
)


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Norway called on Sweden to withdraw its troops.", "Sweden"),
        ("Sweden was urged by Norway to withdraw its troops.", "Sweden"),
        ("Norway wants Sweden to withdraw its troops.", "Sweden"),
    ],
)
def test_what_one_is_asked_to_do_is_an_option_of_ones_own(text: str, owner: str) -> None:
    options = drafted([("one.txt", NAMES + text)])["options"]
    assert [o["owner"] for o in options if "troop" in o["name"]] == [owner]


def test_what_undoes_a_deed_is_the_other_side_of_its_option() -> None:
    text = NAMES + "Sweden imposed an embargo. Norway urged Sweden to lift the embargo."
    found = drafted([("one.txt", text)])
    assert "sweden_lift_sanction" not in {option["name"] for option in found["options"]}
    imposed = next(option for option in found["options"] if option["name"] == "sweden_impose_sanction")
    assert imposed["opposites"]
    assert found["status_quo"] == ["sweden_impose_sanction"]


def test_what_may_come_is_not_in_place() -> None:
    found = drafted([("one.txt", NAMES + "Sweden will impose an embargo.")])
    assert "sweden_impose_sanction" in {option["name"] for option in found["options"]}
    assert found["status_quo"] == []
