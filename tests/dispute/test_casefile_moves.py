"""Listed moves in a case file: what they become, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from standoff.dispute import ListedMoves
from standoff.dispute.casefile import load
from standoff.errors import Infeasible, Malformed, StandoffError, Unknown, Unsupported

HEAD = """case: standoff
title: A standoff
parties: [{name: Ann}, {name: Ben}, {name: Eve}]
options:
  - {name: a, owner: Ann}
  - {name: b, owner: Ben}
constraints:
  infeasible: [{pattern: YN}]
"""


def moves(folder: Path, text: str, head: str = HEAD) -> tuple[ListedMoves, ...]:
    file = folder / "case.yaml"
    file.write_text(head + text, encoding="utf-8")
    return load(file).dispute.moves


def test_states_are_patterns_or_numbers(tmp_path: Path) -> None:
    listed = moves(tmp_path, "moves:\n  Ben: [[NY, YY], [3, 0]]\n  Ann: [[NN, 3]]\n")
    assert listed == (ListedMoves("Ann", ((0, 3),)), ListedMoves("Ben", ((2, 3), (3, 0))))


def test_a_party_may_have_an_empty_list(tmp_path: Path) -> None:
    assert moves(tmp_path, "moves: {Eve: []}\n") == (ListedMoves("Eve", ()),)


def test_without_the_key_parties_change_their_options(tmp_path: Path) -> None:
    assert moves(tmp_path, "") == ()
    assert moves(tmp_path, "moves:\n") == ()


REFUSED: list[tuple[str, type[StandoffError], str, str]] = [
    ("moves: {Bob: []}", Unknown, "line 9, column 9", "moves: no party is called 'Bob'"),
    ("moves: {}", Malformed, "line 9, column 1", "'moves' lists nobody's moves\n  Give the moves of a party"),
    ("moves: {Ann: [[NN, NY], [NN, NY]]}", Malformed, "line 9, column 25",
     "move 2 of 'Ann' is listed twice (first on line 9)\n  List every move once."),
    ("moves:\n  Ann:\n    - [NN, NN]", Malformed, "line 11, column 7", "move 1 of 'Ann' stays where it is"),
    ("moves: {Ann: [[NN, 0]]}", Malformed, "line 9, column 15", "move 1 of 'Ann' stays where it is"),
    ("moves: {Ann: [[NN]]}", Malformed, "line 9, column 15", "move 1 of 'Ann' has 1 states\n  Write two"),
    ("moves: {Ann: [[NN, NY, YY]]}", Malformed, "line 9, column 15", "move 1 of 'Ann' has 3 states"),
    ("moves: {Ann: [[NN, YN]]}", Infeasible, "line 9, column 20", "names YN, which is not feasible"),
    ("moves: {Ann: [[1, 2]]}", Infeasible, "line 9, column 16", "names YN, which is not feasible"),
    ("moves: {Ann: [[NN, Y]]}", Malformed, "line 9, column 20", "'Y' is not a pattern of 2 letters"),
    ("moves: {Ann: [[NN, -1]]}", Malformed, "line 9, column 20", "'-1' is not a pattern of 2 letters"),
    ("moves: {Ann: [[NN, 4]]}", Unknown, "line 9, column 20",
     "4 is not a state — 2 options make the states 0 to 3\n  Write one Y or N"),
    ("moves: {Ann: [[NN, 99999999999999999999999999]]}", Unknown, "line 9, column 20", "is not a state"),
    ("moves: [a]", Malformed, "line 9, column 8", "moves: must be a mapping"),
    ("moves: {Ann: NN}", Malformed, "line 9, column 14", "moves, Ann: must be a list"),
    ("moves: {Ann: [NN]}", Malformed, "line 9, column 15", "must be a list"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "error", "place", "words"), REFUSED)
def test_what_is_wrong_is_refused(
    tmp_path: Path, text: str, error: type[StandoffError], place: str, words: str
) -> None:
    with pytest.raises(error) as refused:
        moves(tmp_path, text + "\n")
    assert str(refused.value.where).endswith(place)
    assert words in str(refused.value)


def test_directions_and_listed_moves_exclude_each_other(tmp_path: Path) -> None:
    with pytest.raises(
        Malformed, match="the option 'b' has a direction, but the file lists moves"
    ) as refused:
        moves(
            tmp_path, "moves: {Ann: [[NN, NY]]}\n", HEAD.replace("owner: Ben}", "owner: Ben, direction: fwd}")
        )
    assert "line 6" in str(refused.value.where)
    assert "'moves' (line 9)" in str(refused.value)


def test_more_states_than_can_be_listed(tmp_path: Path) -> None:
    many = "".join(f"  - {{name: o{n}, owner: Ann}}\n" for n in range(30))
    head = f"case: many\ntitle: Many\nparties: [{{name: Ann}}]\noptions:\n{many}"
    with pytest.raises(Unsupported, match="moves cannot be given for a case of 30 options"):
        moves(tmp_path, "moves: {Ann: [[0, 1]]}\n", head)
