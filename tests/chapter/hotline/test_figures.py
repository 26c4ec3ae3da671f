"""The hotline's figures: counted here, and nowhere else."""

from tests.chapter.hotline.conftest import MARYS


def figures(desk, month="2026-03"):
    return desk.coordinator.get(f"/v1/hotline/figures?first={month}&last={month}").json


def test_calls_are_counted_by_what_came_of_them(desk, exchange, line, mary_on_shift, as_mary):
    exchange.telephones.behaviour = {MARYS: "answered"}
    exchange.call(line)
    exchange.play(15)
    as_mary.request("PUT", f"/v1/me/calls/{desk.calls()[0]['id']}/outcome", json={"outcome": "handed_off"})
    exchange.call(line)
    exchange.play()
    exchange.say(kind="hung_up", call=exchange.call(line))
    shown = figures(desk)
    counted = {name: shown[name] for name in ("calls", "answered", "missed", "messages", "handed_off")}
    assert counted == {"calls": 3, "answered": 1, "missed": 2, "messages": 1, "handed_off": 1}
    assert shown["time_to_answer"] == {**dict.fromkeys(shown["time_to_answer"], 0), "within_20": 1}


def test_a_call_that_still_rings_is_neither_answered_nor_missed(desk, exchange, line, mary_on_shift):
    exchange.call(line)
    shown = figures(desk)
    assert (shown["calls"], shown["answered"], shown["missed"]) == (1, 0, 0)


def test_a_call_belongs_to_the_month_it_came_in_where_the_chapter_is(desk, exchange, line, clock):
    clock.at = clock.at.replace(month=4, day=1, hour=2)  # the evening before, in Halifax
    exchange.call(line)
    assert (figures(desk)["calls"], figures(desk, "2026-04")["calls"]) == (1, 0)


def test_a_call_to_the_hotline_is_no_talk_by_telephone_besides(desk, exchange, line, mary_on_shift, clock):
    exchange.telephones.behaviour = {MARYS: "answered"}
    exchange.call(line)
    exchange.play()
    clock.at = clock.at.replace(month=4)
    shown = desk.coordinator.get("/v1/reports/2026-03/preview").json["figures"]
    ours = {each["indicator"]: each["ours"] for each in shown}
    assert (ours["contacts_phone"], figures(desk)["answered"]) == (0, 1)


def test_a_span_that_ends_before_it_begins_is_refused(desk):
    answer = desk.coordinator.get("/v1/hotline/figures?first=2026-03&last=2026-02")
    assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (422, "span-too-long")


def test_figures_are_for_those_who_coordinate(as_mary, founded):
    for path in ("figures?first=2026-03&last=2026-03", "calls"):
        assert as_mary.get(f"/v1/hotline/{path}").status_code == 403
        assert founded.stranger.get(f"/v1/hotline/{path}").status_code == 401
