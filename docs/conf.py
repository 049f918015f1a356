"""Sphinx configuration; built with warnings as errors by ``make docs``."""

from __future__ import annotations

import logging
import os
import tempfile
from pathlib import Path

from sphinx.application import Sphinx

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
# The kernel is quiet, and reads settings of its own, not those of whoever builds.
settings = tempfile.TemporaryDirectory(prefix="standoff-docs-")
(Path(settings.name) / "profile_default").mkdir()
(Path(settings.name) / "profile_default" / "ipython_kernel_config.py").write_text(
    "c = get_config()\nc.IPKernelApp.log_level = 'ERROR'\n", encoding="utf-8"
)
os.environ["IPYTHONDIR"] = settings.name
logging.getLogger("traitlets").setLevel(logging.WARNING)
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist", "dollarmath"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = "Standoff"
autodoc_typehints = "description"
autodoc_member_order = "bysource"


def setup(app: Sphinx) -> None:
    """Read notebooks afresh in every build: what they show depends on the library, not on their text."""
    app.connect("env-get-outdated", lambda *_: ["tutorial/elmira"])
