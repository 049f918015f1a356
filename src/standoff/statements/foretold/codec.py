"""Forecasts as JSON, for the store: an exact round trip but for the text, which the article has."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter

from standoff.evidence import Article
from standoff.statements.foretold.forecast import Forecast


@lru_cache(maxsize=1)
def _adapter() -> TypeAdapter[Forecast]:
    return TypeAdapter(Forecast)


def dumps(forecast: Forecast) -> dict[str, Any]:
    """``forecast`` as what JSON can hold; equal forecasts give equal objects."""
    tree: dict[str, Any] = _adapter().dump_python(forecast, mode="json")
    return tree


def loads(tree: dict[str, Any], article: Article) -> Forecast:
    """The forecast that ``dumps`` wrote; raises ``Mismatched`` if the article's characters have changed."""
    forecast = _adapter().validate_python(tree)
    forecast.passage.check(article)
    return forecast
