import type { ReaderKind } from '../../tests/leaks/support/readers.ts';

/** A leak that somebody could build in by a slip: a change of the source, and who would see it. */
export interface PlantedLeak {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** Where further guards stand in the way, their changes. */
  readonly also?: readonly Pick<PlantedLeak, 'file' | 'from' | 'to'>[];
  /** The reader as whom the property run looks for it. */
  readonly as: ReaderKind;
}

/** Small changes of src/, each of which lets something out; they are made in a copy, never here. */
export const plantedLeaks: readonly PlantedLeak[] = [
  {
    name: 'a filter by a withheld field is not refused',
    file: 'src/query/plan/field.ts',
    from: `if (wholly(decision) === 'WITHHELD') throw fieldWithheld(field, use);
  noteGrantUse(field, decision, asking);
  return visible(field, decision, table);`,
    to: `if (use === 'FILTER') return outputOf({ ...field, type: 'String' }, visible(field, { ...decision, raw: 'ALL' }, table));
  if (wholly(decision) === 'WITHHELD') throw fieldWithheld(field, use);
  noteGrantUse(field, decision, asking);
  return visible(field, decision, table);`,
    as: 'anonymous',
  },
  {
    name: 'an order by a withheld field is allowed',
    file: 'src/query/plan/field.ts',
    from: `if (wholly(decision) === 'WITHHELD') throw fieldWithheld(field, use);
  noteGrantUse`,
    to: `if (use === 'ORDER') return visible(field, { ...decision, raw: 'ALL' }, table);
  if (wholly(decision) === 'WITHHELD') throw fieldWithheld(field, use);
  noteGrantUse`,
    as: 'app',
  },
  {
    name: 'a withheld field is read',
    file: 'src/query/plan/field.ts',
    from: `    return made(() => null);
  }
  const removedFrom`,
    to: `    const expression = () => outputOf(field, visible(field, { ...decision, raw: 'ALL' }, table));
    return inCell({ name: field.name, type: field.type, list: field.list, cells, expression });
  }
  const removedFrom`,
    as: 'platform',
  },
  {
    name: 'the mask is skipped',
    file: 'src/query/sql/expressions.ts',
    from: `  const shown = column(alias, field.storage.shownColumn ?? field.storage.column);`,
    to: `  const shown = column(alias, field.storage.column);`,
    as: 'anonymous',
  },
  {
    name: 'totals count records that are not published',
    file: 'src/query/plan/connection.ts',
    from: `(SELECT count(*)::int \${from})`,
    to: `(SELECT count(*)::int FROM \${sql.table(catalogue.table)} AS \${sql.ref(table.alias)})`,
    as: 'anonymous',
  },
  {
    name: 'a cursor holds a hidden value',
    file: 'src/query/plan/connection.ts',
    from: `cells.add(\`order \${term.name}\`, () => sql\`\${term.expression}::text\`),`,
    to: `cells.add(\`order \${term.name}\`, () => sql\`concat(\${term.expression}::text, to_jsonb(\${sql.ref(term.name === 'ID' ? 't0' : 't0')})->>'legal_representative')\`),`,
    as: 'app',
  },
  {
    name: 'search finds records that are not public',
    file: 'src/query/search.ts',
    from: `visibleRows(viewer, civilDate(at), 't0'),`,
    to: `sql\`(\${visibleRows(viewer, civilDate(at), 't0')} OR t0._hash = 'extra')\`,`,
    as: 'anonymous',
  },
  {
    name: 'search looks through withheld text',
    file: 'src/query/search.ts',
    from: `  return grams.length > 0 ?`,
    to: `  if (grams.length > 0) return sql\`strpos(lower(to_jsonb(t0)::text), \${term}) > 0\`;
  return grams.length > 0 ?`,
    as: 'app',
  },
  {
    name: 'a subgraph resolves entities without the rules of rows',
    file: 'src/query/ask.ts',
    from: `\${wanted} AND \${visibleRows(viewer, planning.today, 't0')}\`;`,
    to: `\${wanted}\`;`,
    as: 'other department',
  },
  {
    name: 'an export selects a withheld column',
    file: 'src/query/plan/seen.ts',
    from: `  if (wholly(decision) === 'WITHHELD') return [];`,
    to: `  if (wholly(decision) === 'WITHHELD')
    return field.name.endsWith('IdNumber') ? [{ field, value: column(table.alias, field.storage.column) }] : [];`,
    as: 'platform',
  },
  {
    name: 'the feed shows content of what is not public any more',
    file: 'src/query/versions.ts',
    from: `  visibleRows,
  type Sql,
} from './sql/expressions.ts';`,
    to: `  type Sql,
} from './sql/expressions.ts';

const visibleRows = (..._all: readonly unknown[]) => sql\`true\`;`,
    as: 'platform',
  },
  {
    name: 'a snapshot holds records past their period',
    file: 'src/query/versions.ts',
    from: `WHERE _status = 'PUBLISHED' AND \${visibleRows(viewer, civilDate(at), now)} AND`,
    to: `WHERE _status <> '\${sql.raw(viewer.kind)}' AND`,
    as: 'anonymous',
  },
  {
    name: 'the list of what is withheld depends on values',
    file: 'src/query/plan/withheld.ts',
    from: `    case 'WITHHELD':
      return () => left;`,
    to: `    case 'WITHHELD': {
      const raw = cells.add(\`\${field.name} there\`, () => sql\`(to_jsonb(\${sql.ref(table.alias)})->>\${field.storage.column}) IS NOT NULL\`);
      return (row) => (row[raw] === true ? left : undefined);
    }`,
    also: [
      {
        file: 'src/query/plan/withheld.ts',
        from: `import type { Field } from '../../catalogue/model.ts';`,
        to: `import { sql } from 'kysely';
import type { Field } from '../../catalogue/model.ts';`,
      },
    ],
    as: 'anonymous',
  },
  {
    name: 'a grant’s row filter is ignored',
    file: 'src/disclosure/rules/granted.ts',
    from: `const everywhere = grants.some((grant) => !grant.rows);`,
    to: `const everywhere = grants.length > 0;`,
    as: 'grantee',
  },
  {
    name: 'an expired grant is honoured',
    file: 'src/identity/load-grants.ts',
    from: `      until: { gt: at },
`,
    to: ``,
    also: [
      {
        file: 'src/identity/load-grants.ts',
        from: `    from <= at && at < until;`,
        to: `    from <= at && from < until;`,
      },
      {
        file: 'src/disclosure/rules/granted.ts',
        from: `    at < grant.until`,
        to: `    grant.from < grant.until`,
      },
    ],
    as: 'expired grantee',
  },
  {
    name: 'a revoked grant is honoured',
    file: 'src/identity/load-grants.ts',
    from: `      revokedAt: null,
`,
    to: ``,
    as: 'revoked grantee',
  },
  {
    name: 'an officer sees the records of every department',
    file: 'src/query/sql/expressions.ts',
    from: `  return sql\`(\${open} OR \${ownedBy(viewer.department, alias)})\`;`,
    to: `  return sql\`(\${open} OR \${column(alias, '_owner')} IS NOT NULL)\`;`,
    as: 'owner',
  },
  {
    name: 'what is shared between departments is shared though it is not',
    file: 'src/disclosure/rules/shared.ts',
    from: `field.sharing.type !== 'UNCONDITIONAL' ||`,
    to: `field.sharing.type === 'NONE' ||`,
    as: 'other department',
  },
  {
    name: 'records past their period stay public',
    file: 'src/query/sql/expressions.ts',
    from: `= 'PUBLISHED' AND (\${column(alias, '_published_until')} IS NULL OR \${column(alias, '_published_until')} >= \${today}::date))`,
    to: `= 'PUBLISHED' AND (\${today}::date IS NOT NULL))`,
    as: 'app',
  },
  {
    name: 'the subject’s choice is not kept',
    file: 'src/disclosure/rules/open.ts',
    from: `field.subjectChoice ? [{ kind: 'NOT_CHOSEN', field: field.name }] : 'ALL'`,
    to: `'ALL'`,
    as: 'anonymous',
  },
  {
    name: 'former versions are shown to everybody',
    file: 'src/query/plan/versions.ts',
    from: `  if (!own && catalogue.history !== 'OPEN') return () => [];`,
    to: ``,
    also: [
      {
        file: 'src/query/plan/versions.ts',
        from: `current.alias)}\` : sql\`false\`;`,
        to: `current.alias)}\` : sql\`true\`;`,
      },
    ],
    as: 'anonymous',
  },
  {
    name: 'timeliness counts what is not published',
    file: 'src/publication/timeliness-scope.ts',
    from: `  if (kind !== 'OFFICER' || department === undefined) return 'PUBLIC';`,
    to: `  if (kind !== 'OFFICER' || department === undefined) return 'ALL';`,
    as: 'platform',
  },
  {
    name: 'deadlines list what is not published',
    file: 'src/publication/deadlines-visible.ts',
    from: `  if (viewer.kind === 'AUDITOR') return sql\`(\${done})\`;`,
    to: `  if (viewer.kind !== 'OFFICER') return sql\`(\${done})\`;`,
    as: 'anonymous',
  },
  {
    name: 'a refused look-up tells by its status that the batch exists',
    file: 'src/graph/resolvers/batches.ts',
    from: `  if (!found || (department !== found.department && department !== keeper))
    throw notYourBatch(batch);`,
    to: `  if (!found) throw notYourBatch(\`\${batch} at all\`);
  if (department !== found.department && department !== keeper) throw notYourBatch(batch);`,
    as: 'other department',
  },
  {
    name: 'an error names a hidden value',
    file: 'src/publication/withdraw.ts',
    from: `    if (!own.has(recordId)) throw withdrawalUnknown(id);`,
    to: `    if (!own.has(recordId)) throw withdrawalUnknown(\`\${id} (\${reason})\`);`,
    as: 'other department',
  },
];
