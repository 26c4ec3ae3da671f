"""An office has nothing to do with the sources of another body's units."""

import pytest

from tests.polling import Area, listed, row


@pytest.mark.parametrize("place", ["", "/polls", "/meetings", "/waiting-rows"])
def test_a_national_office_is_shown_none_of_them(place, newest, source, other):
    newest(Area(listed(row("lantern"))))
    assert other.officer.get(f"{source}{place}").status_code == 404


def test_a_national_office_ends_none_of_them(source, other, office):
    etag = office.officer.get(source).headers["ETag"]
    assert other.officer.change("DELETE", source, etag=etag).status_code == 404
