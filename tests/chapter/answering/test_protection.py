"""How a form asks that people be protected: within what we grant, the lower of both rules, and the gap is shown."""

import pytest

from mutuality.disclosure import noise

QUARTER = "2026-01--P3M"
PATH = f"/v1/forms/spring/reports/{QUARTER}"
FIGURES = [{"code": "joins", "mode": "noised"}, {"code": "departures", "mode": "suppressed"}]
ASKED = {"epsilon_thousandths": 500, "threshold": 12}


@pytest.fixture
def protecting(policy, asks, clock):
    """Let our body ask for people by a form with such a block, and let the year be over."""

    def protecting(**said):
        policy(reporting={"duty": "expected"})
        asks(indicators=FIGURES, protection={**ASKED, **said})
        clock.at = clock.at.replace(year=2027)

    return protecting


def test_noise_is_as_wide_as_the_form_asks_where_that_is_wider_than_we_grant(protecting, release):
    protecting()
    report = release().json
    assert (report["floor"], report["noise"]["epsilon"]) == (12, 0.5)


def test_noise_is_never_narrower_than_we_grant(coordinator, protecting, release):
    coordinator.post("/v1/floors", {"epsilon_thousandths": 250, "threshold": 30})
    protecting()
    report = release().json
    assert (report["floor"], report["noise"]["epsilon"]) == (30, 0.25)


def test_what_a_form_asks_beyond_what_we_grant_leaves_as_granted_and_is_said(coordinator, protecting, release):
    protecting(openest="suppressed")
    shown = coordinator.get(f"{PATH}/preview").json
    assert [each["in_words"] for each in shown["gaps"]] == ["openest: asked: suppressed; granted: noised"]
    assert {each["mode"] for each in release().json["cells"]} == {"noised"}


def test_gaussian_noise_costs_what_the_library_composes(coordinator, protecting, release):
    protecting(mechanism="gaussian", epsilon_thousandths=1000)
    costs = coordinator.get(f"{PATH}/preview").json["budget"]["costs"]
    told = release().json["noise"]
    assert told["mechanism"] == "gaussian"
    assert coordinator.get(f"{PATH}/preview").json["budget"]["spent"] == pytest.approx(costs)
    assert costs == pytest.approx(noise.epsilon_of_rhos([told["epsilon"]]), abs=0.001)


def test_a_year_of_gaussian_quarters_costs_a_person_no_more_than_the_year_may(coordinator, protecting, release):
    protecting(mechanism="gaussian", epsilon_thousandths=1000)
    quarters = [f"2026-{month:02}--P3M" for month in (1, 4, 7, 10)]
    assert [release(period=each).status_code for each in quarters] == [200] * 4
    spent = coordinator.get(f"{PATH}/preview").json["budget"]["spent"]
    assert 3.9 < spent <= 4
