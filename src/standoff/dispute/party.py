"""Party and Person: who can decide, and who speaks for whom."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who speaks or acts for a party: ``role`` as text tells it ("Foreign Minister")."""

    name: str
    aliases: tuple[str, ...] = ()
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """An actor that controls options and has preferences.

    Decision maker, player, actor and stakeholder are synonyms in the literature. Not any
    organisation mentioned: a ministry is one of its party's ``bodies``; a capital that stands for a
    government is one of its ``seats``. ``country`` is an ISO 3166 alpha-2 code, from which names,
    demonyms and the capital follow without being listed.
    """

    name: str
    country: str | None = None
    aliases: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    bodies: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
