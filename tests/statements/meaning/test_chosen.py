"""Acts that no rule tells, from the model, and acts that stay the rules' own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from standoff.statements import Act, Statement
from standoff.statements.acts import first_clause

Read = Callable[[str], tuple[Statement, ...]]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norland lifted its blockade of Sudland before the peace treaty.", {Act.CONCEDE, Act.RETREAT}),
        ("Norland demanded that Sudland withdraw its army.", {Act.REQUEST}),
        ("Norland offered Sudland a peace treaty.", {Act.OFFER}),
        ("“We do not sell ports,” Berg said about the peace treaty with Sudland.", {Act.REJECT}),
        ("Berg said that a compromise on the peace treaty will be reached.", {Act.AGREE}),
        ("Berg said: “I do not think the peace treaty talks must be suspended.”", {Act.AGREE}),
        ("Berg said: “I do not believe that Sudland should open a harbour.”", {Act.REJECT}),
    ],
)
def test_the_act_is_told(read: Read, text: str, act: set[Act]) -> None:
    assert {s.act for s in read(text) if s.party == "Norland"} & act


def test_what_names_nobody_and_does_nothing_has_no_act(read: Read) -> None:
    found = read("Berg said that the peace treaty has three chapters.")
    assert found
    assert {s.act for s in found} == {None}


def test_a_clause_that_the_parser_hangs_as_a_subject_is_read_first() -> None:
    vocab = Vocab()
    words = ["We", "sell", "no", "ports", "although", "peace", "is", "near"]
    heads, deps = (
        [1, 6, 3, 1, 6, 6, 6, 6],
        ["nsubj", "csubj", "det", "dobj", "mark", "nsubj", "ROOT", "acomp"],
    )
    tags = ["PRP", "VBP", "DT", "NNS", "IN", "NN", "VBZ", "JJ"]
    doc = Doc(vocab, words=words, heads=heads, deps=deps, tags=tags)
    assert first_clause(doc[6]) == doc[1]
    deps[0], tags[0] = "mark", "IN"
    assert first_clause(Doc(vocab, words=words, heads=heads, deps=deps, tags=tags)[6]).i == 6
