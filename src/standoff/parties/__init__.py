"""Who is who: which words of a text stand for which party or person.

May import ``dispute`` (for Party), ``reading``, ``evidence``, ``errors``. Public names below.
"""

from standoff.parties.mention import Mention, Resolution

__all__ = ["Mention", "Resolution"]
