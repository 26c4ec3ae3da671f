"""The page finds what the search finds, says it in words, and is of use to everybody."""

import re

import pytest

from mutuality.web import Limit
from mutuality_federation.find import Showing, face
from mutuality_federation.find.rules import policy


def test_a_meeting_is_told_in_its_own_zone(publish, ask):
    publish(languages=["en"], types=["X"])
    page = ask().text
    assert '<time datetime="2026-03-16T19:30-03:00">Tomorrow, Monday 16 March, 7:30 pm to 8:30 pm</time>' in page
    assert "Halifax time" in page
    assert "Wheelchair Access" in page


def test_what_goes_on_now_is_said_and_comes_first(publish, names, ask):
    publish(1, name="Tomorrow")
    publish(2, name="Now", weekday=7, starts="08:30")
    assert names("?when=now") == ["Now"]
    assert "Goes on now" in ask().text
    assert names() == ["Now", "Tomorrow"]


def test_what_has_no_time_is_listed_last(publish, names):
    publish(1, name="By appointment", weekday=None, starts=None)
    publish(2, name="Monday")
    assert names() == ["Monday", "By appointment"]


def test_the_next_page_goes_on_where_the_first_ended(publish, ask, names):
    for number in range(1, 23):
        publish(number, name=f"Meeting {number:02}")
    onward = re.search(r'rel="next" href="/find([^"#]*)', ask("?text=meeting").text)[1].replace("&amp;", "&")
    assert sorted(names("?text=meeting") + names(onward)) == [f"Meeting {number:02}" for number in range(1, 23)]


def test_the_sum_is_told_where_a_screen_reader_hears_it(publish, ask):
    publish()
    assert re.search(r'role="status" aria-live="polite"[^>]*>1 found\.<', ask("?text=quay").text)


def test_choices_say_how_many_there_are_of_each(publish, ask):
    publish(1, attendance="hybrid")
    publish(2, weekday=3)
    page = ask("?text=quay").text
    assert "Monday (1)" in page
    assert "In person and online (1)" in page


def test_closed_and_moved_days_are_told(publish, ask):
    moved = [{"day": "2026-03-23", "to": "2026-03-24", "starts": "18:00"}]
    publish(closed=[{"first": "2026-04-03", "last": "2026-04-06"}], moved=moved, except_on=["2026-03-30"])
    page = ask().text
    assert "Instead of Monday 23 March: Tuesday 24 March, 6:00 pm" in page
    assert "Not held on Monday 30 March" in page
    assert "Not held from Friday 3 April to Monday 6 April: the place is closed" in page


@pytest.mark.parametrize(
    ("verified_on", "said"),
    [
        ("2026-03-01", "Last made sure of on Sunday 1 March 2026"),
        ("2024-03-01", "Nobody has made sure of this since Friday 1 March 2024. Please check before you go."),
        (None, "The group never said when it last made sure of this."),
    ],
)
def test_it_says_how_fresh_a_listing_is(publish, ask, verified_on, said):
    publish(last_verified_on=verified_on)
    assert said in ask().text


@pytest.fixture
def home(publish):
    return publish(
        venue_kind="home", venue_name=None, address=None, latitude=44.65, longitude=-63.58, is_approximate=True
    )


@pytest.mark.parametrize("is_alone", [False, True])
def test_a_home_is_an_area_and_leads_to_no_door(home, ask, is_alone):
    page = ask(f"/{home}" if is_alone else "").text
    assert "In a private home in Harbour end." in page
    assert "geo:" not in page


def test_how_to_take_part_online_is_a_link_that_gives_nothing_away(publish, ask):
    publish(attendance="online", conference_url="https://zoom.us/j/1", conference_phone="+19025550100,,12#")
    page = ask().text
    assert 'href="https://zoom.us/j/1" rel="noopener noreferrer nofollow"' in page
    assert 'href="tel:+19025550100,,12%23"' in page


def test_what_a_chapter_writes_stays_words(publish, ask):
    name = publish(name="<script>alert(1)</script>", notes="<b>loud</b>")
    assert "<script>alert" not in ask().text
    assert "<b>" not in ask(f"/{name}").text


