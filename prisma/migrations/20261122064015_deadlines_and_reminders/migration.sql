-- CreateTable
CREATE TABLE "reminders" (
    "day" DATE NOT NULL,
    "department" TEXT NOT NULL,
    "due_soon" INTEGER NOT NULL,
    "late" INTEGER NOT NULL,
    "withdrawals_due_soon" INTEGER NOT NULL,
    "withdrawals_late" INTEGER NOT NULL,
    "items" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reminders_pkey" PRIMARY KEY ("day","department")
);

-- CreateIndex
CREATE INDEX "budget_documents__due_on__id__status_ix" ON "budget_documents"("_due_on", "id", "_status");

-- CreateIndex
CREATE INDEX "budget_lines__due_on__id__status_ix" ON "budget_lines"("_due_on", "id", "_status");

-- CreateIndex
CREATE INDEX "credit_listings__due_on__id__status_ix" ON "credit_listings"("_due_on", "id", "_status");

-- CreateIndex
CREATE INDEX "enterprise_annual_reports__due_on__id__status_ix" ON "enterprise_annual_reports"("_due_on", "id", "_status");

-- CreateIndex
CREATE INDEX "enterprises__due_on__id__status_ix" ON "enterprises"("_due_on", "id", "_status");

-- CreateIndex
CREATE INDEX "licence_decisions__due_on__id__status_ix" ON "licence_decisions"("_due_on", "id", "_status");

-- CreateIndex
CREATE INDEX "penalty_decisions__due_on__id__status_ix" ON "penalty_decisions"("_due_on", "id", "_status");

-- CreateIndex
CREATE INDEX "three_public_expenses__due_on__id__status_ix" ON "three_public_expenses"("_due_on", "id", "_status");
