-- AlterTable
ALTER TABLE "batches" ADD COLUMN     "file_hash" TEXT;

-- CreateIndex
CREATE INDEX "batches_file_hash_idx" ON "batches"("file_hash");
