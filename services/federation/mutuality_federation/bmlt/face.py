"""The addresses BMLT's clients ask: `client_interface/json/?switcher=…`, with or without the slashes they add.

Their errors are BMLT's own, a status and a sentence. Source: the BMLT semantic interface.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any
from urllib.parse import urlencode

from flask import Flask, Response, g, request

from mutuality.database import Session
from mutuality.problems import Problem
from mutuality.serialize import to_bytes
from mutuality.web import Limit, current_service, reading
from mutuality_federation import feeds
from mutuality_federation.bmlt import history, naws, searching, store
from mutuality_federation.bmlt.asking import Asked
from mutuality_federation.bmlt.meetings import Served
from mutuality_federation.bmlt.serving import OPERATIONS, VERSION, Unanswerable

CHANGES, DUMP = "GetChanges", "GetNAWSDump"
FACE = Limit("bmlt", 600, 60)
JSON, SCRIPT, XML = "application/json", "application/javascript; charset=utf-8", "application/xml; charset=utf-8"
CSV = "text/csv; charset=utf-8"
CALLBACK = re.compile(r"[A-Za-z_$][A-Za-z0-9_$.]{0,100}")
INFO = f"<bmltInfo><serverVersion><readableString>{VERSION}</readableString></serverVersion></bmltInfo>"


def register(app: Flask) -> None:
    """Put BMLT's addresses into the app."""
    app.add_url_rule("/client_interface/serverInfo.xml", "bmlt_info", lambda: Response(INFO, content_type=XML))
    for form in ("json", "jsonp", "tsml", "csv"):
        for end in ("", "/"):
            app.add_url_rule(f"/client_interface/{form}{end}", f"bmlt_{form}{bool(end)}", _of(form))


def _of(form: str) -> Any:
    return lambda: _answer(form)


def admit() -> None:
    """Count one request of this caller.

    Raises:
        RateLimited: there were too many.
    """
    g.limit_headers = g.buckets.take(FACE, request.remote_addr or "")


def told(session: Session, name: str, said: Callable[[Served, str, datetime], bytes]) -> Response:
    """Return an answer that is made of all there is."""
    root = current_service().base_url

    def build(scope: feeds.Scope) -> bytes:
        return said(store.served(session, root, scope), root, session.now)

    return feeds.answer(session, f"bmlt/{name}/{_asked()}", feeds.ALL, build, media=JSON)


def _asked() -> str:
    """Return what an address asks for, but for the key."""
    return urlencode([pair for pair in request.args.items(multi=True) if pair[0] != "key"])


def _answer(form: str) -> Response:
    admit()
    try:
        with reading() as session:
            return OTHER.get(form, partial(_json, form=form))(session)
    except Unanswerable as fault:
        return Response(str(fault), fault.status, content_type="text/plain; charset=utf-8")
    except Problem as problem:
        return Response(problem.detail, problem.status, content_type="text/plain; charset=utf-8")


def _json(session: Session, form: str) -> Response:
    asked, root = Asked(request.args), current_service().base_url
    name = asked.text("switcher")
    if name not in OPERATIONS and name != CHANGES:
        raise Unanswerable(422, f"switcher is one of {', '.join([*OPERATIONS, CHANGES])}.")

    def build(scope: feeds.Scope) -> bytes:
        if name == CHANGES:
            return _wrapped(asked, form, to_bytes(history.document(session, asked, scope, store.every_place(session))))
        wanted = asked.numbers("services")
        of_some = name == "GetSearchResults" and wanted.included
        within = wanted.included if of_some else frozenset[int]()
        boxes = searching.around(asked) if name == "GetSearchResults" else ()
        is_recursive = asked.is_on("recursive")
        served = store.served(session, root, scope, wanted=within, recursive=is_recursive, around=boxes)
        said = to_bytes(OPERATIONS[name](asked, served, root))
        return _wrapped(asked, form, said)

    media = SCRIPT if form == "jsonp" else JSON
    return feeds.answer(session, f"bmlt/{form}/{_asked()}", feeds.ALL, build, media=media)


def _wrapped(asked: Asked, form: str, said: bytes) -> bytes:
    return _callback(asked) + b"(" + said + b");" if form == "jsonp" else said


def _callback(asked: Asked) -> bytes:
    """Return the name of the function a script calls; nothing else may stand there."""
    name = asked.text("callback", "callback")
    if not CALLBACK.fullmatch(name):
        raise Unanswerable(422, "callback is the name of a function.")
    return name.encode()


def _tsml(session: Session) -> Response:
    if request.args.get("switcher") != "GetSearchResults":
        raise Unanswerable(422, "In tsml there is GetSearchResults alone.")
    return feeds.meeting_guide(session, feeds.ALL)


def _csv(session: Session) -> Response:
    asked, root = Asked(request.args), current_service().base_url
    if asked.text("switcher") != DUMP:
        raise Unanswerable(422, f"In csv there is {DUMP} alone.")
    name = naws.file_name(asked, store.every_place(session)[0], session.now)

    def build(scope: feeds.Scope) -> bytes:
        wanted = asked.numbers("sb_id").included
        return naws.document(asked, store.served(session, root, scope, wanted=wanted, recursive=True))

    answer = feeds.answer(session, f"bmlt/csv/{_asked()}", feeds.ALL, build, media=CSV)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


OTHER = {"tsml": _tsml, "csv": _csv}
