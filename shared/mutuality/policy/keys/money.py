"""What a chapter takes, what it asks of members, and what of it is passed upward."""

from __future__ import annotations

from mutuality.policy.values import Key, Number, Scale, Shares, Turn

KEYS: dict[str, Key] = {
    "money.outside": Scale(
        {
            "chapter_decides": "The chapter decides about money from outside.",
            "accept": "Money from outside is accepted.",
            "refuse": "Money from outside is refused.",
        }
    ),
    "money.member_cap": Number(
        "No member gives more than {} a year, in whole units of the books' currency.",
        turn=Turn.FEWER_ASKS_MORE,
        at_zero="A member may give as much as they wish.",
    ),
    "money.dues": Scale(
        {
            "chapter_decides": "The chapter decides about dues.",
            "voluntary": "Members pay dues if they wish.",
            "helpers": "Helpers are asked for dues; nobody loses help or a seat who pays none.",
            "asked": "Members are asked for dues; nobody loses help or a seat who pays none.",
            "none": "No dues are taken of members.",
        }
    ),
    "money.remittance": Scale(
        {
            "none": "Nothing is passed upward.",
            "voluntary": "Chapters pass on what they wish.",
            "split_dues": "Dues are shared with the national office.",
            "fee": "Chapters pay a fee.",
        }
    ),
    "money.split": Shares(
        ("chapter", "area", "national"),
        "Of dues, {}.",
        "The chapter decides how much of dues it passes on.",
    ),
    "money.reserve_months": Number(
        "A chapter keeps a reserve of {} months' expenses, and no more.", turn=Turn.FEWER_ASKS_MORE
    ),
}
