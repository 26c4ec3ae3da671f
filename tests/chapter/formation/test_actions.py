"""The account of the beginning, by itself."""

import pytest

from mutuality_chapter.formation import actions, rules, store


def test_an_account_is_laid_out_when_the_chapter_is_founded(founded, chapter_database):
    with chapter_database.transaction() as session:
        assert (store.origin(session).kinds, store.origin(session).version) == ([], 1)


def test_an_account_retold_has_a_new_version(founded, chapter_database):
    with chapter_database.transaction() as session:
        told = actions.retell(session, origin=store.origin(session), said={"kinds": ["rapid_social_change"]})
        assert (told.kinds, told.version) == (["rapid_social_change"], 2)


def test_what_is_refused_changes_nothing(founded, chapter_database):
    said = {"kinds": ["rapid_social_change"], "prior_help": ["none", "inadequate"]}
    with chapter_database.transaction() as session:
        with pytest.raises(rules.PriorHelpUnfit):
            actions.retell(session, origin=store.origin(session), said=said)
        assert store.origin(session).kinds == []


def test_before_there_is_a_chapter_there_is_no_beginning(chapter, chapter_database):
    with chapter_database.transaction() as session, pytest.raises(store.NotFounded):
        store.origin(session)
