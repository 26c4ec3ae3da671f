"""What officers do with report forms: draft one, and publish it as an edition that never changes."""

from __future__ import annotations

import hashlib
from typing import Any

from mutuality.database import Session
from mutuality.forms import Form, require_fit
from mutuality.forms.shapes import FormIn
from mutuality.serialize import to_bytes
from mutuality_federation.forms import rules, store
from mutuality_federation.forms.models import FormEdition, OwnIndicator, ReportForm


def begin(session: Session, *, body_id: str, by: str, slug: str, said: dict[str, Any]) -> ReportForm:
    """Begin a form with its first draft.

    Raises:
        FormNameTaken: the body already has one of this short name.
    """
    rules.require_free_name(slug, is_taken=store.is_name_taken(session, body_id, slug))
    begun = ReportForm(id=session.new_id("frm"), body_id=body_id, slug=slug, created_at=session.now, version=1)
    begun.draft, begun.changed_by = _written(said), by
    session.add(begun)
    session.flush()  # it is read back as everybody will see it
    return begun


def redraft(session: Session, *, form: ReportForm, by: str, said: dict[str, Any]) -> ReportForm:
    """Let the next edition of a form say something else."""
    form.draft, form.changed_by = _written(said), by
    session.flush()  # counts the version up before the answer is made
    return form


def publish(session: Session, *, form: ReportForm, by: str, effective_from: str) -> FormEdition:
    """Publish the draft as the form's next edition, which asks about periods from that one on.

    Raises:
        FormUnfit: the draft contradicts itself or what its figures allow.
        FormTooLate: its first period is over, or begins no later than the edition before.
        DefinitionChanged: it defines a figure otherwise than the body did before.
        FigureAskedTwice: another form of the body asks for one of its figures.
    """
    before = store.editions_of(session, form.body_id)
    own = [each.form for each in before if each.slug == form.slug]
    drafted = {**form.draft, "slug": form.slug, "number": len(own) + 1, "effective_from": effective_from}
    edition = Form.read(drafted)
    require_fit(edition)
    rules.require_ahead(edition, own[-1] if own else None, session.now.date())
    newest = {each.slug: each.form for each in before if each.slug != form.slug}
    rules.require_asked_once(edition, list(newest.values()))
    return _write(session, form, edition, by)


def _write(session: Session, form: ReportForm, edition: Form, by: str) -> FormEdition:
    said, known = edition.document(), store.own_definitions(session, form.body_id)
    defined = {each["code"]: each for each in said["own"]}
    rules.require_same_definitions(defined, known)
    row = FormEdition(id=session.new_id("fed"), form_id=form.id, body_id=form.body_id, published_by=by)
    row.slug, row.number, row.title = edition.slug, edition.number, edition.title
    row.effective_from, row.published_at = edition.effective_from, session.now
    head = {"id": row.id, "body_id": row.body_id, "form_id": row.form_id, "published_at": row.published_at}
    exact = to_bytes({**head, **said})
    row.text, row.sha256 = exact.decode(), hashlib.sha256(exact).hexdigest()
    session.add(row)
    session.flush()  # its figures refer to it
    keys = {"body_id": form.body_id, "form_edition_id": row.id}
    new = {code: each for code, each in defined.items() if code not in known}
    session.add_all(OwnIndicator(code=code, definition=each, **keys) for code, each in new.items())
    session.flush()  # a second officer who defines the same meets this row
    return row


def _written(said: dict[str, Any]) -> dict[str, Any]:
    """Return a draft as JSON values."""
    draft: dict[str, Any] = FormIn().dump(said)
    return draft
