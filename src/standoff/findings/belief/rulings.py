"""Rulings with what they are about, what became of them, and what holds with and without them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from standoff.belief.coded import FieldAgreement, agreements
from standoff.belief.standing import Judge, Standing, changed
from standoff.construction import Gathered
from standoff.construction.attachment import Attached, Loose
from standoff.construction.coding import coded_as
from standoff.construction.rulings import Ruled, Validity
from standoff.dispute.grammar import text_of
from standoff.dispute.truth_table import MAX_OPTIONS
from standoff.evidence import Coding, Decision, Ruling
from standoff.findings.dossier import OptionView, Quote
from standoff.findings.quotes import Quoter, quoted
from standoff.findings.views import option_views

TRIED = frozenset({Validity.STANDS, Validity.DISPUTED})
INERT = frozenset({Decision.RESOLVE, Decision.WITHDRAW})


@dataclass(frozen=True, slots=True)
class OutcomeChange:
    """An outcome that stands otherwise ``after`` than ``before``."""

    outcome: str
    before: Standing
    after: Standing


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One ``field`` of a statement as it was ``read`` and as it is ``coded``; stances with spaces between."""

    field: str
    read: str
    coded: str


@dataclass(frozen=True, slots=True)
class RulingView:
    """A ruling, ``number`` from 1 in the order made, and what became of it.

    ``subject`` is the statement's id or the formula now; ``None`` with ``loose``, why it is attached to
    nothing. ``moved``: found again by its words; ``reread``: read otherwise since. ``quote`` shows the words.
    ``fields``: what a correction or addition codes. ``pieces`` are party and formula of the evidence that
    rests on a corrected or added statement, or that a statement gives. ``without``: the outcomes that would
    stand otherwise without this one ruling, now ``before``, without it ``after``; ``None`` if not tried.
    ``formula`` is the party (``None``: every one) and the text of a formula that it is about.
    """

    number: int
    ruling: Ruling
    validity: Validity
    subject: str | None
    loose: Loose | None
    detail: str
    moved: bool
    reread: bool
    quote: Quote | None
    fields: tuple[FieldChange, ...]
    pieces: tuple[tuple[str, str], ...]
    without: tuple[OutcomeChange, ...] | None
    formula: tuple[str | None, str] | None = None


@dataclass(frozen=True, slots=True)
class RulingsFinding:
    """Every ruling, first made first; the outcomes ``ruled`` and ``unruled``, with all rulings and with none,
    in the case's order (``None`` for a case too large to be solved). ``labels``: each outcome's name and
    label.
    """

    rulings: tuple[RulingView, ...]
    ruled: tuple[Standing, ...] | None
    unruled: tuple[Standing, ...] | None
    labels: tuple[tuple[str, str], ...]
    options: tuple[OptionView, ...]
    agreement: tuple[FieldAgreement, ...]

    @property
    def changed(self) -> tuple[OutcomeChange, ...]:
        """What all rulings together change, from none to all of them."""
        return changes(self.unruled or (), self.ruled or ())


def rulings_finding(
    gathered: Gathered, most: int | None = None, judge: Judge | None = None
) -> RulingsFinding:
    """What became of the rulings in ``gathered``; the latest, ``most`` at most, are left out singly."""
    trial = Trial(gathered, judge or Judge())
    dispute, ruled = gathered.dispute, gathered.ruled
    wanted = [at for at, each in enumerate(ruled.attached) if _tried(each, ruled.validities[at])]
    tried = frozenset(wanted if most is None else wanted[max(0, len(wanted) - most) :])
    quoter = Quoter.of(gathered.sources, ruled.read)
    return RulingsFinding(
        rulings=tuple(
            view_of(at, gathered, trial.without(at) if at in tried else None, quoter)
            for at in range(len(ruled.attached))
        ),
        ruled=trial.now(),
        unruled=trial.standings(()),
        labels=tuple((outcome.name, outcome.label) for outcome in dispute.outcomes),
        options=option_views(dispute),
        agreement=agreements(ruled),
    )


