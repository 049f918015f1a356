"""One outcome or state of a case too large to be solved, in words for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from standoff.findings.dossier import MoveView, OptionView
from standoff.findings.single import SingleFinding, SingleReasons
from standoff.report.json import encode
from standoff.report.phrases import FIELD_NAMES, count
from standoff.report.plain import plain
from standoff.report.reasons import Teller
from standoff.report.words import Choices, Wording, capitalised, listed


def as_json(finding: SingleFinding) -> str:
    """The finding as data."""
    return encode(finding)


def lines(finding: SingleFinding, options: tuple[OptionView, ...], *, every: bool) -> tuple[str, ...]:
    """The finding in words: by which concepts it holds, the state that is told, and each party's reason.

    ``every``: the answer to every kind of improvement; otherwise to the best improvement of each party.
    """
    wording = Wording({option.name: option for option in options})
    return tuple(plain(line) for line in _told(finding, wording, every=every))


def _told(finding: SingleFinding, wording: Wording, *, every: bool) -> Iterator[str]:
    yield from _verdict(finding)
    if finding.view is None:
        return
    if not finding.asked_state:
        yield _chosen(finding)
    yield from (_taken(choices) for choices in wording.choices(finding.view))
    yield _judged(finding, wording)
    teller = Teller(wording)
    for reasons in finding.reasons:
        yield from _party(reasons, finding.concept, teller, every=every)
    yield from _way(finding, wording)


def _verdict(finding: SingleFinding) -> Iterator[str]:
    """Whether it holds, and under which concepts."""
    whole = "It" if finding.asked_state else "Some state of it"
    if finding.holds:
        standing = "holds"
    elif finding.open:
        standing = "not settled"
    else:
        standing = "does not hold"
    yield f"{finding.label}: {standing}."
    if finding.note:
        yield finding.note
    if finding.view is None:
        yield "No state of it is possible: the constraints of the case rule out every one."
        return
    if finding.holds:
        yield f"  {whole} is an equilibrium by {_listed(finding.holds)}."
    failed = [name for name in FIELD_NAMES if name not in finding.holds + finding.open]
    if failed:
        none = "It is no" if finding.asked_state else "No state of it is an"
        yield f"  {none} equilibrium by {_listed(failed, 'or')}."
    if finding.open:
        yield f"  Not settled within the search: {_listed(finding.open)}."


def _chosen(finding: SingleFinding) -> str:
    """Which state of an outcome is told, and why it is this one."""
    assert finding.view is not None, "a state is told"
    firm = f" holds by {FIELD_NAMES[finding.concept]} and" if finding.concept in finding.concepts else ""
    return f"Told is state {finding.view.state}, of those of it the one that{firm} changes least of today:"


def _taken(choices: Choices) -> str:
    """What one party does; what it leaves only by number, since that can be dozens of options."""
    done = [phrase for phrase, taken, _ in choices.phrases if taken]
    left = len(choices.phrases) - len(done)
    if not done:
        return f"  {choices.party}: takes none of its {count(left, 'option')}."
    rest = (
        f"; takes none of its {left} other options"
        if left > 1
        else "; leaves its other option"
        if left
        else ""
    )
    return f"  {choices.party}: {'; '.join(done)}{rest}."


def _judged(finding: SingleFinding, wording: Wording) -> str:
    name = FIELD_NAMES[finding.concept]
    leave = [wording.party(each.party) for each in finding.reasons if each.stable is False]
    unsure = [wording.party(each.party) for each in finding.reasons if each.stable is None]
    if leave:
        return f"Judged by {name}: {listed(leave)} {'leaves' if len(leave) == 1 else 'leave'} it."
    if unsure:
        return f"Judged by {name}: not settled for {listed(unsure)}."
    return f"Judged by {name}: {'nobody leaves it' if len(finding.reasons) > 1 else 'the party stays'}."


def _party(reasons: SingleReasons, concept: str, teller: Teller, *, every: bool) -> Iterator[str]:
    name = capitalised(teller.wording.party(reasons.party))
    if reasons.stable is None:
        yield f"{name}: whether the others can answer all its gains was not settled within the search."
        return
    if not reasons.reasons:
        yield f"{name} stays: no move of its own brings a gain."
        return
    if not reasons.stable:
        yield from _leaver(name, reasons, concept, teller)
        return
    yield f"{name} stays: it could gain, but the others can answer."
    shown = reasons.reasons if every else reasons.reasons[:1]
    for reason in shown:
        yield f"  It could gain: it {teller.wording.move(reason.improvement.move)}."
        yield from (f"  {line}" for line in teller.improvement(reason, concept))
    left = len(reasons.reasons) - len(shown)
    if left:
        others = "one other" if left == 1 else f"one of {left} others"
        yield f"  Every other gain is met by this answer or by {others}; --concept tells them."
    else:
        yield f"  Every other gain is met by {'this answer' if len(shown) == 1 else 'one of these answers'}."


def _leaver(name: str, reasons: SingleReasons, concept: str, teller: Teller) -> Iterator[str]:
    reason = reasons.reasons[0]
    yield f"{name} leaves: it {teller.wording.move(reason.improvement.move)}."
    yield from teller.wish(reason.improvement)
    if concept != "nash":
        yield "  Nothing that the others could answer takes that gain away."


def _way(finding: SingleFinding, wording: Wording) -> Iterator[str]:
    if finding.route is None:
        if finding.reachable is False:
            yield "No way leads there from today."
        return
    if not finding.route.moves:
        yield "It is today’s state."
        return
    pays = "; each step pays for who makes it" if finding.route.improving else ""
    steps = "; then ".join(_steps(finding.route.moves, wording))
    yield f"The way there from today: {steps}{pays}."


def _steps(moves: Iterable[MoveView], wording: Wording) -> list[str]:
    return [f"{wording.party(move.party)} {wording.move(move)}" for move in moves]


def _listed(concepts: Iterable[str], last: str = "and") -> str:
    return listed([FIELD_NAMES[concept] for concept in concepts], last)
