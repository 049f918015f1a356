"""A made-up dispute over a harbour, rich enough to fill every part of a report, with hostile text."""

from __future__ import annotations

import dataclasses

import pytest

from standoff.construction import Link
from standoff.dispute import Ranking, SourceKind, ThemeKind, Warrant
from standoff.evidence import (
    Article,
    DateOrigin,
    Decision,
    Furniture,
    FurnitureKind,
    PartialDate,
    Passage,
    Published,
    Ruling,
    Span,
)
from standoff.findings.belief import Believed
from standoff.findings.corroboration import Confirmed, Corroboration
from standoff.findings.dossier import (
    Clash,
    DatedAct,
    DecisiveFormula,
    Departure,
    Dependency,
    Deterrence,
    Dossier,
    FigureView,
    Gap,
    Literal,
    MoveView,
    OptionView,
    OutcomeFinding,
    OutcomeGroup,
    PartyView,
    Position,
    PreferenceView,
    Quote,
    ReadingView,
    RestingState,
    Route,
    SourceView,
    StateView,
    ThemeView,
)
from standoff.findings.grading import GradedBy, GradeView, SameSource
from standoff.findings.run import RunRecord
from standoff.statements import Act, Condition, ConditionKind, Mode, Moment, OptionStance, Statement, Voice
from tests.report.belief_sample import contradicted, through_time
from tests.report.foretold_sample import foretold
from tests.report.influence_sample import carrying
from tests.report.rulings_sample import ruled
from tests.report.worlds_sample import UNCERTAIN, finding

HOSTILE = (
    "<script>alert('x')</script> <img src=x onerror=alert(1)> \"quoted\" & 'single' "
    "\N{RIGHT-TO-LEFT OVERRIDE}desrever "
    + "Donaudampfschifffahrtsgesellschaft" * 4
    + " \N{ANCHOR} \x00\x07 </style></svg><!-- "
)
MAIN = (
    "Astria will not sign before Verrow opens the harbour, its minister Ilse Brandt said on Monday. "
    "“First the harbour, then the treaty,” she told reporters.\n\n"
    "Verrow insists on the treaty first. “We open nothing to a neighbour who has signed nothing,” "
    "said Oto Lind, who speaks for the council of Verrow; "
    "he added that Brandt had promised him to lift the levy.\n"
    "Analysts expect no treaty before 2031. Some 64 % of Astrians oppose it.\n\n"
    "Subscribe to our letters.\nLeave a reply"
)
OTHER = (
    "The United Marches pressed Verrow again in June 2019 to keep the harbour shut. "
    "Verrow would open the harbour if Astria lifted the levy, a diplomat conceded.\r\n\r\n" + HOSTILE
)

OPTIONS = (
    OptionView("treaty", "Astria", "Astria signs the treaty", "signs the treaty", "signs no treaty"),
    OptionView(
        "levy",
        "Astria",
        "Astria keeps its levy on ships",
        "keeps its levy on ships",
        "lifts its levy on ships",
    ),
    OptionView(
        "harbour", "Verrow", "Verrow opens the harbour", "opens the harbour", "keeps the harbour shut"
    ),
    OptionView(
        "accept", "Verrow", "Verrow accepts inspections", "accepts inspections", "refuses inspections"
    ),
    OptionView("press", "United Marches", f"Pressure {HOSTILE}", "presses Verrow", "leaves Verrow alone"),
)


def article(name: str, text: str, **told: str) -> Article:
    furniture = tuple(
        Furniture(Span(text.index(words), len(text)), FurnitureKind.SUBSCRIBE)
        for words in ["Subscribe to"]
        if words in text
    )
    published = (
        Published(PartialDate.parse(told.pop("date")), DateOrigin.METADATA) if "date" in told else None
    )
    return Article(
        Article.identify(text, name),
        name,
        text,
        title=told.get("title"),
        outlet=told.get("outlet"),
        author=told.get("author"),
        address=told.get("address"),
        published=published,
        furniture=furniture,
    )


FIRST = article(
    "harbour.txt",
    MAIN,
    title="First the harbour?",
    outlet="The Lomar Courier",
    author="A. Writer",
    address="https://example.org/harbour?a=1&b=2",
    date="2021-03-04",
)
SECOND = article(
    f"{HOSTILE}.txt",
    OTHER,
    title=f"Title {HOSTILE}",
    outlet=f"Outlet {HOSTILE}",
    author=f"Author {HOSTILE}",
    address="javascript:alert(document.domain)",
)


def passage(where: Article, words: str) -> Passage:
    start = where.text.index(words)
    return Passage.of(where, start, start + len(words))


