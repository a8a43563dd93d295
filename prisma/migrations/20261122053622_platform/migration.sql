-- CreateTable
CREATE TABLE "batches" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "catalogue" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "submitted_by" TEXT NOT NULL,
    "file_name" TEXT,
    "format" TEXT NOT NULL,
    "mapping" TEXT,
    "state" TEXT NOT NULL DEFAULT 'SUBMITTED',
    "rows_read" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "corrected" INTEGER NOT NULL DEFAULT 0,
    "same" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "warnings" INTEGER NOT NULL DEFAULT 0,
    "content_hash" TEXT NOT NULL,
    "issues" JSONB NOT NULL DEFAULT '[]',
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "reviewed_by" TEXT,
    "reviewed_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "basis" TEXT,

    CONSTRAINT "batches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_versions" (
    "id" BIGSERIAL NOT NULL,
    "catalogue" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "batch_id" UUID,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "record_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_keys" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "department" TEXT,
    "prefix" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grants" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "holder_kind" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "catalogue" TEXT NOT NULL,
    "fields" TEXT[],
    "rows" TEXT,
    "purpose" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,

    CONSTRAINT "grants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue_writers" (
    "department" TEXT NOT NULL,
    "catalogue" TEXT NOT NULL,

    CONSTRAINT "catalogue_writers_pkey" PRIMARY KEY ("department","catalogue")
);

-- CreateTable
CREATE TABLE "settings" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "batches_catalogue_state_idx" ON "batches"("catalogue", "state");

-- CreateIndex
CREATE INDEX "batches_submitted_at_idx" ON "batches"("submitted_at");

-- CreateIndex
CREATE INDEX "record_versions_catalogue_record_id_idx" ON "record_versions"("catalogue", "record_id");

-- CreateIndex
CREATE INDEX "record_versions_batch_id_state_idx" ON "record_versions"("batch_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_hash_key" ON "api_keys"("hash");

-- CreateIndex
CREATE INDEX "grants_holder_kind_holder_idx" ON "grants"("holder_kind", "holder");
