"""Sphinx configuration; built with warnings as errors by ``make docs``."""

from __future__ import annotations

import logging
import sys

from jupyter_client.connect import ConnectionFileMixin

import standoff

project = "Standoff"
author = "The Standoff authors"
version = release = standoff.__version__
extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.doctest", "sphinx.ext.viewcode"]
source_suffix = {".md": "myst-nb"}
# Notebooks run in every build, so that no page shows what the library no longer says, and a cell that fails
# makes the build fail. Pages without a notebook's front matter stay plain Markdown.
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 60
nb_merge_streams = True
# The notebook's kernel is spoken to through files, not through a port, and quietly.
if sys.platform != "win32":
    ConnectionFileMixin.transport.default_value = "ipc"
logging.getLogger("traitlets").setLevel(logging.WARNING)
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist", "dollarmath"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = "Standoff"
autodoc_typehints = "description"
autodoc_member_order = "bysource"
