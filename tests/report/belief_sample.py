"""What depends on belief in the made-up dispute over the harbour, with hostile labels."""

from __future__ import annotations

from standoff.belief.contradictions import Effect, Opposition, Relation, Stand
from standoff.belief.standing import ListChange, Standing
from standoff.belief.timeline import Counting, Shift
from standoff.construction import Literal
from standoff.evidence import PartialDate
from standoff.findings.belief.contradictions import (
    ContradictionsFinding,
    ContradictionView,
    SideView,
    Telling,
)
from standoff.findings.belief.timeline import (
    DriftView,
    FlipView,
    NetStanceView,
    ReversalView,
    StepView,
    TimelineFinding,
)
from standoff.findings.dossier import OptionView, Quote

HOSTILE = "</style><script>alert('x')</script> | * ` [x](javascript:alert(1)) ' \\"
EVERY = ("nash", "gmr", "smr", "seq", "sseq")
LABELS = (("open", "The harbour opens"), ("hostile", f"Nothing {HOSTILE}"))
OPTIONS = (
    OptionView("harbour", "Verrow", f"Harbour {HOSTILE}", f"opens the harbour {HOSTILE}", "keeps it shut"),
    OptionView("treaty", "Astria", "Treaty", "signs the treaty", "signs no treaty"),
)
FIRST, SECOND = PartialDate(2019), PartialDate(2021, 3, 4)


def side(stand: Stand, quote: Quote, weight: float, *needed: Literal) -> SideView:
    return SideView(stand, needed, weight, 1, (Telling(quote, weight, quote.date, "B", 2),))


def contradicted(wanted: Quote, terms: Quote, unwanted: Quote) -> ContradictionsFinding:
    """One of each opposition: for and against, refused and offered, free and on terms."""
    free, against = side(Stand.FOR, wanted, 0.5), side(Stand.AGAINST, unwanted, 0.3)
    bound = side(Stand.ON_TERMS, terms, 0.4, Literal("treaty", True))
    once = side(Stand.ONLY_ONCE, terms, 0.4, Literal("treaty", True))
    now = Standing("open", EVERY, True)
    gone = Effect(((now, Standing("open", (), False)),), (ListChange("Verrow", 2, "harbour", None),))
    same = Effect((), ())
    told = (
        (Opposition.STANCE, free, against, (Relation.ACROSS, Relation.AUTHOR), 0, 1, (gone, same)),
        (Opposition.REFUSAL, bound, against, (Relation.WITHIN,), 0, None, (same, gone)),
        (Opposition.TERMS, free, once, (Relation.TIME,), None, None, (same, same)),
    )
    views = (
        ContradictionView("Verrow", "harbour", kind, relations, (one, other), first, False, 0.2, old, effects)
        for kind, one, other, relations, first, old, effects in told
    )
    return ContradictionsFinding(tuple(views), OPTIONS, LABELS)


def through_time(one: Quote, other: Quote) -> TimelineFinding:
    """Two days: on the first the harbour opens, on the second it shuts again, by either of two sentences."""
    never = Standing("hostile", (), False)
    shut, opened = Standing("open", (), False), Standing("open", ("nash",), True)
    begins = [
        FlipView("open", LABELS[0][1], shift, shut, opened, ((one,),), True)
        for shift in (Shift.BEGINS, Shift.OPENS)
    ]
    ceases = FlipView("open", LABELS[0][1], Shift.CEASES, opened, shut, ((one, other),), True)
    turned = ReversalView(SECOND, 1, -1, (other,))
    stances = (NetStanceView(FIRST, 1.0, 0.5, 0.0), NetStanceView(SECOND, -0.25, 0.3, 0.5))
    return TimelineFinding(
        by=Counting.HELD,
        window=None,
        half_life=10.0,
        since=None,
        until=None,
        concepts=EVERY,
        labels=LABELS,
        start=(shut, never),
        steps=(
            StepView(PartialDate(2019, 12, 31), FIRST, (one,), (), (opened, never), tuple(begins)),
            StepView(SECOND, SECOND, (one, other), (one,), (shut, never), (ceases,)),
        ),
        drifts=(DriftView("Verrow", "harbour", True, stances, (turned,)),),
        undated=(other,),
        pins=2,
        today=True,
        options=OPTIONS,
    )
