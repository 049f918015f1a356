"""What is not known, in words: grouped by kind, what matters most first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from standoff.findings.dossier import Dossier, Gap, Quote
from standoff.report.phrases import GAPS
from standoff.report.words import Wording, listed

OF_ARTICLES = frozenset({"undated article", "no source grade", "unread file"})
"""Kinds that only name articles, so that one line can name them all."""


@dataclass(frozen=True, slots=True)
class GapLine:
    """One line about one gap, or about several that one line can tell, with their sentences."""

    words: str
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class GapGroup:
    """All gaps of one kind."""

    kind: str
    number: int
    lines: tuple[GapLine, ...]


def gap_groups(dossier: Dossier, wording: Wording) -> tuple[GapGroup, ...]:
    """The gaps of a dossier by kind, in the order of ``GAPS``; kinds without words come last.

    Raises ``Malformed`` if the formulas of a tie or a contradiction do not parse.
    """
    order = list(GAPS)
    kinds = dict.fromkeys(gap.kind for gap in dossier.gaps)
    in_order = sorted(kinds, key=lambda kind: order.index(kind) if kind in GAPS else len(order))
    groups = [(kind, [gap for gap in dossier.gaps if gap.kind == kind]) for kind in in_order]
    return tuple(GapGroup(kind, len(gaps), tuple(_lines(kind, gaps, wording))) for kind, gaps in groups)


def _lines(kind: str, gaps: Sequence[Gap], wording: Wording) -> Iterator[GapLine]:
    if kind in OF_ARTICLES:
        yield GapLine(listed(dict.fromkeys(_article(gap) for gap in gaps)))
    elif kind == "no evidence":
        for party, run in groupby(gaps, key=lambda gap: gap.subject):
            yield GapLine(_unheard(party, [gap.detail for gap in run], wording))
    else:
        for gap in gaps:
            yield GapLine(gap_words(gap, wording), gap.quotes)


def _article(gap: Gap) -> str:
    return f"{gap.subject} ({gap.detail})" if gap.detail not in {"", gap.subject} else gap.subject


def _unheard(party: str, options: Sequence[str], wording: Wording) -> str:
    own = [wording.phrase(option, True) for option in options if wording.owner(option) == party]
    others = [wording.literal(option, True) for option in options if wording.owner(option) != party]
    clauses = [f"it {listed(own, 'or')}"] * bool(own) + others
    return f"{wording.party(party)}, on whether {listed(clauses, 'or')}"


def gap_words(gap: Gap, wording: Wording) -> str:
    """Whom or what one gap concerns; its kind is told by the heading that it stands under.

    Raises ``Malformed`` if the formulas of a tie or a contradiction do not parse.
    """
    match gap.kind:
        case "no evidence":
            return _unheard(gap.subject, [gap.detail], wording)
        case "tie":
            wishes = [f"“{wording.formula(text, gap.subject)}”" for text in gap.detail.split("; ") if text]
            return f"{wording.party(gap.subject)}: {listed(wishes)}"
        case "contradiction" | "price not stated":
            return f"{wording.party(gap.subject)}, on whether {wording.formula(gap.detail)}"
        case "not believed" | "weighs nothing":
            return f"On {wording.party(gap.subject)}" if gap.subject else "On nobody of the case"
        case _:
            return _of_case(gap)


def _of_case(gap: Gap) -> str:
    """A gap in the case or in an article, by the words that they give."""
    if gap.kind == "idle grade":
        return f"{gap.subject}, for the words “{gap.detail}”" if gap.detail else gap.subject
    if gap.kind == "unclear grade":
        return f"{gap.subject} is the name of an {gap.detail.replace(', ', ' and of an ')}; both are graded"
    return f"{gap.subject}: {gap.detail}" if gap.detail not in {"", gap.subject} else gap.subject
