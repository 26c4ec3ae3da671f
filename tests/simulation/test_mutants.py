"""Every planted defect is found: by a run of seeds, or by a story where chance would take too long."""

import pytest

from tests.simulation import mutants, schedule, stories

BY_SEEDS = {
    mutants.acknowledges_before_commit: 1,
    mutants.gives_receipts_for_what_it_does_not_store: 1,
    mutants.applies_totals_twice: 1,
    mutants.marks_before_it_sends: 1,
    mutants.forgets_what_it_sealed_before_sending: 1,
    mutants.publishes_what_it_recovered_again: 1,
}
BY_STORY = {
    mutants.never_believes_the_federation_was_restored: stories.a_federation_is_restored_after_its_policy_changed,
    mutants.resends_without_the_receipt: stories.a_federation_is_restored_after_its_policy_changed,
    mutants.never_compares_heads: stories.a_restored_chapter_reports_before_it_dials,
    mutants.gives_revisions_early: stories.a_restored_chapter_answers_before_it_dials,
    mutants.adds_revisions_up_instead_of_replacing: stories.a_report_is_released_anew_with_other_figures,
    mutants.uses_a_refused_number_again: stories.a_refused_report_arrives_once_more,
    mutants.lets_a_refused_report_block_the_others: stories.a_refused_report_arrives_once_more,
    mutants.keeps_waiting_what_was_changed_meanwhile: stories.a_report_is_changed_on_its_way_while_the_clock_goes_back,
    mutants.takes_every_overtaking_for_a_restore: stories.an_overtaken_copy_goes_on,
}
MOST_SEEDS = 40


def name_of(each):
    return each.__name__


@pytest.mark.parametrize("story", dict.fromkeys(BY_STORY.values()), ids=name_of)
def test_a_story_without_a_defect_keeps_every_promise(ground, story):
    assert stories.told(ground, story).receipts.given


@pytest.mark.parametrize(("mutant", "story"), BY_STORY.items(), ids=name_of)
def test_a_story_finds_the_defect(ground, monkeypatch, mutant, story):
    mutant(monkeypatch)
    with pytest.raises(Exception, match=r".+"):
        stories.told(ground, story)


@pytest.mark.parametrize(("mutant", "first"), BY_SEEDS.items(), ids=[each.__name__ for each in BY_SEEDS])
def test_a_run_of_seeds_finds_the_defect(ground, monkeypatch, mutant, first):
    mutant(monkeypatch)
    with pytest.raises(Exception, match=r".+"):
        run_all(ground, range(first, first + MOST_SEEDS))


def run_all(ground, seeds):
    for seed in seeds:
        schedule.run(ground, seed)
