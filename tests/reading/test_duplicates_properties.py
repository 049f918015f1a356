"""What holds for all duplicates."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.evidence import Duplicate
from standoff.reading.duplicates import groups, jaccard


@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")), max_size=12))
@settings(max_examples=60)
def test_groups_partition_what_they_mention(pairs: list[tuple[str, str]]) -> None:
    links = [Duplicate(min(pair), max(pair), 1.0, exact=False) for pair in pairs if pair[0] != pair[1]]
    found = groups(links)
    members = [member for group in found for member in group]
    assert sorted(members) == sorted({each for link in links for each in (link.a, link.b)})
    for link in links:
        assert sum(link.a in group and link.b in group for group in found) == 1


@given(st.frozensets(st.text(max_size=3)), st.frozensets(st.text(max_size=3)))
def test_similarity_is_symmetric_and_one_only_for_equals(a: frozenset[str], b: frozenset[str]) -> None:
    assert jaccard(a, b) == jaccard(b, a)
    assert (jaccard(a, b) == 1) == (a == b)
    assert 0 <= jaccard(a, b) <= 1
