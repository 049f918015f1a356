"""Rulings of two analysts in the made-up dispute over the harbour, with hostile reasons."""

from __future__ import annotations

from standoff.belief.agreement import agreement
from standoff.belief.coded import FieldAgreement
from standoff.belief.standing import Standing
from standoff.construction.attachment import Loose
from standoff.construction.rulings import Validity
from standoff.evidence import Decision, PartialDate, Ruling
from standoff.findings.belief.rulings import FieldChange, OutcomeChange, RulingsFinding, RulingView
from standoff.findings.dossier import OptionView, Quote

EVERY = ("nash", "gmr", "smr", "seq", "sseq")


def ruled(quote: Quote, options: tuple[OptionView, ...], hostile: str) -> RulingsFinding:
    """One ruling that counts, two that contradict each other, and one that is attached to nothing."""
    stood, fell = Standing("open", EVERY, True), Standing("open", (), False)
    views = (
        _view(1, Decision.CORRECT, Validity.STANDS, quote, hostile, OutcomeChange("open", fell, stood)),
        _view(2, Decision.ACCEPT, Validity.DISPUTED, quote, "heard it as well"),
        _view(3, Decision.REJECT, Validity.DISPUTED, quote, "a slip of the pen"),
        _view(4, Decision.REJECT, Validity.LOOSE, None, hostile),
    )
    decisions = [{"Ana": "accept", "Ben": "reject"}, {"Ana": "accept", "Ben": "accept"}]
    return RulingsFinding(
        rulings=views,
        ruled=(stood,),
        unruled=(fell,),
        labels=(("open", f"The harbour opens {hostile}"),),
        options=options,
        agreement=(FieldAgreement("decision", agreement(decisions, seed=0)),),
    )


def _view(
    number: int,
    decision: Decision,
    validity: Validity,
    quote: Quote | None,
    reason: str,
    change: OutcomeChange | None = None,
) -> RulingView:
    analyst = "Ben" if number == 3 else "Ana"
    loose = Loose.NO_WORDS if quote is None else None
    return RulingView(
        number=number,
        ruling=Ruling(analyst, decision, "st-1", reason, PartialDate(2021, 5, number)),
        validity=validity,
        subject=None if loose else "st-1",
        loose=loose,
        detail="",
        moved=False,
        reread=False,
        quote=quote,
        fields=(FieldChange("party", "Verrow", "Astria"),) if decision is Decision.CORRECT else (),
        pieces=(("Verrow", "not harbour"),) if quote else (),
        without=(change,) if change else (),
    )
