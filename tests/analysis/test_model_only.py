"""Cases without articles: answered without the language pipeline."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from standoff import analysis
from standoff.errors import Infeasible, Unknown, Unreadable
from standoff.findings.outcome import OutcomeFinding


def test_the_solution_is_plain_data_in_the_promised_shape(model: Path) -> None:
    solution = analysis.solve(model)
    assert list(solution) == ["parties", "options", "feasible", "states", "status_quo", "concepts"]
    assert solution["options"] == ["open_harbour", "pay_dues"]
    assert (solution["feasible"], solution["status_quo"]) == (4, 0)
    nash = solution["concepts"]["nash"]
    assert nash == {"equilibria": [0, 1, 2, 3], "stable": {"Norland": [0, 1, 2, 3], "Sudria": [0, 1, 2, 3]}}
    assert {"nash", "gmr", "smr", "seq"} <= set(solution["concepts"])


def test_a_model_leaves_no_trace_in_its_folder(model: Path) -> None:
    analysis.solve(model)
    analysis.dossier(model)
    assert [path.name for path in model.iterdir()] == ["case.yaml"]


def test_an_outcome_is_explained(model: Path) -> None:
    found = analysis.explain(model, "deal")
    assert isinstance(found.finding, OutcomeFinding)
    assert (found.finding.name, found.finding.states) == ("deal", 1)
    assert [option.name for option in found.options] == ["open_harbour", "pay_dues"]


def test_a_state_is_explained_by_its_letters(model: Path) -> None:
    finding = analysis.explain(model, "YN").finding
    assert isinstance(finding, OutcomeFinding)
    assert finding.best is not None
    assert finding.best.view.on == ("open_harbour",)


@pytest.mark.parametrize("subject", ["dael", "YNY", "yn", ""])
def test_what_is_neither_outcome_nor_state_is_refused(model: Path, subject: str) -> None:
    with pytest.raises(Unknown, match="neither an outcome nor a state"):
        analysis.explain(model, subject)


def test_a_state_that_is_ruled_out_is_refused(model: Path) -> None:
    file = model / "case.yaml"
    ruled = "constraints: {infeasible: [open_harbour and pay_dues]}\n"
    file.write_text(file.read_text(encoding="utf-8") + ruled, encoding="utf-8")
    with pytest.raises(Infeasible, match="is ruled out"):
        analysis.explain(model, "YY")


def test_no_case_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"the folder has no case\.yaml"):
        analysis.solve(tmp_path)


def test_a_model_s_dossier_knows_how_it_was_made(model: Path) -> None:
    run = analysis.dossier(model).run
    assert run.pipeline == "none"
    assert [name for name, _ in run.inputs] == ["case.yaml"]
    assert dict(run.parameters)["concepts"].startswith("nash")


def _imported(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_importing_the_facade_imports_nothing_heavy() -> None:
    assert not {"numpy", "spacy", "pydantic", "sqlalchemy", "rich"} & _imported("import standoff.analysis")


def test_a_model_is_solved_without_the_language_pipeline(model: Path) -> None:
    code = f"from standoff import analysis\nanalysis.solve({str(model)!r})"
    assert not {"spacy", "sqlalchemy", "trafilatura"} & _imported(code)
