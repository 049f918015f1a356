"""What is not known, in words."""

from __future__ import annotations

from standoff.findings.dossier import Gap
from standoff.report.words import Wording, listed


def gap_words(gap: Gap, wording: Wording) -> str:
    """Whom or what a gap concerns; its kind is told by the heading that it stands under.

    Raises ``Malformed`` if the formulas of a tie or a contradiction do not parse.
    """
    match gap.kind:
        case "no evidence":
            return f"{wording.party(gap.subject)}, on whether {wording.literal(gap.detail, True)}"
        case "tie":
            wishes = [f"“{wording.formula(text)}”" for text in gap.detail.split("; ") if text]
            return f"{wording.party(gap.subject)}: {listed(wishes)}"
        case "contradiction" | "price not stated":
            return f"{wording.party(gap.subject)}, on whether {wording.formula(gap.detail)}"
        case _:
            return f"{gap.subject}: {gap.detail}" if gap.detail not in {"", gap.subject} else gap.subject
