"""A body asks its chapters anew, a chapter looks at itself, an officer reviews it, and the chapter sees that."""

ITEM = {"purpose": "Nobody is alone with a child.", "text": "Two adults.", "force": "binding", "known_by": "attested"}


def published(bond):
    body = f"/v1/bodies/{bond.body_id}"
    path = f"/v1/guidelines/{bond.officer.post(f'{body}/guidelines', {'slug': 'youth', 'title': 'Youth'}).json['id']}"
    bond.officer.change("PUT", f"{path}/items/two-adults", ITEM, etag='"1"')
    said = {"effective_on": "2026-03-15", "notice_days": 0}
    return bond.officer.post(f"{path}/editions", said).json["id"]


def called(bond, edition_id):
    asked = {"title": "Youth safety", "reason": "Every year.", "opens_on": "2026-03-15", "due_on": "2026-04-15"}
    said = {**asked, "edition_id": edition_id, "every_months": 12}
    return bond.officer.post(f"/v1/bodies/{bond.body_id}/campaigns", said).json["id"]


def due(bond):
    return [(each["kind"], each["item"]) for each in bond.coordinator.get("/v1/dues").json["items"]]


def attested(bond, edition_id):
    view = {"view": "met", "attested_on": "2026-03-15"}
    answer = bond.coordinator.post(f"/v1/editions/{edition_id}/items/two-adults/attestation", view)
    assert answer.status_code == 201, answer.json


def test_a_campaign_reaches_the_chapter_and_its_word_comes_back(bond):
    edition_id = published(bond)
    campaign = called(bond, edition_id)
    bond.dial()
    assert due(bond) == [("answer", "two-adults"), ("campaign", "two-adults")]
    attested(bond, edition_id)
    assert (due(bond), bond.dial()["published"]) == ([], 1)
    progress = bond.officer.get(f"/v1/campaigns/{campaign}/progress").json
    assert [progress[name] for name in ("chapters", "done", "answered", "met")] == [1, 1, 1, 1]


def test_a_chapter_sees_how_an_officer_sees_what_it_sent(bond):
    edition_id = published(bond)
    bond.dial()
    attested(bond, edition_id)
    bond.dial()
    path = f"/v1/chapters/{bond.chapter_id}/compliance/{edition_id}/two-adults"
    said = {"statement": bond.officer.get(path).json["statement"], "view": "partly", "reason": "Only on Sundays."}
    assert bond.officer.post(f"{path}/reviews", said).status_code == 201
    bond.dial()
    ((review),) = bond.coordinator.get("/v1/reviews").json["items"]
    assert (review["view"], review["reason"], "reviewed_by" in review) == ("partly", "Only on Sundays.", False)
