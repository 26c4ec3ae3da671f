"""A chapter and its federation, speaking to one another."""


def test_a_chapter_that_has_nothing_to_say_polls_and_is_done(bond):
    assert bond.dial()["outcome"] == "done"


def test_the_policy_in_force_arrives_with_the_feed(bond):
    bond.dial()
    effective = bond.coordinator.get("/v1/policy/effective").json
    assert effective["version"] == 1


def test_a_report_that_was_released_is_published(bond):
    bond.dial()
    assert bond.coordinator.request("PUT", "/v1/reports/2026-02").status_code == 200
    assert bond.dial()["published"] == 1
