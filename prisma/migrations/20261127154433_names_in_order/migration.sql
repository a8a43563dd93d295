-- DropIndex
DROP INDEX "enterprises__name__id__status_ix";

-- DropIndex
DROP INDEX "enterprises__registration_number__id__status_ix";

-- CreateIndex
CREATE INDEX "enterprises__name__id__status__published_until_ix" ON "enterprises"("name", "id", "_status", "_published_until");

-- CreateIndex
CREATE INDEX "enterprises__region_code__name__id__status__published_until_ix" ON "enterprises"("region_code", "name", "id", "_status", "_published_until");

-- CreateIndex
CREATE INDEX "enterprises__registration_number__id__status__publ_819b85d8_ix" ON "enterprises"("registration_number", "id", "_status", "_published_until");
