"""The dispute through time in words: what flipped on which day, by which sentence; what drifted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from standoff.belief.standing import Standing
from standoff.belief.timeline import Counting, Shift
from standoff.evidence import PartialDate
from standoff.findings.belief.timeline import DriftView, FlipView, ReversalView, StepView, TimelineFinding
from standoff.findings.dossier import Quote
from standoff.report.contradictions import concept_words
from standoff.report.json import encode
from standoff.report.phrases import FIELD_NAMES, count, date_words
from standoff.report.plain import plain
from standoff.report.words import Wording, capitalised, excerpt, listed

HAPPENED = {
    Shift.BEGINS: "began to hold",
    Shift.CEASES: "ceased to hold",
    Shift.DIFFERS: "held by other concepts than before",
    Shift.OPENS: "came within reach",
    Shift.CLOSES: "went out of reach",
}
SIGNS = {1: "for", 0: "in balance", -1: "against"}


@dataclass(frozen=True, slots=True)
class Change:
    """What the same sentences flipped on one day, as ``title`` without a full stop; ``how`` they did it.

    ``because``: several sets of one sentence, all of which were needed; or sets of which any one sentence was
    enough.
    """

    title: str
    how: str
    because: tuple[tuple[Quote, ...], ...]


def on_day(step: StepView) -> str:
    """When, as precisely as it is known: "On 14 November 2018", "In 2016"."""
    return f"{'On' if step.date.day else 'In'} {date_words(step.date)}"


def changes(step: StepView) -> tuple[Change, ...]:
    """What flipped on one day, by what flipped it."""
    alike: dict[tuple[object, bool], list[FlipView]] = {}
    for flip in step.flips:
        alike.setdefault((flip.because, flip.smallest), []).append(flip)
    return tuple(
        Change(f"{on_day(step)} {_happened(flips)}", _how(step, flips[0]), flips[0].because)
        for flips in alike.values()
    )


def _happened(flips: Sequence[FlipView]) -> str:
    parts = []
    for shift in Shift:
        same = [f"“{flip.label}”{_by(flip)}" for flip in flips if flip.shift is shift]
        if same:
            parts.append(f"{listed(same)} {HAPPENED[shift]}")
    return "; ".join(parts)


def _by(flip: FlipView) -> str:
    if flip.shift is Shift.DIFFERS and set(flip.after.holds) == set(FIELD_NAMES):
        return " (now by every concept)"
    if flip.shift not in {Shift.BEGINS, Shift.DIFFERS} or set(flip.after.holds) == set(FIELD_NAMES):
        return ""
    return f" (by {listed(concept_words(name) for name in flip.after.holds)})"


def _how(step: StepView, flip: FlipView) -> str:
    sets = flip.because
    if not sets:
        return "No sentence did it: time passed, and what has no date now weighs more beside what has one"
    lapsed = {quote.statement for quote in step.lapsed}
    old = all(quote.statement in lapsed for members in sets for quote in members)
    what = "sentence that became too old to count" if old else "sentence"
    if len(sets) == 1 and len(sets[0]) == 1:
        return f"By one {what}"
    if len(sets) == 1:
        told = count(len(sets[0]), what, what.replace("sentence", "sentences"))
        return f"By {told}, {'either' if len(sets[0]) == 2 else 'any'} of which was enough"
    if all(len(members) == 1 for members in sets):
        told = count(len(sets), what, what.replace("sentence", "sentences"))
        return f"By {told}, none of which could be missing"
    return f"Any one of {len(sets)} groups of sentences would have to be missing as a whole to undo it"


def basis(finding: TimelineFinding) -> str:
    """What the course rests on: which statements count on a day, and what is the same throughout."""
    held = "the day on which the position was held" if finding.by is Counting.HELD else "its article’s day"
    until = "" if finding.window is None else f" for {_years(finding.window)}"
    fades = "never fades" if finding.half_life is None else f"weighs half after {_years(finding.half_life)}"
    since = "" if finding.since is None else f" Told are the days from {date_words(finding.since)} on."
    pins = f"{count(finding.pins, 'wish', 'wishes')} that the analyst pinned, " if finding.pins else ""
    return (
        f"A statement counts from {held} on{until}, and {fades}. There from the start: {pins}today’s status "
        "quo, the options and what rules states out. So this tells what the words of a time would have made "
        f"hold, not what was done then.{since}"
    )


def _years(years: float) -> str:
    return f"{years:g} year{'' if years == 1 else 's'}"


def never(finding: TimelineFinding) -> str:
    """What did not change at all, as a sentence; empty if everything did."""
    flipped = {flip.outcome for _, flip in finding.flips}
    if not finding.labels:
        return "The case names no outcomes, so nothing can flip."
    if not flipped:
        return "No outcome ever began or ceased to hold or to be within reach."
    same = [f"“{label}”" for name, label in finding.labels if name not in flipped]
    return f"{listed(same)} never changed." if same else ""


def reversal_words(drift: DriftView, reversal: ReversalView, wording: Wording) -> str:
    """One clause: "On 25 March 2001 Russia went from against to for, on whether Russia hands over …"."""
    went = f"from {SIGNS[reversal.before]} to {SIGNS[reversal.after]}"
    who = f"On {date_words(reversal.day)} {wording.party(drift.party)}"
    return f"{who} went {went}, on whether {on(drift, wording)}"


def on(drift: DriftView, wording: Wording) -> str:
    """What a stand is about: "Japan signs a peace treaty"."""
    return wording.literal(drift.option, True)


def drift_words(drift: DriftView, wording: Wording) -> str:
    """A stand's way in one line: "Russia, on whether …: −1.00 (3 February 1960), 0.88 (25 March 2001)"."""
    values = (f"{net_words(s.net)} ({date_words(s.day)})" for s in drift.stances)
    return f"{capitalised(wording.party(drift.party))}, on whether {on(drift, wording)}: {', '.join(values)}"


