"""Credits to news agencies, and who carries one story of theirs."""

from __future__ import annotations

import pytest

from standoff.evidence import Article, DateOrigin, PartialDate, Published
from standoff.reading.wire import credits_of, shared_words, stories

REPORT = (
    "The foreign minister arrived in the capital on Friday for two days of talks on the harbour, the dues "
    "that ships pay there and the fate of the lighthouse on the northern pier, which both governments claim "
    "as theirs since the last war ended without any treaty between them."
)
SPEECH = (
    "He said: “We shall never give up the lighthouse, the pier, the harbour, the dues, the boats, the nets "
    "and the fish, because our fathers built all of them with their own hands and because no treaty says "
    "otherwise at all.”"
)


def article(text: str, name: str = "a", date: str | None = "2020-01-01", **told: str) -> Article:
    published = Published(PartialDate.parse(date), DateOrigin.FRONT_MATTER) if date else None
    return Article(name, f"{name}.md", text, published=published, **told)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"MOSCOW, Nov 9 (Reuters) – {REPORT}", "Reuters"),
        (f"TOKYO (AP) — {REPORT}", "Associated Press"),
        (f"MOSCOW, November 9. /TASS/. {REPORT}", "TASS"),
        (f"By the Associated Press\n\n{REPORT}", "Associated Press"),
        (f"Kyodo, Nov 16\n{REPORT}", "Kyodo"),
        (f"{REPORT}\n\nSource: Kyodo", "Kyodo"),
        (f"{REPORT} – AFP", "Agence France-Presse"),
        (f"{REPORT} (Xinhua)", "Xinhua"),
        (f"{REPORT} TASS reported that the talks went on.", "TASS"),
        (f"{REPORT} The talks went on, according to the state-run Interfax.", "Interfax"),
        (f"{REPORT} The talks went on, according to Interfax.", "Interfax"),
        (f"{REPORT} The talks went on, the Yonhap news agency said.", "Yonhap"),
        (f"{REPORT} An official told the Russian news agency RIA Novosti so.", "RIA Novosti"),
        (f"{REPORT} He works for Reuters in a tall building of the town. {REPORT} {REPORT}", None),
        ("The Kyodo Nishimura company pays the dues. " + REPORT + REPORT, None),
        (f"Tassels hang from the roof. {REPORT}", None),
    ],
)
def test_who_is_credited_in_a_text(text: str, agency: str | None) -> None:
    assert [credit.agency for credit in credits_of(article(text))] == ([agency] if agency else [])


@pytest.mark.parametrize(
    ("told", "agency"),
    [
        ({"outlet": "Reuters"}, "Reuters"),
        ({"author": "AFP and staff"}, "Agence France-Presse"),
        ({"author": "By Associated Press"}, "Associated Press"),
        ({"author": "Mia Lund, Kyodo News"}, "Kyodo"),
    ],
)
def test_who_is_credited_beside_it(told: dict[str, str], agency: str) -> None:
    (credit,) = credits_of(article(REPORT, **told))
    assert (credit.agency, credit.span) == (agency, None)


def test_a_credit_in_the_text_has_its_place() -> None:
    text = f"{REPORT} – AFP"
    (credit,) = credits_of(article(text))
    assert credit.span is not None
    assert text[credit.span.start : credit.span.end] == "– AFP"


def carried(one: Article, other: Article) -> bool:
    found = stories([one, other])
    assert found == stories([other, one])
    return any(story.articles == ("a", "b") for story in found)


def test_two_papers_that_print_a_report_carry_one_story() -> None:
    one = article(f"MOSCOW (Reuters) – {REPORT} Our harbour master was amused.")
    other = article(f"Reuters reported. Local news first. {REPORT}", "b", "2020-01-03")
    assert carried(one, other)
    assert stories([one, other])[0].agency == "Reuters"


def test_a_story_tells_which_articles_share_its_words_themselves() -> None:
    near, late, later = (
        article(f"{REPORT} – Reuters", i, d)
        for i, d in (("a", "2020-01-01"), ("b", "2020-01-04"), ("c", "2020-01-06"))
    )
    (story,) = stories([near, late, later])
    assert story.articles == ("a", "b", "c")
    assert story.pairs == (("a", "b"), ("b", "c"))


def test_days_later_it_is_another_story() -> None:
    later = article(f"{REPORT} – Reuters", "b", "2020-01-05")
    assert not carried(article(f"{REPORT} – Reuters"), later)


@pytest.mark.parametrize("date", [None, "2020", "2020-01"])
def test_what_has_no_day_may_be_of_the_day(date: str | None) -> None:
    assert carried(article(f"{REPORT} – Reuters"), article(f"{REPORT} – Reuters", "b", date))


def test_another_agency_s_is_another_story() -> None:
    assert not carried(article(f"{REPORT} – Reuters"), article(f"{REPORT} – AFP", "b"))


def test_without_a_credit_there_is_no_story() -> None:
    assert not carried(article(REPORT), article(REPORT, "b"))


def test_the_words_of_a_speaker_make_no_story() -> None:
    one = article(f"Something happened in the north. {SPEECH} It was noted. – Reuters")
    other = article(f"The pier is old and nobody cares. {SPEECH} All went home. – Reuters", "b")
    assert not carried(one, other)


def test_words_in_runs() -> None:
    run = [f"w{n}" for n in range(12)]
    assert shared_words([run], [["x", *run]]) == 12
    assert shared_words([[*run, "y", *run]], [run]) == 24
    assert shared_words([run[:9]], [run]) == 0
    assert shared_words([run[:6], run[6:]], [run]) == 0
