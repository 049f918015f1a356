"""``rule``: from the list of statements to a decision, its effect, and back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from standoff.statements import composing
from standoff.statements.reader import Reader

from .conftest import EXAMPLES, Run

ADD = ("add", "--quote")
BY = ("--by", "Ada", "--reason", "as I read it", "--date", "2026-11-22")
CODED = ("--party", "Norland", "--option", "+pay_dues", *BY)


def listed(run: Run, case: Path, *more: str) -> list[dict[str, object]]:
    found = json.loads(run("rule", case, "--list", "--format", "json", *more).out)
    assert isinstance(found, list)
    return found


def wanting(run: Run, case: Path, party: str) -> str:
    """The short id of a statement of that party on its price."""
    return str(listed(run, case, "--party", party, "--option", "pay_dues")[0]["short"])


def test_the_list_names_what_can_be_ruled_on(run: Run, case: Path) -> None:
    rows = listed(run, case)
    assert {row["party"] for row in rows} == {"Norland", "Sudmark"}
    assert all(str(row["id"]).startswith(str(row["short"])) for row in rows)
    assert len({row["short"] for row in rows}) == len(rows)
    table = run("rule", case, "--list").out
    assert all(str(row["short"]) in table for row in rows)


def test_a_rejection_is_kept_shown_and_taken_back(run: Run, case: Path) -> None:
    short = wanting(run, case, "Sudmark")
    made = run("rule", case, "reject", short, *BY)
    assert made.out.startswith("Kept: Ada, 22 November 2026, rejected a statement of Sudmark.")
    assert "1 ruling of Ada." in run("rule", case).out
    assert short not in {row["short"] for row in listed(run, case, "--unruled")}
    undone = run("rule", case, "--undo", short, *BY)
    assert "withdrew the ruling on a statement of Sudmark" in undone.out
    assert "1 withdrawn" in run("rule", case).out
    again = run("rule", case, "--undo", short, *BY)
    assert (again.code, "has no ruling on this that could be withdrawn" in again.err) == (5, True)


def test_what_a_ruling_changes_is_told_at_once(run: Run, case: Path) -> None:
    made = run("rule", case, "add", "Sudmark: pay_dues and open_harbour", *BY)
    assert "That changes what holds: “The bargain” holds" in made.out
    told = run("rule", case, "--effect").out
    assert "The bargain: holds" in told
    assert "does not hold without them" in told
    assert "Without this ruling: “The bargain” holds no longer" in told


def test_a_correction_shows_what_was_read(run: Run, case: Path) -> None:
    short = wanting(run, case, "Sudmark")
    made = run("rule", case, "correct", short, "--option", "+pay_dues", "--act", "agree", *BY)
    assert "for (+) and against (−): +pay_dues, read as −pay_dues" in made.out
    assert "The statement gives Sudmark: pay_dues." in made.out
    solved = run("explain", case, "bargain")
    assert solved.code == 0


def test_a_statement_is_added_by_its_words(run: Run, case: Path) -> None:
    words = ("--quote", "reopen\nthe harbour only if", "--article", "dues.md")
    made = run("rule", case, "add", *words, "--party", "Norland", "--option", "-open_harbour", *BY)
    assert "added a statement" in made.out
    assert any(str(row["id"]).startswith("added-") for row in listed(run, case))


@pytest.mark.parametrize(
    ("arguments", "code", "what"),
    [
        (("reject", "open_harbor", *BY), 5, "is neither the beginning of a statement's id nor a formula"),
        (("add", "open_harbour", *BY), 5, "it adds a formula to no party’s list"),
        (("reject", *BY), 4, "it is not said what the ruling is about"),
        (("reject", "pay_dues", "--by", "Ada"), 2, "a ruling says why: add --reason"),
        (("reject", "pay_dues", "--reason", "so"), 2, "a ruling says who decides: add --by"),
        (("reject", "pay_dues", "--by", "Ada", "--reason", "so", "--date", "soon"), 4, "'soon' is no date"),
        (("correct", "open_harbour", *BY), 4, "a correction needs 'coding'"),
        (("correct", "open_harbour", "--party", "Norland", *BY), 5, "a formula cannot be corrected"),
        ((*ADD, "harbour dues", *CODED), 6, "stand 3 times"),
        ((*ADD, "no such words", *CODED), 9, "Nearest is"),
        ((*ADD, "harbour dues", "--article", "due.md", *CODED), 5, "Did you mean 'dues.md'"),
        ((*ADD, "We will not pay", *BY), 4, "it is not said whose position the words tell"),
        ((*ADD, "We will not pay", "--party", "Westland", "--option", "+pay_dues", *BY), 5, "'Westland'"),
        (("reject", "pay_dues", "--option", "pay_dues", *BY), 2, "is not written as +OPTION"),
        (("--list", "--effect"), 2, "cannot be asked for together"),
        (("--list", "--party", "Sudmerk"), 5, "Did you mean 'Sudmark'"),
        (("reject", "pay_dues", *BY, "--articles", "articles"), 3, "there is no such file or folder"),
    ],
)  # fmt: skip
def test_what_is_refused_keeps_nothing(
    run: Run, case: Path, arguments: tuple[str, ...], code: int, what: str
) -> None:
    refused = run("rule", case, *arguments)
    assert (refused.code, what in " ".join(refused.err.replace("│", " ").split())) == (code, True), (
        refused.err
    )
    assert run("rule", case, "--export", "-").out == ""


def test_nothing_is_kept_beside_other_articles(run: Run, case: Path) -> None:
    refused = run("rule", case, "reject", "pay_dues", *BY, "--articles", case / "articles")
    assert (refused.code, "there is no store to keep the ruling in" in refused.err) == (8, True)


def test_rulings_are_carried_over_all_or_none(run: Run, case: Path, tmp_path: Path) -> None:
    run("rule", case, "reject", wanting(run, case, "Sudmark"), *BY)
    run("rule", case, "add", "Norland: pay_dues", *BY)
    file = tmp_path / "rulings.jsonl"
    assert run("rule", case, "--export", file).out.startswith("Wrote 2 rulings to")
    assert "2 rulings in" in run("rule", case, "--import", file).out
    store = tmp_path / "other.db"
    assert "; 2 new." in run("rule", case, "--import", file, "--store", store).out
    assert run("rule", case, "--export", "-", "--store", store).out == file.read_text(encoding="utf-8")
    file.write_text(file.read_text(encoding="utf-8") + '{"analyst": "Ben"}\n', encoding="utf-8")
    refused = run("rule", case, "--import", file, "--store", tmp_path / "third.db")
    assert (refused.code, "line 3" in refused.err) == (4, True)
    assert not (tmp_path / "third.db").exists()


def test_a_file_in_the_cases_folder_counts_too_and_once(run: Run, case: Path) -> None:
    run("rule", case, "add", "Sudmark: pay_dues and open_harbour", *BY)
    written = run("rule", case, "--export", "-").out
    (case / "rulings.jsonl").write_text(written, encoding="utf-8")
    assert "1 ruling of Ada." in run("rule", case).out
    (case / "evidence.db").unlink()
    assert "1 ruling of Ada." in run("rule", case).out


def test_a_file_that_leads_out_of_the_folder_is_refused(run: Run, case: Path, tmp_path: Path) -> None:
    (tmp_path / "outside.jsonl").write_text("", encoding="utf-8")
    (case / "rulings.jsonl").symlink_to(tmp_path / "outside.jsonl")
    refused = run("solve", case)
    assert (refused.code, "a link that leads out of the case's folder" in refused.err) == (4, True)


def test_a_ruling_finds_its_statement_after_the_article_changed(run: Run, case: Path) -> None:
    run("rule", case, "reject", wanting(run, case, "Sudmark"), *BY)
    article = case / "articles" / "dues.md"
    article.write_text(
        article.read_text(encoding="utf-8").replace("\n\nSudmark", "\n\nIt rained.\n\nSudmark", 1)
    )
    assert "Found again by its words" in run("rule", case).out
    article.write_text(
        article.read_text(encoding="utf-8").replace("Sudmark refuses to pay harbour dues.", "")
    )
    told = run("rule", case).out
    assert "1 attached to nothing" in told
    assert "Attached to nothing: its words stand in no article" in told


def test_a_newer_reader_loses_no_ruling(run: Run, case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = listed(run, case)
    for row in rows:
        run("rule", case, "reject", str(row["short"]), *BY)
    run("rule", case, "reject", "Norland: pay_dues", *BY)
    identity = composing._identity
    monkeypatch.setattr(composing, "_identity", lambda *told: identity(*told)[::-1])
    monkeypatch.setattr(Reader, "fingerprint", "a newer reader")
    anew = listed(run, case)
    assert not {row["id"] for row in rows} & {row["id"] for row in anew}
    assert [row["ruled"] for row in anew] == [[["Ada", "reject"]]] * len(rows)
    told = run("rule", case).out
    assert f"{len(rows) + 1} rulings of Ada." in told
    assert told.count("Found again by its words") == len(rows)


def test_two_analysts_agree_as_far_as_they_coded_the_same(run: Run, case: Path) -> None:
    assert "No statement was ruled on by two analysts" in run("rule", case, "--agreement").out
    for row in listed(run, case):
        run("rule", case, "accept", str(row["short"]), *BY)
        run(
            "rule", case, "accept", str(row["short"]), "--by", "Ben", "--reason", "so", "--date", "2026-11-22"
        )
    told = run("rule", case, "--agreement").out
    assert "whose position it is: 1.00" in told
    assert "the decision: not defined" in told


def test_a_model_without_articles_can_be_ruled_on(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "elmira"
    folder.mkdir()
    for file in (EXAMPLES / "elmira").glob("*.yaml"):
        (folder / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    assert "Nobody has ruled on anything yet" in run("rule", folder).out
    assert listed(run, folder) == []
