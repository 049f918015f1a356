"""What a case comes to: the stable states, one outcome explained, the whole dossier."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from standoff import __version__
from standoff.analysis.believing import believed
from standoff.analysis.beyond import PLAIN, Beyond
from standoff.analysis.constructing import Work, constructed
from standoff.analysis.evidence import Evidence
from standoff.analysis.open_preferences import beside
from standoff.analysis.opening import CasePath
from standoff.analysis.places import OWN, Places
from standoff.analysis.progress import SILENCE, Progress
from standoff.dispute.truth_table import MAX_OPTIONS

if TYPE_CHECKING:
    from standoff.findings.dossier import Dossier, Gap, OptionView, OutcomeFinding
    from standoff.findings.reason import StateReasons
    from standoff.findings.run import RunRecord
    from standoff.findings.single import SingleFinding


@dataclass(frozen=True, slots=True)
class Explanation:
    """``finding`` on an outcome or a state, with the case's ``options`` to tell it in words.

    ``reasons`` of the parties at the state that speaks for it; ``None`` if it has no state.
    """

    finding: OutcomeFinding
    options: tuple[OptionView, ...]
    reasons: StateReasons | None = None


@dataclass(frozen=True, slots=True)
class SingleExplanation:
    """``finding`` on an outcome or a state of a case too large to be solved, with the case's ``options``."""

    finding: SingleFinding
    options: tuple[OptionView, ...]


def solve(
    case: CasePath,
    places: Places = OWN,
    progress: Progress = SILENCE,
    beyond: Beyond = PLAIN,
    *,
    jobs: int = 1,
) -> dict[str, Any]:
    """The stable states and equilibria of a case under every concept, as plain data.

    ``{"parties": names, "options": names, bit 0 first, "feasible": number of states, "states": the feasible
    ones, "status_quo": state or None, "concepts": {"nash": {"equilibria": states, "stable": {party:
    states}}, …}}``, states as integers; "notes", if something in another program's file is not used;
    what is asked for ``beyond`` that; and what ``open_preferences.beside`` tells. ``jobs`` threads at most
    solve; the answer is the same.
    """
    from standoff.stability import game_of
    from standoff.stability import solve as solved

    work = constructed(case, places, progress)
    dispute = work.construction.dispute
    game = game_of(dispute)
    solution = solved(game, jobs=jobs)
    further = beyond.answers(game, solution)
    return {
        **({"notes": list(work.case.notes)} if work.case.notes else {}),
        "parties": list(game.parties),
        "options": [option.name for option in dispute.options],
        "feasible": solution.feasible,
        "states": game.feasible.nonzero()[0].tolist(),
        "status_quo": dispute.status_quo,
        "concepts": {
            concept.concept: {
                "equilibria": concept.equilibria.tolist(),
                "stable": {party: concept.stable_for(party).tolist() for party in concept.parties},
            }
            for concept in solution.concepts
        },
        **further,
        **beside(dispute),
    }


def explain(
    case: CasePath,
    subject: str,
    places: Places = OWN,
    progress: Progress = SILENCE,
    *,
    concept: str | None = None,
    party: str | None = None,
) -> Explanation | SingleExplanation:
    """Why a named outcome, or a state, holds or does not, and why each party stays or leaves.

    A state is written as its number, or with one Y or N for every option. The reasons are those of
    ``party`` or of everyone, under ``concept`` or the firmest under which the state holds. A case with
    more states than can be listed is answered state by state (``SingleExplanation``). Raises ``Unknown``
    for a name that is none of these and ``Infeasible`` for a state that is ruled out.
    """
    from standoff.findings import Question, explanation, single_finding

    work = constructed(case, places, progress)
    question = Question(subject, concept, party)
    if len(work.case.dispute.options) > MAX_OPTIONS:
        return SingleExplanation(
            *single_finding(work.construction, work.sources, work.evidence.statements, question)
        )
    told = explanation(work.construction, work.sources, work.evidence.statements, question)
    return Explanation(told.finding, told.options, told.reasons)


def dossier(case: CasePath, places: Places = OWN, progress: Progress = SILENCE) -> Dossier:
    """The whole answer to what the case comes to."""
    from dataclasses import replace

    from standoff.findings import assemble

    work = constructed(case, places, progress)
    evidence = work.evidence
    made = assemble(
        work.construction, work.sources, evidence.statements, evidence.noted, work.case.themes, _run(work)
    )
    gaps = (*made.gaps, *_unclear(evidence), *_unread(evidence))
    return replace(made, gaps=gaps, believed=believed(work, progress))


def _run(work: Work) -> RunRecord:
    from standoff.findings.run import RunRecord
    from standoff.stability import CONCEPTS

    parameters = (("concepts", ", ".join(CONCEPTS)), *work.construction.weighting.as_parameters())
    articles = sorted(work.evidence.articles, key=lambda article: (article.name, article.id))
    inputs = ((work.case.path.name, work.case.digest), *((a.name, _digest(a.text)) for a in articles))
    return RunRecord(__version__, work.evidence.extractor, parameters, inputs)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _unclear(evidence: Evidence) -> Iterator[Gap]:
    """One gap for each name and its candidates, with every place where it stands."""
    from standoff.findings.dossier import Gap, Quote

    names = {article.id: article.name for article in evidence.articles}
    places: dict[tuple[str, tuple[str, ...]], list[Quote]] = {}
    for each in evidence.ambiguities:
        quote = Quote(each.passage, names[each.passage.article])
        places.setdefault((each.passage.exact, each.candidates), []).append(quote)
    for (name, candidates), quotes in places.items():
        yield Gap("ambiguous name", name, ", ".join(candidates), tuple(quotes))


def _unread(evidence: Evidence) -> Iterator[Gap]:
    from standoff.findings.dossier import Gap

    for failure in evidence.failures:
        yield Gap("unread file", failure.name, failure.error.what)
