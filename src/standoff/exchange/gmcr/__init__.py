"""The JSON ``.gmcr`` format of gmcr-py: options, decision makers, conditions, rankings."""

from standoff.exchange.gmcr.reading import SUFFIX, read
from standoff.exchange.gmcr.writing import Exported, write

__all__ = ["SUFFIX", "Exported", "read", "write"]
