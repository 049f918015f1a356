"""Markdown, JSON and the summary carry the same findings as the page."""

from __future__ import annotations

import dataclasses
import json
import re

import pytest

from standoff.findings.dossier import Dossier
from standoff.report import json as data
from standoff.report import markdown, summary
from standoff.report.preconditions import diagram, sentence, why_clash
from standoff.report.words import Wording


def test_markdown_has_every_section_once(dossier: Dossier) -> None:
    text = markdown.render(dossier)
    assert [line[3:] for line in text.splitlines() if line.startswith("## ")] == [
        "The answer",
        "Whom you believe",
        "What each source carries",
        "Who wants what",
        "Where the sources contradict each other",
        "What waits for what",
        "Through time",
        "The record",
        "The sources",
        "Each party’s wishes, most important first",
        "What was foretold",
        "Rulings",
        "Themes and figures",
        "What is not known",
        "How this was made",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "- “Deadlock” holds of its own accord: no party gains by leaving.",
        "- **Astria** signs no treaty; keeps its levy on ships",
        "**Holds, because of what others would do.**",
        (
            "Astria leaves: it signs no treaty. For the sake of its 2nd wish: Astria signs the treaty only "
            "if Verrow opens the harbour (`harbour if treaty`)."
        ),
        "2. Astria signs the treaty and lifts its levy on ships.",
        (
            "2. Verrow: Verrow opens the harbour only once Astria signs the treaty. "
            "**Cannot be kept together with others.**"
        ),
        "   > Verrow insists on the treaty first.",
        (
            "- June 2019, United Marches coerces: “The United Marches pressed Verrow again in June 2019 to "
            "keep the harbour shut.”"
        ),
        (
            "- 1 March 2021 (reported then), Astria refuses: “Astria will not sign before Verrow opens the "
            "harbour, its minister Ilse Brandt said on Monday.”"
        ),
        "| First the harbour? | The Lomar Courier | 4 March 2021 (metadata) | B2 | 7 | 80 % |",
        "1. The United Marches leaves Verrow alone (`not press`; fixed by an analyst)",
        (
            "| Verrow opens the harbour | for (2 for, 0 against; 1 source), see precondition 1 | "
            "against (1 for, 1 against; 1 source), disputed | against (0 for, 1 against; 1 source) | "
        ),
        "### Verrow, on whether Verrow opens the harbour",
        "**For it only once Astria signs the treaty** (“The Lomar Courier”; weight 0.40)",
        "- No sentence says where a party stands:",
        "- **Deadlock** (holds), 1 state; today’s state is one of them.",
        (
            "- **Harbour for treaty** (holds, because of what others would do), 2 states; differs from today "
            "in that Astria signs the treaty and lifts its levy on ships; Verrow opens the harbour; the "
            "United Marches leaves Verrow alone."
        ),
        "  - Verrow, on whether Astria keeps its levy on ships",
        "## What was foretold",
        "- Standoff 0.1.0, language pipeline en-test 3.8",
    ],
)
def test_markdown_tells(dossier: Dossier, line: str) -> None:
    assert line in markdown.render(dossier).splitlines()


def test_markdown_tables_are_whole(dossier: Dossier) -> None:
    rows = [line for line in markdown.render(dossier).splitlines() if line.startswith("|")]
    widths = {len(re.findall(r"(?<!\\)\|", row)) for row in rows if "Astria" in row.split("|")[1]}
    assert len(rows) == 2 * (2 + 3) + 2 * (2 + 2) + 2 + 5 + 2 + 2 + 3 + 3
    assert widths == {5}


def test_an_empty_dossier_still_makes_markdown(empty: Dossier) -> None:
    text = markdown.render(empty)
    assert "The case names no outcomes" in text
    assert "No articles were read: everything here rests on the case file." in text
    assert "## The record" not in text
    assert "|" not in text


