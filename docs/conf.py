"""Sphinx configuration; built with warnings as errors by ``make docs``."""

from __future__ import annotations

import standoff

project = "Standoff"
author = "The Standoff authors"
version = release = standoff.__version__
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.doctest", "sphinx.ext.viewcode"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist", "dollarmath"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = "Standoff"
autodoc_typehints = "description"
autodoc_member_order = "bysource"
