"""Statement: one speaker's claim in one passage."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from standoff.evidence import PartialDate, Passage, Span
from standoff.statements.attribution import Mode


class Act(StrEnum):
    """What a statement does: PLOVER's sixteen classes (Halterman et al. 2023) and OFFER."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    OFFER = "OFFER"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


@dataclass(frozen=True, slots=True)
class Voice:
    """Someone in the chain that a statement comes through: author, speaker, party.

    ``span`` is where the text names them (``None`` for the author of the article, whom the text
    need not name); ``how`` says how the name was resolved ("named", "affiliation", "pronoun", …).
    """

    name: str
    party: str | None = None
    span: Span | None = None
    how: str = "named"


@dataclass(frozen=True, slots=True)
class OptionStance:
    """That the statement's party is for (+1) or against (−1) an option being taken.

    ``anchors`` are the characters that name the option and those that decide the sign; ``term`` is
    the case's term that matched.
    """

    option: str
    stance: int
    anchors: tuple[Span, ...]
    term: str


class ConditionKind(StrEnum):
    """What the condition is to the thing conditioned.

    PRECONDITION: the thing only once the condition holds ("only after", "unless", "first … then").
    EXCHANGE: the thing if the condition holds ("if", "in return for", "provided").
    EXCLUSION: the two cannot both be ("impossible as long as", "incompatible with").
    """

    PRECONDITION = "precondition"
    EXCHANGE = "exchange"
    EXCLUSION = "exclusion"


@dataclass(frozen=True, slots=True)
class Condition:
    """What a statement depends on: ``span`` its characters, ``cue`` the words that make it one.

    ``options`` are the stances within the condition (what must be done by whom); empty if the
    condition is about nothing that the case knows. ``party`` is who makes it, ``consequent`` the
    options that wait for it.
    """

    kind: ConditionKind
    span: Span
    cue: Span
    options: tuple[OptionStance, ...] = ()
    consequent: tuple[OptionStance, ...] = ()


class Modality(StrEnum):
    """How real the content is said to be."""

    ACTUAL = "actual"
    FUTURE = "future"
    HYPOTHETICAL = "hypothetical"
    HISTORICAL = "historical"


class Bound(StrEnum):
    """How something lies to the time that the text names.

    WITHIN: in it. SINCE: begun then, and going on ("since 1956", "after"). BY: over by then, or done
    then at the latest ("by 2018", "until", "before").
    """

    WITHIN = "within"
    SINCE = "since"
    BY = "by"


@dataclass(frozen=True, slots=True)
class Moment:
    """When, as precise as the text: ``span`` is where it says so (``None``: the article's date).

    ``date`` is the time, or the first part of a longer one that ends with ``until`` ("between 2016 and
    2018", a week, a decade). As text it is ISO 8601-2: ``2018-03``, ``2016/2018``, ``195X`` for a decade,
    ``18XX`` for a century, ``1956/..`` since, ``../2018`` by.
    """

    date: PartialDate
    span: Span | None = None
    until: PartialDate | None = None
    bound: Bound = Bound.WITHIN

    @property
    def end(self) -> PartialDate:
        """The last part of it."""
        return self.until or self.date

    def __str__(self) -> str:
        round_years = self._round_years()
        if self.bound is Bound.SINCE:
            return f"{round_years or self.date}/.."
        if self.bound is Bound.BY:
            return f"../{round_years or self.end}"
        return round_years or (f"{self.date}/{self.until}" if self.until else str(self.date))

    def _round_years(self) -> str | None:
        """A decade or a century, with an X for each digit that is open."""
        years = self.end.year - self.date.year + 1
        if self.date.month or self.end.month or years not in {10, 100} or self.date.year % years:
            return None
        return f"{self.date.year // years}{'X' * (len(str(years)) - 1)}"


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim about a party's position, and the characters that every field came from.

    ``party`` is the party whose position it tells, not always the speaker's: a promise of Japan's
    told by Lavrov has party Japan and the chain author → Lavrov → Japan. ``speaker`` is the last
    voice that uttered it. ``passage`` is the hull of ``content``. ``act`` is ``None`` for a claim
    that does nothing PLOVER names. ``negated``, ``future``, ``hypothetical`` and ``historical``
    hold the characters that make the content so, ``None`` where it is not; more than one may hold, and
    ``modality`` is the one that weighs most. ``said`` is the date of the statement, ``event`` that of what
    it tells. ``forecast``: the speaker predicts. ``about`` names a party that the statement is about when
    it is not the one it is addressed to.
    """

    id: str
    passage: Passage
    content: tuple[Span, ...]
    mode: Mode
    speaker: Voice
    chain: tuple[Voice, ...]
    rule: str
    party: str | None = None
    party_span: Span | None = None
    cue: tuple[Span, ...] = ()
    act: Act | None = None
    act_span: Span | None = None
    addressee: Voice | None = None
    options: tuple[OptionStance, ...] = ()
    condition: Condition | None = None
    negated: Span | None = None
    modality: Modality = Modality.ACTUAL
    modality_span: Span | None = None
    future: Span | None = None
    hypothetical: Span | None = None
    historical: Span | None = None
    said: Moment | None = None
    event: Moment | None = None
    themes: tuple[str, ...] = ()
    forecast: bool = False
    about: str | None = None
