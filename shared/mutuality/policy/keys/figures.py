"""Which figures are asked for, when, and who sees them."""

from __future__ import annotations

from mutuality.indicators import DICTIONARY
from mutuality.policy.values import Key, Number, Scale, Steps, Turn

FIGURES = tuple(DICTIONARY)

KEYS: dict[str, Key] = {
    "reporting.duty": Scale(
        {
            "none": "No reports are asked for.",
            "invited": "Reports are welcome.",
            "expected": "Reports are expected; a missing one is shown as a gap.",
            "required": "Reports are required; a missing one is overdue.",
        }
    ),
    "reporting.period": Scale(
        {
            "chapter_decides": "A report is about a month, a quarter, a half or a year, as the chapter decides.",
            "year": "A report is about a year.",
            "half": "A report is about half a year.",
            "quarter": "A report is about a quarter.",
            "month": "A report is about a month.",
        }
    ),
    "reporting.metrics": Steps(
        FIGURES,
        "A report holds these figures and no other: {}.",
        "A report holds every figure of the dictionary.",
        between=", ",
    ),
    "reporting.due_days": Number("A report is due {} days after its period ends.", turn=Turn.FEWER_ASKS_MORE),
    "reporting.grace_days": Number(
        "A report is overdue {} days after it was due.",
        eases="reporting.due_days",
        at_zero="A report is overdue as soon as its day has passed.",
    ),
    "reporting.closes_days": Number(
        "A period is closed {} days after it ended.", turn=Turn.FEWER_ASKS_MORE, at_zero="No period is ever closed."
    ),
    "counts.exclusive_reporter": Steps(
        FIGURES,
        "Only who is named for it counts {}; nobody else reports it, so nothing counts twice.",
        "Every chapter reports what it counts.",
        between=", ",
    ),
    "counts.reports": Steps(FIGURES, "This chapter counts {} for its body.", between=", "),
    "number_visibility.rows": Scale(
        {
            "chapter_only": "A chapter's own figures are shown to nobody else.",
            "region": "A chapter's own figures are shown to its unit.",
            "national": "A chapter's own figures are shown to the national office.",
            "public": "A chapter's own figures are public.",
        }
    ),
    "number_visibility.totals": Scale(
        {
            "none": "No totals are asked for.",
            "region": "Totals are shown to units.",
            "national": "Totals are shown to the national office.",
            "public": "Totals are public.",
        }
    ),
    "number_visibility.people": Scale(
        {
            "noised": "Figures that count people leave with noise on each.",
            "suppressed": "Figures that count people leave rounded to five, and small ones not at all.",
        }
    ),
    "number_visibility.min_cell": Number(
        "Figures that count fewer than {} people stay hidden.", nothing=5, eases="reporting.duty"
    ),
}
