"""The templates' surroundings: what a template may call, and how text is made safe for its format."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from standoff.findings.dossier import Dossier
from standoff.report import (
    answer,
    changes,
    contradictions,
    grades,
    influence,
    lead,
    ledger,
    perceptions,
    preconditions,
    rulings_section,
    shares,
    through_time,
    together,
)
from standoff.report.anchors import Anchors
from standoff.report.believe import belief_words
from standoff.report.context import quoted
from standoff.report.figures import figures
from standoff.report.gaps import gap_groups
from standoff.report.left_open import certain_only, mark, open_words
from standoff.report.matrix import SIDES
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
    WEIGHT,
    concept_title,
    count,
    date_words,
    moment_words,
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
        "moment": moment_words,
        "listed": listed,
        "capitalised": capitalised,
        "uncapitalised": lambda text: text[:1].lower() + text[1:],
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
        "sides": SIDES,
        "subject": contradictions.subject,
        "stand_words": contradictions.stand_words,
        "tellers": contradictions.tellers,
        "contradiction_kinds": contradictions.kinds,
        "verdict_words": contradictions.verdict,
        "overtaken": contradictions.overtaken,
        "effect_words": contradictions.effect_words,
        "standing_words": contradictions.standing_words,
        "time_changes": through_time.changes,
        "time_basis": through_time.basis,
        "time_never": through_time.never,
        "reversal_words": through_time.reversal_words,
        "drift_words": through_time.drift_words,
        "shown_open": contradictions.OPEN,
        "grades": grades,
        "ledger": ledger,
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
        "lead": lead.lead(dossier),
        "unheard": lead.unheard,
        "told_before": lambda departure, at: lead.told_before(departure, at, dossier),
        "verdicts": answer.Verdicts.of(dossier),
        "today_holds": answer.today_holds(dossier),
        "strictest_first": answer.strictest_first,
        "group_title": answer.group_title,
        "outcome_labels": answer.outcome_labels,
        "ranked_parties": frozenset(party.name for party in dossier.parties if party.ranking),
        "apart": answer.apart,
        "firmness": answer.firmness,
        "group_firmness": answer.group_firmness,
        "would_hold": lambda name: changes.outcome_lines(name, dossier),
        "leaving": answer.leaving,
        "tempted": answer.tempted,
        "today_rest": answer.today_rest(dossier),
        "leaving_together": lambda joint: together.leaving(joint, Wording.of(dossier)),
        "prospects_together": lambda joint: together.prospects(joint, len(dossier.parties)),
        "gap_groups": gap_groups(dossier, Wording.of(dossier)),
        "open_mark": lambda name: mark(name, dossier),
        "share_mark": lambda name: shares.mark(name, dossier),
        "belief": belief_words(dossier),
        "rulings": rulings_section.section(dossier),
        "foretold": ledger.section(dossier),
        "influences": influence.sections(dossier),
        "certain_only": _certain_only(dossier),
        "left_open": open_words(dossier, Wording.of(dossier)),
        "figures": figures(dossier),
        "precondition_origin": preconditions.origin(dossier),
        "why_clash": preconditions.why_clash,
        "clashing": preconditions.clashing(dossier),
        "perceived": dossier.hypergame and perceptions.parts(dossier.hypergame, Wording.of(dossier)),
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
            "weight": WEIGHT,
        },
    }


def _certain_only(dossier: Dossier) -> str:
    tiers = dossier.left_open.tiers if dossier.left_open else ()
    parties = tuple(dict.fromkeys(tier.party for tier in tiers))
    return "".join(certain_only(parties, Wording.of(dossier)))
