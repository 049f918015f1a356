"""Ruling: a named person's dated decision about something read, constructed or foretold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from standoff.evidence.dates import PartialDate
from standoff.evidence.passage import Passage


class Decision(StrEnum):
    """What a ruling does to its subject.

    ACCEPT: what it gives is pinned. REJECT: it is not used. CORRECT: a statement counts as it is coded in the
    ruling. ADD: a formula, or a statement that the program did not read. RESOLVE: a forecast came true or
    not. WITHDRAW: the analyst takes back what they ruled before on the same subject.
    """

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    ADD = "add"
    RESOLVE = "resolve"
    WITHDRAW = "withdraw"


class Happened(StrEnum):
    """Whether what was foretold came about; OPEN if nobody can know yet."""

    YES = "yes"
    NO = "no"
    PARTLY = "partly"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where the statement or forecast stands that a ruling is about, so that it is found again.

    ``article`` is the name of the article's file. ``party`` is whose position was read there, ``about`` the
    stances (``+option`` or ``-option``, sorted), to tell it from others in the same words.
    """

    passage: Passage
    article: str
    party: str | None = None
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Coding:
    """A statement as a person reads it, field by field; ``None`` leaves a field as it was read.

    ``options``, and those that a condition ``needs`` and that ``waits`` for it, are ``+name`` (for) or
    ``-name`` (against). ``act`` is a class of acts or ``none``, ``condition`` a kind of condition or
    ``none``, ``mode`` a way of telling. ``negated`` other than what was read turns every stance
    that is not given.
    """

    party: str | None = None
    options: tuple[str, ...] | None = None
    act: str | None = None
    condition: str | None = None
    needs: tuple[str, ...] | None = None
    waits: tuple[str, ...] | None = None
    said: PartialDate | None = None
    negated: bool | None = None
    mode: str | None = None

    @property
    def empty(self) -> bool:
        """Whether it leaves everything as it was read."""
        return self == Coding()


@dataclass(frozen=True, slots=True)
class Ruling:
    """``analyst`` decided ``decision`` about ``subject`` on ``date`` because of ``reason``.

    ``subject`` is the text of a formula, or the id of a statement or forecast; ``anchor`` says where that
    stands. ``coding`` belongs to a correction and to a statement that is added; ``happened`` and ``source``,
    a note on how it is known, to a resolution. Not an edit: what it overrules is kept, and a later ruling of
    the same analyst on the same subject stands in its place. A pinned preference in a case file is a ruling
    with decision ``add``.
    """

    analyst: str
    decision: Decision
    subject: str
    reason: str
    date: PartialDate | None = None
    anchor: Anchor | None = None
    coding: Coding | None = None
    happened: Happened | None = None
    source: str | None = None
