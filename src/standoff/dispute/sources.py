"""How far each source is trusted, and the themes that a case asks the articles about."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class SourceKind(StrEnum):
    """What the name in a grade is the name of; ANY is whichever of the other three it fits."""

    ANY = "source"
    OUTLET = "outlet"
    AUTHOR = "author"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class SourceGrade:
    """What a case says of one source: an Admiralty grade, and whether it is believed at all.

    ``source`` is an outlet, an author or an article's file name, as ``kind`` says. ``says`` narrows an
    article down to the statements in which these words of it stand. ``reliability`` A to F and
    ``credibility`` 1 to 6: F and 6 mean *unknown*, not worst; ``None`` is not stated, and a less specific
    grade's stands. So with ``believed``. ``where`` it is written is for messages and no part of the value.
    """

    source: str
    reliability: str | None = None
    credibility: int | None = None
    note: str | None = None
    believed: bool | None = None
    kind: SourceKind = SourceKind.ANY
    says: str | None = None
    where: str = field(default="", compare=False)


class ThemeKind(StrEnum):
    """What a theme is in the dispute, beyond the options themselves."""

    PRECEDENT = "precedent"
    DOMESTIC_LIMIT = "domestic limit"
    LINKAGE = "linkage"
    THREAT = "common threat"
    TRUST = "trust"
    THIRD_PARTY = "third party"


@dataclass(frozen=True, slots=True)
class Theme:
    """Something that bears on the dispute without being an option: "the 1956 declaration".

    ``terms`` are written in the same language as those of options.
    """

    name: str
    label: str
    kind: ThemeKind
    terms: tuple[str, ...]
