import type { Issue } from './issue.ts';

const mostListed = 1000;
const mostRejectedKept = 100_000;

/** Collects what a run finds: a capped list, the true totals, and for each rejected line what is wrong with it. */
export interface Findings {
  readonly issues: Issue[];
  readonly rejected: Map<number, string>;
  readonly notes: Set<string>;
  errors: number;
  warnings: number;
  rows: number;
}

export const noFindings = (): Findings => ({
  issues: [],
  rejected: new Map(),
  notes: new Set(),
  errors: 0,
  warnings: 0,
  rows: 0,
});

/** Takes the findings of one or more rows; a row with an error is rejected. */
export function report(findings: Findings, issues: readonly Issue[]): void {
  for (const issue of issues) {
    if (findings.issues.length < mostListed) findings.issues.push(issue);
    if (issue.severity === 'WARNING') findings.warnings += 1;
    else reject(findings, issue);
  }
}

function reject(findings: Findings, { line, column, zh, en }: Issue): void {
  findings.errors += 1;
  const said = findings.rejected.get(line);
  const sentence = `${column ? `${column}：` : ''}${zh} / ${en}`;
  const kept = said === undefined || said === '' ? sentence : `${said}；${sentence}`;
  findings.rejected.set(line, findings.rejected.size < mostRejectedKept ? kept : '');
}
