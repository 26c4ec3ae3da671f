"""A finding begins with what is read today, and quotes the rule it rests on for ever."""

import pytest

from tests.federation.findings.conftest import slug_of


def test_a_finding_quotes_verdict_rule_and_who_set_it(finding, office):
    quoted = [finding[name] for name in ("verdict", "answer", "rule", "rule_value", "policy_version", "set_by")]
    assert quoted == ["finding", "declined", "force", "binding", 1, office.body_id]


def test_where_the_ladder_begins_with_contact_the_chapter_is_told_by_opening_it(finding):
    assert [(each["step"], each["state"]) for each in finding["steps"]] == [("contact", "taken")]


def test_no_finding_rests_on_what_the_body_does_not_call_one(open_finding):
    answer = open_finding("open-door")
    assert slug_of(answer) == (409, "nothing-found")
    assert [answer.json[name] for name in ("verdict", "rule", "value")] == ["noted", "force", "recommended"]


def test_an_item_is_found_wanting_once_at_a_time(open_finding, finding, put):
    again = open_finding()
    assert (slug_of(again), again.json["finding_id"]) == ((409, "finding-open"), finding["id"])
    put("end")
    assert open_finding().status_code == 201


def test_an_item_nobody_asks_is_not_found_wanting(strict, chapter_id, edition_id):
    said = {"edition_id": edition_id, "item": "a-flag", "reason": "There is none."}
    assert slug_of(strict.officer.post(f"/v1/chapters/{chapter_id}/findings", said)) == (409, "not-asked-here")


def test_under_a_policy_without_a_ladder_a_finding_leads_nowhere_and_none_is_opened(office):
    office.choose(affiliation={"mode": "charter"})
    edition, chapter = office.edition({"slug": "two-adults", "force": "binding"}), office.chapter()
    said = {"edition_id": edition, "item": "two-adults", "answer": "declined", "decided_on": "2026-03-14"}
    office.tell(chapter, "response", f"response/{edition}/two-adults", **said)
    opened = {"edition_id": edition, "item": "two-adults", "reason": "It binds."}
    answer = office.officer.post(f"/v1/chapters/{chapter}/findings", opened)
    assert (slug_of(answer), answer.json["key"]) == ((403, "policy-refused"), "noncompliance.ladder")


def test_a_chapter_that_left_is_done_nothing_about_and_its_finding_says_so(strict, finding, chapter_id, shown, step):
    strict.stand(chapter_id, "closed")
    assert (shown()["state"], slug_of(step("consult"))) == ("chapter_left", (409, "chapter-left"))


@pytest.mark.parametrize("role", ["reader", "chapter", "other", "steward", "app", "stranger"])
def test_none_but_officers_of_the_body_open_findings(office, open_finding, chapter_id, role):
    assert open_finding(by=office.everyone(chapter_id)[role]).status_code in {401, 403, 404}


def test_a_list_of_findings_asks_the_database_as_often_for_one_as_for_many(strict, open_finding, queries):
    unit = strict.unit("north")
    open_finding(at=strict.chapter("One", unit_id=unit))
    with queries() as one:
        strict.show("findings", unit_id=unit)
    for name in ("Two", "Three", "Four"):
        open_finding(at=strict.chapter(name, unit_id=unit))
    with queries() as many:
        assert len(strict.show("findings", unit_id=unit)["items"]) == 4
    assert len(many) == len(one)


def test_findings_are_listed_by_chapter_by_item_and_by_whether_they_are_open(strict, finding, put):
    def listed(**query):
        return len(strict.show("findings", **query)["items"])

    assert (listed(chapter_id=finding["chapter_id"]), listed(item="open-door"), listed(is_open="true")) == (1, 0, 1)
    put("end")
    assert (listed(is_open="true"), listed(is_open="false")) == (0, 1)
