"""What somebody has in common with others: how many, roughly, and never who."""

import pytest

LOSS = {"began_month": "2023-05", "subconcern": "late-loss", "situation": "Our son died."}


@pytest.fixture
def crowd(as_member, admitted, as_mary, set_out):
    """Let so many others have lived through the same."""
    as_mary.post("/v1/subconcerns", {"slug": "late-loss", "title": "The death of a grown child"})

    def crowd(count, **said):
        people = [as_member(admitted(f"Ash {number}")) for number in range(count)]
        for caller in people:
            caller.post("/v1/me/experiences", LOSS)
            set_out(caller, **said)
        return people

    return crowd


def shares(caller):
    answer = caller.get("/v1/me/commonality")
    assert answer.status_code == 200, answer.json
    return {each["part"]: each["how_many"] for each in answer.json["items"]}


@pytest.fixture
def lived(as_mary, set_out):
    as_mary.post("/v1/me/experiences", LOSS)
    set_out(as_mary, stage="impact")


EACH = ("subconcern", "situation", "transition", "stage")


@pytest.mark.requirement("T2")
def test_a_few_who_share_a_part_are_some(as_mary, crowd, lived):
    crowd(7, stage="impact")
    assert shares(as_mary) == dict.fromkeys(EACH, "some")


@pytest.mark.requirement("T2")
def test_from_eight_on_it_says_about_how_many_part_by_part(as_mary, crowd, lived):
    crowd(8, stage="recoil")
    assert shares(as_mary) == {"subconcern": "10", "situation": "10", "transition": "10", "stage": "some"}


def test_that_nobody_shares_it_is_not_told_apart_from_a_few(as_mary, lived):
    assert set(shares(as_mary).values()) == {"some"}


@pytest.mark.requirement("T2")
def test_it_never_names_anybody(as_mary, crowd, lived):
    crowd(8, stage="impact")
    text = as_mary.get("/v1/me/commonality").text
    assert ("mem_" in text, "Ash" in text, "jny_" in text) == (False, False, False)


def test_who_left_is_not_counted_any_more(as_mary, crowd, lived):
    people = crowd(8, stage="impact")
    people[0].post("/v1/me/departure", {"reason": "went_on"})
    assert set(shares(as_mary).values()) == {"some"}


def test_a_higher_floor_of_the_policy_holds_here_too(as_mary, crowd, lived, policy):
    policy(number_visibility={"min_cell": 12})
    crowd(9, stage="impact")
    assert set(shares(as_mary).values()) == {"some"}


def test_what_somebody_said_of_themselves_on_joining_counts_as_their_own(as_member, admitted, crowd):
    crowd(8)
    assert shares(as_member(admitted("Ruth", subconcern="late-loss"))) == {"subconcern": "10"}


def test_who_told_nothing_has_nothing_to_compare(as_owl, crowd):
    crowd(8)
    assert shares(as_owl) == {}
