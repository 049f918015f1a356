"""Believed: all that a dossier tells of belief."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from standoff.findings.belief.contradictions import ContradictionsFinding
    from standoff.findings.belief.influence import InfluenceFinding
    from standoff.findings.belief.ledger import LedgerFinding
    from standoff.findings.belief.rulings import RulingsFinding
    from standoff.findings.belief.timeline import TimelineFinding
    from standoff.findings.belief.uncertainty import UncertaintyFinding
    from standoff.findings.belief.worlds import WorldsFinding


@dataclass(frozen=True, slots=True)
class Believed:
    """How the answers depend on whom you believe; a part is ``None`` where it does not apply."""

    worlds: WorldsFinding | None = None
    influence: tuple[InfluenceFinding, ...] = ()
    uncertainty: UncertaintyFinding | None = None
    contradictions: ContradictionsFinding | None = None
    timeline: TimelineFinding | None = None
    rulings: RulingsFinding | None = None
    ledger: LedgerFinding | None = None
