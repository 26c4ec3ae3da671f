"""An office accepts the revision it read, and no other; the next one lets that lapse, for all to see."""


def slug(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def test_a_report_that_came_is_open_until_it_is_accepted(report, held, accept):
    report(meetings_held=4)
    before = held()
    assert (before["acceptance"], accept(before["digest"]).status_code) == ("open", 201)
    assert (held()["acceptance"], held()["accepted_rev"], held()["note"]) == ("accepted", before["rev"], "Thank you.")


def test_a_new_revision_lets_it_lapse_and_the_office_sees_which_was_accepted(report, held, accept):
    report(meetings_held=4)
    accept(held()["digest"])
    accepted = held()["rev"]
    report(meetings_held=5)
    assert (held()["acceptance"], held()["accepted_rev"]) == ("lapsed", accepted)


def test_what_was_revised_since_it_was_read_is_not_accepted_unread(report, held, accept):
    report(meetings_held=4)
    read = held()["digest"]
    report(meetings_held=5)
    answer = accept(read)
    assert (slug(answer), answer.json["digest"]) == ((409, "revision-moved"), held()["digest"])


def test_a_revision_that_says_the_same_again_is_another_and_read_anew(report, held, accept):
    report(meetings_held=4)
    accept(held()["digest"])
    report(meetings_held=4)
    assert held()["acceptance"] == "lapsed"


def test_a_revision_is_accepted_once(report, held, accept):
    report(meetings_held=4)
    assert [accept(held()["digest"]).status_code for _ in range(2)] == [201, 409]


def test_what_was_taken_back_or_never_came_cannot_be_accepted(report, withdraw, held, accept, strict):
    report(meetings_held=4)
    digest = held()["digest"]
    withdraw()
    assert slug(accept(digest)) == (404, "nothing-reported")
    assert strict.show("returns")["items"] == []
