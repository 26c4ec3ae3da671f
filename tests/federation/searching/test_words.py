"""Words find what holds them, what begins with them, and what is one slip away: on every database the same."""

import unicodedata
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from mutuality_federation.searching import rules
from mutuality_federation.searching.models import ListingToken, WordNear

LETTERS = st.text(alphabet="abcéÉç ", min_size=1, max_size=7)
LONG = st.text(alphabet="abé", min_size=3, max_size=7)
TITLES = st.lists(LETTERS.filter(str.strip), min_size=1, max_size=6)


@pytest.mark.parametrize(
    ("word", "other", "is_so"),
    [
        ("harbour", "harbor", True),
        ("harbour", "harbuor", True),
        ("harbour", "narbour", True),
        ("harbour", "harbr", False),
        ("harbour", "hrabuor", False),
        ("noon", "moon", False),
        ("evening", "evening", True),
        ("wednesday", "wensday", False),
    ],
)
def test_one_slip_is_a_letter_more_less_another_or_two_changed_about(word, other, is_so):
    assert rules.is_slip(word, other) is rules.is_slip(other, word) is is_so


def plain(text):
    """Return the words of a text without accents and capitals."""
    bare = (each for each in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(each))
    return "".join(bare).split()


def slips(word, other):
    """Return the fewest slips between two words, counted over every pair of their beginnings: the textbook's table."""
    table = {(0, 0): 0}
    for place in product(range(len(word) + 1), range(len(other) + 1)):
        row, column = place
        ways = [
            (row - 1, column, 1),
            (row, column - 1, 1),
            (row - 1, column - 1, word[row - 1 : row] != other[column - 1 : column]),
        ]
        if min(place) > 1 and word[row - 2 : row] == other[column - 2 : column][::-1]:
            ways.append((row - 2, column - 2, 1))
        table[place] = min((table[r, c] + cost for r, c, cost in ways if (r, c) in table), default=0)
    return table[len(word), len(other)]


def meets(word, other):
    """Say whether two words meet: one slip where the longer has five letters, none in words of three or less."""
    is_long = min(len(word), len(other)) >= 4 and max(len(word), len(other)) >= 5
    return word == other or (len(word) >= 3 and other.startswith(word)) or (is_long and slips(word, other) <= 1)


def read_through(text, title):
    return all(any(meets(word, other) for other in plain(title)) for word in plain(text))


@given(word=LONG, other=LONG)
def test_words_meet_as_a_table_of_all_slips_says(word, other):
    assert rules.finds(plain(word), plain(other)) == meets(*plain(word), *plain(other))


@given(word=LETTERS.map(str.strip), other=LETTERS.map(str.strip))
def test_words_one_slip_apart_meet_under_a_variant(word, other):
    if rules.is_slip(word, other):
        assert rules.variants(word) & rules.variants(other)


@settings(max_examples=40)
@given(titles=TITLES, text=LETTERS.filter(str.strip))
def test_a_search_by_words_finds_what_reading_every_title_finds(wiped, titles, text):
    publish, names = wiped
    for number, title in enumerate(titles):
        publish(number + 1, name=title, venue_name=None, address=None, area="x")
    wanted = [title for title in titles if read_through(text, f"{title} x")]
    assert sorted(names(text=text)) == sorted(wanted)


@pytest.fixture
def wiped(office, publish, names):
    """Publish under numbers of their own each time, so that each example stands alone."""
    seen = iter(range(1, 10_000))

    def again(number, **said):
        if number == 1:
            for each in again.published:
                publish(each, is_public=False)
            again.published = []
        again.published.append(next(seen))
        publish(again.published[-1], **said)

    again.published = []
    return again, names


def test_accents_and_capitals_do_not_matter(publish, names):
    publish(name="Café am Fluß")
    assert names(text="CAFE fluss") == ["Café am Fluß"]


def test_what_is_taken_out_of_sight_is_found_no_more_by_any_word(office, publish, names):
    publish(name="Lighthouse")
    publish(is_public=False)
    assert names(text="lighthouse") == []
    with office.database.reading() as session:
        held = [session.scalar(select(func.count()).select_from(table)) for table in (ListingToken, WordNear)]
    assert held == [0, 0]


def test_a_change_is_found_by_its_new_words_alone(publish, names):
    publish(name="Lighthouse")
    publish(name="Windmill")
    assert (names(text="lighthouse"), names(text="windmil")) == ([], ["Windmill"])
