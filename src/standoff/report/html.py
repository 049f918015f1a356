"""The dossier as one page that needs no network and no script."""

from __future__ import annotations

from urllib.parse import urlsplit

from markupsafe import Markup

from standoff.findings.dossier import Dossier
from standoff.report import charts, influence, marks, preconditions, routes, time_charts
from standoff.report.environment import surroundings
from standoff.report.matrix import Matrix
from standoff.report.pictures import option_labels, picture_of
from standoff.report.plain import plain
from standoff.report.printable import printable_environment
from standoff.report.sections import contents


def render(dossier: Dossier) -> str:
    """A self-contained HTML page: same dossier, same bytes.

    All text of the dossier is escaped, whatever it contains; an article's address becomes a link
    only if it is http or https. Raises ``Malformed`` if a formula of the dossier does not parse.
    """
    around = surroundings(dossier)
    numbers = {party.name: at % 8 + 1 for at, party in enumerate(dossier.parties)}
    anchors = around["anchors"]
    page = printable_environment().get_template("page.html.j2")
    return page.render(
        around,
        contents=contents(dossier),
        matrix=Matrix.of(dossier),
        party_style=lambda name: f"party-{numbers.get(name or '', 0)}",
        web=web,
        reading_anchor=lambda name: next(
            (anchors.article(r.article) for r in dossier.readings if r.article.name == name), None
        ),
        timeline=charts.timeline(dossier),
        contributions=charts.contributions(dossier),
        **_through_time(dossier),
        influences=influence.sections(dossier, charted=True),
        needs=preconditions.diagram(dossier, around["words"]),
        ways=routes.diagram(dossier, around["words"]),
        states=_states(dossier),
        charted=len(routes.charted(dossier)),
        paragraphs=lambda article: marks.paragraphs(article, anchors.marks[article.id]),
    )


def _through_time(dossier: Dossier) -> dict[str, charts.Picture | None]:
    """The pictures of the section on time, of a dossier that has it."""
    course = dossier.believed.timeline if dossier.believed else None
    return {
        "lanes": None if course is None else time_charts.swimlane(course),
        "drifting": None if course is None else time_charts.drifting(course),
    }


def _states(dossier: Dossier) -> Markup | None:
    """The states and moves as a picture, of a case that is small enough."""
    if dossier.graph is None:
        return None
    today = [] if dossier.today is None else [dossier.today.state]
    drawn = picture_of(dossier.graph, option_labels(dossier.options, dossier.graph), today, "today’s state")
    return Markup(drawn.svg)  # noqa: S704 - escaped by its template; tests/report/test_pictures.py


def web(address: str | None) -> str | None:
    """``address`` if it is one that a link may lead to: http or https with a host, no odd characters."""
    if address is None or address != plain(address) or any(c.isspace() for c in address):
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in {"http", "https"} and parts.hostname else None
