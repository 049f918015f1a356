"""A case's states and moves as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from standoff.analysis.constructing import constructed
from standoff.analysis.opening import CasePath
from standoff.analysis.places import OWN, Places
from standoff.analysis.progress import SILENCE, Progress

if TYPE_CHECKING:
    from standoff.report.pictures import StatePicture


def picture(
    case: CasePath, states: Sequence[str] = (), places: Places = OWN, progress: Progress = SILENCE
) -> StatePicture:
    """The states of a case and the moves between them, today's state marked.

    With ``states``, each its number or one Y or N for every option, it shows these, marked, and where a
    party would go from them because it gains. Raises ``Unknown`` or ``Infeasible`` for a state that does
    not exist or is ruled out, ``Unsupported`` for more states than a picture can show.
    """
    from standoff.findings.graph import gains_from, graph_of
    from standoff.findings.subject import written_state
    from standoff.report.pictures import option_labels, picture_of
    from standoff.stability import game_of, solve

    dispute = constructed(case, places, progress).construction.dispute
    game = game_of(dispute)
    chosen = [written_state(dispute, state) for state in states]
    today = [] if dispute.status_quo is None else [dispute.status_quo]
    solution = solve(game)
    graph = gains_from(game, chosen, solution) if chosen else graph_of(game, solution)
    marked = chosen or today
    mark = "today’s state" if marked == today else "asked about"
    return picture_of(graph, option_labels(dispute.options, graph, chosen), marked, mark)
