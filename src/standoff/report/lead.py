"""The first sentences: how today stands, which outcomes hold, who breaks the others, what is mere silence."""

from __future__ import annotations

from standoff.findings.dossier import Departure, Dossier, OutcomeFinding
from standoff.report.answer import Standing, Verdicts, firmness, leaving, outcome_labels, today_holds
from standoff.report.left_open import caveat
from standoff.report.words import Wording, listed

STANDING = (Standing.HOLDS, Standing.DETERRED, Standing.FEARED, Standing.UNREACHABLE)


def lead(dossier: Dossier) -> tuple[str, ...]:
    """The answer in a few sentences, today first."""
    wording = Wording.of(dossier)
    told = [today(dossier, wording), *Verdicts.of(dossier).sentences(), *breakers(dossier, wording)]
    return tuple(sentence for sentence in [*told, caveat(dossier, wording), silence(dossier)] if sentence)


def today(dossier: Dossier, wording: Wording) -> str:
    """Whether today's state holds, and if not who would move, and how."""
    if dossier.today is None:
        return "The case does not say what today’s state is."
    start = f"Today’s state{_counts_as(dossier.today.outcomes, dossier)}"
    if held := today_holds(dossier):
        value = firmness(held).value
        return f"{start} {value[:1].lower()}{value[1:]}."
    movers = [
        f"{wording.party(d.move.party)} would move ({wording.move(d.move)})"
        for d in leaving(dossier.today_departures)
    ]
    return f"{start} does not hold: {listed(movers)}." if movers else ""


def _counts_as(outcomes: tuple[str, ...], dossier: Dossier) -> str:
    """The outcomes that today belongs to; where one has other states, that today is only one of them."""
    if not outcomes:
        return ""
    names = listed(f"“{label}”" for label in outcome_labels(outcomes, dossier))
    several = any(f.states > 1 for f in dossier.outcomes if f.name in outcomes)
    return f", one of those that count as {names}," if several else f" ({names})"


def breakers(dossier: Dossier, wording: Wording) -> list[str]:
    """Who leaves the outcomes that fall, and how: the three reasons that fell the most outcomes."""
    fallen: dict[str, list[str]] = {}
    for finding in dossier.outcomes:
        if not finding.holds and finding.departures:
            move = leaving(finding.departures)[0].move
            reason = f"{wording.party(move.party)} leaves: it {wording.move(move)}"
            fallen.setdefault(reason, []).append(f"“{finding.label}”")
    most = sorted(fallen.items(), key=lambda pair: -len(pair[1]))[:3]
    return [f"From {listed(labels)} {reason}." for reason, labels in most]


def unheard(finding: OutcomeFinding, dossier: Dossier) -> tuple[str, ...]:
    """The steps from today to the outcome's own state on which no sentence says where the doer stands."""
    if finding.best is None or dossier.today is None:
        return ()
    silent = {(gap.subject, gap.detail) for gap in dossier.gaps if gap.kind == "no evidence"}
    changed = set(finding.best.view.on) ^ set(dossier.today.on)
    return tuple(o.name for o in dossier.options if o.name in changed and (o.owner, o.name) in silent)


def silence(dossier: Dossier) -> str:
    """Which outcomes hold only as far as saying nothing is agreeing."""
    pairs = Verdicts.of(dossier).pairs
    quiet = [f"“{f.label}”" for f, how in pairs if how in STANDING and unheard(f, dossier)]
    if not quiet:
        return ""
    verb, own = ("rest", "them") if len(quiet) > 1 else ("rests", "it")
    return (
        f"{listed(quiet)} {verb} on silence: no sentence says where those stand who would have to "
        f"bring {own} about."
    )


def told_before(departure: Departure, at: int, dossier: Dossier) -> tuple[int, str] | None:
    """The first outcome before number ``at`` (from 1) that falls for the same wish of the same party, as
    its number and label: what its sentences are need not be told again.
    """
    decided = departure.decided_by
    for number, finding in enumerate(dossier.outcomes[: at - 1], 1):
        reasons = [] if finding.holds else [d.decided_by for d in leaving(finding.departures)]
        if decided is not None and decided in reasons:
            return number, finding.label
    return None
