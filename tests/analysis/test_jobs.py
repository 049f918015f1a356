"""Several processes read: the same things, in the same order, and interrupts lose nothing that was kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from standoff import analysis
from standoff.analysis import Places, jobs
from standoff.analysis.evidence import collect
from standoff.analysis.extraction import Extractor
from standoff.analysis.opening import open_case
from standoff.errors import Malformed, Unsupported
from standoff.evidence import Article
from standoff.evidence.store import Store


class Counted:
    """A Progress that may interrupt after so many articles."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.told: list[tuple[int, int]] = []

    def step(self, task: str, done: int, total: int) -> None:
        if task == "Reading statements":
            self.told.append((done, total))
            if done == self.most:
                raise KeyboardInterrupt


def more(harbour: Path) -> None:
    """Two more articles for the case."""
    for number, dues in enumerate(("all the dues", "half of the dues")):
        text = f"Norland demanded that Sudria pay {dues}. Sudria refused to pay the dues."
        (harbour / "articles" / f"more-{number}.md").write_text(text, encoding="utf-8")


def test_two_processes_keep_the_same_in_the_same_order(harbour: Path) -> None:
    more(harbour)
    alone = analysis.statements(harbour, Places(store=harbour / "alone.db"))
    watched = Counted(most=99)
    together = analysis.statements(harbour, Places(store=harbour / "together.db", jobs=2), watched)
    assert alone == together
    assert alone.statements
    assert watched.told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_an_interrupted_run_goes_on_where_it_stopped(harbour: Path) -> None:
    more(harbour)
    with pytest.raises(KeyboardInterrupt):
        collect(open_case(harbour), Places(jobs=2), Counted(most=3))
    rest = Counted(most=99)
    collect(open_case(harbour), Places(jobs=2), rest)
    assert rest.told == [(1, 1)]


def test_no_jobs_cannot_read(harbour: Path) -> None:
    with pytest.raises(Malformed, match="0 jobs cannot read anything"):
        analysis.read(harbour, jobs=0)


def test_a_process_that_dies_is_told(harbour: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    more(harbour)
    monkeypatch.setattr(jobs, "_begin", _dies)
    with pytest.raises(Unsupported, match="a process that was reading ended before its time"):
        analysis.read(harbour, jobs=2)
    with Store.open(open_case(harbour).store) as store:
        assert len(store.articles()) == 4


def _dies(*_: object) -> None:
    raise SystemExit(1)


def test_one_article_needs_no_second_process(harbour: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(_: Extractor, article: Article) -> tuple[tuple[str, list[str]], ...]:
        return ((article.name, []),)

    monkeypatch.setattr(Extractor, "read", read)
    article = Article(Article.identify("x"), "x.txt", "x")
    found = list(jobs.read_in_jobs(Extractor.of(open_case(harbour)), [article], 8))
    assert found == [(article, (("x.txt", []),))]
