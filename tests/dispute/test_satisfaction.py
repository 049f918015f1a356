"""Questions to the solver: how many may be asked, and what the solver is for."""

from __future__ import annotations

import subprocess
import sys

import pytest

from standoff.dispute.satisfaction import Effort, Satisfaction
from standoff.errors import Unsupported


def test_one_question_too_many_is_refused() -> None:
    effort = Effort(2)
    one, other = Satisfaction(effort), Satisfaction(effort)
    assert one.ask()
    assert other.ask()
    with pytest.raises(Unsupported, match="not settled within 2 questions to the solver\n  Allow more"):
        one.ask()
    assert effort.spent == 2


def test_what_no_clause_mentions_counts_as_false() -> None:
    solver = Satisfaction()
    assert solver.ask()
    spare = solver.clauses.fresh()
    assert not solver.holds(spare)
    assert solver.holds(-spare)


def test_the_solver_is_loaded_with_the_first_question() -> None:
    code = (
        "import sys\nfrom standoff.dispute.satisfaction import Satisfaction\n"
        "import standoff.stability.single, standoff.dispute.casefile\nassert 'pysat' not in sys.modules\n"
        "Satisfaction()\nassert 'pysat' in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
