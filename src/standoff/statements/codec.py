"""Statements as JSON: for the store, which must give back what it was given, and for tools.

``dumps`` and ``loads`` are an exact round trip. ``row`` is the flat form of ``standoff statements
--format jsonl``, whose keys other tools rely on.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from standoff.errors import Malformed
from standoff.evidence import Article, Span
from standoff.statements.statement import Condition, Moment, OptionStance, Statement, Voice


@lru_cache(maxsize=1)
def _adapter() -> TypeAdapter[Statement]:
    return TypeAdapter(Statement)


def dumps(statement: Statement) -> str:
    """``statement`` as one line of JSON; equal statements give equal lines."""
    return _adapter().dump_json(statement).decode("utf-8")


def loads(line: str) -> Statement:
    """The statement that ``dumps`` wrote; raises Malformed for anything else."""
    try:
        return _adapter().validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        raise Malformed(
            "a stored statement cannot be read back",
            where=".".join(str(part) for part in first["loc"]) or "statement",
            why=str(first["msg"]),
            remedy="Read the article again: its text is kept, and a reading can be repeated.",
        ) from error


def row(statement: Statement, article: Article) -> dict[str, Any]:
    """``statement`` as a flat record with the article's file name and the text of each span."""
    condition = statement.condition
    return {
        "article": article.name,
        "start": statement.passage.start,
        "end": statement.passage.end,
        "exact": statement.passage.exact,
        "party": statement.party,
        "speaker": statement.speaker.name,
        "mode": statement.mode.value,
        "act": statement.act.value if statement.act else None,
        "addressee": statement.addressee.name if statement.addressee else None,
        "options": [_stance(stance, article) for stance in statement.options],
        "conditional": condition is not None,
        "condition": _condition(condition, article) if condition else None,
        "date": _date(statement.said),
        "id": statement.id,
        "chain": [_voice(voice) for voice in statement.chain],
        "cue": [_text(span, article) for span in statement.cue],
        "about": statement.about,
        "negated": _text(statement.negated, article),
        "modality": statement.modality.value,
        "future": _text(statement.future, article),
        "hypothetical": _text(statement.hypothetical, article),
        "historical": _text(statement.historical, article),
        "event": _date(statement.event),
        "themes": list(statement.themes),
        "forecast": statement.forecast,
        "rule": statement.rule,
    }


def _text(span: Span | None, article: Article) -> str | None:
    return article.text[span.start : span.end] if span else None


def _date(moment: Moment | None) -> str | None:
    return str(moment) if moment else None


def _voice(voice: Voice) -> dict[str, str | None]:
    return {"name": voice.name, "party": voice.party}


def _stance(stance: OptionStance, article: Article) -> dict[str, Any]:
    return {
        "option": stance.option,
        "stance": stance.stance,
        "anchors": [_text(span, article) for span in stance.anchors],
    }


def _condition(condition: Condition, article: Article) -> dict[str, Any]:
    return {
        "kind": condition.kind.value,
        "text": _text(condition.span, article),
        "cue": _text(condition.cue, article),
        "options": [_stance(stance, article) for stance in condition.options],
        "consequent": [_stance(stance, article) for stance in condition.consequent],
    }
