"""Option: a yes/no course of action that exactly one party controls."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Direction(StrEnum):
    """Which changes an option allows: both, only off→on, or only on→off."""

    BOTH = "both"
    FORWARD = "fwd"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class Option:
    """A yes/no course of action of party ``owner``; not an issue, which nobody controls.

    ``on`` and ``off`` are verb phrases in the third person that finish a sentence beginning with
    the owner's name: "Russia" + "hands over Shikotan and Habomai" / "keeps Shikotan and Habomai".
    ``terms`` are wordings that speak of taking the option, ``opposites`` wordings that speak of not
    taking it; both are written in the term language (``docs/reference/terms.md``) and read by
    ``statements``. A ``concession`` costs its owner, who takes it only as a price for something
    else: an offer of it is no wish for it.
    """

    name: str
    owner: str
    label: str
    on: str
    off: str
    direction: Direction = Direction.BOTH
    terms: tuple[str, ...] = ()
    opposites: tuple[str, ...] = ()
    concession: bool = False
