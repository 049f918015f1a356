"""One outcome or one state of a case with more states than can be listed.

The engine's ``single`` judges states one at a time. Asked about an outcome, it looks for the state of the
outcome nearest to today that holds, concept by concept; the state that is told is the one that holds most
firmly, or, if none holds, simply the nearest.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from standoff.construction import Construction, Sources
from standoff.dispute import Dispute, Outcome
from standoff.dispute.grammar import text_of
from standoff.dispute.states import holds
from standoff.errors import Infeasible, Unsupported
from standoff.findings.dossier import OptionView, Route, StateView
from standoff.findings.explain import Question
from standoff.findings.naming import Naming
from standoff.findings.quotes import Quoter
from standoff.findings.reason import Comparison, Reason, ReasonedMove
from standoff.findings.reasons import FIRMEST_FIRST, named_concept, named_party
from standoff.findings.subject import named, single, written_state
from standoff.findings.views import option_views
from standoff.stability import Move, Sanction, Verdict
from standoff.stability.single import Space, judge, nearest_equilibrium, nearest_state, way
from standoff.statements import Statement

LIMIT = 10_000
"""Questions to the solver before one judgement, or the search for one equilibrium, is given up."""


@dataclass(frozen=True, slots=True)
class SingleReasons:
    """Why ``party`` stays in the state that is told, under the concept that it is told by, or leaves it.

    ``stable`` is ``None`` if that was not settled. A party that stays has one reason for each kind of
    improvement: every improvement is met by one of these answers. A party that leaves has its best
    undeterred one.
    """

    party: str
    stable: bool | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class SingleFinding:
    """What is known of an outcome, or of one state (``asked_state``), of a case too large to be solved.

    ``holds`` lists the concepts of which some state of it is an equilibrium, ``open`` those for which
    this was not settled; of every other concept no state of it is one, which is proved. ``view`` is the
    state that is told, ``None`` if the outcome has no feasible state; ``concepts`` are those of which
    that state is an equilibrium and ``concept`` the one that the reasons go by. ``route`` leads there
    from today; ``reachable`` is ``None`` if that was not settled or the case does not say what today is.
    """

    name: str
    label: str
    note: str | None
    asked_state: bool
    holds: tuple[str, ...]
    open: tuple[str, ...]
    view: StateView | None = None
    concepts: tuple[str, ...] = ()
    concept: str = FIRMEST_FIRST[-1]
    reasons: tuple[SingleReasons, ...] = ()
    reachable: bool | None = None
    route: Route | None = None


def single_finding(
    construction: Construction, sources: Sources, statements: Iterable[Statement], question: Question
) -> tuple[SingleFinding, tuple[OptionView, ...]]:
    """The answer to ``question``, and the case's options to tell it in words.

    Raises ``Unknown`` for a subject, concept or party that is none, ``Infeasible`` for a state that is ruled
    out and ``Unsupported`` for a case whose parties rank states directly.
    """
    dispute = construction.dispute
    concept = None if question.concept is None else named_concept(question.concept)
    party = None if question.party is None else named_party(dispute, question.party)
    space = Space.of(dispute)
    asker = _Asker(dispute, Naming(dispute, Quoter.of(sources, statements)), concept, party)
    outcome = named(dispute, question.subject)
    if outcome is not None:
        return asker.outcome(outcome), option_views(dispute)
    state = written_state(dispute, question.subject)
    if not space.feasible(state):
        raise _ruled_out(dispute, state)
    return asker.state(single(dispute, state), state), option_views(dispute)


def _ruled_out(dispute: Dispute, state: int) -> Infeasible:
    broken = [c for c in dispute.constraints if holds(c.formula, state, dispute) is not c.requirement]
    demand = "which must hold" if broken[0].requirement else "which cannot be"
    return Infeasible(
        f"state {state} is ruled out",
        where=dispute.name,
        why=f"it breaks a constraint of the case: {text_of(broken[0].formula)}, {demand}",
        remedy="Ask about a state that keeps the constraints, or about an outcome by its name.",
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Asker:
    """Asks the engine what is to be told. ``concept`` and ``party`` are those that were asked about, if
    any.
    """

    dispute: Dispute
    naming: Naming
    concept: str | None
    party: str | None

    def outcome(self, outcome: Outcome) -> SingleFinding:
        """What is known of a named outcome."""
        today = self.dispute.status_quo or 0
        found: dict[str, int] = {}
        unsettled = []
        for concept in FIRMEST_FIRST:
            try:
                state = nearest_equilibrium(self.dispute, concept, outcome.formula, today, limit=LIMIT)
            except Unsupported:
                unsettled.append(concept)
                continue
            if state is not None:
                found[concept] = state
        wanted = found if self.concept is None else {c: s for c, s in found.items() if c == self.concept}
        nearest = nearest_state(self.dispute, outcome.formula, today)
        told = next(iter(wanted.values()), nearest)
        return self._told(outcome, told, tuple(found), tuple(unsettled), asked_state=False)

    def state(self, outcome: Outcome, state: int) -> SingleFinding:
        """What is known of one feasible state, which ``outcome`` stands for."""
        held, unsettled = self._held(state)
        return self._told(outcome, state, held, unsettled, asked_state=True)

    def _told(
        self,
        outcome: Outcome,
        state: int | None,
        holds: tuple[str, ...],
        unsettled: tuple[str, ...],
        *,
        asked_state: bool,
    ) -> SingleFinding:
        head = outcome.name, outcome.label, outcome.note, asked_state, holds, unsettled
        if state is None:
            return SingleFinding(*head)
        concepts, _ = (holds, ()) if asked_state else self._held(state)
        concept = self.concept or next(iter(concepts), FIRMEST_FIRST[-1])
        parties = [self.party] if self.party else [party.name for party in self.dispute.parties]
        reachable, route = self._route(state)
        return SingleFinding(
            *head,
            view=self.naming.state(state),
            concepts=concepts,
            concept=concept,
            reasons=tuple(self._reasons(concept, party, state) for party in parties),
            reachable=reachable,
            route=route,
        )

    def _held(self, state: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The concepts of which ``state`` is an equilibrium, and those for which that was not settled."""
        stands = {concept: self._stands(concept, state) for concept in FIRMEST_FIRST}
        return (
            tuple(concept for concept, answer in stands.items() if answer),
            tuple(concept for concept, answer in stands.items() if answer is None),
        )

    def _stands(self, concept: str, state: int) -> bool | None:
        verdicts = [self._verdict(concept, party.name, state) for party in self.dispute.parties]
        if any(verdict is not None and not verdict.stable for verdict in verdicts):
            return False
        return None if None in verdicts else True

    def _verdict(self, concept: str, party: str, state: int) -> Verdict | None:
        """``None`` if it was not settled."""
        try:
            return judge(self.dispute, concept, party, state, limit=LIMIT)
        except Unsupported:
            return None

    def _route(self, state: int) -> tuple[bool | None, Route | None]:
        """Whether ``state`` can be reached from today, and a shortest way: one that pays if there is one."""
        today = self.dispute.status_quo
        if today is None:
            return None, None
        for improving in (True, False):
            try:
                moves = way(self.dispute, today, state, improving=improving, limit=LIMIT)
            except Unsupported:
                if improving:
                    continue
                return None, None
            if moves is not None:
                return True, Route(self.naming.moves(moves), improving)
        return False, None

    def _reasons(self, concept: str, party: str, state: int) -> SingleReasons:
        verdict = self._verdict(concept, party, state)
        if verdict is None:
            return SingleReasons(party, None, ())
        if verdict.blocking is not None:
            return SingleReasons(party, False, (Reason(self._reasoned(verdict.blocking), deterred=False),))
        return SingleReasons(party, True, tuple(self._deterred(each) for each in verdict.sanctions))

    def _deterred(self, found: Sanction) -> Reason:
        party, state = found.improvement.party, found.improvement.source
        reply = found.reply
        return Reason(
            self._reasoned(found.improvement),
            deterred=True,
            answer=tuple(self._reasoned(move) for move in found.answer),
            end=self._compared(party, state, found.final),
            reply=self._reasoned(reply) if reply else None,
            reply_end=self._compared(party, state, reply.target) if reply else None,
        )

    def _reasoned(self, move: Move) -> ReasonedMove:
        comparison = self._compared(move.party, move.target, move.source)
        gains = comparison.better == move.target and not comparison.tied
        return ReasonedMove(self.naming.move(move), gains, comparison)

    def _compared(self, party: str, one: int, other: int) -> Comparison:
        """How ``party`` ranks two states by its list of formulas."""
        preferences = self.dispute.preferences_of(party)
        decided = self.naming.decisive(party, one, other)
        if decided is None:
            return Comparison(party, one, other, tied=True, informed=bool(preferences))
        formula = preferences[decided.position - 1].formula
        better, worse = (one, other) if holds(formula, one, self.dispute) else (other, one)
        return Comparison(party, better, worse, tied=False, decided_by=decided)
