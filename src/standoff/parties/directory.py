"""Directory: who is who, for the parties of one case."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING

from standoff.dispute import Party
from standoff.errors import Unsupported
from standoff.evidence import Furniture
from standoff.parties.affiliation import Scene
from standoff.parties.cast import Cast
from standoff.parties.countries import countries
from standoff.parties.gazetteer import Gazetteer
from standoff.parties.mentions import Mentions
from standoff.parties.resolver import Resolver
from standoff.parties.words import Words

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Directory:
    """The names of ``parties`` and of all countries, ready to be looked for in texts."""

    def __init__(self, parties: Sequence[Party]) -> None:
        self.parties = tuple(parties)
        self._gazetteer = Gazetteer(self.parties)
        self._roles = {
            person.name: person.role for party in self.parties for person in party.people if person.role
        }

    @staticmethod
    @cache
    def of_countries() -> Directory:
        """A directory in which every country is a party under its English name in CLDR."""
        return Directory([Party(country.names[0], code) for code, country in countries().items()])

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every name that is looked for, in order of the alphabet."""
        return self._gazetteer.names

    def resolve(self, doc: Doc, furniture: Sequence[Furniture] = ()) -> Mentions:
        """Who is meant where in ``doc``, the parsed text of one article.

        Nothing is looked for in ``furniture``. ``Unsupported`` if ``doc`` is not tagged and parsed.
        """
        if not (doc.has_annotation("DEP") and doc.has_annotation("TAG")):
            raise Unsupported(
                "people and parties cannot be looked for in a text that is not tagged and parsed",
                why="who is meant is decided by the heads of noun phrases",
                remedy="Use a language pipeline with a tagger and a dependency parser.",
            )
        words = Words.of(doc, [piece.span for piece in furniture])
        scene = Scene.of(words, self._gazetteer.scan(words))
        cast = Cast(scene, self._roles)
        referents = Resolver(scene, cast).resolve()
        return Mentions(words, referents, cast.individuals())
