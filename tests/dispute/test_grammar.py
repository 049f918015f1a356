"""The formula language: precedence, limits, and errors that point at the place."""

from __future__ import annotations

import pytest

from standoff.dispute import And, If, Iff, Not, Or, Unless, Variable
from standoff.dispute.formula import Formula
from standoff.dispute.grammar import MAX_DEPTH, MAX_TOKENS, is_name, normal, parse, text_of
from standoff.dispute.place import Place
from standoff.errors import Malformed, Unknown

A, B, C, D = (Variable(name) for name in "abcd")


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("a", A),
        ("not a and b", And((Not(A), B))),
        ("a or b and c", Or((A, And((B, C))))),
        ("(a or b) and c", And((Or((A, B)), C))),
        ("a or b if c and d", If(Or((A, B)), And((C, D)))),
        ("a if b if c", If(If(A, B), C)),
        ("a unless b iff c", Iff(Unless(A, B), C)),
        ("not not a", Not(Not(A))),
        ("NOT a And B", And((Not(A), Variable("B")))),
        ("a\n  and\tb", And((A, B))),
        ("ru_2-islands", Variable("ru_2-islands")),
    ],
)
def test_parse(text: str, formula: Formula) -> None:
    assert parse(text) == formula


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "line 1, column 1: expected an option's name, 'not' or '(', but the formula ends"),
        ("   ", "line 1, column 4: expected an option's name, 'not' or '(', but the formula ends"),
        ("a and", "line 1, column 6: expected an option's name, 'not' or '(', but the formula ends"),
        ("a b", "line 1, column 3: expected 'and', 'or', 'if', 'iff', 'unless' or the end, but found 'b'"),
        ("a and\nor b", "line 2, column 1: expected an option's name, 'not' or '(', but found 'or'"),
        ("a)", "line 1, column 2: expected 'and', 'or', 'if', 'iff', 'unless' or the end, but found ')'"),
        ("b and (a", "but the formula ends — the '(' at line 1, column 7 is open"),
        ("()", "line 1, column 2: expected an option's name, 'not' or '(', but found ')'"),
        ("a & b", "line 1, column 3: '&' means nothing in a formula\n  Write 'and'."),
        ("a -> b", "'->' means nothing in a formula\n  Write 'q if p' for 'p -> q'."),
        ("a == b", "'==' means nothing in a formula\n  Write 'iff'."),
        ("!a", "line 1, column 1: '!' means nothing in a formula\n  Write 'not'."),
        ("é", "'é' means nothing in a formula\n  Names have letters, digits, '_' and '-' only."),
        ("(" * 60 + "a" + ")" * 60, "column 51: the formula is nested more than 50 deep"),
        ("not " * 9_000 + "a", "nested more than 50 deep"),
        ("a if " * 60 + "a", "nested more than 50 deep"),
        ("(" * 100_000, "the formula is more than 10,000 words"),
    ],
)
def test_errors_name_the_place_and_what_was_expected(text: str, message: str) -> None:
    with pytest.raises(Malformed) as caught:
        parse(text)
    assert message in str(caught.value)


def test_an_unknown_option_names_the_nearest_and_its_place_in_the_file() -> None:
    with pytest.raises(Unknown) as caught:
        parse("jp_treaty and ru_traety", ["ru_treaty", "jp_treaty"], Place("case.yaml", 12, 8))
    assert str(caught.value) == (
        "case.yaml, line 12, column 22: no option or outcome is called 'ru_traety'\n"
        "  Did you mean 'ru_treaty'?"
    )


def test_a_text_that_the_file_writes_differently_is_pointed_at_by_character() -> None:
    with pytest.raises(Malformed, match=r"case\.yaml, line 3, column 5, character 7 of the text: expected"):
        parse("a and ", place=Place("case.yaml", 3, 5, verbatim=False))


def test_the_limits_themselves_are_allowed() -> None:
    assert parse("(" * MAX_DEPTH + "a" + ")" * MAX_DEPTH) == A
    names = (MAX_TOKENS + 1) // 2
    assert parse(" and ".join(["a"] * names)) == And((A,) * names)


@pytest.mark.parametrize("text", ["a", "a or b and c", "(a or b) and not c", "a if b or c", "not (a iff b)"])
def test_canonical_text_of_canonical_text(text: str) -> None:
    assert text_of(parse(text)) == text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("b and a", "a and b"),
        ("a and (b and c)", "(c and a) and b and a"),
        ("not not a or not not not b", "not b or a"),
        ("(a or b) iff c", "c iff (b or a or a)"),
        ("a and a", "a"),
    ],
)
def test_equal_formulas_have_one_text(one: str, other: str) -> None:
    assert text_of(parse(one)) == text_of(parse(other))
    assert normal(parse(one)) == normal(parse(other))


@pytest.mark.parametrize(
    ("one", "other"), [("a if b", "b if a"), ("a and b", "a or b"), ("a unless b", "a or b"), ("not a", "a")]
)
def test_different_formulas_have_different_texts(one: str, other: str) -> None:
    assert text_of(parse(one)) != text_of(parse(other))


def test_nested_conditionals_keep_their_parentheses() -> None:
    assert text_of(parse("a if b if c")) == "(a if b) if c"
    assert text_of(parse("a if (b if c)")) == "a if (b if c)"


@pytest.mark.parametrize("empty", [And(()), Or(()), Not(And(()))])
def test_nothing_has_no_text(empty: Formula) -> None:
    with pytest.raises(Malformed, match=r"joins nothing by .* — the formula language has no constants"):
        text_of(empty)


@pytest.mark.parametrize(
    ("text", "allowed"),
    [("ru_treaty", True), ("2plus2", True), ("a-b", True), ("if", False), ("Unless", False), ("", False),
     ("a b", False), ("-a", False), ("é", False)],
)  # fmt: skip
def test_is_name(text: str, allowed: bool) -> None:
    assert is_name(text) is allowed
