"""Cases with articles, through the real reader."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from standoff import analysis
from standoff.analysis import Places
from standoff.analysis.extraction import Extractor, Lines
from standoff.errors import Unreadable
from standoff.evidence import Article, Decision, Ruling
from standoff.evidence.store import Store


class Counted:
    """A Progress that remembers what it was told."""

    def __init__(self) -> None:
        self.told: list[tuple[str, int, int]] = []

    def step(self, task: str, done: int, total: int) -> None:
        self.told.append((task, done, total))


def test_reading_twice_adds_nothing_and_reads_nothing(harbour: Path) -> None:
    first, again = analysis.read(harbour), Counted()
    second = analysis.read(harbour, progress=again)
    assert (first.new, second.new) == (2, 0)
    assert second.statements == first.statements
    assert first.statements
    assert {task for task, _, _ in again.told} == {"Reading files"}


def test_keeping_tells_what_reading_gives(harbour: Path) -> None:
    kept, again = analysis.keep(harbour), analysis.keep(harbour)
    evidence = analysis.read(harbour)
    assert (kept.new, again.new) == (2, 0)
    assert kept.names == {article.id: article.name for article in evidence.articles}
    assert kept.statements == again.statements == len(evidence.statements)
    assert kept.duplicates == evidence.duplicates


def test_progress_tells_every_part(harbour: Path) -> None:
    watched = Counted()
    analysis.read(harbour, progress=watched)
    assert ("Reading files", 2, 2) in watched.told
    assert ("Reading statements", 1, 2) in watched.told
    assert ("Reading statements", 2, 2) in watched.told


def test_a_killed_run_goes_on_where_it_stopped(harbour: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = Extractor.read
    done: list[str] = []

    def killed(self: Extractor, article: Article) -> Lines:
        if done:
            raise KeyboardInterrupt
        done.append(article.name)
        return read(self, article)

    monkeypatch.setattr(Extractor, "read", killed)
    with pytest.raises(KeyboardInterrupt):
        analysis.read(harbour)
    monkeypatch.setattr(Extractor, "read", read)
    rest = Counted()
    evidence = analysis.read(harbour, progress=rest)
    assert [step for step in rest.told if step[0] == "Reading statements"] == [("Reading statements", 1, 1)]
    assert {article.name for article in evidence.articles} == {"gull.md", "tern.md"}


def test_every_statement_row_is_anchored(harbour: Path) -> None:
    evidence = analysis.statements(harbour)
    texts = {article.name: article.text for article in evidence.articles}
    rows = list(evidence.rows())
    assert rows
    for row in rows:
        assert texts[row["article"]][row["start"] : row["end"]] == row["exact"]


def test_the_dossier_leads_back_to_sentences(harbour: Path) -> None:
    dossier = analysis.dossier(harbour)
    sudria = next(party for party in dossier.parties if party.name == "Sudria")
    wish = next(line for line in sudria.preferences if line.formula == "open_harbour")
    assert all(quote.passage and "harbour" in quote.passage.exact for quote in wish.quotes)
    assert dossier.today is not None
    assert dossier.today.outcomes == ("quarrel",)
    assert [source.article for source in dossier.sources] == ["gull.md", "tern.md"]
    assert {figure.value for figure in dossier.figures} >= {"40 percent"}
    assert [name for name, _ in dossier.run.inputs] == ["case.yaml", "gull.md", "tern.md"]


def test_the_same_case_makes_the_same_dossier(harbour: Path) -> None:
    assert analysis.dossier(harbour) == analysis.dossier(harbour)


def test_other_articles_leave_the_case_s_own_store_alone(harbour: Path, tmp_path: Path) -> None:
    analysis.read(harbour)
    before = (harbour / "evidence.db").read_bytes()
    other = tmp_path / "elsewhere"
    other.mkdir()
    (other / "skua.txt").write_text("Sudria demanded that Norland open the harbour.", encoding="utf-8")
    dossier = analysis.dossier(harbour, Places(articles=[other]))
    assert [source.article for source in dossier.sources] == ["skua.txt"]
    assert (harbour / "evidence.db").read_bytes() == before


def test_other_articles_can_be_kept_in_a_store_of_their_own(harbour: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.db"
    places = Places(articles=[harbour / "articles" / "gull.md"], store=kept)
    first = analysis.statements(harbour, places)
    watched = Counted()
    assert analysis.statements(harbour, places, watched).statements == first.statements
    assert {task for task, _, _ in watched.told} == {"Reading files"}
    assert not (harbour / "evidence.db").exists()


def test_files_from_elsewhere_are_read_into_the_case(harbour: Path, tmp_path: Path) -> None:
    extra = tmp_path / "skua.txt"
    extra.write_text("Sudria demanded that Norland open the harbour.", encoding="utf-8")
    assert analysis.read(harbour, [extra]).new == 1
    assert {a.name for a in analysis.statements(harbour).articles} == {"gull.md", "tern.md", "skua.txt"}


def test_a_changed_file_replaces_what_it_held(harbour: Path) -> None:
    analysis.read(harbour)
    file = harbour / "articles" / "tern.md"
    file.write_text(file.read_text(encoding="utf-8").replace("40 percent", "60 percent"), encoding="utf-8")
    evidence = analysis.statements(harbour)
    assert len(evidence.articles) == 2
    counted = {figure.value for noted in evidence.noted for figure in noted.figures}
    assert counted >= {"60 percent"}
    assert not counted & {"40 percent"}


def test_a_bad_file_is_left_out_and_told(harbour: Path) -> None:
    (harbour / "articles" / "broken.txt").write_bytes(b"\x00\x01\x02" * 50)
    evidence = analysis.statements(harbour)
    assert [failure.name for failure in evidence.failures] == ["broken.txt"]
    gaps = analysis.dossier(harbour).gaps
    assert [gap.subject for gap in gaps if gap.kind == "unread file"] == ["broken.txt"]


def test_nothing_but_bad_files_is_an_error(harbour: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"\x00\x01\x02" * 50)
    with pytest.raises(Unreadable):
        analysis.read(harbour, [broken])


def test_a_missing_path_is_an_error(harbour: Path) -> None:
    with pytest.raises(Unreadable, match="there is no such file or folder"):
        analysis.dossier(harbour, Places(articles=[harbour / "nowhere"]))


def test_rulings_in_the_store_change_the_lists(harbour: Path) -> None:
    analysis.read(harbour)
    with Store.open(harbour / "evidence.db") as store:
        store.add_ruling(Ruling("N. N.", Decision.ADD, "Norland: open_harbour", "known"))
    norland = analysis.dossier(harbour).parties[0]
    assert (norland.preferences[0].formula, norland.preferences[0].pinned) == ("open_harbour", True)


def test_what_was_read_is_solved_without_the_language_pipeline(harbour: Path) -> None:
    analysis.read(harbour)
    code = f"import sys\nfrom standoff import analysis\nanalysis.solve({str(harbour)!r})\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "spacy" not in done.stdout.split()


def test_attributions_need_no_case(harbour: Path) -> None:
    found = analysis.attribute([harbour / "articles"])
    spans, rows = analysis.attribution_spans(found), analysis.attribution_rows(found)
    assert set(spans) == {"gull", "tern"}
    assert len(rows) == sum(map(len, spans.values()))
    assert any("Ada Nord" in row["source"] and "pay the dues" in row["content"] for row in rows)
    texts = {one.article.name: one.article.text for one in found}
    for row in rows:
        assert row["content"].split(" … ")[0] in texts[row["article"]][row["start"] : row["end"]]


def test_articles_that_share_a_stem_go_by_their_names(tmp_path: Path) -> None:
    for name in ("note.txt", "note.md"):
        (tmp_path / name).write_text("Ada Nord said that it rained.", encoding="utf-8")
    assert set(analysis.attribution_spans(analysis.attribute([tmp_path]))) == {"note.txt", "note.md"}


KOREAS = """\
case: koreas
title: Two Koreas
parties: [{name: North Korea, country: KP}, {name: South Korea, country: KR}]
options: [{name: open_road, owner: North Korea, terms: [open + road]}]
"""


def test_a_name_that_may_mean_two_parties_is_reported_and_not_guessed(tmp_path: Path) -> None:
    (tmp_path / "case.yaml").write_text(KOREAS, encoding="utf-8")
    article = tmp_path / "korea.txt"
    article.write_text("Korea demanded to open the road.\n", encoding="utf-8")
    made = analysis.dossier(tmp_path, Places(articles=[article]))
    (gap,) = (gap for gap in made.gaps if gap.kind == "ambiguous name")
    assert (gap.subject, gap.detail) == ("Korea", "North Korea, South Korea")
    assert [quote.passage and quote.passage.exact for quote in gap.quotes] == ["Korea"]
    assert not any(party.preferences for party in made.parties)


def test_a_file_that_fails_is_left_out_only_if_somebody_takes_note(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("Ada Nord said that the harbour would open.\n", encoding="utf-8")
    (tmp_path / "torn.pdf").write_bytes(b"%PDF-1.4 torn")
    with pytest.raises(Unreadable):
        analysis.attribute([tmp_path])
    noted: list[analysis.Failure] = []
    found = analysis.attribute([tmp_path], tell=noted.append)
    assert [one.article.name for one in found] == ["good.txt"]
    assert [failure.name for failure in noted] == ["torn.pdf"]
