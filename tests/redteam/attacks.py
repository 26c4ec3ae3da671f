"""The sixteen attacks on figures, and when we hold; `@pytest.mark.attack` says which test carries one out."""

from __future__ import annotations

from typing import NamedTuple


class Attack(NamedTuple):
    """What somebody tries, and when we hold."""

    what: str
    holds: str


ATTACKS = {
    "RT1": Attack(
        "Knows one who joined; compares a quarter with the next", "with noise nobody is sure; suppressed <= 0.25"
    ),
    "RT2": Attack("Averages twenty quarters before and after", "at most 0.03 better than before"),
    "RT3": Attack("Works out hidden figures with a solver", "none narrowed"),
    "RT4": Attack("Chains who was there, came and left over eight quarters", "none exact"),
    "RT5": Attack("Takes regions' totals from one another", "none exact; no fewer than 10 chapters apart"),
    "RT6": Attack("Reads a thousand times, by every way, and averages", "one payload"),
    "RT7": Attack("Edits late, withdraws, restores a backup", "the same payload; nothing given back"),
    "RT8": Attack("Watches when and how much a chapter speaks", "AUC at most 0.52"),
    "RT9": Attack("Draws noise on neighbours and bounds epsilon", "no more than was claimed"),
    "RT10": Attack("Releases fifty times at once; pulls the plug between noise and commit", "one row, one payload"),
    "RT11": Attack("Asks for sums that overlap", "no fewer than 10 chapters apart"),
    "RT12": Attack("Makes up all chapters of a sum but one", "no more exact figures than noise lets chance give"),
    "RT13": Attack("Is one of the two aggregators", "its bytes are as even as chance: p > 0.001"),
    "RT14": Attack("Mixes modes, periods, forms and regions", "refused, or none narrowed"),
    "RT15": Attack("Looks for true figures in every answer, error, log, message, file and page", "none outside"),
    "RT16": Attack("Looks whether totals lean to one side", "mean error within 4 standard errors"),
}
