"""One state of a model too large to build: whether it holds, and why, by questions to a SAT solver.

May import the rest of ``stability`` and ``dispute``; ``pysat`` is loaded with the first question. The
chapter is ``docs/explanation/large-models.md``. Public names below.
"""

from standoff.stability.single.equilibria import nearest_equilibrium, nearest_state
from standoff.stability.single.judgement import LIMIT, judge
from standoff.stability.single.space import Space
from standoff.stability.single.ways import way

__all__ = ["LIMIT", "Space", "judge", "nearest_equilibrium", "nearest_state", "way"]
