"""The paragraph about the author that ends a page."""

from __future__ import annotations

import re

_ROLE = (
    "columnist|journalist|analyst|diplomat|professor|lecturer|author|editor|writer|reporter|correspondent|fellow"
    "|researcher|commentator|expert|scholar|historian|director|contributor|economist|consultant|ambassador"
    "|founder|academic|student|blogger|specialist|scientist|officer|freelancer|lawyer|teacher"
)
_NO_NAME = (
    "The|This|That|These|In|On|At|By|For|From|As|But|And|Or|If|Its?|His|Her|Their|An?|One|Former|Mayor"
    "|President|King|Queen|Prime|Minister|Foreign|Defen[cs]e|Secretary|Chancellor|Senator|Premier|Governor"
)
"""Words with which a paragraph about somebody else opens: office comes before the name."""

_WORD = r"[A-Z][\w.'’-]{0,30}"
_NAME = (
    r"(?P<name>(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs|Sir|Amb|Ambassador|Gen|Col)\.? )?"
    rf"(?!(?:{_NO_NAME})\b){_WORD}(?: (?:{_WORD}|de|van|von|bin|al|el|der|la|di)){{1,4}})"
)
_ASIDE = r"(?: \([^()]{1,60}\)|, [^,.]{2,80},)?"
_IS = rf"(?:is|was|has been)(?: currently| also| now)? [\w-]+\b[^.]{{0,160}}?\b(?:{_ROLE})s?\b"
_DOES = (
    r"(?:writes|teaches|lectures|works|reports|specialis[ez]s)\b[^.]{0,60}?\b(?:for|on|at|in|from|about|as)\b"
)

_OPENING = re.compile(rf"(?:{_NAME}{_ASIDE}|(?:The|Our) (?:author|writer)) (?:{_IS}|{_DOES})")


def opening_name(line: str) -> str | None:
    """The person with whom a biography opens, ``""`` for "The author is …", ``None`` if it is none.

    Its words alone do not make a line a biography: see ``is_biography``.
    """
    match = _OPENING.match(line[:400])
    return None if match is None else (match["name"] or "")


def is_biography(line: str, before: str, author: str | None) -> bool:
    """Whether ``line``, among the last of a page, presents the author.

    ``before`` is all of the article's text before it, ``author`` what a byline says. The person must
    be the author, or someone whose surname the article has not mentioned: a last paragraph on a
    minister who is "a former diplomat" stays prose. A line with nothing but the name will do as well.

    Misses: a biography that opens with a pronoun or with one name only; one at the top of a page;
    an author who is mentioned in the article and has no byline.
    """
    name = opening_name(line)
    if name is None:
        return False
    if not name or name == author:
        return True
    surname = name.split()[-1]
    if any(each.strip(" \t:–—-") == name for each in before.splitlines()):
        return True
    return re.search(rf"\b{re.escape(surname)}\b", before) is None
