"""Directory: who is who, for the parties of one case."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from standoff.dispute import Party
from standoff.evidence import Furniture
from standoff.parties.affiliation import Scene
from standoff.parties.cast import Cast
from standoff.parties.gazetteer import Gazetteer
from standoff.parties.mentions import Mentions
from standoff.parties.resolver import Resolver
from standoff.parties.words import Words


class Directory:
    """The names of ``parties`` and of all countries, ready to be looked for in texts."""

    def __init__(self, parties: Sequence[Party]) -> None:
        self.parties = tuple(parties)
        self._gazetteer = Gazetteer(self.parties)
        self._roles = {
            person.name: person.role for party in self.parties for person in party.people if person.role
        }

    def resolve(self, doc: Doc, furniture: Sequence[Furniture] = ()) -> Mentions:
        """Who is meant where in ``doc``, the parsed text of one article.

        Nothing is looked for in ``furniture``. Needs tags, a dependency parse and entity labels.
        """
        words = Words.of(doc, [piece.span for piece in furniture])
        scene = Scene.of(words, self._gazetteer.scan(words))
        return Mentions(words, Resolver(scene, Cast(scene, self._roles)).resolve())
