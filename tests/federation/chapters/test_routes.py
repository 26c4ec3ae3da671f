"""The roll as own officer, as reader, as another body's officer, as chapter and as stranger."""

import pytest

READS, WRITES = ("officer", "reader"), ("officer",)
OPERATIONS = [
    ("GET", "/v1/chapters/{chapter}", None, READS),
    ("POST", "/v1/bodies/{body}/chapters", {"name": "Mill"}, WRITES),
    ("PATCH", "/v1/chapters/{chapter}", {"name": "Harbour end"}, WRITES),
]


@pytest.fixture
def chapter_id(office):
    """A chapter that was put on the roll."""
    return office.officer.post(f"/v1/bodies/{office.body_id}/chapters", {"name": "Harbour"}).json["id"]


@pytest.fixture
def ask(office, chapter_id):
    """Carry out an operation as somebody, and return the status."""
    callers = office.everyone(chapter_id)

    def ask(who, method, path, body):
        address = path.format(chapter=chapter_id, body=office.body_id)
        sent = {"If-Match": '"1"'} if method == "PATCH" else {}
        return callers[who].request(method, address, json=body, headers=sent).status_code

    return ask


@pytest.mark.parametrize(("method", "path", "body", "allowed"), OPERATIONS)
def test_an_operation_is_for_whom_it_is_for(ask, method, path, body, allowed):
    refused = {who: ask(who, method, path, body) for who in ("stranger", "chapter", "steward", "other")}
    assert refused == {"stranger": 401, "chapter": 403, "steward": 403, "other": 404}
    assert (ask("reader", method, path, body) == 403) == ("reader" not in allowed)
    assert ask("officer", method, path, body) not in {401, 403, 405, 422, 428}


def test_the_roll_holds_the_own_bodys_chapters_alone(federation, office, other, chapter_id):
    other.chapter("Elsewhere")
    listed = office.officer.get("/v1/chapters").json["items"]
    assert [each["id"] for each in listed] == [chapter_id]


def test_the_roll_is_filtered_by_unit_and_standing(office, chapter_id):
    north = office.unit("north")
    office.chapter("Mill", unit_id=north)
    queries = (f"unit_id={north}", "standing=invited")
    listed = [office.officer.get(f"/v1/chapters?{query}").json["items"] for query in queries]
    assert [[each["name"] for each in items] for items in listed] == [["Mill"], ["Harbour"]]


def test_a_chapter_is_put_into_a_unit_of_its_body_alone(office, other):
    said = {"name": "Mill", "unit_id": other.unit("north")}
    assert office.officer.post(f"/v1/bodies/{office.body_id}/chapters", said).status_code == 404


def test_a_chapter_is_moved_into_a_unit_of_its_body_alone(office, other, chapter_id):
    said = {"unit_id": other.unit("north")}
    assert office.officer.change("PATCH", f"/v1/chapters/{chapter_id}", said).status_code == 404


def test_a_chapter_of_a_unit_is_not_moved_at_a_stroke_once_it_enrolled(office):
    mill = office.chapter("Mill", unit_id=office.unit("north"))
    refused = office.officer.change("PATCH", f"/v1/chapters/{mill}", {"unit_id": office.unit("south")})
    assert (refused.status_code, refused.json["type"].rpartition("/")[2]) == (409, "transfer-needed")


def test_a_unit_officer_sees_the_chapters_below_that_unit_alone(federation, office):
    north, south = office.unit("north"), office.unit("south")
    shore = office.unit("shore", parent_id=north)
    clerk = federation.signed_in("unit_officer", body=office.body_id, unit=north)
    paths = [f"/v1/chapters/{office.chapter(name, unit_id=unit)}" for name, unit in (("A", shore), ("B", south))]
    assert [clerk.get(path).status_code for path in paths] == [200, 404]


def test_a_unit_officer_lists_and_names_chapters_below_that_unit_alone(federation, office):
    north, south = office.unit("north"), office.unit("south")
    office.chapter("A", unit_id=north)
    office.chapter("B", unit_id=south)
    clerk = federation.signed_in("unit_officer", body=office.body_id, unit=north)
    named = [clerk.post(f"/v1/bodies/{office.body_id}/chapters", {"name": "C", "unit_id": to}) for to in (north, south)]
    assert [each.status_code for each in named] == [201, 404]
    assert {each["name"] for each in clerk.get("/v1/chapters").json["items"]} == {"A", "C"}


@pytest.mark.parametrize("path", ["bodies/{body}/policies", "bodies/{body}/guidelines", "apps"])
def test_a_unit_officer_does_nothing_for_the_whole_body(federation, office, path):
    clerk = federation.signed_in("unit_officer", body=office.body_id, unit=office.unit("north"))
    assert clerk.post(f"/v1/{path.format(body=office.body_id)}", {}).status_code == 403
