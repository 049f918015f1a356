"""A ledger of two forecasts, one of them resolved, with the words of the made-up dispute."""

from __future__ import annotations

from standoff.belief.ledger import State, scores
from standoff.evidence import Decision, Happened, PartialDate, Ruling
from standoff.findings.belief.ledger import Foretold, LedgerFinding, Scored
from standoff.findings.quote import Quote


def foretold(resolved: Quote, waiting: Quote, hostile: str) -> LedgerFinding:
    """``resolved`` did not come true; the time of ``waiting`` is over."""
    ruling = Ruling(
        f"An analyst {hostile}",
        Decision.RESOLVE,
        "0123456789ab",
        f"It was signed. {hostile}",
        PartialDate(2030, 1),
        happened=Happened.NO,
        source=f"The Gull {hostile}",
    )
    one = Foretold(
        "0123456789ab", resolved, "Analysts", False, None, False, 0.75, "expect", PartialDate(2030), None, (),
        State.RESOLVED, Happened.NO, (ruling,),
    )  # fmt: skip
    two = Foretold(
        "ba9876543210", waiting, f"the writer {hostile}", True, None, True, 0.4, "may", PartialDate(2020),
        f"if the levy falls {hostile}", (("treaty", 1),), State.OVERDUE, None, (),
    )  # fmt: skip
    judged = scores([(0.75, False)])
    return LedgerFinding(
        forecasts=(one, two),
        total=Scored("all", 2, 0, judged),
        writers=(Scored("Analysts", 1, 0, judged), Scored(f"the writer {hostile}", 1, 0, None)),
        outlets=(Scored(f"The Lomar Courier {hostile}", 1, 0, None),),
        loose=(ruling,),
        as_of=PartialDate(2030),
    )