def changes(before: Iterable[Standing], after: Iterable[Standing]) -> tuple[OutcomeChange, ...]:
    """The outcomes that stand otherwise."""
    return tuple(OutcomeChange(old.outcome, old, new) for old, new in changed(tuple(before), tuple(after)))


@dataclass(frozen=True, slots=True)
class Trial:
    """Tries the same evidence under other rulings."""

    gathered: Gathered
    judge: Judge

    @property
    def rulings(self) -> tuple[Ruling, ...]:
        """All of them, in order."""
        return tuple(each.ruling for each in self.gathered.ruled.attached)

    def under(self, rulings: Iterable[Ruling]) -> Gathered:
        """The same statements under ``rulings``."""
        own = self.gathered
        return Gathered.of(own.dispute, own.ruled.read, own.sources, rulings, own.weighting)

    def standings(self, rulings: Sequence[Ruling]) -> tuple[Standing, ...] | None:
        """How the outcomes stand; ``None`` if the case is too large."""
        if len(self.gathered.dispute.options) > MAX_OPTIONS:
            return None
        return self.judge.standings(self.under(rulings).construct().dispute)

    def now(self) -> tuple[Standing, ...] | None:
        """How the outcomes stand under all of them."""
        return self.standings(self.rulings)

    def without(self, at: int) -> tuple[OutcomeChange, ...] | None:
        """What is otherwise without the ruling at this place."""
        every = self.rulings
        now, then = self.now(), self.standings(every[:at] + every[at + 1 :])
        return None if now is None or then is None else changes(now, then)


def _tried(attached: Attached, validity: Validity) -> bool:
    return validity in TRIED and attached.ruling.decision not in INERT


def view_of(
    at: int,
    gathered: Gathered,
    without: tuple[OutcomeChange, ...] | None = None,
    quoter: Quoter | None = None,
) -> RulingView:
    """The ruling at this place among those in ``gathered``."""
    ruled = gathered.ruled
    quoter = quoter or Quoter.of(gathered.sources, ruled.read)
    attached = ruled.attached[at]
    return RulingView(
        number=at + 1,
        ruling=attached.ruling,
        validity=ruled.validities[at],
        subject=_subject(attached),
        loose=attached.loose,
        detail=attached.detail,
        moved=attached.moved,
        reread=attached.reread,
        quote=_quote(attached, gathered, quoter),
        fields=_fields(attached, ruled),
        pieces=_pieces(attached, gathered),
        without=without,
        formula=_formula(attached),
    )


def _formula(attached: Attached) -> tuple[str | None, str] | None:
    subject = attached.subject
    if subject is None or subject.formula is None:
        return None
    return subject.party, text_of(subject.formula)


def _subject(attached: Attached) -> str | None:
    if attached.subject is None:
        return None
    return attached.subject.statement or attached.ruling.subject


def _quote(attached: Attached, gathered: Gathered, quoter: Quoter) -> Quote | None:
    statement = attached.subject.statement if attached.subject else None
    if statement and statement in quoter.statements:
        return quoter.of_statement(quoter.statements[statement])
    if attached.passage is not None:
        return quoted(attached.passage, gathered.sources)
    anchor = attached.ruling.anchor
    if anchor is None:
        return None
    return Quote(anchor.passage, anchor.article, party=anchor.party)


def _fields(attached: Attached, ruled: Ruled) -> tuple[FieldChange, ...]:
    coding = attached.ruling.coding
    if coding is None:
        return ()
    identity = attached.subject.statement if attached.subject else None
    read = next((s for s in ruled.read if s.id == identity), None)
    before = coded_as(read) if read is not None else Coding()
    given = {name: getattr(coding, name) for name in Coding.__dataclass_fields__}
    return tuple(
        FieldChange(name, _told(getattr(before, name)), _told(value))
        for name, value in given.items()
        if value is not None
    )


def _told(value: object) -> str:
    if isinstance(value, tuple):
        return " ".join(value) or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def _pieces(attached: Attached, gathered: Gathered) -> tuple[tuple[str, str], ...]:
    identity = attached.subject.statement if attached.subject else None
    given = ((p.party, p.text) for p in gathered.evidence if identity and p.statement.id == identity)
    return tuple(dict.fromkeys(given))
