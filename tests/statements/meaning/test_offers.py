"""Offers by readiness to give, by a plan laid before others, and what is near to an offer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standoff.statements import Act, Statement

Read = Callable[[str], tuple[Statement, ...]]


@pytest.mark.parametrize(
    "text",
    [
        "Norland is ready to lend Sudland two ships.",
        "Norland would be willing to let Sudland run the lighthouse.",
        "Norland is open to selling Sudland two ships.",
        "Under Norland's proposal, Sudland would keep the lighthouse.",
        "Norland's package for Sudland includes two ships.",
        "Norland handed Sudland a draft agreement on fish.",
        "Norland renewed its offer of a joint inquiry.",
        "Norland volunteered to host the archive.",
    ],
)
def test_an_offer(text: str, read: Read) -> None:
    assert Act.OFFER in {one.act for one in read(text) if one.party == "Norland"}


@pytest.mark.parametrize(
    "text",
    [
        "Norland is not prepared to lend Sudland two ships.",
        "Norland rejected Sudland's offer of two ships.",
        "Norland is ready to meet Sudland.",
        "Norland offered to host talks with Sudland.",
    ],
)
def test_no_offer(text: str, read: Read) -> None:
    assert Act.OFFER not in {one.act for one in read(text) if one.party == "Norland"}
