"""What contradicts what in a party's stand, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from standoff.belief.contradictions import Effect, Opposition, Relation, Stand
from standoff.belief.standing import ListChange, Standing
from standoff.belief.timeline import Shift, shifts
from standoff.findings.belief.contradictions import (
    ContradictionsFinding,
    ContradictionView,
    SideView,
    Telling,
)
from standoff.findings.dossier import Quote
from standoff.report.json import encode
from standoff.report.phrases import FIELD_NAMES, count, date_words, weight_words
from standoff.report.plain import plain
from standoff.report.words import Wording, capitalised, excerpt, listed

OPEN = 1
"""Contradictions whose sentences are shown at once; the others stand folded."""

RELATIONS = {
    Relation.WITHIN: "within one source",
    Relation.ACROSS: "between sources",
    Relation.TIME: "over time",
    Relation.AUTHOR: "an author against the party’s own words",
}
WOULD = {
    Shift.BEGINS: "would hold",
    Shift.CEASES: "would not hold",
    Shift.DIFFERS: "would hold by other concepts",
    Shift.OPENS: "could be reached from today",
    Shift.CLOSES: "could not be reached from today",
}


def subject(view: ContradictionView, wording: Wording) -> str:
    """Whose stand on what is told differently: "Russia, on whether Japan signs a peace treaty"."""
    return f"{wording.party(view.party)}, on whether {wording.literal(view.option, True)}"


def kinds(view: ContradictionView) -> str:
    """What faces what, and how: "for and against; between sources, over time"."""
    return f"{view.opposition.value}; {', '.join(RELATIONS[relation] for relation in view.relations)}"


def stand_words(side: SideView, wording: Wording) -> str:
    """How one side tells it, as what follows "is told to be"."""
    terms = listed(wording.wish(literal) for literal in side.needed)
    match side.stand:
        case Stand.FOR:
            return "for it, no condition named"
        case Stand.AGAINST:
            return "against it"
        case Stand.ON_TERMS:
            return f"ready for it on terms: {terms}"
        case _:
            return f"for it only once {terms}"


def tellers(side: SideView, source: Callable[[Quote], str]) -> str:
    """The sources of one side, each once, in the order of their weight."""
    return listed(dict.fromkeys(f"“{source(telling.quote)}”" for telling in side.told))


def verdict(view: ContradictionView, wording: Wording) -> str:
    """Which side prevails, and by how much."""
    weights = [weight_words(side.weight) for side in view.sides]
    if view.prevailing is None:
        same = f"Both sides weigh the same ({weights[0]})"
        return f"{same}, so the model takes neither." if view.opposition is Opposition.STANCE else f"{same}."
    ahead = view.sides[view.prevailing]
    told = f"“{stand_words(ahead, wording)}”"
    figures = f"{weights[view.prevailing]} to {weights[1 - view.prevailing]} by weight"
    if view.pinned:
        return f"The analyst has decided: {told} stands ({figures})."
    if view.opposition is Opposition.STANCE:
        return f"The side {told} prevails, {figures}: the model takes it."
    return f"The side {told} weighs more, {figures}. The model keeps wishes of both, ordered by weight."


def overtaken(view: ContradictionView, wording: Wording) -> str:
    """Which side time has overtaken; empty if neither was."""
    if view.superseded is None:
        return ""
    old, new = view.sides[view.superseded], view.sides[1 - view.superseded]
    dates = [last for side in (old, new) if (last := _last(side))]
    between = f" (last told of {dates[0]}, the other of {dates[1]})" if len(dates) == 2 else ""
    return f"Time has overtaken “{stand_words(old, wording)}”{between}: the party may have changed its mind."


def _last(side: SideView) -> str:
    dates = [telling.held for telling in side.told if telling.held is not None]
    return date_words(max(dates, key=lambda date: date.latest)) if dates else ""


def effect_words(effect: Effect, labels: Mapping[str, str], wording: Wording) -> tuple[str, ...]:
    """What would be otherwise, a sentence each; nothing at all is a sentence too."""
    outcomes = tuple(_outcomes(effect.outcomes, labels))
    lists = tuple(_list_words(change, wording) for change in effect.lists)
    if not outcomes and not lists:
        return ("Nothing would change, not even the order of a wish.",)
    return (*(outcomes or ("No named outcome would stand otherwise.",)), *lists)


def _outcomes(pairs: Iterable[tuple[Standing, Standing]], labels: Mapping[str, str]) -> Iterator[str]:
    by_shift: dict[Shift, list[str]] = {}
    for before, after in pairs:
        for shift in shifts(before, after):
            by_shift.setdefault(shift, []).append(f"“{labels[after.outcome]}”{_concepts(shift, after)}")
    for shift in Shift:
        if shift in by_shift:
            yield f"{listed(by_shift[shift])} {WOULD[shift]}."


def _concepts(shift: Shift, after: Standing) -> str:
    if shift not in {Shift.BEGINS, Shift.DIFFERS} or set(after.holds) == set(FIELD_NAMES):
        return ""
    return f" (by {listed(concept_words(name) for name in after.holds)})"


def concept_words(name: str) -> str:
    """A concept as tables call it: Nash, GMR, SEQ."""
    return "Nash" if name == "nash" else name.upper()


def _list_words(change: ListChange, wording: Wording) -> str:
    of = f"The list of {wording.party(change.party)} would differ from wish {change.position} on"
    before, after = (
        f"“{wording.formula(text, change.party)}”" if text else "no wish"
        for text in (change.before, change.after)
    )
    return f"{of}: {after} in place of {before}."


def as_json(finding: ContradictionsFinding) -> str:
    """The finding as data."""
    return encode(finding)


def lines(finding: ContradictionsFinding) -> tuple[str, ...]:
    """The finding in words, a line each, deeper for what belongs to a line above."""
    wording = Wording({option.name: option for option in finding.options})
    return tuple(plain(line) for line in _told(finding, wording))


def _told(finding: ContradictionsFinding, wording: Wording) -> Iterator[str]:
    if not finding.contradictions:
        yield "No two statements were found that contradict each other."
        return
    number = len(finding.contradictions)
    yield f"{count(number, 'contradiction')}; first what would change most."
    labels = dict(finding.labels)
    for at, view in enumerate(finding.contradictions, start=1):
        yield ""
        yield f"{at}. {capitalised(subject(view, wording))} ({kinds(view)})."
        yield f"  {verdict(view, wording)}"
        if old := overtaken(view, wording):
            yield f"  {old}"
        for side, effect in zip(view.sides, view.effects, strict=True):
            yield from _side_lines(side, effect, labels, wording)


def _side_lines(side: SideView, effect: Effect, labels: Mapping[str, str], wording: Wording) -> Iterator[str]:
    told = count(len(side.told), "sentence")
    yield f"  {capitalised(stand_words(side, wording))}: weight {weight_words(side.weight)}, {told}."
    for telling in side.told:
        yield f"    {telling_words(telling)}"
    yield "    Without these:"
    yield from (f"      {line}" for line in effect_words(effect, labels, wording))


def telling_words(telling: Telling) -> str:
    """A sentence with who says it, when, and what it weighs, on one line."""
    quote = telling.quote
    exact = excerpt(quote.passage.exact, 200) if quote.passage else ""
    where = quote.outlet or quote.article or "unnamed article"
    return f"“{exact}” – {quote.speaker or 'the writer'}, {where}, {standing_words(telling)}"


def standing_words(telling: Telling) -> str:
    """Date, Admiralty grade and weight of one sentence."""
    grade = f"{telling.reliability}{telling.credibility}"
    weight = "only repeats" if telling.weight == 0 else f"weight {weight_words(telling.weight)}"
    return f"{date_words(telling.held)}, graded {grade}, {weight}"
