-- CreateTable
CREATE TABLE "budget_documents" (
    "id" UUID NOT NULL,
    "_owner" TEXT NOT NULL,
    "_submitter" TEXT NOT NULL,
    "_status" TEXT NOT NULL,
    "_version" INTEGER NOT NULL DEFAULT 1,
    "_batch" UUID,
    "_hash" TEXT NOT NULL,
    "_submitted_at" TIMESTAMPTZ(6) NOT NULL,
    "_published_at" TIMESTAMPTZ(6),
    "_published_until" DATE,
    "_due_on" DATE,
    "_grams" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "_text" TEXT,
    "_chosen" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "document_number" TEXT NOT NULL,
    "department_code" TEXT NOT NULL,
    "department_name" TEXT,
    "scope" TEXT,
    "year" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "title" TEXT,
    "approved_on" DATE,
    "approved_by" TEXT,
    "url" TEXT,
    "responsibilities" TEXT,
    "organisation" TEXT,
    "income_explanation" TEXT,
    "expenditure_explanation" TEXT,
    "variance_reasons" TEXT,
    "three_public_explanation" TEXT,
    "operating_funds_explanation" TEXT,
    "operating_funds" DECIMAL(20,2),
    "procurement_explanation" TEXT,
    "procurement" DECIMAL(20,2),
    "procurement_goods" DECIMAL(20,2),
    "procurement_works" DECIMAL(20,2),
    "procurement_services" DECIMAL(20,2),
    "procurement_small_enterprises" DECIMAL(20,2),
    "state_assets_explanation" TEXT,
    "vehicles" INTEGER,
    "vehicles_by_use" TEXT[],
    "large_equipment" INTEGER,
    "performance_explanation" TEXT,
    "performance_projects" INTEGER,
    "performance_amount" DECIMAL(20,2),
    "performance_ratings" TEXT[],
    "transfer_payments" TEXT,
    "government_debt" TEXT,
    "empty_tables" TEXT[],
    "glossary" TEXT,

    CONSTRAINT "budget_documents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "budget_lines" (
    "id" UUID NOT NULL,
    "_owner" TEXT NOT NULL,
    "_submitter" TEXT NOT NULL,
    "_status" TEXT NOT NULL,
    "_version" INTEGER NOT NULL DEFAULT 1,
    "_batch" UUID,
    "_hash" TEXT NOT NULL,
    "_submitted_at" TIMESTAMPTZ(6) NOT NULL,
    "_published_at" TIMESTAMPTZ(6),
    "_published_until" DATE,
    "_due_on" DATE,
    "_grams" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "_text" TEXT,
    "_chosen" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "document_number" TEXT,
    "department_code" TEXT NOT NULL,
    "department_name" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "approved_on" DATE,
    "table_name" TEXT NOT NULL,
    "line_code" TEXT NOT NULL,
    "line_name" TEXT,
    "total" DECIMAL(20,2),
    "basic" DECIMAL(20,2),
    "project" DECIMAL(20,2),
    "paid_to_superior" DECIMAL(20,2),
    "operating_expenditure" DECIMAL(20,2),
    "subsidy_to_affiliates" DECIMAL(20,2),
    "personnel" DECIMAL(20,2),
    "public_funds" DECIMAL(20,2),
    "fiscal_appropriation" DECIMAL(20,2),
    "superior_subsidy" DECIMAL(20,2),
    "service_income" DECIMAL(20,2),
    "operating_income" DECIMAL(20,2),
    "affiliate_income" DECIMAL(20,2),
    "other_income" DECIMAL(20,2),
    "budgeted" DECIMAL(20,2),
    "adjusted_budget" DECIMAL(20,2),
    "final_amount" DECIMAL(20,2),
    "general_public_budget" DECIMAL(20,2),
    "government_fund" DECIMAL(20,2),
    "state_capital" DECIMAL(20,2),
    "brought_forward" DECIMAL(20,2),
    "income_of_year" DECIMAL(20,2),
    "carried_forward" DECIMAL(20,2),

    CONSTRAINT "budget_lines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credit_listings" (
    "id" UUID NOT NULL,
    "_owner" TEXT NOT NULL,
    "_submitter" TEXT NOT NULL,
    "_status" TEXT NOT NULL,
    "_version" INTEGER NOT NULL DEFAULT 1,
    "_batch" UUID,
    "_hash" TEXT NOT NULL,
    "_submitted_at" TIMESTAMPTZ(6) NOT NULL,
    "_published_at" TIMESTAMPTZ(6),
    "_published_until" DATE,
    "_due_on" DATE,
    "_grams" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "_text" TEXT,
    "_chosen" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "kind" TEXT NOT NULL,
    "document_number" TEXT,
    "party_name" TEXT NOT NULL,
    "party_name__shown" TEXT,
    "party_kind" TEXT NOT NULL,
    "credit_code" TEXT,
    "registration_number" TEXT,
    "legal_representative" TEXT,
    "listing_reason" TEXT NOT NULL,
    "listed_on" DATE NOT NULL,
    "authority_name" TEXT,
    "authority_code" TEXT NOT NULL,
    "removal_reason" TEXT,
    "removed_on" DATE,
    "removal_document_number" TEXT,
    "removal_authority_name" TEXT,
    "removal_authority_code" TEXT,
    "published_until" DATE,
    "remarks" TEXT,
    "remarks__shown" TEXT,

    CONSTRAINT "credit_listings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "departments" (
    "id" UUID NOT NULL,
    "_owner" TEXT NOT NULL,
    "_submitter" TEXT NOT NULL,
    "_status" TEXT NOT NULL,
    "_version" INTEGER NOT NULL DEFAULT 1,
    "_batch" UUID,
    "_hash" TEXT NOT NULL,
    "_submitted_at" TIMESTAMPTZ(6) NOT NULL,
    "_published_at" TIMESTAMPTZ(6),
    "_published_until" DATE,
    "_due_on" DATE,
    "_grams" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "_text" TEXT,
    "_chosen" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT,
    "credit_code" TEXT,
    "kind" TEXT,
    "region_code" TEXT,
    "level" TEXT,
    "parent_code" TEXT,
    "responsibilities" TEXT,
    "website" TEXT,
    "disclosure_office" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "address" TEXT,
    "postcode" TEXT,
    "office_hours" TEXT,

    CONSTRAINT "departments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enterprise_annual_reports" (
    "id" UUID NOT NULL,
    "_owner" TEXT NOT NULL,
    "_submitter" TEXT NOT NULL,
    "_status" TEXT NOT NULL,
    "_version" INTEGER NOT NULL DEFAULT 1,
    "_batch" UUID,
    "_hash" TEXT NOT NULL,
    "_submitted_at" TIMESTAMPTZ(6) NOT NULL,
    "_published_at" TIMESTAMPTZ(6),
    "_published_until" DATE,
    "_due_on" DATE,
    "_grams" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "_text" TEXT,
    "_chosen" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "credit_code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "name" TEXT,
    "reported_on" DATE,
    "mailing_address" TEXT,
    "postcode" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "operating_state" TEXT,
    "invested_enterprises" TEXT[],
    "shareholder_contributions" TEXT[],
    "equity_transfers" TEXT[],
    "websites" TEXT[],
    "employees" INTEGER,
    "total_assets" DECIMAL(20,2),
    "total_liabilities" DECIMAL(20,2),
    "guarantees_given" TEXT[],
    "total_equity" DECIMAL(20,2),
    "total_revenue" DECIMAL(20,2),
    "main_business_revenue" DECIMAL(20,2),
    "total_profit" DECIMAL(20,2),
    "net_profit" DECIMAL(20,2),
    "total_tax" DECIMAL(20,2),

    CONSTRAINT "enterprise_annual_reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enterprises" (
    "id" UUID NOT NULL,
    "_owner" TEXT NOT NULL,
    "_submitter" TEXT NOT NULL,
    "_status" TEXT NOT NULL,
    "_version" INTEGER NOT NULL DEFAULT 1,
    "_batch" UUID,
    "_hash" TEXT NOT NULL,
    "_submitted_at" TIMESTAMPTZ(6) NOT NULL,
    "_published_at" TIMESTAMPTZ(6),
    "_published_until" DATE,
    "_due_on" DATE,
    "_grams" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "_text" TEXT,
    "_chosen" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "credit_code" TEXT NOT NULL,
    "name" TEXT,
    "trade_name" TEXT,
    "kind" TEXT NOT NULL,
    "enterprise_type" TEXT,
    "registration_number" TEXT,
    "legal_representative" TEXT,
    "legal_representative__shown" TEXT,
    "legal_representative_id_type" TEXT,
    "legal_representative_id_number" TEXT,
    "established_on" DATE,
    "approved_on" DATE,
    "operating_from" DATE,
    "operating_until" DATE,
    "registration_authority" TEXT,
    "region_code" TEXT,
    "registration_state" TEXT,
    "registered_capital" DECIMAL(20,2),
    "capital_currency" TEXT,
    "domicile" TEXT,
    "business_premises" TEXT,
    "business_scope" TEXT,
    "shareholders" TEXT[],
    "shareholder_certificates" TEXT[],
    "principal_members" TEXT[],
    "branches" TEXT[],
    "liquidation_members" TEXT[],
    "changes" TEXT[],

    CONSTRAINT "enterprises_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "licence_decisions" (
    "id" UUID NOT NULL,
    "_owner" TEXT NOT NULL,
    "_submitter" TEXT NOT NULL,
    "_status" TEXT NOT NULL,
    "_version" INTEGER NOT NULL DEFAULT 1,
    "_batch" UUID,
    "_hash" TEXT NOT NULL,
    "_submitted_at" TIMESTAMPTZ(6) NOT NULL,
    "_published_at" TIMESTAMPTZ(6),
    "_published_until" DATE,
    "_due_on" DATE,
    "_grams" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "_text" TEXT,
    "_chosen" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "document_name" TEXT,
    "document_number" TEXT NOT NULL,
    "party_name" TEXT NOT NULL,
    "party_name__shown" TEXT,
    "party_kind" TEXT NOT NULL,
    "party_code" TEXT,
    "party_registration_number" TEXT,
    "party_organisation_code" TEXT,
    "party_tax_number" TEXT,
    "party_institution_number" TEXT,
    "party_social_organisation_number" TEXT,
    "legal_representative" TEXT,
    "legal_representative_id_type" TEXT,
    "legal_representative_id_number" TEXT,
    "party_id_type" TEXT,
    "party_id_number" TEXT,
    "licence_kind" TEXT,
    "licence_kind_note" TEXT,
    "certificate_name" TEXT,
    "certificate_number" TEXT,
    "content" TEXT,
    "content__shown" TEXT,
    "decided_on" DATE NOT NULL,
    "valid_from" DATE,
    "valid_until" DATE,
    "authority_name" TEXT,
    "authority_code" TEXT NOT NULL,
    "validity" TEXT,
    "validity_code" TEXT,
    "validity_edition" TEXT,
    "source_name" TEXT,
    "source_code" TEXT,
    "source_row" TEXT,
    "remarks" TEXT,
    "remarks__shown" TEXT,
    "usage_scope" TEXT,
    "producer_code" TEXT,
    "collected_on" DATE,

    CONSTRAINT "licence_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "penalty_decisions" (
    "id" UUID NOT NULL,
    "_owner" TEXT NOT NULL,
    "_submitter" TEXT NOT NULL,
    "_status" TEXT NOT NULL,
    "_version" INTEGER NOT NULL DEFAULT 1,
    "_batch" UUID,
    "_hash" TEXT NOT NULL,
    "_submitted_at" TIMESTAMPTZ(6) NOT NULL,
    "_published_at" TIMESTAMPTZ(6),
    "_published_until" DATE,
    "_due_on" DATE,
    "_grams" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "_text" TEXT,
    "_chosen" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "document_number" TEXT NOT NULL,
    "case_title" TEXT,
    "case_title__shown" TEXT,
    "party_name" TEXT NOT NULL,
    "party_name__shown" TEXT,
    "party_kind" TEXT NOT NULL,
    "party_code" TEXT,
    "party_registration_number" TEXT,
    "party_organisation_code" TEXT,
    "party_tax_number" TEXT,
    "party_institution_number" TEXT,
    "party_social_organisation_number" TEXT,
    "legal_representative" TEXT,
    "legal_representative_id_type" TEXT,
    "legal_representative_id_number" TEXT,
    "party_id_type" TEXT,
    "party_id_number" TEXT,
    "violation_type" TEXT,
    "facts" TEXT,
    "facts__shown" TEXT,
    "legal_basis" TEXT,
    "penalty_kinds" TEXT[],
    "penalty_content" TEXT,
    "penalty_content__shown" TEXT,
    "fine_amount" DECIMAL(20,2),
    "confiscated_amount" DECIMAL(20,2),
    "revoked_licence" TEXT,
    "decided_on" DATE NOT NULL,
    "valid_until" DATE,
    "published_until" DATE,
    "authority_name" TEXT,
    "authority_code" TEXT NOT NULL,
    "source_name" TEXT,
    "source_code" TEXT,
    "source_row" TEXT,
    "domain" TEXT,
    "procedure" TEXT,
    "public_text" TEXT,
    "public_text__shown" TEXT,
    "remarks" TEXT,
    "remarks__shown" TEXT,
    "usage_scope" TEXT,
    "producer_code" TEXT,
    "collected_on" DATE,

    CONSTRAINT "penalty_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "three_public_expenses" (
    "id" UUID NOT NULL,
    "_owner" TEXT NOT NULL,
    "_submitter" TEXT NOT NULL,
    "_status" TEXT NOT NULL,
    "_version" INTEGER NOT NULL DEFAULT 1,
    "_batch" UUID,
    "_hash" TEXT NOT NULL,
    "_submitted_at" TIMESTAMPTZ(6) NOT NULL,
    "_published_at" TIMESTAMPTZ(6),
    "_published_until" DATE,
    "_due_on" DATE,
    "_grams" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "_text" TEXT,
    "_chosen" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "document_number" TEXT,
    "department_code" TEXT NOT NULL,
    "department_name" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "approved_on" DATE,
    "total_budget" DECIMAL(20,2),
    "total_actual" DECIMAL(20,2),
    "abroad_budget" DECIMAL(20,2),
    "abroad_actual" DECIMAL(20,2),
    "vehicles_budget" DECIMAL(20,2),
    "vehicles_actual" DECIMAL(20,2),
    "vehicle_purchase_budget" DECIMAL(20,2),
    "vehicle_purchase_actual" DECIMAL(20,2),
    "vehicle_running_budget" DECIMAL(20,2),
    "vehicle_running_actual" DECIMAL(20,2),
    "reception_budget" DECIMAL(20,2),
    "reception_actual" DECIMAL(20,2),
    "abroad_groups" INTEGER,
    "abroad_persons" INTEGER,
    "vehicles_purchased" INTEGER,
    "vehicles_kept" INTEGER,
    "reception_batches" INTEGER,
    "reception_persons" INTEGER,
    "abroad_reason" TEXT,
    "vehicles_reason" TEXT,
    "reception_reason" TEXT,
    "operating_funds_budget" DECIMAL(20,2),
    "operating_funds_actual" DECIMAL(20,2),

    CONSTRAINT "three_public_expenses_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "budget_documents__status__id_ix" ON "budget_documents"("_status", "id");

-- CreateIndex
CREATE INDEX "budget_documents__department_code__year__id__status_ix" ON "budget_documents"("department_code", "year", "id", "_status");

-- CreateIndex
CREATE INDEX "budget_documents__year__stage__id__status_ix" ON "budget_documents"("year", "stage", "id", "_status");

-- CreateIndex
CREATE INDEX "budget_documents__document_number_ix" ON "budget_documents"("document_number");

-- CreateIndex
CREATE INDEX "budget_documents__owner__status__id_ix" ON "budget_documents"("_owner", "_status", "id");

-- CreateIndex
CREATE INDEX "budget_documents__batch_ix" ON "budget_documents"("_batch");

-- CreateIndex
CREATE INDEX "budget_documents__grams_ix" ON "budget_documents" USING GIN ("_grams");

-- CreateIndex
CREATE INDEX "budget_lines__status__id_ix" ON "budget_lines"("_status", "id");

-- CreateIndex
CREATE INDEX "budget_lines__department_code__year__id__status_ix" ON "budget_lines"("department_code", "year", "id", "_status");

-- CreateIndex
CREATE INDEX "budget_lines__document_number__id__status_ix" ON "budget_lines"("document_number", "id", "_status");

-- CreateIndex
CREATE INDEX "budget_lines__line_code__year__id__status_ix" ON "budget_lines"("line_code", "year", "id", "_status");

-- CreateIndex
CREATE INDEX "budget_lines__department_code__department_name__ye_edab4f3f_ix" ON "budget_lines"("department_code", "department_name", "year", "stage", "table_name", "line_code");

-- CreateIndex
CREATE INDEX "budget_lines__owner__status__id_ix" ON "budget_lines"("_owner", "_status", "id");

-- CreateIndex
CREATE INDEX "budget_lines__batch_ix" ON "budget_lines"("_batch");

-- CreateIndex
CREATE INDEX "budget_lines__grams_ix" ON "budget_lines" USING GIN ("_grams");

-- CreateIndex
CREATE INDEX "credit_listings__status__id_ix" ON "credit_listings"("_status", "id");

-- CreateIndex
CREATE INDEX "credit_listings__credit_code__listed_on__id__status_ix" ON "credit_listings"("credit_code", "listed_on", "id", "_status");

-- CreateIndex
CREATE INDEX "credit_listings__kind__listed_on__id__status_ix" ON "credit_listings"("kind", "listed_on", "id", "_status");

-- CreateIndex
CREATE INDEX "credit_listings__authority_code__listed_on__id__status_ix" ON "credit_listings"("authority_code", "listed_on", "id", "_status");

-- CreateIndex
CREATE INDEX "credit_listings__removed_on__id__status_ix" ON "credit_listings"("removed_on", "id", "_status");

-- CreateIndex
CREATE INDEX "credit_listings__kind__party_name__authority_code__450f2a7a_ix" ON "credit_listings"("kind", "party_name", "authority_code", "listed_on", "listing_reason");

-- CreateIndex
CREATE INDEX "credit_listings__kind__party_name__shown__authorit_6a697152_ix" ON "credit_listings"("kind", "party_name__shown", "authority_code", "listed_on", "listing_reason");

-- CreateIndex
CREATE INDEX "credit_listings__owner__status__id_ix" ON "credit_listings"("_owner", "_status", "id");

-- CreateIndex
CREATE INDEX "credit_listings__batch_ix" ON "credit_listings"("_batch");

-- CreateIndex
CREATE INDEX "credit_listings__grams_ix" ON "credit_listings" USING GIN ("_grams");

-- CreateIndex
CREATE INDEX "departments__status__id_ix" ON "departments"("_status", "id");

-- CreateIndex
CREATE INDEX "departments__region_code__level__id__status_ix" ON "departments"("region_code", "level", "id", "_status");

-- CreateIndex
CREATE INDEX "departments__parent_code__id__status_ix" ON "departments"("parent_code", "id", "_status");

-- CreateIndex
CREATE INDEX "departments__code_ix" ON "departments"("code");

-- CreateIndex
CREATE INDEX "departments__owner__status__id_ix" ON "departments"("_owner", "_status", "id");

-- CreateIndex
CREATE INDEX "departments__batch_ix" ON "departments"("_batch");

-- CreateIndex
CREATE INDEX "departments__grams_ix" ON "departments" USING GIN ("_grams");

-- CreateIndex
CREATE INDEX "enterprise_annual_reports__status__id_ix" ON "enterprise_annual_reports"("_status", "id");

-- CreateIndex
CREATE INDEX "enterprise_annual_reports__year__credit_code__id__status_ix" ON "enterprise_annual_reports"("year", "credit_code", "id", "_status");

-- CreateIndex
CREATE INDEX "enterprise_annual_reports__credit_code__year__id__status_ix" ON "enterprise_annual_reports"("credit_code", "year", "id", "_status");

-- CreateIndex
CREATE INDEX "enterprise_annual_reports__credit_code__year_ix" ON "enterprise_annual_reports"("credit_code", "year");

-- CreateIndex
CREATE INDEX "enterprise_annual_reports__owner__status__id_ix" ON "enterprise_annual_reports"("_owner", "_status", "id");

-- CreateIndex
CREATE INDEX "enterprise_annual_reports__batch_ix" ON "enterprise_annual_reports"("_batch");

-- CreateIndex
CREATE INDEX "enterprise_annual_reports__grams_ix" ON "enterprise_annual_reports" USING GIN ("_grams");

-- CreateIndex
CREATE INDEX "enterprises__status__id_ix" ON "enterprises"("_status", "id");

-- CreateIndex
CREATE INDEX "enterprises__name__id__status_ix" ON "enterprises"("name", "id", "_status");

-- CreateIndex
CREATE INDEX "enterprises__established_on__id__status_ix" ON "enterprises"("established_on", "id", "_status");

-- CreateIndex
CREATE INDEX "enterprises__region_code__registration_state__id__status_ix" ON "enterprises"("region_code", "registration_state", "id", "_status");

-- CreateIndex
CREATE INDEX "enterprises__registration_number__id__status_ix" ON "enterprises"("registration_number", "id", "_status");

-- CreateIndex
CREATE INDEX "enterprises__credit_code_ix" ON "enterprises"("credit_code");

-- CreateIndex
CREATE INDEX "enterprises__owner__status__id_ix" ON "enterprises"("_owner", "_status", "id");

-- CreateIndex
CREATE INDEX "enterprises__batch_ix" ON "enterprises"("_batch");

-- CreateIndex
CREATE INDEX "enterprises__grams_ix" ON "enterprises" USING GIN ("_grams");

-- CreateIndex
CREATE INDEX "licence_decisions__status__id_ix" ON "licence_decisions"("_status", "id");

-- CreateIndex
CREATE INDEX "licence_decisions__decided_on__id__status_ix" ON "licence_decisions"("decided_on", "id", "_status");

-- CreateIndex
CREATE INDEX "licence_decisions__party_code__decided_on__id__status_ix" ON "licence_decisions"("party_code", "decided_on", "id", "_status");

-- CreateIndex
CREATE INDEX "licence_decisions__authority_code__decided_on__id__status_ix" ON "licence_decisions"("authority_code", "decided_on", "id", "_status");

-- CreateIndex
CREATE INDEX "licence_decisions__valid_until__id__status_ix" ON "licence_decisions"("valid_until", "id", "_status");

-- CreateIndex
CREATE INDEX "licence_decisions__document_number__authority_code_a219ece4_ix" ON "licence_decisions"("document_number", "authority_code", "party_name");

-- CreateIndex
CREATE INDEX "licence_decisions__document_number__authority_code_f2f93791_ix" ON "licence_decisions"("document_number", "authority_code", "party_name__shown");

-- CreateIndex
CREATE INDEX "licence_decisions__owner__status__id_ix" ON "licence_decisions"("_owner", "_status", "id");

-- CreateIndex
CREATE INDEX "licence_decisions__batch_ix" ON "licence_decisions"("_batch");

-- CreateIndex
CREATE INDEX "licence_decisions__grams_ix" ON "licence_decisions" USING GIN ("_grams");

-- CreateIndex
CREATE INDEX "penalty_decisions__status__id_ix" ON "penalty_decisions"("_status", "id");

-- CreateIndex
CREATE INDEX "penalty_decisions__decided_on__id__status_ix" ON "penalty_decisions"("decided_on", "id", "_status");

-- CreateIndex
CREATE INDEX "penalty_decisions__party_code__decided_on__id__status_ix" ON "penalty_decisions"("party_code", "decided_on", "id", "_status");

-- CreateIndex
CREATE INDEX "penalty_decisions__authority_code__decided_on__id__status_ix" ON "penalty_decisions"("authority_code", "decided_on", "id", "_status");

-- CreateIndex
CREATE INDEX "penalty_decisions__published_until__id__status_ix" ON "penalty_decisions"("published_until", "id", "_status");

-- CreateIndex
CREATE INDEX "penalty_decisions__document_number__authority_code_6ab79010_ix" ON "penalty_decisions"("document_number", "authority_code", "party_name");

-- CreateIndex
CREATE INDEX "penalty_decisions__document_number__authority_code_d9ffb4dc_ix" ON "penalty_decisions"("document_number", "authority_code", "party_name__shown");

-- CreateIndex
CREATE INDEX "penalty_decisions__owner__status__id_ix" ON "penalty_decisions"("_owner", "_status", "id");

-- CreateIndex
CREATE INDEX "penalty_decisions__batch_ix" ON "penalty_decisions"("_batch");

-- CreateIndex
CREATE INDEX "penalty_decisions__grams_ix" ON "penalty_decisions" USING GIN ("_grams");

-- CreateIndex
CREATE INDEX "three_public_expenses__status__id_ix" ON "three_public_expenses"("_status", "id");

-- CreateIndex
CREATE INDEX "three_public_expenses__department_code__year__id__status_ix" ON "three_public_expenses"("department_code", "year", "id", "_status");

-- CreateIndex
CREATE INDEX "three_public_expenses__year__stage__id__status_ix" ON "three_public_expenses"("year", "stage", "id", "_status");

-- CreateIndex
CREATE INDEX "three_public_expenses__document_number__id__status_ix" ON "three_public_expenses"("document_number", "id", "_status");

-- CreateIndex
CREATE INDEX "three_public_expenses__department_code__department_5be6724f_ix" ON "three_public_expenses"("department_code", "department_name", "year", "stage");

-- CreateIndex
CREATE INDEX "three_public_expenses__owner__status__id_ix" ON "three_public_expenses"("_owner", "_status", "id");

-- CreateIndex
CREATE INDEX "three_public_expenses__batch_ix" ON "three_public_expenses"("_batch");

-- CreateIndex
CREATE INDEX "three_public_expenses__grams_ix" ON "three_public_expenses" USING GIN ("_grams");
