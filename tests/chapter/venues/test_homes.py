"""What of a home may be told to everybody, field by field."""

import orjson
import pytest

from mutuality.homes import Place, shown
from mutuality.language import Kind, read_data

HOME = Place("home", "The Zanzibrel Place", "Apt 4, 1712 Elm St, Halifax, NS B3H 1A1, Canada")
LISTING = {
    "listing_id": "mtg_00000000000000000000000000",
    "kind": "meeting",
    "name": "Tuesday Light",
    "slug": "tuesday-light",
    "timezone": "America/Halifax",
    "venue_kind": "home",
    "venue_name": HOME.name,
    "address": HOME.address,
    "area": "South End",
    "regions": ["Nova Scotia", "South End"],
    "latitude": 44.648812,
    "longitude": -63.575237,
    "is_approximate": False,
    "notes": "Bring a chair.",
    "location_notes": "Blue door, ring twice",
    "group_name": "Harbour",
    "group_notes": None,
    "district": "District 7",
    "url": "https://example.org/tuesday",
    "conference_url": "https://zoom.us/j/1",
    "conference_url_notes": "Passcode tea",
    "conference_phone": None,
    "conference_phone_notes": None,
}
TELLING = [
    "We meet at 1712 Elm Street.",
    "1712, elm st",
    "1712-elm-st-home-group",
    "Parking behind 99 Oak Lane",
    "Ask for Apt. 4",
    "At the Zanzibrel place",
    "Postal code B3H 1A1",
    "The blue house in Elm Street",
    "Elm St group",
]


def told(**said):
    return shown({**LISTING, **said}, HOME)


def test_all_of_a_public_place_is_told():
    place = Place("church", "St. Mark", "12 Elm St")
    assert shown(LISTING, place) == LISTING


@pytest.mark.parametrize("field", ["venue_name", "address", "location_notes"])
def test_a_home_has_no_name_no_address_and_no_way_to_find_it(field):
    assert told()[field] is None


def test_a_home_is_told_to_about_a_kilometre():
    near = told()
    assert (near["latitude"], near["longitude"], near["is_approximate"]) == (44.65, -63.58, True)


def test_a_home_without_coordinates_has_none():
    assert told(latitude=None, longitude=None)["latitude"] is None


def test_what_betrays_nothing_is_told_as_it_is():
    kept = ("name", "slug", "area", "regions", "notes", "group_name", "district", "url", "conference_url")
    assert {name: told()[name] for name in kept} == {name: LISTING[name] for name in kept}


@pytest.mark.parametrize("text", TELLING)
@pytest.mark.parametrize("field", ["name", "notes", "group_name", "group_notes", "area", "conference_url_notes"])
def test_a_text_that_betrays_the_address_is_told_without_it(field, text):
    assert "…" in told(**{field: text})[field]


@pytest.mark.parametrize("text", TELLING)
def test_a_region_or_slug_that_betrays_the_address_is_not_told(text):
    listing = told(regions=["Nova Scotia", text], slug=text)
    assert (listing["regions"], listing["slug"]) == (["Nova Scotia"], None)


@pytest.mark.parametrize(
    "url",
    [
        "https://maps.google.com/?q=Halifax",
        "https://www.google.com/maps/place/x",
        "https://goo.gl/maps/abc",
        "https://www.openstreetmap.org/#map=18/44/-63",
        "https://example.org/where?at=44.648812,-63.575237",
        "https://example.org/?q=1712+Elm+St",
        "https://example.org/1712%20Elm%20St",
        "https://example.org/1712-elm-st",
    ],
)
def test_a_link_that_leads_to_the_home_is_not_told(url):
    shown = told(url=url, conference_url=url)
    assert (shown["url"], shown["conference_url"]) == (None, None)


def test_what_is_told_of_a_home_is_never_longer_than_what_was_said():
    assert len(told(name="1712 Elm " * 28)["name"]) <= 255


@pytest.mark.parametrize("address", [None, "", "Rose Cottage", "12"])
def test_a_home_with_little_of_an_address_is_told_as_an_area_too(address):
    listing = shown(LISTING, Place("home", None, address))
    assert (listing["address"], listing["notes"]) == (None, "Bring a chair.")


def test_the_first_line_of_an_address_betrays_a_home_also_without_a_number():
    place = Place("home", None, "Rose Cottage, Mill Lane, Halifax")
    assert shown({**LISTING, "notes": "Come to Rose Cottage"}, place)["notes"] == "Come to …"


def test_the_federation_takes_what_is_told_of_a_home():
    assert read_data(Kind.LISTING, orjson.dumps(told()).decode())["area"] == "South End"
