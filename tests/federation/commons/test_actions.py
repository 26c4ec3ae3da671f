"""How an offer is made, revised, tried and taken back, and who learns who it was."""

import pytest
from sqlalchemy import event

from mutuality.language import EntryInvalid, Kind
from mutuality_federation import chapters, commons
from tests.shared.language.examples import OFFER_ID, TRIED

ELSE = "off_06ef2ngi01ssreeaag6shrnm3h"
OWN_RULE = {"kind": "adaptation", "lineage": [], "edition": None, "stage": None}
NAMES = ("chapter_id", "chapter_name")


def test_an_officer_reads_what_is_offered_and_not_who_offers_it(office, offering, shown):
    offering(office.chapter())
    said = shown()
    assert (said["title"], said["lineage"], said["trials"]) == ("The evening walk", ["founding", "adapted"], [])
    assert [said[name] for name in NAMES] == [None, None]


def test_a_chapter_that_wishes_it_is_named(office, offering, shown):
    harbour = office.chapter()
    offering(harbour, names_chapter=True)
    assert [shown()[name] for name in NAMES] == [harbour, "Harbour"]


def test_a_revised_offer_keeps_its_id_and_what_became_of_it(office, offering, try_out, shown):
    harbour = office.chapter()
    offering(harbour)
    try_out(office.chapter("Mill"))
    offering(harbour, title="The morning walk")
    said = shown()
    assert (said["title"], said["revision"], said["taken_up"]) == ("The morning walk", 2, 1)


def test_each_chapter_counts_once_by_its_last_word(office, offering, try_out, shown):
    offering(office.chapter())
    mill, ford = office.chapter("Mill"), office.chapter("Ford")
    for outcome, reason in (("kept", "helped"), ("kept", "helped"), ("dropped", "too_much")):
        try_out(mill, outcome=outcome, reason=reason)
    try_out(ford, outcome="adapted", reason="our_words", words="We walk at noon.")
    said = shown()
    assert [said[name] for name in ("taken_up", "kept", "adapted", "dropped")] == [1, 0, 1, 1]
    assert [(each["reason"], each["words"]) for each in said["trials"]] == [
        ("our_words", "We walk at noon."),
        ("too_much", None),
    ]


def test_a_word_on_a_trial_that_is_taken_back_is_gone(office, offering, try_out, take_back, shown):
    offering(office.chapter())
    mill = office.chapter("Mill")
    try_out(mill)
    take_back(mill, f"trial_report/{OFFER_ID}")
    assert (shown()["taken_up"], shown()["trials"]) == (0, [])


def test_an_offer_taken_back_leaves_only_that_it_was_there(
    office, offering, try_out, take_back, shown, federation_database
):
    harbour = office.chapter()
    offering(harbour, is_public=True)
    try_out(office.chapter("Mill"), words="As they say: until the lamps are lit.")
    take_back(harbour, f"offer/{OFFER_ID}")
    assert shown()["type"].endswith("/offer-taken-back")
    assert office.federation.stranger.get("/v1/commons").json["items"] == office.show("offers")["items"] == []
    with federation_database.reading() as session:
        assert commons.offer_facts(session, OFFER_ID, body_id=office.body_id).is_withdrawn
        assert commons.offer_facts(session, OFFER_ID, body_id=office.body_id).title is None


def test_only_the_chapter_that_offers_takes_it_back_or_says_it_anew(office, offering, take_back, shown):
    offering(office.chapter())
    mill = office.chapter("Mill")
    take_back(mill, f"offer/{OFFER_ID}")
    with pytest.raises(EntryInvalid):
        offering(mill, title="Ours")
    assert shown()["title"] == "The evening walk"


def test_nobody_tells_of_their_own_offer_or_of_one_they_cannot_see(office, other, offering, try_out):
    harbour = office.chapter()
    with pytest.raises(EntryInvalid):
        try_out(harbour)
    offering(harbour)
    for chapter_id, teller in ((harbour, office), (other.chapter("Far"), other)):
        with pytest.raises(EntryInvalid):
            teller.tell(chapter_id, Kind.TRIAL_REPORT, f"trial_report/{OFFER_ID}", **TRIED)


