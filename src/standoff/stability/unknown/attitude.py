"""Attitude: how a party takes a comparison that nobody knows; the four types a to d of Li et al.

| type | leaves for what it may not prefer | is deterred by what it may prefer |
|---|---|---|
| a | yes | no |
| b | no | no |
| c | yes | yes |
| d | no | yes |

A party that leaves for an unknown state is bold about gains; one that is deterred by an unknown state is
careful about harm. So type a stays least easily, type d most easily.

Source. Li, K. W., Hipel, K. W., Kilgour, D. M. & Fang, L. 2004, "Preference uncertainty in the graph model
for conflict resolution", IEEE Transactions on Systems, Man, and Cybernetics A 34(4); Xu, Hipel, Kilgour &
Fang 2018, ch. 5.
"""

from __future__ import annotations

from dataclasses import dataclass

from standoff.errors import Unknown


@dataclass(frozen=True, slots=True)
class Attitude:
    """``ventures``: an unknown state tempts the party; ``fears``: an unknown state deters it."""

    name: str
    ventures: bool
    fears: bool


ATTITUDES: dict[str, Attitude] = {
    attitude.name: attitude
    for attitude in (
        Attitude("a", ventures=True, fears=False),
        Attitude("b", ventures=False, fears=False),
        Attitude("c", ventures=True, fears=True),
        Attitude("d", ventures=False, fears=True),
    )
}


def attitude_called(name: str) -> Attitude:
    """The type with this letter; raises ``Unknown``."""
    if name not in ATTITUDES:
        raise Unknown(
            f"no type of unknown preference is called {name!r}", remedy=f"Use one of {', '.join(ATTITUDES)}."
        )
    return ATTITUDES[name]
