"""What other rooms may ask of a policy: in force on a day, from a day on, and since when each key."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select, update

from mutuality.permanent import RewriteError
from mutuality.policy import NOTHING
from mutuality_federation import layers, policies
from mutuality_federation.chapters import ChapterFacts
from mutuality_federation.layers.models import PolicyVersion
from mutuality_federation.policies import Anybody, actions, effective
from tests.federation.policies.conftest import BODY

TODAY = date(2026, 3, 15)
LATER = date(2026, 4, 14)
CHANGE = st.tuples(
    st.fixed_dictionaries({"gate_months": st.integers(0, 24)}), st.integers(0, 90), st.sampled_from([0, 7, 30])
)


def chapter(body_id):
    return ChapterFacts("", body_id, None, "Harbour", "listed", enrolled_on=TODAY, bears_name=True)


@pytest.fixture
def two_versions(publish):
    """A loose policy today, a strict one in thirty days."""
    publish("loose_federation")
    publish("accredited_leader_league", LATER.isoformat())


def test_nothing_is_in_force_where_nothing_was_published(federation_session, body_id):
    held = policies.policy_in_force(federation_session, body_id, TODAY)
    assert (held.policy, held.version, held.in_force_on, held.set_by) == (NOTHING, 0, TODAY, "nobody")


@pytest.mark.requirement("T21")
@pytest.mark.parametrize(("days_before", "duty"), [(1, "none"), (0, "required")])
def test_a_version_applies_from_its_day(federation_session, body_id, two_versions, days_before, duty):
    held = policies.policy_in_force(federation_session, body_id, LATER - timedelta(days=days_before))
    assert held["reporting.duty"] == duty


def test_a_chapter_polls_what_holds_and_what_comes(federation_session, body_id, two_versions):
    polled = policies.told(federation_session, chapter(body_id), TODAY)
    assert [(row.version, row.from_on) for row in polled.rows] == [(1, TODAY), (2, LATER)]


def test_a_chapter_polls_no_version_that_holds_no_longer(federation_session, body_id, two_versions):
    polled = policies.told(federation_session, chapter(body_id), LATER)
    assert [each.version for each in polled.policies] == [2]


def test_a_chapter_polls_version_0_before_the_first(federation_session, body_id, publish):
    publish("bereaved_parents", LATER.isoformat())
    polled = policies.told(federation_session, chapter(body_id), TODAY).policies
    assert [(each.version, each.set_by) for each in polled] == [(0, "nobody"), (1, body_id)]


@pytest.mark.parametrize(("version", "on", "is_acceptable"), [(0, TODAY, False), (2, TODAY, True), (1, LATER, False)])
def test_a_version_is_acceptable_while_it_holds_or_is_yet_to_come(
    federation_session, body_id, two_versions, version, on, is_acceptable
):
    assert policies.is_acceptable_version(federation_session, chapter(body_id), version, on) == is_acceptable


def test_version_0_has_a_charter_too(federation_session, body_id):
    charter = policies.charter(federation_session, body_id, TODAY)
    assert (charter.version, charter.text) == (0, layers.exact(NOTHING.document())["text"])


def since(session, body_id, key, on):
    found = effective.effects(effective.book(session, body_id), Anybody(), on)
    effect = next(each for each in found if each.key == key)
    return effect.version, effect.since


def test_a_key_says_since_which_version_it_has_its_value(federation_session, body_id, two_versions):
    asked = [since(federation_session, body_id, key, LATER) for key in ("helper.selected_by", "reporting.duty")]
    assert asked == [(2, LATER), (2, LATER)]


def test_a_key_no_policy_ever_changed_was_set_by_nobody(federation_session, body_id, two_versions):
    assert since(federation_session, body_id, "gathering", LATER) == (0, TODAY)


def test_a_key_a_later_version_left_alone_keeps_its_day(federation_session, body_id, publish):
    publish("bereaved_parents")
    publish("bereaved_parents", "2026-05-01", changes={"helper": {"gate_months": 12}})
    day = date(2026, 5, 1)
    asked = [since(federation_session, body_id, key, day) for key in ("reporting.duty", "helper.gate_months")]
    assert asked == [(1, TODAY), (2, day)]


def test_a_version_replaced_on_its_own_day_was_never_in_force(federation_session, body_id, publish):
    publish("bereaved_parents")
    publish("loose_federation")
    assert since(federation_session, body_id, "helper.selected_by", TODAY) == (2, TODAY)
    assert since(federation_session, body_id, "reporting.duty", TODAY) == (0, TODAY)


@pytest.mark.parametrize(
    "statement", [lambda: update(PolicyVersion).values(preset="other"), lambda: delete(PolicyVersion)]
)
def test_published_versions_are_not_rewritten_in_bulk(federation_session, two_versions, statement):
    with pytest.raises(RewriteError):
        federation_session.execute(statement())


def test_a_published_version_is_not_changed(federation_session, two_versions):
    federation_session.scalars(select(PolicyVersion)).first().in_force_on = TODAY
    with pytest.raises(RewriteError):
        federation_session.flush()


@pytest.mark.allows("notice_days")
@pytest.mark.parametrize(
    ("first", "second", "owed"),
    [
        (None, {"notice_days": 30}, 0),
        ({"notice_days": 30}, {"notice_days": 7, "gathering": "virtual_only"}, 30),
        ({"notice_days": 7}, {"notice_days": 30}, 0),
        ({"notice_days": 7}, {"notice_days": 30, "gathering": "virtual_only"}, 30),
        ({"notice_days": 7, "guidelines": {"response_due_days": 60}}, {"guidelines": {"response_due_days": 10}}, 7),
        ({"notice_days": 7, "reporting": {"due_days": 9}}, {"reporting": {"due_days": 9, "grace_days": 9}}, 0),
        ({"notice_days": 30, "gathering": "virtual_only"}, {"notice_days": 30}, 0),
    ],
)
def test_notice_is_the_longer_promise_and_only_for_asking_more(
    federation_session, body_id, publish, first, second, owed
):
    if first is not None:
        publish(document=first)
    policy = actions.chosen({"preset": None, "document": second, "changes": {}})
    assert actions.notice_owed(policy, layers.last(federation_session, body_id)) == owed


@pytest.mark.requirement("T21")
@settings(max_examples=20)
@given(changes=st.lists(CHANGE, min_size=1, max_size=6))
def test_the_history_of_a_policy_survives_every_change(federation, changes):
    """Whatever is published, or refused, each version stays as it was shown when it was published."""
    slug = f"body-{federation.signed_in('reader').token}"
    body_id = federation.signed_in("steward").post("/v1/bodies", {**BODY, "slug": slug}).json["id"]
    officer, shown = federation.signed_in("officer", body=body_id), {}
    for helper, days, notice in changes:
        said = {"document": {"helper": helper, "notice_days": notice}, "in_force_on": str(TODAY + timedelta(days))}
        answer = officer.post(f"/v1/bodies/{body_id}/policies", said)
        if answer.status_code == 201:
            address = answer.headers["Location"]
            shown[address] = federation.stranger.get(address).data
    assert {address: federation.stranger.get(address).data for address in shown} == shown
    assert len(federation.stranger.get(f"/v1/bodies/{body_id}/policies").json["items"]) == len(shown) > 0
