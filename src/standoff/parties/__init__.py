"""Who is who: which words of a text stand for which party or person.

``Directory(parties).resolve(doc)`` gives the ``Mentions`` of one parsed article; ``candidates`` suggests
parties where there is no case yet. May import ``dispute`` (for Party), ``reading``, ``evidence``,
``errors``. Public names: ``Directory``, ``Mentions``, ``Mention``, ``Resolution``, ``Use``, ``Individual``,
``candidates``, ``discover``, ``PartyCandidate``, ``PersonCandidate``, ``Discovered``, ``Country``,
``countries``.
"""

from standoff.parties.countries import Country, countries
from standoff.parties.directory import Directory
from standoff.parties.discovery import Discovered, PartyCandidate, PersonCandidate, candidates, discover
from standoff.parties.individual import Individual
from standoff.parties.mention import Mention, Resolution, Use
from standoff.parties.mentions import Mentions

__all__ = [
    "Country",
    "Directory",
    "Discovered",
    "Individual",
    "Mention",
    "Mentions",
    "PartyCandidate",
    "PersonCandidate",
    "Resolution",
    "Use",
    "candidates",
    "countries",
    "discover",
]
