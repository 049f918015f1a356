"""The table that turns what a statement says into what its party prefers, as data.

A row tells which claims it covers and which formulas they give. In a formula ``X`` stands for what
is wanted, offered or refused and ``Y`` for what it depends on; both are filled with an option or
its negation. Rows are tried in order and the first that covers a claim decides.

Sources: preference statements as in option prioritising (Fang, Hipel, Kilgour & Peng 2003); the rows
follow the speech acts that PLOVER (Halterman et al. 2023) names, with offers and conditions added.

Misses: concessions told as threats of the other side; a party that names a condition in irony;
a wish about two options at once ("both or neither") is read as a wish about each.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from standoff.dispute import And, Formula, If, Not, Variable
from standoff.statements import Act, ConditionKind

X = Variable("X")
Y = Variable("Y")


class Whose(StrEnum):
    """Whose option it is, seen from the statement's party; ``NONE``: no option of the case."""

    OWN = "own"
    OTHER = "other's"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Literal:
    """An option taken (``on``) or not."""

    option: str
    on: bool

    @property
    def formula(self) -> Formula:
        variable = Variable(self.option)
        return variable if self.on else Not(variable)


def literal_of(formula: Formula) -> Literal | None:
    """``formula`` as a literal, if it is one."""
    match formula:
        case Variable(name):
            return Literal(name, True)
        case Not(Variable(name)):
            return Literal(name, False)
        case _:
            return None


@dataclass(frozen=True, slots=True)
class Claim:
    """One elementary claim of a statement: about ``x``, perhaps depending on ``y``.

    ``price``: x is an option of the party's own that costs it and that it takes only as a price.
    """

    act: Act | None
    kind: ConditionKind | None
    x: Literal | None
    y: Literal | None
    whose_x: Whose
    whose_y: Whose
    price: bool = False


OWNED = frozenset({Whose.OWN, Whose.OTHER})
ANY = frozenset(Whose)
BOTH = frozenset({True, False})
PRECONDITION = frozenset({ConditionKind.PRECONDITION})
EXCHANGE = frozenset({ConditionKind.EXCHANGE})
EXCLUSION = frozenset({ConditionKind.EXCLUSION})
CONDITIONS: frozenset[ConditionKind | None] = frozenset(ConditionKind)
PRESSURE = frozenset({Act.THREATEN, Act.COERCE, Act.SANCTION, Act.MOBILIZE, Act.ASSAULT})
PROMISES = frozenset({Act.OFFER, Act.AGREE, Act.CONCEDE, Act.AID, Act.COOPERATE, Act.RETREAT})
ASKING = frozenset({Act.REQUEST}) | PRESSURE


@dataclass(frozen=True, slots=True)
class Row:
    """``says`` what the party is told to say; ``formulas`` it then prefers, none if it determines none.

    ``acts`` empty: any act, or none. ``on``: whether X is spoken of as taken, as not taken, or either.
    ``price``: only claims about a price. ``asserts`` is false where the formulas are positions to be
    shown and no preference.
    """

    name: str
    says: str
    formulas: tuple[Formula, ...]
    example: str
    kinds: frozenset[ConditionKind] | frozenset[ConditionKind | None] = frozenset({None})
    whose_x: frozenset[Whose] = OWNED
    whose_y: frozenset[Whose] = frozenset({Whose.NONE})
    on: frozenset[bool] = BOTH
    acts: frozenset[Act] = frozenset()
    price: bool = False
    asserts: bool = True

    def covers(self, claim: Claim) -> bool:
        """Whether this row is about ``claim``."""
        return (
            claim.kind in self.kinds
            and claim.whose_x in self.whose_x
            and claim.whose_y in self.whose_y
            and (claim.x is None or claim.x.on in self.on)
            and (not self.acts or claim.act in self.acts)
            and (claim.price or not self.price)
        )


