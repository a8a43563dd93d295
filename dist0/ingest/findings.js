const mostListed = 1000;
const mostRejectedKept = 100_000;
export const noFindings = () => ({
    issues: [],
    rejected: new Map(),
    notes: new Set(),
    errors: 0,
    warnings: 0,
    rows: 0,
});
/** Takes the findings of one or more rows; a row with an error is rejected. */
export function report(findings, issues) {
    for (const issue of issues) {
        if (findings.issues.length < mostListed)
            findings.issues.push(issue);
        if (issue.severity === 'WARNING')
            findings.warnings += 1;
        else
            reject(findings, issue);
    }
}
function reject(findings, { line, column, zh, en }) {
    findings.errors += 1;
    const said = findings.rejected.get(line);
    const sentence = `${column ? `${column}：` : ''}${zh} / ${en}`;
    const kept = said === undefined || said === '' ? sentence : `${said}；${sentence}`;
    findings.rejected.set(line, findings.rejected.size < mostRejectedKept ? kept : '');
}
