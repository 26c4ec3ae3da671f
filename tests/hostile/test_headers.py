"""Whatever a service answers, at whatever address, lets a browser do nothing with it that nobody meant.

The lists follow OWASP's cheat sheets on HTTP headers and on REST security. A stranger asks every address with every
method that does something there, and the strongest caller reads it.
"""

import pytest

from tests.emptying import wipe
from tests.hostile.addresses import addresses
from tests.probing.documents import strongest_of

CARRIED = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
}
OPEN_TO_ALL_PAGES = {
    *(f"/v1/feeds/{form}" for form in ("calendar", "csv", "geojson", "meeting-guide")),
    *(f"/api/v1/{name}" for name in ("formats", "meetings", "rootservers", "servicebodies")),
    *(f"/hsds/{name}" for name in ("", "organizations", "service_at_locations", "services")),
}
OPEN_TO_CACHES = {
    *(OPEN_TO_ALL_PAGES - {"/hsds/"}),
    *("/openapi.json", "/docs/", "/problems/", "/oauth/jwks", "/.well-known/oauth-authorization-server"),
    *("/.well-known/openid-federation", "/federation/list"),
}


@pytest.fixture(scope="module", params=["federation", "chapter"])
def answers(request, federation_flask, chapter_flask, federation_server, chapter_server):
    """Return what every address answers, as method, address and answer."""
    casts = {"federation": (federation_flask, federation_server), "chapter": (chapter_flask, chapter_server)}
    cast, database = casts[request.param]
    callers = {"GET": (cast.stranger, strongest_of(cast))}
    yield [
        (method, address, caller.request(method, address))
        for method, address in addresses(cast.app)
        for caller in callers.get(method, (cast.stranger,))
    ]
    wipe(database)


def where(answers, is_wrong):
    return [(method, address) for method, address, answer in answers if is_wrong(answer.headers)]


@pytest.mark.parametrize("name", CARRIED)
def test_every_answer_carries_what_browsers_have_to_know(answers, name):
    assert where(answers, lambda headers: headers.get(name) != CARRIED[name]) == []


def test_no_answer_lets_a_page_take_in_what_it_does_not_name_or_frame_it(answers):
    policies = [answer.headers["Content-Security-Policy"] for _, _, answer in answers]
    assert [each for each in policies if not each.startswith("default-src 'none';")] == []
    assert [each for each in policies if "frame-ancestors 'none'" not in each or "base-uri 'none'" not in each] == []


def test_no_answer_lets_a_page_use_the_senses_of_a_device_save_where_people_look_for_what_is_near(answers):
    asks = where(answers, lambda headers: "geolocation=()" not in headers["Permissions-Policy"])
    assert {address.partition("/bod_")[0].rstrip("/") for _, address in asks} <= {"/find"}
    assert where(answers, lambda headers: "camera=()" not in headers["Permissions-Policy"]) == []


def test_pages_of_others_read_what_is_published_for_all_and_nothing_else(answers):
    opened = {address for _, address in where(answers, lambda headers: "Access-Control-Allow-Origin" in headers)}
    assert opened <= OPEN_TO_ALL_PAGES
    assert where(answers, lambda headers: "Access-Control-Allow-Credentials" in headers) == []


def test_pages_of_others_embed_no_more_than_they_may_read(answers):
    embedded = where(answers, lambda headers: headers["Cross-Origin-Resource-Policy"] != "same-origin")
    assert {address for _, address in embedded} <= OPEN_TO_ALL_PAGES


def test_caches_keep_what_is_the_same_for_all_and_nothing_else(answers):
    kept = {address for _, address in where(answers, lambda headers: headers["Cache-Control"] != "no-store")}
    assert kept <= OPEN_TO_CACHES


def test_no_answer_sets_a_cookie_or_says_what_serves_it(answers):
    assert where(answers, lambda headers: {"Set-Cookie", "Server", "X-Powered-By"} & {*headers.keys()}) == []


def test_no_address_breaks_when_somebody_tries_it(answers):
    assert [(method, address) for method, address, answer in answers if answer.status_code >= 500] == []
