"""Whether a story stays when its author leaves: as they chose beforehand, and otherwise not."""

import pytest

from tests.traces import in_files, in_tables

CANARY = "Zanzibrel"


def leave(caller):
    return caller.post("/v1/me/departure", {"reason": "went_on"}).json["holdings"]["stories"]


@pytest.fixture
def canary(tell, method):
    return tell(pseudonym=CANARY, title=CANARY, how=CANARY, method_ids=[method])


def test_a_story_is_handed_over_and_erased_with_its_author_unless_they_said_otherwise(
    canary, as_mary, as_owl, chapter_database
):
    assert in_tables(chapter_database, CANARY) >= {"story"}
    (taken,) = leave(as_mary)
    assert {taken[name] for name in ("pseudonym", "title", "how")} == {CANARY}
    assert (in_tables(chapter_database, CANARY), as_owl.get(f"/v1/stories/{canary}").status_code) == (set(), 404)


def test_an_officer_who_lets_somebody_go_does_not_learn_whose_story_it_was(canary, mary, coordinator):
    answer = coordinator.post(f"/v1/members/{mary}/departure", {"reason": "moved"})
    assert (answer.status_code, CANARY in answer.text) == (201, False)


def test_it_is_erased_down_to_the_bytes_of_the_file(canary, as_mary, chapter_database):
    assert in_files(chapter_database, CANARY)
    leave(as_mary)
    assert in_files(chapter_database, CANARY) == set()


def test_a_story_its_author_let_stay_stays_without_any_name(tell, mary, as_mary, as_owl, chapter_database):
    story = tell(pseudonym=CANARY, stays_when_i_leave=True)
    leave(as_mary)
    shown = as_owl.get(f"/v1/stories/{story}")
    assert (shown.json["how"], shown.json["pseudonym"]) == ("I let somebody walk beside me.", None)
    with chapter_database.reading() as session:
        (kept,) = session.execute(chapter_database.base.metadata.tables["story"].select()).all()
    assert (kept.member_id, in_tables(chapter_database, CANARY)) == (None, set())


def test_the_choice_may_be_changed_until_one_leaves(tell, as_mary, as_owl):
    story = tell(stays_when_i_leave=True)
    as_mary.change("PATCH", f"/v1/me/stories/{story}", {"stays_when_i_leave": False})
    leave(as_mary)
    assert as_owl.get(f"/v1/stories/{story}").status_code == 404


def test_nobody_but_its_author_sees_whether_it_stays(tell, as_mary, as_owl):
    story = tell()
    assert as_mary.get(f"/v1/me/stories/{story}").json["stays_when_i_leave"] is False
    assert "stays_when_i_leave" not in as_owl.get(f"/v1/stories/{story}").json


def test_the_stories_of_others_are_left_alone(tell, as_mary, as_owl):
    story = tell(as_owl)
    leave(as_mary)
    assert as_owl.get(f"/v1/me/stories/{story}").status_code == 200
