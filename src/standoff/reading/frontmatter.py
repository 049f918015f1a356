"""The block of YAML between two lines of ``---`` with which a Markdown file may begin."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from standoff.errors import Malformed

LONGEST = 64 * 1024
"""Characters; longer front matter is refused."""

_DEEPEST = 20
"""Brackets within brackets; the parser's time grows with the square of their number."""

_FENCE = re.compile(r"---[ \t]*(?:\r\n|\r|\n)(?=[^\r\n])")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE)
_FIELD = re.compile(r"[A-Za-z_][\w -]*:(?:\s|$)")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The plain fields of a block, each a text, and where the body after it begins."""

    fields: dict[str, str]
    body: int


def read_front_matter(text: str, where: str) -> FrontMatter:
    """The front matter of ``text``; no fields and body 0 if it does not begin with any.

    A blank line after the first ``---`` makes it a rule across the page, not front matter.

    Values stay texts as they are written: ``date: 2016`` is not a number. Lists and mappings are
    passed over. The YAML is read as a stream of events, so that tags construct nothing, and
    anchors and aliases, with which small files grow huge, are refused.

    Raises ``Malformed`` with the line for YAML that does not parse, has no end or is not a mapping.
    """
    opening = _FENCE.match(text)
    if opening is None:
        return FrontMatter({}, 0)
    closing = _CLOSE.search(text, opening.end())
    if closing is None:
        if not _FIELD.match(text, opening.end()):
            return FrontMatter({}, 0)
        raise _broken("the front matter has no end", 1, where, "a line of '---' must close it")
    block = text[opening.end() : closing.start()]
    if len(block) > LONGEST:
        raise _broken(f"the front matter is longer than {LONGEST:,} characters", 1, where)
    return FrontMatter(_plain_fields(block, where), closing.end())


def _broken(what: str, line: int, where: str, why: str | None = None) -> Malformed:
    return Malformed(
        what,
        where=f"{where}, line {line}",
        why=why,
        remedy="Between two lines of '---' write one 'name: value' a line.",
    )


def _plain_fields(block: str, where: str) -> dict[str, str]:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    try:
        return _fields_of(YAML(typ="base", pure=True).parse(block), where)
    except YAMLError as wrong:
        mark = getattr(wrong, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        why = getattr(wrong, "problem", None) or str(wrong).splitlines()[0]
        raise _broken("the front matter is not YAML", line, where, why) from wrong
    except (ValueError, RecursionError) as wrong:
        raise _broken("the front matter is not YAML", 1, where, str(wrong)) from wrong


def _fields_of(events: Iterable[Any], where: str) -> dict[str, str]:
    """Scalars directly below the outermost mapping, by key."""
    from ruamel.yaml import events as kinds

    fields: dict[str, str] = {}
    depth = 0
    key: str | None = None
    for event in events:
        line = event.start_mark.line + 2
        if isinstance(event, kinds.AliasEvent) or getattr(event, "anchor", None):
            raise _broken("the front matter uses anchors or aliases", line, where, "no field needs them")
        starts = isinstance(event, kinds.CollectionStartEvent)
        depth += starts - isinstance(event, kinds.CollectionEndEvent)
        if depth > _DEEPEST:
            raise _broken("the front matter is nested too deeply", line, where)
        not_fields = depth == 1 and starts and not isinstance(event, kinds.MappingStartEvent)
        if not_fields or (depth == 2 and starts and key is None):
            raise _broken("the front matter is not a list of fields", line, where)
        if isinstance(event, kinds.ScalarEvent) and depth <= 1:
            if depth == 0 and event.value:
                raise _broken("the front matter is not a list of fields", line, where)
            empty = event.value in {"null", "~"} and not event.style
            key = _take(fields, key, "" if empty else event.value, f"{where}, line {line}")
        elif depth == 1 and not starts:
            key = None
    return fields


def _take(fields: dict[str, str], key: str | None, value: str, where: str) -> str | None:
    """Put ``value`` under ``key``, or make it the key that waits for its value."""
    if key is None:
        return value
    if key in fields:
        raise Malformed(f"the field {key!r} is given twice", where=where, remedy="Leave one of them out.")
    fields[key] = value
    return None
