"""What the evidence does not decide of one party's list, beside the list itself.

A tie is a tier of formulas whose order is not decided. An option with as much for it as against it is
contested: it and its negation are a tier. Nothing is left of its weight, so its tier stands last; but where
its negation would be a refusal of the party's own option, which stands before every wish whatever its
weight, the tier stands last among the refusals. Options that are contested at one place are one tier.
The analyst's own tiers come first, as the case has them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from standoff.construction.netting import asserted
from standoff.construction.priority import refuses
from standoff.construction.result import Contradiction, Tie
from standoff.dispute import Dispute, PreferenceStatement, Undecided
from standoff.dispute.grammar import text_of


def undecided(
    pinned: Dispute,
    party: str,
    listed: Sequence[PreferenceStatement],
    contradictions: Iterable[Contradiction],
    ties: Iterable[Tie],
) -> tuple[Undecided, ...]:
    """The tiers of one party's final list, in its order; ``pinned`` has the analyst's own."""
    own = {option.name for option in pinned.options if option.owner == party}
    texts = [text_of(each.formula) for each in listed]
    tied = [Undecided(tie.party, texts.index(tie.formulas[0]), len(tie.formulas)) for tie in ties]
    tiers = [*_pinned(pinned, party, texts), *tied, *_contested(listed, contradictions, own)]
    return tuple(sorted(tiers, key=lambda tier: (tier.position, tier.count)))


def _pinned(pinned: Dispute, party: str, texts: Sequence[str]) -> list[Undecided]:
    """The case's own tiers at their places in the final list, which has every formula once."""
    before = [text_of(each.formula) for each in pinned.preferences_of(party)]
    found = []
    for tier in (each for each in pinned.undecided if each.party == party):
        above = set(before[: tier.position])
        members = set(before[tier.position : tier.position + tier.count]) - above
        if len(members) + len(tier.contested) > 1:
            position = min((texts.index(text) for text in members), default=len(above))
            found.append(Undecided(party, position, len(members), tier.contested))
    return found


def _contested(
    listed: Sequence[PreferenceStatement], contradictions: Iterable[Contradiction], own: Collection[str]
) -> list[Undecided]:
    places: dict[int, list[PreferenceStatement]] = {}
    for each in contradictions:
        if not each.decided:
            sides = (each.prevailing, each.outweighed)
            both = [asserted(side, other) for side, other in (sides, sides[::-1])]
            refused = any(refuses(side.formula, own) for side in sides)
            place = _after_refusals(listed, own) if refused else len(listed)
            places.setdefault(place, []).extend(both)
    return [Undecided(both[0].party, place, 0, tuple(both)) for place, both in places.items()]


def _after_refusals(listed: Sequence[PreferenceStatement], own: Collection[str]) -> int:
    """The place after the pins and the refusals that were read."""
    return sum(each.pinned or refuses(each.formula, own) for each in listed)
