"""Formulas, choices and moves in plain words, from the phrases that the case gives its options.

An option is told as its owner and one of its two phrases: "Russia" + "signs a peace treaty". A
compound inside a compound stands in brackets, so that no sentence can be read in two ways.

Misses: a phrase that does not begin with a verb in the third person makes an odd sentence; a
formula three levels deep is right but heavy.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from standoff.dispute import And, Formula, If, Iff, Not, Or, Unless, Variable
from standoff.dispute.grammar import parse
from standoff.findings.dossier import Dossier, Literal, MoveView, OptionView, StateView

_ARTICLED = ("United ", "Republic ", "European Union", "Soviet Union", "Netherlands", "Philippines")
_ARTICLED_ENDS = tuple(
    f" {last}"
    for last in (
        *("States", "Kingdom", "Republic", "Union", "Federation", "Islands", "Emirates"),
        *("Government", "Ministry", "Council"),
    )
)


def listed(parts: Iterable[str], last: str = "and") -> str:
    """``a``, ``a and b``, ``a, b and c``; a comma before ``and`` where a part has one of its own."""
    items = list(parts)
    if len(items) < 2:
        return "".join(items)
    comma = "," if any(f" {last} " in item for item in items if not _quoted(item)) else ""
    return f"{', '.join(items[:-1])}{comma} {last} {items[-1]}"


def _quoted(item: str) -> bool:
    return item.startswith("“") and item.endswith("”") and "“" not in item[1:]


def capitalised(text: str) -> str:
    """``text`` with its first letter in upper case and nothing else changed."""
    return text[:1].upper() + text[1:]


def excerpt(text: str, limit: int = 420) -> str:
    """``text`` on one line, cut after a whole word at ``limit`` characters with an ellipsis."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    cut = line[:limit]
    return (cut.rsplit(" ", 1)[0] if " " in cut[limit // 2 :] else cut) + " …"


@dataclass(frozen=True, slots=True)
class Choices:
    """What one party does in a state: its phrases, each with the option's name and side."""

    party: str
    phrases: tuple[tuple[str, bool, str], ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """The case's own phrases, and the sentences made of them."""

    options: Mapping[str, OptionView]

    @staticmethod
    def of(dossier: Dossier) -> Wording:
        """The wording of a dossier's options."""
        return Wording({option.name: option for option in dossier.options})

    def party(self, name: str) -> str:
        """A party's name as it stands within a sentence: "the United States", "Japan"."""
        articled = name.startswith(_ARTICLED) or name.endswith(_ARTICLED_ENDS)
        return f"the {name}" if articled else name

    def label(self, option: str) -> str:
        """An option's label; a name that the dossier does not define stands for itself."""
        known = self.options.get(option)
        return known.label if known else option

    def owner(self, option: str) -> str:
        """The party that decides on ``option``; empty for a name that is not defined."""
        known = self.options.get(option)
        return known.owner if known else ""

    def phrase(self, option: str, on: bool) -> str:
        """What the owner does when ``option`` is taken or not: "signs a peace treaty"."""
        known = self.options.get(option)
        if known is None:
            return f"{'takes' if on else 'does not take'} {option}"
        return known.on if on else known.off

    def literal(self, option: str, on: bool) -> str:
        """A clause: "Russia signs a peace treaty"."""
        return f"{self.party(self.owner(option))} {self.phrase(option, on)}".strip()

    def wish(self, literal: Literal) -> str:
        """A literal as a clause."""
        return self.literal(literal.option, literal.on)

    def move(self, move: MoveView) -> str:
        """What the mover does: "signs no peace treaty and keeps its garrison"."""
        taken = [self.phrase(name, True) for name in move.switches_on]
        dropped = [self.phrase(name, False) for name in move.switches_off]
        return listed(taken + dropped) or "changes nothing"

    def choices(self, view: StateView) -> tuple[Choices, ...]:
        """A state party by party, options in the dossier's order, what is done before what is not."""
        chosen = set(view.on)
        sides = [(o.owner, self.phrase(o.name, o.name in chosen), o.name) for o in self.options.values()]
        owners = dict.fromkeys(owner for owner, _, _ in sides)
        return tuple(
            Choices(owner, tuple((p, n in chosen, n) for o, p, n in sides if o == owner)) for owner in owners
        )

    def state(self, number: int) -> str:
        """What is done in a state given as its number, bit k for the k-th option."""
        done = [self.literal(name, True) for at, name in enumerate(self.options) if number >> at & 1]
        return listed(done) or "none of the options is taken"

    def difference(self, view: StateView, base: StateView) -> str:
        """Where ``view`` differs from ``base``, owner by owner; empty if it does not."""
        here, there = set(view.on), set(base.on)
        changed = [o for o in self.options.values() if (o.name in here) != (o.name in there)]
        owners = dict.fromkeys(option.owner for option in changed)
        return "; ".join(
            f"{self.party(owner)} "
            + listed(self.phrase(o.name, o.name in here) for o in changed if o.owner == owner)
            for owner in owners
        )

    def formula(self, text: str, party: str | None = None) -> str:
        """A formula, given as its canonical text, as a sentence without its full stop.

        With the ``party`` whose wish it is, terms for its own doing read as terms: "Japan signs only
        if …". Raises ``Malformed`` if ``text`` is not a formula.
        """
        formula = parse(text)
        if isinstance(formula, If) and (pair := _literal(formula.condition)) is not None:
            name, on = pair
            if on and party is not None and self.owner(name) == party:
                return f"{self.literal(name, True)} only if {self.tree(formula.consequent)}"
        return self.tree(formula)

    def tree(self, formula: Formula, positive: bool = True) -> str:
        """``formula``, or its opposite if not ``positive``, as a clause."""
        match formula:
            case Variable(name):
                return self.literal(name, positive)
            case Not(operand):
                return self.tree(operand, not positive)
            case And(operands):
                return self._both(operands, True) if positive else self._not_both(operands)
            case Or(operands):
                return self._either(operands, positive) if positive else self._both(operands, positive)
            case _:
                return self._dependent(formula) if positive else self._refused(formula)

    def _dependent(self, formula: Formula) -> str:
        match formula:
            case If(consequent, condition):
                return f"if {self._part(condition)}, {self._part(consequent)}"
            case Iff(left, right):
                return f"{self._part(left)} exactly when {self._part(right)}"
            case Unless(consequent, exception):
                return f"{self._part(consequent)} unless {self._part(exception)}"
        raise TypeError(f"not a compound with two sides: {formula!r}")

    def _refused(self, formula: Formula) -> str:
        match formula:
            case If(consequent, condition):
                return self._both((condition, Not(consequent)), True)
            case Iff(left, right):
                return f"either {self._part(left)} or {self._part(right)}, but not both"
            case Unless(consequent, exception):
                return self._both((consequent, exception), False)
        raise TypeError(f"not a compound with two sides: {formula!r}")

    def _part(self, formula: Formula, positive: bool = True) -> str:
        words = self.tree(formula, positive)
        return words if _literal(formula) is not None or isinstance(formula, And) else f"({words})"

    def _not_both(self, operands: tuple[Formula, ...]) -> str:
        every = "both" if len(operands) == 2 else "all of this"
        clauses = [f"that {self._nested(operand, True)}" for operand in operands]
        return f"not {every}: {listed(clauses)}" if len(operands) > 2 else f"not {every} {listed(clauses)}"

    def _either(self, operands: tuple[Formula, ...], positive: bool) -> str:
        return "either " + listed([self._nested(o, positive) for o in operands], "or")

    def _both(self, operands: tuple[Formula, ...], positive: bool) -> str:
        """Conjunction; neighbouring choices of one party share its name."""
        parts = []
        for owner, run in groupby(operands, key=self._owner_of):
            if owner:
                pairs = [_literal(o) for o in run]
                phrases = [self.phrase(p[0], p[1] == positive) for p in pairs if p]
                parts.append(f"{self.party(owner)} {listed(phrases)}")
            else:
                parts += [self._nested(o, positive) for o in run]
        return listed(parts)

    def _nested(self, formula: Formula, positive: bool) -> str:
        words = self.tree(formula, positive)
        return words if _literal(formula) is not None else f"({words})"

    def _owner_of(self, formula: Formula) -> str:
        pair = _literal(formula)
        return self.owner(pair[0]) if pair else ""


def _literal(formula: Formula) -> tuple[str, bool] | None:
    """The option and side of a formula that is one option or its negation, however often negated."""
    on = True
    while isinstance(formula, Not):
        formula, on = formula.operand, not on
    return (formula.name, on) if isinstance(formula, Variable) else None
