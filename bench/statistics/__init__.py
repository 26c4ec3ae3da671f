"""What figures cost and what they are worth: totals read, noise drawn, chapters audited; and how true totals stay.

`python -m bench.statistics` draws chapters like those of the design's table from a seed, and works with the very code
that runs in both services. Beside what was seen stand the limits, and of truth the design's own figures.
"""
