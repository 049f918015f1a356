"""Departures of several parties together, in words."""

from __future__ import annotations

from standoff.findings.dossier import JointDeparture
from standoff.report.words import Wording, capitalised, listed

_SPOILED = {
    "gmr": "Nothing that the other parties could do would spoil that.",
    "smr": "The other parties could spoil that, but not for good.",
    "seq": "The other parties could spoil that only by a step that does not pay for the one who takes it.",
    "sseq": (
        "The other parties could spoil that only by a step that does not pay for the one who takes it, "
        "or not for good."
    ),
}


def leaving(joint: JointDeparture, wording: Wording) -> str:
    """Who leaves together and how: one or two sentences."""
    moves = listed(f"{wording.party(move.party)} {wording.move(move)}" for move in joint.moves)
    told = f"Together, {listed(map(wording.party, joint.members))} would leave it: {moves}."
    still = [name for name in joint.members if name not in {move.party for move in joint.moves}]
    if still:
        only = f"{listed(map(wording.party, still))} only {'has' if len(still) == 1 else 'have'} to go along."
        told += f" {capitalised(only)}"
    return told


def prospects(joint: JointDeparture, parties: int) -> str:
    """What the members gain, and whether any of all ``parties`` could spoil it: two sentences."""
    gain = "Both would be better off." if len(joint.members) == 2 else "Each of them would be better off."
    if len(joint.members) == parties:
        return f"{gain} Nobody else is there who could spoil that."
    return f"{gain} {_SPOILED[joint.concept]}"
