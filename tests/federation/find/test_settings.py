"""An operator says whose tiles the page shows, and who may frame it; what would widen its policy is refused."""

import pytest
from environs import EnvError

from mutuality_federation.find import Showing
from mutuality_federation.settings import showing


def test_without_a_word_there_are_no_tiles_and_anybody_may_frame_it():
    assert showing() == Showing(tiles=None, credit="", framed_by="*")


@pytest.mark.parametrize("value", ["*", "'none'", "https://us.example https://them.example"])
def test_pages_that_may_frame_it_are_named(monkeypatch, value):
    monkeypatch.setenv("MUTUALITY_FIND_FRAMED_BY", value)
    assert showing().framed_by == value


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TILES", "https://tiles.example/all.png"),
        ("TILES", "https://tiles.example; script-src */{z}/{x}/{y}"),
        ("FRAMED_BY", "*; script-src *"),
        ("FRAMED_BY", "us.example"),
    ],
)
def test_what_is_no_address_is_refused(monkeypatch, name, value):
    monkeypatch.setenv(f"MUTUALITY_FIND_{name}", value)
    with pytest.raises(EnvError):
        showing()
