"""The ledger in words: what is said of forecasts, of scores, and of few of them."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from standoff.belief.ledger import State, scores
from standoff.evidence import Happened, PartialDate
from standoff.findings.belief.ledger import LedgerFinding, Scored
from standoff.findings.dossier import Dossier
from standoff.report import ledger as words
from standoff.report import sections


@pytest.fixture
def finding(dossier: Dossier) -> LedgerFinding:
    assert dossier.believed is not None
    assert dossier.believed.ledger is not None
    return dossier.believed.ledger


def judged(finding: LedgerFinding, true: int, false: int, probability: float = 0.8) -> LedgerFinding:
    told = [(probability, True)] * true + [(probability, False)] * false
    return replace(finding, total=Scored("all", true + false, 0, scores(told)))


def test_few_forecasts_are_too_few_to_judge(finding: LedgerFinding) -> None:
    told = " ".join(words.lead(finding))
    assert told.startswith("Of 1 forecast that can be judged, 0 came true.")
    assert "1 forecast: too few to judge anybody by (under 10)." in told
    assert "Not judged as of 2030: 1 overdue." in told


def test_the_base_rate_is_told_beside_the_writers(finding: LedgerFinding) -> None:
    worse = " ".join(words.lead(judged(finding, 5, 5, 0.9)))
    assert "Saying 50 %, the share that came true, each time would have scored no worse" in worse
    assert "too few" not in worse
    mixed = [(0.9, True)] * 8 + [(0.1, False)] * 2
    good = replace(finding, total=Scored("all", 10, 0, scores(mixed)))
    assert "The writers together told them better than saying 80 %" in " ".join(words.lead(good))


def test_without_a_resolution_nothing_is_judged(finding: LedgerFinding) -> None:
    unjudged = replace(finding, total=Scored("all", 2, 0, None))
    assert words.lead(unjudged) == ("The articles make 2 forecasts; nobody has told yet which came true.",)


def test_a_row_tells_word_number_time_and_what_happened(finding: LedgerFinding) -> None:
    first, second = finding.forecasts
    assert (words.strength(first), words.by_when(first)) == ("75 % (“expect”) that not", "by 2030")
    assert words.happened(first) == "did not come true"
    assert words.by_when(second).startswith("by 2020; only if the levy falls")
    assert words.happened(second) == "its time is over, and nobody has told what happened"
    assert words.happened(replace(second, state=State.DISPUTED)) == "people disagree on what happened"
    ruled = replace(second, state=State.OPEN, rulings=first.rulings)
    assert words.happened(ruled) == "nobody can know yet"
    assert words.happened(replace(first, happened=Happened.PARTLY)) == "came true in part"


def test_no_control_character_is_left_in_lines(finding: LedgerFinding) -> None:
    told = "\n".join((*words.lines(finding, finding.writers), *words.row(finding.forecasts[1])))
    assert "\x07" not in told
    assert "\x00" not in told
    assert "About no forecast that is read now" in told


def test_the_finding_is_data_as_well(finding: LedgerFinding) -> None:
    told = json.loads(words.as_json(finding))
    assert [one["state"] for one in told["forecasts"]] == ["resolved", "overdue"]
    assert told["writers"][0]["scores"]["n"] == 1


def test_the_section_is_there_only_where_something_is_foretold(dossier: Dossier, empty: Dossier) -> None:
    assert "ledger" in {anchor for _, part in sections.contents(dossier) for anchor, _ in part}
    assert "ledger" not in {anchor for _, part in sections.contents(empty) for anchor, _ in part}
    assert words.section(empty) is None


def test_writers_and_outlets_that_are_the_same_are_told_once(
    dossier: Dossier, finding: LedgerFinding
) -> None:
    assert dossier.believed is not None
    same = tuple(replace(one, name=f"The paper of {one.name}") for one in finding.writers)
    alike = replace(dossier, believed=replace(dossier.believed, ledger=replace(finding, outlets=same)))
    section = words.section(alike)
    assert section is not None
    assert [title for title, _ in section.tables] == ["By writer"]


def test_calibration_is_told_from_ten_on(finding: LedgerFinding, dossier: Dossier) -> None:
    assert dossier.believed is not None
    many = judged(finding, 7, 3, 0.7)
    section = words.section(replace(dossier, believed=replace(dossier.believed, ledger=many)))
    assert section is not None
    assert section.calibration == (("likely", "10", "70 %", "70 %"),)


def test_an_open_day_is_left_out(finding: LedgerFinding) -> None:
    assert "Not judged: 1 overdue." in words.lead(replace(finding, as_of=None))
    assert PartialDate(2030) == finding.as_of
