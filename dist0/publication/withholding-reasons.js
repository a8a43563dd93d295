/** The values of WithholdingReason (schema/directives.graphql) that a review may give for removing a field. */
export const withholdingReasons = [
    'STATE_SECRET',
    'FORBIDDEN_BY_LAW',
    'SECURITY_AND_STABILITY',
    'TRADE_SECRET',
    'PERSONAL_PRIVACY',
    'INTERNAL_AFFAIRS',
    'PROCESS_INFORMATION',
    'ENFORCEMENT_FILE',
    'ADMINISTRATIVE_QUERY',
    'OTHER',
];
