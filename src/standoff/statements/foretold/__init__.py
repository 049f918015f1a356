"""What is foretold in an article: by whom, how strongly, by when, and about which options.

Part of the room ``statements``, and may import what it may. Public names below.
"""

from standoff.statements.foretold.finding import forecasts
from standoff.statements.foretold.forecast import Forecast

__all__ = ["Forecast", "forecasts"]
