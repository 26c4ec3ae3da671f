"""New editions: nothing opens until somebody answers, only touched items reopen, and nothing said is ever lost."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import event, func, select

from mutuality_federation.answers.models import STATE, ItemHistory, ItemState

SLUGS = ("openness", "money", "welcome")
TOUCHES = {
    "reword": {"text": "Said otherwise."},
    "tighten": {"force": "binding"},
    "prove": {"known_by": "evidence"},
}


def rows(office):
    with office.database.reading() as session:
        return [session.scalar(select(func.count()).select_from(table)) for table in (ItemState, ItemHistory)]


def test_an_edition_opens_no_rows_until_somebody_answers(office, chapter_id, edition_id, answer):
    office.chapter("Mill")
    office.edition(*({"slug": slug} for slug in SLUGS), guideline="practice")
    assert rows(office) == [0, 0]
    answer()
    assert rows(office) == [1, 1]


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [
        ({}, {}, "kept"),
        ({"force": "binding"}, {"force": "recommended"}, "kept"),
        ({"force": "recommended"}, {"force": "binding"}, "nothing"),
        ({"text": "Hold one."}, {"text": "Hold two."}, "nothing"),
        ({"known_by": "evidence"}, {"known_by": "attested"}, "kept"),
        ({"known_by": "attested"}, {"known_by": "evidence"}, "nothing"),
    ],
)
def test_only_what_reads_otherwise_or_asks_more_is_asked_anew(office, answer, verdicts, before, after, verdict):
    office.choose("accredited_leader_league", notice_days=0)
    first = office.edition({"slug": "keys", "force": "binding", **before}, guideline="keys")
    answer("adopted", item="keys", edition=first, evidence_sha256="e" * 64)
    office.edition({"slug": "keys", "force": "binding", **after}, guideline="keys")
    assert verdicts()["keys"] == verdict


def test_an_answer_to_an_unchanged_item_is_one_whichever_edition_it_names(office, answer, verdicts):
    office.choose("accredited_leader_league")
    first = office.edition({"slug": "keys"}, guideline="keys")
    second = office.edition({"slug": "keys"}, guideline="keys")
    answer("declined", item="keys", edition=second)
    answer("adopted", item="keys", edition=first)
    assert verdicts()["keys"] == "kept"
    assert rows(office) == [1, 2]


def test_what_a_chapter_had_said_of_a_touched_item_is_shown_beside_its_silence(office, chapter_id, answer):
    first = office.edition({"slug": "keys"}, guideline="keys")
    answer("declined", item="keys", edition=first)
    office.edition({"slug": "keys", "text": "Two hold them."}, guideline="keys")
    shown = office.officer.get(f"/v1/chapters/{chapter_id}/compliance").json["items"]
    assert {each["item"]: (each["answer"], each["said_before"]) for each in shown}["keys"] == (None, "declined")


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("answer"), st.sampled_from(SLUGS)),
        st.tuples(st.sampled_from(sorted(TOUCHES)), st.sampled_from(SLUGS)),
        st.tuples(st.just("rename"), st.sampled_from(SLUGS)),
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=12)
@given(steps=STEPS)
def test_over_any_chain_of_editions_an_answer_holds_until_its_item_is_touched(open_office, clock, steps):
    chain = Chain(open_office)
    for number, (what, slug) in enumerate(steps):
        clock.advance(timedelta(minutes=1))  # so that nobody asks too often
        chain.step(what, slug, number)
    assert chain.answered() == chain.holding
    assert sorted(chain.lines()) == sorted(chain.given)
    assert chain.states_not_last_in_history() == []


def place(state):
    return state.chapter_id, state.worded_in, state.worded_as


class Chain:
    """A guideline through its editions, and what a chapter answered on the way."""

    made = 0

    def __init__(self, open_office):
        Chain.made += 1
        self.office = open_office(f"body-{Chain.made}")
        self.chapter = self.office.chapter()
        self.items = {slug: {"slug": slug, "text": "As it was.", "force": "information"} for slug in SLUGS}
        self.edition = self.office.edition(*self.items.values())
        self.holding, self.given = set(), []

    def step(self, what, slug, number):
        if what == "answer":
            return self.answer(slug)
        if what == "rename":
            return self.rename(slug, number)
        before = dict(self.items[slug])
        self.items[slug] |= {**TOUCHES[what], "text": f"Version {number}."} if what == "reword" else TOUCHES[what]
        if self.items[slug] != before:
            self.holding.discard(slug)
        self.edition = self.office.edition(*self.items.values())
        return None

    def rename(self, slug, number):
        """Give an item another name, which its answers follow."""
        before = self.items[slug]["slug"]
        path = self.office._guideline("meetings")
        self.office.officer.request("DELETE", f"{path}/items/{before}", headers=self.office._tag(path))
        self.items[slug] |= {"slug": f"{slug}-{number}", "replaces": [before], "purpose": slug}
        self.edition = self.office.edition(*self.items.values())
        self.items[slug]["replaces"] = []

    def answer(self, slug):
        name = self.items[slug]["slug"]
        said = {"edition_id": self.edition, "item": name, "answer": "declined", "decided_on": "2026-03-14"}
        self.office.tell(self.chapter, "response", f"response/{self.edition}/{name}", **said)
        self.holding.add(slug)
        self.given.append((self.edition, name))

    def answered(self):
        shown = self.office.officer.get(f"/v1/chapters/{self.chapter}/compliance").json["items"]
        named = {each["slug"]: slug for slug, each in self.items.items()}
        return {named[each["item"]] for each in shown if each["answer"] == "declined"}

    def lines(self):
        wanted = select(ItemHistory.edition_id, ItemHistory.item).where(ItemHistory.chapter_id == self.chapter)
        with self.office.database.reading() as session:
            return [tuple(row) for row in session.execute(wanted)]

    def states_not_last_in_history(self):
        with self.office.database.reading() as session:
            states = session.scalars(select(ItemState).where(ItemState.chapter_id == self.chapter)).all()
            lines = [session.get(ItemHistory, (*place(state), state.lines)) for state in states]
            return [a for a, b in zip(states, lines, strict=True) if any(getattr(a, n) != getattr(b, n) for n in STATE)]


def test_a_body_is_read_in_as_many_queries_however_many_chapters_and_items(office, answer, attest):
    office.choose("accredited_leader_league")
    answer()
    before = counted(office)
    office.edition(*({"slug": slug} for slug in SLUGS), guideline="practice")
    for name in ("Mill", "Ford", "Quay"):
        attest(by=office.chapter(name))
    assert counted(office) == before


def counted(office):
    asked = []
    listen = lambda *said: asked.append(said[2])  # noqa: E731 - it is taken off again
    engines = (office.database.engine, office.database.read_engine)
    for engine in engines:
        event.listen(engine, "before_cursor_execute", listen)
    office.show("compliance")
    for engine in engines:
        event.remove(engine, "before_cursor_execute", listen)
    return len(asked)
