"""The templates' surroundings: what a template may call, and how text is made safe for its format."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from standoff.findings.dossier import Dossier
from standoff.report import answer, preconditions
from standoff.report.anchors import Anchors
from standoff.report.context import quoted
from standoff.report.gaps import gap_words
from standoff.report.phrases import (
    ACTS,
    CONCEPTS,
    CONDITIONS,
    CREDIBILITY,
    DECISIONS,
    FIELD_NAMES,
    GAPS,
    GLOSSARY,
    MODES,
    RELIABILITY,
    THEMES,
    concept_title,
    count,
    date_words,
    ordinal,
    share,
    weight_words,
)
from standoff.report.record import decades, deed, doers
from standoff.report.uses import decade, gap_anchor
from standoff.report.words import Wording, capitalised, excerpt, listed


def environment(finalize: Callable[[Any], Any]) -> Environment:
    """Templates in which an undefined name is an error and every printed value passes ``finalize``.

    What is not ``Markup`` after that is escaped for HTML, always.
    """
    made = Environment(
        loader=PackageLoader("standoff.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=finalize,
    )
    made.filters |= {
        "date": date_words,
        "listed": listed,
        "capitalised": capitalised,
        "excerpt": excerpt,
        "ordinal": ordinal,
        "share": share,
        "weight": weight_words,
        "concept": concept_title,
    }
    made.globals |= {
        "count": count,
        "decade": decade,
        "gap_anchor": gap_anchor,
        "sentence": preconditions.sentence,
        "doers": doers,
        "deed": deed,
    }
    return made


def surroundings(dossier: Dossier) -> dict[str, Any]:
    """What every format's template is given."""
    articles = {reading.article.id: reading.article for reading in dossier.readings}
    titles = {article.name: article.title for article in articles.values()}
    return {
        "quoted": lambda quote: quoted(quote, articles),
        "source": lambda quote: (
            quote.outlet or titles.get(quote.article) or quote.article or "unnamed article"
        ),
        "dossier": dossier,
        "words": Wording.of(dossier),
        "anchors": Anchors.of(dossier),
        "verdicts": answer.Verdicts.of(dossier),
        "today_holds": answer.today_holds(dossier),
        "strictest_first": answer.strictest_first,
        "group_title": answer.group_title,
        "outcome_labels": answer.outcome_labels,
        "ranked_parties": frozenset(party.name for party in dossier.parties if party.ranking),
        "apart": answer.apart,
        "firmness": answer.firmness,
        "leaving": answer.leaving,
        "tempted": answer.tempted,
        "today_rest": answer.today_rest(dossier),
        "gap_words": gap_words,
        "why_clash": preconditions.why_clash,
        "clashing": preconditions.clashing(dossier),
        "decades": decades(dossier),
        "labels": {
            "acts": ACTS,
            "concepts": CONCEPTS,
            "conditions": CONDITIONS,
            "credibility": CREDIBILITY,
            "decisions": DECISIONS,
            "field_names": FIELD_NAMES,
            "gaps": GAPS,
            "glossary": GLOSSARY,
            "modes": MODES,
            "reliability": RELIABILITY,
            "themes": THEMES,
        },
    }
