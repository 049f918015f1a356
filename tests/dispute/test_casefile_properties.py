"""Whatever bytes stand in a case file, they give a case or a clear error."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from standoff.dispute import states
from standoff.dispute.casefile import load
from standoff.errors import StandoffError

MODEL = b"""\
case: demo
title: A demo
analyst: {name: A. Analyst}
parties: [{name: Ann, aliases: [Anna]}, {name: Bob}]
options: [{name: a, owner: Ann, terms: ["x|y + -z"]}, {name: b, owner: Bob}]
constraints: {infeasible: [{pattern: "YN", why: no}], requirements: ["a or b"]}
outcomes: [{name: x, formula: a and b}, {name: y, formula: not x}]
status_quo: [b]
preferences: {Ann: [y, {formula: b if a, date: 2020}]}
rankings: {Bob: [[YY], [NY]]}
"""


PLAIN = YAML(typ="safe").load(MODEL)
ODD: tuple[object, ...] = (
    None,
    "x",
    "",
    "Y",
    7,
    True,
    [],
    {},
    [[]],
    [None],
    ["x", "x"],
    {"a": {}},
    {"": None},
)


def steps(part: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The way to every value but the root."""
    for key, inner in part.items() if isinstance(part, dict) else enumerate(part):
        yield (*path, key)
        if isinstance(inner, dict | list):
            yield from steps(inner, (*path, key))


def read(content: bytes) -> None:
    """Load ``content``; an error must say where, what and what to do."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "case.yaml"
        file.write_bytes(content)
        try:
            case = load(file)
        except StandoffError as error:
            told = error.as_dict()
        else:
            assert states.feasible(case.dispute).any()
            return
    assert str(file) in str(told["where"])
    assert told["what"]
    assert told["remedy"]


@settings(max_examples=150, deadline=None)
@given(
    st.integers(0, len(MODEL) - 1),
    st.integers(0, 12),
    st.sampled_from(list(b" \t\n:-[]{}\"'&*!#|>%@,aYN\xff\x00")),
)
def test_a_damaged_file_is_loaded_or_refused(at: int, cut: int, byte: int) -> None:
    read(MODEL[:at] + bytes([byte]) + MODEL[at + cut :])


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(MODEL)))
def test_a_truncated_file_is_loaded_or_refused(length: int) -> None:
    read(MODEL[:length])


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=60))
def test_any_bytes_are_refused(content: bytes) -> None:
    read(content)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(list(steps(PLAIN))), st.sampled_from(ODD))
def test_an_odd_value_anywhere_is_loaded_or_refused(path: tuple[str | int, ...], odd: object) -> None:
    changed = part = json.loads(json.dumps(PLAIN))
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = odd
    read(json.dumps(changed).encode())


def test_the_undamaged_file_loads(tmp_path: Path) -> None:
    (tmp_path / "case.yaml").write_bytes(MODEL)
    assert load(tmp_path).dispute.status_quo == 0b10


@given(st.sets(st.integers(0, 15), min_size=1), st.integers(0, 15))
@settings(max_examples=40, deadline=None)
def test_the_status_quo_must_be_feasible(feasible: set[int], today: int) -> None:
    """Constraints as patterns leave exactly the chosen states; today's must be one of them."""
    letters = ["".join("Y" if state >> k & 1 else "N" for k in range(4)) for state in range(16)]
    content = (
        "case: x\ntitle: x\nparties: [{name: Ann}]\n"
        f"options: [{', '.join(f'{{name: o{k}, owner: Ann}}' for k in range(4))}]\n"
        "constraints: {infeasible: "
        f"[{', '.join(f'{{pattern: {letters[s]}}}' for s in range(16) if s not in feasible)}]}}\n"
        f"status_quo: [{', '.join(f'o{k}' for k in range(4) if today >> k & 1)}]\n"
    )
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "case.yaml").write_text(content, encoding="utf-8")
        if today not in feasible:
            with pytest.raises(
                StandoffError, match=f"the status quo is not feasible: it breaks '{letters[today]}'"
            ):
                load(folder)
            return
        dispute = load(folder).dispute
    assert dispute.status_quo == today
    assert set(states.feasible(dispute).nonzero()[0].tolist()) == feasible