def net_words(net: float | None) -> str:
    """A net stance with its sign: +0.88, −1.00, 0.00; "not told" for none."""
    if net is None:
        return "not told"
    return f"{'+' if net > 0 else '−' if net < 0 else ''}{abs(net):.2f}"


def as_json(finding: TimelineFinding) -> str:
    """The finding as data."""
    return encode(finding)


def rows(finding: TimelineFinding) -> Iterator[tuple[str, str, str, str]]:
    """The table: day, statements that came in (and lapsed), what holds, what can be reached besides."""
    labels = dict(finding.labels)
    yield "before", "", *_standing_words(finding.start, labels)
    for step in finding.steps:
        lapsed = f", {len(step.lapsed)} too old" if step.lapsed else ""
        yield str(step.date), f"{len(step.came)}{lapsed}", *_standing_words(step.standings, labels)


def _standing_words(standings: Sequence[Standing], labels: Mapping[str, str]) -> tuple[str, str]:
    holding = [f"{labels[s.outcome]}{_only(s)}" for s in standings if s.holds]
    besides = [labels[s.outcome] for s in standings if s.reachable and not s.holds]
    return ", ".join(holding) or "none", ", ".join(besides) or "none"


def _only(standing: Standing) -> str:
    names = [concept_words(name) for name in standing.holds]
    return f" ({', '.join(names)})" if len(names) < len(FIELD_NAMES) else ""


def lines(finding: TimelineFinding) -> tuple[str, ...]:
    """What changed in words, a line each, deeper for what belongs to a line above."""
    wording = Wording({option.name: option for option in finding.options})
    return tuple(plain(line) for line in _told(finding, wording))


def _told(finding: TimelineFinding, wording: Wording) -> Iterator[str]:
    yield basis(finding)
    if finding.undated:
        undated = count(len(finding.undated), "statement")
        yield f"Without any date, and counted throughout: {undated}. Date their articles to have them placed."
    if told := never(finding):
        yield told
    for step in finding.steps:
        for change in changes(step):
            yield ""
            yield f"{change.title}. {change.how}{':' if change.because else '.'}"
            yield from _because(change)
    yield from _drift_lines(finding, wording)


def _because(change: Change) -> Iterator[str]:
    several = len(change.because) > 1 and any(len(members) > 1 for members in change.because)
    for number, members in enumerate(change.because, start=1):
        if several:
            yield f"  Group {number}:"
        for quote in members:
            yield f"  {'  ' if several else ''}{sentence(quote)}"


def sentence(quote: Quote) -> str:
    """A quotation with who says it, where and when, on one line."""
    exact = excerpt(quote.passage.exact, 200) if quote.passage else ""
    where = quote.outlet or quote.article or "unnamed article"
    return f"“{exact}” – {quote.speaker or 'the writer'}, {where}, {date_words(quote.date)}"


def _drift_lines(finding: TimelineFinding, wording: Wording) -> Iterator[str]:
    moving = [drift for drift in finding.drifts if drift.moves]
    if not moving:
        yield "No position drifted."
        return
    yield ""
    yield "Positions that drifted, from −1 (all against) to +1 (all for):"
    for drift in moving:
        yield f"  {drift_words(drift, wording)}."
        for reversal in drift.reversals:
            yield f"    {reversal_words(drift, reversal, wording)}:"
            yield from (f"      {sentence(quote)}" for quote in reversal.quotes)


def first_and_last(finding: TimelineFinding) -> tuple[PartialDate, PartialDate] | None:
    """The days between which the course runs; ``None`` without any."""
    return (finding.steps[0].day, finding.steps[-1].day) if finding.steps else None