def test_after_a_restore_a_trial_may_come_before_the_offer_it_speaks_of(office, offering, hear_again, take_back, shown):
    mill, ford = office.chapter("Mill"), office.chapter("Ford")
    for chapter_id in (mill, ford):
        hear_again(chapter_id)
    take_back(ford, f"trial_report/{OFFER_ID}")
    offering(office.chapter())
    assert (shown()["taken_up"], shown()["revision"]) == (1, 1)


def test_an_adaptation_is_of_an_item_its_body_published(office, other, offering, shown):
    edition, far = office.edition({"slug": "open-door"}), other.edition({"slug": "open-door"})
    offering(office.chapter(), offer_id=ELSE, edition_id=edition, item="open-door", **OWN_RULE)
    assert (shown(ELSE)["guideline"], shown(ELSE)["item"]) == ("meetings", "open-door")
    for place in ({"edition_id": far, "item": "open-door"}, {"edition_id": edition, "item": "closed-door"}):
        with pytest.raises(EntryInvalid):
            offering(office.chapter("Mill"), **place, **OWN_RULE)


def test_offers_are_found_by_kind_part_stage_and_words(office, offering):
    harbour = office.chapter()
    offering(harbour, part="late-loss")
    offering(harbour, offer_id=ELSE, title="Tea", text="Drink it slowly.", stage="impact")
    wanted = ({"part": "late-loss"}, {"stage": "impact"}, {"text": "LAMPS walk"}, {"text": "tea lamps"})
    found = [[each["id"] for each in office.show("offers", **query)["items"]] for query in wanted]
    assert found == [[OFFER_ID], [ELSE], [OFFER_ID], []]


def test_the_public_and_other_bodies_read_only_what_is_public(office, other, offering):
    offering(office.chapter())
    places = [(office.federation.stranger, "/v1/commons"), (other.officer, "/v1/offers")]
    assert [caller.get(f"{path}/{OFFER_ID}").status_code for caller, path in places] == [404, 404]
    offering(office.chapter("Mill"), offer_id=ELSE, is_public=True)
    assert [caller.get(f"{path}/{ELSE}").status_code for caller, path in places] == [200, 200]


def test_a_chapter_is_told_what_changed_after_what_it_holds(office, offering, try_out, take_back, told):
    harbour, mill = office.chapter(), office.chapter("Mill")
    offering(harbour)
    offering(harbour, offer_id=ELSE)
    offers, until = told(mill)
    assert (set(offers), told(mill, until)) == ({OFFER_ID, ELSE}, ({}, until))
    try_out(mill)
    take_back(harbour, f"offer/{ELSE}")
    offers, _ = told(mill, until)
    assert (offers[OFFER_ID]["kept"], offers[ELSE]) == (1, None)


def test_a_chapter_of_another_body_is_told_when_an_offer_is_no_longer_public(office, other, offering, told):
    harbour, far = office.chapter(), other.chapter("Far")
    offering(harbour)
    assert told(far)[0] == {}
    offering(harbour, is_public=True)
    assert told(far)[0][OFFER_ID]["title"] == "The evening walk"
    offering(harbour, is_public=False)
    assert told(far)[0] == {OFFER_ID: None}


def test_a_page_is_told_in_four_queries_however_many_tried_it(office, offering, try_out, federation_database):
    offering(office.chapter(), names_chapter=True)
    mills = [office.chapter(f"Mill {each}") for each in range(4)]
    for mill in mills:
        try_out(mill)
    asked = []
    with federation_database.reading() as session:
        facts = chapters.chapter_facts(session, mills[0])
        event.listen(session.connection(), "before_cursor_execute", lambda *said: asked.append(said[2]))
        commons.changes(session, facts, 0)
    assert len(asked) == 4
