"""The national officer's page leads from an empty body to the first finding in ten calls, and each answer is so."""

import json
import re

from tests.bonds import new_body
from tests.requirements import ROOT

HEADING = "## From an empty body to the first finding in ten calls"
IDENTIFIER = re.compile(r"\b([a-z]{3})_[0-9a-z]{26}\b")
CALL = re.compile(
    r"curl -s(?: -X (?P<method>[A-Z]+))? \$F(?P<path>\S+)(?P<rest>.*?)"
    r"(?:--json '(?P<body>.*?)')?[\s\\]*\| jq '(?P<picks>[^']+)'",
    re.DOTALL,
)


def section():
    page = (ROOT / "docs" / "national-officer.md").read_text(encoding="utf-8")
    return page.partition(f"{HEADING}\n")[2].partition("\n## ")[0]


def calls():
    """Return each call of the page with the answer it shows."""
    return re.findall(r"```sh\n(.*?)```\n```json\n(.*?)```", section(), re.DOTALL)


def at(answer, path):
    """Return what a jq path leads to."""
    for name in re.findall(r"[a-z_]+|\[\d+\]", path):
        answer = answer[int(name[1:-1])] if name.startswith("[") else answer[name]
    return answer


def picked(answer, picks):
    """Return what the page's jq would show of an answer: `.place | {name, other: .path}`."""
    start, _, names = picks.rpartition("|")
    there = at(answer, start)
    pairs = [each.strip().partition(": ") for each in names.strip(" {}\n").split(",")]
    return {name: at(there, path or name) for name, _, path in pairs}


def likened(said):
    """Return a text in which every identifier is one of its kind."""
    return IDENTIFIER.sub(r"\1_…", json.dumps(said, ensure_ascii=False))


class Officer:
    """Somebody who types what the page says."""

    def __init__(self, officer, second, body_id):
        self.callers = {"TOKEN": officer, "SECOND": second}
        self.known, self.answer = {"BODY": body_id}, {}

    def types(self, typed):
        for name in re.findall(r"^([A-Z]+)=", typed, re.MULTILINE):
            self.known[name] = self.answer["id"]
        call = CALL.search(typed)
        by = self.callers[re.search(r"Bearer \$([A-Z]+)", call["rest"])[1]]
        tag = re.search(r"If-Match: ([^']+)'", call["rest"])
        body = json.loads(self._filled(call["body"])) if call["body"] else None
        method = call["method"] or ("POST" if body else "GET")
        headers = {"If-Match": tag[1]} if tag else {}
        answered = by.request(method, self._filled(call["path"]), json=body, headers=headers)
        assert answered.status_code in {200, 201}, answered.json
        self.answer = answered.json
        return picked(self.answer, call["picks"])

    def _filled(self, text):
        return re.sub(r"\$([A-Z]+)", lambda found: self.known[found[1]], text)


def test_there_are_ten():
    assert len(calls()) == 10


def test_every_answer_on_the_page_is_what_the_federation_answers(federation, founded):
    body_id, *officers = new_body(federation, preset=None)
    anna, coordinator = Officer(*officers, body_id), founded.signed_in("coordinator")

    def enrols():
        said = {"federation": "https://federation.test", "body_id": body_id, "invitation": anna.answer["token"]}
        anna.known["WORDS"] = coordinator.post("/v1/affiliation/enrolments", said).json["fingerprint"]

    def declines():
        coordinator.request("POST", "/v1/affiliation/checks")
        coordinator.request("POST", "/v1/link/sessions")
        said = {"answer": "declined", "reason": "We are few.", "decided_on": "2026-03-15"}
        coordinator.post(f"/v1/editions/{anna.known['EDITION']}/items/two-adults/response", said)
        assert coordinator.request("POST", "/v1/link/sessions").json["outcome"] == "done"

    meanwhile = {6: enrols, 7: declines}
    for number, (typed, shown) in enumerate(calls(), 1):
        assert likened(anna.types(typed)) == likened(json.loads(shown)), number
        meanwhile.get(number, lambda: None)()
