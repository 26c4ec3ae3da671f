"""A consent as the member who gives it meets it, another member, officers, and a stranger."""

import pytest

ONE = "/v1/me/consents/cst_00000000000000000000000000"
ADDRESSES = [("GET", "/v1/me/consents"), ("POST", "/v1/me/consents"), ("GET", ONE), ("PUT", f"{ONE}/withdrawal")]
CONSENT = {"partner_id": "par_00000000000000000000000000"}


def ids(caller, path="/v1/me/consents", **query):
    return [each["id"] for each in caller.get(path, query_string=query).json["items"]]


def test_a_member_reads_what_they_consented_to(clinic, mary, as_mary, consent):
    given = consent(as_mary, clinic, words="Only to the grief clinic.")
    shown = as_mary.get(f"/v1/me/consents/{given}").json
    told = (shown["member_id"], shown["resource"], shown["words"], shown["given_on"], shown["withdrawn_on"])
    assert told == (mary, "referral", "Only to the grief clinic.", "2026-03-15", None)


def test_a_consent_is_withdrawn_for_good(clinic, as_mary, consent, clock):
    given = consent(as_mary, clinic)
    for _ in range(2):
        shown = as_mary.request("PUT", f"/v1/me/consents/{given}/withdrawal").json
    assert (shown["withdrawn_on"], shown["version"]) == ("2026-03-15", 2)
    assert (ids(as_mary), ids(as_mary, withdrawn="true")) == ([], [given])


def test_another_member_finds_no_consent_and_withdraws_none(clinic, as_mary, as_owl, consent):
    one = f"/v1/me/consents/{consent(as_mary, clinic)}"
    answers = [as_owl.get(one), as_owl.request("PUT", f"{one}/withdrawal")]
    assert ([answer.status_code for answer in answers], ids(as_owl)) == ([404, 404], [])
    assert as_mary.get(one).json["withdrawn_on"] is None


@pytest.mark.requirement("H20")
@pytest.mark.parametrize(("method", "path"), ADDRESSES)
def test_an_officer_consents_for_nobody_and_a_stranger_is_asked_to_sign_in(founded, coordinator, problem, method, path):
    sent = {"json": CONSENT} if method == "POST" else {}
    assert problem(coordinator.request(method, path, **sent)) == (403, "no-member")
    assert founded.stranger.request(method, path, **sent).status_code == 401


def test_nobody_consents_in_the_name_of_another(clinic, as_owl, mary, problem):
    refused = as_owl.post("/v1/me/consents", {"partner_id": clinic, "member_id": mary})
    assert problem(refused) == (422, "validation-failed")


def test_who_sees_to_referrals_reads_what_members_consented_to(clinic, noted, coordinator, as_mary, as_owl, consent):
    given = [consent(caller, clinic) for caller in (as_mary, as_owl)]
    consent(as_mary, noted("Another"))
    assert sorted(ids(coordinator, f"/v1/partners/{clinic}/consents")) == sorted(given)


def test_a_consent_to_a_partner_nobody_noted_is_none(as_mary, problem):
    assert problem(as_mary.post("/v1/me/consents", CONSENT)) == (404, "not-found")


def test_who_left_consents_to_nothing(clinic, as_mary, problem):
    as_mary.post("/v1/me/departure", {"reason": "moved"})
    assert problem(as_mary.post("/v1/me/consents", {"partner_id": clinic})) == (409, "already-left")


def test_consents_come_in_pages(clinic, as_mary, consent):
    given = [consent(as_mary, clinic) for _ in range(3)]
    first = as_mary.get("/v1/me/consents?limit=2").json
    rest = ids(as_mary, limit=2, cursor=first["next"])
    assert sorted([each["id"] for each in first["items"]] + rest) == sorted(given)
