"""The sibling rule over any population, and the order in which people are suggested."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuality_chapter.matching.people import Kind, Limits, Lived, Offered, Person, Shared, Wish
from mutuality_chapter.matching.rules import coping, counts, suggest

TODAY = 2026 * 12 + 3
PARTS = st.sampled_from([None, "late-loss", "stillbirth"])
LIVED = st.builds(Lived, st.just("grief"), PARTS, st.integers(TODAY - 120, TODAY))
TONGUES = st.frozensets(st.sampled_from(["en", "fr", "mi"]), max_size=2)


def person(name, lived):
    genders = st.sampled_from([None, "woman", "man"])
    return st.builds(Person, st.just(name), st.just(name), lived, TONGUES, genders)


def offered(number):
    lived = st.lists(LIVED, max_size=3)
    flags = {name: st.booleans() for name in ("is_helper", "is_companion", "is_incomplete", "walked_before")}
    counted = {"capacity": st.integers(0, 3), "walks_with": st.integers(0, 3)}
    return st.builds(Offered, person(f"mem_{number}", lived), st.just(("Sleep after loss",)), **flags, **counted)


ASKERS = person("asker", st.lists(LIVED, min_size=1, max_size=2))
POPULATIONS = st.tuples(*(offered(number) for number in range(6)))
WISHES = st.builds(
    Wish,
    st.sampled_from([None, "sleep"]),
    st.sampled_from([None, 24]),
    st.booleans(),
    st.sampled_from([None, "impact", "recoil", "accommodation"]),
)
LIMITS = st.builds(Limits, st.just(TODAY), st.sampled_from([0, 1, 12, 18]), st.booleans(), st.booleans())


@pytest.mark.refuses("matching.min_gap_months")
@pytest.mark.requirement("T16")
@given(ASKERS, WISHES, LIMITS, POPULATIONS)
def test_a_helpers_experience_began_at_least_the_gap_before_and_same_time_people_are_companions(
    asker, wish, limits, offers
):
    theirs, gap = counts(asker, limits), max(limits.gap_months, 1)
    for made in suggest(asker, wish, limits, offers):
        if made.kind is Kind.HELPER:
            assert made.began <= theirs.began - gap
        else:
            assert abs(made.began - theirs.began) < gap


@pytest.mark.refuses("matching.same_subconcern")
@pytest.mark.requirement("T16")
@given(ASKERS, WISHES, LIMITS, POPULATIONS)
def test_whoever_is_suggested_shares_the_concern_and_the_part_of_it_where_that_is_asked(asker, wish, limits, offers):
    theirs, known = counts(asker, limits), {each.person.id: each for each in offers}
    asks_part = (limits.same_subconcern or wish.same_subconcern) and theirs.subconcern
    for made in suggest(asker, wish, limits, offers):
        parts = [lived.subconcern for lived in known[made.member_id].person.lived if lived.began == made.began]
        assert Shared.CONCERN in {point.shared for point in made.points}
        assert not asks_part or theirs.subconcern in parts


@given(ASKERS, WISHES, LIMITS, POPULATIONS)
def test_nobody_is_suggested_beyond_what_they_can_carry_or_cannot_talk_with(asker, wish, limits, offers):
    known = {each.person.id: each for each in offers}
    for made in suggest(asker, wish, limits, offers):
        each = known[made.member_id]
        assert each.walks_with < each.capacity
        assert each.is_helper or each.is_companion
        told = asker.languages and each.person.languages
        assert not told or asker.languages & each.person.languages


@given(ASKERS, LIMITS, POPULATIONS)
def test_asking_by_turns_overloads_nobody_while_another_as_fit_is_free(asker, limits, offers):
    fit = [Offered(Person(each.person.id, lived=[Lived("grief", None, TODAY - 200)])) for each in offers]
    walking = dict.fromkeys((each.person.id for each in fit), 0)
    for _ in range(2 * len(fit)):
        now = [Offered(each.person, walks_with=walking[each.person.id]) for each in fit]
        walking[suggest(asker, Wish(), Limits(TODAY), now)[0].member_id] += 1
    assert set(walking.values()) == {2}


def mary(months_ago=1, **said):
    return Person("mary", "Mary", [Lived("grief", said.pop("subconcern", None), TODAY - months_ago)], **said)


def owl(name="owl", months_ago=40, *, languages=(), gender=None, subconcern=None, **said):
    lived = [Lived("grief", subconcern, TODAY - months_ago)]
    return Offered(Person(name, name, lived, frozenset(languages), gender), **said)


def first(*offers, asker=None, wish=None, limits=None):
    found = suggest(asker or mary(), wish or Wish(), limits or Limits(TODAY), offers)
    return [made.member_id for made in found]


def test_nobody_is_suggested_to_themselves():
    assert first(Offered(mary())) == []


@pytest.mark.requirement("T16")
def test_one_and_the_same_month_makes_companions_whatever_the_gap():
    made = suggest(mary(5), Wish(), Limits(TODAY), [owl(months_ago=5)])
    assert [each.kind for each in made] == [Kind.COMPANION]


def test_whoever_went_through_it_later_is_neither():
    assert first(owl(months_ago=1), asker=mary(30), limits=Limits(TODAY, gap_months=12)) == []


def test_who_told_of_nothing_yet_asks_as_of_today():
    asker = Person("mary", "Mary")
    assert first(owl(months_ago=11), owl("tom", 12), asker=asker, limits=Limits(TODAY, gap_months=12)) == ["tom", "owl"]


@pytest.mark.requirement("T9")
def test_who_can_teach_what_is_sought_comes_first():
    walker, sleeper = owl("walker", methods=["Walking"]), owl("sleeper", walks_with=2, methods=["Sleep after loss"])
    assert first(walker, sleeper, wish=Wish(seeks="sleep after loss")) == ["sleeper", "walker"]


@pytest.mark.requirement("T14")
def test_an_offer_without_account_or_method_comes_after():
    assert first(owl("bare", is_incomplete=True), owl("whole", walks_with=2)) == ["whole", "bare"]


@pytest.mark.allows("matching.min_gap_months")
@pytest.mark.requirement("T12")
def test_somebody_three_years_on_is_found():
    assert first(owl("two", 24), owl("three", 36), wish=Wish(months_on=36)) == ["three"]


def test_a_helper_who_walked_with_them_before_is_favoured_until_they_are_full():
    known = {"walked_before": True, "walks_with": 2}
    assert first(owl("free"), owl("known", **known)) == ["known", "free"]
    assert first(owl("free"), owl("known", **known, capacity=2)) == ["free"]


def test_the_same_gender_comes_first_where_the_policy_says_so_and_nowhere_else():
    asker, tom, ruth = mary(gender="woman"), owl("a-tom", gender="man"), owl("ruth", gender="woman")
    assert first(tom, ruth, asker=asker, limits=Limits(TODAY, same_gender_first=True)) == ["ruth", "a-tom"]
    assert first(tom, ruth, asker=asker) == ["a-tom", "ruth"]


def test_who_shares_no_language_is_not_suggested():
    asker = mary(languages=frozenset({"fr"}))
    assert first(owl("en", languages=["en"]), owl("both", languages=["en", "fr"]), asker=asker) == ["both"]


@pytest.mark.requirement("T7", "T5")
def test_the_stage_decides_what_comes_first():
    like = owl("like", subconcern="late-loss")
    teacher, peer = owl("teacher", methods=["Sleep after loss"]), owl("peer", months_ago=1, is_companion=True)
    asker = mary(subconcern="late-loss")
    order = {
        stage: first(like, teacher, peer, asker=asker, wish=Wish("sleep", stage=stage))[0]
        for stage in ("impact", "recoil", "accommodation")
    }
    assert order == {"impact": "like", "recoil": "teacher", "accommodation": "peer"}


@pytest.mark.allows("matching.same_subconcern")
def test_the_part_of_the_concern_is_asked_for_by_policy_or_by_wish():
    asker, other, same = mary(subconcern="late-loss"), owl("other"), owl("same", subconcern="late-loss")
    assert first(other, same, asker=asker, limits=Limits(TODAY, same_subconcern=True)) == ["same"]
    assert first(other, same, asker=asker, wish=Wish(same_subconcern=True)) == ["same"]
    assert first(other, same, asker=asker) == ["same", "other"]


@pytest.mark.requirement("B2")
def test_a_suggestion_explains_itself_by_the_points_shared():
    asker = mary(subconcern="late-loss", languages=frozenset({"en"}))
    helper = owl(languages=["en"], subconcern="late-loss", methods=["Sleep after loss"], walked_before=True)
    (made,) = suggest(asker, Wish("sleep"), Limits(TODAY), [helper])
    assert [(point.shared.value, point.detail) for point in made.points] == [
        ("concern", "grief"),
        ("subconcern", "late-loss"),
        ("months_on", "40 months on"),
        ("language", "en"),
        ("coping", "Sleep after loss"),
        ("before", "Walked with you before"),
    ]


def test_ways_of_coping_are_told_apart_by_the_words_they_share():
    assert coping("Sleep after his loss", ["Walking", "Night sleep", "Sleep after loss"]) == [
        "Sleep after loss",
        "Night sleep",
    ]
    assert coping(None, ["Walking"]) == []
