"""Rule on what was read: list it, decide, see at once what that changes, take it back; carry rulings over."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from standoff.analysis.constructing import Work, constructed
from standoff.analysis.opening import CasePath, open_case
from standoff.analysis.places import IN_MEMORY, OWN, Places
from standoff.analysis.progress import SILENCE, Progress
from standoff.analysis.ruled import distinct, ruled_in_folder
from standoff.errors import Ambiguous, Malformed, Unknown, Unsupported

if TYPE_CHECKING:
    from standoff.construction import Gathered
    from standoff.dispute.casefile import Case
    from standoff.evidence import Anchor, Coding, Ruling
    from standoff.findings.belief.rulings import OutcomeChange, RulingsFinding, RulingView
    from standoff.statements import Statement

SOLVED = 1 << 21
"""States in all models together that a dossier takes time for; about two seconds."""
SHORTEST = 6
"""Characters at least of an id that is shown."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A ruling as a person words it.

    ``decision`` is one of ``evidence.Decision``. ``subject``: the beginning of a statement's id, a formula,
    or "Party: formula"; a forecast's id for ``resolve``. An ``add`` without a subject quotes ``words`` of
    ``article`` (a file's name; of any, if they stand in one only) and codes them. ``date`` is ISO.
    ``anchor`` is where a forecast stands that is resolved; other subjects' anchors are found.
    """

    decision: str
    subject: str | None
    analyst: str
    reason: str
    date: str
    coding: Coding | None = None
    words: str | None = None
    article: str | None = None
    happened: str | None = None
    source: str | None = None
    anchor: Anchor | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """A ruling that was kept, its ``view`` among all, and the outcomes that it changed."""

    view: RulingView
    changes: tuple[OutcomeChange, ...]
    labels: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Rulable:
    """A statement that can be ruled on, as it was read; ``short`` is the beginning of its id that no other
    has; ``gives`` are the formulas that it gives, as it counts now; ``ruled`` by whom and how.
    """

    short: str
    id: str
    article: str
    start: int
    party: str | None
    about: tuple[str, ...]
    act: str | None
    words: str
    gives: tuple[str, ...]
    ruled: tuple[tuple[str, str], ...]


def rulings(case: CasePath, places: Places = OWN, progress: Progress = SILENCE) -> RulingsFinding:
    """Every ruling of the case, what became of it and what it changes, and how far the analysts agree."""
    from standoff.findings.belief.rulings import rulings_finding

    return rulings_finding(constructed(case, places, progress).gathered)


def rulings_of(work: Work) -> RulingsFinding | None:
    """The rulings for a dossier, left out singly as far as there is time; ``None`` if there are none."""
    from standoff.findings.belief.rulings import rulings_finding

    if not work.gathered.ruled.attached:
        return None
    return rulings_finding(work.gathered, SOLVED >> len(work.case.dispute.options))


def rulables(
    case: CasePath,
    places: Places = OWN,
    progress: Progress = SILENCE,
    *,
    party: str | None = None,
    option: str | None = None,
    unruled: bool = False,
) -> tuple[Rulable, ...]:
    """The statements that can be ruled on, by article and place: those that speak of an option of the case.

    Of one ``party``, on one ``option``, those on which nobody has ruled. Raises ``Unknown`` for a party or
    option that the case does not have.
    """
    work = constructed(case, places, progress)
    _check_named(work.case, party, option)
    shorts = _shortest([statement.id for statement in _every(work.gathered)])
    found = (_rulable(statement, work, shorts[statement.id]) for statement in _every(work.gathered))
    return tuple(
        each
        for each in sorted(found, key=lambda r: (r.article, r.start, r.id))
        if each.about
        and party in (None, each.party)
        and (option is None or any(stance[1:] == option for stance in each.about))
        and not (unruled and each.ruled)
    )


def rule(case: CasePath, proposed: Proposed, places: Places = OWN, progress: Progress = SILENCE) -> Made:
    """Keep a ruling in the case's store, and tell what it changes.

    Raises ``Unknown`` or ``Ambiguous`` for a subject that is nothing or several things, ``Malformed`` for a
    ruling that lacks something, ``Mismatched`` for words that the article does not have, and ``Unsupported``
    where there is no store to keep it in. Nothing is kept then.
    """
    work = constructed(case, places, progress)
    _refuse_memory(work.case, places)
    made = _worded(proposed, work)
    before, after = work.gathered, _regathered(work, (*work.evidence.rulings, made))
    view = _checked(made, after)
    _refuse_idle(made, before, after)
    with places.opened(work.case) as store:
        store.add_ruling(made)
    return Made(view, _changes(before, after), tuple((o.name, o.label) for o in work.case.dispute.outcomes))


def exported(case: CasePath, places: Places = OWN) -> str:
    """Every ruling of the case, of its folder and its store, a line of JSON each."""
    from standoff.evidence import ruling_lines

    opened = open_case(case)
    return ruling_lines.write(_kept(opened, places))


def imported(case: CasePath, file: str | Path, places: Places = OWN) -> tuple[int, int]:
    """Keep the rulings of ``file``, all or none: how many there are in it, and how many are new.

    Raises what ``evidence.ruling_lines.read`` and the store raise.
    """
    from standoff.evidence import ruling_lines

    opened = open_case(case)
    _refuse_memory(opened, places)
    found = ruling_lines.read(Path(file))
    with places.opened(opened) as store:
        return len(found), store.add_rulings(found)


def _kept(case: Case, places: Places) -> tuple[Ruling, ...]:
    with places.opened(case) as store:
        return distinct((*ruled_in_folder(case), *store.rulings()))


def _refuse_memory(case: Case, places: Places) -> None:
    if places.address(case) == IN_MEMORY:
        raise Unsupported(
            "there is no store to keep the ruling in",
            where=case.dispute.name,
            why="with --articles nothing is kept",
            remedy="Name a store with --store, or leave --articles out.",
        )


def _check_named(case: Case, party: str | None, option: str | None) -> None:
    from standoff.dispute.nearest import nearest

    dispute = case.dispute
    for kind, name, known in (
        ("party", party, [each.name for each in dispute.parties]),
        ("option", option, [each.name for each in dispute.options]),
    ):
        if name is not None and name not in known:
            raise Unknown(f"there is no {kind} {name!r}", where=dispute.name, remedy=nearest(name, known))


def _every(gathered: Gathered) -> tuple[Statement, ...]:
    """All that can be ruled on: what was read, and what analysts added."""
    ruled = gathered.ruled
    made = {each.made.id: each.made for each in ruled.attached if each.made is not None}
    return (*ruled.read, *(statement for _, statement in sorted(made.items())))


def _shortest(ids: list[str]) -> dict[str, str]:
    """For each id the shortest beginning, of ``SHORTEST`` characters at least, that no other one has."""
    ordered = sorted(set(ids))
    short = {}
    for at, each in enumerate(ordered):
        near = ordered[max(0, at - 1) : at] + ordered[at + 1 : at + 2]
        shared = max((_shared(each, other) for other in near), default=0)
        short[each] = each[: max(SHORTEST, shared + 1)]
    return short


def _shared(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _rulable(statement: Statement, work: Work, short: str) -> Rulable:
    from standoff.construction.coding import about

    ruled = work.gathered.ruled
    given = (p.text for p in work.gathered.evidence if p.statement.id == statement.id)
    return Rulable(
        short=short,
        id=statement.id,
        article=work.sources.by_id[statement.passage.article].name,
        start=statement.passage.start,
        party=statement.party,
        about=about(statement),
        act=statement.act.value if statement.act else None,
        words=statement.passage.exact,
        gives=tuple(dict.fromkeys(given)),
        ruled=tuple(
            (each.ruling.analyst, each.ruling.decision.value)
            for each in ruled.valid
            if each.subject and each.subject.statement == statement.id
        ),
    )


def _worded(proposed: Proposed, work: Work) -> Ruling:
    """The ruling that was meant, whole; raises ``Malformed`` if it lacks something."""
    from standoff.analysis.wording import addition, subject_of
    from standoff.evidence import Decision, Happened, PartialDate, Ruling, ruling_lines

    decision = Decision(proposed.decision)
    adds = decision is Decision.ADD and proposed.words is not None
    subject, anchor = addition(proposed, work) if adds else subject_of(proposed, work)
    try:
        date = PartialDate.parse(proposed.date)
    except ValueError:
        raise Malformed(
            f"{proposed.date!r} is no date",
            where="the ruling",
            remedy="Write it as YYYY-MM-DD, YYYY-MM or YYYY.",
        ) from None
    return ruling_lines.checked(
        Ruling(
            proposed.analyst.strip(),
            decision,
            subject,
            proposed.reason.strip(),
            date,
            anchor,
            proposed.coding,
            Happened(proposed.happened) if proposed.happened else None,
            proposed.source,
        )
    )


def _regathered(work: Work, rulings: tuple[Ruling, ...]) -> Gathered:
    from standoff.construction import Gathered

    own = work.gathered
    return Gathered.of(own.dispute, own.ruled.read, own.sources, distinct(rulings), own.weighting)


def _checked(made: Ruling, after: Gathered) -> RulingView:
    """The ruling among all; raises if it is attached to nothing, or if another one stands in its place."""
    from standoff.construction.rulings import Validity
    from standoff.findings.belief.rulings import view_of

    at = next(at for at, each in enumerate(after.ruled.attached) if each.ruling == made)
    view = view_of(at, after)
    if view.loose is not None:
        raise Unknown(
            f"the ruling would be attached to nothing: {view.loose.value}",
            where=made.subject,
            why=view.detail or None,
            remedy="'standoff rule CASE --list' shows what can be ruled on.",
        )
    if view.validity in {Validity.SUPERSEDED, Validity.WITHDRAWN}:
        raise Ambiguous(
            f"{made.analyst} has ruled on this later than {made.date}",
            where=made.subject,
            why="of one analyst's rulings on one subject the latest stands",
            remedy="Give a later date with --date, or another reason if this ruling was made before.",
        )
    return view


def _refuse_idle(made: Ruling, before: Gathered, after: Gathered) -> None:
    """Raise ``Unknown`` for a withdrawal of nothing."""
    from standoff.construction.rulings import Validity
    from standoff.evidence import Decision

    withdrawn = [each.ruled.validities.count(Validity.WITHDRAWN) for each in (before, after)]
    if made.decision is Decision.WITHDRAW and withdrawn[0] == withdrawn[1]:
        raise Unknown(
            f"{made.analyst} has no ruling on this that could be withdrawn",
            where=made.subject,
            remedy="'standoff rule CASE' shows who ruled what.",
        )


def _changes(before: Gathered, after: Gathered) -> tuple[OutcomeChange, ...]:
    from standoff.belief.standing import Judge
    from standoff.findings.belief.rulings import Trial, changes

    judge = Judge()
    stood, stands = (Trial(each, judge).now() for each in (before, after))
    return changes(stood or (), stands or ())
