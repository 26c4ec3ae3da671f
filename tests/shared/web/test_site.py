"""The pages people open: served from packages alone, asking no foreign host for anything."""

import re

import pytest

from mutuality.problems import REGISTRY
from tests.shared.web.notes import slug

PAGES = ["/docs/", "/docs/oauth2-redirect.html", "/problems/", "/problems/not-found"]
SHIPPED = ["swagger-ui-bundle.js", "swagger-ui.css", "oauth2-redirect.js", "favicon-32x32.png", "start.js", "site.css"]
FOREIGN = re.compile(r"""(?:src|href|action)\s*=\s*["'](?:https?:)?//""")


def test_the_front_leads_to_the_documentation(stranger):
    answer = stranger.get("/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/docs/")


@pytest.mark.parametrize("path", PAGES)
def test_a_page_names_no_foreign_host(stranger, path):
    answer = stranger.get(path)
    assert (answer.status_code, FOREIGN.findall(answer.text)) == (200, [])


@pytest.mark.parametrize("path", PAGES)
def test_a_page_may_ask_no_foreign_host(stranger, path):
    policy = stranger.get(path).headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; ")
    assert re.findall(r"https?:|\*", policy) == []


@pytest.mark.parametrize("path", ["/docs/", "/problems/", "/problems/not-found"])
def test_what_a_page_is_made_of_is_there(stranger, path):
    found = re.findall(r'(?:src|href)="([^"]+)"', stranger.get(path).text)
    addresses = {name if name.startswith("/") else f"/docs/{name}" for name in found}
    assert {address for address in addresses if stranger.get(address).status_code != 200} == set()


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_file_may_be_kept_for_a_day(stranger, name):
    answer = stranger.get(f"/docs/{name}")
    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "public, max-age=86400")


def test_the_documentation_has_no_document_checked_elsewhere(stranger):
    assert "validatorUrl: null" in stranger.get("/docs/start.js").text


def test_the_documentation_knows_by_which_address_its_service_goes(stranger):
    service = stranger.app.extensions["mutuality"]
    assert f'data-address="{service.base_url}"' in stranger.get("/docs/").text


@pytest.mark.parametrize("path", ["/docs/", "/docs/oauth2-redirect.html"])
def test_the_window_that_signs_in_may_answer_the_page_that_opened_it(stranger, path):
    """An opener policy would cut the two apart; the browser then signs in and the page never hears of it."""
    assert "Cross-Origin-Opener-Policy" not in stranger.get(path).headers


def test_the_document_is_the_one_the_pages_show(stranger):
    answer = stranger.get("/openapi.json")
    assert (answer.json["openapi"], answer.headers["Cache-Control"]) == ("3.1.1", "public, max-age=60")


@pytest.mark.parametrize("name", ["nothing.js", "../site.py", "%2e%2e/site.py", "..%2fsite.py", "index.html", "a/b"])
def test_nothing_else_is_served(stranger, name):
    answer = stranger.get(f"/docs/{name}")
    assert (answer.status_code, slug(answer)) == (404, "not-found")


@pytest.mark.parametrize(
    "path", ["/", "/docs/", "/docs/start.js", "/problems/", "/problems/not-found", "/openapi.json"]
)
def test_a_page_is_only_read(stranger, path):
    answer = stranger.request("PUT", path)
    assert (slug(answer), set(answer.headers["Allow"].split(", "))) == (
        "method-not-allowed",
        {"GET", "HEAD", "OPTIONS"},
    )


def test_every_problem_type_leads_to_its_page(stranger):
    assert {name for name in REGISTRY if stranger.get(f"/problems/{name}").status_code != 200} == set()


def test_a_problem_of_no_such_name_has_no_page(stranger):
    assert slug(stranger.get("/problems/nothing")) == "not-found"
