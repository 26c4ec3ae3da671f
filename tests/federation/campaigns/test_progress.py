"""How far a campaign has come: who is asked, what counts, and when somebody is overdue."""

import pytest
from sqlalchemy import event

from mutuality_federation.campaigns import progress, store
from tests.federation.waivers.conftest import grant, granted  # noqa: F401 - the same waivers


def of(shown, chapter_id):
    each = next(one for one in shown["items"] if one["chapter_id"] == chapter_id)
    return each["asked"], each["answered"], each["met"], each["is_done"], each["is_overdue"]


def test_every_chapter_is_asked_for_every_item_and_nobody_has_rows_before_answering(call, shown, office, chapter_id):
    office.chapter("Mill")
    progress = shown(call())
    assert {name: progress[name] for name in ("chapters", "asked", "answered", "met", "done", "overdue")} == {
        "chapters": 2,
        "asked": 4,
        "answered": 0,
        "met": 0,
        "done": 0,
        "overdue": 0,
    }


def test_answered_and_met_are_two_numbers(call, shown, renew, chapter_id):
    renew("two-adults", "met")
    renew("open-door", "not_yet")
    assert of(shown(call()), chapter_id) == (2, 2, 1, True, False)


def test_what_was_said_before_the_campaign_opened_does_not_count(call, shown, renew, chapter_id):
    renew(on="2026-03-14")
    assert of(shown(call()), chapter_id) == (2, 0, 0, False, False)


def test_facts_answer_too(call, shown, derive, safety, chapter_id):
    derive("kept", item="two-adults", edition=safety, derived_on="2026-03-14")
    called = call()
    assert of(shown(called), chapter_id)[1:3] == (0, 0)
    derive("kept", item="two-adults", edition=safety, derived_on="2026-03-15")
    derive("not_kept", item="open-door", edition=safety, derived_on="2026-03-15")
    assert of(shown(called), chapter_id)[1:3] == (2, 1)


def test_what_does_not_apply_is_not_asked(call, shown, derive, renew, safety, chapter_id):
    derive("not_applicable", item="open-door", edition=safety, rule="has_youth")
    renew()
    assert of(shown(call()), chapter_id) == (1, 1, 1, True, False)


def test_a_reviewers_view_goes_before_the_chapters(call, shown, renew, office, safety, chapter_id):
    renew()
    path = f"/v1/chapters/{chapter_id}/compliance/{safety}/two-adults"
    said = {"statement": office.officer.get(path).json["statement"], "view": "not_met", "reason": "No proof."}
    assert office.officer.post(f"{path}/reviews", said).status_code == 201
    assert of(shown(call()), chapter_id)[1:3] == (1, 0)


def test_what_the_body_waived_is_not_awaited_and_is_counted_apart(call, shown, renew, granted, chapter_id):  # noqa: F811 - the fixture
    granted("open-door", guideline="safety")
    granted("two-adults", guideline="safety")
    renew("two-adults")
    progress = shown(call())
    assert of(progress, chapter_id) == (2, 1, 1, True, False)
    assert (progress["waived"], progress["items"][0]["waived"], progress["done"]) == (1, 1, 1)


def test_a_waiver_that_has_ended_spares_nobody_the_question(call, shown, granted, chapter_id, today):  # noqa: F811 - the fixture
    granted("open-door", guideline="safety", until="2026-03-20")
    called = call()
    assert shown(called)["waived"] == 1
    today(2026, 3, 21)
    assert shown(called)["waived"] == 0


@pytest.mark.parametrize(("day", "overdue"), [((2026, 4, 25), 0), ((2026, 4, 26), 1)])
def test_who_has_not_answered_is_overdue_after_the_days_of_grace(call, shown, chapter_id, today, day, overdue):
    called = call()
    today(*day)
    assert shown(called)["overdue"] == overdue


def test_a_yearly_campaign_comes_round_and_asks_anew(call, shown, renew, chapter_id, today):
    called = call(every_months=12)
    renew("two-adults")
    renew("open-door")
    assert shown(called)["done"] == 1
    today(2027, 3, 15)
    progress = shown(called)
    assert (progress["round"]["number"], progress["round"]["due_on"], progress["done"]) == (2, "2027-04-15", 0)


def test_some_units_are_asked_with_all_below_them(call, shown, office, chapter_id):
    north = office.unit("north")
    below = office.chapter("Mill", unit_id=office.unit("far-north", north))
    asked = [each["chapter_id"] for each in shown(call(unit_ids=[north]))["items"]]
    assert asked == [below]


def test_some_items_may_be_asked_alone(call, shown, chapter_id):
    assert of(shown(call(items=["open-door"])), chapter_id)[0] == 1


def test_a_campaign_follows_its_item_to_a_new_name_and_a_new_wording(call, shown, renew, office, attest, chapter_id):
    called = call(items=["two-adults"])
    renew()
    newer = {"slug": "never-alone", "text": "Never alone.", "purpose": "two-adults", "replaces": ["two-adults"]}
    path = office._guideline("safety")
    office.officer.request("DELETE", f"{path}/items/two-adults", headers=office._tag(path))
    edition = office.edition(newer, guideline="safety")
    assert of(shown(called), chapter_id)[:2] == (1, 0)
    attest(item="never-alone", edition=edition, attested_on="2026-03-20")
    assert of(shown(called), chapter_id)[:2] == (1, 1)


def test_a_campaign_whose_items_left_the_edition_asks_nothing(call, shown, office, granted, chapter_id):  # noqa: F811 - the fixture
    called = call(items=["two-adults"])
    granted("two-adults", guideline="safety")
    path = office._guideline("safety")
    office.officer.request("DELETE", f"{path}/items/two-adults", headers=office._tag(path))
    office.edition({"slug": "open-door"}, guideline="safety")
    assert of(shown(called), chapter_id) == (0, 0, 0, True, False)


def test_progress_of_all_chapters_and_items_is_one_query(call, office, renew, chapter_id, federation_database):
    called = call()
    for name in ("Mill", "Ford"):
        renew(by=office.chapter(name))
    asked = []
    with federation_database.reading() as session:
        campaign = store.campaign(session, called.json["id"], body_id=office.body_id)
        event.listen(session.connection(), "before_cursor_execute", lambda *said: asked.append(said[2]))
        far = progress.progress(session, campaign, session.now.date())[1]
    assert sorted(each.answered for each in far) == [0, 1, 1]
    assert len([statement for statement in asked if "item_state" in statement]) == 1
    assert len(asked) == 2


def test_progress_comes_in_pages_with_totals_over_all(call, office, renew, chapter_id):
    renew()
    office.chapter("Mill")
    path = f"/v1/campaigns/{call().json['id']}/progress"
    pages = [office.officer.get(path, query_string={"limit": 1}).json]
    pages.append(office.officer.get(path, query_string={"limit": 1, "cursor": pages[0]["next"]}).json)
    assert [len(page["items"]) for page in pages] == [1, 1]
    assert [page["answered"] for page in pages] == [1, 1]
