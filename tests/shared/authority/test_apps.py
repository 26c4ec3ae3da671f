"""Apps through which people sign in: reviewed before anything, allowed by each person, and taken back."""

import re
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from mutuality.authority import add_account, hashed
from mutuality.proofs import prove
from mutuality.signing import SigningKey
from tests.conftest import NOON
from tests.shared.authority.conftest import BACK, HANDLE, ISSUER, PASSWORD, read_token
from tests.support import approved

WEB = "https://diary.example/back"
SAID = {
    "kind": "people",
    "name": "Office <b>diary</b>",
    "purpose": "Shows an officer the week.",
    "redirect_uris": [WEB, "http://127.0.0.1/callback"],
    "scopes": ["statistics:read", "chapters:read", "effects:read"],
}


@pytest.fixture
def officers(federation, body_id):
    return [federation.signed_in("officer", body=body_id) for _ in range(2)]


@pytest.fixture
def app_id(officers):
    return approved(*officers, SAID)["id"]


@pytest.fixture
def ask(door, account_id, app_id):
    """Sign Margaret in through the app, and return the page on which it asks, or where she was sent."""

    def ask(scope="statistics:read", **other):
        return door.sign_in(**{"client_id": app_id, "scope": scope, "redirect_uri": WEB, **other})

    return ask


@pytest.fixture
def give(door, app_id):
    """Exchange the code somebody was sent back with."""

    def give(answer, **other):
        said = {"client_id": app_id, "redirect_uri": WEB, **other}
        return door.exchange(parse_qs(urlsplit(answer.location).query)["code"][0], **said)

    return give


def sent_back(answer):
    return {name: values[0] for name, values in parse_qs(urlsplit(answer.location or "").query).items()}


def test_a_person_reads_what_an_app_asks_in_plain_words(ask):
    page = ask("statistics:read chapters:read")
    told = re.findall(r"<li>(.+?)</li>", page.text)
    assert (told[0], "an officer of Clear Water on 2026-03-15" in page.text, SAID["purpose"] in page.text) == (
        "See the chapters of your body, their standing, and who applied.",
        True,
        True,
    )


def test_what_an_app_calls_itself_is_shown_and_not_run(ask):
    page = ask().text
    assert ("<b>diary" in page, "&lt;b&gt;diary" in page, "<script" in page) == (False, True, False)


def test_nobody_frames_the_page_and_nothing_of_it_is_kept(ask):
    headers = ask().headers
    assert ("frame-ancestors 'none'" in headers["Content-Security-Policy"], headers["Cache-Control"]) == (
        True,
        "no-store",
    )


def test_who_allows_it_is_sent_back_with_a_code_for_tokens(door, ask, give):
    given = give(door.answer(ask()))
    assert (given.status_code, given.json["scope"]) == (200, "statistics:read")


def test_who_does_not_is_sent_back_with_that_and_from_whom(door, ask):
    back = sent_back(door.answer(ask(), "refuse"))
    del back["error_description"]
    assert back == {"error": "access_denied", "state": "xyz", "iss": ISSUER}


def test_what_is_no_answer_allows_nothing(door, ask):
    assert sent_back(door.answer(ask(), "perhaps"))["error"] == "access_denied"


def test_who_refused_is_asked_again(door, ask):
    door.answer(ask(), "refuse")
    assert "May this app" in ask().text


def test_who_allowed_it_is_not_asked_again_for_the_same_or_less(door, ask):
    door.answer(ask("statistics:read chapters:read"))
    assert "code" in sent_back(ask("chapters:read"))


def test_who_allowed_it_is_asked_when_it_wants_more(door, ask):
    door.answer(ask())
    assert "May this app" in ask("statistics:read effects:read").text


def test_what_was_allowed_bit_by_bit_is_allowed_together(door, ask):
    for scope in ("statistics:read", "effects:read"):
        door.answer(ask(scope))
    assert "code" in sent_back(ask("statistics:read effects:read"))


