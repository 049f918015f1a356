"""Worlds of two outlets in the made-up dispute over the harbour, with hostile names, and open orders."""

from __future__ import annotations

from dataclasses import replace

from standoff.belief import ItemKind
from standoff.belief.likelihood import likelihood
from standoff.belief.standing import Standing
from standoff.belief.turning import Turned
from standoff.findings.belief.uncertainty import OpenView, OutcomeShare, UncertaintyFinding
from standoff.findings.belief.worlds import Parting, Side, Wishes, WorldsFinding, WorldView
from standoff.findings.dossier import OptionView

HOSTILE = "</style><script>alert('x')</script> | * ` [x](javascript:alert(1))"
EVERY = ("nash", "gmr", "smr", "seq", "sseq")
OPTIONS = (
    OptionView("harbour", "Verrow", "Harbour", f"opens the harbour {HOSTILE}", "keeps it shut"),
    OptionView("treaty", "Astria", "Treaty", "signs the treaty", "signs no treaty"),
)
OUTCOMES = (("open", f"Open {HOSTILE}"), ("shut", "Shut"), ("war", "War"))
GULL, TERN = f"The Gull {HOSTILE}", "The Tern"


def standings(*held: tuple[str, ...]) -> tuple[Standing, ...]:
    return tuple(
        Standing(name, holds, bool(holds) and name != "war")
        for (name, _), holds in zip(OUTCOMES, held, strict=True)
    )


def view(only: tuple[str, ...], without: tuple[str, ...], *held: tuple[str, ...]) -> WorldView:
    found, base = standings(*held), standings(EVERY, (), ())
    parting = Parting("Verrow", 2, Side("harbour", (), None), Side("treaty if harbour", (), 3))
    same = not (only or without)
    return WorldView(
        only=only,
        without=without,
        statements=1 if only else 7,
        formulas=3,
        equilibria=(("nash", 1), ("gmr", 4)),
        today=(),
        standings=found,
        changed=tuple(a.outcome for a, b in zip(found, base, strict=True) if a != b),
        turned=tuple(
            Turned(a.outcome, bool(a.holds), ("Verrow",) if a.outcome == "shut" else ())
            for a, b in zip(found, base, strict=True)
            if bool(a.holds) != bool(b.holds)
        ),
        wishes=(Wishes("Verrow", ("harbour",), 4), Wishes("Astria", (), 0)),
        partings=() if same else (parting, Parting("Astria", 1, None, Side("harbour", (), 2))),
    )


def finding(**changes: object) -> WorldsFinding:
    made = WorldsFinding(
        kind=ItemKind.OUTLET,
        worlds=(
            view((), (), EVERY, (), ()),
            view((GULL,), (), EVERY, ("gmr", "smr"), ()),
            view((TERN,), (), (), ("gmr", "seq"), EVERY),
            view((), (GULL,), (), (), EVERY),
            view((), (TERN,), EVERY, (), ()),
        ),
        outcomes=OUTCOMES,
        options=OPTIONS,
        from_today=True,
        pinned=1,
        articles=4,
        origins=2,
        silent=("silent.txt",),
        untried=("The Knot",),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def share(held: int, tried: int, outcome: str = "open", concept: str = "gmr") -> OutcomeShare:
    value = held / tried
    word = likelihood(value).word
    return OutcomeShare(
        outcome, dict(OUTCOMES)[outcome], concept, held, tried, value, 0.0, value, value, word
    )


def open_view(tried: int, *held: int, margin: float = 0.0, nash: int = 0) -> OpenView:
    found = [share(number, tried, name) for (name, _), number in zip(OUTCOMES, held, strict=True)]
    firm = [share(nash, tried, name, "nash") for name, _ in OUTCOMES]
    return OpenView(margin, tried, tried, True, None, (*found, *firm), ())


UNCERTAIN = UncertaintyFinding((open_view(24, 24, 9, 0, nash=6), open_view(96, 80, 95, 0, margin=0.25)))
