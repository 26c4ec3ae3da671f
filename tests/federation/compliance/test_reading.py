"""How answers are read as of a day: the same answers, another policy, another verdict, and nothing ever rewritten."""

from datetime import date

import pytest

from mutuality.policy import preset_names

DECIDED = {"openness": "declined", "money": "adapted", "welcome": "adopted"}


@pytest.fixture
def decided(office, answer):
    """A chapter that declined, adapted and adopted one item each, and never answered a fourth."""
    edition = office.edition(*({"slug": slug} for slug in (*DECIDED, "silence")), guideline="practice")
    for item, given in DECIDED.items():
        answer(given, item=item, edition=edition)


@pytest.mark.requirement("T21")
@pytest.mark.parametrize(
    ("preset", "openness", "money", "welcome", "silence"),
    [
        (None, "noted", "noted", "noted", "nothing"),
        ("loose_federation", "noted", "noted", "noted", "nothing"),
        ("bereaved_parents", "noted", "kept", "kept", "reminder"),
        ("accredited_leader_league", "finding", "finding", "kept", "overdue"),
    ],
)
def test_the_same_answers_are_read_as_the_body_chose(
    office, decided, verdicts, today, preset, openness, money, welcome, silence
):
    if preset:
        office.choose(preset)
    today(2026, 9, 1)
    assert list(verdicts().items())[-4:] == [
        ("openness", openness),
        ("money", money),
        ("welcome", welcome),
        ("silence", silence),
    ]


@pytest.mark.requirement("T21")
def test_a_loose_body_has_no_finding_and_nothing_overdue(office, decided, today):
    office.choose("loose_federation")
    today(2027, 3, 15)
    totals = office.show("compliance")["totals"]
    assert {totals[each] for each in ("finding", "overdue", "reminder")} == {0}


@pytest.mark.requirement("T21")
def test_a_policy_applies_from_its_day_and_leaves_the_days_before_as_they_were(office, answer, verdicts):
    office.choose("loose_federation")
    answer("declined")
    office.choose("accredited_leader_league", date(2026, 5, 1))
    assert [verdicts(day) for day in ("2026-04-30", "2026-05-01")] == [
        {"openness": "noted"},
        {"openness": "finding"},
    ]


def test_a_verdict_names_the_version_that_held_that_day(office, chapter_id, answer):
    office.choose("loose_federation")
    answer("declined")
    office.choose("accredited_leader_league", date(2026, 5, 1))
    shown = [office.show("compliance", on=day)["policy_version"] for day in ("2026-03-15", "2026-05-01")]
    assert shown == [1, 2]


def test_an_answer_counts_from_the_day_it_came(office, answer, verdicts, today):
    office.choose("accredited_leader_league")
    today(2026, 4, 1)
    answer("declined")
    assert [verdicts(day) for day in ("2026-03-31", "2026-04-01")] == [
        {"openness": "nothing"},
        {"openness": "finding"},
    ]


def test_an_older_reading_stays_when_a_newer_answer_comes(office, answer, verdicts, today):
    office.choose("accredited_leader_league")
    answer("declined")
    today(2026, 4, 1)
    answer("adopted")
    assert [verdicts(day) for day in ("2026-03-15", "2026-04-01")] == [{"openness": "finding"}, {"openness": "kept"}]


@pytest.mark.parametrize(("day", "verdict"), [("2026-04-29", "nothing"), ("2026-04-30", "overdue")])
def test_silence_is_overdue_after_the_days_of_grace(office, edition_id, verdicts, day, verdict):
    office.choose("accredited_leader_league")
    assert verdicts(day) == {"openness": verdict}


def test_a_chapter_that_enrolled_later_has_its_own_days(office, edition_id, verdicts):
    office.choose("accredited_leader_league")
    ford = office.chapter("Ford", on=date(2026, 6, 1))
    assert [verdicts(day, of=ford)["openness"] for day in ("2026-07-16", "2026-07-17")] == ["nothing", "overdue"]


