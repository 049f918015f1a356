"""What each party sees of a case, and what follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from standoff.analysis.constructing import constructed
from standoff.analysis.opening import CasePath
from standoff.analysis.places import OWN, Places
from standoff.analysis.progress import SILENCE, Progress

if TYPE_CHECKING:
    from standoff.findings.dossier import OptionView
    from standoff.findings.perceptions import HypergameFinding


@dataclass(frozen=True, slots=True)
class Perceptions:
    """``finding`` on the views of a case, with its ``options`` to tell it in words."""

    finding: HypergameFinding
    options: tuple[OptionView, ...]


def views(case: CasePath, places: Places = OWN, progress: Progress = SILENCE) -> Perceptions:
    """What holds in whose eyes, and who is surprised by whom.

    A case without views is one that everybody sees as it is. Raises ``Unsupported`` for a case with
    explicit moves.
    """
    from standoff.findings.naming import Naming
    from standoff.findings.perceptions import hypergame_finding
    from standoff.findings.views import option_views

    work = constructed(case, places, progress)
    dispute = work.construction.dispute
    naming = Naming(dispute, work.quoter())
    return Perceptions(hypergame_finding(dispute, naming), option_views(dispute))
