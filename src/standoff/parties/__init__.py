"""Who is who: which words of a text stand for which party or person.

May import ``dispute`` (for Party), ``reading``, ``evidence``, ``errors``. Public names below.
"""

from standoff.parties.directory import Directory
from standoff.parties.mention import Mention, Resolution, Use
from standoff.parties.mentions import Mentions

__all__ = ["Directory", "Mention", "Mentions", "Resolution", "Use"]
