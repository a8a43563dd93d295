// Written by `npm run generate` from schema/. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Context } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  CreditCode: { input: string; output: string; }
  Date: { input: string; output: string; }
  DateTime: { input: string; output: string; }
  Decimal: { input: string; output: string; }
  Money: { input: string; output: string; }
  RecordValues: { input: string; output: string; }
  RegionCode: { input: string; output: string; }
};

export type Acknowledgement = {
  readonly __typename?: 'Acknowledgement';
  readonly at: Scalars['DateTime']['output'];
  readonly reader: Scalars['String']['output'];
};

export type AuditEntry = {
  readonly __typename?: 'AuditEntry';
  readonly action: Scalars['String']['output'];
  readonly actor: Scalars['String']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly detail: Scalars['RecordValues']['output'];
  readonly hash: Scalars['String']['output'];
  readonly previous: Scalars['String']['output'];
  readonly seq: Scalars['String']['output'];
  readonly subject: Scalars['String']['output'];
};

export type Batch = {
  readonly __typename?: 'Batch';
  readonly basis?: Maybe<Scalars['String']['output']>;
  readonly catalogue: Scalars['String']['output'];
  readonly contentHash: Scalars['String']['output'];
  readonly corrected: Scalars['Int']['output'];
  readonly created: Scalars['Int']['output'];
  readonly department: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly rejected: Scalars['Int']['output'];
  readonly reviewedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly state: Scalars['String']['output'];
  readonly submittedAt: Scalars['DateTime']['output'];
};

export type BooleanFilter = {
  readonly eq?: InputMaybe<Scalars['Boolean']['input']>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<Scalars['Boolean']['input']>;
};

export type BooleanListFilter = {
  readonly has?: InputMaybe<Scalars['Boolean']['input']>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type BudgetDocument = Node & {
  readonly __typename?: 'BudgetDocument';
  readonly approvedBy?: Maybe<Scalars['String']['output']>;
  readonly approvedOn?: Maybe<Scalars['Date']['output']>;
  readonly department?: Maybe<Department>;
  readonly departmentCode: Scalars['String']['output'];
  readonly departmentName?: Maybe<Scalars['String']['output']>;
  readonly disputed: Scalars['Boolean']['output'];
  readonly documentNumber: Scalars['String']['output'];
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  readonly emptyTables?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly expenditureExplanation?: Maybe<Scalars['String']['output']>;
  readonly glossary?: Maybe<Scalars['String']['output']>;
  readonly governmentDebt?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly incomeExplanation?: Maybe<Scalars['String']['output']>;
  readonly largeEquipment?: Maybe<Scalars['Int']['output']>;
  readonly lines?: Maybe<BudgetLineConnection>;
  readonly operatingFunds?: Maybe<Scalars['Money']['output']>;
  readonly operatingFundsExplanation?: Maybe<Scalars['String']['output']>;
  readonly organisation?: Maybe<Scalars['String']['output']>;
  readonly performanceAmount?: Maybe<Scalars['Money']['output']>;
  readonly performanceExplanation?: Maybe<Scalars['String']['output']>;
  readonly performanceProjects?: Maybe<Scalars['Int']['output']>;
  readonly performanceRatings?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly procurement?: Maybe<Scalars['Money']['output']>;
  readonly procurementExplanation?: Maybe<Scalars['String']['output']>;
  readonly procurementGoods?: Maybe<Scalars['Money']['output']>;
  readonly procurementServices?: Maybe<Scalars['Money']['output']>;
  readonly procurementSmallEnterprises?: Maybe<Scalars['Money']['output']>;
  readonly procurementWorks?: Maybe<Scalars['Money']['output']>;
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly responsibilities?: Maybe<Scalars['String']['output']>;
  readonly scope?: Maybe<BudgetScope>;
  readonly stage: BudgetStage;
  readonly stateAssetsExplanation?: Maybe<Scalars['String']['output']>;
  readonly status: RecordStatus;
  readonly threePublicExpenses?: Maybe<ThreePublicExpenseConnection>;
  readonly threePublicExplanation?: Maybe<Scalars['String']['output']>;
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly transferPayments?: Maybe<Scalars['String']['output']>;
  readonly url?: Maybe<Scalars['String']['output']>;
  readonly varianceReasons?: Maybe<Scalars['String']['output']>;
  readonly vehicles?: Maybe<Scalars['Int']['output']>;
  readonly vehiclesByUse?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly version: Scalars['Int']['output'];
  readonly versions: ReadonlyArray<BudgetDocument>;
  readonly withheld: ReadonlyArray<WithheldField>;
  readonly year: Scalars['Int']['output'];
};


export type BudgetDocumentLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BudgetLineFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<BudgetLineOrder>>;
};


export type BudgetDocumentThreePublicExpensesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ThreePublicExpenseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<ThreePublicExpenseOrder>>;
};

