"""A small dispute with published answers to the inverse question."""

from __future__ import annotations

import pytest

from standoff.stability import Game
from tests.published.cases import published


@pytest.fixture
def euphrates() -> Game:
    """Syria and Iraq about the Euphrates in 1975; the publication's state 2 is state 1 here."""
    return published("hipel_kilgour_kinsara_2014_euphrates").game()
