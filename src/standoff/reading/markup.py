"""Small pieces of HTML, as in feeds, to text."""

from __future__ import annotations

import re

DROPPED = frozenset(
    ("script", "style", "noscript", "template", "svg", "math", "iframe", "object", "head", "title", "form")
)
BLOCKS = frozenset(
    (
        *("p", "div", "section", "article", "header", "footer", "aside", "main", "figure", "figcaption"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre"),
        *("table", "tr", "td", "th", "hr", "br", "body", "html"),
    )
)


def text_of(html: str) -> str:
    """The text of ``html``, one paragraph a block with a blank line between; scripts are dropped.

    Works through the parsed events in a loop, so that no nesting is too deep.
    """
    from lxml import etree

    parser = etree.HTMLPullParser(
        events=("start", "end", "comment", "pi"), remove_comments=False, recover=True, no_network=True
    )
    parser.feed(html)
    parser.close()
    pieces: list[str] = []
    dropped = 0
    for event, element in parser.read_events():
        if event in {"comment", "pi"}:
            pieces.append("" if dropped else element.tail or "")
            continue
        name = str(element.tag)
        if name in BLOCKS:
            pieces.append("\n")
        if name in DROPPED:
            dropped += 1 if event == "start" else -1
        if not dropped:
            pieces.append((element.text if event == "start" else element.tail) or "")
    return _paragraphs(pieces)


def _paragraphs(pieces: list[str]) -> str:
    """White space as a browser shows it; no-break spaces stay."""
    lines = (re.sub(r"[ \t\r\f]+", " ", line).strip(" ") for line in _joined(pieces).split("\n"))
    return "\n\n".join(line for line in lines if line)


def _joined(pieces: list[str]) -> str:
    return "".join(piece if piece == "\n" else piece.replace("\n", " ") for piece in pieces)
