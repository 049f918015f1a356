"""Where what is told contradicts itself, and what each side would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from standoff.analysis.believing import require_evidence
from standoff.analysis.constructing import constructed
from standoff.analysis.opening import CasePath
from standoff.analysis.places import OWN, Places
from standoff.analysis.progress import SILENCE, Progress

if TYPE_CHECKING:
    from standoff.analysis.constructing import Work
    from standoff.dispute import Dispute
    from standoff.findings.belief.contradictions import ContradictionsFinding


def contradictions(
    case: CasePath,
    places: Places = OWN,
    progress: Progress = SILENCE,
    *,
    party: str | None = None,
    option: str | None = None,
    relation: str | None = None,
) -> ContradictionsFinding:
    """What is told of one party's stand on one option in ways that exclude one another.

    Of one ``party``, on one ``option`` (its name or label), of one ``relation`` (within, across, time,
    author), or all. Raises ``Unknown`` for a name that is none of the case's, ``Unsupported`` for a case
    without evidence from articles.
    """
    from standoff.belief.contradictions import Relation
    from standoff.belief.contradictions.relations import relation_called
    from standoff.findings.belief.contradictions import contradictions_finding

    work = constructed(case, places, progress)
    require_evidence(work)
    chosen: Relation | None = None if relation is None else relation_called(relation)
    return contradictions_finding(
        work.gathered,
        work.quoter(),
        party=None if party is None else party_called(work.case.dispute, party),
        option=None if option is None else option_called(work.case.dispute, option),
        relation=chosen,
    )


def contradictions_of(work: Work) -> ContradictionsFinding:
    """All of them, for the dossier."""
    from standoff.findings.belief.contradictions import contradictions_finding

    return contradictions_finding(work.gathered, work.quoter())


def party_called(dispute: Dispute, name: str) -> str:
    """The party of that name, in capitals or not; raises ``Unknown``."""
    from standoff.dispute.nearest import nearest
    from standoff.errors import Unknown

    names = [party.name for party in dispute.parties]
    found = [each for each in names if each.casefold() == name.strip().casefold()]
    if not found:
        raise Unknown(f"there is no party {name!r}", where=dispute.name, remedy=nearest(name, names))
    return found[0]


def option_called(dispute: Dispute, name: str) -> str:
    """The option of that name or label; raises ``Unknown``."""
    from standoff.dispute.nearest import nearest
    from standoff.errors import Unknown

    asked = name.strip().casefold()
    found = [o.name for o in dispute.options if asked in {o.name.casefold(), o.label.casefold()}]
    if not found:
        known = [option.name for option in dispute.options]
        raise Unknown(f"there is no option {name!r}", where=dispute.name, remedy=nearest(name, known))
    return found[0]
