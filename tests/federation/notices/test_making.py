"""Notices are made from what changed: each once, none left out, of those an address hears of."""

import pytest

from mutuality.language import Kind
from mutuality_federation.changes.models import ListingChangeHead
from mutuality_federation.notices import making
from mutuality_federation.notices.models import Notice, NoticeCursor, NoticeEndpoint
from tests.polling import Area, listed, row


@pytest.fixture
def listen(register, federation_database):
    """Let an app listen, as if it had answered, and return how its address is called."""

    def listen(**said):
        name = register(**said).json["id"]
        with federation_database.transaction() as session:
            session.get_one(NoticeEndpoint, name).state = "on"
        return name

    return listen


@pytest.fixture
def made(federation_database):
    """Make what is to be made for an address, and return where its notices lead."""

    def made(endpoint_id):
        with federation_database.transaction() as session:
            while making.make(session, endpoint_id):
                pass
            found = session.query(Notice).filter_by(endpoint_id=endpoint_id, type="listing.changed")
            return [each.place for each in found.order_by(Notice.number)]

    return made


def test_a_notice_leads_to_what_changed_and_holds_nothing_of_it(listen, publish, made, federation, chapter_id):
    name, listing_id = listen(), publish()
    (place,) = made(name)
    assert [each["listing_id"] for each in federation.stranger.get(place).json["items"]] == [listing_id]
    assert (chapter_id in place, "Monday" in place) == (True, False)


def test_what_was_before_an_address_was_registered_is_no_news(listen, publish, made):
    publish()
    assert made(listen()) == []


def test_what_is_gone_is_news_too(listen, publish, made, office, chapter_id):
    listing = publish()
    name = listen()
    office.tell(chapter_id, Kind.WITHDRAWAL, f"listing/{listing}", withdrawn=f"listing/{listing}", reason="ended")
    assert len(made(name)) == 1


def test_a_listing_that_changed_twice_before_a_round_is_told_once(listen, publish, made):
    name = listen()
    publish()
    publish(name="Monday night")
    assert len(made(name)) == 1


def test_pages_leave_nothing_out(listen, publish, made, monkeypatch):
    monkeypatch.setattr(making, "PAGE", 2)
    name = listen()
    for number in range(1, 6):
        publish(number)
    assert len(set(made(name))) == 5


def test_an_address_hears_of_its_body_its_unit_and_all_below_or_its_chapter(office, other, listen, publish, made):
    north = office.unit("north")
    below = office.chapter("Below", unit_id=office.unit("village", north))
    addresses = [listen(), listen(unit_id=north), listen(chapter_id=below)]
    for number, chapter in enumerate([office.chapter("Beside"), below, other.chapter("Elsewhere")]):
        publish(number, by=chapter)
    assert [len(made(each)) for each in addresses] == [2, 1, 1]


def test_what_is_relayed_for_a_unit_is_news_of_that_unit_and_of_its_body_when_gone_too(
    listen, made, office, secretary, source, newest
):
    addresses = [listen(), listen(unit_id=office.unit("else")), listen(chapter_id=office.chapter("Beside"))]
    newest(Area(listed(row("lantern"))))
    told = [made(each) for each in addresses]
    assert secretary.change("DELETE", source).status_code == 204
    assert ([len(each) for each in told], len(made(addresses[0]))) == ([1, 0, 0], 2)


def test_two_who_make_at_once_make_each_notice_once(listen, publish, federation_database, made):
    name = listen()
    publish()
    with federation_database.transaction() as session:
        stale = session.get_one(NoticeCursor, (name, "listing.changed")).after
    made(name)
    with federation_database.transaction() as session:
        endpoint = session.get_one(NoticeEndpoint, name)
        assert not making._moved(session, endpoint, "listing.changed", stale, stale + 1)


def test_numbers_given_out_again_after_a_restore_are_read_again(listen, publish, made, federation_database):
    name = listen()
    publish()
    with federation_database.transaction() as session:
        session.get_one(NoticeCursor, (name, "listing.changed")).after = 40
    made(name)
    with federation_database.transaction() as session:
        head = session.get_one(ListingChangeHead, 1).number
        assert session.get_one(NoticeCursor, (name, "listing.changed")).after == head
    publish(name="Monday night")
    assert len(made(name)) == 1
