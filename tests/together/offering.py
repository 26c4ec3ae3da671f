"""A chapter with one member, by what it does with the commons: offers its founders' way, or tries another's."""

from tests.deciding import decide

FOUNDER, KEEPER = "Zebedee Quillfeather", "Ottoline Marrowby"
WAY = {
    "kind": "founding",
    "title": "The evening walk",
    "solves": "Sleep after loss",
    "text": "Walk until the lamps are lit.",
    "stage": "recoil",
}
ELSEWHERE = {
    "title": "Writing",
    "text": "Ten minutes.",
    "source": "A journal",
    "setting": "scientific",
    "as_of": "2026-01-01",
}
TRIED = {"began_on": "2026-02-01", "ended_on": "2026-03-01", "people": 4, "findings": "Three slept longer."}


class Chapter:
    """A chapter with one member, who does everything, and an officer who counts."""

    def __init__(self, bond, cast, database, clock, name):
        self.bond, self.database, self.clock = bond, database, clock
        said = {"name": name, "concern": "grief", "state": "member"}
        self.member_id = bond.coordinator.post("/v1/members", said).json["id"]
        self.member = cast.signed_in("member", member=self.member_id)

    def does(self, method, path, body=None):
        answer = self.member.request(method, f"/v1/{path}", json=body)
        assert answer.status_code in {200, 201, 204}, answer.json
        return answer.get_json(silent=True)

    def decides(self, kind, subject):
        return decide(self.member, self.bond.coordinator, self.clock, kind=kind, subject=subject)

    def settles(self, item, outcome):
        decision = self.decides("knowledge", f"{item}-{outcome}")
        said = {"outcome": outcome, "decision_id": decision, "reason": "So we saw.", "review_on": "2027-01-01"}
        self.does("POST", f"knowledge/{item}/decisions", said)

    def dials(self):
        assert self.bond.dial()["outcome"] == "done"

    def offers_the_founders_way(self):
        """Write the founders' way down, try it, publish it, and offer it as the members decide; return the offer."""
        account = self.does("POST", "founder-accounts", {"years_without_outcome": 9, "account": f"I, {FOUNDER}."})
        method = self.does("POST", "methods", {**WAY, "founder_account_id": account["id"]})["id"]
        self.does("POST", f"methods/{method}/trials", TRIED)
        self.does("PUT", f"methods/{method}/publication", {})
        return self.offers({"kind": "method", "method_id": method, "why": "Who walked, slept.", "is_public": True})

    def offers(self, said):
        """Let something of ours leave as the members decide."""
        offer = self.does("POST", "own-offers", said)
        leaves = {"decision_id": self.decides("commons", offer["decision_subject"])}
        leaves["seen_sha256"] = offer["preview_sha256"]
        return self.does("PUT", f"own-offers/{offer['id']}/confirmation", leaves)

    def tries_and_keeps(self, offer_id):
        """Take what is offered, try it, make it a method, and tell back."""
        taken = self.does("PUT", f"commons/{offer_id}/taking")
        self.settles(taken["knowledge_id"], "tried")
        self.does("POST", f"methods/{taken['method_id']}/trials", TRIED)
        self.settles(taken["knowledge_id"], "adopted")
        self.does("PUT", f"methods/{taken['method_id']}/publication", {})
        self.does("PUT", f"commons/{offer_id}/trial", {"reason": "helped", "words": "We slept."})
        return taken
