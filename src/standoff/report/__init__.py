"""Findings made readable: one page, Markdown, JSON, and ten lines for a terminal.

May import ``findings`` and what is below it. All prose of the program's results is written here, in
``words``, ``phrases`` and the templates; nothing here decides anything. The doors of the room are
``html.render``, ``markdown.render``, ``json.render`` (a dossier to text), ``summary.lines``,
``explanation.lines`` and ``explanation.steps`` for one outcome, and for a game ``pictures.state_graph`` and
``tableau.stability_table``.
"""

from standoff.report import explanation, html, json, markdown, pictures, summary, tableau

__all__ = ["explanation", "html", "json", "markdown", "pictures", "summary", "tableau"]
