"""What facts come to reaches the body as an outcome alone; an item that concerns the chapter again is taken back."""

ITEM = {"purpose": "People find us.", "text": "Meet often.", "force": "binding"}
OFTEN = {**ITEM, "known_by": "derived", "derived": {"fact": "meeting_every_days", "parameter": 14}}
LINE = {"kind": "hotline", "title": "Nights", "number": "+1 902 555 0100", "area": "Nova Scotia", "hours": "Nights"}
HAND_OFF = {**ITEM, "known_by": "attested", "applies_when": {"has_hotline": True}}


def published(bond):
    body = f"/v1/bodies/{bond.body_id}"
    path = f"/v1/guidelines/{bond.officer.post(f'{body}/guidelines', {'slug': 'facts', 'title': 'Facts'}).json['id']}"
    for number, (slug, item) in enumerate((("often", OFTEN), ("hand-off", HAND_OFF)), 1):
        answer = bond.officer.change("PUT", f"{path}/items/{slug}", item, etag=f'"{number}"')
        assert answer.status_code == 200, answer.json
    said = {"effective_on": "2026-03-15", "notice_days": 0}
    bond.officer.post(f"{path}/editions", said)
    bond.dial()


def derived(bond):
    assert bond.coordinator.post("/v1/derivations", None).status_code == 201
    assert bond.dial()["outcome"] == "done"


def verdicts(bond):
    shown = bond.officer.get(f"/v1/chapters/{bond.chapter_id}/compliance").json["items"]
    return {each["item"]: (each["verdict"], each["outcome"]) for each in shown}


def test_facts_reach_the_body_as_outcomes(bond):
    published(bond)
    venue = bond.coordinator.post("/v1/venues", {"kind": "library", "area": "Old town"}).json["id"]
    said = {"venue_id": venue, "name": "Sunday", "weekday": 7, "starts": "19:30"}
    meeting = bond.coordinator.post("/v1/meetings", said).json["id"]
    bond.coordinator.request("PUT", f"/v1/meetings/{meeting}/occurrences/2026-03-08", json={"attended": 7})
    derived(bond)
    assert verdicts(bond) == {"often": ("kept", "kept"), "hand-off": ("not_applicable", "not_applicable")}
    told = [each["data"] for each in bond.coordinator.get("/v1/link/ledger").json["items"]]
    assert not any('"ours"' in data or "attended" in data for data in told)


def test_an_item_that_concerns_the_chapter_again_is_asked_again(bond):
    published(bond)
    derived(bond)
    hand_off = {"to": "Emergency services", "number": "911", "break_off_when": "Somebody's life is in danger."}
    pool = bond.coordinator.post("/v1/hotline/pools", {"title": "Night people"}).json["id"]
    opened = bond.coordinator.post("/v1/hotline/lines", {**LINE, "hand_off": hand_off, "pool_id": pool})
    assert opened.status_code == 201, opened.json
    derived(bond)
    assert verdicts(bond)["hand-off"] == ("nothing", None)
