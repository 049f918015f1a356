"""What the sources tell differently, in words."""

from __future__ import annotations

from collections.abc import Callable

from standoff.findings.dossier import Account, Disagreement, Quote
from standoff.report.words import Wording, listed

OPEN = 3
"""Disagreements whose sentences are shown at once; the others stand folded."""


def subject(disagreement: Disagreement, wording: Wording) -> str:
    """Whose stand on what is told differently: "Russia, on whether Japan signs a peace treaty"."""
    clause = wording.literal(disagreement.option, True)
    return f"{wording.party(disagreement.party)}, on whether {clause}"


def account_words(account: Account, wording: Wording) -> str:
    """How one side tells it, as what follows "is told to be"."""
    if not account.wanted:
        return "against it"
    return (
        f"for it only once {wording.wish(account.needed)}" if account.needed else "for it, no condition named"
    )


def tellers(account: Account, source: Callable[[Quote], str]) -> str:
    """The sources of one account, each once, in the order of their quotations."""
    return listed(dict.fromkeys(f"“{source(quote)}”" for quote in account.quotes))
