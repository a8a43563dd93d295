-- AlterTable
ALTER TABLE "api_keys" ADD COLUMN     "addresses" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "holder" UUID;

-- CreateTable
CREATE UNLOGGED TABLE "rate_counts" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_counts_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "rate_counts_expire_idx" ON "rate_counts"("expire");

-- CreateIndex
CREATE INDEX "api_keys_holder_idx" ON "api_keys"("holder");
