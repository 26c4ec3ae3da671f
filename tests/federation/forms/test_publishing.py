"""A form becomes an edition that never changes; what it may not ask is refused, place by place."""

import pytest

from tests.federation.forms.conftest import FORM, ROOMS


def slug_of(answer):
    return answer.json["type"].rpartition("/")[2]


def test_a_form_is_published_as_its_first_edition(publish):
    said = publish().json
    assert (said["slug"], said["number"], said["effective_from"]) == ("spring", 1, "2026-04--P3M")


def test_everybody_may_read_an_edition_as_it_was_published(publish, federation):
    shown = federation.stranger.get(f"/v1/form-editions/{publish().json['id']}")
    assert [each["code"] for each in shown.json["indicators"]] == ["meetings_held", "joins", "rooms_opened"]


def test_an_edition_keeps_its_bytes_when_the_draft_changes(publish, office):
    edition = publish().json
    said = {name: value for name, value in FORM.items() if name != "slug"}
    office.officer.change("PUT", f"/v1/forms/{edition['form_id']}", {**said, "title": "Another"})
    assert office.officer.get(f"/v1/form-editions/{edition['id']}").json["title"] == "The spring form"


def test_a_draft_is_not_public(drafted, federation):
    assert federation.stranger.get(f"/v1/forms/{drafted().json['id']}").status_code == 401


def test_an_officer_of_another_body_finds_no_draft(drafted, other):
    assert other.officer.get(f"/v1/forms/{drafted().json['id']}").status_code == 404


def test_two_forms_of_one_name_are_refused(drafted):
    drafted()
    assert slug_of(drafted()) == "form-name-taken"


FIGURE = {"code": "joins", "mode": "noised"}


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ({"slug": "standard"}, "/slug"),
        ({"indicators": [*FORM["indicators"], {"code": "unheard_of", "mode": "exact"}]}, "/indicators/3/code"),
        ({"indicators": [{**FIGURE, "mode": "exact"}], "own": [], "checks": []}, "/indicators/0/mode"),
        ({"indicators": [FIGURE, FIGURE], "own": [], "checks": []}, "/indicators"),
        ({"indicators": [{**FIGURE, "low": 9, "high": 3}], "own": [], "checks": []}, "/indicators/0/low"),
        ({"indicators": [FIGURE], "own": []}, "/checks/0"),
        ({"indicators": FORM["indicators"][:2], "checks": []}, "/own/0/code"),
        ({"own": [{**ROOMS, "code": "joins"}, ROOMS]}, "/own/0/code"),
        ({"own": [{**ROOMS, "group": "members_by_state"}]}, "/own/0/group"),
    ],
)
def test_what_a_form_may_not_ask_is_refused_where_it_stands(publish, said, place):
    answer = publish(**said)
    assert (slug_of(answer), answer.json["errors"][0]["pointer"]) == ("form-unfit", place)


def test_the_first_period_is_one_of_the_forms_own_years(publish):
    answer = publish(starts_in=2)
    assert answer.json["errors"][0]["pointer"] == "/effective_from"


def test_no_edition_asks_about_a_past_nobody_was_told_of(publish):
    assert slug_of(publish("2025-10--P3M")) == "form-too-late"


def test_the_next_edition_begins_later_than_the_one_before(publish, office):
    edition = publish().json
    again = office.officer.post(f"/v1/forms/{edition['form_id']}/editions", {"effective_from": "2026-04--P3M"})
    assert slug_of(again) == "form-too-late"


def test_a_figure_of_the_bodys_own_is_asked_by_one_form_alone_too(publish):
    publish()
    figure = {"code": "rooms_opened", "mode": "exact"}
    other = {"slug": "autumn", "indicators": [figure], "checks": [], "own": [{**ROOMS, "rule": "Rooms with a bed."}]}
    assert slug_of(publish(**other)) == "figure-asked-twice"


def test_a_definition_that_changes_is_another_figure(publish, office):
    edition = publish().json
    said = {name: value for name, value in FORM.items() if name != "slug"}
    said["own"] = [{**ROOMS, "rule": "Rooms with a bed."}]
    office.officer.change("PUT", f"/v1/forms/{edition['form_id']}", said)
    again = office.officer.post(f"/v1/forms/{edition['form_id']}/editions", {"effective_from": "2026-07--P3M"})
    assert slug_of(again) == "definition-changed"


def test_a_figure_is_asked_by_one_form_alone(publish):
    publish()
    answer = publish(slug="autumn", indicators=[FIGURE], own=[], checks=[])
    assert answer.json["errors"] == [{"pointer": "/indicators", "detail": "joins is asked by spring."}]


def test_the_figures_a_body_defined_are_public(publish, office, federation):
    publish()
    shown = federation.stranger.get(f"/v1/bodies/{office.body_id}/indicators").json["items"]
    assert [each["code"] for each in shown] == ["rooms_opened"]
