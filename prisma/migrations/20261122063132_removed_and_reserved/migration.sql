-- AlterTable
ALTER TABLE "budget_documents" ADD COLUMN     "_removed" JSONB,
ADD COLUMN     "_reserved" JSONB;

-- AlterTable
ALTER TABLE "budget_lines" ADD COLUMN     "_removed" JSONB,
ADD COLUMN     "_reserved" JSONB;

-- AlterTable
ALTER TABLE "credit_listings" ADD COLUMN     "_removed" JSONB,
ADD COLUMN     "_reserved" JSONB;

-- AlterTable
ALTER TABLE "departments" ADD COLUMN     "_removed" JSONB,
ADD COLUMN     "_reserved" JSONB;

-- AlterTable
ALTER TABLE "enterprise_annual_reports" ADD COLUMN     "_removed" JSONB,
ADD COLUMN     "_reserved" JSONB;

-- AlterTable
ALTER TABLE "enterprises" ADD COLUMN     "_removed" JSONB,
ADD COLUMN     "_reserved" JSONB;

-- AlterTable
ALTER TABLE "licence_decisions" ADD COLUMN     "_removed" JSONB,
ADD COLUMN     "_reserved" JSONB;

-- AlterTable
ALTER TABLE "penalty_decisions" ADD COLUMN     "_removed" JSONB,
ADD COLUMN     "_reserved" JSONB;

-- AlterTable
ALTER TABLE "three_public_expenses" ADD COLUMN     "_removed" JSONB,
ADD COLUMN     "_reserved" JSONB;
