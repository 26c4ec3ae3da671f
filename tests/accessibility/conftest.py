"""A small town's listings, for the page in a real browser."""

from tests.federation.conftest import office, open_office  # noqa: F401 - a body and its office
from tests.federation.listings.conftest import chapter_id, publish  # noqa: F401 - and what its chapter publishes
