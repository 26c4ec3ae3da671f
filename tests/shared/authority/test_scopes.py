"""Every scope has one sentence for people, and says whether it touches a person."""

import pytest

import mutuality_chapter.apps as chapter_apps
from mutuality_chapter import access as of_chapter
from mutuality_federation import access as of_federation
from mutuality_federation.access.rules import PEOPLE_SCOPES

FEDERATION = frozenset().union(*of_federation.ROLES.values(), of_federation.CHAPTER_SCOPES, of_federation.APP_SCOPES)
CHAPTER = frozenset().union(*of_chapter.ROLES.values())


@pytest.mark.parametrize(("room", "scopes"), [(of_federation, FEDERATION), (of_chapter, CHAPTER)])
def test_every_scope_has_a_sentence_and_no_sentence_is_of_none(room, scopes):
    assert set(room.SENTENCES) == scopes


@pytest.mark.parametrize("room", [of_federation, of_chapter])
def test_every_sentence_is_one_and_no_two_are_alike(room):
    said = list(room.SENTENCES.values())
    assert (len(set(said)), [each for each in said if not each.endswith(".") or each.count(".") > 1]) == (len(said), [])


@pytest.mark.parametrize("room", [of_federation, of_chapter])
def test_what_touches_a_person_is_a_scope(room):
    assert set(room.SENTENCES) >= room.PERSONAL


@pytest.mark.parametrize(
    ("apps", "people"), [(PEOPLE_SCOPES, of_federation.ROLES), (chapter_apps.SCOPES, of_chapter.ROLES)]
)
def test_an_app_may_ask_what_some_role_has_and_never_what_makes_apps(apps, people):
    assert (apps <= frozenset().union(*people.values()), [each for each in apps if each.startswith("apps")]) == (
        True,
        [],
    )
