"""The first tables."""

import sqlalchemy as sa
from alembic import op

import mutuality.database

revision = "first_tables"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("handle", sa.String(length=64), nullable=False),
        sa.Column("role", sa.String(length=32), nullable=False),
        sa.Column("claims", sa.JSON(), nullable=False),
        sa.Column("password_hash", sa.String(length=200), nullable=False),
        sa.Column("made_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("ends_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("disabled_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("handle", name=op.f("uq_account_handle")),
    )
    op.create_table(
        "app",
        sa.Column("registered_as", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("purpose", sa.String(length=1000), nullable=False),
        sa.Column("scopes", sa.JSON(), nullable=False),
        sa.Column("redirect_uris", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("registered_by", sa.String(length=64), nullable=False),
        sa.Column("registered_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("reviewed_by", sa.String(length=64), nullable=True),
        sa.Column("reviewed_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.String(length=1000), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_app")),
    )
    op.create_table(
        "app_consent",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("account_id", sa.String(length=30), nullable=False),
        sa.Column("client_id", sa.String(length=64), nullable=False),
        sa.Column("scope", sa.String(length=1000), nullable=False),
        sa.Column("given_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_app_consent")),
        sa.UniqueConstraint("account_id", "client_id", name=op.f("uq_app_consent_account_id_client_id")),
    )
    with op.batch_alter_table("app_consent", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_app_consent_client_id"), ["client_id"], unique=False)

    op.create_table(
        "beyond",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("told_as", sa.String(length=30), nullable=False),
        sa.Column("common", sa.JSON(), nullable=False),
        sa.Column("told_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_beyond")),
    )
    op.create_table(
        "bond",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("federation", sa.String(length=400), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("fingerprint", sa.String(length=200), nullable=False),
        sa.Column("charter_version", sa.Integer(), nullable=False),
        sa.Column("accepted_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("issuer", sa.String(length=400), nullable=True),
        sa.Column("chapter_id", sa.String(length=30), nullable=True),
        sa.Column("body_id", sa.String(length=30), nullable=True),
        sa.Column("body_name", sa.String(length=200), nullable=True),
        sa.Column("meeting_types", sa.JSON(), nullable=False),
        sa.Column("unit_id", sa.String(length=30), nullable=True),
        sa.Column("standing", sa.String(length=32), nullable=True),
        sa.Column("standing_since", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("standing_reason", sa.String(length=1000), nullable=True),
        sa.Column("standing_until", sa.Date(), nullable=True),
        sa.Column("bears_name", sa.Boolean(), nullable=False),
        sa.Column("announced", sa.JSON(), nullable=False),
        sa.Column("application", sa.JSON(), nullable=True),
        sa.Column("transfer", sa.JSON(), nullable=True),
        sa.Column("charter_since", sa.Date(), nullable=True),
        sa.Column("charter_due_on", sa.Date(), nullable=True),
        sa.Column("kept_out", sa.JSON(), nullable=False),
        sa.Column("jwks", sa.JSON(), nullable=True),
        sa.Column("last_problem", sa.String(length=400), nullable=True),
        sa.Column("polled_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("feed_etag", sa.String(length=130), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bond")),
    )
    op.create_table(
        "budget_charge",
        sa.Column("what", sa.String(length=80), nullable=False),
        sa.Column("period", sa.String(length=13), nullable=False),
        sa.Column("epsilon", sa.Double(), nullable=False),
        sa.Column("charged_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("what", name=op.f("pk_budget_charge")),
    )
    op.create_table(
        "business_meeting",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("present", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_business_meeting")),
    )
    op.create_table(
        "campaign_copy",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("items", sa.JSON(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("opens_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("overdue_after", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaign_copy")),
    )
    op.create_table(
        "commons_copy",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("serves", sa.String(length=2000), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("part", sa.String(length=64), nullable=True),
        sa.Column("guideline", sa.String(length=64), nullable=True),
        sa.Column("item", sa.String(length=64), nullable=True),
        sa.Column("stage", sa.String(length=16), nullable=True),
        sa.Column("is_ours", sa.Boolean(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("more", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commons_copy")),
    )
    with op.batch_alter_table("commons_copy", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_commons_copy_kind"), ["kind"], unique=False)

    op.create_table(
        "commons_place",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("incarnation", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commons_place")),
    )
    op.create_table(
        "commons_taking",
        sa.Column("commons_id", sa.String(length=30), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("taken_on", sa.Date(), nullable=False),
        sa.Column("knowledge_id", sa.String(length=30), nullable=True),
        sa.Column("method_id", sa.String(length=30), nullable=True),
        sa.Column("is_withdrawn", sa.Boolean(), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=True),
        sa.Column("reason", sa.String(length=32), nullable=True),
        sa.Column("words", sa.String(length=2000), nullable=True),
        sa.Column("told_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("commons_id", name=op.f("pk_commons_taking")),
    )
    op.create_table(
        "conference_copy",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("opens_on", sa.Date(), nullable=False),
        sa.Column("closes_on", sa.Date(), nullable=False),
        sa.Column("roll_on", sa.Date(), nullable=False),
        sa.Column("method", sa.String(length=32), nullable=False),
        sa.Column("threshold_percent", sa.Integer(), nullable=False),
        sa.Column("quorum_percent", sa.Integer(), nullable=False),
        sa.Column("has_appeal", sa.Boolean(), nullable=False),
        sa.Column("for_delegates", sa.Boolean(), nullable=False),
        sa.Column("is_called_off", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conference_copy")),
    )
    op.create_table(
        "doubt_copy",
        sa.Column("listing_id", sa.String(length=30), nullable=False),
        sa.Column("doubt", sa.String(length=16), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("listing_id", "doubt", name=op.f("pk_doubt_copy")),
    )
    op.create_table(
        "edition_copy",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("guideline", sa.String(length=64), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("effective_on", sa.Date(), nullable=False),
        sa.Column("notice_days", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=35), nullable=False),
        sa.Column("signed", sa.Text(), nullable=False),
        sa.Column("received_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_edition_copy")),
    )
    op.create_table(
        "effect",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("institution", sa.String(length=32), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=True),
        sa.Column("target", sa.String(length=300), nullable=False),
        sa.Column("action", sa.String(length=2000), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("since", sa.String(length=7), nullable=False),
        sa.Column("change", sa.String(length=2000), nullable=True),
        sa.Column("known_from", sa.String(length=16), nullable=True),
        sa.Column("evidence", sa.String(length=2000), nullable=True),
        sa.Column("out_of", sa.String(length=16), nullable=True),
        sa.Column("out_of_id", sa.String(length=30), nullable=True),
        sa.Column("wording", sa.Integer(), nullable=False),
        sa.Column("noted_on", sa.Date(), nullable=False),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("shared_as", sa.String(length=30), nullable=True),
        sa.Column("shared_on", sa.Date(), nullable=True),
        sa.Column("shared_wording", sa.Integer(), nullable=True),
        sa.Column("decision_id", sa.String(length=30), nullable=True),
        sa.Column("is_public", sa.Boolean(), nullable=False),
        sa.Column("joins", sa.String(length=30), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_effect")),
    )
    with op.batch_alter_table("effect", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_effect_institution"), ["institution"], unique=False)
        batch_op.create_index(batch_op.f("ix_effect_kind"), ["kind"], unique=False)
        batch_op.create_index(batch_op.f("ix_effect_status"), ["status"], unique=False)

    op.create_table(
        "evidence",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("shelf", sa.String(length=16), nullable=False),
        sa.Column("place", sa.String(length=400), nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("noted_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
    )
    op.create_table(
        "exception_copy",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("form", sa.String(length=64), nullable=False),
        sa.Column("period", sa.String(length=13), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("granted_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exception_copy")),
    )
    with op.batch_alter_table("exception_copy", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_exception_copy_period"), ["period"], unique=False)

    op.create_table(
        "explanation",
        sa.Column("period", sa.String(length=13), nullable=False),
        sa.Column("indicator", sa.String(length=64), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.Column("says", sa.String(length=500), nullable=False),
        sa.Column("said_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("said_by", sa.String(length=64), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("period", "indicator", name=op.f("pk_explanation")),
    )
    op.create_table(
        "figure_way_out",
        sa.Column("period", sa.String(length=13), nullable=False),
        sa.Column("indicator", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("form", sa.String(length=64), nullable=False),
        sa.Column("mode", sa.String(length=16), nullable=False),
        sa.PrimaryKeyConstraint("period", "indicator", "number", name=op.f("pk_figure_way_out")),
    )
    op.create_table(
        "finding_copy",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("edition_id", sa.String(length=30), nullable=False),
        sa.Column("item", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("told", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_finding_copy")),
    )
    with op.batch_alter_table("finding_copy", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_finding_copy_state"), ["state"], unique=False)

    op.create_table(
        "floor",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("openest", sa.String(length=16), nullable=False),
        sa.Column("threshold", sa.Integer(), nullable=False),
        sa.Column("epsilon_thousandths", sa.Integer(), nullable=False),
        sa.Column("epsilon_year_thousandths", sa.Integer(), nullable=False),
        sa.Column("least_chapters", sa.Integer(), nullable=False),
        sa.Column("least_people", sa.Integer(), nullable=False),
        sa.Column("rows", sa.String(length=16), nullable=False),
        sa.Column("totals", sa.String(length=16), nullable=False),
        sa.Column("decision_id", sa.String(length=30), nullable=True),
        sa.Column("set_by", sa.String(length=64), nullable=False),
        sa.Column("set_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_floor")),
    )
    op.create_table(
        "follow_up_copy",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("told", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up_copy")),
    )
    op.create_table(
        "form_copy",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("slug", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("document", sa.JSON(), nullable=False),
        sa.Column("signed", sa.Text(), nullable=False),
        sa.Column("received_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_form_copy")),
        sa.UniqueConstraint("slug", "number", name=op.f("uq_form_copy_slug_number")),
    )
    op.create_table(
        "form_promise",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("form", sa.String(length=64), nullable=False),
        sa.Column("from_period", sa.String(length=13), nullable=True),
        sa.Column("until_period", sa.String(length=13), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("said_on", sa.Date(), nullable=False),
        sa.Column("said_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("said_by", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_form_promise")),
    )
    with op.batch_alter_table("form_promise", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_form_promise_form"), ["form"], unique=False)

    op.create_table(
        "hash_key",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("value", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hash_key")),
    )
    op.create_table(
        "help_match",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("request_id", sa.String(length=30), nullable=True),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("points", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("proposed_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_help_match")),
    )
    with op.batch_alter_table("help_match", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_help_match_request_id"), ["request_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_help_match_state"), ["state"], unique=False)

    op.create_table(
        "helper_key",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("address", sa.String(length=400), nullable=False),
        sa.Column("key", sa.String(length=43), nullable=False),
        sa.Column("heard", sa.String(length=400), nullable=False),
        sa.Column("confirmed_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("confirmed_by", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_helper_key")),
        sa.UniqueConstraint("address", "key", name=op.f("uq_helper_key_address_key")),
    )
    op.create_table(
        "hotline_pool",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("timezone", sa.String(length=64), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hotline_pool")),
    )
    op.create_table(
        "idempotency_key",
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("key", sa.String(length=255), nullable=False),
        sa.Column("request_sha256", sa.String(length=64), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("headers", sa.JSON(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("actor", "key", name=op.f("pk_idempotency_key")),
    )
    with op.batch_alter_table("idempotency_key", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_idempotency_key_made_at"), ["made_at"], unique=False)

    op.create_table(
        "import_mapping",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("columns", sa.JSON(), nullable=False),
        sa.Column("words", sa.JSON(), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=True),
        sa.Column("made_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_mapping")),
        sa.UniqueConstraint("name", name=op.f("uq_import_mapping_name")),
    )
    op.create_table(
        "import_receipt",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=False),
        sa.Column("imported_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("sent", sa.Integer(), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.Column("gone", sa.JSON(), nullable=False),
        sa.Column("lines", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_receipt")),
    )
    with op.batch_alter_table("import_receipt", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_import_receipt_source"), ["source"], unique=False)

    op.create_table(
        "landscape_note",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("adequacy", sa.String(length=16), nullable=False),
        sa.Column("availability", sa.String(length=16), nullable=False),
        sa.Column("gaps", sa.JSON(), nullable=False),
        sa.Column("words", sa.String(length=2000), nullable=True),
        sa.Column("noted_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_landscape_note")),
    )
    with op.batch_alter_table("landscape_note", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_landscape_note_noted_on"), ["noted_on"], unique=False)

    op.create_table(
        "layer_copy",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("set_by", sa.String(length=30), nullable=False),
        sa.Column("is_bodys", sa.Boolean(), nullable=False),
        sa.Column("in_force_on", sa.Date(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("signed", sa.Text(), nullable=False),
        sa.Column("received_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_layer_copy")),
    )
    op.create_table(
        "link_session",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("begun_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("ended_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.String(length=32), nullable=False),
        sa.Column("detail", sa.String(length=400), nullable=False),
        sa.Column("epoch", sa.String(length=16), nullable=False),
        sa.Column("published", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link_session")),
    )
    with op.batch_alter_table("link_session", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_link_session_number"), ["number"], unique=False)

    op.create_table(
        "log_entry",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("epoch", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("cid", sa.String(length=36), nullable=False),
        sa.Column("subject", sa.String(length=120), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("jws", sa.Text(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("salt", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("sealed_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("receipt", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_log_entry")),
        sa.UniqueConstraint("cid", name=op.f("uq_log_entry_cid")),
    )
    with op.batch_alter_table("log_entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_log_entry_subject"), ["subject"], unique=False)

    op.create_table(
        "member",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("party_id", sa.String(length=30), nullable=True),
        sa.Column("name", sa.String(length=80), nullable=True),
        sa.Column("concern", sa.String(length=64), nullable=False),
        sa.Column("subconcern", sa.String(length=64), nullable=True),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("gender", sa.String(length=40), nullable=True),
        sa.Column("area", sa.String(length=80), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("declared_on", sa.Date(), nullable=False),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(length=16), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member")),
    )
    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_member_left_on"), ["left_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_member_party_id"), ["party_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_member_state"), ["state"], unique=False)

    op.create_table(
        "money_book",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_money_book")),
    )
    op.create_table(
        "noise_draw",
        sa.Column("form", sa.String(length=64), nullable=False),
        sa.Column("period", sa.String(length=13), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("values", sa.JSON(), nullable=False),
        sa.Column("counted", sa.JSON(), nullable=False),
        sa.Column("carried", sa.JSON(), nullable=False),
        sa.Column("mechanism", sa.String(length=16), nullable=False),
        sa.Column("scale", sa.Double(), nullable=False),
        sa.Column("epsilon", sa.Double(), nullable=False),
        sa.Column("drawn_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("drawn_by", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("form", "period", "number", name=op.f("pk_noise_draw")),
    )
    op.create_table(
        "noted_figure",
        sa.Column("period", sa.String(length=13), nullable=False),
        sa.Column("indicator", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=True),
        sa.Column("largest", sa.Integer(), nullable=True),
        sa.Column("comment", sa.String(length=500), nullable=True),
        sa.Column("noted_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("noted_by", sa.String(length=64), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("period", "indicator", name=op.f("pk_noted_figure")),
    )
    op.create_table(
        "oauth_assertion",
        sa.Column("client_id", sa.String(length=64), nullable=False),
        sa.Column("jti", sa.String(length=128), nullable=False),
        sa.Column("expires_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("client_id", "jti", name=op.f("pk_oauth_assertion")),
    )
    with op.batch_alter_table("oauth_assertion", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_oauth_assertion_expires_at"), ["expires_at"], unique=False)

    op.create_table(
        "oauth_code",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("client_id", sa.String(length=64), nullable=False),
        sa.Column("account_id", sa.String(length=30), nullable=False),
        sa.Column("redirect_uri", sa.String(length=400), nullable=False),
        sa.Column("scope", sa.String(length=1000), nullable=False),
        sa.Column("challenge", sa.String(length=128), nullable=False),
        sa.Column("checked_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("expires_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("used_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("sign_in_id", sa.String(length=30), nullable=True),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_oauth_code")),
    )
    op.create_table(
        "oauth_ended",
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("expires_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_oauth_ended")),
    )
    with op.batch_alter_table("oauth_ended", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_oauth_ended_expires_at"), ["expires_at"], unique=False)

    op.create_table(
        "opt_out",
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("opted_out_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_opt_out")),
    )
    op.create_table(
        "orientation_item",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("stage", sa.String(length=16), nullable=False),
        sa.Column("stage_order", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("audience", sa.String(length=16), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_orientation_item")),
    )
    with op.batch_alter_table("orientation_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_orientation_item_audience"), ["audience"], unique=False)

    op.create_table(
        "origin",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kinds", sa.JSON(), nullable=False),
        sa.Column("prior_help", sa.JSON(), nullable=False),
        sa.Column("years_without_outcome", sa.Integer(), nullable=True),
        sa.Column("account", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_origin")),
    )
    op.create_table(
        "our_appeal",
        sa.Column("finding_id", sa.String(length=30), nullable=False),
        sa.Column("step", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("ground", sa.String(length=16), nullable=False),
        sa.Column("words", sa.String(length=2000), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("said_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("finding_id", "step", name=op.f("pk_our_appeal")),
    )
    op.create_table(
        "our_derivation",
        sa.Column("edition_id", sa.String(length=30), nullable=False),
        sa.Column("item", sa.String(length=64), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("rule", sa.String(length=64), nullable=False),
        sa.Column("derived_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("edition_id", "item", name=op.f("pk_our_derivation")),
    )
    op.create_table(
        "our_promise",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("finding_id", sa.String(length=30), nullable=True),
        sa.Column("edition_id", sa.String(length=30), nullable=False),
        sa.Column("item", sa.String(length=64), nullable=False),
        sa.Column("what", sa.String(length=1000), nullable=False),
        sa.Column("in_charge", sa.String(length=16), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("recorded_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_our_promise")),
    )
    op.create_table(
        "our_reply",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("follow_up_id", sa.String(length=30), nullable=False),
        sa.Column("words", sa.String(length=2000), nullable=False),
        sa.Column("said_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("said_by", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_our_reply")),
    )
    with op.batch_alter_table("our_reply", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_our_reply_follow_up_id"), ["follow_up_id"], unique=False)

    op.create_table(
        "our_response",
        sa.Column("edition_id", sa.String(length=30), nullable=False),
        sa.Column("item", sa.String(length=64), nullable=False),
        sa.Column("answer", sa.String(length=16), nullable=False),
        sa.Column("own_text", sa.String(length=2000), nullable=True),
        sa.Column("is_stricter", sa.Boolean(), nullable=False),
        sa.Column("known_by", sa.String(length=16), nullable=False),
        sa.Column("evidence_sha256", sa.String(length=64), nullable=True),
        sa.Column("reason", sa.String(length=2000), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("answered_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("edition_id", "item", name=op.f("pk_our_response")),
    )
    op.create_table(
        "our_share",
        sa.Column("task_id", sa.String(length=30), nullable=False),
        sa.Column("period", sa.String(length=13), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sealed", sa.JSON(), nullable=False),
        sa.Column("counted", sa.JSON(), nullable=False),
        sa.Column("carried", sa.JSON(), nullable=False),
        sa.Column("epsilon", sa.Double(), nullable=True),
        sa.Column("split_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("split_by", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("task_id", "period", "number", name=op.f("pk_our_share")),
    )
    op.create_table(
        "own_key",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("kid", sa.String(length=64), nullable=False),
        sa.Column("private_jwk", sa.JSON(), nullable=False),
        sa.Column("made_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("is_waiting", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_own_key")),
        sa.UniqueConstraint("kid", name=op.f("uq_own_key_kid")),
    )
    op.create_table(
        "partner",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=True),
        sa.Column("discipline", sa.String(length=120), nullable=True),
        sa.Column("contact", sa.String(length=500), nullable=True),
        sa.Column("noted_on", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner")),
    )
    with op.batch_alter_table("partner", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_partner_ended_on"), ["ended_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_partner_kind"), ["kind"], unique=False)

    op.create_table(
        "pending",
        sa.Column("cid", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("subject", sa.String(length=120), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("noted_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("not_before", sa.Date(), nullable=True),
        sa.Column("refusal", sa.JSON(), nullable=True),
        sa.PrimaryKeyConstraint("cid", name=op.f("pk_pending")),
    )
    with op.batch_alter_table("pending", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pending_subject"), ["subject"], unique=False)

    op.create_table(
        "policy_copy",
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("in_force_on", sa.Date(), nullable=False),
        sa.Column("set_by", sa.String(length=64), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("signed", sa.Text(), nullable=False),
        sa.Column("received_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_policy_copy")),
    )
    op.create_table(
        "policy_row",
        sa.Column("feed", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("layer_ids", sa.JSON(), nullable=False),
        sa.Column("holds", sa.JSON(), nullable=False),
        sa.Column("received_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("feed", "from_on", name=op.f("pk_policy_row")),
    )
    op.create_table(
        "profile",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("concern", sa.String(length=64), nullable=False),
        sa.Column("concern_title", sa.String(length=200), nullable=False),
        sa.Column("timezone", sa.String(length=64), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("founded_on", sa.Date(), nullable=True),
        sa.Column("own_words", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_profile")),
    )
    op.create_table(
        "proposal_copy",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("own_id", sa.String(length=30), nullable=True),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("reasons", sa.String(length=2000), nullable=False),
        sa.Column("change", sa.JSON(), nullable=False),
        sa.Column("source", sa.JSON(), nullable=False),
        sa.Column("made_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("closes_on", sa.Date(), nullable=True),
        sa.Column("needed", sa.Integer(), nullable=False),
        sa.Column("support", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("answer", sa.String(length=2000), nullable=True),
        sa.Column("answered_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("endorses", sa.Boolean(), nullable=True),
        sa.Column("word_note", sa.String(length=400), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposal_copy")),
    )
    with op.batch_alter_table("proposal_copy", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_proposal_copy_state"), ["state"], unique=False)

    op.create_table(
        "refresh_token",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("sign_in_id", sa.String(length=30), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("made_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("replaced_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("again_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("retired_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_refresh_token")),
    )
    with op.batch_alter_table("refresh_token", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_refresh_token_sign_in_id"), ["sign_in_id"], unique=False)

    op.create_table(
        "report",
        sa.Column("form", sa.String(length=64), nullable=False),
        sa.Column("period", sa.String(length=13), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("dictionary", sa.Integer(), nullable=False),
        sa.Column("cells", sa.JSON(), nullable=False),
        sa.Column("noise", sa.JSON(), nullable=True),
        sa.Column("counted", sa.JSON(), nullable=False),
        sa.Column("floor", sa.Integer(), nullable=False),
        sa.Column("policy_version", sa.Integer(), nullable=False),
        sa.Column("released_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("released_by", sa.String(length=64), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("form", "period", name=op.f("pk_report")),
    )
    op.create_table(
        "return_copy",
        sa.Column("form", sa.String(length=64), nullable=False),
        sa.Column("period", sa.String(length=13), nullable=False),
        sa.Column("told", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("form", "period", name=op.f("pk_return_copy")),
    )
    op.create_table(
        "review_copy",
        sa.Column("edition_id", sa.String(length=30), nullable=False),
        sa.Column("item", sa.String(length=64), nullable=False),
        sa.Column("view", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.String(length=2000), nullable=False),
        sa.Column("reviewed_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("edition_id", "item", name=op.f("pk_review_copy")),
    )
    op.create_table(
        "service_key",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("kid", sa.String(length=64), nullable=False),
        sa.Column("private_jwk", sa.JSON(), nullable=False),
        sa.Column("made_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("retired_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_service_key")),
        sa.UniqueConstraint("kid", name=op.f("uq_service_key_kid")),
    )
    op.create_table(
        "share_back",
        sa.Column("task_id", sa.String(length=30), nullable=False),
        sa.Column("period", sa.String(length=13), nullable=False),
        sa.Column("taken_back_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("taken_back_by", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("task_id", "period", name=op.f("pk_share_back")),
    )
    op.create_table(
        "sign_in",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("account_id", sa.String(length=30), nullable=False),
        sa.Column("client_id", sa.String(length=64), nullable=False),
        sa.Column("scope", sa.String(length=1000), nullable=False),
        sa.Column("jkt", sa.String(length=43), nullable=True),
        sa.Column("began_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("used_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("ends_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("ended_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("why", sa.String(length=32), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in")),
    )
    with op.batch_alter_table("sign_in", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sign_in_account_id"), ["account_id"], unique=False)

    op.create_table(
        "sign_up_invitation",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("expires_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("used_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("account_ends_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("voided_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_sign_up_invitation")),
    )
    with op.batch_alter_table("sign_up_invitation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sign_up_invitation_member_id"), ["member_id"], unique=False)

    op.create_table(
        "source",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=True),
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("address", sa.String(length=1000), nullable=False),
        sa.Column("every_hours", sa.Integer(), nullable=False),
        sa.Column("is_paused", sa.Boolean(), nullable=False),
        sa.Column("added_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
        sa.UniqueConstraint("name", name=op.f("uq_source_name")),
    )
    op.create_table(
        "tailoring_copy",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("unit_id", sa.String(length=30), nullable=False),
        sa.Column("unit_name", sa.String(length=200), nullable=False),
        sa.Column("base_edition_id", sa.String(length=30), nullable=False),
        sa.Column("guideline", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("effective_on", sa.Date(), nullable=False),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.Column("signed", sa.Text(), nullable=False),
        sa.Column("received_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tailoring_copy")),
    )
    op.create_table(
        "tailoring_ref",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tailoring_ref")),
    )
    op.create_table(
        "task_copy",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("said", sa.JSON(), nullable=False),
        sa.Column("counts_from", sa.String(length=13), nullable=True),
        sa.Column("last_period", sa.String(length=13), nullable=True),
        sa.Column("came", sa.JSON(), nullable=False),
        sa.Column("is_told", sa.Boolean(), nullable=False),
        sa.Column("is_changed", sa.Boolean(), nullable=False),
        sa.Column("received_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task_copy")),
    )
    op.create_table(
        "telephony",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("url", sa.String(length=1000), nullable=True),
        sa.Column("secret", sa.String(length=64), nullable=False),
        sa.Column("caller_secret", sa.String(length=64), nullable=False),
        sa.Column("set_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_telephony")),
    )
    op.create_table(
        "testimony",
        sa.Column("subject", sa.String(length=16), nullable=False),
        sa.Column("told_as", sa.String(length=30), nullable=False),
        sa.Column("said", sa.JSON(), nullable=False),
        sa.Column("decision_id", sa.String(length=30), nullable=True),
        sa.Column("told_by", sa.String(length=64), nullable=False),
        sa.Column("told_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("subject", name=op.f("pk_testimony")),
    )
    op.create_table(
        "venue",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("name", sa.String(length=255), nullable=True),
        sa.Column("address", sa.String(length=500), nullable=True),
        sa.Column("area", sa.String(length=255), nullable=False),
        sa.Column("regions", sa.JSON(), nullable=False),
        sa.Column("latitude", sa.Double(), nullable=True),
        sa.Column("longitude", sa.Double(), nullable=True),
        sa.Column("is_approximate", sa.Boolean(), nullable=False),
        sa.Column("how_to_find", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_venue")),
    )
    op.create_table(
        "waiver_copy",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("guideline", sa.String(length=64), nullable=False),
        sa.Column("item", sa.String(length=64), nullable=False),
        sa.Column("set_by", sa.String(length=30), nullable=True),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("end_reason", sa.String(length=1000), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_waiver_copy")),
    )
    op.create_table(
        "work",
        sa.Column("edition_id", sa.String(length=30), nullable=False),
        sa.Column("item", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("note", sa.String(length=2000), nullable=True),
        sa.Column("changed_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("edition_id", "item", name=op.f("pk_work")),
    )
    op.create_table(
        "access_record",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("seen_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("operation", sa.String(length=64), nullable=False),
        sa.Column("seen_by", sa.String(length=64), nullable=False),
        sa.Column("role", sa.String(length=32), nullable=False),
        sa.Column("is_change", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_access_record_member_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_access_record")),
        sa.UniqueConstraint(
            "member_id",
            "seen_at",
            "operation",
            "seen_by",
            name=op.f("uq_access_record_member_id_seen_at_operation_seen_by"),
        ),
    )
    with op.batch_alter_table("access_record", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_access_record_seen_at"), ["seen_at"], unique=False)

    op.create_table(
        "aim",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("set_on", sa.Date(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_aim_member_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_aim")),
    )
    with op.batch_alter_table("aim", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_aim_member_id"), ["member_id"], unique=False)

    op.create_table(
        "approach",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=True),
        sa.Column("note", sa.String(length=500), nullable=True),
        sa.Column("source", sa.String(length=32), nullable=False),
        sa.Column("captain_id", sa.String(length=30), nullable=True),
        sa.Column("outcome", sa.String(length=16), nullable=True),
        sa.Column("begun_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["captain_id"], ["member.id"], name=op.f("fk_approach_captain_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approach")),
    )
    with op.batch_alter_table("approach", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_approach_begun_on"), ["begun_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_approach_captain_id"), ["captain_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_approach_ended_on"), ["ended_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_approach_outcome"), ["outcome"], unique=False)
        batch_op.create_index(batch_op.f("ix_approach_source"), ["source"], unique=False)

    op.create_table(
        "aspect_mark",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("aspect", sa.String(length=16), nullable=False),
        sa.Column("occasion", sa.String(length=16), nullable=False),
        sa.Column("marked_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_aspect_mark_member_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_aspect_mark")),
    )
    with op.batch_alter_table("aspect_mark", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_aspect_mark_member_id"), ["member_id"], unique=False)

    op.create_table(
        "check_in",
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("alone", sa.Integer(), nullable=True),
        sa.Column("hope", sa.Integer(), nullable=True),
        sa.Column("competence", sa.Integer(), nullable=True),
        sa.Column("meaning", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_check_in_member_id")),
        sa.PrimaryKeyConstraint("member_id", "day", name=op.f("pk_check_in")),
    )
    op.create_table(
        "closure",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("venue_id", sa.String(length=30), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["venue_id"], ["venue.id"], name=op.f("fk_closure_venue_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_closure")),
    )
    with op.batch_alter_table("closure", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_closure_last"), ["last"], unique=False)
        batch_op.create_index(batch_op.f("ix_closure_venue_id"), ["venue_id"], unique=False)

    op.create_table(
        "consent",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("partner_id", sa.String(length=30), nullable=False),
        sa.Column("resource", sa.String(length=16), nullable=False),
        sa.Column("words", sa.String(length=500), nullable=True),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_consent_member_id")),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"], name=op.f("fk_consent_partner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent")),
    )
    with op.batch_alter_table("consent", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_consent_member_id"), ["member_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_consent_partner_id"), ["partner_id"], unique=False)

    op.create_table(
        "contact_item",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("value", sa.String(length=200), nullable=False),
        sa.Column("consented_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_contact_item_member_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_item")),
        sa.UniqueConstraint("member_id", "kind", name=op.f("uq_contact_item_member_id_kind")),
    )
    op.create_table(
        "contact_roster",
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("consented_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_contact_roster_member_id")),
        sa.PrimaryKeyConstraint("member_id", name=op.f("pk_contact_roster")),
    )
    op.create_table(
        "founder_account",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("member_id", sa.String(length=30), nullable=True),
        sa.Column("years_without_outcome", sa.Integer(), nullable=False),
        sa.Column("account", sa.Text(), nullable=True),
        sa.Column("told_on", sa.Date(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_founder_account_member_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_founder_account")),
    )
    with op.batch_alter_table("founder_account", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_founder_account_member_id"), ["member_id"], unique=False)

    op.create_table(
        "giving_naming",
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("chosen_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_giving_naming_member_id")),
        sa.PrimaryKeyConstraint("member_id", name=op.f("pk_giving_naming")),
    )
    op.create_table(
        "help_match_voice",
        sa.Column("match_id", sa.String(length=30), nullable=False),
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("part", sa.String(length=16), nullable=False),
        sa.Column("agreed_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["match_id"], ["help_match.id"], name=op.f("fk_help_match_voice_match_id")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_help_match_voice_member_id")),
        sa.PrimaryKeyConstraint("match_id", "member_id", name=op.f("pk_help_match_voice")),
    )
    with op.batch_alter_table("help_match_voice", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_help_match_voice_member_id"), ["member_id"], unique=False)

    op.create_table(
        "help_request",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("seeks", sa.String(length=500), nullable=True),
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("whom", sa.String(length=16), nullable=False),
        sa.Column("months_on", sa.Integer(), nullable=True),
        sa.Column("same_subconcern", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("opened_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("wave", sa.Integer(), nullable=False),
        sa.Column("due_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("fell_back_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("answered_by", sa.String(length=30), nullable=True),
        sa.Column("first_response_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("closed_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["answered_by"], ["member.id"], name=op.f("fk_help_request_answered_by")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_help_request_member_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_help_request")),
    )
    with op.batch_alter_table("help_request", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_help_request_due_at"), ["due_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_help_request_first_response_at"), ["first_response_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_help_request_member_id"), ["member_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_help_request_opened_at"), ["opened_at"], unique=False)

    op.create_table(
        "help_step",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("encouraged_by", sa.String(length=30), nullable=True),
        sa.Column("taken_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["encouraged_by"], ["member.id"], name=op.f("fk_help_step_encouraged_by")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_help_step_member_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_help_step")),
    )
    with op.batch_alter_table("help_step", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_help_step_encouraged_by"), ["encouraged_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_help_step_member_id"), ["member_id"], unique=False)

    op.create_table(
        "helper_check",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_helper_check_member_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_helper_check")),
    )
    with op.batch_alter_table("helper_check", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_helper_check_member_id"), ["member_id"], unique=False)

    op.create_table(
        "helper_encouragement",
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("encouraged_by", sa.String(length=30), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["encouraged_by"], ["member.id"], name=op.f("fk_helper_encouragement_encouraged_by")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_helper_encouragement_member_id")),
        sa.PrimaryKeyConstraint("member_id", "encouraged_by", name=op.f("pk_helper_encouragement")),
    )
    op.create_table(
        "helper_profile",
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("account", sa.Text(), nullable=True),
        sa.Column("methods", sa.JSON(), nullable=False),
        sa.Column("attended", sa.Integer(), nullable=False),
        sa.Column("at_least_years", sa.Integer(), nullable=True),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("is_companion", sa.Boolean(), nullable=False),
        sa.Column("is_invitable", sa.Boolean(), nullable=False),
        sa.Column("is_paused", sa.Boolean(), nullable=False),
        sa.Column("paused_until", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_helper_profile_member_id")),
        sa.PrimaryKeyConstraint("member_id", name=op.f("pk_helper_profile")),
    )
    op.create_table(
        "helper_training",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("hours", sa.Integer(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_helper_training_member_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_helper_training")),
    )
    with op.batch_alter_table("helper_training", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_helper_training_member_id"), ["member_id"], unique=False)

    op.create_table(
        "hotline_line",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("area", sa.String(length=255), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("hours", sa.String(length=500), nullable=False),
        sa.Column("hand_off_to", sa.String(length=200), nullable=False),
        sa.Column("hand_off_number", sa.String(length=40), nullable=False),
        sa.Column("break_off_when", sa.String(length=2000), nullable=False),
        sa.Column("pool_id", sa.String(length=30), nullable=False),
        sa.Column("professionals_pool_id", sa.String(length=30), nullable=True),
        sa.Column("families_pool_id", sa.String(length=30), nullable=True),
        sa.Column("ringing", sa.String(length=16), nullable=False),
        sa.Column("ring_seconds", sa.Integer(), nullable=False),
        sa.Column("rounds", sa.Integer(), nullable=False),
        sa.Column("otherwise", sa.String(length=16), nullable=False),
        sa.Column("keeps", sa.JSON(), nullable=False),
        sa.Column("keep_days", sa.Integer(), nullable=False),
        sa.Column("is_public", sa.Boolean(), nullable=False),
        sa.Column("is_listed", sa.Boolean(), nullable=False),
        sa.Column("last_verified_on", sa.Date(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["families_pool_id"], ["hotline_pool.id"], name=op.f("fk_hotline_line_families_pool_id")
        ),
        sa.ForeignKeyConstraint(["pool_id"], ["hotline_pool.id"], name=op.f("fk_hotline_line_pool_id")),
        sa.ForeignKeyConstraint(
            ["professionals_pool_id"], ["hotline_pool.id"], name=op.f("fk_hotline_line_professionals_pool_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hotline_line")),
    )
    op.create_table(
        "imported_member",
        sa.Column("key_hash", sa.String(length=64), nullable=False),
        sa.Column("row_hash", sa.String(length=64), nullable=True),
        sa.Column("member_id", sa.String(length=30), nullable=True),
        sa.Column("imported_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_imported_member_member_id")),
        sa.PrimaryKeyConstraint("key_hash", name=op.f("pk_imported_member")),
    )
    with op.batch_alter_table("imported_member", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_imported_member_member_id"), ["member_id"], unique=False)

    op.create_table(
        "item_copy",
        sa.Column("edition_id", sa.String(length=30), nullable=False),
        sa.Column("slug", sa.String(length=64), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("force", sa.String(length=16), nullable=True),
        sa.Column("purpose", sa.String(length=2000), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("known_by", sa.String(length=16), nullable=False),
        sa.Column("derived", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("applies_when", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("translations", sa.JSON(), nullable=False),
        sa.Column("source", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("replaces", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["edition_id"], ["edition_copy.id"], name=op.f("fk_item_copy_edition_id")),
        sa.PrimaryKeyConstraint("edition_id", "slug", name=op.f("pk_item_copy")),
    )
    op.create_table(
        "kept_document",
        sa.Column("evidence_id", sa.String(length=30), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["evidence_id"], ["evidence.id"], name=op.f("fk_kept_document_evidence_id")),
        sa.PrimaryKeyConstraint("evidence_id", name=op.f("pk_kept_document")),
    )
    op.create_table(
        "knowledge_item",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("source", sa.String(length=500), nullable=False),
        sa.Column("setting", sa.String(length=16), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("their_reasons", sa.Text(), nullable=True),
        sa.Column("noted_on", sa.Date(), nullable=False),
        sa.Column("noted_by", sa.String(length=30), nullable=True),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("current_on", sa.Date(), nullable=False),
        sa.Column("review_on", sa.Date(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("in_use_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["noted_by"], ["member.id"], name=op.f("fk_knowledge_item_noted_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_knowledge_item")),
    )
    with op.batch_alter_table("knowledge_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_knowledge_item_current_on"), ["current_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_knowledge_item_noted_by"), ["noted_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_knowledge_item_review_on"), ["review_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_knowledge_item_setting"), ["setting"], unique=False)
        batch_op.create_index(batch_op.f("ix_knowledge_item_status"), ["status"], unique=False)

    op.create_table(
        "meeting",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("venue_id", sa.String(length=30), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=True),
        sa.Column("slug", sa.String(length=255), nullable=True),
        sa.Column("fingerprint", sa.String(length=64), nullable=True),
        sa.Column("name", sa.String(length=255), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=True),
        sa.Column("starts", sa.String(length=5), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("timezone", sa.String(length=64), nullable=False),
        sa.Column("rrule", sa.String(length=120), nullable=True),
        sa.Column("first_on", sa.Date(), nullable=True),
        sa.Column("except_on", sa.JSON(), nullable=False),
        sa.Column("moved", sa.JSON(), nullable=False),
        sa.Column("types", sa.JSON(), nullable=False),
        sa.Column("access", sa.String(length=16), nullable=False),
        sa.Column("attendance", sa.String(length=16), nullable=False),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("group_name", sa.String(length=255), nullable=True),
        sa.Column("group_notes", sa.Text(), nullable=True),
        sa.Column("district", sa.String(length=255), nullable=True),
        sa.Column("url", sa.String(length=1000), nullable=True),
        sa.Column("conference_url", sa.String(length=1000), nullable=True),
        sa.Column("conference_url_notes", sa.String(length=1000), nullable=True),
        sa.Column("conference_phone", sa.String(length=255), nullable=True),
        sa.Column("conference_phone_notes", sa.String(length=1000), nullable=True),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("is_public", sa.Boolean(), nullable=False),
        sa.Column("is_listed", sa.Boolean(), nullable=False),
        sa.Column("last_verified_on", sa.Date(), nullable=True),
        sa.Column("verified_by", sa.String(length=16), nullable=True),
        sa.Column("verification_due_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["venue_id"], ["venue.id"], name=op.f("fk_meeting_venue_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
    )
    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meeting_venue_id"), ["venue_id"], unique=False)
        batch_op.create_index("uq_meeting_source_slug", ["source", "slug"], unique=True)

    op.create_table(
        "member_move",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("before", sa.String(length=16), nullable=False),
        sa.Column("after", sa.String(length=16), nullable=False),
        sa.Column("moved_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_member_move_member_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member_move")),
    )
    with op.batch_alter_table("member_move", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_member_move_member_id"), ["member_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_member_move_moved_on"), ["moved_on"], unique=False)

    op.create_table(
        "motion_copy",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("conference_id", sa.String(length=30), nullable=False),
        sa.Column("proposal_id", sa.String(length=30), nullable=True),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("text", sa.String(length=2000), nullable=False),
        sa.Column("change", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("closes_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("results", sa.JSON(), nullable=False),
        sa.Column("pleas", sa.JSON(), nullable=False),
        sa.Column("stance", sa.String(length=16), nullable=True),
        sa.Column("vote_note", sa.String(length=400), nullable=True),
        sa.ForeignKeyConstraint(["conference_id"], ["conference_copy.id"], name=op.f("fk_motion_copy_conference_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_motion_copy")),
    )
    with op.batch_alter_table("motion_copy", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_motion_copy_conference_id"), ["conference_id"], unique=False)

    op.create_table(
        "offer_answer",
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("has_consented", sa.Boolean(), nullable=False),
        sa.Column("answered_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_offer_answer_member_id")),
        sa.PrimaryKeyConstraint("member_id", name=op.f("pk_offer_answer")),
    )
    op.create_table(
        "our_view",
        sa.Column("edition_id", sa.String(length=30), nullable=False),
        sa.Column("item", sa.String(length=64), nullable=False),
        sa.Column("view", sa.String(length=16), nullable=False),
        sa.Column("own_words", sa.String(length=2000), nullable=True),
        sa.Column("attested_on", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("evidence_id", sa.String(length=30), nullable=True),
        sa.Column("recorded_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["evidence_id"], ["evidence.id"], name=op.f("fk_our_view_evidence_id")),
        sa.PrimaryKeyConstraint("edition_id", "item", name=op.f("pk_our_view")),
    )
    op.create_table(
        "position",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("duties", sa.String(length=2000), nullable=True),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("holder_id", sa.String(length=30), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["holder_id"], ["member.id"], name=op.f("fk_position_holder_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_position")),
    )
    with op.batch_alter_table("position", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_position_holder_id"), ["holder_id"], unique=False)

    op.create_table(
        "proposal",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("subject", sa.String(length=64), nullable=True),
        sa.Column("title", sa.String(length=200), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("opened_by", sa.String(length=30), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=True),
        sa.Column("period", sa.String(length=16), nullable=True),
        sa.Column("method", sa.String(length=32), nullable=False),
        sa.Column("basis", sa.String(length=16), nullable=False),
        sa.Column("threshold_percent", sa.Integer(), nullable=False),
        sa.Column("quorum_percent", sa.Integer(), nullable=False),
        sa.Column("is_secret", sa.Boolean(), nullable=False),
        sa.Column("has_appeal", sa.Boolean(), nullable=False),
        sa.Column("meeting_id", sa.String(length=30), nullable=True),
        sa.Column("roll_size", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("opened_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("closes_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("count", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("result", sa.String(length=16), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["business_meeting.id"], name=op.f("fk_proposal_meeting_id")),
        sa.ForeignKeyConstraint(["opened_by"], ["member.id"], name=op.f("fk_proposal_opened_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposal")),
    )
    with op.batch_alter_table("proposal", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_proposal_kind"), ["kind"], unique=False)
        batch_op.create_index(batch_op.f("ix_proposal_opened_by"), ["opened_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_proposal_state"), ["state"], unique=False)
        batch_op.create_index(batch_op.f("ix_proposal_subject"), ["subject"], unique=False)

    op.create_table(
        "reflection",
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("answered_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_reflection_member_id")),
        sa.PrimaryKeyConstraint("member_id", name=op.f("pk_reflection")),
    )
    op.create_table(
        "responder",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("pool_id", sa.String(length=30), nullable=False),
        sa.Column("member_id", sa.String(length=30), nullable=True),
        sa.Column("chapter", sa.String(length=200), nullable=True),
        sa.Column("number_ref", sa.String(length=64), nullable=True),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("gender", sa.String(length=40), nullable=True),
        sa.Column("area", sa.String(length=80), nullable=True),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.Column("stood_down_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_responder_member_id")),
        sa.ForeignKeyConstraint(["pool_id"], ["hotline_pool.id"], name=op.f("fk_responder_pool_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_responder")),
        sa.UniqueConstraint("pool_id", "member_id", name=op.f("uq_responder_pool_id_member_id")),
    )
    with op.batch_alter_table("responder", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_responder_member_id"), ["member_id"], unique=False)

    op.create_table(
        "service_task",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("taker_id", sa.String(length=30), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["taker_id"], ["member.id"], name=op.f("fk_service_task_taker_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_task")),
    )
    with op.batch_alter_table("service_task", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_service_task_taker_id"), ["taker_id"], unique=False)

    op.create_table(
        "source_poll",
        sa.Column("import_id", sa.String(length=30), nullable=True),
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("source_id", sa.String(length=30), nullable=False),
        sa.Column("polled_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("detail", sa.String(length=400), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("gone", sa.JSON(), nullable=False),
        sa.Column("older", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_source_poll_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source_poll")),
    )
    with op.batch_alter_table("source_poll", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_source_poll_polled_at"), ["polled_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_source_poll_source_id"), ["source_id"], unique=False)

    op.create_table(
        "source_state",
        sa.Column("source_id", sa.String(length=30), nullable=False),
        sa.Column("due_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("polled_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.String(length=16), nullable=True),
        sa.Column("agreed_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("etag", sa.String(length=200), nullable=True),
        sa.Column("modified", sa.String(length=64), nullable=True),
        sa.Column("updates", sa.JSON(), nullable=False),
        sa.Column("waits_on", sa.String(length=30), nullable=True),
        sa.Column("confirmed_id", sa.String(length=30), nullable=True),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_source_state_source_id")),
        sa.PrimaryKeyConstraint("source_id", name=op.f("pk_source_state")),
    )
    with op.batch_alter_table("source_state", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_source_state_due_at"), ["due_at"], unique=False)

    op.create_table(
        "source_waiting",
        sa.Column("source_id", sa.String(length=30), nullable=False),
        sa.Column("key", sa.String(length=280), nullable=False),
        sa.Column("slug", sa.String(length=255), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("since", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("faults", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_source_waiting_source_id")),
        sa.PrimaryKeyConstraint("source_id", "key", name=op.f("pk_source_waiting")),
    )
    op.create_table(
        "story",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("member_id", sa.String(length=30), nullable=True),
        sa.Column("pseudonym", sa.String(length=80), nullable=True),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("stage", sa.String(length=16), nullable=False),
        sa.Column("told_from", sa.String(length=16), nullable=False),
        sa.Column("months_since_onset", sa.Integer(), nullable=False),
        sa.Column("told_on", sa.Date(), nullable=False),
        sa.Column("stays_when_i_leave", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_story_member_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_story")),
    )
    with op.batch_alter_table("story", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_story_member_id"), ["member_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_story_months_since_onset"), ["months_since_onset"], unique=False)
        batch_op.create_index(batch_op.f("ix_story_stage"), ["stage"], unique=False)

    op.create_table(
        "support_context",
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("family", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_support_context_member_id")),
        sa.PrimaryKeyConstraint("member_id", name=op.f("pk_support_context")),
    )
    op.create_table(
        "tension",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("partner_id", sa.String(length=30), nullable=True),
        sa.Column("between", sa.String(length=300), nullable=False),
        sa.Column("about", sa.String(length=2000), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("outcome", sa.String(length=2000), nullable=True),
        sa.Column("noted_on", sa.Date(), nullable=False),
        sa.Column("settled_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"], name=op.f("fk_tension_partner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tension")),
    )
    with op.batch_alter_table("tension", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_tension_partner_id"), ["partner_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_tension_state"), ["state"], unique=False)

    op.create_table(
        "tie",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("match_id", sa.String(length=30), nullable=False),
        sa.Column("helper_id", sa.String(length=30), nullable=False),
        sa.Column("recipient_id", sa.String(length=30), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("began_on", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("by_departure", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["helper_id"], ["member.id"], name=op.f("fk_tie_helper_id")),
        sa.ForeignKeyConstraint(["match_id"], ["help_match.id"], name=op.f("fk_tie_match_id")),
        sa.ForeignKeyConstraint(["recipient_id"], ["member.id"], name=op.f("fk_tie_recipient_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tie")),
    )
    with op.batch_alter_table("tie", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_tie_helper_id"), ["helper_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_tie_match_id"), ["match_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_tie_recipient_id"), ["recipient_id"], unique=False)

    op.create_table(
        "appeal",
        sa.Column("proposal_id", sa.String(length=30), nullable=False),
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("text", sa.String(length=2000), nullable=True),
        sa.Column("made_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_appeal_member_id")),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposal.id"], name=op.f("fk_appeal_proposal_id")),
        sa.PrimaryKeyConstraint("proposal_id", name=op.f("pk_appeal")),
    )
    with op.batch_alter_table("appeal", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_appeal_member_id"), ["member_id"], unique=False)

    op.create_table(
        "approach_reach",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("approach_id", sa.String(length=30), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("value", sa.String(length=200), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["approach_id"], ["approach.id"], name=op.f("fk_approach_reach_approach_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approach_reach")),
        sa.UniqueConstraint("hash", name=op.f("uq_approach_reach_hash")),
    )
    with op.batch_alter_table("approach_reach", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_approach_reach_approach_id"), ["approach_id"], unique=False)

    op.create_table(
        "approach_step",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("approach_id", sa.String(length=30), nullable=False),
        sa.Column("step", sa.String(length=16), nullable=False),
        sa.Column("taken_on", sa.Date(), nullable=False),
        sa.Column("taken_by", sa.String(length=30), nullable=True),
        sa.ForeignKeyConstraint(["approach_id"], ["approach.id"], name=op.f("fk_approach_step_approach_id")),
        sa.ForeignKeyConstraint(["taken_by"], ["member.id"], name=op.f("fk_approach_step_taken_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approach_step")),
        sa.UniqueConstraint("approach_id", "step", name=op.f("uq_approach_step_approach_id_step")),
    )
    with op.batch_alter_table("approach_step", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_approach_step_approach_id"), ["approach_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_approach_step_taken_by"), ["taken_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_approach_step_taken_on"), ["taken_on"], unique=False)

    op.create_table(
        "attendance",
        sa.Column("meeting_id", sa.String(length=30), nullable=False),
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("asked_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("confirmed_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_attendance_meeting_id")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_attendance_member_id")),
        sa.PrimaryKeyConstraint("meeting_id", "member_id", name=op.f("pk_attendance")),
    )
    with op.batch_alter_table("attendance", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_attendance_member_id"), ["member_id"], unique=False)

    op.create_table(
        "ballot",
        sa.Column("proposal_id", sa.String(length=30), nullable=False),
        sa.Column("round", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("stance", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.String(length=2000), nullable=True),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_ballot_member_id")),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposal.id"], name=op.f("fk_ballot_proposal_id")),
        sa.PrimaryKeyConstraint("proposal_id", "round", "member_id", name=op.f("pk_ballot")),
    )
    with op.batch_alter_table("ballot", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_ballot_member_id"), ["member_id"], unique=False)

    op.create_table(
        "correction",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("meeting_id", sa.String(length=30), nullable=False),
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("proposed", sa.JSON(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("remark", sa.String(length=500), nullable=True),
        sa.Column("decision", sa.String(length=16), nullable=True),
        sa.Column("reason", sa.String(length=500), nullable=True),
        sa.Column("proposed_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=False),
        sa.Column("decided_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_correction_meeting_id")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_correction_member_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction")),
    )
    with op.batch_alter_table("correction", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_correction_expires_on"), ["expires_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_correction_meeting_id"), ["meeting_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_correction_member_id"), ["member_id"], unique=False)

    op.create_table(
        "decision",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("proposal_id", sa.String(length=30), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("subject", sa.String(length=64), nullable=True),
        sa.Column("passed", sa.Boolean(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=True),
        sa.Column("period", sa.String(length=16), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("review_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposal.id"], name=op.f("fk_decision_proposal_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
        sa.UniqueConstraint("proposal_id", name=op.f("uq_decision_proposal_id")),
    )
    with op.batch_alter_table("decision", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_decision_decided_on"), ["decided_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_decision_kind"), ["kind"], unique=False)
        batch_op.create_index(batch_op.f("ix_decision_review_on"), ["review_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_decision_subject"), ["subject"], unique=False)

    op.create_table(
        "electoral_roll",
        sa.Column("proposal_id", sa.String(length=30), nullable=False),
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("voice", sa.String(length=30), nullable=False),
        sa.Column("voted_round", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_electoral_roll_member_id")),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposal.id"], name=op.f("fk_electoral_roll_proposal_id")),
        sa.PrimaryKeyConstraint("proposal_id", "member_id", name=op.f("pk_electoral_roll")),
    )
    with op.batch_alter_table("electoral_roll", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_electoral_roll_member_id"), ["member_id"], unique=False)

    op.create_table(
        "exchange",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("helper_id", sa.String(length=30), nullable=False),
        sa.Column("recipient_id", sa.String(length=30), nullable=False),
        sa.Column("concern", sa.String(length=64), nullable=False),
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("request_id", sa.String(length=30), nullable=True),
        sa.Column("tie_id", sa.String(length=30), nullable=True),
        sa.Column("recorded_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["helper_id"], ["member.id"], name=op.f("fk_exchange_helper_id")),
        sa.ForeignKeyConstraint(["recipient_id"], ["member.id"], name=op.f("fk_exchange_recipient_id")),
        sa.ForeignKeyConstraint(["request_id"], ["help_request.id"], name=op.f("fk_exchange_request_id")),
        sa.ForeignKeyConstraint(["tie_id"], ["tie.id"], name=op.f("fk_exchange_tie_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exchange")),
    )
    with op.batch_alter_table("exchange", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_exchange_happened_on"), ["happened_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_exchange_helper_id"), ["helper_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_exchange_recipient_id"), ["recipient_id"], unique=False)

    op.create_table(
        "follow_up",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("tie_id", sa.String(length=30), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("went", sa.String(length=16), nullable=True),
        sa.ForeignKeyConstraint(["tie_id"], ["tie.id"], name=op.f("fk_follow_up_tie_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up")),
        sa.UniqueConstraint("tie_id", "number", name=op.f("uq_follow_up_tie_id_number")),
    )
    with op.batch_alter_table("follow_up", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_follow_up_due_on"), ["due_on"], unique=False)

    op.create_table(
        "help_asked",
        sa.Column("request_id", sa.String(length=30), nullable=False),
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("wave", sa.Integer(), nullable=False),
        sa.Column("asked_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_help_asked_member_id")),
        sa.ForeignKeyConstraint(["request_id"], ["help_request.id"], name=op.f("fk_help_asked_request_id")),
        sa.PrimaryKeyConstraint("request_id", "member_id", name=op.f("pk_help_asked")),
    )
    with op.batch_alter_table("help_asked", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_help_asked_member_id"), ["member_id"], unique=False)

    op.create_table(
        "hotline_call",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("line_id", sa.String(length=30), nullable=False),
        sa.Column("pool_id", sa.String(length=30), nullable=False),
        sa.Column("audience", sa.String(length=16), nullable=False),
        sa.Column("provider_ref", sa.String(length=64), nullable=True),
        sa.Column("caller_key", sa.String(length=16), nullable=True),
        sa.Column("caller", sa.String(length=8), nullable=True),
        sa.Column("language", sa.String(length=16), nullable=True),
        sa.Column("gender", sa.String(length=40), nullable=True),
        sa.Column("gender_by", sa.String(length=100), nullable=True),
        sa.Column("area", sa.String(length=80), nullable=True),
        sa.Column("rule", sa.Text(), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("step_ends_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("arrived_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("answered_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("answered_by", sa.String(length=30), nullable=True),
        sa.Column("ended_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("message_ref", sa.String(length=200), nullable=True),
        sa.Column("message_seconds", sa.Integer(), nullable=True),
        sa.Column("call_back_since", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("called_back_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.String(length=16), nullable=True),
        sa.Column("purged_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["answered_by"], ["responder.id"], name=op.f("fk_hotline_call_answered_by")),
        sa.ForeignKeyConstraint(["line_id"], ["hotline_line.id"], name=op.f("fk_hotline_call_line_id")),
        sa.ForeignKeyConstraint(["pool_id"], ["hotline_pool.id"], name=op.f("fk_hotline_call_pool_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hotline_call")),
        sa.UniqueConstraint("provider_ref", name=op.f("uq_hotline_call_provider_ref")),
    )
    with op.batch_alter_table("hotline_call", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_hotline_call_answered_by"), ["answered_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_hotline_call_arrived_at"), ["arrived_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_hotline_call_caller_key"), ["caller_key"], unique=False)
        batch_op.create_index(batch_op.f("ix_hotline_call_line_id"), ["line_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_hotline_call_pool_id"), ["pool_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_hotline_call_state"), ["state"], unique=False)
        batch_op.create_index(batch_op.f("ix_hotline_call_step_ends_at"), ["step_ends_at"], unique=False)

    op.create_table(
        "occurrence",
        sa.Column("meeting_id", sa.String(length=30), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("attended", sa.Integer(), nullable=False),
        sa.Column("newcomers", sa.Integer(), nullable=False),
        sa.Column("recorded_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_occurrence_meeting_id")),
        sa.PrimaryKeyConstraint("meeting_id", "held_on", name=op.f("pk_occurrence")),
    )
    with op.batch_alter_table("occurrence", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_occurrence_held_on"), ["held_on"], unique=False)

    op.create_table(
        "participation",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("partner_id", sa.String(length=30), nullable=False),
        sa.Column("meeting_id", sa.String(length=30), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("capacity", sa.String(length=16), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("is_invited", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_participation_meeting_id")),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"], name=op.f("fk_participation_partner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participation")),
    )
    with op.batch_alter_table("participation", schema=None) as batch_op:
        batch_op.create_index("ix_participation_meeting_id_held_on", ["meeting_id", "held_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_participation_partner_id"), ["partner_id"], unique=False)

    op.create_table(
        "resource_exchange",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("partner_id", sa.String(length=30), nullable=False),
        sa.Column("resource", sa.String(length=16), nullable=False),
        sa.Column("direction", sa.String(length=4), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("note", sa.String(length=1000), nullable=True),
        sa.Column("consent_id", sa.String(length=30), nullable=True),
        sa.Column("is_consented", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["consent_id"], ["consent.id"], name=op.f("fk_resource_exchange_consent_id")),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"], name=op.f("fk_resource_exchange_partner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resource_exchange")),
    )
    with op.batch_alter_table("resource_exchange", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_resource_exchange_consent_id"), ["consent_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_resource_exchange_happened_on"), ["happened_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_resource_exchange_partner_id"), ["partner_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_resource_exchange_resource"), ["resource"], unique=False)

    op.create_table(
        "tally",
        sa.Column("proposal_id", sa.String(length=30), nullable=False),
        sa.Column("round", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("stance", sa.String(length=16), nullable=False),
        sa.Column("votes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposal.id"], name=op.f("fk_tally_proposal_id")),
        sa.PrimaryKeyConstraint("proposal_id", "round", "stance", name=op.f("pk_tally")),
    )
    op.create_table(
        "term",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("position_id", sa.String(length=30), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("began_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_term_member_id")),
        sa.ForeignKeyConstraint(["position_id"], ["position.id"], name=op.f("fk_term_position_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_term")),
        sa.UniqueConstraint("position_id", "number", name=op.f("uq_term_position_id_number")),
    )
    with op.batch_alter_table("term", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_term_member_id"), ["member_id"], unique=False)

    op.create_table(
        "weekly_shift",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("pool_id", sa.String(length=30), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("starts", sa.String(length=5), nullable=False),
        sa.Column("ends", sa.String(length=5), nullable=False),
        sa.Column("ends_next_day", sa.Boolean(), nullable=False),
        sa.Column("responder_id", sa.String(length=30), nullable=True),
        sa.Column("begins_on", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["pool_id"], ["hotline_pool.id"], name=op.f("fk_weekly_shift_pool_id")),
        sa.ForeignKeyConstraint(["responder_id"], ["responder.id"], name=op.f("fk_weekly_shift_responder_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_weekly_shift")),
    )
    with op.batch_alter_table("weekly_shift", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_weekly_shift_pool_id"), ["pool_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_weekly_shift_responder_id"), ["responder_id"], unique=False)

    op.create_table(
        "helper_selection",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("chosen_by", sa.String(length=16), nullable=False),
        sa.Column("criterion", sa.String(length=32), nullable=False),
        sa.Column("decision_id", sa.String(length=30), nullable=True),
        sa.Column("confirmed_by", sa.String(length=200), nullable=True),
        sa.Column("chosen_on", sa.Date(), nullable=False),
        sa.Column("policy_version", sa.Integer(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"], name=op.f("fk_helper_selection_decision_id")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_helper_selection_member_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_helper_selection")),
    )
    with op.batch_alter_table("helper_selection", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_helper_selection_ended_on"), ["ended_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_helper_selection_member_id"), ["member_id"], unique=False)

    op.create_table(
        "host_agreement",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("venue_id", sa.String(length=30), nullable=False),
        sa.Column("contact_role", sa.String(length=16), nullable=True),
        sa.Column("may_see", sa.JSON(), nullable=False),
        sa.Column("decision_id", sa.String(length=30), nullable=False),
        sa.Column("began_on", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"], name=op.f("fk_host_agreement_decision_id")),
        sa.ForeignKeyConstraint(["venue_id"], ["venue.id"], name=op.f("fk_host_agreement_venue_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_host_agreement")),
    )
    with op.batch_alter_table("host_agreement", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_host_agreement_venue_id"), ["venue_id"], unique=False)

    op.create_table(
        "hotline_ring",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("call_id", sa.String(length=30), nullable=False),
        sa.Column("responder_id", sa.String(length=30), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("began_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("ended_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.String(length=16), nullable=True),
        sa.ForeignKeyConstraint(["call_id"], ["hotline_call.id"], name=op.f("fk_hotline_ring_call_id")),
        sa.ForeignKeyConstraint(["responder_id"], ["responder.id"], name=op.f("fk_hotline_ring_responder_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hotline_ring")),
    )
    with op.batch_alter_table("hotline_ring", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_hotline_ring_call_id"), ["call_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_hotline_ring_responder_id"), ["responder_id"], unique=False)

    op.create_table(
        "imported_shift",
        sa.Column("key_hash", sa.String(length=64), nullable=False),
        sa.Column("shift_id", sa.String(length=30), nullable=False),
        sa.Column("imported_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["shift_id"], ["weekly_shift.id"], name=op.f("fk_imported_shift_shift_id")),
        sa.PrimaryKeyConstraint("key_hash", name=op.f("pk_imported_shift")),
    )
    with op.batch_alter_table("imported_shift", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_imported_shift_shift_id"), ["shift_id"], unique=False)

    op.create_table(
        "integration",
        sa.Column("decision_id", sa.String(length=30), nullable=False),
        sa.Column("item_id", sa.String(length=30), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("review_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"], name=op.f("fk_integration_decision_id")),
        sa.ForeignKeyConstraint(["item_id"], ["knowledge_item.id"], name=op.f("fk_integration_item_id")),
        sa.PrimaryKeyConstraint("decision_id", name=op.f("pk_integration")),
    )
    with op.batch_alter_table("integration", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_integration_item_id"), ["item_id"], unique=False)

    op.create_table(
        "method",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("solves", sa.String(length=400), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("stage", sa.String(length=16), nullable=True),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("origin", sa.String(length=16), nullable=True),
        sa.Column("origin_experience_id", sa.String(length=30), nullable=True),
        sa.Column("founder_account_id", sa.String(length=30), nullable=True),
        sa.Column("parent_id", sa.String(length=30), nullable=True),
        sa.Column("knowledge_id", sa.String(length=30), nullable=True),
        sa.Column("author_id", sa.String(length=30), nullable=True),
        sa.Column("drafted_on", sa.Date(), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("decision_id", sa.String(length=30), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["member.id"], name=op.f("fk_method_author_id")),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"], name=op.f("fk_method_decision_id")),
        sa.ForeignKeyConstraint(
            ["founder_account_id"], ["founder_account.id"], name=op.f("fk_method_founder_account_id")
        ),
        sa.ForeignKeyConstraint(["knowledge_id"], ["knowledge_item.id"], name=op.f("fk_method_knowledge_id")),
        sa.ForeignKeyConstraint(["parent_id"], ["method.id"], name=op.f("fk_method_parent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_method")),
    )
    with op.batch_alter_table("method", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_method_author_id"), ["author_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_method_founder_account_id"), ["founder_account_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_method_kind"), ["kind"], unique=False)
        batch_op.create_index(batch_op.f("ix_method_knowledge_id"), ["knowledge_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_method_parent_id"), ["parent_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_method_stage"), ["stage"], unique=False)
        batch_op.create_index(batch_op.f("ix_method_state"), ["state"], unique=False)

    op.create_table(
        "money_budget",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("decision_id", sa.String(length=30), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("period", sa.String(length=16), nullable=False),
        sa.Column("begins_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"], name=op.f("fk_money_budget_decision_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_money_budget")),
        sa.UniqueConstraint("decision_id", name=op.f("uq_money_budget_decision_id")),
    )
    op.create_table(
        "our_proposal",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("change", sa.JSON(), nullable=False),
        sa.Column("source", sa.JSON(), nullable=False),
        sa.Column("drafted_by", sa.String(length=30), nullable=True),
        sa.Column("drafted_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("decision_id", sa.String(length=30), nullable=True),
        sa.Column("sent_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"], name=op.f("fk_our_proposal_decision_id")),
        sa.ForeignKeyConstraint(["drafted_by"], ["member.id"], name=op.f("fk_our_proposal_drafted_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_our_proposal")),
    )
    with op.batch_alter_table("our_proposal", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_our_proposal_drafted_by"), ["drafted_by"], unique=False)

    op.create_table(
        "our_saying",
        sa.Column("subject", sa.String(length=120), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("said", sa.JSON(), nullable=False),
        sa.Column("decision_id", sa.String(length=30), nullable=False),
        sa.Column("said_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"], name=op.f("fk_our_saying_decision_id")),
        sa.PrimaryKeyConstraint("subject", name=op.f("pk_our_saying")),
    )
    with op.batch_alter_table("our_saying", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_our_saying_kind"), ["kind"], unique=False)

    op.create_table(
        "review_period",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("months", sa.Integer(), nullable=False),
        sa.Column("decision_id", sa.String(length=30), nullable=False),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"], name=op.f("fk_review_period_decision_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_period")),
    )
    op.create_table(
        "subconcern",
        sa.Column("slug", sa.String(length=64), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("life_situation", sa.String(length=16), nullable=True),
        sa.Column("added_on", sa.Date(), nullable=False),
        sa.Column("added_by", sa.String(length=30), nullable=True),
        sa.Column("decision_id", sa.String(length=30), nullable=True),
        sa.ForeignKeyConstraint(["added_by"], ["member.id"], name=op.f("fk_subconcern_added_by")),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"], name=op.f("fk_subconcern_decision_id")),
        sa.PrimaryKeyConstraint("slug", name=op.f("pk_subconcern")),
    )
    with op.batch_alter_table("subconcern", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_subconcern_added_by"), ["added_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_subconcern_life_situation"), ["life_situation"], unique=False)

    op.create_table(
        "transition",
        sa.Column("slug", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("is_normative", sa.Boolean(), nullable=False),
        sa.Column("role_vacuum", sa.String(length=1000), nullable=False),
        sa.Column("decision_id", sa.String(length=30), nullable=True),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"], name=op.f("fk_transition_decision_id")),
        sa.PrimaryKeyConstraint("slug", name=op.f("pk_transition")),
    )
    op.create_table(
        "turn",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("shift_id", sa.String(length=30), nullable=False),
        sa.Column("pool_id", sa.String(length=30), nullable=False),
        sa.Column("begins_on", sa.Date(), nullable=False),
        sa.Column("begins_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("ends_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("responder_id", sa.String(length=30), nullable=True),
        sa.Column("confirmed_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("reminded_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("vacated_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["pool_id"], ["hotline_pool.id"], name=op.f("fk_turn_pool_id")),
        sa.ForeignKeyConstraint(["responder_id"], ["responder.id"], name=op.f("fk_turn_responder_id")),
        sa.ForeignKeyConstraint(["shift_id"], ["weekly_shift.id"], name=op.f("fk_turn_shift_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_turn")),
        sa.UniqueConstraint("shift_id", "begins_on", name=op.f("uq_turn_shift_id_begins_on")),
    )
    with op.batch_alter_table("turn", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_turn_ends_at"), ["ends_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_turn_pool_id"), ["pool_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_turn_responder_id"), ["responder_id"], unique=False)

    op.create_table(
        "experience",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("concern", sa.String(length=64), nullable=False),
        sa.Column("subconcern", sa.String(length=64), nullable=True),
        sa.Column("began_month", sa.String(length=7), nullable=False),
        sa.Column("situation", sa.Text(), nullable=True),
        sa.Column("helped", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_experience_member_id")),
        sa.ForeignKeyConstraint(["subconcern"], ["subconcern.slug"], name=op.f("fk_experience_subconcern")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_experience")),
    )
    with op.batch_alter_table("experience", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_experience_member_id"), ["member_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_experience_subconcern"), ["subconcern"], unique=False)

    op.create_table(
        "journey",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("member_id", sa.String(length=30), nullable=False),
        sa.Column("transition", sa.String(length=64), nullable=False),
        sa.Column("began_month", sa.String(length=7), nullable=True),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("stage", sa.String(length=16), nullable=True),
        sa.Column("declared_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_journey_member_id")),
        sa.ForeignKeyConstraint(["transition"], ["transition.slug"], name=op.f("fk_journey_transition")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journey")),
    )
    with op.batch_alter_table("journey", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_journey_member_id"), ["member_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_journey_transition"), ["transition"], unique=False)

    op.create_table(
        "method_trial",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("method_id", sa.String(length=30), nullable=False),
        sa.Column("began_on", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.Column("findings", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["method_id"], ["method.id"], name=op.f("fk_method_trial_method_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_method_trial")),
    )
    with op.batch_alter_table("method_trial", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_method_trial_method_id"), ["method_id"], unique=False)

    op.create_table(
        "money_entry",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("recorded_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("decision_id", sa.String(length=30), nullable=True),
        sa.Column("budget_id", sa.String(length=30), nullable=True),
        sa.Column("corrects", sa.String(length=30), nullable=True),
        sa.Column("key_hash", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(["budget_id"], ["money_budget.id"], name=op.f("fk_money_entry_budget_id")),
        sa.ForeignKeyConstraint(["corrects"], ["money_entry.id"], name=op.f("fk_money_entry_corrects")),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"], name=op.f("fk_money_entry_decision_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_money_entry")),
        sa.UniqueConstraint("corrects", name=op.f("uq_money_entry_corrects")),
        sa.UniqueConstraint("key_hash", name=op.f("uq_money_entry_key_hash")),
    )
    with op.batch_alter_table("money_entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_money_entry_budget_id"), ["budget_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_money_entry_decision_id"), ["decision_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_money_entry_happened_on"), ["happened_on"], unique=False)

    op.create_table(
        "our_offer",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("method_id", sa.String(length=30), nullable=True),
        sa.Column("knowledge_id", sa.String(length=30), nullable=True),
        sa.Column("edition_id", sa.String(length=30), nullable=True),
        sa.Column("item", sa.String(length=64), nullable=True),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("serves", sa.String(length=400), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("findings", sa.Text(), nullable=True),
        sa.Column("part", sa.String(length=64), nullable=True),
        sa.Column("stage", sa.String(length=16), nullable=True),
        sa.Column("lineage", sa.JSON(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=True),
        sa.Column("setting", sa.String(length=16), nullable=True),
        sa.Column("source", sa.String(length=500), nullable=True),
        sa.Column("names_chapter", sa.Boolean(), nullable=False),
        sa.Column("is_public", sa.Boolean(), nullable=False),
        sa.Column("drafted_on", sa.Date(), nullable=False),
        sa.Column("decision_id", sa.String(length=30), nullable=True),
        sa.Column("sent_sha256", sa.String(length=64), nullable=True),
        sa.Column("offered_on", sa.Date(), nullable=True),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"], name=op.f("fk_our_offer_decision_id")),
        sa.ForeignKeyConstraint(["knowledge_id"], ["knowledge_item.id"], name=op.f("fk_our_offer_knowledge_id")),
        sa.ForeignKeyConstraint(["method_id"], ["method.id"], name=op.f("fk_our_offer_method_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_our_offer")),
    )
    op.create_table(
        "shift_offer",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("turn_id", sa.String(length=30), nullable=False),
        sa.Column("offered_by", sa.String(length=30), nullable=False),
        sa.Column("taken_by", sa.String(length=30), nullable=True),
        sa.Column("in_return_id", sa.String(length=30), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("made_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["in_return_id"], ["turn.id"], name=op.f("fk_shift_offer_in_return_id")),
        sa.ForeignKeyConstraint(["offered_by"], ["responder.id"], name=op.f("fk_shift_offer_offered_by")),
        sa.ForeignKeyConstraint(["taken_by"], ["responder.id"], name=op.f("fk_shift_offer_taken_by")),
        sa.ForeignKeyConstraint(["turn_id"], ["turn.id"], name=op.f("fk_shift_offer_turn_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shift_offer")),
    )
    with op.batch_alter_table("shift_offer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_shift_offer_in_return_id"), ["in_return_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_shift_offer_offered_by"), ["offered_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_shift_offer_taken_by"), ["taken_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_shift_offer_turn_id"), ["turn_id"], unique=False)

    op.create_table(
        "story_method",
        sa.Column("story_id", sa.String(length=30), nullable=False),
        sa.Column("method_id", sa.String(length=30), nullable=False),
        sa.ForeignKeyConstraint(["method_id"], ["method.id"], name=op.f("fk_story_method_method_id")),
        sa.ForeignKeyConstraint(["story_id"], ["story.id"], name=op.f("fk_story_method_story_id")),
        sa.PrimaryKeyConstraint("story_id", "method_id", name=op.f("pk_story_method")),
    )
    with op.batch_alter_table("story_method", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_story_method_method_id"), ["method_id"], unique=False)

    op.create_table(
        "money_words",
        sa.Column("entry_id", sa.String(length=30), nullable=False),
        sa.Column("text", sa.String(length=500), nullable=True),
        sa.Column("member_id", sa.String(length=30), nullable=True),
        sa.Column("recorded_by", sa.String(length=30), nullable=True),
        sa.ForeignKeyConstraint(["entry_id"], ["money_entry.id"], name=op.f("fk_money_words_entry_id")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_money_words_member_id")),
        sa.ForeignKeyConstraint(["recorded_by"], ["member.id"], name=op.f("fk_money_words_recorded_by")),
        sa.PrimaryKeyConstraint("entry_id", name=op.f("pk_money_words")),
    )
    with op.batch_alter_table("money_words", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_money_words_member_id"), ["member_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_money_words_recorded_by"), ["recorded_by"], unique=False)

    op.create_table(
        "stage_mark",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("journey_id", sa.String(length=30), nullable=False),
        sa.Column("stage", sa.String(length=16), nullable=False),
        sa.Column("declared_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["journey_id"], ["journey.id"], name=op.f("fk_stage_mark_journey_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stage_mark")),
    )
    with op.batch_alter_table("stage_mark", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_stage_mark_journey_id"), ["journey_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("stage_mark", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_stage_mark_journey_id"))

    op.drop_table("stage_mark")
    with op.batch_alter_table("money_words", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_money_words_recorded_by"))
        batch_op.drop_index(batch_op.f("ix_money_words_member_id"))

    op.drop_table("money_words")
    with op.batch_alter_table("story_method", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_story_method_method_id"))

    op.drop_table("story_method")
    with op.batch_alter_table("shift_offer", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_shift_offer_turn_id"))
        batch_op.drop_index(batch_op.f("ix_shift_offer_taken_by"))
        batch_op.drop_index(batch_op.f("ix_shift_offer_offered_by"))
        batch_op.drop_index(batch_op.f("ix_shift_offer_in_return_id"))

    op.drop_table("shift_offer")
    op.drop_table("our_offer")
    with op.batch_alter_table("money_entry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_money_entry_happened_on"))
        batch_op.drop_index(batch_op.f("ix_money_entry_decision_id"))
        batch_op.drop_index(batch_op.f("ix_money_entry_budget_id"))

    op.drop_table("money_entry")
    with op.batch_alter_table("method_trial", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_method_trial_method_id"))

    op.drop_table("method_trial")
    with op.batch_alter_table("journey", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_journey_transition"))
        batch_op.drop_index(batch_op.f("ix_journey_member_id"))

    op.drop_table("journey")
    with op.batch_alter_table("experience", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_experience_subconcern"))
        batch_op.drop_index(batch_op.f("ix_experience_member_id"))

    op.drop_table("experience")
    with op.batch_alter_table("turn", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_turn_responder_id"))
        batch_op.drop_index(batch_op.f("ix_turn_pool_id"))
        batch_op.drop_index(batch_op.f("ix_turn_ends_at"))

    op.drop_table("turn")
    op.drop_table("transition")
    with op.batch_alter_table("subconcern", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_subconcern_life_situation"))
        batch_op.drop_index(batch_op.f("ix_subconcern_added_by"))

    op.drop_table("subconcern")
    op.drop_table("review_period")
    with op.batch_alter_table("our_saying", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_our_saying_kind"))

    op.drop_table("our_saying")
    with op.batch_alter_table("our_proposal", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_our_proposal_drafted_by"))

    op.drop_table("our_proposal")
    op.drop_table("money_budget")
    with op.batch_alter_table("method", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_method_state"))
        batch_op.drop_index(batch_op.f("ix_method_stage"))
        batch_op.drop_index(batch_op.f("ix_method_parent_id"))
        batch_op.drop_index(batch_op.f("ix_method_knowledge_id"))
        batch_op.drop_index(batch_op.f("ix_method_kind"))
        batch_op.drop_index(batch_op.f("ix_method_founder_account_id"))
        batch_op.drop_index(batch_op.f("ix_method_author_id"))

    op.drop_table("method")
    with op.batch_alter_table("integration", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_integration_item_id"))

    op.drop_table("integration")
    with op.batch_alter_table("imported_shift", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_imported_shift_shift_id"))

    op.drop_table("imported_shift")
    with op.batch_alter_table("hotline_ring", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_hotline_ring_responder_id"))
        batch_op.drop_index(batch_op.f("ix_hotline_ring_call_id"))

    op.drop_table("hotline_ring")
    with op.batch_alter_table("host_agreement", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_host_agreement_venue_id"))

    op.drop_table("host_agreement")
    with op.batch_alter_table("helper_selection", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_helper_selection_member_id"))
        batch_op.drop_index(batch_op.f("ix_helper_selection_ended_on"))

    op.drop_table("helper_selection")
    with op.batch_alter_table("weekly_shift", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_weekly_shift_responder_id"))
        batch_op.drop_index(batch_op.f("ix_weekly_shift_pool_id"))

    op.drop_table("weekly_shift")
    with op.batch_alter_table("term", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_term_member_id"))

    op.drop_table("term")
    op.drop_table("tally")
    with op.batch_alter_table("resource_exchange", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_resource_exchange_resource"))
        batch_op.drop_index(batch_op.f("ix_resource_exchange_partner_id"))
        batch_op.drop_index(batch_op.f("ix_resource_exchange_happened_on"))
        batch_op.drop_index(batch_op.f("ix_resource_exchange_consent_id"))

    op.drop_table("resource_exchange")
    with op.batch_alter_table("participation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_participation_partner_id"))
        batch_op.drop_index("ix_participation_meeting_id_held_on")

    op.drop_table("participation")
    with op.batch_alter_table("occurrence", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_occurrence_held_on"))

    op.drop_table("occurrence")
    with op.batch_alter_table("hotline_call", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_hotline_call_step_ends_at"))
        batch_op.drop_index(batch_op.f("ix_hotline_call_state"))
        batch_op.drop_index(batch_op.f("ix_hotline_call_pool_id"))
        batch_op.drop_index(batch_op.f("ix_hotline_call_line_id"))
        batch_op.drop_index(batch_op.f("ix_hotline_call_caller_key"))
        batch_op.drop_index(batch_op.f("ix_hotline_call_arrived_at"))
        batch_op.drop_index(batch_op.f("ix_hotline_call_answered_by"))

    op.drop_table("hotline_call")
    with op.batch_alter_table("help_asked", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_help_asked_member_id"))

    op.drop_table("help_asked")
    with op.batch_alter_table("follow_up", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_follow_up_due_on"))

    op.drop_table("follow_up")
    with op.batch_alter_table("exchange", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_exchange_recipient_id"))
        batch_op.drop_index(batch_op.f("ix_exchange_helper_id"))
        batch_op.drop_index(batch_op.f("ix_exchange_happened_on"))

    op.drop_table("exchange")
    with op.batch_alter_table("electoral_roll", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_electoral_roll_member_id"))

    op.drop_table("electoral_roll")
    with op.batch_alter_table("decision", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_decision_subject"))
        batch_op.drop_index(batch_op.f("ix_decision_review_on"))
        batch_op.drop_index(batch_op.f("ix_decision_kind"))
        batch_op.drop_index(batch_op.f("ix_decision_decided_on"))

    op.drop_table("decision")
    with op.batch_alter_table("correction", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_correction_member_id"))
        batch_op.drop_index(batch_op.f("ix_correction_meeting_id"))
        batch_op.drop_index(batch_op.f("ix_correction_expires_on"))

    op.drop_table("correction")
    with op.batch_alter_table("ballot", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_ballot_member_id"))

    op.drop_table("ballot")
    with op.batch_alter_table("attendance", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_attendance_member_id"))

    op.drop_table("attendance")
    with op.batch_alter_table("approach_step", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_approach_step_taken_on"))
        batch_op.drop_index(batch_op.f("ix_approach_step_taken_by"))
        batch_op.drop_index(batch_op.f("ix_approach_step_approach_id"))

    op.drop_table("approach_step")
    with op.batch_alter_table("approach_reach", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_approach_reach_approach_id"))

    op.drop_table("approach_reach")
    with op.batch_alter_table("appeal", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_appeal_member_id"))

    op.drop_table("appeal")
    with op.batch_alter_table("tie", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_tie_recipient_id"))
        batch_op.drop_index(batch_op.f("ix_tie_match_id"))
        batch_op.drop_index(batch_op.f("ix_tie_helper_id"))

    op.drop_table("tie")
    with op.batch_alter_table("tension", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_tension_state"))
        batch_op.drop_index(batch_op.f("ix_tension_partner_id"))

    op.drop_table("tension")
    op.drop_table("support_context")
    with op.batch_alter_table("story", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_story_stage"))
        batch_op.drop_index(batch_op.f("ix_story_months_since_onset"))
        batch_op.drop_index(batch_op.f("ix_story_member_id"))

    op.drop_table("story")
    op.drop_table("source_waiting")
    with op.batch_alter_table("source_state", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_source_state_due_at"))

    op.drop_table("source_state")
    with op.batch_alter_table("source_poll", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_source_poll_source_id"))
        batch_op.drop_index(batch_op.f("ix_source_poll_polled_at"))

    op.drop_table("source_poll")
    with op.batch_alter_table("service_task", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_service_task_taker_id"))

    op.drop_table("service_task")
    with op.batch_alter_table("responder", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_responder_member_id"))

    op.drop_table("responder")
    op.drop_table("reflection")
    with op.batch_alter_table("proposal", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_proposal_subject"))
        batch_op.drop_index(batch_op.f("ix_proposal_state"))
        batch_op.drop_index(batch_op.f("ix_proposal_opened_by"))
        batch_op.drop_index(batch_op.f("ix_proposal_kind"))

    op.drop_table("proposal")
    with op.batch_alter_table("position", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_position_holder_id"))

    op.drop_table("position")
    op.drop_table("our_view")
    op.drop_table("offer_answer")
    with op.batch_alter_table("motion_copy", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_motion_copy_conference_id"))

    op.drop_table("motion_copy")
    with op.batch_alter_table("member_move", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_member_move_moved_on"))
        batch_op.drop_index(batch_op.f("ix_member_move_member_id"))

    op.drop_table("member_move")
    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.drop_index("uq_meeting_source_slug")
        batch_op.drop_index(batch_op.f("ix_meeting_venue_id"))

    op.drop_table("meeting")
    with op.batch_alter_table("knowledge_item", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_knowledge_item_status"))
        batch_op.drop_index(batch_op.f("ix_knowledge_item_setting"))
        batch_op.drop_index(batch_op.f("ix_knowledge_item_review_on"))
        batch_op.drop_index(batch_op.f("ix_knowledge_item_noted_by"))
        batch_op.drop_index(batch_op.f("ix_knowledge_item_current_on"))

    op.drop_table("knowledge_item")
    op.drop_table("kept_document")
    op.drop_table("item_copy")
    with op.batch_alter_table("imported_member", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_imported_member_member_id"))

    op.drop_table("imported_member")
    op.drop_table("hotline_line")
    with op.batch_alter_table("helper_training", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_helper_training_member_id"))

    op.drop_table("helper_training")
    op.drop_table("helper_profile")
    op.drop_table("helper_encouragement")
    with op.batch_alter_table("helper_check", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_helper_check_member_id"))

    op.drop_table("helper_check")
    with op.batch_alter_table("help_step", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_help_step_member_id"))
        batch_op.drop_index(batch_op.f("ix_help_step_encouraged_by"))

    op.drop_table("help_step")
    with op.batch_alter_table("help_request", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_help_request_opened_at"))
        batch_op.drop_index(batch_op.f("ix_help_request_member_id"))
        batch_op.drop_index(batch_op.f("ix_help_request_first_response_at"))
        batch_op.drop_index(batch_op.f("ix_help_request_due_at"))

    op.drop_table("help_request")
    with op.batch_alter_table("help_match_voice", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_help_match_voice_member_id"))

    op.drop_table("help_match_voice")
    op.drop_table("giving_naming")
    with op.batch_alter_table("founder_account", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_founder_account_member_id"))

    op.drop_table("founder_account")
    op.drop_table("contact_roster")
    op.drop_table("contact_item")
    with op.batch_alter_table("consent", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_consent_partner_id"))
        batch_op.drop_index(batch_op.f("ix_consent_member_id"))

    op.drop_table("consent")
    with op.batch_alter_table("closure", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_closure_venue_id"))
        batch_op.drop_index(batch_op.f("ix_closure_last"))

    op.drop_table("closure")
    op.drop_table("check_in")
    with op.batch_alter_table("aspect_mark", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_aspect_mark_member_id"))

    op.drop_table("aspect_mark")
    with op.batch_alter_table("approach", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_approach_source"))
        batch_op.drop_index(batch_op.f("ix_approach_outcome"))
        batch_op.drop_index(batch_op.f("ix_approach_ended_on"))
        batch_op.drop_index(batch_op.f("ix_approach_captain_id"))
        batch_op.drop_index(batch_op.f("ix_approach_begun_on"))

    op.drop_table("approach")
    with op.batch_alter_table("aim", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_aim_member_id"))

    op.drop_table("aim")
    with op.batch_alter_table("access_record", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_access_record_seen_at"))

    op.drop_table("access_record")
    op.drop_table("work")
    op.drop_table("waiver_copy")
    op.drop_table("venue")
    op.drop_table("testimony")
    op.drop_table("telephony")
    op.drop_table("task_copy")
    op.drop_table("tailoring_ref")
    op.drop_table("tailoring_copy")
    op.drop_table("source")
    with op.batch_alter_table("sign_up_invitation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sign_up_invitation_member_id"))

    op.drop_table("sign_up_invitation")
    with op.batch_alter_table("sign_in", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sign_in_account_id"))

    op.drop_table("sign_in")
    op.drop_table("share_back")
    op.drop_table("service_key")
    op.drop_table("review_copy")
    op.drop_table("return_copy")
    op.drop_table("report")
    with op.batch_alter_table("refresh_token", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_refresh_token_sign_in_id"))

    op.drop_table("refresh_token")
    with op.batch_alter_table("proposal_copy", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_proposal_copy_state"))

    op.drop_table("proposal_copy")
    op.drop_table("profile")
    op.drop_table("policy_row")
    op.drop_table("policy_copy")
    with op.batch_alter_table("pending", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_pending_subject"))

    op.drop_table("pending")
    with op.batch_alter_table("partner", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_partner_kind"))
        batch_op.drop_index(batch_op.f("ix_partner_ended_on"))

    op.drop_table("partner")
    op.drop_table("own_key")
    op.drop_table("our_share")
    op.drop_table("our_response")
    with op.batch_alter_table("our_reply", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_our_reply_follow_up_id"))

    op.drop_table("our_reply")
    op.drop_table("our_promise")
    op.drop_table("our_derivation")
    op.drop_table("our_appeal")
    op.drop_table("origin")
    with op.batch_alter_table("orientation_item", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_orientation_item_audience"))

    op.drop_table("orientation_item")
    op.drop_table("opt_out")
    with op.batch_alter_table("oauth_ended", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_oauth_ended_expires_at"))

    op.drop_table("oauth_ended")
    op.drop_table("oauth_code")
    with op.batch_alter_table("oauth_assertion", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_oauth_assertion_expires_at"))

    op.drop_table("oauth_assertion")
    op.drop_table("noted_figure")
    op.drop_table("noise_draw")
    op.drop_table("money_book")
    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_member_state"))
        batch_op.drop_index(batch_op.f("ix_member_party_id"))
        batch_op.drop_index(batch_op.f("ix_member_left_on"))

    op.drop_table("member")
    with op.batch_alter_table("log_entry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_log_entry_subject"))

    op.drop_table("log_entry")
    with op.batch_alter_table("link_session", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_link_session_number"))

    op.drop_table("link_session")
    op.drop_table("layer_copy")
    with op.batch_alter_table("landscape_note", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_landscape_note_noted_on"))

    op.drop_table("landscape_note")
    with op.batch_alter_table("import_receipt", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_import_receipt_source"))

    op.drop_table("import_receipt")
    op.drop_table("import_mapping")
    with op.batch_alter_table("idempotency_key", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_idempotency_key_made_at"))

    op.drop_table("idempotency_key")
    op.drop_table("hotline_pool")
    op.drop_table("helper_key")
    with op.batch_alter_table("help_match", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_help_match_state"))
        batch_op.drop_index(batch_op.f("ix_help_match_request_id"))

    op.drop_table("help_match")
    op.drop_table("hash_key")
    with op.batch_alter_table("form_promise", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_form_promise_form"))

    op.drop_table("form_promise")
    op.drop_table("form_copy")
    op.drop_table("follow_up_copy")
    op.drop_table("floor")
    with op.batch_alter_table("finding_copy", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_finding_copy_state"))

    op.drop_table("finding_copy")
    op.drop_table("figure_way_out")
    op.drop_table("explanation")
    with op.batch_alter_table("exception_copy", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_exception_copy_period"))

    op.drop_table("exception_copy")
    op.drop_table("evidence")
    with op.batch_alter_table("effect", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_effect_status"))
        batch_op.drop_index(batch_op.f("ix_effect_kind"))
        batch_op.drop_index(batch_op.f("ix_effect_institution"))

    op.drop_table("effect")
    op.drop_table("edition_copy")
    op.drop_table("doubt_copy")
    op.drop_table("conference_copy")
    op.drop_table("commons_taking")
    op.drop_table("commons_place")
    with op.batch_alter_table("commons_copy", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_commons_copy_kind"))

    op.drop_table("commons_copy")
    op.drop_table("campaign_copy")
    op.drop_table("business_meeting")
    op.drop_table("budget_charge")
    op.drop_table("bond")
    op.drop_table("beyond")
    with op.batch_alter_table("app_consent", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_app_consent_client_id"))

    op.drop_table("app_consent")
    op.drop_table("app")
    op.drop_table("account")
