"""The page speaks several languages, and each says all there is to say."""

import re

import pytest

from mutuality_federation.find.rules import wall_time
from mutuality_federation.find.telling import LANGUAGES, words_in

ENGLISH = words_in("en").said


def blanks(said) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", str(said)))


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_language_says_the_same_things_with_the_same_blanks(language):
    said = words_in(language).said
    assert said.keys() == ENGLISH.keys()
    assert {key for key in said if blanks(said[key]) != blanks(ENGLISH[key])} == set()


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_language_names_every_type(language):
    assert words_in(language).types.keys() == words_in("de").types.keys()


@pytest.mark.parametrize(
    ("behind", "wanted", "language"),
    [
        ("", "de-AT,de;q=0.9,en;q=0.5", "de"),
        ("?language=fr", "de", "fr"),
        ("?language=xx", "es-MX", "es"),
        ("", "ja", "en"),
    ],
)
def test_the_language_is_the_one_chosen_or_the_best_the_browser_names(ask, behind, wanted, language):
    answer = ask(behind, **{"Accept-Language": wanted})
    assert f'<html lang="{language}">' in answer.text
    assert (answer.headers["Content-Language"], answer.headers["Vary"]) == (language, "Accept-Language")


def test_a_german_page_tells_days_and_times_in_german(publish, ask):
    publish(types=["X"])
    page = ask("?language=de").text
    assert "Morgen, Montag, 16. März, 19:30 bis 20:30" in page
    assert "Rollstuhlgerecht" in page


def test_a_body_says_its_own_word_for_a_meeting(office, publish, ask):
    office.officer.change("PATCH", f"/v1/bodies/{office.body_id}", {"labels": {"meeting": "sharing evening"}})
    publish()
    assert "Sharing evening" in ask("?language=de").text


@pytest.mark.parametrize(
    ("written", "meant"),
    [("7:30 pm", "19:30"), ("7pm", "19:00"), ("12 am", "00:00"), ("19.30", "19:30"), ("9h05", "09:05"), ("8", "08:00")],
)
def test_a_time_may_be_written_as_people_write_it(written, meant):
    assert wall_time(written) == meant


@pytest.mark.parametrize("written", ["evening", "25:00", "7:3", ""])
def test_what_is_no_time_stays_as_it_was_written(written):
    assert wall_time(written) == written
