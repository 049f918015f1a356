"""Assemble the dossier: every question, each answered in its own file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from standoff.construction import Construction, Sources
from standoff.dispute import Theme
from standoff.findings.changes import outcome_changes
from standoff.findings.clashes import clashes
from standoff.findings.corroboration import corroboration
from standoff.findings.departures import departures
from standoff.findings.dependencies import dependencies
from standoff.findings.dossier import Dossier, ReadingView
from standoff.findings.figures import figure_views
from standoff.findings.gaps import gaps
from standoff.findings.graph import small_graph
from standoff.findings.left_open import left_open
from standoff.findings.naming import Naming
from standoff.findings.origins import source_views
from standoff.findings.outcomes import outcome_findings
from standoff.findings.parties import party_views
from standoff.findings.perceptions import hypergame_finding
from standoff.findings.positions import positions
from standoff.findings.quotes import Quoter
from standoff.findings.record import record
from standoff.findings.rest import resting_groups
from standoff.findings.run import RunRecord
from standoff.findings.solved import Solved
from standoff.findings.themes import theme_views
from standoff.findings.views import Views, option_views
from standoff.statements import Statement
from standoff.statements.noted import Noted


def assemble(
    construction: Construction,
    sources: Sources,
    statements: Iterable[Statement],
    noted: Iterable[Noted],
    themes: Sequence[Theme],
    run: RunRecord,
) -> Dossier:
    """The whole answer to what the case comes to.

    ``statements`` and what is ``noted`` beside them are all that was read in ``sources``, whether or
    not they bear on the model. Raises ``Infeasible`` for a dispute without a feasible state.
    """
    dispute = construction.dispute
    read = tuple(sorted(statements, key=_place))
    beside = sum(noted, Noted())
    quoter = Quoter.of(sources, read)
    solved = Solved.of(dispute)
    views = Views(solved, quoter)
    today = dispute.status_quo
    waits = dependencies(construction, quoter)
    stands = positions(construction, quoter)
    return Dossier(
        name=dispute.name,
        title=dispute.title,
        note=dispute.note,
        as_of=dispute.as_of or sources.latest,
        options=option_views(dispute),
        feasible=solved.solution.feasible,
        concepts=tuple((name, int(held.sum())) for name, held in solved.equilibria.items()),
        today=None if today is None else views.state(today),
        today_departures=() if today is None else departures(views, today),
        resting=resting_groups(views),
        outcomes=outcome_findings(views),
        positions=stands,
        dependencies=waits,
        clashes=clashes(dispute, waits),
        record=record(read, sources, quoter),
        sources=source_views(construction, sources, read),
        parties=party_views(construction, quoter),
        themes=theme_views(themes, read, beside.bearings, quoter),
        figures=figure_views(beside.figures, sources),
        readings=_readings(sources, read),
        gaps=gaps(construction, sources, quoter),
        run=run,
        graph=small_graph(solved.game, solved.solution),
        left_open=left_open(solved, quoter),
        hypergame=hypergame_finding(dispute, Naming(dispute, quoter)) if dispute.views else None,
        changes=outcome_changes(views),
        corroboration=corroboration(construction, sources, quoter),
    )


def _place(statement: Statement) -> tuple[str, int, int, str]:
    passage = statement.passage
    return passage.article, passage.start, passage.end, statement.id


def _readings(sources: Sources, statements: Sequence[Statement]) -> tuple[ReadingView, ...]:
    return tuple(
        ReadingView(article, tuple(s for s in statements if s.passage.article == article.id))
        for article in sorted(sources.articles, key=lambda a: (a.name, a.id))
    )