ROWS: tuple[Row, ...] = (
    Row(
        "precondition",
        "P will not do X unless / until / before Y; Y is P's precondition for X",
        (If(Y, X),),
        "Moscow may discuss a treaty only after Tokyo recognises its sovereignty.",
        kinds=PRECONDITION,
        whose_y=OWNED,
    ),
    Row(
        "exclusion",
        "P says that X excludes Y",
        (Not(And((X, Y))),),
        "A treaty is impossible as long as foreign missiles stand on Japanese soil.",
        kinds=EXCLUSION,
        whose_y=OWNED,
    ),
    Row(
        "threat",
        "P threatens its own X if Y",
        (Not(Y), If(X, Y)),
        "If missiles come, Moscow threatened, it will strengthen the garrison.",
        kinds=EXCHANGE,
        whose_x=frozenset({Whose.OWN}),
        whose_y=OWNED,
        on=frozenset({True}),
        acts=PRESSURE,
    ),
    Row(
        "refusal in case",
        "P will not do its own X if Y",
        (Not(And((Not(X), Y))),),
        "Tokyo will not invest if the islands are fortified.",
        kinds=EXCHANGE,
        whose_x=frozenset({Whose.OWN}),
        whose_y=OWNED,
        on=frozenset({False}),
    ),
    Row(
        "conditional offer",
        "P offers its own X if Y",
        (Y, If(X, Y)),
        "Moscow would hand over two islands in return for a treaty.",
        kinds=EXCHANGE,
        whose_x=frozenset({Whose.OWN}),
        whose_y=OWNED,
    ),
    Row(
        "bargain asked",
        "P asks for X of another, and gives its own Y for it",
        (X, If(Y, X)),
        "Tokyo wants the islands back in return for investment.",
        kinds=EXCHANGE,
        whose_x=frozenset({Whose.OTHER}),
        whose_y=frozenset({Whose.OWN}),
    ),
    Row(
        "linkage",
        "P wants another's X if Y, which is not P's either",
        (If(X, Y),),
        "If the ally deploys missiles, Moscow wants Tokyo to limit them.",
        kinds=EXCHANGE,
        whose_x=frozenset({Whose.OTHER}),
        whose_y=frozenset({Whose.OTHER}),
    ),
    Row(
        "condition for an unnamed thing",
        "P sets Y as a condition for something that is not an option of the case",
        (Y,),
        "Moscow has one condition: Japan must keep the ally away.",
        kinds=PRECONDITION | EXCHANGE,
        whose_x=frozenset({Whose.NONE}),
        whose_y=OWNED,
    ),
    Row(
        "exclusion of an unnamed thing",
        "P says that Y excludes something that is not an option of the case",
        (Not(Y),),
        "Better relations are impossible while sanctions last.",
        kinds=EXCLUSION,
        whose_x=frozenset({Whose.NONE}),
        whose_y=OWNED,
    ),
    Row(
        "condition outside the model",
        "P makes X depend on something that is not an option of the case",
        (),
        "Once trust has grown, a compromise will be found.",
        kinds=CONDITIONS,
        whose_x=ANY,
    ),
    Row(
        "demand",
        "P demands, asks or presses for X of another",
        (X,),
        "Japan demands the return of the islands.",
        whose_x=frozenset({Whose.OTHER}),
        on=frozenset({True}),
        acts=ASKING,
    ),
    Row(
        "welcome",
        "P supports or welcomes X of another, or wants it",
        (X,),
        "Tokyo would welcome a joint zone.",
        whose_x=frozenset({Whose.OTHER}),
        on=frozenset({True}),
    ),
    Row(
        "objection",
        "P rejects, opposes, objects to, or accuses another over X",
        (X,),
        "Moscow protests against the planned missiles.",
        whose_x=frozenset({Whose.OTHER}),
        on=frozenset({False}),
    ),
    Row(
        "refusal",
        "P refuses to do its own X",
        (X,),
        "Russia does not trade territory.",
        whose_x=frozenset({Whose.OWN}),
        on=frozenset({False}),
    ),
    Row(
        "offer of a price",
        "P offers its own X, which it takes only as a price, and does not say for what",
        (X,),
        "Two of the four islands are our compromise, Moscow said.",
        whose_x=frozenset({Whose.OWN}),
        on=frozenset({True}),
        price=True,
        asserts=False,
    ),
    Row(
        "offer",
        "P offers, promises or agrees to its own X",
        (X,),
        "Tokyo promised large investments.",
        whose_x=frozenset({Whose.OWN}),
        on=frozenset({True}),
        acts=PROMISES,
    ),
    Row(
        "intention",
        "P wants, intends or does its own X",
        (X,),
        "Moscow is ready to sign a treaty.",
        whose_x=frozenset({Whose.OWN}),
        on=frozenset({True}),
    ),
)


def row_for(claim: Claim) -> Row | None:
    """The first row that covers ``claim``; ``None`` where the claim is about no option at all."""
    return next((row for row in ROWS if row.covers(claim)), None)


def fill(template: Formula, x: Literal | None, y: Literal | None) -> Formula:
    """``template`` with X and Y replaced by the claim's literals."""
    values = {"X": x, "Y": y}
    match template:
        case Variable(name):
            literal = values[name]
            assert literal is not None, "a row asks only for literals that its claims have"
            return literal.formula
        case Not(Variable(name)) if (literal := values[name]) is not None:
            return Literal(literal.option, not literal.on).formula
        case Not(operand):
            return Not(fill(operand, x, y))
        case And(operands):
            return And(tuple(fill(operand, x, y) for operand in operands))
        case If(consequent, condition):
            return If(fill(consequent, x, y), fill(condition, x, y))
        case _:
            raise AssertionError(f"no row uses {type(template).__name__}")
