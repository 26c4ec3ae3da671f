"""What travels between the chapter of the small world and others: something offered, something taken."""

from __future__ import annotations

from tests.bonds import Bond
from tests.shared.language.examples import OFFER_ID


def travel(bond: Bond, member_id: str, method_id: str) -> dict[str, str]:
    """Let a member draft an offer of a method, and take what another chapter offers; return what each is called."""
    own = bond.chapter.signed_in("member", member=member_id)
    drafted = own.post("/v1/own-offers", {"kind": "method", "method_id": method_id, "why": "Who walked, slept."})
    assert drafted.status_code == 201, drafted.json
    taken = own.request("PUT", f"/v1/commons/{OFFER_ID}/taking")
    assert taken.status_code == 200, taken.json
    return {"own_offer_id": drafted.json["id"], "commons_id": OFFER_ID}
