import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { calendarCommand } from '../../src/cli/commands/calendar.ts';
import { deadlinesCommand } from '../../src/cli/commands/deadlines.ts';
import { remindersCommand } from '../../src/cli/commands/reminders.ts';
import { timelinessCommand } from '../../src/cli/commands/timeliness.ts';
import { csvOf, ingestExchange, penalty, type IngestExchange } from '../ingest/support.ts';
import { runCommand } from './run.ts';

const police = '11230500001755309F';
let exchange: IngestExchange;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mulu-calendar-'));
  exchange = await ingestExchange();
  const numbers = ['测罚〔2020〕1号', '测罚〔2020〕4号'];
  const source = csvOf(numbers.map((CF_WSH) => penalty({ CF_WSH, CF_JDRQ: '2020/4/30' })));
  await exchange.send({ catalogue: 'penalty-decisions', department: police, source });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await exchange.close();
});

const commands = [calendarCommand, deadlinesCommand, timelinessCommand, remindersCommand];
const mulu = (...words: string[]) =>
  runCommand(commands, words, { DATABASE_URL: exchange.db.url, MULU_SIGNING_KEY: 'x'.repeat(40) });

test('deadlines lists what is late, with its reckoning', async () => {
  const { out, code } = await mulu('deadlines', '--department', police, '--late');
  expect(code).toBe(0);
  expect(out).toMatch(/^DUE +STATE +CATALOGUE +DEPARTMENT +RECORD +WHY\n/);
  expect(out).toMatch(
    /2020-05-13 {2}late by \d+ .* 测罚〔2020〕1号 +decided 2020-04-30; 7 working days; skipped 05-01…05-05; counted Saturday 05-09; due 05-13\n/,
  );
  expect((await mulu('deadlines', '--department', police, '--due-within', '3')).out).toBe(
    'Nothing is due.\n',
  );
  const { out: json } = await mulu('deadlines', '--catalogue', 'penalty-decisions', '--json');
  expect(JSON.parse(json)).toMatchObject([{ label: null, state: 'LATE' }, { label: null }]);
  expect((await mulu('deadlines', '--catalogue', 'nothing')).err).toContain(
    'QUERY_CATALOGUE_UNKNOWN',
  );
});

test('timeliness counts by department and catalogue, and finds gaps', async () => {
  const { out } = await mulu('timeliness', '--month', '2020-04', '--by', 'department,catalogue');
  expect(out.split('\n')[1]).toMatch(
    /^penalty-decisions +11230500001755309F +2 +0 +0 +0.0 % +- +2 +2 +0 +0\/0 in time$/,
  );
  expect((await mulu('timeliness', '--by', 'weather')).err).toContain(
    'PUBLICATION_DIMENSION_UNKNOWN',
  );
  expect((await mulu('timeliness', '--gaps', '2020')).out).toMatch(/测罚〔2020〕 +2 +2: 2-3\n/);
});

test('calendar loads a notice from a file or from options, and shows the year', async () => {
  const file = join(folder, 'notice.json');
  writeFileSync(
    file,
    JSON.stringify({ year: 2027, notice: '测试1号', off: ['2027-01-01..2027-01-03'], work: [] }),
  );
  expect((await mulu('calendar', 'show', '--year', '2027')).out).toContain('provisional');
  expect((await mulu('calendar', 'load', '--file', file)).out).toContain(
    'Loaded 测试1号 for 2027: 3 days off',
  );
  const words = [
    '--year',
    '2027',
    '--notice',
    '测试2号',
    '--off',
    '2027-01-04',
    '--work',
    '2027-01-09,2027-01-10',
  ];
  expect((await mulu('calendar', 'load', ...words)).code).toBe(0);
  const { out } = await mulu('calendar', 'show', '--year', '2027');
  expect(out).toContain(
    'Days off: 2027-01-01 2027-01-02 2027-01-03 2027-01-04\nMake-up days: 2027-01-09 2027-01-10\n',
  );
  expect(out).toContain('Loaded: 测试2号 by cli:');
  expect((await mulu('calendar', 'load', '--file', join(folder, 'none.json'))).err).toContain(
    'CALENDAR_NOTICE_WRONG',
  );
  expect((await mulu('calendar', 'load', '--year', '2027')).err).toContain('it has no number');
});

test('reminders are written once and listed', async () => {
  expect((await mulu('reminders', 'write')).out).toBe('Reminded 1 departments.\n');
  expect((await mulu('reminders', 'write')).out).toBe('Reminded 0 departments.\n');
  expect((await mulu('reminders', 'list', '--department', police)).out).toMatch(
    /11230500001755309F +0 +2 +0 +0\n/,
  );
});
