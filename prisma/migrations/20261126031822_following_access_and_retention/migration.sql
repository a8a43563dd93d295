-- AlterTable
ALTER TABLE "change_counter" ADD COLUMN     "pruned" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "changes" ADD COLUMN     "audience" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "grant_id" UUID,
ALTER COLUMN "record_id" DROP NOT NULL,
ALTER COLUMN "version" DROP NOT NULL;

-- AlterTable
ALTER TABLE "feed_acknowledgements" DROP CONSTRAINT "feed_acknowledgements_pkey",
ADD COLUMN     "part" TEXT NOT NULL DEFAULT '',
ADD CONSTRAINT "feed_acknowledgements_pkey" PRIMARY KEY ("reader", "part");

-- AlterTable
ALTER TABLE "grants" ADD COLUMN     "begun_at" TIMESTAMPTZ(3),
ADD COLUMN     "ended_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "webhooks" ADD COLUMN     "codes" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "looked" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "watched" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "grants_ended_at_from_until_idx" ON "grants"("ended_at", "from", "until");

-- What began or ended before this was told is not news.
UPDATE "grants" SET "begun_at" = "from" WHERE "from" <= now();
UPDATE "grants" SET "ended_at" = coalesce("revoked_at", "until") WHERE "revoked_at" IS NOT NULL OR "until" <= now();
UPDATE "webhooks" SET "looked" = "seq";
