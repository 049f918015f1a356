"""Answers with their reasons, as data. No prose.

May import ``construction``, ``stability``, ``statements`` and what is below them.
"""