def statement(
    number: int,
    where: Article,
    words: str,
    party: str | None,
    *,
    act: Act | None = None,
    mode: Mode = Mode.INDIRECT,
) -> Statement:
    found = passage(where, words)
    speaker = Voice("Ilse Brandt" if party == "Astria" else "Oto Lind", party)
    return Statement(
        id=f"st-{number}",
        passage=found,
        content=(found.span,),
        mode=mode,
        speaker=speaker,
        chain=(Voice("A. Writer"), speaker),
        rule="cue-verb",
        party=party,
        act=act,
    )


def quote(of: Statement, where: Article) -> Quote:
    return Quote(
        passage=of.passage,
        article=where.name,
        outlet=where.outlet,
        author=where.author,
        date=where.published.date if where.published else None,
        speaker=of.speaker.name,
        party=of.party,
        mode=of.mode,
        statement=of.id,
    )


CONDITIONAL = dataclasses.replace(
    statement(1, FIRST, "Astria will not sign before Verrow opens the harbour", "Astria", act=Act.REJECT),
    options=(
        OptionStance("harbour", 1, (Span(34, 51),), "harbour"),
        OptionStance("treaty", -1, (Span(7, 20),), "sign"),
    ),
    condition=Condition(
        ConditionKind.PRECONDITION,
        Span(21, 51),
        Span(21, 27),
        (OptionStance("harbour", 1, (Span(34, 51),), "open"),),
    ),
    addressee=Voice("Verrow", "Verrow"),
    said=Moment(PartialDate(2021, 3, 1)),
)
DIRECT = statement(
    2, FIRST, "“First the harbour, then the treaty,”", "Astria", act=Act.REQUEST, mode=Mode.DIRECT
)
INSISTS = statement(
    3, FIRST, "Verrow insists on the treaty first", "Verrow", act=Act.REQUEST, mode=Mode.NARRATED
)
OUTER = statement(
    4, FIRST, "he added that Brandt had promised him to lift the levy", "Verrow", act=Act.ACCUSE
)
INNER = statement(5, FIRST, "Brandt had promised him to lift the levy", "Astria", act=Act.OFFER)
CROSSING = statement(6, FIRST, "of Verrow; he added that Brandt", "Verrow")
EXPECTS = dataclasses.replace(statement(7, FIRST, "no treaty before 2031", None), forecast=True)
PRESSED = dataclasses.replace(
    statement(
        8,
        SECOND,
        "pressed Verrow again in June 2019 to keep the harbour shut",
        "United Marches",
        act=Act.COERCE,
    ),
    event=Moment(PartialDate(2019, 6), Span(40, 49)),
)
OFFER = statement(
    9, SECOND, "Verrow would open the harbour if Astria lifted the levy", "Verrow", act=Act.OFFER
)
EVIL = statement(10, SECOND, HOSTILE.strip(), f"Party {HOSTILE}", act=Act.THREATEN)

Q1, Q2, Q3, Q4, Q5, Q7 = (quote(s, FIRST) for s in (CONDITIONAL, DIRECT, INSISTS, OUTER, INNER, EXPECTS))
Q8, Q9, Q10 = (quote(s, SECOND) for s in (PRESSED, OFFER, EVIL))
FIGURE = Quote(
    passage=passage(FIRST, "Some 64 % of Astrians oppose it"), article=FIRST.name, outlet=FIRST.outlet
)
RULED = Quote(
    passage=None,
    ruling=Ruling("N. Analyst", Decision.ADD, "not press", f"told us so {HOSTILE}", PartialDate(2022, 1)),
)


def state(number: int, *outcomes: str) -> StateView:
    on = tuple(o.name for at, o in enumerate(OPTIONS) if number >> at & 1)
    return StateView(number, on, tuple(o.name for o in OPTIONS if o.name not in on), outcomes)


def move(party: str, source: int, target: int) -> MoveView:
    names = [o.name for o in OPTIONS]
    on = tuple(n for at, n in enumerate(names) if target & ~source & 1 << at)
    off = tuple(n for at, n in enumerate(names) if source & ~target & 1 << at)
    return MoveView(party, source, target, on, off)


TODAY = state(0b10010, "deadlock")
OPEN = RestingState(
    state(0b00101, "deal"),
    ("seq", "gmr"),
    Route(
        (
            move("Verrow", 0b10010, 0b10110),
            move("Astria", 0b10110, 0b10101),
            move("United Marches", 0b10101, 0b00101),
        ),
        False,
    ),
    (
        Deterrence(
            move("Astria", 0b00101, 0b00100),
            (move("Verrow", 0b00100, 0b00000),),
            DecisiveFormula("Astria", 1, "harbour if treaty", (Q1,)),
        ),
    ),
)
STILL = RestingState(TODAY, ("nash", "seq", "smr", "gmr"), Route((), True))
DEPARTURE = Departure(
    "nash", move("Astria", 0b00111, 0b00110), DecisiveFormula("Astria", 2, "harbour if treaty", (Q1, Q2))
)


