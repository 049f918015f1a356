"""What the sources leave open and what depends on it, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from standoff.dispute.grammar import parse
from standoff.dispute.tree import variables
from standoff.findings.dossier import Dossier, Quote
from standoff.findings.openness import Dependence, LeftOpen, OpenTier, OutcomeDependence
from standoff.report.phrases import concept_title, count
from standoff.report.shares import settled
from standoff.report.words import Wording, capitalised, listed


@dataclass(frozen=True, slots=True)
class OpenLine:
    """What is open about ``party``, with the sentences that leave it open."""

    party: str
    words: str
    wish: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class OpenOutcome:
    """A named outcome, and what is said of it, a sentence each."""

    label: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpenWords:
    """``scope`` says how it was found out."""

    lines: tuple[OpenLine, ...]
    outcomes: tuple[OpenOutcome, ...]
    scope: str


def open_words(dossier: Dossier, wording: Wording) -> OpenWords | None:
    """``None`` if nothing is open. Raises ``Malformed`` if a formula does not parse."""
    left = dossier.left_open
    if left is None:
        return None
    lines = tuple(
        OpenLine(
            tier.party,
            capitalised(tier_words(tier, wording)),
            _wish(tier, wording),
            tuple(dict.fromkeys(quote for quotes in tier.quotes for quote in quotes)),
        )
        for tier in left.tiers
    )
    outcomes = tuple(
        OpenOutcome(outcome.label, tuple(_sentences(outcome, left, wording))) for outcome in left.outcomes
    )
    return OpenWords(lines, outcomes, _scope(left))


def caveat(dossier: Dossier, wording: Wording) -> str:
    """Of which outcomes the answer depends on what is not known, or may for all that was gone through.

    Also about whom; empty if of none.
    """
    left = dossier.left_open
    if left is None:
        return ""
    told = [(o.label, _unsure(o, dossier)) for o in left.outcomes]
    unsure = [(label, whens) for label, whens in told if whens]
    if not unsure:
        return ""
    about = listed(dict.fromkeys(wording.party(tier.party) for tier in left.tiers))
    hold = "holds" if len(unsure) == 1 else "hold"
    names = listed(f"“{label}”" for label, _ in unsure)
    depends = "depends" if all("depends" in whens for _, whens in unsure) else "may depend"
    return f"Whether {names} {hold} {depends} on what is not known about {about}."


def mark(name: str, dossier: Dossier) -> str:
    """Beside the verdict on the outcome called ``name``: whether it depends on wishes that are not known."""
    found = dossier.left_open.outcomes if dossier.left_open else ()
    whens = {when for outcome in found if outcome.name == name for when in _unsure(outcome, dossier)}
    if not whens:
        return ""
    return f"{'depends' if 'depends' in whens else 'may depend'} on wishes that are not known"


def _unsure(outcome: OutcomeDependence, dossier: Dossier) -> set[str]:
    """Whether it depends, or was not gone through; not the latter where shares of all orders settle it."""
    whens = {each.when for each in outcome.concepts} & {"depends", "open"}
    return set() if whens == {"open"} and settled(outcome.name, dossier) else set(whens)


def unknown_stands(dossier: Dossier) -> frozenset[tuple[str, str]]:
    """Party and option where nobody knows which side of the option the party is on."""
    tiers = dossier.left_open.tiers if dossier.left_open else ()
    return frozenset(
        (tier.party, name) for tier in tiers for text in tier.contested for name in variables(parse(text))
    )


def certain_only(parties: Sequence[str], wording: Wording) -> Iterator[str]:
    """One sentence where it is not all known what ``parties`` prefer; nothing if there are none."""
    if parties:
        they = "it prefers" if len(parties) == 1 else "they prefer"
        yield (
            f"About {listed(map(wording.party, parties))} it is not all known what {they}; "
            "what is told here goes by what is certain."
        )


def tier_words(tier: OpenTier, wording: Wording) -> str:
    """What is open about a party: "Russia: which comes first, “…” or “…”"."""
    return f"{wording.party(tier.party)}: {_wish(tier, wording)}"


def _wish(tier: OpenTier, wording: Wording) -> str:
    if tier.pairs:
        return f"which of the two it prefers, in {count(tier.pairs, 'pair')} of states"
    ordered = [
        f"“{wording.formula(text, tier.party)}”" for text in tier.formulas if text not in tier.contested
    ]
    doubted = [f"“{wording.formula(text, tier.party)}”" for text in tier.contested]
    parts = []
    if len(ordered) > 1:
        parts.append(f"which comes first, {listed(ordered, 'or')}")
    if doubted:
        parts.append(f"which it wants, {listed(doubted, 'or')}")
    if len(ordered) == 1:
        parts.append(f"whether that comes before {ordered[0]}")
    return listed(parts)


def _sentences(outcome: OutcomeDependence, left: LeftOpen, wording: Wording) -> Iterator[str]:
    """One sentence for all concepts of which the same is to be said."""
    order = {"always": 0, "depends": 1, "open": 2, "never": 3}

    def key(each: Dependence) -> tuple[int, tuple[int, ...], tuple[str, ...]]:
        return order[each.when], each.tiers, each.types if each.when == "open" else ()

    for _, group in groupby(sorted(outcome.concepts, key=key), key=key):
        alike = list(group)
        titles = listed(f"“{concept_title(each.concept)}”" for each in alike)
        every = "under any concept" if alike[0].when == "never" else "under every concept"
        by = every if len(alike) == len(outcome.concepts) else f"under {titles}"
        yield _sentence(alike[0], by, left, wording)


def _sentence(told: Dependence, by: str, left: LeftOpen, wording: Wording) -> str:
    match told.when:
        case "always":
            return f"It holds {by}, {_whatever(left.tiers, wording)}."
        case "never":
            return f"It does not hold {by}, {_whatever(left.tiers, wording)}."
        case "depends":
            if len(left.tiers) == 1:
                return f"Whether it holds {by} depends on that."
            on = "; ".join(tier_words(left.tiers[at], wording) for at in told.tiers)
            return f"Whether it holds {by} depends on what the sources leave open: {on}."
        case "open":
            kinds = [f"type {name}" for name in told.types]
            types = f"; it does if every party is of {listed(kinds, 'or')}" if kinds else ""
            return f"Whether it holds {by} in every order was not gone through{types}."


def _whatever(tiers: Sequence[OpenTier], wording: Wording) -> str:
    if len(tiers) == 1 and len(tiers[0].formulas) == 2:
        party = wording.party(tiers[0].party)
        return f"whichever of the two {party} {'wants' if tiers[0].contested else 'puts first'}"
    return "whatever the order"


def _scope(left: LeftOpen) -> str:
    if left.orders:
        return f"The evidence allows {count(left.orders, 'order')}; each was solved."
    return (
        "There are too many orders to solve each, so the types a to d of unknown preference bound what can "
        "be said."
    )
