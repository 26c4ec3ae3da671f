"""What an office asks about a report, what the chapter answers, and how it is settled: a short thread both can read."""

import pytest

from mutuality.language import EntryInvalid, Kind


def slug(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.fixture
def shown(strict):
    return lambda: strict.show("report-follow-ups")["items"][0]


def said(shown):
    return [(each["side"], each["words"]) for each in shown["words"]]


def test_a_question_is_asked_answered_and_settled(ask, reply, shown, strict):
    asked = ask().json
    assert (asked["state"], asked["rev"]) == ("asked", None)
    reply(asked["id"])
    assert (shown()["state"], said(shown())[1]) == ("answered", ("chapter", "We met daily."))
    settled = strict.officer.post(f"/v1/report-follow-ups/{asked['id']}/settlement", {"words": "Right, then."})
    assert (settled.status_code, shown()["state"], shown()["settled_with"]) == (201, "settled", "Right, then.")


def test_it_says_of_which_revision_it_was_asked(report, held, ask):
    report(meetings_held=40)
    assert ask().json["rev"] == held()["rev"]


def test_an_office_asks_further_until_it_is_settled(ask, reply, shown, strict):
    path = f"/v1/report-follow-ups/{ask().json['id']}"
    reply(shown()["id"])
    assert strict.officer.post(f"{path}/questions", {"words": "All year?"}).json["state"] == "asked"
    strict.officer.post(f"{path}/settlement", {"words": "So be it."})
    again = [strict.officer.post(f"{path}/{part}", {"words": "And?"}) for part in ("questions", "settlement")]
    assert [slug(each) for each in again] == [(409, "already-settled")] * 2


def test_what_a_chapter_says_after_it_was_settled_is_kept_and_opens_nothing(ask, reply, shown, strict):
    asked = ask().json["id"]
    strict.officer.post(f"/v1/report-follow-ups/{asked}/settlement", {"words": "So be it."})
    reply(asked)
    assert (shown()["state"], len(shown()["words"])) == ("settled", 2)


def test_an_answer_taken_back_answers_nothing(ask, reply, shown, strict, chapter_id):
    asked = ask().json["id"]
    reply(asked)
    subject = f"reply/{asked}"
    strict.tell(chapter_id, Kind.WITHDRAWAL, subject, withdrawn=subject, reason="mistake")
    assert (shown()["state"], shown()["words"][-1]["words"]) == ("asked", None)


def test_another_chapter_answers_nothing_that_was_not_asked_of_it(ask, reply, strict):
    with pytest.raises(EntryInvalid):
        reply(ask().json["id"], by=strict.chapter("Ford"))


def test_who_asked_is_not_told_to_the_chapter_nor_who_answered_to_the_office(ask, reply, shown):
    reply(ask().json["id"])
    assert [each["said_by"] is None for each in shown()["words"]] == [False, True]
