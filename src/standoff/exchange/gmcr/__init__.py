"""The JSON ``.gmcr`` format of gmcr-py: options, decision makers, conditions, rankings."""

from standoff.exchange.gmcr.reading import SUFFIX, read

__all__ = ["SUFFIX", "read"]
