"""The many chapters once more, for sums alone: two federations hold a random half of each figure.

Chapters count from the period after their vetting: so these belong before the quarter begins, and live it themselves.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from demo.play.many import PEOPLE, QUARTER, Copy, Many
from demo.play.offices import Office
from demo.stage import House, Person, Unexpected

EPSILON = 1
HELPER = {
    "slug": "widows-circle",
    "name": "Widows Circle",
    "concern": "Somebody died",
    "origin": ["rapid_social_change"],
    "levels": ["chapter"],
}
TASK = {
    "title": "Who we are",
    "length": "quarter",
    "first_period": QUARTER,
    "figures": list(PEOPLE),
    "epsilon": EPSILON,
    "by_unit": False,
}
HEARD = "By telephone, from the officer of the Widows Circle"
VETTED = "We telephoned each, and they read out the words of their key."


@dataclass
class Summing:
    """The office that leads, the officer of the body that helps from a federation of its own, and the chapters."""

    house: House
    many: Many
    office: Office
    copies: list[Copy] = field(default_factory=list)
    task: dict[str, Any] = field(default_factory=dict)
    client: str = ""
    words: str = ""
    shared: list[dict[str, Any]] = field(default_factory=list)
    printed: str = ""

    def agree(self) -> None:
        """Let the chapters belong; open the helper's federation, set the task up, and vet every chapter twice."""
        self.copies = self.many.join_early(self.office)
        steward = self.house.open_helper()
        body_id = str(steward.post("/v1/bodies", HELPER).said["id"])
        aide, second = self.house.aides(body_id)
        told = aide.get("/v1/aggregation-key")
        self.words = told["fingerprint"]
        helper = {"address": self.house.helper.base_url, "name": HELPER["name"], "key": told["key"]}
        path = f"/v1/bodies/{self.office.body_id}/sum-tasks"
        self.task = self.office.officer.post(path, {**TASK, "helper": helper}).said
        jwk = self.office.officer.get("/oauth/jwks")["keys"][0]
        jwk = {name: jwk[name] for name in ("kty", "crv", "x", "y")}
        app = {"name": self.office.role.name, "purpose": "Sums", "jwk": jwk, "scopes": ["aggregation:join"]}
        made = aide.post("/v1/apps", app)
        self.client = str(made.said["id"])
        review = {"approved": True, "reason": "We agreed on it."}
        second.ask("PUT", f"/v1/apps/{self.client}/review", review, etag=made.etag)
        taken = {"document": self.task["document"], "app_id": self.client}
        aide.post(f"/v1/bodies/{body_id}/aided-tasks", taken)
        self._vet(aide)

    def tell(self) -> None:
        """Let every chapter compare the helper's words, look, share and dial out; collect the sum; tell chapters."""
        for each in self.copies:
            self.many.go_along()
            self._share(each, self.words)
        asked = ("--task", self.task["id"], "--period", QUARTER, "--client", self.client)
        self.printed = self.house.federation.command("collect", *asked)
        for each in self.copies:
            self.many.go_along()
            each.coordinator.post("/v1/link/sessions")
            self.shared.append(each.coordinator.get(self._at(f"/shares/{QUARTER}")))

    def totals(self) -> dict[str, dict[str, Any]]:
        """Return what the office reads of the sum, by figure."""
        items = self.office.officer.pages(self._at("/totals"))
        return {each["indicator"]: each for each in items}

    def _at(self, rest: str) -> str:
        return f"/v1/sum-tasks/{self.task['id']}{rest}"

    def _vet(self, aide: Person) -> None:
        ids = [each.chapter_id for each in self.copies]
        self.office.officer.post(self._at("/roster"), {"chapter_ids": ids, "reason": VETTED})
        listed = {each["chapter_id"]: each for each in self.office.officer.pages(self._at("/roster"))}
        chapters = [self._vetted(each, listed[each.chapter_id]["keys"][0]) for each in self.copies]
        aide.post(f"/v1/aided-tasks/{self.task['id']}/roster", {"chapters": chapters, "reason": VETTED})

    def _vetted(self, copy: Copy, key: dict[str, Any]) -> dict[str, Any]:
        """Return a chapter as the helper vets it, once it read out the words of the key the leader shows.

        Raises:
            Unexpected: it reads out others.
        """
        if copy.coordinator.get("/v1/affiliation")["fingerprint"] != key["fingerprint"]:
            raise Unexpected(f"{copy.role.name} reads out other words than the leader shows.")
        jwk = {name: key[name] for name in ("kty", "crv", "x", "y")}
        return {"chapter_id": copy.chapter_id, "name": copy.role.name, "jwk": jwk}

    def _share(self, copy: Copy, words: str) -> None:
        desk = copy.coordinator
        desk.post("/v1/link/sessions")
        desk.ask("PUT", self._at("/helper"), {"words": words, "heard": HEARD})
        looked = desk.get(self._at(f"/shares/{QUARTER}/preview"))
        copy.counted = {each["indicator"]: each["ours"] for each in looked["figures"]}
        desk.ask("PUT", self._at(f"/shares/{QUARTER}"))
        desk.post("/v1/link/sessions")
