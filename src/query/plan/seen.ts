import { sql } from 'kysely';
import type { Field } from '../../catalogue/model.ts';
import { wholly } from '../../disclosure/decide.ts';
import type { Withholding } from '../../disclosure/decision.ts';
import { column, conditionHolds, ownedBy, rowsHold, type Sql } from '../sql/expressions.ts';
import { decideFor, shownRows } from './field.ts';
import { noteGrantUse } from './by-grant.ts';
import type { Planning } from './record.ts';
import { readable } from './removal.ts';

/** A field as one viewer sees it, for the database itself to render. */
export interface SeenField {
  readonly field: Field;
  /** The value, its mask, or nothing, record by record. */
  readonly value: Sql;
  /** Where the subject may choose not to publish it: whether he did. */
  readonly chosen?: Sql;
}

/** A field that is not seen in the clear: on every record, or on those for which a condition holds. */
export interface Gap {
  readonly withholding: Withholding;
  readonly masked: boolean;
  readonly when: Sql | 'ALWAYS';
}

/** A whole record as one viewer sees it; what is withheld from him everywhere has no field here. */
export interface SeenRecord {
  readonly fields: readonly SeenField[];
  readonly gaps: readonly Gap[];
  readonly status: Sql;
  /** What a review removed from this record, as JSON objects in a row; null where nothing is kept from the reader. */
  readonly removed: Sql;
}

type Scope = Pick<Planning, 'asking' | 'table'>;

/** Every field of a catalogue, decided one by one as for any other question. */
export function planSeen({ asking, table }: Scope): SeenRecord {
  const { fields } = table.catalogue;
  const scope = { asking, table };
  return {
    fields: fields.flatMap((field) => seenField(field, scope)),
    gaps: fields.flatMap((field) => gapsOf(field, scope)),
    status: column(table.alias, '_status'),
    removed: removedAsJson(scope),
  };
}

function seenField(field: Field, { asking, table }: Scope): SeenField[] {
  const decision = decideFor(field, 'READ', asking);
  if (wholly(decision) === 'WITHHELD') return [];
  noteGrantUse(field, decision, { reads: asking.reads, record: 'EVERY' });
  const chosen = field.subjectChoice
    ? sql`${field.name}::text = ANY(${column(table.alias, '_chosen')})`
    : undefined;
  return [{ field, value: readable(field, decision, table), chosen }];
}

function gapsOf(field: Field, { asking, table }: Scope): Gap[] {
  const decision = decideFor(field, 'READ', asking);
  const { withholding } = decision;
  const covered = field.mask?.when ? conditionHolds(field.mask.when, table) : undefined;
  const masked = (when: Gap['when']): Gap => ({ withholding, masked: true, when });
  const left = (when: Gap['when']): Gap => ({ withholding, masked: false, when });
  switch (wholly(decision)) {
    case 'RAW':
      return [];
    case 'WITHHELD':
      return [left('ALWAYS')];
    case 'MASKED':
      return [masked(covered ?? 'ALWAYS')];
    case 'BY_RECORD': {
      const raw = rowsHold(decision.raw, table);
      const some = decision.masked === 'ALL' ? sql`true` : shownRows(decision, { table });
      const hidden = sql`(${some}) IS NOT TRUE`;
      if (decision.masked === 'NONE') return [left(hidden)];
      const veiled = sql`(${raw}) IS NOT TRUE AND (${some}) AND ${covered ?? sql`true`}`;
      return decision.masked === 'ALL' ? [masked(veiled)] : [masked(veiled), left(hidden)];
    }
  }
}

function removedAsJson({ asking: { viewer }, table: { alias, catalogue } }: Scope): Sql {
  const removed = column(alias, '_removed');
  const items = sql`(SELECT string_agg(json_build_object('coordinate', ${`${catalogue.typeName}.`}::text || field,
    'reason', ${removed}->>'reason', 'basis', ${removed}->>'basis')::text, ',')
    FROM jsonb_array_elements_text(${removed}->'fields') AS field)`;
  if (viewer.kind !== 'OFFICER' || !viewer.department) return items;
  return sql`CASE WHEN NOT ${ownedBy(viewer.department, alias)} THEN ${items} END`;
}
