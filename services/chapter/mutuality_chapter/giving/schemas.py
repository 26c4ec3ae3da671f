"""Shapes of what members give. Nothing here says who paid dues, and who did not."""

from __future__ import annotations

from mutuality.money import MOST
from mutuality.schema import Day, Flag, Input, Moment, Output, Ref, Text, Whole
from mutuality_chapter import money


class ContributionIn(money.Paid):
    """Something given."""

    is_from_outside = Flag("Whether it comes from somebody who is no member", load_default=False)
    is_dues = Flag("Whether it is a member's dues, and no gift", load_default=False)
    is_collection = Flag("Whether several gave it together, such as into a hat", load_default=False)
    member_id = Ref("The giver, a member who chose to be named", load_default=None, allow_none=True)


class GivingIn(Input):
    """How my gifts stand in the books."""

    is_named = Flag("Whether what I give stands under my name; saying no takes my name off", required=True)


class GivingOut(Output):
    """How my gifts stand in the books."""

    is_named = Flag("Whether what I give stands under my name")
    chosen_at = Moment("Since when", allow_none=True)
    cap = Text("What the policy says of how much one member gives, in a sentence", longest=200)
    dues = Text("What it says of dues, in a sentence", longest=200)


class GiftOut(Output):
    """A gift of mine that stands under my name."""

    id = Ref("The entry")
    amount = Whole("How much, in minor units", low=-MOST, high=MOST)
    happened_on = Day("When")
