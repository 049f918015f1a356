"""Other tools' formats: read a model from their files, write one into them.

May import ``findings`` and what is below it. Everything that comes in is checked where it stands and
refused with its path in the file; whatever a format cannot hold is told, never dropped in silence.
Public names: ``read_gmcr`` (a .gmcr file to a case), ``write_gmcr`` (a dispute to the text of one, as
``Exported``), ``case_text`` (a dispute to the text of a case file). Nothing here writes to disk.
"""

from standoff.exchange.case_text import case_text
from standoff.exchange.gmcr import Exported
from standoff.exchange.gmcr import read as read_gmcr
from standoff.exchange.gmcr import write as write_gmcr

__all__ = ["Exported", "case_text", "read_gmcr", "write_gmcr"]
