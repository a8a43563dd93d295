/** The receipt of a run. */
export function receiptOf(outcome, findings) {
    return {
        ...outcome,
        rows: findings.rows,
        rejected: findings.rejected.size,
        warnings: findings.warnings,
        issues: [...findings.issues].sort((one, other) => one.line - other.line),
        notes: [...findings.notes],
    };
}
