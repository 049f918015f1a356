"""The dispute through time: the model as of each day on which a statement comes in.

What flipped which outcome on which day, and how the parties' positions drifted. Part of ``belief``, and may
import what it may. Public names below.
"""

from standoff.belief.timeline.clock import Clock, Counting, counting_called
from standoff.belief.timeline.course import Course, Step, TimeQuestion, course, days_of
from standoff.belief.timeline.drift import Drift, NetStance, Reversal, drifts
from standoff.belief.timeline.flips import Flip, Shift, shifts

__all__ = [
    "Clock",
    "Counting",
    "Course",
    "Drift",
    "Flip",
    "Shift",
    "NetStance",
    "Step",
    "TimeQuestion",
    "Reversal",
    "counting_called",
    "course",
    "days_of",
    "drifts",
    "shifts",
]