WRONG = [
    ("?starts_from=evening&text=quay", "Begins at or after: write a time such as 19:30.", 'value="evening"'),
    ("?when=9&text=quay", "When: this could not be understood.", '<option value="9" selected>'),
    ("?latitude=here&longitude=1", "Degrees north: write degrees as a number", 'value="here"'),
    ("?latitude=44", "Degrees north: write degrees as a number", 'value="44"'),
    ("?order=distance&text=quay", "Order: this could not be understood.", 'value="quay"'),
    ("?cursor=xyz&text=quay", "That page of results is not there any more", 'value="quay"'),
    ("?text=" + "a" * 201, "Words or place: at most 200 signs.", "a" * 201),
    ("?unit_id=unt_00000000000000000000000001", "There is no such area or body here", "unt_0000"),
]


@pytest.mark.parametrize(("asked", "said", "kept"), WRONG)
def test_what_cannot_be_understood_is_said_kindly_and_nothing_is_lost(publish, ask, asked, said, kept):
    publish()
    answer = ask(asked)
    assert (answer.status_code, answer.mimetype) == (422, "text/html")
    assert said in answer.text
    assert kept in answer.text


def test_what_other_programs_add_to_an_address_does_no_harm(publish, names):
    publish()
    assert names("?utm_source=leaflet") == ["Monday evening"]


def test_a_listing_that_is_gone_says_so_on_a_page(ask):
    answer = ask("/mtg_00000000000000000000000009?language=es")
    assert (answer.status_code, answer.mimetype) == (404, "text/html")
    assert "Ya no está aquí" in answer.text


def test_who_asks_too_often_is_told_when_to_come_back(ask, monkeypatch):
    monkeypatch.setattr(face, "SEARCHES", Limit("find-once", 1, 60))
    assert ask().status_code == 200
    answer = ask("?text=quay")
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "60")
    assert "Try again in a minute" in answer.text


def test_only_the_embedded_page_may_be_framed(ask):
    alone, embedded = ask(), ask("?embed=1")
    assert "frame-ancestors 'none'" in alone.headers["Content-Security-Policy"]
    assert alone.headers["X-Frame-Options"] == "DENY"
    assert "frame-ancestors *" in embedded.headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in embedded.headers


def test_the_operator_says_who_may_frame_it_and_whose_tiles_it_shows():
    said = policy(
        Showing("https://{s}.tiles.example/{z}/{x}/{y}.png", framed_by="https://us.example"), is_embedded=True
    )
    assert "frame-ancestors https://us.example" in said
    assert "img-src 'self' data: https://*.tiles.example;" in said


def test_the_page_needs_nothing_of_anybody_else(publish, ask):
    publish(latitude=44.6, longitude=-63.5)
    page = ask().text
    assert set(re.findall(r'(?:src|href)="(https?://[^/"]+)', page)) == {"https://federation.test"}
    assert not re.search(r"<script(?! src=)|<style| style=| on\w+=", page)


@pytest.mark.parametrize("name", ["find.css", "find.js", "leaflet.js", "leaflet.css", "leaflet.LICENSE.txt"])
def test_what_the_page_is_made_of_is_served_from_here(ask, name):
    assert ask(f"/assets/{name}").status_code == 200


def test_programs_find_the_feeds_of_the_same_scope(office, ask):
    page = ask(f"?body_id={office.body_id}").text
    feeds = f"https://federation.test/v1/feeds/meeting-guide?body_id={office.body_id}"
    assert f'<link rel="alternate" type="application/json" title="Meetings Feed" href="{feeds}">' in page
    assert f"/v1/feeds/calendar?body_id={office.body_id}" in page
    assert "Find a meeting: Every Child Remembered" in page


def test_where_somebody_looks_from_is_in_no_log(publish, ask, capfd, caplog):
    publish()
    assert ask("?latitude=44.123&longitude=-63.456&when=nonsense").status_code == 422
    assert ask("?latitude=44.123&longitude=-63.456").status_code == 200
    said = "".join(capfd.readouterr()) + caplog.text
    assert "44.123" not in said


def test_a_place_may_be_written_as_people_write_it(publish, names):
    publish()
    assert names("?latitude=44,65&longitude=-63,58&starts_from=7.15 pm") == ["Monday evening"]