def test_nothing_is_read_of_a_chapter_before_it_enrolled(office, edition_id, verdicts):
    office.choose("accredited_leader_league")
    assert verdicts("2026-05-31", of=office.chapter("Ford", on=date(2026, 6, 1))) == {}


def test_nothing_is_read_of_a_chapter_after_it_left(office, chapter_id, edition_id, verdicts, today):
    office.choose("accredited_leader_league")
    today(2026, 6, 1)
    office.stand(chapter_id, "withdrawn")
    assert [verdicts(day) for day in ("2026-05-31", "2026-06-01")] == [{"openness": "overdue"}, {}]


def test_an_item_is_asked_since_the_policy_asks_it(office, edition_id, verdicts):
    office.choose("loose_federation")
    office.choose("accredited_leader_league", date(2026, 9, 1))
    assert [verdicts(day)["openness"] for day in ("2026-10-16", "2026-10-17")] == ["nothing", "overdue"]


def test_an_item_with_a_force_of_its_own_is_read_by_it_even_in_a_loose_body(office, answer, verdicts):
    office.choose("loose_federation")
    edition = office.edition({"slug": "safety", "force": "binding"}, guideline="safety")
    answer("declined", item="safety", edition=edition)
    assert verdicts()["safety"] == "finding"


def test_an_unchanged_item_of_a_new_edition_keeps_its_answer(office, answer, verdicts):
    office.choose("accredited_leader_league", notice_days=0)
    answer("adopted")
    office.edition({"slug": "openness"}, {"slug": "money"})
    assert verdicts() == {"openness": "kept", "money": "nothing"}


@pytest.mark.parametrize(
    "item",
    [
        {"slug": "doors", "purpose": "openness", "replaces": ["openness"]},
        {"slug": "openness", "force": "recommended"},
        {"slug": "openness", "translations": [{"language": "fr", "purpose": "Porte", "text": "Ouvrez."}]},
    ],
)
def test_a_renamed_loosened_or_translated_item_keeps_its_answer(office, answer, verdicts, item):
    answer("adopted", edition=office.edition({"slug": "openness", "force": "minimum"}))
    office.edition({"force": "minimum", **item})
    assert verdicts() == {item["slug"]: "kept"}


def test_a_tightened_item_is_asked_anew(office, answer, verdicts):
    answer("adopted", edition=office.edition({"slug": "openness", "force": "minimum"}))
    office.edition({"slug": "openness", "force": "binding"})
    assert verdicts() == {"openness": "nothing"}


def test_a_reworded_item_is_asked_anew(office, answer, verdicts):
    office.choose("accredited_leader_league")
    answer("adopted")
    office.edition({"slug": "openness", "text": "Hold two."})
    assert verdicts() == {"openness": "nothing"}


def test_an_edition_that_is_yet_to_take_effect_is_not_read(office, edition_id, verdicts):
    office.choose("accredited_leader_league")
    office.edition({"slug": "money"}, guideline="money", on=date(2026, 6, 1))
    assert [set(verdicts(day)) for day in ("2026-05-31", "2026-06-01")] == [{"openness"}, {"openness", "money"}]


@pytest.mark.parametrize("preset", preset_names())
def test_totals_are_what_the_chapters_verdicts_add_up_to(office, decided, answer, preset, today):
    office.choose(preset)
    office.chapter("Mill")
    today(2026, 9, 1)
    shown = office.show("compliance")
    assert shown["totals"] == {
        verdict: sum(each["counts"][verdict] for each in shown["items"]) for verdict in shown["totals"]
    }


def test_totals_are_over_every_page(office, decided, chapter_id, today):
    office.choose("accredited_leader_league")
    chapters = [chapter_id, office.chapter("Mill"), office.chapter("Ford")]
    pages = list(office.pages("compliance", limit=1))
    assert [each["chapter_id"] for page in pages for each in page["items"]] == sorted(chapters)
    assert [page["totals"] for page in pages] == [office.show("compliance")["totals"]] * 3
