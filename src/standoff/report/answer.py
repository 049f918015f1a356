"""The answer: for each named outcome whether it holds, and today's state beside it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from standoff.findings.dossier import Departure, Dossier, OutcomeFinding, OutcomeGroup, RestingState
from standoff.report.phrases import CONCEPTS
from standoff.report.words import Wording, listed


class Standing(Enum):
    """How an outcome stands, as the words of its badge; the member's name is its style.

    DETERRED: the others would gain by the answers that keep the parties in it (SEQ or SSEQ).
    FEARED: only answers that may hurt those who give them do (GMR or SMR).
    """

    HOLDS = "Holds"
    DETERRED = "Holds, because of what others would do"
    FEARED = "Holds only out of caution"
    UNREACHABLE = "Would hold, but no way leads there from today"
    FALLS = "Does not hold"
    IMPOSSIBLE = "Ruled out"

    @property
    def style(self) -> str:
        """The name of the badge's style."""
        return self.name.lower()


def standing(finding: OutcomeFinding, has_today: bool) -> Standing:
    """How an outcome stands; reachability counts only where the case says what today is."""
    if finding.states == 0:
        return Standing.IMPOSSIBLE
    if not finding.holds:
        return Standing.FALLS
    if has_today and not finding.reachable:
        return Standing.UNREACHABLE
    return firmness(finding.best.concepts if finding.best else finding.holds)


def firmness(concepts: tuple[str, ...]) -> Standing:
    """How firmly a state holds that is an equilibrium of ``concepts`` (at least one)."""
    if "nash" in concepts:
        return Standing.HOLDS
    return Standing.DETERRED if {"seq", "sseq"} & set(concepts) else Standing.FEARED


def group_firmness(group: OutcomeGroup) -> Standing:
    """How firmly the firmest of a group's states holds; its example need not be that one."""
    return firmness(tuple(name for name, number in group.concepts if number))


def strictest_first(concepts: tuple[tuple[str, int], ...]) -> list[tuple[str, int]]:
    """Concepts with their counts, strictest first; names that are not ours come last."""
    return sorted(concepts, key=lambda pair: _strictness(pair[0]))


def _strictness(concept: str) -> int:
    order = list(CONCEPTS)
    return order.index(concept) if concept in order else len(order)


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The named outcomes sorted by how they stand, for the first sentences of the report."""

    pairs: tuple[tuple[OutcomeFinding, Standing], ...]

    @staticmethod
    def of(dossier: Dossier) -> Verdicts:
        """The verdict on each named outcome, in the case's order."""
        has_today = dossier.today is not None
        return Verdicts(tuple((finding, standing(finding, has_today)) for finding in dossier.outcomes))

    def labels(self, *wanted: Standing) -> list[str]:
        """Labels of the outcomes that stand as ``wanted``."""
        return [finding.label for finding, how in self.pairs if how in wanted]

    def sentences(self) -> tuple[str, ...]:
        """One sentence for each way in which at least one outcome stands."""
        templates = (
            (Standing.HOLDS, "{} {} of {} own accord: no party gains by leaving."),
            (Standing.DETERRED, "{} {} because the others would gain by answering whoever left."),
            (Standing.FEARED, "{} {} only if everyone fears answers that would cost those who give them."),
            (Standing.UNREACHABLE, "{} would hold, but no legal sequence of moves leads there from today."),
            (Standing.FALLS, "{} {} not hold."),
            (Standing.IMPOSSIBLE, "{} {} ruled out by the case’s own constraints."),
        )
        verbs = {Standing.FALLS: ("does", "do"), Standing.IMPOSSIBLE: ("is", "are")}
        found = []
        for how, template in templates:
            if labels := self.labels(how):
                verb = verbs.get(how, ("holds", "hold"))[len(labels) > 1]
                own = "their" if len(labels) > 1 else "its"
                found.append(template.format(listed(f"“{label}”" for label in labels), verb, own))
        return tuple(found)


def today_holds(dossier: Dossier) -> tuple[str, ...]:
    """The concepts of which today's state is an equilibrium, strictest first, as far as the dossier shows."""
    rest = today_rest(dossier)
    return tuple(sorted(rest.concepts, key=_strictness)) if rest else ()


def leaving(departures: tuple[Departure, ...]) -> list[Departure]:
    """The departures that the fewest concepts stop: who leaves for certain, not who is only tempted."""
    least = max((_strictness(d.concept) for d in departures), default=0)
    return [d for d in departures if _strictness(d.concept) == least]


def tempted(departures: tuple[Departure, ...]) -> list[Departure]:
    """The other departures: improvements that some concept's answers deter."""
    certain = leaving(departures)
    return [d for d in departures if d not in certain]


def today_rest(dossier: Dossier) -> RestingState | None:
    """Today's state as one to rest in, if the dossier shows it as such."""
    at_rest = (g.example for g in dossier.resting if dossier.today)
    return next((r for r in at_rest if dossier.today and r.view.state == dossier.today.state), None)


def outcome_labels(names: tuple[str, ...], dossier: Dossier) -> list[str]:
    """The labels of named outcomes."""
    labels = {finding.name: finding.label for finding in dossier.outcomes}
    return [labels.get(name, name) for name in names]


def group_title(group: OutcomeGroup, dossier: Dossier) -> str:
    """The labels of a group's outcomes, or words for a group that no name covers."""
    return " + ".join(outcome_labels(group.outcomes, dossier)) or "A result without a name"


def apart(group: OutcomeGroup, dossier: Dossier, wording: Wording) -> str:
    """In what the group's example differs from today; empty if it is today or none is known."""
    return wording.difference(group.example.view, dossier.today) if dossier.today else ""
