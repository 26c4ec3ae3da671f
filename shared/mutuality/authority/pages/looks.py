"""How the doors' pages look: plain, without script, and in nobody's frame."""

from __future__ import annotations

from typing import Any

from flask import Response, g, render_template_string

from mutuality.web.service import current_service

HEAD = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ heading }}: {{ title }}</title>
<style nonce="{{ nonce }}">
  body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 8vh auto; padding: 0 1rem }
  label { display: block; margin-top: 1rem }
  input { font: inherit; width: 100%; padding: .5rem; box-sizing: border-box }
  button { font: inherit; margin: 1.5rem 1rem 0 0; padding: .6rem 1.4rem }
  blockquote { margin: 1rem 0; padding-left: 1rem; border-left: .25rem solid #888; overflow-wrap: anywhere }
  h1 { overflow-wrap: anywhere }
  .fault { color: #a00 }
</style>
<h1>{{ heading }}</h1>
"""


def shown(body: str, status: int, *, heading: str, **said: Any) -> Response:
    """Return a page; whatever is said in it is escaped."""
    nonce, title = g.instance, current_service().title
    page = render_template_string(HEAD + body + "</html>", heading=heading, title=title, nonce=nonce, **said)
    policy = f"default-src 'none'; style-src 'nonce-{nonce}'; frame-ancestors 'none'; base-uri 'none'"
    return Response(page, status, content_type="text/html; charset=utf-8", headers={"Content-Security-Policy": policy})