def test_json_is_the_dossier_field_by_field(dossier: Dossier) -> None:
    shown = json.loads(data.render(dossier))
    fields = [field.name for field in dataclasses.fields(dossier)]
    assert list(shown) == ["format", "version", *fields]
    assert (shown["format"], shown["version"]) == ("standoff.dossier", 2)
    assert shown["as_of"] == "2021-03"
    assert shown["today"]["on"] == ["levy", "press"]
    assert shown["outcomes"][2]["departures"][0]["decided_by"]["quotes"][0]["statement"] == "st-1"
    assert shown["record"][1] | {"quote": None} == {
        "date": "2019-06",
        "party": "United Marches",
        "act": "COERCE",
        "addressee": "Verrow",
        "quote": None,
        "from_text": True,
        "partners": [],
    }
    article = shown["readings"][0]["article"]
    passage = shown["readings"][0]["statements"][0]["passage"]
    assert article["text"][passage["start"] : passage["end"]] == passage["exact"]


def test_json_keeps_every_character(dossier: Dossier) -> None:
    odd = dataclasses.replace(dossier, note="half \ud83d, \x00, \u2028, Привет")
    text = data.render(odd)
    assert json.loads(text)["note"] == odd.note
    assert "Привет" in text
    text.encode()


@pytest.mark.parametrize("render", [markdown.render, data.render])
def test_same_dossier_same_text(dossier: Dossier, render: object) -> None:
    assert callable(render)
    assert render(dossier) == render(dossier)
    assert render(dossier).endswith("\n")


def test_the_summary_is_about_ten_lines(dossier: Dossier) -> None:
    lines = summary.lines(dossier)
    assert 8 <= len(lines) <= 12
    assert lines[:4] == (
        "The harbour of Lomar, as of March 2021",
        "Read 10 statements in 2 articles; they give 6 wishes of 4 parties.",
        "Today’s state, one of those that count as “Deadlock”, holds.",
        "“Deadlock” holds of its own accord: no party gains by leaving.",
    )
    assert lines[-2].startswith(
        "1 incompatible sequence. Astria: Astria signs the treaty only once Verrow opens"
    )
    assert lines[-1] == "9 things are not known; the report lists them."
    assert all(len(line) <= summary.WIDTH + 2 and "\n" not in line for line in lines)


def test_the_summary_of_nothing_says_so(empty: Dossier) -> None:
    assert summary.lines(empty) == (
        "The harbour of Lomar",
        "No articles: a model of 0 parties as the case file has it.",
        "The case does not say what today’s state is.",
    )


def test_the_summary_names_who_would_move(dossier: Dossier) -> None:
    departures = dossier.outcomes[2].departures
    restless = dataclasses.replace(dossier, resting=(), today_departures=departures)
    assert summary.lines(restless)[2].endswith(" does not hold: Astria would move (signs no treaty).")


def test_each_kind_of_precondition_has_its_sentence(dossier: Dossier) -> None:
    words = Wording.of(dossier)
    assert [sentence(d, words) for d in dossier.dependencies] == [
        "Astria signs the treaty only once Verrow opens the harbour",
        "Verrow opens the harbour only once Astria signs the treaty",
        "if Astria lifts its levy on ships, then Verrow opens the harbour",
        "it cannot be both that Verrow accepts inspections and that the United Marches presses Verrow",
    ]


def test_a_clash_says_whether_they_wait_or_exclude(dossier: Dossier) -> None:
    words = Wording.of(dossier)
    waiting = dossier.clashes[0]
    told = why_clash(waiting, dossier, words)
    assert told.startswith(
        "Each waits for the next: Verrow opens the harbour → Astria signs the treaty → Verrow"
    )
    excluding = dataclasses.replace(waiting, dependencies=(0, 3))
    assert why_clash(excluding, dossier, words) == "What one waits for, another rules out."


def test_what_is_excluded_is_drawn_as_what_it_excludes(dossier: Dossier) -> None:
    drawing = diagram(dossier, Wording.of(dossier))
    assert drawing is not None
    assert [arrow.style for arrow in drawing.arrows] == ["clash", "clash", "party-2", "excludes party-2"]
    assert ("Presses Verrow",) in [box.lines for box in drawing.boxes]
