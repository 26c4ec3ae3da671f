"""What is asked in the end: whose word, since when, under which wording; whatever units laid, in whatever order."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mutuality.guidance import FORCES
from mutuality.guidance.tailoring import Base, Overlay, Tailoring, WordedItem, Wording, in_force, resolve
from tests.shared.guidance.test_tailoring import DEFAULT, MONEY, OPENNESS, RHYTHM

BEGAN = date(2026, 1, 1)
PLAIN = [WordedItem(each, Wording("edn", each.slug, BEGAN)) for each in (OPENNESS, RHYTHM, MONEY)]
BASE = Base("meetings, edition 1", PLAIN)
NAMES = ("openness", "rhythm", "money", "keys")
KEYS = {"slug": "keys", "force": "minimum", "purpose": "Nobody is locked out", "text": "Two.", "known_by": "attested"}

changes = st.fixed_dictionaries(
    {},
    optional={
        "added": st.just([KEYS]),
        "strengthened": st.lists(
            st.fixed_dictionaries({"item": st.sampled_from(NAMES), "force": st.sampled_from(FORCES)}), max_size=3
        ),
        "numbers": st.lists(
            st.fixed_dictionaries({"item": st.sampled_from(NAMES), "number": st.integers(1, 90)}), max_size=2
        ),
        "other_ways": st.lists(st.fixed_dictionaries({"item": st.sampled_from(NAMES), "text": st.just("Tea.")})),
    },
)


def overlay(unit, said, *, number=1, on=BEGAN):
    name = f"tlr_{unit}_{number}"
    wordings = {each["slug"]: Wording(name, each["slug"], on) for each in said.get("added", ())}
    return Overlay(unit, "meetings", number, on, Tailoring.read(name, f"{unit}, tailoring {number}", said), wordings)


def path(*said):
    return [overlay(f"unit-{place}", each, on=BEGAN + timedelta(days=place)) for place, each in enumerate(said)]


@given(st.lists(changes, max_size=3))
def test_whatever_units_lay_nothing_of_the_edition_is_lost_or_weaker(said):
    asked = {each.item.slug: each for each in resolve(BASE, path(*said), DEFAULT).items}
    for each in BASE.items:
        now = asked[each.item.slug]
        assert FORCES.index(now.item.force or DEFAULT) >= FORCES.index(each.item.force or DEFAULT)
        assert (now.wording, now.asked_on >= each.wording.since) == (each.wording, True)


@given(st.lists(changes, max_size=3))
def test_every_change_is_asked_or_told_as_a_clash(said):
    overlays = path(*said)
    found = resolve(BASE, overlays, DEFAULT)
    laid = sum(len(each.tailoring.changes) for each in overlays)
    assert sum(len(each.tailored_by) for each in found.items) + len(found.clashes) == laid


@given(st.lists(changes, max_size=3))
def test_an_item_is_the_word_of_the_last_that_touched_it_and_asked_since_then(said):
    by_id = {each.tailoring.id: each for each in path(*said)}
    for each in resolve(BASE, list(by_id.values()), DEFAULT).items:
        last = by_id[each.tailored_by[-1]] if each.tailored_by else None
        assert (each.set_by, each.rule) == ((last.unit_id, last.tailoring.rule) if last else (None, BASE.rule))
        assert each.asked_on == (last.effective_on if last else BEGAN)


@given(st.lists(st.integers(0, 30), min_size=1), st.integers(0, 30))
def test_of_a_unit_the_newest_whose_day_has_come_is_in_force(days, today):
    dated = [BEGAN + timedelta(days=day) for day in sorted(days)]
    laid = [overlay("north", {}, number=place, on=day) for place, day in enumerate(dated)]
    come = [each for each in laid if each.effective_on <= BEGAN + timedelta(days=today)]
    assert in_force(laid[::-1], BEGAN + timedelta(days=today)) == ({("north", "meetings"): come[-1]} if come else {})


def test_an_addition_that_is_laid_again_is_asked_since_it_was_first():
    first = Wording("tlr_north_1", "keys", BEGAN)
    again = overlay("north", {"added": [KEYS]}, number=2, on=BEGAN + timedelta(days=60))
    again.wordings["keys"] = first
    (keys,) = [each for each in resolve(BASE, [again], DEFAULT).items if each.is_added]
    assert (keys.wording, keys.asked_on) == (first, BEGAN)
