import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { disputesCommand } from '../../src/cli/commands/disputes.ts';
import { expireCommand } from '../../src/cli/commands/expire.ts';
import { publishCommand } from '../../src/cli/commands/review-decide.ts';
import { reviewCommand } from '../../src/cli/commands/review.ts';
import { standingRulesCommand } from '../../src/cli/commands/standing-rules.ts';
import { withdrawCommand } from '../../src/cli/commands/withdraw.ts';
import {
  department,
  publicationExchange,
  type PublicationExchange,
} from '../publication/support.ts';
import { runCommand } from './run.ts';

const commands = [
  ...[
    reviewCommand,
    publishCommand,
    standingRulesCommand,
    withdrawCommand,
    expireCommand,
    disputesCommand,
  ],
];
const dataDir = mkdtempSync(join(tmpdir(), 'mulu-publication-'));
let exchange: PublicationExchange;
beforeAll(async () => void (exchange = await publicationExchange()));
afterAll(async () => {
  rmSync(dataDir, { recursive: true });
  await exchange.close();
});

const mulu = (...words: string[]) =>
  runCommand(commands, words, { DATABASE_URL: exchange.db.url, MULU_DATA_DIR: dataDir });
async function said<T = Record<string, never>>(...words: string[]): Promise<T> {
  const { code, out, err } = await mulu(...words, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as T;
}

test('publish is the review that ends in publication, by somebody else than the sender', async () => {
  const batch = await exchange.submit({ CF_WSH: '以发布为名' });
  const own = await mulu('publish', '--batch', batch, '--officer', 'clerk');
  expect(own).toMatchObject({ code: 1, err: expect.stringContaining('PUBLICATION_SAME_OFFICER') });
  expect(await said('publish', '--batch', batch, '--officer', '李四')).toMatchObject({
    published: 1,
  });
});

test('a batch is shown, published in part and withdrawn', async () => {
  const batch = await exchange.submit({ CF_WSH: '甲', CF_SY: '秘密' });
  const shown = await said<{ contentHash: string; records: { id: string; values: object }[] }>(
    ...['review', 'show', '--batch', batch, '--records', '5'],
  );
  expect(shown.records).toMatchObject([{ values: { documentNumber: '甲', facts: '秘密' } }]);
  const reviewing = ['--batch', batch, '--officer', '李四', '--content', shown.contentHash];
  const removing = ['--remove', 'facts', '--reason', 'TRADE_SECRET', '--basis', '条例 第十五条'];
  expect(await said('review', 'approve', ...reviewing, ...removing)).toMatchObject({
    published: 1,
  });
  expect((await mulu('review', 'log', '--batch', batch)).out).toMatch(
    /PUBLISH_IN_PART +李四 .+ facts/,
  );

  const id = shown.records[0]!.id;
  const withdrawing = [
    'withdraw',
    id,
    '--cause',
    'annulled',
    '--reason',
    '撤销',
    '--officer',
    '王',
  ];
  const ordered = await said<{ id: string }>(...withdrawing, '--order');
  expect((await mulu('withdrawals', 'list', '--open')).out).toContain(ordered.id);
  const { out } = await mulu('withdrawals', 'execute', ordered.id, '--officer', '李');
  expect(out).toMatch(/^Withdrawn \(ANNULLED\)\.\nIt had to come down by \d{4}-\d\d-\d\d\.\n$/);
  expect(await said('withdrawals', 'list', '--open')).toEqual([]);
  expect((await mulu('expire')).out).toBe('Nothing is past its period.\n');
});

test('a record is refused by itself, another referred', async () => {
  const batch = await exchange.submit({ CF_WSH: '乙' }, { CF_WSH: '丙' });
  const { records } = await said<{ records: { id: string }[] }>(
    ...['review', 'show', '--batch', batch, '--records', '5'],
  );
  const by = ['--officer', '李四', '--reason', '不明'];
  const refused = await said('review', 'refuse', '--record', records[0]!.id, ...by);
  expect(refused).toMatchObject({ refused: 1, state: 'REFUSED' });
  const referred = await said('review', 'refer', '--batch', batch, ...by, '--to', '保密局');
  expect(referred).toMatchObject({ batch, state: 'SUBMITTED', referredTo: '保密局' });
});

test('a standing rule is proposed, approved by another officer, listed and revoked', async () => {
  const terms = ['--catalogue', 'penalty-decisions', '--department', department, '--until', '90d'];
  const why = ['--reason', '自动', '--basis', '规定', '--officer', '甲'];
  const { id } = await said<{ id: string }>('standing-rules', 'propose', ...terms, ...why);
  expect((await mulu('standing-rules', 'approve', id, '--officer', '甲')).err).toMatch(
    /^PUBLICATION_SAME_OFFICER/,
  );
  expect(await said('standing-rules', 'approve', id, '--officer', '乙')).toMatchObject({
    reviewedBy: '乙',
  });
  await said('standing-rules', 'revoke', id, '--officer', '丙');
  expect((await mulu('standing-rules', 'list')).out).toMatch(new RegExp(`${id} +revoked`));
});

test('a dispute is opened, listed and settled', async () => {
  const [id] = (await exchange.publish({ CF_WSH: '丁' })) as [string];
  const dispute = await said<{ id: string }>('disputes', 'open', id, '--officer', '王');
  expect((await mulu('disputes', 'list')).out).toContain(dispute.id);
  await said('disputes', 'settle', dispute.id, '--outcome', '属实', '--officer', '王');
  expect((await mulu('disputes', 'list')).out).toBe('Nothing is disputed.\n');
});

describe('whatever is asked wrongly', () => {
  const withdrawal = ['--cause', 'error', '--reason', 'x', '--officer', 'y'];
  test.each([
    [['review', 'approve', '--officer', 'x'], 'PUBLICATION_BATCH_UNKNOWN'],
    [['review', 'approve', '--record', 'none', '--officer', 'x'], 'PUBLICATION_RECORD_UNKNOWN'],
    [
      ['review', 'approve', '--batch', 'x', '--officer', 'x', '--checklist', '{'],
      'CLI_JSON_UNREADABLE',
    ],
    [['withdraw', 'none', ...withdrawal], 'PUBLICATION_RECORD_UNKNOWN'],
    [['withdrawals', 'execute', 'none', '--officer', 'x'], 'PUBLICATION_WITHDRAWAL_UNKNOWN'],
    [
      ['disputes', 'settle', 'x', '--outcome', 'y', '--officer', 'z'],
      'PUBLICATION_DISPUTE_UNKNOWN',
    ],
    [['standing-rules', 'revoke', 'x', '--officer', 'y'], 'PUBLICATION_STANDING_RULE_UNKNOWN'],
  ])('%j is refused with %s and a hint', async (words, refusal) => {
    const { code, out, err } = await mulu(...words);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(new RegExp(`^${refusal}: .+\\n {2}.+\\n$`));
  });
});
