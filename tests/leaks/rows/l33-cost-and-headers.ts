import { expect } from '@jest/globals';
import type { Row } from '../support/rows.ts';

export const l33: Row = {
  row: 'L33',
  shows:
    'headers, extensions and limits are the same whatever is hidden: they are counted from the question',
  asEach: async ({ alike, kind }) => {
    const queries = [
      '{ penaltyDecisions(first: 200) { nodes { id remarks party { penalties(first: 20) { totalCount } } } } }',
      '{ penaltyDecisions(first: 0) { totalCount } }',
      '{ penaltyDecisions(first: 200) { nodes { party { penalties(first: 200) { nodes { party { penalties(first: 200) { totalCount } } } } } } } }',
    ];
    const answers = [];
    for (const query of queries) answers.push(await alike(query));
    expect(answers[2]!.codes).toEqual(['LIMIT_TOO_COSTLY'].slice(0, answers[2]!.codes.length));
    const names = Object.keys(answers[0]!.replied.headers).sort();
    expect(names.filter((name) => /count|rows|total|sql|time/i.test(name))).toEqual([]);
    const exported = await alike({ method: 'HEAD', path: '/export/penalty-decisions.csv' });
    expect([kind, exported.replied.headers['content-length']]).toEqual([kind, undefined]);
  },
};
