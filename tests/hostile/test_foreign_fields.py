"""No operation takes a field it does not name: neither one that it answers, nor one that says who somebody is.

The shape of every body of both services, and every shape within it, is given nothing but such fields.
"""

import marshmallow as ma
import pytest
from marshmallow import fields

import mutuality_chapter.app as chapter_app
import mutuality_federation.app as federation_app
from tests.hostile.operations import operations
from tests.test_contracts import settings

APPS = {"federation": federation_app, "chapter": chapter_app}
NEVER_GIVEN = {"id", "version", "actor", "actor_id", "made_at", "scopes", "claims", "tenant", "is_admin", "__class__"}
WHOSE = {"role", "body_id", "chapter_id", "account_id", "member_id"}
BODY = {
    "slug": "bereaved-parents",
    "name": "Bereaved Parents",
    "concern": "The death of a child",
    "origin": ["rapid_social_change"],
    "levels": ["region"],
}


def names_of(schema):
    return {field.data_key or name for name, field in schema.fields.items() if not field.dump_only}


def within(schema):
    """Yield a shape and every shape within it."""
    yield schema
    for field in schema.fields.values():
        inner = field.inner if isinstance(field, fields.List) else field
        if isinstance(inner, fields.Nested):
            yield from within(inner.schema)


def takes(schema, names):
    """Return which of the names a shape does not call unknown."""
    try:
        schema.load(dict.fromkeys(names, "x"), many=False)
    except ma.ValidationError as error:
        return [name for name in sorted(names) if "Unknown field." not in error.normalized_messages().get(name, [])]
    return sorted(names)


@pytest.mark.parametrize("service", APPS)
def test_no_shape_takes_what_it_does_not_name(service, tmp_path):
    taken, bodies = [], 0
    for each in operations(APPS[service].create_app(settings(service, tmp_path))):
        if each.body is None:
            continue
        bodies += 1
        answered = names_of(each.returns()) if each.returns else set()
        for shape in within(each.body()):
            foreign = (answered | NEVER_GIVEN | WHOSE) - names_of(shape)
            taken += [(each.name, type(shape).__name__, name) for name in takes(shape, foreign)]
    assert (taken, bodies > 70) == ([], True)


@pytest.mark.parametrize("field", ["id", "version", "registered_at", "body_id", "role"])
def test_a_field_nobody_may_give_is_refused_and_nothing_comes_of_the_rest(federation, field):
    steward = federation.signed_in("steward")
    answer = steward.post("/v1/bodies", {**BODY, field: "bod_00000000000000000000000000"})
    assert (answer.status_code, answer.json["errors"]) == (422, [{"pointer": f"/{field}", "detail": "Unknown field."}])
    assert steward.get("/v1/bodies").json["items"] == []


@pytest.mark.parametrize("field", ["id", "version", "chapter_id"])
def test_so_it_is_at_the_chapter(founded, field):
    coordinator = founded.signed_in("coordinator")
    answer = coordinator.post("/v1/venues", {"kind": "church", "area": "Harbour", field: "1"})
    assert (answer.status_code, answer.json["errors"]) == (422, [{"pointer": f"/{field}", "detail": "Unknown field."}])
    assert coordinator.get("/v1/venues").json["items"] == []
