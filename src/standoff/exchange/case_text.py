"""A dispute as the text of a case file that loads as the same dispute."""

from __future__ import annotations

from collections.abc import Iterator

from standoff.dispute import Dispute, Option, PreferenceStatement, Ranking, states
from standoff.dispute.casefile.folder import MAX_BYTES
from standoff.dispute.grammar import text_of
from standoff.errors import Unsupported

WIDTH = 100
"""Columns of a line before a list of states goes on in the next."""


def case_text(dispute: Dispute, analyst: str) -> str:
    """The case file: parties, options, constraints, preferences, rankings, what parties think impossible.

    For disputes read from another program's file, which have nothing else. ``analyst`` answers for
    preferences. Raises ``Unsupported`` if the text is longer than a case file may be.
    """
    text = "\n".join(_lines(dispute, analyst)) + "\n"
    if len(text.encode("utf-8")) > MAX_BYTES:
        raise Unsupported(
            f"the case file would have more than {MAX_BYTES:,} bytes",
            where=dispute.name,
            why="rankings of very many states belong into the file that they came from",
            remedy="Solve the .gmcr file directly: every command takes it as a case.",
        )
    return text


def _lines(dispute: Dispute, analyst: str) -> Iterator[str]:
    yield f"case: {quoted(dispute.name)}"
    yield f"title: {quoted(dispute.title)}"
    if dispute.note:
        yield f"note: {quoted(dispute.note)}"
    yield f"analyst: {{name: {quoted(analyst)}}}"
    yield "parties:"
    yield from (f"  - {{name: {quoted(party.name)}}}" for party in dispute.parties)
    yield "options:" if dispute.options else "options: []"
    yield from (_option(option) for option in dispute.options)
    if dispute.constraints:
        yield "constraints:"
        for key, requirement in (("infeasible", False), ("requirements", True)):
            formulas = [c.formula for c in dispute.constraints if c.requirement is requirement]
            if formulas:
                yield f"  {key}:"
                yield from (f"    - {quoted(text_of(formula))}" for formula in formulas)
    yield from _preferences(dispute)
    if dispute.rankings:
        yield "rankings:"
        for ranking in dispute.rankings:
            yield from _ranking(ranking, dispute)
    yield from _views(dispute)


def _option(option: Option) -> str:
    words = f"name: {quoted(option.name)}, owner: {quoted(option.owner)}, label: {quoted(option.label)}"
    return f"  - {{{words}, direction: {option.direction.value}}}"


def _preferences(dispute: Dispute) -> Iterator[str]:
    listed = [(p.name, dispute.preferences_of(p.name)) for p in dispute.parties]
    if any(statements for _, statements in listed):
        yield "preferences:"
    for party, statements in listed:
        if statements:
            yield f"  {quoted(party)}:"
            yield from (_preference(statement) for statement in statements)


def _preference(statement: PreferenceStatement) -> str:
    reasons = [warrant.ruling.reason for warrant in statement.warrants if warrant.ruling]
    reason = f", reason: {quoted(reasons[0])}" if reasons else ""
    return f"    - {{formula: {quoted(text_of(statement.formula))}{reason}}}"


def _ranking(ranking: Ranking, dispute: Dispute) -> Iterator[str]:
    yield f"  {quoted(ranking.party)}:"
    for tier in ranking.tiers:
        line = "    - ["
        for at, state in enumerate(tier):
            more = quoted(states.pattern(state, dispute)) + (", " if at < len(tier) - 1 else "]")
            if len(line) + len(more) > WIDTH:
                yield line.rstrip()
                line = "       "
            line += more
        yield line


def _views(dispute: Dispute) -> Iterator[str]:
    if dispute.views:
        yield "views:"
    for view in dispute.views:
        yield f"  {quoted(view.party)}:"
        yield "    impossible:"
        yield from (f"      - {quoted(text_of(formula))}" for formula in view.impossible)


def quoted(text: str) -> str:
    """``text`` as a YAML scalar in double quotes, whatever is in it."""
    return '"' + "".join(_escaped(letter) for letter in text) + '"'


def _escaped(letter: str) -> str:
    if letter in '"\\':
        return f"\\{letter}"
    if letter.isprintable() and letter != "\ufeff":
        return letter
    code = ord(letter)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
