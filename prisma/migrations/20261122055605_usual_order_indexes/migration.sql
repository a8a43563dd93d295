-- DropIndex
DROP INDEX "enterprise_annual_reports__credit_code__year__id__status_ix";

-- CreateIndex
CREATE INDEX "credit_listings__listed_on__id__status_ix" ON "credit_listings"("listed_on", "id", "_status");

-- CreateIndex
CREATE INDEX "enterprise_annual_reports__credit_code__id__status_ix" ON "enterprise_annual_reports"("credit_code", "id", "_status");
