"""A clinic, an open and a closed meeting every Sunday, and how the rooms' answers read."""

import pytest

SUNDAY = "2026-03-22"


@pytest.fixture
def problem():
    return lambda answer: (answer.status_code, answer.json["type"].rpartition("/")[2])


@pytest.fixture
def rule():
    """Return the rule a refusal names: key, value, version and who set it."""

    def rule(answer):
        assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (403, "policy-refused"), answer.json
        return tuple(answer.json[name] for name in ("key", "value", "version", "set_by"))

    return rule


@pytest.fixture
def noted(coordinator):
    """Note a partner, and return its id."""

    def noted(name="Harbour Clinic", kind="agency", **said):
        answer = coordinator.post("/v1/partners", {"name": name, "kind": kind, **said})
        assert answer.status_code == 201, answer.json
        return answer.json["id"]

    return noted


@pytest.fixture
def clinic(noted):
    return noted()


@pytest.fixture
def venue(coordinator):
    return coordinator.post("/v1/venues", {"kind": "church", "area": "Old Town"}).json["id"]


@pytest.fixture
def meeting(coordinator, venue):
    """Schedule a meeting every Sunday and return its id; open, unless something else is said."""

    def meeting(access="open"):
        said = {"venue_id": venue, "name": "Sunday", "weekday": 7, "starts": "19:30", "access": access}
        return coordinator.post("/v1/meetings", said).json["id"]

    return meeting


@pytest.fixture
def let_in(coordinator, clinic, meeting):
    """Let professionals of the clinic come to one and the same open meeting, unless something else is said."""
    opened = meeting()

    def let_in(capacity="observer", **said):
        sent = {"partner_id": clinic, "meeting_id": opened, "held_on": SUNDAY, "capacity": capacity, **said}
        return coordinator.post("/v1/participations", sent)

    return let_in


@pytest.fixture
def strain(coordinator, clinic):
    """Note strain with the clinic, and return where it stands."""

    def strain(**said):
        sent = {"partner_id": clinic, "between": "Our group and the clinic", "about": "Who may refer", **said}
        answer = coordinator.post("/v1/tensions", sent)
        assert answer.status_code == 201, answer.json
        return answer.headers["Location"]

    return strain