def outcome(name: str, label: str, **changes: object) -> OutcomeFinding:
    plain = OutcomeFinding(name, label, None, 4, (), (), True, False, None, ())
    return dataclasses.replace(plain, **changes)  # type: ignore[arg-type]


OUTCOMES = (
    outcome(
        "deadlock",
        "Deadlock",
        note="Nobody gives way.",
        equilibria=(("gmr", 3), ("nash", 1)),
        holds=("nash", "gmr"),
        best=STILL,
    ),
    outcome(
        "deal",
        "Harbour for treaty",
        equilibria=(("nash", 0), ("seq", 1)),
        holds=("seq", "gmr"),
        best=OPEN,
        departures=(Departure("nash", move("Astria", 0b00101, 0b00100), None),),
    ),
    outcome(
        "gift",
        f"Harbour without treaty {HOSTILE}",
        best=RestingState(state(0b00111), (), None),
        departures=(DEPARTURE,),
    ),
    outcome(
        "far",
        "Inspections",
        holds=("gmr",),
        equilibria=(("gmr", 1),),
        reachable=False,
        best=RestingState(state(8), ("gmr",), None),
    ),
    outcome("never", "Both at once", states=0, reachable=False),
)

POSITIONS = (
    Position("Astria", "harbour", 3.5, 0.0, 1, 0, (Q1, Q2), ()),
    Position("Astria", "levy", 0.0, 0.4, 0, 1, (), (Q5,)),
    Position("Verrow", "treaty", 2.0, 0.0, 1, 0, (Q3,), ()),
    Position("Verrow", "harbour", 1.0, 1.6, 1, 1, (Q9,), (Q4,)),
    Position("United Marches", "harbour", 0.0, 1.0, 0, 1, (), (Q8,)),
)
DEPENDENCIES = (
    Dependency(
        "Astria", ConditionKind.PRECONDITION, Literal("treaty", True), Literal("harbour", True), 2.0, (Q1, Q2)
    ),
    Dependency(
        "Verrow", ConditionKind.PRECONDITION, Literal("harbour", True), Literal("treaty", True), 1.0, (Q3,)
    ),
    Dependency(
        "Verrow", ConditionKind.EXCHANGE, Literal("harbour", True), Literal("levy", False), 1.0, (Q9,)
    ),
    Dependency(
        "Verrow", ConditionKind.EXCLUSION, Literal("accept", True), Literal("press", False), 0.5, (Q8,)
    ),
)
RECORD = (
    DatedAct(PartialDate(1956), "Astria", Act.AGREE, "Verrow", Q5, True),
    DatedAct(PartialDate(2019, 6), "United Marches", Act.COERCE, "Verrow", Q8, True),
    DatedAct(PartialDate(2021, 3, 1), "Astria", Act.REJECT, "Verrow", Q1, False),
    DatedAct(PartialDate(2021, 3, 4), None, None, None, Q7, False),
    DatedAct(PartialDate(2021, 3, 4), f"Party {HOSTILE}", Act.THREATEN, None, Q10, False),
)


def preference(
    position: int, formula: str, *quotes: Quote, against: tuple[Quote, ...] = (), pinned: bool = False
) -> PreferenceView:
    return PreferenceView(position, formula, 1.25, pinned, quotes, against)


PARTIES = (
    PartyView(
        "Astria",
        ("treaty", "levy"),
        (preference(1, "harbour if treaty", Q1, Q2), preference(2, "levy", Q5, against=(Q5,))),
    ),
    PartyView(
        "Verrow",
        ("harbour", "accept"),
        (
            preference(1, "not press", RULED, pinned=True),
            preference(2, "not (harbour and not treaty)", Q3, Q4, Q9),
            preference(3, "treaty iff harbour", Q3),
            preference(4, "accept unless (press or levy)", Q9),
        ),
    ),
    PartyView(
        "United Marches",
        ("press",),
        (),
        Ranking("United Marches", ((0, 16), (4,)), (Warrant(ruling=RULED.ruling),)),
    ),
    PartyView(f"Party {HOSTILE}", (), ()),
)
GRADED = GradedBy(SourceKind.OUTLET, f"Paper {HOSTILE}", f"careful {HOSTILE}")
SOURCES = (
    SourceView(
        FIRST.name,
        FIRST.title,
        FIRST.outlet,
        FIRST.author,
        FIRST.address,
        PartialDate(2021, 3, 4),
        DateOrigin.METADATA,
        96,
        7,
        9,
        0.8,
        "B",
        2,
        (),
        GradeView("B", 2, reliability_by=GRADED, credibility_by=GRADED),
        (
            GradeView("B", 5, says=f"never opens {HOSTILE}"),
            GradeView("B", 2, believed=False, says="a rumour"),
        ),
        (SameSource((SECOND.name,), (Link.COPY,)),),
        2,
    ),
    SourceView(
        SECOND.name,
        SECOND.title,
        SECOND.outlet,
        SECOND.author,
        SECOND.address,
        None,
        None,
        40,
        3,
        3,
        0.2,
        "F",
        6,
        (FIRST.name,),
        GradeView("F", 6, believed=False, believed_by=GRADED),
        (),
        (SameSource((FIRST.name,), (Link.OUTLET, Link.WIRE), f"TASS {HOSTILE}"),),
    ),
)


