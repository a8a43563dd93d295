-- CreateTable
CREATE TABLE "audit_entries" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "audit_checkpoints" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "hash" TEXT NOT NULL,
    "signature" TEXT NOT NULL,

    CONSTRAINT "audit_checkpoints_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "changes" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "cause" TEXT,
    "catalogue" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "previous_version" INTEGER,
    "codes" TEXT[],
    "fields" TEXT[],
    "reason" TEXT,
    "basis" TEXT,
    "batch_id" UUID,

    CONSTRAINT "changes_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "change_counter" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "last" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "change_counter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feed_acknowledgements" (
    "reader" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "feed_acknowledgements_pkey" PRIMARY KEY ("reader")
);

-- CreateTable
CREATE TABLE "watch_lists" (
    "reader" TEXT NOT NULL,
    "codes" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "watch_lists_pkey" PRIMARY KEY ("reader")
);

-- CreateTable
CREATE TABLE "daily_manifests" (
    "day" DATE NOT NULL,
    "catalogue" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "records" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "daily_manifests_pkey" PRIMARY KEY ("day","catalogue","department")
);

-- CreateTable
CREATE TABLE "webhooks" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "holder" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "catalogues" TEXT[],
    "departments" TEXT[],
    "active" BOOLEAN NOT NULL DEFAULT true,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "disabled_for" TEXT,

    CONSTRAINT "webhooks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_deliveries" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "webhook_id" UUID NOT NULL,
    "message_id" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL,
    "from_seq" BIGINT NOT NULL,
    "to_seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "status" INTEGER,
    "ms" INTEGER NOT NULL,
    "error" TEXT,

    CONSTRAINT "webhook_deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reviews" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "catalogue" TEXT NOT NULL,
    "batch_id" UUID,
    "record_id" UUID,
    "originator" TEXT NOT NULL,
    "reviewer" TEXT NOT NULL,
    "conclusion" TEXT NOT NULL,
    "checklist" JSONB NOT NULL,
    "removed_fields" TEXT[],
    "referred_to" TEXT,
    "reason" TEXT,
    "basis" TEXT,
    "content_hash" TEXT NOT NULL,
    "standing_rule" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "voided_at" TIMESTAMPTZ(3),

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "standing_rules" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "catalogue" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "submitter" TEXT,
    "proposed_by" TEXT NOT NULL,
    "reviewed_by" TEXT,
    "checklist" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "standing_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "withdrawals" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "catalogue" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "cause" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "basis" TEXT,
    "event_on" DATE NOT NULL,
    "due_on" DATE,
    "ordered_by" TEXT NOT NULL,
    "ordered_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "withdrawals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "disputes" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "catalogue" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "opened_by" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "disputes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holiday_notices" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "year" INTEGER NOT NULL,
    "notice" TEXT NOT NULL,
    "days" JSONB NOT NULL,
    "loaded_by" TEXT NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "holiday_notices_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_entries_subject_idx" ON "audit_entries"("subject");

-- CreateIndex
CREATE INDEX "audit_entries_actor_at_idx" ON "audit_entries"("actor", "at");

-- CreateIndex
CREATE INDEX "changes_catalogue_seq_idx" ON "changes"("catalogue", "seq");

-- CreateIndex
CREATE INDEX "changes_department_seq_idx" ON "changes"("department", "seq");

-- CreateIndex
CREATE INDEX "changes_record_id_seq_idx" ON "changes"("record_id", "seq");

-- CreateIndex
CREATE INDEX "changes_codes_idx" ON "changes" USING GIN ("codes");

-- CreateIndex
CREATE INDEX "webhooks_active_idx" ON "webhooks"("active");

-- CreateIndex
CREATE INDEX "webhook_deliveries_webhook_id_at_idx" ON "webhook_deliveries"("webhook_id", "at");

-- CreateIndex
CREATE INDEX "reviews_batch_id_idx" ON "reviews"("batch_id");

-- CreateIndex
CREATE INDEX "reviews_record_id_idx" ON "reviews"("record_id");

-- CreateIndex
CREATE INDEX "standing_rules_catalogue_department_idx" ON "standing_rules"("catalogue", "department");

-- CreateIndex
CREATE INDEX "withdrawals_catalogue_record_id_idx" ON "withdrawals"("catalogue", "record_id");

-- CreateIndex
CREATE INDEX "withdrawals_done_at_due_on_idx" ON "withdrawals"("done_at", "due_on");

-- CreateIndex
CREATE INDEX "disputes_catalogue_record_id_idx" ON "disputes"("catalogue", "record_id");

-- CreateIndex
CREATE INDEX "holiday_notices_year_idx" ON "holiday_notices"("year");
