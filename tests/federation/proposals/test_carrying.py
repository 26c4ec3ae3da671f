"""What a carried proposal becomes: a guideline's draft, or one of the policy, until somebody publishes it."""

import pytest

TODAY = {"effective_on": "2026-03-15", "notice_days": 0}


@pytest.fixture
def mandate(office):
    """Return the newest mandate, whole."""

    def mandate():
        return office.officer.get(f"/v1/mandates/{office.show('mandates')['items'][-1]['id']}").json

    return mandate


@pytest.fixture
def draft(office):
    """Return the draft of the guideline by the names of its items."""

    def draft():
        return {each["slug"]: each for each in office.officer.get(office._guideline("meetings")).json["items"]}

    return draft


def test_new_words_go_into_the_draft_and_name_the_proposal_and_the_experience(office, propose, answer, draft):
    made = propose(office.chapter())
    answer(made)
    item = draft()["open-door"]
    assert item["text"] == "It stands open."
    assert item["source"] == {
        "text": "A winter in which nobody came alone",
        "commons_id": None,
        "proposal_id": made,
    }


def test_the_edition_published_from_it_names_them_and_the_mandate_says_in_which(office, propose, answer, mandate):
    made = propose(office.chapter())
    answer(made)
    assert mandate()["is_published"] is False
    edition = office.officer.post(f"{office._guideline('meetings')}/editions", TODAY).json["id"]
    (source,) = [
        each["source"] for each in office.officer.get(f"/v1/editions/{edition}").json["items"] if each["source"]
    ]
    assert (source["proposal_id"], mandate()["edition_id"]) == (made, edition)


@pytest.mark.parametrize(
    ("change", "item", "part", "becomes"),
    [
        ({"what": "force", "item": "open-door", "force": "recommended"}, "open-door", "force", "recommended"),
        ({"what": "add", "item": "tea", "purpose": "Warmth", "text": "There is tea."}, "tea", "text", "There is tea."),
    ],
)
def test_a_force_and_a_new_item_go_into_the_draft(office, propose, answer, draft, edition, change, item, part, becomes):
    answer(propose(office.chapter(), {**change, "edition_id": edition}))
    assert draft()[item][part] == becomes


def test_a_number_goes_into_the_draft(office, propose, answer, draft, edition):
    answer(propose(office.chapter(), {"what": "number", "edition_id": edition, "item": "often", "number": 14}))
    assert draft()["often"]["derived"]["parameter"] == 14


def test_an_item_leaves_the_draft_and_the_edition_without_it_is_where_it_was_published(
    office, propose, answer, draft, edition, mandate
):
    answer(propose(office.chapter(), {"what": "remove", "edition_id": edition, "item": "often"}))
    assert "often" not in draft()
    published = office.officer.post(f"{office._guideline('meetings')}/editions", TODAY).json["id"]
    assert mandate()["edition_id"] == published


def test_what_the_draft_holds_no_more_cannot_be_carried_into_it_and_the_proposal_stays_open(
    office, propose, answer, shown
):
    made = propose(office.chapter())
    path = office._guideline("meetings")
    office.officer.request("DELETE", f"{path}/items/open-door", headers=office._tag(path))
    assert answer(made).json["type"].endswith("/mandate-unfit")
    assert shown(made)["state"] == "open"


def test_a_key_of_the_policy_becomes_a_draft_of_the_policy_to_publish(office, propose, answer, mandate):
    answer(propose(office.chapter(), {"what": "policy", "key": "helper.gate_months", "value": 12}))
    drafted = mandate()
    assert (drafted["document"]["helper"]["gate_months"], drafted["is_published"]) == (12, False)
    office.choose(**drafted["document"])
    assert (mandate()["is_published"], mandate()["policy_version"]) == (True, 1)