def sample() -> Dossier:
    return Dossier(
        name="lomar",
        title="The harbour of Lomar",
        note="Made up for the tests.",
        as_of=PartialDate(2021, 3),
        options=OPTIONS,
        feasible=28,
        concepts=(("gmr", 6), ("nash", 1), ("seq", 3), ("smr", 1)),
        today=TODAY,
        today_departures=(),
        resting=(
            OutcomeGroup(("deadlock",), 1, (("nash", 1), ("gmr", 1)), STILL),
            OutcomeGroup(("deal",), 2, (("seq", 1), ("gmr", 2)), OPEN),
        ),
        outcomes=OUTCOMES,
        positions=POSITIONS,
        dependencies=DEPENDENCIES,
        clashes=(Clash((0, 1), (Literal("harbour", True), Literal("treaty", True))),),
        record=RECORD,
        sources=SOURCES,
        parties=PARTIES,
        themes=(
            ThemeView("trust", f"Whether promises are kept {HOSTILE}", ThemeKind.TRUST, (Q4,)),
            ThemeView("opinion", "Public opinion", ThemeKind.DOMESTIC_LIMIT, ()),
        ),
        figures=(FigureView("64 %", Span(FIRST.text.index("64"), FIRST.text.index("64") + 4), FIGURE),),
        readings=(
            ReadingView(FIRST, (CONDITIONAL, DIRECT, INSISTS, OUTER, INNER, CROSSING, EXPECTS)),
            ReadingView(SECOND, (PRESSED, OFFER, EVIL)),
        ),
        gaps=(
            Gap("no evidence", "Verrow", "levy"),
            Gap("ambiguous name", "the council", f"Verrow or Astria {HOSTILE}"),
            Gap("contradiction", "Verrow", "not harbour", (Q9, Q4)),
            Gap("tie", "Verrow", "treaty iff harbour", (Q3,)),
            Gap("something new", "x", ""),
            Gap("idle grade", f"Nobody {HOSTILE}", "never said"),
            Gap("unclear grade", "The Gull", "outlet, author"),
            Gap("not believed", "Verrow", "", (Q4,)),
            Gap("weighs nothing", "", "", (Q3,)),
        ),
        run=RunRecord("0.1.0", "en-test 3.8", (("grades", f"even {HOSTILE}"),), ((FIRST.name, "ab" * 32),)),
        believed=Believed(
            worlds=finding(),
            uncertainty=UNCERTAIN,
            contradictions=contradicted(Q9, Q3, Q4),
            timeline=through_time(Q9, Q4),
            ledger=foretold(Q7, Q4, HOSTILE),
            influence=(carrying(Q9, OPTIONS),),
            rulings=ruled(Q4, OPTIONS, HOSTILE),
        ),
        corroboration=Corroboration(2, 2, 5, (Confirmed("Verrow", "not harbour", 2, 1.4, (Q9, Q4)),)),
    )


def bare() -> Dossier:
    """A dossier in which every part that may be empty is."""
    return dataclasses.replace(
        sample(),
        note=None,
        as_of=None,
        options=(),
        concepts=(),
        today=None,
        today_departures=(),
        resting=(),
        outcomes=(),
        positions=(),
        dependencies=(),
        clashes=(),
        record=(),
        sources=(),
        parties=(),
        themes=(),
        figures=(),
        believed=None,
        corroboration=None,
        readings=(),
        gaps=(),
        run=RunRecord("0.1.0", "", (), ()),
        feasible=0,
    )


@pytest.fixture(scope="session")
def dossier() -> Dossier:
    return sample()


@pytest.fixture(scope="session")
def empty() -> Dossier:
    return bare()
