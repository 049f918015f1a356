"""Reasons in words: why a party would move, what the others answer, and why that is enough or not.

Every preference is told with the wish that decides it, in the words of the case, its formula in
brackets and the sentences that it rests on; a wish that was told before is only named.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from standoff.evidence import Ruling
from standoff.findings.dossier import DecisiveFormula, Quote
from standoff.findings.reason import Comparison, PartyReasons, Reason, ReasonedMove, StateReasons
from standoff.report.phrases import CONCEPTS, DECISIONS, FIELD_NAMES, count, date_words, ordinal
from standoff.report.words import Wording, capitalised, excerpt, listed

QUOTED = 2
"""Sentences shown under one wish; the data have more."""
LISTED = 12
"""Improvements told of one party; the data have them all."""
LONGEST = 220
"""Characters of a sentence that are shown."""


@dataclass(frozen=True, slots=True)
class Frame:
    """How the sides of a comparison are called: what is new, and what it is compared with."""

    true: str
    false: str
    new: str
    old: str


BEFORE = Frame("is true then and was not before", "was true before and is not then", "that", "what it leaves")
STAYING = Frame(
    "is true there and would not be if it stayed",
    "would be true if it stayed and is not there",
    "that",
    "staying",
)
_FREE = {
    "nash": "What the others might do after that does not count under this concept.",
    "seq": "No answer that pays for those who give it makes that worth less to it.",
    "sseq": "No answer that pays for those who give it makes that worth less to it.",
}
_FREE_OF_ANY = "No answer of the others makes that worth less to it."
_SYMMETRIC = frozenset({"smr", "sseq"})


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells reasons; ``told`` are the wishes and rankings whose words and sentences were given."""

    wording: Wording
    told: set[tuple[str, int]] = field(default_factory=set)

    def party(self, reasons: PartyReasons) -> Iterator[str]:
        """One party's reasons: a line that says whether it stays, then a chain for each improvement."""
        yield self._standing(reasons)
        for number, reason in enumerate(reasons.reasons[:LISTED], start=1):
            label = f"{number}. " if len(reasons.reasons) > 1 else ""
            could = "It could gain: it" if reasons.stable else "It"
            yield f"  {label}{could} {self.wording.move(reason.improvement.move)}."
            yield from (f"  {line}" for line in self.improvement(reason, reasons.concept))
        if len(reasons.reasons) > LISTED:
            yield f"  … and {len(reasons.reasons) - LISTED} more, each answered; --format json has them all."
        if not reasons.gains:
            yield from (f"  {line}" for line in self._kept(reasons))

    def improvement(self, reason: Reason, concept: str) -> Iterator[str]:
        """What comes of one improvement, the move itself having been told."""
        yield from self.wish(reason.improvement)
        yield from self._sanction(reason, concept) if reason.deterred else self.escape(reason, concept)

    def wish(self, step: ReasonedMove) -> Iterator[str]:
        """Why the mover prefers what its move makes."""
        yield f"  It prefers that because {self._because(step.comparison, step.move.target, BEFORE)}."
        yield from self._warrants(step.comparison)

    def reluctance(self, step: ReasonedMove) -> Iterator[str]:
        """Why the mover of a step that does not pay would rather not take it."""
        loss = "gain nothing" if step.comparison.tied else "lose"
        because = self._because(step.comparison, step.move.target, BEFORE)
        yield f"  {capitalised(self.wording.party(step.move.party))} would {loss} by that: {because}."
        yield from self._warrants(step.comparison)

    def loss(self, reason: Reason) -> Iterator[str]:
        """Where a sanction leaves the party; and each step of it that its mover would not take gladly."""
        assert reason.end is not None, "a sanction ends where the party is no better off"
        worse = "No better for it than staying" if reason.end.tied else "Worse for it than staying"
        yield f"  {worse}, because {self._because(reason.end, reason.end_state, STAYING)}."
        yield from self._warrants(reason.end)
        for step in reason.answer:
            if not step.gains:
                yield f"  {self._motive(step)}"
                yield from self._warrants(step.comparison)

    def _standing(self, reasons: PartyReasons) -> str:
        name = capitalised(self.wording.party(reasons.party))
        if not reasons.moves:
            return f"{name} stays: it has no move from here."
        if not reasons.gains:
            none = (
                "its one move brings no gain"
                if reasons.moves == 1
                else f"none of its {reasons.moves} moves brings a gain"
            )
            return f"{name} stays: {none}."
        gains = _gains(reasons)
        if reasons.stable:
            return f"{name} stays: {gains}, but the others can answer."
        if reasons.gains == 1:
            return f"{name} leaves: {gains}, and nothing deters it."
        free = "any" if reasons.undeterred == reasons.gains else f"{reasons.undeterred}"
        return f"{name} leaves: {gains}, and nothing deters it from {free} of these. The plainest of them:"

    def _sanction(self, reason: Reason, concept: str) -> Iterator[str]:
        assert reason.end is not None, "a sanction ends where the party is no better off"
        yield from self._answer(reason, "But then")
        end = self._because(reason.end, reason.end_state, STAYING)
        yield f"  That leaves it no better off than if it had stayed: {end}."
        yield from self._warrants(reason.end)
        if reason.reply and reason.reply_end:
            because = self._because(reason.reply_end, reason.reply.move.target, STAYING)
            yield f"  Nor does it help that it then {self.wording.move(reason.reply.move)}: {because}."
            yield from self._warrants(reason.reply_end)
        elif concept in _SYMMETRIC:
            yield "  It has no move from there by which to repair that."

    def escape(self, reason: Reason, concept: str) -> Iterator[str]:
        """Why nothing deters the party from an improvement."""
        if reason.end is None:
            yield f"  {_FREE.get(concept, _FREE_OF_ANY)}"
            return
        yield from self._answer(reason, "At worst")
        if reason.reply and reason.reply_end:
            yield f"  But then it {self.wording.move(reason.reply.move)}."
            because = self._because(reason.reply_end, reason.reply.move.target, STAYING)
            yield f"  It is better off there than if it had stayed: {because}."
            yield from self._warrants(reason.reply_end)
        else:
            end = self._because(reason.end, reason.end_state, STAYING)
            yield f"  Even so it is better off than if it had stayed: {end}."
            yield from self._warrants(reason.end)

    def _answer(self, reason: Reason, opening: str) -> Iterator[str]:
        """The opponents' steps, each with its mover's own reason, or marked as having none."""
        for step in reason.answer:
            mover = self.wording.party(step.move.party)
            yield f"  {opening} {mover} {self.wording.move(step.move)}."
            yield f"    {self._motive(step)}"
            yield from (f"  {line}" for line in self._warrants(step.comparison))
            opening = "Then"

    def _motive(self, step: ReasonedMove) -> str:
        mover = capitalised(self.wording.party(step.move.party))
        because = self._because(step.comparison, step.move.target, BEFORE)
        if step.gains:
            return f"{mover} prefers that because {because}."
        loss = "gain nothing" if step.comparison.tied else "lose"
        return f"{mover} would {loss} by that, so it is to be feared, not expected: {because}."

    def _kept(self, reasons: PartyReasons) -> Iterator[str]:
        """For a party without an improvement: why it does not change its mind on one thing or the other."""
        for step in reasons.kept:
            change = self.wording.move(step.move)
            yield f"No gain if it {change}: {self._because(step.comparison, step.move.target, BEFORE)}."
            yield from self._warrants(step.comparison)

    def _because(self, comparison: Comparison, new: int, frame: Frame) -> str:
        """The clause after "because": what decides between the ``new`` state and the old one."""
        if comparison.tiers:
            return self._placed(comparison, new, frame)
        if comparison.decided_by:
            truth = frame.true if comparison.better == new else frame.false
            return f"{self._named(comparison.decided_by)} {truth}"
        if comparison.informed:
            return "none of its wishes tells the two apart"
        return "nothing is known of what it wants"

    def _placed(self, comparison: Comparison, new: int, frame: Frame) -> str:
        assert comparison.tiers is not None, "a place in a ranking"
        better, worse = comparison.tiers
        party = self.wording.party(comparison.party)
        if comparison.tied:
            return f"in the ranking given for {party} both come {ordinal(better)} of {comparison.tier_count}"
        here, there = (better, worse) if comparison.better == new else (worse, better)
        places = (
            f"{frame.new} comes {ordinal(here)} of {comparison.tier_count} and {frame.old} {ordinal(there)}"
        )
        return f"in the ranking given for {party} {places}"

    def _named(self, decided: DecisiveFormula) -> str:
        """The wish; its words only the first time."""
        nth = f"its {ordinal(decided.position)} wish"
        if (decided.party, decided.position) in self.told:
            return f"{nth} (told above)"
        return f"{nth}, “{self.wording.formula(decided.formula, decided.party)}” [{decided.formula}],"

    def _warrants(self, comparison: Comparison) -> Iterator[str]:
        """The sentences or rulings under what decides, the first time it is told."""
        decided = comparison.decided_by
        key = (comparison.party, decided.position if decided else 0)
        quotes = decided.quotes if decided else comparison.quotes
        if key in self.told or not (decided or comparison.tiers):
            return
        self.told.add(key)
        yield from (f"    {line}" for line in warrants(quotes))


