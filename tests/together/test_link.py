"""A chapter and its federation, speaking to one another."""


def test_a_chapter_that_has_nothing_to_say_polls_and_is_done(bond):
    assert bond.dial()["outcome"] == "done"


def test_the_policy_in_force_arrives_with_the_feed(bond):
    bond.dial()
    effective = bond.coordinator.get("/v1/policy/effective").json
    assert effective["version"] == 1
