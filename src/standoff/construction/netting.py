"""Net what speaks for an option against what speaks against it, in one party's position.

Only literals net out: ``X`` and ``not X``. The heavier side is asserted with the difference as its
weight and keeps the lighter side's warrants in ``against``. A balance, or what is within the margin of one
(``Weighting.margin``), asserts neither: the option is contested. A pin decides by itself: whatever its
weight, the opposite goes into its ``against``.

What is only a position (an offer of a price) is never asserted, but it weighs against a refusal:
who offered later and louder than it refused has drawn no line.

Misses: contradictions between conditional formulas; those are ordered, not netted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from standoff.construction.merge import heaviest_first, total
from standoff.construction.result import Contradiction, Support
from standoff.dispute import Not, PreferenceStatement, Variable
from standoff.dispute.grammar import text_of


def net(
    supports: Iterable[Support], pins: Sequence[PreferenceStatement], margin: float = 0.0
) -> tuple[list[PreferenceStatement], list[Contradiction]]:
    """One party's pins and read formulas as preference statements, unordered but for the pins first."""
    by_text = {support.text: support for support in supports}
    pinned = [_pinned(pin, by_text) for pin in pins]
    taken = {text_of(pin.formula) for pin in pins}
    contradictions = [c for pin in pins if (c := _over(text_of(pin.formula), by_text))]
    read: list[PreferenceStatement] = []
    for text, support in sorted(by_text.items()):
        opposite = opposite_of(support)
        if text in taken or opposite in taken:
            continue
        other = by_text.get(opposite) if opposite else None
        prevails = other is None or outweighs(support.weight, other.weight, margin)
        if support.asserted and prevails:
            read.append(asserted(support, other))
        if other is None:
            continue
        if prevails:
            contradictions.append(Contradiction(support.party, support, other, decided=True))
        elif isinstance(support.formula, Variable) and not outweighs(other.weight, support.weight, margin):
            contradictions.append(Contradiction(support.party, support, other, decided=False))
    return pinned + read, contradictions


def opposite_of(support: Support) -> str | None:
    """The text of the opposite of a literal; ``None`` for any other formula."""
    match support.formula:
        case Variable(name):
            return text_of(Not(Variable(name)))
        case Not(Variable(name)):
            return name
        case _:
            return None


def outweighs(weight: float, other: float, margin: float) -> bool:
    """Whether ``weight`` exceeds ``other`` by more than ``margin``, a share of the heavier of the two."""
    return weight > other and weight - other > margin * weight


def asserted(support: Support, other: Support | None = None) -> PreferenceStatement:
    """``support`` as a preference statement, with what speaks for its opposite."""
    against = other.warrants if other else ()
    weight = total((support.weight, -other.weight if other else 0.0))
    return PreferenceStatement(support.party, support.formula, support.warrants, weight, against=against)


def _over(text: str, by_text: dict[str, Support]) -> Contradiction | None:
    """The contradiction that a pin of ``text`` decides, if both sides were read."""
    support = by_text.get(text)
    other = by_text.get(opposite_of(support) or "") if support else None
    return Contradiction(support.party, support, other, decided=True) if support and other else None


def _pinned(pin: PreferenceStatement, by_text: dict[str, Support]) -> PreferenceStatement:
    """``pin`` with the warrants that the articles add to it and those against it."""
    support = by_text.get(text_of(pin.formula))
    other = by_text.get(text_of(Not(pin.formula)))
    read = support.warrants if support else ()
    return PreferenceStatement(
        party=pin.party,
        formula=pin.formula,
        warrants=pin.warrants + tuple(sorted(read, key=heaviest_first)),
        weight=support.weight if support else pin.weight,
        pinned=True,
        against=pin.against + (other.warrants if other else ()),
        strong=pin.strong,
    )
