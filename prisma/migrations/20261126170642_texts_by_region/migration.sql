-- A single text beside lists of them in one index; comes with PostgreSQL, and the owner of a database may add it.
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- DropIndex
DROP INDEX "departments__grams_ix";

-- DropIndex
DROP INDEX "enterprises__grams_ix";

-- CreateIndex
CREATE INDEX "departments__region_code__grams_ix" ON "departments" USING GIN ("region_code" "text_ops", "_grams");

-- CreateIndex
CREATE INDEX "enterprises__region_code__grams_ix" ON "enterprises" USING GIN ("region_code" "text_ops", "_grams");
