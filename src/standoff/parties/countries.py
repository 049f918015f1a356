"""Countries: what they and their people are called, and the places that stand for their governments."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from babel import Locale

_PLURAL_LIKE_ADJECTIVE = ("ese", "ish", "ch", "sh", "ss", "s")


@dataclass(frozen=True, slots=True)
class Country:
    """A territory of CLDR by its ISO 3166 alpha-2 code (or EU, UN, XK).

    ``names`` begin with the name in CLDR; ``shared`` are those of them that also stand for something
    else (another country, a state of a federation, a person's name).
    """

    code: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()


@cache
def countries() -> dict[str, Country]:
    """Every country by its code, from CLDR's English names and our own table of facts."""
    facts = _facts()
    territories = Locale("en").territories
    codes = [code for code in sorted(territories) if re.fullmatch("[A-Z]{2}", code)]
    return {code: _country(code, territories[code], facts.get(code, {})) for code in codes}


def _country(code: str, name: str, facts: dict[str, tuple[str, ...]]) -> Country:
    adjectives = facts.get("adjectives", ())
    regular = tuple(f"{word}s" for word in adjectives if not word.endswith(_PLURAL_LIKE_ADJECTIVE))
    return Country(
        code,
        tuple(dict.fromkeys((*_variants(name), *facts.get("names", ())))),
        adjectives,
        facts.get("people", ()) or regular,
        facts.get("capitals", ()),
        facts.get("seats", ()),
        facts.get("bodies", ()),
        facts.get("shared", ()),
    )


def _variants(name: str) -> list[str]:
    """The names in one of CLDR's: "Myanmar (Burma)" is two, "&" is also "and"."""
    at_end = re.fullmatch(r"(.+?) \((.+)\)", name)
    parts = list(at_end.groups()) if at_end else [re.sub(r" \(.+?\)", "", name)]
    return parts + [part.replace("&", "and") for part in parts if "&" in part]


def _facts() -> dict[str, dict[str, tuple[str, ...]]]:
    table = files("standoff.parties").joinpath("data/countries.tsv").read_text(encoding="utf-8")
    header, *rows = [line.split("\t") for line in table.splitlines() if not line.startswith("#")]
    return {
        row[0]: {
            column: tuple(cell.split("|")) if cell else ()
            for column, cell in zip(header[1:], row[1:], strict=True)
        }
        for row in rows
    }
