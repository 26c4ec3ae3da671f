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
        "aggregation_key",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("public", sa.String(length=43), nullable=False),
        sa.Column("private", sa.String(length=43), nullable=False),
        sa.Column("made_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_aggregation_key")),
        sa.UniqueConstraint("public", name=op.f("uq_aggregation_key_public")),
    )
    op.create_table(
        "app",
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("jwk", sa.JSON(), nullable=True),
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
    with op.batch_alter_table("app", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_app_body_id"), ["body_id"], unique=False)

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
        "body",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("slug", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("concern", sa.String(length=200), nullable=False),
        sa.Column("origin", sa.JSON(), nullable=False),
        sa.Column("labels", sa.JSON(), nullable=False),
        sa.Column("language", sa.String(length=35), nullable=False),
        sa.Column("levels", sa.JSON(), nullable=False),
        sa.Column("meeting_types", sa.JSON(), nullable=False),
        sa.Column("formed_on", sa.Date(), nullable=True),
        sa.Column("registered_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_body")),
        sa.UniqueConstraint("slug", name=op.f("uq_body_slug")),
    )
    op.create_table(
        "commons_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commons_head")),
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
        "incarnation",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("value", sa.String(length=16), nullable=False),
        sa.Column("begun_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_incarnation")),
        sa.UniqueConstraint("value", name=op.f("uq_incarnation_value")),
    )
    op.create_table(
        "listing_change_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_listing_change_head")),
    )
    op.create_table(
        "listing_review",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("listing_id", sa.String(length=30), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("said_by", sa.String(length=64), nullable=False),
        sa.Column("said_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_listing_review")),
    )
    with op.batch_alter_table("listing_review", schema=None) as batch_op:
        batch_op.create_index("ix_listing_review_listing_id_digest", ["listing_id", "digest"], unique=False)

    op.create_table(
        "listing_token",
        sa.Column("listing_id", sa.String(length=30), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column(
            "token",
            sa.String(length=48).with_variant(sa.String(length=48, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("listing_id", "kind", "token", name=op.f("pk_listing_token")),
    )
    with op.batch_alter_table("listing_token", schema=None) as batch_op:
        batch_op.create_index("ix_listing_token_kind_token_listing_id", ["kind", "token", "listing_id"], unique=False)

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
        "source_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source_head")),
    )
    op.create_table(
        "word_near",
        sa.Column(
            "variant",
            sa.String(length=48).with_variant(sa.String(length=48, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column(
            "word", sa.String(length=48).with_variant(sa.String(length=48, collation="C"), "postgresql"), nullable=False
        ),
        sa.PrimaryKeyConstraint("variant", "word", name=op.f("pk_word_near")),
    )
    op.create_table(
        "aided_task",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("app_id", sa.String(length=30), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("said", sa.JSON(), nullable=False),
        sa.Column("taken_up_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("taken_up_by", sa.String(length=64), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_aided_task_body_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_aided_task")),
    )
    with op.batch_alter_table("aided_task", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_aided_task_body_id"), ["body_id"], unique=False)

    op.create_table(
        "conference",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("opens_on", sa.Date(), nullable=False),
        sa.Column("closes_on", sa.Date(), nullable=False),
        sa.Column("roll_on", sa.Date(), nullable=False),
        sa.Column("seat_level", sa.String(length=64), nullable=True),
        sa.Column("for_delegates", sa.Boolean(), nullable=False),
        sa.Column("method", sa.String(length=32), nullable=False),
        sa.Column("threshold_percent", sa.Integer(), nullable=False),
        sa.Column("quorum_percent", sa.Integer(), nullable=False),
        sa.Column("has_appeal", sa.Boolean(), nullable=False),
        sa.Column("appeal_days", sa.Integer(), nullable=False),
        sa.Column("notice_days", sa.Integer(), nullable=False),
        sa.Column("policy_version", sa.Integer(), nullable=False),
        sa.Column("called_by", sa.String(length=64), nullable=False),
        sa.Column("called_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_conference_body_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conference")),
    )
    with op.batch_alter_table("conference", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_conference_body_id"), ["body_id"], unique=False)

    op.create_table(
        "control_policy",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("preset", sa.String(length=64), nullable=True),
        sa.Column("document", sa.JSON(), nullable=False),
        sa.Column("in_force_on", sa.Date(), nullable=False),
        sa.Column("applies_to", sa.String(length=8), nullable=False),
        sa.Column("document_text", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("published_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("published_by", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_control_policy_body_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_control_policy")),
        sa.UniqueConstraint("body_id", "version", name=op.f("uq_control_policy_body_id_version")),
    )
    with op.batch_alter_table("control_policy", schema=None) as batch_op:
        batch_op.create_index("ix_control_policy_body_id_in_force_on", ["body_id", "in_force_on"], unique=False)

    op.create_table(
        "feed_door",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("is_keyed", sa.Boolean(), nullable=False),
        sa.Column("said_by", sa.String(length=64), nullable=False),
        sa.Column("said_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_feed_door_body_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feed_door")),
    )
    with op.batch_alter_table("feed_door", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_feed_door_body_id"), ["body_id"], unique=False)

    op.create_table(
        "feed_key",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("ends_with", sa.String(length=4), nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=False),
        sa.Column("made_by", sa.String(length=64), nullable=False),
        sa.Column("made_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("revoked_by", sa.String(length=64), nullable=True),
        sa.Column("revoked_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_feed_key_body_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feed_key")),
        sa.UniqueConstraint("sha256", name=op.f("uq_feed_key_sha256")),
    )
    with op.batch_alter_table("feed_key", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_feed_key_body_id"), ["body_id"], unique=False)

    op.create_table(
        "guideline",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("slug", sa.String(length=64), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("language", sa.String(length=35), nullable=False),
        sa.Column("created_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.String(length=64), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_guideline_body_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guideline")),
        sa.UniqueConstraint("body_id", "slug", name=op.f("uq_guideline_body_id_slug")),
    )
    op.create_table(
        "learned",
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("form", sa.String(length=64), nullable=False),
        sa.Column("period", sa.String(length=13), nullable=False),
        sa.Column("indicator", sa.String(length=64), nullable=False),
        sa.Column("mode", sa.String(length=16), nullable=False),
        sa.Column("unit_id", sa.String(length=30), nullable=False),
        sa.Column("stripe", sa.Integer(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("counted", sa.Integer(), nullable=False),
        sa.Column("suppressed", sa.Integer(), nullable=False),
        sa.Column("variance", sa.BigInteger(), nullable=False),
        sa.Column("not_collected", sa.Integer(), nullable=False),
        sa.Column("nothing_to_report", sa.Integer(), nullable=False),
        sa.Column("not_applicable", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_learned_body_id")),
        sa.PrimaryKeyConstraint(
            "received_on",
            "body_id",
            "form",
            "period",
            "indicator",
            "mode",
            "unit_id",
            "stripe",
            name=op.f("pk_learned"),
        ),
    )
    op.create_table(
        "report_form",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("slug", sa.String(length=64), nullable=False),
        sa.Column("draft", sa.JSON(), nullable=False),
        sa.Column("created_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.String(length=64), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_report_form_body_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_form")),
        sa.UniqueConstraint("body_id", "slug", name=op.f("uq_report_form_body_id_slug")),
    )
    op.create_table(
        "rollup",
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("form", sa.String(length=64), nullable=False),
        sa.Column("period", sa.String(length=13), nullable=False),
        sa.Column("indicator", sa.String(length=64), nullable=False),
        sa.Column("mode", sa.String(length=16), nullable=False),
        sa.Column("unit_id", sa.String(length=30), nullable=False),
        sa.Column("stripe", sa.Integer(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("counted", sa.Integer(), nullable=False),
        sa.Column("suppressed", sa.Integer(), nullable=False),
        sa.Column("variance", sa.BigInteger(), nullable=False),
        sa.Column("not_collected", sa.Integer(), nullable=False),
        sa.Column("nothing_to_report", sa.Integer(), nullable=False),
        sa.Column("not_applicable", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_rollup_body_id")),
        sa.PrimaryKeyConstraint(
            "body_id", "form", "period", "indicator", "mode", "unit_id", "stripe", name=op.f("pk_rollup")
        ),
    )
    op.create_table(
        "sum_task",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("said", sa.JSON(), nullable=False),
        sa.Column("last_period", sa.String(length=13), nullable=True),
        sa.Column("made_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("made_by", sa.String(length=64), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_sum_task_body_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sum_task")),
    )
    with op.batch_alter_table("sum_task", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sum_task_body_id"), ["body_id"], unique=False)

    op.create_table(
        "unit",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("parent_id", sa.String(length=30), nullable=True),
        sa.Column("slug", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("level", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_unit_body_id")),
        sa.ForeignKeyConstraint(["parent_id"], ["unit.id"], name=op.f("fk_unit_parent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit")),
        sa.UniqueConstraint("body_id", "slug", name=op.f("uq_unit_body_id_slug")),
    )
    op.create_table(
        "aided_batch",
        sa.Column("task_id", sa.String(length=30), nullable=False),
        sa.Column("period", sa.String(length=13), nullable=False),
        sa.Column("name", sa.String(length=30), nullable=False),
        sa.Column("chapters", sa.JSON(), nullable=False),
        sa.Column("values", sa.JSON(), nullable=False),
        sa.Column("partial", sa.Text(), nullable=False),
        sa.Column("made_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["task_id"], ["aided_task.id"], name=op.f("fk_aided_batch_task_id")),
        sa.PrimaryKeyConstraint("task_id", "period", "name", name=op.f("pk_aided_batch")),
    )
    op.create_table(
        "aided_chapter",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("task_id", sa.String(length=30), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("kid", sa.String(length=64), nullable=False),
        sa.Column("jwk", sa.JSON(), nullable=False),
        sa.Column("added_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("added_by", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["task_id"], ["aided_task.id"], name=op.f("fk_aided_chapter_task_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_aided_chapter")),
        sa.UniqueConstraint("task_id", "chapter_id", "kid", name=op.f("uq_aided_chapter_task_id_chapter_id_kid")),
    )
    op.create_table(
        "aided_ending",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("task_id", sa.String(length=30), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("from_period", sa.String(length=13), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=False),
        sa.Column("ended_by", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["task_id"], ["aided_task.id"], name=op.f("fk_aided_ending_task_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_aided_ending")),
    )
    with op.batch_alter_table("aided_ending", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_aided_ending_task_id"), ["task_id"], unique=False)

    op.create_table(
        "aided_share",
        sa.Column("task_id", sa.String(length=30), nullable=False),
        sa.Column("period", sa.String(length=13), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.Column("received_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["task_id"], ["aided_task.id"], name=op.f("fk_aided_share_task_id")),
        sa.PrimaryKeyConstraint("task_id", "period", "chapter_id", name=op.f("pk_aided_share")),
    )
    op.create_table(
        "chapter",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("unit_id", sa.String(length=30), nullable=True),
        sa.Column("unit_since", sa.Date(), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("standing", sa.String(length=16), nullable=False),
        sa.Column("bears_name", sa.Boolean(), nullable=False),
        sa.Column("formed_on", sa.Date(), nullable=True),
        sa.Column("named_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("enrolled_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_chapter_body_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_chapter_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chapter")),
    )
    with op.batch_alter_table("chapter", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_chapter_body_id"), ["body_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_chapter_unit_id"), ["unit_id"], unique=False)

    op.create_table(
        "conference_called_off",
        sa.Column("conference_id", sa.String(length=30), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("called_off_by", sa.String(length=64), nullable=False),
        sa.Column("called_off_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["conference_id"], ["conference.id"], name=op.f("fk_conference_called_off_conference_id")
        ),
        sa.PrimaryKeyConstraint("conference_id", name=op.f("pk_conference_called_off")),
    )
    op.create_table(
        "draft_item",
        sa.Column("guideline_id", sa.String(length=30), nullable=False),
        sa.Column("slug", sa.String(length=64), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("force", sa.String(length=16), nullable=True),
        sa.Column("purpose", sa.String(length=400), nullable=False),
        sa.Column("text", sa.String(length=8000), nullable=False),
        sa.Column("known_by", sa.String(length=16), nullable=False),
        sa.Column("derived", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("applies_when", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("translations", sa.JSON(), nullable=False),
        sa.Column("source", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("replaces", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["guideline_id"], ["guideline.id"], name=op.f("fk_draft_item_guideline_id")),
        sa.PrimaryKeyConstraint("guideline_id", "slug", name=op.f("pk_draft_item")),
    )
    op.create_table(
        "edition",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("guideline_id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("guideline_slug", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("language", sa.String(length=35), nullable=False),
        sa.Column("effective_on", sa.Date(), nullable=False),
        sa.Column("notice_days", sa.Integer(), nullable=False),
        sa.Column("published_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("published_by", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_edition_body_id")),
        sa.ForeignKeyConstraint(["guideline_id"], ["guideline.id"], name=op.f("fk_edition_guideline_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_edition")),
        sa.UniqueConstraint("guideline_id", "number", name=op.f("uq_edition_guideline_id_number")),
    )
    with op.batch_alter_table("edition", schema=None) as batch_op:
        batch_op.create_index("ix_edition_body_id_effective_on", ["body_id", "effective_on"], unique=False)

    op.create_table(
        "form_edition",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("form_id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("slug", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("effective_from", sa.String(length=13), nullable=False),
        sa.Column("published_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("published_by", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_form_edition_body_id")),
        sa.ForeignKeyConstraint(["form_id"], ["report_form.id"], name=op.f("fk_form_edition_form_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_form_edition")),
        sa.UniqueConstraint("body_id", "slug", "number", name=op.f("uq_form_edition_body_id_slug_number")),
    )
    op.create_table(
        "policy_layer",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("unit_id", sa.String(length=30), nullable=True),
        sa.Column("set_by", sa.String(length=30), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("in_force_on", sa.Date(), nullable=False),
        sa.Column("applies_to", sa.String(length=8), nullable=False),
        sa.Column("document_text", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("published_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("published_by", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_policy_layer_body_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_policy_layer_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_policy_layer")),
        sa.UniqueConstraint("set_by", "name", "version", name=op.f("uq_policy_layer_set_by_name_version")),
    )
    with op.batch_alter_table("policy_layer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_policy_layer_body_id"), ["body_id"], unique=False)

    op.create_table(
        "review_step",
        sa.Column("guideline_id", sa.String(length=30), nullable=False),
        sa.Column("edition_number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("step", sa.String(length=20), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(length=2000), nullable=True),
        sa.Column("taken_by", sa.String(length=64), nullable=False),
        sa.Column("taken_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["guideline_id"], ["guideline.id"], name=op.f("fk_review_step_guideline_id")),
        sa.PrimaryKeyConstraint("guideline_id", "edition_number", "place", name=op.f("pk_review_step")),
    )
    op.create_table(
        "source",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("unit_id", sa.String(length=30), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("is_owner_of_record", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("address", sa.String(length=1000), nullable=False),
        sa.Column("every_hours", sa.Integer(), nullable=False),
        sa.Column("is_paused", sa.Boolean(), nullable=False),
        sa.Column("added_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_source_body_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_source_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
        sa.UniqueConstraint("number", name=op.f("uq_source_number")),
        sa.UniqueConstraint("unit_id", "name", name=op.f("uq_source_unit_id_name")),
    )
    with op.batch_alter_table("source", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_source_body_id"), ["body_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_source_unit_id"), ["unit_id"], unique=False)

    op.create_table(
        "sum_batch",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("task_id", sa.String(length=30), nullable=False),
        sa.Column("period", sa.String(length=13), nullable=False),
        sa.Column("name", sa.String(length=30), nullable=False),
        sa.Column("chapters", sa.JSON(), nullable=False),
        sa.Column("own", sa.JSON(), nullable=False),
        sa.Column("partial", sa.Text(), nullable=True),
        sa.Column("begun_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("collected_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("ended_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("ended_why", sa.String(length=400), nullable=True),
        sa.ForeignKeyConstraint(["task_id"], ["sum_task.id"], name=op.f("fk_sum_batch_task_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sum_batch")),
        sa.UniqueConstraint("task_id", "period", "name", name=op.f("uq_sum_batch_task_id_period_name")),
    )
    op.create_table(
        "application",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("path", sa.JSON(), nullable=False),
        sa.Column("policy_version", sa.Integer(), nullable=False),
        sa.Column("applied_by", sa.String(length=64), nullable=False),
        sa.Column("applied_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_application_body_id")),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_application_chapter_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application")),
    )
    with op.batch_alter_table("application", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_application_body_id"), ["body_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_application_chapter_id"), ["chapter_id"], unique=False)

    op.create_table(
        "campaign",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("edition_id", sa.String(length=30), nullable=False),
        sa.Column("items", sa.JSON(), nullable=False),
        sa.Column("unit_ids", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("opens_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("grace_days", sa.Integer(), nullable=False),
        sa.Column("every_months", sa.Integer(), nullable=True),
        sa.Column("called_by", sa.String(length=64), nullable=False),
        sa.Column("called_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_campaign_body_id")),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name=op.f("fk_campaign_edition_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaign")),
    )
    with op.batch_alter_table("campaign", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_campaign_body_id"), ["body_id"], unique=False)

    op.create_table(
        "chapter_key",
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("kid", sa.String(length=64), nullable=False),
        sa.Column("jwk", sa.JSON(), nullable=False),
        sa.Column("from_seq", sa.Integer(), nullable=False),
        sa.Column("to_seq", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_chapter_key_chapter_id")),
        sa.PrimaryKeyConstraint("chapter_id", "kid", name=op.f("pk_chapter_key")),
    )
    op.create_table(
        "commons_offer",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=True),
        sa.Column("serves", sa.String(length=2000), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("why", sa.Text(), nullable=True),
        sa.Column("findings", sa.Text(), nullable=True),
        sa.Column("part", sa.String(length=64), nullable=True),
        sa.Column("guideline", sa.String(length=64), nullable=True),
        sa.Column("edition_id", sa.String(length=30), nullable=True),
        sa.Column("item", sa.String(length=64), nullable=True),
        sa.Column("stage", sa.String(length=16), nullable=True),
        sa.Column("lineage", sa.JSON(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=True),
        sa.Column("setting", sa.String(length=16), nullable=True),
        sa.Column("source", sa.String(length=500), nullable=True),
        sa.Column("names_chapter", sa.Boolean(), nullable=False),
        sa.Column("is_public", sa.Boolean(), nullable=False),
        sa.Column("was_public", sa.Boolean(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("offered_on", sa.Date(), nullable=False),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_commons_offer_body_id")),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_commons_offer_chapter_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commons_offer")),
    )
    with op.batch_alter_table("commons_offer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_commons_offer_number"), ["number"], unique=False)
        batch_op.create_index("ix_commons_offer_own", ["body_id", "number"], unique=False)
        batch_op.create_index("ix_commons_offer_public", ["was_public", "number"], unique=False)

    op.create_table(
        "commons_step",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("offer_id", sa.String(length=30), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("step", sa.String(length=16), nullable=False),
        sa.Column("taken_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_commons_step_chapter_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commons_step")),
    )
    with op.batch_alter_table("commons_step", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_commons_step_offer_id"), ["offer_id"], unique=False)

    op.create_table(
        "commons_trial",
        sa.Column("offer_id", sa.String(length=30), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.String(length=32), nullable=False),
        sa.Column("words", sa.String(length=2000), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_commons_trial_chapter_id")),
        sa.PrimaryKeyConstraint("offer_id", "chapter_id", name=op.f("pk_commons_trial")),
    )
    op.create_table(
        "delegation",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=True),
        sa.Column("unit_id", sa.String(length=30), nullable=True),
        sa.Column("from_on", sa.Date(), nullable=True),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("said_by", sa.String(length=64), nullable=False),
        sa.Column("said_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_delegation_body_id")),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_delegation_chapter_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_delegation_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delegation")),
    )
    with op.batch_alter_table("delegation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_delegation_body_id"), ["body_id"], unique=False)

    op.create_table(
        "edition_item",
        sa.Column("edition_id", sa.String(length=30), nullable=False),
        sa.Column("since", sa.Integer(), nullable=False),
        sa.Column("worded_in", sa.String(length=30), nullable=False),
        sa.Column("worded_as", sa.String(length=64), nullable=False),
        sa.Column("slug", sa.String(length=64), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("force", sa.String(length=16), nullable=True),
        sa.Column("purpose", sa.String(length=400), nullable=False),
        sa.Column("text", sa.String(length=8000), nullable=False),
        sa.Column("known_by", sa.String(length=16), nullable=False),
        sa.Column("derived", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("applies_when", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("translations", sa.JSON(), nullable=False),
        sa.Column("source", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("replaces", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name=op.f("fk_edition_item_edition_id")),
        sa.PrimaryKeyConstraint("edition_id", "slug", name=op.f("pk_edition_item")),
    )
    with op.batch_alter_table("edition_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_edition_item_worded_in"), ["worded_in"], unique=False)

    op.create_table(
        "enrolment",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("kid", sa.String(length=64), nullable=False),
        sa.Column("jwk", sa.JSON(), nullable=False),
        sa.Column("recovery_jwk", sa.JSON(), nullable=False),
        sa.Column("invited_by", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("wrong_fingerprints", sa.Integer(), nullable=False),
        sa.Column("submitted_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("approved_by", sa.String(length=64), nullable=True),
        sa.Column("approved_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_enrolment_chapter_id")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_enrolment")),
        sa.UniqueConstraint("digest", name=op.f("uq_enrolment_digest")),
    )
    with op.batch_alter_table("enrolment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_enrolment_chapter_id"), ["chapter_id"], unique=False)

    op.create_table(
        "entry",
        sa.Column(
            "log_index", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("epoch", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("cid", sa.String(length=36), nullable=False),
        sa.Column("jws", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("received_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_entry_chapter_id")),
        sa.PrimaryKeyConstraint("log_index", name=op.f("pk_entry")),
        sa.UniqueConstraint("chapter_id", "cid", name=op.f("uq_entry_chapter_id_cid")),
        sa.UniqueConstraint("chapter_id", "seq", name=op.f("uq_entry_chapter_id_seq")),
    )
    with op.batch_alter_table("entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_entry_body_id"), ["body_id"], unique=False)

    op.create_table(
        "figure",
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("form", sa.String(length=64), nullable=False),
        sa.Column("period", sa.String(length=13), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("indicator", sa.String(length=64), nullable=False),
        sa.Column("mode", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_figure_body_id")),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_figure_chapter_id")),
        sa.PrimaryKeyConstraint("body_id", "form", "period", "chapter_id", "indicator", name=op.f("pk_figure")),
    )
    op.create_table(
        "finding",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("guideline_id", sa.String(length=30), nullable=False),
        sa.Column("edition_id", sa.String(length=30), nullable=False),
        sa.Column("tailoring_id", sa.String(length=30), nullable=True),
        sa.Column("item", sa.String(length=64), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("opened_by", sa.String(length=64), nullable=False),
        sa.Column("opened_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("verdict", sa.String(length=16), nullable=False),
        sa.Column("answer", sa.String(length=16), nullable=True),
        sa.Column("view", sa.String(length=16), nullable=True),
        sa.Column("outcome", sa.String(length=16), nullable=True),
        sa.Column("review", sa.String(length=16), nullable=True),
        sa.Column("force", sa.String(length=16), nullable=False),
        sa.Column("rule", sa.String(length=64), nullable=False),
        sa.Column("rule_value", sa.String(length=64), nullable=False),
        sa.Column("policy_version", sa.Integer(), nullable=False),
        sa.Column("set_by", sa.String(length=64), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_finding_body_id")),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_finding_chapter_id")),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name=op.f("fk_finding_edition_id")),
        sa.ForeignKeyConstraint(["guideline_id"], ["guideline.id"], name=op.f("fk_finding_guideline_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_finding")),
        sa.UniqueConstraint(
            "chapter_id", "guideline_id", "item", "turn", name=op.f("uq_finding_chapter_id_guideline_id_item_turn")
        ),
    )
    with op.batch_alter_table("finding", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_finding_body_id"), ["body_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_finding_chapter_id"), ["chapter_id"], unique=False)

    op.create_table(
        "follow_up",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("form", sa.String(length=64), nullable=False),
        sa.Column("period", sa.String(length=13), nullable=False),
        sa.Column("indicator", sa.String(length=64), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=True),
        sa.Column("asked_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_follow_up_body_id")),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_follow_up_chapter_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up")),
    )
    with op.batch_alter_table("follow_up", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_follow_up_body_id"), ["body_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_follow_up_chapter_id"), ["chapter_id"], unique=False)

    op.create_table(
        "fork",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("jws", sa.Text(), nullable=False),
        sa.Column("seen_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_fork_chapter_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fork")),
    )
    op.create_table(
        "form_promise",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("form", sa.String(length=64), nullable=False),
        sa.Column("from_period", sa.String(length=13), nullable=True),
        sa.Column("until_period", sa.String(length=13), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("received_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_form_promise_body_id")),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_form_promise_chapter_id")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_form_promise")),
    )
    with op.batch_alter_table("form_promise", schema=None) as batch_op:
        batch_op.create_index("ix_form_promise_body_id_form", ["body_id", "form"], unique=False)
        batch_op.create_index(batch_op.f("ix_form_promise_chapter_id"), ["chapter_id"], unique=False)

    op.create_table(
        "invitation",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("made_by", sa.String(length=64), nullable=False),
        sa.Column("expires_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("used_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("voided_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_invitation_chapter_id")),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_invitation")),
    )
    with op.batch_alter_table("invitation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_invitation_chapter_id"), ["chapter_id"], unique=False)

    op.create_table(
        "item_history",
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("worded_in", sa.String(length=30), nullable=False),
        sa.Column("worded_as", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("said", sa.String(length=16), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("guideline_id", sa.String(length=30), nullable=False),
        sa.Column("edition_id", sa.String(length=30), nullable=False),
        sa.Column("item", sa.String(length=64), nullable=False),
        sa.Column("answer", sa.String(length=16), nullable=True),
        sa.Column("own_text", sa.String(length=2000), nullable=True),
        sa.Column("is_stricter", sa.Boolean(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("view", sa.String(length=16), nullable=True),
        sa.Column("own_words", sa.String(length=2000), nullable=True),
        sa.Column("attested_on", sa.Date(), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("evidence_sha256", sa.String(length=64), nullable=True),
        sa.Column("evidence_until", sa.Date(), nullable=True),
        sa.Column("evidence_at", sa.String(length=16), nullable=True),
        sa.Column("outcome", sa.String(length=16), nullable=True),
        sa.Column("rule", sa.String(length=64), nullable=True),
        sa.Column("derived_on", sa.Date(), nullable=True),
        sa.Column("review", sa.String(length=16), nullable=True),
        sa.Column("review_reason", sa.String(length=2000), nullable=True),
        sa.Column("reviewed_by", sa.String(length=64), nullable=True),
        sa.Column("reviewed_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("reads_as", sa.String(length=80), nullable=False),
        sa.Column("policy_version", sa.Integer(), nullable=False),
        sa.Column("noted_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_item_history_body_id")),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_item_history_chapter_id")),
        sa.ForeignKeyConstraint(["guideline_id"], ["guideline.id"], name=op.f("fk_item_history_guideline_id")),
        sa.PrimaryKeyConstraint("chapter_id", "worded_in", "worded_as", "number", name=op.f("pk_item_history")),
    )
    with op.batch_alter_table("item_history", schema=None) as batch_op:
        batch_op.create_index("ix_item_history_body_id_noted_at", ["body_id", "noted_at"], unique=False)

    op.create_table(
        "item_state",
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("worded_in", sa.String(length=30), nullable=False),
        sa.Column("worded_as", sa.String(length=64), nullable=False),
        sa.Column("wording", sa.BigInteger(), nullable=False),
        sa.Column("lines", sa.Integer(), nullable=False),
        sa.Column("statement", sa.Integer(), nullable=False),
        sa.Column("said_on", sa.Date(), nullable=True),
        sa.Column("is_met", sa.Boolean(), nullable=False),
        sa.Column("applies", sa.Boolean(), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("guideline_id", sa.String(length=30), nullable=False),
        sa.Column("edition_id", sa.String(length=30), nullable=False),
        sa.Column("item", sa.String(length=64), nullable=False),
        sa.Column("answer", sa.String(length=16), nullable=True),
        sa.Column("own_text", sa.String(length=2000), nullable=True),
        sa.Column("is_stricter", sa.Boolean(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("view", sa.String(length=16), nullable=True),
        sa.Column("own_words", sa.String(length=2000), nullable=True),
        sa.Column("attested_on", sa.Date(), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("evidence_sha256", sa.String(length=64), nullable=True),
        sa.Column("evidence_until", sa.Date(), nullable=True),
        sa.Column("evidence_at", sa.String(length=16), nullable=True),
        sa.Column("outcome", sa.String(length=16), nullable=True),
        sa.Column("rule", sa.String(length=64), nullable=True),
        sa.Column("derived_on", sa.Date(), nullable=True),
        sa.Column("review", sa.String(length=16), nullable=True),
        sa.Column("review_reason", sa.String(length=2000), nullable=True),
        sa.Column("reviewed_by", sa.String(length=64), nullable=True),
        sa.Column("reviewed_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("reads_as", sa.String(length=80), nullable=False),
        sa.Column("policy_version", sa.Integer(), nullable=False),
        sa.Column("noted_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_item_state_body_id")),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_item_state_chapter_id")),
        sa.ForeignKeyConstraint(["guideline_id"], ["guideline.id"], name=op.f("fk_item_state_guideline_id")),
        sa.PrimaryKeyConstraint("chapter_id", "worded_in", "worded_as", name=op.f("pk_item_state")),
    )
    with op.batch_alter_table("item_state", schema=None) as batch_op:
        batch_op.create_index(
            "ix_item_state_said", ["chapter_id", "wording", "said_on", "is_met", "applies"], unique=False
        )
        batch_op.create_index("ix_item_state_worded", ["worded_in", "worded_as", "chapter_id"], unique=False)

    op.create_table(
        "listing",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=True),
        sa.Column("unit_id", sa.String(length=30), nullable=True),
        sa.Column("provenance", sa.String(length=16), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=True),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("name", sa.String(length=255), nullable=False),
        sa.Column("slug", sa.String(length=255), nullable=True),
        sa.Column("weekday", sa.Integer(), nullable=True),
        sa.Column("starts", sa.String(length=5), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("timezone", sa.String(length=64), nullable=False),
        sa.Column("rrule", sa.String(length=120), nullable=True),
        sa.Column("first_on", sa.Date(), nullable=True),
        sa.Column("last_on", sa.Date(), nullable=True),
        sa.Column("except_on", sa.JSON(), nullable=False),
        sa.Column("moved", sa.JSON(), nullable=False),
        sa.Column("has_moved", sa.Boolean(), nullable=False),
        sa.Column("closed", sa.JSON(), nullable=False),
        sa.Column("types", sa.JSON(), nullable=False),
        sa.Column("access", sa.String(length=16), nullable=False),
        sa.Column("attendance", sa.String(length=16), nullable=False),
        sa.Column("venue_kind", sa.String(length=16), nullable=False),
        sa.Column("venue_name", sa.String(length=255), nullable=True),
        sa.Column("address", sa.String(length=500), nullable=True),
        sa.Column("area", sa.String(length=255), nullable=False),
        sa.Column("regions", sa.JSON(), nullable=False),
        sa.Column("latitude", sa.Float(precision=53), nullable=True),
        sa.Column("longitude", sa.Float(precision=53), nullable=True),
        sa.Column("x", sa.Float(precision=53), nullable=True),
        sa.Column("y", sa.Float(precision=53), nullable=True),
        sa.Column("z", sa.Float(precision=53), nullable=True),
        sa.Column("is_approximate", sa.Boolean(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("location_notes", sa.Text(), nullable=True),
        sa.Column("group_name", sa.String(length=255), nullable=True),
        sa.Column("group_notes", sa.Text(), nullable=True),
        sa.Column("district", sa.String(length=255), nullable=True),
        sa.Column("url", sa.String(length=1000), nullable=True),
        sa.Column("conference_url", sa.String(length=1000), nullable=True),
        sa.Column("conference_url_notes", sa.String(length=1000), nullable=True),
        sa.Column("conference_phone", sa.String(length=255), nullable=True),
        sa.Column("conference_phone_notes", sa.String(length=1000), nullable=True),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("last_verified_on", sa.Date(), nullable=True),
        sa.Column("verified_by", sa.String(length=16), nullable=True),
        sa.Column("verification_due_on", sa.Date(), nullable=True),
        sa.Column("stale_on", sa.Date(), nullable=True),
        sa.Column("published_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("is_shown", sa.Boolean(), nullable=False),
        sa.Column("is_named", sa.Boolean(), nullable=False),
        sa.Column("endorsement", sa.String(length=16), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("kept_out_by", sa.String(length=64), nullable=True),
        sa.Column("findable", sa.Text(), nullable=False),
        sa.CheckConstraint("(chapter_id IS NULL) = (unit_id IS NOT NULL)", name=op.f("ck_listing_owned")),
        sa.CheckConstraint("(latitude IS NULL) = (x IS NULL)", name=op.f("ck_listing_placed")),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_listing_body_id")),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_listing_chapter_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_listing_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_listing")),
    )
    with op.batch_alter_table("listing", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_listing_body_id"), ["body_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_listing_chapter_id"), ["chapter_id"], unique=False)
        batch_op.create_index("ix_listing_latitude_longitude", ["latitude", "longitude"], unique=False)
        batch_op.create_index("ix_listing_timezone_weekday_starts", ["timezone", "weekday", "starts"], unique=False)
        batch_op.create_index(batch_op.f("ix_listing_unit_id"), ["unit_id"], unique=False)
        batch_op.create_index(
            "ix_listing_unsteady",
            ["id"],
            unique=False,
            postgresql_where=sa.text("starts IS NOT NULL AND (has_moved OR weekday IS NULL)"),
            sqlite_where=sa.text("starts IS NOT NULL AND (has_moved = 1 OR weekday IS NULL)"),
        )

    op.create_table(
        "listing_change",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("listing_id", sa.String(length=30), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=True),
        sa.Column("unit_id", sa.String(length=30), nullable=True),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("seen", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("is_newest", sa.Boolean(), nullable=False),
        sa.Column("at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_listing_change_chapter_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_listing_change_unit_id")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_listing_change")),
        sa.UniqueConstraint("id", name=op.f("uq_listing_change_id")),
    )
    with op.batch_alter_table("listing_change", schema=None) as batch_op:
        batch_op.create_index("ix_listing_change_chapter_id_number", ["chapter_id", "number"], unique=False)
        batch_op.create_index("ix_listing_change_is_newest_number", ["is_newest", "number"], unique=False)
        batch_op.create_index("ix_listing_change_listing_id_number", ["listing_id", "number"], unique=False)

    op.create_table(
        "listing_doubt",
        sa.Column("listing_id", sa.String(length=30), nullable=False),
        sa.Column("doubt", sa.String(length=16), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_listing_doubt_chapter_id")),
        sa.PrimaryKeyConstraint("listing_id", "doubt", name=op.f("pk_listing_doubt")),
    )
    with op.batch_alter_table("listing_doubt", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_listing_doubt_chapter_id"), ["chapter_id"], unique=False)

    op.create_table(
        "listing_owner",
        sa.Column("listing_id", sa.String(length=30), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=True),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_listing_owner_chapter_id")),
        sa.PrimaryKeyConstraint("listing_id", name=op.f("pk_listing_owner")),
    )
    op.create_table(
        "merger",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("into_id", sa.String(length=30), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("proposed_by", sa.String(length=64), nullable=False),
        sa.Column("proposed_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("earliest_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_merger_chapter_id")),
        sa.ForeignKeyConstraint(["into_id"], ["chapter.id"], name=op.f("fk_merger_into_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_merger")),
    )
    with op.batch_alter_table("merger", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_merger_chapter_id"), ["chapter_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_merger_into_id"), ["into_id"], unique=False)

    op.create_table(
        "name_word",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("said_by", sa.String(length=64), nullable=False),
        sa.Column("said_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_name_word_chapter_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_name_word")),
    )
    with op.batch_alter_table("name_word", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_name_word_chapter_id"), ["chapter_id"], unique=False)

    op.create_table(
        "notice_endpoint",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("unit_id", sa.String(length=30), nullable=True),
        sa.Column("chapter_id", sa.String(length=30), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("url", sa.String(length=2000), nullable=False),
        sa.Column("types", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("why", sa.String(length=16), nullable=True),
        sa.Column("registered_by", sa.String(length=64), nullable=False),
        sa.Column("registered_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("failing_since", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("quiet_until", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_notice_endpoint_body_id")),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_notice_endpoint_chapter_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_notice_endpoint_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice_endpoint")),
    )
    with op.batch_alter_table("notice_endpoint", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_notice_endpoint_body_id"), ["body_id"], unique=False)

    op.create_table(
        "overlay_placement",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("set_by", sa.String(length=30), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("is_laid", sa.Boolean(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("laid_by", sa.String(length=64), nullable=False),
        sa.Column("laid_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_overlay_placement_body_id")),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_overlay_placement_chapter_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_overlay_placement")),
    )
    with op.batch_alter_table("overlay_placement", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_overlay_placement_body_id"), ["body_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_overlay_placement_chapter_id"), ["chapter_id"], unique=False)

    op.create_table(
        "own_indicator",
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("definition", sa.JSON(), nullable=False),
        sa.Column("form_edition_id", sa.String(length=30), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_own_indicator_body_id")),
        sa.ForeignKeyConstraint(
            ["form_edition_id"], ["form_edition.id"], name=op.f("fk_own_indicator_form_edition_id")
        ),
        sa.PrimaryKeyConstraint("body_id", "code", name=op.f("pk_own_indicator")),
    )
    op.create_table(
        "placement",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("before_id", sa.String(length=30), nullable=True),
        sa.Column("unit_id", sa.String(length=30), nullable=True),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("placed_by", sa.String(length=64), nullable=False),
        sa.Column("placed_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["before_id"], ["unit.id"], name=op.f("fk_placement_before_id")),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_placement_chapter_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_placement_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_placement")),
    )
    with op.batch_alter_table("placement", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_placement_chapter_id"), ["chapter_id"], unique=False)

    op.create_table(
        "proposal",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("given_id", sa.String(length=30), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("reasons", sa.String(length=2000), nullable=False),
        sa.Column("change", sa.JSON(), nullable=False),
        sa.Column("source", sa.JSON(), nullable=False),
        sa.Column("guideline_id", sa.String(length=30), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("made_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("policy_version", sa.Integer(), nullable=False),
        sa.Column("needed", sa.Integer(), nullable=False),
        sa.Column("closes_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_proposal_body_id")),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_proposal_chapter_id")),
        sa.ForeignKeyConstraint(["guideline_id"], ["guideline.id"], name=op.f("fk_proposal_guideline_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposal")),
        sa.UniqueConstraint("chapter_id", "given_id", name=op.f("uq_proposal_chapter_id_given_id")),
    )
    with op.batch_alter_table("proposal", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_proposal_body_id"), ["body_id"], unique=False)

    op.create_table(
        "proposal_word",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("proposal_id", sa.String(length=30), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("unit_id", sa.String(length=30), nullable=True),
        sa.Column("endorses", sa.Boolean(), nullable=True),
        sa.Column("note", sa.String(length=400), nullable=True),
        sa.Column("said_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_proposal_word_chapter_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_proposal_word_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposal_word")),
    )
    with op.batch_alter_table("proposal_word", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_proposal_word_chapter_id"), ["chapter_id"], unique=False)
        batch_op.create_index("ix_proposal_word_newest", ["proposal_id", "chapter_id", "id"], unique=False)

    op.create_table(
        "relayed",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("source_id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("slug", sa.String(length=255), nullable=False),
        sa.Column("name", sa.String(length=255), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=True),
        sa.Column("starts", sa.String(length=5), nullable=True),
        sa.Column("fingerprint", sa.String(length=64), nullable=True),
        sa.Column("said", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("taken_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("aside_for", sa.String(length=30), nullable=True),
        sa.Column("aside_why", sa.String(length=20), nullable=True),
        sa.Column("decided", sa.String(length=12), nullable=True),
        sa.Column("decided_by", sa.String(length=12), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_relayed_body_id")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_relayed_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_relayed")),
        sa.UniqueConstraint("source_id", "slug", name=op.f("uq_relayed_source_id_slug")),
    )
    with op.batch_alter_table("relayed", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_relayed_aside_for"), ["aside_for"], unique=False)
        batch_op.create_index("ix_relayed_body_id_slug", ["body_id", "slug"], unique=False)
        batch_op.create_index("ix_relayed_body_id_weekday_starts", ["body_id", "weekday", "starts"], unique=False)

    op.create_table(
        "release",
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("form", sa.String(length=64), nullable=False),
        sa.Column("period", sa.String(length=13), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("unit_id", sa.String(length=30), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("variance", sa.BigInteger(), nullable=False),
        sa.Column("first_received_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("last_received_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_release_body_id")),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_release_chapter_id")),
        sa.PrimaryKeyConstraint("body_id", "form", "period", "chapter_id", name=op.f("pk_release")),
    )
    op.create_table(
        "report_exception",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("form", sa.String(length=64), nullable=False),
        sa.Column("period", sa.String(length=13), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("granted_by", sa.String(length=64), nullable=False),
        sa.Column("granted_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_report_exception_body_id")),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_report_exception_chapter_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_exception")),
    )
    with op.batch_alter_table("report_exception", schema=None) as batch_op:
        batch_op.create_index("ix_report_exception_body_id_kind", ["body_id", "kind"], unique=False)
        batch_op.create_index("ix_report_exception_chapter_id_period", ["chapter_id", "period"], unique=False)

    op.create_table(
        "return_acceptance",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("form", sa.String(length=64), nullable=False),
        sa.Column("period", sa.String(length=13), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("note", sa.String(length=1000), nullable=True),
        sa.Column("accepted_by", sa.String(length=64), nullable=False),
        sa.Column("accepted_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_return_acceptance_body_id")),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_return_acceptance_chapter_id")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_return_acceptance")),
        sa.UniqueConstraint("chapter_id", "digest", name=op.f("uq_return_acceptance_chapter_id_digest")),
    )
    with op.batch_alter_table("return_acceptance", schema=None) as batch_op:
        batch_op.create_index("ix_return_acceptance_body_id", ["body_id"], unique=False)

    op.create_table(
        "shared_effect",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("effect_id", sa.String(length=30), nullable=False),
        sa.Column("unit_id", sa.String(length=30), nullable=True),
        sa.Column("matter_id", sa.String(length=30), nullable=False),
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
        sa.Column("is_public", sa.Boolean(), nullable=False),
        sa.Column("first_received_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("last_received_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_shared_effect_body_id")),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_shared_effect_chapter_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_shared_effect_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shared_effect")),
        sa.UniqueConstraint("chapter_id", "effect_id", name=op.f("uq_shared_effect_chapter_id_effect_id")),
    )
    with op.batch_alter_table("shared_effect", schema=None) as batch_op:
        batch_op.create_index("ix_shared_effect_body_id_kind", ["body_id", "kind"], unique=False)
        batch_op.create_index(batch_op.f("ix_shared_effect_is_public"), ["is_public"], unique=False)
        batch_op.create_index(batch_op.f("ix_shared_effect_matter_id"), ["matter_id"], unique=False)

    op.create_table(
        "source_poll",
        sa.Column("counts", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("lines", sa.JSON(none_as_null=True), nullable=True),
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
        "split",
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("from_id", sa.String(length=30), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("split_by", sa.String(length=64), nullable=False),
        sa.Column("split_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_split_chapter_id")),
        sa.ForeignKeyConstraint(["from_id"], ["chapter.id"], name=op.f("fk_split_from_id")),
        sa.PrimaryKeyConstraint("chapter_id", name=op.f("pk_split")),
    )
    with op.batch_alter_table("split", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_split_from_id"), ["from_id"], unique=False)

    op.create_table(
        "standing_announcement",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("before", sa.String(length=16), nullable=False),
        sa.Column("after", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("announced_by", sa.String(length=64), nullable=False),
        sa.Column("announced_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("earliest_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_standing_announcement_chapter_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_standing_announcement")),
    )
    with op.batch_alter_table("standing_announcement", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_standing_announcement_chapter_id"), ["chapter_id"], unique=False)

    op.create_table(
        "standing_change",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("before", sa.String(length=16), nullable=False),
        sa.Column("after", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("bears_name", sa.Boolean(), nullable=False),
        sa.Column("policy_version", sa.Integer(), nullable=False),
        sa.Column("changed_by", sa.String(length=64), nullable=False),
        sa.Column("changed_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_standing_change_chapter_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_standing_change")),
    )
    with op.batch_alter_table("standing_change", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_standing_change_chapter_id"), ["chapter_id"], unique=False)

    op.create_table(
        "stream",
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("epoch", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_stream_chapter_id")),
        sa.PrimaryKeyConstraint("chapter_id", name=op.f("pk_stream")),
    )
    with op.batch_alter_table("stream", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_stream_body_id"), ["body_id"], unique=False)

    op.create_table(
        "stream_decision",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("decision", sa.String(length=16), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("decided_by", sa.String(length=64), nullable=False),
        sa.Column("decided_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_stream_decision_chapter_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stream_decision")),
    )
    with op.batch_alter_table("stream_decision", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_stream_decision_chapter_id"), ["chapter_id"], unique=False)

    op.create_table(
        "stream_epoch",
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("epoch", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_stream_epoch_chapter_id")),
        sa.PrimaryKeyConstraint("chapter_id", "epoch", name=op.f("pk_stream_epoch")),
    )
    op.create_table(
        "subject_revision",
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("subject", sa.String(length=120), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_subject_revision_chapter_id")),
        sa.PrimaryKeyConstraint("chapter_id", "subject", name=op.f("pk_subject_revision")),
    )
    op.create_table(
        "sum_chapter",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("task_id", sa.String(length=30), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("added_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("added_by", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_sum_chapter_chapter_id")),
        sa.ForeignKeyConstraint(["task_id"], ["sum_task.id"], name=op.f("fk_sum_chapter_task_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sum_chapter")),
        sa.UniqueConstraint("task_id", "chapter_id", name=op.f("uq_sum_chapter_task_id_chapter_id")),
    )
    op.create_table(
        "sum_share",
        sa.Column("task_id", sa.String(length=30), nullable=False),
        sa.Column("period", sa.String(length=13), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("unit_id", sa.String(length=30), nullable=True),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("own", sa.Text(), nullable=False),
        sa.Column("is_withdrawn", sa.Boolean(), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("why", sa.String(length=400), nullable=True),
        sa.Column("received_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_sum_share_chapter_id")),
        sa.ForeignKeyConstraint(["task_id"], ["sum_task.id"], name=op.f("fk_sum_share_task_id")),
        sa.PrimaryKeyConstraint("task_id", "period", "chapter_id", name=op.f("pk_sum_share")),
    )
    op.create_table(
        "sum_total",
        sa.Column("batch_id", sa.String(length=30), nullable=False),
        sa.Column("indicator", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=True),
        sa.Column("standard_error", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["sum_batch.id"], name=op.f("fk_sum_total_batch_id")),
        sa.PrimaryKeyConstraint("batch_id", "indicator", name=op.f("pk_sum_total")),
    )
    op.create_table(
        "tailoring",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("unit_id", sa.String(length=30), nullable=False),
        sa.Column("guideline_id", sa.String(length=30), nullable=False),
        sa.Column("base_edition_id", sa.String(length=30), nullable=False),
        sa.Column("guideline_slug", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("effective_on", sa.Date(), nullable=False),
        sa.Column("published_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("published_by", sa.String(length=64), nullable=False),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.Column("worded", sa.JSON(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["base_edition_id"], ["edition.id"], name=op.f("fk_tailoring_base_edition_id")),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_tailoring_body_id")),
        sa.ForeignKeyConstraint(["guideline_id"], ["guideline.id"], name=op.f("fk_tailoring_guideline_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_tailoring_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tailoring")),
        sa.UniqueConstraint(
            "unit_id", "guideline_slug", "number", name=op.f("uq_tailoring_unit_id_guideline_slug_number")
        ),
    )
    with op.batch_alter_table("tailoring", schema=None) as batch_op:
        batch_op.create_index("ix_tailoring_body_id_effective_on", ["body_id", "effective_on"], unique=False)

    op.create_table(
        "telling",
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("form", sa.String(length=64), nullable=False),
        sa.Column("period", sa.String(length=13), nullable=False),
        sa.Column("unit_id", sa.String(length=30), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("is_withdrawn", sa.Boolean(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("created", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("unchanged", sa.Integer(), nullable=False),
        sa.Column("deleted", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_telling_body_id")),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_telling_chapter_id")),
        sa.PrimaryKeyConstraint("chapter_id", "seq", name=op.f("pk_telling")),
    )
    with op.batch_alter_table("telling", schema=None) as batch_op:
        batch_op.create_index("ix_telling_body_id_form_period", ["body_id", "form", "period"], unique=False)

    op.create_table(
        "told_common",
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("part", sa.String(length=16), nullable=False),
        sa.Column("key", sa.String(length=400), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("words", sa.String(length=200), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_told_common_body_id")),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_told_common_chapter_id")),
        sa.PrimaryKeyConstraint("chapter_id", "part", "key", name=op.f("pk_told_common")),
    )
    with op.batch_alter_table("told_common", schema=None) as batch_op:
        batch_op.create_index("ix_told_common_body_id_part_key", ["body_id", "part", "key"], unique=False)

    op.create_table(
        "told_definition",
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=False),
        sa.Column("common_concern", sa.String(length=16), nullable=False),
        sa.Column("own_experience", sa.String(length=16), nullable=False),
        sa.Column("founders_legacy", sa.String(length=16), nullable=False),
        sa.Column("informal_help", sa.String(length=16), nullable=False),
        sa.Column("own_integration", sa.String(length=16), nullable=False),
        sa.Column("constituents", sa.String(length=16), nullable=False),
        sa.Column("role_change", sa.String(length=16), nullable=False),
        sa.Column("received_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_told_definition_body_id")),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_told_definition_chapter_id")),
        sa.PrimaryKeyConstraint("chapter_id", name=op.f("pk_told_definition")),
    )
    with op.batch_alter_table("told_definition", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_told_definition_body_id"), ["body_id"], unique=False)

    op.create_table(
        "told_grant",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("openest", sa.String(length=16), nullable=False),
        sa.Column("threshold", sa.Integer(), nullable=False),
        sa.Column("epsilon_thousandths", sa.Integer(), nullable=False),
        sa.Column("epsilon_year_thousandths", sa.Integer(), nullable=False),
        sa.Column("least_chapters", sa.Integer(), nullable=False),
        sa.Column("least_people", sa.Integer(), nullable=False),
        sa.Column("rows", sa.String(length=16), nullable=False),
        sa.Column("totals", sa.String(length=16), nullable=False),
        sa.Column("received_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_told_grant_body_id")),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_told_grant_chapter_id")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_told_grant")),
    )
    with op.batch_alter_table("told_grant", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_told_grant_body_id"), ["body_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_told_grant_chapter_id"), ["chapter_id"], unique=False)

    op.create_table(
        "told_landscape",
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("as_of", sa.String(length=7), nullable=False),
        sa.Column("adequacy", sa.String(length=16), nullable=False),
        sa.Column("availability", sa.String(length=16), nullable=False),
        sa.Column("gaps", sa.String(length=200), nullable=False),
        sa.Column("received_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_told_landscape_body_id")),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_told_landscape_chapter_id")),
        sa.PrimaryKeyConstraint("chapter_id", name=op.f("pk_told_landscape")),
    )
    with op.batch_alter_table("told_landscape", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_told_landscape_body_id"), ["body_id"], unique=False)

    op.create_table(
        "told_liaison",
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("partner", sa.String(length=16), nullable=False),
        sa.Column("matter", sa.String(length=16), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("came_in", sa.Integer(), nullable=True),
        sa.Column("went_out", sa.Integer(), nullable=True),
        sa.Column("still_open", sa.Integer(), nullable=True),
        sa.Column("settled", sa.Integer(), nullable=True),
        sa.Column("goes_on", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_told_liaison_body_id")),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_told_liaison_chapter_id")),
        sa.PrimaryKeyConstraint("chapter_id", "partner", "matter", name=op.f("pk_told_liaison")),
    )
    with op.batch_alter_table("told_liaison", schema=None) as batch_op:
        batch_op.create_index("ix_told_liaison_body_id", ["body_id"], unique=False)

    op.create_table(
        "transfer",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("from_id", sa.String(length=30), nullable=True),
        sa.Column("to_id", sa.String(length=30), nullable=True),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("asked_by", sa.String(length=64), nullable=False),
        sa.Column("asked_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_transfer_body_id")),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_transfer_chapter_id")),
        sa.ForeignKeyConstraint(["from_id"], ["unit.id"], name=op.f("fk_transfer_from_id")),
        sa.ForeignKeyConstraint(["to_id"], ["unit.id"], name=op.f("fk_transfer_to_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_transfer")),
    )
    with op.batch_alter_table("transfer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_transfer_body_id"), ["body_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_transfer_chapter_id"), ["chapter_id"], unique=False)

    op.create_table(
        "waiver",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("guideline_id", sa.String(length=30), nullable=False),
        sa.Column("guideline", sa.String(length=64), nullable=False),
        sa.Column("edition_id", sa.String(length=30), nullable=False),
        sa.Column("item", sa.String(length=64), nullable=False),
        sa.Column("force", sa.String(length=16), nullable=True),
        sa.Column("set_by", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("granted_by", sa.String(length=64), nullable=False),
        sa.Column("granted_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_waiver_body_id")),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_waiver_chapter_id")),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name=op.f("fk_waiver_edition_id")),
        sa.ForeignKeyConstraint(["guideline_id"], ["guideline.id"], name=op.f("fk_waiver_guideline_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_waiver")),
    )
    with op.batch_alter_table("waiver", schema=None) as batch_op:
        batch_op.create_index("ix_waiver_body_id_until", ["body_id", "until"], unique=False)
        batch_op.create_index(batch_op.f("ix_waiver_chapter_id"), ["chapter_id"], unique=False)

    op.create_table(
        "campaign_ending",
        sa.Column("campaign_id", sa.String(length=30), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("ended_by", sa.String(length=64), nullable=False),
        sa.Column("ended_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_campaign_ending_campaign_id")),
        sa.PrimaryKeyConstraint("campaign_id", name=op.f("pk_campaign_ending")),
    )
    op.create_table(
        "endorsement",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("application_id", sa.String(length=30), nullable=False),
        sa.Column("office", sa.String(length=32), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("said_by", sa.String(length=64), nullable=False),
        sa.Column("said_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["application_id"], ["application.id"], name=op.f("fk_endorsement_application_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_endorsement")),
    )
    with op.batch_alter_table("endorsement", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_endorsement_application_id"), ["application_id"], unique=False)

    op.create_table(
        "entry_data",
        sa.Column(
            "log_index", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("salt", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["log_index"], ["entry.log_index"], name=op.f("fk_entry_data_log_index")),
        sa.PrimaryKeyConstraint("log_index", name=op.f("pk_entry_data")),
    )
    op.create_table(
        "finding_end",
        sa.Column("finding_id", sa.String(length=30), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("ended_by", sa.String(length=64), nullable=False),
        sa.Column("ended_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["finding_id"], ["finding.id"], name=op.f("fk_finding_end_finding_id")),
        sa.PrimaryKeyConstraint("finding_id", name=op.f("pk_finding_end")),
    )
    op.create_table(
        "finding_step",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("finding_id", sa.String(length=30), nullable=False),
        sa.Column("step", sa.String(length=32), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("office", sa.String(length=16), nullable=False),
        sa.Column("taken_by", sa.String(length=64), nullable=False),
        sa.Column("taken_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("policy_version", sa.Integer(), nullable=False),
        sa.Column("cure_until", sa.Date(), nullable=True),
        sa.Column("appeal_until", sa.Date(), nullable=True),
        sa.Column("appeal_to", sa.String(length=32), nullable=False),
        sa.Column("before", sa.String(length=16), nullable=True),
        sa.Column("after", sa.String(length=16), nullable=True),
        sa.Column("announcement_id", sa.String(length=30), nullable=True),
        sa.ForeignKeyConstraint(
            ["announcement_id"], ["standing_announcement.id"], name=op.f("fk_finding_step_announcement_id")
        ),
        sa.ForeignKeyConstraint(["finding_id"], ["finding.id"], name=op.f("fk_finding_step_finding_id")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_finding_step")),
        sa.UniqueConstraint("finding_id", "step", "turn", name=op.f("uq_finding_step_finding_id_step_turn")),
    )
    with op.batch_alter_table("finding_step", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_finding_step_finding_id"), ["finding_id"], unique=False)

    op.create_table(
        "follow_up_end",
        sa.Column("follow_up_id", sa.String(length=30), nullable=False),
        sa.Column("settled_with", sa.String(length=1000), nullable=False),
        sa.Column("settled_by", sa.String(length=64), nullable=False),
        sa.Column("settled_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["follow_up_id"], ["follow_up.id"], name=op.f("fk_follow_up_end_follow_up_id")),
        sa.PrimaryKeyConstraint("follow_up_id", name=op.f("pk_follow_up_end")),
    )
    op.create_table(
        "follow_up_word",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("follow_up_id", sa.String(length=30), nullable=False),
        sa.Column("side", sa.String(length=16), nullable=False),
        sa.Column("words", sa.String(length=2000), nullable=True),
        sa.Column("said_by", sa.String(length=64), nullable=True),
        sa.Column("said_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["follow_up_id"], ["follow_up.id"], name=op.f("fk_follow_up_word_follow_up_id")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_follow_up_word")),
    )
    with op.batch_alter_table("follow_up_word", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_follow_up_word_follow_up_id"), ["follow_up_id"], unique=False)

    op.create_table(
        "mandate",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("proposal_id", sa.String(length=30), nullable=True),
        sa.Column("motion_id", sa.String(length=30), nullable=True),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("change", sa.JSON(), nullable=False),
        sa.Column("source", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("guideline_id", sa.String(length=30), nullable=True),
        sa.Column("item", sa.String(length=64), nullable=True),
        sa.Column("before", sa.Integer(), nullable=False),
        sa.Column("opened_by", sa.String(length=64), nullable=False),
        sa.Column("opened_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_mandate_body_id")),
        sa.ForeignKeyConstraint(["guideline_id"], ["guideline.id"], name=op.f("fk_mandate_guideline_id")),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposal.id"], name=op.f("fk_mandate_proposal_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mandate")),
        sa.UniqueConstraint("motion_id", name=op.f("uq_mandate_motion_id")),
        sa.UniqueConstraint("proposal_id", name=op.f("uq_mandate_proposal_id")),
    )
    with op.batch_alter_table("mandate", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_mandate_body_id"), ["body_id"], unique=False)

    op.create_table(
        "merger_end",
        sa.Column("merger_id", sa.String(length=30), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("ended_by", sa.String(length=64), nullable=False),
        sa.Column("ended_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["merger_id"], ["merger.id"], name=op.f("fk_merger_end_merger_id")),
        sa.PrimaryKeyConstraint("merger_id", name=op.f("pk_merger_end")),
    )
    op.create_table(
        "motion",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("conference_id", sa.String(length=30), nullable=False),
        sa.Column("proposal_id", sa.String(length=30), nullable=True),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("text", sa.String(length=2000), nullable=False),
        sa.Column("change", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("guideline_id", sa.String(length=30), nullable=True),
        sa.Column("placed_by", sa.String(length=64), nullable=False),
        sa.Column("placed_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["conference_id"], ["conference.id"], name=op.f("fk_motion_conference_id")),
        sa.ForeignKeyConstraint(["guideline_id"], ["guideline.id"], name=op.f("fk_motion_guideline_id")),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposal.id"], name=op.f("fk_motion_proposal_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_motion")),
    )
    with op.batch_alter_table("motion", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_motion_conference_id"), ["conference_id"], unique=False)

    op.create_table(
        "notice",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("endpoint_id", sa.String(length=30), nullable=False),
        sa.Column("event_id", sa.String(length=30), nullable=False),
        sa.Column("type", sa.String(length=32), nullable=False),
        sa.Column("at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("next_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("ended_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.Column("lease", sa.String(length=30), nullable=True),
        sa.Column("leased_until", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["endpoint_id"], ["notice_endpoint.id"], name=op.f("fk_notice_endpoint_id")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_notice")),
        sa.UniqueConstraint("endpoint_id", "event_id", name=op.f("uq_notice_endpoint_id_event_id")),
    )
    with op.batch_alter_table("notice", schema=None) as batch_op:
        batch_op.create_index("ix_notice_state_ended_at", ["state", "ended_at"], unique=False)
        batch_op.create_index("ix_notice_state_next_at", ["state", "next_at"], unique=False)

    op.create_table(
        "notice_cursor",
        sa.Column("endpoint_id", sa.String(length=30), nullable=False),
        sa.Column("type", sa.String(length=32), nullable=False),
        sa.Column("after", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["endpoint_id"], ["notice_endpoint.id"], name=op.f("fk_notice_cursor_endpoint_id")),
        sa.PrimaryKeyConstraint("endpoint_id", "type", name=op.f("pk_notice_cursor")),
    )
    op.create_table(
        "notice_key",
        sa.Column("endpoint_id", sa.String(length=30), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("secret", sa.String(length=64), nullable=False),
        sa.Column("made_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("ends_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["endpoint_id"], ["notice_endpoint.id"], name=op.f("fk_notice_key_endpoint_id")),
        sa.PrimaryKeyConstraint("endpoint_id", "number", name=op.f("pk_notice_key")),
    )
    op.create_table(
        "promise",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("body_id", sa.String(length=30), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("promise_id", sa.String(length=30), nullable=False),
        sa.Column("finding_id", sa.String(length=30), nullable=True),
        sa.Column("edition_id", sa.String(length=30), nullable=False),
        sa.Column("tailoring_id", sa.String(length=30), nullable=True),
        sa.Column("item", sa.String(length=64), nullable=False),
        sa.Column("what", sa.String(length=1000), nullable=False),
        sa.Column("in_charge", sa.String(length=16), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("is_withdrawn", sa.Boolean(), nullable=False),
        sa.Column("received_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_promise_body_id")),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_promise_chapter_id")),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name=op.f("fk_promise_edition_id")),
        sa.ForeignKeyConstraint(["finding_id"], ["finding.id"], name=op.f("fk_promise_finding_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_promise")),
        sa.UniqueConstraint("chapter_id", "place", name=op.f("uq_promise_chapter_id_place")),
    )
    with op.batch_alter_table("promise", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_promise_body_id"), ["body_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_promise_chapter_id"), ["chapter_id"], unique=False)

    op.create_table(
        "proposal_step",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("proposal_id", sa.String(length=30), nullable=False),
        sa.Column("step", sa.String(length=20), nullable=False),
        sa.Column("reasons", sa.String(length=2000), nullable=False),
        sa.Column("motion_id", sa.String(length=30), nullable=True),
        sa.Column("taken_by", sa.String(length=64), nullable=False),
        sa.Column("taken_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposal.id"], name=op.f("fk_proposal_step_proposal_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposal_step")),
    )
    with op.batch_alter_table("proposal_step", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_proposal_step_proposal_id"), ["proposal_id"], unique=False)

    op.create_table(
        "receipt",
        sa.Column(
            "log_index", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("jws", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["log_index"], ["entry.log_index"], name=op.f("fk_receipt_log_index")),
        sa.PrimaryKeyConstraint("log_index", name=op.f("pk_receipt")),
    )
    op.create_table(
        "standing_announcement_end",
        sa.Column("announcement_id", sa.String(length=30), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("ended_by", sa.String(length=64), nullable=False),
        sa.Column("ended_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["announcement_id"], ["standing_announcement.id"], name=op.f("fk_standing_announcement_end_announcement_id")
        ),
        sa.PrimaryKeyConstraint("announcement_id", name=op.f("pk_standing_announcement_end")),
    )
    op.create_table(
        "transfer_step",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("transfer_id", sa.String(length=30), nullable=False),
        sa.Column("word", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("said_by", sa.String(length=64), nullable=False),
        sa.Column("said_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["transfer_id"], ["transfer.id"], name=op.f("fk_transfer_step_transfer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_transfer_step")),
    )
    with op.batch_alter_table("transfer_step", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_transfer_step_transfer_id"), ["transfer_id"], unique=False)

    op.create_table(
        "waiver_end",
        sa.Column("waiver_id", sa.String(length=30), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("ended_by", sa.String(length=64), nullable=False),
        sa.Column("ended_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["waiver_id"], ["waiver.id"], name=op.f("fk_waiver_end_waiver_id")),
        sa.PrimaryKeyConstraint("waiver_id", name=op.f("pk_waiver_end")),
    )
    op.create_table(
        "appeal",
        sa.Column("id", sa.String(length=30), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("finding_id", sa.String(length=30), nullable=False),
        sa.Column("step_number", sa.Integer(), nullable=False),
        sa.Column("ground", sa.String(length=16), nullable=True),
        sa.Column("words", sa.String(length=2000), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("received_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("note", sa.String(length=400), nullable=True),
        sa.ForeignKeyConstraint(["finding_id"], ["finding.id"], name=op.f("fk_appeal_finding_id")),
        sa.ForeignKeyConstraint(["step_number"], ["finding_step.number"], name=op.f("fk_appeal_step_number")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appeal")),
    )
    with op.batch_alter_table("appeal", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_appeal_finding_id"), ["finding_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_appeal_step_number"), ["step_number"], unique=False)

    op.create_table(
        "finding_step_back",
        sa.Column("step_number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("back_by", sa.String(length=64), nullable=False),
        sa.Column("back_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("stands_as", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["step_number"], ["finding_step.number"], name=op.f("fk_finding_step_back_step_number")
        ),
        sa.PrimaryKeyConstraint("step_number", name=op.f("pk_finding_step_back")),
    )
    op.create_table(
        "motion_count",
        sa.Column("motion_id", sa.String(length=30), nullable=False),
        sa.Column("round", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("votes", sa.JSON(), nullable=False),
        sa.Column("uncounted", sa.Integer(), nullable=False),
        sa.Column("result", sa.String(length=16), nullable=False),
        sa.Column("counted_by", sa.String(length=64), nullable=False),
        sa.Column("counted_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["motion_id"], ["motion.id"], name=op.f("fk_motion_count_motion_id")),
        sa.PrimaryKeyConstraint("motion_id", "round", name=op.f("pk_motion_count")),
    )
    op.create_table(
        "motion_plea",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("motion_id", sa.String(length=30), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("asks", sa.String(length=16), nullable=False),
        sa.Column("words", sa.String(length=2000), nullable=True),
        sa.Column("note", sa.String(length=400), nullable=True),
        sa.Column("received_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_motion_plea_chapter_id")),
        sa.ForeignKeyConstraint(["motion_id"], ["motion.id"], name=op.f("fk_motion_plea_motion_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_motion_plea")),
    )
    with op.batch_alter_table("motion_plea", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_motion_plea_motion_id"), ["motion_id"], unique=False)

    op.create_table(
        "motion_second_round",
        sa.Column("motion_id", sa.String(length=30), nullable=False),
        sa.Column("closes_on", sa.Date(), nullable=False),
        sa.Column("opened_by", sa.String(length=64), nullable=False),
        sa.Column("opened_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["motion_id"], ["motion.id"], name=op.f("fk_motion_second_round_motion_id")),
        sa.PrimaryKeyConstraint("motion_id", name=op.f("pk_motion_second_round")),
    )
    op.create_table(
        "motion_settlement",
        sa.Column("motion_id", sa.String(length=30), nullable=False),
        sa.Column("result", sa.String(length=16), nullable=False),
        sa.Column("mandate_id", sa.String(length=30), nullable=True),
        sa.Column("settled_by", sa.String(length=64), nullable=False),
        sa.Column("settled_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["mandate_id"], ["mandate.id"], name=op.f("fk_motion_settlement_mandate_id")),
        sa.ForeignKeyConstraint(["motion_id"], ["motion.id"], name=op.f("fk_motion_settlement_motion_id")),
        sa.PrimaryKeyConstraint("motion_id", name=op.f("pk_motion_settlement")),
    )
    op.create_table(
        "motion_vote",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("motion_id", sa.String(length=30), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("chapter_id", sa.String(length=30), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("stance", sa.String(length=16), nullable=True),
        sa.Column("reason", sa.String(length=2000), nullable=True),
        sa.Column("note", sa.String(length=400), nullable=True),
        sa.Column("received_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["chapter_id"], ["chapter.id"], name=op.f("fk_motion_vote_chapter_id")),
        sa.ForeignKeyConstraint(["motion_id"], ["motion.id"], name=op.f("fk_motion_vote_motion_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_motion_vote")),
    )
    with op.batch_alter_table("motion_vote", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_motion_vote_chapter_id"), ["chapter_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_motion_vote_motion_id"), ["motion_id"], unique=False)

    op.create_table(
        "notice_attempt",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("notice_number", sa.Integer(), nullable=False),
        sa.Column("at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("outcome", sa.String(length=24), nullable=False),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("milliseconds", sa.Integer(), nullable=False),
        sa.Column("next_at", mutuality.database.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["notice_number"], ["notice.number"], name=op.f("fk_notice_attempt_notice_number")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice_attempt")),
    )
    with op.batch_alter_table("notice_attempt", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_notice_attempt_at"), ["at"], unique=False)
        batch_op.create_index(batch_op.f("ix_notice_attempt_notice_number"), ["notice_number"], unique=False)

    op.create_table(
        "appeal_decision",
        sa.Column("appeal_id", sa.String(length=30), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("decided_by", sa.String(length=64), nullable=False),
        sa.Column("decided_at", mutuality.database.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["appeal_id"], ["appeal.id"], name=op.f("fk_appeal_decision_appeal_id")),
        sa.PrimaryKeyConstraint("appeal_id", name=op.f("pk_appeal_decision")),
    )
    if op.get_bind().dialect.name == "postgresql":
        place = [sa.text("point(longitude, latitude)")]
        op.create_index("ix_listing_point", "listing", place, postgresql_using="gist")


def downgrade() -> None:
    op.drop_table("appeal_decision")
    with op.batch_alter_table("notice_attempt", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_notice_attempt_notice_number"))
        batch_op.drop_index(batch_op.f("ix_notice_attempt_at"))

    op.drop_table("notice_attempt")
    with op.batch_alter_table("motion_vote", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_motion_vote_motion_id"))
        batch_op.drop_index(batch_op.f("ix_motion_vote_chapter_id"))

    op.drop_table("motion_vote")
    op.drop_table("motion_settlement")
    op.drop_table("motion_second_round")
    with op.batch_alter_table("motion_plea", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_motion_plea_motion_id"))

    op.drop_table("motion_plea")
    op.drop_table("motion_count")
    op.drop_table("finding_step_back")
    with op.batch_alter_table("appeal", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_appeal_step_number"))
        batch_op.drop_index(batch_op.f("ix_appeal_finding_id"))

    op.drop_table("appeal")
    op.drop_table("waiver_end")
    with op.batch_alter_table("transfer_step", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_transfer_step_transfer_id"))

    op.drop_table("transfer_step")
    op.drop_table("standing_announcement_end")
    op.drop_table("receipt")
    with op.batch_alter_table("proposal_step", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_proposal_step_proposal_id"))

    op.drop_table("proposal_step")
    with op.batch_alter_table("promise", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_promise_chapter_id"))
        batch_op.drop_index(batch_op.f("ix_promise_body_id"))

    op.drop_table("promise")
    op.drop_table("notice_key")
    op.drop_table("notice_cursor")
    with op.batch_alter_table("notice", schema=None) as batch_op:
        batch_op.drop_index("ix_notice_state_next_at")
        batch_op.drop_index("ix_notice_state_ended_at")

    op.drop_table("notice")
    with op.batch_alter_table("motion", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_motion_conference_id"))

    op.drop_table("motion")
    op.drop_table("merger_end")
    with op.batch_alter_table("mandate", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_mandate_body_id"))

    op.drop_table("mandate")
    with op.batch_alter_table("follow_up_word", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_follow_up_word_follow_up_id"))

    op.drop_table("follow_up_word")
    op.drop_table("follow_up_end")
    with op.batch_alter_table("finding_step", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_finding_step_finding_id"))

    op.drop_table("finding_step")
    op.drop_table("finding_end")
    op.drop_table("entry_data")
    with op.batch_alter_table("endorsement", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_endorsement_application_id"))

    op.drop_table("endorsement")
    op.drop_table("campaign_ending")
    with op.batch_alter_table("waiver", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_waiver_chapter_id"))
        batch_op.drop_index("ix_waiver_body_id_until")

    op.drop_table("waiver")
    with op.batch_alter_table("transfer", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_transfer_chapter_id"))
        batch_op.drop_index(batch_op.f("ix_transfer_body_id"))

    op.drop_table("transfer")
    with op.batch_alter_table("told_liaison", schema=None) as batch_op:
        batch_op.drop_index("ix_told_liaison_body_id")

    op.drop_table("told_liaison")
    with op.batch_alter_table("told_landscape", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_told_landscape_body_id"))

    op.drop_table("told_landscape")
    with op.batch_alter_table("told_grant", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_told_grant_chapter_id"))
        batch_op.drop_index(batch_op.f("ix_told_grant_body_id"))

    op.drop_table("told_grant")
    with op.batch_alter_table("told_definition", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_told_definition_body_id"))

    op.drop_table("told_definition")
    with op.batch_alter_table("told_common", schema=None) as batch_op:
        batch_op.drop_index("ix_told_common_body_id_part_key")

    op.drop_table("told_common")
    with op.batch_alter_table("telling", schema=None) as batch_op:
        batch_op.drop_index("ix_telling_body_id_form_period")

    op.drop_table("telling")
    with op.batch_alter_table("tailoring", schema=None) as batch_op:
        batch_op.drop_index("ix_tailoring_body_id_effective_on")

    op.drop_table("tailoring")
    op.drop_table("sum_total")
    op.drop_table("sum_share")
    op.drop_table("sum_chapter")
    op.drop_table("subject_revision")
    op.drop_table("stream_epoch")
    with op.batch_alter_table("stream_decision", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_stream_decision_chapter_id"))

    op.drop_table("stream_decision")
    with op.batch_alter_table("stream", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_stream_body_id"))

    op.drop_table("stream")
    with op.batch_alter_table("standing_change", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_standing_change_chapter_id"))

    op.drop_table("standing_change")
    with op.batch_alter_table("standing_announcement", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_standing_announcement_chapter_id"))

    op.drop_table("standing_announcement")
    with op.batch_alter_table("split", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_split_from_id"))

    op.drop_table("split")
    op.drop_table("source_waiting")
    with op.batch_alter_table("source_state", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_source_state_due_at"))

    op.drop_table("source_state")
    with op.batch_alter_table("source_poll", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_source_poll_source_id"))
        batch_op.drop_index(batch_op.f("ix_source_poll_polled_at"))

    op.drop_table("source_poll")
    with op.batch_alter_table("shared_effect", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_shared_effect_matter_id"))
        batch_op.drop_index(batch_op.f("ix_shared_effect_is_public"))
        batch_op.drop_index("ix_shared_effect_body_id_kind")

    op.drop_table("shared_effect")
    with op.batch_alter_table("return_acceptance", schema=None) as batch_op:
        batch_op.drop_index("ix_return_acceptance_body_id")

    op.drop_table("return_acceptance")
    with op.batch_alter_table("report_exception", schema=None) as batch_op:
        batch_op.drop_index("ix_report_exception_chapter_id_period")
        batch_op.drop_index("ix_report_exception_body_id_kind")

    op.drop_table("report_exception")
    op.drop_table("release")
    with op.batch_alter_table("relayed", schema=None) as batch_op:
        batch_op.drop_index("ix_relayed_body_id_weekday_starts")
        batch_op.drop_index("ix_relayed_body_id_slug")
        batch_op.drop_index(batch_op.f("ix_relayed_aside_for"))

    op.drop_table("relayed")
    with op.batch_alter_table("proposal_word", schema=None) as batch_op:
        batch_op.drop_index("ix_proposal_word_newest")
        batch_op.drop_index(batch_op.f("ix_proposal_word_chapter_id"))

    op.drop_table("proposal_word")
    with op.batch_alter_table("proposal", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_proposal_body_id"))

    op.drop_table("proposal")
    with op.batch_alter_table("placement", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_placement_chapter_id"))

    op.drop_table("placement")
    op.drop_table("own_indicator")
    with op.batch_alter_table("overlay_placement", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_overlay_placement_chapter_id"))
        batch_op.drop_index(batch_op.f("ix_overlay_placement_body_id"))

    op.drop_table("overlay_placement")
    with op.batch_alter_table("notice_endpoint", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_notice_endpoint_body_id"))

    op.drop_table("notice_endpoint")
    with op.batch_alter_table("name_word", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_name_word_chapter_id"))

    op.drop_table("name_word")
    with op.batch_alter_table("merger", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_merger_into_id"))
        batch_op.drop_index(batch_op.f("ix_merger_chapter_id"))

    op.drop_table("merger")
    op.drop_table("listing_owner")
    with op.batch_alter_table("listing_doubt", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_listing_doubt_chapter_id"))

    op.drop_table("listing_doubt")
    with op.batch_alter_table("listing_change", schema=None) as batch_op:
        batch_op.drop_index("ix_listing_change_listing_id_number")
        batch_op.drop_index("ix_listing_change_is_newest_number")
        batch_op.drop_index("ix_listing_change_chapter_id_number")

    op.drop_table("listing_change")
    with op.batch_alter_table("listing", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_listing_unsteady",
            postgresql_where=sa.text("starts IS NOT NULL AND (has_moved OR weekday IS NULL)"),
            sqlite_where=sa.text("starts IS NOT NULL AND (has_moved = 1 OR weekday IS NULL)"),
        )
        batch_op.drop_index(batch_op.f("ix_listing_unit_id"))
        batch_op.drop_index("ix_listing_timezone_weekday_starts")
        batch_op.drop_index("ix_listing_latitude_longitude")
        batch_op.drop_index(batch_op.f("ix_listing_chapter_id"))
        batch_op.drop_index(batch_op.f("ix_listing_body_id"))

    op.drop_table("listing")
    with op.batch_alter_table("item_state", schema=None) as batch_op:
        batch_op.drop_index("ix_item_state_worded")
        batch_op.drop_index("ix_item_state_said")

    op.drop_table("item_state")
    with op.batch_alter_table("item_history", schema=None) as batch_op:
        batch_op.drop_index("ix_item_history_body_id_noted_at")

    op.drop_table("item_history")
    with op.batch_alter_table("invitation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_invitation_chapter_id"))

    op.drop_table("invitation")
    with op.batch_alter_table("form_promise", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_form_promise_chapter_id"))
        batch_op.drop_index("ix_form_promise_body_id_form")

    op.drop_table("form_promise")
    op.drop_table("fork")
    with op.batch_alter_table("follow_up", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_follow_up_chapter_id"))
        batch_op.drop_index(batch_op.f("ix_follow_up_body_id"))

    op.drop_table("follow_up")
    with op.batch_alter_table("finding", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_finding_chapter_id"))
        batch_op.drop_index(batch_op.f("ix_finding_body_id"))

    op.drop_table("finding")
    op.drop_table("figure")
    with op.batch_alter_table("entry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_entry_body_id"))

    op.drop_table("entry")
    with op.batch_alter_table("enrolment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_enrolment_chapter_id"))

    op.drop_table("enrolment")
    with op.batch_alter_table("edition_item", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_edition_item_worded_in"))

    op.drop_table("edition_item")
    with op.batch_alter_table("delegation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_delegation_body_id"))

    op.drop_table("delegation")
    op.drop_table("commons_trial")
    with op.batch_alter_table("commons_step", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_commons_step_offer_id"))

    op.drop_table("commons_step")
    with op.batch_alter_table("commons_offer", schema=None) as batch_op:
        batch_op.drop_index("ix_commons_offer_public")
        batch_op.drop_index("ix_commons_offer_own")
        batch_op.drop_index(batch_op.f("ix_commons_offer_number"))

    op.drop_table("commons_offer")
    op.drop_table("chapter_key")
    with op.batch_alter_table("campaign", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_campaign_body_id"))

    op.drop_table("campaign")
    with op.batch_alter_table("application", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_application_chapter_id"))
        batch_op.drop_index(batch_op.f("ix_application_body_id"))

    op.drop_table("application")
    op.drop_table("sum_batch")
    with op.batch_alter_table("source", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_source_unit_id"))
        batch_op.drop_index(batch_op.f("ix_source_body_id"))

    op.drop_table("source")
    op.drop_table("review_step")
    with op.batch_alter_table("policy_layer", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_policy_layer_body_id"))

    op.drop_table("policy_layer")
    op.drop_table("form_edition")
    with op.batch_alter_table("edition", schema=None) as batch_op:
        batch_op.drop_index("ix_edition_body_id_effective_on")

    op.drop_table("edition")
    op.drop_table("draft_item")
    op.drop_table("conference_called_off")
    with op.batch_alter_table("chapter", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_chapter_unit_id"))
        batch_op.drop_index(batch_op.f("ix_chapter_body_id"))

    op.drop_table("chapter")
    op.drop_table("aided_share")
    with op.batch_alter_table("aided_ending", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_aided_ending_task_id"))

    op.drop_table("aided_ending")
    op.drop_table("aided_chapter")
    op.drop_table("aided_batch")
    op.drop_table("unit")
    with op.batch_alter_table("sum_task", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sum_task_body_id"))

    op.drop_table("sum_task")
    op.drop_table("rollup")
    op.drop_table("report_form")
    op.drop_table("learned")
    op.drop_table("guideline")
    with op.batch_alter_table("feed_key", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_feed_key_body_id"))

    op.drop_table("feed_key")
    with op.batch_alter_table("feed_door", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_feed_door_body_id"))

    op.drop_table("feed_door")
    with op.batch_alter_table("control_policy", schema=None) as batch_op:
        batch_op.drop_index("ix_control_policy_body_id_in_force_on")

    op.drop_table("control_policy")
    with op.batch_alter_table("conference", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_conference_body_id"))

    op.drop_table("conference")
    with op.batch_alter_table("aided_task", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_aided_task_body_id"))

    op.drop_table("aided_task")
    op.drop_table("word_near")
    op.drop_table("source_head")
    with op.batch_alter_table("sign_in", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sign_in_account_id"))

    op.drop_table("sign_in")
    op.drop_table("service_key")
    with op.batch_alter_table("refresh_token", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_refresh_token_sign_in_id"))

    op.drop_table("refresh_token")
    with op.batch_alter_table("oauth_ended", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_oauth_ended_expires_at"))

    op.drop_table("oauth_ended")
    op.drop_table("oauth_code")
    with op.batch_alter_table("oauth_assertion", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_oauth_assertion_expires_at"))

    op.drop_table("oauth_assertion")
    with op.batch_alter_table("listing_token", schema=None) as batch_op:
        batch_op.drop_index("ix_listing_token_kind_token_listing_id")

    op.drop_table("listing_token")
    with op.batch_alter_table("listing_review", schema=None) as batch_op:
        batch_op.drop_index("ix_listing_review_listing_id_digest")

    op.drop_table("listing_review")
    op.drop_table("listing_change_head")
    op.drop_table("incarnation")
    with op.batch_alter_table("idempotency_key", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_idempotency_key_made_at"))

    op.drop_table("idempotency_key")
    op.drop_table("commons_head")
    op.drop_table("body")
    with op.batch_alter_table("app_consent", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_app_consent_client_id"))

    op.drop_table("app_consent")
    with op.batch_alter_table("app", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_app_body_id"))

    op.drop_table("app")
    op.drop_table("aggregation_key")
    op.drop_table("account")
