"""The table of all ways to read listings, which programmers of apps are given, is true."""

import re

import pytest

from mutuality_federation.bmlt.face import FACE as BMLT
from mutuality_federation.changes.schemas import MOST as CHANGES
from mutuality_federation.feeds import rules
from mutuality_federation.find.face import SEARCHES
from mutuality_federation.hsds.face import FACE as HSDS
from mutuality_federation.hsds.schemas import MOST as PAGE
from tests.probing.documents import document_of
from tests.requirements import ROOT

SCOPES = {"body_id", "unit_id", "chapter_id"}
OTHERS = ("/client_interface", "/api/v1/", "/hsds", "/find")
NO_LISTING = {"/find/assets/{name}", "/v1/chapters/{chapter_id}/marks"}
HEADING = "| Address | Format | Scope | Key | Quota | Limit |\n"
LIMITS = {
    "/v1/feeds/calendar": {rules.MOST_EVENTS},
    "/v1/feeds/meeting-guide": {rules.MOST},
    "/v1/feeds/geojson": {rules.MOST},
    "/v1/feeds/csv": {rules.MOST},
    "/v1/listing-changes": {CHANGES},
    "/client_interface/json": {BMLT.count, rules.MOST},
    "/hsds/services": {HSDS.count, PAGE},
    "/find": {SEARCHES.count},
}


def ticked(cell):
    return re.findall(r"`([^`]+)`", cell)


@pytest.fixture(scope="module")
def rows():
    """Return each address's cells: scope, key, quota, limit."""
    table = (ROOT / "docs/app-developer.md").read_text(encoding="utf-8").partition(HEADING)[2].partition("\n\n")[0]
    split = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()[1:]]
    return {address: cells[2:] for cells in split for address in ticked(cells[0])}


@pytest.fixture(scope="module")
def documented():
    """Return what the document says of reading all that is open, by path."""
    paths = document_of("federation")["paths"].items()
    return {path: said["get"] for path, said in paths if said.get("get", {}).get("security") == []}


def asked(operation):
    return {each["name"] for each in operation.get("parameters", []) if each["in"] == "query"}


def has_quota(operation):
    return "RateLimit-Policy" in operation["responses"]["200"].get("headers", {})


def test_every_address_with_a_key_or_a_quota_is_in_it(rows, documented):
    known = {path for path, said in documented.items() if "key" in asked(said) or has_quota(said)} - NO_LISTING
    assert {path for path in rows if path in documented} == known


def test_every_address_that_other_software_demands_is_in_it(rows, documented, federation):
    served = (
        re.sub("<[^>]*?(?:[a-z]+:)?([a-z_]+)>", r"{\1}", each.rule) for each in federation.app.url_map.iter_rules()
    )
    wanted = {path.rstrip("/") for path in served if path.startswith(OTHERS)} - NO_LISTING
    assert set(rows) - set(documented) == wanted


def test_scopes_keys_and_quotas_are_what_the_document_says(rows, documented):
    for path, (scope, key, quota, _) in rows.items():
        if path in documented:
            said = documented[path]
            assert (set(ticked(scope)), key == "yes", quota == "yes") == (
                asked(said) & SCOPES,
                "key" in asked(said),
                has_quota(said),
            ), path


@pytest.mark.parametrize("path", LIMITS)
def test_limits_are_those_that_are_kept(rows, path):
    assert {int(each.replace(",", "")) for each in re.findall(r"[0-9,]+", rows[path][3]) if each != ","} == LIMITS[path]
