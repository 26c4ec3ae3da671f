"""The web layer both services share: one typed Blueprint and Api, problems, pages, preconditions, idempotency."""

from mutuality.web.api import Api, build_app
from mutuality.web.intake.limits import Limit
from mutuality.web.intake.pages import Page, PageQuery, page_along, page_among, page_of
from mutuality.web.intake.preconditions import require_current
from mutuality.web.intake.quotas import Quota, Quotas, count_named, count_read, require_left
from mutuality.web.intake.seeing import Others, PersonsSeen, saw
from mutuality.web.operations import PUBLIC, Blueprint
from mutuality.web.service import Service, actor, current_service, reading, transaction
from mutuality.web.states import Lasting, of_state, of_state_until

__all__ = [
    "PUBLIC",
    "Api",
    "Blueprint",
    "Lasting",
    "Limit",
    "Others",
    "Page",
    "PageQuery",
    "PersonsSeen",
    "Quota",
    "Quotas",
    "Service",
    "actor",
    "build_app",
    "count_named",
    "count_read",
    "current_service",
    "of_state",
    "of_state_until",
    "page_along",
    "page_among",
    "page_of",
    "reading",
    "require_current",
    "require_left",
    "saw",
    "transaction",
]
