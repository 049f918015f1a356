"""What two outlets carry of two outcomes, with hostile names."""

from __future__ import annotations

from standoff.belief import ItemKind, Kind
from standoff.findings.belief.influence import CarriedView, InfluenceFinding, InfluenceView, SetsView
from standoff.findings.dossier import OptionView, Quote

HOSTILE = "</svg><script>alert(1)</script> | *x* [y](javascript:z)"
NONE = SetsView((), 0, 2)


def carried(name: str, value: float, quote: Quote, *, decides: bool = False, bound: float = 0) -> CarriedView:
    exact = None if bound else str(value)
    return CarriedView(name, None, None, value, exact, value, 0.0, bound, decides, 1, (quote,))


def view(label: str, quote: Quote, *, now: bool, kind: Kind = Kind.HOLDS) -> InfluenceView:
    sign = 1 if now else -1
    items = (
        carried("Gazette", 0.75 * sign, quote, decides=True),
        carried(f"Times {HOSTILE}", 0.25 * sign, quote),
    )
    party = "Verrow" if kind is Kind.LEAVES else None
    only = SetsView((("Gazette",),), 1, 1)
    return InfluenceView(
        kind, label, label, "nash", party, now, not now, 0.5, items, only, SetsView(((),), 1, 0), only
    )


def carrying(quote: Quote, options: tuple[OptionView, ...]) -> InfluenceFinding:
    views = (view("Open", quote, now=False), view(f"Shut {HOSTILE}", quote, now=True))
    settled = (("war", "War", False),)
    return InfluenceFinding(ItemKind.OUTLET, True, 4, None, 2, ("Silent",), views, settled, options)
