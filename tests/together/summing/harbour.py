"""A real chapter among those a test lets sign: it hears of the task, compares the helper's words, and shares."""

from dataclasses import dataclass

from mutuality.fingerprints import words_for
from mutuality_chapter import affiliation
from tests.bonds import join
from tests.together.summing.alliance import APRIL, IN_MAY, Signing

HEARD = "By telephone, from the Widows' office"


@dataclass
class Harbour:
    """A chapter of three members, on both rosters since March; it is May."""

    alliance: object
    bond: object

    @property
    def path(self):
        return f"/v1/sum-tasks/{self.alliance.task['id']}"

    def confirm(self, words=None):
        """Confirm the helper's words, or others."""
        words = words or words_for(self.alliance.task["aggregators"][1]["key"])
        return self.bond.coordinator.request("PUT", f"{self.path}/helper", json={"words": words, "heard": HEARD})

    def share(self, period=APRIL):
        return self.bond.coordinator.request("PUT", f"{self.path}/shares/{period}")

    def shared(self, period=APRIL):
        return self.bond.coordinator.get(f"{self.path}/shares/{period}").json

    def preview(self, period=APRIL):
        return self.bond.coordinator.get(f"{self.path}/shares/{period}/preview").json

    def waiting(self):
        items = self.bond.coordinator.get("/v1/link/pending").json["items"]
        return [each for each in items if each["kind"] in {"share", "withdrawal"}]


def come_to(alliance, federation, founded, chapter_database):
    """Let a real chapter of three come to belong and be vetted in March, and hear of the task in May."""
    alliance.agree(count=11)
    alliance.clock.at = IN_MAY.replace(month=3, day=20)
    bond = join(federation, founded, (alliance.lead.body_id, alliance.lead.officer, alliance.lead.second))
    for name in ("Mary", "Owl", "Ruth"):
        bond.coordinator.post("/v1/members", {"name": name, "concern": "grief", "state": "member"})
    with chapter_database.reading() as session:
        key = affiliation.signing_key(session)
    alliance.enlist(Signing(bond.chapter_id, key, None))
    alliance.clock.at = IN_MAY
    assert bond.dial()["outcome"] == "done"
    return Harbour(alliance, bond)