def test_our_own_programs_ask_nobody(door, account_id):
    assert "code" in sent_back(door.sign_in())


def test_a_ticket_of_another_request_allows_nothing(door, ask):
    narrow, wide = ask(), ask("statistics:read chapters:read")
    ticket = re.search(r'name="ticket" value="([^"]+)"', narrow.text)[1]
    assert door.answer(wide, ticket=ticket).status_code == 400


@pytest.mark.parametrize("ticket", ["", "..", "acc\x00.1.x", "acc_06h10hpna1suhf6il1m0inkfdg.1773576000.0", "é.é.é"])
def test_a_ticket_of_somebodys_own_making_allows_nothing(door, ask, ticket):
    assert door.answer(ask(), ticket=ticket).status_code == 400


def test_a_page_left_open_for_five_minutes_allows_nothing(door, ask, clock):
    page = ask()
    clock.at += timedelta(minutes=5)
    assert door.answer(page).status_code == 400


def test_the_sign_in_counts_from_when_the_password_was_given(door, ask, give, clock):
    page = ask()
    clock.at += timedelta(minutes=4)
    claims = read_token(give(door.answer(page)))[1]
    assert claims["auth_time"] == int(NOON.timestamp())


def claims(token):
    from mutuality.signing import peek

    return peek(token)[1]


@pytest.mark.parametrize("address", [f"{WEB}/", "https://diary.example/back?x=1", "http://localhost/callback", None])
def test_who_asks_to_be_sent_elsewhere_is_told_so_and_sent_nowhere(door, account_id, app_id, address):
    _, page = door.page(client_id=app_id, redirect_uri=address, scope="statistics:read")
    assert (page.status_code, page.location) == (400, None)


def test_a_native_app_is_sent_back_to_the_port_it_listens_on(door, ask, give):
    answer = door.answer(ask(redirect_uri=BACK))
    assert (answer.location.partition("?")[0], give(answer, redirect_uri=BACK).status_code) == (BACK, 200)


def test_an_app_that_hashes_no_verifier_gets_nowhere(door, account_id, app_id):
    _, page = door.page(client_id=app_id, redirect_uri=WEB, scope="statistics:read", code_challenge=None)
    assert sent_back(page)["error"] == "invalid_request"


def test_an_app_without_the_verifier_gets_no_token(door, ask, give):
    assert give(door.answer(ask()), code_verifier="w" * 50).json["error"] == "invalid_grant"


def test_an_app_asks_for_no_more_than_was_approved(door, account_id, app_id):
    _, page = door.page(client_id=app_id, redirect_uri=WEB, scope="findings:read")
    assert sent_back(page)["error"] == "invalid_scope"


@pytest.mark.parametrize("is_declined", [False, True])
def test_an_app_nobody_approved_is_not_known_at_the_door(door, account_id, officers, is_declined):
    app = officers[0].post("/v1/apps", SAID).json
    if is_declined:
        said = {"approved": False, "reason": "What for?"}
        officers[1].change("PUT", f"/v1/apps/{app['id']}/review", said, etag='"1"')
    _, page = door.page(client_id=app["id"], redirect_uri=WEB, scope="statistics:read")
    assert (page.status_code, page.location, page.json["error"]) == (400, None, "invalid_client")


def test_tokens_of_one_app_are_refreshed_by_no_other(door, ask, give, officers):
    other = approved(*officers, SAID)["id"]
    refresh = give(door.answer(ask())).json["refresh_token"]
    assert door.refresh(refresh, client_id=other).json["error"] == "invalid_grant"


def test_a_code_of_one_app_is_exchanged_by_no_other(door, ask, give, officers):
    other = approved(*officers, SAID)["id"]
    assert give(door.answer(ask()), client_id=other).json["error"] == "invalid_grant"


@pytest.fixture
def own(door, account_id):
    """Call as Margaret herself, signed in through our own command."""
    token = door.signed_in(scope="me:read me:write")["access_token"]
    return lambda method, path: door.send(method, path, headers={"Authorization": f"Bearer {token}"})


