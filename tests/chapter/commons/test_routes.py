"""What others offer: read off line, taken as proposed and nothing more, tried by the members, told back once."""

import pytest

from tests.chapter.commons.conftest import FINDINGS, OFFER_ID
from tests.chapter.offers.test_routes import CANARY, kind_of

ONE = f"/v1/commons/{OFFER_ID}"
ADAPTATION = {"kind": "adaptation", "stage": None, "lineage": [], "edition": None, "guideline": "meetings"}


@pytest.fixture
def taken(told, take):
    """The offer, taken."""
    told()
    return take().json


def test_what_is_offered_is_searched_off_line(told, as_mary):
    told()
    wanted = ({"stage": "recoil"}, {"text": "LAMPS walk"}, {"kind": "knowledge"}, {"text": "tea"})
    found = [len(as_mary.get("/v1/commons", query_string=query).json["items"]) for query in wanted]
    assert (found, as_mary.get(ONE).json["trials"][0]["words"]) == ([1, 1, 0, 0], "We slept.")


def test_what_is_taken_arrives_as_proposed_with_the_reasons_of_those_who_tried_it(taken, as_mary):
    item = as_mary.get(f"/v1/knowledge/{taken['knowledge_id']}").json
    draft = as_mary.get(f"/v1/methods/{taken['method_id']}").json
    assert (item["status"], item["setting"]) == ("proposed", "commons")
    assert item["their_reasons"].splitlines() == ["Who walked, slept.", "kept, helped: We slept."]
    assert (draft["state"], draft["kind"], draft["origin"]) == ("draft", "outside", "commons")


def test_nobody_tries_or_publishes_it_before_the_members_decide(taken, as_mary, settle):
    draft = f"/v1/methods/{taken['method_id']}"
    assert kind_of(as_mary.post(f"{draft}/trials", FINDINGS)) == "not-taken-up"
    settle(taken, "tried")
    assert as_mary.post(f"{draft}/trials", FINDINGS).status_code == 201
    assert kind_of(as_mary.request("PUT", f"{draft}/publication", json={})) == "not-taken-up"
    settle(taken, "adopted")
    assert as_mary.request("PUT", f"{draft}/publication", json={}).json["state"] == "published"


def test_an_own_rule_of_others_arrives_as_something_known_elsewhere(told, take, as_mary):
    told(**ADAPTATION)
    said = take().json
    item = as_mary.get(f"/v1/knowledge/{said['knowledge_id']}").json
    assert (said["method_id"], item["source"]) == (None, f"The commons, {OFFER_ID}")


def test_one_takes_what_others_offer_and_each_revision_once(told, take):
    told(is_ours=True)
    assert kind_of(take()) == "our-own-offer"
    told()
    assert take().status_code == 200
    assert kind_of(take()) == "taken-before"
    told(revision=2, text="Walk at dawn.")
    assert take().json["revision"] == 2


def test_what_nobody_decided_about_is_given_back_here_and_not_as_if_somebody_had_brought_it(taken, as_mary):
    item = f"/v1/knowledge/{taken['knowledge_id']}"
    assert kind_of(as_mary.change("DELETE", item)) == "from-the-commons"
    assert as_mary.request("DELETE", f"{ONE}/taking").status_code == 204
    gone = (as_mary.get(item), as_mary.get(f"/v1/methods/{taken['method_id']}"))
    assert [answer.status_code for answer in gone] == [404, 404]
    assert kind_of(as_mary.request("DELETE", f"{ONE}/taking")) == "not-taken"


def test_what_the_members_decided_about_stays_theirs_when_it_is_taken_back(told, taken, as_mary, settle):
    settle(taken, "adopted")
    assert kind_of(as_mary.request("DELETE", f"{ONE}/taking")) == "decided-here"
    told(offer=None)
    assert as_mary.get(ONE).status_code == 404
    assert as_mary.get(f"/v1/knowledge/{taken['knowledge_id']}").json["status"] == "adopted"
    (kept,) = as_mary.get("/v1/takings").json["items"]
    assert kept["is_withdrawn"]


def test_what_was_only_proposed_goes_when_its_chapter_takes_it_back(told, taken, as_mary, chapter_database):
    told(offer=None)
    assert as_mary.get(f"/v1/knowledge/{taken['knowledge_id']}").status_code == 404
    (kept,) = as_mary.get("/v1/takings").json["items"]
    assert (kept["is_withdrawn"], kept["knowledge_id"], kept["method_id"]) == (True, None, None)


def test_only_who_tried_it_and_decided_tells_back(taken, tell, settle, waiting):
    assert kind_of(tell()) == "never-tried"
    settle(taken, "tried")
    assert kind_of(tell()) == "still-open"
    settle(taken, "declined")
    assert kind_of(tell("helped")) == "reason-unfit"
    said = tell("did_not_help", words="Nobody came.").json
    assert (said["outcome"], [kind for kind, _ in waiting()]) == ("dropped", ["trial_report"])


def test_who_adopted_it_without_a_trial_tells_nothing_back(taken, tell, settle):
    settle(taken, "adopted")
    assert kind_of(tell()) == "never-tried"


def test_what_is_told_back_names_nobody_and_can_be_taken_back(taken, tell, settle, admitted, as_mary, waiting):
    for outcome in ("tried", "adopted"):
        settle(taken, outcome)
    admitted(CANARY)
    assert kind_of(tell(words=f"{CANARY} slept.")) == "word-names-somebody"
    tell(words="We slept.")
    said = {"reason": "mistake"}
    assert as_mary.request("PUT", f"{ONE}/trial/withdrawal", json=said).json["outcome"] is None
    assert [kind for kind, _ in waiting()] == ["withdrawal"]
    assert kind_of(as_mary.request("PUT", f"{ONE}/trial/withdrawal", json=said)) == "nothing-told"


def test_after_a_restore_of_the_federation_the_commons_begin_anew(told):
    assert [told(), told(), told(incarnation="second")] == [0, 1, 0]


def test_a_proposal_names_as_its_experience_only_an_offer_that_is_known_here(told, as_mary):
    said = {"title": "Walk", "reasons": "It helps.", "source": {"text": "The walk", "commons_id": OFFER_ID}}
    whole = {**said, "change": {"what": "policy", "key": "helper.gate_months", "value": 12}}
    before = as_mary.post("/v1/conference/own-proposals", whole)
    told()
    assert (before.status_code, as_mary.post("/v1/conference/own-proposals", whole).status_code) == (404, 201)
