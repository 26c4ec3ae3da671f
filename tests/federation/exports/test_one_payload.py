"""Who asks again learns nothing more: of one state there is one payload, in every form and by every way of asking."""

from tests.federation.exports.conftest import FEBRUARY

ONE = {**FEBRUARY, "indicator": "joins"}
WAYS = {
    "statistics": FEBRUARY,
    "statistics/units": FEBRUARY,
    "statistics/series": ONE,
    "statistics/estimates": ONE,
    "statistics/export/csv": FEBRUARY,
    "statistics/export/json": FEBRUARY,
    "statistics/export/adx": FEBRUARY,
    "charts/growth": FEBRUARY,
    "charts/help": FEBRUARY,
    "report-page": FEBRUARY,
}
ACCEPTS = ("*/*", "application/json", "text/csv;q=0.5", "image/svg+xml", "text/html")


def test_asking_again_and_otherwise_gives_the_same_noise(strict, region, noised):
    region("", 12, noised, joins=9, members_member=60, helpers_active=20)
    headers = [{"Accept": accept, "Cache-Control": "no-cache", "If-None-Match": '"other"'} for accept in ACCEPTS]

    def answered(path, query, said):
        answer = strict.officer.request("GET", f"/v1/bodies/{strict.body_id}/{path}", query_string=query, headers=said)
        return answer.status_code, answer.data

    payloads = {path: {answered(path, query, said) for said in headers} for path, query in WAYS.items()}
    assert {path: [status for status, _ in found] for path, found in payloads.items()} == {path: [200] for path in WAYS}