def _gains(reasons: PartyReasons) -> str:
    if reasons.moves == 1:
        return "it would gain by its one move"
    return f"it would gain by {reasons.gains} of its {reasons.moves} moves"


def warrants(quotes: tuple[Quote, ...]) -> Iterator[str]:
    """The first sentences or rulings, a line each."""
    for quote in quotes[:QUOTED]:
        if quote.passage:
            told = (
                quote.speaker,
                quote.outlet or quote.article,
                date_words(quote.date) if quote.date else None,
            )
            place = f"{quote.article}, characters {quote.passage.start} to {quote.passage.end}"
            who = ", ".join(part for part in told if part)
            yield f"{_quoted(excerpt(quote.passage.exact, LONGEST))} ({who}; {place})"
            if quote.corrected:
                yield f"{DECISIONS[quote.corrected.decision].capitalize()} by {_ruled(quote.corrected)}"
        elif quote.ruling:
            yield f"Ruling of {_ruled(quote.ruling)}"
    if len(quotes) > QUOTED:
        yield f"… and {count(len(quotes) - QUOTED, 'more sentence')}"


def _ruled(ruling: Ruling) -> str:
    return f"{ruling.analyst}: {ruling.reason}"


def _quoted(text: str) -> str:
    """``text`` in quotation marks, unless it is one quotation already."""
    own = text.startswith("“") and text.endswith("”") and text.count("“") == 1
    return text if own else f"“{text}”"


def lines(reasons: StateReasons, wording: Wording) -> Iterator[str]:
    """All reasons at one state under one concept, party by party."""
    name = FIELD_NAMES.get(reasons.concept, reasons.concept)
    meaning = CONCEPTS[reasons.concept][1] if reasons.concept in CONCEPTS else ""
    if len(reasons.parties) > 1:
        leave = [wording.party(each.party) for each in reasons.parties if not each.stable]
        end = (
            f"does not hold: {listed(leave)} {'leave' if len(leave) > 1 else 'leaves'}" if leave else "holds"
        )
        yield f"Judged by {name} the state {end}."
    else:
        yield f"Judged by {name}."
    if meaning:
        yield f"  {meaning}"
    teller = Teller(wording)
    for party in reasons.parties:
        yield from teller.party(party)
