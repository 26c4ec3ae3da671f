"""What is read from a body, and how everything else is refused."""

import pytest

from tests.shared.web.notes import slug

JSON = "application/json"


def sent(writer, data, content_type=JSON):
    return writer.request("POST", "/v1/notes", data=data, content_type=content_type)


@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "application/merge-patch+json", "text/json", ""])
def test_a_body_of_another_kind_is_refused(writer, kind):
    answer = sent(writer, "text=x", kind)
    assert (answer.status_code, slug(answer)) == (415, "unsupported-media-type")


def test_a_kind_may_name_its_charset(writer):
    assert sent(writer, '{"text": "x"}', "application/json; charset=utf-8").status_code == 201


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"x", b'{"text": NaN}', b"{'text': 'x'}", b'{"text": "\xff"}', b'{"text": "\\ud800"}', b"[" * 100_000],
    ids=["empty", "cut", "word", "nan", "quotes", "latin", "surrogate", "deep"],
)
def test_a_body_that_is_no_json_is_refused(writer, data):
    answer = sent(writer, data)
    assert (answer.status_code, slug(answer)) == (400, "malformed-json")


@pytest.mark.parametrize("data", ["[]", "null", '"text"', "5", "true", '[{"text": "x"}]'])
def test_a_body_that_is_no_object_is_refused(writer, data):
    answer = sent(writer, data)
    assert (slug(answer), answer.json["errors"][0]["pointer"]) == ("validation-failed", "")


def test_a_body_too_large_is_refused(writer):
    answer = sent(writer, b" " * 1_100_000)
    assert (answer.status_code, slug(answer)) == (413, "payload-too-large")


def test_every_fault_in_a_body_is_pointed_at(writer):
    answer = writer.post("/v1/notes", {"text": "x" * 21, "author": "me"})
    assert {fault["pointer"] for fault in answer.json["errors"]} == {"/text", "/author"}


def test_a_pointer_is_written_as_the_standard_says(writer):
    answer = writer.post("/v1/notes", {"text": "x", "a/b~c": 1})
    assert answer.json["errors"][0]["pointer"] == "/a~1b~0c"


def test_a_name_too_long_to_repeat_is_cut(writer):
    answer = writer.post("/v1/notes", {"text": "x", "n" * 10_000: 1})
    assert answer.json["errors"][0]["pointer"] == "/" + "n" * 200


def test_no_more_than_a_hundred_faults_are_told(writer):
    answer = writer.post("/v1/notes", {f"n{number}": 1 for number in range(200)})
    assert len(answer.json["errors"]) == 100


@pytest.mark.parametrize("value", ["x\x00", "", "x" * 21, 5, None, ["x"], {"x": 1}])
def test_a_text_is_a_text_of_its_length_without_nul(writer, value):
    assert slug(writer.post("/v1/notes", {"text": value})) == "validation-failed"


@pytest.mark.parametrize("number", ["5", "5.0", "5e0", "99", "0", "-0"])
def test_a_whole_number_may_be_written_in_any_way(writer, number):
    assert sent(writer, f'{{"text": "x", "pages": {number}}}').status_code == 201


@pytest.mark.parametrize("number", ['"5"', "true", "5.5", "-1", "100", "1e400", "9" * 400, "null", "[5]"])
def test_what_is_no_whole_number_in_range_is_refused(writer, number):
    answer = sent(writer, f'{{"text": "x", "pages": {number}}}')
    assert answer.status_code in {400, 422}


@pytest.mark.parametrize("value", ['"true"', "1", "0", '"yes"', "null"])
def test_a_flag_is_true_or_false(writer, value):
    assert slug(sent(writer, f'{{"text": "x", "open": {value}}}')) == "validation-failed"


@pytest.mark.parametrize("value", ['"0.5"', "true", "1.1", "1e400", "-0.1"])
def test_a_share_is_a_number_in_range(writer, value):
    assert sent(writer, f'{{"text": "x", "share": {value}}}').status_code in {400, 422}


def nested(depth):
    return f'{{"text": "x", "more": {"[" * (depth - 1)}{"]" * (depth - 1)}}}'


def test_a_body_nested_deeper_than_any_shape_of_ours_is_refused_unread(writer):
    assert slug(sent(writer, nested(32))) == "validation-failed"
    assert slug(sent(writer, nested(33))) == "malformed-json"


@pytest.mark.parametrize("data", ["[" * 500_000, '{"a":' * 200_000, "[" * 1000 + "]" * 1000])
def test_a_body_that_is_nothing_but_depth_breaks_nobody(writer, data):
    assert slug(sent(writer, data)) == "malformed-json"
