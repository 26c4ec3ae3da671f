"""One finding is explained down to its rule: what was asked, by whom, since when, what was told, what ends it."""

from datetime import timedelta

from tests.federation.office import TODAY


def test_the_item_stands_there_with_its_purpose_and_words(explained):
    item = explained()["item"]
    assert [item[name] for name in ("slug", "guideline", "purpose", "text")] == [
        "two-adults",
        "meetings",
        "two-adults",
        "Text",
    ]


def test_the_rule_stands_there_with_who_set_it_since_when_and_what_nothing_would_allow(explained, office):
    rule = explained()["rules"][0]
    assert [rule[name] for name in ("key", "value", "layer", "set_by", "since")] == [
        "force",
        "binding",
        "edition",
        office.body_id,
        "2026-03-15",
    ]
    assert rule["nothing_allows"] == "Without a force of its own: Items without a force of their own ask nothing."


def test_every_key_of_the_policy_it_touches_is_explained_beside(explained):
    keys = {each["key"]: each for each in explained()["rules"]}
    assert keys["noncompliance.appeal_days"]["asks"] == "A chapter may appeal within 20 days of a step."
    assert keys["noncompliance.ladder"]["nothing_allows"] == "Nothing is asked."


def test_a_default_force_is_explained_as_the_key_it_is(strict, chapter_id):
    strict.choose(guidelines={"default_force": "binding"}, noncompliance={"ladder": ["contact"]})
    edition = strict.edition({"slug": "sponsors"}, guideline="other")
    said = {"edition_id": edition, "item": "sponsors", "answer": "declined", "decided_on": "2026-03-14"}
    strict.tell(chapter_id, "response", f"response/{edition}/sponsors", **said)
    opened = {"edition_id": edition, "item": "sponsors", "reason": "They have none."}
    found = strict.officer.post(f"/v1/chapters/{chapter_id}/findings", opened).json["id"]
    rule = strict.officer.get(f"/v1/findings/{found}/explanation").json["rules"][0]
    assert [rule[name] for name in ("key", "value", "layer", "version")] == [
        "guidelines.default_force",
        "binding",
        "policy",
        2,
    ]


def test_todays_verdict_stands_beside_what_it_was_opened_on(explained, says):
    says("adopted")
    told = explained()
    assert (told["finding"]["verdict"], told["today"]["verdict"], told["is_met"]) == ("finding", "kept", True)
    assert told["ends"] == ["Today's verdict is kept: an officer closes it."]


def test_a_policy_that_changed_rewrites_nothing_of_what_was_found(explained, strict, later):
    later(1)
    strict.choose("loose_federation", on=TODAY + timedelta(days=1))
    told = explained()
    assert (told["finding"]["policy_version"], told["today"]["policy_version"]) == (1, 2)
    assert {each["key"]: each["version"] for each in told["rules"]}["noncompliance.ladder"] == 1


def test_a_finding_follows_its_item_under_a_new_name(explained, strict):
    strict.edition({"slug": "never-alone", "force": "binding", "replaces": ["two-adults"], "purpose": "two-adults"})
    told = explained()
    assert (told["item"]["slug"], told["today"]["item"]) == ("two-adults", "never-alone")


def test_it_says_what_the_chapter_is_told_and_until_when_it_may_appeal(explained):
    told = explained()
    assert [each["what"] for each in told["told"]] == [
        "A finding was opened: Nobody is alone with a child.",
        "The step contact was taken: Nobody is alone with a child.",
    ]
    assert "Until 2026-04-04 the chapter may appeal the step contact; second_officer decides." in told["ends"]


def test_a_waiver_shows_until_when_the_chapter_is_excused(explained, strict, finding):
    guideline = strict.show("guidelines")["items"][0]["id"]
    said = {"guideline_id": guideline, "item": "two-adults", "reason": "A flood", "from_on": "2026-03-15"}
    made = strict.officer.post(f"/v1/chapters/{finding['chapter_id']}/waivers", {**said, "until": "2026-06-30"})
    told = explained()
    assert (made.status_code, told["waived_until"], told["today"]["verdict"]) == (201, "2026-06-30", "waived")


def test_a_chapter_that_left_ends_it(explained, strict, chapter_id):
    strict.stand(chapter_id, "closed")
    assert explained()["ends"] == ["The chapter left: nothing more is done, and all that was stays to be read."]
