"""Many parts of the evidence at once: the same conclusions, judged in each of them.

May import what ``belief`` may, and its items and conclusions. ``swept`` agrees with constructing and solving
every part by itself; but it weighs each formula once for each choice of what bears on it, makes all lists at
once, and solves each distinct list, or model, once. Public names below.
"""

from standoff.belief.sweep.checkpoint import Checkpoint
from standoff.belief.sweep.runners import Runner, Threads, Watcher
from standoff.belief.sweep.sweep import PLAIN, Means, swept

__all__ = ["PLAIN", "Checkpoint", "Means", "Runner", "Threads", "Watcher", "swept"]
