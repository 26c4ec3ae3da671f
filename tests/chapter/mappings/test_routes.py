"""Tables taken in by a mapping: proposed, tried, taken in, and refused each for its own reason."""

from base64 import b64encode

import pytest

HEADING = "Bezeichnung;Wochentag;Uhrzeit;Ort;PLZ;Telefon\n"
ROWS = ["Ruhe;Mittwoch;19.30 Uhr;Halle;24103;0431 555", "Stille;Fr;7:30 PM;Haus;24105;"]
TABLE = HEADING + "\n".join(ROWS)


def sent(text, **said):
    return {"content": b64encode(text.encode()).decode(), **said}


@pytest.fixture
def mapping(coordinator):
    """Return the address of a mapping made from what was proposed."""
    columns = coordinator.post("/v1/mapping-proposals", sent(TABLE)).json["columns"]
    return f"/v1/mappings/{coordinator.post('/v1/mappings', {'name': 'Kiel', 'columns': columns}).json['id']}"


@pytest.fixture
def held(coordinator):
    """Return what is listed of the chapter: name and start."""

    def held():
        return sorted((each["name"], each["starts"]) for each in coordinator.get("/v1/meetings").json["items"])

    return held


def kind(answer):
    return (answer.status_code, answer.json["type"].rpartition("/")[2])


def test_what_is_proposed_leaves_telephones_out(coordinator):
    told = coordinator.post("/v1/mapping-proposals", sent(TABLE)).json
    assert (told["read_as"], told["rows"]) == ("utf-8", 2)
    assert [each["field"] for each in told["columns"]] == ["name", "day", "time", "location", "postal_code"]


def test_a_trial_says_of_every_row_what_would_be_and_writes_nothing(coordinator, mapping, held):
    told = coordinator.post(f"{mapping}/trials", sent(TABLE + "\nLeer;irgendwann;19:30;;;")).json
    assert [each["outcome"] for each in told["lines"]] == ["accepted", "accepted", "rejected"]
    assert "“irgendwann” in the column Wochentag" in told["lines"][2]["faults"][0]["detail"]
    assert (told["lines"][0]["left_out"], told["has_shrunk"], held()) == (["Telefon"], False, [])


def test_the_same_file_twice_changes_nothing_and_each_time_there_is_a_receipt(coordinator, mapping, held):
    first, second = (coordinator.post(f"{mapping}/imports", sent(TABLE)) for _ in range(2))
    assert (first.status_code, first.json["counts"]["accepted"], second.json["counts"]["unchanged"]) == (201, 2, 2)
    assert coordinator.get(f"/v1/imports/{first.json['id']}").json["source"] == "Kiel"
    assert held() == [("Ruhe", "19:30"), ("Stille", "19:30")]


def test_a_row_that_becomes_unreadable_takes_no_meeting_away(coordinator, mapping, held):
    said = {"Nr": "slug", "Name": "name", "Tag": "day", "Zeit": "time"}
    columns = [{"column": column, "field": field} for column, field in said.items()]
    own = f"/v1/mappings/{coordinator.post('/v1/mappings', {'name': 'Nr', 'columns': columns}).json['id']}"
    coordinator.post(f"{own}/imports", sent("Nr;Name;Tag;Zeit\n1;Ruhe;Mo;19:30"))
    again = coordinator.post(f"{own}/imports", sent("Nr;Name;Tag;Zeit\n1;Ruhe;Mo;abends")).json
    assert (again["counts"]["rejected"], again["gone"], held()) == (1, [], [("Ruhe", "19:30")])


def test_a_list_that_shrank_waits_for_a_person(coordinator, mapping, held):
    coordinator.post(f"{mapping}/imports", sent(TABLE))
    less = HEADING + ROWS[0]
    assert coordinator.post(f"{mapping}/trials", sent(less)).json["has_shrunk"]
    assert kind(coordinator.post(f"{mapping}/imports", sent(less))) == (409, "feed-shrank")
    assert coordinator.post(f"{mapping}/imports", sent(less, is_confirmed=True)).status_code == 201
    assert held() == [("Ruhe", "19:30")]


@pytest.mark.parametrize(
    ("content", "refused"),
    [
        ("not base64!", "file-unfit"),
        (b64encode(b"\xff\xfeN\x00").decode(), "table-unreadable"),
        (b64encode(b"PK\x03\x04rest").decode(), "spreadsheet-unreadable"),
        (b64encode(b"Name;Name\nA;B").decode(), "columns-wrong"),
        (b64encode(b"Name;Tag\nA;B").decode(), "mapping-misfits"),
        (b64encode(HEADING.encode()).decode(), "feed-empty"),
    ],
)
def test_each_file_that_cannot_be_read_says_why(coordinator, mapping, content, refused):
    assert kind(coordinator.post(f"{mapping}/trials", {"content": content})) == (422, refused)


def test_a_list_that_is_looked_at_by_itself_takes_no_file(coordinator, mapping):
    coordinator.post("/v1/sources", {"kind": "bmlt", "address": "https://area.example/", "name": "Area"})
    assert kind(coordinator.post(f"{mapping}/imports", sent(TABLE, source="Area"))) == (409, "list-polled")


def test_a_mapping_is_one_of_its_name_and_fits_itself(coordinator, mapping):
    columns = [{"column": "A", "field": "name"}]
    assert kind(coordinator.post("/v1/mappings", {"name": "Kiel", "columns": columns})) == (409, "mapping-known")
    twice = {"columns": [*columns, {"column": "B", "field": "name"}]}
    assert kind(coordinator.change("PATCH", mapping, twice)) == (422, "mapping-unfit")


def test_a_forgotten_mapping_leaves_its_meetings(coordinator, mapping, held):
    coordinator.post(f"{mapping}/imports", sent(TABLE))
    assert (coordinator.change("DELETE", mapping).status_code, len(held())) == (204, 2)


def test_a_stranger_takes_nothing_in(founded, mapping, held):
    assert founded.stranger.post(f"{mapping}/imports", sent(TABLE)).status_code == 401
    assert held() == []
