"""States as letters: one for every option in order, Y for taken and N for not."""

from __future__ import annotations

from standoff.errors import Malformed


def letters_of(state: int, m: int) -> str:
    """``state`` over ``m`` options: letter k is Y if and only if bit k is set."""
    return "".join("Y" if state >> bit & 1 else "N" for bit in range(m))


def state_of(letters: str) -> int:
    """The state that ``letters`` write. Raises ``Malformed`` for letters other than Y and N."""
    if letters.strip("YN"):
        raise Malformed(
            f"{letters!r} is not a state",
            why="a state is written with one Y or N for every option",
            remedy="Write Y for an option that is taken and N for one that is not.",
        )
    return sum(1 << bit for bit, letter in enumerate(letters) if letter == "Y")
