"""The formula language: from text to a tree, and back through ``text_of``.

::

    formula     = disjunction { ("if" | "iff" | "unless") disjunction }     left to right
    disjunction = conjunction { "or" conjunction }
    conjunction = negation { "and" negation }
    negation    = "not" negation | "(" formula ")" | NAME
    NAME        = letters, digits, "_" and "-", of ASCII

``not`` binds tightest, then ``and``, ``or``, and last ``if``, ``iff`` and ``unless`` alike. ``q if p``
is ``not p or q``; ``q unless p`` is ``q or p``. Keywords may be written in capitals; names may not
be keywords and are case-sensitive.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import NoReturn

from standoff.dispute.formula import And, Formula, If, Iff, Not, Or, Unless, Variable
from standoff.dispute.nearest import nearest
from standoff.dispute.normal_form import normal, text_of
from standoff.dispute.place import Place
from standoff.dispute.tree import depth
from standoff.errors import Malformed, Unknown

__all__ = ["KEYWORDS", "MAX_DEPTH", "MAX_TOKENS", "is_name", "normal", "parse", "text_of"]

KEYWORDS = ("not", "and", "or", "if", "iff", "unless")
MAX_DEPTH = 50
"""How deep parentheses, negations and chained conditionals may nest."""
MAX_TOKENS = 10_000
"""How many words and parentheses one formula may have."""

_NAME = r"[A-Za-z0-9_][A-Za-z0-9_-]*"
_TOKEN = re.compile(
    rf"\s*(?:(?P<word>{_NAME})|(?P<paren>[()])|(?P<end>$)|(?P<other><->|<=>|->|=>|&&|\|\||==|.))", re.DOTALL
)
_HINTS = {
    **dict.fromkeys(("&", "&&", "+"), "Write 'and'."),
    **dict.fromkeys(("|", "||"), "Write 'or'."),
    **dict.fromkeys(("!", "~", "¬", "-"), "Write 'not'."),
    **dict.fromkeys(("->", "=>"), "Write 'q if p' for 'p -> q'."),
    **dict.fromkeys(("<->", "<=>", "==", "="), "Write 'iff'."),
}
_JOINS: dict[str, Callable[[Formula, Formula], Formula]] = {"if": If, "iff": Iff, "unless": Unless}
_OPERAND = "an option's name, 'not' or '('"
_OPERATOR = "'and', 'or', 'if', 'iff', 'unless' or the end"
_OPERATOR_INSIDE = "'and', 'or', 'if', 'iff', 'unless' or ')'"


def is_name(text: str) -> bool:
    """Whether ``text`` may name an option or an outcome: a NAME that is no keyword."""
    return re.fullmatch(_NAME, text) is not None and text.lower() not in KEYWORDS


def parse(text: str, names: Collection[str] | None = None, place: Place | None = None) -> Formula:
    """The formula that ``text`` writes; ``place`` says where it stands, for errors.

    Raises ``Malformed`` where the text breaks the grammar or the limits above, and, if ``names`` are
    given, ``Unknown`` with the nearest name for a variable that is none of them.
    """
    return _Parser(text, names, place or Place()).formula()


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    start: int


class _Parser:
    """Recursive descent over the tokens; ``at`` is the next one."""

    def __init__(self, text: str, names: Collection[str] | None, place: Place) -> None:
        self.text = text
        self.names = names
        self.place = place
        self.tokens = self._tokens()
        self.at = 0
        self.depth = 0

    def formula(self) -> Formula:
        formula = self._conditional()
        if self._peek.kind != "end":
            self._expected(_OPERATOR)
        if depth(formula) > MAX_DEPTH:
            self._too_much(self.tokens[0], f"nested more than {MAX_DEPTH} deep")
        return formula

    def _tokens(self) -> list[_Token]:
        found: list[_Token] = []
        for match in _TOKEN.finditer(self.text):
            kind = match.lastgroup or "end"
            token = _Token(kind, match[kind], match.start(kind))
            if kind == "word" and token.text.lower() in KEYWORDS:
                token = _Token(token.text.lower(), token.text, token.start)
            elif kind == "paren":
                token = _Token(token.text, token.text, token.start)
            if kind == "other":
                self._unreadable(token)
            if len(found) > MAX_TOKENS:
                self._too_much(token, f"more than {MAX_TOKENS:,} words")
            found.append(token)
            if kind == "end":
                break
        return found

    @property
    def _peek(self) -> _Token:
        return self.tokens[self.at]

    def _take(self, *kinds: str) -> _Token | None:
        token = self._peek
        if token.kind not in kinds:
            return None
        self.at += 1
        return token

    def _conditional(self) -> Formula:
        left = self._disjunction()
        while join := self._take(*_JOINS):
            left = _JOINS[join.kind](left, self._disjunction())
        return left

    def _disjunction(self) -> Formula:
        parts = [self._conjunction()]
        while self._take("or"):
            parts.append(self._conjunction())
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def _conjunction(self) -> Formula:
        parts = [self._negation()]
        while self._take("and"):
            parts.append(self._negation())
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _negation(self) -> Formula:
        if token := self._take("not"):
            self._deeper(token)
            formula: Formula = Not(self._negation())
            self.depth -= 1
            return formula
        if token := self._take("("):
            self._deeper(token)
            formula = self._conditional()
            if not self._take(")"):
                opened = self.place.within(self.text, token.start)
                self._expected(
                    f"{_OPERATOR.removesuffix(' or the end')} or ')'", f"the '(' at {opened} is open"
                )
            self.depth -= 1
            return formula
        return self._variable()

    def _variable(self) -> Variable:
        token = self._take("word")
        if token is None:
            self._expected(_OPERAND)
        if self.names is not None and token.text not in self.names:
            raise Unknown(
                f"no option or outcome is called {token.text!r}",
                where=self._where(token),
                remedy=nearest(token.text, self.names),
            )
        return Variable(token.text)

    def _deeper(self, token: _Token) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            self._too_much(token, f"nested more than {MAX_DEPTH} deep")

    def _where(self, token: _Token) -> str:
        return self.place.within(self.text, token.start)

    def _expected(self, expected: str, why: str | None = None) -> NoReturn:
        token = self._peek
        found = "the formula ends" if token.kind == "end" else f"found {token.text!r}"
        raise Malformed(
            f"expected {expected}, but {found}",
            where=self._where(token),
            why=why,
            remedy="Formulas join options by not, and, or, if, iff, unless and parentheses.",
        )

    def _unreadable(self, token: _Token) -> NoReturn:
        raise Malformed(
            f"{token.text!r} means nothing in a formula",
            where=self._where(token),
            remedy=_HINTS.get(token.text, "Names have letters, digits, '_' and '-' only."),
        )

    def _too_much(self, token: _Token, what: str) -> NoReturn:
        raise Malformed(
            f"the formula is {what}",
            where=self._where(token),
            remedy="Name a part of it as an outcome and use the outcome's name.",
        )
