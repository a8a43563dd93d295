import { penalty } from '../../ingest/support.ts';
import { expect } from '@jest/globals';
import type { Row } from '../support/rows.ts';
import { toldOf } from '../support/rows.ts';

const number = 'alpha〔2026〕77号';
const row = penalty({ CF_WSH: number, CF_CFJGDM: '' });

export const l51: Row = {
  row: 'L51',
  shows: 'a sender sets neither owner, status, id nor day of publication, nor reaches a prototype',
  once: async ({ left }) => {
    const claims = `"_owner":"beta","owner":"beta","_status":"PUBLISHED","status":"PUBLISHED","id":"00000000-0000-4000-8000-000000000001","publishedAt":"2020-01-01","_version":9,"__proto__":{"authorityCode":"beta"},"constructor":{"prototype":{"x":1}}`;
    const body = `[{${claims},${JSON.stringify(row).slice(1, -1)}}]`;
    const headers = { 'content-type': 'application/json' };
    const { text } = toldOf(
      await left.ask({ method: 'POST', path: '/ingest/penalty-decisions', headers, body }, 'owner'),
    );
    expect(JSON.parse(text)).toMatchObject({ created: 1, rejected: 0 });
    const { rows } = await left.db.pool.query(
      `select _owner, _status, _version, _published_at, id from penalty_decisions where document_number = $1`,
      [number],
    );
    expect(rows).toMatchObject([
      { _owner: 'alpha', _status: 'SUBMITTED', _version: 1, _published_at: null },
    ]);
    expect(rows[0].id).not.toContain('00000000');
    expect(({} as { x?: number }).x).toBeUndefined();
    await left.db.pool.query('delete from penalty_decisions where document_number = $1', [number]);
  },
};