def test_a_person_sees_what_they_allowed(door, ask, own, app_id):
    door.answer(ask())
    listed = own("GET", "/v1/me/app-consents").json["items"]
    assert [(each["client_id"], each["scope"], each["name"]) for each in listed] == [
        (app_id, "statistics:read", SAID["name"])
    ]


def withdrawn(own):
    consent = own("GET", "/v1/me/app-consents").json["items"][0]["id"]
    assert own("DELETE", f"/v1/me/app-consents/{consent}").status_code == 204
    return consent


def test_what_is_taken_back_is_worth_nothing_here_at_once(door, ask, give, own, app_id, body_id):
    given = give(door.answer(ask())).json
    path = f"/v1/bodies/{body_id}/sum-tasks"
    before = door.call(given["access_token"], path).status_code
    withdrawn(own)
    after = door.call(given["access_token"], path).status_code
    assert (before, after, door.refresh(given["refresh_token"], client_id=app_id).status_code) == (200, 401, 400)


def test_what_is_taken_back_is_worth_nothing_elsewhere_within_a_minute(
    door, ask, give, own, clock, another_process, body_id
):
    token = give(door.answer(ask())).json["access_token"]
    elsewhere = another_process()
    path = f"/v1/bodies/{body_id}/sum-tasks"
    assert elsewhere.call(token, path).status_code == 200
    withdrawn(own)
    clock.at += timedelta(seconds=59)
    assert elsewhere.call(token, path).status_code == 401


def test_a_code_given_before_is_worth_nothing_once_it_is_taken_back(door, ask, give, own):
    door.answer(ask())
    code = ask()
    withdrawn(own)
    assert give(code).json["error"] == "invalid_grant"


def test_what_was_taken_back_is_asked_again(door, ask, own):
    door.answer(ask())
    withdrawn(own)
    assert "May this app" in ask().text


def test_nobody_takes_back_what_another_allowed(door, ask, own, federation, body_id):
    door.answer(ask())
    consent = own("GET", "/v1/me/app-consents").json["items"][0]["id"]
    other = federation.signed_in("officer", body=body_id)
    assert other.request("DELETE", f"/v1/me/app-consents/{consent}").status_code == 404


def test_an_app_that_is_taken_away_loses_its_sign_ins_and_its_consents(door, ask, give, own, officers, app_id):
    given = give(door.answer(ask())).json
    officers[1].change("DELETE", f"/v1/apps/{app_id}")
    seen = door.call(given["access_token"], "/v1/me/sign-ins").status_code
    assert (seen, own("GET", "/v1/me/app-consents").json["items"]) == (401, [])


def test_an_app_gets_what_touches_a_person_with_a_proof_alone(door, ask, officers, account_id):
    said = {**SAID, "scopes": ["me:read"]}
    client, key = approved(*officers, said)["id"], SigningKey.generate()
    codes = [sent_back(door.answer(ask("me:read", client_id=client)))["code"]]
    codes.append(sent_back(ask("me:read", client_id=client))["code"])
    bare = door.exchange(codes[0], client_id=client, redirect_uri=WEB).json
    proof = prove(key, method="POST", url=f"{ISSUER}/oauth/token", now=NOON.timestamp())
    form = {"client_id": client, "redirect_uri": WEB, "code": codes[1], "code_verifier": "v" * 50}
    data = {"grant_type": "authorization_code", **form}
    bound = door.send("POST", "/oauth/token", data=data, headers={"DPoP": proof}).json
    assert (bare["error"], bound["token_type"]) == ("invalid_dpop_proof", "DPoP")


def test_a_role_that_does_not_reach_as_far_is_not_asked(door, federation_database, ask, body_id):
    with federation_database.transaction() as session:
        said = {"password_hash": hashed(session.database.hasher, PASSWORD), "claims": {}}
        add_account(session, handle="steward", role="steward", **said)
    assert ask(handle="steward").status_code == 403
    assert ask(handle=HANDLE).status_code == 200
