"""How far each source is trusted, and the themes that a case asks the articles about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class SourceGrade:
    """An Admiralty grade for every article whose outlet, author or file name is ``source``.

    ``reliability`` A to F and ``credibility`` 1 to 6; F and 6 mean *unknown*, not worst.
    """

    source: str
    reliability: str = "F"
    credibility: int = 6
    note: str | None = None


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
