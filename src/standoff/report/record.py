"""The record in words: who did it, and what, singular or together."""

from __future__ import annotations

from standoff.findings.dossier import DatedAct, Dossier
from standoff.report.phrases import ACTS
from standoff.report.uses import decade


def doers(act: DatedAct) -> tuple[str, ...]:
    """The parties that did it, by name; empty where the text names none of the case's."""
    return tuple(name for name in (act.party, *act.partners) if name)


def deed(act: DatedAct) -> str:
    """What they did: "agrees" of one party, "agree" of several; empty where it is no known act."""
    if act.act is None:
        return ""
    verb, space, rest = ACTS[act.act].partition(" ")
    return f"{verb.removesuffix('s') if act.partners else verb}{space}{rest}"


def decades(dossier: Dossier) -> dict[int, list[DatedAct]]:
    """The record by the first year of the decade, in order of time."""
    found: dict[int, list[DatedAct]] = {}
    for act in sorted(dossier.record, key=lambda act: (act.date.earliest, act.date.latest)):
        found.setdefault(decade(act.date), []).append(act)
    return found
