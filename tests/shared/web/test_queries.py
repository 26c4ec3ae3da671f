"""What is read from a query string, and how everything else is refused."""

import pytest

from tests.shared.web.notes import slug


def test_an_unknown_parameter_is_refused(stranger):
    answer = stranger.get("/v1/notes?colour=red")
    assert (answer.status_code, slug(answer)) == (422, "unknown-parameter")


@pytest.mark.parametrize(("query", "name"), [("colour=red", "colour"), ("=red", ""), ("n%00=1", "n\x00")])
def test_an_unknown_parameter_is_named(stranger, query, name):
    assert stranger.get(f"/v1/notes?{query}").json["errors"][0]["parameter"] == name


def test_a_name_too_long_to_repeat_is_cut(stranger):
    answer = stranger.get("/v1/notes?" + "n" * 1000)
    assert answer.json["errors"][0]["parameter"] == "n" * 200


def test_no_more_than_a_hundred_faults_are_told(stranger):
    answer = stranger.get("/v1/notes?" + "&".join(f"n{number}=1" for number in range(200)))
    assert len(answer.json["errors"]) == 100


def test_a_parameter_given_twice_is_refused(stranger):
    assert slug(stranger.get("/v1/notes?limit=1&limit=1")) == "unknown-parameter"


def test_an_operation_without_parameters_takes_none(stranger, note):
    assert slug(stranger.get(f"/v1/notes/{note['id']}?x=1")) == "unknown-parameter"


def test_a_fault_in_a_query_names_its_parameter(stranger):
    answer = stranger.get("/v1/notes?limit=0")
    assert (slug(answer), answer.json["errors"][0]["parameter"]) == ("validation-failed", "limit")


@pytest.mark.parametrize("value", ["0", "101", "", "x", "1.5", "true", "9" * 40, "+1", "%C2%B2", " 1", "1%00"])
def test_a_limit_is_a_whole_number_from_1_to_100(stranger, value):
    assert slug(stranger.get(f"/v1/notes?limit={value}")) == "validation-failed"


@pytest.mark.parametrize("value", ["%00", "%FF", ""])
def test_a_text_in_a_query_is_checked_as_one_in_a_body(stranger, value):
    assert stranger.get(f"/v1/notes?slug={value}").status_code == (200 if value == "%FF" else 422)
