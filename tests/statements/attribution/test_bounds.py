"""Odd texts cost time in proportion to their length, not to its square."""

from __future__ import annotations

import time
from itertools import pairwise

import spacy
from spacy.tokens import Doc, Token

from standoff.statements.quoting import propose
from standoff.statements.quoting.cuts import cuts
from standoff.statements.quoting.grammar import MOST, children
from standoff.statements.quoting.marks import quotes
from standoff.statements.quoting.page import Page


def endless_list(length: int) -> Doc:
    """A verb with as many objects and phrases on it as the text is long."""
    words = ["Norland", "offers", *["harbour", "for"] * length]
    tags = ["PROPN", "VERB", *["NOUN", "ADP"] * length]
    roles = ["nsubj", "ROOT", *["dobj", "prep"] * length]
    return Doc(spacy.blank("en").vocab, words, pos=tags, deps=roles, heads=[1] * len(words), lemmas=words)


def test_candidates_of_an_endless_list_grow_with_its_length() -> None:
    counts = [sum(1 for _ in propose(Page.of(endless_list(n)))) for n in (200, 400, 800)]
    assert all(later <= 2.2 * earlier for earlier, later in pairwise(counts))


def test_only_so_many_children_are_looked_at() -> None:
    verb: Token = endless_list(500)[1]
    assert [token.i for token in children(verb)] == [0, *range(2, MOST + 1)]


def test_a_deep_chain_is_climbed_so_far_only() -> None:
    length = 3000
    words = ["a", *[",", "b"] * length]
    heads = [0, *[place for n in range(length) for place in (2 * n, 2 * n)]]
    roles = ["ROOT", *["punct", "conj"] * length]
    doc = Doc(spacy.blank("en").vocab, words, deps=roles, heads=heads)
    ((name, (span,)),) = cuts(doc[0])
    assert name == "conj.,"
    assert span.end > len(doc.text) - 5 * MOST


def test_marks_by_the_hundred_thousand() -> None:
    started = time.process_time()
    for text in ('"' * 100_000, "'" * 100_000, "‘as' " * 20_000):
        quotes(text)
    assert time.process_time() - started < 10
