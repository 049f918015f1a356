"""One state of a model too large to build: whether it holds, and why, by questions to a SAT solver.

May import the rest of ``stability`` and ``dispute``; ``pysat`` is loaded with the first question. The
chapter is ``docs/explanation/large-models.md``. Sixty options make 2^60 states. One's improvement is met by
what Two *can* do, but would not:

>>> from standoff.stability import Move
>>> from standoff.dispute import Dispute, Option, Party, PreferenceStatement, Variable, Warrant
>>> from standoff.evidence import Decision, Ruling
>>> warrant = (Warrant(ruling=Ruling("A. Analyst", Decision.ADD, "", "an example")),)
>>> large = Dispute(
...     "large", "Sixty options", (Party("One"), Party("Two")),
...     tuple(Option(f"o{k}", "One" if k < 30 else "Two", "", "", "") for k in range(60)),
...     preferences=(
...         PreferenceStatement("Two", Variable("o59"), warrant),
...         PreferenceStatement("One", Variable("o59"), warrant),
...         PreferenceStatement("One", Variable("o0"), warrant),
...     ),
... )
>>> judge(large, "nash", "One", 1 << 59).blocking == Move("One", 1 << 59, (1 << 59) + 1)
True
>>> judge(large, "gmr", "One", 1 << 59).sanctions[0].answer[0].party
'Two'
>>> judge(large, "seq", "One", 1 << 59).stable
False

Public names below.
"""

from standoff.stability.single.equilibria import nearest_equilibrium, nearest_state
from standoff.stability.single.judgement import LIMIT, judge
from standoff.stability.single.space import Space
from standoff.stability.single.ways import way

__all__ = ["LIMIT", "Space", "judge", "nearest_equilibrium", "nearest_state", "way"]
