"""What each OpenAPI document promises its reader: nothing served is unsaid, and nothing said is vague."""

from __future__ import annotations

import json
import re

import pytest

from mutuality.problems import REGISTRY
from mutuality_federation.collecting import NotBegun, NotRefused

IN_A_RULE = re.compile(r"<(?:[^:>]+:)?([^>]+)>")
METHODS = ("get", "put", "post", "delete", "patch")


@pytest.fixture(params=["federation", "chapter"])
def app(request, server):
    return request.getfixturevalue(f"{request.param}_flask").app


@pytest.fixture
def document(app) -> dict:
    return json.loads(app.test_client().get("/openapi.json").data)


@pytest.fixture
def operations(document) -> dict[str, dict]:
    return {
        f"{method.upper()} {path}": said
        for path, item in document["paths"].items()
        for method, said in item.items()
        if method in METHODS
    }


def served(app) -> set[str]:
    """Return every method and address under /v1, written as the document writes them."""
    return {
        f"{method} " + IN_A_RULE.sub(r"{\1}", rule.rule)
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if rule.rule.startswith("/v1/")
    }


def test_what_is_served_is_documented_and_nothing_else(app, operations):
    assert set(operations) == served(app)


def test_every_operation_says_what_it_is_called_does_and_asks(operations):
    wanted = {"operationId", "summary", "description", "tags", "security"}
    assert {name: wanted - set(said) for name, said in operations.items() if wanted - set(said)} == {}


def test_no_two_operations_share_a_name(operations):
    names = [said["operationId"] for said in operations.values()]
    assert sorted(set(names)) == sorted(names)


def test_a_summary_is_a_few_words_and_a_description_a_sentence(operations):
    assert [name for name, said in operations.items() if len(said["summary"]) > 120] == []
    assert [name for name, said in operations.items() if not said["description"].endswith(".")] == []


def test_every_operation_has_one_way_to_go_well(operations):
    well = {name: [status for status in said["responses"] if status < "400"] for name, said in operations.items()}
    assert {name: each for name, each in well.items() if len(each) != 1} == {}


def test_every_error_is_a_problem_document(operations):
    media = {
        (status, *answer["content"])
        for said in operations.values()
        for status, answer in said["responses"].items()
        if status >= "400"
    }
    assert {kinds for _, *kinds in media for kinds in kinds} == {"application/problem+json"}


def test_every_answer_that_asks_to_wait_says_how_long(operations):
    waits = {
        (name, status)
        for name, said in operations.items()
        for status in {"429", "503"} & set(said["responses"])
        if "Retry-After" not in said["responses"][status].get("headers", {})
    }
    assert waits == set()


def test_every_scope_an_operation_asks_for_can_be_granted(document, operations):
    flows = document["components"]["securitySchemes"]["oauth"]["flows"].values()
    granted = {scope for flow in flows for scope in flow["scopes"]}
    asked = {scope for said in operations.values() for each in said["security"] for scope in each["oauth"]}
    assert asked == granted


def test_every_tag_an_operation_carries_is_explained(document, operations):
    explained = {tag["name"] for tag in document["tags"] if tag.get("description")}
    assert {tag for said in operations.values() for tag in said["tags"]} <= explained


def test_every_parameter_says_what_it_is(operations):
    vague = {
        (name, parameter["name"])
        for name, said in operations.items()
        for parameter in said.get("parameters", [])
        if parameter["in"] != "path" and not parameter.get("description")
    }
    assert vague == set()


def test_the_document_is_the_same_every_time(app):
    api = app.extensions["mutuality-api"]
    assert json.dumps(api.document(), sort_keys=True) == json.dumps(api.document(), sort_keys=True)


def test_no_name_in_the_document_comes_from_the_python_version(document):
    phrases = re.compile(r"UNPROCESSABLE_|REQUEST_ENTITY|CONTENT_TOO|Unprocessable (Entity|Content)|Too Large")
    assert phrases.findall(json.dumps(document)) == []


def test_every_documented_problem_has_its_page(app, operations):
    said = json.dumps(list(operations.values()))
    slugs = set(re.findall(r"`([a-z-]+)`: ", said))
    pages = {slug: app.test_client().get(f"/problems/{slug}").status_code for slug in slugs}
    assert {slug for slug, status in pages.items() if status != 200} == set()


BY_THE_HANDLER = {"bad-request", "method-not-allowed", "gone"}
BY_COMMANDS = {
    "batch-ended",
    NotBegun.slug,
    NotRefused.slug,
    "feed-unreadable",
    "partial-unfit",
    "zone-unknown",
    "already-founded",
    "row-known",
    "pool-unknown",
    "volunteer-unknown",
    "amount-unreadable",
}
BY_THE_DIALOGUE = {"prepared-before", "receipt-invalid"}  # a chapter keeps them in the story of a session


def test_every_problem_of_ours_is_known_where_it_is_raised(federation_flask, chapter_flask):
    said = "".join(cast.app.test_client().get("/openapi.json").text for cast in (federation_flask, chapter_flask))
    ours = {kind.slug for kind in REGISTRY.values() if kind.__module__.startswith("mutuality")}
    assert {slug for slug in ours if f"`{slug}`: " not in said} == BY_THE_HANDLER | BY_COMMANDS | BY_THE_DIALOGUE


EXAMPLES = {
    "day": "2026-03-10",
    "held_on": "2026-03-10",
    "period": "2026-02",
    "seq": "1",
    "version": "1",
    "number": "1",
    "digest": "0" * 64,
}
NAMES = {"slug": "openness", "name": "bereaved_parents"}


def test_a_stranger_is_asked_to_sign_in_before_anything_else_is_looked_at(app, document, operations):
    answered = {name: as_stranger(app, name).status_code for name, said in operations.items() if said["security"]}
    assert {name: status for name, status in answered.items() if status != 401} == {}


def as_stranger(app, operation):
    method, _, path = operation.partition(" ")
    known = {**EXAMPLES, **NAMES}
    address = re.sub(r"{(\w+)}", lambda match: known.get(match[1], "abc_00000000000000000000000000"), path)
    return app.test_client().open(f"{address}?colour=red", method=method, data=b"{", content_type="text/plain")
