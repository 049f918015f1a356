"""What is wrong in a .gmcr file is refused in time, with its place and a way out."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest

from standoff.errors import Ambiguous, Infeasible, Malformed, StandoffError, Unreadable, Unsupported
from standoff.exchange import read_gmcr

from .conftest import Write, small

GONE = object()

CHANGES: list[tuple[str, Any, type[StandoffError], str, str]] = [
    # path, new value, error, place, words
    ("options", GONE, Malformed, "model.gmcr", "the key 'options' is missing"),
    ("decisionMakers", GONE, Malformed, "model.gmcr", "'decisionMakers' is missing"),
    ("infeasibles", GONE, Malformed, "model.gmcr", "'infeasibles' is missing"),
    ("options", {}, Malformed, ", options", "must be a list, not an object"),
    ("options", None, Malformed, ", options", "must be a list, not null"),
    ("options.1", "Protest", Malformed, ", options[1]", "must be an object, not text"),
    ("options.1.name", GONE, Malformed, ", options[1]", "the key 'name' is missing"),
    ("options.1.name", 7, Malformed, ", options[1].name", "must be text, not the number 7"),
    ("options.1.name", " ", Malformed, ", options[1].name", "the text is empty"),
    ("options.1.name", "\ud800", Malformed, ", options[1].name", "lone surrogate"),
    ("options.0.permittedDirection", GONE, Malformed, ", options[0]", "'permittedDirection' is missing"),
    (
        "options.0.permittedDirection",
        "up",
        Malformed,
        ", options[0].permittedDirection",
        "'up' is not a direction",
    ),
    (
        "options.0.permittedDirection",
        ["fwd"],
        Malformed,
        ", options[0].permittedDirection",
        "not a direction",
    ),
    ("decisionMakers", [], Malformed, ", decisionMakers", "there is no decision maker"),
    ("decisionMakers.0", [], Malformed, ", decisionMakers[0]", "must be an object, not a list"),
    ("decisionMakers.1.name", True, Malformed, ", decisionMakers[1].name", "must be text, not true or false"),
    ("decisionMakers.1.name", "UPSTREAM", Ambiguous, ", decisionMakers[1].name", "two decision makers"),
    ("decisionMakers.1.options", GONE, Malformed, ", decisionMakers[1]", "'options' is missing"),
    ("decisionMakers.1.options", 2, Malformed, ", decisionMakers[1].options", "must be a list"),
    ("decisionMakers.1.options.0", 3, Malformed, ", decisionMakers[1].options[0]", "no option number 3"),
    ("decisionMakers.1.options.0", -1, Malformed, ", decisionMakers[1].options[0]", "no option number -1"),
    ("decisionMakers.1.options.0", 1.0, Malformed, ", decisionMakers[1].options[0]", "a whole number, not"),
    ("decisionMakers.1.options.0", True, Malformed, ", decisionMakers[1].options[0]", "not true or false"),
    ("decisionMakers.1.options.0", "2", Malformed, ", decisionMakers[1].options[0]", "not text"),
    ("decisionMakers.1.options.0", 1, Malformed, ", decisionMakers[1].options[0]", "belongs to 'Upstream'"),
    ("decisionMakers.1.options", [], Malformed, ", options[2]", "no decision maker controls option number 2"),
    (
        "decisionMakers.0.preferences",
        GONE,
        Malformed,
        ", decisionMakers[0]",
        "nothing says what 'Upstream' prefers",
    ),
    ("decisionMakers.0.preferences", {}, Malformed, ", decisionMakers[0].preferences", "must be a list"),
    ("decisionMakers.0.preferences.1", [], Malformed, ".preferences[1]", "the condition names no option"),
    ("decisionMakers.0.preferences.1", "YN-", Malformed, ".preferences[1]", "must be a list, not text"),
    (
        "decisionMakers.0.preferences.1.0",
        [0],
        Malformed,
        ".preferences[1][0]",
        "an option's index and Y or N",
    ),
    ("decisionMakers.0.preferences.1.0", [0, "Y", 1], Malformed, ".preferences[1][0]", "index and Y or N"),
    ("decisionMakers.0.preferences.1.0.0", 9, Malformed, ".preferences[1][0][0]", "no option number 9"),
    ("decisionMakers.0.preferences.1.0.1", "y", Malformed, ".preferences[1][0][1]", "'y' is neither Y nor N"),
    (
        "decisionMakers.0.preferences.1",
        [[0, "Y"], [0, "N"]],
        Malformed,
        ".preferences[1][1]",
        "both taken and not",
    ),
    ("decisionMakers.1.preferences.1.compound", False, Malformed, ".preferences[1].compound", "is compound"),
    ("decisionMakers.1.preferences.1.compound", GONE, Malformed, ".preferences[1]", "'compound' is missing"),
    ("decisionMakers.1.preferences.1.members", GONE, Malformed, ".preferences[1]", "'members' is missing"),
    ("decisionMakers.1.preferences.1.members", [], Malformed, ".preferences[1].members", "holds nowhere"),
    (
        "decisionMakers.1.preferences.1.members.0",
        {"compound": True},
        Malformed,
        ".members[0]",
        "must be a list",
    ),
    ("useManualPreferenceRanking", 1, Malformed, ", useManualPreferenceRanking", "must be true or false"),
    (
        "useManualPreferenceRanking",
        True,
        Malformed,
        ", decisionMakers[0]",
        "'Upstream' has no preferenceRanking",
    ),
    ("decisionMakers.0.preferenceRanking", [1, 2], Malformed, ".preferenceRanking", "misses 4 of the 6"),
    (
        "decisionMakers.0.preferenceRanking",
        [1, 2, 3, 4, 5, 6, 6],
        Malformed,
        ".preferenceRanking",
        "6 is named twice",
    ),
    (
        "decisionMakers.0.preferenceRanking",
        [1, 2, 3, 4, 5, 7],
        Malformed,
        ".preferenceRanking",
        "no state number 7",
    ),
    (
        "decisionMakers.0.preferenceRanking",
        [0, 1, 2, 3, 4, 5],
        Malformed,
        ".preferenceRanking",
        "no state number 0",
    ),
    (
        "decisionMakers.0.preferenceRanking",
        [[1, [2]], 3],
        Malformed,
        ".preferenceRanking[0][1]",
        "whole number",
    ),
    ("decisionMakers.0.preferenceRanking", [[], 1], Malformed, ".preferenceRanking[0]", "a tie of no states"),
    ("decisionMakers.0.preferenceRanking", "123456", Malformed, ".preferenceRanking", "must be a list"),
    ("decisionMakers.0.payoffs", [1, 2, 3], Malformed, "[0].payoffs", "3 payoffs for 6 feasible states"),
    (
        "decisionMakers.0.payoffs",
        [1, 2, 3, 4, 5, "6"],
        Malformed,
        "[0].payoffs[5]",
        "must be a number, not text",
    ),
    (
        "decisionMakers.0.payoffs",
        [6, 5, 4, 3, 2, 1],
        Malformed,
        "[0].payoffs",
        "payoffs contradict the preferences",
    ),
    (
        "decisionMakers.0.misperceptions",
        [[[5, "Y"]]],
        Malformed,
        ".misperceptions[0][0][0]",
        "no option number 5",
    ),
    (
        "decisionMakers.0.misperceptions",
        [[[2, "Y"]], [[2, "N"]]],
        Infeasible,
        ".misperceptions[1]",
        "no state is",
    ),
    ("infeasibles", [[[0, "Y"]], [[0, "N"]]], Infeasible, ", infeasibles[1]", "no state is feasible"),
    ("infeasibles", [[[0, "Y"], "N"]], Malformed, ", infeasibles[0][1]", "must be a list, not text"),
    ("coalitions", [0, 5], Malformed, ", coalitions[1]", "no decision maker number 5"),
    ("program", 7, Malformed, ", program", "must be text"),
]


def changed(path: str, value: Any) -> dict[str, Any]:
    model = small()
    *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    part: Any = model
    for step in steps:
        part = part[step]
    if value is GONE:
        del part[last]
    else:
        part[last] = value
    return model


@pytest.mark.parametrize(("path", "value", "kind", "place", "words"), CHANGES)
def test_a_change_is_refused_where_it_stands(
    path: str, value: Any, kind: type[StandoffError], place: str, words: str, written: Write
) -> None:
    with pytest.raises(StandoffError) as refused:
        read_gmcr(written(changed(path, value)))
    assert type(refused.value) is kind
    assert refused.value.where is not None
    assert refused.value.where.endswith(place)
    assert words in refused.value.what
    assert refused.value.remedy


TEXTS: list[tuple[Any, type[StandoffError], str]] = [
    ("", Malformed, "this is not JSON"),
    ("options: []", Malformed, "this is not JSON"),
    ('{"options": [', Malformed, "this is not JSON"),
    ("[]", Malformed, "must be an object, not a list"),
    ("null", Malformed, "must be an object, not null"),
    ("17", Malformed, "must be an object, not the number 17"),
    ('{"options": NaN}', Malformed, "NaN is not a number"),
    ('{"options": -Infinity}', Malformed, "-Infinity is not a number"),
    ('{"options": 1e999}', Malformed, "is too large"),
    ('{"options": ' + "9" * 100_000 + "}", Malformed, "has 100,000 digits"),
    ('{"options": [], "options": []}', Malformed, "the key 'options' stands twice"),
    ("[" * 1_000_000, Malformed, "nested too deeply"),
    ('{"a":' * 200_000, Malformed, "nested too deeply"),
    (b"\xff\xfe{\x00}\x00", Unreadable, "not a text file"),
    (b"{\xe9}", Unreadable, "is not UTF-8"),
    (b"\x00" * 100, Unreadable, "not a text file"),
    (b"PK\x03\x04\x80", Unreadable, "is not UTF-8"),
]


@pytest.mark.parametrize(("text", "kind", "words"), TEXTS, ids=range(len(TEXTS)))
def test_what_is_no_such_file_is_refused(
    text: Any, kind: type[StandoffError], words: str, written: Write
) -> None:
    with pytest.raises(StandoffError) as refused:
        read_gmcr(written(text))
    assert type(refused.value) is kind
    assert words in refused.value.what


def test_a_million_options_are_refused_at_once(written: Write) -> None:
    options = ",".join(['{"name": "o", "permittedDirection": "both"}'] * 1_000_000)
    file = written(f'{{"options": [{options}], "decisionMakers": [], "infeasibles": []}}')
    begun = time.process_time()
    with pytest.raises(Unsupported, match="1,000,000 options are more than the 100"):
        read_gmcr(file)
    assert time.process_time() - begun < 5


@pytest.mark.parametrize("key", ["infeasibles", "preferences", "members"])
def test_very_many_conditions_are_refused_at_once(key: str, written: Write) -> None:
    model, many = small(), [[[0, "Y"]]] * 100_000
    if key == "infeasibles":
        model[key] = many
    else:
        wishes = many if key == "preferences" else [{"compound": True, "members": many}]
        model["decisionMakers"][0]["preferences"] = wishes
    file = written(model)
    begun = time.process_time()
    with pytest.raises(Unsupported, match="100,000 entries are more than the 10,000"):
        read_gmcr(file)
    assert time.process_time() - begun < 10


def test_a_ranking_without_preferences_and_a_flag_against_it_is_ambiguous(written: Write) -> None:
    model = small()
    model["decisionMakers"][0] |= {"preferences": [], "preferenceRanking": [1, 2, 3, 4, 5, 6]}
    with pytest.raises(Ambiguous, match="has a preferenceRanking, which does not count, and no preferences"):
        read_gmcr(written(model))


def test_payoffs_that_contradict_a_ranking_are_refused(written: Write) -> None:
    model = small() | {"useManualPreferenceRanking": True}
    for party in model["decisionMakers"]:
        party |= {"preferenceRanking": [1, 2, 3, 4, 5, 6], "payoffs": [6, 5, 4, 3, 2, 1]}
    assert read_gmcr(written(model)).dispute.rankings
    model["decisionMakers"][1]["payoffs"] = [6, 5, 4, 3, 2, 2]
    with pytest.raises(Malformed, match="the payoffs contradict"):
        read_gmcr(written(model))


@pytest.mark.parametrize("kind", ["missing", "folder"])
def test_what_is_no_file_is_refused(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "x.gmcr"
    if kind == "folder":
        path.mkdir()
    with pytest.raises(Unreadable, match="no such file" if kind == "missing" else "not a regular file"):
        read_gmcr(path)


def test_a_file_that_is_too_large_is_refused(written: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("standoff.exchange.strict_json.MAX_BYTES", 100)
    with pytest.raises(Unsupported, match="larger than 100 bytes"):
        read_gmcr(written(json.dumps(small())))
