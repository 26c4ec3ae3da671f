"""What is answered has the shape HSDS's own schemas ask for, tells no home, and pages as it demands."""

from uuid import UUID

import pytest

from mutuality_federation.hsds.names import named, ours

RICH = {
    "rrule": "FREQ=MONTHLY;BYDAY=2MO",
    "first_on": "2026-03-09",
    "except_on": ["2026-04-13"],
    "languages": ["en", "fr"],
    "types": ["X"],
    "access": "open",
    "notes": "Bring a cup",
    "url": "https://harbour.example/monday",
    "regions": ["Nova Scotia"],
    "conference_phone": "+19025550100",
}
HOME = {"venue_kind": "home", "venue_name": None, "address": None, "latitude": 44.65, "longitude": -63.58}
ONE = {"services": "service", "service_at_locations": "service_at_location", "organizations": "organization"}


def contents(answer):
    assert answer.status_code == 200, answer.json
    return answer.json["contents"]


@pytest.mark.parametrize("kind", ONE)
@pytest.mark.parametrize("full", ["false", "true"])
def test_records_are_what_the_compiled_schemas_ask_for(publish, ask, faults, kind, full):
    publish(4, **RICH)
    publish(8, **HOME, is_approximate=True)
    listed = contents(ask(kind, full=full))
    schema = ONE[kind] if full == "true" else f"{ONE[kind]}_list"
    assert (len(listed), [faults(schema, each) for each in listed]) == (2, [[], []])
    single = [ask(f"{kind}/{each['id']}").json for each in listed]
    assert [faults(ONE[kind], each) for each in single] == [[], []]


def test_the_schemas_do_find_faults(faults):
    assert len(faults("service", {"id": "mtg_1", "name": None})) == 3


def test_a_service_tells_when_where_and_whose(publish, ask, office):
    publish(4, **RICH)
    (one,) = contents(ask("services", full="true"))
    (schedule,) = one["schedules"]
    (where,) = one["service_at_locations"]
    assert {name: schedule[name] for name in ("freq", "byday", "opens_at", "closes_at", "timezone", "notes")} == {
        "freq": "MONTHLY",
        "byday": "2MO",
        "opens_at": "19:30-03:00",
        "closes_at": "20:30-03:00",
        "timezone": -3.0,
        "notes": "Not held on 2026-04-13.",
    }
    assert where["location"]["addresses"][0]["address_1"] == "1 Quay Road"
    assert one["organization"]["parent_organization_id"] == named(office.body_id)


def test_a_home_is_an_area(publish, ask):
    publish(4, **HOME, is_approximate=True)
    (where,) = contents(ask("services", full="true"))[0]["service_at_locations"]
    assert "addresses" not in where["location"]
    assert where["location"]["name"] == "Harbour end"


def test_a_page_says_how_many_there_are(publish, ask):
    for number in (4, 8, 14):
        publish(number)
    page = ask("services", per_page=2, page=2).json
    assert [len(page.pop("contents")), page] == [
        1,
        {
            "total_items": 3,
            "total_pages": 2,
            "page_number": 2,
            "size": 1,
            "first_page": False,
            "last_page": True,
            "empty": False,
        },
    ]


def test_services_are_found_by_words_by_whose_they_are_and_by_when_they_changed(
    publish, ask, office, other, chapter_id
):
    publish(4)
    publish(8, by=other.chapter("Mill"), name="Mill night")
    names = lambda **query: [each["name"] for each in contents(ask("services", **query))]  # noqa: E731 - asked often
    assert names(search="nothing") == []
    assert names(search="mill") == ["Mill night"]
    assert names(organization_id=named(chapter_id)) == ["Monday evening"]
    assert names(modified_after="2036-01-01T00:00:00Z") == []


def test_what_it_cannot_answer_by_is_refused_rather_than_passed_over(ask):
    answer = ask("services", postcode="B3J")
    assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (422, "validation-failed")


@pytest.mark.parametrize("path", ["services", "service_at_locations", "organizations"])
def test_what_there_is_not_is_not_found(ask, path):
    assert ask(f"{path}/{UUID(int=7)}").status_code == 404


def test_a_body_that_wants_a_key_is_left_out_until_it_is_shown(publish, ask, shut, give, office):
    name = named(publish(4))
    shut()
    assert (contents(ask("services")), contents(ask("organizations"))) == ([], [])
    for path in (f"services/{name}", f"organizations/{named(office.body_id)}"):
        assert (ask(path).status_code, ask(path, key=give(office)["key"]).status_code) == (401, 200)


def test_it_says_which_version_it_speaks(ask, federation):
    said = ask().json
    assert said["version"] == "3.0"
    assert (
        federation.stranger.get(said["openapi_url"].partition("://")[2].partition("/")[2].join(["/", ""])).status_code
        == 200
    )


def test_a_name_leads_back_to_ours(federation_database):
    with federation_database.reading() as session:
        made = session.new_id("mtg")
    assert ours(UUID(named(made)), "mtg")[0] == made