export type BudgetDocumentConnection = {
  readonly __typename?: 'BudgetDocumentConnection';
  readonly edges: ReadonlyArray<BudgetDocumentEdge>;
  readonly nodes: ReadonlyArray<BudgetDocument>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type BudgetDocumentEdge = {
  readonly __typename?: 'BudgetDocumentEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: BudgetDocument;
};

export type BudgetDocumentFilter = {
  readonly and?: InputMaybe<ReadonlyArray<BudgetDocumentFilter>>;
  readonly approvedBy?: InputMaybe<StringFilter>;
  readonly approvedOn?: InputMaybe<DateFilter>;
  readonly departmentCode?: InputMaybe<StringFilter>;
  readonly departmentName?: InputMaybe<StringFilter>;
  readonly documentNumber?: InputMaybe<StringFilter>;
  readonly dueOn?: InputMaybe<DateFilter>;
  readonly emptyTables?: InputMaybe<StringListFilter>;
  readonly expenditureExplanation?: InputMaybe<StringFilter>;
  readonly glossary?: InputMaybe<StringFilter>;
  readonly governmentDebt?: InputMaybe<StringFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly incomeExplanation?: InputMaybe<StringFilter>;
  readonly largeEquipment?: InputMaybe<IntFilter>;
  readonly not?: InputMaybe<BudgetDocumentFilter>;
  readonly operatingFunds?: InputMaybe<MoneyFilter>;
  readonly operatingFundsExplanation?: InputMaybe<StringFilter>;
  readonly or?: InputMaybe<ReadonlyArray<BudgetDocumentFilter>>;
  readonly organisation?: InputMaybe<StringFilter>;
  readonly performanceAmount?: InputMaybe<MoneyFilter>;
  readonly performanceExplanation?: InputMaybe<StringFilter>;
  readonly performanceProjects?: InputMaybe<IntFilter>;
  readonly performanceRatings?: InputMaybe<StringListFilter>;
  readonly procurement?: InputMaybe<MoneyFilter>;
  readonly procurementExplanation?: InputMaybe<StringFilter>;
  readonly procurementGoods?: InputMaybe<MoneyFilter>;
  readonly procurementServices?: InputMaybe<MoneyFilter>;
  readonly procurementSmallEnterprises?: InputMaybe<MoneyFilter>;
  readonly procurementWorks?: InputMaybe<MoneyFilter>;
  readonly publishedAt?: InputMaybe<DateTimeFilter>;
  readonly responsibilities?: InputMaybe<StringFilter>;
  readonly scope?: InputMaybe<BudgetScopeFilter>;
  readonly stage?: InputMaybe<BudgetStageFilter>;
  readonly stateAssetsExplanation?: InputMaybe<StringFilter>;
  readonly status?: InputMaybe<RecordStatusFilter>;
  readonly threePublicExplanation?: InputMaybe<StringFilter>;
  readonly title?: InputMaybe<StringFilter>;
  readonly transferPayments?: InputMaybe<StringFilter>;
  readonly url?: InputMaybe<StringFilter>;
  readonly varianceReasons?: InputMaybe<StringFilter>;
  readonly vehicles?: InputMaybe<IntFilter>;
  readonly vehiclesByUse?: InputMaybe<StringListFilter>;
  readonly year?: InputMaybe<IntFilter>;
};

export type BudgetDocumentOrder = {
  readonly direction?: InputMaybe<OrderDirection>;
  readonly field: BudgetDocumentOrderField;
};

export type BudgetDocumentOrderField =
  | 'APPROVED_BY'
  | 'APPROVED_ON'
  | 'DEPARTMENT_CODE'
  | 'DEPARTMENT_NAME'
  | 'DOCUMENT_NUMBER'
  | 'DUE_ON'
  | 'EXPENDITURE_EXPLANATION'
  | 'GLOSSARY'
  | 'GOVERNMENT_DEBT'
  | 'ID'
  | 'INCOME_EXPLANATION'
  | 'LARGE_EQUIPMENT'
  | 'OPERATING_FUNDS'
  | 'OPERATING_FUNDS_EXPLANATION'
  | 'ORGANISATION'
  | 'PERFORMANCE_AMOUNT'
  | 'PERFORMANCE_EXPLANATION'
  | 'PERFORMANCE_PROJECTS'
  | 'PROCUREMENT'
  | 'PROCUREMENT_EXPLANATION'
  | 'PROCUREMENT_GOODS'
  | 'PROCUREMENT_SERVICES'
  | 'PROCUREMENT_SMALL_ENTERPRISES'
  | 'PROCUREMENT_WORKS'
  | 'PUBLISHED_AT'
  | 'RESPONSIBILITIES'
  | 'SCOPE'
  | 'STAGE'
  | 'STATE_ASSETS_EXPLANATION'
  | 'THREE_PUBLIC_EXPLANATION'
  | 'TITLE'
  | 'TRANSFER_PAYMENTS'
  | 'URL'
  | 'VARIANCE_REASONS'
  | 'VEHICLES'
  | 'YEAR';

export type BudgetLine = Node & {
  readonly __typename?: 'BudgetLine';
  readonly adjustedBudget?: Maybe<Scalars['Money']['output']>;
  readonly affiliateIncome?: Maybe<Scalars['Money']['output']>;
  readonly approvedOn?: Maybe<Scalars['Date']['output']>;
  readonly basic?: Maybe<Scalars['Money']['output']>;
  readonly broughtForward?: Maybe<Scalars['Money']['output']>;
  readonly budgeted?: Maybe<Scalars['Money']['output']>;
  readonly carriedForward?: Maybe<Scalars['Money']['output']>;
  readonly department?: Maybe<Department>;
  readonly departmentCode: Scalars['String']['output'];
  readonly departmentName: Scalars['String']['output'];
  readonly disputed: Scalars['Boolean']['output'];
  readonly document?: Maybe<BudgetDocument>;
  readonly documentNumber?: Maybe<Scalars['String']['output']>;
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  readonly finalAmount?: Maybe<Scalars['Money']['output']>;
  readonly fiscalAppropriation?: Maybe<Scalars['Money']['output']>;
  readonly generalPublicBudget?: Maybe<Scalars['Money']['output']>;
  readonly governmentFund?: Maybe<Scalars['Money']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly incomeOfYear?: Maybe<Scalars['Money']['output']>;
  readonly lineCode: Scalars['String']['output'];
  readonly lineName?: Maybe<Scalars['String']['output']>;
  readonly operatingExpenditure?: Maybe<Scalars['Money']['output']>;
  readonly operatingIncome?: Maybe<Scalars['Money']['output']>;
  readonly otherIncome?: Maybe<Scalars['Money']['output']>;
  readonly paidToSuperior?: Maybe<Scalars['Money']['output']>;
  readonly personnel?: Maybe<Scalars['Money']['output']>;
  readonly project?: Maybe<Scalars['Money']['output']>;
  readonly publicFunds?: Maybe<Scalars['Money']['output']>;
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly serviceIncome?: Maybe<Scalars['Money']['output']>;
  readonly stage: BudgetLineStage;
  readonly stateCapital?: Maybe<Scalars['Money']['output']>;
  readonly status: RecordStatus;
  readonly subsidyToAffiliates?: Maybe<Scalars['Money']['output']>;
  readonly superiorSubsidy?: Maybe<Scalars['Money']['output']>;
  readonly tableName: Scalars['String']['output'];
  readonly total?: Maybe<Scalars['Money']['output']>;
  readonly version: Scalars['Int']['output'];
  readonly versions: ReadonlyArray<BudgetLine>;
  readonly withheld: ReadonlyArray<WithheldField>;
  readonly year: Scalars['Int']['output'];
};

export type BudgetLineConnection = {
  readonly __typename?: 'BudgetLineConnection';
  readonly edges: ReadonlyArray<BudgetLineEdge>;
  readonly nodes: ReadonlyArray<BudgetLine>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type BudgetLineEdge = {
  readonly __typename?: 'BudgetLineEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: BudgetLine;
};

export type BudgetLineFilter = {
  readonly adjustedBudget?: InputMaybe<MoneyFilter>;
  readonly affiliateIncome?: InputMaybe<MoneyFilter>;
  readonly and?: InputMaybe<ReadonlyArray<BudgetLineFilter>>;
  readonly approvedOn?: InputMaybe<DateFilter>;
  readonly basic?: InputMaybe<MoneyFilter>;
  readonly broughtForward?: InputMaybe<MoneyFilter>;
  readonly budgeted?: InputMaybe<MoneyFilter>;
  readonly carriedForward?: InputMaybe<MoneyFilter>;
  readonly departmentCode?: InputMaybe<StringFilter>;
  readonly departmentName?: InputMaybe<StringFilter>;
  readonly documentNumber?: InputMaybe<StringFilter>;
  readonly dueOn?: InputMaybe<DateFilter>;
  readonly finalAmount?: InputMaybe<MoneyFilter>;
  readonly fiscalAppropriation?: InputMaybe<MoneyFilter>;
  readonly generalPublicBudget?: InputMaybe<MoneyFilter>;
  readonly governmentFund?: InputMaybe<MoneyFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly incomeOfYear?: InputMaybe<MoneyFilter>;
  readonly lineCode?: InputMaybe<StringFilter>;
  readonly lineName?: InputMaybe<StringFilter>;
  readonly not?: InputMaybe<BudgetLineFilter>;
  readonly operatingExpenditure?: InputMaybe<MoneyFilter>;
  readonly operatingIncome?: InputMaybe<MoneyFilter>;
  readonly or?: InputMaybe<ReadonlyArray<BudgetLineFilter>>;
  readonly otherIncome?: InputMaybe<MoneyFilter>;
  readonly paidToSuperior?: InputMaybe<MoneyFilter>;
  readonly personnel?: InputMaybe<MoneyFilter>;
  readonly project?: InputMaybe<MoneyFilter>;
  readonly publicFunds?: InputMaybe<MoneyFilter>;
  readonly publishedAt?: InputMaybe<DateTimeFilter>;
  readonly serviceIncome?: InputMaybe<MoneyFilter>;
  readonly stage?: InputMaybe<BudgetLineStageFilter>;
  readonly stateCapital?: InputMaybe<MoneyFilter>;
  readonly status?: InputMaybe<RecordStatusFilter>;
  readonly subsidyToAffiliates?: InputMaybe<MoneyFilter>;
  readonly superiorSubsidy?: InputMaybe<MoneyFilter>;
  readonly tableName?: InputMaybe<StringFilter>;
  readonly total?: InputMaybe<MoneyFilter>;
  readonly year?: InputMaybe<IntFilter>;
};

export type BudgetLineOrder = {
  readonly direction?: InputMaybe<OrderDirection>;
  readonly field: BudgetLineOrderField;
};

export type BudgetLineOrderField =
  | 'ADJUSTED_BUDGET'
  | 'AFFILIATE_INCOME'
  | 'APPROVED_ON'
  | 'BASIC'
  | 'BROUGHT_FORWARD'
  | 'BUDGETED'
  | 'CARRIED_FORWARD'
  | 'DEPARTMENT_CODE'
  | 'DEPARTMENT_NAME'
  | 'DOCUMENT_NUMBER'
  | 'DUE_ON'
  | 'FINAL_AMOUNT'
  | 'FISCAL_APPROPRIATION'
  | 'GENERAL_PUBLIC_BUDGET'
  | 'GOVERNMENT_FUND'
  | 'ID'
  | 'INCOME_OF_YEAR'
  | 'LINE_CODE'
  | 'LINE_NAME'
  | 'OPERATING_EXPENDITURE'
  | 'OPERATING_INCOME'
  | 'OTHER_INCOME'
  | 'PAID_TO_SUPERIOR'
  | 'PERSONNEL'
  | 'PROJECT'
  | 'PUBLIC_FUNDS'
  | 'PUBLISHED_AT'
  | 'SERVICE_INCOME'
  | 'STAGE'
  | 'STATE_CAPITAL'
  | 'SUBSIDY_TO_AFFILIATES'
  | 'SUPERIOR_SUBSIDY'
  | 'TABLE_NAME'
  | 'TOTAL'
  | 'YEAR';

export type BudgetLineStage =
  | 'BUDGET'
  | 'FINAL_ACCOUNT';

export type BudgetLineStageFilter = {
  readonly eq?: InputMaybe<BudgetLineStage>;
  readonly in?: InputMaybe<ReadonlyArray<BudgetLineStage>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<BudgetLineStage>;
  readonly notIn?: InputMaybe<ReadonlyArray<BudgetLineStage>>;
};

export type BudgetLineStageListFilter = {
  readonly has?: InputMaybe<BudgetLineStage>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type BudgetScope =
  | 'DEPARTMENT'
  | 'GOVERNMENT'
  | 'UNIT';

export type BudgetScopeFilter = {
  readonly eq?: InputMaybe<BudgetScope>;
  readonly in?: InputMaybe<ReadonlyArray<BudgetScope>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<BudgetScope>;
  readonly notIn?: InputMaybe<ReadonlyArray<BudgetScope>>;
};

export type BudgetScopeListFilter = {
  readonly has?: InputMaybe<BudgetScope>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type BudgetStage =
  | 'BUDGET'
  | 'FINAL_ACCOUNT';

export type BudgetStageFilter = {
  readonly eq?: InputMaybe<BudgetStage>;
  readonly in?: InputMaybe<ReadonlyArray<BudgetStage>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<BudgetStage>;
  readonly notIn?: InputMaybe<ReadonlyArray<BudgetStage>>;
};

export type BudgetStageListFilter = {
  readonly has?: InputMaybe<BudgetStage>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type Catalogue = {
  readonly __typename?: 'Catalogue';
  readonly code: Scalars['String']['output'];
  readonly counts: CatalogueCounts;
  readonly description: Scalars['String']['output'];
  readonly fields: ReadonlyArray<CatalogueField>;
  readonly key: ReadonlyArray<Scalars['String']['output']>;
  readonly owner: Scalars['String']['output'];
  readonly publishWithin?: Maybe<DeadlineRule>;
  readonly rhythm: UpdateRhythm;
  readonly title: Scalars['String']['output'];
  readonly typeName: Scalars['String']['output'];
};

export type CatalogueAccess = {
  readonly __typename?: 'CatalogueAccess';
  readonly catalogue: Scalars['String']['output'];
  readonly department?: Maybe<Scalars['String']['output']>;
  readonly fields: ReadonlyArray<FieldAccess>;
  readonly grants: ReadonlyArray<GrantInForce>;
  readonly mayWrite: Scalars['Boolean']['output'];
  readonly viewer: ViewerKind;
};

export type CatalogueCounts = {
  readonly __typename?: 'CatalogueCounts';
  readonly own: Scalars['Int']['output'];
  readonly published: Scalars['Int']['output'];
};

export type CatalogueField = {
  readonly __typename?: 'CatalogueField';
  readonly basis?: Maybe<Scalars['String']['output']>;
  readonly code?: Maybe<Scalars['String']['output']>;
  readonly description: Scalars['String']['output'];
  readonly level: DisclosureLevel;
  readonly mask?: Maybe<MaskRule>;
  readonly name: Scalars['String']['output'];
  readonly reason?: Maybe<WithholdingReason>;
  readonly sharing: SharingType;
  readonly title: Scalars['String']['output'];
  readonly type: Scalars['String']['output'];
};

export type Change = {
  readonly __typename?: 'Change';
  readonly after?: Maybe<Scalars['RecordValues']['output']>;
  readonly at: Scalars['DateTime']['output'];
  readonly basis?: Maybe<Scalars['String']['output']>;
  readonly before?: Maybe<Scalars['RecordValues']['output']>;
  readonly catalogue: Scalars['String']['output'];
  readonly cause?: Maybe<ChangeCause>;
  readonly changedFields: ReadonlyArray<Scalars['String']['output']>;
  readonly department: Scalars['String']['output'];
  readonly disputed?: Maybe<Scalars['Boolean']['output']>;
  readonly grant?: Maybe<Scalars['ID']['output']>;
  readonly kind: ChangeKind;
  readonly previousVersion?: Maybe<Scalars['Int']['output']>;
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly record?: Maybe<Node>;
  readonly recordId?: Maybe<Scalars['ID']['output']>;
  readonly version?: Maybe<Scalars['Int']['output']>;
};

export type ChangeCause =
  | 'ADDED'
  | 'ANNULLED'
  | 'BEGUN'
  | 'ENDED'
  | 'ERROR'
  | 'EXPIRED'
  | 'REPAIRED'
  | 'REVOKED';

export type ChangeConnection = {
  readonly __typename?: 'ChangeConnection';
  readonly edges: ReadonlyArray<ChangeEdge>;
  readonly nodes: ReadonlyArray<Change>;
  readonly pageInfo: PageInfo;
};

export type ChangeEdge = {
  readonly __typename?: 'ChangeEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Change;
};

export type ChangeKind =
  | 'ACCESS_CHANGED'
  | 'CORRECTED'
  | 'DISPUTED'
  | 'PUBLISHED'
  | 'SETTLED'
  | 'WITHDRAWN';

export type Checklist = {
  readonly __typename?: 'Checklist';
  readonly aggregationRisk: ChecklistAnswer;
  readonly byApproval?: Maybe<Scalars['Boolean']['output']>;
  readonly note?: Maybe<Scalars['String']['output']>;
  readonly personalPrivacy: ChecklistAnswer;
  readonly securityAndStability: ChecklistAnswer;
  readonly stateSecret: ChecklistAnswer;
  readonly tradeSecret: ChecklistAnswer;
  readonly workSecret: ChecklistAnswer;
};

export type ChecklistAnswer =
  | 'CONCERN'
  | 'NO_CONCERN';

export type ChecklistInput = {
  readonly aggregationRisk: ChecklistAnswer;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly personalPrivacy: ChecklistAnswer;
  readonly securityAndStability: ChecklistAnswer;
  readonly stateSecret: ChecklistAnswer;
  readonly tradeSecret: ChecklistAnswer;
  readonly workSecret: ChecklistAnswer;
};

export type ClockRule = {
  readonly __typename?: 'ClockRule';
  readonly article: Scalars['String']['output'];
  readonly atLeast: Scalars['Boolean']['output'];
  readonly en: Scalars['String']['output'];
  readonly extension?: Maybe<Scalars['Int']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly length: Scalars['Int']['output'];
  readonly monthDay?: Maybe<Scalars['String']['output']>;
  readonly pauses: ReadonlyArray<Scalars['String']['output']>;
  readonly quote?: Maybe<Scalars['String']['output']>;
  readonly restarts: ReadonlyArray<Scalars['String']['output']>;
  readonly start: Scalars['String']['output'];
  readonly unit: ClockUnit;
  readonly validFrom: Scalars['Date']['output'];
  readonly validUntil?: Maybe<Scalars['Date']['output']>;
  readonly zh: Scalars['String']['output'];
};

export type ClockUnit =
  | 'CALENDAR_DAY'
  | 'FIXED_DATE'
  | 'HOUR'
  | 'WORKING_DAY';

export type CreditCodeFilter = {
  readonly eq?: InputMaybe<Scalars['CreditCode']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['CreditCode']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<Scalars['CreditCode']['input']>;
  readonly notIn?: InputMaybe<ReadonlyArray<Scalars['CreditCode']['input']>>;
  readonly startsWith?: InputMaybe<Scalars['String']['input']>;
};

export type CreditCodeListFilter = {
  readonly has?: InputMaybe<Scalars['CreditCode']['input']>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type CreditListing = Node & {
  readonly __typename?: 'CreditListing';
  readonly authority?: Maybe<Department>;
  readonly authorityCode: Scalars['String']['output'];
  readonly authorityName?: Maybe<Scalars['String']['output']>;
  readonly creditCode?: Maybe<Scalars['CreditCode']['output']>;
  readonly disputed: Scalars['Boolean']['output'];
  readonly documentNumber?: Maybe<Scalars['String']['output']>;
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  readonly enterprise?: Maybe<Enterprise>;
  readonly id: Scalars['ID']['output'];
  readonly kind: CreditListingKind;
  readonly legalRepresentative?: Maybe<Scalars['String']['output']>;
  readonly listedOn: Scalars['Date']['output'];
  readonly listingReason: Scalars['String']['output'];
  readonly partyKind: CreditListingPartyKind;
  readonly partyName: Scalars['String']['output'];
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly publishedUntil?: Maybe<Scalars['Date']['output']>;
  readonly registrationNumber?: Maybe<Scalars['String']['output']>;
  readonly remarks?: Maybe<Scalars['String']['output']>;
  readonly removalAuthorityCode?: Maybe<Scalars['String']['output']>;
  readonly removalAuthorityName?: Maybe<Scalars['String']['output']>;
  readonly removalDocumentNumber?: Maybe<Scalars['String']['output']>;
  readonly removalReason?: Maybe<Scalars['String']['output']>;
  readonly removedOn?: Maybe<Scalars['Date']['output']>;
  readonly status: RecordStatus;
  readonly version: Scalars['Int']['output'];
  readonly versions: ReadonlyArray<CreditListing>;
  readonly withheld: ReadonlyArray<WithheldField>;
};

export type CreditListingConnection = {
  readonly __typename?: 'CreditListingConnection';
  readonly edges: ReadonlyArray<CreditListingEdge>;
  readonly nodes: ReadonlyArray<CreditListing>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type CreditListingEdge = {
  readonly __typename?: 'CreditListingEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: CreditListing;
};

export type CreditListingFilter = {
  readonly and?: InputMaybe<ReadonlyArray<CreditListingFilter>>;
  readonly authorityCode?: InputMaybe<StringFilter>;
  readonly authorityName?: InputMaybe<StringFilter>;
  readonly creditCode?: InputMaybe<CreditCodeFilter>;
  readonly documentNumber?: InputMaybe<StringFilter>;
  readonly dueOn?: InputMaybe<DateFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly kind?: InputMaybe<CreditListingKindFilter>;
  readonly legalRepresentative?: InputMaybe<StringFilter>;
  readonly listedOn?: InputMaybe<DateFilter>;
  readonly listingReason?: InputMaybe<StringFilter>;
  readonly not?: InputMaybe<CreditListingFilter>;
  readonly or?: InputMaybe<ReadonlyArray<CreditListingFilter>>;
  readonly partyKind?: InputMaybe<CreditListingPartyKindFilter>;
  readonly partyName?: InputMaybe<StringFilter>;
  readonly publishedAt?: InputMaybe<DateTimeFilter>;
  readonly publishedUntil?: InputMaybe<DateFilter>;
  readonly registrationNumber?: InputMaybe<StringFilter>;
  readonly remarks?: InputMaybe<StringFilter>;
  readonly removalAuthorityCode?: InputMaybe<StringFilter>;
  readonly removalAuthorityName?: InputMaybe<StringFilter>;
  readonly removalDocumentNumber?: InputMaybe<StringFilter>;
  readonly removalReason?: InputMaybe<StringFilter>;
  readonly removedOn?: InputMaybe<DateFilter>;
  readonly status?: InputMaybe<RecordStatusFilter>;
};

export type CreditListingKind =
  | 'ABNORMAL_OPERATION'
  | 'BLACK_LIST'
  | 'RED_LIST'
  | 'SERIOUS_VIOLATION';

export type CreditListingKindFilter = {
  readonly eq?: InputMaybe<CreditListingKind>;
  readonly in?: InputMaybe<ReadonlyArray<CreditListingKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<CreditListingKind>;
  readonly notIn?: InputMaybe<ReadonlyArray<CreditListingKind>>;
};

export type CreditListingKindListFilter = {
  readonly has?: InputMaybe<CreditListingKind>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type CreditListingOrder = {
  readonly direction?: InputMaybe<OrderDirection>;
  readonly field: CreditListingOrderField;
};

export type CreditListingOrderField =
  | 'AUTHORITY_CODE'
  | 'AUTHORITY_NAME'
  | 'CREDIT_CODE'
  | 'DOCUMENT_NUMBER'
  | 'DUE_ON'
  | 'ID'
  | 'KIND'
  | 'LEGAL_REPRESENTATIVE'
  | 'LISTED_ON'
  | 'LISTING_REASON'
  | 'PARTY_KIND'
  | 'PARTY_NAME'
  | 'PUBLISHED_AT'
  | 'PUBLISHED_UNTIL'
  | 'REGISTRATION_NUMBER'
  | 'REMARKS'
  | 'REMOVAL_AUTHORITY_CODE'
  | 'REMOVAL_AUTHORITY_NAME'
  | 'REMOVAL_DOCUMENT_NUMBER'
  | 'REMOVAL_REASON'
  | 'REMOVED_ON';

export type CreditListingPartyKind =
  | 'INDIVIDUAL_BUSINESS'
  | 'LEGAL_PERSON'
  | 'NATURAL_PERSON';

export type CreditListingPartyKindFilter = {
  readonly eq?: InputMaybe<CreditListingPartyKind>;
  readonly in?: InputMaybe<ReadonlyArray<CreditListingPartyKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<CreditListingPartyKind>;
  readonly notIn?: InputMaybe<ReadonlyArray<CreditListingPartyKind>>;
};

export type CreditListingPartyKindListFilter = {
  readonly has?: InputMaybe<CreditListingPartyKind>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type DateFilter = {
  readonly eq?: InputMaybe<Scalars['Date']['input']>;
  readonly gt?: InputMaybe<Scalars['Date']['input']>;
  readonly gte?: InputMaybe<Scalars['Date']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['Date']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly lt?: InputMaybe<Scalars['Date']['input']>;
  readonly lte?: InputMaybe<Scalars['Date']['input']>;
  readonly ne?: InputMaybe<Scalars['Date']['input']>;
  readonly notIn?: InputMaybe<ReadonlyArray<Scalars['Date']['input']>>;
};

export type DateListFilter = {
  readonly has?: InputMaybe<Scalars['Date']['input']>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type DateSpan = {
  readonly __typename?: 'DateSpan';
  readonly from: Scalars['Date']['output'];
  readonly until: Scalars['Date']['output'];
};

export type DateTimeFilter = {
  readonly eq?: InputMaybe<Scalars['DateTime']['input']>;
  readonly gt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly gte?: InputMaybe<Scalars['DateTime']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['DateTime']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly lt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly lte?: InputMaybe<Scalars['DateTime']['input']>;
  readonly ne?: InputMaybe<Scalars['DateTime']['input']>;
  readonly notIn?: InputMaybe<ReadonlyArray<Scalars['DateTime']['input']>>;
};

export type DateTimeListFilter = {
  readonly has?: InputMaybe<Scalars['DateTime']['input']>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type Deadline = {
  readonly __typename?: 'Deadline';
  readonly catalogue: Scalars['String']['output'];
  readonly department: Scalars['String']['output'];
  readonly dueOn: Scalars['Date']['output'];
  readonly explanation?: Maybe<DueExplanation>;
  readonly label?: Maybe<Scalars['String']['output']>;
  readonly onTime?: Maybe<Scalars['Boolean']['output']>;
  readonly provisional: Scalars['Boolean']['output'];
  readonly publishedOn?: Maybe<Scalars['Date']['output']>;
  readonly record: Scalars['ID']['output'];
  readonly rule: ClockRule;
  readonly start?: Maybe<Scalars['Date']['output']>;
  readonly state: DeadlineState;
  readonly workingDaysLeft?: Maybe<Scalars['Int']['output']>;
};

export type DeadlineConnection = {
  readonly __typename?: 'DeadlineConnection';
  readonly edges: ReadonlyArray<DeadlineEdge>;
  readonly nodes: ReadonlyArray<Deadline>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type DeadlineEdge = {
  readonly __typename?: 'DeadlineEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Deadline;
};

export type DeadlineRule = {
  readonly __typename?: 'DeadlineRule';
  readonly after: Scalars['String']['output'];
  readonly basis: Scalars['String']['output'];
  readonly days: Scalars['Int']['output'];
  readonly unit: TimeUnit;
};

export type DeadlineState =
  | 'DONE'
  | 'DUE_SOON'
  | 'LATE'
  | 'ON_TIME';

export type DecimalFilter = {
  readonly eq?: InputMaybe<Scalars['Decimal']['input']>;
  readonly gt?: InputMaybe<Scalars['Decimal']['input']>;
  readonly gte?: InputMaybe<Scalars['Decimal']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['Decimal']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly lt?: InputMaybe<Scalars['Decimal']['input']>;
  readonly lte?: InputMaybe<Scalars['Decimal']['input']>;
  readonly ne?: InputMaybe<Scalars['Decimal']['input']>;
  readonly notIn?: InputMaybe<ReadonlyArray<Scalars['Decimal']['input']>>;
};

export type DecimalListFilter = {
  readonly has?: InputMaybe<Scalars['Decimal']['input']>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type Department = Node & {
  readonly __typename?: 'Department';
  readonly address?: Maybe<Scalars['String']['output']>;
  readonly budgetDocuments?: Maybe<BudgetDocumentConnection>;
  readonly budgetLines?: Maybe<BudgetLineConnection>;
  readonly code: Scalars['String']['output'];
  readonly creditCode?: Maybe<Scalars['CreditCode']['output']>;
  readonly creditListings?: Maybe<CreditListingConnection>;
  readonly disclosureOffice?: Maybe<Scalars['String']['output']>;
  readonly disputed: Scalars['Boolean']['output'];
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  readonly email?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind?: Maybe<DepartmentKind>;
  readonly level?: Maybe<DepartmentLevel>;
  readonly licenceDecisions?: Maybe<LicenceDecisionConnection>;
  readonly name: Scalars['String']['output'];
  readonly officeHours?: Maybe<Scalars['String']['output']>;
  readonly parentCode?: Maybe<Scalars['String']['output']>;
  readonly penaltyDecisions?: Maybe<PenaltyDecisionConnection>;
  readonly phone?: Maybe<Scalars['String']['output']>;
  readonly postcode?: Maybe<Scalars['String']['output']>;
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly regionCode?: Maybe<Scalars['RegionCode']['output']>;
  readonly responsibilities?: Maybe<Scalars['String']['output']>;
  readonly shortName?: Maybe<Scalars['String']['output']>;
  readonly status: RecordStatus;
  readonly threePublicExpenses?: Maybe<ThreePublicExpenseConnection>;
  readonly version: Scalars['Int']['output'];
  readonly versions: ReadonlyArray<Department>;
  readonly website?: Maybe<Scalars['String']['output']>;
  readonly withheld: ReadonlyArray<WithheldField>;
};


export type DepartmentBudgetDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BudgetDocumentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<BudgetDocumentOrder>>;
};


export type DepartmentBudgetLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BudgetLineFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<BudgetLineOrder>>;
};


export type DepartmentCreditListingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CreditListingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<CreditListingOrder>>;
};


export type DepartmentLicenceDecisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LicenceDecisionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<LicenceDecisionOrder>>;
};


export type DepartmentPenaltyDecisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PenaltyDecisionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<PenaltyDecisionOrder>>;
};


export type DepartmentThreePublicExpensesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ThreePublicExpenseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<ThreePublicExpenseOrder>>;
};

export type DepartmentConnection = {
  readonly __typename?: 'DepartmentConnection';
  readonly edges: ReadonlyArray<DepartmentEdge>;
  readonly nodes: ReadonlyArray<Department>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type DepartmentEdge = {
  readonly __typename?: 'DepartmentEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Department;
};

export type DepartmentFilter = {
  readonly address?: InputMaybe<StringFilter>;
  readonly and?: InputMaybe<ReadonlyArray<DepartmentFilter>>;
  readonly code?: InputMaybe<StringFilter>;
  readonly creditCode?: InputMaybe<CreditCodeFilter>;
  readonly disclosureOffice?: InputMaybe<StringFilter>;
  readonly dueOn?: InputMaybe<DateFilter>;
  readonly email?: InputMaybe<StringFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly kind?: InputMaybe<DepartmentKindFilter>;
  readonly level?: InputMaybe<DepartmentLevelFilter>;
  readonly name?: InputMaybe<StringFilter>;
  readonly not?: InputMaybe<DepartmentFilter>;
  readonly officeHours?: InputMaybe<StringFilter>;
  readonly or?: InputMaybe<ReadonlyArray<DepartmentFilter>>;
  readonly parentCode?: InputMaybe<StringFilter>;
  readonly phone?: InputMaybe<StringFilter>;
  readonly postcode?: InputMaybe<StringFilter>;
  readonly publishedAt?: InputMaybe<DateTimeFilter>;
  readonly regionCode?: InputMaybe<RegionCodeFilter>;
  readonly responsibilities?: InputMaybe<StringFilter>;
  readonly shortName?: InputMaybe<StringFilter>;
  readonly status?: InputMaybe<RecordStatusFilter>;
  readonly website?: InputMaybe<StringFilter>;
};

export type DepartmentKind =
  | 'MASS_ORGANISATION'
  | 'ORGAN'
  | 'OTHER'
  | 'PUBLIC_INSTITUTION';

export type DepartmentKindFilter = {
  readonly eq?: InputMaybe<DepartmentKind>;
  readonly in?: InputMaybe<ReadonlyArray<DepartmentKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<DepartmentKind>;
  readonly notIn?: InputMaybe<ReadonlyArray<DepartmentKind>>;
};

export type DepartmentKindListFilter = {
  readonly has?: InputMaybe<DepartmentKind>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type DepartmentLevel =
  | 'COUNTY'
  | 'MUNICIPAL'
  | 'NATIONAL'
  | 'PROVINCIAL'
  | 'TOWNSHIP';

export type DepartmentLevelFilter = {
  readonly eq?: InputMaybe<DepartmentLevel>;
  readonly in?: InputMaybe<ReadonlyArray<DepartmentLevel>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<DepartmentLevel>;
  readonly notIn?: InputMaybe<ReadonlyArray<DepartmentLevel>>;
};

export type DepartmentLevelListFilter = {
  readonly has?: InputMaybe<DepartmentLevel>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type DepartmentOrder = {
  readonly direction?: InputMaybe<OrderDirection>;
  readonly field: DepartmentOrderField;
};

export type DepartmentOrderField =
  | 'ADDRESS'
  | 'CODE'
  | 'CREDIT_CODE'
  | 'DISCLOSURE_OFFICE'
  | 'DUE_ON'
  | 'EMAIL'
  | 'ID'
  | 'KIND'
  | 'LEVEL'
  | 'NAME'
  | 'OFFICE_HOURS'
  | 'PARENT_CODE'
  | 'PHONE'
  | 'POSTCODE'
  | 'PUBLISHED_AT'
  | 'REGION_CODE'
  | 'RESPONSIBILITIES'
  | 'SHORT_NAME'
  | 'WEBSITE';

export type DisclosureLevel =
  | 'NON_DISCLOSED'
  | 'ON_REQUEST'
  | 'OPEN';

export type Dispute = {
  readonly __typename?: 'Dispute';
  readonly catalogue: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly openedAt: Scalars['DateTime']['output'];
  readonly openedBy: Scalars['String']['output'];
  readonly outcome?: Maybe<Scalars['String']['output']>;
  readonly record: Scalars['ID']['output'];
  readonly settledAt?: Maybe<Scalars['DateTime']['output']>;
};

export type DocumentNumberGaps = {
  readonly __typename?: 'DocumentNumberGaps';
  readonly catalogue: Scalars['String']['output'];
  readonly department: Scalars['String']['output'];
  readonly gaps: ReadonlyArray<NumberSpan>;
  readonly known: Scalars['Int']['output'];
  readonly missing: Scalars['Int']['output'];
  readonly prefix: Scalars['String']['output'];
  readonly year: Scalars['Int']['output'];
};

export type DueExplanation = {
  readonly __typename?: 'DueExplanation';
  readonly en: Scalars['String']['output'];
  readonly madeUp: ReadonlyArray<Scalars['Date']['output']>;
  readonly skipped: ReadonlyArray<DateSpan>;
  readonly uncovered: ReadonlyArray<Scalars['Int']['output']>;
  readonly zh: Scalars['String']['output'];
};

export type Enterprise = Node & {
  readonly __typename?: 'Enterprise';
  readonly annualReports?: Maybe<EnterpriseAnnualReportConnection>;
  readonly approvedOn?: Maybe<Scalars['Date']['output']>;
  readonly branches?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly businessPremises?: Maybe<Scalars['String']['output']>;
  readonly businessScope?: Maybe<Scalars['String']['output']>;
  readonly capitalCurrency?: Maybe<Scalars['String']['output']>;
  readonly changes?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly creditCode: Scalars['CreditCode']['output'];
  readonly disputed: Scalars['Boolean']['output'];
  readonly domicile?: Maybe<Scalars['String']['output']>;
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  readonly enterpriseType?: Maybe<Scalars['String']['output']>;
  readonly establishedOn?: Maybe<Scalars['Date']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind: EnterpriseKind;
  readonly legalRepresentative?: Maybe<Scalars['String']['output']>;
  readonly legalRepresentativeIdNumber?: Maybe<Scalars['String']['output']>;
  readonly legalRepresentativeIdType?: Maybe<Scalars['String']['output']>;
  readonly licences?: Maybe<LicenceDecisionConnection>;
  readonly liquidationMembers?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly listings?: Maybe<CreditListingConnection>;
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly operatingFrom?: Maybe<Scalars['Date']['output']>;
  readonly operatingUntil?: Maybe<Scalars['Date']['output']>;
  readonly penalties?: Maybe<PenaltyDecisionConnection>;
  readonly principalMembers?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly regionCode?: Maybe<Scalars['RegionCode']['output']>;
  readonly registeredCapital?: Maybe<Scalars['Money']['output']>;
  readonly registrationAuthority?: Maybe<Scalars['String']['output']>;
  readonly registrationNumber?: Maybe<Scalars['String']['output']>;
  readonly registrationState?: Maybe<Scalars['String']['output']>;
  readonly shareholderCertificates?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly shareholders?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly status: RecordStatus;
  readonly tradeName?: Maybe<Scalars['String']['output']>;
  readonly version: Scalars['Int']['output'];
  readonly versions: ReadonlyArray<Enterprise>;
  readonly withheld: ReadonlyArray<WithheldField>;
};


export type EnterpriseAnnualReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EnterpriseAnnualReportFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<EnterpriseAnnualReportOrder>>;
};


export type EnterpriseLicencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LicenceDecisionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<LicenceDecisionOrder>>;
};


export type EnterpriseListingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CreditListingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<CreditListingOrder>>;
};


export type EnterprisePenaltiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PenaltyDecisionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<PenaltyDecisionOrder>>;
};

export type EnterpriseAnnualReport = Node & {
  readonly __typename?: 'EnterpriseAnnualReport';
  readonly creditCode: Scalars['CreditCode']['output'];
  readonly disputed: Scalars['Boolean']['output'];
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  readonly email?: Maybe<Scalars['String']['output']>;
  readonly employees?: Maybe<Scalars['Int']['output']>;
  readonly enterprise?: Maybe<Enterprise>;
  readonly equityTransfers?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly guaranteesGiven?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly id: Scalars['ID']['output'];
  readonly investedEnterprises?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly mailingAddress?: Maybe<Scalars['String']['output']>;
  readonly mainBusinessRevenue?: Maybe<Scalars['Money']['output']>;
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly netProfit?: Maybe<Scalars['Money']['output']>;
  readonly operatingState?: Maybe<Scalars['String']['output']>;
  readonly phone?: Maybe<Scalars['String']['output']>;
  readonly postcode?: Maybe<Scalars['String']['output']>;
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly reportedOn?: Maybe<Scalars['Date']['output']>;
  readonly shareholderContributions?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly status: RecordStatus;
  readonly totalAssets?: Maybe<Scalars['Money']['output']>;
  readonly totalEquity?: Maybe<Scalars['Money']['output']>;
  readonly totalLiabilities?: Maybe<Scalars['Money']['output']>;
  readonly totalProfit?: Maybe<Scalars['Money']['output']>;
  readonly totalRevenue?: Maybe<Scalars['Money']['output']>;
  readonly totalTax?: Maybe<Scalars['Money']['output']>;
  readonly version: Scalars['Int']['output'];
  readonly versions: ReadonlyArray<EnterpriseAnnualReport>;
  readonly websites?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly withheld: ReadonlyArray<WithheldField>;
  readonly year: Scalars['Int']['output'];
};

export type EnterpriseAnnualReportConnection = {
  readonly __typename?: 'EnterpriseAnnualReportConnection';
  readonly edges: ReadonlyArray<EnterpriseAnnualReportEdge>;
  readonly nodes: ReadonlyArray<EnterpriseAnnualReport>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type EnterpriseAnnualReportEdge = {
  readonly __typename?: 'EnterpriseAnnualReportEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: EnterpriseAnnualReport;
};

export type EnterpriseAnnualReportFilter = {
  readonly and?: InputMaybe<ReadonlyArray<EnterpriseAnnualReportFilter>>;
  readonly creditCode?: InputMaybe<CreditCodeFilter>;
  readonly dueOn?: InputMaybe<DateFilter>;
  readonly email?: InputMaybe<StringFilter>;
  readonly employees?: InputMaybe<IntFilter>;
  readonly equityTransfers?: InputMaybe<StringListFilter>;
  readonly guaranteesGiven?: InputMaybe<StringListFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly investedEnterprises?: InputMaybe<StringListFilter>;
  readonly mailingAddress?: InputMaybe<StringFilter>;
  readonly mainBusinessRevenue?: InputMaybe<MoneyFilter>;
  readonly name?: InputMaybe<StringFilter>;
  readonly netProfit?: InputMaybe<MoneyFilter>;
  readonly not?: InputMaybe<EnterpriseAnnualReportFilter>;
  readonly operatingState?: InputMaybe<StringFilter>;
  readonly or?: InputMaybe<ReadonlyArray<EnterpriseAnnualReportFilter>>;
  readonly phone?: InputMaybe<StringFilter>;
  readonly postcode?: InputMaybe<StringFilter>;
  readonly publishedAt?: InputMaybe<DateTimeFilter>;
  readonly reportedOn?: InputMaybe<DateFilter>;
  readonly shareholderContributions?: InputMaybe<StringListFilter>;
  readonly status?: InputMaybe<RecordStatusFilter>;
  readonly totalAssets?: InputMaybe<MoneyFilter>;
  readonly totalEquity?: InputMaybe<MoneyFilter>;
  readonly totalLiabilities?: InputMaybe<MoneyFilter>;
  readonly totalProfit?: InputMaybe<MoneyFilter>;
  readonly totalRevenue?: InputMaybe<MoneyFilter>;
  readonly totalTax?: InputMaybe<MoneyFilter>;
  readonly websites?: InputMaybe<StringListFilter>;
  readonly year?: InputMaybe<IntFilter>;
};

export type EnterpriseAnnualReportOrder = {
  readonly direction?: InputMaybe<OrderDirection>;
  readonly field: EnterpriseAnnualReportOrderField;
};

export type EnterpriseAnnualReportOrderField =
  | 'CREDIT_CODE'
  | 'DUE_ON'
  | 'EMAIL'
  | 'EMPLOYEES'
  | 'ID'
  | 'MAILING_ADDRESS'
  | 'MAIN_BUSINESS_REVENUE'
  | 'NAME'
  | 'NET_PROFIT'
  | 'OPERATING_STATE'
  | 'PHONE'
  | 'POSTCODE'
  | 'PUBLISHED_AT'
  | 'REPORTED_ON'
  | 'TOTAL_ASSETS'
  | 'TOTAL_EQUITY'
  | 'TOTAL_LIABILITIES'
  | 'TOTAL_PROFIT'
  | 'TOTAL_REVENUE'
  | 'TOTAL_TAX'
  | 'YEAR';

export type EnterpriseConnection = {
  readonly __typename?: 'EnterpriseConnection';
  readonly edges: ReadonlyArray<EnterpriseEdge>;
  readonly nodes: ReadonlyArray<Enterprise>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type EnterpriseEdge = {
  readonly __typename?: 'EnterpriseEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Enterprise;
};

export type EnterpriseFilter = {
  readonly and?: InputMaybe<ReadonlyArray<EnterpriseFilter>>;
  readonly approvedOn?: InputMaybe<DateFilter>;
  readonly branches?: InputMaybe<StringListFilter>;
  readonly businessPremises?: InputMaybe<StringFilter>;
  readonly businessScope?: InputMaybe<StringFilter>;
  readonly capitalCurrency?: InputMaybe<StringFilter>;
  readonly changes?: InputMaybe<StringListFilter>;
  readonly creditCode?: InputMaybe<CreditCodeFilter>;
  readonly domicile?: InputMaybe<StringFilter>;
  readonly dueOn?: InputMaybe<DateFilter>;
  readonly enterpriseType?: InputMaybe<StringFilter>;
  readonly establishedOn?: InputMaybe<DateFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly kind?: InputMaybe<EnterpriseKindFilter>;
  readonly legalRepresentative?: InputMaybe<StringFilter>;
  readonly legalRepresentativeIdNumber?: InputMaybe<StringFilter>;
  readonly legalRepresentativeIdType?: InputMaybe<StringFilter>;
  readonly liquidationMembers?: InputMaybe<StringListFilter>;
  readonly name?: InputMaybe<StringFilter>;
  readonly not?: InputMaybe<EnterpriseFilter>;
  readonly operatingFrom?: InputMaybe<DateFilter>;
  readonly operatingUntil?: InputMaybe<DateFilter>;
  readonly or?: InputMaybe<ReadonlyArray<EnterpriseFilter>>;
  readonly principalMembers?: InputMaybe<StringListFilter>;
  readonly publishedAt?: InputMaybe<DateTimeFilter>;
  readonly regionCode?: InputMaybe<RegionCodeFilter>;
  readonly registeredCapital?: InputMaybe<MoneyFilter>;
  readonly registrationAuthority?: InputMaybe<StringFilter>;
  readonly registrationNumber?: InputMaybe<StringFilter>;
  readonly registrationState?: InputMaybe<StringFilter>;
  readonly shareholderCertificates?: InputMaybe<StringListFilter>;
  readonly shareholders?: InputMaybe<StringListFilter>;
  readonly status?: InputMaybe<RecordStatusFilter>;
  readonly tradeName?: InputMaybe<StringFilter>;
};

export type EnterpriseKind =
  | 'ENTERPRISE'
  | 'FARMERS_COOPERATIVE'
  | 'INDIVIDUAL_BUSINESS'
  | 'OTHER';

export type EnterpriseKindFilter = {
  readonly eq?: InputMaybe<EnterpriseKind>;
  readonly in?: InputMaybe<ReadonlyArray<EnterpriseKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<EnterpriseKind>;
  readonly notIn?: InputMaybe<ReadonlyArray<EnterpriseKind>>;
};

export type EnterpriseKindListFilter = {
  readonly has?: InputMaybe<EnterpriseKind>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type EnterpriseOrder = {
  readonly direction?: InputMaybe<OrderDirection>;
  readonly field: EnterpriseOrderField;
};

export type EnterpriseOrderField =
  | 'APPROVED_ON'
  | 'BUSINESS_PREMISES'
  | 'BUSINESS_SCOPE'
  | 'CAPITAL_CURRENCY'
  | 'CREDIT_CODE'
  | 'DOMICILE'
  | 'DUE_ON'
  | 'ENTERPRISE_TYPE'
  | 'ESTABLISHED_ON'
  | 'ID'
  | 'KIND'
  | 'LEGAL_REPRESENTATIVE'
  | 'LEGAL_REPRESENTATIVE_ID_NUMBER'
  | 'LEGAL_REPRESENTATIVE_ID_TYPE'
  | 'NAME'
  | 'OPERATING_FROM'
  | 'OPERATING_UNTIL'
  | 'PUBLISHED_AT'
  | 'REGION_CODE'
  | 'REGISTERED_CAPITAL'
  | 'REGISTRATION_AUTHORITY'
  | 'REGISTRATION_NUMBER'
  | 'REGISTRATION_STATE'
  | 'TRADE_NAME';

export type FieldAccess = {
  readonly __typename?: 'FieldAccess';
  readonly basis?: Maybe<Scalars['String']['output']>;
  readonly because: ReadonlyArray<Scalars['String']['output']>;
  readonly filterable: Scalars['Boolean']['output'];
  readonly level: DisclosureLevel;
  readonly name: Scalars['String']['output'];
  readonly reason?: Maybe<WithholdingReason>;
  readonly searchable: Scalars['Boolean']['output'];
  readonly visibility: Visibility;
};

export type Follower = {
  readonly __typename?: 'Follower';
  readonly at: Scalars['DateTime']['output'];
  readonly by: FollowerKind;
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly passed: Scalars['Boolean']['output'];
  readonly reader: Scalars['String']['output'];
};

export type FollowerKind =
  | 'PULLED'
  | 'PUSHED';

export type GrantInForce = {
  readonly __typename?: 'GrantInForce';
  readonly basis: Scalars['String']['output'];
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  readonly from: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  readonly purpose: Scalars['String']['output'];
  readonly rows?: Maybe<Scalars['String']['output']>;
  readonly until: Scalars['DateTime']['output'];
};

export type HistoryDisclosure =
  | 'OPEN'
  | 'OWNER';

export type IdFilter = {
  readonly eq?: InputMaybe<Scalars['ID']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

export type IngestFormat =
  | 'CSV'
  | 'JSON'
  | 'NDJSON'
  | 'XLSX';

export type IngestInput = {
  readonly atomic?: InputMaybe<Scalars['Boolean']['input']>;
  readonly catalogue: Scalars['String']['input'];
  readonly content?: InputMaybe<Scalars['String']['input']>;
  readonly contentBase64?: InputMaybe<Scalars['String']['input']>;
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly fileName?: InputMaybe<Scalars['String']['input']>;
  readonly format?: InputMaybe<IngestFormat>;
  readonly mapping?: InputMaybe<Scalars['String']['input']>;
};

export type IngestIssue = {
  readonly __typename?: 'IngestIssue';
  readonly code: Scalars['String']['output'];
  readonly column?: Maybe<Scalars['String']['output']>;
  readonly en: Scalars['String']['output'];
  readonly field?: Maybe<Scalars['String']['output']>;
  readonly line: Scalars['Int']['output'];
  readonly severity: Scalars['String']['output'];
  readonly zh: Scalars['String']['output'];
};

export type IngestReceipt = {
  readonly __typename?: 'IngestReceipt';
  readonly batch?: Maybe<Scalars['ID']['output']>;
  readonly catalogue: Scalars['String']['output'];
  readonly corrected: Scalars['Int']['output'];
  readonly created: Scalars['Int']['output'];
  readonly errorFile?: Maybe<Scalars['String']['output']>;
  readonly issues: ReadonlyArray<IngestIssue>;
  readonly notes: ReadonlyArray<Scalars['String']['output']>;
  readonly rejected: Scalars['Int']['output'];
  readonly rows: Scalars['Int']['output'];
  readonly same: Scalars['Int']['output'];
  readonly state: Scalars['String']['output'];
  readonly warnings: Scalars['Int']['output'];
};

export type IntFilter = {
  readonly eq?: InputMaybe<Scalars['Int']['input']>;
  readonly gt?: InputMaybe<Scalars['Int']['input']>;
  readonly gte?: InputMaybe<Scalars['Int']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly lt?: InputMaybe<Scalars['Int']['input']>;
  readonly lte?: InputMaybe<Scalars['Int']['input']>;
  readonly ne?: InputMaybe<Scalars['Int']['input']>;
  readonly notIn?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
};

export type IntListFilter = {
  readonly has?: InputMaybe<Scalars['Int']['input']>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type LicenceDecision = Node & {
  readonly __typename?: 'LicenceDecision';
  readonly authority?: Maybe<Department>;
  readonly authorityCode: Scalars['String']['output'];
  readonly authorityName?: Maybe<Scalars['String']['output']>;
  readonly certificateName?: Maybe<Scalars['String']['output']>;
  readonly certificateNumber?: Maybe<Scalars['String']['output']>;
  readonly collectedOn?: Maybe<Scalars['Date']['output']>;
  readonly content?: Maybe<Scalars['String']['output']>;
  readonly decidedOn: Scalars['Date']['output'];
  readonly disputed: Scalars['Boolean']['output'];
  readonly documentName?: Maybe<Scalars['String']['output']>;
  readonly documentNumber: Scalars['String']['output'];
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly legalRepresentative?: Maybe<Scalars['String']['output']>;
  readonly legalRepresentativeIdNumber?: Maybe<Scalars['String']['output']>;
  readonly legalRepresentativeIdType?: Maybe<Scalars['String']['output']>;
  readonly licenceKind?: Maybe<LicenceKind>;
  readonly licenceKindNote?: Maybe<Scalars['String']['output']>;
  readonly party?: Maybe<Enterprise>;
  readonly partyCode?: Maybe<Scalars['CreditCode']['output']>;
  readonly partyIdNumber?: Maybe<Scalars['String']['output']>;
  readonly partyIdType?: Maybe<Scalars['String']['output']>;
  readonly partyInstitutionNumber?: Maybe<Scalars['String']['output']>;
  readonly partyKind: LicencePartyKind;
  readonly partyName: Scalars['String']['output'];
  readonly partyOrganisationCode?: Maybe<Scalars['String']['output']>;
  readonly partyRegistrationNumber?: Maybe<Scalars['String']['output']>;
  readonly partySocialOrganisationNumber?: Maybe<Scalars['String']['output']>;
  readonly partyTaxNumber?: Maybe<Scalars['String']['output']>;
  readonly producerCode?: Maybe<Scalars['String']['output']>;
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly remarks?: Maybe<Scalars['String']['output']>;
  readonly sourceCode?: Maybe<Scalars['String']['output']>;
  readonly sourceName?: Maybe<Scalars['String']['output']>;
  readonly sourceRow?: Maybe<Scalars['String']['output']>;
  readonly status: RecordStatus;
  readonly usageScope?: Maybe<Scalars['String']['output']>;
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  readonly validUntil?: Maybe<Scalars['Date']['output']>;
  readonly validity?: Maybe<LicenceValidity>;
  readonly validityCode?: Maybe<Scalars['String']['output']>;
  readonly validityEdition?: Maybe<Scalars['String']['output']>;
  readonly version: Scalars['Int']['output'];
  readonly versions: ReadonlyArray<LicenceDecision>;
  readonly withheld: ReadonlyArray<WithheldField>;
};

export type LicenceDecisionConnection = {
  readonly __typename?: 'LicenceDecisionConnection';
  readonly edges: ReadonlyArray<LicenceDecisionEdge>;
  readonly nodes: ReadonlyArray<LicenceDecision>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type LicenceDecisionEdge = {
  readonly __typename?: 'LicenceDecisionEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: LicenceDecision;
};

export type LicenceDecisionFilter = {
  readonly and?: InputMaybe<ReadonlyArray<LicenceDecisionFilter>>;
  readonly authorityCode?: InputMaybe<StringFilter>;
  readonly authorityName?: InputMaybe<StringFilter>;
  readonly certificateName?: InputMaybe<StringFilter>;
  readonly certificateNumber?: InputMaybe<StringFilter>;
  readonly collectedOn?: InputMaybe<DateFilter>;
  readonly content?: InputMaybe<StringFilter>;
  readonly decidedOn?: InputMaybe<DateFilter>;
  readonly documentName?: InputMaybe<StringFilter>;
  readonly documentNumber?: InputMaybe<StringFilter>;
  readonly dueOn?: InputMaybe<DateFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly legalRepresentative?: InputMaybe<StringFilter>;
  readonly legalRepresentativeIdNumber?: InputMaybe<StringFilter>;
  readonly legalRepresentativeIdType?: InputMaybe<StringFilter>;
  readonly licenceKind?: InputMaybe<LicenceKindFilter>;
  readonly licenceKindNote?: InputMaybe<StringFilter>;
  readonly not?: InputMaybe<LicenceDecisionFilter>;
  readonly or?: InputMaybe<ReadonlyArray<LicenceDecisionFilter>>;
  readonly partyCode?: InputMaybe<CreditCodeFilter>;
  readonly partyIdNumber?: InputMaybe<StringFilter>;
  readonly partyIdType?: InputMaybe<StringFilter>;
  readonly partyInstitutionNumber?: InputMaybe<StringFilter>;
  readonly partyKind?: InputMaybe<LicencePartyKindFilter>;
  readonly partyName?: InputMaybe<StringFilter>;
  readonly partyOrganisationCode?: InputMaybe<StringFilter>;
  readonly partyRegistrationNumber?: InputMaybe<StringFilter>;
  readonly partySocialOrganisationNumber?: InputMaybe<StringFilter>;
  readonly partyTaxNumber?: InputMaybe<StringFilter>;
  readonly producerCode?: InputMaybe<StringFilter>;
  readonly publishedAt?: InputMaybe<DateTimeFilter>;
  readonly remarks?: InputMaybe<StringFilter>;
  readonly sourceCode?: InputMaybe<StringFilter>;
  readonly sourceName?: InputMaybe<StringFilter>;
  readonly sourceRow?: InputMaybe<StringFilter>;
  readonly status?: InputMaybe<RecordStatusFilter>;
  readonly usageScope?: InputMaybe<StringFilter>;
  readonly validFrom?: InputMaybe<DateFilter>;
  readonly validUntil?: InputMaybe<DateFilter>;
  readonly validity?: InputMaybe<LicenceValidityFilter>;
  readonly validityCode?: InputMaybe<StringFilter>;
  readonly validityEdition?: InputMaybe<StringFilter>;
};

export type LicenceDecisionOrder = {
  readonly direction?: InputMaybe<OrderDirection>;
  readonly field: LicenceDecisionOrderField;
};

export type LicenceDecisionOrderField =
  | 'AUTHORITY_CODE'
  | 'AUTHORITY_NAME'
  | 'CERTIFICATE_NAME'
  | 'CERTIFICATE_NUMBER'
  | 'COLLECTED_ON'
  | 'CONTENT'
  | 'DECIDED_ON'
  | 'DOCUMENT_NAME'
  | 'DOCUMENT_NUMBER'
  | 'DUE_ON'
  | 'ID'
  | 'LEGAL_REPRESENTATIVE'
  | 'LEGAL_REPRESENTATIVE_ID_NUMBER'
  | 'LEGAL_REPRESENTATIVE_ID_TYPE'
  | 'LICENCE_KIND'
  | 'LICENCE_KIND_NOTE'
  | 'PARTY_CODE'
  | 'PARTY_ID_NUMBER'
  | 'PARTY_ID_TYPE'
  | 'PARTY_INSTITUTION_NUMBER'
  | 'PARTY_KIND'
  | 'PARTY_NAME'
  | 'PARTY_ORGANISATION_CODE'
  | 'PARTY_REGISTRATION_NUMBER'
  | 'PARTY_SOCIAL_ORGANISATION_NUMBER'
  | 'PARTY_TAX_NUMBER'
  | 'PRODUCER_CODE'
  | 'PUBLISHED_AT'
  | 'REMARKS'
  | 'SOURCE_CODE'
  | 'SOURCE_NAME'
  | 'SOURCE_ROW'
  | 'USAGE_SCOPE'
  | 'VALIDITY'
  | 'VALIDITY_CODE'
  | 'VALIDITY_EDITION'
  | 'VALID_FROM'
  | 'VALID_UNTIL';

export type LicenceKind =
  | 'ACCREDITATION'
  | 'FRANCHISE'
  | 'ORDINARY'
  | 'OTHER'
  | 'REGISTRATION'
  | 'VERIFICATION';

export type LicenceKindFilter = {
  readonly eq?: InputMaybe<LicenceKind>;
  readonly in?: InputMaybe<ReadonlyArray<LicenceKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<LicenceKind>;
  readonly notIn?: InputMaybe<ReadonlyArray<LicenceKind>>;
};

export type LicenceKindListFilter = {
  readonly has?: InputMaybe<LicenceKind>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type LicencePartyKind =
  | 'INDIVIDUAL_BUSINESS'
  | 'LEGAL_PERSON'
  | 'NATURAL_PERSON';

export type LicencePartyKindFilter = {
  readonly eq?: InputMaybe<LicencePartyKind>;
  readonly in?: InputMaybe<ReadonlyArray<LicencePartyKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<LicencePartyKind>;
  readonly notIn?: InputMaybe<ReadonlyArray<LicencePartyKind>>;
};

export type LicencePartyKindListFilter = {
  readonly has?: InputMaybe<LicencePartyKind>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type LicenceValidity =
  | 'DISPUTED'
  | 'INVALID'
  | 'OTHER'
  | 'VALID'
  | 'WITHDRAWN';

export type LicenceValidityFilter = {
  readonly eq?: InputMaybe<LicenceValidity>;
  readonly in?: InputMaybe<ReadonlyArray<LicenceValidity>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<LicenceValidity>;
  readonly notIn?: InputMaybe<ReadonlyArray<LicenceValidity>>;
};

export type LicenceValidityListFilter = {
  readonly has?: InputMaybe<LicenceValidity>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type Manifest = {
  readonly __typename?: 'Manifest';
  readonly at: Scalars['DateTime']['output'];
  readonly catalogue: Scalars['String']['output'];
  readonly cursor: Scalars['String']['output'];
  readonly day: Scalars['Date']['output'];
  readonly department: Scalars['String']['output'];
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  readonly hash: Scalars['String']['output'];
  readonly records: Scalars['Int']['output'];
};

export type MaskRule =
  | 'DROP'
  | 'IDENTITY_NUMBER'
  | 'KEEP_ENDS'
  | 'PERSONAL_TEXT'
  | 'PERSON_NAME';

export type MoneyFilter = {
  readonly eq?: InputMaybe<Scalars['Money']['input']>;
  readonly gt?: InputMaybe<Scalars['Money']['input']>;
  readonly gte?: InputMaybe<Scalars['Money']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['Money']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly lt?: InputMaybe<Scalars['Money']['input']>;
  readonly lte?: InputMaybe<Scalars['Money']['input']>;
  readonly ne?: InputMaybe<Scalars['Money']['input']>;
  readonly notIn?: InputMaybe<ReadonlyArray<Scalars['Money']['input']>>;
};

export type MoneyListFilter = {
  readonly has?: InputMaybe<Scalars['Money']['input']>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  readonly acknowledgeChanges: Acknowledgement;
  readonly approveBatch: Batch;
  readonly approveStandingRule: StandingRule;
  readonly changeWebhook: Webhook;
  readonly executeWithdrawal: Withdrawal;
  readonly ingest: IngestReceipt;
  readonly openDispute: Dispute;
  readonly proposeStandingRule: StandingRule;
  readonly refuseBatch: Batch;
  readonly registerWebhook: RegisteredWebhook;
  readonly removeWebhook: Scalars['Boolean']['output'];
  readonly replayWebhook: Webhook;
  readonly reviewBatch: Batch;
  readonly revokeStandingRule: StandingRule;
  readonly setWatchList: WatchList;
  readonly settleDispute: Dispute;
  readonly testWebhook: WebhookDelivery;
  readonly withdrawRecord: Withdrawal;
};


export type MutationAcknowledgeChangesArgs = {
  cursor: Scalars['String']['input'];
};


export type MutationApproveBatchArgs = {
  batch: Scalars['ID']['input'];
};


export type MutationApproveStandingRuleArgs = {
  id: Scalars['ID']['input'];
};


export type MutationChangeWebhookArgs = {
  id: Scalars['ID']['input'];
  input: WebhookInput;
};


export type MutationExecuteWithdrawalArgs = {
  id: Scalars['ID']['input'];
};


export type MutationIngestArgs = {
  input: IngestInput;
};


export type MutationOpenDisputeArgs = {
  record: Scalars['ID']['input'];
};


export type MutationProposeStandingRuleArgs = {
  input: StandingRuleInput;
};


export type MutationRefuseBatchArgs = {
  basis?: InputMaybe<Scalars['String']['input']>;
  batch: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationRegisterWebhookArgs = {
  input: WebhookInput;
};


export type MutationRemoveWebhookArgs = {
  id: Scalars['ID']['input'];
};


export type MutationReplayWebhookArgs = {
  after: Scalars['String']['input'];
  id: Scalars['ID']['input'];
};


export type MutationReviewBatchArgs = {
  input: ReviewInput;
};


export type MutationRevokeStandingRuleArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSetWatchListArgs = {
  codes: ReadonlyArray<Scalars['CreditCode']['input']>;
};


export type MutationSettleDisputeArgs = {
  id: Scalars['ID']['input'];
  outcome: Scalars['String']['input'];
};


export type MutationTestWebhookArgs = {
  id: Scalars['ID']['input'];
};


export type MutationWithdrawRecordArgs = {
  basis?: InputMaybe<Scalars['String']['input']>;
  cause: WithdrawalCause;
  eventOn?: InputMaybe<Scalars['Date']['input']>;
  later?: InputMaybe<Scalars['Boolean']['input']>;
  reason: Scalars['String']['input'];
  record: Scalars['ID']['input'];
};

export type Node = {
  readonly id: Scalars['ID']['output'];
};

export type NumberSpan = {
  readonly __typename?: 'NumberSpan';
  readonly from: Scalars['Int']['output'];
  readonly until: Scalars['Int']['output'];
};

export type OrderDirection =
  | 'ASC'
  | 'DESC';

export type PageInfo = {
  readonly __typename?: 'PageInfo';
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

export type PenaltyDecision = Node & {
  readonly __typename?: 'PenaltyDecision';
  readonly authority?: Maybe<Department>;
  readonly authorityCode: Scalars['String']['output'];
  readonly authorityName?: Maybe<Scalars['String']['output']>;
  readonly caseTitle?: Maybe<Scalars['String']['output']>;
  readonly collectedOn?: Maybe<Scalars['Date']['output']>;
  readonly confiscatedAmount?: Maybe<Scalars['Money']['output']>;
  readonly decidedOn: Scalars['Date']['output'];
  readonly disputed: Scalars['Boolean']['output'];
  readonly documentNumber: Scalars['String']['output'];
  readonly domain?: Maybe<PenaltyDomain>;
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  readonly facts?: Maybe<Scalars['String']['output']>;
  readonly fineAmount?: Maybe<Scalars['Money']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly legalBasis?: Maybe<Scalars['String']['output']>;
  readonly legalRepresentative?: Maybe<Scalars['String']['output']>;
  readonly legalRepresentativeIdNumber?: Maybe<Scalars['String']['output']>;
  readonly legalRepresentativeIdType?: Maybe<Scalars['String']['output']>;
  readonly party?: Maybe<Enterprise>;
  readonly partyCode?: Maybe<Scalars['CreditCode']['output']>;
  readonly partyIdNumber?: Maybe<Scalars['String']['output']>;
  readonly partyIdType?: Maybe<Scalars['String']['output']>;
  readonly partyInstitutionNumber?: Maybe<Scalars['String']['output']>;
  readonly partyKind: PenaltyPartyKind;
  readonly partyName: Scalars['String']['output'];
  readonly partyOrganisationCode?: Maybe<Scalars['String']['output']>;
  readonly partyRegistrationNumber?: Maybe<Scalars['String']['output']>;
  readonly partySocialOrganisationNumber?: Maybe<Scalars['String']['output']>;
  readonly partyTaxNumber?: Maybe<Scalars['String']['output']>;
  readonly penaltyContent?: Maybe<Scalars['String']['output']>;
  readonly penaltyKinds?: Maybe<ReadonlyArray<PenaltyKind>>;
  readonly procedure?: Maybe<PenaltyProcedure>;
  readonly producerCode?: Maybe<Scalars['String']['output']>;
  readonly publicText?: Maybe<Scalars['String']['output']>;
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly publishedUntil?: Maybe<Scalars['Date']['output']>;
  readonly remarks?: Maybe<Scalars['String']['output']>;
  readonly revokedLicence?: Maybe<Scalars['String']['output']>;
  readonly sourceCode?: Maybe<Scalars['String']['output']>;
  readonly sourceName?: Maybe<Scalars['String']['output']>;
  readonly sourceRow?: Maybe<Scalars['String']['output']>;
  readonly status: RecordStatus;
  readonly usageScope?: Maybe<Scalars['String']['output']>;
  readonly validUntil?: Maybe<Scalars['Date']['output']>;
  readonly version: Scalars['Int']['output'];
  readonly versions: ReadonlyArray<PenaltyDecision>;
  readonly violationType?: Maybe<Scalars['String']['output']>;
  readonly withheld: ReadonlyArray<WithheldField>;
};

export type PenaltyDecisionConnection = {
  readonly __typename?: 'PenaltyDecisionConnection';
  readonly edges: ReadonlyArray<PenaltyDecisionEdge>;
  readonly nodes: ReadonlyArray<PenaltyDecision>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type PenaltyDecisionEdge = {
  readonly __typename?: 'PenaltyDecisionEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: PenaltyDecision;
};

export type PenaltyDecisionFilter = {
  readonly and?: InputMaybe<ReadonlyArray<PenaltyDecisionFilter>>;
  readonly authorityCode?: InputMaybe<StringFilter>;
  readonly authorityName?: InputMaybe<StringFilter>;
  readonly caseTitle?: InputMaybe<StringFilter>;
  readonly collectedOn?: InputMaybe<DateFilter>;
  readonly confiscatedAmount?: InputMaybe<MoneyFilter>;
  readonly decidedOn?: InputMaybe<DateFilter>;
  readonly documentNumber?: InputMaybe<StringFilter>;
  readonly domain?: InputMaybe<PenaltyDomainFilter>;
  readonly dueOn?: InputMaybe<DateFilter>;
  readonly facts?: InputMaybe<StringFilter>;
  readonly fineAmount?: InputMaybe<MoneyFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly legalBasis?: InputMaybe<StringFilter>;
  readonly legalRepresentative?: InputMaybe<StringFilter>;
  readonly legalRepresentativeIdNumber?: InputMaybe<StringFilter>;
  readonly legalRepresentativeIdType?: InputMaybe<StringFilter>;
  readonly not?: InputMaybe<PenaltyDecisionFilter>;
  readonly or?: InputMaybe<ReadonlyArray<PenaltyDecisionFilter>>;
  readonly partyCode?: InputMaybe<CreditCodeFilter>;
  readonly partyIdNumber?: InputMaybe<StringFilter>;
  readonly partyIdType?: InputMaybe<StringFilter>;
  readonly partyInstitutionNumber?: InputMaybe<StringFilter>;
  readonly partyKind?: InputMaybe<PenaltyPartyKindFilter>;
  readonly partyName?: InputMaybe<StringFilter>;
  readonly partyOrganisationCode?: InputMaybe<StringFilter>;
  readonly partyRegistrationNumber?: InputMaybe<StringFilter>;
  readonly partySocialOrganisationNumber?: InputMaybe<StringFilter>;
  readonly partyTaxNumber?: InputMaybe<StringFilter>;
  readonly penaltyContent?: InputMaybe<StringFilter>;
  readonly penaltyKinds?: InputMaybe<PenaltyKindListFilter>;
  readonly procedure?: InputMaybe<PenaltyProcedureFilter>;
  readonly producerCode?: InputMaybe<StringFilter>;
  readonly publicText?: InputMaybe<StringFilter>;
  readonly publishedAt?: InputMaybe<DateTimeFilter>;
  readonly publishedUntil?: InputMaybe<DateFilter>;
  readonly remarks?: InputMaybe<StringFilter>;
  readonly revokedLicence?: InputMaybe<StringFilter>;
  readonly sourceCode?: InputMaybe<StringFilter>;
  readonly sourceName?: InputMaybe<StringFilter>;
  readonly sourceRow?: InputMaybe<StringFilter>;
  readonly status?: InputMaybe<RecordStatusFilter>;
  readonly usageScope?: InputMaybe<StringFilter>;
  readonly validUntil?: InputMaybe<DateFilter>;
  readonly violationType?: InputMaybe<StringFilter>;
};

export type PenaltyDecisionOrder = {
  readonly direction?: InputMaybe<OrderDirection>;
  readonly field: PenaltyDecisionOrderField;
};

export type PenaltyDecisionOrderField =
  | 'AUTHORITY_CODE'
  | 'AUTHORITY_NAME'
  | 'CASE_TITLE'
  | 'COLLECTED_ON'
  | 'CONFISCATED_AMOUNT'
  | 'DECIDED_ON'
  | 'DOCUMENT_NUMBER'
  | 'DOMAIN'
  | 'DUE_ON'
  | 'FACTS'
  | 'FINE_AMOUNT'
  | 'ID'
  | 'LEGAL_BASIS'
  | 'LEGAL_REPRESENTATIVE'
  | 'LEGAL_REPRESENTATIVE_ID_NUMBER'
  | 'LEGAL_REPRESENTATIVE_ID_TYPE'
  | 'PARTY_CODE'
  | 'PARTY_ID_NUMBER'
  | 'PARTY_ID_TYPE'
  | 'PARTY_INSTITUTION_NUMBER'
  | 'PARTY_KIND'
  | 'PARTY_NAME'
  | 'PARTY_ORGANISATION_CODE'
  | 'PARTY_REGISTRATION_NUMBER'
  | 'PARTY_SOCIAL_ORGANISATION_NUMBER'
  | 'PARTY_TAX_NUMBER'
  | 'PENALTY_CONTENT'
  | 'PROCEDURE'
  | 'PRODUCER_CODE'
  | 'PUBLIC_TEXT'
  | 'PUBLISHED_AT'
  | 'PUBLISHED_UNTIL'
  | 'REMARKS'
  | 'REVOKED_LICENCE'
  | 'SOURCE_CODE'
  | 'SOURCE_NAME'
  | 'SOURCE_ROW'
  | 'USAGE_SCOPE'
  | 'VALID_UNTIL'
  | 'VIOLATION_TYPE';

export type PenaltyDomain =
  | 'GENERAL'
  | 'MARKET_REGULATION';

export type PenaltyDomainFilter = {
  readonly eq?: InputMaybe<PenaltyDomain>;
  readonly in?: InputMaybe<ReadonlyArray<PenaltyDomain>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<PenaltyDomain>;
  readonly notIn?: InputMaybe<ReadonlyArray<PenaltyDomain>>;
};

export type PenaltyDomainListFilter = {
  readonly has?: InputMaybe<PenaltyDomain>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type PenaltyKind =
  | 'CONFISCATE_ILLEGAL_INCOME'
  | 'CONFISCATE_ILLEGAL_PROPERTY'
  | 'DETENTION'
  | 'FINE'
  | 'LOWER_QUALIFICATION'
  | 'ORDER_CLOSURE'
  | 'ORDER_SUSPENSION'
  | 'OTHER'
  | 'PUBLIC_CRITICISM'
  | 'RESTRICT_BUSINESS'
  | 'RESTRICT_EMPLOYMENT'
  | 'REVOKE_LICENCE'
  | 'SUSPEND_LICENCE'
  | 'WARNING';

export type PenaltyKindFilter = {
  readonly eq?: InputMaybe<PenaltyKind>;
  readonly in?: InputMaybe<ReadonlyArray<PenaltyKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<PenaltyKind>;
  readonly notIn?: InputMaybe<ReadonlyArray<PenaltyKind>>;
};

export type PenaltyKindListFilter = {
  readonly has?: InputMaybe<PenaltyKind>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type PenaltyPartyKind =
  | 'INDIVIDUAL_BUSINESS'
  | 'LEGAL_PERSON'
  | 'NATURAL_PERSON';

export type PenaltyPartyKindFilter = {
  readonly eq?: InputMaybe<PenaltyPartyKind>;
  readonly in?: InputMaybe<ReadonlyArray<PenaltyPartyKind>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<PenaltyPartyKind>;
  readonly notIn?: InputMaybe<ReadonlyArray<PenaltyPartyKind>>;
};

export type PenaltyPartyKindListFilter = {
  readonly has?: InputMaybe<PenaltyPartyKind>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type PenaltyProcedure =
  | 'ORDINARY'
  | 'SUMMARY';

export type PenaltyProcedureFilter = {
  readonly eq?: InputMaybe<PenaltyProcedure>;
  readonly in?: InputMaybe<ReadonlyArray<PenaltyProcedure>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<PenaltyProcedure>;
  readonly notIn?: InputMaybe<ReadonlyArray<PenaltyProcedure>>;
};

export type PenaltyProcedureListFilter = {
  readonly has?: InputMaybe<PenaltyProcedure>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type Propagation = {
  readonly __typename?: 'Propagation';
  readonly at: Scalars['DateTime']['output'];
  readonly cause?: Maybe<WithdrawalCause>;
  readonly followers: ReadonlyArray<Follower>;
  readonly kind: ChangeKind;
};

export type Query = {
  readonly __typename?: 'Query';
  readonly auditEntries?: Maybe<ReadonlyArray<AuditEntry>>;
  readonly batches?: Maybe<ReadonlyArray<Batch>>;
  readonly budgetDocument?: Maybe<BudgetDocument>;
  readonly budgetDocuments?: Maybe<BudgetDocumentConnection>;
  readonly budgetLine?: Maybe<BudgetLine>;
  readonly budgetLines?: Maybe<BudgetLineConnection>;
  readonly catalogue?: Maybe<Catalogue>;
  readonly catalogues?: Maybe<ReadonlyArray<Catalogue>>;
  readonly changes?: Maybe<ChangeConnection>;
  readonly creditListing?: Maybe<CreditListing>;
  readonly creditListings?: Maybe<CreditListingConnection>;
  readonly deadlineRules?: Maybe<ReadonlyArray<ClockRule>>;
  readonly deadlines?: Maybe<DeadlineConnection>;
  readonly department?: Maybe<Department>;
  readonly departments?: Maybe<DepartmentConnection>;
  readonly disputes?: Maybe<ReadonlyArray<Dispute>>;
  readonly documentNumberGaps?: Maybe<ReadonlyArray<DocumentNumberGaps>>;
  readonly enterprise?: Maybe<Enterprise>;
  readonly enterpriseAnnualReport?: Maybe<EnterpriseAnnualReport>;
  readonly enterpriseAnnualReports?: Maybe<EnterpriseAnnualReportConnection>;
  readonly enterprises?: Maybe<EnterpriseConnection>;
  readonly licenceDecision?: Maybe<LicenceDecision>;
  readonly licenceDecisions?: Maybe<LicenceDecisionConnection>;
  readonly manifests?: Maybe<ReadonlyArray<Manifest>>;
  readonly myAccess?: Maybe<CatalogueAccess>;
  readonly node?: Maybe<Node>;
  readonly nodes?: Maybe<ReadonlyArray<Maybe<Node>>>;
  readonly penaltyDecision?: Maybe<PenaltyDecision>;
  readonly penaltyDecisions?: Maybe<PenaltyDecisionConnection>;
  readonly propagation?: Maybe<Propagation>;
  readonly reminders?: Maybe<ReadonlyArray<Reminder>>;
  readonly reviews?: Maybe<ReadonlyArray<SecrecyReview>>;
  readonly search?: Maybe<SearchConnection>;
  readonly standingRules?: Maybe<ReadonlyArray<StandingRule>>;
  readonly threePublicExpense?: Maybe<ThreePublicExpense>;
  readonly threePublicExpenses?: Maybe<ThreePublicExpenseConnection>;
  readonly timeliness?: Maybe<ReadonlyArray<Timeliness>>;
  readonly watchList?: Maybe<WatchList>;
  readonly webhooks?: Maybe<ReadonlyArray<Webhook>>;
  readonly withdrawals?: Maybe<ReadonlyArray<Withdrawal>>;
};


export type QueryAuditEntriesArgs = {
  action?: InputMaybe<Scalars['String']['input']>;
  actor?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  subject?: InputMaybe<Scalars['String']['input']>;
};


export type QueryBatchesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryBudgetDocumentArgs = {
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryBudgetDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  documentNumbers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  filter?: InputMaybe<BudgetDocumentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<BudgetDocumentOrder>>;
};


export type QueryBudgetLineArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBudgetLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BudgetLineFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<BudgetLineOrder>>;
};


export type QueryCatalogueArgs = {
  code: Scalars['String']['input'];
};


export type QueryChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  catalogues?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  codes?: InputMaybe<ReadonlyArray<Scalars['CreditCode']['input']>>;
  departments?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  watched?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryCreditListingArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCreditListingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CreditListingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<CreditListingOrder>>;
};


export type QueryDeadlinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  catalogue?: InputMaybe<Scalars['String']['input']>;
  department?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  record?: InputMaybe<Scalars['ID']['input']>;
  state?: InputMaybe<ReadonlyArray<DeadlineState>>;
  within?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDepartmentArgs = {
  code?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryDepartmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  codes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  filter?: InputMaybe<DepartmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<DepartmentOrder>>;
};


export type QueryDisputesArgs = {
  open?: InputMaybe<Scalars['Boolean']['input']>;
  record?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryDocumentNumberGapsArgs = {
  catalogue: Scalars['String']['input'];
  department?: InputMaybe<Scalars['String']['input']>;
  year: Scalars['Int']['input'];
};


export type QueryEnterpriseArgs = {
  creditCode?: InputMaybe<Scalars['CreditCode']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryEnterpriseAnnualReportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEnterpriseAnnualReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EnterpriseAnnualReportFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<EnterpriseAnnualReportOrder>>;
};


export type QueryEnterprisesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  creditCodes?: InputMaybe<ReadonlyArray<Scalars['CreditCode']['input']>>;
  filter?: InputMaybe<EnterpriseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<EnterpriseOrder>>;
};


export type QueryLicenceDecisionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryLicenceDecisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LicenceDecisionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<LicenceDecisionOrder>>;
};


export type QueryManifestsArgs = {
  catalogue?: InputMaybe<Scalars['String']['input']>;
  day?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryMyAccessArgs = {
  catalogue: Scalars['String']['input'];
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryPenaltyDecisionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPenaltyDecisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PenaltyDecisionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<PenaltyDecisionOrder>>;
};


export type QueryPropagationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRemindersArgs = {
  department?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryReviewsArgs = {
  batch?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  record?: InputMaybe<Scalars['ID']['input']>;
};


export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  catalogues?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
};


export type QueryStandingRulesArgs = {
  catalogue?: InputMaybe<Scalars['String']['input']>;
};


export type QueryThreePublicExpenseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryThreePublicExpensesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ThreePublicExpenseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<ThreePublicExpenseOrder>>;
};


export type QueryTimelinessArgs = {
  by?: InputMaybe<ReadonlyArray<TimelinessDimension>>;
  catalogue?: InputMaybe<Scalars['String']['input']>;
  department?: InputMaybe<Scalars['String']['input']>;
  from?: InputMaybe<Scalars['Date']['input']>;
  month?: InputMaybe<Scalars['String']['input']>;
  region?: InputMaybe<Scalars['String']['input']>;
  until?: InputMaybe<Scalars['Date']['input']>;
  within?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryWithdrawalsArgs = {
  catalogue?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  record?: InputMaybe<Scalars['ID']['input']>;
};

export type RecordStatus =
  | 'PUBLISHED'
  | 'REFUSED'
  | 'SUBMITTED'
  | 'WITHDRAWN';

export type RecordStatusFilter = {
  readonly eq?: InputMaybe<RecordStatus>;
  readonly in?: InputMaybe<ReadonlyArray<RecordStatus>>;
  readonly ne?: InputMaybe<RecordStatus>;
  readonly notIn?: InputMaybe<ReadonlyArray<RecordStatus>>;
};

export type RegionCodeFilter = {
  readonly eq?: InputMaybe<Scalars['RegionCode']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['RegionCode']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<Scalars['RegionCode']['input']>;
  readonly notIn?: InputMaybe<ReadonlyArray<Scalars['RegionCode']['input']>>;
  readonly startsWith?: InputMaybe<Scalars['String']['input']>;
};

export type RegionCodeListFilter = {
  readonly has?: InputMaybe<Scalars['RegionCode']['input']>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type RegisteredWebhook = {
  readonly __typename?: 'RegisteredWebhook';
  readonly secret: Scalars['String']['output'];
  readonly webhook: Webhook;
};

export type Reminder = {
  readonly __typename?: 'Reminder';
  readonly day: Scalars['Date']['output'];
  readonly department: Scalars['String']['output'];
  readonly dueSoon: Scalars['Int']['output'];
  readonly items: ReadonlyArray<ReminderItem>;
  readonly late: Scalars['Int']['output'];
  readonly withdrawalsDueSoon: Scalars['Int']['output'];
  readonly withdrawalsLate: Scalars['Int']['output'];
};

export type ReminderItem = {
  readonly __typename?: 'ReminderItem';
  readonly catalogue: Scalars['String']['output'];
  readonly dueOn: Scalars['Date']['output'];
  readonly kind: Scalars['String']['output'];
  readonly record: Scalars['ID']['output'];
};

export type ReviewConclusion =
  | 'PUBLISH'
  | 'PUBLISH_IN_PART'
  | 'REFERRED'
  | 'REFUSE';

export type ReviewInput = {
  readonly basis?: InputMaybe<Scalars['String']['input']>;
  readonly batch?: InputMaybe<Scalars['ID']['input']>;
  readonly checklist: ChecklistInput;
  readonly conclusion: ReviewConclusion;
  readonly contentHash: Scalars['String']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly record?: InputMaybe<Scalars['ID']['input']>;
  readonly referredTo?: InputMaybe<Scalars['String']['input']>;
  readonly removedFields?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly removedFor?: InputMaybe<WithholdingReason>;
};

export type SearchConnection = {
  readonly __typename?: 'SearchConnection';
  readonly edges: ReadonlyArray<SearchEdge>;
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  readonly pageInfo: PageInfo;
};

export type SearchEdge = {
  readonly __typename?: 'SearchEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node?: Maybe<Node>;
};

export type SecrecyReview = {
  readonly __typename?: 'SecrecyReview';
  readonly at: Scalars['DateTime']['output'];
  readonly basis?: Maybe<Scalars['String']['output']>;
  readonly batch?: Maybe<Scalars['ID']['output']>;
  readonly catalogue: Scalars['String']['output'];
  readonly checklist: Checklist;
  readonly conclusion: ReviewConclusion;
  readonly contentHash: Scalars['String']['output'];
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly originator: Scalars['String']['output'];
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly record?: Maybe<Scalars['ID']['output']>;
  readonly referredTo?: Maybe<Scalars['String']['output']>;
  readonly removedFields: ReadonlyArray<Scalars['String']['output']>;
  readonly reviewer: Scalars['String']['output'];
  readonly standingRule?: Maybe<Scalars['ID']['output']>;
  readonly voidedAt?: Maybe<Scalars['DateTime']['output']>;
};

export type SharingType =
  | 'CONDITIONAL'
  | 'NONE'
  | 'UNCONDITIONAL';

export type StandingRule = {
  readonly __typename?: 'StandingRule';
  readonly basis: Scalars['String']['output'];
  readonly catalogue: Scalars['String']['output'];
  readonly checklist: Checklist;
  readonly department: Scalars['String']['output'];
  readonly from: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  readonly proposedBy: Scalars['String']['output'];
  readonly reason: Scalars['String']['output'];
  readonly reviewedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly reviewedBy?: Maybe<Scalars['String']['output']>;
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly submitter?: Maybe<Scalars['String']['output']>;
  readonly until: Scalars['DateTime']['output'];
};

export type StandingRuleInput = {
  readonly basis: Scalars['String']['input'];
  readonly catalogue: Scalars['String']['input'];
  readonly checklist: ChecklistInput;
  readonly reason: Scalars['String']['input'];
  readonly submitter?: InputMaybe<Scalars['String']['input']>;
  readonly until: Scalars['DateTime']['input'];
};

export type StringFilter = {
  readonly contains?: InputMaybe<Scalars['String']['input']>;
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<Scalars['String']['input']>;
  readonly notIn?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly startsWith?: InputMaybe<Scalars['String']['input']>;
};

export type StringListFilter = {
  readonly has?: InputMaybe<Scalars['String']['input']>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ThreePublicExpense = Node & {
  readonly __typename?: 'ThreePublicExpense';
  readonly abroadActual?: Maybe<Scalars['Money']['output']>;
  readonly abroadBudget?: Maybe<Scalars['Money']['output']>;
  readonly abroadGroups?: Maybe<Scalars['Int']['output']>;
  readonly abroadPersons?: Maybe<Scalars['Int']['output']>;
  readonly abroadReason?: Maybe<Scalars['String']['output']>;
  readonly approvedOn?: Maybe<Scalars['Date']['output']>;
  readonly department?: Maybe<Department>;
  readonly departmentCode: Scalars['String']['output'];
  readonly departmentName: Scalars['String']['output'];
  readonly disputed: Scalars['Boolean']['output'];
  readonly document?: Maybe<BudgetDocument>;
  readonly documentNumber?: Maybe<Scalars['String']['output']>;
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly operatingFundsActual?: Maybe<Scalars['Money']['output']>;
  readonly operatingFundsBudget?: Maybe<Scalars['Money']['output']>;
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly receptionActual?: Maybe<Scalars['Money']['output']>;
  readonly receptionBatches?: Maybe<Scalars['Int']['output']>;
  readonly receptionBudget?: Maybe<Scalars['Money']['output']>;
  readonly receptionPersons?: Maybe<Scalars['Int']['output']>;
  readonly receptionReason?: Maybe<Scalars['String']['output']>;
  readonly stage: ThreePublicStage;
  readonly status: RecordStatus;
  readonly totalActual?: Maybe<Scalars['Money']['output']>;
  readonly totalBudget?: Maybe<Scalars['Money']['output']>;
  readonly vehiclePurchaseActual?: Maybe<Scalars['Money']['output']>;
  readonly vehiclePurchaseBudget?: Maybe<Scalars['Money']['output']>;
  readonly vehicleRunningActual?: Maybe<Scalars['Money']['output']>;
  readonly vehicleRunningBudget?: Maybe<Scalars['Money']['output']>;
  readonly vehiclesActual?: Maybe<Scalars['Money']['output']>;
  readonly vehiclesBudget?: Maybe<Scalars['Money']['output']>;
  readonly vehiclesKept?: Maybe<Scalars['Int']['output']>;
  readonly vehiclesPurchased?: Maybe<Scalars['Int']['output']>;
  readonly vehiclesReason?: Maybe<Scalars['String']['output']>;
  readonly version: Scalars['Int']['output'];
  readonly versions: ReadonlyArray<ThreePublicExpense>;
  readonly withheld: ReadonlyArray<WithheldField>;
  readonly year: Scalars['Int']['output'];
};

export type ThreePublicExpenseConnection = {
  readonly __typename?: 'ThreePublicExpenseConnection';
  readonly edges: ReadonlyArray<ThreePublicExpenseEdge>;
  readonly nodes: ReadonlyArray<ThreePublicExpense>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ThreePublicExpenseEdge = {
  readonly __typename?: 'ThreePublicExpenseEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: ThreePublicExpense;
};

export type ThreePublicExpenseFilter = {
  readonly abroadActual?: InputMaybe<MoneyFilter>;
  readonly abroadBudget?: InputMaybe<MoneyFilter>;
  readonly abroadGroups?: InputMaybe<IntFilter>;
  readonly abroadPersons?: InputMaybe<IntFilter>;
  readonly abroadReason?: InputMaybe<StringFilter>;
  readonly and?: InputMaybe<ReadonlyArray<ThreePublicExpenseFilter>>;
  readonly approvedOn?: InputMaybe<DateFilter>;
  readonly departmentCode?: InputMaybe<StringFilter>;
  readonly departmentName?: InputMaybe<StringFilter>;
  readonly documentNumber?: InputMaybe<StringFilter>;
  readonly dueOn?: InputMaybe<DateFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly not?: InputMaybe<ThreePublicExpenseFilter>;
  readonly operatingFundsActual?: InputMaybe<MoneyFilter>;
  readonly operatingFundsBudget?: InputMaybe<MoneyFilter>;
  readonly or?: InputMaybe<ReadonlyArray<ThreePublicExpenseFilter>>;
  readonly publishedAt?: InputMaybe<DateTimeFilter>;
  readonly receptionActual?: InputMaybe<MoneyFilter>;
  readonly receptionBatches?: InputMaybe<IntFilter>;
  readonly receptionBudget?: InputMaybe<MoneyFilter>;
  readonly receptionPersons?: InputMaybe<IntFilter>;
  readonly receptionReason?: InputMaybe<StringFilter>;
  readonly stage?: InputMaybe<ThreePublicStageFilter>;
  readonly status?: InputMaybe<RecordStatusFilter>;
  readonly totalActual?: InputMaybe<MoneyFilter>;
  readonly totalBudget?: InputMaybe<MoneyFilter>;
  readonly vehiclePurchaseActual?: InputMaybe<MoneyFilter>;
  readonly vehiclePurchaseBudget?: InputMaybe<MoneyFilter>;
  readonly vehicleRunningActual?: InputMaybe<MoneyFilter>;
  readonly vehicleRunningBudget?: InputMaybe<MoneyFilter>;
  readonly vehiclesActual?: InputMaybe<MoneyFilter>;
  readonly vehiclesBudget?: InputMaybe<MoneyFilter>;
  readonly vehiclesKept?: InputMaybe<IntFilter>;
  readonly vehiclesPurchased?: InputMaybe<IntFilter>;
  readonly vehiclesReason?: InputMaybe<StringFilter>;
  readonly year?: InputMaybe<IntFilter>;
};

export type ThreePublicExpenseOrder = {
  readonly direction?: InputMaybe<OrderDirection>;
  readonly field: ThreePublicExpenseOrderField;
};

export type ThreePublicExpenseOrderField =
  | 'ABROAD_ACTUAL'
  | 'ABROAD_BUDGET'
  | 'ABROAD_GROUPS'
  | 'ABROAD_PERSONS'
  | 'ABROAD_REASON'
  | 'APPROVED_ON'
  | 'DEPARTMENT_CODE'
  | 'DEPARTMENT_NAME'
  | 'DOCUMENT_NUMBER'
  | 'DUE_ON'
  | 'ID'
  | 'OPERATING_FUNDS_ACTUAL'
  | 'OPERATING_FUNDS_BUDGET'
  | 'PUBLISHED_AT'
  | 'RECEPTION_ACTUAL'
  | 'RECEPTION_BATCHES'
  | 'RECEPTION_BUDGET'
  | 'RECEPTION_PERSONS'
  | 'RECEPTION_REASON'
  | 'STAGE'
  | 'TOTAL_ACTUAL'
  | 'TOTAL_BUDGET'
  | 'VEHICLES_ACTUAL'
  | 'VEHICLES_BUDGET'
  | 'VEHICLES_KEPT'
  | 'VEHICLES_PURCHASED'
  | 'VEHICLES_REASON'
  | 'VEHICLE_PURCHASE_ACTUAL'
  | 'VEHICLE_PURCHASE_BUDGET'
  | 'VEHICLE_RUNNING_ACTUAL'
  | 'VEHICLE_RUNNING_BUDGET'
  | 'YEAR';

export type ThreePublicStage =
  | 'BUDGET'
  | 'FINAL_ACCOUNT';

export type ThreePublicStageFilter = {
  readonly eq?: InputMaybe<ThreePublicStage>;
  readonly in?: InputMaybe<ReadonlyArray<ThreePublicStage>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly ne?: InputMaybe<ThreePublicStage>;
  readonly notIn?: InputMaybe<ReadonlyArray<ThreePublicStage>>;
};

export type ThreePublicStageListFilter = {
  readonly has?: InputMaybe<ThreePublicStage>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type TimeUnit =
  | 'CALENDAR_DAY'
  | 'HOUR'
  | 'WORKING_DAY';

export type Timeliness = {
  readonly __typename?: 'Timeliness';
  readonly catalogue?: Maybe<Scalars['String']['output']>;
  readonly department?: Maybe<Scalars['String']['output']>;
  readonly dueSoon: Scalars['Int']['output'];
  readonly late: Scalars['Int']['output'];
  readonly medianWorkingDays?: Maybe<Scalars['Float']['output']>;
  readonly month?: Maybe<Scalars['String']['output']>;
  readonly onTime: Scalars['Int']['output'];
  readonly onTimeRate?: Maybe<Scalars['Float']['output']>;
  readonly overdue: Scalars['Int']['output'];
  readonly published: Scalars['Int']['output'];
  readonly region?: Maybe<Scalars['String']['output']>;
  readonly submitted: Scalars['Int']['output'];
  readonly withdrawals?: Maybe<Scalars['Int']['output']>;
  readonly withdrawn?: Maybe<Scalars['Int']['output']>;
  readonly withdrawnOnTime?: Maybe<Scalars['Int']['output']>;
};

export type TimelinessDimension =
  | 'CATALOGUE'
  | 'DEPARTMENT'
  | 'MONTH'
  | 'REGION';

export type UpdateRhythm =
  | 'DAILY'
  | 'HALF_YEARLY'
  | 'IRREGULAR'
  | 'MONTHLY'
  | 'QUARTERLY'
  | 'REAL_TIME'
  | 'WEEKLY'
  | 'YEARLY';

export type ViewerKind =
  | 'ANONYMOUS'
  | 'APP'
  | 'AUDITOR'
  | 'OFFICER'
  | 'PLATFORM'
  | 'SYSTEM';

export type Visibility =
  | 'BY_RECORD'
  | 'MASKED'
  | 'SHOWN'
  | 'WITHHELD';

export type WatchList = {
  readonly __typename?: 'WatchList';
  readonly at: Scalars['DateTime']['output'];
  readonly codes: ReadonlyArray<Scalars['CreditCode']['output']>;
};

export type Webhook = {
  readonly __typename?: 'Webhook';
  readonly active: Scalars['Boolean']['output'];
  readonly catalogues: ReadonlyArray<Scalars['String']['output']>;
  readonly codes: ReadonlyArray<Scalars['CreditCode']['output']>;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly cursor: Scalars['String']['output'];
  readonly deliveries: ReadonlyArray<WebhookDelivery>;
  readonly departments: ReadonlyArray<Scalars['String']['output']>;
  readonly disabledAt?: Maybe<Scalars['DateTime']['output']>;
  readonly disabledFor?: Maybe<Scalars['String']['output']>;
  readonly failures: Scalars['Int']['output'];
  readonly id: Scalars['ID']['output'];
  readonly url: Scalars['String']['output'];
  readonly watched: Scalars['Boolean']['output'];
};


export type WebhookDeliveriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type WebhookDelivery = {
  readonly __typename?: 'WebhookDelivery';
  readonly at: Scalars['DateTime']['output'];
  readonly attempt: Scalars['Int']['output'];
  readonly error?: Maybe<Scalars['String']['output']>;
  readonly messageId: Scalars['String']['output'];
  readonly ms: Scalars['Int']['output'];
  readonly status?: Maybe<Scalars['Int']['output']>;
};

export type WebhookInput = {
  readonly catalogues?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly codes?: InputMaybe<ReadonlyArray<Scalars['CreditCode']['input']>>;
  readonly departments?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly url: Scalars['String']['input'];
  readonly watched?: InputMaybe<Scalars['Boolean']['input']>;
};

export type Withdrawal = {
  readonly __typename?: 'Withdrawal';
  readonly basis?: Maybe<Scalars['String']['output']>;
  readonly catalogue: Scalars['String']['output'];
  readonly cause: WithdrawalCause;
  readonly doneAt?: Maybe<Scalars['DateTime']['output']>;
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  readonly eventOn: Scalars['Date']['output'];
  readonly id: Scalars['ID']['output'];
  readonly orderedAt: Scalars['DateTime']['output'];
  readonly orderedBy?: Maybe<Scalars['String']['output']>;
  readonly reason: Scalars['String']['output'];
  readonly record: Scalars['ID']['output'];
  readonly version: Scalars['Int']['output'];
};

export type WithdrawalCause =
  | 'ANNULLED'
  | 'ERROR'
  | 'EXPIRED'
  | 'REPAIRED';

export type WithheldField = {
  readonly __typename?: 'WithheldField';
  readonly applyUrl?: Maybe<Scalars['String']['output']>;
  readonly basis?: Maybe<Scalars['String']['output']>;
  readonly coordinate: Scalars['String']['output'];
  readonly level: DisclosureLevel;
  readonly masked: Scalars['Boolean']['output'];
  readonly reason?: Maybe<WithholdingReason>;
};

export type WithholdingReason =
  | 'ADMINISTRATIVE_QUERY'
  | 'ENFORCEMENT_FILE'
  | 'FORBIDDEN_BY_LAW'
  | 'INTERNAL_AFFAIRS'
  | 'OTHER'
  | 'PERSONAL_PRIVACY'
  | 'PROCESS_INFORMATION'
  | 'SECURITY_AND_STABILITY'
  | 'STATE_SECRET'
  | 'SUBJECT_CHOICE'
  | 'TRADE_SECRET';



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( BudgetDocument )
    | ( BudgetLine )
    | ( CreditListing )
    | ( Department )
    | ( Enterprise )
    | ( EnterpriseAnnualReport )
    | ( LicenceDecision )
    | ( PenaltyDecision )
    | ( ThreePublicExpense )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Acknowledgement: ResolverTypeWrapper<Acknowledgement>;
  AuditEntry: ResolverTypeWrapper<AuditEntry>;
  Batch: ResolverTypeWrapper<Batch>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BooleanFilter: BooleanFilter;
  BooleanListFilter: BooleanListFilter;
  BudgetDocument: ResolverTypeWrapper<BudgetDocument>;
  BudgetDocumentConnection: ResolverTypeWrapper<BudgetDocumentConnection>;
  BudgetDocumentEdge: ResolverTypeWrapper<BudgetDocumentEdge>;
  BudgetDocumentFilter: BudgetDocumentFilter;
  BudgetDocumentOrder: BudgetDocumentOrder;
  BudgetDocumentOrderField: BudgetDocumentOrderField;
  BudgetLine: ResolverTypeWrapper<BudgetLine>;
  BudgetLineConnection: ResolverTypeWrapper<BudgetLineConnection>;
  BudgetLineEdge: ResolverTypeWrapper<BudgetLineEdge>;
  BudgetLineFilter: BudgetLineFilter;
  BudgetLineOrder: BudgetLineOrder;
  BudgetLineOrderField: BudgetLineOrderField;
  BudgetLineStage: BudgetLineStage;
  BudgetLineStageFilter: BudgetLineStageFilter;
  BudgetLineStageListFilter: BudgetLineStageListFilter;
  BudgetScope: BudgetScope;
  BudgetScopeFilter: BudgetScopeFilter;
  BudgetScopeListFilter: BudgetScopeListFilter;
  BudgetStage: BudgetStage;
  BudgetStageFilter: BudgetStageFilter;
  BudgetStageListFilter: BudgetStageListFilter;
  Catalogue: ResolverTypeWrapper<Catalogue>;
  CatalogueAccess: ResolverTypeWrapper<CatalogueAccess>;
  CatalogueCounts: ResolverTypeWrapper<CatalogueCounts>;
  CatalogueField: ResolverTypeWrapper<CatalogueField>;
  Change: ResolverTypeWrapper<Omit<Change, 'record'> & { record?: Maybe<ResolversTypes['Node']> }>;
  ChangeCause: ChangeCause;
  ChangeConnection: ResolverTypeWrapper<Omit<ChangeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ChangeEdge']>, nodes: ReadonlyArray<ResolversTypes['Change']> }>;
  ChangeEdge: ResolverTypeWrapper<Omit<ChangeEdge, 'node'> & { node: ResolversTypes['Change'] }>;
  ChangeKind: ChangeKind;
  Checklist: ResolverTypeWrapper<Checklist>;
  ChecklistAnswer: ChecklistAnswer;
  ChecklistInput: ChecklistInput;
  ClockRule: ResolverTypeWrapper<ClockRule>;
  ClockUnit: ClockUnit;
  CreditCode: ResolverTypeWrapper<Scalars['CreditCode']['output']>;
  CreditCodeFilter: CreditCodeFilter;
  CreditCodeListFilter: CreditCodeListFilter;
  CreditListing: ResolverTypeWrapper<CreditListing>;
  CreditListingConnection: ResolverTypeWrapper<CreditListingConnection>;
  CreditListingEdge: ResolverTypeWrapper<CreditListingEdge>;
  CreditListingFilter: CreditListingFilter;
  CreditListingKind: CreditListingKind;
  CreditListingKindFilter: CreditListingKindFilter;
  CreditListingKindListFilter: CreditListingKindListFilter;
  CreditListingOrder: CreditListingOrder;
  CreditListingOrderField: CreditListingOrderField;
  CreditListingPartyKind: CreditListingPartyKind;
  CreditListingPartyKindFilter: CreditListingPartyKindFilter;
  CreditListingPartyKindListFilter: CreditListingPartyKindListFilter;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateFilter: DateFilter;
  DateListFilter: DateListFilter;
  DateSpan: ResolverTypeWrapper<DateSpan>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeFilter: DateTimeFilter;
  DateTimeListFilter: DateTimeListFilter;
  Deadline: ResolverTypeWrapper<Deadline>;
  DeadlineConnection: ResolverTypeWrapper<DeadlineConnection>;
  DeadlineEdge: ResolverTypeWrapper<DeadlineEdge>;
  DeadlineRule: ResolverTypeWrapper<DeadlineRule>;
  DeadlineState: DeadlineState;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DecimalFilter: DecimalFilter;
  DecimalListFilter: DecimalListFilter;
  Department: ResolverTypeWrapper<Department>;
  DepartmentConnection: ResolverTypeWrapper<DepartmentConnection>;
  DepartmentEdge: ResolverTypeWrapper<DepartmentEdge>;
  DepartmentFilter: DepartmentFilter;
  DepartmentKind: DepartmentKind;
  DepartmentKindFilter: DepartmentKindFilter;
  DepartmentKindListFilter: DepartmentKindListFilter;
  DepartmentLevel: DepartmentLevel;
  DepartmentLevelFilter: DepartmentLevelFilter;
  DepartmentLevelListFilter: DepartmentLevelListFilter;
  DepartmentOrder: DepartmentOrder;
  DepartmentOrderField: DepartmentOrderField;
  DisclosureLevel: DisclosureLevel;
  Dispute: ResolverTypeWrapper<Dispute>;
  DocumentNumberGaps: ResolverTypeWrapper<DocumentNumberGaps>;
  DueExplanation: ResolverTypeWrapper<DueExplanation>;
  Enterprise: ResolverTypeWrapper<Enterprise>;
  EnterpriseAnnualReport: ResolverTypeWrapper<EnterpriseAnnualReport>;
  EnterpriseAnnualReportConnection: ResolverTypeWrapper<EnterpriseAnnualReportConnection>;
  EnterpriseAnnualReportEdge: ResolverTypeWrapper<EnterpriseAnnualReportEdge>;
  EnterpriseAnnualReportFilter: EnterpriseAnnualReportFilter;
  EnterpriseAnnualReportOrder: EnterpriseAnnualReportOrder;
  EnterpriseAnnualReportOrderField: EnterpriseAnnualReportOrderField;
  EnterpriseConnection: ResolverTypeWrapper<EnterpriseConnection>;
  EnterpriseEdge: ResolverTypeWrapper<EnterpriseEdge>;
  EnterpriseFilter: EnterpriseFilter;
  EnterpriseKind: EnterpriseKind;
  EnterpriseKindFilter: EnterpriseKindFilter;
  EnterpriseKindListFilter: EnterpriseKindListFilter;
  EnterpriseOrder: EnterpriseOrder;
  EnterpriseOrderField: EnterpriseOrderField;
  FieldAccess: ResolverTypeWrapper<FieldAccess>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Follower: ResolverTypeWrapper<Follower>;
  FollowerKind: FollowerKind;
  GrantInForce: ResolverTypeWrapper<GrantInForce>;
  HistoryDisclosure: HistoryDisclosure;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IDFilter: IdFilter;
  IngestFormat: IngestFormat;
  IngestInput: IngestInput;
  IngestIssue: ResolverTypeWrapper<IngestIssue>;
  IngestReceipt: ResolverTypeWrapper<IngestReceipt>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  IntFilter: IntFilter;
  IntListFilter: IntListFilter;
  LicenceDecision: ResolverTypeWrapper<LicenceDecision>;
  LicenceDecisionConnection: ResolverTypeWrapper<LicenceDecisionConnection>;
  LicenceDecisionEdge: ResolverTypeWrapper<LicenceDecisionEdge>;
  LicenceDecisionFilter: LicenceDecisionFilter;
  LicenceDecisionOrder: LicenceDecisionOrder;
  LicenceDecisionOrderField: LicenceDecisionOrderField;
  LicenceKind: LicenceKind;
  LicenceKindFilter: LicenceKindFilter;
  LicenceKindListFilter: LicenceKindListFilter;
  LicencePartyKind: LicencePartyKind;
  LicencePartyKindFilter: LicencePartyKindFilter;
  LicencePartyKindListFilter: LicencePartyKindListFilter;
  LicenceValidity: LicenceValidity;
  LicenceValidityFilter: LicenceValidityFilter;
  LicenceValidityListFilter: LicenceValidityListFilter;
  Manifest: ResolverTypeWrapper<Manifest>;
  MaskRule: MaskRule;
  Money: ResolverTypeWrapper<Scalars['Money']['output']>;
  MoneyFilter: MoneyFilter;
  MoneyListFilter: MoneyListFilter;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NumberSpan: ResolverTypeWrapper<NumberSpan>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PenaltyDecision: ResolverTypeWrapper<PenaltyDecision>;
  PenaltyDecisionConnection: ResolverTypeWrapper<PenaltyDecisionConnection>;
  PenaltyDecisionEdge: ResolverTypeWrapper<PenaltyDecisionEdge>;
  PenaltyDecisionFilter: PenaltyDecisionFilter;
  PenaltyDecisionOrder: PenaltyDecisionOrder;
  PenaltyDecisionOrderField: PenaltyDecisionOrderField;
  PenaltyDomain: PenaltyDomain;
  PenaltyDomainFilter: PenaltyDomainFilter;
  PenaltyDomainListFilter: PenaltyDomainListFilter;
  PenaltyKind: PenaltyKind;
  PenaltyKindFilter: PenaltyKindFilter;
  PenaltyKindListFilter: PenaltyKindListFilter;
  PenaltyPartyKind: PenaltyPartyKind;
  PenaltyPartyKindFilter: PenaltyPartyKindFilter;
  PenaltyPartyKindListFilter: PenaltyPartyKindListFilter;
  PenaltyProcedure: PenaltyProcedure;
  PenaltyProcedureFilter: PenaltyProcedureFilter;
  PenaltyProcedureListFilter: PenaltyProcedureListFilter;
  Propagation: ResolverTypeWrapper<Propagation>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordStatus: RecordStatus;
  RecordStatusFilter: RecordStatusFilter;
  RecordValues: ResolverTypeWrapper<Scalars['RecordValues']['output']>;
  RegionCode: ResolverTypeWrapper<Scalars['RegionCode']['output']>;
  RegionCodeFilter: RegionCodeFilter;
  RegionCodeListFilter: RegionCodeListFilter;
  RegisteredWebhook: ResolverTypeWrapper<RegisteredWebhook>;
  Reminder: ResolverTypeWrapper<Reminder>;
  ReminderItem: ResolverTypeWrapper<ReminderItem>;
  ReviewConclusion: ReviewConclusion;
  ReviewInput: ReviewInput;
  SearchConnection: ResolverTypeWrapper<Omit<SearchConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SearchEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['Node']>> }>;
  SearchEdge: ResolverTypeWrapper<Omit<SearchEdge, 'node'> & { node?: Maybe<ResolversTypes['Node']> }>;
  SecrecyReview: ResolverTypeWrapper<SecrecyReview>;
  SharingType: SharingType;
  StandingRule: ResolverTypeWrapper<StandingRule>;
  StandingRuleInput: StandingRuleInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  StringFilter: StringFilter;
  StringListFilter: StringListFilter;
  ThreePublicExpense: ResolverTypeWrapper<ThreePublicExpense>;
  ThreePublicExpenseConnection: ResolverTypeWrapper<ThreePublicExpenseConnection>;
  ThreePublicExpenseEdge: ResolverTypeWrapper<ThreePublicExpenseEdge>;
  ThreePublicExpenseFilter: ThreePublicExpenseFilter;
  ThreePublicExpenseOrder: ThreePublicExpenseOrder;
  ThreePublicExpenseOrderField: ThreePublicExpenseOrderField;
  ThreePublicStage: ThreePublicStage;
  ThreePublicStageFilter: ThreePublicStageFilter;
  ThreePublicStageListFilter: ThreePublicStageListFilter;
  TimeUnit: TimeUnit;
  Timeliness: ResolverTypeWrapper<Timeliness>;
  TimelinessDimension: TimelinessDimension;
  UpdateRhythm: UpdateRhythm;
  ViewerKind: ViewerKind;
  Visibility: Visibility;
  WatchList: ResolverTypeWrapper<WatchList>;
  Webhook: ResolverTypeWrapper<Webhook>;
  WebhookDelivery: ResolverTypeWrapper<WebhookDelivery>;
  WebhookInput: WebhookInput;
  Withdrawal: ResolverTypeWrapper<Withdrawal>;
  WithdrawalCause: WithdrawalCause;
  WithheldField: ResolverTypeWrapper<WithheldField>;
  WithholdingReason: WithholdingReason;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Acknowledgement: Acknowledgement;
  AuditEntry: AuditEntry;
  Batch: Batch;
  Boolean: Scalars['Boolean']['output'];
  BooleanFilter: BooleanFilter;
  BooleanListFilter: BooleanListFilter;
  BudgetDocument: BudgetDocument;
  BudgetDocumentConnection: BudgetDocumentConnection;
  BudgetDocumentEdge: BudgetDocumentEdge;
  BudgetDocumentFilter: BudgetDocumentFilter;
  BudgetDocumentOrder: BudgetDocumentOrder;
  BudgetLine: BudgetLine;
  BudgetLineConnection: BudgetLineConnection;
  BudgetLineEdge: BudgetLineEdge;
  BudgetLineFilter: BudgetLineFilter;
  BudgetLineOrder: BudgetLineOrder;
  BudgetLineStageFilter: BudgetLineStageFilter;
  BudgetLineStageListFilter: BudgetLineStageListFilter;
  BudgetScopeFilter: BudgetScopeFilter;
  BudgetScopeListFilter: BudgetScopeListFilter;
  BudgetStageFilter: BudgetStageFilter;
  BudgetStageListFilter: BudgetStageListFilter;
  Catalogue: Catalogue;
  CatalogueAccess: CatalogueAccess;
  CatalogueCounts: CatalogueCounts;
  CatalogueField: CatalogueField;
  Change: Omit<Change, 'record'> & { record?: Maybe<ResolversParentTypes['Node']> };
  ChangeConnection: Omit<ChangeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ChangeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Change']> };
  ChangeEdge: Omit<ChangeEdge, 'node'> & { node: ResolversParentTypes['Change'] };
  Checklist: Checklist;
  ChecklistInput: ChecklistInput;
  ClockRule: ClockRule;
  CreditCode: Scalars['CreditCode']['output'];
  CreditCodeFilter: CreditCodeFilter;
  CreditCodeListFilter: CreditCodeListFilter;
  CreditListing: CreditListing;
  CreditListingConnection: CreditListingConnection;
  CreditListingEdge: CreditListingEdge;
  CreditListingFilter: CreditListingFilter;
  CreditListingKindFilter: CreditListingKindFilter;
  CreditListingKindListFilter: CreditListingKindListFilter;
  CreditListingOrder: CreditListingOrder;
  CreditListingPartyKindFilter: CreditListingPartyKindFilter;
  CreditListingPartyKindListFilter: CreditListingPartyKindListFilter;
  Date: Scalars['Date']['output'];
  DateFilter: DateFilter;
  DateListFilter: DateListFilter;
  DateSpan: DateSpan;
  DateTime: Scalars['DateTime']['output'];
  DateTimeFilter: DateTimeFilter;
  DateTimeListFilter: DateTimeListFilter;
  Deadline: Deadline;
  DeadlineConnection: DeadlineConnection;
  DeadlineEdge: DeadlineEdge;
  DeadlineRule: DeadlineRule;
  Decimal: Scalars['Decimal']['output'];
  DecimalFilter: DecimalFilter;
  DecimalListFilter: DecimalListFilter;
  Department: Department;
  DepartmentConnection: DepartmentConnection;
  DepartmentEdge: DepartmentEdge;
  DepartmentFilter: DepartmentFilter;
  DepartmentKindFilter: DepartmentKindFilter;
  DepartmentKindListFilter: DepartmentKindListFilter;
  DepartmentLevelFilter: DepartmentLevelFilter;
  DepartmentLevelListFilter: DepartmentLevelListFilter;
  DepartmentOrder: DepartmentOrder;
  Dispute: Dispute;
  DocumentNumberGaps: DocumentNumberGaps;
  DueExplanation: DueExplanation;
  Enterprise: Enterprise;
  EnterpriseAnnualReport: EnterpriseAnnualReport;
  EnterpriseAnnualReportConnection: EnterpriseAnnualReportConnection;
  EnterpriseAnnualReportEdge: EnterpriseAnnualReportEdge;
  EnterpriseAnnualReportFilter: EnterpriseAnnualReportFilter;
  EnterpriseAnnualReportOrder: EnterpriseAnnualReportOrder;
  EnterpriseConnection: EnterpriseConnection;
  EnterpriseEdge: EnterpriseEdge;
  EnterpriseFilter: EnterpriseFilter;
  EnterpriseKindFilter: EnterpriseKindFilter;
  EnterpriseKindListFilter: EnterpriseKindListFilter;
  EnterpriseOrder: EnterpriseOrder;
  FieldAccess: FieldAccess;
  Float: Scalars['Float']['output'];
  Follower: Follower;
  GrantInForce: GrantInForce;
  ID: Scalars['ID']['output'];
  IDFilter: IdFilter;
  IngestInput: IngestInput;
  IngestIssue: IngestIssue;
  IngestReceipt: IngestReceipt;
  Int: Scalars['Int']['output'];
  IntFilter: IntFilter;
  IntListFilter: IntListFilter;
  LicenceDecision: LicenceDecision;
  LicenceDecisionConnection: LicenceDecisionConnection;
  LicenceDecisionEdge: LicenceDecisionEdge;
  LicenceDecisionFilter: LicenceDecisionFilter;
  LicenceDecisionOrder: LicenceDecisionOrder;
  LicenceKindFilter: LicenceKindFilter;
  LicenceKindListFilter: LicenceKindListFilter;
  LicencePartyKindFilter: LicencePartyKindFilter;
  LicencePartyKindListFilter: LicencePartyKindListFilter;
  LicenceValidityFilter: LicenceValidityFilter;
  LicenceValidityListFilter: LicenceValidityListFilter;
  Manifest: Manifest;
  Money: Scalars['Money']['output'];
  MoneyFilter: MoneyFilter;
  MoneyListFilter: MoneyListFilter;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NumberSpan: NumberSpan;
  PageInfo: PageInfo;
  PenaltyDecision: PenaltyDecision;
  PenaltyDecisionConnection: PenaltyDecisionConnection;
  PenaltyDecisionEdge: PenaltyDecisionEdge;
  PenaltyDecisionFilter: PenaltyDecisionFilter;
  PenaltyDecisionOrder: PenaltyDecisionOrder;
  PenaltyDomainFilter: PenaltyDomainFilter;
  PenaltyDomainListFilter: PenaltyDomainListFilter;
  PenaltyKindFilter: PenaltyKindFilter;
  PenaltyKindListFilter: PenaltyKindListFilter;
  PenaltyPartyKindFilter: PenaltyPartyKindFilter;
  PenaltyPartyKindListFilter: PenaltyPartyKindListFilter;
  PenaltyProcedureFilter: PenaltyProcedureFilter;
  PenaltyProcedureListFilter: PenaltyProcedureListFilter;
  Propagation: Propagation;
  Query: Record<PropertyKey, never>;
  RecordStatusFilter: RecordStatusFilter;
  RecordValues: Scalars['RecordValues']['output'];
  RegionCode: Scalars['RegionCode']['output'];
  RegionCodeFilter: RegionCodeFilter;
  RegionCodeListFilter: RegionCodeListFilter;
  RegisteredWebhook: RegisteredWebhook;
  Reminder: Reminder;
  ReminderItem: ReminderItem;
  ReviewInput: ReviewInput;
  SearchConnection: Omit<SearchConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SearchEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['Node']>> };
  SearchEdge: Omit<SearchEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Node']> };
  SecrecyReview: SecrecyReview;
  StandingRule: StandingRule;
  StandingRuleInput: StandingRuleInput;
  String: Scalars['String']['output'];
  StringFilter: StringFilter;
  StringListFilter: StringListFilter;
  ThreePublicExpense: ThreePublicExpense;
  ThreePublicExpenseConnection: ThreePublicExpenseConnection;
  ThreePublicExpenseEdge: ThreePublicExpenseEdge;
  ThreePublicExpenseFilter: ThreePublicExpenseFilter;
  ThreePublicExpenseOrder: ThreePublicExpenseOrder;
  ThreePublicStageFilter: ThreePublicStageFilter;
  ThreePublicStageListFilter: ThreePublicStageListFilter;
  Timeliness: Timeliness;
  WatchList: WatchList;
  Webhook: Webhook;
  WebhookDelivery: WebhookDelivery;
  WebhookInput: WebhookInput;
  Withdrawal: Withdrawal;
  WithheldField: WithheldField;
};

export type DisclosureDirectiveArgs = {
  basis?: Maybe<Scalars['String']['input']>;
  level: DisclosureLevel;
  reason?: Maybe<WithholdingReason>;
};

export type DisclosureDirectiveResolver<Result, Parent, ContextType = Context, Args = DisclosureDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type SharingDirectiveArgs = {
  type: SharingType;
};

export type SharingDirectiveResolver<Result, Parent, ContextType = Context, Args = SharingDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AcknowledgementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Acknowledgement'] = ResolversParentTypes['Acknowledgement']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reader?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['RecordValues'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  previous?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Batch'] = ResolversParentTypes['Batch']> = {
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  catalogue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contentHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  corrected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reviewedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type BudgetDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BudgetDocument'] = ResolversParentTypes['BudgetDocument']> = {
  approvedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  approvedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  departmentCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  departmentName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  disputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  documentNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  emptyTables?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  expenditureExplanation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  glossary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  governmentDebt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incomeExplanation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  largeEquipment?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lines?: Resolver<Maybe<ResolversTypes['BudgetLineConnection']>, ParentType, ContextType, Partial<BudgetDocumentLinesArgs>>;
  operatingFunds?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  operatingFundsExplanation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  performanceAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  performanceExplanation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  performanceProjects?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  performanceRatings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  procurement?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  procurementExplanation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  procurementGoods?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  procurementServices?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  procurementSmallEnterprises?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  procurementWorks?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  responsibilities?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['BudgetScope']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['BudgetStage'], ParentType, ContextType>;
  stateAssetsExplanation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecordStatus'], ParentType, ContextType>;
  threePublicExpenses?: Resolver<Maybe<ResolversTypes['ThreePublicExpenseConnection']>, ParentType, ContextType, Partial<BudgetDocumentThreePublicExpensesArgs>>;
  threePublicExplanation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  transferPayments?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  varianceReasons?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vehicles?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  vehiclesByUse?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['BudgetDocument']>, ParentType, ContextType>;
  withheld?: Resolver<ReadonlyArray<ResolversTypes['WithheldField']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BudgetDocumentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BudgetDocumentConnection'] = ResolversParentTypes['BudgetDocumentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BudgetDocumentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['BudgetDocument']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BudgetDocumentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BudgetDocumentEdge'] = ResolversParentTypes['BudgetDocumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BudgetDocument'], ParentType, ContextType>;
};

export type BudgetLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BudgetLine'] = ResolversParentTypes['BudgetLine']> = {
  adjustedBudget?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  affiliateIncome?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  approvedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  basic?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  broughtForward?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  budgeted?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  carriedForward?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  departmentCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  departmentName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  disputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['BudgetDocument']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  finalAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  fiscalAppropriation?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  generalPublicBudget?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  governmentFund?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incomeOfYear?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  lineCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lineName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operatingExpenditure?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  operatingIncome?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  otherIncome?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  paidToSuperior?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  personnel?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  publicFunds?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  serviceIncome?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['BudgetLineStage'], ParentType, ContextType>;
  stateCapital?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecordStatus'], ParentType, ContextType>;
  subsidyToAffiliates?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  superiorSubsidy?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  tableName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['BudgetLine']>, ParentType, ContextType>;
  withheld?: Resolver<ReadonlyArray<ResolversTypes['WithheldField']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BudgetLineConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BudgetLineConnection'] = ResolversParentTypes['BudgetLineConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BudgetLineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['BudgetLine']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BudgetLineEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BudgetLineEdge'] = ResolversParentTypes['BudgetLineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BudgetLine'], ParentType, ContextType>;
};

export type CatalogueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Catalogue'] = ResolversParentTypes['Catalogue']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['CatalogueCounts'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['CatalogueField']>, ParentType, ContextType>;
  key?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publishWithin?: Resolver<Maybe<ResolversTypes['DeadlineRule']>, ParentType, ContextType>;
  rhythm?: Resolver<ResolversTypes['UpdateRhythm'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  typeName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CatalogueAccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogueAccess'] = ResolversParentTypes['CatalogueAccess']> = {
  catalogue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['FieldAccess']>, ParentType, ContextType>;
  grants?: Resolver<ReadonlyArray<ResolversTypes['GrantInForce']>, ParentType, ContextType>;
  mayWrite?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['ViewerKind'], ParentType, ContextType>;
};

export type CatalogueCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogueCounts'] = ResolversParentTypes['CatalogueCounts']> = {
  own?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  published?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CatalogueFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogueField'] = ResolversParentTypes['CatalogueField']> = {
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['DisclosureLevel'], ParentType, ContextType>;
  mask?: Resolver<Maybe<ResolversTypes['MaskRule']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['WithholdingReason']>, ParentType, ContextType>;
  sharing?: Resolver<ResolversTypes['SharingType'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change']> = {
  after?: Resolver<Maybe<ResolversTypes['RecordValues']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['RecordValues']>, ParentType, ContextType>;
  catalogue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cause?: Resolver<Maybe<ResolversTypes['ChangeCause']>, ParentType, ContextType>;
  changedFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  department?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  disputed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  grant?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  previousVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  recordId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeConnection'] = ResolversParentTypes['ChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Change']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeEdge'] = ResolversParentTypes['ChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Change'], ParentType, ContextType>;
};

export type ChecklistResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Checklist'] = ResolversParentTypes['Checklist']> = {
  aggregationRisk?: Resolver<ResolversTypes['ChecklistAnswer'], ParentType, ContextType>;
  byApproval?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  personalPrivacy?: Resolver<ResolversTypes['ChecklistAnswer'], ParentType, ContextType>;
  securityAndStability?: Resolver<ResolversTypes['ChecklistAnswer'], ParentType, ContextType>;
  stateSecret?: Resolver<ResolversTypes['ChecklistAnswer'], ParentType, ContextType>;
  tradeSecret?: Resolver<ResolversTypes['ChecklistAnswer'], ParentType, ContextType>;
  workSecret?: Resolver<ResolversTypes['ChecklistAnswer'], ParentType, ContextType>;
};

export type ClockRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClockRule'] = ResolversParentTypes['ClockRule']> = {
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  atLeast?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  extension?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  monthDay?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pauses?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  quote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  restarts?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['ClockUnit'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  zh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface CreditCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CreditCode'], any> {
  name: 'CreditCode';
}

export type CreditListingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditListing'] = ResolversParentTypes['CreditListing']> = {
  authority?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  authorityCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  authorityName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  creditCode?: Resolver<Maybe<ResolversTypes['CreditCode']>, ParentType, ContextType>;
  disputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  enterprise?: Resolver<Maybe<ResolversTypes['Enterprise']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CreditListingKind'], ParentType, ContextType>;
  legalRepresentative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  listedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  listingReason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partyKind?: Resolver<ResolversTypes['CreditListingPartyKind'], ParentType, ContextType>;
  partyName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  registrationNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remarks?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  removalAuthorityCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  removalAuthorityName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  removalDocumentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  removalReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  removedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecordStatus'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['CreditListing']>, ParentType, ContextType>;
  withheld?: Resolver<ReadonlyArray<ResolversTypes['WithheldField']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreditListingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditListingConnection'] = ResolversParentTypes['CreditListingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CreditListingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CreditListing']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CreditListingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditListingEdge'] = ResolversParentTypes['CreditListingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CreditListing'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export type DateSpanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DateSpan'] = ResolversParentTypes['DateSpan']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeadlineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Deadline'] = ResolversParentTypes['Deadline']> = {
  catalogue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  explanation?: Resolver<Maybe<ResolversTypes['DueExplanation']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onTime?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  provisional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  publishedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  record?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['ClockRule'], ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DeadlineState'], ParentType, ContextType>;
  workingDaysLeft?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DeadlineConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadlineConnection'] = ResolversParentTypes['DeadlineConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DeadlineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Deadline']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeadlineEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadlineEdge'] = ResolversParentTypes['DeadlineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Deadline'], ParentType, ContextType>;
};

export type DeadlineRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadlineRule'] = ResolversParentTypes['DeadlineRule']> = {
  after?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['TimeUnit'], ParentType, ContextType>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DepartmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  budgetDocuments?: Resolver<Maybe<ResolversTypes['BudgetDocumentConnection']>, ParentType, ContextType, Partial<DepartmentBudgetDocumentsArgs>>;
  budgetLines?: Resolver<Maybe<ResolversTypes['BudgetLineConnection']>, ParentType, ContextType, Partial<DepartmentBudgetLinesArgs>>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  creditCode?: Resolver<Maybe<ResolversTypes['CreditCode']>, ParentType, ContextType>;
  creditListings?: Resolver<Maybe<ResolversTypes['CreditListingConnection']>, ParentType, ContextType, Partial<DepartmentCreditListingsArgs>>;
  disclosureOffice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  disputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['DepartmentKind']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['DepartmentLevel']>, ParentType, ContextType>;
  licenceDecisions?: Resolver<Maybe<ResolversTypes['LicenceDecisionConnection']>, ParentType, ContextType, Partial<DepartmentLicenceDecisionsArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  officeHours?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parentCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  penaltyDecisions?: Resolver<Maybe<ResolversTypes['PenaltyDecisionConnection']>, ParentType, ContextType, Partial<DepartmentPenaltyDecisionsArgs>>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postcode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  regionCode?: Resolver<Maybe<ResolversTypes['RegionCode']>, ParentType, ContextType>;
  responsibilities?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shortName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecordStatus'], ParentType, ContextType>;
  threePublicExpenses?: Resolver<Maybe<ResolversTypes['ThreePublicExpenseConnection']>, ParentType, ContextType, Partial<DepartmentThreePublicExpensesArgs>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['Department']>, ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withheld?: Resolver<ReadonlyArray<ResolversTypes['WithheldField']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DepartmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DepartmentConnection'] = ResolversParentTypes['DepartmentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DepartmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Department']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DepartmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DepartmentEdge'] = ResolversParentTypes['DepartmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
};

export type DisputeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dispute'] = ResolversParentTypes['Dispute']> = {
  catalogue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  openedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DocumentNumberGapsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentNumberGaps'] = ResolversParentTypes['DocumentNumberGaps']> = {
  catalogue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  gaps?: Resolver<ReadonlyArray<ResolversTypes['NumberSpan']>, ParentType, ContextType>;
  known?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  missing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DueExplanationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DueExplanation'] = ResolversParentTypes['DueExplanation']> = {
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  madeUp?: Resolver<ReadonlyArray<ResolversTypes['Date']>, ParentType, ContextType>;
  skipped?: Resolver<ReadonlyArray<ResolversTypes['DateSpan']>, ParentType, ContextType>;
  uncovered?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  zh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EnterpriseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Enterprise'] = ResolversParentTypes['Enterprise']> = {
  annualReports?: Resolver<Maybe<ResolversTypes['EnterpriseAnnualReportConnection']>, ParentType, ContextType, Partial<EnterpriseAnnualReportsArgs>>;
  approvedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  branches?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  businessPremises?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  businessScope?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  capitalCurrency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  changes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  creditCode?: Resolver<ResolversTypes['CreditCode'], ParentType, ContextType>;
  disputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  domicile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  enterpriseType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  establishedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EnterpriseKind'], ParentType, ContextType>;
  legalRepresentative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalRepresentativeIdNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalRepresentativeIdType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  licences?: Resolver<Maybe<ResolversTypes['LicenceDecisionConnection']>, ParentType, ContextType, Partial<EnterpriseLicencesArgs>>;
  liquidationMembers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  listings?: Resolver<Maybe<ResolversTypes['CreditListingConnection']>, ParentType, ContextType, Partial<EnterpriseListingsArgs>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operatingFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  operatingUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  penalties?: Resolver<Maybe<ResolversTypes['PenaltyDecisionConnection']>, ParentType, ContextType, Partial<EnterprisePenaltiesArgs>>;
  principalMembers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  regionCode?: Resolver<Maybe<ResolversTypes['RegionCode']>, ParentType, ContextType>;
  registeredCapital?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  registrationAuthority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registrationNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registrationState?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shareholderCertificates?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  shareholders?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecordStatus'], ParentType, ContextType>;
  tradeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['Enterprise']>, ParentType, ContextType>;
  withheld?: Resolver<ReadonlyArray<ResolversTypes['WithheldField']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnterpriseAnnualReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnterpriseAnnualReport'] = ResolversParentTypes['EnterpriseAnnualReport']> = {
  creditCode?: Resolver<ResolversTypes['CreditCode'], ParentType, ContextType>;
  disputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employees?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  enterprise?: Resolver<Maybe<ResolversTypes['Enterprise']>, ParentType, ContextType>;
  equityTransfers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  guaranteesGiven?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  investedEnterprises?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  mailingAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mainBusinessRevenue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  netProfit?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  operatingState?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postcode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reportedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  shareholderContributions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecordStatus'], ParentType, ContextType>;
  totalAssets?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  totalEquity?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  totalLiabilities?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  totalProfit?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  totalRevenue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  totalTax?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['EnterpriseAnnualReport']>, ParentType, ContextType>;
  websites?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  withheld?: Resolver<ReadonlyArray<ResolversTypes['WithheldField']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnterpriseAnnualReportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnterpriseAnnualReportConnection'] = ResolversParentTypes['EnterpriseAnnualReportConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EnterpriseAnnualReportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['EnterpriseAnnualReport']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EnterpriseAnnualReportEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnterpriseAnnualReportEdge'] = ResolversParentTypes['EnterpriseAnnualReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EnterpriseAnnualReport'], ParentType, ContextType>;
};

export type EnterpriseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnterpriseConnection'] = ResolversParentTypes['EnterpriseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EnterpriseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Enterprise']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EnterpriseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnterpriseEdge'] = ResolversParentTypes['EnterpriseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Enterprise'], ParentType, ContextType>;
};

export type FieldAccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FieldAccess'] = ResolversParentTypes['FieldAccess']> = {
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  because?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  filterable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['DisclosureLevel'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['WithholdingReason']>, ParentType, ContextType>;
  searchable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['Visibility'], ParentType, ContextType>;
};

export type FollowerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Follower'] = ResolversParentTypes['Follower']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['FollowerKind'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  passed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reader?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GrantInForceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantInForce'] = ResolversParentTypes['GrantInForce']> = {
  basis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type IngestIssueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IngestIssue'] = ResolversParentTypes['IngestIssue']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IngestReceiptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IngestReceipt'] = ResolversParentTypes['IngestReceipt']> = {
  batch?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  catalogue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  corrected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  errorFile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issues?: Resolver<ReadonlyArray<ResolversTypes['IngestIssue']>, ParentType, ContextType>;
  notes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  same?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  warnings?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LicenceDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicenceDecision'] = ResolversParentTypes['LicenceDecision']> = {
  authority?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  authorityCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  authorityName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certificateName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certificateNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  collectedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  disputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  documentName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  legalRepresentative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalRepresentativeIdNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalRepresentativeIdType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  licenceKind?: Resolver<Maybe<ResolversTypes['LicenceKind']>, ParentType, ContextType>;
  licenceKindNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  party?: Resolver<Maybe<ResolversTypes['Enterprise']>, ParentType, ContextType>;
  partyCode?: Resolver<Maybe<ResolversTypes['CreditCode']>, ParentType, ContextType>;
  partyIdNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partyIdType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partyInstitutionNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partyKind?: Resolver<ResolversTypes['LicencePartyKind'], ParentType, ContextType>;
  partyName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partyOrganisationCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partyRegistrationNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partySocialOrganisationNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partyTaxNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  producerCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  remarks?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceRow?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecordStatus'], ParentType, ContextType>;
  usageScope?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validity?: Resolver<Maybe<ResolversTypes['LicenceValidity']>, ParentType, ContextType>;
  validityCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validityEdition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['LicenceDecision']>, ParentType, ContextType>;
  withheld?: Resolver<ReadonlyArray<ResolversTypes['WithheldField']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LicenceDecisionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicenceDecisionConnection'] = ResolversParentTypes['LicenceDecisionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LicenceDecisionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LicenceDecision']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LicenceDecisionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicenceDecisionEdge'] = ResolversParentTypes['LicenceDecisionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LicenceDecision'], ParentType, ContextType>;
};

export type ManifestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Manifest'] = ResolversParentTypes['Manifest']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  catalogue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface MoneyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Money'], any> {
  name: 'Money';
}

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acknowledgeChanges?: Resolver<ResolversTypes['Acknowledgement'], ParentType, ContextType, RequireFields<MutationAcknowledgeChangesArgs, 'cursor'>>;
  approveBatch?: Resolver<ResolversTypes['Batch'], ParentType, ContextType, RequireFields<MutationApproveBatchArgs, 'batch'>>;
  approveStandingRule?: Resolver<ResolversTypes['StandingRule'], ParentType, ContextType, RequireFields<MutationApproveStandingRuleArgs, 'id'>>;
  changeWebhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType, RequireFields<MutationChangeWebhookArgs, 'id' | 'input'>>;
  executeWithdrawal?: Resolver<ResolversTypes['Withdrawal'], ParentType, ContextType, RequireFields<MutationExecuteWithdrawalArgs, 'id'>>;
  ingest?: Resolver<ResolversTypes['IngestReceipt'], ParentType, ContextType, RequireFields<MutationIngestArgs, 'input'>>;
  openDispute?: Resolver<ResolversTypes['Dispute'], ParentType, ContextType, RequireFields<MutationOpenDisputeArgs, 'record'>>;
  proposeStandingRule?: Resolver<ResolversTypes['StandingRule'], ParentType, ContextType, RequireFields<MutationProposeStandingRuleArgs, 'input'>>;
  refuseBatch?: Resolver<ResolversTypes['Batch'], ParentType, ContextType, RequireFields<MutationRefuseBatchArgs, 'batch' | 'reason'>>;
  registerWebhook?: Resolver<ResolversTypes['RegisteredWebhook'], ParentType, ContextType, RequireFields<MutationRegisterWebhookArgs, 'input'>>;
  removeWebhook?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationRemoveWebhookArgs, 'id'>>;
  replayWebhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType, RequireFields<MutationReplayWebhookArgs, 'after' | 'id'>>;
  reviewBatch?: Resolver<ResolversTypes['Batch'], ParentType, ContextType, RequireFields<MutationReviewBatchArgs, 'input'>>;
  revokeStandingRule?: Resolver<ResolversTypes['StandingRule'], ParentType, ContextType, RequireFields<MutationRevokeStandingRuleArgs, 'id'>>;
  setWatchList?: Resolver<ResolversTypes['WatchList'], ParentType, ContextType, RequireFields<MutationSetWatchListArgs, 'codes'>>;
  settleDispute?: Resolver<ResolversTypes['Dispute'], ParentType, ContextType, RequireFields<MutationSettleDisputeArgs, 'id' | 'outcome'>>;
  testWebhook?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType, RequireFields<MutationTestWebhookArgs, 'id'>>;
  withdrawRecord?: Resolver<ResolversTypes['Withdrawal'], ParentType, ContextType, RequireFields<MutationWithdrawRecordArgs, 'cause' | 'later' | 'reason' | 'record'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'BudgetDocument' | 'BudgetLine' | 'CreditListing' | 'Department' | 'Enterprise' | 'EnterpriseAnnualReport' | 'LicenceDecision' | 'PenaltyDecision' | 'ThreePublicExpense', ParentType, ContextType>;
};

export type NumberSpanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NumberSpan'] = ResolversParentTypes['NumberSpan']> = {
  from?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PenaltyDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PenaltyDecision'] = ResolversParentTypes['PenaltyDecision']> = {
  authority?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  authorityCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  authorityName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  caseTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  collectedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  confiscatedAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  decidedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  disputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  documentNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  domain?: Resolver<Maybe<ResolversTypes['PenaltyDomain']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  facts?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fineAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  legalBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalRepresentative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalRepresentativeIdNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalRepresentativeIdType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  party?: Resolver<Maybe<ResolversTypes['Enterprise']>, ParentType, ContextType>;
  partyCode?: Resolver<Maybe<ResolversTypes['CreditCode']>, ParentType, ContextType>;
  partyIdNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partyIdType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partyInstitutionNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partyKind?: Resolver<ResolversTypes['PenaltyPartyKind'], ParentType, ContextType>;
  partyName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partyOrganisationCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partyRegistrationNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partySocialOrganisationNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partyTaxNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  penaltyContent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  penaltyKinds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PenaltyKind']>>, ParentType, ContextType>;
  procedure?: Resolver<Maybe<ResolversTypes['PenaltyProcedure']>, ParentType, ContextType>;
  producerCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publicText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  publishedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  remarks?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revokedLicence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceRow?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecordStatus'], ParentType, ContextType>;
  usageScope?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['PenaltyDecision']>, ParentType, ContextType>;
  violationType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withheld?: Resolver<ReadonlyArray<ResolversTypes['WithheldField']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PenaltyDecisionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PenaltyDecisionConnection'] = ResolversParentTypes['PenaltyDecisionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PenaltyDecisionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PenaltyDecision']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PenaltyDecisionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PenaltyDecisionEdge'] = ResolversParentTypes['PenaltyDecisionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PenaltyDecision'], ParentType, ContextType>;
};

export type PropagationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Propagation'] = ResolversParentTypes['Propagation']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cause?: Resolver<Maybe<ResolversTypes['WithdrawalCause']>, ParentType, ContextType>;
  followers?: Resolver<ReadonlyArray<ResolversTypes['Follower']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  auditEntries?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AuditEntry']>>, ParentType, ContextType, RequireFields<QueryAuditEntriesArgs, 'first'>>;
  batches?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Batch']>>, ParentType, ContextType, RequireFields<QueryBatchesArgs, 'first'>>;
  budgetDocument?: Resolver<Maybe<ResolversTypes['BudgetDocument']>, ParentType, ContextType, Partial<QueryBudgetDocumentArgs>>;
  budgetDocuments?: Resolver<Maybe<ResolversTypes['BudgetDocumentConnection']>, ParentType, ContextType, Partial<QueryBudgetDocumentsArgs>>;
  budgetLine?: Resolver<Maybe<ResolversTypes['BudgetLine']>, ParentType, ContextType, RequireFields<QueryBudgetLineArgs, 'id'>>;
  budgetLines?: Resolver<Maybe<ResolversTypes['BudgetLineConnection']>, ParentType, ContextType, Partial<QueryBudgetLinesArgs>>;
  catalogue?: Resolver<Maybe<ResolversTypes['Catalogue']>, ParentType, ContextType, RequireFields<QueryCatalogueArgs, 'code'>>;
  catalogues?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Catalogue']>>, ParentType, ContextType>;
  changes?: Resolver<Maybe<ResolversTypes['ChangeConnection']>, ParentType, ContextType, RequireFields<QueryChangesArgs, 'first' | 'watched'>>;
  creditListing?: Resolver<Maybe<ResolversTypes['CreditListing']>, ParentType, ContextType, RequireFields<QueryCreditListingArgs, 'id'>>;
  creditListings?: Resolver<Maybe<ResolversTypes['CreditListingConnection']>, ParentType, ContextType, Partial<QueryCreditListingsArgs>>;
  deadlineRules?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ClockRule']>>, ParentType, ContextType>;
  deadlines?: Resolver<Maybe<ResolversTypes['DeadlineConnection']>, ParentType, ContextType, Partial<QueryDeadlinesArgs>>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType, Partial<QueryDepartmentArgs>>;
  departments?: Resolver<Maybe<ResolversTypes['DepartmentConnection']>, ParentType, ContextType, Partial<QueryDepartmentsArgs>>;
  disputes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Dispute']>>, ParentType, ContextType, Partial<QueryDisputesArgs>>;
  documentNumberGaps?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DocumentNumberGaps']>>, ParentType, ContextType, RequireFields<QueryDocumentNumberGapsArgs, 'catalogue' | 'year'>>;
  enterprise?: Resolver<Maybe<ResolversTypes['Enterprise']>, ParentType, ContextType, Partial<QueryEnterpriseArgs>>;
  enterpriseAnnualReport?: Resolver<Maybe<ResolversTypes['EnterpriseAnnualReport']>, ParentType, ContextType, RequireFields<QueryEnterpriseAnnualReportArgs, 'id'>>;
  enterpriseAnnualReports?: Resolver<Maybe<ResolversTypes['EnterpriseAnnualReportConnection']>, ParentType, ContextType, Partial<QueryEnterpriseAnnualReportsArgs>>;
  enterprises?: Resolver<Maybe<ResolversTypes['EnterpriseConnection']>, ParentType, ContextType, Partial<QueryEnterprisesArgs>>;
  licenceDecision?: Resolver<Maybe<ResolversTypes['LicenceDecision']>, ParentType, ContextType, RequireFields<QueryLicenceDecisionArgs, 'id'>>;
  licenceDecisions?: Resolver<Maybe<ResolversTypes['LicenceDecisionConnection']>, ParentType, ContextType, Partial<QueryLicenceDecisionsArgs>>;
  manifests?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Manifest']>>, ParentType, ContextType, Partial<QueryManifestsArgs>>;
  myAccess?: Resolver<Maybe<ResolversTypes['CatalogueAccess']>, ParentType, ContextType, RequireFields<QueryMyAccessArgs, 'catalogue'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Node']>>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  penaltyDecision?: Resolver<Maybe<ResolversTypes['PenaltyDecision']>, ParentType, ContextType, RequireFields<QueryPenaltyDecisionArgs, 'id'>>;
  penaltyDecisions?: Resolver<Maybe<ResolversTypes['PenaltyDecisionConnection']>, ParentType, ContextType, Partial<QueryPenaltyDecisionsArgs>>;
  propagation?: Resolver<Maybe<ResolversTypes['Propagation']>, ParentType, ContextType, RequireFields<QueryPropagationArgs, 'id'>>;
  reminders?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Reminder']>>, ParentType, ContextType, RequireFields<QueryRemindersArgs, 'first'>>;
  reviews?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SecrecyReview']>>, ParentType, ContextType, RequireFields<QueryReviewsArgs, 'first'>>;
  search?: Resolver<Maybe<ResolversTypes['SearchConnection']>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'text'>>;
  standingRules?: Resolver<Maybe<ReadonlyArray<ResolversTypes['StandingRule']>>, ParentType, ContextType, Partial<QueryStandingRulesArgs>>;
  threePublicExpense?: Resolver<Maybe<ResolversTypes['ThreePublicExpense']>, ParentType, ContextType, RequireFields<QueryThreePublicExpenseArgs, 'id'>>;
  threePublicExpenses?: Resolver<Maybe<ResolversTypes['ThreePublicExpenseConnection']>, ParentType, ContextType, Partial<QueryThreePublicExpensesArgs>>;
  timeliness?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Timeliness']>>, ParentType, ContextType, RequireFields<QueryTimelinessArgs, 'by'>>;
  watchList?: Resolver<Maybe<ResolversTypes['WatchList']>, ParentType, ContextType>;
  webhooks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Webhook']>>, ParentType, ContextType>;
  withdrawals?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Withdrawal']>>, ParentType, ContextType, RequireFields<QueryWithdrawalsArgs, 'first'>>;
};

export interface RecordValuesScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['RecordValues'], any> {
  name: 'RecordValues';
}

export interface RegionCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['RegionCode'], any> {
  name: 'RegionCode';
}

export type RegisteredWebhookResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisteredWebhook'] = ResolversParentTypes['RegisteredWebhook']> = {
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  webhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType>;
};

export type ReminderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reminder'] = ResolversParentTypes['Reminder']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueSoon?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['ReminderItem']>, ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawalsDueSoon?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawalsLate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReminderItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReminderItem'] = ResolversParentTypes['ReminderItem']> = {
  catalogue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  record?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
};

export type SecrecyReviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecrecyReview'] = ResolversParentTypes['SecrecyReview']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  batch?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  catalogue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  checklist?: Resolver<ResolversTypes['Checklist'], ParentType, ContextType>;
  conclusion?: Resolver<ResolversTypes['ReviewConclusion'], ParentType, ContextType>;
  contentHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  originator?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  referredTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  removedFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  reviewer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  standingRule?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  voidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type StandingRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StandingRule'] = ResolversParentTypes['StandingRule']> = {
  basis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  catalogue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  checklist?: Resolver<ResolversTypes['Checklist'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  proposedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reviewedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reviewedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  submitter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ThreePublicExpenseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ThreePublicExpense'] = ResolversParentTypes['ThreePublicExpense']> = {
  abroadActual?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  abroadBudget?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  abroadGroups?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  abroadPersons?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  abroadReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  approvedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  departmentCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  departmentName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  disputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['BudgetDocument']>, ParentType, ContextType>;
  documentNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  operatingFundsActual?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  operatingFundsBudget?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  receptionActual?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  receptionBatches?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  receptionBudget?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  receptionPersons?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  receptionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['ThreePublicStage'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecordStatus'], ParentType, ContextType>;
  totalActual?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  totalBudget?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  vehiclePurchaseActual?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  vehiclePurchaseBudget?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  vehicleRunningActual?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  vehicleRunningBudget?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  vehiclesActual?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  vehiclesBudget?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  vehiclesKept?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  vehiclesPurchased?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  vehiclesReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['ThreePublicExpense']>, ParentType, ContextType>;
  withheld?: Resolver<ReadonlyArray<ResolversTypes['WithheldField']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ThreePublicExpenseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ThreePublicExpenseConnection'] = ResolversParentTypes['ThreePublicExpenseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ThreePublicExpenseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ThreePublicExpense']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ThreePublicExpenseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ThreePublicExpenseEdge'] = ResolversParentTypes['ThreePublicExpenseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ThreePublicExpense'], ParentType, ContextType>;
};

export type TimelinessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Timeliness'] = ResolversParentTypes['Timeliness']> = {
  catalogue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueSoon?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  medianWorkingDays?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  month?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onTime?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onTimeRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  published?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  submitted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawals?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  withdrawn?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  withdrawnOnTime?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WatchListResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WatchList'] = ResolversParentTypes['WatchList']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  codes?: Resolver<ReadonlyArray<ResolversTypes['CreditCode']>, ParentType, ContextType>;
};

export type WebhookResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Webhook'] = ResolversParentTypes['Webhook']> = {
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  catalogues?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  codes?: Resolver<ReadonlyArray<ResolversTypes['CreditCode']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deliveries?: Resolver<ReadonlyArray<ResolversTypes['WebhookDelivery']>, ParentType, ContextType, RequireFields<WebhookDeliveriesArgs, 'first'>>;
  departments?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  disabledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  disabledFor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  failures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  watched?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type WebhookDeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDelivery'] = ResolversParentTypes['WebhookDelivery']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attempt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  messageId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ms?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WithdrawalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Withdrawal'] = ResolversParentTypes['Withdrawal']> = {
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  catalogue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['WithdrawalCause'], ParentType, ContextType>;
  doneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  eventOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orderedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  orderedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  record?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WithheldFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithheldField'] = ResolversParentTypes['WithheldField']> = {
  applyUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  coordinate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['DisclosureLevel'], ParentType, ContextType>;
  masked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['WithholdingReason']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Acknowledgement?: AcknowledgementResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  Batch?: BatchResolvers<ContextType>;
  BudgetDocument?: BudgetDocumentResolvers<ContextType>;
  BudgetDocumentConnection?: BudgetDocumentConnectionResolvers<ContextType>;
  BudgetDocumentEdge?: BudgetDocumentEdgeResolvers<ContextType>;
  BudgetLine?: BudgetLineResolvers<ContextType>;
  BudgetLineConnection?: BudgetLineConnectionResolvers<ContextType>;
  BudgetLineEdge?: BudgetLineEdgeResolvers<ContextType>;
  Catalogue?: CatalogueResolvers<ContextType>;
  CatalogueAccess?: CatalogueAccessResolvers<ContextType>;
  CatalogueCounts?: CatalogueCountsResolvers<ContextType>;
  CatalogueField?: CatalogueFieldResolvers<ContextType>;
  Change?: ChangeResolvers<ContextType>;
  ChangeConnection?: ChangeConnectionResolvers<ContextType>;
  ChangeEdge?: ChangeEdgeResolvers<ContextType>;
  Checklist?: ChecklistResolvers<ContextType>;
  ClockRule?: ClockRuleResolvers<ContextType>;
  CreditCode?: GraphQLScalarType;
  CreditListing?: CreditListingResolvers<ContextType>;
  CreditListingConnection?: CreditListingConnectionResolvers<ContextType>;
  CreditListingEdge?: CreditListingEdgeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateSpan?: DateSpanResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Deadline?: DeadlineResolvers<ContextType>;
  DeadlineConnection?: DeadlineConnectionResolvers<ContextType>;
  DeadlineEdge?: DeadlineEdgeResolvers<ContextType>;
  DeadlineRule?: DeadlineRuleResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  Department?: DepartmentResolvers<ContextType>;
  DepartmentConnection?: DepartmentConnectionResolvers<ContextType>;
  DepartmentEdge?: DepartmentEdgeResolvers<ContextType>;
  Dispute?: DisputeResolvers<ContextType>;
  DocumentNumberGaps?: DocumentNumberGapsResolvers<ContextType>;
  DueExplanation?: DueExplanationResolvers<ContextType>;
  Enterprise?: EnterpriseResolvers<ContextType>;
  EnterpriseAnnualReport?: EnterpriseAnnualReportResolvers<ContextType>;
  EnterpriseAnnualReportConnection?: EnterpriseAnnualReportConnectionResolvers<ContextType>;
  EnterpriseAnnualReportEdge?: EnterpriseAnnualReportEdgeResolvers<ContextType>;
  EnterpriseConnection?: EnterpriseConnectionResolvers<ContextType>;
  EnterpriseEdge?: EnterpriseEdgeResolvers<ContextType>;
  FieldAccess?: FieldAccessResolvers<ContextType>;
  Follower?: FollowerResolvers<ContextType>;
  GrantInForce?: GrantInForceResolvers<ContextType>;
  IngestIssue?: IngestIssueResolvers<ContextType>;
  IngestReceipt?: IngestReceiptResolvers<ContextType>;
  LicenceDecision?: LicenceDecisionResolvers<ContextType>;
  LicenceDecisionConnection?: LicenceDecisionConnectionResolvers<ContextType>;
  LicenceDecisionEdge?: LicenceDecisionEdgeResolvers<ContextType>;
  Manifest?: ManifestResolvers<ContextType>;
  Money?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  NumberSpan?: NumberSpanResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PenaltyDecision?: PenaltyDecisionResolvers<ContextType>;
  PenaltyDecisionConnection?: PenaltyDecisionConnectionResolvers<ContextType>;
  PenaltyDecisionEdge?: PenaltyDecisionEdgeResolvers<ContextType>;
  Propagation?: PropagationResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordValues?: GraphQLScalarType;
  RegionCode?: GraphQLScalarType;
  RegisteredWebhook?: RegisteredWebhookResolvers<ContextType>;
  Reminder?: ReminderResolvers<ContextType>;
  ReminderItem?: ReminderItemResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SecrecyReview?: SecrecyReviewResolvers<ContextType>;
  StandingRule?: StandingRuleResolvers<ContextType>;
  ThreePublicExpense?: ThreePublicExpenseResolvers<ContextType>;
  ThreePublicExpenseConnection?: ThreePublicExpenseConnectionResolvers<ContextType>;
  ThreePublicExpenseEdge?: ThreePublicExpenseEdgeResolvers<ContextType>;
  Timeliness?: TimelinessResolvers<ContextType>;
  WatchList?: WatchListResolvers<ContextType>;
  Webhook?: WebhookResolvers<ContextType>;
  WebhookDelivery?: WebhookDeliveryResolvers<ContextType>;
  Withdrawal?: WithdrawalResolvers<ContextType>;
  WithheldField?: WithheldFieldResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  disclosure?: DisclosureDirectiveResolver<any, any, ContextType>;
  sharing?: SharingDirectiveResolver<any, any, ContextType>;
};
