"""What each source carries of an outcome, in words, numbers for a table, and a chart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from standoff.belief import ItemKind, Kind
from standoff.findings.belief.influence import CarriedView, InfluenceFinding, InfluenceView, SetsView
from standoff.findings.dossier import Dossier, Quote
from standoff.report.charts import Picture, altair_on_use, compiled
from standoff.report.json import encode
from standoff.report.phrases import FIELD_NAMES, count, share
from standoff.report.plain import plain
from standoff.report.words import Wording, capitalised, excerpt, listed

KINDS = {
    ItemKind.ARTICLE: ("article", "articles"),
    ItemKind.AUTHOR: ("author", "authors"),
    ItemKind.OUTLET: ("outlet", "outlets"),
    ItemKind.STATEMENT: ("statement", "statements"),
    ItemKind.FORMULA: ("wish", "wishes"),
}
MOST = 3
"""Items told in a sentence, sets told in a sentence."""
SLIGHT = 0.05
"""Below this share an item is not told in the sentence; the table has it."""
PANELS = 8
"""Outcomes in the chart; the list below it has them all."""
NAMED = 12
"""Items in a panel of the chart."""
EXCERPT = 70
LETTERS = 30
"""Of a name in the chart."""
LABELS = 185
"""Pixels that names in the chart take."""

READING = (
    "Take the {kinds} in a random order and believe one after the other. {a} {kind}’s number is the share of "
    "orders in which it is the one that brings the outcome about, less the share in which it is the one that "
    "undoes it (its Shapley value). Plus carries the outcome, minus stands against it."
)
BARE = (
    "Believing none of them, parties want only what the case’s analyst has fixed; who wants nothing leaves "
    "nothing, so most things hold then. Each outcome begins there."
)


_VERBS = {
    Kind.HOLDS: ("holds", "does not hold", "would hold", "would not hold"),
    Kind.REACHABLE: (
        "can be reached from today",
        "cannot be reached from today",
        "could be reached from today",
        "could not be reached from today",
    ),
    Kind.LEAVES: (
        "is left by {party}",
        "is not left by {party}",
        "would be left by {party}",
        "would not be left by {party}",
    ),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One item: its name for people, its number with its bound, and some sentences that it brings."""

    name: str
    number: str
    decides: bool
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One conclusion: its title, its sentences, and its rows, what carries most first."""

    title: str
    sentences: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class InfluenceWords:
    """What the section says of one kind of item."""

    heading: str
    lead: tuple[str, ...]
    reading: tuple[str, ...]
    told: tuple[Told, ...]
    method: str
    chart: Picture | None = None


def as_json(finding: InfluenceFinding) -> str:
    """The finding as data."""
    return encode(finding)


def sections(dossier: Dossier, *, charted: bool = False) -> tuple[InfluenceWords, ...]:
    """For each kind of item that the dossier tells of what the section says, the first with a picture if
    ``charted``.
    """
    found = dossier.believed.influence if dossier.believed else ()
    return tuple(
        words(named, Wording.of(dossier), chart(named) if charted and number == 0 else None)
        for number, named in enumerate(_titled(finding, _titles(dossier)) for finding in found)
    )


def _titles(dossier: Dossier) -> dict[str, str]:
    """By file name the titles of articles, each as a quotation; of titles that are alike none."""
    every = [source.title for source in dossier.sources]
    return {s.article: f"“{s.title}”" for s in dossier.sources if s.title and every.count(s.title) == 1}


def _titled(finding: InfluenceFinding, titles: Mapping[str, str]) -> InfluenceFinding:
    """``finding`` by article with titles in the place of file names."""
    if finding.by is not ItemKind.ARTICLE:
        return finding

    def of_sets(found: SetsView) -> SetsView:
        return replace(found, sets=tuple(tuple(titles.get(n, n) for n in own) for own in found.sets))

    return replace(
        finding,
        silent=tuple(titles.get(name, name) for name in finding.silent),
        conclusions=tuple(
            replace(
                view,
                carried=tuple(replace(each, name=titles.get(each.name, each.name)) for each in view.carried),
                without=of_sets(view.without),
                enough=of_sets(view.enough),
                secures=None if view.secures is None else of_sets(view.secures),
            )
            for view in finding.conclusions
        ),
    )


def words(finding: InfluenceFinding, wording: Wording, picture: Picture | None = None) -> InfluenceWords:
    """Everything that is said of a finding."""
    one, many = KINDS[finding.by]
    return InfluenceWords(
        heading=f"By {one}",
        lead=tuple(_lead(finding, wording)),
        reading=(
            READING.format(a="An" if one[0] in "ao" else "A", kind=one, kinds=many),
            *([BARE] if _any_bare(finding) else []),
        ),
        told=tuple(_told(view, finding, wording) for view in _true_first(finding)),
        method=_method(finding),
        chart=picture,
    )


def lines(finding: InfluenceFinding) -> Iterator[str]:
    """The finding for a terminal, without its tables: what it is about and how it was found."""
    wording = Wording({option.name: option for option in finding.options})
    told = words(finding, wording)
    yield from (plain(line) for line in (*told.lead, *told.reading, told.method))


def tables(finding: InfluenceFinding) -> tuple[Told, ...]:
    """For every conclusion its sentences and rows."""
    wording = Wording({option.name: option for option in finding.options})
    return tuple(_told(view, finding, wording) for view in _true_first(finding))


def _true_first(finding: InfluenceFinding) -> list[InfluenceView]:
    return sorted(finding.conclusions, key=lambda view: not view.now)


def _lead(finding: InfluenceFinding, wording: Wording) -> Iterator[str]:
    one, many = KINDS[finding.by]
    deciding = _deciding(finding, wording)
    if not finding.conclusions:
        yield f"Whichever {many} you believe, every outcome that was asked about stands the same."
    elif deciding:
        yield f"Some of it hangs on one {one} alone: {deciding}."
    else:
        yield f"No outcome hangs on one {one} alone: whichever you leave out, each stands as it does."
    for now in (True, False):
        same = [f"“{label}”" for _, label, true in finding.settled if true is now]
        if same and finding.conclusions:
            some = "every part" if finding.exact else "every part that was tried"
            yield f"{listed(same)} {'stands' if len(same) == 1 else 'stand'} the same in {some}."


def _deciding(finding: InfluenceFinding, wording: Wording) -> str:
    """Without whom which outcomes change."""
    groups: dict[str, list[str]] = {}
    for view in finding.conclusions:
        for each in view.carried:
            if each.decides:
                groups.setdefault(_name(each, finding, wording), []).append(f"“{view.label}”")
    told = [f"without {name}, {listed(labels)} would change" for name, labels in list(groups.items())[:MOST]]
    return "; ".join(told)


def _any_bare(finding: InfluenceFinding) -> bool:
    return any(view.bare and view.kind is Kind.HOLDS for view in finding.conclusions)


def _told(view: InfluenceView, finding: InfluenceFinding, wording: Wording) -> Told:
    return Told(
        title=_title(view, wording),
        sentences=tuple(_sentences(view, finding, wording)),
        rows=tuple(_row(each, finding, wording) for each in view.carried),
    )


def _title(view: InfluenceView, wording: Wording) -> str:
    return f"“{view.label}” {_is(view, wording, view.now)}"


def _is(view: InfluenceView, wording: Wording, true: bool) -> str:
    """What is the case, or is not, of the outcome."""
    told = _VERBS[view.kind][0 if true else 1]
    return told.format(party=wording.party(view.party) if view.party else "")


def _would(view: InfluenceView, wording: Wording, true: bool) -> str:
    """The same of what would be."""
    told = _VERBS[view.kind][2 if true else 3]
    return told.format(party=wording.party(view.party) if view.party else "")


def _sentences(view: InfluenceView, finding: InfluenceFinding, wording: Wording) -> Iterator[str]:
    if view.kind is not Kind.REACHABLE and view.concept not in (None, "nash"):
        yield f"Judged by {FIELD_NAMES.get(view.concept or '', view.concept)}."
    for sign, told in ((1, "It is carried by"), (-1, "Against it stand")):
        side = [each for each in view.carried if each.value * sign >= max(SLIGHT, each.bound)]
        if side:
            named = [f"{_name(each, finding, wording)} ({_number(each)})" for each in side[:MOST]]
            stands = told.replace("stand", "stands") if sign < 0 and len(side) == 1 else told
            more = f" and {len(side) - MOST} more" if len(side) > MOST else ""
            yield f"{stands} {listed(named) if not more else ', '.join(named) + more}."
    if finding.exact:
        yield _sum(view, wording)
    yield _without(view, finding, wording)
    if not view.bare and view.enough.sets:
        yield f"Enough for it by themselves: {_either(view.enough, finding, wording)}."
    if view.secures is not None and view.secures.sets and view.now:
        yield _secured(view, view.secures, finding, wording)
    if view.share is not None:
        tried = f"{finding.tried:,} choices of {KINDS[finding.by][1]}"
        yield f"Of all {tried} it {_is(view, wording, True)} in {share(view.share)}."


def _sum(view: InfluenceView, wording: Wording) -> str:
    """What the numbers come to: believing all, less believing none."""
    come = {1: "+1", 0: "0", -1: "−1"}[view.now - view.bare]
    none, every = (_is(view, wording, true) for true in (view.bare, view.now))
    same = view.now is view.bare
    told = f"with none or all of them it {every}" if same else f"with none it {none}, with all it {every}"
    return f"All the numbers, unrounded, add up to {come}: {told}."


def _without(view: InfluenceView, finding: InfluenceFinding, wording: Wording) -> str:
    many = KINDS[finding.by][1]
    if not view.without.sets:
        if view.without.searched >= finding.items:
            return f"Whichever {many} you leave out, that stays so."
        return f"Leaving out any {view.without.searched} of them changes nothing; more were not tried."
    turned = _would(view, wording, not view.now)
    return f"Without {_either(view.without, finding, wording)} it {turned}."


def _secured(view: InfluenceView, sets: SetsView, finding: InfluenceFinding, wording: Wording) -> str:
    if not sets.sets[0]:
        return "So it is whatever you believe."
    return (
        f"Whoever believes {_either(sets, finding, wording)} finds that it {_is(view, wording, view.now)}, "
        "whatever else is believed."
    )


def _either(found: SetsView, finding: InfluenceFinding, wording: Wording) -> str:
    names = {
        each.name: _name(each, finding, wording) for view in finding.conclusions for each in view.carried
    }
    told = [listed(names.get(name, name) for name in own) for own in found.sets[:MOST]]
    more = found.count - len(told)
    beside = [f"{count(more, 'other set')} of {len(found.sets[0])}"] if more else []
    return "; or ".join([*told, *beside])


def _row(each: CarriedView, finding: InfluenceFinding, wording: Wording) -> Row:
    name = _name(each, finding, wording)
    shown = capitalised(name) if each.formula else name
    return Row(shown, _number(each), each.decides, each.quotes)


def _name(each: CarriedView, finding: InfluenceFinding, wording: Wording) -> str:
    if each.formula is not None and each.party is not None:
        return f"{wording.party(each.party)}’s wish that {wording.formula(each.formula, each.party)}"
    said = each.quotes[0] if each.quotes else None
    if finding.by is ItemKind.STATEMENT and said is not None and said.passage is not None:
        return f"{said.speaker or said.party or said.article}: “{excerpt(said.passage.exact, EXCERPT)}”"
    return each.name


def _number(each: CarriedView) -> str:
    told = f"{each.value:+.2f}".replace("-", "−")
    if round(each.value, 2) == 0:
        told = "0"
    return f"{told} ± {each.bound:.2f}" if each.exact is None else told


def _method(finding: InfluenceFinding) -> str:
    many = KINDS[finding.by][1]
    silent = f" {listed(finding.silent)}: no evidence, so nothing carried." if finding.silent else ""
    if finding.exact:
        chosen = f"{finding.tried:,} choices among the {finding.items} {many} with evidence"
        return f"Exact: all {chosen} were solved.{silent}"
    return (
        f"Estimated from {finding.tried:,} random orders of {finding.items} {many} (seed {finding.seed}); "
        f"the true number lies within ± with 95 %, for each.{silent}"
    )


def chart(finding: InfluenceFinding) -> Picture | None:
    """A panel for each outcome, a bar for each item: to the right what carries it, to the left what stands
    against it.
    """
    shown = [view for view in _true_first(finding) if any(each.value for each in view.carried)][:PANELS]
    if not shown:
        return None
    alt = altair_on_use()
    wording = Wording({option.name: option for option in finding.options})
    names = _names(shown, finding, wording)
    panels = [_panel(alt, view, names, wording, at % 2 == 0) for at, view in enumerate(shown)]
    rows = [alt.hconcat(*panels[at : at + 2], spacing=26) for at in range(0, len(panels), 2)]
    return compiled(alt.vconcat(*rows, spacing=22))


def _names(shown: Sequence[InfluenceView], finding: InfluenceFinding, wording: Wording) -> dict[str, str]:
    """What the bars are called: for every item its own short name, in the order of the first panel."""
    told = {each.name: each for view in shown for each in view.carried if each.value}
    names: dict[str, str] = {}
    for each in list(told.values())[:NAMED]:
        short = plain(excerpt(_name(each, finding, wording), LETTERS))
        alike = sum(1 for name in names.values() if name.rstrip("\u2032") == short)
        names[each.name] = short + "\u2032" * alike
    return names


def _panel(alt: Any, view: InfluenceView, names: dict[str, str], wording: Wording, named: bool) -> Any:
    values = {each.name: each.value for each in view.carried}
    rows = [
        {"source": name, "value": values[key], "side": "for" if values[key] > 0 else "against"}
        for key, name in names.items()
    ]
    axis = alt.Axis(
        ticks=False, domain=False, labels=named, labelAlign="left", labelPadding=LABELS, labelLimit=LABELS
    )
    numbers = alt.Axis(
        values=[-1, -0.5, 0, 0.5, 1], labelExpr="datum.value == 0 ? '0' : format(datum.value, '+.1~f')"
    )
    title = alt.Title(
        plain(excerpt(view.label, LETTERS)),
        subtitle=plain(_is(view, wording, view.now)),
        anchor="start",
        frame="group",
        fontSize=13,
        color="currentColor",
        subtitleColor="currentColor",
    )
    colours = alt.Scale(domain=["for", "against"], range=["var(--agree)", "var(--clash)"])
    return (
        alt.Chart(alt.Data(values=rows), title=title)
        .mark_bar(height=11)
        .encode(
            y=alt.Y("source:N", sort=list(names.values()), title=None, axis=axis),
            x=alt.X("value:Q", title=None, scale=alt.Scale(domain=[-1, 1]), axis=numbers),
            color=alt.Color("side:N", scale=colours, legend=None),
        )
        .properties(width=235, height=alt.Step(17))
    )
