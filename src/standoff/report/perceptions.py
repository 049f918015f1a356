"""What each party gets wrong and what follows from it, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from standoff.findings.dossier import OptionView
from standoff.findings.perceptions import EyesFinding, HypergameFinding, PartySight, SurpriseFinding
from standoff.report.json import encode
from standoff.report.phrases import concept_title, count
from standoff.report.plain import plain
from standoff.report.words import Wording, capitalised, listed

SHOWN = 3
"""States in one line before the rest is only counted."""
SURPRISES = 12
"""Surprises before the rest is only counted."""

ALIKE = "Every party sees the dispute as it is: the case says nothing else, and nobody is in for a surprise."

Part = tuple[str, tuple[str, ...]]
"""A title and its sentences."""

_CAUSES = {
    "option unseen": "it does not know of the option",
    "state thought impossible": "it thinks that impossible",
    "preference misread": "it misreads what {mover} prefers",
    "answer misjudged": "it counts on an answer that {mover} does not fear",
}


def as_json(finding: HypergameFinding) -> str:
    """The finding as data."""
    return encode(finding)


def lines(finding: HypergameFinding, options: tuple[OptionView, ...]) -> tuple[str, ...]:
    """The finding in words for a terminal: titles, and their sentences two spaces deeper."""
    told = parts(finding, Wording({option.name: option for option in options}))
    return tuple(plain(line) for title, body in told for line in (title, *(f"  {each}" for each in body)))


def parts(finding: HypergameFinding, wording: Wording) -> tuple[Part, ...]:
    """The finding in words: who sees what, what holds in whose eyes, surprises, moves out of the blue."""
    seen = tuple(line for sight in finding.sights for line in _sight(sight, wording))
    if not any(map(_differs, finding.sights)):
        return (("What each party sees", (ALIKE,)),)
    held = tuple(line for alike in _together(finding.concepts) for line in _eyes(alike, wording))
    surprises = [_surprise(each, wording) for each in finding.surprises[:SURPRISES]]
    if len(finding.surprises) > SURPRISES:
        rest = f"{'at least ' if finding.more else ''}{len(finding.surprises) - SURPRISES:,}"
        surprises.append(f"There are {rest} more: standoff views --format json has them.")
    unforeseen = tuple(
        f"{_named(each.move.party, wording)} gains if it {wording.move(each.move)}: nothing that "
        f"{listed(wording.party(name) for name in each.unforeseen_by)} can foresee."
        for each in finding.unforeseen
    )
    return (
        ("What each party sees", seen),
        ("What holds, and in whose eyes", held),
        ("Surprises", tuple(surprises) or ("None: nobody takes for settled what another leaves.",)),
        *((("Out of the blue today", unforeseen),) if unforeseen else ()),
    )


def _sight(sight: PartySight, wording: Wording) -> Iterator[str]:
    party = _named(sight.party, wording)
    for option in sight.unseen:
        owner = wording.party(wording.owner(option))
        yield f"{party} does not know of the option “{wording.label(option)}” of {owner}."
    for option in sight.imagined:
        owner = wording.party(wording.owner(option))
        yield f"{party} believes in the option “{wording.label(option)}” of {owner}, which does not exist."
    for formula in sight.impossible:
        yield f"{party} thinks it impossible that {wording.formula(formula)}."
    if sight.misread:
        others = listed(wording.party(name) for name in sight.misread)
        yield f"{party} has its own idea of what {others} would prefer."
    if not _differs(sight):
        yield f"{party} sees the dispute as it is."


def _differs(sight: PartySight) -> bool:
    return bool(sight.unseen or sight.imagined or sight.impossible or sight.misread)


def _together(found: Iterable[EyesFinding]) -> list[list[EyesFinding]]:
    """Concepts of which the same is to be said, each group at the place of its first."""
    groups: dict[EyesFinding, list[EyesFinding]] = {}
    for each in found:
        groups.setdefault(replace(each, concept=""), []).append(each)
    return list(groups.values())


def _eyes(alike: Sequence[EyesFinding], wording: Wording) -> Iterator[str]:
    """What is to be said of concepts that agree in everything."""
    found = alike[0]
    title = _concepts([each.concept for each in alike])
    rightly = [wording.party(party) for party, states in found.believed if states == found.real]
    if len(rightly) == len(found.believed) and found.hypergame == found.real:
        yield f"{title}: {_states(found.real, wording)}, in reality and in everyone’s eyes."
        return
    eyes = f" and in the eyes of {listed(rightly)}" if rightly else ""
    yield f"{title}: in reality{eyes} {_states(found.real, wording)};"
    for party, states in found.believed:
        if states != found.real:
            yield f"  in the eyes of {wording.party(party)} {_states(states, wording)};"
    yield f"  by what each sees and does: {_states(found.hypergame, wording)}."
    more = tuple(state for state in found.unopposed if state not in found.hypergame)
    if more:
        yield f"  Nobody who recognises it would leave {_states(more, wording)}."
    for party, states in found.unimagined:
        yield f"  {_named(party, wording)} cannot imagine {_states(states, wording)}."


def _surprise(found: SurpriseFinding, wording: Wording) -> str:
    mover = wording.party(found.move.party)
    cause = _CAUSES[found.cause].format(mover=mover)
    held = _concepts(found.concepts)
    fails = "" if found.possible else f" In reality that is ruled out, so {mover} errs too."
    return (
        f"{_named(found.believer, wording)} takes state {found.state.state} for settled "
        f"({wording.state(found.state.state)}), but {mover} leaves it: it {wording.move(found.move)}. "
        f"{_named(found.believer, wording)} does not foresee that: {cause}.{fails} ({held}.)"
    )


def _concepts(names: Sequence[str]) -> str:
    titles = [concept_title(name) for name in names]
    return listed([titles[0]] + [title[:1].lower() + title[1:] for title in titles[1:]])


def _states(states: Sequence[int], wording: Wording) -> str:
    if not states:
        return "no state"
    told = [f"{state} ({wording.state(state)})" for state in states[:SHOWN]]
    more = f", and {count(len(states) - SHOWN, 'more state')}" if len(states) > SHOWN else ""
    return "; ".join(told) + more


def _named(party: str, wording: Wording) -> str:
    return capitalised(wording.party(party))
