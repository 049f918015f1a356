"""Rulings as lines of JSON: ``rulings.jsonl`` in a case's folder, and what is exported and imported.

One object a line, strictly read: an unknown key, a value of another kind or a decision without what it
needs is refused with the number of its line. Nothing in it names a path. Public functions below.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from standoff.errors import Malformed, Unreadable, Unsupported
from standoff.evidence.dates import PartialDate
from standoff.evidence.passage import Passage
from standoff.evidence.ruling import Anchor, Coding, Decision, Happened, Ruling

MAX_BYTES = 1 << 24
"""The largest file of rulings that is read: 16 MiB, some ten thousand rulings."""
LONGEST = 20_000
"""The most characters of one text in a ruling."""
FIXED = ("analyst", "date", "decision", "subject", "reason")


def _dated(text: str) -> str:
    try:
        return str(PartialDate.parse(text))
    except ValueError:
        raise PydanticCustomError("date", "is no date as YYYY, YYYY-MM or YYYY-MM-DD") from None


def _filled(text: str) -> str:
    if not text.strip():
        raise PydanticCustomError("empty", "is empty")
    return storable(text)


def storable(text: str) -> str:
    """``text``; refused if it has a NUL character or half of a surrogate pair, which no database keeps."""
    if "\0" in text or any("\ud800" <= each <= "\udfff" for each in text):
        raise PydanticCustomError("characters", "has a NUL character or half of a surrogate pair")
    return text


def _stance(text: str) -> str:
    if len(text) < 2 or text[0] not in "+-":
        raise PydanticCustomError("stance", "is not written as +option or -option")
    return storable(text)


Text = Annotated[str, Field(max_length=LONGEST), AfterValidator(storable)]
Filled = Annotated[str, Field(max_length=LONGEST), AfterValidator(_filled)]
Date = Annotated[str, AfterValidator(_dated)]
Stances = Annotated[
    list[Annotated[str, Field(max_length=200), AfterValidator(_stance)]], Field(max_length=200)
]


class _Part(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class PassageLine(_Part):
    """A passage as written in a line."""

    article: Filled
    start: Annotated[int, Field(ge=0, lt=1 << 53)]
    end: Annotated[int, Field(ge=0, lt=1 << 53)]
    exact: Filled
    prefix: Text = ""
    suffix: Text = ""

    @model_validator(mode="after")
    def _long(self) -> PassageLine:
        if self.end - self.start != len(self.exact):
            raise PydanticCustomError("length", "has another number of characters than 'start' and 'end' say")
        return self


class AnchorLine(_Part):
    """An anchor as written in a line."""

    passage: PassageLine
    article: Filled
    party: Filled | None = None
    about: Stances = []


class CodingLine(_Part):
    """A coding as written in a line."""

    party: Filled | None = None
    options: Stances | None = None
    act: Filled | None = None
    condition: Filled | None = None
    needs: Stances | None = None
    waits: Stances | None = None
    said: Date | None = None
    negated: bool | None = None
    mode: Filled | None = None


class RulingLine(_Part):
    """A ruling as written in a line: what the noun says, and what its decision needs."""

    analyst: Filled
    date: Date | None = None
    decision: Literal["accept", "reject", "correct", "add", "resolve", "withdraw"]
    subject: Filled
    reason: Filled
    anchor: AnchorLine | None = None
    coding: CodingLine | None = None
    happened: Literal["yes", "no", "partly", "open"] | None = None
    source: Filled | None = None

    @model_validator(mode="after")
    def _whole(self) -> RulingLine:
        if (self.decision == "resolve") != (self.happened is not None):
            raise PydanticCustomError("happened", "'happened' belongs to a resolution, and only there")
        if self.source is not None and self.decision != "resolve":
            raise PydanticCustomError("source", "'source' belongs to a resolution only")
        coded = self.coding is not None and self.coding != CodingLine()
        if self.decision == "correct" and not coded:
            raise PydanticCustomError("coding", "a correction needs 'coding' with what is corrected")
        if coded and self.decision not in {"correct", "add"}:
            raise PydanticCustomError("coding", "'coding' belongs to a correction or an addition only")
        if self.decision == "add" and coded and self.anchor is None:
            raise PydanticCustomError("anchor", "a statement that is added needs 'anchor' with its passage")
        return self


def dumps(ruling: Ruling) -> str:
    """``ruling`` as one line; equal rulings give equal lines."""
    return json.dumps(_written(ruling), ensure_ascii=False)


def detail(ruling: Ruling) -> str | None:
    """What a ruling has beside its five fixed fields, as one line; ``None`` if nothing."""
    rest = {key: value for key, value in _written(ruling).items() if key not in FIXED}
    return json.dumps(rest, ensure_ascii=False, sort_keys=True) if rest else None


def checked(ruling: Ruling) -> Ruling:
    """``ruling``; raises ``Malformed`` if it could not be read back."""
    return parsed(_written(ruling), f"ruling of {ruling.analyst} on {ruling.subject!r}")


def loads(line: str, where: str, *, dated: bool = False) -> Ruling:
    """The ruling of one line; raises ``Malformed`` with ``where``, also without a date if ``dated``."""
    try:
        tree = json.loads(line, object_pairs_hook=_single, parse_constant=_no_number)
    except (ValueError, RecursionError) as wrong:
        why = getattr(wrong, "msg", None) or str(wrong) or "nested too deeply"
        raise _malformed("this line is no JSON object that can be read", where, why) from None
    if not isinstance(tree, dict):
        raise _malformed("this line is no JSON object", where)
    if dated and not tree.get("date"):
        raise _malformed("date: is missing", where, "a ruling is a dated decision of a named person")
    return parsed(tree, where)


def parsed(tree: Any, where: str) -> Ruling:
    """The ruling that ``tree``, what JSON writes, tells; raises ``Malformed`` with ``where``."""
    try:
        return _ruling(RulingLine.model_validate(tree))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        said = str(first["msg"])
        raise _malformed(f"{place}: {said[0].lower()}{said[1:]}" if place else said, where) from None


def read(path: Path) -> tuple[Ruling, ...]:
    """The rulings in the file at ``path``, in its order; empty lines are passed over.

    Raises ``Unreadable`` for what is no UTF-8 text file, ``Unsupported`` above ``MAX_BYTES`` and
    ``Malformed`` for a line that is no ruling with a date.
    """
    text = _text(path)
    lines = enumerate(text.split("\n"), start=1)
    return tuple(loads(line, f"{path}, line {at}", dated=True) for at, line in lines if line.strip())


def _text(path: Path) -> str:
    if not path.is_file():
        what = "this is not a regular file" if path.exists() else "there is no such file"
        raise Unreadable(what, where=str(path), remedy="Name a file of rulings, a JSON object a line.")
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise Unreadable("the file cannot be read", where=str(path), why=error.strerror) from error
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Unreadable(
            f"byte {error.start + 1}, on line {line}, is not UTF-8",
            where=str(path),
            why=error.reason,
            remedy="Save the file as UTF-8.",
        ) from error
    if len(data) > MAX_BYTES:
        raise Unsupported(
            f"the file is larger than {MAX_BYTES:,} bytes",
            where=str(path),
            remedy="Import it in parts, with 'standoff rule CASE --import FILE'.",
        )
    return text


def write(rulings: Iterable[Ruling]) -> str:
    """A file of ``rulings``, a line each."""
    return "".join(f"{dumps(ruling)}\n" for ruling in rulings)


def _written(ruling: Ruling) -> dict[str, Any]:
    told: dict[str, Any] = {
        "analyst": ruling.analyst,
        "date": str(ruling.date) if ruling.date else None,
        "decision": ruling.decision.value,
        "subject": ruling.subject,
        "reason": ruling.reason,
        "anchor": _anchor_written(ruling.anchor) if ruling.anchor else None,
        "coding": _coding_written(ruling.coding) if ruling.coding else None,
        "happened": ruling.happened.value if ruling.happened else None,
        "source": ruling.source,
    }
    return {key: value for key, value in told.items() if value is not None}


def _anchor_written(anchor: Anchor) -> dict[str, Any]:
    passage = anchor.passage
    told: dict[str, Any] = {
        "passage": {name: getattr(passage, name) for name in PassageLine.model_fields},
        "article": anchor.article,
        "party": anchor.party,
        "about": list(anchor.about),
    }
    return {key: value for key, value in told.items() if value not in (None, [])}


def _coding_written(coding: Coding) -> dict[str, Any]:
    told = {name: getattr(coding, name) for name in CodingLine.model_fields}
    told |= {"said": str(coding.said) if coding.said else None}
    shown = {key: list(value) if isinstance(value, tuple) else value for key, value in told.items()}
    return {key: value for key, value in shown.items() if value is not None}


def _ruling(line: RulingLine) -> Ruling:
    return Ruling(
        analyst=line.analyst.strip(),
        decision=Decision(line.decision),
        subject=line.subject.strip(),
        reason=line.reason.strip(),
        date=PartialDate.parse(line.date) if line.date else None,
        anchor=_anchor(line.anchor) if line.anchor else None,
        coding=_coding(line.coding) if line.coding and line.coding != CodingLine() else None,
        happened=Happened(line.happened) if line.happened else None,
        source=line.source,
    )


def _anchor(line: AnchorLine) -> Anchor:
    passage = Passage(**line.passage.model_dump())
    return Anchor(passage, line.article, line.party, tuple(sorted(line.about)))


def _coding(line: CodingLine) -> Coding:
    told = line.model_dump()
    stances = {k: None if told[k] is None else tuple(sorted(told[k])) for k in ("options", "needs", "waits")}
    said = PartialDate.parse(line.said) if line.said else None
    return Coding(**{**told, **stances, "said": said})


def _single(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    merged = dict(pairs)
    if len(merged) < len(pairs):
        raise ValueError("a key stands twice in one object")
    return merged


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is not a number that JSON has")


def _malformed(what: str, where: str, why: str | None = None) -> Malformed:
    return Malformed(
        what,
        where=where,
        why=why,
        remedy="Correct it; 'standoff rule CASE --export FILE' writes lines as they should be.",
    )
