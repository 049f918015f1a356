"""A statement as an analyst codes it: what a correction changes, and what an addition makes.

A field that the coding leaves open stays as it was read. A stance that is given has the whole passage as its
anchor, unless the same stance was read: then it keeps its words. Where the coding gives a condition but not
what waits for it, the statement's own options wait, save those that the condition needs.

Misses: whether the passage bears the coding out; that is the analyst's to answer for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from standoff.dispute import Dispute
from standoff.evidence import Coding, Passage, Span
from standoff.statements import Act, Condition, ConditionKind, Mode, Moment, OptionStance, Statement, Voice

NONE = "none"
"""Written for an act or a condition that the passage does not have."""
HOW = "ruling"
"""The rule of a statement that an analyst added, and how its speaker was resolved."""

Stances = tuple[OptionStance, ...]


def unknown_in(coding: Coding, dispute: Dispute) -> tuple[str, ...]:
    """What ``coding`` names that neither the case nor the coding scheme has, or has both ways, in words."""
    return tuple(_unknown(coding, dispute))


def _unknown(coding: Coding, dispute: Dispute) -> Iterator[str]:
    if coding.party is not None and coding.party not in {party.name for party in dispute.parties}:
        yield f"party {coding.party!r}"
    options = {option.name for option in dispute.options}
    written = (*(coding.options or ()), *(coding.needs or ()), *(coding.waits or ()))
    yield from (f"option {each[1:]!r}" for each in written if each[1:] not in options)
    for options_told in (coding.options, coding.needs, coding.waits):
        signs = Counter(each[1:] for each in set(options_told or ()))
        yield from (f"option {name!r} both for and against" for name, times in signs.items() if times > 1)
    if coding.act not in {None, NONE, *Act}:
        yield f"act {coding.act!r}"
    if coding.condition not in {None, NONE, *ConditionKind}:
        yield f"condition {coding.condition!r}"
    if coding.mode not in {None, *Mode}:
        yield f"mode {coding.mode!r}"


def unfounded(coding: Coding, read: Statement | None) -> str | None:
    """What ``coding`` says of a condition that neither it nor the statement as ``read`` has, in words."""
    kind = coding.condition or (NONE if read is None or read.condition is None else "as read")
    if kind == NONE and (coding.needs or coding.waits):
        return "something needed or waiting without a condition"
    return None


def about(statement: Statement) -> tuple[str, ...]:
    """The stances of ``statement`` as a coding writes them: its options, then those of its condition."""
    condition = statement.condition
    inner = condition.options + condition.consequent if condition else ()
    return tuple(sorted({written(stance) for stance in statement.options + inner}))


def written(stance: OptionStance) -> str:
    """``stance`` as a coding writes it."""
    return f"{'+' if stance.stance > 0 else '-'}{stance.option}"


def coded_as(statement: Statement) -> Coding:
    """All fields of ``statement`` as a coding writes them."""
    condition = statement.condition
    return Coding(
        party=statement.party,
        options=tuple(sorted(map(written, statement.options))),
        act=statement.act.value if statement.act else NONE,
        condition=condition.kind.value if condition else NONE,
        needs=tuple(sorted(map(written, condition.options))) if condition else (),
        waits=tuple(sorted(map(written, condition.consequent))) if condition else (),
        said=statement.said.date if statement.said else None,
        negated=statement.negated is not None,
        mode=statement.mode.value,
    )


def corrected(statement: Statement, coding: Coding) -> Statement:
    """``statement`` with the fields that ``coding`` gives; its id and passage stay."""
    whole = statement.passage.span
    turned = coding.negated is not None and coding.negated != (statement.negated is not None)
    sign = -1 if turned else 1
    options = _stances(coding.options, statement.options, whole, sign)
    party = coding.party or statement.party
    own = statement.speaker.party in (None, statement.party)
    speaker = replace(statement.speaker, party=party) if own and coding.party else statement.speaker
    return replace(
        statement,
        party=party,
        speaker=speaker,
        options=options,
        act=_act(coding, statement.act),
        condition=_condition(coding, statement.condition, options, whole, sign),
        said=Moment(coding.said) if coding.said else statement.said,
        negated=(None if statement.negated else whole) if turned else statement.negated,
        mode=Mode(coding.mode) if coding.mode else statement.mode,
    )


def added(identity: str, passage: Passage, coding: Coding) -> Statement:
    """The statement that ``coding`` finds in ``passage``; restated unless it says otherwise."""
    voice = Voice(coding.party or "", coding.party, how=HOW)
    bare = Statement(
        id=identity,
        passage=passage,
        content=(passage.span,),
        mode=Mode.INDIRECT,
        speaker=voice,
        chain=(voice,),
        rule=HOW,
        party=coding.party,
    )
    stands = replace(coding, negated=None)
    made = corrected(bare, stands)
    return replace(made, negated=passage.span if coding.negated else None)


def _act(coding: Coding, read: Act | None) -> Act | None:
    if coding.act is None:
        return read
    return None if coding.act == NONE else Act(coding.act)


def _condition(
    coding: Coding, read: Condition | None, options: Stances, whole: Span, sign: int
) -> Condition | None:
    if coding.condition == NONE or (coding.condition is None and read is None):
        return None
    before = read or Condition(ConditionKind.PRECONDITION, whole, whole)
    kind = ConditionKind(coding.condition) if coding.condition else before.kind
    needs = _stances(coding.needs, before.options, whole)
    waits = _stances(coding.waits, before.consequent, whole, sign)
    if coding.waits is None and (read is None or coding.options is not None):
        needed = {stance.option for stance in needs}
        waits = tuple(stance for stance in options if stance.option not in needed)
    return replace(before, kind=kind, options=needs, consequent=waits)


def _stances(given: Sequence[str] | None, read: Stances, whole: Span, sign: int = 1) -> Stances:
    if given is None:
        return tuple(replace(stance, stance=sign * stance.stance) for stance in read) if sign < 0 else read
    kept = {written(stance): stance for stance in read}
    return tuple(
        kept.get(each, OptionStance(each[1:], 1 if each[0] == "+" else -1, (whole,), each[1:]))
        for each in given
    )
