"""What a chapter is called: proposed by whoever looks after it, reviewed by the national office where that is asked."""

import pytest

REVIEWED = {"names_review": True}


@pytest.fixture
def chapter_id(office):
    return office.chapter("Harbour")


@pytest.fixture
def say(office, chapter_id):
    """Propose a name, or review one."""

    def say(name, outcome=None, by=None):
        said = {"name": name, "reason": "It tells where we meet"} | ({"outcome": outcome} if outcome else {})
        path = f"/v1/chapters/{chapter_id}/{'name-reviews' if outcome else 'names'}"
        return (by or office.officer).post(path, said)

    return say


@pytest.fixture
def called(office, chapter_id):
    return lambda: office.officer.get(f"/v1/chapters/{chapter_id}").json["name"]


@pytest.fixture
def rename(office, chapter_id):
    return lambda name: office.officer.change("PATCH", f"/v1/chapters/{chapter_id}", {"name": name})


@pytest.mark.allows("names_review")
def test_where_nobody_reviews_names_an_office_calls_a_chapter_otherwise(office, rename, called):
    office.choose()
    assert (rename("Quay").status_code, called()) == (200, "Quay")


@pytest.mark.refuses("names_review")
def test_where_names_are_reviewed_nobody_is_renamed_at_a_stroke(office, rename, called):
    office.choose(**REVIEWED)
    refused = rename("Quay")
    assert (refused.status_code, refused.json["key"], called()) == (403, "names_review", "Harbour")


@pytest.mark.allows("names_review")
def test_a_proposed_name_holds_once_the_national_office_approved_it(office, say, called):
    office.choose(**REVIEWED)
    say("Quay")
    before = called()
    assert (before, say("Quay", "approved").status_code, called()) == ("Harbour", 201, "Quay")


def test_a_refused_name_changes_nothing_and_stays_on_record_with_its_reason(office, say, called, chapter_id):
    say("Quay")
    say("Quay", "refused")
    said = office.officer.get(f"/v1/chapters/{chapter_id}/names").json["items"]
    assert (called(), [each["outcome"] for each in said]) == ("Harbour", ["proposed", "refused"])


def test_an_officer_of_a_unit_proposes_and_does_not_review(federation, office, say, chapter_id):
    office.choose(**REVIEWED)
    north = office.unit("north")
    office.place(chapter_id, north)
    of_the_north = federation.signed_in("unit_officer", body=office.body_id, unit=north)
    refused = say("Quay", "approved", by=of_the_north)
    assert say("Quay", by=of_the_north).status_code == 201
    assert (refused.status_code, refused.json["key"]) == (403, "names_review")


def test_a_name_nobody_proposed_is_not_reviewed(say):
    assert say("Quay", "approved").status_code == 404


def test_a_chapter_of_another_body_is_not_found(other, say):
    assert {say("Quay", by=other.officer).status_code, say("Harbour", "approved", by=other.officer).status_code} == {
        404
    }
